"""Findings as text for people, with the lines that they are about, and their number by weight."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from dealpers.model.finding import Diagnostic, Severity, in_order, lines_of
from dealpers.model.source import Source, Span, without_strange_signs

MOST = 100
"""Largest number of findings of one file in a report for people; the forms for programs have all."""


def as_texts(findings: Iterable[Diagnostic], sources: Mapping[str, Source]) -> Iterator[str]:
    """Findings as text for people, in order; of findings in a row at one place only the first shows the line.

    Findings about parts that a draft lacks are at its title, and so read as a list below that title. Of a file with
    more than ``MOST`` findings the heaviest are given, with the number of the others.
    """
    before: Span | None = None
    for name, of_file in groupby(findings, key=lambda finding: finding.span.name):
        every = tuple(of_file)
        shown = every if len(every) <= MOST else in_order(by_weight(every)[:MOST])
        for finding in shown:
            yield as_text(finding, sources if finding.span != before else {})
            before = finding.span
        if more := len(every) - len(shown):
            what = "bevinding" if more == 1 else "bevindingen"
            yield f"{name}: en nog {more} {what} in dit bestand; 'check --format json' geeft ze"


def as_text(finding: Diagnostic, sources: Mapping[str, Source]) -> str:
    """Finding for people: place and message, the line itself with the words underlined, and a hint."""
    accepted = " (aanvaard)" if finding.accepted else ""
    out = [f"{finding.span}: {finding.severity}{accepted} {finding.code}: {finding.message}"]
    source = sources.get(finding.span.name)
    lines = lines_of(source) if source else ()
    if finding.span.line <= len(lines):
        out += _excerpt(lines[finding.span.line - 1], finding.span)
    margin = " " * len(str(finding.span.line))
    if finding.hint:
        out.append(f"{margin}    = hint: {finding.hint}")
    out += [f"{margin}    = zie {span}: {text}" for span, text in finding.related]
    return "\n".join(map(without_strange_signs, out))


def _columns(text: str) -> int:
    """Width of a text in terminal columns: 0 for a combining character, 2 for a wide one."""
    return sum(0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)


def _excerpt(line: str, span: Span, width: int = 96) -> list[str]:
    """Line, cut to ``width`` around the place, and a second line with ``^`` under the words."""
    start, stop = span.column - 1, len(line)
    if span.end_line == span.line:
        stop = min(stop, span.end_column - 1)
    first = max(0, min(start - width // 3, len(line) - width))
    shown = line[first : first + width].replace("\t", " ")  # a tab takes as many columns as the terminal likes
    before, after = ("… " if first else ""), (" …" if first + width < len(line) else "")
    marked = shown[start - first : max(stop - first, start - first)]
    carets = "^" * max(1, _columns(marked))
    gutter = f"  {span.line} | "
    return [
        f"{gutter}{before}{shown}{after}".rstrip(),
        f"{' ' * (len(gutter) - 2)}| {' ' * (len(before) + _columns(shown[: start - first]))}{carets}",
    ]


def summary(findings: Iterable[Diagnostic]) -> dict[str, int]:
    """Number of open findings of each weight; accepted findings do not count."""
    counts = dict.fromkeys(Severity, 0)
    for finding in findings:
        counts[finding.severity] += not finding.accepted
    return {
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "infos": counts[Severity.INFO],
    }


def by_weight(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings from the heaviest, open before accepted, for readers that show only the first ones."""
    order = list(Severity)
    return tuple(sorted(findings, key=lambda f: (f.accepted, order.index(f.severity))))
