"""Definition of an indicator by trait, compared with what a report or an earlier record stated."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dealpers.dutch.dates import in_words
from dealpers.dutch.numbers import decimal
from dealpers.model.source import Span
from dealpers.model.verslag import Doelstand, Indicatorstand
from dealpers.model.voortgang import Indicator

_BASELINE, _TARGETS = "nulmeting", "streefwaarden"


@dataclass(frozen=True, slots=True)
class Trait:
    """Trait of an indicator by its field; ``op`` is the day of a baseline or target."""

    veld: str
    op: date | None = None

    @property
    def naam(self) -> str:
        """Name in a sentence: ``de streefwaarde op 31 december 2027``."""
        if self.veld == _TARGETS and self.op:
            return f"de streefwaarde op {in_words(self.op)}"
        return {_BASELINE: "de nulmeting", "peildatum": "de dag van de nulmeting"}.get(self.veld, f"'{self.veld}'")


@dataclass(frozen=True, slots=True)
class Redefined:
    """Trait with its earlier and its present value; ``nu`` is empty for a trait that is gone."""

    trait: Trait
    was: str
    nu: str


def definition(indicator: Indicator) -> dict[Trait, str]:
    """Traits of an indicator that has a baseline; an indicator without one is not set yet, and has none."""
    base = indicator.nulmeting
    if base is None:
        return {}
    return {
        Trait("naam"): indicator.naam,
        Trait("meet"): ", ".join(indicator.meet),
        Trait("niveau"): indicator.niveau.value,
        Trait("eenheid"): indicator.eenheid.value,
        Trait("richting"): indicator.richting.value,
        Trait("telt"): indicator.telt.value,
        Trait(_BASELINE): base.waarde,
        Trait("peildatum"): base.peildatum.isoformat(),
        **{Trait(_TARGETS, target.op): target.waarde for target in indicator.streefwaarden},
    }


def stated(stand: Indicatorstand) -> dict[Trait, str]:
    """Traits of an indicator that a report states."""
    given = {Trait("naam"): stand.naam, Trait(_BASELINE): stand.nulmeting}
    targets = {Trait(_TARGETS, target.op): target.waarde for target in stand.streefwaarden}
    return {trait: value for trait, value in (given | targets).items() if value}


def as_stated(indicator: Indicator) -> Indicatorstand:
    """Statement of an indicator for a report, as its record has it now."""
    return Indicatorstand(
        id=indicator.id,
        naam=indicator.naam,
        nulmeting=indicator.nulmeting.waarde if indicator.nulmeting else "",
        streefwaarden=tuple(Doelstand(op=target.op, waarde=target.waarde) for target in indicator.streefwaarden),
    )


def redefined(was: Mapping[Trait, str], now: Mapping[Trait, str]) -> Iterator[Redefined]:
    """Traits whose values differ; a trait that only the present has is no change."""
    for trait, value in was.items():
        present = now.get(trait, "")
        if not _equal(value, present):
            yield Redefined(trait, value, present)


def _equal(was: str, now: str) -> bool:
    one, other = decimal(was), decimal(now)
    return was == now or (one is not None and one == other)


def place_of(indicator: Indicator, trait: Trait) -> Span:
    """Place of the present value of a trait; for a trait that is gone the place of its field, or of the indicator."""
    if trait.veld in (_BASELINE, "peildatum") and indicator.nulmeting:
        return indicator.nulmeting.place("waarde" if trait.veld == _BASELINE else "peildatum")
    target = next((one for one in indicator.streefwaarden if trait.veld == _TARGETS and one.op == trait.op), None)
    return target.place("waarde") if target else indicator.place(trait.veld)
