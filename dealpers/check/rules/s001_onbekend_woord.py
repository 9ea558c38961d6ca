"""Elk woord staat in het woordenboek, is een goede samenstelling, of is een naam of begrip van de tekst zelf.

Een woord dat niemand kent, is vaak bij het typen of omzetten beschadigd: een letter te veel, twee woorden aaneen, een
afgebroken woord met het streepje er nog in. Een naam, een woord tussen aanhalingstekens en een eigen woord dat vaker
voorkomt, gelden als bedoeld. De regel geeft een aanwijzing, geen oordeel, en zwijgt over een woord dat op geen ander
woord lijkt. Een woord dat vaker voorkomt, staat er één keer, met de andere plaatsen erbij.

Fout:
    ## Artikel 1 – Taken

    De Regio voert het programa uit.
Fout:
    ## Artikel 1 – Taken

    De gemeentezien toe op de uitvoering.
Fout:
    ## Artikel 1 – Taken

    Deze hoofddambitie geldt voor alle wijken.
Fout:
    ## Artikel 1 – Taken

    Het besluit van het bestuurs- orgaan geldt.
Goed:
    ## Artikel 1 – Taken

    1. De gemeente Oosterwolderveen zorgt voor leer- en ontwikkelingsachterstanden, en voor het wijkbedrijvenoverleg.
    2. Het Rijk-Regio-overleg bespreekt de 'digikamer' en de (door)ontwikkeling van het netwerk, zie www.digikmer.nl.
    3. De Regio maait de schouwpaden, voert de maairesten af en stemt haar toezichts- en handhavingswerk af.
"""

from collections.abc import Iterator

from dealpers.check.rule import Finding, Findings, RuleContext, rule
from dealpers.dutch.spelling import Unknown, strange_words, unknown_words
from dealpers.model import Adres, Alinea, Nootmark, Severity, Stijl, Stuk, Tekst, alineas
from dealpers.parse.actielijnen import programme_names


@rule("S001", Severity.INFO)
def onbekend_woord(stuk: Stuk, context: RuleContext) -> Findings:
    places = tuple(alineas(stuk, stuk))
    uses_by_word: dict[str, list[Unknown]] = {}
    for unknown in unknown_words([_words(alinea) for alinea in places], _terms(stuk), context.shared):
        uses_by_word.setdefault(unknown.word, []).append(unknown)
    for first, *others in uses_by_word.values():
        meant = " of ".join(f"'{word}'" for word in first.suggestions)
        spans = [places[use.paragraph].plaats.span(use.begin, use.end) for use in (first, *others)]
        yield Finding(
            span=spans[0],
            message=f"'{first.word}' "
            + ("is een afgebroken woord" if " " in first.word else "staat niet in het woordenboek"),
            hint=f"bedoeld is misschien {meant}" if meant else "kijk of dit woord zo bedoeld is",
            place=places[first.paragraph].deel,
            words=first.word,
            related=tuple((span, "hier ook") for span in spans[1:]),
        )


def unknown_words_in(stuk: Stuk) -> frozenset[str]:
    """Words of a text that the dictionary lacks; a word that two texts use counts as known."""
    return strange_words(_words(alinea) for alinea in alineas(stuk, stuk))


def _words(alinea: Alinea) -> str:
    """Text of a paragraph with spaces for its web addresses, so that offsets stay the same."""
    return "".join(
        " " * len(run.tekst) if isinstance(run, Adres) else run.tekst
        for run in alinea.inhoud
        if not isinstance(run, Nootmark)
    )


def _terms(deal: Stuk) -> Iterator[str]:
    """Names that a text gives: its terms, parties, partners and programmes, and words in italics."""
    yield from (text for begrip in deal.begrippen for text in (begrip.term, begrip.afkorting))
    yield from (text for partij in deal.partijen for text in (partij.persoon, partij.alias))
    yield from (partner.naam for partner in deal.partners)
    yield from (name for name, _ in programme_names(deal))
    for alinea in alineas(deal, deal):
        for run in alinea.inhoud:
            if isinstance(run, Tekst) and run.stijl is Stijl.NADRUK:
                yield run.tekst
