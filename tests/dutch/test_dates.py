"""Dates in Dutch: months by name or abbreviation, and days in words as a deed writes them."""

from datetime import date

import pytest

from dealpers.dutch.dates import month_of
from dealpers.model import Alinea, Tekst
from dealpers.model.ids import TextId
from dealpers.parse.dates import dates_in


@pytest.mark.parametrize(
    ("word", "month"), [("januari", 1), ("Febr", 2), ("MRT", 3), ("mei", 5), ("sept", 9), ("dec", 12)]
)
def test_a_month_is_known_by_its_name_and_by_its_abbreviation(word: str, month: int) -> None:
    assert month_of(word) == month


def test_another_word_is_no_month() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is that of tuple.index
        month_of("maandag")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("achttien maart tweeduizend negentien", date(2019, 3, 18)),
        ("eenentwintigste mei tweeduizend", date(2000, 5, 21)),
        ("derde juli negentienhonderd achtennegentig", date(1998, 7, 3)),
        ("1 sept. 2024", date(2024, 9, 1)),
    ],
)
def test_a_day_in_words_is_a_date(words: str, day: date) -> None:
    text = Alinea(TextId("artikel-1.1"), (Tekst(f"Getekend op {words} te Oever."),))
    assert [(moment.van, moment.tot) for moment in dates_in(text)] == [(day, day)]


@pytest.mark.parametrize("words", ["dertigste februari tweeduizend een", "bijna maart tweeduizend een"])
def test_a_day_that_does_not_exist_is_no_date(words: str) -> None:
    text = Alinea(TextId("artikel-1.1"), (Tekst(f"Getekend op {words} te Oever."),))
    assert list(dates_in(text)) == []


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("De provincie betaalt in 2026 en 2027.", [2026, 2027]),
        ("De provincie betaalt in 2026, 2027 en 2029 elk jaar.", [2026, 2027, 2029]),
        ("De provincie plant in 2026, 2.400 bomen.", [2026]),
        ("Dat geldt in 2026 en 2027-2029.", [2026, 2027]),
        ("De zomers in 2018, 2019 en 2020 tot nu toe.", [2018, 2019, 2020]),
        ("De schooljaren 2015/2016 tot en met 2018/2019 en in 2021/2022.", []),
    ],
)
def test_every_year_behind_one_preposition_is_a_period(words: str, years: list[int]) -> None:
    text = Alinea(TextId("artikel-1.1"), (Tekst(words),))
    assert [moment.van.year for moment in dates_in(text)] == years
