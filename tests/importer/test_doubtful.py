"""Doubtful places of an import, beside the page and the line that they came from."""

from dealpers.importer import Asked, decoded, imported
from dealpers.importer.doubtful import doubtful

PAGES = (
    "Convenant Plas\n\nPartijen\n\n1. De gemeente Veen, hierna te noemen: Veen;\n\nArtikel 1 Taken\n\n"
    "Veen zorgt voor het water.\n\x0cArtikel 2 Kade\n\n"
    "Veen maait volgens het maaiplan1 de kade.\n\n1 Besluit van 2020.\n"
)


def test_a_doubt_names_its_page_the_line_as_it_was_and_what_was_made_of_it() -> None:
    foreign = decoded("x.txt", PAGES.encode())
    (doubt,) = doubtful(foreign, imported(foreign, Asked(id="x")).reading)
    assert (doubt.line, doubt.page) == (13, 2)
    assert doubt.source == "Veen maait volgens het maaiplan1 de kade."
    assert doubt.result == "Veen maait volgens het maaiplan[^1] de kade."


def test_a_text_without_pages_has_no_page_numbers() -> None:
    foreign = decoded("x.txt", PAGES.replace("\x0c", "\n").encode())
    assert [doubt.page for doubt in doubtful(foreign, imported(foreign, Asked(id="x")).reading)] == [0]
