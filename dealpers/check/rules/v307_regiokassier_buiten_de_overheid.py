"""De regiokassier is een gemeente, een provincie of een openbaar lichaam, geen waterschap en geen private partij.

Het Rijk keert de Rijksbijdrage uit aan een overheid in de regio, die er verantwoording over aflegt; een waterschap komt
daarvoor niet in aanmerking.

Fout:
    ## Artikel 1 – Regiokassier

    Partijen wijzen het Waterschap aan als regiokassier.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. Het dagelijks bestuur van het waterschap Oever, hierna te noemen: het Waterschap;
    2. De gemeente Plas, hierna te noemen: Plas.
Fout:
    ## Artikel 1 – Regiokassier

    Stichting Het Meer vervult de rol van regiokassier.
Goed:
    ## Artikel 1 – Regiokassier

    Plas is de regiokassier. Plas overlegt met het Waterschap en is de regiokassier. De regiokassier betaalt de
    stichting.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. Het dagelijks bestuur van het waterschap Oever, hierna te noemen: het Waterschap;
    2. De gemeente Plas, hierna te noemen: Plas.
"""

import re
from collections.abc import Iterator

from dealpers.check.located import at_words
from dealpers.check.names import aliases
from dealpers.check.passages import UNSPOKEN, passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Severity

_CASHIER = r"\s+(?:de\s+)?(?:rol\s+van\s+)?regiokassier\b"
_BEHIND = regex(
    rf"\s(?:is|wordt|vervult|(?:treedt|treden)\s+op\s+als|fungeert\s+als){_CASHIER}"
    rf"|\s(?:de\s+)?(?:rol|taak|functie)\s+(?:zal\s+)?(?:vervullen\s+)?(?:van|als){_CASHIER}",
    re.I,
)
"""Words behind the name of a body that make the body the cashier."""
_BETWEEN = regex(
    rf"\bwijz(?:en|t)\s+(?P<who>[^.;:,()]{{2,80}}?)\s+aan\s+als{_CASHIER}"
    r"|\bregiokassier\s+(?:(?:is|wordt)\s+|\()(?P<named>[^.;:,()]{2,80})",
    re.I,
)
_FAR = 80
"""Maximum distance in characters from the verb to the name of the cashier."""
_OUTSIDE = regex(
    r"\b(?:waterschap|wetterskip|hoogheemraadschap|heemraadschap|stichting|vereniging|co[öo]peratie|[bn]\.?v\.?"
    r"|woningcorporatie|universiteit|hogeschool|kamer\s+van\s+koophandel)(?!\w)",
    re.I,
)
_NEAR = 8
"""Number of words before the verb among which its subject is looked for."""


@rule("V307", Severity.WARNING)
def regiokassier_buiten_de_overheid(deal: Deal) -> Findings:
    outside, inside = _named(deal, outside=True), _named(deal, outside=False)
    for alinea in (passage for passage in passages(deal, without=UNSPOKEN) if "regiokassier" in passage.tekst.lower()):
        for first, last in _appointed(alinea.tekst):
            near = alinea.tekst[first:last]
            match = _OUTSIDE.search(near) or outside.search(near)
            if not match or inside.search(near):
                continue
            message = f"'{match[0]}' is geen gemeente, provincie of openbaar lichaam en kan geen regiokassier zijn"
            hint = "wijs een gemeente, een provincie of een openbaar lichaam aan"
            yield at_words(alinea, (first + match.start(), first + match.end()), message, hint, item=True)


def _appointed(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the words that name the cashier: the last before the verb, or those behind it."""
    for match in _BEHIND.finditer(text):
        first = max((text.rfind(sign, 0, match.start()) + 1 for sign in ".;:,()"), default=0)
        first = max(first, match.start() - _FAR)
        words = list(re.finditer(r"\S+", text[first : match.start()]))[-_NEAR:]
        if words:
            yield first + words[0].start(), match.start()
    for match in _BETWEEN.finditer(text):
        which = "who" if match["who"] else "named"
        words = list(re.finditer(r"\S+", match[which]))[-_NEAR:]
        if words:
            yield match.start(which) + words[0].start(), match.end(which)


def _named(deal: Deal, *, outside: bool) -> re.Pattern[str]:
    """Names of the parties that by what the preamble says of them cannot, or can, be the cashier."""
    names = [alias for alias, party in aliases(deal) if bool(_OUTSIDE.search(party.ambt)) is outside]
    return re.compile("|".join(rf"\b{re.escape(name)}(?!\w)" for name in names) or r"(?!)")
