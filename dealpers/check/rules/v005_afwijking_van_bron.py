"""De tekst van de deal heeft precies de woorden van het brondocument.

Een ondertekende tekst verandert niet; ook een verbeterde tikfout is een andere tekst dan partijen ondertekenden.

Fout:
    ## Artikel 1 – Geld

    De Regio betaalt € 20.
    --- bron.txt
    Regio Deal Voorbeeld
    Artikel 1 – Geld
    De Regio betaalt € 10.
    --- herkomst.yml
    bestand: bron.txt
    sha256: 0ada3a980f1116cef4cebd90eb9c8cac13e5c8232ab49cfdc0043b23d3cc41ee
    beschrijving: Een voorbeeld.
Goed, met:
    - De Regio betaalt € 20.
    + De Regio betaalt *minstens* € 10.
    - De Regio betaalt € 10.
    + De Regio betaalt minstens
    + € 10.
    - sha256: 0ada3a980f1116cef4cebd90eb9c8cac13e5c8232ab49cfdc0043b23d3cc41ee
    + sha256: 3ca7cb3c71e44149a5826ab8f2aac7d25481ed9595d715ebe0c3259e754fbc4b
"""

import hashlib

from dealpers.check.located import at_place
from dealpers.check.rule import Finding, Findings, rule
from dealpers.corpus.fidelity import Difference, Word, deal_words, differences, source_words
from dealpers.corpus.timeline import other_texts
from dealpers.model import Severity, Stuk
from dealpers.model.ids import NO_PART, PartId
from dealpers.model.source import Span


@rule("V005", Severity.ERROR, signed=Severity.ERROR)
def afwijking_van_bron(stuk: Stuk) -> Findings:
    for deal in (stuk, *other_texts(stuk)):
        origin = deal.herkomst
        if origin is None or not origin.tekst:
            continue
        checksum = hashlib.sha256(origin.tekst.encode()).hexdigest()
        if checksum != origin.sha256:
            message = f"{origin.bestand} is niet het document waarvan de controlesom hier staat"
            hint = f"haal {origin.bestand} terug uit git; de controlesom is nu {checksum}"
            yield at_place(origin.span, PartId("herkomst"), message, hint, origin.bestand)
        for difference in differences(source_words(origin), deal_words(deal)):
            yield _finding(difference, deal)


def _finding(difference: Difference, deal: Stuk) -> Finding:
    wanted, present = _words(difference.wanted), _words(difference.found)
    word = difference.found[0] if difference.found else difference.behind
    line = difference.wanted[0].line if difference.wanted else 0
    if not present:
        message = f"hierachter ontbreekt '{wanted}' (bron, regel {line})"
    elif not wanted:
        message = f"'{present}' staat niet in de bron"
    else:
        message = f"hier staat '{present}', in de bron (regel {line}) staat '{wanted}'"
    place = word.alinea.deel if word and word.alinea else NO_PART
    hint = "neem de woorden van de bron over; schade door omzetting hoort in herkomst.yml"
    return at_place(_span(word, deal), place, message, hint, present or wanted)


def _span(word: Word | None, deal: Stuk) -> Span:
    if word and word.alinea:
        return word.alinea.plaats.span(word.offset, word.offset + len(word.text))
    return deal.titel.span


def _words(words: tuple[Word, ...], most: int = 12) -> str:
    shown = " ".join(word.text for word in words[:most])
    return shown + (f" … ({len(words)} woorden)" if len(words) > most else "")
