"""Annexes and closing words: read, cited, and printed on the site with every word."""

import hashlib
import io

import pypdf
import pytest
from html_reading import signed_words
from making import TODAY, parsed
from pdf_making import sound
from reading import pdf_text
from small_deals import CONTENT

from dealpers.build.lazy_files import LazyFiles
from dealpers.build.pipeline import CheckedCollection, examine, load
from dealpers.build.site import SiteRenderer
from dealpers.check import example_files
from dealpers.corpus.corpus import Staat
from dealpers.corpus.fidelity import Word, deal_words, differences, split
from dealpers.model import Artikel, Deal, Lid, Onderdeel, Paragraaf, Programma, ids, walk
from dealpers.model.ids import StukId
from dealpers.model.source import Received, Source
from dealpers.parse import Parsed, parse_deal
from dealpers.render.source.deal import unparse

PAGES = "deals/veenkreek/"


@pytest.fixture(scope="module")
def checked() -> CheckedCollection:
    return examine(load(CONTENT), TODAY)


@pytest.fixture(scope="module")
def deal(checked: CheckedCollection) -> Deal:
    return next(deal for deal in checked.corpus.deals if deal.id == "veenkreek")


@pytest.fixture(scope="module")
def pages(checked: CheckedCollection, renderer: SiteRenderer) -> LazyFiles:
    return renderer.text(next(deal for deal in checked.corpus.deals if deal.id == "veenkreek"), checked)


def complaints(result: Parsed) -> list[str]:
    return [f"{f.code} {f.span.line}: {f.message}" for f in result.findings]


# -- annexes

TABLE = 'tabellen:\n  - kolommen: [{kop: A}]\n    rijen: [{cellen: ["x"]}]\n'
RECEIVED = {"bijlagen/02-brief.pdf": sound(2)}
SUM = hashlib.sha256(sound(2)).hexdigest()
ENTRY = "bestand: 02-brief.pdf, titel: Brief, van: Iemand, datum: 2025-01-01"
WRONG_ANNEXES = {
    "a name without a number": ({"bijlagen/kernen.md": "# Bijlage\n"}, "B005 1: dit is geen naam van een bijlage"),
    "a picture": ({"bijlagen/01-kaart.svg": "<svg/>"}, "B005 1: dit is geen naam van een bijlage"),
    "a folder in the folder": ({"bijlagen/a/01-x.md": "# X\n"}, "B005 1: dit is geen naam van een bijlage"),
    "no title": ({"bijlagen/01-x.md": "Tekst.\n"}, "B007 1: een bijlage begint met haar titel"),
    "two titles": ({"bijlagen/01-x.md": "# A\n\n# B\n"}, "B007 3: een bijlage heeft één titel"),
    "one number twice": (
        {"bijlagen/01-a.md": "# A\n", "bijlagen/01-b.md": "# B\n"},
        "B005 1: bijlagen/01-a.md heeft hetzelfde nummer",
    ),
    "tables of nothing": ({"bijlagen/01-x.yml": TABLE}, "B007 1: bij deze tabellen hoort geen bijlage"),
    "a table without a place": (
        {"bijlagen/01-x.md": "# X\n", "bijlagen/01-x.yml": TABLE},
        "B008 2: tabel-1 heeft geen plaats in de tekst",
    ),
    "a place without a table": ({"bijlagen/01-x.md": "# X\n\n{tabel-2}\n"}, "B008 3: 01-x.yml heeft geen tabel-2"),
    "a note of the deal": (
        {"bijlagen/01-x.md": "# X[^1]\n", "artikelen/01-a.md": "## Artikel 1 – A\n\nX[^1]\n\n[^1]: Y.\n"},
        "B008 1: bij het merkteken [^1] hoort geen noot",
    ),
    "an entry without a file": (
        {"bijlagen/bijlagen.yml": "bijlagen:\n  - bestand: 09-x.pdf\n"},
        "B004 2: het bestand bijlagen/09-x.pdf is er niet",
    ),
    "an entry that says what the text says": (
        {"bijlagen/01-x.md": "# X\n", "bijlagen/bijlagen.yml": "bijlagen:\n  - {bestand: 01-x.md, titel: X}\n"},
        "B005 2: dit zegt de tekst van de bijlage zelf",
    ),
    "a closed annex that is misspelt": (
        {"bijlagen/01-x.md": "# X\n", "bijlagen/bijlagen.yml": "bijlagen:\n  - {bestand: 01-x.md, openbaar: nooit}\n"},
        "B005 2: het veld 'openbaar' heeft de waarde 'nooit'",
    ),
    "an embargo that is no day": (
        {"bijlagen/01-x.md": "# X\n", "bijlagen/bijlagen.yml": "bijlagen:\n  - {bestand: 01-x.md, embargo: mei}\n"},
        "B005 2: het veld 'embargo' heeft de waarde 'mei'",
    ),
}


@pytest.mark.parametrize("name", WRONG_ANNEXES)
def test_a_wrong_annex_is_reported(name: str) -> None:
    files, wanted = WRONG_ANNEXES[name]
    assert complaints(parsed(example_files("") | files)) == [wanted]


WRONG_ENTRIES = {
    "bestand: 09-x.pdf, titel: X, van: Y, datum: 2025-01-01, sha256: 00": "bijlagen.yml noemt 02-brief.pdf niet",
    f"{ENTRY}, sha256: 00": "het bestand heeft een andere sha256",
    ENTRY: "het veld 'sha256' ontbreekt",
    f"bestand: 02-brief.pdf, van: Iemand, datum: 2025-01-01, sha256: {SUM}": "het veld 'titel' ontbreekt",
    f"{ENTRY}, sha256: {SUM}, bladen: 2": "onbekend veld 'bladen'",
}


@pytest.mark.parametrize("entry", WRONG_ENTRIES)
def test_a_wrong_entry_of_a_received_annex_is_reported(entry: str) -> None:
    assert any(WRONG_ENTRIES[entry] in complaint for complaint in complaints(with_letter(entry)))


def with_letter(entry: str) -> Parsed:
    received = {name: Received(name=name, data=data, sha256=SUM, pages=2) for name, data in RECEIVED.items()}
    files = example_files("") | {"bijlagen/bijlagen.yml": f"bijlagen:\n  - {{{entry}}}\n"}
    return parsed(files, received=received)


def test_a_received_annex_has_what_the_register_says_and_what_the_file_is() -> None:
    bijlage = with_letter(f"{ENTRY}, sha256: {SUM}")
    assert not bijlage.findings
    [annex] = bijlage.deal.ontvangen
    assert (annex.id, annex.titel, annex.van, annex.paginas) == ("bijlage-2", "Brief", "Iemand", 2)
    assert annex.grootte == len(sound(2))


ANNEX_HEADINGS = {
    "Bijlage 1 bij het convenant van 3 maart 2021 van de gemeenten A en B over de kade": ("bijlage-1", "1"),
    "Bijlage nr. 2: Kaart": ("bijlage-2", "2"),
    "BIJLAGE II KAART": ("bijlage-ii", "II"),
    "Annex A – Kaart": ("bijlage-a", "A"),
    "Bijlage 2.1 Kaart": ("bijlage-2-1", "2.1"),
    "Bijlage bij de overeenkomst": ("bijlage-1", ""),
    "Bijlage – Steigers": ("bijlage-1", ""),
    "Kaart": ("bijlage-1", ""),
}


@pytest.mark.parametrize("heading", ANNEX_HEADINGS)
def test_an_annex_has_the_label_of_its_heading(heading: str) -> None:
    (annex,) = parsed(example_files("") | {"bijlagen/01-x.md": f"# {heading}\n\nTekst.\n"}).deal.bijlagen
    assert (annex.id, annex.nummer) == ANNEX_HEADINGS[heading]


OWN_ARTICLES = """# Bijlage 1 Protocol

## Artikel 1 Maaien

1. Er wordt gemaaid:

   a. in mei;
   b. in juni.
2. Artikel 1 geldt ook hier.

## Artikel 2

Tekst.
"""


def test_an_annex_has_articles_of_its_own() -> None:
    files = example_files("## Artikel 1 – Doel\n\nTekst.\n") | {"bijlagen/01-x.md": OWN_ARTICLES}
    result = parsed(files)
    assert not result.findings
    (annex,) = result.deal.bijlagen
    articles = [part for part in annex.paragrafen if isinstance(part, Artikel)]
    assert [(part.id, part.nummer, part.titel) for part in articles] == [
        ("bijlage-1-artikel-1", "1", "Maaien"),
        ("bijlage-1-artikel-2", "2", ""),
    ]
    assert [lid.label for lid in articles[0].leden] == ["1.", "2."]
    items = [node.id for node in walk(annex, result.deal) if isinstance(node, Onderdeel | Lid)]
    assert items == [
        "bijlage-1-artikel-1-lid-1",
        "bijlage-1-artikel-1-lid-1-onderdeel-a",
        "bijlage-1-artikel-1-lid-1-onderdeel-b",
        "bijlage-1-artikel-1-lid-2",
    ]
    assert ids.citation(items[2]) == "bijlage 1, artikel 1, eerste lid, onderdeel b"
    written = {name: Source(name, text) for name, text in unparse(result.deal).items()}
    assert parse_deal("voorbeeld", "voorbeeld", written).deal == result.deal


ARTICLES_IN_CHAPTERS = """# Bijlage 1 Protocol

## Hoofdstuk 1 Schouw

### Artikel 1 Maaien

#### 1. Mei

Wij maaien.

##### 1a Kade

De kade eerst.

#### Juni

Niet meer.

## Artikel 2

### Artikel 2.1 Tellen

1.1 Wij tellen.

## Toelichting

Bij artikel 1.
"""


def test_the_articles_of_an_annex_may_have_chapters_leden_with_headings_and_programmes() -> None:
    files = example_files("## Artikel 1 – Doel\n\nTekst.\n") | {"bijlagen/01-x.md": ARTICLES_IN_CHAPTERS}
    deal = parsed(files).deal
    parts = [
        node.id for node in walk(deal.bijlagen[0], deal) if isinstance(node, Paragraaf | Artikel | Lid | Programma)
    ]
    assert parts == [
        "bijlage-1-hoofdstuk-1",
        "bijlage-1-artikel-1",
        "bijlage-1-artikel-1-lid-1",
        "bijlage-1-artikel-1-programma-1a",
        "bijlage-1-artikel-2",
        "bijlage-1-artikel-2-1",
        "bijlage-1-artikel-2-1-lid-1-1",
        "bijlage-1-paragraaf-toelichting",
    ]
    written = unparse(deal)
    assert written["bijlagen/01-protocol.md"] == ARTICLES_IN_CHAPTERS
    assert parsed(written).deal == deal


# -- on the site


@pytest.mark.no_cover  # the same lines again and again
def test_the_whole_text_has_every_word_of_the_closing_and_the_annexes(deal: Deal, pages: dict[str, bytes]) -> None:
    wanted = [word.text for word in deal_words(deal)]
    assert signed_words([pages[f"{PAGES}tekst/index.html"]]) == wanted
    assert "Rietmonde" in wanted


def test_the_pages_one_by_one_have_every_word_too(deal: Deal, pages: dict[str, bytes]) -> None:
    names = ["aanhef", *(a.id for a in deal.artikelen), "slot", *(annex.id for annex in deal.alle_bijlagen)]
    assert signed_words([pages[f"{PAGES}{name}/index.html"] for name in names]) == [w.text for w in deal_words(deal)]


@pytest.mark.no_cover  # the same lines again and again
def test_the_gazette_has_every_word_of_the_closing_and_the_annexes(
    deal: Deal, checked: CheckedCollection, renderer: SiteRenderer
) -> None:
    lines = [line for line in pdf_text(renderer.pdf(deal, checked)).split("\n") if line not in ("–", "•")]
    printed = [Word(word) for word in split("\n".join(lines))]
    ours = differences(deal_words(deal), printed)
    assert not [word.text for row in ours for word in row.wanted]
    assert [row.found[0].text for row in ours] == ["STAATSCOURANT", "Ondertekening", "Ontvangen"], "what is not signed"


def test_a_reference_to_an_annex_leads_to_it(checked: CheckedCollection) -> None:
    references = [ref for refs in checked.corpus.links[StukId("veenkreek")].verwijzingen.values() for ref in refs]
    led = {(ref.tekst.lower(), ref.doelen[0]) for ref in references if ref.staat is Staat.INTERN}
    assert {("bijlage 1", "bijlage-1"), ("bijlage a", "bijlage-a"), ("bijlage 3", "bijlage-3")} <= led
    assert ("tabel 1", "bijlage-1-tabel-1") in led
    assert not [ref.tekst for ref in references if ref.staat is Staat.DOOD]


def test_the_official_publication_is_linked_and_called_authentic(pages: dict[str, bytes]) -> None:
    page = pages[f"{PAGES}index.html"].decode()
    for part in ("stcrt-2025-8231-n1.html", "stcrt-2025-8231-n1.pdf", "stcrt-2025-8231.html", "authentieke tekst"):
        assert part in page


def test_an_open_party_is_shown_as_open(collection: CheckedCollection, site: dict[str, bytes]) -> None:
    real = next(deal for deal in collection.corpus.deals if deal.id == "groningen-noord-ii")
    page = site["deals/groningen-noord-ii/partijen/index.html"].decode()
    assert page.count("nog niet bekend") == len(real.partijen) > 4
    assert "geen officiële bekendmaking" in site["deals/groningen-noord-ii/index.html"].decode()


def test_a_received_annex_is_published_and_attached_as_it_came(
    checked: CheckedCollection, renderer: SiteRenderer, deal: Deal, pages: dict[str, bytes]
) -> None:
    given = (CONTENT / PAGES / "bijlagen/03-steunbrief.pdf").read_bytes()
    assert pages[f"{PAGES}bijlagen/03-steunbrief.pdf"] == given
    attached = pypdf.PdfReader(io.BytesIO(renderer.pdf(deal, checked))).attachments
    assert attached["03-steunbrief.pdf"] == [given]
