"""Findings on the command line: in words with their places, and counted by weight."""

from dealpers.build.checked import CheckedCollection
from dealpers.build.program import as_started
from dealpers.check.report import as_texts, summary
from dealpers.cli.output import say
from dealpers.dutch.numbers import counted
from dealpers.model.finding import Diagnostic


def say_findings(findings: tuple[Diagnostic, ...], checked: CheckedCollection, *, accepted: bool) -> None:
    """Write findings to standard error, with the ``accepted`` ones or without."""
    sources = checked.loaded.by_name()
    for text in as_texts((finding for finding in findings if accepted or not finding.accepted), sources):
        say(as_started(text))


def counted_findings(findings: tuple[Diagnostic, ...]) -> str:
    """Numbers of findings by weight: ``geen fouten, 1 waarschuwing, 2 opmerkingen, geen aanvaarde bevindingen``."""
    counts = summary(findings)
    words = (
        counted(counts["errors"], "fout", "fouten"),
        counted(counts["warnings"], "waarschuwing", "waarschuwingen"),
        counted(counts["infos"], "opmerking", "opmerkingen"),
        counted(sum(f.accepted for f in findings), "aanvaarde bevinding", "aanvaarde bevindingen"),
    )
    return ", ".join(words)
