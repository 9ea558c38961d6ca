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

from dealpers.check.rule import Finding, Findings, rule
from dealpers.corpus.terms import Finder, forms_of_term
from dealpers.model import Alinea, Begrip, Deal, Severity, alineas, ids


@rule("V101", Severity.WARNING, signed=Severity.INFO, whole=True)
def ongebruikt_begrip(deal: Deal) -> Findings:
    if not deal.begrippen:
        return
    used = _used(deal)
    taken: set[str] = set()
    for term in deal.begrippen:
        double = term.term.lower() in taken
        taken |= {form.lower() for form in forms_of_term(term, deal)}
        if term.id not in used and term.term and not double:
            yield Finding(
                span=_definition(term, deal).span,
                message=f"het begrip '{term.term}' komt verder niet voor",
                hint="laat het weg, of gebruik het waar het bedoeld is",
                place=term.id,
                words=term.term,
            )


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
