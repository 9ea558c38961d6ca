"""A result of a text is worked out once."""

from dealpers.corpus.once import once


def test_the_same_text_is_asked_once_and_an_equal_one_again() -> None:
    asked: list[tuple[str, ...]] = []

    @once
    def words(text: tuple[str, ...]) -> int:
        asked.append(text)
        return len(text)

    one, other = tuple("een twee".split()), tuple("een twee".split())
    assert [words(one), words(one), words(other)] == [2, 2, 2]
    assert [text is one for text in asked] == [True, False]


def test_the_oldest_results_go() -> None:
    asked: list[tuple[int]] = []

    @once
    def name(text: tuple[int]) -> int:
        asked.append(text)
        return text[0]

    texts = [(number,) for number in range(40)]
    assert [name(text) for text in texts] == list(range(40))
    assert name(texts[0]) == 0
    assert len(asked) == 41
