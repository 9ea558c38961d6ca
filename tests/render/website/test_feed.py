"""The feed of the newest changes: what is dated and may be seen, in the form that RFC 4287 asks for."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace

import pytest
from lxml import html

from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.history import newest
from dealpers.preview.lazy_site import LazySite
from dealpers.render.website.feed import feed_of
from dealpers.render.website.publisher import Publisher

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://www.voorbeeld.nl/deals&meer/"


def read(text: str) -> ET.Element:
    return ET.fromstring(text)


def whole_feed(corpus: Corpus, name: str) -> str:
    """Feed of the whole site, written by the site itself."""
    return feed_of(corpus.stukken, SITE, name, "", author=name)


@pytest.fixture
def known(renderer: SiteRenderer) -> Iterator[SiteRenderer]:
    """The renderer of a site whose address is known."""
    before = renderer.website
    renderer.website = replace(before, publisher=Publisher(address=SITE))
    yield renderer
    renderer.website = before


@pytest.mark.no_cover  # the same lines as in other tests
def test_the_feed_has_all_that_its_standard_asks(small: CheckedCollection) -> None:
    root = read(whole_feed(small.disclosed().corpus, "Deals & meer"))
    assert root.tag == f"{ATOM}feed"
    for part in (root, *root.iter(f"{ATOM}entry")):
        assert [len(part.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", part.findtext(f"{ATOM}updated", ""))
        assert part.findtext(f"{ATOM}id", "").startswith("https://")
        assert {link.get("rel") for link in part.findall(f"{ATOM}link")} >= {"alternate"}
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Deals & meer"
    assert [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"] == [
        f"{SITE}feed.atom"
    ]
    names = [entry.findtext(f"{ATOM}id") for entry in root.iter(f"{ATOM}entry")]
    assert len(names) == len(set(names)) > 3
    moments = [entry.findtext(f"{ATOM}updated", "") for entry in root.iter(f"{ATOM}entry")]
    assert moments == sorted(moments, reverse=True)
    assert root.findtext(f"{ATOM}updated") == moments[0]


@pytest.mark.no_cover  # the same lines as in other tests
def test_the_site_and_not_the_deal_is_the_author_of_the_feed_of_a_deal(small: CheckedCollection) -> None:
    deal = next(deal for deal in small.disclosed().corpus.deals if deal.id == "veenland")
    root = read(feed_of([deal], SITE, deal.naam, f"deals/{deal.id}/", author="Deals & meer"))
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Deals & meer"
    assert root.findtext(f"{ATOM}title", "").startswith(deal.naam)


@pytest.mark.no_cover  # the same lines as in other tests
def test_the_feed_says_what_the_start_page_says(small: CheckedCollection, known: SiteRenderer) -> None:
    files = LazySite(known, small.disclosed())
    entries = list(read(files["feed.atom"].decode()).iter(f"{ATOM}entry"))
    page = html.document_fromstring(files["index.html"])
    shown = page.xpath("//h2[.='Laatste gebeurtenissen']/following-sibling::ul[1]/li")
    news = [" ".join(item.text_content().split()).partition(": ")[2] for item in shown]
    changes = [entry for entry in entries if not entry.findtext(f"{ATOM}title", "").endswith("gedateerd")]
    assert news == [entry.findtext(f"{ATOM}title") for entry in changes[: len(news)]]
    assert [SITE + item.find("a").get("href") for item in shown] == [
        entry.find(f"{ATOM}link").get("href") for entry in changes[: len(news)]
    ]


def test_the_date_of_a_letter_or_plan_is_no_change(site: dict[str, bytes]) -> None:
    page = site["index.html"].decode()
    assert "Laatste gebeurtenissen" not in page  # the real deal has no dated event yet
    assert "Brieven en plannen op datum" in page


def test_a_list_that_leaves_rows_out_says_how_many_it_shows(site: dict[str, bytes]) -> None:
    assert "Hier staan 12 van de 16 voorstellen." in site["index.html"].decode()


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_text_that_readers_may_not_see_yet_is_no_news(small: CheckedCollection) -> None:
    shown, every = small.disclosed().corpus, small.corpus
    hidden = {stuk.id for stuk in every.stukken} - {stuk.id for stuk in shown.stukken}
    assert hidden
    assert not [name for name in hidden if name in whole_feed(shown, "x")]


@pytest.mark.no_cover  # the same lines as in other tests
def test_pages_of_lists_lead_to_the_feed(small: CheckedCollection, known: SiteRenderer) -> None:
    files = LazySite(known, small.disclosed())
    for address in ("", "deals/", "documenten/"):
        (link,) = html.document_fromstring(files[f"{address}index.html"]).xpath("//head/link[@rel='alternate']")
        assert (link.get("rel"), link.get("type")) == ("alternate", "application/atom+xml")
        assert link.get("href") == f"{SITE}feed.atom"
        assert link.get("title") == "Wijzigingen en nieuwe stukken"


@pytest.mark.no_cover  # the same lines as in other tests
def test_without_a_known_address_there_is_no_feed_and_no_link_to_it(
    small: CheckedCollection, renderer: SiteRenderer
) -> None:
    files = LazySite(renderer, small.disclosed())
    assert "feed.atom" not in files
    assert b"application/atom+xml" not in files["index.html"]
    assert "Laatste gebeurtenissen" in files["index.html"].decode()


@pytest.mark.no_cover  # the same lines as in other tests
def test_without_any_date_there_is_no_feed(small: CheckedCollection) -> None:
    corpus = small.disclosed().corpus
    undated = [stuk for stuk in corpus.deals if not newest([stuk], 1)]
    assert undated
    assert whole_feed(replace(corpus, deals=tuple(undated), documenten=()), "x") == ""


def test_a_letter_and_a_plan_are_dated_by_their_own_words(collection: CheckedCollection) -> None:
    news = [(event.stuk.id, event.dag.isoformat(), event.wat) for event in newest(collection.corpus.stukken, 9)]
    assert news == [
        ("kamerbrief-regio-deals-zesde-tranche", "2025-02-03", "gedateerd"),
        ("projectplan-sociaal-vitaal", "2016-05-26", "gedateerd"),
    ]


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_corpus_makes_the_same_feed_every_time(small: CheckedCollection) -> None:
    corpus: Corpus = small.disclosed().corpus
    assert whole_feed(corpus, "x") == whole_feed(corpus, "x")


def test_a_deal_and_a_party_have_a_feed_of_their_own_linked_from_their_page(
    small: CheckedCollection, known: SiteRenderer
) -> None:
    site = LazySite(known, small.disclosed())
    feeds = [path for path in site if path.endswith("/feed.atom")]
    assert any(path.startswith("deals/") for path in feeds)
    for path in feeds[:6]:
        folder = path.removesuffix("feed.atom")
        root = read(site[path].decode())
        assert root.findtext(f"{ATOM}id") == SITE + folder
        page = html.document_fromstring(site[f"{folder}index.html"])
        assert SITE + path in page.xpath("//link[@type='application/atom+xml']/@href")
        assert page.xpath("//a[text()='Volg wijzigingen (Atom)']")
