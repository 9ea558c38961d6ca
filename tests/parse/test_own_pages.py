"""Own pages of a publisher: tables work; a dead link and an image are faults with a repair."""

import pytest

from dealpers.model.source import Source
from dealpers.parse import Report
from dealpers.parse.own_pages import MARKDOWN, check_pages


def faults(text: str) -> list[tuple[int, str, str]]:
    report = Report()
    pages = {"over": Source("content/pages/over.md", text), "privacy": Source("content/pages/privacy.md", "# P\n")}
    check_pages(pages, ["deals/oever", "documenten/plan"], report)
    assert all(finding.code == "B014" for finding in report.findings)
    return [(finding.span.line, finding.message, finding.hint) for finding in report.findings]


@pytest.mark.parametrize(
    "address",
    ["../", "../deals/", "../privacy/", "../deals/oever/artikel-4/#lid-2", "https://a.nl/b", "mailto:a@b.nl", "#kop"],
)
def test_a_link_to_an_address_of_the_site_or_to_outside_is_no_fault(address: str) -> None:
    assert faults(f"# Over\n\nZie [hier]({address}).\n") == []


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("privacy.md", "schrijf ../privacy/"),
        ("privacy/", "schrijf ../privacy/"),
        ("../deals/weg/", "vanaf deze pagina"),
        ("../../deals/", "schrijf ../deals/"),
    ],
)
def test_a_link_that_leads_nowhere_is_a_fault_with_its_line(address: str, hint: str) -> None:
    ((line, message, repair),) = faults(f"# Over\n\nTekst.\n\nZie [hier]({address}).\n")
    assert line == 5
    assert f"'{address}'" in message
    assert hint in repair


def test_an_image_is_a_fault_and_a_table_is_a_table() -> None:
    ((line, message, _),) = faults("# Over\n\n![kaart](kaart.png)\n")
    assert (line, "afbeeldingen" in message) == (3, True)
    assert "<table>" in MARKDOWN.render("| a | b |\n|---|---|\n| 1 | 2 |\n")
