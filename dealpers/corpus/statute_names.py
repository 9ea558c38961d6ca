"""Names of statutes that run on into words which name something else on their own."""

from dealpers.corpus.terms import Gebruik
from dealpers.dutch.regex import regex

_STATUTE = regex(
    r"\b(?:Besluit|Regeling|Wet|Verordening)\s+(?:(?!dat\b|die\b|is\b|wordt\b|worden\b|door\b|zijn\b|staat\b)[\w,/-]+\s+)*(?<!\bde\s)(?<!\bhet\s)(?<!\been\s)$"
)
"""Regex of the name of a statute that runs on into the words behind it."""
_NAME = 120
"""Maximum length of the name of a statute in characters."""


def is_in_statute(use: Gebruik) -> bool:
    """True if words without a capital end the name of a statute: "Besluit … vijfde en zesde tranche"."""
    return use.tekst.islower() and _STATUTE.search(use.alinea.tekst, max(0, use.begin - _NAME), use.begin) is not None
