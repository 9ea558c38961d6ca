"""Publications of a text, and the fields that each status of a text requires."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from dealpers.dutch.regex import regex
from dealpers.model import Publicatie, Publicatiesoort, Status, Tekstfeiten
from dealpers.parse.records import Reading
from dealpers.parse.report import Report

_NUMBER = regex(r"(?P<base>[1-9]\d{0,6})(?:-n(?P<again>[1-9]))?")
IDENTIFIER = regex(r"(?:stcrt|gmb|prb|wsb)-(?P<year>\d{4})-(?P<number>(?P<base>[1-9]\d{0,6})(?:-n(?P<again>[1-9]))?)")
"""Identifier of a publication in the Staatscourant, a gemeenteblad, provinciaal blad or waterschapsblad."""

_ORDER = (
    (Status.ONDERTEKEND, "ondertekend"),
    (Status.AANGEBODEN, "aangeboden"),
    (Status.GEPUBLICEERD, "publicaties"),
)
"""Statuses after the draft that have a day, in order, each with the field that holds its first day."""


def checked_publications(publications: Sequence[Reading[Publicatie]], report: Report) -> tuple[Publicatie, ...]:
    """Publications of a text whose number, kind and day agree with the publications before, oldest first."""
    out: list[Publicatie] = []
    readings = [one for one in publications if one.value is not None and one.complete]
    for reading in sorted(readings, key=_day):
        if reading.value and (publication := _checked(reading.value, reading, out, report)):
            out.append(publication)
    return tuple(out)


def _day(reading: Reading[Publicatie]) -> date:
    assert reading.value
    return reading.value.datum


def _checked(
    record: Publicatie, reading: Reading[Publicatie], before: Sequence[Publicatie], report: Report
) -> Publicatie | None:
    """Publication with the identifier of the publication that it follows; None after a fault in its number."""
    match = _NUMBER.fullmatch(record.nummer)
    if not match:
        whole = IDENTIFIER.fullmatch(record.nummer)
        right = whole["number"] if whole else "12345"
        message = f"'{record.nummer}' is geen nummer van {record.blad.met_lidwoord}"
        report.error("B005", reading.place("nummer"), message, f"schrijf het als {right}; het jaar volgt uit de datum")
        return None
    if problem := _problem(record, match, before):
        where, message, hint = problem
        report.error("B005", reading.place(where), message, hint)
        return None
    correcting = record.soort is Publicatiesoort.RECTIFICATIE
    if correcting and not record.verbeteringen:
        hint = "voeg toe: 'verbetert:' met '- was: …', 'wordt: …' en 'plaats: …'"
        report.error("B004", reading.span, "deze rectificatie zegt niet welke woorden zij verbetert", hint)
    printed = [one for one in before if one.soort is not Publicatiesoort.RECTIFICATIE]
    return replace(record, volgt_op=printed[-1].identificatie if printed else "")


def _problem(record: Publicatie, number: re.Match[str], before: Sequence[Publicatie]) -> tuple[str, str, str] | None:
    """Field, message and hint about a publication that cannot follow those before; None for one that can."""
    again = int(number["again"] or 0)
    if record.soort is Publicatiesoort.EERSTE:
        if before:
            hint = "noem een latere publicatie 'herdruk' of 'rectificatie'"
            return "soort", "deze tekst heeft al een eerste publicatie", hint
        if again:
            hint = f"de eerste heet {number['base']}; noem deze een herdruk of rectificatie daarvan"
            return "nummer", f"{record.nummer} is het nummer van een herdruk of rectificatie", hint
        return None
    if not before:
        hint = "zet de eerste publicatie erbij, met '- soort: eerste', haar nummer en haar datum"
        return "soort", f"deze {record.soort.value} volgt op een publicatie die hier niet staat", hint
    last = _NUMBER.fullmatch(before[-1].nummer)
    assert last
    right = f"{last['base']}-n{int(last['again'] or 0) + 1}"
    if number["base"] != last["base"] or again <= int(last["again"] or 0):
        hint = f"een herdruk of rectificatie daarvan heet {right}"
        return "nummer", f"nummer {record.nummer} kan niet volgen op {before[-1].identificatie}", hint
    return None


def report_state(facts: Tekstfeiten, reading: Reading[Any], report: Report) -> None:
    """Report fields that the status requires, fields of a later status, and days out of order."""
    rank = [*Status].index(facts.status)
    if facts.status is Status.GEPUBLICEERD and "publicaties" not in reading.given:
        hint = "geef onder 'publicaties' soort, nummer en datum, of kies een andere status"
        message = "de status is 'gepubliceerd', maar het veld 'publicaties' ontbreekt"
        report.error("B004", reading.place("status"), message, hint)
    if facts.status is Status.AANGEBODEN and "aangeboden" not in reading.given:
        hint = "geef met 'aangeboden' de dag, of kies een andere status"
        message = "de status is 'aangeboden', maar het veld 'aangeboden' ontbreekt"
        report.error("B004", reading.place("status"), message, hint)
    if rank >= [*Status].index(Status.AANGEBODEN) and "ondertekend" not in reading.given:
        hint = "geef met 'ondertekend' de dag; wat niet ondertekend is, komt niet in de Staatscourant"
        message = f"de status is '{facts.status.value}', maar het veld 'ondertekend' ontbreekt"
        report.error("B004", reading.place("status"), message, hint)
    published = facts.publicaties[0].datum if facts.publicaties else None
    days = (facts.ondertekend, facts.aangeboden, published)
    for (state, name), day in zip(_ORDER, days, strict=True):
        early = [*Status].index(state) - (name == "publicaties")  # its number may precede the day of publication
        if day and rank < early:
            hint = f"kies de status '{state.value}', of verwijder het veld"
            message = f"de status is '{facts.status.value}', maar het veld '{name}' is ingevuld"
            report.error("B005", reading.place(name), message, hint)
    known = [(name, day) for (_, name), day in zip(_ORDER, days, strict=True) if day]
    for (before, earlier), (name, day) in pairwise(known):
        if day < earlier:
            message = f"{day.isoformat()} ligt voor de dag bij '{before}' ({earlier.isoformat()})"
            report.error("B005", reading.place(name), message, "controleer de datums")
