"""End of a deal as source text: closing words, record of signatures, annexes."""

from collections.abc import Iterator
from dataclasses import replace

from dealpers.model import (
    OPENBAAR,
    Bijlage,
    Deal,
    Ondertekening,
    OntvangenBijlage,
    Slot,
    annex_of,
    ids,
)
from dealpers.parse.bijlagen import FOLDER, REGISTER, Bijlagenregister, Bijlageregel
from dealpers.parse.deal import CLOSING, SIGNATURES
from dealpers.parse.ondertekening.record import Ondertekeningen
from dealpers.render.source.markdown import joined, write_blocks, write_heading, write_sections
from dealpers.render.source.tables import write_tables
from dealpers.render.source.yaml import write_record


def closing_files(deal: Deal) -> dict[str, str]:
    """Files of everything behind the articles, by relative path, without the annexes received as a file."""
    files: dict[str, str] = {}
    if deal.slot:
        files[CLOSING] = joined(closing_text(deal.slot, deal))
    recorded = [signature for signature in deal.ondertekeningen if not signature.deel]
    if recorded:
        files[SIGNATURES] = write_record(Ondertekeningen(tuple(_signature(one, deal) for one in recorded)))
    for annex in deal.bijlagen:
        name = f"{FOLDER}{annex.volgnummer:02}-{ids.slug(annex.titel)[:60].strip('-') or 'zonder-titel'}"
        files[f"{name}.md"] = joined(annex_text(annex, deal))
        if tables := [table for table in deal.tabellen if annex_of(table.id, deal) == annex.id]:
            files[f"{name}.yml"] = write_tables(tables)
    names = {annex.id: name for annex, name in zip(deal.bijlagen, _markdown(files), strict=True)}
    entries = [
        _entry(annex, annex.bestand if isinstance(annex, OntvangenBijlage) else names[annex.id])
        for annex in deal.alle_bijlagen
        if isinstance(annex, OntvangenBijlage) or annex.openbaarheid != OPENBAAR
    ]
    if entries:
        files[REGISTER] = write_record(Bijlagenregister(tuple(entries)))
    return files


def _markdown(files: dict[str, str]) -> list[str]:
    return [name for name in files if name.startswith(FOLDER) and name.endswith(".md")]


def closing_text(slot: Slot, deal: Deal) -> Iterator[str]:
    """Closing words as Markdown."""
    yield from write_heading(1, slot.kop, deal)
    yield from write_blocks(slot.blokken, deal)


def annex_text(annex: Bijlage, deal: Deal) -> Iterator[str]:
    """Annex as Markdown."""
    yield from write_heading(1, annex.kop, deal)
    yield from write_blocks(annex.blokken, deal, 6)
    yield from write_sections(annex.paragrafen, deal)


def _signature(signature: Ondertekening, deal: Deal) -> Ondertekening:
    """Signature without the name and function that the text has."""
    party = next(party for party in deal.partijen if party.id == signature.partij)
    if signature.naam != party.persoon:
        return signature
    return replace(signature, naam="", functie="" if signature.functie == party.functie else signature.functie)


def _entry(annex: Bijlage | OntvangenBijlage, name: str) -> Bijlageregel:
    file = name.removeprefix(FOLDER)
    if isinstance(annex, Bijlage):
        return Bijlageregel(bestand=file, openbaarheid=annex.openbaarheid)
    return Bijlageregel(
        bestand=file,
        titel=annex.titel,
        van=annex.van,
        datum=annex.datum,
        sha256=annex.sha256,
        openbaarheid=annex.openbaarheid,
    )
