"""A wording is looked for by its words first; no text that it fits is missed for that."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from dealpers import check, corpus, dutch, parse
from dealpers.dutch.worded import Worded

ANY = "\0"
"""Placeholder for any stretch that a pattern does not spell out."""
EDGE = "\1"
"""Begin or end of a word, where a pattern asks for one."""


def _wordings() -> Iterator[tuple[str, Worded]]:
    for room in (check, corpus, dutch, parse):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, Worded):
                    yield f"{module.name.rpartition('.')[2]}.{name}", value


WORDINGS = dict(_wordings())


def _spelled(parts: Any) -> set[str]:
    """All that a pattern can match as far as it spells it, as Python itself reads the pattern."""
    return {"".join(pieces) for pieces in product(*(_one(str(kind), given) for kind, given in parts))}


def _one(kind: str, given: Any) -> set[str]:
    match kind:
        case "LITERAL":
            return {chr(given).lower()}
        case "IN" if len(given) < 4 and all(str(kind) == "LITERAL" for kind, _ in given):
            return {chr(sign).lower() for _, sign in given}
        case "AT":
            return {"" if str(given).endswith("END") else EDGE}
        case "BRANCH":
            return set().union(*map(_spelled, given[1]))
        case "SUBPATTERN":
            return _spelled(given[-1])
        case "MAX_REPEAT" if given[:2] == (0, 1):
            return {"", *_spelled(given[2])}
        case "MAX_REPEAT" if 0 < given[0] < 5 and len(_spelled(given[2])) == 1:
            return {_spelled(given[2]).pop() * given[0] + ANY}
        case _:
            return {ANY}


def _is_in(word: str, text: str) -> bool:
    return word.replace("^", EDGE) in text if word.startswith("^") else word in text.replace(EDGE, "")


@pytest.mark.parametrize("name", WORDINGS)
def test_every_match_of_a_wording_holds_one_of_its_words(name: str) -> None:
    wording = WORDINGS[name]
    spelled = _spelled(re._parser.parse(wording.pattern.pattern, wording.flags))  # type: ignore[attr-defined]
    assert len(wording.words) > 0
    assert [text for text in spelled if not any(_is_in(word, text) for word in wording.words)] == []
    assert all(word == word.lower() for word in wording.words)


def test_a_wording_is_found_in_any_letters_and_only_where_it_is() -> None:
    wording = Worded(r"\bver(?:slag|antwoording)\b", "slag antwoord")
    words_found = wording.search("Het VERSLAG en de verantwoording")
    assert words_found is not None
    assert words_found[0] == "VERSLAG"
    assert [match[0] for match in wording.finditer("Het VERSLAG en de verantwoording")] == ["VERSLAG", "verantwoording"]
    assert wording.search("een slagboom") is None
    assert wording.search("een verhaal") is None


def test_a_word_of_a_wording_may_have_to_begin_a_word() -> None:
    wording = Worded(r"\bmee\b|\bt/m\b", "^mee t/m")
    assert not wording.may_be_in("De gemeente Oever")
    assert wording.search("(mee)") is not None
    assert wording.search("Mee!") is not None
    assert wording.search("tot, t/m nu") is not None
