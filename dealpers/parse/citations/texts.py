"""How a text cites other texts: statutes, acts of the European Union, other deals; and how it names itself.

    of-text       [","] ("van" | "uit" | "in") [DET] (STATUTE | act | DOCUMENT | "die wet" …) | [","] STATUTE
    self          ("dit" | "deze") ("convenant" | "Regio Deal" …)

The words "van de" with a name decide that an article is not one of ours; see ``owner``. What was published officially
stands in ``citation_publications``, acts of the Union in ``citation_europe``.
"""

import re
from dataclasses import dataclass, replace

from dealpers.parse.citations.europe import ACT_WORDS, act
from dealpers.parse.citations.names import DOCUMENT, STATUTE, Lexicon
from dealpers.parse.citations.parts import Citation
from dealpers.parse.citations.tokens import Cursor

_POINTING = frozenset({"die", "dat", "genoemde", "voornoemde", "bedoelde"})
_DETERMINERS = _POINTING | {"de", "het", "deze", "dit", "onderhavige"}
SELF_WORDS = frozenset({"convenant", "overeenkomst", "deal", "regiodeal", "regio-deal"})
_THIS = ("dit", "deze", "onderhavig", "onderhavige")
TEXT_WORDS = (*_THIS, *ACT_WORDS)
_LAWLIKE = re.compile(
    r"(?:.*(?:wet|wetboek|besluit|regeling|regelingen|verordening|verdrag|richtlijn|statuut|reglement|beschikking"
    r"|voorwaarden|protocol|handvest|[a-z]overeenkomst|[a-z]convenant|plan|rapport|nota|visie|brief|document))"
    r"|statuten|aanwijzingen"
)
_ENDS = frozenset(".;:()")
_LONGEST_NAME = 6
"""Within how many words behind "van de" the kind of an unknown text must show itself."""


@dataclass(frozen=True, slots=True)
class Text:
    """Another text as far as it is known, or this deal itself (``own``)."""

    own: bool = False
    law: str = ""
    document: str = ""
    title: str = ""
    statute: int | None = None


def own_name(words: Cursor, lexicon: Lexicon) -> bool:
    """Step over the words by which a text names itself: ``dit convenant``, ``deze Regio Deal``, ``deze brief``."""
    back = words.at
    if words.take_one(_THIS):
        words.take_one(("regio", "city", "green"))
        if words.take_one(SELF_WORDS) or words.take_one(lexicon.own):
            return True
    words.at = back
    return False


def named_text(words: Cursor, lexicon: Lexicon) -> Text | None:
    """Step over the name of a statute, an act of the Union or a document of the collection."""
    if name := lexicon.take(words, STATUTE):
        law = lexicon.law(name)
        return Text(law=law.nummer, title=law.titel, statute=int(name.value))
    if (celex := act(words)) is not None:
        return Text(law=celex)
    if name := lexicon.take(words, DOCUMENT):
        return Text(own=not name.value, document=name.value)
    return None


def owner(words: Cursor, lexicon: Lexicon, last: Text | None) -> Text | None:
    """Whose articles stand before here: the text named behind them; None when none is, so that they are ours.

    A known text is stepped over. An unknown one is not, for nobody knows where its name ends. ``last`` is
    the text that was named before, which "die wet" points at.
    """
    back = words.at
    comma = words.take(",")
    if not words.take_one(("van", "uit", "in")):
        if found := named_text(words, lexicon):
            return found
        unknown = not comma and words.token().text[:1].isupper() and _LAWLIKE.fullmatch(words.low())
        words.at = back
        return Text() if unknown else None
    inside = words.low(-1) == "in"
    if own_name(words, lexicon):
        words.at = back if inside else words.at
        return Text(own=True)
    found = named_text(words, lexicon)  # before the determiner, which may be a part of the name
    determiner = "" if found else words.take_one(_DETERMINERS)
    if found := found or named_text(words, lexicon):
        return found
    lawlike = not inside and _lawlike(words, determiner)
    if lawlike and determiner in _POINTING:
        words.at += 1
        return last or Text()
    words.at = back
    return Text() if lawlike else None


def _lawlike(words: Cursor, determiner: str) -> bool:
    """Whether an unknown text is named here: ``Huisvestingswet 2014``, ``Algemene Inkoopvoorwaarden``."""
    first = words.token()
    if _LAWLIKE.fullmatch(first.low):
        return bool(determiner) or first.text[:1].isupper()
    if first.low == "regio" and words.low(1) == "deal":  # another deal by name; "van de Regio Deal" alone is this one
        return words.token(2).text[:1].isupper() and words.token(2).begin > words.token(1).end
    if not first.text[:1].isupper():
        return False
    for ahead in range(1, _LONGEST_NAME):
        if words.low(ahead) in _ENDS:
            return False
        if _LAWLIKE.fullmatch(words.low(ahead)):
            return True
    return False


def belonging(found: list[Citation], text: Text, words: Cursor, lexicon: Lexicon) -> list[Citation]:
    """The same citations as parts of a text; the last takes in the name when that was stepped over."""
    last = found[-1]
    found = [*found[:-1], replace(last, end=max(last.end, words.end))]
    if text.own:
        return found
    return [_foreign(citation, text, lexicon) for citation in found]


def _foreign(citation: Citation, text: Text, lexicon: Lexicon) -> Citation:
    if text.statute is None:
        return replace(citation, foreign=True, law=text.law, document=text.document)
    law, books = lexicon.statutes[text.statute], []
    for (kind, label), *rest in citation.paths:
        book, number = lexicon.book(law, label) if kind == "artikel" else (law, label)
        books.append((book, ((kind, number), *rest)))
    paths = tuple(path for _, path in books)
    return replace(citation, paths=paths, foreign=True, law=books[0][0].nummer, title=books[0][0].titel)
