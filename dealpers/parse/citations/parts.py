"""Citations of articles, their leden and onderdelen, and of other parts in rows of numbers.

SERIES(kind)  NUMBER [inside] { join NUMBER [inside] }
artikel       ("artikel" | "artikelen" | "art." | "artt.") SERIES, where a join may repeat the word
inside        [","] ["het"] lid-parts { join ["het"] lid-parts } | onderdelen
lid-parts     leden [onderdelen] [[","] ORDINAL ("volzin" | "zin" | "alinea")]
leden         ("lid" | "leden") NUMBER { join NUMBER }
              | ORDINAL { join ["het"] ORDINAL } ("lid" | "leden")
onderdelen    [","] ["aanhef en"] under LABEL { join [under] LABEL } [onderdelen]
under         "onder" | "onderdeel" | "onderdelen" | "sub"
join          "," | "en" | "of" | "onderscheidenlijk" …, or as a range "tot en met" | "t/m" | "–"
"""

import re
from dataclasses import dataclass, replace

from dealpers.dutch.numbers import count
from dealpers.dutch.regex import regex
from dealpers.parse.citations.tokens import MAX_LIST, Cursor, Path, between


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Citation: ``paths`` are the cited parts, of which a link leads to the first; a whole text has none.

    ``foreign`` marks a citation of another text than this deal. ``law`` (a BWB or CELEX number), ``publication``
    (``stcrt-2019-50049``) or ``document`` (a deal of the collection) identifies the other text, if known; ``title`` is
    the title of a statute in the register. ``main`` marks parts that the words assign to the text itself, also from an
    annex with articles.
    ``by_rank`` marks a part that the text may lack: by rank ("de tweede overweging"), or by a decimal number alone.
    """

    begin: int
    end: int
    paths: tuple[Path, ...]
    foreign: bool = False
    law: str = ""
    publication: str = ""
    document: str = ""
    title: str = ""
    main: bool = False
    by_rank: bool = False


ARTICLE_WORDS = ("artikel", "artikelen", "art.", "artt.")
_PLURALS = frozenset({
    "artikelen", "artt.", "leden", "hoofdstukken", "paragrafen", "overwegingen", "noten", "tabellen", "bijlagen",
})  # fmt: skip
LID_WORDS = ("lid", "leden")
_UNDER = ("onder", "onderdeel", "onderdelen", "sub", "punt", "punten")
_LETTER = regex(r"[a-tv-zA-TV-Z]|aa|bb|cc|dd|[ivx]{2,5}|[IVX]{2,5}")  # no u: "onder u" addresses the reader
_BRACKETED = regex(r"(?P<lid>[1-9][0-9]?)|[a-z]")
_DEEPEST = 3  # article, lid, a, 1°, i: deeper lists have no printed labels in a citation
_MOST_GROUPS = 8
_SENTENCES = ("volzin", "zin", "alinea")


def articles(words: Cursor, begin: int, inner: tuple[Path, ...] = ()) -> list[Citation]:
    """Articles behind the word ``artikel``; ``inner`` are leden or onderdelen named before the word."""
    citations: list[Citation] = []
    back = words.at
    while more := series(words, begin, "artikel", inside=not inner, plural=words.low(-1) in _PLURALS):
        citations += more
        back = words.at
        words.take_join()
        begin = words.begin
        if words.at == back or not words.take_one(ARTICLE_WORDS):
            break
    words.at = back
    if not inner:
        return citations
    return [
        Citation(begin=c.begin, end=c.end, paths=tuple((*path, *tail) for path in c.paths for tail in inner))
        for c in citations
    ]


def series(words: Cursor, begin: int, kind: str, *, inside: bool = False, plural: bool = False) -> list[Citation]:
    """Citations of the numbers in a row; the last citation of a range holds the numbers between too."""
    citations: list[Citation] = []
    ranged, last = False, ""
    while labels := words.take_number(kind, first=not citations or ranged, plural=plural):
        skipped = between(last, labels[0]) if ranged else ()
        paths: tuple[Path, ...] = tuple(((kind, label),) for label in labels)
        inner = _inside(words, paths[0], plural=plural) if inside and len(paths) == 1 else paths
        citations.append(Citation(begin=begin, end=words.end, paths=(*inner, *(((kind, label),) for label in skipped))))
        last, back = labels[-1], words.at
        ranged = words.take_range()
        if not ranged and not words.take_join():
            break
        if not words.is_number(kind, first=ranged, plural=plural):
            words.at = back
            break
        begin = words.begin
    return citations


def _inside(words: Cursor, article: Path, *, plural: bool) -> tuple[Path, ...]:
    """Paths inside an article: its leden, their onderdelen, or the article itself."""
    back, comma = words.at, words.take(",")
    if (paths := _bracketed(words)) and not (comma and words.low() in (*ARTICLE_WORDS, "de", "het")):
        return tuple((*article, *path) for path in paths)
    paths, words.at = (), back
    for group in range(_MOST_GROUPS):
        back = words.at
        bracket = not group and words.take("(")
        if not bracket and (words.take_join() if group else words.take(",")):
            words.take("het")
        inner = lid_parts(words, short=plural)
        # "artikel 4, eerste lid, en het tweede lid van artikel 5": the last lid is no part of article 4
        if not inner or (bracket and not words.take(")")) or (group and words.low() == "van"):
            words.at = back
            break
        paths += inner
    if paths:
        return tuple((*article, *path) for path in paths)
    inner = letters(words)
    return tuple((*article, *path) for path in inner) or (article,)


def _bracketed(words: Cursor) -> tuple[Path, ...]:
    """Leden and onderdelen as ``(2)``, ``(1) en (2)`` or ``(2)(a)`` behind an article."""
    paths: list[Path] = []
    back = words.at
    while words.low() == "(" and words.low(2) == ")" and (label := _BRACKETED.fullmatch(words.token(1).text)):
        step = ("lid" if label["lid"] else "onderdeel", words.token(1).text)
        words.at += 3
        inside = paths and step[0] == "onderdeel" and paths[-1][-1][0] == "lid"
        paths = [*paths[:-1], (*paths[-1], step)] if inside else [*paths, (step,)]
        back = words.at
        if words.low() != "(" and not words.take_join():
            break
    words.at = back
    return tuple(paths)


def lid_parts(words: Cursor, *, short: bool = False) -> tuple[Path, ...]:
    """Leden with their onderdelen, without their article; for ``short`` see ``lid_labels``."""
    paths: tuple[Path, ...] = tuple((("lid", label),) for label in lid_labels(words, short=short))
    if not paths:
        return ()
    inner = letters(words)
    _sentence(words)
    return tuple((*paths[-1], *steps) for steps in inner) or paths


def lid_groups(words: Cursor, paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Paths of leden with those that a row adds behind: ``het eerste lid en het derde lid, onder a``."""
    for _ in range(_MOST_GROUPS):
        back = words.at
        joined = words.take_join()
        words.take("het")
        more = lid_parts(words) if joined else ()
        if not more:
            words.at = back
            break
        paths += more
    return paths


def lid_labels(words: Cursor, *, short: bool = False) -> tuple[str, ...]:
    """Labels of ``lid 2``, ``leden 2 en 3``, ``eerste tot en met derde lid``, with ranges expanded.

    ``short``: a number behind a comma is no lid, as among several articles: "artikelen 3, lid 2, en 5".
    """
    if words.low() not in LID_WORDS:
        return _ordinals(words)
    back = words.at
    plural = words.low() == "leden"
    words.at += 1
    labels: tuple[str, ...] = ()
    ranged = False
    while taken := words.take_number("lid", first=not labels or ranged, plural=plural):
        labels += (*(between(labels[-1], taken[0]) if ranged and labels else ()), *taken)
        back = words.at
        ranged = words.take_range()
        if ranged:
            words.take_one(LID_WORDS)
        elif not words.take_join():
            break
        comma = "," in (words.low(-1), words.low(-2))
        if not (plural or ranged) and ((short and comma) or words.low(1) in LID_WORDS):
            break  # "artikel 3 lid 2 en 4 lid 1": the 4 is an article
    words.at = back
    return labels


def _ordinals(words: Cursor) -> tuple[str, ...]:
    """Labels of ordinals before ``lid`` or ``leden`` ("de eerste twee leden"); the cursor stays without a noun."""
    back = words.at
    labels: tuple[str, ...] = ()
    ranged = False
    for _ in range(MAX_LIST):
        label = words.ordinal()
        if not label:
            break
        words.at += 1
        if not labels and label == "1" and words.low(1) == "leden" and (last := count(words.low())):
            words.at += 2  # "de eerste twee leden"
            return tuple(str(number) for number in range(1, min(last, MAX_LIST) + 1))
        labels += (*(between(labels[-1], label) if ranged and labels else ()), label)
        if words.take_one(LID_WORDS):
            return labels
        ranged = words.take_range()
        if not ranged and not words.take_join():
            break
        words.take("het")
    words.at = back
    return ()


def letters(words: Cursor, *, depth: int = 0, digits: bool = True) -> tuple[Path, ...]:
    """Paths of onderdelen: ``, aanhef en onder a en b``, ``onderdeel a, onder 1°``."""
    back = words.at
    words.take(",")
    if words.take("aanhef"):
        _ = words.take(",") or words.take("en")
    under = words.take_one(_UNDER)
    degrees = depth > 0 and words.low().isdecimal() and words.low(1) in ("°", "º")
    labels = _labels(words, digits=digits) if under or degrees else ()
    if not labels:
        words.at = back
        return ()
    paths: tuple[Path, ...] = tuple((("onderdeel", label),) for label in labels)
    deeper = letters(words, depth=depth + 1) if len(labels) == 1 and depth < _DEEPEST else ()
    return tuple((*paths[0], *steps) for steps in deeper) or paths


def item_letters(words: Cursor) -> tuple[Path, ...]:
    """Paths of the onderdelen of a lid with a decimal number, where one letter may follow bare: ``5.2 b``."""
    dotted = words.low(1) == "." and words.token(2).begin == words.token(1).end and words.low(2).isalpha()
    bare = words.text()
    if dotted or not re.fullmatch("[a-hj-t]", bare):
        return letters(words)
    words.at += 1
    return ((("onderdeel", bare),),)


def _labels(words: Cursor, *, digits: bool) -> tuple[str, ...]:
    """Labels of one kind in a row: ``a, b en onder c``, ``1° en 2°``, ``a tot en met d``."""
    label = _label(words, digits=digits)
    labels: tuple[str, ...] = (label,) if label else ()
    while label:
        back = words.at
        ranged = words.take_range()
        if not ranged and not words.take_join():
            break
        words.take_one(_UNDER)
        next_ = _label(words, digits=label[0].isdigit())
        # "onder a, onder ii" goes one list deeper, where "onder i en ii" stays in its list
        roman = next_ == "i" or len(next_) > 1
        deeper = roman and label != "h" and not set(label) <= set("ivx") and not (ranged and len(next_) == 1)
        if not next_ or (deeper and next_[0] in "ivx"):
            words.at = back
            break
        labels += (*(between(label, next_) if ranged else ()), next_)
        label = next_
    return labels


def _label(words: Cursor, *, digits: bool) -> str:
    """Label of an onderdeel; empty for a word, a count or an abbreviation ("onder 18 jaar", "onder o.a.")."""
    back = words.at
    bracket = words.low() == "(" and words.low(2) == ")"
    words.at += bracket
    text = words.token().text
    number = digits and re.fullmatch("[0-9]{1,2}e?", text) and words.is_number("onderdeel", first=False)
    dotted = words.low(1) == "." and words.token(2).begin == words.token(1).end and words.low(2).isalpha()
    rank_of = text.endswith("e") and words.low(1).isalpha() and words.low(1) not in ("en", "of", "van", "is")
    initial = text.isupper() and words.low(1) == "." and words.token(2).text[:1].isupper()
    if initial or (number and rank_of) or not (number or _LETTER.fullmatch(text)) or (dotted and not bracket):
        words.at = back
        return ""
    words.at += 1 + bracket
    return text + "°" if words.take_one(("°", "º")) else text


def _sentence(words: Cursor) -> None:
    """Step over ``, tweede volzin``: a sentence has no identifier, but the words belong to the citation."""
    back = words.at
    words.take(",")
    if words.ordinal() and words.low(1) in _SENTENCES:
        words.at += 2
    else:
        words.at = back


def with_letters(words: Cursor, citations: list[Citation]) -> list[Citation]:
    """Citations with the onderdelen behind the article: ``het eerste lid van artikel 1 onder a``."""
    if len(citations) != 1 or citations[0].paths[0][-1][0] != "lid":
        return citations
    inner = letters(words)
    last = citations[0]
    deeper = tuple((*last.paths[-1], *steps) for steps in inner)
    return [replace(last, end=words.end, paths=(*last.paths[:-1], *deeper))] if inner else citations


def below(step: tuple[str, str], inner: tuple[Path, ...]) -> tuple[Path, ...]:
    """Paths of these parts below a step."""
    return tuple((step, *path) for path in inner)
