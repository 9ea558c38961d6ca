"""Findings about content as values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from dealpers.model.ids import NO_PART, NO_STUK, PartId, StukId
from dealpers.model.source import Source, Span


class Severity(StrEnum):
    """Severity of a finding; only a ``fout`` stops a publication."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    INFO = "info"


class DealsError(Exception):
    """Failure outside the content: a missing folder, a full disk, a wrong argument."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """Finding: the code of its rule, severity, place in the source, message, and hint about the repair.

    ``place`` is the identifier of the part of the deal and ``words`` are the quoted words. An editor accepts a finding
    by code, ``place`` and ``words``.
    """

    code: str
    severity: Severity
    span: Span
    message: str
    hint: str = ""
    related: tuple[tuple[Span, str], ...] = ()
    deal: StukId = NO_STUK
    place: PartId = NO_PART
    words: str = ""
    accepted: bool = False
    reason: str = ""

    def accept(self, reason: str = "") -> "Diagnostic":
        """Copy of the finding, marked as accepted by an editor for ``reason``."""
        return replace(self, accepted=True, reason=reason)


def has_errors(findings: Iterable[Diagnostic]) -> bool:
    """True if an error among the findings, not accepted by an editor, stops the publication."""
    return any(f.severity is Severity.ERROR and not f.accepted for f in findings)


def in_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings without duplicates, sorted by place."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda f: (f.span, f.code, f.message)))


def within(finding: Diagnostic, sources: Mapping[str, Source]) -> Diagnostic:
    """Finding with its place moved inside the source: offsets in a YAML value over several lines may lie outside."""
    source = sources.get(finding.span.name)
    if source is None:
        return finding
    lines, span = lines_of(source), finding.span
    line = min(span.line, len(lines))
    column = min(span.column, len(lines[line - 1]) + 1)
    if (line, column) == (span.line, span.column):
        return finding
    return replace(finding, span=Span(name=span.name, line=line, column=column, end_line=line, end_column=column))


@lru_cache(maxsize=8)
def lines_of(source: Source) -> tuple[str, ...]:
    """Lines of a source, cached because one text may have thousands of findings."""
    return tuple(source.lines())
