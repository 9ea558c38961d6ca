"""Names to cite by, of statutes, programmes, action lines and other documents, found by longest match."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dealpers.model import Wet
from dealpers.parse.citations.tokens import Cursor, tokens

STATUTE, PROGRAMME, LINE, DOCUMENT = "wet", "programma", "actielijn", "document"
_OPEN = frozenset("'‘’\"“„«")
_CLOSE = frozenset("'’‘\"”“»")
_NUMERALS = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name and what it stands for: a code, a number, an identifier, or a place in the register."""

    kind: str
    value: str
    text: str
    exact: bool


@dataclass(slots=True)
class _Branch:
    names: list[tuple[Name, tuple[str, ...]]] = field(default_factory=list)
    next: dict[str, "_Branch"] = field(default_factory=dict)


class Lexicon:
    """Names as data, made ready once for many texts.

    ``programmes`` are (name, code), ``lines`` (name, number), ``documents`` (title, identifier); the deal
    itself has an empty identifier. ``own`` are the words that "dit" and "deze" stand before when the text means
    itself. Titles may differ in capitals, names of one word may not. The
    name of a programme may do so between quotation marks; that of an action line counts only there or
    behind "actielijn". ``shared`` are names that many texts may cite by, made ready once for all of them;
    of two as long the name of this lexicon is meant. ``labels`` are words that cite only where a part with that label
    is there: words by which the text numbers its sections (``fase``), and ``tabel`` with a letter.
    """

    def __init__(  # noqa: PLR0913 - each kind of name is given by its own
        self,
        statutes: Iterable[Wet] = (),
        programmes: Iterable[tuple[str, str]] = (),
        lines: Iterable[tuple[str, str]] = (),
        documents: Iterable[tuple[str, str]] = (),
        *,
        own: Iterable[str] = (),
        shared: "Lexicon | None" = None,
        labels: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        self.shared = shared
        self.statutes: tuple[Wet, ...] = (*(shared.statutes if shared else ()), *statutes)
        self.own = frozenset(own)
        self.letters = (labels or {}).get("tabel", frozenset())
        self.ranks = {
            form: (word, known) for word, known in (labels or {}).items() if word != "tabel" for form in _forms(word)
        }
        self._root = _Branch()
        for place, law in enumerate(statutes, len(shared.statutes) if shared else 0):
            self._add(Name(STATUTE, str(place), law.titel, exact=False))
            for short in law.afkortingen:
                self._add(Name(STATUTE, str(place), short, exact=" " not in short))
        for kind, named in ((PROGRAMME, programmes), (LINE, lines), (DOCUMENT, documents)):
            for text, value in named:
                self._add(Name(kind, value, text, exact=kind == PROGRAMME or (kind == DOCUMENT and " " not in text)))
        self.codes = frozenset(code for _, code in programmes)

    def _add(self, name: Name) -> None:
        words = tokens(name.text)
        branch = self._root
        for token in words:
            branch = branch.next.setdefault(token.low, _Branch())
        if words:
            branch.names.append((name, tuple(token.text for token in words)))

    def take(self, words: Cursor, kind: str, *, introduced: bool = False) -> Name | None:
        """Step over the longest name of this kind; ``introduced`` when the word before it named its kind."""
        found = self._longest(words, kind, introduced=introduced)
        if self.shared:
            other = self.shared._longest(words, kind, introduced=introduced)
            found = other if other and (not found or other[1] > found[1]) else found
        if found is None or (kind == DOCUMENT and _goes_on(words, found[1])):
            return None
        words.at = found[1]
        return found[0]

    def _longest(self, words: Cursor, kind: str, *, introduced: bool) -> tuple[Name, int] | None:
        """The longest name of this kind from here on, and behind how many tokens it ends."""
        branch, found, at = self._root, None, words.at
        if words.low() not in branch.next:
            return None
        quoted = words.token(-1).text in _OPEN
        while at < len(words.lows) and (next_ := branch.next.get(words.lows[at])):
            branch, at = next_, at + 1
            closed = quoted and words.token(at - words.at).text in _CLOSE
            for name, exact in branch.names:
                fits = not name.exact or closed or exact == _texts(words, at)
                if name.kind == kind and fits and (kind != LINE or closed or introduced):
                    found = name, at
        return found

    @cached_property
    def starts(self) -> frozenset[str]:
        """The words, in small letters, with which names begin."""
        return frozenset(self._root.next) | (self.shared.starts if self.shared else frozenset())

    def law(self, name: Name) -> Wet:
        """The statute that a name stands for."""
        return self.statutes[int(name.value)]

    def book(self, law: Wet, label: str) -> tuple[Wet, str]:
        """Where ``6:162`` of a code in several books stands: article 162 of the book with that number."""
        book, colon, number = label.partition(":")
        title = f"{law.titel} Boek {book}".lower()
        found = next((other for other in self.statutes if other.titel.lower() == title), None) if colon else None
        return (found, number) if found else (law, label)

    def knows_code(self, code: str) -> bool:
        """Whether a programme bears this code or one that begins with it (2b for 2b1 and 2b2)."""
        return any(known.startswith(code) for known in self.codes)


def _forms(word: str) -> tuple[str, ...]:
    """A word of rank in the singular and as its plural may be: ``fase``, ``fasen``, ``fases``, ``stappen``."""
    return (word, f"{word}n", f"{word}s", f"{word}en", f"{word}{word[-1]}en")


def _texts(words: Cursor, end: int) -> tuple[str, ...]:
    return tuple(words.token(ahead).text for ahead in range(end - words.at))


def _goes_on(words: Cursor, at: int) -> bool:
    """Whether a numeral makes this another title than was found (``… Noord`` in ``… Noord II``)."""
    return words.token(at - words.at).text in _NUMERALS
