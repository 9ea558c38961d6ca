"""Names that a text gives to other texts and to itself: abbreviations, short names and terms.

    in passing    NAME "(" ["hierna" ["te noemen"] [":"]] [DET] SHORT ")"      "de Vaartwet (hierna: Vw)"
                  NAME "," ("hierna" | "verder") "te noemen" [DET] SHORT     "het Pact 2019, verder te noemen Pact"
    in a list     SHORT ":" [DET] NAME                                         "Vw: Vaartwet"
    a term        the definition begins with a NAME                            "Wet: de Omgevingswet"

NAME is the name of a law, plan or agreement by its head (``lawlike``). A name of anything else is no text.
"""

import re
from collections.abc import Iterable, Iterator

from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.parse.citations.lawlike import AGREEMENTS, head_at, is_lawlike, is_short
from dealpers.parse.citations.names import Introduced
from dealpers.parse.citations.tokens import Cursor, Token

_DETERMINERS = ("de", "het", "een")
_THIS = ("dit", "deze", "onderhavig", "onderhavige")
_QUOTES = frozenset("'‘’\"“”„«»")
_SIGNS = frozenset(".;:,()")
_LONGEST = 14
"""Maximum length in tokens of a name before its abbreviation: the name of a law can fill two lines."""
_MIXED = regex(r"[A-Z]\w{0,3}[A-Z]\w{0,4}")
_HEREAFTER = Worded(
    r",?\s+(?:hierna|verder|voorts|nader)(?:\s+(?:verder\s+)?(?:te\s+noemen|aangeduid\s+als|aan\s+te\s+duiden\s+als)\s*:?|\s*:)\s+"
    r"['‘“\"]?(?:(?:de|het)\s+)?['‘“\"]?(?P<short>[A-Z]\w*(?:\s[\w-]+){0,3}?)['’”\"]?(?=[.,;)]|$|\s(?:en|die|dat|waarin)\b)",
    "hierna verder voorts nader",
    flags=0,
)
_NAME = regex(r"\b(?:[Dd]e|[Hh]et)\s+(?=[A-Z])")
_LISTED = regex(r"[^\s:.;,()]{1,30}(?: [^\s:.;,()]{1,20}){0,3}\s*:\s")
_SELF = Worded(
    r"\b(?:dit|deze|onderhavige?)\s+(?P<kind>(?:regio|city|green)?[ -]?deal|[a-zë-]*(?:convenant|overeenkomst|akkoord"
    r"|protocol|regeling|contract|pact|statuten|afspraken|addendum|allonge))\b",
    "deal convenant overeenkomst akkoord protocol regeling contract pact statuten afspraken addendum allonge",
)


def introduced_in(text: str) -> Iterator[Introduced]:
    """Names that a paragraph introduces, in order."""
    if "(" in text:
        yield from _in_passing(text)
    if match := _HEREAFTER.search(text):
        yield from _behind_comma(text, match)
    if (match := _LISTED.match(text)) and (full := name_at_start(text[match.end() :])) is not None:
        yield Introduced(match[0].rstrip().removesuffix(":").strip(), full)


def defined(term: str, definition: str) -> Introduced | None:
    """Text that a defined term names; None for a term for anything else."""
    words = definition.removeprefix(term).lstrip(" :–-")
    if match := re.match(r"(?:dit|deze|onderhavige?)\s+(\w[\w-]*(?:\s[Dd]eal)?)", words):
        return Introduced(term, own=True) if AGREEMENTS.fullmatch(match[1].lower()) else None
    full = name_at_start(words)
    return None if full is None else Introduced(term, full)


def name_at_start(text: str) -> str | None:
    """Name of a text at the start of ``text``; None for other words."""
    words = Cursor(text)
    words.take_one(_DETERMINERS)
    begin = words.begin
    ahead = head_at(words, 6)
    if ahead < 0:
        low = words.low()
        plain = is_lawlike(low) or (low.endswith("e") and is_lawlike(words.low(1)))
        return text[begin : words.token(0 if is_lawlike(low) else 1).end] if plain else None
    end = ahead
    while words.low(end + 1) and words.low(end + 1) not in _SIGNS and end - ahead < _LONGEST:
        end += 1
    return text[begin : words.token(end).end]


def self_names(texts: Iterable[str]) -> frozenset[str]:
    """Nouns behind "dit" and "deze" by which a text names itself, in lower case: ``convenant``."""
    kinds: set[str] = set()
    for text in texts:
        kinds |= {match["kind"].lower() for match in _SELF.finditer(text)}
    return frozenset(word.rpartition(" ")[2] for word in kinds)


def _in_passing(text: str) -> Iterator[Introduced]:
    words = Cursor(text if "(" in text else "")
    for index in words.places("("):
        words.at = index + 1
        inside = words.low()
        if not (inside[:1].isalpha() or inside in _QUOTES):
            continue
        short = _short(words)
        if short:
            words.at = index
            if (full := _named_before(text, words)) is not None:
                yield Introduced(short, full)


def _behind_comma(text: str, match: re.Match[str]) -> Iterator[Introduced]:
    """Name that a clause behind the full name introduces, without brackets."""
    before = text[: match.start()].rstrip(" ,")
    begins = [one.end() for one in _NAME.finditer(before)]
    full = before[begins[-1] :] if begins else ""
    words = full.lower().split()
    named = any(is_lawlike(word) or AGREEMENTS.fullmatch(word) for word in words)
    if named and len(words) <= _LONGEST and not _SIGNS & set(full):
        yield Introduced(match["short"], full)


def _short(words: Cursor) -> str:
    """Short name between brackets: an abbreviation, or any words behind "hierna"."""
    hereafter = words.take("hierna")
    if hereafter:
        _ = words.take("te", "noemen") or words.take("ook", "te", "noemen") or words.take("genoemd")
        words.take(":")
    while words.take_one(("de", "het", *_QUOTES)):
        pass
    first, parts = Token(words.text(), words.low(), 0, 0), [words.text()]
    words.at += 1
    while words.more and len(parts) < 4 and words.low() not in (")", *_QUOTES):
        parts.append(words.text())
        words.at += 1
    words.take_one(tuple(_QUOTES))
    if words.low() != ")" or not first.text[:1].isalpha():
        return ""
    if hereafter:
        return " ".join(parts)
    short = len(parts) == 1 and (is_short(first) or _MIXED.fullmatch(first.text))
    return first.text if short else ""


def _named_before(text: str, words: Cursor) -> str | None:
    """Name of a text that ends right before the bracket at the cursor; None without a name."""
    end = words.at
    for start in range(end - 1, max(-1, end - _LONGEST), -1):
        words.at = start
        if words.low() in _SIGNS:
            return None
        ahead = head_at(words, end - start)
        if ahead >= 0 and words.low(-1) in (*_DETERMINERS, "", "en", "of", "op", "van", "–", "-", ":", ","):
            return text[words.begin : words.token(end - 1 - start).end]
    return None
