"""Verb ``export``: one text in one form."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from dealpers.build.atomic import write_file
from dealpers.build.signature import beside, signature
from dealpers.build.site import Project
from dealpers.cli.dutch import Choice, content_option, day_option, path_option, verb
from dealpers.cli.examined import examined
from dealpers.cli.export_forms import FORMATS, OF_DOCUMENTS, exported
from dealpers.cli.findings import say_findings
from dealpers.cli.output import CLEAN, FAULTY, write_result
from dealpers.corpus.timeline import other_texts
from dealpers.model import Deal, Stuk, ids
from dealpers.model.finding import DealsError, has_errors
from dealpers.model.ids import StukId
from dealpers.render.data.files import json_with_references
from dealpers.render.gazette.excerpt import parts
from dealpers.render.gazette.layout import AS_PUBLISHED, Layout

_FORMATS = f"{', '.join(FORMATS)}; van een document: {', '.join(OF_DOCUMENTS)}"


@verb("export")
@click.argument("text", metavar="TEKST", help="de deal of het document")
@click.argument("form", type=Choice(*FORMATS), metavar="VORM", help=_FORMATS)
@content_option()
@path_option("--output", "BESTAND", "waar het komt (standaarduitvoer)", None, "-o")
@click.option(
    "--kolommen", type=Choice("1", "2"), default="1", metavar="N", help="pdf: de tekst in 1 of 2 kolommen (1)"
)
@click.option("--inhoud", is_flag=True, help="pdf: met een bladzijde met de inhoud")
@click.option("--regelnummers", is_flag=True, help="pdf: met een nummer bij elke vijfde regel, voor het nalezen")
@click.option("--deel", metavar="DEEL", default="", help="pdf: alleen dit artikel of hoofdstuk, zoals artikel-4")
@day_option("de dag waarop de tekst geldt; een andere tekst van een deal heet DEAL/versie/DATUM of DEAL/akte/NAAM")
@path_option("--sleutel", "BESTAND", "gazet: een SSH-sleutel die het pakket ondertekent, in BESTAND.sig")
@click.option("--ondanks-fouten", is_flag=True, help="json: met alle verwijzingen, ook van een tekst met fouten")
def export(  # noqa: PLR0913, PLR0917 - one parameter an option
    text: str,
    form: str,
    content: Path,
    output: Path | None,
    kolommen: str,
    inhoud: bool,
    regelnummers: bool,
    deel: str,
    today: date | None,
    sleutel: Path | None,
    ondanks_fouten: bool,
) -> int:
    """Write a text in a form to a file or standard output."""
    checked = examined(content, today)
    shown = checked.disclosed()
    texts: dict[str, Stuk] = {stuk.id: stuk for stuk in _texts(shown.corpus.stukken)}
    if text not in texts:  # for its editor alone
        shown = checked.disclosed(ids.deal_of(StukId(text)))
        texts = {stuk.id: stuk for stuk in _texts(shown.corpus.stukken)}
    if text not in texts:
        raise DealsError(f"er is geen deal of document {text}", f"er zijn: {', '.join(sorted(texts)) or 'geen'}")
    if ondanks_fouten and form != "json":
        raise DealsError("--ondanks-fouten is er alleen voor json", "laat deze optie weg, of kies json")
    findings = tuple(f for f in checked.findings if f.deal == ids.deal_of(StukId(text)))
    if has_errors(findings) and not ondanks_fouten:
        say_findings(findings, checked, accepted=False)
        return FAULTY
    layout = Layout(columns=int(kolommen), contents=inhoud, line_numbers=regelnummers, part=deel)
    if layout != AS_PUBLISHED and form != "pdf":
        raise DealsError(
            "kolommen, inhoud, regelnummers en deel zijn er alleen voor pdf", "laat deze opties weg, of kies pdf"
        )
    if sleutel and not (form == "gazet" and output):
        raise DealsError("--sleutel is er alleen voor gazet in een bestand", "geef --output, en de vorm gazet")
    stuk = texts[text]
    if deel and deel not in parts(stuk):
        raise DealsError(f"{text} heeft geen deel {deel}", f"er zijn: {', '.join(parts(stuk)) or 'geen'}")
    if ondanks_fouten:
        result = json_with_references(stuk, shown.corpus)
    else:
        result = exported(form, stuk, shown, Project(root=Path.cwd(), content=content, site=Path("site")), layout)
    signed = signature(result, sleutel) if sleutel else b""
    if output:
        write_file(output, result)
        if signed:
            write_file(beside(output), signed)
    else:
        write_result(result)
    return CLEAN


def _texts(stukken: Iterable[Stuk]) -> Iterator[Stuk]:
    """Texts of the collection, each deal before its older texts, texts to come and deeds."""
    for stuk in stukken:
        yield stuk
        if isinstance(stuk, Deal):
            yield from other_texts(stuk)
