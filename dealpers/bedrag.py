"""An amount of money: as it was signed, and as a whole number of eurocents."""

import re
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
        (?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<part>\d+|-{1,2}|–))?
        (?:\s?(?P<scale>mln|miljoen|mld|miljard|duizend|k)\b\.?)?""",
    re.VERBOSE,
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


def parse(tekst: str) -> Bedrag:
    """Read an amount in Dutch notation; ``ValueError`` where the text is not one amount and nothing else."""
    match = _AMOUNT.fullmatch(tekst.strip().replace("\u00a0", " ").replace("\u202f", " "))
    if match is None:
        raise ValueError(tekst)
    part = match["part"] or ""
    digits = Decimal(match["whole"].replace(".", "") + ("." + part if part.isdigit() else ""))
    cents = digits * _SCALE[match["scale"] or ""] * 100
    if cents != int(cents):
        raise ValueError(tekst)
    return Bedrag(tekst, -int(cents) if match["min"] or match["min2"] else int(cents))


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
