"""The command line: verbs and options in, messages in Dutch on standard error, results on standard output."""

import argparse
import hashlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NoReturn

from dealpers import pipeline, scaffold
from dealpers.check import RULES, Rule
from dealpers.diagnostics import (
    DealsError,
    Diagnostic,
    as_github,
    as_json,
    as_sarif,
    as_text,
    has_errors,
    summary,
)
from dealpers.parse import FAULTS, Fault
from dealpers.pipeline import Checked, Press, Project
from dealpers.render import data
from dealpers.render.money import csv_rows, money
from dealpers.serve import serve
from dealpers.unparse import reformatted

CLEAN, FAULTY, MISUSED = 0, 1, 2
FORMATS = ("pdf", "json", "csv", "html", "md")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; returns 0 when all is well, 1 on errors in content, 2 on wrong use or a broken environment."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        words.insert(0, "build")
    options = _parser().parse_args(words)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except DealsError as error:
        _say(f"fout: {error.message}")
        if error.hint:
            _say(f"      {error.hint}")
        return MISUSED
    except KeyboardInterrupt:
        return MISUSED
    except BrokenPipeError:
        sys.stderr.close()
        return MISUSED


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


class _Parser(argparse.ArgumentParser):
    """An argument parser that complains in Dutch."""

    def error(self, message: str) -> NoReturn:
        dutch = message
        for english, translation in _DUTCH:
            dutch = dutch.replace(english, translation)
        _say(f"fout: {dutch}")
        _say(f"      zie: {self.prog} --help")
        raise SystemExit(MISUSED)


_DUTCH = (
    ("the following arguments are required:", "er ontbreekt iets:"),
    ("unrecognized arguments:", "onbekend:"),
    ("invalid choice:", "geen mogelijke keuze:"),
    ("choose from", "kies uit"),
    ("expected one argument", "hier hoort een waarde achter"),
    ("expected at least one argument", "hier hoort een waarde achter"),
    ("invalid _day value:", "geen datum als 2028-12-31:"),
    ("invalid int value:", "geen geheel getal:"),
    ("argument ", ""),
)


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="dealpers", description="Drukt deals: een site en een gazet uit één model.")
    verbs = parser.add_subparsers(title="werkwoorden", metavar="WERKWOORD", required=True)

    def verb(name: str, run: Callable[[argparse.Namespace], int], help_: str) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=help_, description=help_)
        sub.set_defaults(run=run)
        sub.add_argument(
            "--content", type=Path, default=Path("content"), metavar="MAP", help="de bronnen (content)"
        )
        return sub

    build = verb("build", _build, "controleer, en maak de site met gazetten en gegevens")
    build.add_argument(
        "--site", type=Path, default=Path("site"), metavar="MAP", help="waar de site komt (site)"
    )
    build.add_argument(
        "--today", type=_day, default=None, metavar="DATUM", help="de dag waarop wordt gecontroleerd"
    )
    build.add_argument("--only", nargs="+", default=(), metavar="DEAL", help="alleen deze deals")
    build.add_argument("--strict", action="store_true", help="ook een waarschuwing houdt de site tegen")

    checking = verb("check", _check, "controleer de bronnen")
    checking.add_argument(
        "paths", nargs="*", type=Path, metavar="PAD", help="alleen bevindingen in deze bestanden of mappen"
    )
    checking.add_argument(
        "--format", choices=("text", "json", "github", "sarif"), default="text", help="de vorm van de uitvoer"
    )
    checking.add_argument(
        "--today", type=_day, default=None, metavar="DATUM", help="de dag waarop wordt gecontroleerd"
    )

    serving = verb("serve", _serve, "toon een voorbeeld dat meeloopt met elke wijziging")
    serving.add_argument("--port", type=int, default=8000, metavar="N", help="de poort op 127.0.0.1 (8000)")

    export = verb("export", _export, "één deal in één vorm")
    export.add_argument("deal", metavar="DEAL")
    export.add_argument("format", choices=FORMATS, metavar="VORM", help=", ".join(FORMATS))
    export.add_argument(
        "-o", "--output", type=Path, default=None, metavar="BESTAND", help="waar het komt (standaarduitvoer)"
    )

    fmt = verb("fmt", _fmt, "zet de Markdown in de vaste opmaak; verandert nooit een woord")
    fmt.add_argument("paths", nargs="*", type=Path, metavar="PAD", help="alleen deze bestanden of mappen")
    fmt.add_argument("--check", action="store_true", help="zeg alleen wat er zou veranderen")

    new = verb("new", _new, "een nieuwe deal om mee te beginnen")
    new.add_argument("kind", choices=("deal",), metavar="SOORT", help="deal")
    new.add_argument("id", metavar="ID", help="kleine letters, cijfers en '-'")

    explain = verb("explain", _explain, "wat een regel vraagt, waarom, met een fout en een goed voorbeeld")
    explain.add_argument("code", nargs="?", default="", metavar="CODE")

    verify = verb("verify", _verify, "ga na of een gepubliceerde site nog is wat hij was")
    verify.add_argument("site", nargs="?", type=Path, default=Path("site"), metavar="MAP")
    return parser


def _examined(options: argparse.Namespace) -> Checked:
    loaded = pipeline.load(options.content)
    if only := getattr(options, "only", ()):
        if unknown := [name for name in only if name not in loaded.deals]:
            raise DealsError(f"er is geen deal {unknown[0]}", f"er zijn: {', '.join(loaded.deals) or 'geen'}")
        loaded = replace(loaded, deals={name: loaded.deals[name] for name in only})
    return pipeline.examine(loaded, getattr(options, "today", None) or date.today())


def _tell(findings: tuple[Diagnostic, ...], checked: Checked, *, accepted: bool) -> None:
    sources = checked.loaded.by_name()
    for finding in findings:
        if accepted or not finding.accepted:
            _say(as_text(finding, sources))


def _counted(findings: tuple[Diagnostic, ...]) -> str:
    counts = summary(findings)
    words = (
        _many(counts["errors"], "fout", "fouten"),
        _many(counts["warnings"], "waarschuwing", "waarschuwingen"),
        _many(sum(f.accepted for f in findings), "aanvaarde bevinding", "aanvaarde bevindingen"),
    )
    return ", ".join(words)


def _many(count: int, one: str, more: str) -> str:
    return f"{count or 'geen'} {one if count == 1 else more}"


def _build(options: argparse.Namespace) -> int:
    checked = _examined(options)
    _tell(checked.findings, checked, accepted=False)
    stopped = has_errors(checked.findings) or (options.strict and any(summary(checked.findings).values()))
    if stopped:
        _say(f"{_counted(checked.findings)}: er is niets geschreven, {options.site} is zoals hij was")
        return FAULTY
    project = Project(Path.cwd(), options.content, options.site)
    count = pipeline.publish(project, checked, _progress)
    deals = len(checked.corpus.deals)
    _say(f"{options.site}: {_many(deals, 'deal', 'deals')}, {count} bestanden; {_counted(checked.findings)}")
    return CLEAN


def _progress(what: str, done: int, total: int) -> None:
    """A bar that rewrites its line on a terminal, plain lines elsewhere."""
    if not sys.stderr.isatty():
        _say(what)
        return
    width = 24
    full = width * done // max(total, 1)
    sys.stderr.write(
        f"\r\033[K{'█' * full}{'░' * (width - full)} {what}" + ("\r\033[K" if done >= total else "")
    )
    sys.stderr.flush()


def _check(options: argparse.Namespace) -> int:
    checked = _examined(options)
    wanted = [pipeline.name_of(path) for path in options.paths]
    if missing := [path for path in options.paths if not path.exists()]:
        raise DealsError(f"{missing[0]} is er niet", "geef een bestand of map in content/")
    findings = tuple(
        f
        for f in checked.findings
        if not wanted or any(f.span.name == w or f.span.name.startswith(f"{w}/") for w in wanted)
    )
    if options.format == "json":
        print(as_json(findings))
    elif options.format == "sarif":
        print(as_sarif(findings, {**{f.code: f.why for f in FAULTS}, **{r.code: r.asks for r in RULES}}))
    elif options.format == "github":
        for finding in findings:
            if not finding.accepted:
                print(as_github(finding))
    else:
        _tell(findings, checked, accepted=True)
        _say(_counted(findings))
    return FAULTY if has_errors(findings) else CLEAN


def _serve(options: argparse.Namespace) -> int:
    serve(Project(Path.cwd(), options.content, Path("site")), options.port, _say)
    return CLEAN


def _export(options: argparse.Namespace) -> int:
    checked = _examined(options)
    deal = next((deal for deal in checked.corpus.deals if deal.id == options.deal), None)
    if deal is None:
        names = ", ".join(deal.id for deal in checked.corpus.deals) or "geen"
        raise DealsError(f"er is geen deal {options.deal}", f"er zijn: {names}")
    own = tuple(f for f in checked.findings if f.deal == deal.id)
    if has_errors(own):
        _tell(own, checked, accepted=False)
        return FAULTY
    content = _exported(options.format, deal.id, checked)
    if options.output:
        options.output.write_bytes(content)
    else:
        sys.stdout.buffer.write(content)
    return CLEAN


def _exported(form: str, deal_id: str, checked: Checked) -> bytes:
    deal = next(deal for deal in checked.corpus.deals if deal.id == deal_id)
    if form == "json":
        return data.deal_json(deal)
    if form == "md":
        return pipeline.source_text(checked.loaded.deals[deal_id][1]).encode()
    if form == "csv":
        found = money(deal)
        if found is None:
            raise DealsError(f"{deal_id} heeft geen tabel met bijdragen van Rijk en Regio")
        return data.as_csv(csv_rows(found))
    press = Press(Project(Path.cwd(), Path("content"), Path("site")))
    if form == "pdf":
        return press.pdf(deal, checked)
    return dict(press.site(checked))[f"deals/{deal_id}/tekst/index.html"]


def _fmt(options: argparse.Namespace) -> int:
    checked = _examined(options)
    wanted = [pipeline.name_of(path) for path in options.paths]
    sources = checked.loaded.by_name()
    unreadable = tuple(f for f in checked.findings if f.code.startswith("B") and not f.accepted)
    if unreadable:
        _tell(unreadable, checked, accepted=False)
        _say("er is niets veranderd: herstel eerst deze fouten")
        return FAULTY
    changed = 0
    for deal in checked.corpus.deals:
        for name, text in reformatted(deal).items():
            chosen = not wanted or any(name == w or name.startswith(f"{w}/") for w in wanted)
            if chosen and sources[name].text != text:
                changed += 1
                _say(f"{name}: {'staat niet in de vaste opmaak' if options.check else 'opgemaakt'}")
                if not options.check:
                    Path(name).write_text(text, encoding="utf-8", newline="\n")
    _say(f"{_many(changed, 'bestand', 'bestanden')} {'te veranderen' if options.check else 'veranderd'}")
    return FAULTY if changed and options.check else CLEAN


def _new(options: argparse.Namespace) -> int:
    folder = options.content / "deals" / options.id
    for path in scaffold.new_deal(folder, options.id):
        _say(f"gemaakt: {path}")
    _say("kijk hoe het wordt met: python build.py serve")
    return CLEAN


def _explain(options: argparse.Namespace) -> int:
    known: tuple[Rule | Fault, ...] = (*FAULTS, *RULES)
    if not options.code:
        for each in known:
            print(f"{each.code}  {each.name}")
        return CLEAN
    found = next((each for each in known if each.code == options.code.upper()), None)
    if found is None:
        raise DealsError(f"er is geen regel {options.code}", "zonder code toont explain alle regels")
    print(explanation(found))
    return CLEAN


def explanation(rule: Rule | Fault) -> str:
    """What ``explain`` prints of a rule."""
    wrong = rule.wrong if isinstance(rule, Rule) else (rule.wrong,)
    right = rule.right if isinstance(rule, Rule) else (rule.right,)
    lines = [f"{rule.code}: {rule.name}", ""]
    lines += [rule.asks, ""] if isinstance(rule, Rule) else []
    lines.append(rule.why)
    for title, examples in (("Fout:", wrong), ("Goed:", right)):
        for example in examples:
            lines += ["", title, *(f"    {line}".rstrip() for line in example.rstrip().split("\n"))]
    return "\n".join(lines)


def _verify(options: argparse.Namespace) -> int:
    manifest = options.site / pipeline.MANIFEST
    if not manifest.is_file():
        raise DealsError(f"{manifest} is er niet", "geef de map van een site die dit programma heeft gemaakt")
    wanted = dict(reversed(line.split("  ", 1)) for line in manifest.read_text(encoding="utf-8").splitlines())
    present = {p.relative_to(options.site).as_posix() for p in options.site.rglob("*") if p.is_file()} - {
        pipeline.MANIFEST
    }
    faults = [f"{path}: ontbreekt" for path in sorted(wanted.keys() - present)]
    faults += [f"{path}: staat niet in het manifest" for path in sorted(present - wanted.keys())]
    for path in sorted(present & wanted.keys()):
        if hashlib.sha256((options.site / path).read_bytes()).hexdigest() != wanted[path]:
            faults.append(f"{path}: is veranderd")
    for fault in faults:
        _say(fault)
    _say(f"{len(wanted)} bestanden nagegaan, {_many(len(faults), 'afwijking', 'afwijkingen')}")
    return FAULTY if faults else CLEAN
