"""Abbreviations in a text, and the words that they are short for."""

import pytest

from dealpers.check.abbreviations import abbreviations, expansion, spelled


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("VRO en J&V, BZK/IenW en de RIECs.", ["VRO", "J&V", "BZK", "IenW", "RIEC"]),
        ("Deel II, Q3 2024, 9712 AB Oever, J.J.M. de Wit en www.ABC.nl", []),
        ("O2G2 en de SPUX-regeling", ["O2G2", "SPUX"]),
    ],
)
def test_abbreviations_are_words_in_capitals(text: str, wanted: list[str]) -> None:
    assert [short for _, short in abbreviations(text)] == wanted


@pytest.mark.parametrize(
    ("short", "before", "words"),
    [
        ("MKB", "in het midden- en kleinbedrijf ", "midden- en kleinbedrijf"),
        ("DWO", "De Dienst Water en Oevers ", "Dienst Water en Oevers"),
        ("MKB", "betaalt de kosten. Daarna ", ""),
        ("VAT", "Kosten ", ""),
    ],
)
def test_an_abbreviation_is_short_for_the_words_before_it(short: str, before: str, words: str) -> None:
    assert expansion(short, before) == words


def test_words_behind_an_abbreviation_may_spell_it() -> None:
    assert [(short, words) for _, short, words in spelled("de ABC-kosten (Altijd Beter Communiceren)")] == [
        ("ABC", "Altijd Beter Communiceren")
    ]
