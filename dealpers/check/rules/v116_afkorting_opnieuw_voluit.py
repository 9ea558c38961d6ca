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

import re

from dealpers.check.abbreviations import spelled
from dealpers.check.located import at_place, at_words
from dealpers.check.passages import LABELS, Place, lid_of, passages
from dealpers.check.rule import Findings, rule
from dealpers.model import Partij, Severity, Stuk, annex_of
from dealpers.model.source import Span

_LONG = 15
"""Minimum number of letters of words that a reader knows for those of an abbreviation."""


_MOST = 50
"""Maximum number of abbreviations whose words are sought again."""


@rule("V116", Severity.INFO)
def afkorting_opnieuw_voluit(stuk: Stuk) -> Findings:
    """Compare running text with running text: an annex, a note and a table are read by themselves."""
    first: dict[tuple[str, str, str], Span] = {}
    named = {short: party for party in stuk.partijen if (short := _short(party))}
    places = {alinea.deel: alinea.span for alinea in passages(stuk)} if named else {}
    yield from _without_brackets(stuk)
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


def _without_brackets(stuk: Stuk) -> Findings:
    """First place where the words of an abbreviation come back by themselves, behind the place that explains it."""
    every = [one for one in passages(stuk, without=LABELS | Place.NOTE) if not annex_of(one.id, stuk)]
    given = [(rank, alinea, one) for rank, alinea in enumerate(every) for one in spelled(alinea.tekst)]
    for rank, there, (offset, short, words) in [one for one in given if len(one[2].words) >= _LONG][:_MOST]:
        later = [there.tekst[offset + len(short) :], *(one.tekst for one in every[rank + 1 :])]
        used = any(re.search(rf"(?<!\w){short}(?!\w)", text) for text in later)
        again = re.compile(rf"(?<![\w‘'“\"]){re.escape(words)}(?![\w’'”\"-]|\s+(?:[A-Z0-9(]|{short}))")
        for alinea in every[rank + 1 :] if used and " " in words else ():
            if match := again.search(alinea.tekst):
                message = f"'{match[0]}' staat hier voluit, na de afkorting '{short}'"
                related = ((there.plaats.span(offset, offset + len(short)), "hier de afkorting"),)
                yield at_words(alinea, match.span(), message, f"schrijf '{short}'", related=related)
                break


def _short(party: Partij) -> str:
    """Abbreviation that the preamble gives a party: ``OM`` for "hierna: het OM"; empty for another name."""
    name = party.alias.rpartition(" ")[2]
    return name if name.isupper() else ""
