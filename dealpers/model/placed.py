"""Records of editors with the place of each field, so that a finding points at the value."""

from dataclasses import dataclass, field

from dealpers.model.source import Span
from dealpers.model.text import NOWHERE


@dataclass(frozen=True, slots=True)
class Fieldspan:
    """Place of the value of a field, or of item ``rank`` (0-based) of its list."""

    name: str
    span: Span
    rank: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Record with its place in a file, and the places of its fields; both say nothing of its value."""

    span: Span = field(default=NOWHERE, compare=False, repr=False)
    field_spans: tuple[Fieldspan, ...] = field(default=(), compare=False, repr=False)

    def place(self, name: str, rank: int = 0) -> Span:
        """Place of the value of a field, by its name in the file; the place of the record for an absent field."""
        spans = (one.span for one in self.field_spans if one.name == name and one.rank == rank)
        return next(spans, self.span)
