"""Patterns that are compiled at their first use."""

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import dealpers
from dealpers.dutch.regex import compile_all, regex


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Patterns in the order in which they are compiled."""
    patterns: list[str] = []
    compile_ = re.compile

    def recorded(pattern: str, flags: int = 0) -> re.Pattern[str]:
        patterns.append(pattern)
        return compile_(pattern, flags)

    monkeypatch.setattr(re, "compile", recorded)
    return patterns


def test_a_pattern_is_compiled_once_when_it_is_used(compiled: list[str]) -> None:
    digits = regex(r"(\d+)")
    assert digits.pattern == r"(\d+)"
    assert compiled == []
    assert digits.findall("lid 2 en 13") == ["2", "13"]
    assert digits.sub("x", "lid 2") == "lid x"
    assert [match[1] for match in digits.finditer("4 en 5")] == ["4", "5"]
    assert compiled == [r"(\d+)"]


def test_a_pattern_follows_its_flags() -> None:
    letters = regex("^artikel$", re.IGNORECASE | re.MULTILINE)
    assert letters.search("deze\nARTIKEL\n")
    assert letters.flags & re.IGNORECASE
    assert not letters.fullmatch("een artikel")


def test_before_a_fork_every_pattern_is_compiled(compiled: list[str]) -> None:
    lid, artikel = regex("lid$"), regex("artikel$")
    compile_all()
    assert {"lid$", "artikel$"} <= set(compiled)
    compiled.clear()
    assert lid.search("tweede lid")
    assert artikel.search("artikel")
    assert compiled == []


def test_a_malformed_pattern_is_found_before_a_fork() -> None:
    malformed = regex("(lid")
    with pytest.raises(re.error):
        compile_all()
    with pytest.raises(re.error):
        malformed.search("lid")


@pytest.mark.no_cover
def test_every_pattern_of_the_program_can_be_compiled() -> None:
    for module in walk_packages(dealpers.__path__, "dealpers."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    compile_all()
