"""When an editor's acceptance fits a finding: same rule, same words, in that part of the deal."""

from collections.abc import Iterable

from dealpers.model import Aanvaarding, Stuk
from dealpers.model.finding import Diagnostic


def matches(accepted: Aanvaarding, finding: Diagnostic) -> bool:
    """Whether this acceptance is about this finding; a line number has no say in it."""
    inside = finding.place == accepted.plaats or finding.place.startswith(f"{accepted.plaats}-")
    return finding.code == accepted.regel and inside and finding.words == accepted.woorden


def accept(findings: Iterable[Diagnostic], deals: Iterable[Stuk]) -> tuple[Diagnostic, ...]:
    """The findings, those marked that an editor accepted in the deal's ``redactie.yml``."""
    by_deal = {deal.id: deal.aanvaard for deal in deals}
    return tuple(_accepted(finding, by_deal.get(finding.deal, ())) for finding in findings)


def _accepted(finding: Diagnostic, decisions: Iterable[Aanvaarding]) -> Diagnostic:
    fitting = next((each for each in decisions if matches(each, finding)), None)
    return finding.accept(fitting.reden) if fitting else finding
