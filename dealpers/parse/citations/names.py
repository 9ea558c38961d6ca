"""Names for citations, of statutes, programmes, action lines and other documents, found by longest match."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dealpers.model import Wet
from dealpers.parse.citations.lawlike import is_lawlike
from dealpers.parse.citations.tokens import Cursor, tokens

STATUTE, PROGRAMME, LINE, DOCUMENT = "wet", "programma", "actielijn", "document"
TEXT, BODY, ARTICLE = "tekst", "wie", "artikel"
_OPEN = frozenset("'‘’\"“„«")
_CLOSE = frozenset("'’‘\"”“»")
_NUMERALS = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"})
_DETERMINERS = frozenset({"de", "het", "die", "dat", "deze", "dit", "genoemde"})
_BEHIND_NOUNS = frozenset("""
    is zijn en of wordt worden heeft hebben kan kunnen mag mogen moet moeten zal zullen niet dat die waarin bedoelde
    bedoeld genoemde genoemd vermelde bepaalt regelt geldt gelden biedt geeft stelt eist vereist voorziet schrijft vergt
    in voor door bij met aan uit als ook dan geregelde gestelde opgenomen toe van dit het de een
""".split())  # fmt: skip
_NO_PLACES = frozenset({"artikel", "artikelen", "partijen", "partij", "rijk", "regio", "hoofdstuk"})

_LONGEST_NAME = 100
"""Maximum number of tokens of a name: a heading of thousands of equal words would cost quadratic time."""


@dataclass(frozen=True, slots=True)
class Introduced:
    """Name that a text gives to another text (``IW``, ``het Protocol 2019``), with the full name if any.

    ``own`` marks a name that a text gives to itself.
    """

    name: str
    full: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Name with its meaning: a code, a number, an identifier, or a place in the register."""

    kind: str
    value: str
    text: str
    exact: bool
    noun: bool = False
    """True if the name is a noun that the text uses for one law: ``Wet``."""


_Begun = tuple[Name, int, bool]
"""Name, the rank of the token behind it, and true if it is between quotation marks."""


@dataclass(slots=True)
class _Branch:
    names: list[tuple[Name, tuple[str, ...]]] = field(default_factory=list)
    next: dict[str, "_Branch"] = field(default_factory=dict)


class Lexicon:
    """Names in a trie, built once for many texts.

    ``programmes`` are (name, code), ``lines`` (name, number), ``documents`` (title, identifier); the deal
    itself has an empty identifier. ``own`` are the nouns by which a text names itself ("dit convenant").
    Case may differ in titles, not in names of one word. Between quotation marks case may differ in the name of a
    programme too; the name of an action line cites only there or behind "actielijn". ``shared`` is a lexicon for
    many texts; of two names of one length the name in this lexicon wins. ``labels`` are words that cite only where a
    part bears that label: words by which sections are numbered (``fase``), and ``tabel`` with a letter.
    ``introduced`` are the names that the text itself gives to other texts. ``bodies`` are the names of parties and
    other terms, which are never texts. ``articles`` are (title, number), for an article that is cited by its title.
    ``annexes`` are the annexes with articles by the word and number of their headings: ``protocol``, ``1``.
    ``colons`` is true for a text that numbers its articles as ``3:1``, ``decimals`` for leden as 3.1.
    """

    def __init__(  # noqa: PLR0913 - one argument per kind of name
        self,
        statutes: Iterable[Wet] = (),
        programmes: Iterable[tuple[str, str]] = (),
        lines: Iterable[tuple[str, str]] = (),
        documents: Iterable[tuple[str, str]] = (),
        *,
        self_called: Iterable[str] = (),
        shared: "Lexicon | None" = None,
        labels: Mapping[str, frozenset[str]] | None = None,
        introduced: Iterable["Introduced"] = (),
        bodies: Iterable[str] = (),
        articles: Iterable[tuple[str, str]] = (),
        annexes: Mapping[tuple[str, str], str] | None = None,
        colons: bool = False,
        decimals: bool = False,
    ) -> None:
        self.shared = shared
        self.statutes: tuple[Wet, ...] = (*(shared.statutes if shared else ()), *statutes)
        self.own = frozenset(self_called)
        self.colons, self.decimals = colons, decimals
        self.letters = (labels or {}).get("tabel", frozenset())
        self.ranks = {
            form: (word, known) for word, known in (labels or {}).items() if word != "tabel" for form in _forms(word)
        }
        self.annexes = annexes or {}
        self.annex_words = frozenset(word for word, _ in self.annexes)
        self._root = _Branch()
        for place, law in enumerate(statutes, len(shared.statutes) if shared else 0):
            self._add(Name(kind=STATUTE, value=str(place), text=law.titel, exact=False))
            for short in law.afkortingen:
                self._add(Name(kind=STATUTE, value=str(place), text=short, exact=" " not in short))
        for kind, named in ((PROGRAMME, programmes), (LINE, lines), (DOCUMENT, documents)):
            for text, value in named:
                self._add(
                    Name(
                        kind=kind,
                        value=value,
                        text=text,
                        exact=kind == PROGRAMME or (kind == DOCUMENT and " " not in text),
                    )
                )
        for text, value in articles:
            self._add(Name(kind=ARTICLE, value=value, text=text, exact=True))
        for body in bodies:
            self._add(Name(kind=BODY, value="", text=body, exact=True))
        for entry in introduced:
            self._introduce(entry)
        self.codes = frozenset(code for _, code in programmes)

    def _introduce(self, entry: "Introduced") -> None:
        """Add a name that the text introduces: of a statute, of the text itself, or of an unknown text."""
        if entry.own:
            self._add(Name(kind=DOCUMENT, value="", text=entry.name, exact=True))
            return
        place = self._places.get(entry.full.lower())
        kind, value = (TEXT, "") if place is None else (STATUTE, str(place))
        noun = " " not in entry.name and is_lawlike(entry.name.lower())
        self._add(Name(kind=kind, value=value, text=entry.name, exact=True, noun=noun))

    def _add(self, name: Name) -> None:
        words = tokens(name.text)
        if len(words) > _LONGEST_NAME:
            return
        branch = self._root
        for token in words:
            branch = branch.next.setdefault(token.low, _Branch())
        if words:
            branch.names.append((name, tuple(token.text for token in words)))

    def take(self, words: Cursor, kind: str, *, introduced: bool = False) -> Name | None:
        """Step over the longest name of this kind; ``introduced`` is true behind a word for the kind."""
        longest = self._longest(words, kind, introduced=introduced)
        if self.shared:
            other = self.shared._longest(words, kind, introduced=introduced)
            longest = other if other and (not longest or other[1] > longest[1]) else longest
        if longest is None or (kind == DOCUMENT and _goes_on(words, longest[1])):
            return None
        if kind in (STATUTE, TEXT) and (self._is_body(words, *longest) or _is_part(words, *longest)):
            return None
        words.at = longest[1]
        return longest[0]

    def find(self, words: Cursor, kind: str) -> bool:
        """True if a name of this kind begins at the cursor, which stays."""
        return self._longest(words, kind, introduced=False) is not None

    def _is_body(self, words: Cursor, name: Name, end: int) -> bool:
        """True if an abbreviation begins the name of a body: ``WGR Plassen`` is not the act Wgr."""
        behind = words.token(end - words.at)
        follows = behind.begin == words.token(end - words.at - 1).end + 1 and behind.text[:1].isupper()
        if not name.exact or not follows or behind.text[1:] != behind.low[1:] or len(behind.text) < 3:
            return False
        if behind.low in _NO_PLACES:
            return False
        back, words.at = words.at, end
        known = self.find(words, BODY) or self.find(words, TEXT)
        words.at = back
        return not known

    def _longest(self, words: Cursor, kind: str, *, introduced: bool) -> tuple[Name, int] | None:
        """Longest name of this kind from the cursor on, and the rank of the token behind it."""
        longest = None
        for name, index, closed in self._names_at(words):
            if name.kind == kind and (kind != LINE or closed or introduced):
                longest = name, index
        return longest

    def begin_at(self, words: Cursor) -> bool:
        """True if a name of any kind begins at the cursor, in this lexicon or the shared one."""
        return bool(self._names_at(words) or (self.shared and self.shared._names_at(words)))

    def _names_at(self, words: Cursor) -> tuple[_Begun, ...]:
        """Names of all kinds from the cursor on, shortest first; the cursor holds them for the next kind."""
        start = words.at
        branch = self._root.next.get(words.low())
        if branch is None or not (branch.names or words.low(1) in branch.next):
            return ()
        if (known := words.names.get((self, start))) is None:
            known = words.names[self, start] = tuple(self._walk(words, start))
        return known

    def _walk(self, words: Cursor, start: int) -> Iterator[_Begun]:
        branch, index, lows = self._root, start, words.lows
        quoted = words.text(-1) in _OPEN
        while index < len(lows) and (next_ := branch.next.get(lows[index])):
            branch, index = next_, index + 1
            if branch.names:
                closed = quoted and words.text(index - start) in _CLOSE
                for name, exact in branch.names:
                    if not name.exact or closed or exact == _texts(words, index):
                        yield name, index, closed

    @cached_property
    def starts(self) -> frozenset[str]:
        """First words of all names, in lower case."""
        return frozenset(self._root.next) | (self.shared.starts if self.shared else frozenset())

    @cached_property
    def _places(self) -> Mapping[str, int]:
        """Place in the register of each title and abbreviation, in lower case; of equal names the first."""
        named = [
            (name.lower(), place) for place, law in enumerate(self.statutes) for name in (law.titel, *law.afkortingen)
        ]
        return dict(reversed(named))

    def law(self, name: Name) -> Wet:
        """Statute with this name."""
        return self.statutes[int(name.value)]

    def book(self, law: Wet, label: str) -> tuple[Wet, str]:
        """Book and article of ``6:162`` in a code of several books: article 162 of the book with that number."""
        book, colon, number = label.partition(":")
        title = f"{law.titel} Boek {book}".lower()
        statute = next((other for other in self.statutes if other.titel.lower() == title), None) if colon else None
        return (statute, number) if statute else (law, label)

    def knows_code(self, code: str) -> bool:
        """True if a programme bears this code or a code that begins with this code (2b for 2b1 and 2b2)."""
        return any(known.startswith(code) for known in self.codes)


def _forms(word: str) -> tuple[str, ...]:
    """Singular and possible plurals of a word of rank: ``fase``, ``fasen``, ``fases``."""
    return (word, f"{word}n", f"{word}s", f"{word}en", f"{word}{word[-1]}en")


def _texts(words: Cursor, end: int) -> tuple[str, ...]:
    return tuple(words.text(ahead) for ahead in range(end - words.at))


def _is_part(words: Cursor, name: Name, end: int) -> bool:
    """True if a noun that the text uses for one law begins a longer name: ``Wet`` in ``Wet ruimtelijke ordening``."""
    behind = words.low(end - words.at)
    ends = not behind or not behind[0].isalpha() or behind in _BEHIND_NOUNS
    return name.noun and not (ends and words.low(-1) in _DETERMINERS)


def _goes_on(words: Cursor, index: int) -> bool:
    """True if a numeral continues the matched title into another title (``… Noord`` in ``… Noord II``)."""
    return words.text(index - words.at) in _NUMERALS
