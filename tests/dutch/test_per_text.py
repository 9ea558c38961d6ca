"""Caches of paragraphs hold a whole text of the largest size, and no more than twice that."""

from dealpers.dutch import per_text as module
from dealpers.dutch.per_text import per_text


def test_every_paragraph_of_the_largest_text_is_read_once() -> None:
    read: list[str] = []
    length = per_text(lambda text: read.append(text) or len(text))  # type: ignore[func-returns-value]
    paragraphs = [f"{number:050}" for number in range(20_000)]  # a text may have 1 MB and 20,000 lines
    assert [length(text) for text in (*paragraphs, *paragraphs)] == [50] * 40_000
    assert read == paragraphs


def test_a_cache_forgets_earlier_texts_before_it_grows_beyond_its_limit() -> None:
    read: list[str] = []
    length = per_text(lambda text: read.append(text[:1]) or len(text))  # type: ignore[func-returns-value]
    half = module.MOST_CHARACTERS // 2
    for sign in "abcd":
        assert length(sign * half) == half
    length("d" * half)
    length("a" * half)
    assert read == ["a", "b", "c", "d", "a"]
