"""Files of a new text from a foreign text, read back and compared word for word before they are written.

A difference makes the import interpret less, down to plain lines, so that no word is lost.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import product

from dealpers.corpus.fidelity import deal_words, source_words
from dealpers.dutch.dates import MONTHS
from dealpers.importer.agreements import agreements
from dealpers.importer.chunks import Chunk
from dealpers.importer.deals import deal_files, prepared
from dealpers.importer.decode import Foreign
from dealpers.importer.documents import document_text
from dealpers.importer.headings import is_article_heading
from dealpers.importer.identity import identifier
from dealpers.importer.kinds import is_deal, kind_of_deal, kind_of_document, may_be_prose, subject_of
from dealpers.importer.steps import Care, Reading, reading
from dealpers.importer.tables import Placed
from dealpers.model import Herkomst, Herstel, Opbouw, Soort, Status, Stuk
from dealpers.model.finding import DealsError, has_errors
from dealpers.model.ids import StukId
from dealpers.model.source import Source
from dealpers.parse import parse_deal, parse_document
from dealpers.parse.deal import FACTS as DEAL
from dealpers.parse.document import FACTS as DOCUMENT
from dealpers.parse.document import TABLES, TEXT
from dealpers.parse.folder import PROVENANCE
from dealpers.parse.soorten import SOORTEN, UNKNOWN
from dealpers.parse.yaml import MAX_CHARACTERS
from dealpers.render.source.deal import unparse
from dealpers.render.source.document import unparse_document
from dealpers.render.source.tables import write_tables
from dealpers.render.source.yaml import scalar, write_record

SOURCE = "bron.txt"
_MOST_LINES = 20_000
"""Maximum number of written lines of a text; the longest known agreement has 600, and 20,000 take seconds."""
_SPARSE = 10
"""Maximum number of lines for each written line; the others are blank."""
_FEWEST_PARTIES = 2
"""Minimum number of parties of a deal that has no citable parts."""
_SUMMARY = "Vul in: een paar zinnen over wat hierin staat en voor wie het is."


class Kind(StrEnum):
    """Kind of text in the collection."""

    DEAL = "deal"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Asked:
    """Wishes of an editor; an empty field is read from the text."""

    kind: Kind | None = None
    id: str = ""
    today: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """New text: its files by relative path, its model, and the repairs, doubts and open fields for an editor."""

    kind: Kind
    id: str
    files: Mapping[str, str]
    stuk: Stuk
    reading: Reading
    care: Care
    open: tuple[str, ...]


def imported(foreign: Foreign, asked: Asked) -> Imported:
    """Files of the new text. Raises ``DealsError`` if the foreign text has too many lines or is not of that kind."""
    lines = foreign.text.splitlines()
    written = sum(not line.isspace() for line in lines if line)
    if len(lines) > _MOST_LINES * _SPARSE:
        raise DealsError(
            f"{foreign.name} heeft te veel regels: {len(lines)}, ten hoogste {_MOST_LINES * _SPARSE}",
            "laat de lege regels weg, of splits het bestand",
        )
    if written > _MOST_LINES:
        raise DealsError(
            f"{foreign.name} heeft te veel losse regels: {written}, ten hoogste {_MOST_LINES}",
            "zet elke alinea op één regel, of splits het bestand",
        )
    full = reading(foreign)
    whole = prepared(full.parts)
    bare = not agreements(whole).starts
    likely = _has_title(whole) and (may_be_prose(whole) if bare else is_deal(whole))
    kind = asked.kind or (Kind.DEAL if likely else Kind.DOCUMENT)
    if asked.kind is Kind.DEAL and bare and not may_be_prose(whole):
        hint = "kies --as document, of zet boven elk artikel een eigen regel als 'Artikel 1 – Doelen'"
        raise DealsError(f"in {foreign.name} staat geen kop van een artikel of genummerde afspraak", hint)
    if kind is Kind.DEAL and not _has_title(whole):
        raise DealsError(f"{foreign.name} begint niet met een titel", "zet de titel van de deal op de eerste regel")
    kinds = (kind,) if asked.kind or kind is Kind.DOCUMENT else (kind, Kind.DOCUMENT)
    for kind, care in product(kinds, Care):
        read = full if care is Care.FULL else reading(foreign, care)
        outcome = _deal(foreign, asked, read, care) if kind is Kind.DEAL else _document(foreign, asked, read, care)
        if outcome is not None:
            return outcome
    raise DealsError(
        f"{foreign.name} is niet in te lezen zonder een woord te verliezen", "meld dit, met de tekst erbij"
    )


def _has_title(parts: Sequence[Chunk | Placed]) -> bool:
    """True if a text begins with words that can be the title of a deal."""
    first = parts[0] if parts else None
    if not isinstance(first, Chunk) or first.note or first.rows or is_article_heading(first):
        return False
    return agreements(parts).starts[:1] != (0,)


def _deal(foreign: Foreign, asked: Asked, read: Reading, care: Care) -> Imported | None:
    whole = prepared(read.parts)
    bare = not agreements(whole).starts
    if not _has_title(whole) or (bare and not may_be_prose(whole)):
        return None
    draft = deal_files(read.parts)
    title = next((part.plain for part in whole if isinstance(part, Chunk)), "")
    unique = identifier(asked.id, title, foreign.name)
    kind = kind_of_deal(title)
    facts = f"soort: {scalar(kind)}\nstatus: {Status.CONCEPT.value}\nsamenvatting: {scalar(_SUMMARY)}\n"
    facts += f"opbouw: {Opbouw.ZONDER_ARTIKELEN}\n" if bare else ""
    files = {**draft, DEAL: facts, **_provenance(foreign, asked, read)}
    first = parse_deal(unique, unique, _sources(files))
    canonical = {**unparse(first.deal), SOURCE: foreign.text}
    again = first if canonical == files else parse_deal(unique, unique, _sources(canonical))
    if has_errors(again.findings) or not _same_words(again.deal):
        return None
    kinds = {division.soort for division in again.deal.aanhef}
    agreed = len(again.deal.partijen) >= _FEWEST_PARTIES or kinds >= {Soort.PARTIJEN, Soort.OVERWEGINGEN}
    if bare and asked.kind is None and not agreed:
        return None
    unsure = ("soort (er staat 'convenant')",) if kind == "convenant" else ()
    open_ = (*unsure, "samenvatting", "ondertekend", "landsdeel", "provincies", "tranche")
    return Imported(kind=Kind.DEAL, id=unique, files=canonical, stuk=again.deal, reading=read, care=care, open=open_)


def _document(foreign: Foreign, asked: Asked, read: Reading, care: Care) -> Imported | None:
    text = document_text(read.parts)
    stated = text.titel or subject_of(read.parts)
    unique = StukId(identifier(asked.id, stated, foreign.name))
    kind = kind_of_document(read.parts)
    facts = f"soort: {kind}\nstatus: {Status.CONCEPT.value}\n"
    facts += "" if text.titel else f"titel: {scalar(stated or unique.replace('-', ' ').capitalize())}\n"
    facts += f"samenvatting: {scalar(_SUMMARY)}\n"
    files = {DOCUMENT: facts, TEXT: text.markdown, **_provenance(foreign, asked, read)}
    if text.tabellen:
        files[TABLES] = write_tables(text.tabellen)
    first = parse_document(unique, unique, _sources(files))
    canonical = {**unparse_document(first.document), SOURCE: foreign.text}
    again = first if canonical == files else parse_document(unique, unique, _sources(canonical))
    if has_errors(again.findings) or not _same_words(again.document):
        return None
    open_ = ("samenvatting", *(() if stated else ("titel",)))
    if kind == UNKNOWN:
        kinds = ", ".join(soort.naam for soort in SOORTEN)
        open_ = (f"soort (niet herkend; kies uit: {kinds})", *open_)
    return Imported(
        kind=Kind.DOCUMENT, id=unique, files=canonical, stuk=again.document, reading=read, care=care, open=open_
    )


def _provenance(foreign: Foreign, asked: Asked, read: Reading) -> dict[str, str]:
    day = asked.today
    when = f"op {day.day} {MONTHS[day.month - 1]} {day.year} " if day else ""
    described = (
        f"{foreign.kind}, {when}ingelezen uit het bestand {foreign.name} (sha256 {foreign.sha256}). "
        "Elk herstel van de opmaak is bij deze bron vastgelegd; aan de woorden is niets veranderd."
    )
    checksum = hashlib.sha256(foreign.text.encode()).hexdigest()
    whole = Herkomst(bestand=SOURCE, sha256=checksum, beschrijving=described, herstel=read.repairs)
    record = write_record(whole)
    if len(record) > MAX_CHARACTERS:
        record = write_record(replace(whole, herstel=tuple(_in_runs(read.repairs))))
    return {PROVENANCE: record, SOURCE: foreign.text}


def _in_runs(repairs: Sequence[Herstel]) -> Iterator[Herstel]:
    """Repairs in order, where equal ones that each begin at the last line of the one before are one."""
    before: Herstel | None = None
    for repair in repairs:
        longer = before and replace(before, tot=repair.tot)
        plain = Herstel(van=repair.van, tot=repair.tot, soort=repair.soort, reden=repair.reden)
        if before and before.tot == repair.van and repair == plain and longer == replace(repair, van=before.van):
            before = longer
            continue
        if before:
            yield before
        before = repair
    if before:
        yield before


def _sources(files: Mapping[str, str]) -> dict[str, Source]:
    return {name: Source(name, text) for name, text in files.items()}


def _same_words(stuk: Stuk) -> bool:
    """True if a text has the words of its source in order; listing the differences would take quadratic time."""
    origin = stuk.herkomst
    return origin is not None and [w.text for w in source_words(origin)] == [w.text for w in deal_words(stuk)]
