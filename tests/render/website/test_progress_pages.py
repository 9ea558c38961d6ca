"""Pages of progress: what is reported, marked as reported, and that nothing is reported where nothing is."""

import json
from datetime import date

import pytest
from lxml import html
from making import corpus_of, deal_of, parsed, resolve
from page_of import page_of, words
from progress_deal import FILES

from dealpers.build.site import SiteRenderer
from dealpers.corpus.history import events
from dealpers.corpus.portfolio import portfolio
from dealpers.corpus.progress.owed import last_days, owed
from dealpers.corpus.visibility import open_texts
from dealpers.model import Deal
from dealpers.render.data.files import comparison
from dealpers.render.data.progress import life_files
from dealpers.render.search.progress import progress_records
from dealpers.render.website.pages.deal import deal_pages

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

BARE = {name: text for name, text in FILES.items() if not name.startswith("voortgang/")}


def zeekreek(files: dict[str, str] = FILES) -> Deal:
    result = parsed(files, "zeekreek")
    assert not result.findings
    return result.deal


def reported(page: html.HtmlElement) -> list[str]:
    return [words(element) for element in page.xpath('//*[@data-tekst="gemeld"]')]


def test_the_page_of_progress_has_values_with_day_and_source(renderer: SiteRenderer) -> None:
    page = page_of(zeekreek(), renderer, "voortgang/")
    (row,) = page.xpath('//tr[@id="indicator-woningen"]')
    assert "410 peildatum 31 december 2026, volgens gemeente Kreekdam" in words(row)
    assert "doel 850 op 31 december 2027" in words(row)
    assert row.xpath('.//*[local-name()="svg"][contains(@aria-label, "48% van de weg")]')
    assert "Waarvan Kreekdam: 300" in words(row)
    assert "64%" in reported(page)
    assert "De opleidingen beginnen in 2027." in reported(page)


def test_years_without_a_report_say_so_and_the_reader_s_day_decides(renderer: SiteRenderer) -> None:
    page = page_of(zeekreek(), renderer, "voortgang/")
    silent = page.xpath("//*[@data-jaareinde]")
    assert [(one.get("data-jaareinde"), one.text) for one in silent] == [
        ("2027-12-31", "nog niet gemeld"),
        ("2028-12-31", "nog niet gemeld"),
    ]


def test_a_duty_is_done_with_its_document_or_not_reported(renderer: SiteRenderer) -> None:
    page = page_of(zeekreek(), renderer, "voortgang/")
    states = [words(one) for one in page.xpath('//*[@class="gedaan"]')]
    assert states == ["Niet gemeld", "Gedaan op 20 maart 2025 (stuk)", "Verslag over 2025, 2026"]
    assert page.xpath('//a[text()="stuk"]/@href') == ["nulmeting/"]


def test_a_deal_that_reports_nothing_quotes_the_clause_that_asks_it(renderer: SiteRenderer) -> None:
    deal = zeekreek(BARE)
    for address in ("voortgang/", "doelen-en-resultaten/", "financien/", ""):
        page = page_of(deal, renderer, address)
        assert "Geen voortgangsrapportage bekend; volgens artikel 6, tweede lid jaarlijks" in words(page), address
        assert reported(page) == []
    page = page_of(deal, renderer, "voortgang/")
    assert "De Regio stelt eenmaal per jaar een voortgangsrapportage op." in words(page)
    assert page.xpath('//div[@class="notice"]//a/@href') == ["../artikel-6/#artikel-6-lid-2"]


def test_a_text_that_asks_no_report_is_not_said_to_ask_one(renderer: SiteRenderer) -> None:
    deal = deal_of("## Artikel 1 – Bomen\n\nDe kassier maakt het verslag van het overleg.\n")
    assert "voortgangsrapportage" not in words(page_of(deal, renderer, ""))


def test_a_yearly_report_over_the_year_before_is_the_report_that_the_text_asks(renderer: SiteRenderer) -> None:
    sentence = (
        "De Stuurgroep stelt elk jaar voor 1 mei een verslag vast over het voorgaande jaar en zendt dat aan de raad."
    )
    page = page_of(deal_of(f"## Artikel 1 – Bomen\n\n{sentence}\n"), renderer, "")
    assert "Geen voortgangsrapportage bekend; volgens artikel 1 jaarlijks" in words(page)


def test_from_goal_to_result_has_a_column_now(renderer: SiteRenderer) -> None:
    page = page_of(zeekreek(), renderer, "doelen-en-resultaten/")
    (row,) = page.xpath('//*[@id="regel-1a"]')
    assert "vraagt aandacht verslag over 2026" in words(row)
    assert "Herstelde woningen 410" in words(row)
    (row,) = page.xpath('//*[@id="regel-2a"]')
    assert "nog niet gemeld" in words(row)


def test_finance_has_the_stages_of_money_by_item_side_and_day(renderer: SiteRenderer) -> None:
    page = page_of(zeekreek(), renderer, "financien/")
    (post,) = page.xpath('//table[@aria-labelledby="standen-post"]//tr[starts-with(th, "1 Wonen")]')
    assert words(post) == "1 Wonen€ 4.000.000 alleen rijk€ 2.500.000 alleen rijk€ 2.550.000,50niet gemeld"
    (day,) = page.xpath('//table[@aria-labelledby="standen-datum"]//tr[starts-with(th, "31 december 2025")]')
    assert "€ 850.000" in words(day)
    assert page.xpath('//a[@href="../geld.csv"]')


def test_a_year_shows_what_differs_from_the_year_before(renderer: SiteRenderer) -> None:
    page = page_of(zeekreek(), renderer, "voortgang/2026/")
    (section,) = page.xpath('//section[@aria-labelledby="verschil"]')
    shown = words(section)
    assert "Programma 1a Herstel: van ‘op schema’ naar ‘vraagt aandacht’." in shown
    assert "Project ‘Herstel Havenweg’ vervangt ‘Herstel Dijkstraat’." in shown
    assert "Herstelde woningen: van 120 naar 410." in shown
    assert not page_of(zeekreek(), renderer, "voortgang/2025/").xpath('//section[@aria-labelledby="verschil"]')


def test_a_report_is_there_word_for_word_and_marked_as_reported(renderer: SiteRenderer) -> None:
    page = page_of(zeekreek(), renderer, "voortgang/2025/")
    assert "120 woningen zijn hersteld." in reported(page)
    assert not page.xpath('//*[@data-tekst="bron"]')
    assert "In 2025 is 61,5% van de bewoners tevreden." in reported(
        page_of(zeekreek(), renderer, "voortgang/nulmeting/")
    )


def test_the_head_of_a_deal_says_what_is_spent(renderer: SiteRenderer) -> None:
    head = words(page_of(zeekreek(), renderer, ""))
    assert "Besteed € 3.050.000,50 van € 12 miljoen (peildatum 31 december 2026). Voortgang" in head


def test_lists_and_comparison_of_deals_say_what_is_reported() -> None:
    deals = (zeekreek(), parsed(BARE, "stil").deal)
    loud, silent = portfolio(resolve(deals, ())).rijen
    assert (loud.besteed, loud.peildatum, loud.verslag) == (305_000_050, date(2026, 12, 31), 2026)
    assert (silent.besteed, silent.verslag, silent.vraagt_verslag) == (None, None, True)
    reported = [json.loads(comparison(deal))["voortgang"] for deal in deals]
    assert reported == [
        "€ 3.050.000,50 besteed, peildatum 31 december 2026; laatste verslag over 2026",
        "nog niets gemeld",
    ]


def test_duties_parties_and_timeline_say_what_is_reported(renderer: SiteRenderer) -> None:
    deal = zeekreek()
    for address in ("wie-doet-wat/", "tijdlijn/"):
        states = {words(one) for one in page_of(deal, renderer, address).xpath('//*[@class="gedaan"]')}
        assert {"Gedaan op 20 maart 2025 (stuk)", "Verslag over 2025, 2026", "Niet gemeld"} <= states, address
    assert "2 gemeld, 0 niet gemeld" in words(page_of(deal, renderer, "partijen/"))
    dated = page_of(deal, renderer, "tijdlijn/").xpath("//*[@data-tot]")
    assert ("2025-04-01", "2025-04-01") in {(one.get("data-van"), one.get("data-tot")) for one in dated}


def test_a_report_is_news_with_its_own_page_and_a_draft_is_withheld() -> None:
    deal = zeekreek()
    news = [(event.dag, event.wat, event.adres) for event in events(deal) if "verslag" in event.wat]
    assert news[0] == (date(2026, 3, 1), "heeft een verslag over 2025", "deals/zeekreek/voortgang/2025/")
    draft = zeekreek(FILES | {"voortgang/2026/verslag.yml": "peildatum: 2026-12-31\nstand: concept\n"})
    (shown,) = open_texts(resolve((draft,), ()), date(2027, 6, 1))
    assert isinstance(shown, Deal)
    assert shown.voortgang
    assert [report.jaar for report in shown.voortgang.verslagen] == [2025]


def test_reports_are_found_by_their_words() -> None:
    by_address = {record.address: record.text for record in progress_records(zeekreek())}
    assert "Er komt een tweede aannemer." in by_address["voortgang/2026/"]
    assert "120 woningen zijn hersteld." in by_address["voortgang/2025/"]
    assert "In 2025 is 61,5% van de bewoners tevreden." in by_address["voortgang/nulmeting/"]


def test_any_single_file_of_progress_gives_pages_and_data(renderer: SiteRenderer) -> None:
    for name in FILES.keys() - BARE.keys():
        deal = parsed(BARE | {name: FILES[name]}, "zeekreek").deal
        plans = [plan for plan in deal_pages(deal, corpus_of(deal), renderer.templates) if "voortgang" in plan.address]
        assert all(plan.render().content for plan in plans), name
        assert all(render() for render in life_files(deal).values()), name


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Uiterlijk in het voorjaar van 2027 zijn de metingen beschreven.", "Uiterlijk in het voorjaar van 2027"),
        ("De haven is vóór 1 mei 2027 open.", "vóór 1 mei 2027"),
        ("De haven is voor 1 mei 2027 open.", "voor 1 mei 2027"),
        ("Het budget voor 2027 is op.", ""),
        ("Het besluit van 1 mei 2027 geldt.", ""),
        ("Opzegging is niet mogelijk voor 1 januari 2030.", ""),
        ("Partijen openen de haven uiterlijk op 1 mei 2027.", ""),
        ("De haven krijgt een kade, die uiterlijk op 1 mei 2027 klaar is.", ""),
    ],
)
def test_a_last_day_without_a_bearer_is_beside_the_duties(sentence: str, day: str) -> None:
    deal = deal_of(f"## Artikel 1 – Haven\n\n1. {sentence}\n2. De Regio doet elk jaar verslag van de voortgang.\n")
    assert [words for one in last_days(deal) for words in one.wanneer] == [day] * bool(day)


def test_a_year_before_the_deal_is_no_moment_of_a_duty() -> None:
    text = "Partijen halveren het afval, van 40 ton in 2024 naar 20 ton in 2031."
    begins = "Deze deal treedt in werking met ingang van 1 januari 2026."
    deal = deal_of(f"## Artikel 1 – Afval\n\n1. {text}\n2. {begins}\n")
    assert [one.wanneer for one in owed(deal)] == [("in 2031",)]


def test_a_party_is_sent_to_no_group_without_sentences(renderer: SiteRenderer) -> None:
    sentences = "1. VRO betaalt elk jaar.\n2. Partijen willen een haven.\n"
    preamble = "# Regio Deal Haven\n\n## Partijen\n\n1. De Minister van Wonen, hierna te noemen: VRO;\n"
    page = page_of(deal_of(f"## Artikel 1 – Haven\n\n{sentences}", aanhef=preamble), renderer, "wie-doet-wat/")
    links = [link.get("href") for link in page.xpath('//main//a[starts-with(@href, "#wie-")]')]
    assert not [link for link in links if not page.xpath(f'//*[@id="{link[1:]}"]')]
    assert "Hier geldt ook" not in words(page)
