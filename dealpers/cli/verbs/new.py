"""Verb ``new``: a valid deal or document to begin with."""

from pathlib import Path

import click

from dealpers.build.program import command
from dealpers.cli.dutch import Choice, content_option, verb
from dealpers.cli.new import new_deal, new_document
from dealpers.cli.output import CLEAN, say
from dealpers.parse.soorten import SOORTEN

_KINDS = [kind.naam for kind in SOORTEN]


@verb("new", "een nieuwe deal of een nieuw document om mee te beginnen")
@click.argument("what", type=Choice("deal", "document"), metavar="WAT", help="deal of document")
@click.argument("name", metavar="ID", help="kleine letters, cijfers en '-'")
@content_option()
@click.option(
    "--soort",
    type=Choice(*_KINDS),
    default=_KINDS[0],
    metavar="SOORT",
    help=f"van een document: {', '.join(_KINDS)} ({_KINDS[0]})",
)
def new(what: str, name: str, content: Path, soort: str) -> int:
    """Write the files of a new text."""
    if what == "document":
        made = new_document(content / "documenten" / name, name, soort)
    else:
        made = new_deal(content / "deals" / name, name)
    for path in made:
        say(f"gemaakt: {path}")
    say(f"kijk hoe het wordt met: {command('serve')}")
    return CLEAN
