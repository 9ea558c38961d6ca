"""Forms of agreements as files have them: each text of ``tests/cases/import`` and the parts that come out."""

from dataclasses import dataclass

import pytest
from conftest import ROOT

from dealpers.importer import Asked, Care, Imported, Kind, decoded, imported
from dealpers.model import Alinea, Deal, Lid, Noot, Onderdeel, walk

CASES = ROOT / "tests" / "cases" / "import"


@dataclass(frozen=True)
class Wanted:
    """The parts of a deal: title, articles with the labels of their leden, and counts."""

    titel: str
    artikelen: dict[str, list[str]]
    onderdelen: int = 0
    noten: int = 0
    bijlagen: tuple[str, ...] = ()
    slot: str = ""


WANTED = {
    "staatscourant": Wanted(
        "Convenant Energiecoöperaties Hogewaard",
        {"1": ["1.", "2."], "2": ["1.", "2."], "3": []},
        noten=2,
        slot="Aldus overeengekomen te Hogewaard op 1 mei 2025.",
    ),
    "losse-labels": Wanted(
        "Samenwerkingsovereenkomst Kadeland",
        {str(number): ["1.", "2."] for number in range(1, 6)} | {"6": ["1."]},
        onderdelen=2,
    ),
    "genummerde-afspraken": Wanted(
        "Bestuursakkoord Jeugd en Sport Lage Akker",
        {"1": [], "2": [], "3": [], "4": []},
        onderdelen=2,
        slot="Aldus overeengekomen te Lage Akker op 3 februari 2025,",
    ),
    "romeinse-artikelen": Wanted(
        "OVEREENKOMST INZAKE DE SLUIS TE GROTEBROEK",
        {"I": ["1.", "2."], "II": [], "III": []},
        slot="OPGEMAAKT te Grotebroek, de 4e mei 1978, in tweevoud.",
    ),
    "bijlage-met-artikelen": Wanted(
        "Protocol Nachtvervoer Duinrand",
        {"1": ["1.", "2."], "2": []},
        bijlagen=("Bijlage 1 bij het protocol", "Bijlage 2 Kaart"),
        slot="Zeezicht, 3 maart 2021",
    ),
    "een-alinea-per-regel": Wanted(
        "Samenwerkingsovereenkomst over het beheer en het onderhoud van de molen langs de Nieuwe Vaart",
        {"1": [], "2": ["1.", "2."]},
        onderdelen=2,
        noten=1,
        bijlagen=("Bijlage nr. 1 Tekening",),
        slot="Aldus overeengekomen te Molenbeek op 3 maart 2021.",
    ),
    "hekjes-op-elke-regel": Wanted("Natuurconvenant Heidepoort", {"1": [], "2": ["1.", "2."]}, noten=1),
    "decimale-bepalingen": Wanted(
        "Samenwerkingsafspraken Grondwater Zandhove",
        {"1.1": [], "1.2": [], "2.1": [], "2.2": [], "3.1": []},
        onderdelen=2,
        slot="Zandhove, 2 januari 2024",
    ),
    "gebroken-kolommen": Wanted(
        "CONVENANT RUST IN DE NACHT",
        {"1": ["1.", "2."], "2": []},
        noten=1,
        slot="Aldus overeengekomen te Stilwold op 3 juni 2001,",
    ),
}


def of(name: str) -> Imported:
    return imported(decoded(f"{name}.txt", (CASES / f"{name}.txt").read_bytes()), Asked(id="x"))


@pytest.mark.parametrize("name", WANTED)
def test_a_form_comes_out_as_the_parts_that_it_has(name: str) -> None:
    result, wanted = of(name), WANTED[name]
    assert (result.kind, result.care) == (Kind.DEAL, Care.FULL)
    deal = result.stuk
    assert isinstance(deal, Deal)
    assert deal.titel.tekst == wanted.titel
    loose_articles = [article for chapter in deal.hoofdstukken for article in chapter.artikelen]
    labels = {
        article.nummer: [node.label for node in walk(article, deal) if isinstance(node, Lid)]
        for article in loose_articles
    }
    assert labels == wanted.artikelen
    assert len([node for article in loose_articles for node in walk(article, deal) if isinstance(node, Onderdeel)]) == (
        wanted.onderdelen
    )
    assert len([node for node in walk(deal, deal) if isinstance(node, Noot)]) == wanted.noten
    heads = [annex.kop.tekst for annex in deal.bijlagen]
    assert [head[: len(start)] for head, start in zip(heads, wanted.bijlagen, strict=True)] == list(wanted.bijlagen)
    closing = [block.tekst for block in deal.slot.blokken if isinstance(block, Alinea)] if deal.slot else [""]
    assert closing[0] == wanted.slot


def test_a_masthead_and_a_table_of_contents_are_set_aside_and_reported() -> None:
    result = of("staatscourant")
    kinds = [repair.soort for repair in result.reading.repairs if repair.weggelaten]
    assert (kinds.count("publicatiekop"), kinds.count("inhoudsopgave")) == (4, 4)
    assert "STAATSCOURANT" not in result.files["aanhef.md"]
    assert "12 mei 2025" in result.files["aanhef.md"]


def test_a_footnote_that_nothing_calls_is_no_half_of_a_sentence() -> None:
    text = "".join(of("losse-labels").files.values())
    assert "heeft afgesproken met de raad van Moerdorp." in text
    assert "Besluit van de raad van Veenkreek van 3 maart 2021, nr. 12, over de kade en de bruggen." in text


def test_a_sentence_that_returns_on_each_page_stays_on_each_page() -> None:
    result = of("losse-labels")
    articles = "".join(text for name, text in result.files.items() if name.startswith("artikelen/"))
    assert articles.count("Partijen leggen dit vast in het werkboek") == 5
    assert articles.count("Samenwerkingsovereenkomst Kadeland") == 0


def test_a_glued_digit_is_a_note_with_a_doubt() -> None:
    result = of("gebroken-kolommen")
    assert "nachtplan[^1] dat" in result.files["artikelen/01-muziek.md"]
    assert [doubt for _, doubt in result.reading.doubts if "noot 1" in doubt]


def test_a_letter_is_a_letter_with_its_subject_as_title() -> None:
    result = of("raadsbrief")
    assert result.kind is Kind.DOCUMENT
    assert "soort: collegebrief" in result.files["document.yml"]
    assert "titel: Stand van zaken zwembad" in result.files["document.yml"]


LETTER = """---
titel: 'Brief over de molen'
tags: [molen]
---

Geachte raad,

De molen draait.
"""


def test_a_title_in_the_metadata_of_a_file_is_the_title_of_its_text() -> None:
    result = imported(decoded("x.md", LETTER.encode()), Asked(id="x"))
    assert result.files["tekst.md"].startswith("# Brief over de molen\n\nGeachte raad,")
    (repair,) = [repair for repair in result.reading.repairs if repair.soort == "metagegevens"]
    assert repair.reden == "de velden boven de tekst zijn weggelaten: tags: [molen]; titel:"


AGREEMENT = """Convenant Kade

Partijen:

1. De gemeente Veenkreek, hierna: Veenkreek;
2. De gemeente Oldemeer, hierna: Oldemeer;

Artikel 1 Doel

Partijen onderhouden de kade.

{}

A. Berk

B. Linde
"""
ENDINGS = {
    "Partijen tekenen te Veenkreek op 3 maart 2021.": True,
    "Partijen hebben dit convenant ondertekend te Veenkreek, 3 maart 2021.": True,
    "Dit convenant is in tweevoud getekend op 3 maart 2021 te Veenkreek.": True,
    "Zo overeengekomen te Veenkreek op 3 maart 2021,": True,
    "De partijen tekenen als volgt:": True,
    "Partijen tekenen jaarlijks een verklaring.": False,
}


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_sentence_that_parties_sign_is_a_closing_formula(ending: str) -> None:
    files = imported(decoded("x.txt", AGREEMENT.format(ending).encode()), Asked(id="x")).files
    assert ("slot.md" in files) is ENDINGS[ending]
    assert any(ending in text for name, text in files.items() if name.startswith(("slot", "artikelen")))


def test_an_unknown_text_stays_of_an_unknown_kind() -> None:
    text = "Over de molen\n\nDe molen draait al lang. Zij is van hout.\n"
    result = imported(decoded("x.txt", text.encode()), Asked(id="x"))
    assert "soort: onbekend" in result.files["document.yml"]
    assert any("kies uit" in field for field in result.open)


def test_articles_of_an_annex_are_not_those_of_the_deal() -> None:
    deal = of("bijlage-met-artikelen").stuk
    assert isinstance(deal, Deal)
    assert [article.nummer for chapter in deal.hoofdstukken for article in chapter.artikelen] == ["1", "2"]
    heads = [section.kop.tekst for annex in deal.bijlagen for section in annex.paragrafen]
    assert heads == ["Artikel 1 Rijden", "Artikel 2 Prijs"]


def test_a_label_that_a_scanner_misread_is_a_figure_where_the_numbers_ask_for_it() -> None:
    text = (CASES / "gebroken-kolommen.txt").read_text(encoding="utf-8")
    scanned = text.replace("1. Na midder", "l. Na midder").replace(
        "Artikel 2 Slot", "Artikel 2 Slot\nk. Een letter.\nl. Een letter.\n2. Een cijfer."
    )
    result = imported(decoded("x.txt", scanned.encode()), Asked(id="x"))
    articles = {name: part for name, part in result.files.items() if name.startswith("artikelen/")}
    assert "\n1. Na middernacht" in articles["artikelen/01-muziek.md"]
    assert "l. Een letter." in "".join(articles.values())
    assert [repair.soort for repair in result.reading.repairs if repair.leesfout] == ["leesfout"]
    assert any("'l.' is gelezen als '1.'" in doubt for _, doubt in result.reading.doubts)


def test_capitals_and_roman_numbers_are_labels_beside_their_neighbours_only() -> None:
    result = of("hoofdletters-als-labels")
    preamble = result.files["aanhef.md"]
    assert "\nI. het waterschap Noorderdijk" in preamble
    assert "\nB. dat versterking in 2026" in preamble
    assert "K. Duin" in result.files["slot.md"]
    assert result.files["artikelen/01-doel.md"].startswith(
        "# HOOFDSTUK I. ALGEMEEN\n\n# § 1. Doel\n\n## Artikel 1 Doel"
    )


def test_a_first_line_without_end_is_no_title_where_nothing_follows_it() -> None:
    text = (
        "Convenant Plas\n\nPartijen\n\n1. De gemeente Veen, hierna te noemen: Veen;\n\n"
        "Artikel 1\n\nVeen zorgt voor het water daar\n\nArtikel 2\n\nDoel\n\nVeen betaalt alles.\n"
    )
    deal = imported(decoded("x.txt", text.encode()), Asked(id="x")).stuk
    assert isinstance(deal, Deal)
    assert [article.titel for chapter in deal.hoofdstukken for article in chapter.artikelen] == ["", "Doel"]
