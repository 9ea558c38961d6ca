"""Een naam heeft overal dezelfde letters.

De Hooge Brug en de Hoge Brug lijken twee instellingen; wie ernaar zoekt, vindt er één.

Fout:
    ## Artikel 1 – Taken

    1. Stichting De Hoge Brug helpt de bewoners. Stichting De Hoge Brug zoekt vrijwilligers.
    2. Het verslag van Stichting De Hooge Brug is openbaar.
Fout:
    ## Artikel 1 – Taken

    1. De Regio plant bomen bij Münster, en werkt in Münster samen.
    2. De bomen van Munster zijn eiken.
Goed:
    ## Artikel 1 – Taken

    1. Het plan van Provincie Groningen en Gemeente Hoorn, en dat van de Gemeente Doorn, is klaar.
    2. Het Groninger Landschap, de Groningse Bond, A. Jansen en B. Janssen werken samen.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from dealpers.check.located import at_words
from dealpers.check.names import are_beside, are_two_names
from dealpers.check.rule import Findings, rule
from dealpers.corpus.terms import opens_sentence
from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.dutch.spelling.suggestions import bare, likeness
from dealpers.model import Alinea, Severity, Stuk, alineas

_WORD = r"[A-ZÀ-Þ][a-zà-ÿ]{3,30}(?![\w’'-])"
# ``re`` runs ahead to a capital, not to a look back, so each pattern looks back, and ahead, behind its first letter.
_PAIR = regex(
    r"[A-ZÀ-Þ](?<![\w-].)"
    rf"(?<=(?=(?P<first>(?:[A-Z]\.){{1,4}}|[A-ZÀ-Þ][\w'’-]+)\s(?:(?:de|het|van|en)\s)?(?P<last>{_WORD})).)"
)
_NEXT = regex(rf"[A-ZÀ-Þ](?<![\w-].)(?<=(?=(?P<last>{_WORD})\s(?P<first>[A-ZÀ-Þ][\w'’-]+)).)")
_ALONE = regex(rf"[A-ZÀ-Þ](?<![\w'’-].)(?<=(?=(?P<last>{_WORD})).)")
_PLACE = regex(r"[A-ZÀ-Þ](?<![\w'’-].)[a-zà-ÿ]{2,30}(?:-[A-ZÀ-Þ][a-zà-ÿ]{2,30})?(?![\w’'-])")
_ARTICLES = frozenset("De Het Een Der Den Van Voor In Op Deze Dit Alle Elke".split())
_MOST = 200
"""Maximum number of words with one first letter that are compared with each other."""
_LONG = 7
"""Letters from which one other letter inside a name is a slip rather than another name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Use:
    """Word of a name with the word beside it, and the name as printed, at an offset of a paragraph."""

    word: str
    name: str
    beside: str
    alinea: Alinea
    begin: int


@rule("V113", Severity.WARNING, signed=Severity.INFO)
def naam_op_een_letter_na(stuk: Stuk) -> Findings:
    uses = [use for alinea in alineas(stuk, stuk) for use in _uses(alinea)]
    counts = Counter(use.word for use in uses)
    groups: dict[str, dict[str, _Use]] = {}
    for use in uses:
        groups.setdefault(use.beside, {}).setdefault(use.word, use)
    groups |= _near_parties(stuk)
    reported: set[frozenset[str]] = set()
    for beside, words in groups.items():
        for one, other in _slips(words) if beside else _same_letters(words):
            pair = frozenset((one, other))
            if pair in reported:
                continue
            reported.add(pair)
            if are_beside(one, other, [(use.alinea.tekst, use.begin) for use in (words[one], words[other])]):
                continue
            wrong, right = sorted((words[other], words[one]), key=lambda use: counts[use.word])
            yield at_words(
                wrong.alinea,
                (wrong.begin, wrong.begin + len(wrong.word)),
                f"'{wrong.name}' heet elders '{right.name}'",
                "kies één schrijfwijze, of aanvaard dit als het twee namen zijn",
                related=((right.alinea.plaats.span(right.begin, right.begin + len(right.word)), "hier de andere"),),
            )


def _uses(alinea: Alinea) -> Iterator[_Use]:
    """Words of names: beside another word of the name, and by themselves within a sentence."""
    text = alinea.tekst
    for pattern, side in ((_PAIR, "<"), (_NEXT, ">")):
        for match in pattern.finditer(text):
            if match["first"] not in _ARTICLES and match["last"] not in _ARTICLES:
                begin, end = sorted((*match.span("first"), *match.span("last")))[::3]
                beside = f"{match['first']}{side}"
                yield _Use(
                    word=match["last"], name=text[begin:end], beside=beside, alinea=alinea, begin=match.start("last")
                )
    for match in _ALONE.finditer(text):
        if not opens_sentence(text, match.start()):
            yield _Use(word=match["last"], name=match["last"], beside="", alinea=alinea, begin=match.start())


def _near_parties(stuk: Stuk) -> dict[str, dict[str, _Use]]:
    """Names of parties, each with the unknown words that are nearly the same, wherever these are."""
    known = dictionary().alone
    first: dict[str, _Use] = {}
    for alinea in alineas(stuk, stuk):
        for match in _PLACE.finditer(alinea.tekst):
            if len(match[0]) > 4:
                first.setdefault(
                    match[0], _Use(word=match[0], name=match[0], beside="", alinea=alinea, begin=match.start())
                )
    names = {
        name for party in stuk.partijen for name in _PLACE.findall(f"{party.naam}, {party.alias}") if name in first
    }
    strange = _by_letter(word for word in first if word not in names and word.lower() not in known)
    pairs = [(name, word) for name in sorted(names) for word in strange.get(name[0], ())]
    return {f"{name} {word}=": {name: first[name], word: first[word]} for name, word in pairs if _slipped(name, word)}


def _same_letters(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words, the first of five letters or more, that differ by accents alone: Münster, Munster."""
    alike: dict[str, list[str]] = {}
    for word in words:
        alike.setdefault(bare(word.lower()), []).append(word)
    for spellings in alike.values():
        yield from ((one, other) for one, other in combinations(spellings[:_MOST], 2) if len(one) > 4)


def _slips(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words beside the same word that differ by one slip; only words with the same first letter can."""
    for candidates in _by_letter(words).values():
        yield from ((one, other) for one, other in combinations(candidates, 2) if _slipped(one, other))


def _by_letter(words: Iterable[str]) -> dict[str, list[str]]:
    """First words of those that begin with one letter, by that letter."""
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[0], []).append(word)
    return {letter: every[:_MOST] for letter, every in by_letter.items()}


@per_text
def _letters(word: str) -> frozenset[str]:
    return frozenset(bare(word.lower()))


def _slipped(one: str, other: str) -> bool:
    """True if two words with the same first letter differ by one slip that makes no other name or inflection."""
    if abs(len(one) - len(other)) > 1 or len(_letters(one) ^ _letters(other)) > 2 or are_two_names(one, other):
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return False
    if likeness(one.lower(), other.lower()) <= 1:
        return True
    if _both_words(one, other):
        return False
    if len(long) > len(short):
        return any(long[:index] + long[index + 1 :] == short for index in range(1, len(long)))
    differing = sum(a != b for a, b in zip(one, other, strict=True))
    return differing == 1 and len(one) >= _LONG and one[-1] == other[-1]


def _both_words(one: str, other: str) -> bool:
    words = dictionary().alone
    return all(word.lower() in words or word in words for word in (one, other))
