"""Tools for a part of a text and for the dates of a deal, in a real Chromium."""

import pytest
from browser import Open
from conftest import DEAL
from playwright.sync_api import Page, expect

PAGES = f"deals/{DEAL}/"
PLAN = "documenten/gebiedsplan-groningen-noord/"
CLIPBOARD = "navigator.clipboard.readText()"
MAY = ["clipboard-read", "clipboard-write"]


def copied(page: Page, button: str) -> str:
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Gekopieerd")).to_be_attached()
    return str(page.evaluate(CLIPBOARD))


def test_a_consideration_gives_its_address_and_how_it_is_cited(open_page: Open, address: str) -> None:
    page = open_page(f"{PAGES}aanhef/", permissions=MAY)
    page.locator("#overweging-s-4").hover()
    cited = copied(page, "Kopieer aanhaling van specifieke overweging 4")
    assert cited == "specifieke overweging 4, Regio Deal Groningen Noord II"
    page.locator("#overweging-s-5").hover()
    link = copied(page, "Kopieer link naar specifieke overweging 5")
    assert link == f"{address}{PAGES}aanhef/#overweging-s-5"


def test_a_headed_section_of_a_document_does_too(open_page: Open, address: str) -> None:
    page = open_page(PLAN, permissions=MAY)
    page.locator("#hoofdstuk-3").hover()
    assert copied(page, "Kopieer aanhaling van hoofdstuk 3") == "hoofdstuk 3, Gebiedsplan NPLV Groningen-Noord"
    page.locator("#paragraaf-veilig-zijn").hover()
    assert copied(page, "Kopieer link naar hoofdstuk 1, ‘Veilig zijn’") == f"{address}{PLAN}#paragraaf-veilig-zijn"


def test_a_selected_consideration_is_copied_with_its_number_before_its_words(open_page: Open) -> None:
    page = open_page(f"{PAGES}aanhef/", permissions=MAY)
    page.evaluate("getSelection().selectAllChildren(document.getElementById('overweging-a-3'))")
    page.keyboard.press("Control+c")
    text = page.evaluate(CLIPBOARD)
    assert text.startswith("3. Voor de Regio Deals zijn middelen beschikbaar")
    assert "Kopieer" not in text


def test_the_tools_of_a_heading_are_not_tapped_unseen(open_page: Open) -> None:
    page = open_page(PLAN, 360, has_touch=True, is_mobile=True)
    tools = page.locator("#paragraaf-veilig-zijn + .bij-kop > .gereedschap")
    expect(tools).to_be_hidden()
    page.locator("#paragraaf-veilig-zijn + .bij-kop > .anker").tap()
    expect(tools).to_be_visible()


@pytest.mark.parametrize(
    ("now", "line"),
    [
        ("2024-05-01", "Eerstvolgende datum: Q3 2024"),
        ("2024-08-21", "Loopt nu: Q3 2024"),
        ("2025-06-01", "Eerstvolgende datum: 31 december 2028"),
        ("2028-12-31", "Eerstvolgende datum: 31 december 2028"),
        ("2029-01-01", "Alle data in de artikelen zijn voorbij."),
    ],
)
def test_the_page_of_a_deal_says_which_date_comes_next_on_the_day_it_is_read(
    open_page: Open, address: str, now: str, line: str
) -> None:
    page = open_page("over/")
    page.clock.set_fixed_time(f"{now}T12:00:00+01:00")
    page.goto(f"{address}{PAGES}")
    next_date = page.locator("#eerstvolgende")
    expect(next_date).to_contain_text(line)
    if "31 december 2028" in line:
        expect(next_date.locator("q")).to_contain_text("eindigt op 31 december 2028")
        next_date.get_by_role("link", name="artikel 19, eerste lid").click()
        expect(page).to_have_url(f"{address}{PAGES}artikel-19/#artikel-19-lid-1")


@pytest.mark.parametrize(
    ("now", "line"),
    [("2028-12-31", "eindigt op 31 december 2028"), ("2029-01-01", "Afgelopen, liep tot en met 31 december 2028")],
)
def test_the_status_line_of_a_deal_follows_the_day_it_is_read(
    open_page: Open, address: str, now: str, line: str
) -> None:
    page = open_page("over/")
    page.clock.set_fixed_time(f"{now}T12:00:00+01:00")
    for there in (PAGES, "deals/"):
        page.goto(f"{address}{there}")
        expect(page.locator("[data-tijdens]").first).to_contain_text(line)


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_next_date_comes_in_room_that_was_reserved_for_it(open_page: Open, address: str, width: int) -> None:
    page = open_page("over/", width)
    page.clock.set_fixed_time("2024-08-21T12:00:00+01:00")
    page.goto(f"{address}{PAGES}")
    reserved, taken = page.locator("#eerstvolgende").evaluate(
        "line => [parseFloat(getComputedStyle(line).minHeight), line.getBoundingClientRect().height]"
    )
    assert taken == pytest.approx(reserved, abs=0.5)


def test_without_script_the_dates_of_a_deal_and_the_timeline_are_there(open_page: Open, address: str) -> None:
    page = open_page(PAGES, java_script_enabled=False)
    assert not page.locator("#eerstvolgende").is_visible()
    assert page.locator("#agenda a").all_inner_texts() == [
        "Q3 2024",
        "voorjaar van 2025",
        "31 december 2028",
        "Alle data met hun zin",
    ]
    page.get_by_role("link", name="Alle data met hun zin").click()
    expect(page).to_have_url(f"{address}{PAGES}tijdlijn/")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_search_box_of_the_header_has_a_label_that_is_seen(open_page: Open, width: int) -> None:
    page = open_page("over/", width)
    header = page.get_by_role("banner")
    label, field = header.get_by_text("Zoeken", exact=True), header.get_by_role("searchbox", name="Zoeken")
    box, room = label.bounding_box(), field.bounding_box()
    assert box
    assert room
    assert box["width"] > 30
    assert box["x"] + box["width"] <= room["x"]
    assert room["width"] >= 120


_CUT = r"""() => {
  const cut = [], range = document.createRange();
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const text = nodes.currentNode;
    if (!text.parentElement.checkVisibility() || !text.parentElement.closest('.wet')) continue;
    for (const { 0: word, index } of text.data.matchAll(/\p{L}{12,}/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top / 8))).size > 1) cut.push(word);
    }
  }
  return cut;
}"""


@pytest.mark.parametrize("article", [2, 15])
def test_the_narrowest_screen_leaves_long_words_whole_without_patterns(open_page: Open, article: int) -> None:
    page = open_page(f"deals/{DEAL}/artikel-{article}/", 320)
    assert page.evaluate(_CUT) == []
