"""Patterns that are compiled at their first use."""

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import dealpers
from dealpers.dutch.quick_search import quick_form, small_letters
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


@pytest.mark.parametrize(
    ("pattern", "flags", "text"),
    [
        (
            r"\bevalu|\w*groep\b|\bper\s+[A-Z]\w+",
            re.IGNORECASE,
            "De Stuurgroep gaat per Maand na of de EVALUATIE is",
        ),
        (r"\bop\b|\bopzeg(?:t|ging)\b|zegt", re.IGNORECASE, "Opzegging: wie OPZEGT, zegt dat schriftelijk op"),
        (r"\bDeal\b|\bdeal\b|(?<!\b[Dd]e )[Aa]fspraak", 0, "de Deal is een deal en een Afspraak"),
        (r"[^]|]\|x|[|]|\bÉén\b", re.IGNORECASE, "ÉÉN of één a|x"),
        (r"(?P<Een>lid)|\bartikel\b", re.IGNORECASE, "ARTIKEL 4, tweede Lid"),
        (r"^artikel|\blid$", re.IGNORECASE, "Artikel 4, artikel 5, artikel en Lid"),
        (r"\bi\b|\bstad", re.IGNORECASE, "İ en I, Stad"),
    ],
)
def test_a_quick_form_changes_no_match(pattern: str, flags: int, text: str) -> None:
    quick, slow = regex(pattern, flags), re.compile(pattern, flags)
    assert quick_form(pattern, flags) is not None
    spans = [match.span() for match in slow.finditer(text)]
    assert len(spans) > 1
    assert [match.span() for match in quick.finditer(text)] == spans
    assert quick.findall(text) == slow.findall(text)
    assert (first := quick.search(text))
    assert first.span() == spans[0]
    assert (later := quick.search(text, spans[0][1]))
    assert later.span() == spans[1]
    assert quick.sub("<>", text) == slow.sub("<>", text)
    assert quick.search("...") is None
    assert quick.findall("...") == [*quick.finditer("...")] == []
    assert quick.sub("<>", "...") == "..."


@pytest.mark.parametrize(
    ("pattern", "flags"),
    [
        (r"\b(?-i:[A-Z])\w+|lid", re.IGNORECASE),
        (r"(a|b)\1|lid", re.IGNORECASE),
        (r"(?P<a>x)(?P=a)|lid", re.IGNORECASE),
        (r"artikel|lid", re.IGNORECASE | re.MULTILINE),
        (r"\bartikel|\blid", 0),
        (r"artikel|lid", 0),
    ],
)
def test_some_patterns_have_no_quick_form(pattern: str, flags: int) -> None:
    assert quick_form(pattern, flags) is None


def test_small_letters_keep_the_length() -> None:
    assert small_letters("Één İ") == "één i"
