"""Rules of the collection, the run over one text, acceptance by editors, and reports of findings."""

from dealpers.check.rule import Profile, Rule, RuleContext, example_files
from dealpers.check.rules import RULES
from dealpers.check.rules.s001_onbekend_woord import unknown_words_in
from dealpers.check.run import beside_faults, check_text, shared_words, titles_of

__all__ = [
    "RULES",
    "Profile",
    "Rule",
    "RuleContext",
    "beside_faults",
    "check_text",
    "example_files",
    "shared_words",
    "titles_of",
    "unknown_words_in",
]
