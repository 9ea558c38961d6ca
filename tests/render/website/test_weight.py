"""Weight of an article page for a reader, measured in a real Chromium: bytes, shifts, first paint."""

from pathlib import Path

import pytest
from browser import Open
from browser_walk import FEW, FIRST, SHIFTS, cost
from conftest import DEAL
from playwright.sync_api import Browser, Request
from search_questions import questions

PAGES = f"deals/{DEAL}/"
NEXT = 25_000


@pytest.mark.parametrize("width", [360, 1280])
def test_an_article_costs_little_on_a_first_visit_and_next_to_nothing_after_it(
    chromium: Browser, address: str, width: int
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 (the driver marks what it is given)
    seen: set[str] = set()
    costs = []
    for article in (4, 7, 2):
        asked.clear()
        page.goto(f"{address}{PAGES}artikel-{article}/", wait_until="networkidle")
        costs.append(cost(asked, seen))
    context.close()
    print(f"\n{width} px: first visit {costs[0]:,} bytes compressed, next pages {costs[1]:,} and {costs[2]:,}")
    assert costs[0] <= FIRST
    assert max(costs[1:]) <= NEXT


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_an_article_or_the_whole_text_loads_and_is_read(open_page: Open, width: int) -> None:
    for path in (f"{PAGES}artikel-4/", f"{PAGES}artikel-15/", f"{PAGES}tekst/"):
        page = open_page(path, width)
        page.evaluate(SHIFTS)
        for _ in range(12):
            page.mouse.wheel(0, 700)
            page.wait_for_timeout(30)
        page.wait_for_timeout(100)
        shift = page.evaluate("shifts")
        print(f"\n{path} at {width} px: layout shift {shift:.4f}")
        assert shift == 0


def test_the_first_paint_waits_for_no_script(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    waiting: list[str] = []

    def hold(route: object) -> None:
        waiting.append(route.request.url)  # type: ignore[attr-defined]

    page.route("**/js/*.js", lambda route: route.continue_() if "theme.js" in route.request.url else hold(route))
    page.goto(f"{address}{PAGES}artikel-4/", wait_until="commit")
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length > 0")
    assert page.locator("h1").is_visible()
    assert waiting, "the script was asked for, and had not come"
    assert Path(waiting[0]).suffix == ".js"
    context.close()


@pytest.mark.parametrize("query", ["planning", "regiokasier", "stand van zaken", "looptijd&soort=artikel&jaar=2028"])
def test_a_page_of_results_is_as_light_as_any_other(chromium: Browser, address: str, query: str) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 (the driver marks what it is given)
    page.add_init_script(SHIFTS)
    page.goto(f"{address}zoeken/?q={query}")
    page.locator("#zoekuitkomst:not([aria-busy]) li").first.wait_for()
    weight, shift = cost(asked, set()), page.evaluate("shifts")
    context.close()
    print(f"\n{query}: {weight:,} bytes in {len(asked)} requests")
    assert weight <= FIRST
    assert len(asked) <= FEW
    assert shift == 0


def test_no_question_reads_more_of_the_index_than_a_page_may(open_page: Open) -> None:
    page = open_page("zoeken/")
    files = """async (questions) => {
        const { Index, understand, candidates, results } = await import(new URL("../js/search.js", document.baseURI));
        const read = [];
        for (const text of questions) {
            const index = new Index(new URL("../", document.baseURI));
            await index.open();
            index.round();
            const question = understand(text);
            const terms = await index.lookUp(question.terms);
            await results(index, question, terms, candidates(index, terms, question.phrases).passages);
            read.push(index.read.size);
        }
        return read;
    }"""
    loose = [question.text for question in questions()]
    phrases = [f'"{text}"' for text in (*loose, "de regio en het rijk samen", "gemeente en provincie en rijk")]
    read = page.evaluate(files, [*loose, *phrases])
    print(f"\n{len(read)} questions read {sum(read) / len(read):.1f} files of passages on average, {max(read)} at most")
    assert len(loose) > 150
    assert max(read) <= 3
