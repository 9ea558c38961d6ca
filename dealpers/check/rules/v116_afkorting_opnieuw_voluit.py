"""Een afkorting staat één keer voluit; daarna volstaat de afkorting.

Wie de woorden opnieuw leest met de afkorting erachter, denkt dat er iets nieuws komt.

Fout:
    ## Artikel 1 – Taken

    1. Het midden- en kleinbedrijf (MKB) doet mee.
    2. Het midden- en kleinbedrijf (MKB) betaalt.
Fout:
    ## Artikel 1 – Taken

    Het Openbaar Ministerie (OM) doet mee.
    --- aanhef.md
    # Convenant Oever

    ## Partijen

    1. Het Openbaar Ministerie, hierna te noemen: het OM;
    2. De gemeente Oever, hierna te noemen: Oever.
Goed:
    ## Artikel 1 – Taken

    1. Het midden- en kleinbedrijf (MKB) doet mee.
    2. Het MKB betaalt.
"""

from dealpers.check.abbreviations import spelled
from dealpers.check.located import at_place
from dealpers.check.passages import LABELS, Place, lid_of, passages
from dealpers.check.rule import Findings, rule
from dealpers.model import Partij, Severity, Stuk, annex_of
from dealpers.model.source import Span


@rule("V116", Severity.INFO)
def afkorting_opnieuw_voluit(stuk: Stuk) -> Findings:
    """Compare running text with running text: an annex, a note and a table are read by themselves."""
    first: dict[tuple[str, str, str], Span] = {}
    named = {short: party for party in stuk.partijen if (short := _short(party))}
    places = {alinea.deel: alinea.span for alinea in passages(stuk)} if named else {}
    for alinea in passages(stuk, without=LABELS | Place.NOTE | Place.PARTIES):
        for offset, short, words in spelled(alinea.tekst):
            span = alinea.plaats.span(offset, offset + len(short))
            key = (annex_of(alinea.id, stuk), short, words.lower())
            party = named.get(short)
            if party and party.id in places and words.lower() in party.ambt.lower():
                first.setdefault(key, places[party.id])
            known = first.setdefault(key, span)
            if known != span:
                message = f"'{short}' staat hier opnieuw voluit"
                hint = "laat de woorden of de afkorting weg"
                related = ((known, "hier de eerste keer"),)
                yield at_place(span, lid_of(alinea), message, hint, f"{words} ({short})", related=related)


def _short(party: Partij) -> str:
    """Abbreviation that the preamble gives a party: ``OM`` for "hierna: het OM"; empty for another name."""
    name = party.alias.rpartition(" ")[2]
    return name if name.isupper() else ""
