"""Agreed words of a text without articles: the divisions behind the formula of agreement that do not describe."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dealpers.dutch.regex import regex
from dealpers.model import Soort
from dealpers.parse.aanhef.koppen import heads_parties, is_agreed
from dealpers.parse.aanhef.redenen import Section

_DESCRIBES = regex(
    r"\b(?:aanleiding|vooraf|voorwoord|waarom|overweg\w+|inleiding|achtergrond\w*|context|begrip\w*|definities|toelichting"
    r"|ondertekening|gezien|gelet|samenvatting|leeswijzer|inhoud(?:sopgave)?|probleem\w*|situatie|analyse|historie"
    r"|geschiedenis|terugblik|constatering\w*|bevindingen|stand\s+van\s+zaken|\w*beeld|feiten|cijfers|ontwikkelingen"
    r"|trends|kenmerken|urgentie|bijlage\w*|contactgegevens|afkortingen|partners)\b",
    re.I,
)
"""Regex of a word in the heading of a division that describes."""
_NUMBER = regex(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s")


def describes(heading: str) -> bool:
    """True if the words below a heading describe, define or name the parties, and agree on nothing."""
    return _DESCRIBES.search(heading) is not None or heads_parties(heading)


def with_agreements(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Sections of a text without articles, in which those with agreed words are of kind ``AFSPRAKEN``.

    Nothing before the formula "komen overeen:" is agreed. A section below a numbered heading that describes
    ("2. Aanleiding") describes too ("2.1 Scholen").
    """
    first = next((rank for rank, one in enumerate(sections) if one.heading and is_agreed(one.heading.tekst)), 0)
    out = list(sections[:first])
    above = ""
    for section in sections[first:]:
        title = section.heading.tekst if section.heading else ""
        number = _NUMBER.match(title)
        below = above != "" and number is not None and number[1].startswith(f"{above}.")
        if describes(title) and not below:
            above = number[1] if number else ""
        agreed = section.kind is Soort.TEKST and title != "" and not describes(title) and not below
        out.append(replace(section, kind=Soort.AFSPRAKEN) if agreed else section)
    return tuple(out)
