"""De artikelen zeggen wie wat doet, en wanneer.

Een taak die alleen in een overweging staat, of waaraan geen tijd is verbonden, is moeilijk te vragen (Aanwijzingen voor
convenanten 2003, nr. 7.2).

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
"""

import re

from dealpers.check.clauses import article_texts, missing
from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.worded import Worded
from dealpers.model import Alinea, Deal, Partij, Severity, Soort, alineas

_TIME = Worded(
    r"\b(?:(?:19|20)\d\d\b|binnen\s+\w+\s+(?:dagen|weken|maanden|jaar)\b|(?:half)?jaarlijks|(?:per|elk|ieder)\s+jaar\b"
    r"|uiterlijk\b|kwartaal|maandelijks|per\s+(?:maand|kwartaal)\b|\d+\s+(?:weken|maanden)\b)",
    "19 20 binnen jaar uiterlijk kwartaal maand weken",
)
_DONE = (
    r"(?:opgesteld|opgemaakt|(?<!gebruik )gemaakt|gemeld|gegeven|afgelegd"
    r"|gezonden|toegezonden|verzonden|verstuurd|gestuurd|toegestuurd"
    r"|aangeleverd|ingediend|geleverd|gerapporteerd|ge[iï]nformeerd|uitgebracht|georganiseerd|gehouden|voorgelegd|aangevraagd|overgemaakt|betaald"
    r"|ge[eë]valueerd|bijgewerkt|geactualiseerd|herzien|verstrekt|aangeboden|bijgehouden|gecontroleerd|gemonitord|gemeten"
    r"|vernietigd|beoordeeld|behandeld|beantwoord|ingericht|ingesteld|aangewezen|bijeengeroepen|onderzocht|gedeeld|ter\s+beschikking\s+gesteld)"
)
_PASSIVE = Worded(rf"\b(?P<verb>wordt|worden)\s[^,;:.]{{0,160}}?\b{_DONE}\b", "wordt worden")
_MOMENT = regex(
    r"\b(?:uiterlijk|jaarlijks|halfjaarlijks|maandelijks|wekelijks|periodiek|binnen|elke?|iedere?|kwartaal|tevoren|vooraf|onmiddel+ijk"
    r"|onverwijld|direct|meteen|terstond|tijdig|spoedig|telkens|zodra|(?:een|twee|drie|vier)maal|keer\s+per"
    r"|na\s+\w+\s+(?:dagen|weken|maanden|jaar)|in\s+(?:19|20)\d\d|v[oó][oó]r\s+\d)",
    re.I,
)
_SETTLED = regex(r"\b(?:door|bedoeld|namens|kan|kunnen|mag|mogen|staatscourant|of\s+en\s+hoe|geacht)\b", re.I)
"""Words beside which a passive has an agent, or is no duty."""
_BELOW = regex(r"\b(?:dat|die|als|indien|wanneer|zodra|zoals|tenzij|totdat|nadat|omdat|of|waar\w*|wat|hoe|wie)\b", re.I)
"""Words that open a subordinate clause."""
_TERM = regex(r"\blooptijd|\binwerkingtreding|\bduur\b|\bopzeg|\bbe[ëe]indiging", re.I)
_DOES = (
    r"(?:zal|signaleert|verkent|draagt|stelt|levert|reserveert|ondersteunt|faciliteert|informeert|onderzoekt|zorgt"
    r"|organiseert|zet|brengt|investeert|deelt|adviseert|denkt|werkt)"
)


@rule("A072", Severity.INFO, whole=True)
def onbepaalde_verplichting(deal: Deal) -> Findings:
    if not deal.artikelen:
        return
    texts = [(article, alinea.tekst) for article, alinea in article_texts(deal)]
    if not any(_TIME.search(text) for article, text in texts if not _TERM.search(article.titel)):
        yield from missing(deal, "termijnen", "schrijf bij de taken op wanneer zij klaar zijn")
    for article, alinea in article_texts(deal):
        if not _TERM.search(article.titel):
            yield from _without_bearer(alinea)
    whole = "\n".join(text for _, text in texts)
    for party in deal.partijen:
        if party.alias and not _names(whole, party.alias):
            yield from _only_considered(party, deal)


def _without_bearer(alinea: Alinea) -> Findings:
    """Passives with a moment and without an agent, in a main clause: "jaarlijks wordt een verslag gemaakt"."""
    for offset, sentence in sentences(alinea.tekst) if _PASSIVE.may_be_in(alinea.tekst) else ():
        for match in _PASSIVE.finditer(sentence):
            clause = sentence[: match.start("verb")].rpartition(",")[2]
            settled = _SETTLED.search(sentence) or _BELOW.search(clause) or not _MOMENT.search(sentence)
            if not settled:
                yield at_words(
                    alinea,
                    (offset + match.start("verb"), offset + match.end()),
                    "hier staat niet wie dit doet",
                    "noem de partij of het orgaan dat dit doet",
                )
            break


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
                yield at_words(
                    alinea,
                    (offset + match.start(), offset + match.end()),
                    f"een taak van {party.alias} staat in een overweging; geen artikel noemt {party.alias}",
                    "zet de taak in een artikel, met een termijn",
                    item=True,
                )
                return
