"""Tokens of a running text for the grammar of citations, and a cursor over the tokens.

Every lookahead is bounded, so that parsing is linear in the length of the text.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from dealpers.dutch.dates import MONTHS
from dealpers.dutch.numbers import count, rank
from dealpers.dutch.regex import regex

Path = tuple[tuple[str, str], ...]
"""Steps of (kind, label) to the cited part, as in ``dealpers.model.ids``."""

MAX_LIST = 20
"""Maximum number of ordinals before the word ``lid``."""
_MAX_RANGE = 100

_TOKEN = regex(
    r"[0-9]+(?:[A-Z](?=\.[0-9]))?(?:[.,:/–-][0-9]+)*(?:[a-z]+[0-9]*|[A-Z](?![^\W_]))?"  # 4, 2a, 2b1, 3:40, 4-6, 8A.4
    r"|(?:[Aa]rtt?|ART)\.(?![^\W\d_])"
    r"|[^\W\d_]+(?:['’/-][^\W\d_]+)*"  # programma's, en/of, Rijk-Regio-overleg
    r"|[^\s\w]"
    r"|\w"
)
_PLAIN = r"[0-9]{1,3}(?:bis|ter|quater|[a-d][0-9]{1,2}|[a-z]{1,2}|[A-Z])?"
_ROMAN = r"[IVX]{1,5}"
_DOTTED = r"[0-9]{1,3}[A-Z]?(?:\.[0-9]{1,3}){1,2}[a-z]?"
_NUMBERS = {
    "artikel": regex(rf"{_PLAIN}|[0-9]{{1,3}}:[0-9]{{1,4}}[a-z]?|{_ROMAN}|{_DOTTED}"),
    "afspraak": regex(rf"{_PLAIN}|{_DOTTED}"),
    "hoofdstuk": regex(rf"{_PLAIN}|{_ROMAN}"),
    "paragraaf": regex(rf"{_PLAIN}|{_DOTTED}"),
    "lid": regex(rf"{_PLAIN}|{_ROMAN}|{_DOTTED}"),
    "bijlage": regex(rf"{_PLAIN}|{_ROMAN}|[A-Z]"),
    "kaart": regex(rf"{_PLAIN}|{_DOTTED}|[A-Z]"),
    "figuur": regex(rf"{_PLAIN}|{_DOTTED}|[A-Z]"),
    "afbeelding": regex(rf"{_PLAIN}|{_DOTTED}|[A-Z]"),
    "tabel": regex(rf"{_PLAIN}|{_DOTTED}"),
    "overweging": regex(rf"{_PLAIN}|[A-Za-z]|{_ROMAN}"),
    "actielijn": regex(r"[0-9]{1,2}(?:[a-z][0-9]{0,2})?"),
    "programma": regex(r"[0-9]{1,2}[a-z][0-9]{0,2}"),
}
_ANY = regex(_PLAIN)
_SPANNED = regex(r"([0-9]{1,3})[–-]([0-9]{1,3})")
_GLUED = regex(r"[0-9]{1,3}(?:,[0-9]{1,3})+")

_DOTTED_LAST = regex(r"([0-9.]+\.)([0-9]+)")

_JOINS = frozenset({"en", "of", "en/of", "onderscheidenlijk", "respectievelijk", "alsmede", "evenals", "dan"})
_JOINING = _JOINS | {"juncto", "jo", "jis", "j", "gelezen", "in"}
"""First words of everything that joins two labels."""
_UNITS = frozenset({
    "jaar", "jaren", "maand", "maanden", "week", "weken", "dag", "dagen", "uur", "keer", "maal", "procent",
    "euro", "miljoen", "miljard", "mln", "mld", "km", "meter", "hectare", "personen", "kinderen", "mensen",
    "woningen", "stuks", "%", "€", "dak", "noemer", "vlag", "kilometer", "kilometers", "centimeter", "millimeter",
    "hectaren", "ha", "kubieke", "vierkante", "ton", "kilo", "kilogram", "liter", "graden", "fte", "seconden",
    "minuten", "minuut", "kwartalen", "m²", "m³", "m2", "m3", "kwh", "mwh", "leerlingen",
    "arbeidsplaatsen", "punten", "voorbeelden", "andere", "nieuwe", "extra", *MONTHS,
})  # fmt: skip
# A plural behind the last number of "artikel 4 en 3 gemeenten" is a counted noun, except the words of this set.
_NO_THINGS = frozenset({
    "zijn", "worden", "blijven", "gelden", "vervallen", "komen", "treden", "luiden", "regelen", "bepalen",
    "voorzien", "vormen", "verwijzen", "staan", "maken", "bevatten", "beschrijven", "noemen", "kunnen",
    "moeten", "zullen", "hebben", "onderdelen", "leden", "anders", "eens", "tevens", "alsmede", "evenals",
    "tegen", "behoudens", "ingevolge", "krachtens", "volgens", "jegens", "namens", "tijdens", "wegens",
    "sinds", "onderscheidenlijk", "binnen", "buiten", "tussen", "opgenomen", "beschreven", "omschreven",
    "voorgeschreven", "gegeven", "overeengekomen", "besproken", "gesloten", "getroffen", "aangewezen",
    "weergegeven", "samen", "verder", "mits", "eveneens", "telkens", "steeds", "ook", "boven",
})  # fmt: skip
_IN_WORDS = frozenset({"artikel", "lid", "hoofdstuk", "paragraaf", "bijlage", "overweging"})
"""Kinds of parts whose number can be a word: "lid twee van artikel vijf"."""
_COUNTED = regex(r"[a-z]{2,}(?:en|s)")


class Token(NamedTuple):
    """Word, number or character from offset ``begin`` up to ``end``; ``low`` is its text in lower case."""

    text: str
    low: str
    begin: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """Tokens of a text, separated by any white space, including no-break spaces and line ends."""
    return tuple(Token(m[0], m[0].lower(), m.start(), m.end()) for m in _TOKEN.finditer(text))


_NOTHING = Token("", "", 0, 0)
_PAST = [""] * 64
"""Words past both ends of a text: more than any lookahead and any look back."""


class Cursor:
    """Cursor over the tokens of a text; a ``take`` method advances the cursor on a match, other methods do not."""

    def __init__(self, text: str) -> None:
        self._source = text
        self._texts: list[str] = _TOKEN.findall(text)
        self.lows = [word.lower() for word in self._texts]
        self._texts += _PAST
        self._padded = self.lows + _PAST
        self.at = 0
        self.names: dict[tuple[object, int], Any] = {}
        """Names that a lexicon knows from a token on, by lexicon and rank of the token."""

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """Begin and end of each token in code points; most texts hold no citation and need none."""
        spans: list[tuple[int, int]] = []
        end, find = 0, self._source.find
        for word in self._texts[: len(self.lows)]:  # white space alone is between tokens
            begin = find(word, end)
            end = begin + len(word)
            spans.append((begin, end))
        return spans

    @property
    def more(self) -> bool:
        """True if a token remains behind the cursor."""
        return self.at < len(self.lows)

    def places(self, word: str) -> Iterator[int]:
        """Index of each token that is this word in lower case."""
        index = -1
        for _ in range(self.lows.count(word)):
            index = self.lows.index(word, index + 1)
            yield index

    def token(self, ahead: int = 0) -> Token:
        """Token ``ahead`` places on, or an empty token past the end; ``low`` is cheaper for most words."""
        index = self.at + ahead
        if not 0 <= index < len(self.lows):
            return _NOTHING
        return Token(self._texts[index], self.lows[index], *self._spans[index])

    def text(self, ahead: int = 0) -> str:
        """Text of the token ``ahead`` places on; empty past the end."""
        return self._texts[self.at + ahead]

    def low(self, ahead: int = 0) -> str:
        """Text of the token ``ahead`` places on, in lower case; empty past the end."""
        return self._padded[self.at + ahead]

    @property
    def begin(self) -> int:
        """Offset of the next token, in code points."""
        return self._spans[self.at][0] if self.at < len(self.lows) else 0

    @property
    def end(self) -> int:
        """Offset behind the last taken token, in code points."""
        return self._spans[self.at - 1][1] if self.at else 0

    def take(self, word: str, *more: str) -> bool:
        """Step over these words in a row, or over none."""
        begin = self.at
        if self._padded[begin] != word:
            return False
        behind = begin + 1 + len(more)
        if more and tuple(self._padded[begin + 1 : behind]) != more:
            return False
        self.at = behind
        return True

    def take_one(self, words: frozenset[str] | tuple[str, ...]) -> str:
        """Step over one of these words; return the word, or ``""`` for other words."""
        word = self._padded[self.at]
        if word and word in words:
            self.at += 1
            return word
        return ""

    def take_range(self) -> bool:
        """Step over ``tot en met``, ``t/m`` or a dash between spaces."""
        return bool(self.take_one(("t/m", "–", "-")) or self.take("tot", "en", "met"))

    def take_join(self) -> bool:
        """Step over a comma, a joining word, or both."""
        comma = self.take(",")
        if self._padded[self.at] not in _JOINING:
            return comma
        if self._take_together():
            return True
        if self.low() == "dan" and self.low(1) != "wel":
            return comma
        word = self.take_one(_JOINS)
        if word == "dan":
            self.at += 1
        return comma or bool(word)

    def _take_together(self) -> bool:
        """Step over ``juncto``, ``jo.``, ``j°``, ``in samenhang met``, ``gelezen in verbinding met``."""
        if self.take_one(("juncto", "jo", "jis")):
            self.take(".")
            return True
        if self.take("j", "°") or self.take("j", "º"):
            return True
        back = self.at
        self.take("gelezen")
        if self.take("in", "samenhang", "met") or self.take("in", "verbinding", "met"):
            return True
        self.at = back
        return False

    # -- numbers

    def is_number(self, kind: str, *, first: bool = True, plural: bool = False) -> bool:
        """True if the next token is a label of this kind and no count, date or amount.

        Behind a first label (``first`` is false) a plural noun makes a number a count: "artikel 4 en 3 gemeenten".
        A kind in the plural prevents a count: "de artikelen 4 en 5 gezamenlijk".
        """
        text, following = self.text(), self.low(1)
        glued = following in ("-", "–") and self.token(1).begin == self.token().end == self.token(2).begin - 1
        if glued and self.low(2)[:1].isalpha():
            return False  # "artikel 4-goederen"
        if following in _UNITS or (following == "°" and kind != "onderdeel"):
            return False
        spanned = kind not in ("programma", "actielijn") and _SPANNED.fullmatch(text)
        if not (_NUMBERS.get(kind, _ANY).fullmatch(text) or spanned):
            return bool(plural and _GLUED.fullmatch(text))
        counted = _COUNTED.fullmatch(following) and following not in _NO_THINGS
        return first or plural or not counted or not text.isdecimal() or self.text(1)[:1].isupper()

    def take_number(self, kind: str, *, first: bool = True, plural: bool = False) -> tuple[str, ...]:
        """Step over a token of labels; return its label, or all labels of ``4-6`` or ``4,5``; empty without a label."""
        if first and kind in _IN_WORDS and (label := self._count_word()):
            return (label,)
        if not self.is_number(kind, first=first, plural=plural):
            return ()
        text = self.text()
        self.at += 1
        if spanned := _SPANNED.fullmatch(text):
            return (spanned[1], *between(spanned[1], spanned[2]), spanned[2])
        return tuple(text.split(","))

    def _count_word(self) -> str:
        """Step over a count in letters that numbers a part and counts nothing: "artikel vijf", no "lid drie jaar"."""
        word, following = self.low(), self.low(1)
        number = count(word) if word.isalpha() and word != "een" else None
        counted = following in _UNITS or (_COUNTED.fullmatch(following) and following not in _NO_THINGS)
        if not number or counted or not following:  # a heading "Artikel vijf" cites nothing
            return ""
        self.at += 1
        return str(number)

    def ordinal(self, ahead: int = 0) -> str:
        """Rank of the word ``ahead`` places on: ``2`` for ``tweede``, ``laatste`` for ``laatste``; else empty."""
        word = self.low(ahead)
        return word if word == "laatste" else str(rank(word) or "")


def between(first: str, last: str) -> tuple[str, ...]:
    """Labels strictly between two numbers or two letters; empty for other labels, or for labels far apart."""
    if re.fullmatch("[a-z]", first) and re.fullmatch("[a-z]", last):
        return tuple(chr(code) for code in range(ord(first) + 1, ord(last)))
    if (label := _DOTTED_LAST.fullmatch(first)) and (end := _DOTTED_LAST.fullmatch(last)) and label[1] == end[1]:
        return tuple(f"{label[1]}{number}" for number in between(label[2], end[2]))
    if not (first.isdecimal() and last.isdecimal()) or int(last) - int(first) > _MAX_RANGE:
        return ()
    return tuple(str(number) for number in range(int(first) + 1, int(last)))
