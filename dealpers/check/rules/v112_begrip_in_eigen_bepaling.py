"""De bepaling van een begrip gebruikt andere woorden dan het begrip zelf.

Wie leest dat een loket het loket van de gemeente is, weet nog niet wat een loket is.

Fout:
    ## Artikel 1 – Taken

    Het Loket is open.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Loket*: een loket dat de Regio inricht.
Fout:
    ## Artikel 1 – Taken

    De Specifieke uitkering oevers is er.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Specifieke uitkering oevers*: betreft de specifieke uitkering waarin de kaders staan.
Goed:
    ## Artikel 1 – Taken

    Het Loket is open, en het Haventeam werkt.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Loket*: een balie waar vrijwilligers zich melden.
    - *Haventeam*: het team dat de haven van Oever beheert.
"""

import re
from collections.abc import Iterator

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Begrip, Deal, alineas
from dealpers.model.finding import Severity


@rule("V112", Severity.INFO)
def begrip_in_eigen_bepaling(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    for term in deal.begrippen:
        pattern = _definition(term)
        for alinea in alineas(deal, deal) if pattern else ():
            match = pattern.match(alinea.tekst) if pattern and alinea.deel == term.id else None
            # "Haven: de haven van Oever" says which haven; with its capital it is the defined term again
            if match and (match["article"] is None or _is_again(match, term)):
                yield Finding(
                    span=alinea.plaats.span(*match.span("again")),
                    message=f"de bepaling van '{term.term}' begint met dat woord zelf",
                    hint="omschrijf het begrip met andere woorden",
                    place=term.id,
                    words=match["again"],
                )


def _is_again(match: re.Match[str], term: Begrip) -> bool:
    """True for the term with its capital, unless a longer name follows: ``Inspectie: de Inspectie Ruimtemeting``."""
    again = match["again"]
    return again == term.term and again[0].isupper() and not match.string[match.end() :].strip()[:1].isupper()


def _definition(term: Begrip) -> re.Pattern[str] | None:
    """Pattern of a definition whose first noun is the term, or its first words: "Loket: het loket …".

    None for a term with signs. The group ``article`` holds "de" or "het" before a term of one word.
    """
    if not re.fullmatch(r"[^\W\d_]{4,40}(?:\s[^\W\d_]{2,40}){0,9}", term.term):
        return None
    words = term.term.split()
    heads = [" ".join(words[:count]) for count in range(len(words), min(1, len(words) - 1), -1)]
    again = "|".join(r"\s+".join(map(re.escape, head.split())) for head in heads if len(words) == 1 or " " in head)
    definite = r"(?P<article>de|het)"
    article = rf"(?:een|elke|iedere|{definite if len(words) == 1 else 'de|het|(?P<article>(?!))'})"
    return re.compile(
        rf"\W*{re.escape(term.term)}\W*(?:\([^)]*\)\s*)?:\s*(?:(?:betreft|zijnde)\s+(?:een|de|het)|{article})\s+"
        rf"(?:[a-z]+e\s+)?(?P<again>{again})(?!\w)",
        re.I,
    )
