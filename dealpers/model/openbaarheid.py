"""Disclosure of a text or annex: never, always, or from a given day."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from dealpers.model.veld import Veld


@dataclass(frozen=True, slots=True)
class Openbaarheid:
    """Disclosure of a text or annex: ``openbaar`` false for never, ``embargo`` for not before that day."""

    openbaar: Annotated[bool, Veld(uitleg="'nee' houdt dit van de site")] = True
    embargo: Annotated[date | None, Veld(uitleg="de eerste dag waarop lezers dit zien", voorbeeld="2026-04-01")] = None

    def op(self, dag: date) -> bool:
        """True if readers may see the text or annex on a day."""
        return self.openbaar and (self.embargo is None or self.embargo <= dag)


OPENBAAR = Openbaarheid()
