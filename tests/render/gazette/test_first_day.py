"""First day of a text that is not in force yet, on the first page of its gazette."""

from datetime import date

import pytest
import reading
from gazettes import printed
from making import deal_of, parsed, resolve

from dealpers.check import example_files
from dealpers.corpus.status import on_day
from dealpers.corpus.timeline import in_force
from dealpers.render.gazette.document import gazette_of

FUTURE = "## Artikel 1 – Looptijd\n\nDeze deal treedt in werking op 1 maart 2027.\n"


@pytest.mark.parametrize(
    ("state", "day", "line"),
    [
        ("vastgesteld", date(2026, 1, 1), "Geldt vanaf 1 maart 2027"),
        ("vastgesteld", date(2027, 3, 1), ""),
        ("concept", date(2026, 1, 1), "Concept, bedoeld vanaf 1 maart 2027"),
    ],
)
def test_the_first_page_says_from_when_a_text_that_is_not_in_force_yet_applies(
    state: str, day: date, line: str
) -> None:
    deal = on_day(deal_of(FUTURE, deal=f"soort: Deal\nstatus: {state}\nsamenvatting: Kort.\n"), day)
    lines = gazette_of(deal, resolve([deal], ())).mast.regels
    assert lines == ("Zonder nummer", "Convenant", *([line] if line else []))


def test_the_gazette_of_an_amended_text_to_come_says_its_first_day() -> None:
    facts = "soort: Deal\nstatus: {}\nsamenvatting: X.\nwijzigingen: [{{op: 2026-07-01, besluit: Wijziging}}]\n"
    then = {f"versies/2025-03-01/{name}": words for name, words in example_files("").items() if name != "deal.yml"}
    for state, line in (("vastgesteld", "Geldt vanaf 1 juli 2026"), ("concept", "Concept, bedoeld vanaf 1 juli 2026")):
        whole = parsed(example_files("") | {"deal.yml": facts.format(state)} | then).deal
        (coming,) = in_force(whole, date(2026, 1, 1), drafts=True).komend
        assert line in reading.pdf_text(printed(coming.deal)).split("\n")[:5]
