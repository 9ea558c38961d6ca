"""Facts in a sentence about change, accession or notice: sender, receiver, form and term.

Each pattern captures words of the sentence; where a sentence is worded otherwise the fact is missing, never guessed.
"""

import re
from collections.abc import Iterator

from dealpers.corpus.clauses.passages import DEAL, Fact, Passage, fact
from dealpers.dutch.numbers import COUNT_WORD
from dealpers.dutch.regex import regex

_COUNT = rf"(?:\d{{1,3}}|één|{COUNT_WORD})"
_UNIT = r"(?:kalender|werk)?(?:dagen|dag|weken|week|maanden|maand|jaren|jaar)"
_STOP = r"(?=\s+(?:en|of|die|dat|wordt|worden|is|zijn|heeft|hebben|binnen|met|om|voor|vóór|in|op|schriftelijk|te|ter|onder|kan|kunnen)\b|[,.;:)]|$)"  # noqa: E501 - one pattern
_NAME = rf"(?:(?:de|het|alle|elke|iedere|een|ieder|beide|andere|overige|hun|haar)\s+)*[A-Za-zÀ-ÿ][\w/’'&-]*(?:\s+(?:van\s+)?[\w/’'&-]+){{0,5}}?{_STOP}"  # noqa: E501 - one pattern

WHO, HOW, TO, WITH, UNLESS, MEET, WITHIN, ASK, CONSENT, ANNEX, EFFECT = (
    "Wie",
    "In welke vorm",
    "Aan wie",
    "Met wat erbij",
    "Onder welke voorwaarde",
    "Wie overlegt",
    "Welke termijn",
    "Wie vraagt instemming",
    "Wie stemt in",
    "Wat wordt bijlage",
    "Wat het gevolg is",
)

_WHO = (
    regex(
        r"^(?!(?:In|Met|Na|Bij|Op|Voor|Tijdens|Als|Indien|Wanneer|Zodra|Dit|Deze|Daar\w*|Hier\w*)\b)"
        r"(?P<w>[A-ZÀ-Þ][^,.;:]{1,80}?)\s+(?:kan|kunnen|mag|mogen|is\s+bevoegd|zijn\s+bevoegd|heeft\s+het\s+recht)\b"
    ),
    regex(
        r"\b(?:kan|kunnen|mag|mogen)\s+(?P<w>(?:een\s+der|elk\s+van(?:\s+de)?|elke|iedere|ieder\s+der|een|alle|andere|nieuwe|de)?"
        r"\s?(?:nieuwe\s+|andere\s+|overige\s+)?(?:[Pp]artij(?:en)?|anderen|organisaties?|gemeenten?|derden|[A-Z][\w-]+))\b"
    ),
    regex(r"\bdoor\s+(?P<w>(?:elk\s+van|elke|iedere|een\s+der|ieder\s+der|een)\s+(?:de\s+)?[Pp]artij(?:en)?)\b"),
    regex(r"\btenzij\s+(?P<w>(?:een\s+der|een\s+van(?:\s+de)?|een|elke)\s+[Pp]artij(?:en)?)\b"),
)
_MEET = regex(r"\b(?P<w>(?:[Aa]lle\s+|[Bb]eide\s+)?[Pp]artijen)\s+(?:treden|gaan)\b[^.;]{0,300}\boverleg\b")
_PASSIVE = regex(
    r"\b(?:overeenkomst|convenant|deal|akkoord|protocol|wijzig(?:ing|en)|opzegg(?:ing|en)"
    r"|toetred(?:ing|en)|verleng(?:ing|en)|be[eë]indig(?:ing|en)|besluit|dit|deze)\b",
    re.I,
)
_HOW = regex(
    r"\b(?:schriftelijke?\b(?:\s+en\s+(?:gemotiveerd|met\s+redenen(?:\s+omkleed)?))?|per\s+(?:aangetekende\s+)?(?:brief|e-?mail|post)"
    r"|bij\s+(?:aangetekend\s+schrijven|aangetekende\s+brief|deurwaardersexploot)(?:\s+of\s+bij\s+(?:aangetekend\s+schrijven"
    r"|aangetekende\s+brief))?|met\s+redenen\s+omkleed|gemotiveerd|getekend\s+addendum)",
    re.I,
)
_CONSENT_FIRST = regex(r"^(?:Zodra|Nadat|Wanneer|Als|Indien)\b[^,;.]{0,300}?\b(?:in\s?te\s?stemmen|instem|ingestemd)")
"""Clause in front that presumes consent: its form is that of the consent, not of the request."""
_TO = tuple(
    regex(pattern)
    for pattern in (
        rf"\bgericht\s+(?:aan|tot)\s+(?P<w>{_NAME})",
        rf"\b(?:kenbaar|bekend)\s+(?:heeft\s+|hebben\s+)?(?:gemaakt|maakt|maken)\s+(?:aan|bij)\s+(?P<w>{_NAME})",
        rf"\baan\s+(?P<w>{_NAME})\s+(?:schriftelijk\s+)?(?:kenbaar|bekend)\b",
        rf"\b(?:verzoek|opzegging|kennisgeving|mededeling|brief|bericht|verklaring|voorstel)\s+(?:hiertoe\s+|daartoe\s+)?aan\s+(?P<w>{_NAME})",
        rf"\b(?:ingediend|indient|dient|dienen)\s+(?:\w+\s+){{0,4}}?(?:in\s+)?bij\s+(?P<w>{_NAME})",
        r"\bkan\s+(?P<w>(?:de|het|alle|andere)\s+(?:\w+\s+){0,3}?\w+)\s+(?:schriftelijk\s+)?verzoeken\b",
        rf"\bstelt\s+(?P<w>{_NAME})\s+(?:\w+\s+){{0,3}}?in\s+kennis\b",
        r"\b(?P<w>(?:de|het)\s+[\w-]+(?:\s+[A-Z][\w-]+)*)\s+het\s+verzoek\s+heeft\s+ontvangen\b",
    )
)
_WITH = (
    regex(
        r"\b(?P<w>(?:met\s+daarbij|onder\s+(?:vermelding|opgave|overlegging)\s+van|met\s+vermelding\s+van)\s+[^,.;]{3,120}?)(?=\s+wordt\b|\s+worden\b|\s+(?:op)?zeggen\b|\s+opgezegd\b|[,.;]|$)"
    ),
    regex(r"\b(?:moet|dient|zal)\s+(?P<w>[^.;]{3,120}?)\s+(?:te\s+)?(?:vermelden|bevatten)\b"),
    regex(r"\b(?:opzegging|verzoek|voorstel|schrijven)\s+(?:vermeldt|bevat)\s+(?P<w>[^.;]{3,120})"),
    regex(r"\bverzoek\b[^.;]{0,40}?,\s+(?P<w>met\s+[^,.;]{3,100}),"),
)
_NO_CONDITION = r"(?!(?:een\s+)?nieuwe?\b|[Pp]artij|bijlage)"
_UNLESS = regex(
    rf"(?:,\s+|\b(?=wegens\s|op\s+grond\s+van\s))(?P<w>(?:als|indien|wanneer|mits|tenzij|wegens|op\s+grond\s+van)\s+{_NO_CONDITION}"
    r"(?:[^.;]|\.(?=\d)){5,300}?)(?=\s+schriftelijk\b|\s+met\s+(?:een|inachtneming)\b|\s+opzeggen\b|\s+worden\s+opgezegd|\.(?!\d)|;|$)"
)
_AS = regex(rf"\s(?P<w>(?:als|indien|wanneer|mits|tenzij)\s+{_NO_CONDITION}(?:[^.;]|\.(?=\d)){{5,300}})")
_NOT_BEFORE = regex(
    r"\b(?P<w>(?:niet\s+(?:eerder\s+dan|vóór|voor)|niet\s+binnen|op\s+zijn\s+vroegst|op\s+z[’']n\s+vroegst)\s+[^.;,]{3,100}?)"
    r"(?=\s+(?:schriftelijk|opzeggen|worden\s+opgezegd|opgezegd)\b|[.;,]|$)",
    re.I,
)
"""First moment at which a party may do so: "doch niet voor 1 januari 2027"."""
_WITHIN = (
    regex(
        rf"\b(?P<w>(?:uiterlijk\s+)?binnen\s+(?:een\s+(?:termijn|periode)\s+van\s+)?{_COUNT}\s+{_UNIT}\b(?:\s+(?:na(?:dat)?|vanaf)\s+[^.;,]{{3,110}})?)",
        re.I,
    ),
    regex(
        rf"\b(?P<w>(?:opzeg|aanzeg)termijn\s+(?:is|bedraagt)\s+(?:ten\s+minste\s+|minimaal\s+)?{_COUNT}\s+{_UNIT})\b",
        re.I,
    ),
    regex(rf"\bop(?:ge)?ze(?:ggen|gd|gging)\s+(?P<w>met\s+{_COUNT}\s+{_UNIT})\b", re.I),
    regex(rf"\b(?P<w>(?:opzeg|aanzeg)?termijn\s+van\s+(?:ten\s+minste\s+|minimaal\s+)?{_COUNT}\s+{_UNIT})\b", re.I),
    regex(
        rf"\b(?P<w>(?:ten\s+minste|minimaal|minstens|uiterlijk)\s+{_COUNT}\s+{_UNIT}\s+(?:vóór|voor|na)\s+[^.;,]{{3,80}}?)"
        r"(?=\s+schriftelijk|\s+(?:wordt\s+)?op(?:ge)?ze|[.;,]|$)",
        re.I,
    ),
)
_ASK = regex(
    r"^(?P<w>[A-ZÀ-Þ][\w/’'-]*(?:\s+[\w/’'-]+){0,5}?)\s+(?:informeert|stelt|vraagt|legt|zendt|stuurt|brengt)\b"
    r"(?=[^.;]{0,300}\b(?:instemming|op\s+de\s+hoogte|in\s+kennis|overige\s+[Pp]artijen|andere\s+[Pp]artijen)\b)"
)
_CONSENT = (
    regex(
        r"\b(?:instemming|toestemming|goedkeuring|akkoord|overeenstemming)\s+(?:van|met)\s+"
        r"(?P<w>(?:alle|beide|de(?:\s+(?:andere|overige))?|elke)\s+[Pp]artij(?:en)?)\b"
    ),
    regex(rf"\b(?:instemming|toestemming|goedkeuring|akkoord)\s+van\s+(?P<w>{_NAME})"),
    regex(rf"\b[Ii]n\s+overeenstemming\s+met\s+(?P<w>{_NAME})"),
    regex(
        r"\b(?P<w>(?:alle|beide)\s+(?:[\w-]+\s+)?[Pp]artijen)\s+(?:(?!\b(?:niet|geen)\b)[\w-]+\s+){0,10}?(?:in\s?te?\s?stemmen|instemmen|hebben\s+ingestemd|akkoord\s+(?:zijn|gaan))\b"
    ),
    regex(r"\b[Zz]odra\s+(?P<w>alle\s+[Pp]artijen)\b[^.;]{0,60}\bingestemd\b"),
    regex(r"\b(?P<w>in\s+onderling\s+overleg)\b"),
    regex(r"\bdoor\s+(?P<w>(?:alle|beide)\s+[Pp]artijen)\s+(?:getekend|ondertekend)"),
)
_ANNEX = (
    regex(r"\b(?:worden|wordt)\s+(?P<w>[^.;]{3,160}?)\s+als\s+bijlagen?\b"),
    regex(
        r"^(?!(?:In|Met|Na|Bij|Op|Voor|Tijdens|Als|Indien|Wanneer|Zodra|Dit|Deze|Daar\w*|Hier\w*)\b)(?P<w>[A-ZÀ-Þ][^.;]{3,160}?)\s+(?:worden|wordt)\s+(?:\w+\s+)?als\s+bijlagen?\b"
    ),
)
_EFFECT = regex(
    rf"\b(?:in\s+stand\b|van\s+kracht\b|schadeplichtig|schadevergoeding|onverlet\b|blij(?:ft|ven)\b[^.;]{{0,300}}\b(?:gelden|geldig|verschuldigd)"
    rf"|geldt?(?:en)?\s+voor\s+(?:die|de|deze)\b|status\s+van\s+[Pp]artij|rechten\s+en\s+(?:plichten|verplichtingen)"
    rf"|verplichtingen\s+die\b[^.;]{{0,300}}\baanvaard|aanvaardt\b|verwijderd\s+en\s+vervangen|vervang(?:t|en)\b|benadert?\b"
    rf"|is\s+de\s+toetredende\s+partij|afgehandeld\b|afrekening|beslist\s+binnen|{DEAL}[^.;]{{0,300}}\beindigt\s+dan)",
    re.I,
)


_MAY_NOT = regex(
    r"^(?:geen|niemand|noch)\b[^.;,]{0,80}?\b(?:kan|kunnen|mag|mogen)\b|\b(?:kan|kunnen|mag|mogen)\s+(?:(?:(?!\b(?:als|indien|wanneer|tenzij|mits|die|dat|omdat)\b)[^.;,]){0,80}\s)?(?:niet|geen)\b(?!\s+(?:eerder|vóór|voor|binnen)\b)",
    re.I,
)
"""Regex of a prohibition, which is a condition and says of nobody that they may: "kan niet opzeggen voor 2030"."""
_EACH_YEAR = regex(r"\b(?P<w>per\s+\d{1,2}\s+[a-z]+\s+van\s+(?:elk|ieder|enig)\s+jaar)\b", re.I)


def facts_in(passage: Passage) -> Iterator[Fact]:
    """Facts of one sentence, in the order of a procedure."""
    text = passage.tekst
    if _MAY_NOT.search(text):
        yield fact(UNLESS, text, passage)
    else:
        yield from _first(WHO, _WHO, passage)
    presumed = _CONSENT_FIRST.match(text)
    if how := _HOW.search(text, presumed.end() if presumed else 0):
        yield fact(HOW, how[0], passage)
    yield from _first(TO, _TO, passage)
    yield from _first(WITH, _WITH, passage)
    if re.search(r"\b(?:kan|kunnen|mag|mogen|mogelijk|toegestaan)\b", text) and not _MAY_NOT.search(text):
        for condition in (_UNLESS.search(text) or _AS.search(text), _NOT_BEFORE.search(text)):
            if condition:
                yield fact(UNLESS, condition["w"], passage)
    if meets := _MEET.search(text):
        yield fact(MEET, meets["w"], passage)
    yield from _first(WITHIN, (_EACH_YEAR,), passage)
    yield from _first(WITHIN, _WITHIN, passage)
    if asks := _ASK.search(text):
        yield fact(ASK, asks["w"], passage)
    yield from _first(CONSENT, _CONSENT, passage)
    yield from _first(ANNEX, _ANNEX, passage)
    if _EFFECT.search(text):
        yield fact(EFFECT, _clause_of_effect(text), passage)


def _clause_of_effect(text: str) -> str:
    """Clause of a sentence that words an effect, where a semicolon parts it from the form and the term."""
    return next((part.strip() for part in text.split(";") if _EFFECT.search(part)), text)


def _first(what: str, patterns: tuple[re.Pattern[str], ...], passage: Passage) -> Iterator[Fact]:
    """Fact of the first pattern that the sentence matches; a deal is no actor of its own change."""
    for pattern in patterns:
        match = pattern.search(passage.tekst)
        if match and not (what == WHO and _PASSIVE.search(match["w"])):
            yield fact(what, match["w"], passage)
            return
