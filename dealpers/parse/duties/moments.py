"""Moments without a date: recurring ("eenmaal per jaar") or relative to another moment."""

import re
from collections.abc import Iterator

from dealpers.dutch.dates import MONTH_WORD
from dealpers.dutch.numbers import COUNT_WORD, count
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.worded import Worded
from dealpers.model import Alinea, Termijn, Termijnsoort

_COUNT = rf"(?:\d{{1,3}}|één|eén|{COUNT_WORD}|anderhalf|enkele)"
_UNITS = {
    "werkdag": "D", "werkdagen": "D", "dag": "D", "dagen": "D", "week": "W", "weken": "W",
    "maand": "M", "maanden": "M",
    "kalenderjaar": "Y", "half jaar": "H", "kwartaal": "Q", "kwartalen": "Q", "halfjaar": "H",
    "jaar": "Y", "jaren": "Y",
}  # fmt: skip
_UNIT = r"kalenderjaar|half\s?jaar|werkdag(?:en)?|dag(?:en)?|we(?:ken|ek)|maand(?:en)?|kwarta(?:len|al)|ja(?:ren|ar)"
_EVERY = r"(?:elk|elke|ieder|iedere|per)"
_AT_LEAST = r"(?:ten\s?minste|tenminste|minimaal|minstens|in\s+ieder\s+geval|maximaal|ten\s+hoogste|hooguit|gemiddeld)"
_TIMES = rf"(?:eenmaal|éénmaal|eens|tweemaal|driemaal|viermaal|(?:{_COUNT})\s+(?:keer|maal)|(?:{_COUNT}))"
_EVENT = (
    r"(?:het|de|deze|dit)\s+(?:(?:eerste|tweede|laatste|volledige|schriftelijke|definitieve|gehele|hele|daadwerkelijke)\s+)*"
    r"[\wë-]+"
)
_AFTER = rf"afloop|ontvangst|ondertekening|inwerkingtreding|publicatie|bekendmaking|dagtekening|beëindiging|{_EVENT}"
_OF = r"(?:deze|dit|de|het)\s"
_WHOLE = r"(?:looptijd|duur|periode|uitvoering|programmaperiode|Regio\s+Deal|deal|convenant|overeenkomst)"

_RETURNS = (
    # vóór 1 mei van elk jaar; jaarlijks vóór 1 mei; in het eerste kwartaal van ieder jaar
    (
        rf"(?:(?:uiterlijk\s+)?(?:vóór|voor|op|per|uiterlijk|in|begin|eind|medio)\s+)?(?:\d{{1,2}}\s+)?(?:{MONTH_WORD})\s+van\s+"
        rf"(?:elk|ieder)\s+(?:kalender)?jaar",
        "elk ieder",
    ),
    (
        rf"(?:half)?jaarlijks\s+(?:uiterlijk\s+)?(?:vóór|voor|op|uiterlijk|in|per)\s+(?:\d{{1,2}}\s+)?(?:{MONTH_WORD})\b",
        "jaarlijks",
    ),
    (
        r"(?:in\s+)?(?:het\s+)?(?:eerste|tweede|derde|vierde|laatste)\s+kwartaal\s+van\s+(?:elk|ieder)\s+(?:kalender)?jaar",
        "kwartaal",
    ),
    (rf"(?:{_AT_LEAST}\s+)?{_TIMES}\s+{_EVERY}\s+(?:{_COUNT}\s+)?(?:{_UNIT})\b", "elk ieder per"),
    (rf"(?:om\s+(?:de\s+)?|{_EVERY}\s+)(?:{_COUNT}\s+)(?:{_UNIT})\b", "om elk ieder per"),
    (
        rf"(?:elk|ieder)\s+(?:kalender)?jaar\s+(?:uiterlijk\s+)?(?:vóór|voor|op|uiterlijk|in|per)\s+(?:\d{{1,2}}\s+)?(?:{MONTH_WORD})\b",
        "elk ieder",
    ),
    (
        r"(?:elk|ieder)\s+(?:(?:kalender|boek|school)?jaar|half\s?jaar|kwartaal)\b|(?:elke|iedere)\s+(?:maand|week)\b",
        "elk ieder",
    ),
    (r"per\s+(?:kalender)?jaar\b|per\s+kwartaal\b|per\s+maand\b|per\s+halfjaar\b", "per"),
    (
        r"(?:half|twee|drie|vier|vijf)?jaarlijkse?\b|(?:twee|drie)?maandelijkse?\b|wekelijkse?\b|periodieke?\b",
        "jaarlijks maandelijks wekelijks periodiek",
    ),
)
_DEPENDS = (
    (
        rf"(?:(?:uiterlijk|binnen|ten\s+minste|minimaal)\s+)?(?:{_COUNT})\s+(?:{_UNIT})\s+(?:na(?:dat|\s+(?:{_AFTER}))?|voordat"
        rf"|(?:vóór|voor|voorafgaand\s+aan)(?:\s+{_EVENT})?)\b",
        "na voor vóór",
    ),
    (
        rf"(?:uiterlijk\s+)?na\s+(?:(?:afloop|verloop|ommekomst)\s+van\s+)?(?:(?:de|een)\s+)?(?:eerste\s+|termijn\s+van\s+)?"
        rf"(?:{_COUNT})\s+(?:{_UNIT})\b(?!\s+(?:oud|geleden))",
        "na",
    ),
    (
        rf"(?:uiterlijk\s+)?(?:{_COUNT})\s+(?:{_UNIT})\s+(?:daarvoor|daarna|ervoor|erna|nadien)\b",
        "daarvoor daarna ervoor erna nadien",
    ),
    (
        rf"(?:binnen|gedurende|uiterlijk\s+binnen)\s+(?:een\s+(?:termijn|periode)\s+van\s+)?(?:{_COUNT})\s+(?:{_UNIT})\b",
        "binnen gedurende",
    ),
    (rf"(?:opzeg)?termijn\s+van\s+(?:ten\s+minste\s+|minimaal\s+)?(?:{_COUNT})\s+(?:{_UNIT})\b", "termijn"),
    (
        rf"(?:voor|over)\s+(?:een|de)\s+(?:periode|duur|tijdvak)\s+van\s+(?:{_COUNT})\s+(?:{_UNIT})\b",
        "periode duur tijdvak",
    ),
    (rf"(?:voor|over|in)\s+de\s+komende\s+(?:{_COUNT})\s+(?:{_UNIT})\b", "komende"),
    (
        rf"(?:looptijd|(?:tijds)?duur|termijn|periode)\s+(?:van|is|bedraagt)\s+(?:(?:ten\s+minste|ten\s+hoogste|minimaal|maximaal)\s+)?"
        rf"(?:{_COUNT})\s+(?:{_UNIT})\b",
        "looptijd duur termijn periode",
    ),
    (rf"(?<=\()(?:{_COUNT})\s+(?:{_UNIT})(?=\))", "("),
    (
        r"(?:dit|volgend|komend)\s+(?:(?:kalender|school|boek)?jaar|voorjaar|najaar|kwartaal)\b|deze\s+(?:zomer|winter|herfst)\b",
        "dit volgend komend deze",
    ),
    (rf"over\s+(?:{_COUNT})\s+(?:jaar|maanden|weken)\b(?!\s+(?:oud|geleden))", "over"),
    (
        r"(?:met\s+ingang\s+van\s+)?(?:de\s+)?dag\s+na\s+(?:de\s+)?(?:ondertekening|dagtekening|publicatie|bekendmaking)\b",
        "ondertekening dagtekening publicatie bekendmaking",
    ),
    (
        rf"(?:gedurende|tijdens|halverwege|(?:na\s+(?:afloop|het\s+einde)|(?:aan|bij|voor|vóór)\s+het\s+einde?|bij\s+de\s+start"
        rf"|bij\s+aanvang)\s+van)\s+(?:{_OF}\s*)?{_WHOLE}",
        "gedurende tijdens halverwege afloop eind start aanvang",
    ),
    (
        r"(?:in|vanaf|na|tot)\s+(?:het|en\s+met\s+het)\s+(?:eerste|tweede|derde|vierde|vijfde|laatste)\s+"
        r"(?:looptijd|kalender|uitvoerings)?jaar\b(?!\s+van\s+(?:elk|ieder))",
        "eerste tweede derde vierde vijfde laatste",
    ),
)
_YEARLESS = (
    (
        rf"(?:uiterlijk(?:\s+(?:op|vóór|voor))?|vóór|niet\s+later\s+dan)\s+\d{{1,2}}(?:e|de|ste)?\s+(?:{MONTH_WORD})\b"
        r"(?!\s*(?:,|en|of|tot|t/m|–|-)\s*\d|\s+(?:van|in|\d|['‘’]\d|daar|dit|aanstaande|jongstleden|a\.s|jl|volgend|elk|ieder))",
        "uiterlijk vóór later",
    ),
)
"""Forms of moments, each with words of which every match holds one."""


def _worded(forms: tuple[tuple[str, str], ...], kind: Termijnsoort) -> tuple[tuple[Worded, Termijnsoort], ...]:
    return tuple((Worded(rf"(?<![\w-])(?<!\d[.,])(?:{form})(?![\w-])", words), kind) for form, words in forms)


_FORMS = (
    *_worded(_RETURNS, Termijnsoort.TERUGKEREND),
    *_worded(_DEPENDS, Termijnsoort.RELATIEF),
    *_worded(_YEARLESS, Termijnsoort.ZONDER_JAAR),
)
_SPAN = regex(
    r"(?:gedurende|tijdens)\b|(?:looptijd|(?:tijds)?duur|periode)\s+(?:van|is|bedraagt)\b"
    r"|(?:voor|over)\s+(?:een|de)\s+(?:periode|duur|tijdvak)\b|(?:voor|over|in)\s+de\s+komende\b"
    rf"|(?:{_COUNT})\s+(?:{_UNIT})$",
    re.I,
)
"""Regex of words about a length of time, not a moment."""
_OF_TIME = (
    "jaar kwarta maand week weke dag periodiek looptijd gedurende tijdens halverwege afloop eind start aanvang "
    "uiterlijk vóór later".split()
)
_OF_A_THING = regex(r"\b(?:de|het|deze|dit|die|dat|hun|haar|zijn|onze)\s+(?:[a-zë]+e\s+)?$", re.I)
_BENT = regex(r"(?:lijkse|periodieke)$", re.I)
_MONEY_BEFORE = regex(
    r"(?:€\s?[\d.,–-]+(?:\s?(?:mln|miljoen|mld|miljard)\b\.?)?|\d\s?(?:mln|miljoen|miljard)\b\.?|\beuro|%|procent)\s*$"
)
_SIGN_BEFORE = regex(r"(?:€|EUR|euro)\s?$")
_AGE = regex(r"\b(?:leeftijd|jongeren|kinderen|inwoners|mensen)\s+(?:van|tussen|vanaf|tot)?\s*[\w\s]{0,12}$")
_AGE_ASIDE = regex(r"\b(?:jongeren|kinderen|leerlingen|inwoners|mensen|[A-Z][a-z]+)\s+\($")
_ASIDE = regex(r",\s+(?:zodat|waardoor|die|dat|wat|waarin|waarmee|waarvan|nadat|omdat)\s|\sdie\s+(?:[\wë]+\s+){0,3}$")
"""Regex of words behind which a sentence leaves the action of its subject: "een lening die uiterlijk op …"."""
_INTERVAL = regex(rf"(?P<n>{_COUNT})?\s*\b(?P<unit>{_UNIT})\b", re.I)


def moments_in(alinea: Alinea) -> Iterator[Termijn]:
    """Moments in a paragraph, in order, without the bearer of the duty; of two overlapping moments the first counts."""
    text = alinea.tekst
    matches = [entry for begin, end in _telling(text) for entry in _matches(text, begin, end)]
    end = 0
    for match, kind in sorted(matches, key=lambda entry: (entry[0].start(), -entry[0].end())):
        if match.start() >= end:
            end = match.end()
            lasts = kind is Termijnsoort.RELATIEF and _SPAN.match(match[0])
            sort = Termijnsoort.DUUR if lasts else kind
            yield Termijn(
                alinea=alinea.id,
                begin=match.start(),
                eind=end,
                tekst=match[0],
                soort=sort,
                maat=_measure(match[0], kind),
                wie=(),
            )


def belongs_to_a_thing(moment: Termijn, text: str) -> bool:
    """True if a moment describes a known thing, not the time of an action: "met de jaarlijkse rapportage"."""
    return bool(_BENT.search(moment.tekst) and _OF_A_THING.search(text[: moment.begin]))


def is_aside(before: str) -> bool:
    """True if a moment behind these words of its sentence belongs to a subordinate clause, not to the duty.

    >>> is_aside("De Provincie geeft een lening die uiterlijk op ")
    True
    """
    return _ASIDE.search(before) is not None


def _telling(text: str) -> Iterator[tuple[int, int]]:
    """Begin and end of the sentences with a word of time, as a cheap filter before the regexes."""
    if _is_of_time(text):
        for begin, sentence in sentences(text):
            if _is_of_time(sentence):
                yield begin, begin + len(sentence)


def _is_of_time(text: str) -> bool:
    small = text.lower()
    return any(word in small for word in _OF_TIME)


def _matches(text: str, begin: int, end: int) -> Iterator[tuple[re.Match[str], Termijnsoort]]:
    """Moments in a sentence; a day without a year in a sentence of what recurs is a day of each year."""
    recurs = False
    for form, kind in _FORMS:
        for match in form.pattern.finditer(text, begin, end) if form.may_be_in(text) else ():
            if _is_moment(match, text) and not (recurs and kind is Termijnsoort.ZONDER_JAAR):
                recurs |= kind is Termijnsoort.TERUGKEREND
                yield match, kind


def _is_moment(match: re.Match[str], text: str) -> bool:
    """True if a match is a moment: a rate of money is an amount, and years of age are no period."""
    before = text[max(0, match.start() - 40) : match.start()]
    if match[0].lower().startswith("per ") and _MONEY_BEFORE.search(before):
        return False
    if match[0][0].isdigit() and _SIGN_BEFORE.search(before):
        return False
    return not (_AGE.search(before) or _AGE_ASIDE.search(before))


def _measure(words: str, kind: Termijnsoort) -> str:
    """Interval or length as ISO 8601 (``P6W``); empty where the words give none."""
    small = words.lower()
    for start, measure in (
        ("halfjaarlijks", "P6M"), ("tweejaarlijks", "P2Y"), ("driejaarlijks", "P3Y"), ("vierjaarlijks", "P4Y"),
        ("vijfjaarlijks", "P5Y"), ("jaarlijks", "P1Y"), ("tweemaandelijks", "P2M"), ("driemaandelijks", "P3M"),
        ("maandelijks", "P1M"), ("wekelijks", "P1W"), ("periodiek", ""),
    ):  # fmt: skip
        if small.startswith(start):
            return measure
    if kind is Termijnsoort.TERUGKEREND:
        if re.search(
            r"(?:elk|ieder)\s+(?:kalender|boek|school)?jaar(?:$|\s+(?:uiterlijk|vóór|voor|op|in|per)\b)", small
        ):
            return "P1Y"
        small = re.split(r"\b(?:elk|elke|ieder|iedere|per|om)\s", small)[-1].replace("kalenderjaar", "jaar")
        small = small.replace("half jaar", "halfjaar")
    match = _INTERVAL.search(small)
    if match is None or re.search(r"\b(?:eerste|tweede|derde|vierde|vijfde|laatste)\b", small[: match.start("unit")]):
        return ""
    number, letter = _number(match["n"]), _UNITS[match["unit"]]
    if not number or not re.search(r"\w", match["n"] or ("1" if kind is Termijnsoort.TERUGKEREND else "")):
        return ""
    if letter == "Q":
        return f"P{number * 3}M"
    return f"P{number * 6}M" if letter == "H" else f"P{number}{letter}"


def _number(words: str | None) -> int:
    """Count in figures or words; 1 for None, 0 for words that are no integer."""
    return count(words) or 0 if words else 1
