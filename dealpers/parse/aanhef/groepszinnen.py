"""Headings and sentences that make parties a group: "De gemeenten:", "Partijen 1 en 2 hierna samen te noemen: …"."""

import re
from collections.abc import Sequence

from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Kant, Soort
from dealpers.parse.aanhef.alias import QUOTED, QUOTES, trimmed
from dealpers.parse.aanhef.koppen import lead_in
from dealpers.parse.aanhef.persoonsnamen import PERSON
from dealpers.parse.aanhef.splitsing import parted
from dealpers.parse.labels import CITED

_NUMBERS = regex(r"(\d+)(?![\da-i])(?:[.)]?\s*(?:tot\s+en\s+met|t/m|-|–)\s*\(?(\d+)(?![\da-i]))?")
_SPAN = regex(r"\b(\d{1,3}[a-i]|[A-Za-z]|[IVX]{2,4})\b[.)]?(?:\s*(?:tot\s+en\s+met|t/m|[–-])\s*\(?(\w{1,4})\b)?")
_OF_GROUP = r"(?:hierna|verder|worden|zijn|vormen|heten|samen|gezamenlijk|tezamen)\b"
RANGE = regex(
    rf"(?:^(?:en\s+)?(?={CITED}\s*(?:$|{_OF_GROUP}))|\b(?:partij(?:en)?|ondergetekenden?|deelnemers?),?\s+(?:(?:hierboven|hiervoor)\s+)?(?:(?:ge|ver)(?:noemd|meld)\s+)?"
    r"(?:in\s+(?:het\s+\w+\s+lid|lid\s+\d),?\s+)?(?:(?:onder|sub|met|de|nummers?|nrs?\.?)\s+){0,3})"
    rf"(?P<range>{CITED}|\d{{1,3}}[a-i]?\b|(?:(?<=onder\s)|(?<=sub\s))[a-z]\b)",
    re.I,
)
"""Regex of parties by their numbers: "Partijen genoemd onder 1 tot en met 5", "A en B" before "hierna samen"."""
_BEFORE_NAME = regex(
    r"(?:(?:(?:[A-Z]|[IVX]{1,4}|\d{1,2}|[a-z])[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?)\s+)?(?:(?:[Nn]amens|[Vv]oor)\s+(?=(?:de|het)\b|[A-Z]))?"
)
_BEHIND_NAME = regex(
    r"[\s,(]+(?:te\s+weten|namelijk|zijnde|bestaande?\s+uit|(?:hierbij\s+|hierin\s+)?gevormd\s+door|met\s+als\s+(?:deelnemers|leden))[\s:)]*$",
    re.I,
)
_ALIASES = (
    r"(?:(?:(?:de|het)\s+)?(?-i:[A-Z])[\w’'-]*,?\s+){1,20}(?:en|alsmede)\s+(?:(?:de|het)\s+)?(?-i:[A-Z])[\w’'-]*,?\s+"
)
"""Regex of the names of parties above, the last behind "en": "de Gemeente, Kade en de Stichting"."""
_TOGETHER_BEHIND = regex(
    rf"[;.,]\s+(?=(?:partijen\s+|{_ALIASES})?(?:hierna|verder)\s+(?:allen\s+)?\(?(?:gezamenlijk|samen|tezamen|respectievelijk|onderscheidenlijk)\b)",
    re.I,
)
_RESPECTIVE = regex(
    r"(?:hierna|verder)\s+(?:respectievelijk|onderscheidenlijk)\s+(?:te\s+noemen|genoemd|aangeduid\s+als)\s*:?\s*(?P<names>.+)",
    re.I,
)
"""Regex of the common names of several parties in their order: "hierna respectievelijk te noemen „A” en „B”"."""
_CAPACITY = regex(
    r"(?:handelende?|optredende?)\s+(?:als|in\s+(?:(?:zijn|haar|hun)\s+)?hoedanigheid\s+van)\s+(?P<capacity>.+?),?\s+(?=hierna|verder)",
    re.I,
)
_SENTENCE_END = regex(
    r"(?<=[a-z0-9’'”\"\]);])[.;]+\s+(?=[A-Z„“‘])|[,;]\s+(?:en\s+)?(?=[Pp]artij(?:en)?\s+(?:genoemd\s+)?(?:onder|sub|\d))|,?\s+en\s+(?=[Pp]artij(?:en)?\s+(?:ge|ver|onder|sub|\d))"
    rf"|(?:(?<=\w{{3}})|(?<=[’”])),\s+(?:en\s+)?(?={CITED}\s+{_OF_GROUP})"
    r"|,\s+en\s+(?=alle\s+[Pp]artijen\s+(?:samen|gezamenlijk|tezamen|hierna)\b)"
)
NAMED = Worded(
    r"\b(?:hierna|verder|nader|voortaan)\b(?:\s+(?:te(?=\s+(?:samen|gezamenlijk|tezamen))|\(?(?:samen|gezamenlijk|tezamen)\)?|allen|ook|tevens|verder|gezamenlijk))*"
    r"\s*(?:te\s+noemen|aan\s+te\s+duiden\s+als|aangeduid\s+als|genoemd|als)?\s*:?\s*(?P<name>[^;.]*)"
    r"|\b(?:(?:gezamenlijk|samen|tezamen)(?:\s+ook(?:\s+wel)?)?\s*(?::|(?:te\s+noemen|genoemd|aangeduid\s+als)\s*:?|(?=(?:(?:de|het)\s+)?[‘“„]))"
    r"|heten\s+(?:(?:hierna|verder)\s+)?(?:gezamenlijk|samen|tezamen)(?:\s+(?:hierna|verder))?\s*:?)\s*(?P<short>[^;.]*)",
    "hierna verder nader voortaan samen tezamen gezamenlijk",
)
SOME_PARTIES = regex(
    r"(?:overige|andere|publieke|private|maatschappelijke|regionale|landelijke|lokale|commerciële|particuliere|markt-?)\s*partijen",
    re.I,
)
"""Regex of a group of parties by their kind: "Overige partijen", "Marktpartijen"."""
TOGETHER = regex(
    r"^(?:en\s+)?(?:alle\s+|beide\s+|de\s+)?(?:partij|(?:hierna|verder|nader)\s+(?:allen\s+)?\(?(?:samen|gezamenlijk|tezamen)|allen\b|gezamenlijk|samen|tezamen|hierna\s*:?\s*[‘'“„\"]?partijen)",
    re.I,
)

_NO_GROUP_NAME = regex(r"\b(?:komen|spreken|zijn|maken)\b|^(?:met|bij|naar|onder|door|volgens)\b")
_BEHIND_GROUP = regex(r",?\s+en\s+(?:ieder|elk)\b|,\s+(?:ander|ener|en\s)")
_QUOTED_NAME = regex(rf"(?P<article>(?:de|het)\s+)?{QUOTED.pattern}")


def capacity_in(sentence: str) -> str:
    """Capacity of the parties in a sentence about their group: ``bestuursorgaan``; empty where it names none."""
    match = _CAPACITY.search(sentence)
    return match["capacity"].removesuffix(" en").strip(" ,") if match else ""


def sentences_about_groups(text: str) -> list[str]:
    """Sentences of a paragraph that may each give parties a common name."""
    return _SENTENCE_END.split(" ".join(text.split()))


_NO_NAME = regex(
    r"\b(?:hierna|verder|vertegenwoordigd|namens|door|noemen|zijn|waren|ko(?:men|mt)|kwam(?:en)?|versch(?:ijnen|enen)"
    r"|hebben|nemen|sluiten|sloten|spreken|verklaren|bijeen|aanwezig)\b|[,;]|\d{4}",
    re.I,
)
"""Regex of words in a sentence about parties, which a name of a group lacks."""


def is_group_heading(text: str) -> bool:
    """True if a line is the name of a group above its members: "Het Rijk:", "De gemeenten:"."""
    plain = " ".join(text.split())
    if not plain.endswith(":") or len(plain) > 80 or lead_in(plain) is Soort.PARTIJEN:
        return False
    return _NO_NAME.search(heading_name(plain)) is None


def is_group_name(text: str) -> bool:
    """True if a short line without an end mark can be the name of a group above its members: "Aanbieders"."""
    plain = " ".join(text.split())
    words = plain.split()
    return 0 < len(words) <= 4 and plain[0].isupper() and plain[-1].isalpha() and lead_in(plain) is None


_COLLECTIVE = regex(r"(?:.*\s)?[\w-]*(?:en|s|rijk|regio|overheid|markt)(?:\s+(?:en|uit|van)\s.*)?", re.I)


def is_collective(text: str) -> bool:
    """True if a short line names several bodies by what they are: "Publieke partijen", "A. Het Rijk", "Uitvoerders"."""
    name = heading_name(text)
    words = name.split()[1:] if re.match(r"(?:de|het)\s", name, re.I) else name.split()
    common = all(word == word.lower() for word in words[1:])
    named = is_group_name(text) and common and _COLLECTIVE.fullmatch(name) is not None
    return named or SOME_PARTIES.fullmatch(name) is not None


def heading_name(text: str) -> str:
    """Name of the group in its heading: ``het Rijk`` in "A. het Rijk:" and in "Namens het Rijk, te weten:"."""
    return _BEHIND_NAME.sub("", _BEFORE_NAME.sub("", " ".join(text.split()))).strip(" :,")


@per_text
def is_group_sentence(text: str) -> bool:
    """True if a paragraph gives parties a common name: "Partijen 1 en 2 hierna samen te noemen: Gemeenten"."""
    plain = " ".join(text.split())
    named = NAMED.search(plain)
    if named is None:
        return False
    if TOGETHER.match(plain) or RANGE.match(plain):
        return True
    joint = re.search(r"\b(?:samen|gezamenlijk|tezamen)\b", named[0], re.I) is not None
    return (
        joint
        and not PERSON.search(plain)
        and not re.search(r"\b(?:vertegenwoordigd|gevestigd|namens|hierna|verder)\b", plain[: named.start()], re.I)
    )


def numbers_in(text: str) -> frozenset[int]:
    """Numbers that words name: "1 tot en met 3 en 5" gives 1, 2, 3 and 5; a range above 500 counts its ends only."""
    out: set[int] = set()
    for first, last in _NUMBERS.findall(text):
        low, high = int(first), int(last or first)
        out |= set(range(low, high + 1)) if high - low <= 500 else {low, high}
    return frozenset(out)


def letters_in(text: str, numbers: Sequence[str]) -> frozenset[str]:
    """Known ``numbers`` with letters, in order, that words name: ``2a`` of "2a en 3", I to III of "I t/m III"."""
    spans = ((first, last or first) for first, last in _SPAN.findall(text))
    known = [(numbers.index(first), numbers.index(last)) for first, last in spans if {first, last} <= set(numbers)]
    return frozenset(number for first, last in known for number in numbers[first : last + 1])


def name_in_sentence(words: str) -> str:
    """Name of a group behind "hierna te noemen"; empty where the words are no name."""
    quoted = _QUOTED_NAME.match(words.strip())
    words = f"{quoted['article'] or ''}{quoted['name']}" if quoted else _BEHIND_GROUP.split(words)[0]
    words = re.sub(r"\s+(?:te\s+noemen|genoemd)\s*$", "", trimmed(_closed(words))).strip(QUOTES + " .,:;")
    return words if len(words) <= 80 and not _NO_GROUP_NAME.search(words) else ""


def names_in_order(sentence: str) -> list[str]:
    """Common names that a sentence gives to parties one by one: "hierna respectievelijk te noemen „A” en „B”"."""
    match = _RESPECTIVE.match(sentence)
    quoted = [
        f"{name['article'] or ''}{name['name']}" for name in _QUOTED_NAME.finditer(match["names"] if match else "")
    ]
    return quoted or ([trimmed(name) for name in re.split(r",\s+|\s+en\s+", match["names"])] if match else [])


def _closed(words: str) -> str:
    """Words up to a bracket that closes what was opened before them: "de corporaties) doen mee"."""
    before, closing, _ = words.partition(")")
    return before if closing and "(" not in before else words


@per_text
def without_article(name: str) -> str:
    """Name in small letters, without its article: ``gemeenten`` of "De Gemeenten"."""
    first, _, rest = name.lower().strip(QUOTES + " ").partition(" ")
    return rest if first in ("de", "het") and rest else name.lower().strip(QUOTES + " ")


def side_of_group(group: str) -> Kant | None:
    """Side of a group with "Rijk" or "Regio" in its name; None for any other group."""
    match = re.search(r"\b(Rijk|Regio)\b", group, re.I)
    return Kant(match[1].capitalize()) if match else None


def side_of_office(office: str) -> Kant:
    """Side of a party by its office: ``Kant.RIJK`` for a minister, and unknown otherwise."""
    return Kant.RIJK if re.match(r"(?:de\s+)?(?:minister|staatssecretaris|staat)\b", office, re.I) else Kant.ONBEKEND


def without_group_clause(text: str) -> tuple[str, str]:
    """Words about a party, and the clause behind these words that gives several parties a common name."""
    cut = _TOGETHER_BEHIND.search(text)
    if cut is None:
        return text, ""
    before = text[: cut.start()]
    named = re.search(r"\b(?:hierna|verder)\b", before, re.I) is not None or len(parted(before)) > 1
    return (before, text[cut.end() :]) if named else (text, "")
