"""Every form of label, article, note, table and annex comes out of every output, each word once and in order."""

import pytest
import reading
from akn_validity import akn_faults
from gazettes import typesetter
from making import corpus_of, deal_of
from page_of import page_of

from dealpers.build.site import SiteRenderer
from dealpers.corpus.fidelity import deal_words, split
from dealpers.model import Deal
from dealpers.render.akn.document import akn
from dealpers.render.gazette.document import gazette_of
from dealpers.render.gazette.pdf import GazetteJob
from dealpers.render.package.examination import beside_the_text
from dealpers.render.package.readback import xml_words
from dealpers.render.package.validation import Schema, xml_faults
from dealpers.render.staatscourant.document import staatscourant

PREAMBLE = """# Convenant Kadebeheer

## Partijen

##### Gemeenten:

1. De gemeente Veenkreek, gevestigd te Veenkreek, handelend als bestuursorgaan, hierna te noemen: Veenkreek;
2. De gemeente Oldemeer, hierna te noemen: Oldemeer;

Partijen 1 en 2 hierna samen te noemen: de Gemeenten;

3. Het waterschap Vaart, hierna te noemen: het Waterschap;

## Overwegende dat:

a) de kade laag is[^1];
b) partijen haar samen willen onderhouden;

komen het volgende overeen:

[^1]: Zie het kaderapport van 2019.
"""
TABLES = """tabellen:
  - kop: "Tabel 1: Bijdragen"
    kolommen: [{kop: Post}, {kop: "2024", rol: regio}, {kop: "2025", rol: regio}]
    rijen:
      - cellen: [Maaien, "€ 10.000", "€ 10.000[^a]"]
      - cellen: [Baggeren, "€ 20.000", PM]
    noten: [{merk: a, tekst: Onder voorbehoud.}]
  - kop: "Tabel 2: Vogels"
    kolommen: [{kop: Soort}, {kop: Aantal, rol: aantal}]
    rijen:
      - cellen: [Zwaan, "12"]
"""
ARTICLES = {
    "letters with a bracket": "## Artikel 1 – Doel\n\n1. Partijen:\n\n   a) maaien;\n   b) tellen.\n",
    "numbers in brackets": "## Artikel 1 – Doel\n\n(1) Partijen maaien.\n(2) Partijen tellen.\n",
    "Roman leden": "## Artikel 1 – Doel\n\nI. Partijen maaien.\nII. Partijen tellen.\n",
    "decimal leden": "## Artikel 1 – Doel\n\n1.1 Partijen maaien.\n1.2 Partijen tellen.\n",
    "decimal articles": "## Artikel 1.1 – Doel\n\n1. Partijen maaien.\n\n## Artikel 1.2 – Geld\n\nZie artikel 1.1.\n",
    "subheads": "## Artikel 1 – Doel\n\n##### Maaien\n\nPartijen maaien.\n\n##### Tellen\n\nPartijen tellen.\n",
    "two marks in a row": "## Artikel 1\n\nDe kade[^7][^8].\n\n[^7]: Langs de vaart.\n\n[^8]: Zie de kaart.\n",
    "a note called twice": "## Artikel 1\n\nDe kade[^7] is laag.\n\nMaai de kade[^7].\n\n[^7]: Langs de vaart.\n",
    "a note of two paragraphs": (
        "## Artikel 1\n\n1. De kade[^7] is laag.\n2. Zij is lang.\n\n[^7]: Langs de vaart.\n\n    Zie de kaart.\n"
    ),
    "a list in a note": "## Artikel 1\n\nDe brug[^7].\n\n[^7]: De brug heeft:\n\n    - een dek;\n    - een leuning.\n",
    "two tables": "## Artikel 1 – Geld\n\nZie tabel 1.\n\n{tabel-1}\n\n{tabel-2}\n",
    "definitions in an article": (
        "## Artikel 1 – Begripsbepalingen\n\nIn dit convenant wordt verstaan onder:\n\n"
        "- kade: de grond langs de vaart;\n- schouw: het bezoek aan de kade.\n"
    ),
    "an annex with articles": "## Artikel 1 – Doel\n\nZie artikel 2, eerste lid, van bijlage 1.\n",
    "closing words without signature": "## Artikel 1 – Doel\n\nPartijen maaien.\n",
}
ANNEX = """# Protocol 1 bij het convenant

Dit protocol gaat over de schouw.

## Hoofdstuk 1 Schouw

### Artikel 1 Maaien

1. Er wordt gemaaid volgens het tweede lid:

   a. in mei;
   b. in juni[^1].
2. Artikel 2 geldt ook hier.

[^1]: Zie de kaart.

### Artikel 2 – Vogels

#### 1. Tellen

Wij tellen.

##### 1a Zwanen

De zwanen gaan voor.

#### 2. Melden

Wij melden.

##### Bij nacht

Dan niet.

## Toelichting

Bij artikel 1.
"""


def made(name: str) -> Deal:
    tables = {"financien": TABLES} if "{tabel" in ARTICLES[name] else {}
    closing = {"slot": "Aldus overeengekomen te Veenkreek.\n"} if "closing" in name else {}
    annex = {"bijlagen/01-protocol.md": ANNEX} if "annex" in name else {}
    annex |= {"deal": "soort: Convenant\nstatus: ondertekend\nsamenvatting: Over de schouw.\n"} if annex else {}
    return deal_of(ARTICLES[name], aanhef=PREAMBLE, **tables, **closing, **annex)


def wanted(deal: Deal) -> list[str]:
    return [word.text for word in deal_words(deal)]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("name", ARTICLES)
def test_both_xml_forms_are_valid_and_hold_every_word(name: str) -> None:
    deal = made(name)
    corpus = corpus_of(deal)
    official = staatscourant(deal, corpus)
    assert akn_faults(akn(deal, corpus)) == []
    assert xml_faults(official, Schema.STAATSCOURANT) == ()
    for data in (akn(deal, corpus), official):
        assert xml_words(data, beside_the_text(deal)) == wanted(deal)


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("name", ARTICLES)
def test_the_gazette_holds_every_word(name: str) -> None:
    deal = made(name)
    job = GazetteJob(stuk=deal, corpus=corpus_of(deal))
    model = gazette_of(deal, job.corpus)
    text = reading.pdf_text(typesetter().pdf(job)).split("\n")
    heading = [line for line in (model.mast.naam, *model.mast.regels, model.proef) if line]
    body = split("\n".join(line for line in text[len(heading) :] if line != "–"))
    assert body[: len(wanted(deal))] == wanted(deal)


LABELS = {
    "letters with a bracket": ["a)", "b)"],
    "numbers in brackets": ["(1)", "(2)"],
    "Roman leden": ["I.", "II."],
    "decimal leden": ["1.1", "1.2"],
}


@pytest.mark.parametrize("name", ARTICLES)
def test_the_page_of_the_whole_text_holds_every_word(name: str, renderer: SiteRenderer) -> None:
    deal = made(name)
    source = page_of(deal, renderer, "tekst/").xpath("//*[@data-tekst='bron']")
    assert [word for element in source for word in split(element.text_content())] == wanted(deal)


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("name", LABELS)
def test_a_label_is_apart_from_its_words(name: str, renderer: SiteRenderer) -> None:
    page = page_of(made(name), renderer, "tekst/")
    labels = [label.text_content() for label in page.xpath("//span[@class='nr'][../*[@class='inhoud']]")]
    assert labels[-2:] == LABELS[name]


WIDTHS = {
    "1. Maaien.\n2. Tellen.\n": "lid",
    "2.1.1 Maaien.\n2.1.2 Tellen.\n": "lid label-breed",
    "Eerste lid. Maaien.\nTweede lid. Tellen.\n": "lid label-woord",
}


def test_a_label_wider_than_its_column_has_a_class_for_its_width(renderer: SiteRenderer) -> None:
    articles = (f"## Artikel {number} – Doel\n\n{leden}" for number, leden in enumerate(WIDTHS, 1))
    page = page_of(deal_of("\n".join(articles), aanhef=PREAMBLE), renderer, "tekst/")
    classes = [part.get("class") for part in page.xpath("//div[@class='inhoud']/parent::div")]
    assert classes == [width for width in WIDTHS.values() for _ in range(2)]


def test_a_tab_parts_two_words_in_the_gazette_too() -> None:
    deal = deal_of("## Artikel 1\n\nEen\ttab\thier.\n")
    data = typesetter().pdf(GazetteJob(stuk=deal, corpus=corpus_of(deal)))
    assert "Een tab hier." in reading.pdf_text(data)
