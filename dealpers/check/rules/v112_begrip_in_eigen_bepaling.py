"""De bepaling van een begrip gebruikt andere woorden dan het begrip zelf.

Wie leest dat een loket het loket van de gemeente is, weet nog niet wat een loket is.

Fout:
    ## Artikel 1 – Taken

    Het Loket is open.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Loket*: een loket dat de Regio inricht.
Fout, met:
    - Het Loket is open.
    + De Specifieke uitkering oevers is er.
    - - *Loket*: een loket dat de Regio inricht.
    + - *Specifieke uitkering oevers*: betreft de specifieke uitkering waarin de kaders staan.
Fout, met:
    - Het Loket is open.
    + Het Havenplan is klaar.
    - - *Loket*: een loket dat de Regio inricht.
    + - *Havenplan*: stuk dat de haven beschrijft in de vorm van een havenplan.
Fout, met:
    - Het Loket is open.
    + De Sluiswachter helpt.
    - - *Loket*: een loket dat de Regio inricht.
    + - *Sluiswachter*: iemand die als sluiswachter schepen helpt.
Goed, met:
    - Het Loket is open.
    + Het Loket is open, en het Haventeam werkt.
    - - *Loket*: een loket dat de Regio inricht.
    + - *Loket*: een balie waar vrijwilligers zich melden.
    + - *Haventeam*: het team dat de haven van Oever beheert.
"""

import re

from dealpers.check.rule import Finding, Findings, rule
from dealpers.model import Alinea, Begrip, Deal, Severity, alineas
from dealpers.model.ids import PartId
from dealpers.model.source import Span

_LONG = 8
"""Letters from which a term within its own definition is no common word."""
_ARTICLE = "een|geen|elk|ieder|zo'n|als"
_WHOSE = re.compile(r"\s+van\s+(?:de|het)\s+[A-Z][\w-]+\W*")
"""Owner that the text names, behind which nothing says what the thing is."""
_FURTHER = re.compile(r";|\.\s|,\s+(?:maar|waarbij|tenzij|mits|en)\b")
"""Punctuation and words behind which a definition goes on about what it has defined."""


@rule("V112", Severity.INFO)
def begrip_in_eigen_bepaling(deal: Deal) -> Findings:
    texts: dict[PartId, list[Alinea]] = {term.id: [] for term in deal.begrippen}
    for alinea in alineas(deal, deal):
        if alinea.deel in texts:
            texts[alinea.deel].append(alinea)
    for term in deal.begrippen:
        for alinea in texts[term.id]:
            if again := _again(alinea.tekst, term):
                yield Finding(
                    span=alinea.plaats.span(*again),
                    message=f"de bepaling van '{term.term}' gebruikt dat woord zelf",
                    hint="omschrijf het begrip met andere woorden",
                    place=term.id,
                    words=alinea.tekst[slice(*again)],
                    related=((_term_span(alinea, term), "hier het begrip"),),
                )


def _term_span(alinea: Alinea, term: Begrip) -> Span:
    """Place of the term before its definition."""
    offset = max(alinea.tekst.find(term.term), 0)
    return alinea.plaats.span(offset, offset + len(term.term))


def _again(text: str, term: Begrip) -> tuple[int, int] | None:
    """Offsets of the term in its own definition; "Haven: de haven van Oever" says which haven, so it is none."""
    first_word = "".join(term.term.split()[:1]).lower()
    if text.lower().count(first_word) < 2:
        return None
    pattern = _definition(term)
    match = pattern.match(text) if pattern else None
    whose = match and _WHOSE.fullmatch(text, match.end())
    if match and (match["article"] is None or _is_again(match, term) or _is_infinitive(match, term) or whose):
        return match.span("again")
    _, colon, definition = text.partition(":")
    first = _FURTHER.split(definition)[0]
    named = colon and pattern and term.term[0].isupper() and first_word in first.lower()
    later = _later(term).search(first) if named else None
    if colon and later is None and pattern:
        later = re.search(
            rf"\b(?:{_ARTICLE if len(term.term) >= _LONG else 'geen'})\s+(?P<again>{re.escape(term.term)})(?![\w-])",
            first,
            re.I,
        )
    start = len(text) - len(definition)
    return (start + later.start("again"), start + later.end("again")) if later else None


def _later(term: Begrip) -> re.Pattern[str]:
    """Pattern of the term with its capital inside a definition, not as a part of a longer name or at the begin."""
    name = r"\s+".join(map(re.escape, term.term.split()))
    return re.compile(rf"(?<=[a-z,]\s)(?P<again>{name})(?!\w|[-’']|\s+[A-Z0-9(‘'“])")


def _is_infinitive(match: re.Match[str], term: Begrip) -> bool:
    """True for a verb that is explained by itself: "Afmeren: het afmeren van een schip"."""
    return (
        term.term.lower() == match["again"].lower() and term.term.endswith("en") and match["article"].lower() == "het"
    )


def _is_again(match: re.Match[str], term: Begrip) -> bool:
    """True for the term with its capital, unless a longer name follows: ``Inspectie: de Inspectie Ruimtemeting``."""
    again = match["again"]
    return again == term.term and again[0].isupper() and not match.string[match.end() :].strip()[:1].isupper()


def _definition(term: Begrip) -> re.Pattern[str] | None:
    """Pattern of a definition whose first noun is the term, or its first words: "Loket: het loket …".

    None for a term with digits or punctuation. The group ``article`` holds "de" or "het" before a term of one word.
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
