"""Other names of a body, programme or text that has a name: ``projectgroep`` beside the projectteam."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dealpers.corpus.terms import is_running
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Alinea, Stuk, alineas, ids

_HEADS = "groep|team|tafel|overleg|beraad|raad|comité|ploeg"
_BODY = Worded(rf"(?<![\w-])(?P<of>[a-zë]{{3,16}}?)(?P<s>s?)(?P<head>{_HEADS})(?![\w-])", _HEADS.replace("|", " "))
_BODIES = (
    "project",
    "programma",
    "stuur",
    "regie",
    "kern",
    "werk",
    "begeleiding",
    "klankbord",
    "advies",
    "coördinatie",
)
"""First parts of names of bodies by their task, so that another last part makes another name."""
_SAME = {"voorjaar": "lente", "najaar": "herfst"}
_DEFINITE = regex(r"\b(?:de|het|onze|hun|deze|dit)\s+\Z", re.I)
_NAMED = regex(
    r"(?<![\w-])(?P<noun>[A-Z][a-zë]*(?:groep|team|tafel|overleg|beraad|raad))(?P<name>(?:\s[A-Z][a-zë]{3,})+)(?![\w+-])"
)
_PROGRAMME = regex(
    r"(?<![\w-])(?P<noun>(?:[A-Z][a-zë]*)?(?:[Pp]rogramma|[Aa]genda|[Aa]anpak|[Ff]onds|[Pp]roject|[Pp]lan))\s"
    r"(?P<adjective>[A-Z][a-zë]{3,}e)\s(?P<last>[A-Z][a-zë]{3,})(?![\w-])"
)
_TITLED = regex(
    r"\b(?:[Hh]et|[Dd]it|[Oo]ns|[Dd]e)\s(?P<noun>programma|project|campagne|aanpak)\s(?P<name>(?P<first>[A-Z][a-zë]{2,})"
    r"(?:\s(?:(?:in|op|van|voor|aan|en|met|bij|de|het)\s){0,2}[A-Z][a-zë]{2,}){1,3})(?![\w-])"
)
_QUARTER = regex(r"(?:Noord|Oost|Zuid|West|Midden|Nieuwe|Oude|Grote|Kleine|Tweede|Eerste|Derde)")
_KINDS = "convenant|overeenkomst|akkoord|protocol|verklaring|contract|pact"
_COMPOUND = Worded(
    rf"(?<![\w-])(?P<det>het|de|dit|deze)\s+(?P<kind>(?P<of>samenwerkings|bestuurs|intentie|prestatie|partner)(?P<head>{_KINDS}))"
    r"(?![\w-]|\s+(?:van|uit|tussen|met|voor|over|(?-i:[‘'“\"(A-Z0-9])))",
    "samenwerking bestuurs intentie prestatie partner",
)
_OWN = regex(rf"\b(?:dit|deze|het|de)\s+(?P<kind>{_KINDS}|afspraken|deal)\b", re.I)
_PLURAL = regex(rf"(?i)(?P<head>{_HEADS})(?:en|s)\b")
_WITH_ARTICLE = regex(r"(?P<apart>\b)?(?i:de|het)(?=\s+(?P<noun>\w+)(?![\w-]|\s[A-Z]))")
_ALONE = regex(r"(?<![\w-])\w+(?![\w-]|\s[A-Z])")
_WORD = regex(r"[\w-]+")
_OPENING = regex(r"[A-Z][a-zë]{1,5}")
_LONGEST = 25
"""Number of letters of the longest name of a body in one word."""
_LONG = 8
"""Minimum number of letters of a term that stands in another word by no chance."""
_FEWEST = 3
"""Uses of the usual name from which another name is a slip."""


class OtherName(NamedTuple):
    """Words at an offset of a paragraph, and the name that the text uses elsewhere."""

    alinea: Alinea
    begin: int
    words: str
    usual: str


def other_names(stuk: Stuk) -> Iterator[OtherName]:
    """Places with another name for one thing, in the order of the kinds of names."""
    every = [alinea for alinea in alineas(stuk, stuk) if not alinea.tekst.isupper()]
    running = [alinea for alinea in every if is_running(alinea)]
    whole = "\n".join(alinea.tekst for alinea in every)
    yield from _bodies(running, whole)
    yield from _longer(every, whole)
    yield from _programmes(every)
    yield from _openers(every, whole)
    yield from _kinds(stuk, running, whole)
    yield from _titled(stuk, running)
    yield from _lengthened(stuk, running)


def _bodies(running: list[Alinea], whole: str) -> Iterator[OtherName]:
    """Bodies with one first part and two last parts, or two words for one season, of which one is used once."""
    uses = [(alinea, match) for alinea in running for match in _BODY.finditer(alinea.tekst)]
    counts = Counter(match[0].lower() for _, match in uses)
    ends = (match.end("head") for match in (_PLURAL.finditer(whole) if uses else ()))
    plurals = {whole[begin:end].lower() for end in ends for begin in range(max(0, end - _LONGEST), end)}
    for alinea, match in uses:
        word, of = match[0].lower(), match["of"].lower()
        before = alinea.tekst[max(0, match.start() - 8) : match.start()]
        if counts[word] > 1 or not _DEFINITE.search(before) or word in plurals:
            continue
        if of in _BODIES:
            others = [one for one in counts if one != word and re.fullmatch(rf"{of}s?(?:{_HEADS})", one)]
            least = 2
        else:
            same = {*_SAME.items(), *((one, other) for other, one in _SAME.items())}
            others = [f"{other}{s}{match['head']}" for one, other in same if one == of for s in ("", "s")]
            least = 1
        usual = [one for one in others if counts[one] >= least]
        if len(usual) == 1:
            yield OtherName(alinea, match.start(), match[0], usual[0])


def _longer(every: list[Alinea], whole: str) -> Iterator[OtherName]:
    """Names of a body with words behind it at one place, where the bare noun is the usual name and comes first."""
    uses = [(alinea, match) for alinea in every for match in _NAMED.finditer(alinea.tekst)]
    longer = Counter(match["noun"] for _, match in uses)
    bare = [(match["noun"].lower(), match) for match in (_WITH_ARTICLE.finditer(whole) if uses else ())]
    alone = Counter(noun for noun, match in bare if match["apart"] is not None)
    ends = {noun: match.end("noun") for noun, match in reversed(bare)}
    for alinea, match in uses:
        noun = match["noun"]
        usual = longer[noun] == 1 and alone[noun.lower()] >= _FEWEST
        if usual and not alinea.is_heading and ends[noun.lower()] <= whole.find(match[0]):
            yield OtherName(alinea, match.start(), match[0], noun)


def _programmes(every: list[Alinea]) -> Iterator[OtherName]:
    """Programmes that differ in their adjective alone, one of them named once."""
    uses = [(alinea, match) for alinea in every for match in _PROGRAMME.finditer(alinea.tekst)]
    counts = Counter(match[0] for _, match in uses)
    first = {match[0]: alinea for alinea, match in reversed(uses)}
    alike: dict[tuple[str, str], list[str]] = {}
    for name, (noun, _, last) in ((name, name.split()) for name in counts):
        alike.setdefault((noun, last), []).append(name)
    for alinea, match in uses:
        names = alike[match["noun"], match["last"]]
        if counts[match[0]] == 1 and len(names) == 2 and not _QUARTER.match(match["adjective"]):
            other = names[names[0] == match[0]]
            beside = counts[other] == 1 and first[other].id == alinea.id
            if not beside and (counts[other] > 1 or uses[0][0] is not alinea) and not _QUARTER.match(other.split()[1]):
                yield OtherName(alinea, match.start(), match[0], other)


def _openers(every: list[Alinea], whole: str) -> Iterator[OtherName]:
    """Programmes with the first or last word of another: one name used once, where the noun has no third name."""
    uses = [(alinea, match) for alinea in every for match in _TITLED.finditer(alinea.tekst)]
    for noun in {match["noun"] for _, match in uses}:
        names = {match["name"]: (alinea, match) for alinea, match in reversed(uses) if match["noun"] == noun}
        ends = {(name.split()[0], name.split()[-1]) for name in names}
        if len(names) != 2 or all(len(set(words)) > 1 for words in zip(*ends, strict=True)):
            continue
        ranked = sorted(names.items(), key=lambda item: (-whole.count(item[0]), whole.find(item[0])))
        (usual, (there, _)), (other, (alinea, match)) = ranked
        longer = usual.startswith(other) or other.startswith(usual)
        if whole.count(other) == 1 and there.id != alinea.id and not longer and not _QUARTER.match(other.split()[-1]):
            yield OtherName(alinea, match.start("name"), other, usual)


def _kinds(stuk: Stuk, running: list[Alinea], whole: str) -> Iterator[OtherName]:
    """Kinds of agreement with a first part that the title lacks: ``het samenwerkingsprotocol`` in a protocol."""
    usual = Counter(match["kind"].lower() for match in _OWN.finditer(whole)).most_common(1)
    if not usual or usual[0][1] < _FEWEST or usual[0][0] not in stuk.naam.lower():
        return
    times = cache(lambda kind: len(re.findall(rf"(?i){kind}", whole)))
    for alinea in running:
        for match in _COMPOUND.finditer(alinea.tekst):
            kind = match["kind"].lower()
            of_text = match["head"].lower() == usual[0][0] or match["det"].lower() in ("dit", "deze")
            if of_text and kind not in stuk.naam.lower() and times(kind) == 1:
                yield OtherName(alinea, match.start("kind"), match["kind"], usual[0][0])


def _titled(stuk: Stuk, running: list[Alinea]) -> Iterator[OtherName]:
    """Defined terms with a name of the title behind them at one place: ``Corridor Zuidwest`` for the Corridor."""
    title = tuple(word for word in stuk.naam.split() if word[:1].isupper() and len(word) > _FEWEST)
    terms = [one.term for one in stuk.begrippen if one.term.isalpha()] if title else []
    pattern = re.compile(rf"(?<![\w-])\w+(?=(?P<behind>\s(?:{'|'.join(map(re.escape, title))}))(?![\w-]))")
    uses: dict[str, list[tuple[Alinea, re.Match[str]]]] = {term: [] for term in terms}
    for alinea in running if terms else ():
        for match in pattern.finditer(alinea.tekst):
            uses.get(match[0], []).append((alinea, match))
    once = [term for term in terms if len(uses[term]) == 1]
    alone = Counter(word for alinea in (running if once else ()) for word in _ALONE.findall(alinea.tekst))
    for term in once:
        ((alinea, match),) = uses[term]
        words = term + match["behind"]
        if alone[term] >= _FEWEST and not ids.is_kind(alinea.deel, "begrip") and words not in stuk.naam:
            yield OtherName(alinea, match.start(), words, term)


def _lengthened(stuk: Stuk, running: list[Alinea]) -> Iterator[OtherName]:
    """Defined terms with letters before them at one place: the ``Herkeuringsplan`` beside the Keuringsplan."""
    terms = [one.term for one in stuk.begrippen if one.term.isalpha() and len(one.term) >= _LONG]
    uses: dict[str, list[tuple[Alinea, re.Match[str]]]] = {term.lower(): [] for term in terms}
    alone: Counter[str] = Counter()
    for alinea in running if terms else ():
        for match in _WORD.finditer(alinea.tekst):
            alone[match[0]] += 1
            opening = _OPENING.match(match[0])
            for cut in range(2, opening.end() + 1) if opening else ():
                uses.get(match[0][cut:], []).append((alinea, match))
    for term in terms:
        places = uses[term.lower()]
        if len(places) == 1 and alone[term] >= _FEWEST:
            alinea, match = places[0]
            if _DEFINITE.search(alinea.tekst[: match.start()]):
                yield OtherName(alinea, match.start(), match[0], term)
