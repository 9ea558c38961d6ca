"""Een lid wordt aangehaald met een rangtelwoord: artikel 5, tweede lid.

Zo haalt de wetgever aan, en zo vinden lezers en programma's de plaats terug (Aanwijzingen voor de regelgeving,
nr. 3.29).

Fout:
    ## Artikel 1 – Taken

    1. De Regio voert uit.
    2. Het Rijk betaalt, volgens artikel 1 lid 1.
Goed:
    ## Artikel 1 – Taken

    1. De Regio voert uit.
    2. Het Rijk betaalt, volgens artikel 1, eerste lid.
"""

import re

from dealpers.check.located import at_part
from dealpers.check.rule import Findings, Profile, rule
from dealpers.corpus.corpus import Links
from dealpers.dutch.numbers import ordinal
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Severity

_FIGURE = regex(r"(?:,?\s{1,3})?\blid\s{1,3}(?P<number>\d{1,3})\b", re.I)


@rule("R329", Severity.WARNING, signed=Severity.INFO, profile=Profile.REGELGEVING)
def lid_in_cijfers(deal: Deal, links: Links) -> Findings:
    for ref in links.alle_verwijzingen:
        if _FIGURE.search(ref.tekst):
            yield at_part(
                ref, f"'{ref.tekst}' haalt een lid aan met een cijfer", f"schrijf '{_in_words(ref.tekst)}'", ref.tekst
            )


def _in_words(tekst: str) -> str:
    """Reference with ordinals: ``artikel 1 lid 2`` gives ``artikel 1, tweede lid``."""

    def in_words(match: re.Match[str]) -> str:
        if match.start() == 0:
            before = "het " if tekst[:1].islower() else "Het "
        else:  # behind the number of an article comes a comma, behind "en" or "of" none
            before = ", " if re.search(r"\d[a-z]?$", tekst[: match.start()]) else " "
        return f"{before}{ordinal(int(match['number']))} lid"

    return _FIGURE.sub(in_words, tekst)
