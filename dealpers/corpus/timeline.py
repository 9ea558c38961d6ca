"""Texts of a deal by the day on which each is in force, and the deal as it is on a day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from dealpers.corpus.once import once
from dealpers.model import Deal, KomendeTekst, Loop, Status, Stuk, Wijziging, ids, walk
from dealpers.model.ids import PartId, StukId


@dataclass(frozen=True, slots=True)
class Geldigheid:
    """Text with its first day in force and the amendment that began it; the first text may have neither."""

    van: date | None
    wijziging: Wijziging | None
    deal: Deal


def texts(deal: Deal) -> tuple[Geldigheid, ...]:
    """Texts of a deal, newest first, among them those that are not in force yet."""
    return tuple(_texts(deal))


def _texts(deal: Deal) -> Iterator[Geldigheid]:
    yield from (Geldigheid(text.van, text.wijziging, text.deal) for text in reversed(deal.komend))
    begun = next((change for change in deal.feiten.wijzigingen), None)
    yield Geldigheid(begun.op if begun and deal.versies else None, begun if deal.versies else None, deal)
    for index, version in enumerate(deal.versies):
        before = deal.versies[index + 1].wijziging if index + 1 < len(deal.versies) else None
        yield Geldigheid(version.van, before, version.deal)


def other_texts(deal: Stuk) -> Iterator[Deal]:
    """Older texts, texts to come and deeds of a deal; a document has none."""
    yield from (version.deal for version in deal.versies)
    yield from (text.deal for text in deal.komend)
    yield from (akte.deal for akte in deal.akten)


@once
def part_ids(deal: Deal) -> frozenset[PartId]:
    """Identifiers of the parts of a text."""
    return frozenset(PartId(node.id) for node in walk(deal, deal) if hasattr(node, "id"))


def text_on(deal: Deal, day: date) -> Deal:
    """Text in force on a day; on a day before the first text that first text."""
    every = texts(deal)
    return next((text.deal for text in every if text.van is None or text.van <= day), every[-1].deal)


def deeds_of(deal: Deal, change: Wijziging) -> tuple[Deal, ...]:
    """Deeds behind an amendment: those of the events that begin on its day."""
    names = {event.akte for event in deal.gebeurtenissen if event.akte and event.geldt_van == change.op}
    return tuple(akte.deal for akte in deal.akten if akte.id in names)


def published_as(deal: Deal, change: Wijziging) -> str:
    """Identifier of the publication of an amendment: as recorded, or that of its deed; empty where neither is known."""
    printed = (deed.feiten.staatscourant for deed in deeds_of(deal, change))
    return change.publicatie or next((one.identificatie for one in printed if one), "")


def signed_text(deal: Deal) -> Deal:
    """First text of a deal, which its parties concluded."""
    return texts(deal)[-1].deal


def in_force(deal: Deal, day: date, *, drafts: bool = False) -> Deal:
    """Deal whose present text is the text in force on a day; later texts move to ``komend``.

    A draft is no text in force while an older text is; ``drafts`` shows a draft among the texts to come.
    """
    every = texts(deal)
    chosen = next((index for index, text in enumerate(every) if _holds(text, day)), len(every) - 1)
    if chosen == len(deal.komend):
        return deal
    present, later = every[chosen], every[:chosen]
    changes = tuple(change for change in deal.feiten.wijzigingen if present.van and change.op <= present.van)
    to_come = tuple(
        KomendeTekst(text.wijziging, _to_come(text.deal, deal.id, text.van))
        for text in reversed(later)
        if text.van and text.wijziging and (drafts or text.deal.feiten.status is not Status.CONCEPT)
    )
    return replace(
        present.deal,
        id=deal.id,
        feiten=replace(present.deal.feiten, wijzigingen=changes),
        versies=tuple(version for version in deal.versies if present.van and version.van < present.van),
        komend=to_come,
        loop=deal.loop,
        van_kracht=deal.van_kracht,
        gebeurtenissen=deal.gebeurtenissen,
        akten=deal.akten,
        stukken=deal.stukken,
        voortgang=deal.voortgang,
    )


def _to_come(text: Deal, deal_id: StukId, van: date) -> Deal:
    """Text that is not in force yet, with its first day and an identifier below that of the deal."""
    return replace(
        text_alone(text),
        id=ids.version(deal_id, van.isoformat()),
        feiten=replace(text.feiten, geldt_van=van),
        loop=Loop.KOMEND,
    )


def _holds(text: Geldigheid, day: date) -> bool:
    return text.deal.feiten.status is not Status.CONCEPT and (text.van is None or text.van <= day)


def text_alone(deal: Deal) -> Deal:
    """One text without the data of the deal as a whole, so that no later event and no day changes the text."""
    return replace(
        deal,
        versies=(),
        komend=(),
        loop=Loop.ONBEKEND,
        van_kracht=(),
        gebeurtenissen=(),
        akten=(),
        stukken=(),
        voortgang=None,
    )
