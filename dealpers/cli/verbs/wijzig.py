"""Verb ``wijzig``: lay out a new text of a deal beside the present one."""

from datetime import date
from pathlib import Path

import click

from dealpers.cli.amend import amend, first_day
from dealpers.cli.dutch import Day, Required, content_option, verb
from dealpers.cli.examined import examined, named_deal, reading_errors
from dealpers.cli.findings import say_findings
from dealpers.cli.output import CLEAN, FAULTY, say
from dealpers.model import Wijziging
from dealpers.model.ids import StukId


@verb("wijzig")
@click.argument("deal", metavar="DEAL", help="de deal")
@click.option(
    "--op",
    "day",
    cls=Required,
    type=Day(),
    required=True,
    metavar="DATUM",
    help="de eerste dag van de nieuwe tekst; verplicht",
)
@click.option("--sinds", "since", type=Day(), metavar="DATUM", help="de eerste dag van de tekst die er nu is")
@click.option("--besluit", default="", metavar="WOORDEN", help="het besluit, in woorden")
@content_option()
def wijzig(deal: StukId, day: date, since: date | None, besluit: str, content: Path) -> int:
    """Move the present text to ``versies/`` and leave a draft with equal words in its place."""
    checked = examined(content, cached=False)
    faults = reading_errors(checked, deal)
    if faults:
        say_findings(faults, checked, accepted=False)
        say("er is niets veranderd: herstel eerst deze fouten")
        return FAULTY
    change = Wijziging(op=day, besluit=besluit or f"Wijziging per {day.isoformat()}")
    text = named_deal(checked, deal)
    for path in amend(text, content / "deals" / deal, change, first_day(text, since)):
        say(f"gemaakt: {path.as_posix()}")
    say(f"wijzig nu de tekst in {content / 'deals' / deal}; tot u haar status verandert, is zij een concept")
    say("zet het besluit in levensloop.yml, met de akte in akten/")
    return CLEAN
