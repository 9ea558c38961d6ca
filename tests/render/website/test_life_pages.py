"""Pages, files and feed of a deal with an accession, a notice, a correction, and a text to come."""

from collections.abc import Mapping
from datetime import date

import pytest
import reading
from lxml import html
from making import corpus_of, mentions_in, parsed
from progress_deal import FILES

from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.check import example_files
from dealpers.corpus.history import events
from dealpers.corpus.status import on_day
from dealpers.corpus.timeline import in_force
from dealpers.model import Deal, alineas
from dealpers.model.finding import DealsError
from dealpers.preview.lazy_site import LazySite
from dealpers.render.package.zip import unpack
from dealpers.render.website.corrections import corrections
from dealpers.render.website.pages.deal import deal_pages
from dealpers.render.website.pages.surroundings import Surroundings

HOME = "deals/veenland/"
DEED, FIRST = f"{HOME}akte/toetreding-1/", f"{HOME}versie/2023-01-01/"


@pytest.fixture(scope="module")
def files(small: CheckedCollection, renderer: SiteRenderer) -> LazySite:
    return LazySite(renderer, small.disclosed())


def text(files: Mapping[str, bytes], address: str) -> str:
    main = html.document_fromstring(files[f"{address}index.html"]).find(".//main")
    return " ".join(main.text_content().split())


@pytest.mark.no_cover  # the same lines as in other tests
def test_the_page_of_events_tells_each_step_with_its_day_and_document(files: LazySite) -> None:
    page = text(files, f"{HOME}levensloop/")
    steps = (
        "5 februari 2024 Verzoek Van Stichting Veenland College. Bijdrage: € 0,4 mln. voor programma 2a.",
        "4 maart 2024 Overleg Uiterlijk op 18 maart 2024.",
        "20 juni 2024 Aanvaarding",
        "1 juli 2024 Geldt vanaf",
        "6 van de 6 partijen van die dag stemden in.",
        "stcrt-2024-21077 van 27 juni 2024",
        "Opzegging door Waterschap Veen en Plas",
        "10 mei 2025 Laatste dag als partij Dit volgt uit de opzegtermijn.",
    )
    places = [page.index(step) for step in steps]
    assert places == sorted(places)
    assert f"{HOME}levensloop/toetreding-1-verzoek.pdf" in files


def test_pages_of_a_deal_tell_since_and_until_when_a_body_is_a_party(files: LazySite) -> None:
    parties = text(files, f"{HOME}partijen/")
    assert "Toegetreden: partij sinds 1 juli 2024." in parties
    assert "Opgezegd: partij tot en met 10 mei 2025." in parties
    home = text(files, HOME)
    assert "Partijen6" in home
    assert "het Waterschap tot en met 10 mei 2025" in home
    assert "het College sinds 1 juli 2024" in home
    assert "heeft een verslag over 2025. Lees het verslag" in home
    assert "Toetreding van Stichting Veenland College" in text(files, f"{HOME}tijdlijn/")
    assert b'href="#besloten"' in files[f"{HOME}tijdlijn/index.html"], "the contents of the page have its first list"


def duties(files: Mapping[str, bytes], party: str) -> list[str]:
    page = html.document_fromstring(files[f"partijen/{party}/index.html"])
    return [" ".join(item.text_content().split()) for item in page.xpath('//*[@class="taken"]/li')]


def test_the_page_of_a_party_tells_its_duties_while_it_was_a_party_and_what_is_reported(files: LazySite) -> None:
    baseline, report, evaluation = duties(files, "veenland")
    assert "brengt uiterlijk op 1 juli 2023 de beginsituatie in kaart" in baseline
    assert baseline.endswith("Gedaan op 22 juni 2023 (stuk)")
    assert report.endswith("eenmaal per jaar Verslag over 2023, 2024, 2025")
    assert evaluation.endswith("Gedaan op 18 september 2025 (stuk)")
    (joined, _) = duties(files, "stichting-veenland-college")
    assert joined.endswith("Verslag over 2024, 2025")
    (_, left) = duties(files, "waterschap-veen-en-plas")
    assert left.endswith("Verslag over 2023, 2024")


def test_the_page_of_a_party_says_which_duty_is_not_reported() -> None:
    silent = {name: words for name, words in FILES.items() if "voortgang" not in name}
    corpus = corpus_of(parsed(silent, "zeekreek").deal)
    around = Surroundings(corpus, mentions_in(corpus))
    rows = [part.plichten for named in mentions_in(corpus) for part in around.of(named).rollen if part.plichten]
    assert rows
    assert not any(duty.gemeld for row in rows for duty in row)


def test_each_publication_stays_on_record_with_the_words_that_it_corrects(files: LazySite) -> None:
    first = text(files, FIRST)
    assert "stcrt-2022-33120, eerste publicatie" in first
    assert "stond ‘580 woningen zijn hersteld’; dat moet zijn ‘850 woningen zijn hersteld’" in first
    home = text(files, HOME)
    assert "Dit is een geconsolideerde tekst" in home
    assert "stcrt-2022-33120-n1 van 9 januari 2023, een rectificatie" in home


@pytest.mark.parametrize("name", ["artikel-3", "tekst"])
def test_a_corrected_text_says_beside_its_words_what_was_printed_before(files: LazySite, name: str) -> None:
    page = html.document_fromstring(files[f"{FIRST}{name}/index.html"])
    (note,) = page.find_class("verbeterd")
    assert note.text_content() == (
        "Gerectificeerd op 9 januari 2023: in stcrt-2022-33120 stond ‘580 woningen zijn hersteld’; "
        "dat moet zijn ‘850 woningen zijn hersteld’ (stcrt-2022-33120-n1)."
    )
    assert "850 woningen zijn hersteld" in note.getparent().getparent().xpath("p[@data-tekst='bron']")[0].text_content()
    assert [link.get("href").rpartition("/")[2] for link in note.iter("a")] == [
        "stcrt-2022-33120.html",
        "stcrt-2022-33120-n1.html",
    ]
    assert not html.document_fromstring(files[f"{FIRST}artikel-1/index.html"]).find_class("verbeterd")
    assert not html.document_fromstring(files[f"{HOME}artikel-3/index.html"]).find_class("verbeterd")


@pytest.mark.parametrize(
    ("words", "place", "notes"),
    [("samen", "artikel-1", 1), ("samen", "artikel-2", 0), ("nergens", "artikel-1", 0), ("< 5", "artikel-1", 1)],
)
def test_a_correction_without_its_words_in_the_named_part_has_no_note(words: str, place: str, notes: int) -> None:
    state = (
        "soort: Deal\nstatus: gepubliceerd\nsamenvatting: X.\nondertekend: 2025-03-01\naangeboden: 2025-03-02\n"
        "publicaties:\n  - {soort: eerste, nummer: '1', datum: 2025-03-05}\n"
        "  - {soort: rectificatie, nummer: 1-n1, datum: 2025-04-01, verbetert: [{was: <b>, "
        f"wordt: '{words}', plaats: {place}}}]}}\n"
    )
    body = "## Artikel 1 – Doel\n\nZij werken samen.\n\nBij < 5 leden.\n\n## Artikel 2 – Slot\n\nEinde.\n"
    deal = parsed(example_files(body) | {"deal.yml": state}).deal
    html = "".join(corrections(deal, {alinea.id: alinea for alinea in alineas(deal, deal)}).values())
    assert html.count("verbeterd") == notes
    assert "<b>" not in html


@pytest.mark.parametrize("address", [HOME, FIRST, DEED])
def test_every_text_has_its_own_files(files: LazySite, address: str) -> None:
    name = {HOME: "veenland", FIRST: "veenland-2023-01-01", DEED: "veenland-toetreding-1"}[address]
    for suffix in ("pdf", "json", "akn.xml", "staatscourant.xml", "metadata.xml"):
        assert f"{address}{name}.{suffix}" in files
    links = html.document_fromstring(files[f"{address}index.html"]).xpath("//a/@href")
    assert f"{name}.pdf" in links


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_number_is_on_the_gazette_of_its_own_text_alone(files: LazySite) -> None:
    pages = {
        address: reading.pdf_text(files[f"{address}{name}.pdf"])
        for address, name in ((HOME, "veenland"), (FIRST, "veenland-2023-01-01"), (DEED, "veenland-toetreding-1"))
    }
    assert pages[FIRST].startswith(
        "STAATSCOURANT\nNr. 33120\n12 december 2022\nConvenant\nGerectificeerd in Stcrt. 2022"
    )
    assert pages[DEED].startswith("STAATSCOURANT\nNr. 21077\n27 juni 2024\nConvenant\n")
    present = " ".join(pages[HOME].split())
    assert present.startswith("STAATSCOURANT Geconsolideerde tekst Geldt vanaf 1 juli 2024 Geconsolideerde tekst –")
    assert "1. de eerste tekst (ondertekend op 24 november 2022, Stcrt. 2022, 33120);" in present
    assert "(vanaf 1 juli 2024, Stcrt. 2024, 21077)." in present


def test_events_of_every_text_are_news(small: CheckedCollection) -> None:
    deal = on_day(next(deal for deal in small.corpus.deals if deal.id == "veenland"), date(2026, 1, 1))
    news = {(event.dag.isoformat(), event.wat, event.adres) for event in events(deal)}
    assert {event for event in news if "verslag" not in event[1]} == {
        ("2024-07-01", "gewijzigd", HOME),
        ("2024-07-01", "heeft een nieuwe partij: Stichting Veenland College", HOME),
        ("2025-02-10", "opgezegd door Waterschap Veen en Plas", HOME),
        ("2024-06-20", "ondertekend", DEED),
        ("2024-06-27", "gepubliceerd in de Staatscourant", DEED),
        ("2022-11-24", "ondertekend", HOME),
        ("2022-12-12", "gepubliceerd in de Staatscourant", HOME),
        ("2023-01-09", "gerectificeerd in de Staatscourant", HOME),
    }


def test_signatures_beside_a_consolidated_text_are_those_of_the_first_text(files: LazySite) -> None:
    parties = text(files, f"{HOME}partijen/")
    assert "P. Steen, bestuurder" in parties
    assert "Dit zijn de handtekeningen onder de eerste tekst." in parties
    assert "nog niet bekend" not in parties


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_deed_has_a_package_and_a_consolidated_text_has_none(
    small: CheckedCollection, renderer: SiteRenderer
) -> None:
    shown = small.disclosed()
    deal = next(deal for deal in shown.corpus.deals if deal.id == "veenland")
    names = set(unpack(renderer.package(deal.akten[0].deal, shown)))
    assert {"veenland-toetreding-1.pdf", "veenland-toetreding-1.metadata.xml", "leverbrief.txt"} <= names
    with pytest.raises(DealsError, match="een geconsolideerde tekst"):
        renderer.package(deal, shown)


def coming() -> Deal:
    facts = "soort: Deal\nstatus: vastgesteld\nsamenvatting: X.\nwijzigingen: [{op: 2026-07-01, besluit: Wijziging}]\n"
    now = example_files("## Artikel 1 – Nieuw\n\nNieuwe woorden.\n") | {"deal.yml": facts}
    then = {f"versies/2025-03-01/{name}": words for name, words in example_files("").items() if name != "deal.yml"}
    return in_force(parsed(now | then).deal, date(2026, 1, 1))


def test_a_text_to_come_has_pages_with_a_banner_and_is_not_the_present_one(renderer: SiteRenderer) -> None:
    deal = coming()
    plans = {plan.address: plan for plan in deal_pages(deal, corpus_of(deal), renderer.templates)}
    home = plans["deals/voorbeeld/"].render().content
    assert "Vanaf" in home
    assert 'data-vanaf="2026-07-01" hidden' in home
    assert "Nieuwe woorden" not in plans["deals/voorbeeld/tekst/"].render().content
    later = plans["deals/voorbeeld/versie/2026-07-01/tekst/"]
    page = later.render()
    assert "Nieuwe woorden" in page.content
    assert "zoals die gaat gelden vanaf" in page.content
    assert (page.canonical, later.listed) == ("deals/voorbeeld/", False)
    front = plans["deals/voorbeeld/versie/2026-07-01/"].render().content
    assert "Geldt vanaf 1 juli 2026" in front
    assert '<a href="voorbeeld-2026-07-01.pdf">Lees de tekst als PDF</a>' in front


def test_changes_show_what_a_text_to_come_changes_in_the_present_text(renderer: SiteRenderer) -> None:
    deal = coming()
    plans = {plan.address: plan for plan in deal_pages(deal, corpus_of(deal), renderer.templates)}
    page = html.document_fromstring(plans["deals/voorbeeld/wijzigingen/"].render().content)
    words = " ".join(page.text_content().split())
    assert words.index("Komt per 1 juli 2026 Dit geldt nog niet.") < words.index("Nieuwe woorden.")
    assert page.xpath("//p[@data-vanaf='2026-07-01'][@hidden]/strong")
    assert "deals/voorbeeld/versie/2026-07-01/" in " ".join(page.xpath("//section//a/@href"))
    home = plans["deals/voorbeeld/"].render()
    assert "wijzigingen/#wijziging-2026-07-01" in home.content
    assert "deals/voorbeeld/wijzigingen/" in [link.address for section in home.navigation for link in section.links]


def test_an_amendment_in_force_is_no_longer_marked_and_links_its_deed(files: LazySite) -> None:
    page = html.document_fromstring(files[f"{HOME}wijzigingen/index.html"])
    words = " ".join(page.text_content().split())
    assert "Per 1 juli 2024" in words
    assert "Komt per" not in words
    assert "stcrt-2024-21077" in words
    assert page.xpath("//p[starts-with(., 'De akte: ')]/a[contains(@href, 'akte/toetreding-1/')]")
