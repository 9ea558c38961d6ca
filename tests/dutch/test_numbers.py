"""Counts in figures and in words."""

import pytest

from dealpers.dutch.numbers import count, is_count_word


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("60.000", 60_000),
        ("één", 1),
        ("tweeëntwintig", 22),
        ("deal", None),
        ("9" * 15, int("9" * 15)),
        ("9" * 5000, None),
    ],
)
def test_a_count_is_a_number_and_another_word_or_a_row_of_figures_is_none(word: str, number: int | None) -> None:
    assert count(word) == number


@pytest.mark.parametrize(
    ("word", "is_count"),
    [
        ("driehonderdvijftigduizend", True),
        ("vierentwintigduizend", True),
        ("honderdeneen", True),
        ("twaalfhonderd", True),
        ("driehonderdvijftg", False),
        ("duizendpoot", False),
        ("", False),
    ],
)
def test_a_count_in_one_word_is_known_above_a_thousand_too(word: str, is_count: bool) -> None:
    assert is_count_word(word) is is_count
