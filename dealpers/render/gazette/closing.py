"""Parts of the gazette behind the signed text: signatures that the text lacks, and the received annexes."""

from collections.abc import Iterator

from dealpers.dutch.dates import in_words
from dealpers.dutch.sentences import capitalised
from dealpers.model import Deal, Ondertekening, Partij, Status, ids
from dealpers.model.columns import Columns
from dealpers.render.gazette.inline import InlineReader
from dealpers.render.gazette.layout import Layout
from dealpers.render.gazette.model import (
    PageBreak,
    Paragraph,
    Register,
    RegisterRow,
    SignatureRow,
    Signatures,
    SignedColumns,
)

OPEN = "Nog niet ondertekend"
UNKNOWN = "Ondertekening niet bekend"
_BESIDE = {1: 4, 2: 3}
"""Signatures that fit beside each other, by the number of text columns."""
_ONE_PAGE = 16  # rows of signatures that fit on one page


def signatures(deal: Deal) -> Iterator[Signatures]:
    """Table of signatures, a row per party; in a draft a party without a signature has room to sign.

    Parties whose signature is in the text have no row. A signed deal without known signatures has no table.
    """
    known = {signature.partij: signature for signature in deal.ondertekeningen}
    if not known and deal.feiten.status is not Status.CONCEPT:
        return
    rows = tuple(
        _signature(party, known.get(party.id), draft=deal.feiten.status is Status.CONCEPT)
        for party in deal.partijen
        if party.id not in known or not known[party.id].deel
    )
    if rows:
        yield Signatures(
            kop="Ondertekening",
            kolommen=("Partij", "Ondertekend door", "Plaats en datum"),
            bijeen=len(rows) <= _ONE_PAGE,
            regels=rows,
        )


def _signature(party: Partij, signature: Ondertekening | None, *, draft: bool) -> SignatureRow:
    name = capitalised(party.ambt or party.alias or party.id)
    if signature is None:
        return SignatureRow(partij=name, wie=(OPEN if draft else UNKNOWN,), waar=(), open=draft)
    behalf = f"namens {signature.namens}" if signature.namens else ""
    day = in_words(signature.datum)
    return SignatureRow(
        partij=name,
        wie=tuple(line for line in (signature.naam, signature.functie, behalf) if line),
        waar=tuple(line for line in (signature.plaats, day) if line),
        open=False,
    )


def signed_columns(columns: Columns, layout: Layout, text: InlineReader) -> Iterator[SignedColumns | Paragraph]:
    """Signatures beside each other, row by row; as paragraphs where the page has no room for all columns."""
    if columns.width > _BESIDE[layout.columns]:
        for alinea in columns.paragraphs:
            yield Paragraph(leidtin=False, heel=False, inhoud=text.runs(alinea))
        return
    rows = zip(columns.paragraphs, columns.rows, strict=True)
    yield SignedColumns(
        kolommen=columns.width,
        kop=columns.headed,
        rijkop=columns.labelled,
        bijeen=len(columns.rows) <= _ONE_PAGE,
        rijen=tuple(tuple(text.runs(alinea, stretch=cell) for cell in cells) for alinea, cells in rows),
    )


def register(deal: Deal) -> Iterator[PageBreak | Register]:
    """Page that lists the annexes received as a file, which are embedded in the PDF."""
    if deal.ontvangen:
        yield PageBreak()
        yield Register(
            kop="Ontvangen bijlagen",
            uitleg="Deze bijlagen horen bij de deal. Ze zijn als bestand ontvangen en zitten zo in deze PDF.",
            kolommen=("Bijlage", "Ontvangen van", "Datum", "Bladzijden", "Bestand in deze PDF"),
            regels=tuple(
                RegisterRow(
                    id=annex.id,
                    aanduiding=ids.citation(annex.id),
                    titel=annex.titel,
                    van=annex.van,
                    datum=in_words(annex.datum),
                    bladzijden=str(annex.paginas),
                    bestand=file_name(annex.bestand),
                    som=tuple(annex.sha256[begin : begin + 16] for begin in range(0, len(annex.sha256), 16)),
                )
                for annex in sorted(deal.ontvangen, key=lambda annex: annex.volgnummer)
            ),
        )


def file_name(path: str) -> str:
    """Name under which the PDF embeds a received annex."""
    return path.rpartition("/")[2]
