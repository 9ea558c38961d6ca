"""Patterns that are compiled at their first use."""

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import dealpers
from dealpers.dutch import pattern_codes
from dealpers.dutch.pattern_codes import Code, fresh_codes, learn_codes
from dealpers.dutch.quick_search import quick_form, small_letters
from dealpers.dutch.regex import compile_all, regex


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Patterns in the order in which they are compiled."""
    patterns: list[str] = []
    code_of = pattern_codes._code_of

    def recorded(pattern: str, flags: int) -> Code:
        patterns.append(pattern)
        return code_of(pattern, flags)

    monkeypatch.setattr(pattern_codes, "_code_of", recorded)
    monkeypatch.setattr(pattern_codes, "_codes", {})
    monkeypatch.setattr(pattern_codes, "_fresh", {})
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


def test_a_pattern_whose_code_is_known_is_not_compiled(compiled: list[str]) -> None:
    source = r"(?P<nummer>\d+)e (lid|onderdeel)"
    assert regex(source, re.IGNORECASE).search("het 2e Lid")
    learn_codes(dict(fresh_codes()))
    again = regex(source, re.IGNORECASE).search("het 3e LID")
    assert again
    assert (again["nummer"], again[2]) == ("3", "LID")
    assert again.re == re.compile(source, re.IGNORECASE)
    assert regex(source).search("het 2e Lid") is None  # other flags, so another code
    assert compiled == [source, source]


@pytest.mark.parametrize("code", [(0, b"", 0, ()), (0, b"abc", 0, ()), (0, b"\xff" * 40, 1, (None, None))])
def test_a_code_that_is_none_is_not_used(compiled: list[str], code: Code) -> None:
    learn_codes({("lid", 0): code})
    assert regex("lid").fullmatch("lid")


def test_with_another_compiler_in_python_patterns_work_without_codes(
    compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pattern_codes, "_internals", lambda: None)
    assert regex("^lid").search("lid 2")
    assert not fresh_codes()


@pytest.mark.no_cover
def test_every_pattern_of_the_program_can_be_compiled() -> None:
    for module in walk_packages(dealpers.__path__, "dealpers."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    compile_all()
    for source, code in fresh_codes().items():
        assert pattern_codes._from_code(source[0], code) == re.compile(*source)


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
