"""Acceptance of findings: an editor names the rule, the part of the text, and the words."""

from collections.abc import Iterable

from dealpers.model import Aanvaarding, Stuk, ids
from dealpers.model.finding import Diagnostic


def matches(accepted: Aanvaarding, finding: Diagnostic) -> bool:
    """Compare an acceptance with a finding by rule, place and words; line numbers do not count."""
    inside = ids.is_within(finding.place, accepted.plaats)
    return finding.code == accepted.regel and inside and finding.words == accepted.woorden


def accept(findings: Iterable[Diagnostic], text: Stuk) -> tuple[Diagnostic, ...]:
    """Findings of a text, marked where its ``redactie.yml`` accepts them."""
    return tuple(_accepted(finding, text.aanvaard) for finding in findings)


def _accepted(finding: Diagnostic, decisions: Iterable[Aanvaarding]) -> Diagnostic:
    fitting = next((decision for decision in decisions if matches(decision, finding)), None)
    return finding.accept(fitting.reden) if fitting else finding
