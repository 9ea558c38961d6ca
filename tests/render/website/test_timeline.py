"""Timeline of a deal: days, spans and what returns, in the words of the text."""

import pytest
from conftest import DEAL
from lxml import html
from making import deal_of
from page_of import page_of, view, words
from preambles import AANHEF

from dealpers.build.site import SiteRenderer
from dealpers.corpus.progress.owed import owed

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

PAGES = f"deals/{DEAL}/"


def test_the_timeline_tells_dates_what_returns_and_what_depends(site: dict[str, bytes]) -> None:
    page = view(site, "tijdlijn")
    assert [words(heading) for heading in page.findall(".//section/h2")] == [
        "Data en perioden",
        "Geldt een tijd lang",
        "Keert terug",
        "Gerekend vanaf een ander moment",
    ]
    days = [time.get("datetime") for time in page.findall(".//time")]
    assert "2028-12-31" in days
    assert "6w" in days
    (entry,) = [item for item in page.findall(".//li") if "stelt eenmaal per jaar een voortgangs" in words(item)]
    assert words(entry.find(".//span[@class='wie']")) == "Wie: De Regio"


@pytest.mark.parametrize(
    ("sentence", "owes"),
    [
        ("De Regio stelt elk jaar een verslag op.", True),
        ("De Regio stelt een jaarlijks verslag op.", True),
        ("De Regio informeert de raden met het jaarlijkse verslag.", False),
        ("De Regio gebruikt de eerste halfjaarlijkse meting als input.", False),
    ],
)
def test_the_interval_of_a_report_is_no_interval_of_the_duty_that_uses_it(
    renderer: SiteRenderer, sentence: str, owes: bool
) -> None:
    deal = deal_of(f"## Artikel 1 – A\n\n1. {sentence}\n2. De Regio rapporteert jaarlijks.\n", aanhef=AANHEF)
    (first, *_) = page_of(deal, renderer, "wie-doet-wat/").findall(".//blockquote/..")
    assert ("Datum of termijn" in words(first)) is owes
    assert (owed(deal)[0].taak.tekst == sentence) is owes


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("De Regio streeft ernaar dat het over 20 jaar niet meer uitmaakt.", "vanaf welke dag zegt de zin niet"),
        ("De Regio heeft ambities voor de komende tien jaar.", "vanaf welke dag zegt de zin niet"),
        ("De eerste deal van de Regio loopt dit jaar af.", "gerekend vanaf de dag van schrijven"),
        ("De Regio stelt uiterlijk 1 juli een plan op.", "het jaar noemt de zin niet"),
        ("De Regio rapporteert na twee jaar over de stand.", "gerekend vanaf een ander moment"),
        ("De Regio rapporteert over twee jaar, gerekend vanaf de ondertekening.", "gerekend vanaf een ander moment"),
        ("De Regio rapporteert binnen 6 weken nadat het jaar om is.", "gerekend vanaf een ander moment"),
    ],
)
def test_the_timeline_says_where_a_term_has_no_first_day(renderer: SiteRenderer, sentence: str, kind: str) -> None:
    page = page_of(deal_of(f"## Artikel 1 – A\n\n{sentence}\n", aanhef=AANHEF), renderer, "tijdlijn/")
    assert kind in words(page)
    assert "volgt op" not in words(page)


def test_a_last_day_that_the_text_does_not_print_says_how_it_was_read(site: dict[str, bytes]) -> None:
    page = html.document_fromstring(site[f"deals/{DEAL}/tijdlijn/index.html"])
    kinds = {" ".join(e.text_content().split()) for e in page.xpath("//p[@class='wanneer']")}
    assert "Voorjaar van 2025 uiterlijk, hier gelezen als 31 mei 2025" in kinds
    assert "31 december 2028 vaste dag" in kinds


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("De Regio meldt dit voor 1 juli 2027 aan Water.", "vóór deze dag"),
        ("Partijen kunnen dit opzeggen, doch niet voor 1 juli 2027.", "niet vóór deze dag"),
        ("De Regio begint niet eerder dan 1 juli 2027.", "niet vóór deze dag"),
        ("Wordt de bouw niet vóór 1 juli 2027 gestart, dan vervalt de bijdrage.", "1 juli 2027 vóór deze dag"),
        ("De Regio meldt dit uiterlijk op 1 juli 2027.", "uiterste dag"),
        ("De Regio meldt dit tot en met 1 juli 2027.", "tot en met deze dag"),
        ("De Regio meldt dit vanaf 1 juli 2027.", "vanaf deze dag"),
        ("De deal eindigt op 1 juli 2027.", "vaste dag"),
        ("De deal geldt van 2025 tot en met 2028.", "Van 2025 tot en met 2028 periode"),
    ],
)
def test_the_timeline_says_what_the_words_before_a_day_say(renderer: SiteRenderer, sentence: str, kind: str) -> None:
    page = page_of(deal_of(f"## Artikel 1 – A\n\n{sentence}\n", aanhef=AANHEF), renderer, "tijdlijn/")
    (entry,) = page.xpath("//section[@aria-labelledby='data' or h2/@id='data']//li")
    assert kind in words(entry)


def test_a_day_that_two_articles_name_bears_its_place(renderer: SiteRenderer) -> None:
    deal = deal_of(
        "## Artikel 1 – A\n\nOp 1 juli 2027 is er een brug.\n\n## Artikel 2 – B\n\nDit eindigt op 1 juli 2027.\n"
    )
    page = page_of(deal, renderer, "")
    assert "1 juli 2027 (artikel 1), 1 juli 2027 (artikel 2)." in words(page.get_element_by_id("agenda"))
