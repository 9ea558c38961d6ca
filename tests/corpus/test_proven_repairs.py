"""Repairs that the comparison of words believes, and those that it does not."""

import pytest

from dealpers.corpus.fidelity import source_words
from dealpers.model import Herkomst, Herstel


def words(text: str, *repairs: Herstel) -> str:
    return " ".join(
        word.text
        for word in source_words(Herkomst(bestand="bron.txt", sha256="", beschrijving="", herstel=repairs, tekst=text))
    )


def repair(van: int, tot: int, **fields: int | bool | tuple[int, ...]) -> Herstel:
    return Herstel(van=van, tot=tot, soort="x", reden="x", **fields)  # type: ignore[arg-type]


def test_a_repeated_head_is_left_out_and_a_repeated_sentence_or_label_is_not() -> None:
    assert words("Convenant Kade\nTekst.\nConvenant Kade", repair(3, 3, herhaalt=1)) == "Convenant Kade Tekst."
    for line in ("Partijen leggen dit vast.", "2.", "–", "2. De kade"):
        text = f"{line}\nTekst.\n{line}"
        assert words(text, repair(3, 3, herhaalt=1)) == words(text)


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [("onder-", "houd", "onderhoud"), ("qzor-", "vlip", ""), ("afgespro\u00ad", "Besluit", "")],
)
def test_a_broken_word_is_joined_only_where_the_whole_exists(left: str, right: str, whole: str) -> None:
    joined = words(f"{left}\n{right}", repair(1, 2, afgebroken=True))
    assert (joined == whole) is bool(whole)
    assert (" " in joined) is not bool(whole)


def test_only_lines_that_prove_to_be_furniture_are_left_out() -> None:
    text = "STAATSCOURANT\nConvenant Kade\nDe kade verzakt."
    assert words(text, repair(1, 1, weggelaten=True)) == "Convenant Kade De kade verzakt."
    assert words(text, repair(3, 3, weggelaten=True)) == words(text)


def test_a_misread_label_is_a_figure_and_no_other_word_is() -> None:
    assert words("l. De kade", repair(1, 1, leesfout=True)) == "1. De kade"
    assert words("Artikel 1O Slot", repair(1, 1, leesfout=True)) == "Artikel 10 Slot"
    assert words("lo de kade", repair(1, 1, leesfout=True)) == "lo de kade"
    assert words("I. De kade", repair(1, 1, leesfout=True)) == "I. De kade"


def test_columns_are_read_one_by_one_where_no_word_is_cut() -> None:
    text = "De oude   A. Berg\nkade      B. Dal"
    assert words(text, repair(1, 2, kolommen=(11,))) == "De oude kade A. Berg B. Dal"
    assert words(text, repair(1, 2, kolommen=(10,))) == "De oude kade A. Berg B. Dal"
    for cut in ((12,), (5,), (11, 9)):
        assert words(text, repair(1, 2, kolommen=cut)) == words(text), cut


def test_a_head_with_a_page_number_is_left_out_where_the_number_counts_on() -> None:
    title = "Convenant Kade Zuid"
    for foot in ("{t} – pagina {n} van 4", "{n} {t}", "{t} | {n}", "Gemeente Veenkreek {n} / 4", "{t}\t\tPagina {n}"):
        feet = [foot.format(t=title, n=number) for number in range(1, 5)]
        text = "\n".join([title, *(f"De kade is hoog.\n{line}" for line in feet)])
        gone = [repair(line, line, weggelaten=True) for line in range(3, 10, 2)]
        assert words(text, *gone) == f"{title} {' '.join(['De kade is hoog.'] * 4)}", foot


@pytest.mark.parametrize(
    "row", ["Stap {n} van 4", "Perceel kade {n}", "Artikel {n}", "{n} Woningen", "Bijlage {n} / 4"]
)
def test_a_row_that_counts_is_no_running_head(row: str) -> None:
    text = "\n".join(["Convenant Kade Zuid", *(f"De kade is hoog en breed.\n{row.format(n=n)}" for n in range(1, 5))])
    text = "Tekst.\n" * 9 + text
    assert words(text, *(repair(line, line, weggelaten=True) for line in range(12, 19, 2))) == words(text)


def test_metadata_above_a_markdown_text_is_left_out_but_for_the_words_of_a_title_found_nowhere_else() -> None:
    block = repair(1, 4, weggelaten=True)
    assert words("---\ntitle: De Kade\ntags: [a]\n---\n# De kade\nTekst.", block) == "De kade Tekst."
    assert words("---\ntitle: De Kade\ntags: [a]\n---\nTekst.", block) == "De Kade Tekst."
    assert words("---\ntitle: De Kade\ntags: [a]\n---\nTekst.") == "title: De Kade tags: [a] Tekst."
    assert words("---\nDe kade is hoog.\nDe brug\n---\nTekst.", block) == "De kade is hoog. De brug Tekst."
