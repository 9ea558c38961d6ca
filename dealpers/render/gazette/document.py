"""Deal or document as a gazette: masthead, foot, proof mark and the blocks of its text."""

from collections.abc import Collection, Iterator
from functools import partial

from dealpers.corpus.corpus import Corpus
from dealpers.corpus.status import day_of_signing, is_consolidated, start_date, status_name
from dealpers.corpus.timeline import published_as, signed_text
from dealpers.dutch.dates import in_words
from dealpers.dutch.sentences import capitalised
from dealpers.model import Deal, Document, Loop, Publicatie, Status, Stuk, ids
from dealpers.model.instellingen import Blad, Eigen
from dealpers.parse.soorten import dated, kind_of
from dealpers.render.gazette import excerpt
from dealpers.render.gazette.blocks import BlockReader
from dealpers.render.gazette.layout import AS_PUBLISHED, Layout
from dealpers.render.gazette.model import Gazette, Masthead, PageForm

OUR_TITLE = "De titel is van de redactie: het stuk zelf heeft er geen."
OURS = "De redactie heeft deze tekst gezet. De opmaak van het oorspronkelijke stuk is niet overgenomen."
PROOF = "Proef – geen officiële bekendmaking"
CONSOLIDATED = "Geconsolideerde tekst – geen officiële bekendmaking"


def gazette_of(stuk: Stuk, corpus: Corpus, layout: Layout = AS_PUBLISHED, strays: Collection[str] = ()) -> Gazette:
    """Gazette of a deal, with a proof mark until the Staatscourant gives a number; a document has no such mark.

    ``strays`` are the notes that an earlier try put on another page than their mark.
    """
    if layout.part:
        front = _excerpt(stuk, layout)
    else:
        front = _edition(stuk) if isinstance(stuk, Document) else _journal(stuk, corpus.extra)
    reader = BlockReader(stuk, corpus, layout, strays)
    return front(
        vorm=PageForm(layout.columns, layout.contents, layout.line_numbers),
        kop=reader.text.runs(stuk.titel, bound=False),
        blokken=tuple(reader.whole()),
    )


Front = partial[Gazette]
"""Gazette with its masthead and foot, and without its words."""


def _excerpt(stuk: Stuk, layout: Layout) -> Front:
    """One part of a text, named an excerpt on every page; its first page says of which text."""
    name = stuk.naam.strip() or stuk.id
    cited = capitalised(ids.citation(layout.part))
    return partial(
        Gazette,
        titel=f"{cited} – {name}",
        mast=Masthead(excerpt.NAME, (cited, *_state(stuk))),
        proef=excerpt.PROOF if isinstance(stuk, Deal) else "",
        herkomst=(f"Dit is een deel van {name}. De redactie heeft het apart gezet, zonder de rest van de tekst.",),
        voet=(name, f"{excerpt.NAME}: {ids.citation(layout.part)}"),
    )


def _state(stuk: Stuk) -> Iterator[str]:
    """Lines that tell which state of a text an excerpt is of: its publication, its first day, its status."""
    if isinstance(stuk, Document):
        if day := dated(stuk):
            yield in_words(day)
        yield f"Status: {stuk.feiten.status.value}"
    elif published := stuk.feiten.staatscourant:
        yield _cited(published.identificatie)
        yield in_words(published.datum)
    elif is_consolidated(stuk):
        yield f"Geconsolideerd, vanaf {in_words(stuk.feiten.wijzigingen[0].op)}"
    else:
        yield f"Status: {status_name(stuk)}"
        yield from _begin(stuk)


def _edition(document: Document) -> Front:
    """Document under the name of its kind, with the date that it bears and its status."""
    kind = capitalised(document.feiten.soort) if kind_of(document) else "Document"
    day = dated(document)
    status = f"Status: {document.feiten.status.value}"
    return partial(
        Gazette,
        titel=document.naam.strip() or document.id,
        mast=Masthead(kind, (*((in_words(day),) if day else ()), status)),
        proef="",
        herkomst=(OURS,) if document.titel.tekst.strip() else (OURS, OUR_TITLE),
        voet=(document.naam.strip() or document.id, kind),
    )


def _journal(deal: Deal, extra: Eigen) -> Front:
    published = deal.feiten.staatscourant
    if published:
        day = in_words(published.datum)
        lines = (
            f"Nr. {published.nummer}",
            day,
            capitalised(published.rubriek),
            *_others(deal, published),
            *_begin(deal),
        )
        foot = (f"{published.blad.naam} {published.jaargang} nr. {published.nummer}", day)
    elif is_consolidated(deal):
        lines = ("Geconsolideerde tekst", f"Geldt vanaf {in_words(deal.feiten.wijzigingen[0].op)}")
        foot = (deal.naam or deal.id, "Geconsolideerde tekst")
    else:
        lines = ("Zonder nummer", "Convenant", *_begin(deal))
        foot = (deal.naam or deal.id, "Proef")
    return partial(
        Gazette,
        titel=deal.naam.strip() or deal.id,
        mast=Masthead(_masthead(published, extra), lines),
        proef="" if published else CONSOLIDATED if is_consolidated(deal) else PROOF,
        herkomst=tuple(_origin(deal)) if is_consolidated(deal) else (),
        voet=foot,
    )


def _masthead(published: Publicatie | None, extra: Eigen) -> str:
    """Name of the journal in capitals; of a publisher without a journal the name of that publisher."""
    blad = published.blad if published else extra.blad
    if blad is not Blad.GEEN:
        return blad.naam.upper()
    return extra.uitgever.naam.upper() if extra.uitgever else "PUBLICATIE"


def _origin(deal: Deal) -> Iterator[str]:
    """Sentences on the first page of a consolidated text: the day, the signed text, and each amendment of it."""
    yield (
        f"Dit is een geconsolideerde tekst: zo luidt {deal.naam} vanaf {in_words(deal.feiten.wijzigingen[0].op)}. "
        "De redactie maakte haar uit de volgende teksten; zij is niet ondertekend en niet bekendgemaakt."
    )
    first = signed_text(deal)
    day = day_of_signing(first)
    signed = f"ondertekend op {in_words(day)}" if day else ""
    printed = _cited(first.feiten.staatscourant.identificatie) if first.feiten.staatscourant else ""
    where = f" ({', '.join(part for part in (signed, printed) if part)})" if signed or printed else ""
    yield f"1. de eerste tekst{where};"
    changes = tuple(reversed(deal.feiten.wijzigingen))
    for rank, change in enumerate(changes, 2):
        printed = published_as(deal, change)
        cited = f", {_cited(printed)}" if printed else ""
        end = "." if rank == len(changes) + 1 else ";"
        yield f"{rank}. {change.besluit} (vanaf {in_words(change.op)}{cited}){end}"


def _begin(deal: Deal) -> Iterator[str]:
    """Line with the first day of a text that is not in force yet; the day of a draft is no more than a proposal."""
    if deal.loop is Loop.KOMEND and (begin := start_date(deal)):
        draft = deal.feiten.status is Status.CONCEPT
        yield f"{'Concept, bedoeld vanaf' if draft else 'Geldt vanaf'} {in_words(begin)}"


def _others(deal: Deal, published: Publicatie) -> Iterator[str]:
    """Publication that a reprint replaces, and the later publications that correct words of it."""
    if published.volgt_op:
        yield f"Vervangt {_cited(published.volgt_op)}"
    for correction in deal.feiten.rectificaties:
        if correction.volgt_op == published.identificatie:
            yield f"Gerectificeerd in {_cited(correction.identificatie)}"


def _cited(identifier: str) -> str:
    journal, year, number = identifier.split("-", 2)
    return f"{journal.capitalize()}. {year}, {number}"
