"""Number of nouns and verbs."""

import pytest

from dealpers.dutch.nouns import is_plural, is_plural_verb, is_singular, is_singular_verb


@pytest.mark.parametrize(
    "word", "gemeenten scholen huizen brieven kosten partners leden mogelijkheden kadeplannen".split()
)
def test_a_plural_has_a_singular(word: str) -> None:
    assert is_plural(word)


@pytest.mark.parametrize("word", "haven jongen pers gemeente projectgroep".split())
def test_a_noun_that_ends_as_a_plural_is_none(word: str) -> None:
    assert not is_plural(word)
    assert is_singular(word)


@pytest.mark.parametrize("word", "bijeen uiteen".split())
def test_an_adverb_is_no_plural(word: str) -> None:
    assert not is_plural(word)


@pytest.mark.parametrize("word", "legt stelt heeft bedraagt komt".split())
def test_a_verb_of_a_singular(word: str) -> None:
    assert is_singular_verb(word)
    assert not is_plural_verb(word)


@pytest.mark.parametrize("word", "verplicht betrokken niet met leggen kaarten".split())
def test_a_word_that_is_no_verb_of_a_singular(word: str) -> None:
    assert not is_singular_verb(word)


@pytest.mark.parametrize("word", "leggen hebben informeren".split())
def test_a_verb_of_a_plural(word: str) -> None:
    assert is_plural_verb(word)
    assert not is_plural_verb("besloten")
