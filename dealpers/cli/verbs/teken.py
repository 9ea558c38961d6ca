"""Verb ``teken``: freeze a text of a deal before its signature is recorded."""

from datetime import date
from pathlib import Path

import click

from dealpers.build.atomic import write_file
from dealpers.cli.dutch import Day, content_option, verb
from dealpers.cli.examined import examined, named_deal, reading_errors
from dealpers.cli.findings import say_findings
from dealpers.cli.freeze import frozen, named_text
from dealpers.cli.output import CLEAN, FAULTY, say
from dealpers.model import Status
from dealpers.model.ids import StukId


@verb("teken")
@click.argument("deal", metavar="DEAL", help="de deal")
@content_option()
@click.option("--tekst", default="", metavar="NAAM", help="een oudere tekst (haar datum) of een akte (haar map)")
@click.option("--op", "day", type=Day(), metavar="DATUM", help="de dag van vastlegging (vandaag)")
def teken(deal: StukId, content: Path, tekst: str, day: date | None) -> int:
    """Write the source document of a text and its provenance; the text itself stays as it is."""
    checked = examined(content, cached=False)
    text = named_text(named_deal(checked, deal), tekst)
    folder = Path(text.titel.plaats.name).parent
    unreadable = reading_errors(checked, deal)
    if unreadable:
        say_findings(unreadable, checked, accepted=False)
        say("er is niets vastgelegd: herstel eerst deze fouten")
        return FAULTY
    for name, data in frozen(text, day or date.today()).items():
        write_file(folder / name, data)
        say(f"gemaakt: {folder / name}")
    if text.feiten.status in (Status.CONCEPT, Status.VASTGESTELD):
        say("is zij getekend, zet dan haar status op 'ondertekend', en in ondertekening.yml wie tekende")
    return CLEAN
