"""Marked words are exactly the words of both texts, and the marks fall on whole words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealpers.corpus.word_diff import Run, runs

WORDS = st.sampled_from(
    "Rijk Regio betaalt € 1.000.000 1.200.000 . , ; – ‘ ’ zij-instroom 2a 2024–2026 é e\u0301 漢字 \u00a0".split(" ")
)
GAPS = st.sampled_from((" ", "", "\n", "  ", "\t"))
TEXTS = st.lists(st.tuples(WORDS, GAPS).map("".join), max_size=30).map("".join)


def sides(runs: tuple[Run, ...]) -> tuple[str, str]:
    return "".join(run.was for run in runs), "".join(run.now for run in runs)


@given(TEXTS, TEXTS)
def test_either_side_reads_back_as_its_own_text(was: str, now: str) -> None:
    assert sides(runs(was, now)) == (was, now)


@given(TEXTS, TEXTS)
def test_unmarked_words_are_equal_on_both_sides_but_for_space_and_no_two_runs_of_a_kind_touch(
    was: str, now: str
) -> None:
    marked = runs(was, now)
    assert all("".join(run.was.split()) == "".join(run.now.split()) for run in marked if run.same)
    assert all(one.same != other.same for one, other in pairwise(marked))


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_character_of_any_text_is_lost(was: str, now: str) -> None:
    assert sides(runs(was, now)) == (was, now)


@given(TEXTS)
def test_a_text_that_stays_has_no_marks(text: str) -> None:
    assert all(run.same for run in runs(text, text))


MARKED = [
    ("De Regio betaalt € 1.000.000.", "De Regio betaalt € 1.200.000.", [("€ 1.000.000", "€ 1.200.000")]),
    ("elk kwartaal", "elk half jaar", [("kwartaal", "half jaar")]),
    ("artikel 5 en 6", "artikel 6 en 7", [("5", "6"), ("6", "7")]),
    ("de zij-instroom", "de doorstroom", [("zij-instroom", "doorstroom")]),
    ("stad", "stad.", [("", ".")]),
    (
        "de oude lange tekst en nog wat woorden",
        "een heel ander verhaal en dan iets nieuws hier",
        [("de oude lange tekst en nog wat woorden", "een heel ander verhaal en dan iets nieuws hier")],
    ),
    ("", "Nieuw.", [("", "Nieuw.")]),
]


@pytest.mark.parametrize(("was", "now", "marked"), MARKED)
def test_marks_fall_on_whole_words_and_amounts(was: str, now: str, marked: list[tuple[str, str]]) -> None:
    assert [(run.was.strip(), run.now.strip()) for run in runs(was, now) if not run.same] == marked


def test_texts_that_would_take_long_are_compared_at_their_ends_alone() -> None:
    was = "Begin " + "de het " * 2000 + "slot."
    now = "Begin " + "het een " * 2000 + "slot."
    marked = runs(was, now)
    assert [run.same for run in marked] == [True, False, True]
    assert sides(marked) == (was, now)
