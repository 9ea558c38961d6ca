"""Certainty of a reference: its words print the target, or a rule completed or chose the target."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from dealpers.corpus.corpus import Staat
from dealpers.corpus.derivations import Woorden, Zekerheid
from dealpers.corpus.outcome import Outcome
from dealpers.dutch.numbers import rank
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, ids
from dealpers.parse.citations.grammar import Citation, Path

_LOOSE = frozenset({"lid", "onderdeel"})
_WORDS = regex(r"[^\W_]+")
_KINDS = {"artikel": ("artikel", "art"), "lid": ("lid", "leden"), "paragraaf": ("paragra",)}
"""Beginnings of the words that print a kind of part, where these differ from the kind itself."""
_NUMBER = regex(r"\d|[IVX]+\b")
_JOIN = regex(r"\s*(?:,|;|en|of|dan\s+wel|tot\s+en\s+met|t/m|–|-|tot|onderscheidenlijk|respectievelijk|,\s*en)\s*")
_POINTERS = frozenset({"dit", "vorige", "volgende", "laatste", "boven", "onder"})


Other = tuple[str, str, str]
"""Other text of a citation: law, publication, document; each may be empty."""


def longest_by_text(every: Sequence[Citation]) -> dict[Other, Citation]:
    """Longest citation of each other text among the citations of a paragraph, the first of equal ones."""
    longest: dict[Other, Citation] = {}
    for citation in every:
        known = longest.setdefault(_other(citation), citation)
        if citation.end - citation.begin > known.end - known.begin:
            longest[_other(citation)] = citation
    return longest


def _other(citation: Citation) -> Other:
    return citation.law, citation.publication, citation.document


def words_of(
    citation: Citation, listed: Citation, longest: Mapping[Other, Citation], alinea: Alinea
) -> tuple[Woorden, ...]:
    """Words that the references of a citation follow from; ``longest`` are those of ``longest_by_text``.

    ``listed`` is the citation from the start of its list.

    A citation of another text without its title has the longest citation of that text in the paragraph behind it.
    """
    words = [listed]
    if any(_other(citation)) and citation.paths:
        whole = longest[_other(citation)]
        words += [whole] if whole.begin != citation.begin and not _names(citation, alinea) else []
    return tuple(Woorden(alinea=alinea.id, begin=one.begin, eind=one.end) for one in words)


def with_list(citation: Citation, every: Sequence[Citation], alinea: Alinea) -> Citation:
    """Citation from the start of its list, where its own words are a number only: ``4`` of "artikelen 2 en 4".

    ``every`` are all citations of the paragraph in order; none overlaps another.
    """
    begin = citation.begin
    for index in range(bisect_right(every, citation.begin, key=lambda one: one.end) - 1, -1, -1):
        before = every[index]
        if not _NUMBER.match(alinea.tekst, begin) or not _JOIN.fullmatch(alinea.tekst, before.end, begin):
            break
        begin = before.begin
    return citation if begin == citation.begin else replace(citation, begin=begin)


def certainty(made: Outcome, part: Citation, whole: Citation, alinea: Alinea, *, abroad: bool) -> Zekerheid:
    """Certainty of an outcome that ``part`` of the citation ``whole`` makes.

    ``geschat``: several parts bear the number, or a loose lid may be of another text that the paragraph cites
    (``abroad``). ``letterlijk``: the words print kind and number of each target, or the title of the other text.
    """
    loose = bool(part.paths) and part.paths[0][0][0] in _LOOSE
    several = made.staat is Staat.INTERN and len(made.doelen) > len(part.paths)
    if several or (abroad and loose and made.staat is not Staat.EXTERN):
        return Zekerheid.GESCHAT
    printed = _prints(part.paths, alinea.tekst[whole.begin : whole.end].lower())
    if made.staat is Staat.EXTERN:
        printed = printed and _names(part, alinea)
    else:
        printed = printed and not loose and all(map(_is_the_part, part.paths, made.doelen))
    return Zekerheid.LETTERLIJK if printed else Zekerheid.GELEZEN


def _names(citation: Citation, alinea: Alinea) -> bool:
    """True if the words of a citation print the title of the other text."""
    return bool(citation.title) and citation.title.lower() in alinea.tekst[citation.begin : citation.end].lower()


@lru_cache(maxsize=1 << 10)
def _prints(paths: tuple[Path, ...], words: str) -> bool:
    """True if lower-case words print the kind of each path, and the label of each step in figures or as a rank."""
    tokens = _WORDS.findall(words)
    labels = {*tokens, *(str(number) for token in tokens if (number := rank(token)))} - _POINTERS
    return all(
        any(token.startswith(_KINDS.get(path[0][0], (path[0][0],))) for token in tokens)
        and all(label.lower() in labels for _, label in path)
        for path in paths
    )


def _is_the_part(path: Path, target: str) -> bool:
    """True if a target bears kind and label of the last step itself, and was not found as the only annex."""
    return ids.parse(target).steps[-1] == (path[-1][0], ids.label_slug(path[-1][1]))
