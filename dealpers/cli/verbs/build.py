"""Verb ``build``: check the collection, then make the site."""

from contextlib import nullcontext
from datetime import date
from pathlib import Path

import click

from dealpers.build import publishing
from dealpers.build.checked import CheckedCollection
from dealpers.build.cluster import connected
from dealpers.build.last_site import LastSite
from dealpers.build.moved import LostAddressesError, lost_addresses
from dealpers.build.site import Project
from dealpers.check.report import summary
from dealpers.cli.dutch import content_option, day_option, path_option, verb
from dealpers.cli.examined import examined
from dealpers.cli.findings import counted_findings, say_findings
from dealpers.cli.output import CLEAN, FAULTY, progress, say
from dealpers.dutch.numbers import counted
from dealpers.model.finding import Severity, has_errors
from dealpers.model.ids import StukId

_MOVED = (
    "heet de tekst nu anders, zet dan 'voorheen: [oude-naam]' in zijn deal.yml of document.yml; is hij met opzet weg, "
    "zet dan '- {address}' onder 'vervallen' in mkdocs.yml"
)
_MOVED_PART = (
    "heeft het nu een ander nummer, zet dan '- {address}: nieuw adres' onder 'verhuisd' in mkdocs.yml; is het "
    "met opzet weg, zet dan '- {address}' onder 'vervallen'; geldt er een latere tekst, zet dan de vorige in versies/"
)
_MOVED_PAGES = (
    "is het te vinden op een ander adres, zet dan '- {address}: nieuw adres' onder 'verhuisd' in mkdocs.yml; "
    "neem anders dit over:\n        extra:\n          vervallen:\n{lines}"
)


@verb("build")
@content_option()
@path_option("--site", "MAP", "waar de site komt (site)", "site")
@day_option("de dag waarop wordt gecontroleerd")
@click.option("--only", multiple=True, metavar="DEAL…", help="alleen deze deals")
@click.option("--strict", is_flag=True, help="ook een waarschuwing houdt de site tegen")
@click.option(
    "--voorbeeld", metavar="TAK", default="", help="een voorbeeld van een tak: buiten zoekmachines, met een balk"
)
@path_option("--sleutel", "BESTAND", "een SSH-sleutel die het manifest van de site ondertekent")
@click.option("--cluster", metavar="ADRES", default="", help="laat de werkers van een Dask-cluster het werk doen")
@click.argument("more", nargs=-1, metavar="")
@click.pass_context
def build(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: click.Context,
    content: Path,
    site: Path,
    today: date | None,
    only: tuple[StukId, ...],
    strict: bool,
    sleutel: Path | None,
    voorbeeld: str,
    cluster: str,
    more: tuple[StukId, ...],
) -> int:
    """Make the site, unless there is an error; ``more`` are the deals behind the first of ``--only``."""
    if more and not only:
        raise click.UsageError(f"onbekend: {' '.join(more)}", ctx)
    project = Project(root=Path.cwd(), content=content, site=site, preview=voorbeeld)
    with connected(cluster) if cluster else nullcontext() as batches:
        checked = examined(content, today, only=(*only, *more), batches=batches)
        return _published(project, checked, strict=strict, whole=not only, key=sleutel)


def _published(project: Project, checked: CheckedCollection, *, strict: bool, whole: bool, key: Path | None) -> int:
    site = project.site
    weighty = tuple(f for f in checked.findings if f.severity is not Severity.INFO)
    say_findings(weighty, checked, accepted=False)
    if has_errors(weighty) or (strict and any(summary(weighty).values())):
        say(f"{counted_findings(checked.findings)}: er is niets geschreven, {site} is zoals hij was")
        return FAULTY
    if lost := lost_addresses(LastSite(site), checked) if whole else ():
        for address in lost:
            hint = _MOVED_PART if address.count("/") > 2 else _MOVED
            say(f"fout: het adres {address} was er, en is er niet meer\n      {hint.format(address=address)}")
        return FAULTY
    try:
        published = publishing.publish(project, checked, progress, key, whole=whole)
    except LostAddressesError as error:
        _say_lost(error.addresses)
        return FAULTY
    shown = {stuk.id for stuk in published.disclosed.corpus.stukken}
    if hidden := [stuk.id for stuk in checked.corpus.stukken if stuk.id not in shown]:
        say(f"niet openbaar, dus niet op de site: {', '.join(hidden)}")
    deals = counted(len(published.disclosed.corpus.deals), "deal", "deals")
    say(f"{site}: {deals}, {published.files} bestanden; {counted_findings(checked.findings)}")
    return CLEAN


def _say_lost(addresses: tuple[str, ...]) -> None:
    """Report the pages that would disappear, with the settings that permit their end."""
    one, lines = len(addresses) == 1, "\n".join(f"            - {address}" for address in addresses)
    what = f"het adres {addresses[0]} was er, en is er niet meer"
    if not one:
        what = f"{len(addresses)} adressen waren er, en zijn er niet meer: {', '.join(addresses)}"
    say(f"fout: {what}\n      {_MOVED_PAGES.format(address=addresses[0], lines=lines)}")
