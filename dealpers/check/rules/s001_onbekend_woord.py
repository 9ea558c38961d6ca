"""Elk woord staat in het woordenboek, is een goede samenstelling, of is een naam of begrip van de tekst zelf.

Een woord dat niemand kent, is vaak bij het typen of omzetten beschadigd: een letter te veel, twee woorden aaneen, een
afgebroken woord met het streepje er nog in. Een naam, een woord tussen aanhalingstekens en een eigen woord dat vaker
voorkomt, gelden als bedoeld. De regel geeft een aanwijzing, geen oordeel.

Fout:
    ## Artikel 1 – Taken

    De Regio voert het programa uit.
Fout:
    ## Artikel 1 – Taken

    De gemeentezien toe op de uitvoering.
Fout:
    ## Artikel 1 – Taken

    Deze hoofddambitie geldt voor alle wijken.
Goed:
    ## Artikel 1 – Taken

    1. De gemeente Oosterwolderveen zorgt voor leer- en ontwikkelingsachterstanden, en voor het wijkbedrijvenoverleg.
    2. Het Rijk-Regio-overleg bespreekt de 'digikamer' en de (door)ontwikkeling van het netwerk, zie www.digikmer.nl.
"""

from collections.abc import Iterator

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.dutch.spelling import strange_words, unknown_words
from dealpers.model import Adres, Alinea, Nootmark, Stijl, Stuk, Tekst, alineas
from dealpers.model.finding import Severity
from dealpers.parse.actielijnen import programme_names


@rule("S001", Severity.INFO)
def onbekend_woord(stuk: Stuk, links: Links, context: RuleContext) -> Iterator[Finding]:
    places = tuple(alineas(stuk, stuk))
    for found in unknown_words([_words(alinea) for alinea in places], _terms(stuk), context.shared):
        alinea = places[found.paragraph]
        meant = " of ".join(f"'{word}'" for word in found.suggestions)
        yield Finding(
            alinea.plaats.span(found.begin, found.end),
            f"'{found.word}' staat niet in het woordenboek",
            f"bedoeld is misschien {meant}" if meant else "kijk of dit woord zo bedoeld is",
            alinea.deel,
            found.word,
        )


def strange(stuk: Stuk) -> frozenset[str]:
    """The words of a text that the dictionary does not know; what two texts use is a word all the same."""
    return strange_words(_words(alinea) for alinea in alineas(stuk, stuk))


def _words(alinea: Alinea) -> str:
    """The text of a paragraph with spaces for its addresses, so that every place stays what it was."""
    return "".join(
        " " * len(run.tekst) if isinstance(run, Adres) else run.tekst
        for run in alinea.inhoud
        if not isinstance(run, Nootmark)
    )


def _terms(deal: Stuk) -> Iterator[str]:
    """What a deal names itself: its terms, parties, partners and programmes, and words set apart in italics."""
    yield from (text for begrip in deal.begrippen for text in (begrip.term, begrip.afkorting))
    yield from (text for partij in deal.partijen for text in (partij.persoon, partij.alias))
    yield from (partner.naam for partner in deal.partners)
    yield from (name for name, _ in programme_names(deal))
    for alinea in alineas(deal, deal):
        for run in alinea.inhoud:
            if isinstance(run, Tekst) and run.stijl is Stijl.NADRUK:
                yield run.tekst
