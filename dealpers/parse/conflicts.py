"""Marks of a merge conflict that is not resolved: one fault a conflict instead of everything that follows from it."""

from collections.abc import Iterable, Iterator, Mapping

from dealpers.dutch.regex import regex
from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.ids import StukId
from dealpers.model.source import Source, Span

_BEGIN, _END = regex(r"<{7}(?: .*)?\Z"), regex(r">{7}(?: .*)?\Z")
CODE = "B013"


def settled(findings: Iterable[Diagnostic], sources: Mapping[str, Source], text: StukId) -> tuple[Diagnostic, ...]:
    """Findings with a fault for each conflict, without the other findings in files with a conflict."""
    conflicts = [fault for source in sources.values() if "<<<<<<<" in source.text for fault in _faults(source, text)]
    files = {fault.span.name for fault in conflicts}
    return (*(finding for finding in findings if finding.span.name not in files), *conflicts)


def _faults(source: Source, text: StukId) -> Iterator[Diagnostic]:
    begin = 0
    for number, line in enumerate(source.lines(), 1):
        if _BEGIN.match(line):
            begin = number
        elif begin and _END.match(line):
            yield Diagnostic(
                code=CODE,
                severity=Severity.ERROR,
                span=Span(name=source.name, line=begin, column=1, end_line=number, end_column=len(line) + 1),
                message="hier staan twee versies na elkaar: een samenvoeging in git is niet afgemaakt",
                hint="kies wat er moet staan, en haal de regels met <<<<<<<, ======= en >>>>>>> weg",
                deal=text,
            )
            begin = 0
