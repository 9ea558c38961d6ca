"""The pages: at their addresses, whole, and with links that lead somewhere."""

import json
import re
from collections.abc import Iterator, Mapping
from posixpath import join, normpath

import pytest
from conftest import DEAL
from lxml import html
from making import TODAY, WETTEN, corpus_of, deal_of
from page_of import page_of
from small_deals import CONTENT

from dealpers.build.pipeline import examine, load
from dealpers.build.site import SiteRenderer
from dealpers.build.text_files import source_text

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

PAGES = f"deals/{DEAL}/"
ADDRESSES = [
    "",
    "deals/",
    "deals/vergelijken/",
    PAGES,
    f"{PAGES}tekst/",
    f"{PAGES}aanhef/",
    *(f"{PAGES}artikel-{number}/" for number in range(1, 21)),
    f"{PAGES}financien/",
    f"{PAGES}doelen-en-resultaten/",
    f"{PAGES}begrippen/",
    f"{PAGES}partijen/",
    f"{PAGES}wie-doet-wat/",
    f"{PAGES}tijdlijn/",
    "begrippen/",
    "controle/",
    f"controle/{DEAL}/",
    "regels/",
    "over/",
    "toegankelijkheid/",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_promised_page_is_at_its_address(site: dict[str, bytes], address: str) -> None:
    page = html.document_fromstring(site[f"{address}index.html"])
    assert page.get("lang") == "nl"
    assert len(page.findall(".//h1")) == 1


def pages(site: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Pages of the site by path; no other file is rendered."""
    return ((path, site[path]) for path in site if path.endswith(".html"))


def links(site: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Every link of every page, with the page it is on."""
    for path, data in pages(site):
        for element in html.document_fromstring(data).iter("a", "link", "script", "img"):
            if target := element.get("href") or element.get("src"):
                yield path, target


def test_every_link_within_the_site_leads_to_a_file_and_an_anchor(site: dict[str, bytes]) -> None:
    anchors = {path: set(re.findall(r' id="([^"]+)"', data.decode())) for path, data in pages(site)}
    files = {*site, f"{PAGES}{DEAL}.pdf"}
    for path, target in links(site):
        if re.match(r"[a-z]+:", target):
            continue
        where, _, anchor = target.partition("#")
        where = where.partition("?")[0]  # what is asked of a page
        where = f"./{where[1:]}" if where.startswith("/") else where  # the page for errors begins at the root
        there = normpath(join(path, "..", where)) if where else path
        there = there + "/index.html" if where.endswith("/") or there in (".", "..") else there
        there = there.removeprefix("./")
        assert there in files, (path, target)
        assert not anchor or anchor in anchors[there], (path, target)


def test_no_identifier_is_twice_on_a_page(site: dict[str, bytes]) -> None:
    for path, data in pages(site):
        ids = re.findall(r' id="([^"]+)"', data.decode())
        assert len(ids) == len(set(ids)), path


def test_words_of_a_text_never_become_markup(renderer: SiteRenderer) -> None:
    evil = '<script>alert(1)</script> & "x" {{ 7*7 }} {% raw %}'
    deal = deal_of(
        f"## Artikel 1 – {evil}\n\n{evil}\n\n1. {evil}[^1]\n\n[^1]: {evil}\n",
        aanhef=f"# {evil}\n\n## Partijen\n\n- {evil}\n",
    )
    for address in ("", "tekst/", "aanhef/", "artikel-1/", "partijen/"):
        page = page_of(deal, renderer, address)
        assert not page.findall(".//script")
        assert "{{ 7*7 }}" in page.text_content() or address in ("partijen/",)


def test_a_deal_without_table_terms_or_dates_has_every_page_all_the_same(renderer: SiteRenderer) -> None:
    deal = deal_of("## Artikel 1 – Iets\n\nTekst.\n")
    for address, words in (
        ("financien/", "geen tabel"),
        ("begrippen/", "geen begrippen"),
        ("doelen-en-resultaten/", "geen actielijnen"),
    ):
        assert words in page_of(deal, renderer, address).text_content()


def test_a_reference_to_another_deal_leads_there_and_is_reported_there(renderer: SiteRenderer) -> None:
    one = deal_of(
        "## Artikel 1 – A\n\n1. Zie artikel 2 van de Regio Deal Beta.\n", "alfa", aanhef="# Regio Deal Alfa\n"
    )
    other = deal_of("## Artikel 1 – A\n\nTekst.\n\n## Artikel 2 – B\n\nTekst.\n", "beta", aanhef="# Regio Deal Beta\n")
    corpus = corpus_of(one, other)
    (link,) = page_of(one, renderer, "artikel-1/", corpus).findall(".//a[@class='verwijzing']")
    assert link.get("href") == "../../../deals/beta/tekst/#artikel-2"
    details = page_of(other, renderer, "artikel-2/", corpus).find(".//details")
    assert details is not None
    assert "Regio Deal Alfa, artikel 1, eerste lid" in details.text_content()


def test_a_reference_from_another_deal_is_named_by_the_word_that_its_heading_prints(renderer: SiteRenderer) -> None:
    one = deal_of(
        "## Afspraak 1 – Geld\n\n1. Zie artikel 2 van de Regio Deal Beta.\n", "alfa", aanhef="# Regio Deal Alfa\n"
    )
    other = deal_of("## Artikel 1 – A\n\nx\n\n## Artikel 2 – B\n\nx\n", "beta", aanhef="# Regio Deal Beta\n")
    page = page_of(other, renderer, "artikel-2/", corpus_of(one, other))
    assert "Regio Deal Alfa, afspraak 1, eerste lid" in page.text_content()


def test_a_statute_is_linked_to_its_article(renderer: SiteRenderer) -> None:
    deal = deal_of(f"## Artikel 1 – A\n\n1. Zoals in artikel 8, eerste lid van de {WETTEN[1].titel}.\n")
    (link,) = page_of(deal, renderer, "artikel-1/").findall(".//a[@rel='external']")
    assert link.get("href") == "https://wetten.overheid.nl/jci1.3:c:BWBR0003740&artikel=8&lid=1"


def test_the_source_text_is_the_preamble_the_articles_the_closing_and_the_annexes_in_order() -> None:
    checked = examine(load(CONTENT), TODAY)
    deal = next(deal for deal in checked.corpus.deals if deal.id == "veenkreek")
    text = source_text(deal, checked.loaded)
    order = ["# Regio Deal", "## Artikel 1 ", "## Artikel 2 ", "# Ondertekening", "# Bijlage 1 ", "# BIJLAGE A"]
    assert [text.index(heading) for heading in order] == sorted(text.index(heading) for heading in order)


def test_an_open_finding_is_marked_at_its_words_and_explained_beside_them(site: dict[str, bytes]) -> None:
    page = html.document_fromstring(site[f"deals/{DEAL}/artikel-2/index.html"])
    note = page.get_element_by_id("bevinding-v209-artikel-2")
    assert note.getparent().get("class") == "kantlijn"
    assert f"../../../controle/{DEAL}/" in note.xpath("./a/@href")
    assert page.xpath("//p[@data-tekst='bron']//span[@class='opgemerkt']")


def test_an_accepted_finding_and_a_remark_are_no_open_findings(site: dict[str, bytes]) -> None:
    page = html.document_fromstring(site[f"deals/{DEAL}/artikel-5/index.html"])
    assert page.xpath("//p[@class='redactie']")
    assert not page.xpath("//p[@class='opmerking']")


def test_every_page_of_a_deal_tells_its_state_below_the_title(site: dict[str, bytes]) -> None:
    for name in ("artikel-4", "financien", "tijdlijn", "tekst", "partijen"):
        page = html.document_fromstring(site[f"deals/{DEAL}/{name}/index.html"])
        (line,) = page.xpath("//h1/following-sibling::p[contains(@class, 'titelregel')]")
        assert "geen officiële bekendmaking" in line.text_content()
        assert not line.xpath("ancestor-or-self::*[@data-tekst]")


def test_every_page_has_a_description_and_data_for_search_engines(site: dict[str, bytes]) -> None:
    for path in ("index.html", "deals/index.html", f"deals/{DEAL}/artikel-4/index.html", "over/index.html"):
        page = html.document_fromstring(site[path])
        assert page.xpath("string(//meta[@name='description']/@content)")
        data = json.loads(page.xpath("string(//script[@type='application/ld+json'])"))
        assert data["@type"] == "WebPage"
        assert data["isPartOf"]["name"] == "Dealpers"


def test_the_source_is_published_as_it_was_received(site: dict[str, bytes]) -> None:
    source = (CONTENT.parent.parent / "content" / "deals" / DEAL / "bron.txt").read_bytes()
    assert site[f"deals/{DEAL}/bron.txt"] == source
    page = html.document_fromstring(site[f"deals/{DEAL}/index.html"])
    assert "bron.txt" in page.xpath("//a/@href")


def test_the_english_summary_is_marked_as_ours_and_has_no_other_figures(site: dict[str, bytes]) -> None:
    page = html.document_fromstring(site[f"deals/{DEAL}/english/index.html"])
    text = " ".join(page.xpath("//div[@lang='en']")[0].text_content().split())
    assert "It has no legal force" in text
    assert "at most €10 million, 50% of the costs made" in text
    assert "at least €10 million: all figures" in text
    assert "Signature not known, ends on 31 December 2028 not an official publication" in text
    assert "bekend" not in text
    assert not page.xpath("//*[@data-tekst]")


def test_a_page_without_a_description_is_described_by_its_lead(site: dict[str, bytes]) -> None:
    page = html.document_fromstring(site["begrippen/index.html"])
    (lead,) = page.xpath("//p[@class='lead']")
    described = page.xpath("string(//meta[@name='description']/@content)")
    assert described == " ".join(lead.text_content().split())
    assert described.startswith("Alle woorden die deals zelf omschrijven.")
