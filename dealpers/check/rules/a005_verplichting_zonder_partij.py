"""Wie volgens de deal iets moet doen, is partij bij de deal.

Een afspraak bindt alleen wie haar maakt: een taak voor een ander is een wens (Aanwijzingen voor convenanten 2003,
nr. 5).

Fout:
    ## Artikel 1 – Taken

    De Stichting Lentegroen draagt zorg voor het beheer van het park.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen:

    1. De Minister van Landbouw, de heer P. de Wit, hierna te noemen: de Minister.
    2. Het college van burgemeester en wethouders van de gemeente Oever, namens deze: A. Bos, hierna te noemen: Oever.

    ## Partners

    - Stichting Lentegroen;
Goed:
    ## Artikel 1 – Taken

    1. De gemeente Oever draagt zorg voor het beheer van het park. De Regio werkt daarvoor met de Stichting Lentegroen.
    2. De Stichting Lentegroen werkt mee aan het onderzoek.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen:

    1. De Minister van Landbouw, de heer P. de Wit, hierna te noemen: de Minister.
    2. Het college van burgemeester en wethouders van de gemeente Oever, namens deze: A. Bos, hierna te noemen: Oever.

    ## Partners

    - Stichting Lentegroen;
"""

import re

from dealpers.check.clauses import article_texts
from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_DUTY = (
    r"(?:zal|zullen|draagt\s+(?:er\s+)?zorg|dragen\s+(?:er\s+)?zorg|stelt\s|stellen\s|informeert|informeren|rapporteert"
    r"|verplicht\s+zich|verplichten\s+zich|is\s+verplicht|zijn\s+verplicht|is\s+verantwoordelijk|levert\s|financiert)"
)
_DUTIES = Worded(_DUTY, "zal zullen zorg stelt stellen informe rapporteer verplicht verantwoordelijk levert financiert")
_SUBJECT = regex(rf"(?P<who>(?:De|Het)\s+(?:[\w'’.&-]+\s+){{1,7}}?|(?:[A-Z][\w'’.&-]*\s+){{1,6}}?)(?={_DUTY})")
_BODY = regex(
    r"(?:stichting|vereniging|co[öo]peratie|woning(?:bouw)?corporatie|provincie|waterschap|hoogheemraadschap|universiteit"
    r"|hogeschool|politie|veiligheidsregio|ministerie|gemeente|omgevingsdienst|vervoerregio|ggd|kamer\s+van\s+koophandel)"
)
_SMALL = frozenset("de het een van der en voor in te ten bij".split())


@rule("A005", Severity.INFO)
def verplichting_zonder_partij(deal: Deal) -> Findings:
    if not deal.partijen:
        return
    known = _known(deal)
    partners = {" ".join(_words(partner.naam)) for partner in deal.partners}
    for _, alinea in article_texts(deal):
        for offset, sentence in sentences(alinea.tekst) if _DUTIES.may_be_in(alinea.tekst) else ():
            match = _SUBJECT.match(sentence)
            if match is None or not _is_outsider(match["who"], known, partners):
                continue
            who = match["who"].rstrip()
            message = f"'{who}' heeft hier een taak, maar is geen partij"
            hint = f"maak de taak die van een partij, of laat '{who}' partij worden"
            yield at_words(alinea, (offset, offset + len(who)), message, hint, item=True)


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[\w-]+", text.lower()) if word not in _SMALL]


def _known(deal: Deal) -> frozenset[str]:
    """Words in the names of parties and defined terms."""
    names = [part for party in deal.partijen for part in (party.ambt, party.alias, party.functie)]
    names += [part for term in deal.begrippen for part in (term.term, term.afkorting)]
    return frozenset(word for name in names for word in _words(name))


def _is_outsider(subject: str, known: frozenset[str], partners: set[str]) -> bool:
    """True if words name a partner, or an organisation that shares no word with a party or a term."""
    words = _words(subject)
    if " ".join(words) in partners:
        return True
    named = any(_BODY.fullmatch(word) for word in words)
    return named and not known & set(words) and "partijen" not in words
