"""An amount of money: as it was signed, and as a whole number of eurocents."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal

_SCALE = {
    "": 1,
    "mln": 1_000_000,
    "miljoen": 1_000_000,
    "mld": 1_000_000_000,
    "miljard": 1_000_000_000,
    "k": 1_000,
    "duizend": 1_000,
}
_AMOUNT = re.compile(
    r"""(?P<min>[-−]\s?)?(?:€|EUR|euro)\s?(?P<min2>[-−]\s?)?
        (?P<whole>\d{1,3}(?:\.\d{3}){1,4}|\d{1,15})(?:,(?P<part>\d{1,9}|-{1,2}|–))?
        (?:\s?(?P<scale>mln|miljoen|mld|miljard|duizend|k)\b\.?)?""",
    re.VERBOSE,
)


_WHOLE = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?!\.?\d)(?:,(?:\d+|-{1,2}|–))?"
_SCALED = r"(?:\s?(?P<{0}>mln|miljoen|mld|miljard|duizend|k)\b\.?)?"
_RUNNING = re.compile(
    rf"(?<![\w.,])(?:(?:€|EUR|euro)\s?(?P<sum>{_WHOLE}){_SCALED.format('scale')}"
    rf"|(?P<bare>{_WHOLE}){_SCALED.format('behind')}\s?(?:euro\b|€))"
)


@dataclass(frozen=True, slots=True)
class Bedrag:
    """``tekst`` is the amount as signed ("€2,5 mln."), ``eurocenten`` its worth."""

    tekst: str
    eurocenten: int

    @property
    def voluit(self) -> str:
        """The same worth in one notation: ``€ 2.500.000``, cents only where there are any."""
        return voluit(self.eurocenten)


def unit(heading: str) -> str:
    """The unit that the heading of a column gives its amounts: ``mln`` for "Bijdrage (x mln.)", often nothing."""
    match = re.search(r"\b[x×] ?(?:€ ?)?(mln|miljoen|mld|miljard|1\.?000(?:\.?000)?|duizend)\b", heading)
    return {"1000": "duizend", "1000000": "miljoen"}.get(match[1].replace(".", ""), match[1]) if match else ""


def parse(tekst: str, unit: str = "") -> Bedrag:
    """Read an amount in Dutch notation; ``ValueError`` where the text is not one amount and nothing else.

    ``unit`` is that of the column, for an amount without a unit of its own.
    """
    match = _AMOUNT.fullmatch(tekst.strip().replace("\u00a0", " ").replace("\u202f", " "))
    if match is None:
        raise ValueError(tekst)
    part = match["part"] or ""
    digits = Decimal(match["whole"].replace(".", "") + ("." + part if part.isdigit() else ""))
    cents = digits * _SCALE[match["scale"] or unit] * 100
    if cents != int(cents):
        raise ValueError(tekst)
    return Bedrag(tekst, -int(cents) if match["min"] or match["min2"] else int(cents))


def find(tekst: str) -> Iterator[tuple[int, Bedrag]]:
    """The amounts in running text with the place of each: "€ 2,5 mln." as well as "2,5 miljoen euro"."""
    for match in _RUNNING.finditer(tekst):
        whole, scale = match["sum"] or match["bare"], match["scale"] or match["behind"] or ""
        with suppress(ValueError):  # parts of cents are a rate, not an amount
            yield match.start(), Bedrag(match[0], parse(f"€{whole}{scale}").eurocenten)


def voluit(eurocenten: int) -> str:
    """Eurocents as full Dutch notation."""
    sign = "−" if eurocenten < 0 else ""
    euros, cents = divmod(abs(eurocenten), 100)
    whole = f"{euros:,}".replace(",", ".")
    return f"{sign}€ {whole}" + (f",{cents:02}" if cents else "")


def in_miljoenen(eurocenten: int) -> str:
    """Eurocents as millions for a running sentence: ``10``, ``2,5``, ``0,25``."""
    millions = (Decimal(eurocenten) / 100_000_000).normalize()
    return f"{millions:f}".replace(".", ",")
