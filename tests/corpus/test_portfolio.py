"""The portfolio: every deal and proposal a row, sums that say of what, and files that hold the same."""

import csv
import io
from dataclasses import replace

import pytest
from lxml import html
from making import corpus_of, deal_of, findings_of

from dealpers.build.pipeline import CheckedCollection
from dealpers.check import example_files
from dealpers.corpus.portfolio import csv_rows, portfolio
from dealpers.model import Provincie
from dealpers.parse.soorten.ligging import named_provinces

MONEY = """\
tabellen:
  - kop: "Tabel 1: Geld"
    kolommen: [{kop: Post}, {kop: Rijk, rol: rijk}, {kop: Regio, rol: regio}]
    rijen:
      - {cellen: [Alles, "€ 2.000.000", "€ 3.000.000,50"]}
"""
FACTS = "soort: Regio Deal\nstatus: concept\nsamenvatting: Iets.\n"


def test_the_sum_of_the_proposals_is_the_total_that_the_letter_gives(collection: CheckedCollection) -> None:
    overview = portfolio(collection.corpus)
    (letter,) = overview.brieven
    assert letter.genoemd == letter.som == 244_300_000_00
    assert [(total.soort, total.aantal, total.rijk) for total in overview.totalen] == [
        ("deal", 1, 10_000_000_00),
        ("voorstel", 16, 244_300_000_00),
    ]


def test_regions_and_rows_give_the_same_sums(collection: CheckedCollection) -> None:
    overview = portfolio(collection.corpus)
    assert sum(region.voorstellen.rijk for region in overview.landsdelen) == 244_300_000_00
    assert sum(region.deals.aantal + region.voorstellen.aantal for region in overview.landsdelen) == len(overview.rijen)
    assert max(region.deals_deel + region.voorstellen_deel for region in overview.landsdelen) == pytest.approx(100)


def test_a_deal_without_amounts_is_counted_and_reported() -> None:
    rich = deal_of("## Artikel 1 – A\n\n{tabel-1}\n", "rijk", financien=MONEY)
    overview = portfolio(corpus_of(rich, deal_of("## Artikel 1 – A\n\nTekst.\n", "arm")))
    (total,) = overview.totalen
    assert (total.aantal, total.zonder, total.rijk, total.regio) == (2, 1, 2_000_000_00, 3_000_000_50)
    assert [(row[5], row[7]) for row in csv_rows(overview)[1:]] == [("2000000.00", "3000000.50"), ("", "")]


def test_where_a_deal_lies_is_counted_on_every_tile_it_touches() -> None:
    deal = deal_of("## Artikel 1 – A\n\nTekst.\n", deal=FACTS + "provincies: [Utrecht, Saba]\n")
    assert deal.feiten.provincies == (Provincie.UTRECHT, Provincie.SABA)
    tiles = {tile.naam: tile.aantal for tile in portfolio(corpus_of(deal)).tegels}
    assert {name for name, count in tiles.items() if count} == {"Utrecht", "Saba"}
    assert len(tiles) == 15
    away = replace(deal, feiten=replace(deal.feiten, provincies=()))
    assert portfolio(corpus_of(away)).zonder_provincie == (("onbekend landsdeel", 1),)


@pytest.mark.parametrize(
    ("name", "summary", "wanted"),
    [
        ("Bonaire", "", ("Bonaire",)),
        ("Noord-Drenthe", "", ("Drenthe",)),
        ("Noordoost-Fryslân", "", ("Fryslân",)),
        ("Zuid-Oost-Groningen", "", ("Groningen",)),
        ("Parkstad Limburg", "", ("Limburg",)),
        ("Zeeuws-Vlaanderen/Zeeland", "", ("Zeeland",)),
        ("Groeikernen Zuid-Holland (Dal)", "", ("Zuid-Holland",)),
        ("Noordoost-Brabant", "De partijen en Provincie Noord-Brabant werken samen.", ("Noord-Brabant",)),
        ("Heuvelrand", "De provincies Drenthe, Utrecht en Groningen.", ("Groningen", "Drenthe", "Utrecht")),
        # a city, a neighbour, a mere likeness: none of these says in which province it lies
        ("Vitale Wijken: Utrecht-Amersfoort", "De wijk Overvecht (Utrecht).", ()),
        ("Groene buffer", "Tussen de steden Groningen en Assen, niet ver van Limburg.", ()),
        ("Waterland", "Gemeenten, provincie, en Limburg.", ()),
        ("Drentherhout", "", ()),
    ],
)
def test_a_proposal_lies_where_its_own_words_say(name: str, summary: str, wanted: tuple[str, ...]) -> None:
    assert named_provinces(name, summary) == wanted


@pytest.mark.no_cover  # the same lines again and again
def test_a_deal_that_is_not_on_the_map_is_listed_by_landsdeel(
    site: dict[str, bytes], collection: CheckedCollection
) -> None:
    overview = portfolio(collection.corpus)
    assert overview.zonder_provincie == (("Noord", 1), ("Oost", 2), ("Noordwest", 2), ("Zuidwest", 3))
    words = " ".join(html.document_fromstring(site["deals/index.html"]).text_content().split())
    assert "Op de kaart staan 9 van de 17 regels. Van 8 noemt de bron geen provincie of eiland" in words
    assert "Noord 1, Oost 2, Noordwest 2, Zuidwest 3." in words


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("provincies: [Friesland]\n", "Fryslân"),
        ("provincies: [Utrecth]\n", "bedoelt u 'Utrecht'?"),
        ("provincies: [Utrecht, Utrecht]\n", "laat één regel staan"),
        ("provincies: Utrecht\n", "schrijf: provincies: [Utrecht]"),
        ("provincies: [[Utrecht]]\n", "de provincie of eiland"),
    ],
)
def test_an_unknown_province_is_a_finding_with_a_hint(text: str, hint: str) -> None:
    files = example_files("## Artikel 1 – A\n\nTekst.\n") | {"deal.yml": FACTS + text}
    (finding,) = [finding for finding in findings_of(files) if finding.code == "B005"]
    assert hint in finding.hint


def test_the_page_has_every_row_of_the_file_without_script(site: dict[str, bytes]) -> None:
    page = html.document_fromstring(site["deals/index.html"])
    rows = list(csv.DictReader(io.StringIO(site["data/portfolio.csv"].decode())))
    shown = page.findall(".//table[@class='portfolio']/tbody/tr")
    assert [row.find("th").text_content() for row in shown] == [row["naam"] for row in rows]
    cents = sum(int(row.get("data-rijk")) for row in shown)
    assert cents == sum(round(float(row["rijk_euro"]) * 100) for row in rows)
    assert "opgeteld over deze 16 voorstellen" in " ".join(page.text_content().split())


def test_the_start_page_tells_deals_from_proposals_and_colours_no_place_that_nobody_named(
    site: dict[str, bytes],
) -> None:
    page = html.document_fromstring(site["index.html"])
    heads = [" ".join(head.text_content().split()) for head in page.findall(".//section/h2")]
    assert heads == ["Deals", "16 voorstellen voor een deal"]
    tiles = {tile.text_content().split()[0]: tile for tile in page.xpath("//li[contains(@class, 'tegel')]")}
    assert "gevuld" in tiles["Groningen"].get("class")
    assert tiles["Saba"].text_content().strip() == "Saba"
