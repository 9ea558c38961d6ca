"""Tasks that nobody bears: passives without an agent, as ``de aanvraag wordt beoordeeld``."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dealpers.check.passages import clauses
from dealpers.corpus.terms import is_running
from dealpers.dutch.numbers import COUNT_WORD
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.worded import Worded
from dealpers.model import Alinea, Deal, Stuk, alineas, ids

_ACTS = (
    r"aangekondigd|aangelegd|aangesteld|aangewezen|beantwoord|benoemd|beoordeeld|bezocht|bijgehouden|gecontroleerd"
    r"|gehoord|ge[iï]nformeerd|ge[iï]nspecteerd|gekeurd|gemeld|gemeten|gemonitord|georganiseerd|geplant"
    r"|geregistreerd|geteld|getoetst|getraind|geworven|(?:terug|op)gebeld|ingelicht|ingericht|nagelopen|onderzocht"
    r"|opgericht|opgeleid|opgemaakt|opgesteld|opgeruimd|opgevraagd|rondgestuurd|samengesteld|schoongemaakt|toegezonden"
    r"|uitgenodigd|vernietigd|verstuurd|verzonden|(?:oplossing|uitweg|plaats|locatie)\s+gezocht"
    r"|(?:verslag|rapport|overzicht|planning|ontwerp|openbaar)\s+gemaakt|verantwoording\s+afgelegd"
    r"|(?:bericht|advies|voorlichting|uitleg)\s+gegeven"
)
_WITH_MOMENT = (
    r"(?<!gebruik )gemaakt|ge[eë]valueerd|verwijderd"
    r"|gegeven|afgelegd|gezonden|gestuurd|toegestuurd|aangeleverd|ingediend|geleverd|gerapporteerd"
    r"|uitgebracht|gehouden|voorgelegd|aangevraagd|overgemaakt|betaald|bijgewerkt|geactualiseerd|herzien|verstrekt"
    r"|aangeboden|behandeld|beslist|besloten|goedgekeurd|ingeschakeld|vastgesteld|ingesteld|bijeengeroepen|gedeeld|ter\s+beschikking\s+gesteld"
)
"""Participles of what may be a custom as well as a task, so that a moment has to be beside them."""
_TASK = Worded(
    r"\b(?:wordt|worden)\s+(?:(?!niet\b|geen\b|als\b)[^\s,;:.]+\s+){0,18}?"
    rf"(?:(?P<act>{_ACTS})|(?:{_WITH_MOMENT}))(?![\w-])",
    "wordt worden",
)
_MOMENT = regex(
    r"\b(?:uiterlijk|jaarlijks|halfjaarlijks|maandelijks|wekelijks|periodiek|binnen|elke?|iedere?|kwartaal|tevoren|vooraf"
    r"|onmiddel+ijk|onverwijld|direct|meteen|terstond|tijdig|spoedig|telkens|zodra|(?:een|twee|drie|vier)maal|keer\s+per"
    r"|na\s+\w+\s+(?:dagen|weken|maanden|jaar)|in\s+(?:19|20)\d\d|v[oó][oó]r\s+\d)",
    re.I,
)
_CLAUSE = regex(r"[,;:]\s+")
_BELOW = regex(
    r"\b(?:als|indien|wanneer|zodra|tenzij|mits|die|dat|waar\w*|zodat|omdat|of|hoe|welke?|wie|wat|nadat|voordat|totdat|zolang|zoals"
    r"|terwijl|doordat|opdat|zij|hij|en|kan|kunnen|moet|moeten|mag|mogen|zou|zouden)\b",
    re.I,
)
"""Words before the verb that make a clause no main clause of its own, or no task."""
_BORNE = regex(
    r"\b(?:door|bedoeld|namens|vanuit|geacht|staatscourant|staatsblad|gemeenteblad|provinciaal\s+blad)\b"
    r"|\b(?:in|tijdens|binnen|bij|aan(?=\s\S+\s\w*tafel))\s+(?:de|het|een|dat|dit|elk|ieder)\s+(?:[\w-]+\s+){0,2}?[\w-]*"
    r"(?:overleg|groep|tafel|raad|commissie|team|beraad|vergadering|comité|college|loket|meldpunt|bureau|gemeenten?|provincie|regio)\b"
    r"|\b(?:met|samen)\s+(?:de\s+)?(?:gemeenten?|provincies?|partijen|partners)\b",
    re.I,
)
"""Words that tell who acts: an agent, a body in which the act takes place, a gazette."""
_GOES_ON = regex(r"(?:(?:Daar|Hier|Er)\w+|Dit|Dat|Deze|Die|Zij|Het|Ook|Zo|Vervolgens|Tevens|Bij\s+(?:deze|die|dit))\b")
"""Beginnings of a sentence about the act of the sentence before, whose subject then is the bearer."""
_ITSELF = regex(
    r"\b(?:convenant|overeenkomst|akkoord|deal|protocol|geschil\w*|besluiten|wijziging\w*|kosten|bedrag\w*|bijdragen?)\b"
    r"[^,]{0,40}\Z",
    re.I,
)
_DATED = regex(
    rf"\b(?:binnen|na|uiterlijk|vóór)\s+(?:\w+\s+)?(?:\d{{1,2}}|{COUNT_WORD})\s+(?:werk)?(?:uur|uren|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar)\b"
    r"|\b(?:na|vóór|voor)\s+(?:de|het|elke?)\s+(?:zomer|winter|herfst|lente|voorjaar|najaar|vakantie|oplevering)"
    r"|\buiterlijk\b|\b(?:jaarlijks|maandelijks|halfjaarlijks)\b|\b(?:elk|ieder)\s+(?:jaar|kwartaal|half\s?jaar)\b"
    r"|\bin\s+20\d\d\s+(?:beslist|besloten|vastgesteld)\b"
    r"|\A\W*Er\s+(?:wordt|worden)\s+dan\b",
    re.I,
)


class Unborne(NamedTuple):
    """Words of a task that nobody bears, with their offset in a paragraph."""

    alinea: Alinea
    begin: int
    words: str


def tasks_without_bearer(stuk: Stuk) -> Iterator[Unborne]:
    """Passives without an agent in the clauses of an agreement; those with a term in another document as well."""
    deal = isinstance(stuk, Deal)
    binding = set() if deal else {alinea.id for alinea in clauses(stuk)}
    for alinea in clauses(stuk) if deal else filter(is_running, alineas(stuk, stuk)):
        if not _TASK.may_be_in(alinea.tekst) or ids.is_kind(alinea.deel, "begrip") or ids.is_kind(alinea.deel, "noot"):
            continue
        for begin, sentence in sentences(alinea.tekst):
            match = _task(sentence, continues=begin > 0)
            if match and (deal or alinea.id in binding or _DATED.search(sentence)):
                yield Unborne(alinea, begin + match.start(), match[0])


def _task(sentence: str, *, continues: bool) -> re.Match[str] | None:
    """Words of a task in a main clause of a sentence that names no bearer."""
    if _BORNE.search(sentence) or (continues and _GOES_ON.match(sentence)):
        return None
    for match in _TASK.finditer(sentence):
        marks = [mark.end() for mark in _CLAUSE.finditer(sentence, 0, match.start())]
        clause = sentence[marks[-1] if marks else 0 : match.start()]
        moment = match["act"] or _MOMENT.search(sentence)
        if moment and not _BELOW.search(clause) and not _ITSELF.search(sentence[: match.start()]):
            return match
    return None
