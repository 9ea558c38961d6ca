"""A finding made for tests."""

from dataclasses import replace

from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.source import Span


def finding(span: Span, severity: Severity = Severity.ERROR, **more: object) -> Diagnostic:
    hint = "er is alleen artikel 1"
    made = Diagnostic(code="V001", severity=severity, span=span, message="er is geen artikel 7", hint=hint)
    return replace(made, **more)  # type: ignore[arg-type]
