"""Rules of the collection, the run over one text, acceptance by editors, and reports of findings."""

from dealpers.check.across import Elsewhere, TextNames, names_elsewhere, proper_names
from dealpers.check.examples import example_files
from dealpers.check.rule import Profile, Rule, RuleContext
from dealpers.check.rules import RULES
from dealpers.check.rules.s001_onbekend_woord import unknown_words_in
from dealpers.check.run import beside_faults, check_text, finder_of_titles, of_readable, shared_words

__all__ = [
    "RULES",
    "Elsewhere",
    "Profile",
    "Rule",
    "RuleContext",
    "TextNames",
    "beside_faults",
    "check_text",
    "example_files",
    "finder_of_titles",
    "names_elsewhere",
    "of_readable",
    "proper_names",
    "shared_words",
    "unknown_words_in",
]
