"""Een begrip dat is bepaald, komt ook voor.

Een bepaling zonder gebruik doet de lezer zoeken naar een afspraak die er niet is, of die andere woorden gebruikt
(Aanwijzingen voor convenanten 2003, nr. 7.4).

Fout:
    ## Artikel 1 – Taken

    De Regio beheert de Haven.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Haven*: de haven van Oever.
    - *Sluis*: de sluis bij Oever. De Sluis is van hout.
Goed, met:
    - De Regio beheert de Haven.
    + De Regio beheert de Haven met haar sluizen.
    - - *Sluis*: de sluis bij Oever. De Sluis is van hout.
    + - *Sluis*: de sluis bij Oever.
"""

import re

from dealpers.check.abbreviations import EXPLAINED
from dealpers.check.located import at_place, at_words
from dealpers.check.rule import Findings, rule
from dealpers.corpus.terms import Finder, forms_of_term
from dealpers.model import Alinea, Begrip, Deal, Severity, Stuk, alineas, ids


@rule("V101", Severity.WARNING, signed=Severity.INFO, whole=True)
def ongebruikt_begrip(stuk: Stuk) -> Findings:
    yield from _explained_once(stuk)
    if isinstance(stuk, Deal) and stuk.begrippen:
        yield from _terms(stuk)


def _explained_once(stuk: Stuk) -> Findings:
    """Abbreviations that a sentence explains and no other place uses."""
    every = list(alineas(stuk, stuk))
    places = [(alinea, match) for alinea in every for match in EXPLAINED.finditer(alinea.tekst)]
    whole = "\n".join(alinea.tekst for alinea in every) if places else ""
    for alinea, match in places:
        if len(re.findall(rf"(?<![\w]){re.escape(match['short'])}(?![a-z])", whole)) == 1:
            message = f"de afkorting '{match['short']}' wordt uitgelegd en komt verder niet voor"
            yield at_words(alinea, match.span("short"), message, "laat de uitleg weg, of gebruik de afkorting")


def _terms(deal: Deal) -> Findings:
    """Defined terms that no other part of the deal uses."""
    used = _used(deal)
    taken: set[str] = set()
    for term in deal.begrippen:
        double = term.term.lower() in taken
        taken |= {form.lower() for form in forms_of_term(term, deal)}
        if term.id not in used and term.term and not double:
            message = f"het begrip '{term.term}' komt verder niet voor"
            hint = "laat het weg, of gebruik het waar het bedoeld is"
            yield at_place(_definition(term, deal).span, term.id, message, hint, term.term)


def _used(deal: Deal) -> set[str]:
    """Identifiers of terms used outside their own definition and the title, in any case and any form."""
    finder = Finder((form, term.id) for term in deal.begrippen for form in forms_of_term(term, deal))
    used = {
        use.key
        for alinea in alineas(deal, deal)
        if not ids.is_kind(alinea.id, "titel")
        for use in finder.find(alinea)
        if use.key != alinea.deel
    }
    return used | {term.id for term in deal.begrippen if term.id not in used and _split(term, deal)}


def _split(term: Begrip, deal: Deal) -> bool:
    """True if other words part the words of a term: "regionale (publieke en/of private) financiering"."""
    words = term.term.split()
    if len(words) < 2:
        return False
    pattern = re.compile(r"\b" + r"\b(?:[^\w.;]+[\w/-]+){0,5}[^\w.;]+".join(map(re.escape, words)) + r"\b", re.I)
    return any(alinea.deel != term.id and pattern.search(alinea.tekst) for alinea in alineas(deal, deal))


def _definition(term: Begrip, deal: Deal) -> Alinea:
    return next((alinea for alinea in alineas(deal, deal) if alinea.deel == term.id), deal.titel)
