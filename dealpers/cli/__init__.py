"""The command line: verbs and options in, messages in Dutch on standard error, results on standard output."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from dealpers.build import pipeline
from dealpers.build.atomic import deviations, read_package, write_file
from dealpers.build.cache import NO_CACHE, Memo
from dealpers.build.pipeline import CheckedCollection, Project
from dealpers.check import RULES, Profile, Rule
from dealpers.check.explain import explanation
from dealpers.check.report import as_github, as_json, as_sarif, as_texts, by_weight, summary
from dealpers.cli import new
from dealpers.cli.arguments import MISUSED, read_arguments
from dealpers.cli.export import exported
from dealpers.cli.import_ import Order, take_in
from dealpers.model import Stuk
from dealpers.model.finding import DealsError, Diagnostic, Severity, has_errors
from dealpers.model.source import Source
from dealpers.parse import FAULTS, Fault, parse_deal, parse_document
from dealpers.preview.server import serve
from dealpers.render.data.editor_schema import schema_files
from dealpers.render.data.files import json_with_references
from dealpers.render.gazette.layout import AS_PUBLISHED, Layout
from dealpers.render.package.package import package_faults
from dealpers.render.source.deal import reformatted
from dealpers.render.source.document import reformatted_document

CLEAN, FAULTY = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; returns 0 when all is well, 1 on errors in content, 2 on wrong use or a broken environment."""
    options = read_arguments(sys.argv[1:] if arguments is None else arguments)
    try:
        return _VERBS[options.verb](options)
    except DealsError as error:
        _say(f"fout: {error.message}")
        if error.hint:
            _say(f"      {error.hint}")
        return MISUSED
    except KeyboardInterrupt:
        _say("gestopt")
        return MISUSED
    except BrokenPipeError:  # who read our output has gone; Python would complain once more at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return MISUSED


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _print(content: str | bytes) -> None:
    """A result on standard output, in UTF-8 whatever the language of the machine."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content if isinstance(content, bytes) else f"{content}\n".encode())
    sys.stdout.buffer.flush()


def _chosen(paths: Sequence[Path]) -> Callable[[str], bool]:
    """Whether a source is among the paths given; without any, all are. ``DealsError`` when one is not there."""
    if missing := [path for path in paths if not path.exists()]:
        raise DealsError(f"{missing[0]} is er niet", "geef een bestand of map in content/")
    wanted = [pipeline.name_of(path) for path in paths]
    return lambda name: not wanted or any(w in (".", name) or name.startswith(f"{w}/") for w in wanted)


def _examined(options: argparse.Namespace, *, keeping: bool = True) -> CheckedCollection:
    """What there is, with every finding; ``keeping`` what is known of it for the next time."""
    with pipeline.without_collector():
        return _examine(options, pipeline.memo(Path.cwd()) if keeping else NO_CACHE)


def _examine(options: argparse.Namespace, memo: Memo) -> CheckedCollection:
    loaded = pipeline.load(options.content)
    if only := getattr(options, "only", ()):
        if unknown := [name for name in only if name not in loaded.deals]:
            raise DealsError(f"er is geen deal {unknown[0]}", f"er zijn: {', '.join(loaded.deals) or 'geen'}")
        loaded = replace(loaded, deals={name: loaded.deals[name] for name in only})
    profile = Profile(getattr(options, "profile", Profile.DEAL))
    return pipeline.examine(loaded, getattr(options, "today", None) or date.today(), profile, memo)


def _tell(findings: tuple[Diagnostic, ...], checked: CheckedCollection, *, accepted: bool) -> None:
    sources = checked.loaded.by_name()
    for told in as_texts((finding for finding in findings if accepted or not finding.accepted), sources):
        _say(told)


def _counted(findings: tuple[Diagnostic, ...]) -> str:
    counts = summary(findings)
    words = (
        _many(counts["errors"], "fout", "fouten"),
        _many(counts["warnings"], "waarschuwing", "waarschuwingen"),
        _many(counts["infos"], "opmerking", "opmerkingen"),
        _many(sum(f.accepted for f in findings), "aanvaarde bevinding", "aanvaarde bevindingen"),
    )
    return ", ".join(words)


def _many(count: int, one: str, more: str) -> str:
    return f"{count or 'geen'} {one if count == 1 else more}"


def _build(options: argparse.Namespace) -> int:
    checked = _examined(options)
    weighty = tuple(f for f in checked.findings if f.severity is not Severity.INFO)
    _tell(weighty, checked, accepted=False)
    stopped = has_errors(weighty) or (options.strict and any(summary(weighty).values()))
    if stopped:
        _say(f"{_counted(checked.findings)}: er is niets geschreven, {options.site} is zoals hij was")
        return FAULTY
    project = Project(Path.cwd(), options.content, options.site)
    published = pipeline.publish(project, checked, _progress)
    shown = {stuk.id for stuk in published.disclosed.corpus.stukken}
    if kept := [stuk.id for stuk in checked.corpus.stukken if stuk.id not in shown]:
        _say(f"niet openbaar, dus niet op de site: {', '.join(kept)}")
    deals = sum(deal.id in shown for deal in checked.corpus.deals)
    _say(f"{options.site}: {_many(deals, 'deal', 'deals')}, {published.files} bestanden; {_counted(checked.findings)}")
    return CLEAN


def _progress(what: str, done: int, total: int) -> None:
    """A bar that rewrites its line on a terminal, plain lines elsewhere."""
    if not sys.stderr.isatty():
        _say(what)
        return
    width = 24
    full = width * done // max(total, 1)
    sys.stderr.write(f"\r\033[K{'█' * full}{'░' * (width - full)} {what}" + ("\r\033[K" if done >= total else ""))
    sys.stderr.flush()


def _check(options: argparse.Namespace) -> int:
    checked = _examined(options)
    chosen = _chosen(options.paths)
    findings = tuple(f for f in checked.findings if chosen(f.span.name))
    if options.format == "json":
        _print(as_json(findings))
    elif options.format == "sarif":
        _print(as_sarif(findings, {**{f.code: f.why for f in FAULTS}, **{r.code: r.asks for r in RULES}}))
    elif options.format == "github":
        for finding in by_weight(findings):  # GitHub shows ten errors and ten warnings of a step
            if not finding.accepted:
                _print(as_github(finding))
    else:
        _tell(findings, checked, accepted=True)
        _say(_counted(findings))
    return FAULTY if has_errors(findings) else CLEAN


def _serve(options: argparse.Namespace) -> int:
    try:
        serve(Project(Path.cwd(), options.content, Path("site")), options.port, _say)
    except KeyboardInterrupt:
        _say("gestopt")
    return CLEAN


def _export(options: argparse.Namespace) -> int:
    checked = _examined(options)
    texts = {stuk.id: stuk for stuk in checked.corpus.stukken}
    if options.deal not in texts:
        raise DealsError(f"er is geen deal of document {options.deal}", f"er zijn: {', '.join(texts) or 'geen'}")
    own = tuple(f for f in checked.findings if f.deal == options.deal)
    if options.ondanks_fouten and options.format != "json":
        raise DealsError("--ondanks-fouten is er alleen voor json", "laat deze optie weg, of kies json")
    if has_errors(own) and not options.ondanks_fouten:
        _tell(own, checked, accepted=False)
        return FAULTY
    layout = Layout(options.kolommen, options.inhoud, options.regelnummers)
    if layout != AS_PUBLISHED and options.format != "pdf":
        raise DealsError(
            "kolommen, inhoud en regelnummers zijn er alleen voor pdf", "laat deze opties weg, of kies pdf"
        )
    shown = checked.disclosed(drafts=True)
    stuk = next(stuk for stuk in shown.corpus.stukken if stuk.id == options.deal)
    if options.ondanks_fouten:
        content = json_with_references(stuk, shown.corpus)
    else:
        content = exported(options.format, stuk, shown, Project(Path.cwd(), options.content, Path("site")), layout)
    if options.output:
        write_file(options.output, content)
    else:
        _print(content)
    return CLEAN


def _fmt(options: argparse.Namespace) -> int:
    checked = _examined(options, keeping=False)
    chosen = _chosen(options.paths)
    sources = checked.loaded.by_name()
    unreadable = tuple(f for f in checked.findings if f.code.startswith("B") and not f.accepted)
    if unreadable:
        _tell(unreadable, checked, accepted=False)
        _say("er is niets veranderd: herstel eerst deze fouten")
        return FAULTY
    changed: dict[str, str] = {}
    neat = [(deal.id, reformatted(deal)) for deal in checked.corpus.deals]
    neat += [(document.id, reformatted_document(document)) for document in checked.corpus.documenten]
    for unique, texts in neat:
        folder, _ = {**checked.loaded.deals, **checked.loaded.documenten}[unique]
        if not _reads_the_same(unique, checked, texts):
            _say(f"{folder}: blijft zoals het is, want in de vaste opmaak zou het anders lezen")
            continue
        changed |= {name: text for name, text in texts.items() if chosen(name) and sources[name].text != text}
    for name, text in changed.items():
        if not options.check:
            write_file(Path(name), text.encode())
        _say(f"{name}: {'staat niet in de vaste opmaak' if options.check else 'opgemaakt'}")
    _say(f"{_many(len(changed), 'bestand', 'bestanden')} {'te veranderen' if options.check else 'veranderd'}")
    return FAULTY if changed and options.check else CLEAN


def _reads_the_same(unique: str, checked: CheckedCollection, texts: Mapping[str, str]) -> bool:
    """Whether a text in its new layout is the same text; what cannot be, is not touched."""
    loaded = checked.loaded
    folder, files = {**loaded.deals, **loaded.documenten}[unique]
    neat = {path: Source(f"{folder}/{path}", texts.get(f"{folder}/{path}", old.text)) for path, old in files.items()}
    if unique in loaded.deals:
        again: Stuk = parse_deal(unique, folder, neat, loaded.received.get(unique, {})).deal
    else:
        again = parse_document(unique, folder, neat).document
    return again in checked.corpus.stukken


def _new(options: argparse.Namespace) -> int:
    if options.kind == "document":
        made = new.new_document(options.content / "documenten" / options.id, options.id, options.soort)
    else:
        made = new.new_deal(options.content / "deals" / options.id, options.id)
    for path in made:
        _say(f"gemaakt: {path}")
    _say("kijk hoe het wordt met: python build.py serve")
    return CLEAN


def _import(options: argparse.Namespace) -> int:
    take_in(Order(options.file, options.content, options.kind, options.id, options.today), _say)
    return CLEAN


def _explain(options: argparse.Namespace) -> int:
    known: tuple[Rule | Fault, ...] = (*FAULTS, *RULES)
    if not options.code:
        for each in known:
            _print(f"{each.code}  {each.name}")
        return CLEAN
    found = next((each for each in known if each.code == options.code.upper()), None)
    if found is None:
        raise DealsError(f"er is geen regel {options.code}", "zonder code toont explain alle regels")
    _print(explanation(found))
    return CLEAN


def _verify(options: argparse.Namespace) -> int:
    if options.site.is_file():
        count, faults = package_faults(read_package(options.site))
    else:
        count, faults = deviations(options.site)
    for fault in faults:
        _say(fault)
    _say(f"{_many(count, 'bestand', 'bestanden')} nagegaan, {_many(len(faults), 'afwijking', 'afwijkingen')}")
    return FAULTY if faults else CLEAN


def _schema(options: argparse.Namespace) -> int:
    """Write the JSON Schema of each YAML file into a folder."""
    files = list(schema_files())
    options.map.mkdir(parents=True, exist_ok=True)
    for name, content in files:
        write_file(options.map / name, content)
    _say(f"{_many(len(files), 'schema', 'schema’s')} in {options.map}")
    return CLEAN


_VERBS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "build": _build,
    "check": _check,
    "serve": _serve,
    "export": _export,
    "fmt": _fmt,
    "new": _new,
    "import": _import,
    "explain": _explain,
    "schema": _schema,
    "verify": _verify,
}
