"""A finding made for tests."""

from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.source import Span


def finding(span: Span, severity: Severity = Severity.ERROR, **more: object) -> Diagnostic:
    return Diagnostic("V001", severity, span, "er is geen artikel 7", "er is alleen artikel 1", **more)  # type: ignore[arg-type]
