"""From when a text, or an annex of it, may be seen."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Openbaarheid:
    """From when a text or annex may be seen: ``openbaar`` false for never, ``embargo`` for not before that day."""

    openbaar: bool = True
    embargo: date | None = None

    def op(self, dag: date) -> bool:
        """Whether it may be seen on a day."""
        return self.openbaar and (self.embargo is None or self.embargo <= dag)


OPENBAAR = Openbaarheid()
