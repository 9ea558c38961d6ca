"""Amounts: in notation, in words, in a sentence and under a heading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealpers.dutch import amounts


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("€2,5 mln.", 250_000_000),
        ("€ 2.500.000", 250_000_000),
        ("€\u00a010", 1000),
        ("EUR 1.000,50", 100_050),
        ("euro 3", 300),
        ("€ 12,-", 1200),
        ("€ 12,–", 1200),
        ("€ 1,5 miljard", 150_000_000_000),
        ("€ 250 duizend", 25_000_000),
        ("€ 250k", 25_000_000),
        ("-€ 5", -500),
        ("€ −5", -500),
        ("€ 0", 0),
    ],
)
def test_an_amount_in_dutch_notation(text: str, cents: int) -> None:
    assert amounts.parse(text) == amounts.Bedrag(text, cents)


@pytest.mark.parametrize(
    "text",
    ["", "5", "€", "€ 1.5", "€ 1.00", "€ 1,234", "€ 5 mln of 6 mln", "$ 5", "€ " + "9" * 5000, "€ 1." + "000." * 2000],
)
def test_words_that_are_no_amount_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        amounts.parse(text)


@given(st.integers(-(10**16), 10**16))
def test_an_amount_in_full_reads_as_the_same_amount(cents: int) -> None:
    assert amounts.parse(amounts.voluit(cents)).eurocenten == cents
    assert amounts.parse(amounts.Bedrag("", cents).voluit).eurocenten == cents


@given(st.integers(-(10**13), 10**13))
def test_an_amount_in_words_is_exact(cents: int) -> None:
    assert amounts.parse(amounts.in_words(cents)).eurocenten == cents


@pytest.mark.parametrize(
    ("cents", "words"),
    [
        (1_000_000_000, "€ 10 miljoen"),
        (25_000_000, "€ 0,25 miljoen"),
        (30_000, "€ 300"),
        (125_000_000_000, "€ 1,25 miljard"),
        (123_656_789_000, "€ 1.236.567.890"),
        (-250_000_000, "−€ 2,5 miljoen"),
        (0, "€ 0"),
    ],
)
def test_an_amount_in_words_has_no_more_than_three_decimals(cents: int, words: str) -> None:
    assert amounts.in_words(cents) == words


@pytest.mark.parametrize(
    ("printed", "cents"),
    [
        ("€ 1.000.000 ³⁾", 100_000_000),
        ("€ 1.000.000²", 100_000_000),
        ("€ 5,5 mln. *", 550_000_000),
        ("€ 40.000 1)", 4_000_000),
        ("1.000.000 euro", 100_000_000),
        ("2 mln. euro", 200_000_000),
        ("2,5 miljoen EUR", 250_000_000),
        ("max. € 1.000.000", 100_000_000),
        ("ten hoogste € 3 mln.", 300_000_000),
    ],
)
def test_an_amount_is_read_beside_its_note_mark_unit_and_bound(printed: str, cents: int) -> None:
    assert amounts.parse(printed).eurocenten == cents


@pytest.mark.parametrize(
    "printed", ["PM", "p.m.", "n.v.t.", "-", "–", "(€ 5.000)", "1.000.000", "€ 5 of € 6", "ca. € 5"]
)
def test_words_that_may_be_no_amount_are_not_read(printed: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        amounts.parse(printed)


@pytest.mark.parametrize(
    ("words", "euros"),
    [
        ("tussen € 5 en € 40 miljoen", [5_000_000, 40_000_000]),
        ("€ 2,5 à 3,0 miljoen", [2_500_000]),
        ("€ 5 tot en met € 40 mln.", [5_000_000, 40_000_000]),
        ("€ 10.000 – € 20.000", [10_000, 20_000]),
        ("€ 5 en € 40 miljoen", [40_000_000]),
        ("€ 1 000 000 is er", []),
        ("€ 3 ton", []),
        ("€ 5 mio of € 5M", []),
        ("€ 2½ miljoen", []),
        ("€ 1,000,000 en € 1,000", []),
        ("€ 2 x 5 mln", []),
        ("€ 5 honderdduizend", []),
        ("€ 5 maanden lang", [5]),
        ("In 2023 € 1,2 miljoen en in 2024 euro 3 miljoen.", [1_200_000, 3_000_000]),
        ("Zij betaalt 300 euro 14 dagen na de keuring.", [300]),
    ],
)
def test_an_amount_in_a_sentence_is_whole_or_is_left_out(words: str, euros: list[int]) -> None:
    assert [amount.eurocenten // 100 for _, amount in amounts.find(words)] == euros


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Bijdrage (x mln.)", "mln"),
        ("€ x mln", "mln"),
        ("bedragen × € 1.000,-", "duizend"),
        ("in duizenden euro’s", "duizend"),
        ("Bedragen in € mln", "mln"),
        ("Rijk (k€)", "k"),
        ("Rijk (M€)", "mln"),
        ("(€ 1.000)", "duizend"),
        ("mln euro", "mln"),
        ("Rijk (€)", ""),
        ("€ 1.000", ""),
        ("Max. 5 mln euro", ""),
        ("Bijdrage in 2025", ""),
        ("Minister M", ""),
        ("in miljoenenstad", ""),
    ],
)
def test_the_heading_of_a_column_gives_the_unit(heading: str, unit: str) -> None:
    assert amounts.unit(heading) == unit
