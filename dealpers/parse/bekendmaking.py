"""Publication record in ``deal.yml``, and the fields that each status of a deal requires."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dealpers.model import Feiten, Staatscourant, Status
from dealpers.parse.records import Reading
from dealpers.parse.report import Report

_NUMBER = re.compile(r"(?P<base>[1-9]\d{0,4})(?:-n(?P<again>[1-9]))?")
IDENTIFIER = re.compile(r"stcrt-(?P<year>\d{4})-(?P<number>(?P<base>[1-9]\d{0,4})(?:-n(?P<again>[1-9]))?)")
"""Identifier of a publication in the Staatscourant."""

_ORDER = (
    (Status.ONDERTEKEND, "ondertekend"),
    (Status.AANGEBODEN, "aangeboden"),
    (Status.GEPUBLICEERD, "staatscourant"),
)
"""Statuses after the draft, in order, each with the field that holds its first day."""


def checked_publication(found: Sequence[Reading[Staatscourant]], report: Report) -> Staatscourant | None:
    """Publication of a deal, if its number, its day and the publication that it replaces agree; None otherwise."""
    if not found or not found[0].complete or found[0].value is None:
        return None
    reading, record = found[0], found[0].value
    match = _NUMBER.fullmatch(record.nummer)
    if not match:
        whole = IDENTIFIER.fullmatch(record.nummer)
        right = whole["number"] if whole else "12345"
        message = f"'{record.nummer}' is geen nummer van de Staatscourant"
        report.error("B005", reading.place("nummer"), message, f"schrijf het als {right}; het jaar volgt uit de datum")
        return None
    for name, first in (("vervangt", record.vervangt), ("verbetert", record.verbetert)):
        if first and (problem := _problem(first, match, record.datum.year)):
            report.error("B005", reading.place(name), *problem)
            return None
    if record.vervangt and record.verbetert:
        message = "een publicatie is een herdruk of een verbetering, niet allebei"
        report.error("B005", reading.place("verbetert"), message, "laat 'vervangt' of 'verbetert' weg")
    if match["again"] and not (record.vervangt or record.verbetert):
        message = f"nummer {record.nummer} is een herdruk of verbetering, maar van welke publicatie staat er niet"
        hint = f"voeg toe: 'vervangt: stcrt-{record.datum.year}-{match['base']}', of 'verbetert: …'"
        report.error("B004", reading.place("nummer"), message, hint)
    return record


def _problem(first: str, number: re.Match[str], year: int) -> tuple[str, str] | None:
    """Message and hint about a publication that cannot be a reprint or correction of ``first``; None otherwise."""
    match = IDENTIFIER.fullmatch(first)
    if match is None:
        return f"'{first}' is geen identificatie van een publicatie", "schrijf het als stcrt-2024-12345"
    if int(match["year"]) > year:
        return f"{first} is van een later jaar dan deze publicatie", "controleer het jaar en de datum"
    again = int(match["again"] or 0)
    if match["base"] != number["base"] or again >= int(number["again"] or 0):
        right = f"{match['base']}-n{again + 1}"
        return f"nummer {number[0]} kan niet horen bij {first}", f"een herdruk of verbetering daarvan heet {right}"
    return None


def report_state(facts: Feiten, reading: Reading[Feiten], report: Report) -> None:
    """Report fields that the status requires, fields of a later status, and days out of order."""
    rank = [*Status].index(facts.status)
    if facts.status is Status.GEPUBLICEERD and "staatscourant" not in reading.given:
        hint = "geef onder 'staatscourant' het nummer en de datum, of kies een andere status"
        message = "de status is 'gepubliceerd', maar het veld 'staatscourant' ontbreekt"
        report.error("B004", reading.place("status"), message, hint)
    if facts.status is Status.AANGEBODEN and "aangeboden" not in reading.given:
        hint = "geef met 'aangeboden' de dag, of kies een andere status"
        message = "de status is 'aangeboden', maar het veld 'aangeboden' ontbreekt"
        report.error("B004", reading.place("status"), message, hint)
    if rank >= [*Status].index(Status.AANGEBODEN) and "ondertekend" not in reading.given:
        hint = "geef met 'ondertekend' de dag; wat niet ondertekend is, komt niet in de Staatscourant"
        message = f"de status is '{facts.status.value}', maar het veld 'ondertekend' ontbreekt"
        report.error("B004", reading.place("status"), message, hint)
    published = facts.staatscourant.datum if facts.staatscourant else None
    days = (facts.ondertekend, facts.aangeboden, published)
    for (state, name), day in zip(_ORDER, days, strict=True):
        early = [*Status].index(state) - (name == "staatscourant")  # its number may precede the day of publication
        if day and rank < early:
            hint = f"kies de status '{state.value}', of verwijder het veld"
            message = f"de status is '{facts.status.value}', maar het veld '{name}' is ingevuld"
            report.error("B005", reading.place(name), message, hint)
    known = [(name, day) for (_, name), day in zip(_ORDER, days, strict=True) if day]
    for (before, earlier), (name, day) in pairwise(known):
        if day < earlier:
            message = f"{day.isoformat()} ligt voor de dag bij '{before}' ({earlier.isoformat()})"
            report.error("B005", reading.place(name), message, "controleer de datums")
