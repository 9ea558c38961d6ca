"""Lists of the parts of a text: made once, whatever the number of citations that lead nowhere."""

from unittest.mock import patch

from making import corpus_of, deal_of

from dealpers.corpus import dead_ends
from dealpers.corpus.hints import there_are
from dealpers.corpus.labels import figures
from dealpers.corpus.part_lists import PartLists
from dealpers.model import Artikel
from dealpers.model.ids import PartId, StukId

PARTS = (
    "## Artikel 1 – A\n\n1. Een.\n2. Twee.\n\n## Artikel 2 – B\n\na. eten;\nb. ijs;\nc. vis.\n\n## Artikel 3 – C\n\n"
)
DEAD = ("artikel 1, negende lid", "artikel 2, onder z", "artikel 9", "het vorige artikel, achtste lid", "tabel 7")


def test_a_hundred_dead_citations_cost_as_many_lists_as_one_of_each() -> None:
    def made(count: int) -> int:
        text = PARTS + "\n\n".join(f"Zie {words}." for words in DEAD * count)
        with patch.object(dead_ends, "there_are", wraps=there_are) as lists:
            references = corpus_of(deal_of(text)).links[StukId("voorbeeld")].verwijzingen
        assert sum(map(len, references.values())) == count * len(DEAD)
        return lists.call_count

    assert 1 < made(1) == made(20)


def test_the_leden_of_an_article_are_those_of_its_text() -> None:
    deal = deal_of(PARTS + "Tekst.\n")
    lists = PartLists({article.id: article for article in deal.artikelen})
    for article in deal.artikelen:
        assert isinstance(article, Artikel)
        assert lists.leden(article.id) == article.leden
        assert lists.leden(article.id) is lists.leden(article.id)
    assert lists.beside([PartId("a"), PartId("b")], "rij", PartId("a"), 1) == "b"
    assert lists.beside([PartId("a"), PartId("b")], "rij", PartId("a"), -1) == ""
    assert lists.beside([PartId("a"), PartId("b")], "rij", PartId("x"), 1) == ""


def test_a_hint_of_many_labels_is_cut_short() -> None:
    labels = [f"a{number}" for number in range(5_000)]
    assert there_are("onderdeel", labels[:4]) == "er zijn alleen de onderdelen a0, a1, a2 en a3"
    assert len(there_are("onderdeel", labels)) < 400
    assert there_are("onderdeel", labels).startswith("er zijn 5000 onderdelen: a0, a1, a2")
    assert there_are("onderdeel", labels).endswith("a38, … en a4999")


def test_a_label_in_roman_numerals_is_a_number_in_figures() -> None:
    assert [figures("IV"), figures("4"), figures("B")] == ["4", "4", "b"]


def test_a_hint_names_the_agreements_and_writes_a_roman_numeral_in_capitals() -> None:
    deal = deal_of("## Afspraak 1 – A\n\nZie afspraak 14.\n\n## Afspraak 2 – B\n\nTekst.\n")
    (dead,) = (one for texts in corpus_of(deal).links[StukId("voorbeeld")].verwijzingen.values() for one in texts)
    assert dead.hint == "er zijn alleen de afspraken 1 en 2"
    roman = deal_of("## Artikel I – A\n\n1. Zie het vijfde lid.\n2. Tekst.\n")
    (dead,) = (one for texts in corpus_of(roman).links[StukId("voorbeeld")].verwijzingen.values() for one in texts)
    assert dead.hint == "artikel I heeft twee leden (1 tot en met 2)"
