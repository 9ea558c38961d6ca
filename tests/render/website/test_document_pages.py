"""Pages of documents: a letterhead above the text, contents as links, and a list with kind, date and deals."""

import pytest
from conftest import DEAL
from lxml import html
from page_of import words

LETTER = "documenten/kamerbrief-regio-deals-zesde-tranche"


def page_at(site: dict[str, bytes], folder: str) -> html.HtmlElement:
    return html.document_fromstring(site[f"{folder}/index.html"])


def test_a_letter_has_its_letterhead_above_its_text(site: dict[str, bytes]) -> None:
    page = page_at(site, LETTER)
    lines = page.xpath("//main//dl[contains(@class, 'gegevens')]/div")
    assert [words(line.find("dt")) for line in lines] == ["Van", "Aan", "Datum", "Kenmerk"]
    assert words(lines[2].find("dd")) == "3 februari 2025"
    assert words(lines[3].find("dd")) == "29 697, nr. 159"
    for link in page.xpath("//main//dl[contains(@class, 'gegevens')]//a/@href"):
        assert page.xpath(f"//*[@id='{link.removeprefix('#')}']"), link


@pytest.mark.parametrize(("name", "links"), [("gebiedsplan-groningen-noord", 10), ("projectplan-sociaal-vitaal", 10)])
def test_each_row_of_a_table_of_contents_leads_to_its_section(site: dict[str, bytes], name: str, links: int) -> None:
    page = page_at(site, f"documenten/{name}")
    (note,) = (note for note in page.xpath("//p[contains(@class, 'tabelnoot')]") if "oorspronkelijke" in words(note))
    targets = note.getparent().xpath(".//table//a/@href")
    assert len(targets) == links
    assert all(page.xpath(f"//*[@id='{target.removeprefix('#')}']") for target in targets)


def test_a_document_offers_its_pdf(site: dict[str, bytes]) -> None:
    assert page_at(site, LETTER).xpath("//a[@href='kamerbrief-regio-deals-zesde-tranche.pdf']")
    assert f"{LETTER}/kamerbrief-regio-deals-zesde-tranche.pdf" in site


def test_the_list_has_the_newest_first_with_kind_date_and_deals(site: dict[str, bytes]) -> None:
    entries = page_at(site, "documenten").xpath("//ul[contains(@class, 'documentenlijst')]/li")
    assert [words(entry.find("p")) for entry in entries] == [
        "Kamerbrief van 3 februari 2025",
        "Projectplan van 26 mei 2016",
        "Collegebrief, dag niet bekend",
        "Gebiedsplan, dag niet bekend",
    ]
    (plan,) = (entry for entry in entries if "Gebiedsplan" in words(entry.find("h2")))
    assert plan.xpath(f".//a[@href='../deals/{DEAL}/']")


def test_the_overview_of_an_area_plan_lists_its_themes_with_their_projects(site: dict[str, bytes]) -> None:
    page = page_at(site, "documenten/gebiedsplan-groningen-noord/overzicht")
    (theme,) = page.xpath("//section[h3/a[text()='Leren']]")
    assert [words(e) for e in theme.xpath("./details/summary")] == [
        "Over het thema",
        "De brugfunctionaris",
        "Verlengde schooldag",
    ]
    assert "Kansrijk Groningen" in [
        words(e) for e in page.xpath("//h3[@id='naast-themas']/following-sibling::details/summary")
    ]


def test_the_overview_of_a_project_plan_has_an_anchor_for_each_part(site: dict[str, bytes]) -> None:
    page = page_at(site, "documenten/projectplan-sociaal-vitaal/overzicht")
    assert [words(page.get_element_by_id(part)) for part in ("doelgroep", "organisatie", "monitoring")] == [
        "Doelgroep",
        "Organisatie",
        "Monitoring en evaluatie",
    ]


def test_the_places_of_a_deal_are_not_called_all_that_its_text_names(site: dict[str, bytes]) -> None:
    assert "Andere plaatsen in de tekst staan hier niet." in words(page_at(site, f"deals/{DEAL}"))
