"""Amounts of money: the words as signed, and a whole number of eurocents."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal

from dealpers.dutch.regex import regex

_SCALE = {
    "": 1,
    "mln": 1_000_000,
    "miljoen": 1_000_000,
    "mld": 1_000_000_000,
    "miljard": 1_000_000_000,
    "k": 1_000,
    "duizend": 1_000,
}
_AMOUNT = regex(
    r"""(?:(?:max|min)(?:\.|imaal)\s|(?:ten\s(?:hoogste|minste)|hoogstens|minstens)\s)?
        (?P<min>[-−]\s?)?(?P<sign>(?:€|EUR|euro)\s?)?(?P<min2>[-−]\s?)?
        (?P<whole>\d{1,3}(?:\.\d{3}){1,4}|\d{1,3}(?:\s\d{3}){1,4}|\d{1,15})(?:,(?P<part>\d{1,9}|-{1,2}|–))?
        (?:\s?(?P<scale>mln|miljoen|mld|miljard|duizend|k)\b\.?)?(?P<behind>\s?(?:euro|EUR|€)(?!\w))?""",
    re.VERBOSE | re.IGNORECASE,
)
_NOTE_MARK = regex(r"(?:\s*[¹²³⁰⁴-⁹]+\s?[)⁾]?|\s*[*†‡]+\)?|\s\d{1,2}\))+$")


_WHOLE = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?!\.?\d)(?:,(?:\d+|-{1,2}|–))?"
_SCALED = r"(?:\s?(?P<{0}>mln|miljoen|mld|miljard|duizend|k)\b(?:(?<=ml[nd])\.)?)?"
_RUNNING = regex(
    rf"(?<![\w.,])(?:(?:€|EUR|euro)\s?(?P<sum>{_WHOLE}){_SCALED.format('scale')}"
    rf"|(?!(?:19|20)\d\d\s?euro\s\d)(?P<bare>{_WHOLE}){_SCALED.format('behind')}\s?(?:euro\b|€(?!\s?\d)))"
)


_SIGN = r"(?:€\s?|EUR\s|euro\s)"
_OF_UNIT = r"mln|miljoen(?:en)?|mld|miljard(?:en)?|duizend(?:en|tallen)?"
_UNIT = regex(
    rf"(?:(?<!\w)[x×*]|\bin)\s?{_SIGN}?({_OF_UNIT}|1\.?000(?:\.?000)?|[kKM])(?![\w.]\w)"
    rf"|{_SIGN}({_OF_UNIT}|[kKM])\b|(?<!\d)(?<!\d\s)\b({_OF_UNIT}|[kKM])\.?\s?(?:€|euro\b|EUR\b)"
    rf"|\((?:{_SIGN})?({_OF_UNIT})\.?\)|\({_SIGN}(1\.000(?:\.000)?)\)",
)
"""Unit in a heading: "x € 1.000", "in duizenden euro", "€ mln.", "k€", "(mln.)", "(€ 1.000)"."""
_UNITS = {
    "1000": "duizend", "duizenden": "duizend", "duizendtallen": "duizend", "1000000": "miljoen", "miljoenen": "miljoen",
    "miljarden": "miljard", "m": "mln",
}  # fmt: skip
_FIRST_OF_TWO = regex(
    rf"\s?(?:[–—-]|à|tot(?:\s+en\s+met)?|t/m|en|of)\s?(?:(?:€|EUR|euro)\s?)?{_WHOLE}{_SCALED.format('scale')}"
)
"""Second amount of a pair, whose scale may be that of the first too: "€ 5 tot 40 miljoen"."""
_BETWEEN = regex(r"\b(?:tussen|van)\s+(?:de\s+)?$", re.I)
_PAIRED = regex(r"\s?(?:en|of)\b")
_UNREAD = regex(
    r"\s?(?:ton|mio|mlj|mld|mil[a-z]*|honderd[a-z]*|tien(?:tallen|duizend)|kilo|[KMm])(?![a-zà-ÿ])"
    r"|\s?[½¼¾]|[\u00a0\u202f ]\d{3}(?!\d)|,\d{3}|\s?[x×*]\s?\d"
)
"""Words or characters behind a figure that change its value: "€ 3 ton", "€ 2½ miljoen", "€ 1 000 000"."""
_TIMES = regex(r"(?<!\w)[x×*]\s?$")
RATE = regex(
    r"(?:\s*(?:euro|,-+))?\s+(?P<per>per\s+(?:jaar|kwartaal|maand|week|dag|uur|inwoner|woning|deal|kern|project"
    r"|deelnemer)|jaarlijks)\b"
)
"""Words behind an amount that make the amount a rate: per year, dwelling or inhabitant."""


@dataclass(frozen=True, slots=True)
class Bedrag:
    """Amount of money: ``tekst`` as signed ("€2,5 mln."), ``eurocenten`` as its value."""

    tekst: str
    eurocenten: int

    @property
    def voluit(self) -> str:
        """Amount in one notation: ``€ 2.500.000``, cents only where there are any."""
        return voluit(self.eurocenten)


def unit(*headings: str) -> str:
    """Unit of amounts by the first heading with a unit: ``mln`` for "Bijdrage (x € mln.)"; empty without one.

    ``unit("Rijk", "Bedragen in duizenden euro")`` is ``duizend``.
    """
    match = next((match for heading in headings if (match := _UNIT.search(heading))), None)
    word = next(filter(None, match.groups())).lower().replace(".", "") if match else ""
    return _UNITS.get(word, word)


def parse(tekst: str, unit: str = "") -> Bedrag:
    """Read an amount in Dutch notation, a note mark behind it left out; ``unit`` is that of the column.

    Raises ``ValueError`` if the text is not one amount: ``PM``, ``n.v.t.``, a figure without euro sign, or an amount in
    brackets, which may be a debit or an aside. ``parse("2 mln. euro¹").eurocenten`` is 200000000.
    """
    match = _match(tekst)
    if match is None or not (match["sign"] or match["behind"]):
        raise ValueError(tekst)
    part = match["part"] or ""
    if unit and not match["scale"] and part and not part.isdigit():  # "€ 300.000,-" below "x € mln.": euros or millions
        raise ValueError(tekst)
    digits = Decimal(re.sub(r"[.\s]", "", match["whole"]) + ("." + part if part.isdigit() else ""))
    cents = digits * _SCALE[(match["scale"] or unit).lower()] * 100
    thousands = len(part) == 3 and part.isdigit() and not (match["scale"] or unit)  # "€ 1,000": one or a thousand
    if cents != int(cents) or thousands:
        raise ValueError(tekst)
    return Bedrag(tekst, -int(cents) if match["min"] or match["min2"] else int(cents))


def last_digit(tekst: str, unit: str = "") -> int:
    """Value of the last printed digit in eurocents: 1000000 for "€ 0,33 mln."; 0 where there is no amount."""
    match = _match(tekst)
    if match is None:
        return 0
    part = match["part"] or ""
    scale = _SCALE[(match["scale"] or unit).lower()] * 100
    return max(scale // 10 ** len(part), 1) if part.isdigit() else scale


def _match(tekst: str) -> re.Match[str] | None:
    return _AMOUNT.fullmatch(_NOTE_MARK.sub("", tekst.replace("\u00a0", " ").replace("\u202f", " ").strip()))


def find(tekst: str) -> Iterator[tuple[int, Bedrag]]:
    """Amounts in running text with the place of each: "€ 2,5 mln." as well as "2,5 miljoen euro".

    The unit of a table, as in "Bedragen (x € 1.000)", is none.
    """
    if "€" not in tekst and "euro" not in tekst and "EUR" not in tekst:  # most texts; the pattern tries every character
        return
    for match in _RUNNING.finditer(tekst):
        if _TIMES.search(tekst, max(0, match.start() - 3), match.start()):
            continue
        whole, scale = match["sum"] or match["bare"], match["scale"] or match["behind"] or ""
        if not scale:
            if _UNREAD.match(tekst, match.end()):
                continue
            second = _FIRST_OF_TWO.match(tekst, match.end())
            if second and second["scale"] and "." not in whole and len(whole.partition(",")[0]) < 4:
                if _PAIRED.match(second[0]) and not _BETWEEN.search(tekst[: match.start()]):
                    continue
                scale = second["scale"]
        with suppress(ValueError):  # parts of cents are a rate, not an amount
            yield match.start(), Bedrag(match[0], parse(f"€{whole}{scale}").eurocenten)


def voluit(eurocenten: int) -> str:
    """Eurocents as full Dutch notation."""
    sign = "−" if eurocenten < 0 else ""
    euros, cents = divmod(abs(eurocenten), 100)
    whole = f"{euros:,}".replace(",", ".")
    return f"{sign}€ {whole}" + (f",{cents:02}" if cents else "")


def in_words(eurocenten: int) -> str:
    """Eurocents for a running sentence: ``€ 2,5 miljoen``, ``€ 1,25 miljard``; in full where that needs more digits.

    >>> in_words(123_656_789_000)
    '€ 1.236.567.890'
    """
    for word, cents, least in (("miljard", 10**11, 10**11), ("miljoen", 10**8, 10**6)):
        figure = Decimal(eurocenten) / cents
        if abs(eurocenten) >= least and figure == round(figure, 3):
            sign, shown = "−" if figure < 0 else "", f"{abs(figure).normalize():f}".replace(".", ",")
            return f"{sign}€ {shown} {word}"
    return voluit(eurocenten)
