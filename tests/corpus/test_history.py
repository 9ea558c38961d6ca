"""Events of deals and the files on offer, as their pages report them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from lxml import html
from making import deal_of

from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.corpus.history import events, newest
from dealpers.model import Deal, Ondertekening, Publicatie, Publicatiesoort, Status
from dealpers.model.ids import PartId, PartyId
from dealpers.preview.lazy_site import LazySite
from dealpers.render.website.publisher import Publisher

ARTICLE = "## Artikel 1 – Taken\n\nDe Regio plant bomen.\n"


def dated(deal_id: str, **facts: object) -> Deal:
    deal = deal_of(ARTICLE, deal_id)
    signed = Ondertekening(
        partij=PartyId(PartId("partij-1")),
        naam="A. Berg",
        functie="burgemeester",
        namens="",
        plaats="Veenkreek",
        datum=None,
    )
    return replace(deal, feiten=replace(deal.feiten, **facts), ondertekeningen=(signed,))  # type: ignore[arg-type]


def test_events_are_listed_newest_first_over_all_deals() -> None:
    gazette = Publicatie(soort=Publicatiesoort.EERSTE, nummer="123", datum=date(2024, 5, 1))
    one = dated("een", ondertekend=date(2024, 3, 1), publicaties=(gazette,), status=Status.GEPUBLICEERD)
    other = dated("twee", ondertekend=date(2024, 4, 1), status=Status.ONDERTEKEND)
    news = [(event.stuk.id, event.wat) for event in newest([one, other], 5)]
    assert news == [("een", "gepubliceerd in de Staatscourant"), ("twee", "ondertekend"), ("een", "ondertekend")]
    assert len(newest([one, other], 2)) == 2


def test_a_reprint_and_a_correction_are_called_so_beside_the_first_publication() -> None:
    kinds = (Publicatiesoort.EERSTE, Publicatiesoort.HERDRUK, Publicatiesoort.RECTIFICATIE)
    published = tuple(
        Publicatie(soort=kind, nummer=number, datum=date(2024, 6, rank))
        for rank, (kind, number) in enumerate(zip(kinds, ("123", "123-n1", "123-n2"), strict=True), 1)
    )
    assert [(event.dag.day, event.wat) for event in events(dated("een", publicaties=published))] == [
        (1, "gepubliceerd in de Staatscourant"),
        (2, "herdrukt in de Staatscourant"),
        (3, "gerectificeerd in de Staatscourant"),
    ]
    assert list(events(dated("een"))) == []


def page(files: Mapping[str, bytes], address: str) -> str:
    return " ".join(html.document_fromstring(files[f"{address}index.html"]).find(".//main").text_content().split())


@pytest.mark.no_cover  # the same lines again and again
def test_start_and_the_page_of_a_deal_tell_what_happened_last(small: CheckedCollection, renderer: SiteRenderer) -> None:
    files = LazySite(renderer, small.disclosed())
    start = page(files, "")
    assert start.index("6 mei 2025: Regio Deal Veenkreek herdrukt") < start.index(
        "22 april 2025: Regio Deal Veenkreek gepubliceerd"
    )
    assert "Laatste gebeurtenis: 6 mei 2025, herdrukt in de Staatscourant." in page(files, "deals/veenkreek/")
    assert "Laatste gebeurtenis" not in page(files, "deals/heuvelrug-oost/")
    link = "../../controle/veenkreek/"
    assert link in [a.get("href") for a in html.document_fromstring(files["deals/veenkreek/index.html"]).iter("a")]


@pytest.mark.no_cover  # the same lines again and again
def test_sizes_are_those_of_the_files_that_are_offered(small: CheckedCollection, renderer: SiteRenderer) -> None:
    small = small.disclosed()
    deal = next(deal for deal in small.corpus.deals if deal.id == "veenkreek")
    files = renderer.text(deal, small, measure_pdf=True)
    shown = page(files, "deals/veenkreek/")
    size = f"De tekst als gazet (PDF) {round(len(files['deals/veenkreek/veenkreek.pdf']) / 1000)} kB"
    assert size in shown
    assert f"Het hele model (JSON) {round(len(files['deals/veenkreek/veenkreek.json']) / 1000)} kB" in shown
    assert size not in page(LazySite(renderer, small), "deals/veenkreek/")


@pytest.mark.no_cover  # the same lines again and again
def test_the_state_of_the_sources_is_shown_when_the_publisher_gives_it(
    small: CheckedCollection, renderer: SiteRenderer
) -> None:
    before = renderer.website
    try:
        renderer.website = replace(before, publisher=Publisher(commit="0a1b2c3"))
        assert "Gemaakt uit bron 0a1b2c3." in page(LazySite(renderer, small.disclosed()), "deals/waterland-west/")
    finally:
        renderer.website = before
    assert "Gemaakt uit bron" not in page(LazySite(renderer, small.disclosed()), "deals/waterland-west/")
