"""Owner of cited parts from the surrounding words: a row that ends in "van de Wgr", "artikel 3 van bijlage 2"."""

from dataclasses import dataclass, replace

from dealpers.parse.citations import places
from dealpers.parse.citations.names import Lexicon
from dealpers.parse.citations.owners import is_distinguished, named_before, owner
from dealpers.parse.citations.parts import ARTICLE_WORDS, Citation, articles, series
from dealpers.parse.citations.texts import Text, belonging
from dealpers.parse.citations.tokens import Cursor, Path

ANNEX_WORDS = ("bijlage", "bijlagen")
ANNEXES = (*ANNEX_WORDS, "annex", "annexen", "appendix")
_FRONT = ("aanhef", "considerans", "overwegingen", "preambule")
"""Words for the considerations as a whole."""
_PROMISES = frozenset({"wordt", "worden", "zal", "zullen"})
_STATES = frozenset({"is", "zijn", "werd", "werden", "was", "waren"})
_NEAR_VERB = 14
"""Maximum distance in words from "als bijlage" to its verb."""
_THIS = ("deze", "dit")
_DEFINITE = ("de", "het", *_THIS)
_OF_ANOTHER = frozenset({"van", "bij", "tussen", "over", "inzake"})
"""Prepositions behind a noun that begin the name of one text among several: "het protocol bij het Vaartverdrag"."""
_MENTIONED = frozenset({
    "genoemd", "genoemde", "bedoeld", "bedoelde", "vermeld", "vermelde", "omschreven", "beschreven", "opgenomen",
})  # fmt: skip
"""Participles behind a citation after which the noun before is no text: "het plan in artikel 4 bedoeld"."""


@dataclass(frozen=True, slots=True)
class Around:
    """Context of a citation.

    ``start`` is the index of its first token, ``last`` the text named before. ``also`` are prepositions before the
    name of its text, beside the usual prepositions.
    """

    start: int
    last: Text | None
    also: tuple[str, ...] = ()


def owned(
    citations: list[Citation], words: Cursor, lexicon: Lexicon, around: Around
) -> tuple[list[Citation], Text | None]:
    """Citations as parts of the text that the surrounding words name, and the text; None without a name."""
    before = words.at
    citations = _of_annex(citations, words, lexicon)
    annexed = words.at > before
    text = owner(words, lexicon, around.last, also=(*around.also, "bij") if annexed else around.also)
    if text is None and not annexed:
        annexes = citations[-1].paths[0][0][0] == "bijlage"
        more, text = _ahead(words, lexicon, around.last, apart=annexes)
        citations = [*citations, *more]
    if text is None:
        behind, words.at = words.at, around.start
        text = named_before(words, lexicon)
        words.at = behind
        text = None if words.low() in _MENTIONED else text
    if text is None and not lexicon.colons and all(":" in path[0][1] for path in citations[-1].paths):
        text = Text()  # "artikel 3:40" has the numbering of a code
    return (belonging(citations, text, words, lexicon) if text else citations), text


def behind_text(citations: list[Citation], words: Cursor, lexicon: Lexicon, start: int) -> list[Citation]:
    """Citations as parts of the text named before a comma: ``het besluit van 4 mei 2023, onderdeel b``."""
    behind, words.at = words.at, start
    text = named_before(words, lexicon) if words.low(-1) == "," else None
    words.at = behind
    text = None if words.low() in _MENTIONED else text
    return belonging(citations, text, words, lexicon) if text else citations


def as_recitals(items: list[Citation], words: Cursor, start: int) -> list[Citation]:
    """Items as considerations where the words around say so, else none: ``onder B van de considerans``.

    ``start`` is the index of their first token.
    """
    back, comma = words.at, words.low(start - words.at - 1) == ","
    before = words.low(start - words.at - 1 - comma)
    words.take(",")
    if not (words.take("van", "de") and words.take_one(_FRONT)):
        words.at = back
    if words.at == back and before not in _FRONT:
        return []
    named = [tuple((("overweging", label), *deeper) for (_, label), *deeper in item.paths) for item in items]
    return [replace(one, end=words.end, paths=paths, by_rank=True) for one, paths in zip(items, named, strict=True)]


def _of_annex(citations: list[Citation], words: Cursor, lexicon: Lexicon) -> list[Citation]:
    """Citations as parts of the annex that follows: ``artikel 3 van bijlage 2``, ``… van het protocol``."""
    back = words.at
    words.take(",")
    label = _annex(words, lexicon) if words.take_one(("van", "uit")) else None
    if label is None:
        words.at = back
        return citations
    inside = [replace(c, paths=tuple((("bijlage", label), *path) for path in c.paths)) for c in citations]
    return [*inside[:-1], replace(inside[-1], end=words.end)]


def _annex(words: Cursor, lexicon: Lexicon) -> str | None:
    """Label of an annex; empty for "de bijlage" and "dit protocol", which mean the annex around. None for other words.

    An annex is called by the word of its heading only where that annex has articles of its own.
    """
    determiner = words.take_one(_DEFINITE)
    word = words.take_one((*ANNEX_WORDS, *lexicon.annex_words))
    if not word:
        return None
    numbers = series(words, words.begin, "bijlage")[:1]
    number = numbers[0].paths[0][0][1] if numbers else ""
    if word in ANNEX_WORDS:
        return number if number or determiner else None
    if determiner in _THIS and not number:
        return ""
    if not number and (not determiner or is_distinguished(words, 0, capital=True) or words.low() in _OF_ANOTHER):
        return None
    return lexicon.annexes.get((word, number.lower()))


def articles_within(words: Cursor) -> tuple[Path, ...]:
    """Paths of the article behind an annex, or none: ``bijlage 2, artikel 3``, ``bijlage 2 (artikel 3)``."""
    back = words.at
    bracket = words.take("(")
    _ = bracket or words.take(",")
    inside = articles(words, words.begin) if words.take_one(("artikel", "art.")) else []
    while inside[1:] and words.end > inside[0].end:
        words.at -= 1  # "bijlage 1, artikel 2, eerste lid, en artikel 3": the next article may be of the text itself
    if inside and (not bracket or words.take(")")) and words.low() not in ("van", "bij", "uit"):
        return inside[0].paths
    words.at = back
    return ()


def _ahead(words: Cursor, lexicon: Lexicon, last: Text | None, *, apart: bool) -> tuple[list[Citation], Text | None]:
    """Parts behind the cursor with another text as owner, which then owns the parts before the cursor too.

    For example ``hoofdstuk 4, artikel 59, van het Vaartverdrag`` and ``artikel 3 en Annex 1 van de IGR``. ``apart``: an
    annex is before the cursor, which "en artikel 62 SUWI" leaves to the text itself.
    """
    back = words.at
    _ = words.take("van") or words.take_join()
    apart = apart and words.low(-1) in ("en", "of")
    begin = words.begin
    more: list[Citation] = []
    if words.take_one(ARTICLE_WORDS):
        more = articles(words, begin)
    elif words.take_one(ANNEXES):
        more = series(words, begin, "bijlage")
    elif words.low() in places.NUMBERED_WORDS:
        more = places.numbered(words, begin)
    if apart and words.low() not in ("van", "bij", "uit", ","):
        more = []
    text = owner(words, lexicon, last, also=("bij",)) if more else None
    if text and not text.own:
        return more, text
    words.at = back
    return [], None


def is_promised(words: Cursor) -> bool:
    """True if "als bijlage" announces a future annex: ``wordt als bijlage aan het convenant gehecht``."""
    ahead = [words.low(distance) for distance in range(_NEAR_VERB)]
    behind = [words.low(-distance) for distance in range(1, _NEAR_VERB)]
    for row in (ahead, behind):
        for word in row:
            if word in (".", ";", ":", ""):
                break
            if word in _PROMISES or word in _STATES:
                return word in _PROMISES
    return False
