"""Een kop staat op één niveau.

Staat dezelfde kop boven een deel en boven een deel daarvan, dan is een van beide te veel, of ontbreekt er tekst.

Fout:
    --- tekst.md
    ## Veilige wijken

    ### Veilige wijken

    De buurt is veilig.
Fout:
    ## Artikel 1 – Geld

    ### 1. Geld

    De Regio betaalt.
Fout:
    --- tekst.md
    ## 1. Water

    Het stroomt.

    ## 2. Water

    Het is land.
Goed:
    --- tekst.md
    ## Veilige wijken

    ### Doel

    De buurt is veilig.

    ## Schone wijken

    ### Doel

    De buurt is schoon.
"""

import re

from dealpers.check.located import at_part
from dealpers.check.rule import Finding, Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Artikel, Hoofdstuk, Node, Paragraaf, Severity, Stuk, children, walk
from dealpers.model.headings import title_offset

_CHAPTER = regex(r"(?:deel|hoofdstuk|titel|afdeling)\s+(?:\d|[IVX])", re.I)
"""Heading of a chapter with its number, which no other heading may repeat."""

_DOTTED = regex(r"\d{1,2}\.\d{1,2}")
_MANY = 5
"""Headings that a text must exceed for one to come back by mistake."""


@rule("V220", Severity.INFO)
def zelfde_kop(stuk: Stuk) -> Findings:
    """Compare each section with the sections around it; a chapter of a deal may bear the name of its article."""
    yield from _below(stuk, stuk, {})
    yield from _apart(stuk)


def _apart(stuk: Stuk) -> Findings:
    """Sections 2.3 and 4.2 with one heading, or that of another chapter, where no other heading comes back."""
    first: dict[str, tuple[Alinea, str]] = {}
    again: list[tuple[Alinea, Alinea]] = []
    for part in walk(stuk, stuk):
        heading, number = getattr(part, "kop", None), getattr(part, "nummer", "").strip(". ")
        dotted = isinstance(part, Artikel | Paragraaf) and _DOTTED.fullmatch(number)
        title = _title(part) if dotted or isinstance(part, Hoofdstuk) else ""
        if title and isinstance(heading, Alinea):
            other, chapter = first.setdefault(title, (heading, "" if dotted else number))
            if dotted and other is not heading and chapter != number.partition(".")[0]:
                again.append((heading, other))
    if len(again) == 1 and len(first) > _MANY:
        heading, other = again[0]
        yield _same(heading, heading.tekst, other, "een ander deel", "geef elk deel een eigen kop")


def _below(node: Node, stuk: Stuk, around: dict[str, Alinea]) -> Findings:
    beside: dict[str, Alinea] = {}
    for child in children(node, stuk):
        if isinstance(child, Alinea):
            continue
        heading = getattr(child, "kop", None)
        printed = getattr(child, "titel", "") or (heading.tekst if isinstance(heading, Alinea) else "")
        title = _folded(printed)
        if isinstance(heading, Alinea) and title in around:
            where, hint = "het deel hierboven", "haal een van beide weg, of geef dit deel een eigen kop"
            yield _same(heading, printed, around[title], where, hint)
        elif isinstance(heading, Alinea) and title and _counts_by_itself(child):
            if title in beside:
                kind = "artikel" if isinstance(child, Artikel) else "deel"
                where, hint = f"een ander {kind}", f"geef elk {kind} een eigen kop, of voeg ze samen"
                yield _same(heading, printed, beside[title], where, hint)
            beside.setdefault(title, heading)
        if isinstance(child, Hoofdstuk) and isinstance(heading, Alinea):
            title = _folded(heading.tekst) if _CHAPTER.match(heading.tekst) else ""
        counts = isinstance(heading, Alinea) and title
        yield from _below(child, stuk, {**around, title: heading} if counts and isinstance(heading, Alinea) else around)


def _title(part: Node) -> str:
    """Heading of a part without its number, folded."""
    heading = getattr(part, "kop", None)
    number, words = getattr(part, "nummer", ""), heading.tekst if isinstance(heading, Alinea) else ""
    printed = getattr(part, "titel", "") or words[title_offset(words, number) :]
    return _folded(printed.removeprefix(number))


def _counts_by_itself(part: Node) -> bool:
    """True for an article, and for a numbered section: without a number a heading may well come back."""
    return isinstance(part, Artikel) or (isinstance(part, Paragraaf) and part.nummer.strip(". ").isdigit())


def _same(heading: Alinea, printed: str, first: Alinea, where: str, hint: str) -> Finding:
    """Finding at a heading that has the words of an earlier one."""
    return at_part(
        heading, f"de kop '{printed}' staat ook boven {where}", hint, printed, related=((first.span, "hier de eerste"),)
    )


def _folded(title: str) -> str:
    return re.sub(r"^(?:\d+[a-z]?|[a-z])[.)]\s+", "", " ".join(title.lower().split())).strip(" .:")
