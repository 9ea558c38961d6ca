"""The pages of what is no longer in force, and of what changed: true to both texts, not in the way of the present."""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from html_reading import signed_words
from lxml import html
from making import corpus_of, parsed
from pdf_making import sound
from small_deals import CONTENT, SMALL, folder_of, received_of

from dealpers.build.pipeline import CheckedCollection, examine, load
from dealpers.build.site import SiteRenderer
from dealpers.corpus.amendments import changes
from dealpers.corpus.fidelity import deal_words
from dealpers.corpus.units import Unit
from dealpers.model import Deal
from dealpers.preview.lazy_site import LazySite
from dealpers.render.search.records import records
from dealpers.render.website.pages.deal import deal_pages
from dealpers.render.website.publisher import Publisher

PAGES = "deals/polderrand/"
VEENLAND = "deals/veenland/"
OLD = f"{PAGES}versie/2024-07-01/"


@pytest.fixture(scope="module")
def files(small: CheckedCollection, renderer: SiteRenderer) -> LazySite:
    return LazySite(renderer, small)


@pytest.fixture(scope="module")
def deal(small: CheckedCollection) -> Deal:
    return next(deal for deal in small.corpus.deals if deal.id == "polderrand")


def page(files: dict[str, bytes] | LazySite, address: str) -> html.HtmlElement:
    return html.document_fromstring(files[f"{address}index.html"].decode())


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def columns(files: dict[str, bytes], side: str) -> Iterator[str]:
    """The words of each column, without what is ours."""
    for column in page(files, f"{PAGES}wijzigingen/").find_class(side):
        for ours in (*column.find_class("visually-hidden"), *column.find_class("ons")):
            ours.drop_tree()
        yield "\n".join(line.text_content().strip() for line in column.find_class("regel"))


def test_each_column_reads_back_as_the_text_that_it_shows(files: dict[str, bytes], deal: Deal) -> None:
    shown = [
        u
        for change in changes(deal)
        for part in change.sections
        for u in part.units
        if u.what.value not in ("ongewijzigd", "vernummerd")
    ]

    def words(unit: Unit | None) -> str:
        return unit.text if unit else ""

    assert list(columns(files, "was")) == [words(unit.was) for unit in shown]
    assert list(columns(files, "wordt")) == [words(unit.now) for unit in shown]
    assert len(shown) == 18


def test_marked_words_say_what_they_are_without_colour(files: dict[str, bytes]) -> None:
    here = page(files, f"{PAGES}wijzigingen/")
    for name, label in (("del", "vervallen: "), ("ins", "toegevoegd: ")):
        marks = here.xpath(f"//div[contains(@class, 'was-wordt')]//{name}")
        assert marks
        assert all(mark[0].text == label and mark[0].get("class") == "visually-hidden" for mark in marks)
    assert not here.xpath("//div[@class='was']//ins") + here.xpath("//div[@class='wordt']//del")


def test_each_amendment_tells_its_day_decision_and_how_much_changed(files: dict[str, bytes]) -> None:
    newest, oldest = page(files, f"{PAGES}wijzigingen/").find_class("wijziging")
    assert "Per 1 maart 2025 Tweede wijzigingsconvenant Deal Polderrand (stcrt-2025-4321)" in text(newest)
    assert "3 leden en 6 andere delen zijn gewijzigd; 3 leden en 2 andere delen zijn toegevoegd" in text(newest)
    assert "1 lid is gewijzigd." in text(oldest)
    assert "artikel 3, derde lid, is nu artikel 4, tweede lid" in text(newest)
    assert "Artikel 4 – Dijken was artikel 3" in text(newest)


def test_each_changed_part_leads_to_itself_before_and_after(files: dict[str, bytes]) -> None:
    links = page(files, f"{PAGES}wijzigingen/").xpath("//h3/following-sibling::p[1][contains(., 'geheel')]//a/@href")
    places = [link.removeprefix("../../../") for link in links]
    assert f"{OLD}artikel-3/#artikel-3" in places
    assert f"{PAGES}artikel-4/#artikel-4" in places
    assert f"{PAGES}versie/2023-02-01/artikel-3/#artikel-3" in places
    for place in places:
        address, _, anchor = place.partition("#")
        assert page(files, address).xpath(f"//*[@id='{anchor}']"), place


def test_an_amended_article_leads_to_each_change_of_it_also_under_an_older_number(files: dict[str, bytes]) -> None:
    there = page(files, f"{PAGES}wijzigingen/")
    links = page(files, f"{PAGES}artikel-4/").find_class("gewijzigd")[0].xpath(".//a/@href")
    assert links == ["../wijzigingen/#wijziging-2025-03-01-artikel-4", "../wijzigingen/#wijziging-2024-07-01-artikel-3"]
    assert all(there.xpath(f"//*[@id='{link.partition('#')[2]}']") for link in links)
    assert not page(files, f"{PAGES}artikel-1/").find_class("gewijzigd")


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ("", PAGES),
        ("tekst/", f"{PAGES}tekst/"),
        ("aanhef/", f"{PAGES}aanhef/"),
        ("artikel-1/", f"{PAGES}artikel-1/"),
        ("artikel-3/", f"{PAGES}artikel-4/"),
        ("artikel-5/", f"{PAGES}tekst/"),
    ],
)
def test_an_older_page_is_not_to_be_found_and_leads_to_the_same_part_now(
    files: dict[str, bytes], old: str, now: str
) -> None:
    here = page(files, OLD + old)
    up = "../" * (OLD + old).count("/")
    assert here.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert here.xpath("//link[@rel='canonical']/@href") == [up + now]
    banner = here.find_class("oud")[0]
    assert "gold van 1 juli 2024 tot en met 28 februari 2025" in text(banner)
    assert banner.xpath(".//a/@href")[0] == up + now
    assert ("is daarna vervallen" in text(banner)) == (old == "artikel-5/")


def test_where_the_address_of_the_site_is_known_the_present_page_is_named_whole(
    small: CheckedCollection, renderer: SiteRenderer
) -> None:
    known = replace(renderer.website, publisher=Publisher(address="https://deals.example/"))
    deal = next(deal for deal in small.corpus.deals if deal.id == "polderrand")
    older = next(p for p in deal_pages(deal, small.corpus, renderer.templates) if p.address == f"{OLD}artikel-3/")
    here = html.document_fromstring(known.render(older.render())[1])
    assert here.xpath("//link[@rel='canonical']/@href") == [f"https://deals.example/{PAGES}artikel-4/"]
    assert not here.xpath("//meta[starts-with(@property, 'og:')]")


def test_the_whole_older_text_is_on_its_page_word_for_word(files: dict[str, bytes], deal: Deal) -> None:
    for version in deal.versies:
        shown = signed_words([files[f"deals/{version.deal.id}/tekst/index.html"]])
        assert shown == [word.text for word in deal_words(version.deal)]


@pytest.mark.no_cover  # the same lines as in other tests
def test_links_of_an_older_text_stay_within_it_and_lead_somewhere(files: dict[str, bytes]) -> None:
    for name in (name for name in files if name.startswith(OLD) and name.endswith(".html")):
        here = html.document_fromstring(files[name].decode())
        address = f"http://x/{name.removesuffix('index.html')}"
        for link in here.xpath("//div[@class='content']//a[not(@rel='external')]/@href"):
            there, _, anchor = (html.urljoin(address, link)).removeprefix("http://x/").partition("#")
            if there in files:  # a file to take away
                continue
            target = files[f"{there}index.html"].decode()
            assert not anchor or f'id="{anchor}"' in target, (name, link)
        signed = here.xpath("//*[@data-tekst]//a[@class='verwijzing']/@href")
        assert all(html.urljoin(address, link).startswith(f"http://x/{OLD}") for link in signed)


def test_search_sitemap_lists_and_totals_know_the_present_text_only(
    files: dict[str, bytes], small: CheckedCollection, renderer: SiteRenderer
) -> None:
    before = renderer.website
    try:
        renderer.website = replace(before, publisher=Publisher(address="https://deals.example/"))
        sitemap = LazySite(renderer, small)["sitemap.xml"].decode()
    finally:
        renderer.website = before
    assert f"{PAGES}wijzigingen/" in sitemap
    assert "/versie/" not in sitemap
    outside = [name for name in files if not name.startswith((PAGES, VEENLAND)) and b"/versie/" in files[name]]
    assert outside == []
    entries_shown = [
        record for stuk in small.corpus.stukken for record in records(stuk) if "sluis en het gemaal" in str(record)
    ]
    assert entries_shown == []


def test_an_amendment_is_an_event_and_has_a_way_in(files: dict[str, bytes]) -> None:
    home = page(files, PAGES)
    assert "Laatste gebeurtenis: 1 maart 2025, gewijzigd. Was en wordt" in text(home)
    assert f"../../{PAGES}wijzigingen/" in home.xpath("//nav//a/@href")


def test_a_deal_without_older_texts_has_nothing_new(files: dict[str, bytes]) -> None:
    assert [name for name in files if "/wijzigingen/" in name and not name.startswith((PAGES, VEENLAND))] == []
    assert "Was en wordt" not in files["deals/veenkreek/index.html"].decode()


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize("then", SMALL)
@pytest.mark.parametrize("now", SMALL)
def test_texts_that_have_nothing_in_common_are_compared_and_printed_too(
    now: str, then: str, renderer: SiteRenderer
) -> None:
    life = ("versies/", "akten/", "levensloop", "voortgang/")
    left_out = ("deal.yml", *life)
    files = {name: text for name, text in folder_of(now).items() if not name.startswith(life)}
    files |= {f"versies/2020-01-01/{k}": text for k, text in folder_of(then).items() if not k.startswith(left_out)}
    facts = files["deal.yml"].partition("wijzigingen:")[0]
    files["deal.yml"] = f"{facts}\nwijzigingen:\n  - {{op: 2021-01-01, besluit: Anders}}\n"
    received = {name: file for name, file in received_of(now).items() if not name.startswith(life)}
    earlier = {name: file for name, file in received_of(then).items() if not name.startswith(life)}
    received |= {f"versies/2020-01-01/{name}": file for name, file in earlier.items()}
    result = parsed(files, now, received)
    assert not result.findings
    printed = {
        plan.address: plan.render() for plan in deal_pages(result.deal, corpus_of(result.deal), renderer.templates)
    }
    content = html.document_fromstring(printed[f"deals/{now}/wijzigingen/"].content)
    assert bool(content.find_class("verschil")) == (now != then)
    older = [page for address, page in printed.items() if "/versie/" in address]
    assert older
    assert all(page.canonical in printed for page in older)


@pytest.fixture
def annexed(tmp_path: Path) -> Path:
    """The small collection, its amended deal with a received annex that it had before too, and one of then alone."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    older = f"{PAGES}versies/2024-07-01/"
    for folder, names in ((PAGES, ("01-polderkaart",)), (older, ("01-polderkaart", "02-brief"))):
        annexes = content / folder / "bijlagen"
        annexes.mkdir()
        register = "bijlagen:\n"
        for pages, name in enumerate(names, 1):
            (annexes / f"{name}.pdf").write_bytes(sound(pages))
            checksum = hashlib.sha256(sound(pages)).hexdigest()
            facts = f"titel: {name}, van: Kaag, datum: 2023-01-01, sha256: {checksum}"
            register += f"  - {{bestand: {name}.pdf, {facts}}}\n"
        (annexes / "bijlagen.yml").write_text(register, encoding="utf-8")
    return content


@pytest.mark.no_cover  # the same lines again and again
def test_received_annexes_of_then_are_offered_with_their_text(annexed: Path, renderer: SiteRenderer) -> None:
    checked = examine(load(annexed), date(2026, 1, 1))
    files = LazySite(renderer, checked)
    assert files[f"{OLD}bijlagen/02-brief.pdf"] == sound(2)
    assert files[f"{OLD}bijlagen/01-polderkaart.pdf"] == files[f"{PAGES}bijlagen/01-polderkaart.pdf"] == sound(1)
    assert "../bijlagen/02-brief.pdf" in page(files, f"{OLD}bijlage-2/").xpath("//a/@href")


@pytest.mark.no_cover  # the same lines as in other tests
def test_an_annex_that_is_withheld_now_is_in_no_older_text(annexed: Path, renderer: SiteRenderer) -> None:
    register = annexed / PAGES / "bijlagen/bijlagen.yml"
    register.write_text(register.read_text("utf-8").replace("titel:", "openbaar: nee, titel:"), encoding="utf-8")
    files = LazySite(renderer, examine(load(annexed), date(2026, 1, 1)).disclosed())
    assert not [name for name in files if name.startswith(PAGES) and b"polderkaart" in files[name]]
    assert f"{OLD}bijlagen/02-brief.pdf" in files
