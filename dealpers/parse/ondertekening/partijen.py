"""Parties of a text whose preamble lists none: the bodies above their signatories."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Ondertekening, Partij, Slot, Tabel, ids
from dealpers.model.ids import PartyId
from dealpers.parse.aanhef.bewijs import Evidence, evidence
from dealpers.parse.aanhef.lichamen import LEGAL
from dealpers.parse.aanhef.meervoud import several
from dealpers.parse.aanhef.partijen import Naming, naming
from dealpers.parse.aanhef.personen import describes_party, person_of
from dealpers.parse.aanhef.persoonsnamen import PERSON
from dealpers.parse.aanhef.rijen import names_in_row, row_at
from dealpers.parse.aanhef.verzameling import NamedAt, Parties, as_parties
from dealpers.parse.ondertekening.namen import FUNCTION, is_formula, signs_itself
from dealpers.parse.ondertekening.regels import lines_of

_LONGEST = 160
"""Maximum length of a line of a signature in characters."""
_BEHALF = regex(r"(?:namens|voor)\s+(?=(?:de|het)\b|[A-Z])", re.I)
_BETWEEN = regex(r"\btussen\s+", re.I)
_COMPANY = regex(rf"\s{LEGAL}$")
_FEWEST = 2
"""Minimum number of bodies that conclude a text."""


def parties_elsewhere(title: Alinea, slot: Slot | None, tables: Sequence[Tabel]) -> Parties:
    """Parties at the signatures, or else in the title: the first that has several."""
    between = _BETWEEN.search(title.tekst)
    in_title = names_in_row(title.tekst[between.start() :]) if between else ()
    rows = (
        list(_at_signatures(slot, tables)) if slot else [],
        [(named, ids.TITLE) for name in in_title for named in several(naming(name))],
    )
    return as_parties(next((row for row in rows if len(row) >= _FEWEST), ()))


def with_signatories(parties: Sequence[Partij], signatures: Sequence[Ondertekening]) -> tuple[Partij, ...]:
    """Parties, each without a representative in the preamble with its only signatory in the closing words."""
    printed: dict[PartyId, list[Ondertekening]] = {}
    for signature in signatures:
        if signature.deel and signature.naam:
            printed.setdefault(signature.partij, []).append(signature)
    return tuple(_with_signatory(party, printed.get(party.id, ())) for party in parties)


def _with_signatory(party: Partij, printed: Sequence[Ondertekening]) -> Partij:
    if party.persoon or len(printed) != 1 or signs_itself(printed[0].naam, party):
        return party
    return replace(party, persoon=printed[0].naam, functie=party.functie or printed[0].functie)


def _at_signatures(slot: Slot, tables: Sequence[Tabel]) -> Iterator[NamedAt]:
    """Bodies on lines of the closing words that have a name or an office on their line, or on the lines below."""
    body: NamedAt | None = None
    for line in lines_of(slot, {table.id: table for table in tables}):
        text = _BEHALF.sub("", line.tekst, count=1).strip(" :,;.") if _BEHALF.match(line.tekst) else line.tekst
        if is_formula(line.tekst) or line.alone or not text or len(text) > _LONGEST:
            continue
        loose = text != line.tekst
        if body and not loose and describes_party(text):
            body = (_with_line(body[0], text), line.deel)
            continue
        head, _, rest = text.partition(":")
        if named := _body_of(head.strip(), loose=loose) or _body_of(text, loose=loose):
            named = _with_line(named, rest.strip())
            if body and _is_represented(body[0]):
                yield body
            body = (named, line.deel)
        elif body:
            body = (_with_line(body[0], text), line.deel)
    if body and _is_represented(body[0]):
        yield body


def _body_of(text: str, *, loose: bool) -> Naming | None:
    """Body that a line names, with its representative if the line has one; None for any other line.

    When ``loose``, any name with a capital is a body, as behind "Voor".
    """
    ends = text[-1:] in ".!?" and not _COMPANY.search(text)
    if ends or len(names_in_row(text)) > 1:
        return None
    row = row_at(text, loose=loose)
    named = len(row.bodies) == 1 and row.covers(text)
    return naming(text) if named or evidence(text) >= Evidence.BODY else None


def _with_line(named: Naming, text: str) -> Naming:
    """Facts of a body with the name or the office on a line below."""
    person, function = person_of(text)
    if person and not named.persoon:
        match = PERSON.search(text)
        behind = text[match.end() :].strip(" ,.;()") if match else ""
        function = function or (behind if FUNCTION.fullmatch(behind) else "")
        return replace(named, persoon=person, functie=named.functie or function, vertegenwoordigd=True)
    if not named.functie and FUNCTION.fullmatch(text.strip(" .,;()")):
        return replace(named, functie=text.strip(" .,;()"))
    return named


def _is_represented(named: Naming) -> bool:
    return bool(named.persoon or named.functie)
