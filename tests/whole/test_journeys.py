"""Journeys of a reader through a deal, in a real Chromium: follow, look up, copy, filter, cite, report, print."""

import dataclasses
import io
import re
import unicodedata
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from browser import Open
from conftest import DEAL
from frames import website
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from dealpers.render.website.page import Page as SitePage
from dealpers.render.website.publisher import Publisher

PAGES = f"deals/{DEAL}/"
CLIPBOARD = "navigator.clipboard.readText()"


def test_a_reader_goes_from_the_start_page_to_article_4_to_article_11_and_back(open_page: Open, address: str) -> None:
    page = open_page("")
    page.get_by_role("link", name="Regio Deal Groningen Noord II").first.click()
    page.locator("main").get_by_role("link", name="Uitgangspunten").click()
    expect(page).to_have_url(f"{address}{PAGES}artikel-4/")
    page.get_by_role("link", name="artikel 11").click()
    expect(page).to_have_url(f"{address}{PAGES}artikel-11/")
    expect(page.locator("h1")).to_contain_text("Wijzigingen")
    page.get_by_text("Hierheen wordt verwezen").click()
    page.get_by_role("link", name="Artikel 4, vierde lid").click()
    expect(page).to_have_url(f"{address}{PAGES}artikel-4/#artikel-4-lid-4")
    expect(page.locator("#artikel-4-lid-4")).to_be_in_viewport()


def test_a_reader_goes_from_a_programme_to_its_results_and_money(open_page: Open, address: str) -> None:
    page = open_page(PAGES)
    page.locator("main").get_by_role("link", name="Van doel naar resultaat").click()
    expect(page).to_have_url(f"{address}{PAGES}doelen-en-resultaten/")
    page.locator("main a[href*='artikel-3/#']").first.click()
    expect(page.locator("h1")).to_contain_text("Beoogde resultaten")
    page.go_back()
    page.locator("main a[href*='financien']").first.click()
    expect(page).to_have_url(re.compile("financien/"))
    expect(page.locator("table tfoot").first).to_be_visible()


def card(page: Page) -> str:
    page.locator("#kaart").wait_for()
    return page.locator("#kaart").inner_text()


def test_hover_shows_what_a_reference_leads_to_and_the_pointer_may_enter_it(open_page: Open) -> None:
    page = open_page(f"{PAGES}artikel-4/")
    page.get_by_role("link", name="artikel 11").hover()
    text = card(page)
    assert "Wijzigingen" in text
    assert "schriftelijk" in text
    page.locator("#kaart").hover()
    page.wait_for_timeout(600)
    assert page.locator("#kaart").is_visible()
    page.mouse.move(5, 5)
    page.locator("#kaart").wait_for(state="detached")


def test_focus_shows_the_card_and_escape_closes_it_for_good(open_page: Open) -> None:
    page = open_page(f"{PAGES}artikel-4/")
    link = page.locator("#artikel-4-lid-4 a.verwijzing").first
    page.locator("#artikel-4-lid-3 > .anker").focus()
    while not link.evaluate("link => link === document.activeElement"):
        page.keyboard.press("Tab")
    assert "Tabel 1" in card(page)
    assert link.get_attribute("aria-describedby") == "kaart"
    shown, target = page.locator("#kaart").bounding_box(), link.bounding_box()
    assert shown
    assert target
    assert shown["y"] >= target["y"] + target["height"] or shown["y"] + shown["height"] <= target["y"]
    page.wait_for_timeout(600)
    assert page.locator("#kaart").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#kaart").count() == 0
    page.wait_for_timeout(400)
    assert page.locator("#kaart").count() == 0
    assert link.evaluate("link => link === document.activeElement")


def test_a_term_has_a_card_with_its_definition(open_page: Open) -> None:
    page = open_page(f"{PAGES}artikel-4/")
    page.locator("#artikel-4-lid-2 a.begrip").first.hover()
    assert "Regio Envelop" in card(page)
    assert page.locator("#kaart a, #kaart [id], #kaart [data-tekst]").count() == 0


def test_the_first_tap_shows_the_card_and_its_link_leads_on(open_page: Open, address: str) -> None:
    page = open_page(f"{PAGES}artikel-4/", 360, has_touch=True, is_mobile=True)
    page.get_by_role("link", name="artikel 11").tap()
    assert "Wijzigingen" in card(page)
    box = page.locator("#kaart").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    page.get_by_role("button", name="Sluiten").tap()
    assert page.locator("#kaart").count() == 0
    page.get_by_role("link", name="artikel 11").tap()
    card(page)
    page.get_by_role("link", name="Ga naar deze tekst").tap()
    expect(page).to_have_url(f"{address}{PAGES}artikel-11/")


def test_a_selected_lid_is_copied_with_its_number_before_its_words(open_page: Open) -> None:
    page = open_page(f"{PAGES}artikel-4/", permissions=["clipboard-read", "clipboard-write"])
    page.evaluate("getSelection().selectAllChildren(document.getElementById('artikel-4-lid-4'))")
    page.keyboard.press("Control+c")
    assert page.evaluate(CLIPBOARD).startswith("4. De verdeling opgenomen in de tabel in het derde lid")
    assert "Kopieer" not in page.evaluate(CLIPBOARD)
    bare = open_page(f"{PAGES}artikel-4/", java_script_enabled=False)
    bare.evaluate("getSelection().selectAllChildren(document.getElementById('artikel-4-lid-4'))")
    assert re.match(r"4\.\s+De verdeling", bare.evaluate("getSelection().toString()").lstrip()), "without script too"


def test_a_lid_gives_its_address_and_how_it_is_cited(open_page: Open, address: str) -> None:
    page = open_page(f"{PAGES}artikel-4/", permissions=["clipboard-read", "clipboard-write"])
    page.locator("#artikel-4-lid-2").hover()
    page.get_by_role("button", name="Kopieer aanhaling van artikel 4, tweede lid").click()
    expect(page.get_by_role("status").filter(has_text="Gekopieerd")).to_be_attached()
    assert page.evaluate(CLIPBOARD) == "artikel 4, tweede lid, Regio Deal Groningen Noord II"
    page.get_by_role("button", name="Kopieer link naar artikel 4, tweede lid").click()
    page.wait_for_function(f"{CLIPBOARD}.then(text => text.includes('#'))")
    assert page.evaluate(CLIPBOARD) == f"{address}{PAGES}artikel-4/#artikel-4-lid-2"


def test_a_fault_is_reported_with_its_lid_filled_in_where_the_publisher_takes_reports(
    open_page: Open, address: str, written: Path
) -> None:
    assert open_page(f"{PAGES}artikel-4/").get_by_text("Meld een fout in").count() == 0
    path = f"{PAGES}artikel-4/"
    shown = dataclasses.replace(website(), publisher=Publisher(report="redactie@voorbeeld.nl"))
    frame = shown.render(SitePage(address=path, title="Artikel 4", content="@@"))[1].decode()
    article = (written / path / "index.html").read_text(encoding="utf-8")
    inner = article[article.index('<div class="wet"') : article.index('<nav class="pager"')]
    page = open_page("over/", 320)
    page.route(
        f"{address}{path}", lambda route: route.fulfill(body=frame.replace("@@", inner), content_type="text/html")
    )
    page.goto(address + path + "#artikel-4-lid-2")
    link = page.get_by_role("link", name="Meld een fout in artikel 4, tweede lid")
    words = parse_qs(urlsplit(link.get_attribute("href") or "").query)
    assert words["subject"] == ["Fout in artikel 4, tweede lid, Regio Deal Groningen Noord II"]
    assert f"{address}{path}#artikel-4-lid-2" in words["body"][0]
    # Three of them fit a small phone, within their own lid.
    tools, lid = page.locator("#artikel-4-lid-2 > .gereedschap"), page.locator("#artikel-4-lid-2")
    inside, around = tools.bounding_box(), lid.bounding_box()
    assert inside
    assert around
    assert tools.evaluate("tools => tools.scrollHeight <= tools.clientHeight")
    assert inside["y"] + inside["height"] <= around["y"] + around["height"] + 1
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_the_contents_list_follows_the_reader_and_can_be_filtered(open_page: Open) -> None:
    page = open_page(f"{PAGES}tekst/")
    page.evaluate("document.getElementById('artikel-12').scrollIntoView()")
    entry = page.locator(".side-toc [aria-current=location]")
    expect(entry).to_have_text(re.compile("Artikel 12"))
    expect(entry).to_be_in_viewport()
    page.get_by_label("Filter de inhoud").fill("opzegging")
    assert page.locator(".side li:visible").all_inner_texts() == ["Artikel 12 - Opzegging"]
    expect(page.locator("#inhoudstand")).to_have_text("1 onderdeel")
    page.keyboard.press("Escape")
    assert page.locator(".side li:visible").count() > 20


def test_the_menu_of_a_phone_opens_is_walked_and_closes(open_page: Open) -> None:
    page = open_page(f"{PAGES}artikel-4/", 360)
    button = page.get_by_role("button", name="Menu")
    button.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Deals"
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.side') !== null")
        expect(page.locator(":focus")).to_be_in_viewport()
    page.keyboard.press("Escape")
    assert not page.locator(".side").is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Menu"


def squeezed(text: str) -> str:
    """Without white space, which a PDF has none of."""
    return re.sub(r"\s+", "", text)


def printed(page: Page) -> str:
    return "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf())).pages)


def test_on_paper_notes_are_at_the_end_of_their_article_and_the_frame_is_gone(open_page: Open) -> None:
    page = open_page(f"{PAGES}tekst/")
    notes = page.locator(".artikel .noot").all_inner_texts()
    assert notes
    before = page.locator(".wet").inner_html()
    text = squeezed(printed(page))
    assert "Hierheen" not in text
    assert "Kopieer" not in text
    assert "Filter" not in text
    # The notes stand far behind the words that call them, and before the next article.
    article = page.locator(".artikel:has(.noot)").first
    last = squeezed(article.locator("p[data-tekst]:not(.noot)").nth(-3).inner_text())[:40]
    following = article.locator("xpath=following::h3[contains(@class, 'artikelkop')]").first.inner_text()
    begin = text.index(last)
    end = text.index(squeezed(following.split("\n")[-1]), begin)
    assert "Noten" + squeezed(notes[0])[:30] in text[begin:end]
    assert page.locator(".wet").inner_html() == before, "after printing all is as it was"


def test_a_folded_part_is_open_on_paper(open_page: Open) -> None:
    page = open_page("controle/groningen-noord-ii/")
    hidden = page.locator("details.verwijzingen td").first.evaluate("cell => cell.textContent")
    assert hidden in printed(page)
    assert not page.locator("details.verwijzingen").first.evaluate("fold => fold.open")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_choice_of_light_or_dark_wins_from_the_system_and_is_remembered(
    open_page: Open, address: str, scheme: str
) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    colours = {"light": "rgb(251, 250, 247)", "dark": "rgb(21, 24, 27)"}
    page = open_page("", color_scheme=scheme)
    assert page.evaluate(paper) == colours[scheme]
    other = {"light": "dark", "dark": "light"}[scheme]
    page.get_by_label({"light": "Licht", "dark": "Donker"}[other]).check()
    assert page.evaluate(paper) == colours[other]
    page.goto(f"{address}{PAGES}artikel-4/")
    assert page.evaluate(paper) == colours[other]


def test_a_copied_lid_has_its_words_its_citation_its_day_and_its_address_and_nothing_else(
    open_page: Open, address: str
) -> None:
    page = open_page(f"{PAGES}artikel-12/", permissions=["clipboard-read", "clipboard-write"])
    page.locator("#artikel-12-lid-3").hover()
    page.get_by_role("button", name="Kopieer tekst van artikel 12, derde lid").click()
    words, cited = page.evaluate(CLIPBOARD).split("\n\n")
    assert words.startswith("3. In geval van beëindiging")
    assert words.endswith("schadeplichtig.")
    citation, day, place = cited.split("\n")
    assert citation == "Artikel 12, derde lid, Regio Deal Groningen Noord II"
    assert re.fullmatch(r"Gelezen op \d+ \w+ \d{4}", day)
    assert place == f"{address}{PAGES}artikel-12/#artikel-12-lid-3"


def test_every_sheet_of_an_article_bears_its_title_its_state_and_its_address(open_page: Open) -> None:
    page = open_page(f"{PAGES}artikel-4/")
    for sheet in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages:
        text = unicodedata.normalize("NFKC", " ".join(sheet.extract_text().split()))  # a font may join "ffi"
        assert "Uitgangspunten – Regio Deal Groningen Noord II" in text
        assert "geen officiële bekendmaking" in text
        assert f"{PAGES}artikel-4/" in text
