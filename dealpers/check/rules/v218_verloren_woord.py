"""In een zin ontbreekt geen woord.

Twee lidwoorden na elkaar, of een zin die op een voorzetsel eindigt, wijzen op een woord dat is weggevallen.

Fout:
    ## Artikel 1 – Taken

    De Regio zorgt voor de het beheer.
Fout:
    ## Artikel 1 – Taken

    De Regio beheert het park namens de. Het Rijk betaalt.
Fout:
    ## Artikel 1 – Taken

    Partijen streven ernaar om de oever verbeteren.
Fout:
    ## Artikel 1 – Taken

    De kosten zijn voor rekening de Regio.
Fout:
    ## Artikel 1 – Taken

    De Regio bewaakt de planning maatregelen.
Goed:
    ## Artikel 1 – Taken

    De Regio is in staat om de oevers te beheren.

    Op grond daarvan neemt de afdeling vergunningen maatregelen.

    Dat maakt het de Regio mogelijk het park te beheren. Een van de Partijen betaalt; zij stelt dat voor.

    De raad heeft daar geen last van.
"""

import re
from collections.abc import Iterator

from dealpers.check.located import at_words
from dealpers.check.passages import Place, passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch.nouns import is_infinitive, is_plural
from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.dutch.worded import Worded
from dealpers.model import Severity, Stuk

_BEFORE = r"(?:aan|bij|door|in|met|naar|onder|op|over|tot|uit|van|voor)\s+"
_PAIR = regex(
    rf"(?<![\w'’-])(?:[Dd]e\s+het(?!-)|{_BEFORE}een\s+(?:de|het)(?=\s+[a-z]{{3}})|{_BEFORE}het\s+een(?=\s+[a-z]+e\s+[a-z])|van\s+van"
    r"|(?:binnen|na|uiterlijk|minstens|minimaal|maximaal|hoogste|minste)\s+(?:werkdagen|dagen|weken|maanden|jaren)(?=\s+(?:na|nadat|voor|vóór|voordat|van\s+tevoren)\b)"
    r"|(?:met|na|volgens|tijdens|per)\s+van(?=\s+(?!elke?\b|iedere?\b|beide\b|alle\b)[a-z])|per\s+(?:in|op|met)"
    r"|en\s+(?:in|op|van|met|bij)\s+en|de\s+(?:van|voor|tijdens)\s+(?:de|het)\s+[a-z]{3,}(?=[.;]))"
    r"(?![\w'’-])"
)
_TO = regex(
    r"\b(?:ernaar|bereid|staat|verplich(?:ten|t)\s+zich(?:\s+ertoe)?|(?:is|zijn|wordt|worden)\s+(?:verplicht|gehouden)|intentie|mogelijkheid|gelegenheid|bevoegd|gerechtigd)\s+om\s+"
    r"(?![^.;:]{0,300}\b(?:te|aan\s?te|op\s?te|uit\s?te)\b)[^.;:]{3,200}?\b[a-z]{3,}(?:en|aan|ien|oen)(?=[.;])"
)
_TASK = regex(
    r"\b(?:tot|als)\s+(?:taak|doel)\s+(?:de|het|een)\s+(?![^.;:]{0,300}\b(?:te|aan\s?te|op\s?te|uit\s?te|en|is|zijn)\b)"
    r"[^.;:,]{3,120}?\b[a-z]{3,}(?:en|aan|ien|oen)(?=[.;])"
)
_CARE = regex(r"(?:^|(?<=[\w,]\s))zorg(?:t|en)\s+(?:de|het|een)\s+[^.;:]{3,120}[.;]")
"""Care for something without "voor": "De Wieken zorgen de opleiding van molenaars"."""
_OF = Worded(
    r"(?<![\w-])(?:[Vv]oor\s+rekening|[Tt]en\s+(?:behoeve|aanzien|gevolge|laste|gunste|opzichte)|[Oo]p\s+(?:grond|basis|kosten|initiatief)"
    r"|[Ii]n\s+(?:het\s+kader|opdracht|afwijking|aanvulling|samenwerking|overeenstemming|strijd|verband|plaats)"
    r"|[Mm]et\s+(?:inachtneming|uitzondering|behulp|inbegrip|betrekking)|[Dd]oor\s+(?:middel|toedoen)|[Aa]an\s+de\s+hand"
    r"|[Oo]nder\s+(?:leiding|regie|verantwoordelijkheid|voorzitterschap))\s+(?:de|het|een|deze|dit)(?=\s+[\w-]{3})",
    "rekening behoeve aanzien gevolge laste gunste opzichte grond basis kosten initiatief kader opdracht afwijking"
    " aanvulling samenwerking overeenstemming strijd verband plaats inachtneming uitzondering behulp inbegrip"
    " betrekking middel toedoen hand leiding regie verantwoordelijkheid voorzitterschap",
    0,
)
"""Prepositional phrases that lack "van", "met" or "tot" before their noun: "voor rekening de Gemeente"."""
_WHAT = regex(
    r"\bwat\s+(?:dat|dit|deze?\s+\w+|het\s+\w+)\s+betekent\s+(?:de|het|een|deze)\s+(?!komende|afgelopen)(?=\w)"
)
_NOUNS = regex(
    r"(?<![\w-])(?:[Dd]e|[Hh]et)\s+(?P<one>(?!\w*(?:afdeling|stichting|vereniging|opleiding|regeling)\s)[a-zë]{3,20}(?:ing|atie))"
    r"\s+(?P<two>[a-zë]{4,20}en)(?=[.;])"
)
"""Noun of an action right before a plural noun that ends the sentence: "bewaakt de planning maatregelen"."""
_YIELD = Worded(
    r"(?<![\w-])(?:[Dd]e|[Hh]et)\s+(?:uitkomst(?:en)?|resultaten|conclusies|bevindingen|aanbevelingen|voortgang|doelstellingen)\s+"
    r"[a-zë]{4,20}(?:atie|ing|erzoek|ctie)(?=[.;,]|\s+(?:en|in|van|uit|op|bij|is|zijn|worden)\b)",
    "uitkomst resultaten conclusies bevindingen aanbevelingen voortgang doelstellingen",
    0,
)
"""Outcome right before what it is the outcome of: "ziet toe op de uitkomsten evaluatie"."""
_FINE = regex(r"\w+\s+het\s+een\s+(?:of|en|na|naar|maar|met|voor|dan|aan|ander)\b", re.I)
_END = regex(
    r"\b(?:de|der|des|van|en|of|te|ten|ter|zonder|tijdens|volgens|namens|krachtens|ingevolge"
    r"|(?:met|van|tot|ten|op|voor)\s+(?:maximaal|minimaal|circa|ongeveer|uiterlijk|hoogste|minste)|uiterlijk\s+(?:op|in|voor|vóór))"
    r"\s?\.(?=\s+[A-Z]|\s*\Z)"
)


_ADVERB = regex(r"\b(?:daar|hier|waar|er)\b[^.;:]*$", re.I)
_NEAR = 80  # characters from the first half of an adverb to its second


@rule("V218", Severity.WARNING, signed=Severity.INFO)
def verloren_woord(stuk: Stuk) -> Findings:
    for alinea in passages(stuk, without=Place.HEADING):  # a heading needs no verb
        text = alinea.tekst
        unready = _TO.finditer(text) if any(om in text for om in (" om", "\u00a0om", "\nom")) else ()
        for match in (
            *_PAIR.finditer(text),
            *_END.finditer(text),
            *unready,
            *_without_te(text),
            *_without_of(text),
        ):
            if _FINE.match(text, match.start()) or _quoted(text, match.start()) or _ends_adverb(text, match):
                continue
            yield at_words(
                alinea, match.span(), f"bij '{match[0]}' lijkt een woord weggevallen", "lees de zin na en vul aan"
            )


def _ends_adverb(text: str, match: re.Match[str]) -> bool:
    """True if "van" is the second half of an adverb: "Bewoners hebben daar last van."."""
    return match[0].startswith("van") and _ADVERB.search(text, max(0, match.start() - _NEAR), match.start()) is not None


def _without_te(text: str) -> Iterator[re.Match[str]]:
    """Tasks whose infinitive lacks "te", and care that lacks "voor" in its sentence."""
    if "taak" in text or "doel" in text:
        yield from _TASK.finditer(text)
    for match in _CARE.finditer(text) if "zorg" in text else ():
        before = text[max(0, match.start() - 80) : match.start()].rpartition(". ")[2]
        if "voor" not in (before + match[0]).lower() and "ervan" not in before and before[:1].isupper():
            yield match


def _without_of(text: str) -> Iterator[re.Match[str]]:
    """Phrases and nouns of an action that lack "van" before the next noun."""
    yield from _OF.finditer(text)
    yield from _YIELD.finditer(text)
    yield from _WHAT.finditer(text) if "betekent" in text else ()
    known = dictionary()
    for match in _NOUNS.finditer(text) if "ing " in text or "atie " in text else ():
        if match["one"] in known.nouns and is_plural(match["two"]) and not is_infinitive(match["two"]):
            yield match


def _quoted(text: str, offset: int) -> bool:
    """True if a quotation mark goes right before or is open at an offset."""
    return text[max(0, offset - 1) : offset] in tuple("'‘“\"„") or text[:offset].count("‘") > text[:offset].count("’")
