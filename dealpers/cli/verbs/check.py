"""Verb ``check``: the findings in the collection, as text for people or for another program."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import click

from dealpers.build.atomic import write_file
from dealpers.build.program import command
from dealpers.build.revision import branch_point, changed_files
from dealpers.build.settings import read_settings
from dealpers.check import RULES, Profile
from dealpers.check.explain import EXPLAINED, explanation
from dealpers.check.report import as_texts, by_weight
from dealpers.check.report_forms import as_github, as_gitlab, as_json, as_sarif
from dealpers.cli.changed import brought, collection_at, silent, weighty
from dealpers.cli.dutch import Choice, content_option, day_option, path_option, paths_argument, verb
from dealpers.cli.examined import chosen, examined
from dealpers.cli.findings import counted_findings, say_findings
from dealpers.cli.output import CLEAN, FAULTY, say, write_result
from dealpers.model.finding import Diagnostic, has_errors, in_order
from dealpers.parse import FAULTS
from dealpers.render.website.pages.rules import rule_address

_PROFILE = "voor welk soort tekst; 'regelgeving' vraagt ook de vormregels voor wetgeving (deal)"
Findings = tuple[Diagnostic, ...]


def _as_sarif(findings: Findings) -> str:
    asked = {**{f.code: f.why for f in FAULTS}, **{r.code: r.asks for r in RULES}}
    settings = read_settings(Path.cwd()).values
    address = partial(rule_address, settings.adres) if settings and settings.adres else None
    return as_sarif(findings, asked, {rule.code: explanation(rule) for rule in EXPLAINED}, address)


def _as_github(findings: Findings) -> str:
    """Annotations, the heaviest first: GitHub shows ten errors and ten warnings of a step."""
    return "\n".join(as_github(finding) for finding in by_weight(findings) if not finding.accepted)


_FORMS: dict[str, Callable[[Findings], str]] = {
    "json": as_json,
    "sarif": _as_sarif,
    "github": _as_github,
    "gitlab": as_gitlab,
}


@verb("check")
@paths_argument("alleen bevindingen in deze bestanden of mappen")
@content_option()
@click.option("--format", "form", type=Choice("text", *_FORMS), default="text", help="de vorm van de uitvoer")
@click.option("--profile", type=Choice(*Profile), default=Profile.DEAL.value, help=_PROFILE)
@day_option("de dag waarop wordt gecontroleerd")
@click.option("--sinds", "since", metavar="STAND", default="", help="alleen wat er bij kwam sinds een stand van git")
@click.option("--alles", "everything", is_flag=True, help="ook de kleine bevindingen in ongewijzigde bestanden")
@path_option("--output", "BESTAND", "waar de bevindingen komen", None, "-o")
def check(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: tuple[Path, ...],
    content: Path,
    form: str,
    profile: str,
    today: date | None,
    since: str,
    everything: bool,
    output: Path | None,
) -> int:
    """Report findings, in order of their places."""
    checked = examined(content, today, Profile(profile))
    findings = checked.findings
    if since:
        before = collection_at(branch_point(since), content, today, Profile(profile), checked.memo)
        findings = in_order((*brought(findings, before.findings), *silent(before, checked)))
    is_chosen = chosen(paths)
    findings = tuple(f for f in findings if is_chosen(f.span.name))
    if form != "text":
        result = _FORMS[form](findings)
        if output:
            write_file(output, f"{result}\n".encode())
        elif result:
            write_result(result)
    elif output:
        lines = as_texts(findings, checked.loaded.by_name())
        write_file(output, "".join(f"{line}\n" for line in (counted_findings(findings), *lines)).encode())
        say(f"{counted_findings(findings)}: zie {output}")
    else:
        shown = findings if everything or since or paths else weighty(findings, changed_files(content))
        say(counted_findings(findings))
        say_findings(shown, checked, accepted=True)
        if hidden := len(findings) - len(shown):
            say(f"{hidden} kleine bevindingen in ongewijzigde bestanden staan hier niet: {command('check --alles')}")
    return FAULTY if has_errors(findings) else CLEAN
