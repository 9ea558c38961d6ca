"""The gazette's own record in ``deal.yml``: number, date, what is replaced, and what each state of a deal asks."""

import re
from itertools import pairwise

from dealpers.model import Feiten, Staatscourant, Status
from dealpers.parse.fields import Fields
from dealpers.parse.report import Report
from dealpers.parse.yaml import Node

_NUMBER = re.compile(r"(?P<base>[1-9]\d{0,4})(?:-n(?P<again>[1-9]))?")
IDENTIFIER = re.compile(r"stcrt-(?P<year>\d{4})-(?P<number>(?P<base>[1-9]\d{0,4})(?:-n(?P<again>[1-9]))?)")
"""How the gazette names a publication."""
_RUBRIEK = "convenant"

_ORDER = (
    (Status.ONDERTEKEND, "ondertekend"),
    (Status.AANGEBODEN, "aangeboden"),
    (Status.GEPUBLICEERD, "staatscourant"),
)
"""The states after the draft, in order, each with the field that says when it began."""


def gazette_record(node: Node, report: Report) -> Staatscourant | None:
    """Number, date, heading and what is replaced or mended; None where number or date cannot be read."""
    fields = Fields(node, report, "staatscourant")
    number = fields.text("nummer", required=True)
    day = fields.day("datum", required=True)
    heading = fields.text("rubriek") or _RUBRIEK
    replaces, mends = fields.text("vervangt"), fields.text("verbetert")
    fields.done()
    match = _NUMBER.fullmatch(number)
    if number and not match:
        whole = IDENTIFIER.fullmatch(number)
        right = whole["number"] if whole else "12345"
        message = f"'{number}' is geen nummer van de Staatscourant"
        report.error("B005", fields.place("nummer"), message, f"schrijf het als {right}; het jaar volgt uit de datum")
    if match is None or day is None:
        return None
    for name, first in (("vervangt", replaces), ("verbetert", mends)):
        if first and (problem := _problem(first, match, day.year)):
            report.error("B005", fields.place(name), *problem)
            return None
    if replaces and mends:
        message = "een publicatie is een herdruk of een verbetering, niet allebei"
        report.error("B005", fields.place("verbetert"), message, "laat 'vervangt' of 'verbetert' weg")
    if match["again"] and not (replaces or mends):
        message = f"nummer {number} is een herdruk of verbetering, maar van welke publicatie staat er niet"
        hint = f"voeg toe: 'vervangt: stcrt-{day.year}-{match['base']}', of 'verbetert: …'"
        report.error("B004", fields.place("nummer"), message, hint)
    return Staatscourant(number, day, heading, replaces, mends)


def _problem(first: str, number: re.Match[str], year: int) -> tuple[str, str] | None:
    """Why this cannot be a reprint or correction of an earlier publication, and what to do; None where it can."""
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


def report_state(facts: Feiten, fields: Fields, report: Report) -> None:
    """Report what a state asks and is not there, what belongs to a later state, and days that go back in time."""
    rank = [*Status].index(facts.status)
    if facts.status is Status.GEPUBLICEERD and fields.node("staatscourant") is None:
        hint = "geef onder 'staatscourant' het nummer en de datum, of kies een andere status"
        message = "de status is 'gepubliceerd', maar het veld 'staatscourant' ontbreekt"
        report.error("B004", fields.place("status"), message, hint)
    if facts.status is Status.AANGEBODEN and fields.node("aangeboden") is None:
        hint = "geef met 'aangeboden' de dag, of kies een andere status"
        message = "de status is 'aangeboden', maar het veld 'aangeboden' ontbreekt"
        report.error("B004", fields.place("status"), message, hint)
    if rank >= [*Status].index(Status.AANGEBODEN) and fields.node("ondertekend") is None:
        hint = "geef met 'ondertekend' de dag; wat niet ondertekend is, komt niet in de Staatscourant"
        message = f"de status is '{facts.status.value}', maar het veld 'ondertekend' ontbreekt"
        report.error("B004", fields.place("status"), message, hint)
    published = facts.staatscourant.datum if facts.staatscourant else None
    days = (facts.ondertekend, facts.aangeboden, published)
    for (state, name), day in zip(_ORDER, days, strict=True):
        early = [*Status].index(state) - (name == "staatscourant")  # a number may be known before the day has come
        if day and rank < early:
            hint = f"kies de status '{state.value}', of verwijder het veld"
            message = f"de status is '{facts.status.value}', maar het veld '{name}' is ingevuld"
            report.error("B005", fields.place(name), message, hint)
    known = [(name, day) for (_, name), day in zip(_ORDER, days, strict=True) if day]
    for (before, earlier), (name, day) in pairwise(known):
        if day < earlier:
            message = f"{day.isoformat()} ligt voor de dag bij '{before}' ({earlier.isoformat()})"
            report.error("B005", fields.place(name), message, "controleer de datums")
