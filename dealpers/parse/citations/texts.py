"""Names of texts: statutes, acts of the European Union, other deals, and the text itself.

    self          ("dit" | "deze") ("convenant" | "Regio Deal" …)

The module ``owners`` finds the owner of an article, ``publications`` reads official publications, ``europe`` acts
of the Union.
"""

from dataclasses import dataclass, replace

from dealpers.parse.citations.europe import ACT_WORDS, act
from dealpers.parse.citations.names import DOCUMENT, STATUTE, TEXT, Lexicon
from dealpers.parse.citations.parts import Citation
from dealpers.parse.citations.tokens import Cursor

SELF_WORDS = frozenset({"convenant", "overeenkomst", "deal", "regiodeal", "regio-deal"})
_SHORTEST = 2
"""Maximum length in letters of an abbreviation that cites only with an article: "J. Visser Sr", "plaatsen BW"."""
_THIS = ("dit", "deze", "onderhavig", "onderhavige")
TEXT_WORDS = (*_THIS, *ACT_WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Another text, with its known identifiers, or this deal itself (``own``).

    ``main`` marks the text itself where an annex has articles too. ``known`` marks a text whose name the cursor has
    stepped over. ``introduced`` marks a text whose name alone cites nothing.
    """

    own: bool = False
    main: bool = False
    known: bool = False
    introduced: bool = False
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


def own_kind(word: str, lexicon: Lexicon) -> bool:
    """True if a text names itself by this noun, so that "het convenant" means the text itself."""
    return word in (lexicon.own or SELF_WORDS)


def named_text(words: Cursor, lexicon: Lexicon) -> Text | None:
    """Step over the name of a statute, an act of the Union or a document of the collection."""
    known = lexicon.begin_at(words)
    if known and (name := lexicon.take(words, STATUTE)):
        law = lexicon.law(name)
        alone = name.noun or (name.exact and len(name.text) <= _SHORTEST)
        return Text(law=law.nummer, title=law.titel, statute=int(name.value), known=True, introduced=alone)
    if (celex := act(words)) is not None:
        return Text(law=celex, known=True)
    if known and (name := lexicon.take(words, DOCUMENT)):
        return Text(own=not name.value, main=not name.value, document=name.value, known=True)
    return Text(known=True, introduced=True) if known and lexicon.take(words, TEXT) else None


def belonging(citations: list[Citation], text: Text, words: Cursor, lexicon: Lexicon) -> list[Citation]:
    """Citations as parts of a text; the last citation includes the name if the cursor is behind the name."""
    ends = [citation.end for citation in citations]
    ends[-1] = max(ends[-1], words.end)
    pairs = zip(citations, ends, strict=True)
    if text.own:
        return [replace(citation, end=end, main=text.main) for citation, end in pairs]
    return [_foreign(citation, end, text, lexicon) for citation, end in pairs]


def _foreign(citation: Citation, end: int, text: Text, lexicon: Lexicon) -> Citation:
    if text.statute is None:
        return replace(citation, end=end, foreign=True, law=text.law, document=text.document)
    law, books = lexicon.statutes[text.statute], []
    for (kind, label), *rest in citation.paths:
        book, number = lexicon.book(law, label) if kind == "artikel" else (law, label)
        books.append((book, ((kind, number), *rest)))
    paths = tuple(path for _, path in books)
    return replace(citation, end=end, paths=paths, foreign=True, law=books[0][0].nummer, title=books[0][0].titel)
