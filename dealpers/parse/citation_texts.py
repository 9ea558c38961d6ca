"""How a text cites other texts: statutes, official publications, other deals; and how it names itself.

    of-text       [","] ("van" | "uit" | "in") [DET] (STATUTE | DOCUMENT | "die wet" …) | [","] STATUTE
    gazette       ("Stcrt." | "Stb." | "Trb." | …) YEAR "," ["nr."] NUMBER
    kamerstuk     ("Kamerstuk" | "Kamerstukken") ["I" | "II"] [YEARS] FILE ["," "nr." NUMBER { join NUMBER }]
    self          ("dit" | "deze") ("convenant" | "Regio Deal" …)

The words "van de" with a name decide that an article is not one of ours; see ``owner``.
"""

import re
from dataclasses import dataclass, replace

from dealpers.parse.citation_names import DOCUMENT, STATUTE, Lexicon
from dealpers.parse.citation_parts import Citation
from dealpers.parse.citation_tokens import Cursor

_POINTING = frozenset({"die", "dat", "genoemde", "voornoemde", "bedoelde"})
_DETERMINERS = _POINTING | {"de", "het", "deze", "dit", "onderhavige"}
SELF_WORDS = frozenset({"convenant", "overeenkomst", "deal", "regiodeal", "regio-deal"})
_LAWLIKE = re.compile(
    r"(?:.*(?:wet|wetboek|besluit|regeling|regelingen|verordening|verdrag|richtlijn|statuut|reglement|beschikking"
    r"|voorwaarden|protocol|handvest|[a-z]overeenkomst|[a-z]convenant|plan|rapport|nota|visie|brief|document))"
    r"|statuten|aanwijzingen"
)
_ENDS = frozenset(".;:()")
_LONGEST_NAME = 6
"""Within how many words behind "van de" the kind of an unknown text must show itself."""

_GAZETTES = {
    "stcrt": "stcrt",
    "staatscourant": "stcrt",
    "stb": "stb",
    "staatsblad": "stb",
    "trb": "trb",
    "tractatenblad": "trb",
    "gemeenteblad": "gmb",
    "waterschapsblad": "wsb",
}
_NUMBER_WORDS = frozenset({"nr", "nrs", "nummer", "nummers", "no"})
_YEAR = r"(?:18|19|20)[0-9]{2}"
_YEARS = re.compile(rf"{_YEAR}(?:[/–-](?:{_YEAR}|[0-9]{{2}}))?")
_ISSUE = re.compile(r"[0-9]{1,6}")
_GLUED_ISSUE = re.compile(rf"({_YEAR})[,/-]([0-9]{{1,6}})")
_FILE = re.compile(r"([0-9]{2})[. ]?([0-9]{3})(?:-([0-9]{1,4}))?")
_PAPER = re.compile(r"[0-9]{1,4}|[A-Z]{1,2}")
_CHAPTER = re.compile(r"[IVX]{1,5}|[A-H]")


@dataclass(frozen=True, slots=True)
class Text:
    """Another text as far as it is known, or this deal itself (``own``)."""

    own: bool = False
    law: str = ""
    document: str = ""
    statute: int | None = None


def own_name(words: Cursor) -> bool:
    """Step over the words by which a deal names itself: ``dit convenant``, ``deze Regio Deal``."""
    back = words.at
    if words.take_one(("dit", "deze", "onderhavig", "onderhavige")):
        words.take_one(("regio", "city", "green"))
        if words.take_one(SELF_WORDS):
            return True
    words.at = back
    return False


def named_text(words: Cursor, lexicon: Lexicon) -> Text | None:
    """Step over the name of a statute or a document of the collection."""
    if name := lexicon.take(words, STATUTE):
        return Text(law=lexicon.law(name).bwb, statute=int(name.value))
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
    if own_name(words):
        words.at = back if inside else words.at
        return Text(own=True)
    determiner = words.take_one(_DETERMINERS)
    if found := named_text(words, lexicon):
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
        return replace(citation, foreign=True, document=text.document)
    law, books = lexicon.statutes[text.statute], []
    for (kind, label), *rest in citation.paths:
        book, number = lexicon.book(law, label) if kind == "artikel" else (law, label)
        books.append((book, ((kind, number), *rest)))
    return replace(citation, paths=tuple(path for _, path in books), foreign=True, law=books[0][0].bwb)


def publication(words: Cursor) -> list[Citation]:
    """An issue of a gazette, or papers of parliament; nothing is taken when none is cited here."""
    begin, back = words.begin, words.at
    series = _GAZETTES.get(words.low()) or ("prb" if (words.low(), words.low(1)) == ("provinciaal", "blad") else "")
    if series:
        words.at += 2 if series == "prb" else 1
        issue = _issue(words)
        found = [_published(begin, words.end, f"{series}-{issue}")] if issue else []
    else:
        found = _papers(words, begin) if words.take_one(("kamerstuk", "kamerstukken", "kst")) else []
    if not found:
        words.at = back
    return found


def _published(begin: int, end: int, identifier: str) -> Citation:
    return Citation(begin, end, (), foreign=True, publication=identifier)


def _issue(words: Cursor) -> str:
    """Year and number: ``2019, 50049``, ``2019, nr. 50049``, ``2019-50049-n1``."""
    _ = words.take(".") or words.take("-")
    if glued := _GLUED_ISSUE.fullmatch(words.low()):
        words.at += 1
        year, number = glued[1], glued[2]
    else:
        year = words.low() if re.fullmatch(_YEAR, words.low()) else ""
        words.at += bool(year)
        words.take(",")
        _number_word(words)
        number = words.low() if year and _ISSUE.fullmatch(words.low()) else ""
        words.at += bool(number)
    if not number.strip("0"):
        return ""
    if words.low() == "-" and words.low(1) == "n" and re.fullmatch("[1-9]", words.low(2)):
        words.at += 3
        return f"{year}-{number.lstrip('0')}-n{words.low(-1)}"
    return f"{year}-{number.lstrip('0')}"


def _number_word(words: Cursor) -> bool:
    if not words.take_one(_NUMBER_WORDS):
        return False
    words.take(".")
    return True


def _papers(words: Cursor, begin: int) -> list[Citation]:
    """Papers behind the word: chamber, years, file and numbers."""
    _ = words.take(",") or words.take("-")
    words.take_one(("i", "ii", "i/ii", "tk", "ek"))
    words.take(",")
    # a year behind the chamber looks like no file number: that has five digits, or two and three
    words.at += bool(_YEARS.fullmatch(words.low()))
    words.take(",")
    file, paper = _file(words)
    if not file:
        return []
    if paper:
        return [_published(begin, words.end, f"kst-{file}-{paper}")]
    back = words.at
    words.take(",")
    named = _number_word(words)
    found: list[Citation] = []
    while (named or not found) and _PAPER.fullmatch(words.token().text):
        words.at += 1
        found.append(_published(begin, words.end, f"kst-{file}-{words.token(-1).text}"))
        back = words.at
        if not named or not words.take_join():
            break
        begin = words.begin
    words.at = back
    return found or [_published(begin, words.end, "")]


def _file(words: Cursor) -> tuple[str, str]:
    """A file of parliament (``29 697``, ``36 600 VII``), and the paper of it in ``29697-154``."""
    glued = _FILE.fullmatch(words.low())
    if glued:
        words.at += 1
    elif re.fullmatch("[0-9]{2}", words.low()) and (glued := _FILE.fullmatch(f"{words.low()} {words.low(1)}")):
        words.at += 2
    else:
        return "", ""
    number = glued[1] + glued[2]
    hyphen = words.low() == "-" and _CHAPTER.fullmatch(words.token(1).text)
    if hyphen or (_CHAPTER.fullmatch(words.token().text) and words.low(1) in (",", *_NUMBER_WORDS)):
        words.at += 1 + bool(hyphen)
        number += f"-{words.token(-1).text}"
    return number, glued[3] or ""
