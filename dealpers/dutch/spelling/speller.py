"""Unknown words of a text: in no dictionary, no compound, no name, no term that the text defines."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.dictionary import Dictionary, dictionary
from dealpers.dutch.spelling.known import broken_words, is_known, is_part, is_word, rejoined
from dealpers.dutch.spelling.suggestions import (
    ByEnds,
    by_ends,
    close_entries,
    close_words,
    has_close,
    likeness,
    run_together,
)
from dealpers.dutch.spelling.tokens import Token, printed_words, quotations, starts_sentence, tokens, words_in

_BEFORE_SURNAME = regex(
    r"(?:\b[A-Z]\.|\b(?:heer|mevrouw|dhr|mevr|mr|drs|ir|dr|ing|prof|van|den|der|ten|ter)\.?|van\s+de)\s+\Z"
)
_ENGLISH = frozenset("the and for with your our this that how from".split())
_PARTICLES = frozenset("van der den ten ter in op aan".split())
_FOREIGN = 0.3
"""Share of unknown words from which a paragraph counts as one in another language."""
_LONG_ABBREVIATION = 5
_LONG_START = 7
_LONG_NAME = 8
_OFTEN = 3
_SHORTEST_SLIP = 5
_LIKELY = 2
"""``likeness`` up to which a compound that the dictionary lacks may be meant."""
_MOST_SUGGESTIONS = 2
_AS_LIKELY = 0.4

_MOST_WORDS = 5_000
"""Maximum number of unknown words that are looked up; a text with more is in another language."""
Use = tuple[int, int]
"""Index of a paragraph, and index of a word in that paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Unknown word: index of its paragraph, its offsets, and the words that may have been meant, likeliest first."""

    paragraph: int
    begin: int
    end: int
    word: str
    suggestions: tuple[str, ...]


def unknown_words(
    paragraphs: Sequence[str], terms: Iterable[str] = (), shared: Set[str] = frozenset()
) -> tuple[Unknown, ...]:
    """Suspicious words of a text, once a paragraph, in reading order.

    ``terms`` are words and names that the text gives a meaning itself. A text may spell its terms as it likes,
    unless they are close to another word of the text. ``shared`` are words that other texts use too: as good as
    words that a text uses in two ways.
    """
    return tuple(_Words(paragraphs, terms, shared, dictionary()).findings())


def strange_words(paragraphs: Iterable[str]) -> frozenset[str]:
    """Words of a text that the dictionary does not know."""
    return frozenset(word for word in printed_words(paragraphs) if not is_known(word, dictionary()))


class _Words:
    """Words of the paragraphs of a text, with the places of unknown words."""

    def __init__(self, paragraphs: Sequence[str], terms: Iterable[str], shared: Set[str], words: Dictionary) -> None:
        self.paragraphs = paragraphs
        self.words = words
        self.shared = shared
        self.broken = [tuple(broken_words(text, words)) for text in paragraphs]
        self.own = printed_words(terms)
        printed = printed_words(text for text, broken in zip(paragraphs, self.broken, strict=True) if not broken)
        whole = {index: self._row(index) for index, broken in enumerate(self.broken) if broken}
        printed |= {token.word for row in whole.values() for token in row}
        self.unknown = {word for word in printed if not is_known(word, words)}
        self.known = {word.lower() for word in printed - self.unknown}
        self.tokens = {
            index: whole.get(index) or self._row(index)
            for index, text in enumerate(paragraphs)
            if not self.unknown.isdisjoint(words_in(text))
        }
        self.uses: dict[str, list[Use]] = defaultdict(list)
        self.quoted: set[Use] = set()
        self.foreign: set[Use] = set()
        for paragraph, row in self.tokens.items():
            unknown = [index for index, token in enumerate(row) if token.word in self.unknown]
            if unknown:
                self._read(paragraph, row, unknown)

    def _row(self, paragraph: int) -> tuple[Token, ...]:
        """Words of a paragraph that are no half of a broken one."""
        text, broken = self.paragraphs[paragraph], self.broken[paragraph]
        whole = tokens(text)
        return tuple(word for word in whole if not any(span.begin <= word.begin < span.end for span in broken))

    def _read(self, paragraph: int, row: tuple[Token, ...], unknown: list[int]) -> None:
        """Record the places of unknown words of a paragraph, and of quoted and foreign words."""
        for index in unknown:
            if not self._abbreviates(paragraph, row[index]):
                self.uses[row[index].word].append((paragraph, index))
            if _ENGLISH & {token.word.lower() for token in row[max(0, index - 2) : index + 3]}:
                self.foreign.add((paragraph, index))
        if 3 <= len({row[index].word for index in unknown if row[index].word.islower()}) >= len(row) * _FOREIGN:
            self.foreign.update((paragraph, index) for index in unknown)
        for begin, end in quotations(self.paragraphs[paragraph]):
            inside = {(paragraph, index) for index in unknown if begin <= row[index].begin < end}
            self.quoted |= inside
            if len(inside) > 1:
                self.foreign |= inside

    def _abbreviates(self, paragraph: int, token: Token) -> bool:
        point = self.paragraphs[paragraph][token.end : token.end + 1]
        return point == "." and f"{token.word.lower()}." in self.words.alone

    def findings(self) -> Iterator[Unknown]:
        """Suspicious words at their first place in a paragraph, and broken words."""
        suggested: dict[Use, tuple[str, ...]] = {}
        for word, uses in islice(self.uses.items(), _MOST_WORDS):
            left = [use for use in uses if use not in self.foreign]
            if left and (suggestions := self._suspicion(word, uses)) is not None:
                first = dict(reversed(left))
                suggested |= dict.fromkeys(first.items(), suggestions)
        places = [(paragraph, self.tokens[paragraph][index], close) for (paragraph, index), close in suggested.items()]
        places += [
            (paragraph, token, self._repairs(token.word)) for paragraph, row in enumerate(self.broken) for token in row
        ]
        for paragraph, token, close in sorted(places, key=lambda place: (place[0], place[1].begin)):
            yield Unknown(paragraph=paragraph, begin=token.begin, end=token.end, word=token.word, suggestions=close)

    def _repairs(self, broken: str) -> tuple[str, ...]:
        """Broken word without its break; a compound that only might be one may also keep the hyphen."""
        whole = broken.replace("- ", "").replace(" ", "")
        return (whole,) if whole.lower() in self.words.alone else (whole, broken.replace("- ", "-"))

    def _suspicion(self, word: str, uses: list[Use]) -> tuple[str, ...] | None:
        """Words that may have been meant by an unknown word; None where the word may be right."""
        if word.isupper():
            return self._of_abbreviation(word)
        if any(sign.isupper() for sign in word.lstrip("(")[1:]) and "-" not in word:
            return self._of_mixed_case(word)
        if "-" in word:
            return self._of_hyphens(word)
        if word[0].isupper():
            return self._of_name(word, uses)
        return self._of_word(word, uses)

    def _of_word(self, word: str, uses: list[Use]) -> tuple[str, ...] | None:
        """Word in lower case that is close to one of the text, or is likely a slip of another word."""
        close = self._close(word)
        if any(meant in self.known for meant in close):
            return close
        close = tuple(meant for meant in close if self._is_likely(word, meant))
        if not close:
            return None
        ways = {(self._beside(use, -1), self._beside(use, 1)) for use in uses}
        repeated = len(ways) > 1 or word in self.shared
        slipped = any(" " not in candidate and likeness(word, candidate) < 2 for candidate in close)
        set_apart = word in self.own or all(use in self.quoted for use in uses)
        return None if set_apart or (repeated and not slipped) else close

    def _is_likely(self, word: str, meant: str) -> bool:
        """True if a slip is likely enough to report: into two words, a word of the dictionary, or nearly the same.

        A short word is more often a name or a word of another language.
        """
        if len(word) < _SHORTEST_SLIP:
            return False
        return " " in meant or meant in self.words.alone or likeness(word, meant) <= _LIKELY

    def _of_abbreviation(self, word: str) -> tuple[str, ...] | None:
        """Long abbreviation, used once, that resembles one which the text often has: ``NPLYV`` for ``NPLV``."""
        if len(word) < _LONG_ABBREVIATION or len(self.uses[word]) > 1:
            return None
        return tuple(candidate.upper() for candidate in close_words(word.lower(), self._abbreviations)) or None

    @cached_property
    def _abbreviations(self) -> set[str]:
        return {word.lower() for word, uses in self.uses.items() if word.isupper() and len(uses) >= _OFTEN}

    def _of_mixed_case(self, word: str) -> tuple[str, ...] | None:
        """Name like WerkPro, unless two words ran together or a capital was read twice."""
        if match := re.fullmatch(r"([a-zà-ÿ]{3,})([A-ZÀ-Þ][a-zà-ÿ]{2,})", word):
            return (f"{match[1]} {match[2]}",) if all(is_word(part, self.words) for part in match.groups()) else None
        doubled = re.fullmatch(r"([A-ZÀ-Þ])\1[a-zà-ÿ]{2,}", word)
        return (word[1:],) if doubled and is_word(word[1:], self.words) else None

    def _of_hyphens(self, word: str) -> tuple[str, ...] | None:
        """Word that a hyphen broke, or with a fault in one of its parts."""
        whole = rejoined(word, self.words) or word.replace("-", "")
        if whole in self.words.alone or rejoined(word, self.words):
            return (whole,)
        parts = word.split("-")
        for index, part in enumerate(parts):
            if len(part) > 4 and not is_part(part, self.words) and (close := self._close(part)):
                return tuple("-".join([*parts[:index], candidate, *parts[index + 1 :]]) for candidate in close)
        return None

    def _of_name(self, word: str, uses: list[Use]) -> tuple[str, ...] | None:
        """Suggestions for a capitalised word, which is a name unless it is long and close to a word of the text.

        Without a capital, title or particle beside it, a word close to any other word is no name either.
        """
        named = any(not self._starts(use) for use in uses)
        if len(word) < (_LONG_NAME if named else _LONG_START):
            return None
        small = word[0].lower() + word[1:]
        close = self._all_close(small)
        likely = [candidate for candidate in close if candidate in self.known]
        if not likely and not any(self._is_in_name(use) or self._is_person(use) for use in uses):
            likely = [
                candidate for candidate in close if candidate in self.words.alone or likeness(small, candidate) < 2
            ]
        if not likely and len(uses) == 1 and not any(self._is_person(use) for use in uses):
            likely = [
                candidate for candidate in close if candidate in self.words.alone and likeness(small, candidate) == 1
            ]
        return tuple(candidate[0].upper() + candidate[1:] for candidate in self._ranked(small, likely)) or None

    def _close(self, word: str) -> tuple[str, ...]:
        return self._ranked(word, self._all_close(word), run_together(word, self.words.alone))

    def _all_close(self, word: str) -> tuple[str, ...]:
        close_here = close_words(word, self.known) if has_close(word, self._known_by_ends) else ()
        return (*close_entries(word, self.words), *close_here)

    @cached_property
    def _known_by_ends(self) -> ByEnds:
        return by_ends(self.known)

    def _ranked(self, word: str, close: Iterable[str], two: Iterable[str] = ()) -> tuple[str, ...]:
        """Likeliest intended word, and a second word that is about as likely."""
        ranks = dict.fromkeys(two, 2.5) | {candidate: self._rank(word, candidate) for candidate in close}
        best = sorted(ranks, key=ranks.__getitem__)[:_MOST_SUGGESTIONS]
        return tuple(candidate for candidate in best if ranks[candidate] <= ranks[best[0]] + _AS_LIKELY)

    def _rank(self, word: str, meant: str) -> float:
        """Rank of a suggestion, lower for a likelier one: words of the text first, then the likeliest slips."""
        return likeness(word, meant) - 4 * (meant in self.known) - 0.1 * (meant in self.words.alone)

    def _starts(self, use: Use) -> bool:
        return starts_sentence(self.paragraphs[use[0]], self.tokens[use[0]][use[1]].begin)

    def _beside(self, use: Use, step: int) -> str:
        row, index = self.tokens[use[0]], use[1] + step
        return row[index].word if 0 <= index < len(row) else ""

    def _is_person(self, use: Use) -> bool:
        """True if a title, an initial or a particle precedes: a surname has a spelling of its own."""
        text, token = self.paragraphs[use[0]], self.tokens[use[0]][use[1]]
        return bool(_BEFORE_SURNAME.search(text[max(0, token.begin - 16) : token.begin]))

    def _is_in_name(self, use: Use) -> bool:
        before, after = self._beside(use, -1), self._beside(use, 1)
        return before[:1].isupper() or after[:1].isupper() or before in _PARTICLES
