"""Checks of the collection: rules, how they are run, what editors accepted, and how findings are reported."""

from dealpers.check.rule import Profile, Rule, example_files
from dealpers.check.rules import RULES
from dealpers.check.rules.s001_onbekend_woord import strange
from dealpers.check.run import Around, check, check_text, shared_words, titles_of

__all__ = [
    "RULES",
    "Around",
    "Profile",
    "Rule",
    "check",
    "check_text",
    "example_files",
    "shared_words",
    "strange",
    "titles_of",
]
