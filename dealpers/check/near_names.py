"""Names in running text, and pairs of names that differ so little that they must mean one thing."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations, product
from typing import NamedTuple

from dealpers.check.names import are_two_names
from dealpers.dutch.equal_ends import equal_ends
from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.dutch.spelling.suggestions import bare
from dealpers.dutch.stems import stem

_SMALL = r"(?:[Vv]an|[Dd]e|[Hh]et|[Dd]er|[Dd]en|en|&|[Oo]p|[Ii]n|[Aa]an|[Vv]oor|te|ten|bij|tot|met|[Nn]a|[Oo]ver)"
_WORD = r"[A-ZÀ-Þ][\wÀ-ÿ’'+-]{2,40}"
_NAME = regex(rf"(?<![\w.’'-]){_WORD}(?:\s(?:{_SMALL}\s){{0,2}}{_WORD}){{0,5}}")
# ``re`` runs ahead to a letter, not to a look back, so that goes behind the first letter of a name.
_PERSON = regex(
    r"[A-ZÀ-Þ](?<![\w.].)\.\s?(?:[A-ZÀ-Þ]\.\s?){0,3}(?:(?:van|de|der|den|ten|ter|’t|'t)\s){0,3}[A-ZÀ-Þ][\wÀ-ÿ’'-]{3,30}(?<![’'])"
)
_LABEL = regex(r"\b(?:programma|project|actielijn|pilot|campagne|gemeente)\s$")
"""Nouns before a name, which has then no plural: the programme Schone Kade."""
_JOIN = regex(r"\sen\s")
_OPEN = regex(r"(?:X+[\s.-]*)+", re.I)
"""Regex of the place of a name that a text leaves out: "Xxxxx"."""
_OPENERS = frozenset(
    "de het een in op aan bij met voor door naar over onder tot uit van dit deze die dat als om na elk elke ieder "
    "iedere alle zij hij er ook daarnaast tijdens namens volgens via beide sinds wie wat waar hoe daarvoor "
    "daarbij hierbij partij partijen mevrouw heer geachte artikel bijlage tabel hoofdstuk figuur paragraaf zie "
    "wanneer indien".split()
)
_ENDINGS = ("s", "e", "n", "en", "r", "re", "er", "de", "se", "der")
_ROLES = frozenset(
    "partij partner gemeente provincie minister ministerie staatssecretaris school bewoner project partijen partners "
    "gemeenten provincies ministeries scholen bewoners projecten waterschap waterschappen".split()
)
_OFFICES = frozenset(
    "burgemeester wethouder gedeputeerde directeur voorzitter secretaris college raad staten bestuur dagelijks "
    "algemeen commissaris dijkgraaf minister stad dorp wijk regio".split()
)
_BODIES = (
    "stuurgroep regiegroep kerngroep werkgroep projectgroep klankbordgroep adviesgroep commissie overleg tafel raad "
    "team platform fonds beraad programmaraad adviesraad programmateam projectteam adviescommissie stuurgroep"
).split()
_BODY = regex(rf"(?P<noun>{'|'.join(_BODIES)})\s(?P<of>[A-ZÀ-Þ][a-zà-ÿ]{{2,24}})", re.I)
_COMPOUND = regex(rf"(?P<of>[A-ZÀ-Þ][a-zà-ÿ]{{2,24}}?)(?P<noun>{'|'.join(_BODIES)})", re.I)
_MOST = 50
"""Maximum number of names of one shape that are compared with each other."""
_SHORTEST = 5
"""Minimum number of letters of a word in which one letter is a slip."""
_LINKED = 8
"""Minimum number of letters of a compound that may have an "s" inside: Beheerplan, Beheersplan."""
_LONG = 9
"""Number of letters from which two letters at the end of an unknown word are a slip."""
_HEAD = 5
_FEWEST = 3
"""Minimum number of words of a name in which a known word may be a slip for another known word."""


class Shape(NamedTuple):
    """Key of names that may be the same; ``omitted`` is the place of the word that the key leaves out."""

    kind: str
    key: str
    omitted: int = 0


@per_text
def names_in(text: str) -> tuple[tuple[int, str], ...]:
    """Names in a text with their offsets: persons with initials, and words with capitals, "De" at the start left out.

    ``"De Stuurgroep Water helpt B. de Vries"`` gives ``"Stuurgroep Water"`` and ``"B. de Vries"``.
    """
    return tuple(_names_in(text))


def _names_in(text: str) -> Iterator[tuple[int, str]]:
    for match in _PERSON.finditer(text):
        yield match.start(), match[0]
    for match in _NAME.finditer(_PERSON.sub(lambda person: "." * len(person[0]), text)):
        begin, name = match.start(), match[0]
        while (first := name.partition(" ")[0]) and first.lower() in _OPENERS and " " in name:
            begin, name = begin + len(first) + 1, name[len(first) + 1 :]
            while name and re.match(rf"{_SMALL}\s", name):
                begin, name = begin + name.index(" ") + 1, name[name.index(" ") + 1 :]
        name = name.rstrip("’'+-")
        if name and name.lower() not in _OPENERS and not (name.isupper() or _OPEN.fullmatch(name)):
            yield begin, name
            yield from _halves(begin, name)
            if label := _LABEL.search(text[max(0, begin - 14) : begin]):
                yield begin - len(label[0]), label[0] + name


def _halves(begin: int, name: str) -> Iterator[tuple[int, str]]:
    """Names that "en" may join: the deal "Zandmotor Oost en Duinherstel Callemer" has two projects."""
    for join in _JOIN.finditer(name):
        for offset, half in ((0, name[: join.start()]), (join.end(), name[join.end() :])):
            if half[:1].isupper() and not _JOIN.search(half):
                yield begin + offset, half


def body_key(name: str) -> str:
    """Subject and noun of a body: ``"Stuurgroep Water"`` and ``"Waterstuurgroep"`` have one key; empty for others."""
    match = _BODY.fullmatch(name) or _COMPOUND.fullmatch(name)
    return f"{_plain(match['of'])} {match['noun'].lower()}" if match else ""


def _plain(word: str) -> str:
    """Word without the ending of a plural or a linking letter: Dijken, Dijk."""
    small = bare(word.lower())
    return small[:-2] if small.endswith("en") and len(small) > _SHORTEST else small.removesuffix("s")


def near_across(names: Iterable[str], others: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of a name and a name of another text that must mean the same, also by a hyphen or "&" alone."""
    by_shape: dict[Shape, tuple[list[str], list[str]]] = {}
    for side, every in enumerate((names, others)):
        for name in every:
            for shape in _shapes(name, across=True):
                by_shape.setdefault(shape, ([], []))[side].append(name)
    seen: set[tuple[str, str]] = set()
    for shape, (here, there) in by_shape.items():
        for one, other in product(here[:_MOST], there[:_MOST]) if here and there else ():
            if one.lower() != other.lower() and (one, other) not in seen and _is_pair(one, other, shape):
                seen.add((one, other))
                yield one, other


def near_in(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs among the names of one text."""
    by_shape: dict[Shape, list[str]] = {}
    for name in names:
        for shape in _shapes(name, across=False):
            by_shape.setdefault(shape, []).append(name)
    seen: set[frozenset[str]] = set()
    for shape, alike in by_shape.items():
        for one, other in combinations(tuple(dict.fromkeys(alike))[:_MOST], 2):
            pair = frozenset((one, other))
            if one.lower() != other.lower() and pair not in seen and _is_pair(one, other, shape):
                seen.add(pair)
                yield one, other


def _shapes(name: str, *, across: bool) -> Iterator[Shape]:
    """Keys of the names that may be the same: each leaves out one word but its begin or end, or all hyphens."""
    words = name.lower().replace(" & ", " en ").split()
    if across:
        yield Shape("joined", re.sub(r"\W", "", name.lower().replace("&", "en")))
    if key := body_key(name):
        yield Shape("body", key)
    content = [word for word in words if not re.fullmatch(_SMALL, word)]
    if 1 < len(content) < len(words) and content[0] not in _ROLES | _OFFICES and not words[0].endswith("."):
        yield Shape("small", " ".join(content))
    if len(content) >= _FEWEST and not {"en", "&"} & set(words):
        yield Shape("order", " ".join(sorted(content)))
    if len(words) > 1:
        for index, word in enumerate(words):
            beside = " ".join((*words[:index], "*", *words[index + 1 :]))
            yield Shape("word", f"{beside} {word[:2]}-", index)
            yield Shape("word", f"{beside} -{word[-3:]}", index)
    elif not is_known(name):
        yield Shape("across" if across else "single", _sound(words[0])[:3])
    if len(words) == 1 and len(name) >= _LINKED:
        yield Shape("linked", words[0].replace("s", ""))


def _is_pair(one: str, other: str, shape: Shape) -> bool:
    left, right = one.lower().split(), other.lower().split()
    if shape.kind in ("joined", "body"):
        return one.lower().rstrip("s") != other.lower().rstrip("s")
    if shape.kind in ("order", "small"):
        return _differ_in_order(left, right, shape) if shape.kind == "order" else _differ_in_small_words(one, other)
    if shape.kind == "linked":
        short, long = sorted((left[0], right[0]), key=len)
        return any(long[:cut] + long[cut + 1 :] == short for cut in range(4, len(long) - 3) if long[cut] == "s")
    if shape.kind != "word":
        fund = shape.kind == "across" and _has_inner_part(*sorted((left[0], right[0]), key=len))
        return _near(left[0], right[0], words=1, last=True) or (fund and left[0].endswith(tuple(_BODIES)))
    beside = [*left[: shape.omitted], *left[shape.omitted + 1 :]]
    last = shape.omitted == len(beside)
    if left[0].endswith("."):
        return last and _near_surnames(left[-1], right[-1])
    content = 1 + sum(len(word) > 3 for word in beside)
    articled = " De " in one or " Het " in one  # the proper name of an organisation: "Zwemvereniging De Otter"
    proper = (
        articled
        or _LABEL.match(f"{left[0]} ") is not None
        or (not left[0].endswith("e") and not is_known(min(left[-1], right[-1], key=len)))
    )
    return content > 1 and _near(
        left[shape.omitted], right[shape.omitted], words=content + (len(beside) > 1), last=last and not proper
    )


def _differ_in_order(left: list[str], right: list[str], shape: Shape) -> bool:
    """True if two names have the same words of content in another order: Samen Sterk, Sterk Samen."""
    content = set(shape.key.split())
    return [word for word in left if word in content] != [word for word in right if word in content]


def _differ_in_small_words(one: str, other: str) -> bool:
    """True if two names differ in articles and prepositions; "Rijk en de Regio" are two things."""
    joined, left, right = {"en", "&"}, one.lower().split(), other.lower().split()
    two_things = _plain_pair(one) == _plain_pair(other)
    return left != right and not two_things and not joined & set(left) ^ joined & set(right)


def _plain_pair(name: str) -> str:
    """Name without an article behind "en"."""
    return re.sub(r"\b(en|&) (?:de|het) ", r"\1 ", name.lower())


@lru_cache(maxsize=1 << 14)
def is_known(word: str) -> bool:
    """True if the dictionary has a word, whatever its first letter."""
    words = dictionary().alone
    return word in words or word.lower() in words


def _near_surnames(one: str, other: str) -> bool:
    """True if two surnames behind the same initials differ by one slip, or in two letters of a long end."""
    distance = _distance(one, other)
    return distance == 1 or (distance == 2 and min(len(one), len(other)) > 7)


def _near(one: str, other: str, *, words: int, last: bool) -> bool:
    """True if two words at the same place of a name of so many words are one word, written in two ways.

    At the end of a name an inflected word is another number, as in Partner and Partners.
    """
    short, long = sorted((one, other), key=len)
    shortest = _SHORTEST - 1 if words >= _FEWEST else _SHORTEST
    if bare(one) == bare(other) and one.isascii() and other.isascii():
        return False  # a hyphen more or less is another rule's
    two = any(word in _ROLES for word in (one, other)) or (words == 1 and are_two_names(one, other))
    if len(short) < shortest or two or re.search(r"\d", one + other):
        return False
    if stem(one) == stem(other) or (long.startswith(short) and long[len(short) :] in _ENDINGS):
        return not last and words > 1
    known = is_known(one) and is_known(other)
    distance = _distance(one, other)
    if distance == 1:
        return not known or words >= _FEWEST
    if words > 1 and _has_inner_part(short, long):
        return True
    unknown = not is_known(one) and not is_known(other)
    return unknown and distance == 2 and len(short) >= _LONG and one[:_HEAD] == other[:_HEAD]


def _has_inner_part(short: str, long: str) -> bool:
    """True if a compound has one part more than another inside: Netwerkbedrijf, Netbedrijf."""
    head, _ = equal_ends(short, long)
    tail = short[head:]
    return head >= 3 and len(tail) >= _SHORTEST and long.endswith(tail) and 3 <= len(long) - len(short) <= 7


def _distance(one: str, other: str) -> int:
    """Number of letters to add, remove, replace or transpose, counted up to three; letters of one sound are one."""
    one, other = _sound(one), _sound(other)
    if one == other:
        return 1
    if abs(len(one) - len(other)) > 2:
        return 3
    head, tail = equal_ends(one, other)
    left, right = one[head : len(one) - tail], other[head : len(other) - tail]
    if len(left) == len(right) == 2 and left == right[::-1]:
        return 1
    return max(len(left), len(right)) if max(len(left), len(right)) <= 2 else 3


_SOUNDS = (
    ("eau", "o"),
    ("ch", "g"),
    ("gh", "g"),
    ("ck", "k"),
    ("ae", "aa"),
    ("y", "ij"),
    ("ph", "f"),
    ("th", "t"),
    ("dt", "t"),
)


def _sound(word: str) -> str:
    """Letters of a word with one letter for those that sound alike: Vegtdal, Vechtdal."""
    for letters, sign in _SOUNDS:
        word = word.replace(letters, sign)
    return word
