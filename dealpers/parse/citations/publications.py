"""Citations of official publications: issues of a gazette, papers and proceedings of parliament.

    gazette       ("Stcrt." | "Stb." | "Trb." | …) YEAR "," ["nr."] NUMBER
    kamerstuk     ("Kamerstuk" | "Kamerstukken") ["I" | "II"] [YEARS] FILE ["," "nr." NUMBER { join NUMBER }]
    handelingen   ("Handelingen" | "Hand.") ("I" | "II" | "TK" | "EK") YEARS "," ["nr."] SITTING ["," "item" NUMBER]

The words alone give the web address of a publication. Publications of the Union are in ``europe``.
"""

import re
from dataclasses import replace

from dealpers.dutch.regex import regex
from dealpers.parse.citations.europe import ACTS_WORDS, JOURNAL_WORDS, acts, journal
from dealpers.parse.citations.parts import Citation
from dealpers.parse.citations.tokens import Cursor

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
_PAPERS = ("kamerstuk", "kamerstukken", "kst")
_NUMBER_WORDS = frozenset({"nr", "nrs", "nummer", "nummers", "no"})
_YEAR = r"(?:18|19|20)[0-9]{2}"
_YEARS = regex(rf"{_YEAR}(?:[/–-](?:{_YEAR}|[0-9]{{2}}))?")
_ISSUE = regex(r"[0-9]{1,6}")
_GLUED_ISSUE = regex(rf"({_YEAR})[,/-]([0-9]{{1,6}})")
_FILE = regex(r"([0-9]{2})[. ]?([0-9]{3})(?:-([0-9]{1,4}))?")
_PAPER = regex(r"[0-9]{1,4}|[A-Z]{1,2}")
_PROCEEDINGS = ("handelingen", "hand")
_LITERAL = ("h-tk", "h-ek")
_CHAMBERS = {"i": "ek", "ii": "tk", "ek": "ek", "tk": "tk"}
_SESSION = regex(rf"({_YEAR})[/–-]((?:{_YEAR})|[0-9]{{2}})")
_LITERAL_ITEM = regex(r"20[0-9]{6}-[1-9][0-9]{0,2}-[1-9][0-9]{0,2}")
_FIRST_ITEMS = 2010
_CHAPTER = regex(r"[IVX]{1,5}|[A-H]")

PUBLICATION_WORDS = (*_GAZETTES, "provinciaal", *_PAPERS, *_PROCEEDINGS, *_LITERAL, *ACTS_WORDS, *JOURNAL_WORDS)


def publication(words: Cursor) -> list[Citation]:
    """Citations of an issue of a gazette, or of papers of parliament; without a citation the cursor stays."""
    begin, back = words.begin, words.at
    series = _GAZETTES.get(words.low()) or ("prb" if (words.low(), words.low(1)) == ("provinciaal", "blad") else "")
    if series:
        words.at += 2 if series == "prb" else 1
        issue = _issue(words)
        citations = [_published(begin, words.end, f"{series}-{issue}")] if issue else []
    elif words.take_one(_PAPERS):
        citations = _papers(words, begin)
    else:
        citations = proceedings(words) or acts(words) or journal(words)
    if not citations:
        words.at = back
    elif words.low() == "," and words.low(1) == "bijlage" and _PAPER.fullmatch(words.token(2).text):
        words.at += 3  # an annex of the publication, not of the text that cites it
        citations[-1] = replace(citations[-1], end=words.end)
    return citations


def _published(begin: int, end: int, identifier: str) -> Citation:
    return Citation(begin=begin, end=end, paths=(), foreign=True, publication=identifier)


def _issue(words: Cursor) -> str:
    """Year and number of an issue: ``2019, 50049``, ``2019, nr. 50049``, ``2019-50049-n1``."""
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
    """Citations of papers behind the word "Kamerstuk": chamber, years, file and numbers."""
    _ = words.take(",") or words.take("-")
    words.take_one(("i", "ii", "i/ii", "tk", "ek"))
    words.take(",")
    # a year behind the chamber is no file number, which has five digits, or two and three
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
    citations: list[Citation] = []
    while (named or not citations) and _PAPER.fullmatch(words.token().text):
        words.at += 1
        citations.append(_published(begin, words.end, f"kst-{file}-{words.token(-1).text}"))
        back = words.at
        if not named or not words.take_join():
            break
        begin = words.begin
    words.at = back
    return citations or [_published(begin, words.end, "")]


def proceedings(words: Cursor) -> list[Citation]:
    """Citation of a sitting of one of the chambers, or of an item; without a citation the cursor stays.

    Only items of sittings since September 2010 have a web address: citations of earlier sittings are by page.
    """
    begin, back = words.begin, words.at
    if words.low() in _LITERAL:
        literal = _LITERAL_ITEM.fullmatch(words.low(2)) if words.low(1) == "-" else None
        words.at += 3 if literal else 0
        return [_published(begin, words.end, f"{words.low(-3)}-{literal[0]}")] if literal else []
    if not words.take_one(_PROCEEDINGS):
        return []
    words.take(".")
    chamber = _CHAMBERS.get(words.low(), "")
    words.at += bool(chamber)
    words.take(",")
    years = _SESSION.fullmatch(words.low())
    if not chamber or not years:
        words.at = back
        return []
    words.at += 1
    sitting = _counted(words, _NUMBER_WORDS, optional=True)
    item = _counted(words, frozenset({"item"})) if sitting else ""
    first, last = int(years[1]), int(years[2]) % 100
    known = item and first >= _FIRST_ITEMS and last == (first + 1) % 100
    name = f"h-{chamber}-{first}{first + 1}-{sitting}-{item}" if known else ""
    return [_published(begin, words.end, name)]


def _counted(words: Cursor, named: frozenset[str], *, optional: bool = False) -> str:
    """Number behind a comma and one of the words ``named``; without a number the cursor stays."""
    back = words.at
    words.take(",")
    word = words.take_one(named)
    words.take(".")
    if (word or optional) and re.fullmatch("[1-9][0-9]{0,2}", words.low()):
        words.at += 1
        return words.low(-1)
    words.at = back
    return ""


def _file(words: Cursor) -> tuple[str, str]:
    """File of parliament (``29 697``, ``36 600 VII``), and the number of the paper in ``29697-154``."""
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
