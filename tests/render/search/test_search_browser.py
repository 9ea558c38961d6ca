"""Search as a reader meets it, in a real Chromium: what is found, how it is reached, and who can use it."""

import re
from collections.abc import Callable

import pytest
from browser import Open
from browser_walk import violations
from conftest import DEAL
from playwright.sync_api import Page, Route, expect
from search_questions import questions

from dealpers.build.pipeline import CheckedCollection
from dealpers.dutch.stems import skeleton, stem, words
from dealpers.model import alineas
from dealpers.render.website import server_files

Search = Callable[..., Page]
TOP = 3


@pytest.fixture
def search(open_page: Open, address: str) -> Search:
    """Open a page, by default the search page with an answered question."""

    def open_(query: str, width: int = 1280, page: str = "zoeken/?q=", **settings: object) -> Page:
        opened = open_page("over/", width, **settings)
        ask(opened, address, query, page)
        return opened

    return open_


def ask(page: Page, address: str, query: str, where: str = "zoeken/?q=") -> None:
    """Go to the answer to a question."""
    page.goto(f"{address}{where}{query.replace('%', '%25').replace('&', '%26').replace('#', '%23')}")
    if "zoeken/" in where:
        settled(page)


def settled(page: Page) -> None:
    """Wait until the page shows its answer, or has become the place that was asked for."""
    page.wait_for_function(
        """() => {
            const said = document.getElementById('zoekstand')?.textContent ?? 'elsewhere';
            return said.length > 8 && !said.startsWith('U gaat') && !document.querySelector('[aria-busy]');
        }"""
    )


def addresses_found(page: Page, address: str) -> list[str]:
    """Addresses of the results, in order; after a redirect straight to a place, the address of that place."""
    if "/zoeken/" not in page.url:
        return [page.url.removeprefix(address)]
    links = page.locator("#zoekuitkomst h2 a").evaluate_all("links => links.map(link => link.href)")
    return [re.sub(r"\?zoek=[^#]*", "", link.removeprefix(address)) for link in links]


def test_the_answer_is_among_the_first_three_results(search: Search, address: str) -> None:
    page = search("deal")
    missed = []
    for question in questions():
        if "/zoeken/" not in page.url:  # the answer before was a place
            ask(page, address, "deal")
        page.evaluate("query => { zoekveld.value = query; zoekveld.form.requestSubmit(); }", question.text)
        settled(page)
        first = addresses_found(page, address)[:TOP]
        if not any(question.answered_by(place) for place in first):
            missed.append(f"{question.text}: {' '.join(first) or 'niets'}")
    rate = 1 - len(missed) / len(questions())
    print(f"{len(questions())} vragen, {rate:.1%} raak bij de eerste {TOP}")
    print("\n".join(missed))
    assert len(questions()) >= 160
    assert rate >= 0.95


def test_the_script_reads_words_as_the_index_does(search: Search, collection: CheckedCollection) -> None:
    page = search("deal")
    texts = [alinea.tekst for stuk in collection.corpus.stukken for alinea in alineas(stuk, stuk)]
    texts += ["€ 10.000.000,- en 1.234,50 of 2.500.000", "Ĳsbaan, café’s, o.m. 3%", "a1b2 1.000.00 12,0,3 «x» 5a"]
    read = """async (texts) => {
        const { words, stem, skeleton, places } = await import(new URL("../js/search.js", document.baseURI));
        return texts.map((text) => {
            const found = words(text);
            const skeletons = found.map((word) => skeleton(stem(word)));
            return [found, found.map(stem), skeletons, places(text).flatMap((each) => each.words)];
        });
    }"""
    for text, (split_words, stems, skeletons, placed) in zip(texts, page.evaluate(read, texts), strict=True):
        assert split_words == placed == words(text)
        assert stems == [stem(word) for word in split_words]
        assert skeletons == [skeleton(stem(word)) for word in split_words]


@pytest.mark.parametrize("query", ["art 4 lid 2", "artikel 4, tweede lid", "4.2", "het tweede lid van artikel 4"])
def test_a_number_leads_straight_to_its_lid_and_the_way_back_is_open(search: Search, address: str, query: str) -> None:
    page = search("", page="over/")
    page.get_by_role("searchbox").fill(query)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}deals/{DEAL}/artikel-4/#artikel-4-lid-2")
    expect(page.locator("#artikel-4-lid-2")).to_be_in_viewport()
    page.go_back()
    expect(page).to_have_url(f"{address}over/")


def test_a_number_that_several_texts_have_gives_a_choice(search: Search) -> None:
    page = search("tabel 1")
    expect(page.locator("#zoekstand")).to_contain_text("Kies er een")
    texts = page.locator(".zoekplaats").all_inner_texts()
    assert any("Groningen Noord II" in text for text in texts)
    assert any("Kamerbrief" in text for text in texts)


def test_a_place_that_is_not_there_gives_the_place_above_it(search: Search, address: str) -> None:
    page = search("artikel 4 lid 9")
    expect(page.locator("#zoekstand")).to_have_text("Deze plaats is er niet, wel de plaats die erboven staat.")
    assert addresses_found(page, address) == [f"deals/{DEAL}/artikel-4/"]


def test_a_search_is_walked_with_the_keyboard_and_the_address_can_be_shared(search: Search, address: str) -> None:
    page = search("", page="")
    expect(page.get_by_role("search")).to_have_count(1)
    page.keyboard.press("/")
    page.keyboard.type("opzegtermijn")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}zoeken/?q=opzegtermijn")
    settled(page)
    assert page.locator("mark").first.inner_text() == "opzegtermijn"
    assert "Groningen Noord II" in page.locator("#zoekuitkomst li").first.inner_text()
    page.get_by_role("searchbox").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('#zoekuitkomst h2 a')"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}deals/{DEAL}/artikel-12/?zoek=opzegtermijn#artikel-12-lid-1")
    assert page.evaluate("CSS.highlights.get('gezocht').size") > 0
    page.go_back()
    settled(page)
    expect(page.get_by_role("searchbox")).to_have_value("opzegtermijn")
    assert addresses_found(page, address)


def test_filters_narrow_are_in_the_address_and_can_be_undone(search: Search, address: str) -> None:
    page = search("regio")
    everything = page.locator("#zoekstand").inner_text()
    page.get_by_text("Verfijn").click()
    for label, value in (("Soort", "overweging"), ("Deal of document", DEAL)):
        page.get_by_label(label).select_option(value)
        settled(page)
    expect(page).to_have_url(f"{address}zoeken/?q=regio&deal={DEAL}&soort=overweging")
    assert page.locator("#zoekstand").inner_text() != everything
    assert all("overweging" in place for place in addresses_found(page, address))
    count = page.get_by_label("Soort").locator("option:checked").inner_text()
    assert page.locator("#zoekstand").inner_text().startswith(count.split("(")[1].rstrip(")"))
    page.go_back()
    page.go_back()
    page.wait_for_function("text => document.getElementById('zoekstand').textContent === text", arg=everything)
    shared = search("", page="zoeken/?actielijn=Meedoen&partij=Gemeente+Groningen&q=regio").locator(
        "#zoekuitkomst > li"
    )
    assert shared.count() > 0
    assert all("Artikel" in text for text in shared.all_inner_texts())


def test_a_year_keeps_the_places_that_name_it(search: Search, address: str) -> None:
    page = search("", page="zoeken/?jaar=2028&q=looptijd")
    assert addresses_found(page, address) == [f"deals/{DEAL}/artikel-19/#artikel-19-lid-1"]
    expect(page.get_by_label("Genoemd jaar")).to_have_value("2028")


def test_a_question_without_answer_gets_advice_and_the_whole_texts(search: Search) -> None:
    page = search("xyzzyq")
    expect(page.locator("#zoekstand")).to_contain_text("Niets gevonden voor ‘xyzzyq’.")
    assert page.get_by_role("heading", name="Zo zoekt u").is_visible()
    assert page.get_by_role("link", name="Regio Deal Groningen Noord II").first.is_visible()


def test_a_phrase_that_the_likeliest_places_lack_is_looked_for_on_request(search: Search) -> None:
    page = search('"de regio en het rijk samen"')
    status = page.locator("#zoekstand")
    expect(status).to_contain_text(re.compile(r"Nog niet gevonden met precies deze woorden\. Nagezien: \d+ van de \d+"))
    assert page.locator("#zoekuitkomst > li").count() == 0
    further = page.get_by_role("button", name="Zoek verder")
    expect(further).to_be_in_viewport()
    further.click()
    expect(status).to_have_text("Niets gevonden met precies deze woorden.")
    assert page.get_by_role("heading", name="Zo zoekt u").is_visible()


def test_a_phrase_whose_words_never_meet_is_reported_absent_at_once(search: Search) -> None:
    expect(search('"zebra olifant"').locator("#zoekstand")).to_have_text("Niets gevonden met precies deze woorden.")


def test_another_spelling_is_announced_to_screen_readers(search: Search) -> None:
    expect(search("regiokasier").locator("#zoekstand")).to_contain_text(
        "Nergens staat ‘regiokasier’; gezocht is naar ‘regiokassier’."
    )


def test_more_results_are_shown_on_request_and_reached_by_keyboard(search: Search) -> None:
    page = search("regio")
    first = page.locator("#zoekuitkomst > li").count()
    assert first >= 4
    page.get_by_role("button", name="Toon meer").click()
    page.locator("#zoekuitkomst > li").nth(first).wait_for()
    assert (
        page.evaluate(
            "[...document.querySelectorAll('#zoekuitkomst > li')].indexOf(document.activeElement.closest('li'))"
        )
        == first
    )


def test_a_summary_of_ours_is_not_set_in_the_font_of_the_signed_text(search: Search, address: str) -> None:
    page = search("groningen noord leefbaarheid")
    family = "element => getComputedStyle(element).fontFamily.split(',')[0]"
    summary = page.locator("#zoekuitkomst li", has=page.locator("h2", has_text="Regio Deal Groningen Noord II"))
    assert summary.locator(".zoektekst").first.evaluate(family) == '"Dealpers Sans"'
    ask(page, address, "kassier")
    signed = page.locator("#zoekuitkomst li", has=page.locator("h2", has_text="Begrip")).locator(".zoektekst")
    assert signed.first.evaluate(family) == '"Dealpers Serif"'


def test_a_new_edition_of_the_site_is_noticed(search: Search, address: str) -> None:
    page = search("deal")
    gone = []

    def once_gone(route: Route) -> None:
        gone.append(route.request.url)
        route.continue_() if len(gone) > 1 else route.fulfill(body="")

    page.route("**/zoek/*/p*.json", once_gone)
    page.get_by_role("searchbox").fill("opzegtermijn")
    page.keyboard.press("Enter")
    page.locator("mark", has_text="opzegtermijn").first.wait_for()
    assert len(gone) > 1


def test_a_question_is_never_run_as_html(search: Search) -> None:
    page = search("<img src=x onerror=alert(1)> kassier")
    assert page.locator("#zoekstand img, #zoekuitkomst img").count() == 0


def test_without_script_the_box_leads_to_the_whole_texts(search: Search, address: str) -> None:
    page = search("", page="deals/", java_script_enabled=False)
    page.get_by_role("banner").get_by_role("searchbox").fill("kassier")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}zoeken/?q=kassier")
    expect(page.get_by_text("Zoeken op deze pagina werkt met JavaScript")).to_be_visible()
    page.get_by_role("link", name="Regio Deal Groningen Noord II").click()
    expect(page).to_have_url(f"{address}deals/{DEAL}/tekst/")


@pytest.mark.parametrize("query", ["regio&soort=artikel", "xyzzyq", "tabel 1"])
def test_axe_finds_nothing_on_a_page_with_results(search: Search, query: str) -> None:
    page = search("", page=f"zoeken/?q={query}")
    assert violations(page, (320, 768, 1280)) == []
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_search_works_under_the_policy_of_the_site(search: Search, address: str) -> None:
    page = search("deal")
    headers = dict(server_files.HEADERS)

    def with_headers(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, **headers})

    page.route("**/*", with_headers)
    ask(page, address, "regiokasier")
    assert addresses_found(page, address)[0].endswith(f"{DEAL}/artikel-5/")


@pytest.mark.parametrize("width", [360, 1280])
def test_results_show_while_a_reader_types_and_move_nothing(open_page: Open, address: str, width: int) -> None:
    page = open_page(f"deals/{DEAL}/artikel-4/", width)
    height = page.evaluate("document.documentElement.scrollHeight")
    page.keyboard.press("/")
    page.keyboard.type("wie betaalt")
    first = page.locator(".zoekhulplijst a").first
    expect(first).to_contain_text("Financiën")
    expect(first).to_contain_text("uitleg van de redactie")
    assert page.evaluate("document.documentElement.scrollHeight") == height
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}deals/{DEAL}/financien/?zoek=betal")


def test_an_article_that_is_not_there_tells_how_many_there_are(search: Search) -> None:
    expect(search("artikel 99").locator("#zoekstand")).to_have_text(
        "Artikel 99 is er niet: Regio Deal Groningen Noord II heeft 20 artikelen."
    )


def test_a_guess_is_announced_to_screen_readers(search: Search) -> None:
    expect(search("opzegterm").locator("#zoekstand")).to_contain_text("gezocht is naar woorden die zo beginnen")
