"""Random changes of a text, and the words that differ."""

import random
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from dealpers.corpus.fidelity import Word, differences, split
from dealpers.model import Alinea, Deal, Tekst, walk


def unlike(wanted: list[str], actual: list[str]) -> list[str]:
    """Differences of two texts, as lines for the message of a failure."""
    rows = differences([Word(text) for text in wanted], [Word(text) for text in actual])
    return [f"{[w.text for w in row.wanted]} became {[w.text for w in row.found]}" for row in rows]


Change = Callable[[str, random.Random], str]


def _change_word(text: str, dice: random.Random) -> str:
    return _at_random(r"\w{2,}", text, lambda word: word[:-1] + ("x" if word[-1] != "x" else "y"), dice)


def _drop_word(text: str, dice: random.Random) -> str:
    return _at_random(r"\S+\s*", text, lambda word: "", dice)


def _double_word(text: str, dice: random.Random) -> str:
    return _at_random(r"\S+", text, lambda word: f"{word} {word}", dice)


def _change_digit(text: str, dice: random.Random) -> str:
    return _at_random(r"\d", text, lambda digit: str((int(digit) + dice.randint(1, 9)) % 10), dice)


def _change_amount(text: str, dice: random.Random) -> str:
    return _at_random(r"€\s?\d", text, lambda amount: amount[:-1] + str((int(amount[-1]) + 1) % 10), dice)


def _change_punctuation(text: str, dice: random.Random) -> str:
    return _at_random(r"[.,;:]", text, lambda sign: "!", dice)


def _drop_all(text: str, dice: random.Random) -> str:
    return ""


CHANGES: tuple[Change, ...] = (
    _change_word,
    _drop_word,
    _double_word,
    _change_digit,
    _change_amount,
    _change_punctuation,
    _drop_all,
)


def _at_random(pattern: str, text: str, change: Callable[[str], str], dice: random.Random) -> str:
    matches = list(re.finditer(pattern, text))
    if not matches:
        return text
    match = dice.choice(matches)
    return text[: match.start()] + change(match[0]) + text[match.end() :]


def mutate_model(deal: Deal, dice: random.Random) -> Deal:
    """Deal with one change in one article, for a model of the gazette."""
    chapter = dice.choice(deal.hoofdstukken)
    article = dice.choice(chapter.artikelen)
    text = dice.choice(
        [node for node in walk(article, deal) if isinstance(node, Alinea) and node.deel.startswith("artikel")]
    )
    run = next(run for run in text.inhoud if isinstance(run, Tekst))
    words = run.tekst
    while split(words) == split(run.tekst) or not words.strip():
        words = dice.choice(CHANGES[:-1])(run.tekst, dice)
    inhoud = tuple(replace(run, tekst=words) if part is run else part for part in text.inhoud)
    return _replaced(deal, text, replace(text, inhoud=inhoud))


def _replaced(value: Any, old: Alinea, new: Alinea) -> Any:
    """Copy of a value with one paragraph replaced, at any depth."""
    if value is old:
        return new
    if isinstance(value, tuple):
        return tuple(_replaced(item, old, new) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _replaced(getattr(value, f.name), old, new) for f in fields(value)})
    return value
