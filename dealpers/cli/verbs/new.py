"""Verb ``new``: a valid deal or document to begin with, or the progress of a year to fill in."""

from pathlib import Path

import click

from dealpers.build.program import command
from dealpers.cli.dutch import Choice, content_option, verb
from dealpers.cli.new import new_deal, new_document
from dealpers.cli.output import CLEAN, say
from dealpers.cli.progress import write_progress
from dealpers.dutch.nearest import did_you_mean
from dealpers.model.finding import DealsError
from dealpers.model.ids import StukId
from dealpers.parse.beginteksten import DEALSOORTEN
from dealpers.parse.soorten import SOORTEN

_KINDS = {"deal": tuple(DEALSOORTEN), "document": tuple(kind.naam for kind in SOORTEN)}


@verb("new")
@click.argument("what", type=Choice("deal", "document", "voortgang"), metavar="WAT", help="deal, document of voortgang")
@click.argument("name", metavar="ID", help="kleine letters, cijfers en '-'; bij voortgang een deal die er is")
@click.argument("year", metavar="JAAR", default="", help="alleen bij voortgang")
@content_option()
@click.option(
    "--soort",
    default="",
    metavar="SOORT",
    help="; ".join(f"van een {what}: {', '.join(kinds)}" for what, kinds in _KINDS.items()),
)
def new(what: str, name: str, year: str, content: Path, soort: str) -> int:
    """Write the files of a new text, or of the progress of a year."""
    if what == "voortgang":
        for path in write_progress(content, StukId(name), year):
            say(f"gemaakt of aangevuld: {path.as_posix()}")
        say("vul elke lege waarde in, of haal de regel weg; 'vorig:' in een opmerking mag daarna weg")
        say(f"kijk of alles klopt met: {command('check')}")
        return CLEAN
    if year:
        raise DealsError(f"'{year}' is te veel", f"geef alleen: new {what} {name}")
    kind = soort or _KINDS[what][0]
    if kind not in _KINDS[what]:
        hint = did_you_mean(kind.lower().replace(" ", "-"), _KINDS[what], f"kies uit {', '.join(_KINDS[what])}")
        raise DealsError(f"er is geen soort {what} '{kind}'", hint)
    if what == "document":
        made = new_document(content / "documenten" / name, name, kind)
    else:
        made = new_deal(content / "deals" / name, name, kind)
    for path in made:
        say(f"gemaakt: {path.as_posix()}")
    say(f"kijk hoe het wordt met: {command('serve')}")
    return CLEAN
