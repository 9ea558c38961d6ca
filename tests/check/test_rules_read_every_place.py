"""Places that rules about words read: annexes, preambles, notes, cells and headings as well as articles."""

import pytest
from making import findings_of, parsed
from small_documents import document_of

from dealpers.check import example_files
from dealpers.check.passages import LABELS, UNSPOKEN, Place, passages

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

ARTICLE = (
    "## Artikel 1 – Geld\n\nDe raad betaalt de kade, zoals tabel 1 toont.[^1]\n\n{tabel-1}\n\n[^1]: Zie de brief.\n"
)
AANHEF = (
    "# Convenant Kade\n\n## Partijen\n\n1. De gemeente Kade, hierna te noemen: Kade;\n"
    "2. Dal, hierna te noemen: Dal.\n\n"
    "## Begripsbepalingen\n\n- *Vlot*: een boot;\n- *Wal*: de oever.\n\n## Overwegende dat\n\n- het vlot vaart;\n"
)
TABLE = """tabellen:
  - kop: 'Tabel 1: Post'
    kolommen: [{kop: Post}, {kop: Wat}]
    rijen:
      - cellen: [Rij, Cel]
"""
FILES = {
    "aanhef.md": AANHEF,
    "artikelen/01-geld.md": ARTICLE,
    "financien.yml": TABLE,
    "slot.md": "# Ondertekening\n\nNamens Dal.\n",
    "bijlagen/01-taken.md": "# Bijlage 1 Taken\n\n## 1. Kade\n\nDe raad maait.\n",
}


@pytest.mark.parametrize(
    ("without", "left_out"),
    [
        (Place.NOWHERE, set()),
        (Place.NOTE, {"Zie de brief."}),
        (Place.PARTIES, {"Partijen", "De gemeente Kade, hierna te noemen: Kade;", "Dal, hierna te noemen: Dal."}),
        (Place.RECITALS, {"Overwegende dat", "het vlot vaart;"}),
        (Place.CLOSING, {"Ondertekening", "Namens Dal."}),
        (Place.TABLE, {"Tabel 1: Post", "Post", "Wat", "Rij", "Cel"}),
    ],
)
def test_a_walk_leaves_out_the_places_that_it_is_told_and_no_other(without: Place, left_out: set[str]) -> None:
    deal = parsed(FILES).deal
    every = [one.tekst for one in passages(deal)]
    assert set(every) - {one.tekst for one in passages(deal, without=without)} == left_out
    assert len(every) == len(passages(deal, without=without)) + sum(text in left_out for text in every)


def test_what_a_deal_speaks_stands_in_recitals_articles_and_annexes() -> None:
    spoken = [one.tekst for one in passages(parsed(FILES).deal, without=UNSPOKEN)]
    assert spoken == ["het vlot vaart;", "De raad betaalt de kade, zoals tabel 1 toont.", "De raad maait."]


def test_the_sentences_of_a_document_are_read_as_those_of_a_deal() -> None:
    letter = document_of("## Kade\n\nDe raad maait.[^1]\n\n[^1]: Zie de brief.\n")
    assert [one.tekst for one in passages(letter, without=LABELS)] == ["De raad maait.", "Zie de brief."]


def _codes(annex: str = "De raad maait.", note: str = "Zie de brief.", cell: str = "Cel") -> set[str]:
    files = FILES | {
        "bijlagen/01-taken.md": f"# Bijlage 1 Taken\n\n## 1. Kade\n\n{annex}\n",
        "artikelen/01-geld.md": ARTICLE.replace("Zie de brief.", note),
        "financien.yml": TABLE.replace("Cel", f"'{cell}'"),
    }
    return {one.code for one in findings_of(files)}


@pytest.mark.parametrize(
    ("code", "place", "wrong"),
    [
        ("V226", "annex", "De raad maait. Een bedrag van € 500 voor de aanleg van een oever."),
        ("V227", "annex", "De raad meet binnenkort het peil."),
        ("V114", "annex", "De raad betaalt het Kadefonds."),
        ("V228", "note", "De raad antwoordt binnen vijf (7) dagen."),
        ("V230", "note", "De gemeenten legt een kade aan."),
        ("V218", "note", "De raad zoekt de eigenaar van ."),
        ("V228", "cell", "De raad plant vijf (7) bomen."),
        ("V310", "cell", "Hout € 20, riet € 30 en steen € 40, samen € 100"),
    ],
)
def test_a_slip_is_found_in_every_place(code: str, place: str, wrong: str) -> None:
    assert code in _codes(**{place: wrong})
    assert code not in _codes()


def test_a_heading_needs_no_verb_and_a_definition_neither() -> None:
    files = FILES | {
        "aanhef.md": AANHEF.replace("een boot;", "een boot van hout. Een schip met een zeil voor de wind.")
    }
    assert "V226" not in {one.code for one in findings_of(files)}
    assert "V226" not in {
        one.code for one in findings_of(example_files("## Artikel 1 – Alle kades. Een kade in de zon\n"))
    }
