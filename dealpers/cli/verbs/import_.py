"""Verb ``import``: a foreign text into the collection."""

from datetime import date
from pathlib import Path

import click

from dealpers.cli.dutch import Choice, content_option, day_option, path_argument, verb
from dealpers.cli.import_ import Order, take_in
from dealpers.cli.output import CLEAN, say


@verb("import")
@path_argument("file", "BESTAND", "platte tekst, Markdown, Word, OpenDocument, RTF, HTML of PDF")
@content_option()
@click.option(
    "--as", "kind", type=Choice("deal", "document"), default=None, help="wat het wordt; anders blijkt het uit de tekst"
)
@click.option("--id", "name", default="", metavar="ID", help="kleine letters, cijfers en '-'; anders naar de titel")
@day_option("de dag die in herkomst.yml komt")
def import_(file: Path, content: Path, kind: str | None, name: str, today: date | None) -> int:
    """Write the files of the text, and report every repair of its layout."""
    take_in(Order(file=file, content=content, kind=kind or "", id=name, today=today), say)
    return CLEAN
