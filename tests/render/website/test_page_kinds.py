"""Every kind of page, in one visit of a real Chromium: weight, shifts, policy, width, spacing, motion, axe."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import page_kinds
import pytest
from browser import policy_of, served
from browser_walk import CUT, FEW, FIRST, MOVING, SHIFTS, SPACING, WIDTHS, cost, violations
from making import write_site
from playwright.sync_api import Browser, Page, Request

from dealpers.preview.lazy_site import LazySite

TOO_WIDE = "document.documentElement.scrollWidth - innerWidth"
SETTLED = "document.fonts.ready.then(() => new Promise(done => setTimeout(done, 60)))"
# A style sheet made by script is no inline style, so that the policy of the site allows it.
SPACED = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.fixture(scope="module")
def real(written: Path) -> Iterator[str]:
    with served(written, policy_of(written)) as address:
        yield address


@pytest.fixture(scope="module")
def fictional(small_site: LazySite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    write_site(small_site, folder)
    with served(folder, policy_of(folder)) as address:
        yield address


def first_visit(page: Page, address: str) -> Iterator[str]:
    """Faults of a first visit on a phone: bytes, requests, shifts."""
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 (the driver marks what it is given)
    page.add_init_script(SHIFTS)
    page.goto(address)
    page.evaluate(SETTLED)
    weight, shift = cost(asked, set()), page.evaluate("shifts")
    print(f"{page.url}: {weight:,} bytes in {len(asked)} requests")
    if weight > FIRST:
        yield f"costs {weight} bytes"
    if len(asked) > FEW:
        yield f"makes {len(asked)} requests"
    if shift:
        yield f"shifts by {shift}"


def too_wide(page: Page, state: str) -> Iterator[str]:
    """Widths at which the page is wider than its window."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if (beyond := page.evaluate(TOO_WIDE)) > 0:
            yield f"{state} is {beyond} px too wide at {width}"


def faults(page: Page, address: str, widths: Sequence[int]) -> Iterator[str]:
    """Faults of one page; axe looks at these widths, in both colour schemes."""
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    complaints: list[str] = []
    yield from first_visit(page, address)
    yield from too_wide(page, "the page")
    if moving := page.evaluate(MOVING):
        yield f"has {moving} moving elements"
    yield from (str(violation) for violation in violations(page, widths))
    page.evaluate(SPACED, SPACING)
    yield from too_wide(page, "the spaced page")
    yield from (f"cuts off {element}" for element in page.evaluate(CUT))
    yield from complaints


def visited(chromium: Browser, site: str, address: str, widths: Sequence[int]) -> list[str]:
    context = chromium.new_context(viewport={"width": 360, "height": 800})
    try:
        return list(faults(context.new_page(), site + address, widths))
    finally:
        context.close()


def each_once(addresses: Iterable[str], earlier: Iterable[str] = ()) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Addresses with the widths for axe: all for the first page of a kind, one for those after it."""
    kinds = set(map(page_kinds.kind, earlier))
    for address in addresses:
        yield address, (320,) if page_kinds.kind(address) in kinds else (320, 768, 1280)
        kinds.add(page_kinds.kind(address))


@pytest.mark.parametrize(("address", "widths"), [*each_once(page_kinds.REAL)])
def test_a_kind_of_page_is_light_and_open_to_everyone(
    chromium: Browser, real: str, address: str, widths: tuple[int, ...]
) -> None:
    assert visited(chromium, real, address, widths) == []


@pytest.mark.parametrize(("address", "widths"), [*each_once(page_kinds.SMALL, page_kinds.REAL)])
def test_pages_of_versions_deeds_annexes_and_progress_are_light_and_open_to_everyone(
    chromium: Browser, fictional: str, address: str, widths: tuple[int, ...]
) -> None:
    assert visited(chromium, fictional, address, widths) == []


def test_pale_text_is_found_in_the_dark_although_its_kind_passed_before(chromium: Browser, real: str) -> None:
    assert visited(chromium, real, "over/", (320,)) == []
    page = chromium.new_page()
    page.goto(f"{real}over/")
    page.evaluate(SPACED, "@media (prefers-color-scheme: dark) { main p { color: #555 } }")
    rules = [violation[0] for violation in violations(page, (320,))]
    page.close()
    assert rules == ["color-contrast"]
