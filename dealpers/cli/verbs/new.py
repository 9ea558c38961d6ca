"""Verb ``new``: a valid deal or document to begin with."""

import difflib
from pathlib import Path

import click

from dealpers.build.program import command
from dealpers.cli.dutch import Choice, content_option, verb
from dealpers.cli.new import new_deal, new_document
from dealpers.cli.output import CLEAN, say
from dealpers.model.finding import DealsError
from dealpers.parse.beginteksten import DEALSOORTEN
from dealpers.parse.soorten import SOORTEN

_KINDS = {"deal": tuple(DEALSOORTEN), "document": tuple(kind.naam for kind in SOORTEN)}


@verb("new", "een nieuwe deal of een nieuw document om mee te beginnen")
@click.argument("what", type=Choice("deal", "document"), metavar="WAT", help="deal of document")
@click.argument("name", metavar="ID", help="kleine letters, cijfers en '-'")
@content_option()
@click.option(
    "--soort",
    default="",
    metavar="SOORT",
    help="; ".join(f"van een {what}: {', '.join(kinds)}" for what, kinds in _KINDS.items()),
)
def new(what: str, name: str, content: Path, soort: str) -> int:
    """Write the files of a new text."""
    kind = soort or _KINDS[what][0]
    if kind not in _KINDS[what]:
        near = difflib.get_close_matches(kind.lower().replace(" ", "-"), _KINDS[what], 1)
        hint = f"bedoelt u '{near[0]}'?" if near else f"kies uit {', '.join(_KINDS[what])}"
        raise DealsError(f"er is geen soort {what} '{kind}'", hint)
    if what == "document":
        made = new_document(content / "documenten" / name, name, kind)
    else:
        made = new_deal(content / "deals" / name, name, kind)
    for path in made:
        say(f"gemaakt: {path}")
    say(f"kijk hoe het wordt met: {command('serve')}")
    return CLEAN
