"""De artikelen zeggen wie wat doet, en wanneer.

Een taak die alleen in een overweging staat, waaraan geen tijd is verbonden of die niemand hoeft te doen, is moeilijk te
vragen (Aanwijzingen voor convenanten 2003, nr. 7.2). In een brief of een plan telt alleen een taak met een termijn.

Fout:
    ## Artikel 1 – Taken

    De Regio plant elk jaar bomen.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen:

    1. De Minister van Landbouw, de heer P. de Wit, hierna te noemen: LNV.

    ## Overwegingen

    1. Partijen willen het landschap verbeteren. Daarnaast verkent LNV of de regels eenvoudiger kunnen.
Fout, met:
    - De Regio plant elk jaar bomen.
    + LNV verkent de regels. Jaarlijks wordt een verslag gemaakt.
Goed, met:
    - De Regio plant elk jaar bomen.
    + De Regio plant elk jaar bomen. LNV verkent uiterlijk in 2027 of de regels eenvoudiger kunnen.
Fout:
    --- tekst.md
    ## Klachten

    Klachten die binnenkomen, worden binnen drie dagen beantwoord.
"""

import re

from dealpers.check.bearers import tasks_without_bearer
from dealpers.check.clauses import article_texts, missing
from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Partij, Severity, Soort, Stuk, alineas

_TIME = Worded(
    r"\b(?:(?:19|20)\d\d\b|binnen\s+\w+\s+(?:dagen|weken|maanden|jaar)\b|(?:half)?jaarlijks|(?:per|elk|ieder)\s+jaar\b"
    r"|uiterlijk\b|kwartaal|maandelijks|per\s+(?:maand|kwartaal)\b|\d+\s+(?:weken|maanden)\b)",
    "19 20 binnen jaar uiterlijk kwartaal maand weken",
)
_TERM = regex(r"\blooptijd|\binwerkingtreding|\bduur\b|\bopzeg|\bbe[ëe]indiging", re.I)
_DOES = (
    r"(?:zal|signaleert|verkent|draagt|stelt|levert|reserveert|ondersteunt|faciliteert|informeert|onderzoekt|zorgt"
    r"|organiseert|zet|brengt|investeert|deelt|adviseert|denkt|werkt)"
)


@rule("A072", Severity.INFO, whole=True)
def onbepaalde_verplichting(stuk: Stuk) -> Findings:
    for alinea, begin, words in tasks_without_bearer(stuk):
        message, hint = "hier staat niet wie dit doet", "noem de partij of het orgaan dat dit doet"
        yield at_words(alinea, (begin, begin + len(words)), message, hint)
    if isinstance(stuk, Deal) and stuk.artikelen:
        yield from _undated(stuk)


def _undated(deal: Deal) -> Findings:
    """Tasks without any term in the articles, and tasks of a party that only a consideration names."""
    texts = [(article, alinea.tekst) for article, alinea in article_texts(deal)]
    if not any(_TIME.search(text) for article, text in texts if not _TERM.search(article.titel)):
        yield from missing(deal, "termijnen", "schrijf bij de taken op wanneer zij klaar zijn")
    whole = "\n".join(text for _, text in texts)
    for party in deal.partijen:
        if party.alias and not _names(whole, party.alias):
            yield from _only_considered(party, deal)


def _names(text: str, name: str) -> bool:
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _only_considered(party: Partij, deal: Deal) -> Findings:
    """First consideration that gives a duty to a party of which the articles say nothing."""
    considered = [division for division in deal.aanhef if division.soort is Soort.OVERWEGINGEN]
    naming = [text for division in considered for text in alineas(division, deal) if party.alias in text.tekst]
    if not naming:
        return
    name = re.escape(party.alias)
    duty = re.compile(rf"(?<![\w/])(?:{name}\s+{_DOES}|{_DOES}\s+{name})(?![\w/])")
    for alinea in naming:
        for offset, sentence in sentences(alinea.tekst):
            if match := duty.search(sentence):
                message = f"een taak van {party.alias} staat in een overweging; geen artikel noemt {party.alias}"
                hint = "zet de taak in een artikel, met een termijn"
                yield at_words(alinea, (offset + match.start(), offset + match.end()), message, hint, item=True)
                return
