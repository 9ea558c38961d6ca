"""Headings and lead-ins of the front and back of a text, as an editor or a foreign file writes them.

A heading or lead-in has only words of a closed vocabulary, one of which names the kind of division.
"Partijen nemen het volgende in aanmerking:" is a lead-in, and "De partijen betalen samen" is not.
"""

import re
from collections.abc import Iterator
from itertools import islice

from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex
from dealpers.model import Soort

_LONGEST = 140
"""Maximum length of a heading in characters; a longer line is a sentence."""

_FILLERS = frozenset(
    "de het een en of dat die dit deze der in op van aan bij te tot met door voor uit onder tussen zij hun alle beide "
    "ieder volgende volgend als volgt hierna hieronder hierbij daarbij waarbij zijn is wordt worden werd werden hebben "
    "heeft gaan gaat nemen nemend nemende komen mede voorts verder ook tevens eveneens nog algemeen algemene "
    "specifieke bijzondere bestuurlijke inhoudelijke gezamenlijke overige betrokken deelnemende contracterende "
    "ondertekenende "
    "convenant overeenkomst samenwerkingsovereenkomst bestuursovereenkomst uitvoeringsovereenkomst deal akkoord "
    "protocol afspraken afspraak regio green city streek bestuursakkoord intentieverklaring samenwerking "
    "partijen partij ondergetekenden ondergetekende verklaren gesloten aangegaan gemaakt sluiten lijst "
    "gebruikte gehanteerde toelichting op respectievelijk hiervoor genomen hebbende".split()
)
_CORES = (
    (
        Soort.OVERWEGINGEN,
        frozenset(
            "overwegende overwegend overwegen overwogen overweging overwegingen considerans consideransen aanmerking "
            "aanmerkende constaterende constateren constatering constateringen preambule gezien "
            "vaststellende vooropstellende onderkennende beseffende uitgangspunten".split()
        ),
    ),
    (
        Soort.BEGRIPPEN,
        frozenset(
            "begrip begrippen begripsbepaling begripsbepalingen begripsomschrijving begripsomschrijvingen "
            "begrippenlijst definitie definities definiëring afkortingen afkortingenlijst verstaan "
            "begripsdefinities terminologie betekent betekenen".split()
        ),
    ),
    (
        Soort.PARTNERS,
        frozenset(
            "partner partners samenwerkingspartners ondersteuners ondersteuner supporters mede-ondersteuners "
            "medeondersteuners ondersteund gesteund onderschreven meewerkende".split()
        ),
    ),
    (
        Soort.PARTIJEN,
        frozenset(
            "partijen partij ondergetekenden ondergetekende ondertekenaars contractpartijen convenantpartijen "
            "convenantspartijen tussen gesloten".split()
        ),
    ),
)
_VOCABULARY = _FILLERS.union(*(cores for _, cores in _CORES))
_TAKING_PART = regex(
    r"(?:aan\s+(?:dit|deze)\s+[\w-]+(?:\s+deal)?\s+(?:nemen(?:\s+de\s+volgende\s+[\w-]+)?\s+deel|doen\s+mee)"
    r"|(?:de\s+)?(?:deelnemers|deelnemende\s+[\w-]+)(?:\s+aan\s+(?:dit|deze)\s+[\w-]+(?:\s+deal)?)?(?:\s+zijn)?)\s*:",
    re.I,
)
_ABOUT_PARTIES = regex(
    r"(?:(?:lijst|overzicht)\s+(?:van|met)\s+)?(?:(?:de|alle|onze|welke)\s+)?(?:(?:deelnemende|betrokken|ondertekenende|samenwerkende|contracterende|aangesloten)\s+\w+"
    r"|deelnemers|ondertekenaars|(?:convenant|overeenkomst|samenwerkings|verdrags)s?partners|(?:[\w-]+s)?partij(?:en)?"
    r"|wie\s+(?:doen|doet|sluiten)\s+(?:er\s+)?(?:mee|\w+\s+\w+))"
    r"(?:\s+(?:bij|aan|van|in|doen\s+mee)\b(?:\s+(?:dit|deze|het|de)\s+[\w-]+(?:\s+deal)?)?)?\s*[?:.]?",
    re.I,
)
"""Regex of a heading about the parties, which need not be above a list of them: "Wie doen mee?"."""
_ASCERTAINED = regex(
    r"(?:(?:(?:de|alle|beide)\s+)?partijen\s+)?(?:stellen|constateren|onderkennen)\s+(?:hierbij\s+)?"
    r"(?:het\s+volgende(?:\s+vast)?|vast)(?:,?\s+dat)?\s*:",
    re.I,
)
_OF_OPINION = regex(
    r"(?:en\s+)?(?:(?:(?:de|alle|beide)\s+)?(?:partijen|ondergetekenden)\s+)?(?:zijn\s+(?:van\s+(?:mening|oordeel)|zich\s+(?:ervan\s+)?bewust)"
    r"|hebben\s+(?:overwogen|geconstateerd|vastgesteld)|verklaren\s+vooraf|stellen\s+voorop|menen|vinden"
    r"|(?:erkennen|beseffen|onderschrijven|onderkennen|vinden|achten|weten|zien)(?:\s+\w+){0,3}?(?=,?\s+dat\s*:))(?:,?\s+dat)?\s*:",
    re.I,
)
_FOLLOWING = regex(
    r"[^.;]{0,90}\b(?:(?:na|hierna)?volgende|onderstaande)\s+(?:partijen|organisaties|deelnemers|overheden)\b[^.;]{0,40}:",
    re.I,
)
_CONSENTING = regex(
    r"(?:en\s+)?(?:met\s+(?:de\s+)?(?:instemming|steun|medewerking|ondersteuning)\s+van|in\s+aanwezigheid\s+van"
    r"|(?:mede\s+)?(?:ondersteund|onderschreven|gesteund)\s+door)(?:\s+(?:de\s+volgende\s+)?[a-z]+)?\s*:"
    r"|(?:(?:de\s+)?(?:volgende|onderstaande)\s+)?[a-z]+(?:en|s)\s+die\s+(?:dit|deze|het|de)\s+[\w-]+\s+(?:onder)?(?:steunen|schrijven)\s*:"
    r"|(?:de\s+)?(?:volgende|onderstaande)\s+[a-z]+\s+(?:onder)?(?:steunen|schrijven)\s+(?:dit|deze|het|de)\s+[\w-]+\s*:",
    re.I,
)
"""Regex of a line above bodies that consent and are no party: "met instemming van:"."""
_OPENED_BEHIND = regex(
    r"(?:hierna|verder|gezamenlijk|samen|tezamen|partijen)\b[^.;:]{0,60}[’”'\"»,]\s+(?:en\s+)?(?P<lead>(?:nemen|in|overweg)[^.;]{0,60}[,:])",
    re.I,
)
"""Regex of a lead-in behind the common name of the parties: "hierna ‘Partijen’, overwegen het volgende:"."""
_REMARK = regex(r"\s*\([^()]{1,60}\)(?=\s*:$)")
_PARTICIPLE = regex(r"(?:(?:de\s+)?partijen,?\s+)?(?:\w+\s+){0,2}\w{3,}ende,?\s+dat\s*:?", re.I)
_LEGAL_BASIS = regex(r"(?:gelet|gezien|mede gelet)\s+(?:op|het|de)\b|gezien\s*[:,]?$", re.I)
_RECITAL = regex(
    r"(?:(?:de\s+)?(?:partijen|ondergetekenden),?\s+)?(?:en\s+)?"
    r"(?:(?:voorts|verder|tevens|mede|eveneens|ook|daarnaast|bovendien)\s+)?"
    r"(?:overwegende?|in\s+(?:aanmerking|overweging)\s+(?:nemende?|genomen\s+hebbende)|van\s+(?:oordeel|mening)(?=,?\s+dat\b)|constaterende?|vaststellende?|vooropstellende?|onderkennende?"
    r"|beseffende?|gehoord|(?!ondergetek)\w{4,}ende(?=,?\s+dat\b)|gezien|gelet\s+op)\b(?:\s+(?:voorts|verder|tevens|mede|eveneens|ook))?[\s,:]*(?:dat\b)?",
    re.I,
)
_AGREED = regex(
    r"(?:"
    r"^(?:en\s+)?(?:overeengekomen|afgesproken)\s+als\s+volgt"
    r"|(?:komen|kwamen|zijn|wordt|is)\b(?:\s+\S+){0,12}?\s+(?:overeen|overeengekomen)\b"
    r"|(?:spreken|maken)\b(?:\s+\S+){0,10}?\s+(?:af|afspraken)\b|spreken\b(?:\s+\S+){0,4}?\s+volgende\s+(?:\S+\s+){0,2}uit\b"
    r"|stellen\b(?:\s+\S+){1,8}?\s+vast\s*:?$"
    r"|hebben\b(?:\s+\S+){0,8}?\s+volgende\s+(?:afgesproken|besloten)\b"
    r"|(?:besluiten|beloven|verklaren)(?:\s+(?:elkaar|daarom|samen|hierbij|gezamenlijk)){0,3}\s*:$"
    r"|(?:besluiten|beloven|verklaren|sluiten|verbinden\s+zich)\b(?:\s+\S+){0,12}?\s*(?:volgt|volgende|convenant|overeenkomst|deal)\b"
    r")",
    re.I,
)
_AGREED_LINE = regex(
    r"(?:en\s+)?(?:(?:de\s+|beide\s+|alle\s+)?(?:\w+\s+){0,3})?(?:komen|zijn|is|hebben|spreken|maken|besluiten|beloven|verklaren|sluiten|stellen)\b",
    re.I,
)

_MEANING = regex(
    r"wat\s+(?:(?:bedoelen|verstaan)\s+(?:we|wij|partijen)|(?:we|wij|partijen)\s+(?:bedoelen|verstaan)|betekent\s+wat"
    r"|(?:de\s+|deze\s+)?(?:woorden|begrippen|termen)\s+betekenen)"
    r"(?:\s+(?:met|onder)\s+(?:(?:de|deze|welke)\s+)?(?:\w+\s+)?(?:woord|woorden|begrippen|termen|wat|wie))?\s*[?:]?|(?:de\s+)?woorden",
    re.I,
)
"""Regex of a question about the meaning of words: "Wat bedoelen we?", "Wat bedoelen wij met deze woorden?"."""
_IN_THIS_TEXT = regex(
    r"(?:in|voor)\s+(?:dit|deze|het|de)\s+[\w-]+\s+(?:(?:wordt|worden)\s+(?:\w+\s+)?verstaan\s+onder|betekene?n?t?|(?:is|zijn)(?=:))\s*:?",
    re.I,
)
_SIGN = r"(?:onder)?(?:ge)?teken(?:en|d)"
_SENTENCE_END = regex(r"[.!?]\s+(?=[A-Z])")
CLOSING = regex(
    r"(?:(?:aldus|alzo)\b|zo\s+overeengekomen\b|(?:gedaan|opgemaakt|getekend|ondertekend|overeengekomen|geschied)"
    r"(?:\s+(?:en|in|te|op|bij|door|namens|voor)\b|\s*[,:]|$)"
    r"|was\s+getekend\b|(?:digitaal|elektronisch)\s+(?:onder)?(?:ge)?tekend\s*:?$|(?:vastgesteld|gesloten)\s+te\s+(?-i:[A-Z])[^.;:]{1,60}\d{4}"
    r"|ondertekening(?:en)?\b|handtekening(?:en)?\b|voor\s+akkoord\b|plaats\s+en\s+datum\b|ter\s+ondertekening\b"
    r"|(?:(?:de|beide|alle)\s+)?(?:partijen|ondergetekenden)\s+(?:hebben\s+(?:\S+\s+){0,6}?)?"
    rf"{_SIGN}\s+(?:\S+\s+){{0,8}}?(?:te\s+(?-i:[A-Z])|als\s+volgt\s*:)"
    rf"|(?:dit|deze)\s+[\w-]+\s+(?:is|wordt|werd)\s+(?:\S+\s+){{0,8}}?{_SIGN}\s+(?:\S+\s+){{0,6}}?te\s+(?-i:[A-Z])"
    r"|in\s+(?:\w+voud|\w+\s+exemplaren)\s+(?:opgemaakt|ondertekend|getekend)|ten\s+blijke\s+(?:waarvan|hiervan)\b)",
    re.I,
)


def closes(text: str) -> bool:
    """True if a text is the closing formula, or ends in one before a colon or comma: "… Voor akkoord ondertekend:"."""
    if CLOSING.match(text):
        return True
    return text.rstrip().endswith((":", ",")) and CLOSING.match(_SENTENCE_END.split(text)[-1]) is not None


def _words(line: str) -> Iterator[str]:
    stripped = (word.strip(".,:;()…–—-*“”\"'").lower() for word in line.split())
    return (word for word in stripped if word)


@per_text
def kind_of_heading(heading: str) -> Soort:
    """Kind of division under a heading: considerations under "In aanmerking nemende:"; ``Soort.TEKST`` otherwise."""
    if (kind := lead_in(heading)) is not None:
        return kind
    words = {part for word in _words(heading) for part in (word, *word.split("-"))}
    if _LEGAL_BASIS.match(heading.strip()):
        return Soort.TEKST
    if _MEANING.fullmatch(heading.strip()):
        return Soort.BEGRIPPEN
    for kind, cores in _CORES:
        if kind is Soort.OVERWEGINGEN and "aanmerking" in words and not {"nemende", "nemen", "nemend"} & words:
            continue
        hit = words & cores - {"uitgangspunten", "tussen", "gesloten", "gezien", "betekent", "betekenen"}
        if hit or (kind is Soort.OVERWEGINGEN and any("overweging" in word for word in words)):
            return kind
        if kind is Soort.BEGRIPPEN and any(word.startswith(("begripsbepaling", "begrippen")) for word in words):
            return kind
    return Soort.TEKST


_WHOLE = (
    (_PARTICIPLE, Soort.OVERWEGINGEN),
    (_IN_THIS_TEXT, Soort.BEGRIPPEN),
    (_ASCERTAINED, Soort.OVERWEGINGEN),
    (_OF_OPINION, Soort.OVERWEGINGEN),
    (_CONSENTING, Soort.PARTNERS),
    (_FOLLOWING, Soort.PARTIJEN),
    (_TAKING_PART, Soort.PARTIJEN),
)
"""Regexes of whole lead-ins with their kinds; only the first two need no colon at their end."""


@per_text
def lead_in(line: str) -> Soort | None:
    """Kind of the division that a whole line opens, or None for any other line.

    "Overwegende dat:", "De ondergetekenden:", "In dit convenant wordt verstaan onder:" and "Gelet op:" are such lines.
    """
    plain = _REMARK.sub("", " ".join(line.replace("*", "").split()))
    if not plain or len(plain) > _LONGEST or is_agreed(plain) or not plain[0].isalpha():
        return None
    bare = plain[-1].isalnum()
    if plain[-1] not in ":,;" and not bare:
        return None
    for whole, kind in _WHOLE if plain[-1] == ":" else _WHOLE[:2]:
        if whole.fullmatch(plain):
            return kind
    if plain[-1] in ":," and (behind := _OPENED_BEHIND.search(plain)) and behind.end() == len(plain):
        plain = behind["lead"]
    first = tuple(islice(_words(plain), 4))
    if first == ("gezien",) or (first[:2] in (("gelet", "op"), ("mede", "gelet")) and len(first) <= 3):
        return Soort.TEKST
    words = list(_words(plain)) if all(word in _VOCABULARY for word in _words(plain)) else []
    for kind, cores in _CORES:
        if not set(words) & cores or set(words) - cores - _FILLERS:
            continue
        if kind is Soort.OVERWEGINGEN and "aanmerking" in words and not {"nemende", "nemen", "nemend"} & set(words):
            continue
        if kind is Soort.OVERWEGINGEN and bare and len(words) > 3 and words[-1] != "dat":
            continue
        if kind is Soort.PARTIJEN and not _opens_parties(words, bare):
            continue
        if kind is Soort.BEGRIPPEN and "verstaan" in words and words[-1] not in ("onder", "verstaan", "als", "volgt"):
            continue
        if {"betekent", "betekenen"} & set(words) and words[-1] not in ("betekent", "betekenen"):
            continue
        if kind is Soort.PARTNERS and bare and len(words) > 2:
            continue
        return kind
    return None


def heads_parties(heading: str) -> bool:
    """True if a heading is about the parties: "Partijen", "Deelnemende gemeenten", "Wie doen mee?"."""
    plain = " ".join(heading.replace("*", "").split())
    return lead_in(plain) is Soort.PARTIJEN or _ABOUT_PARTIES.fullmatch(plain) is not None


def _opens_parties(words: list[str], bare: bool) -> bool:
    """True if words name the parties and nothing else: "Partijen", "de ondergetekenden", "gesloten door"."""
    named = {"partijen", "partij", "ondergetekenden", "ondergetekende", "ondertekenaars", "tussen"} & set(words)
    if words[-1] in ("door", "tussen") and not bare:
        return True
    finite = {"zijn", "is", "hebben", "heeft", "gaan", "nemen", "komen", "wordt", "worden"} & set(words)
    return (
        bool(named)
        and len(words) <= (3 if bare else 8)
        and (not finite or {"volgende", "volgt"} <= set(words) or words[-1] in ("zijn", "door"))
    )


def recital_begins(text: str) -> bool:
    """True if a paragraph states considerations from its first word: "Overwegende dat de kade verzakt;"."""
    match = _RECITAL.match(text.strip())
    return match is not None and len(text.strip()[match.end() :].split()) > 1


def recital_continues(text: str) -> bool:
    """True if a paragraph beside a list of considerations states another: "en voorts overwegende dat …;"."""
    plain = text.strip()
    match = _RECITAL.match(plain)
    return match is not None and match[0].endswith("dat") and plain[-1:] in (";", ",", ".") and recital_begins(plain)


def is_legal_basis(text: str) -> bool:
    """True if a line or paragraph names statutes on which the deal rests: "Gelet op artikel 3 van de Wet;"."""
    return _LEGAL_BASIS.match(text.strip()) is not None


@per_text
def is_agreed(line: str) -> bool:
    """True if a line is the formula between preamble and articles: "komen het volgende overeen:"."""
    plain = " ".join(line.replace("*", "").split()).strip()
    if (
        len(plain) > _LONGEST
        or _ASCERTAINED.fullmatch(plain)
        or not (_AGREED_LINE.match(plain) or _AGREED.match(plain))
        or not _AGREED.search(plain)
    ):
        return False
    if plain.endswith("."):
        return re.search(r"\b(?:volgt|volgende(?:\s+\w+(?:\s+(?:uit|af|vast|overeen))?)?)\.$", plain, re.I) is not None
    return plain[-1:] in (":", ",", ";") or plain[-1:].isalnum()
