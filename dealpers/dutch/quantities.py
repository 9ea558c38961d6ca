"""Amounts, percentages, days and counts in running text, each with the bound that its words give."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from dealpers.dutch import amounts
from dealpers.dutch.dates import MONTH_WORD
from dealpers.dutch.days import days
from dealpers.dutch.numbers import COUNT_WORD, ORDINAL_WORD, count, rank
from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex


class Maat(StrEnum):
    """Dimension of a quantity."""

    BEDRAG = "bedrag"
    DEEL = "deel"
    DAG = "dag"
    TIJD = "tijd"
    DUUR = "duur"
    AANTAL = "getal"
    RANG = "rangtelwoord"


class Grens(StrEnum):
    """Bound of a quantity: at most, at least, more, or about."""

    GEEN = ""
    HOOGSTENS = "ten hoogste"
    MINSTENS = "ten minste"
    MEER = "meer dan"
    ONGEVEER = "ongeveer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hoeveelheid:
    """Quantity as printed, from ``begin`` up to ``eind``; equal quantities have an equal ``waarde``."""

    begin: int
    eind: int
    tekst: str
    maat: Maat
    waarde: tuple[str | int | Fraction, ...]
    grens: Grens


_BOUNDS = (
    (Grens.HOOGSTENS, r"(?:maximaal|maximale?|maximum|max\.?|hoogstens|hooguit|ten\s+hoogste|niet\s+meer\s+dan)"),
    (Grens.MINSTENS, r"(?:minimaal|minimale?|minimum|min\.?|minstens|ten\s*minste|op\s+zijn\s+minst|niet\s+minder"
                     r"\s+dan)"),
    (Grens.MEER, r"(?:meer\s+dan|ruim)"),
    (Grens.ONGEVEER, r"(?:ongeveer|circa|ca\.?|zo['’]n|naar\s+schatting|bijna)"),
)  # fmt: skip
_FILL = r"(?:\s+(?:een|de|het|van|bedrag|bijdrage|totaal|in|om|is|voor|eenmalig|samen))*\s+$"
_BEFORE = tuple((bound, regex(rf"(?<!\w){words}{_FILL}", re.I)) for bound, words in _BOUNDS)
_BEHIND = tuple((bound, regex(pattern, re.I)) for bound, pattern in (
    (Grens.MINSTENS, r"\s+of\s+meer\b"), (Grens.HOOGSTENS, r"\s+of\s+minder\b"),
    (Grens.HOOGSTENS, r"\s+als\s+maximum\b"),
))  # fmt: skip
_HEAD = tuple((bound, regex(rf"(?<!\w){words}(?!\w)", re.I)) for bound, words in _BOUNDS)
_COUNT = rf"(?:\d{{1,3}}(?:\.\d{{3}})+|\d+|één|eén|{COUNT_WORD})"
_SCALES = {"duizend": 10**5, "miljoen": 10**8, "mln": 10**8, "miljard": 10**11, "mld": 10**11}
_WORDED = regex(rf"(?<![\w.,-])(?P<n>{COUNT_WORD}|één)\s+(?P<scale>{'|'.join(_SCALES)})\b\.?\s+euro\b", re.I)
_SHARE = regex(
    r"(?<![\w.,])(?P<n>\d+(?:,\d+)?)\s?(?:%|procent\b)|(?<!\w)(?:de\s+(?P<half>helft)\b|(?P<three>driekwart)\b"
    r"|(?:(?:een|één)\s+(?P<part>derde|kwart|vijfde|tiende)|(?P<upper>twee|drie|vier)\s+(?P<lower>derde|vijfde))\s+van\b)",
    re.I,
)
_PARTS = {"derde": 3, "kwart": 4, "vijfde": 5, "tiende": 10}
_SEASON = r"voorjaar|lente|zomer|najaar|herfst|winter|begin|eind|medio"
_TIME = regex(
    rf"(?<!\w)(?:(?P<word>{_SEASON}|{MONTH_WORD}|Q[1-4]|(?:eerste|tweede|derde|vierde)\s+kwartaal)\s+(?:van\s+)?)?"
    r"(?P<year>(?:19|20)\d\d)(?![\w%]|[.,]\d|-\d\d-)",
    re.I,
)
_UNITS = {
    "dag": (1, "dag"), "dagen": (1, "dag"), "werkdag": (1, "werkdag"), "werkdagen": (1, "werkdag"),
    "week": (7, "dag"), "weken": (7, "dag"), "maand": (1, "maand"), "maanden": (1, "maand"),
    "kwartaal": (3, "maand"), "kwartalen": (3, "maand"), "halfjaar": (6, "maand"), "jaar": (12, "maand"),
    "jaren": (12, "maand"),
}  # fmt: skip
_LENGTH = regex(rf"(?<![\w.,-])(?P<n>{_COUNT})\s+(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})\b", re.I)
_NUMBER = regex(rf"(?<![\w.,/-])(?P<n>{_COUNT})(?:maal)?(?![\w%]|[.,]\d|[/-]\d)", re.I)
_RANK = regex(rf"(?<!\w)(?:{ORDINAL_WORD}|\d{{1,2}}(?:e|de|ste))(?!\w)", re.I)


@per_text
def quantities(text: str) -> tuple[Hoeveelheid, ...]:
    """Quantities in a text in order, without overlap: ``"maximaal €10 mln."`` gives 10 million euro, at most.

    ``een``, ``eerste`` and single letters are no quantities; ``2 jaar`` and ``24 maanden`` are equal.
    """
    amounts: list[Hoeveelheid] = []
    for begin, end, kind, value in sorted(_readings(text), key=lambda reading: (reading.begin, -reading.end)):
        if not amounts or begin >= amounts[-1].eind:
            amounts.append(
                Hoeveelheid(
                    begin=begin, eind=end, tekst=text[begin:end], maat=kind, waarde=(kind, *value),
                    grens=bound(text, begin, end),
                )
            )  # fmt: skip
    return tuple(amounts)


def bound(text: str, begin: int, end: int) -> Grens:
    """Bound that the words around a quantity give it."""
    before = text[max(0, begin - 60) : begin]
    for grens, pattern in _BEFORE:
        if pattern.search(before):
            return grens
    return next((grens for grens, pattern in _BEHIND if pattern.match(text, end)), Grens.GEEN)


def bound_of_heading(heading: str) -> Grens:
    """Bound that the head of a column gives its amounts: ``Maximale rijksbijdrage`` gives at most."""
    return next((grens for grens, pattern in _HEAD if pattern.search(heading)), Grens.GEEN)


class _Reading(NamedTuple):
    """Quantity at its offsets in a text, with its measure and the parts of its value."""

    begin: int
    end: int
    kind: Maat
    value: tuple[str | int | Fraction, ...]


def _readings(text: str) -> Iterator[_Reading]:
    for begin, amount in amounts.find(text):
        full_stop = amount.tekst.endswith(("joen.", "jard.", "zend."))
        yield _Reading(begin, begin + len(amount.tekst) - full_stop, Maat.BEDRAG, (amount.eurocenten,))
    for match in _WORDED.finditer(text):
        yield _Reading(*match.span(), Maat.BEDRAG, ((count(match["n"]) or 0) * _SCALES[match["scale"].lower()],))
    for match in _SHARE.finditer(text):
        yield _Reading(*match.span(), Maat.DEEL, (_share(match),))
    for day in days(text):
        yield _Reading(day.begin, day.end, Maat.DAG, (day.year, day.month, day.day))
    for match in _TIME.finditer(text):
        yield _Reading(*match.span(), Maat.TIJD, (" ".join((match["word"] or "").lower().split()), int(match["year"])))
    for match in _LENGTH.finditer(text):
        size, unit = _UNITS[match["unit"].lower()]
        yield _Reading(*match.span(), Maat.DUUR, ((count(match["n"]) or 0) * size, unit))
    for match in _NUMBER.finditer(text):
        number = count(match["n"])
        if number is not None and (number > 1 or match["n"].isdigit()):
            yield _Reading(*match.span(), Maat.AANTAL, (number,))
    for match in _RANK.finditer(text):
        number = rank(match[0])
        if number is not None and number > 1:
            yield _Reading(*match.span(), Maat.RANG, (number,))


def _share(match: re.Match[str]) -> Fraction:
    if match["n"]:
        return Fraction(match["n"].replace(",", ".")) / 100
    if match["half"] or match["three"]:
        return Fraction(1, 2) if match["half"] else Fraction(3, 4)
    return Fraction(
        1 if match["part"] else count(match["upper"]) or 0, _PARTS[(match["part"] or match["lower"]).lower()]
    )
