"""Tables of contents in a plain text: set aside where each entry returns as a heading, else text."""

import pytest
from imported_deals import ARTICLES, outcome_of

from dealpers.model import Deal

FRONT = "Convenant Oeverland\n\n{}\n\nDe gemeente Oever en de gemeente Wad spreken af:\n"
BEHIND = "\nArtikel 3 Slot\n\nDit convenant eindigt in 2030.\n\nBijlage 1 Kaart\n\nDe kaart is groen.\n"
SURE = {
    "pages behind tabs": "Inhoud\nArtikel 1 Taken\t1\nArtikel 2 Geld\t2\nArtikel 3 Slot\t2",
    "pages behind blanks": "Inhoudsopgave\n\nArtikel 1 Taken 1\nArtikel 2 Geld 2\nBijlage 1 Kaart 3",
    "numbers alone": "Inhoud\n1.\tTaken\t1\n2.\tGeld\t2\n3.\tSlot\t2",
    "no pages": "Inhoud\nArtikel 1 Taken\nArtikel 2 Geld\nArtikel 3 Slot\nBijlage 1 Kaart",
    "links": "## Inhoud\n\n- [Artikel 1 Taken](#een)\n- [Artikel 2 Geld](#twee)\n- [Artikel 3 Slot](#drie)",
    "dots without a heading": "Artikel 1 Taken ..... 1\nArtikel 2 Geld ..... 2\nArtikel 3 Slot ..... 2",
}
UNSURE = {
    "an entry that does not return": "Inhoud\nArtikel 1 Taken\t1\nArtikel 2 Geld\t2\nArtikel 3 Einde\t2",
    "pages without a heading": "Artikel 1 Taken\t1\nArtikel 2 Geld\t2\nArtikel 3 Slot\t2",
    "two entries": "Inhoud\nArtikel 1 Taken\nArtikel 2 Geld",
}


def left_out(contents: str) -> tuple[int, int]:
    """Number of lines that the import sets aside as contents, and of lines of the table."""
    outcome = outcome_of(f"{FRONT.format(contents)}{ARTICLES}{BEHIND}")
    assert isinstance(outcome.stuk, Deal)
    repairs = [repair for repair in outcome.reading.repairs if repair.soort == "inhoudsopgave" and repair.weggelaten]
    return len(repairs), sum(map(bool, contents.split("\n")))


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("form", SURE)
def test_a_table_of_contents_is_set_aside_and_told(form: str) -> None:
    left, lines = left_out(SURE[form])
    assert left == lines


@pytest.mark.parametrize("form", UNSURE)
def test_what_may_be_no_table_of_contents_stays(form: str) -> None:
    assert left_out(UNSURE[form])[0] == 0
