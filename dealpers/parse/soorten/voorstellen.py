"""Proposals for a deal in a letter: the rows of its table, each with its summary, places and earlier deals."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dealpers.dutch import amounts
from dealpers.dutch.amounts import Bedrag
from dealpers.dutch.nearest import nearest
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Alinea, Document, Paragraaf, Rol, Tabel, ids
from dealpers.model.ids import PartId, StukId
from dealpers.parse.soorten.kern.namen import Namenlijst, names_in, split_names
from dealpers.parse.soorten.ligging import named_provinces
from dealpers.parse.soorten.soort import Passage, texts

STATUS = "uit te werken tot Regio Deal"
_PLACES = frozenset({"gemeenten", "wijken", "dorpen", "kernen", "eilanden"})
_IN_BRACKETS = regex(r"\((?P<names>[A-Z][^()]*\ben\s+[A-Z][^()]*)\)")
_NAMES_ONLY = regex(r"(?P<names>[A-Z][\w/-]+(?:,\s+[A-Z][\w/-]+)+\s+en\s+[A-Z][\w/-]+)")
_DEAL = regex(r"\b(?:Regio|City|Woon|Green)\s+Deals?\b")
_BEFORE = regex(
    r"\b(?:eerdere?|vorige|eerste|voorgaande|gesloten|afgesloten|voort|vervolg|opgezette)\b|\b(?:19|20)\d\d\b", re.I
)
_LIKE = 0.8  # minimum similarity (0 to 1) of two names of one proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorstel:
    """Proposal for a deal: its name in the table and in its summary, with the places of both.

    ``bedrag`` is the maximum contribution of the State in the table (row ``rij``), and ``bedrag_samenvatting`` the
    maximum in the summary (section ``paragraaf``). ``plaatsen`` are the municipalities and quarters that the summary or
    its heading names, ``eerder`` its sentences about earlier deals. Without a summary these fields are empty.
    """

    document: StukId
    id: str
    code: str
    naam: str
    landsdeel: str
    bedrag: Bedrag
    rij: str
    naam_samenvatting: str
    samenvatting: str
    bedrag_samenvatting: Bedrag | None
    paragraaf: PartId
    plaatsen: tuple[Namenlijst, ...] = ()
    eerder: tuple[Passage, ...] = ()
    status: str = STATUS

    @property
    def provincies(self) -> tuple[str, ...]:
        """Provinces of the proposal that its name or summary names."""
        return named_provinces(f"{self.naam}\n{self.naam_samenvatting}", self.samenvatting)


def proposals(document: Document) -> Iterator[Voorstel]:
    """Proposals in the first table with a column of contributions of the State, in order."""
    table = next((t for t in document.tabellen if any(c.rol is Rol.RIJK for c in t.kolommen)), None)
    if table is None:
        return
    rows = list(_rows(table))
    summaries = _matched([row.naam for row in rows], document)
    for row in rows:
        part = summaries.get(row.naam)
        running = texts(part) if part else ()
        yield Voorstel(
            document=document.id,
            id=ids.slug(row.naam),
            code=row.code,
            naam=row.naam,
            landsdeel=row.groep,
            bedrag=row.bedrag,
            rij=row.id,
            naam_samenvatting=part.kop.tekst if part else "",
            samenvatting="\n".join(text.tekst for text in running),
            bedrag_samenvatting=_reserved(running),
            paragraaf=part.id if part else PartId(""),
            plaatsen=tuple(_places(part)) if part else (),
            eerder=tuple(_earlier(running)),
        )


def _places(part: Paragraaf) -> Iterator[Namenlijst]:
    """Municipalities and quarters of a proposal: in its summary, and in its name where that is a list of names."""
    places = [names for text in texts(part) for names in names_in(text) if names.soort in _PLACES]
    heading = part.kop
    words = _IN_BRACKETS.search(heading.tekst) or _NAMES_ONLY.fullmatch(heading.tekst)
    if words and not places:
        places = [
            Namenlijst(
                soort="in de naam",
                gebied="",
                namen=tuple(split_names(words["names"])),
                deel=part.id,
                alinea=heading.id,
                begin=words.start("names"),
                eind=words.end("names"),
            )
        ]
    yield from places


def _earlier(running: Iterable[Alinea]) -> Iterator[Passage]:
    """Sentences of a summary about a deal that the region made before."""
    for text in running:
        for _, sentence in sentences(text.tekst):
            if _DEAL.search(sentence) and _BEFORE.search(sentence):
                yield Passage(text.deel, "", sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """Row of a proposal in the table; a row without an amount names the group of the rows below."""

    id: str
    code: str
    naam: str
    groep: str
    bedrag: Bedrag


def _rows(table: Tabel) -> Iterator[_Row]:
    column = next(index for index, kolom in enumerate(table.kolommen) if kolom.rol is Rol.RIJK)
    group = ""
    for row in table.rijen:
        amount = row.cellen[column].bedrag if column < len(row.cellen) else None
        names = [cell.alinea.tekst.strip() for index, cell in enumerate(row.cellen) if index != column]
        filled = [name for name in names if name]
        if row.rol is not Rol.OVERIG or not filled:
            continue
        if amount is None:
            group = filled[0]
        else:
            code = filled[0] if len(filled) > 1 else ""
            yield _Row(id=row.id, code=code, naam=filled[-1], groep=group, bedrag=amount)


def _matched(names: list[str], document: Document) -> dict[str, Paragraaf]:
    """Section with the summary of each proposal: of the same name, or of the only remaining similar name."""
    parts = {part.kop.tekst.strip(): part for part in document.alle_paragrafen}
    matched = {name: parts[name] for name in names if name in parts}
    left = [name for name, part in parts.items() if part not in matched.values()]
    for name in names:
        if name not in matched and (near := nearest(name, left, _LIKE)):
            matched[name] = parts[near]
            left.remove(near)
    return matched


def _reserved(running: Iterable[Alinea]) -> Bedrag | None:
    """Last amount of a summary, which is the reserved amount."""
    named = [amount for text in running for _, amount in amounts.find(text.tekst)]
    if not named:
        return None
    last = named[-1]
    words = last.tekst.removesuffix(".") if last.tekst.endswith(("joen.", "jard.")) else last.tekst
    return Bedrag(words, last.eurocenten)
