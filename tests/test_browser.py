"""The site as a reader meets it: a real Chromium on a phone, a tablet and a desk, in light and dark, without script."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import Open
from conftest import DEAL
from playwright.sync_api import expect

ROOT = f"deals/{DEAL}/"
KINDS = (
    "",
    "deals/",
    "deals/vergelijken/",
    "begrippen/",
    "controle/",
    "zoeken/",
    "over/",
    "toegankelijkheid/",
    "404.html",
    ROOT,
    f"{ROOT}tekst/",
    f"{ROOT}aanhef/",
    f"{ROOT}artikel-2/",
    f"{ROOT}artikel-4/",
    f"{ROOT}artikel-5/",
    f"{ROOT}financien/",
    f"{ROOT}doelen-en-resultaten/",
    f"{ROOT}begrippen/",
    f"{ROOT}partijen/",
    f"{ROOT}wie-doet-wat/",
    f"{ROOT}tijdlijn/",
    "documenten/",
    "documenten/gebiedsplan-groningen-noord/",
    "documenten/gebiedsplan-groningen-noord/overzicht/",
    "documenten/kamerbrief-regio-deals-zesde-tranche/overzicht/",
    "documenten/projectplan-sociaal-vitaal/overzicht/",
    "onderwerpen/",
    "partijen/gemeente-groningen/",
)
WIDTHS = (320, 360, 768, 1280)


def test_a_dead_reference_bears_the_note_of_the_editors_beside_it(open_page: Open) -> None:
    page = open_page(f"{ROOT}artikel-5/")
    dead, note = page.locator(".verwijzing-dood"), page.locator(".redactie")
    assert dead.inner_text() == "artikel 4 lid 6"
    assert "heeft vier leden" in note.inner_text()
    words, margin = dead.bounding_box(), note.bounding_box()
    assert words
    assert margin
    assert margin["x"] > words["x"] + words["width"]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_its_window(open_page: Open, address: str, width: int) -> None:
    page = open_page("", width)
    for kind in KINDS:
        page.goto(address + kind)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, kind


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_axe_finds_nothing_on_any_kind_of_page(open_page: Open, address: str, width: int, scheme: str) -> None:
    page = open_page("", width, color_scheme=scheme)
    for kind in KINDS:
        page.goto(address + kind)
        results = Axe().run(page)
        assert results.violations_count == 0, f"{kind} {results.generate_report()}"


def test_every_kind_of_page_is_read_without_script(open_page: Open, address: str) -> None:
    page = open_page("", java_script_enabled=False)
    for kind in KINDS:
        page.goto(address + kind)
        assert page.locator("h1").is_visible(), kind
        assert page.get_by_role("contentinfo").get_by_role("link", name="Over Dealpers").is_visible()
    page.goto(f"{address}{ROOT}artikel-4/")
    page.get_by_role("link", name="artikel 11").click()
    expect(page).to_have_url(f"{address}{ROOT}artikel-11/")


def test_signed_text_is_set_in_serif_and_ours_in_sans(open_page: Open) -> None:
    page = open_page(f"{ROOT}artikel-5/")
    family = "element => getComputedStyle(element).fontFamily"
    for element in page.locator("[data-tekst=ondertekend]").all():
        assert element.evaluate(family).startswith('"Source Serif 4"')
    assert page.locator(".redactie").evaluate(family).startswith('"Source Sans 3"')
    assert page.evaluate("document.fonts.check('19px \"Source Serif 4\"')")


@pytest.mark.parametrize("width", [360, 1280])
def test_every_stop_of_the_tab_key_is_visible(open_page: Open, width: int) -> None:
    page = open_page(f"{ROOT}artikel-4/", width)
    seen = 0
    for _ in range(120):
        page.keyboard.press("Tab")
        box = page.evaluate(
            """() => { const e = document.activeElement; if (!e || e === document.body) return null;
            const r = e.getBoundingClientRect(), s = getComputedStyle(e);
            const shown = s.visibility === 'visible' && s.opacity > 0;
            return {w: r.width, h: r.height, x: r.x, y: r.y, shown, name: e.outerHTML.slice(0, 90)}; }"""
        )
        if box is None:
            break
        seen += 1
        assert box["shown"], box
        assert box["w"] > 1, box
        assert box["h"] > 1, box
        assert -1 <= box["x"] < width, box
        assert -1 <= box["y"] < 900, box
    assert seen > 15


def test_on_paper_the_frame_is_gone_and_the_text_stays(open_page: Open) -> None:
    page = open_page(f"{ROOT}artikel-4/")
    page.emulate_media(media="print")
    assert not page.locator("header").first.is_visible()
    assert page.locator("#artikel-4-lid-1").is_visible()
