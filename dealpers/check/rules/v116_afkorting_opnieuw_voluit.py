"""Een afkorting staat één keer voluit; daarna volstaat de afkorting.

Wie de woorden opnieuw leest met de afkorting erachter, denkt dat er iets nieuws komt.

Fout:
    ## Artikel 1 – Taken

    1. Het midden- en kleinbedrijf (MKB) doet mee.
    2. Het midden- en kleinbedrijf (MKB) betaalt.
Goed:
    ## Artikel 1 – Taken

    1. Het midden- en kleinbedrijf (MKB) doet mee.
    2. Het MKB betaalt.
"""

from dealpers.check.abbreviations import spelled
from dealpers.check.passages import lid_of
from dealpers.check.rule import Finding, Findings, rule
from dealpers.corpus.terms import is_running
from dealpers.model import Severity, Stuk, alineas, annex_of, ids
from dealpers.model.source import Span


@rule("V116", Severity.INFO)
def afkorting_opnieuw_voluit(stuk: Stuk) -> Findings:
    """Compare running text with running text: an annex, a note and a table are read by themselves."""
    first: dict[tuple[str, str, str], Span] = {}
    for alinea in alineas(stuk, stuk):
        if not is_running(alinea) or ids.is_kind(alinea.deel, "noot") or ids.is_kind(alinea.deel, "partij"):
            continue
        for offset, short, words in spelled(alinea.tekst):
            span = alinea.plaats.span(offset, offset + len(short))
            key = (annex_of(alinea.id, stuk), short, words.lower())
            known = first.setdefault(key, span)
            if known != span:
                yield Finding(
                    span=span,
                    message=f"'{short}' staat hier opnieuw voluit",
                    hint="laat de woorden of de afkorting weg",
                    place=lid_of(alinea),
                    words=f"{words} ({short})",
                    related=((known, "hier de eerste keer"),),
                )
