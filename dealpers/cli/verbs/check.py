"""Verb ``check``: the findings in the collection, as text for people or for another program."""

from datetime import date
from pathlib import Path

import click

from dealpers.check import RULES, Profile
from dealpers.check.report import as_github, as_json, as_sarif, by_weight
from dealpers.cli.dutch import Choice, content_option, day_option, paths_argument, verb
from dealpers.cli.examined import chosen, examined
from dealpers.cli.output import CLEAN, FAULTY, counted_findings, say, say_findings, write_result
from dealpers.model.finding import has_errors
from dealpers.parse import FAULTS

_PROFILE = "voor welk soort tekst; 'regelgeving' vraagt ook de vormregels voor wetgeving (deal)"


@verb("check", "controleer de bronnen")
@paths_argument("alleen bevindingen in deze bestanden of mappen")
@content_option()
@click.option(
    "--format", "form", type=Choice("text", "json", "github", "sarif"), default="text", help="de vorm van de uitvoer"
)
@click.option("--profile", type=Choice(*Profile), default=Profile.DEAL.value, help=_PROFILE)
@day_option("de dag waarop wordt gecontroleerd")
def check(paths: tuple[Path, ...], content: Path, form: str, profile: str, today: date | None) -> int:
    """Report findings, in order of their places."""
    checked = examined(content, today, Profile(profile))
    is_chosen = chosen(paths)
    findings = tuple(f for f in checked.findings if is_chosen(f.span.name))
    if form == "json":
        write_result(as_json(findings))
    elif form == "sarif":
        write_result(as_sarif(findings, {**{f.code: f.why for f in FAULTS}, **{r.code: r.asks for r in RULES}}))
    elif form == "github":
        for finding in by_weight(findings):  # GitHub shows ten errors and ten warnings of a step
            if not finding.accepted:
                write_result(as_github(finding))
    else:
        say_findings(findings, checked, accepted=True)
        say(counted_findings(findings))
    return FAULTY if has_errors(findings) else CLEAN
