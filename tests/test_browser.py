"""The site as a reader meets it: a real Chromium on a phone, a tablet and a desk, in light and dark, without script."""

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import FLAGS, require_chromium, served
from conftest import DEAL
from playwright.sync_api import Browser, Page, expect, sync_playwright

from dealpers import pipeline

ROOT = f"deals/{DEAL}/"
KINDS = (
    "",
    "deals/",
    "begrippen/",
    "controle/",
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
    f"{ROOT}tijdlijn/",
)
WIDTHS = (320, 360, 768, 1280)

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def address(site: dict[str, bytes], gazette: bytes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("browser") / "site"
    pipeline.write({**site, f"{ROOT}{DEAL}.pdf": gazette, pipeline.MANIFEST: b""}, folder)
    with served(folder) as address:
        yield address


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    path = require_chromium()
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[Open]:
    """Open a page of the site; on leaving, no page may have asked for anything elsewhere or complained."""
    contexts, asked, complaints = [], [], []

    def open_(path: str, width: int = 1280, **settings: object) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 900}, **settings)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.goto(address + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert complaints == []


def test_a_reader_goes_from_the_start_page_to_article_4_to_article_11_and_back(open_page: Open, address: str) -> None:
    page = open_page("")
    page.get_by_role("link", name="Regio Deal Groningen Noord II").first.click()
    page.locator("main").get_by_role("link", name="Uitgangspunten").click()
    expect(page).to_have_url(f"{address}{ROOT}artikel-4/")
    page.get_by_role("link", name="artikel 11").click()
    expect(page).to_have_url(f"{address}{ROOT}artikel-11/")
    expect(page.locator("h1")).to_contain_text("Wijzigingen")
    page.get_by_text("Hierheen wordt verwezen").click()
    page.get_by_role("link", name="Artikel 4, vierde lid").click()
    expect(page).to_have_url(f"{address}{ROOT}artikel-4/#artikel-4-lid-4")
    expect(page.locator("#artikel-4-lid-4")).to_be_in_viewport()


def test_a_dead_reference_bears_the_note_of_the_editors_beside_it(open_page: Open) -> None:
    page = open_page(f"{ROOT}artikel-5/")
    dead, note = page.locator(".verwijzing-dood"), page.locator(".redactie")
    assert dead.inner_text() == "artikel 4 lid 6"
    assert "heeft vier leden" in note.inner_text()
    words, margin = dead.bounding_box(), note.bounding_box()
    assert words
    assert margin
    assert margin["x"] > words["x"] + words["width"]


def test_search_leads_from_a_word_to_a_lid(open_page: Open) -> None:
    page = open_page("")
    page.get_by_role("searchbox", name="Zoeken").fill("opzegtermijn")
    page.locator("#zoekuitkomst a", has_text="Artikel 12").first.wait_for()
    page.locator("#zoekuitkomst a").first.click()
    expect(page).to_have_url(re.compile("artikel-12"))


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


def test_dark_follows_the_system_and_a_choice_is_remembered(open_page: Open, address: str) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    assert open_page("", color_scheme="dark", java_script_enabled=True).evaluate(paper) == "rgb(21, 24, 27)"
    page = open_page("", color_scheme="light")
    assert page.evaluate(paper) == "rgb(251, 250, 247)"
    page.get_by_label("Donker").check()
    assert page.evaluate(paper) == "rgb(21, 24, 27)"
    page.goto(f"{address}{ROOT}artikel-4/")
    assert page.evaluate(paper) == "rgb(21, 24, 27)"


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
