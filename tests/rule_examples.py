"""Findings of the rules in a small deal given as files."""

from collections.abc import Mapping

from making import TODAY, check, corpus_of, parsed

from dealpers.check import RULES, Profile
from dealpers.model.finding import Diagnostic

WHOLE = {rule.code for rule in RULES if rule.whole}
"""Codes of rules that require parts of a whole deal, which every small example lacks."""


def rule_findings(files: Mapping[str, str], profile: Profile = Profile.DEAL) -> tuple[Diagnostic, ...]:
    """Findings of the rules in a deal; fails if parsing the deal gives a finding."""
    read = parsed(files)
    assert not read.findings, read.findings
    return check(corpus_of(read.deal), TODAY, profile)
