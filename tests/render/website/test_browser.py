"""For everyone, in a real Chromium: axe, the keyboard, reflow, spacing, forced colours, no script, the policy."""

from pathlib import Path

import page_kinds
import pytest
from browser import Open, policy_of, served
from browser_walk import walk
from conftest import DEAL
from playwright.sync_api import Browser, expect

PAGES = f"deals/{DEAL}/"


def test_a_dead_reference_bears_the_note_of_the_editors_beside_it(open_page: Open) -> None:
    page = open_page(f"{PAGES}artikel-5/")
    dead, note = page.locator(".verwijzing-dood"), page.locator(".redactie")
    assert dead.inner_text() == "artikel 4 lid 6"
    assert "vier leden" in note.inner_text()
    words, margin = dead.bounding_box(), note.bounding_box()
    assert words
    assert margin
    assert margin["x"] > words["x"] + words["width"]


def test_every_kind_of_page_is_read_without_script(open_page: Open, address: str) -> None:
    page = open_page("", java_script_enabled=False)
    for kind in page_kinds.REAL:
        page.goto(address + kind)
        assert page.locator("h1").is_visible(), kind
        assert page.get_by_role("contentinfo").get_by_role("link", name="Over Dealpers").is_visible()
    page.goto(f"{address}{PAGES}artikel-4/")
    page.get_by_role("link", name="artikel 11").click()
    expect(page).to_have_url(f"{address}{PAGES}artikel-11/")


def test_signed_text_is_set_in_serif_and_ours_in_sans(open_page: Open) -> None:
    page = open_page(f"{PAGES}artikel-5/")
    family = "element => getComputedStyle(element).fontFamily"
    for element in page.locator("[data-tekst=bron]").all():
        assert element.evaluate(family).startswith('"Dealpers Serif"')
    assert page.locator(".redactie").evaluate(family).startswith('"Dealpers Sans"')
    assert page.evaluate("document.fonts.check('19px \"Dealpers Serif\"')")


WALKED: tuple[str, ...] = (
    "",
    "controle/",
    "over/",
    "documenten/",
    PAGES,
    f"{PAGES}tekst/",
    f"{PAGES}artikel-4/",
    f"{PAGES}artikel-7/",
)
WALKED += tuple(
    f"{PAGES}{name}/" for name in ("financien", "doelen-en-resultaten", "partijen", "tijdlijn", "wie-doet-wat")
)


@pytest.mark.parametrize("forced", ["none", "active"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_every_stop_of_the_tab_key_is_seen_with_a_ring(open_page: Open, address: str, width: int, forced: str) -> None:
    page = open_page("", width, forced_colors=forced, reduced_motion="reduce")
    total = 0
    for kind in WALKED if forced == "none" else (f"{PAGES}artikel-4/",):
        page.goto(address + kind)
        stops = walk(page, 160)
        assert stops > 8, kind
        total += stops
    print(f"\n{width} px, forced colours {forced}: {total} stops, each of them seen")


@pytest.mark.parametrize("width", [320, 768])
def test_the_open_menu_is_walked_from_end_to_end(open_page: Open, width: int) -> None:
    page = open_page(f"{PAGES}artikel-4/", width)
    page.get_by_role("button", name="Menu").click()
    assert walk(page, 160) > 40


def test_without_script_the_menu_opens_by_its_own_address(open_page: Open) -> None:
    page = open_page(f"{PAGES}artikel-4/", 320, java_script_enabled=False)
    page.get_by_role("link", name="Menu", exact=True).click()
    expect(page.get_by_role("link", name="11. Wijzigingen")).to_be_visible()
    page.get_by_role("link", name="Sluit het menu").click()
    expect(page.get_by_role("link", name="11. Wijzigingen")).to_be_hidden()


def test_served_with_its_own_headers_no_tool_of_a_page_breaks_its_policy(chromium: Browser, written: Path) -> None:
    headers = policy_of(written)
    assert "Content-Security-Policy" in dict(headers)
    reports: list[str] = []
    seen = "addEventListener('securitypolicyviolation', e => report(e.violatedDirective + ' ' + e.blockedURI))"
    with served(written, headers) as address:
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        context.expose_function("report", lambda words: reports.append(words))  # noqa: PLW0108 (the driver marks what it is given)
        context.add_init_script(seen)
        page = context.new_page()
        page.on("console", lambda message: reports.append(message.text) if message.type == "error" else None)
        page.goto(f"{address}{PAGES}artikel-4/")
        page.get_by_role("link", name="artikel 11").hover()
        page.locator("#kaart").wait_for()
        page.get_by_label("Filter de inhoud").fill("opzeg")
        page.get_by_label("Donker").check()
        page.locator("#artikel-4-lid-2").hover()
        page.get_by_role("button", name="Kopieer aanhaling van artikel 4, tweede lid").click()
        page.get_by_role("banner").get_by_role("searchbox").fill("opzegtermijn")
        page.keyboard.press("Enter")
        page.locator("main").get_by_role("link", name="Artikel 12").first.wait_for()
        # And the test itself can see a breach.
        assert reports == []
        page.evaluate("document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:1/x.png' }))")
        page.wait_for_timeout(300)
        context.close()
    assert any("img-src" in report for report in reports)


def test_on_paper_the_frame_is_gone_and_the_text_stays(open_page: Open) -> None:
    page = open_page(f"{PAGES}artikel-4/")
    page.emulate_media(media="print")
    assert not page.locator("header").first.is_visible()
    assert page.locator("#artikel-4-lid-1").is_visible()
