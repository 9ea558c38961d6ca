"""Deals side by side: what they are compared by, and the page in a real browser."""

import json
from collections.abc import Iterator

import pytest
from browser import served
from lxml import html
from making import deal_of, write_site
from playwright.sync_api import Browser, Page, expect

from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.preview.lazy_site import LazySite
from dealpers.render.data.compare import compared


def test_the_subjects_of_a_deal_are_known_by_the_titles_of_its_articles() -> None:
    deal = deal_of("## Artikel 1 – Opzegging\n\nElke Partij kan opzeggen.\n\n## Artikel 2 – Vis\n\nVis.\n")
    facts = compared(deal)
    settled = {subject: clauses for subject, clauses in facts["bepalingen"].items() if clauses}  # type: ignore[index,call-overload,union-attr]
    assert settled == {
        "Opzegging": [{"naam": "artikel 1, Opzegging", "adres": "deals/voorbeeld/artikel-1/", "kort": ""}]
    }


def test_every_deal_has_its_file_and_every_address_in_it_is_a_page(site: dict[str, bytes]) -> None:
    deals = json.loads(site["data/deals.json"])
    for deal in deals:
        facts = json.loads(site[f"data/vergelijken/{deal['id']}.json"])
        assert facts["rijk_eurocenten"] == deal["rijk_eurocenten"]
        clauses = [clause for per_subject in facts["bepalingen"].values() for clause in per_subject]
        assert len(clauses) > 8
        for entry in (*clauses, *facts["actielijnen"]):
            assert f"{entry['adres'].partition('#')[0]}index.html" in site


def test_without_script_the_page_leads_to_the_pages_of_every_deal(site: dict[str, bytes]) -> None:
    page = html.document_fromstring(site["deals/vergelijken/index.html"])
    assert "../../deals/groningen-noord-ii/" in [a.get("href") for a in page.iter("a")]
    values = [option.get("value") for option in page.findall(".//select[@id='deal-1']//option")]
    assert {"groningen-noord-ii", "voorstel:noord-drenthe"} < set(values)
    proposals = [facts["id"] for facts in json.loads(site["data/vergelijken-voorstellen.json"])]
    assert [f"voorstel:{name}" for name in proposals] == values[2:]


@pytest.fixture(scope="module")
def small_address(
    small: CheckedCollection, renderer: SiteRenderer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Serve the site of the small deals; the fixture is its address."""
    folder = tmp_path_factory.mktemp("small") / "site"
    write_site(LazySite(renderer, small), folder)
    with served(folder) as address:
        yield address


@pytest.fixture
def page(chromium: Browser, small_address: str) -> Iterator[tuple[Page, str]]:
    """A fresh tab, and the address of that site."""
    context = chromium.new_context()
    yield context.new_page(), small_address
    context.close()


def test_two_deals_are_side_by_side_and_in_the_address(page: tuple[Page, str]) -> None:
    tab, root = page
    tab.goto(f"{root}deals/vergelijken/?deal=waterland-west")
    expect(tab.locator("#vergelijking-staat")).to_have_text("Kies er twee of drie.")
    tab.locator("#deal-2").select_option("heuvelrug-oost")
    expect(tab.locator(".vergelijking thead th")).to_have_count(3)
    assert tab.url.endswith("?deal=waterland-west&deal=heuvelrug-oost")
    row = tab.locator(".vergelijking tbody tr:has(th:text-is('Rijk'))")
    assert row.locator("td").all_inner_texts() == ["€ 3 miljoen", "€ 3.000.000,50"]
    row = tab.locator(".vergelijking tbody tr:has(th:text-is('Regio'))")
    assert row.locator("td").all_inner_texts() == ["€ 3 miljoen", "niet genoemd"]


def test_an_unknown_deal_in_the_address_is_left_out(page: tuple[Page, str]) -> None:
    tab, root = page
    tab.goto(f"{root}deals/vergelijken/?deal=../../x&deal=kleinste&deal=waterland-west")
    expect(tab.locator("#vergelijking-staat")).to_contain_text("Regio Deal Kleinste met")
