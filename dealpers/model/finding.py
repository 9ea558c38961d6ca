"""Findings about content as values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from dealpers.model.source import Source, Span


class Severity(StrEnum):
    """How much a finding weighs; only a ``fout`` stops a publication."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    INFO = "info"


class DealsError(Exception):
    """The world outside the content failed: a folder is missing, a disk is full, an argument is wrong."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: which rule, how much it weighs, where, what is wrong and what to do.

    ``place`` is the identifier of the part of the deal and ``words`` the words found, by which an editor accepts it.
    """

    code: str
    severity: Severity
    span: Span
    message: str
    hint: str = ""
    related: tuple[tuple[Span, str], ...] = ()
    deal: str = ""
    place: str = ""
    words: str = ""
    accepted: bool = False
    reason: str = ""

    def accept(self, reason: str = "") -> "Diagnostic":
        """The same finding, marked as accepted by an editor, for this reason."""
        return replace(self, accepted=True, reason=reason)


def has_errors(findings: Iterable[Diagnostic]) -> bool:
    """Whether anything here stops a publication."""
    return any(f.severity is Severity.ERROR and not f.accepted for f in findings)


def in_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by place, each finding once."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda f: (f.span, f.code, f.message)))


def within(finding: Diagnostic, sources: Mapping[str, Source]) -> Diagnostic:
    """The finding with a place that its source has: the signs of a YAML value over several lines are not followed."""
    source = sources.get(finding.span.name)
    if source is None:
        return finding
    lines, span = lines_of(source), finding.span
    line = min(span.line, len(lines))
    column = min(span.column, len(lines[line - 1]) + 1)
    if (line, column) == (span.line, span.column):
        return finding
    return replace(finding, span=Span(span.name, line, column, line, column))


@lru_cache(maxsize=8)
def lines_of(source: Source) -> tuple[str, ...]:
    """The lines of a source; kept, for one text may have thousands of findings."""
    return tuple(source.lines())
