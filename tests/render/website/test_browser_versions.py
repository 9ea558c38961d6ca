"""Was en wordt and the texts of before, in a real Chromium: keyboard, columns, marks, banner."""

from collections.abc import Iterator

import pytest
from browser import served
from browser_walk import walk
from making import write_site
from playwright.sync_api import Browser, Page

from dealpers.preview.lazy_site import LazySite

PAGES = "deals/polderrand/"
OLD = f"{PAGES}versie/2024-07-01/"
LIFE = "deals/veenland/levensloop/"
KINDS = (f"{PAGES}wijzigingen/", f"{PAGES}artikel-4/", OLD, f"{OLD}tekst/", f"{OLD}aanhef/", f"{OLD}artikel-3/", LIFE)


@pytest.fixture(scope="module")
def address(small_site: LazySite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the site of the small deals; the fixture is its address."""
    folder = tmp_path_factory.mktemp("versies") / "site"
    write_site(small_site, folder)
    with served(folder) as there:
        yield there


def opened(chromium: Browser, width: int = 1280, **settings: object) -> Page:
    return chromium.new_context(viewport={"width": width, "height": 900}, **settings).new_page()  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [320, 1280])
def test_every_stop_of_the_tab_key_is_seen_with_a_ring(chromium: Browser, address: str, width: int) -> None:
    page = opened(chromium, width, reduced_motion="reduce")
    for kind in KINDS:
        page.goto(address + kind)
        assert walk(page, 160) > 8, kind
    page.context.close()


def tops(page: Page) -> tuple[float, float]:
    """Vertical offset in CSS pixels of the first pair of columns."""
    boxes = [page.locator(f".{side}").first.bounding_box() for side in ("was", "wordt")]
    assert boxes[0]
    assert boxes[1]
    return boxes[0]["y"], boxes[1]["y"]


def test_columns_are_side_by_side_where_there_is_room_and_below_each_other_on_a_phone(
    chromium: Browser, address: str
) -> None:
    for width, beside in ((320, False), (360, False), (768, True), (1280, True)):
        page = opened(chromium, width, java_script_enabled=False)
        page.goto(f"{address}{PAGES}wijzigingen/")
        was, now = tops(page)
        assert (was == now) is beside
        page.context.close()


@pytest.mark.parametrize("settings", [{"forced_colors": "active"}, {"color_scheme": "dark"}, {}], ids=str)
def test_marks_are_reported_by_their_lines_also_without_colours_and_on_paper(
    chromium: Browser, address: str, settings: dict[str, str]
) -> None:
    page = opened(chromium, **settings)  # type: ignore[arg-type]
    page.goto(f"{address}{PAGES}wijzigingen/")
    for media in ("screen", "print"):
        page.emulate_media(media=media)  # type: ignore[arg-type]
        line = "element => getComputedStyle(element).textDecorationLine"
        assert page.locator(".was-wordt del").first.evaluate(line) == "line-through"
        assert page.locator(".was-wordt ins").first.evaluate(line) == "underline"
    assert page.locator("h1").is_visible()
    assert not page.locator("header").first.is_visible()
    page.context.close()


def test_the_banner_is_above_the_text_and_on_paper_too(chromium: Browser, address: str) -> None:
    page = opened(chromium)
    page.goto(f"{address}{OLD}artikel-3/")
    banner, heading = page.locator(".oud").bounding_box(), page.locator("h1").bounding_box()
    assert banner
    assert heading
    assert banner["y"] + banner["height"] <= heading["y"]
    page.emulate_media(media="print")
    assert page.locator(".oud").is_visible()
    page.emulate_media(media="screen")
    page.get_by_role("link", name="Lees de geldende tekst").click()
    assert page.url == f"{address}{PAGES}artikel-4/"
    page.get_by_role("link", name="was en wordt op 1 maart 2025").click()
    assert page.url == f"{address}{PAGES}wijzigingen/#wijziging-2025-03-01-artikel-4"
    page.context.close()
