"""Beginnings of agreements without articles: rows, groups, lists before the parties, and text on one line."""

import pytest
from imported_deals import deal_of, outcome_of

from dealpers.importer import Kind
from dealpers.parse.aanhef.partijen import naming

RECITALS = "\n\nOverwegende dat:\n\n- de kade oud is;\n- de dijk zakt;\n"


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("de gemeente Oever, vertegenwoordigd door haar burgemeester G.F van Berg", ("G.F van Berg", "burgemeester")),
        ("de Minister van Water, mevrouw C.H. Xxxxxxx xxx Xxxxxx", ("C.H. Xxxxxxx xxx Xxxxxx", "")),
        ("De Minister van Water; D. van Dal, hierna te noemen: W", ("D. van Dal", "")),
        (
            "de gemeente Oever, vertegenwoordigd op grond van artikel 1, lid 2, van de wet door wethouder A. Berg",
            ("A. Berg", "wethouder"),
        ),
    ],
)
def test_a_name_without_a_point_made_unreadable_or_behind_a_statute_is_read(words: str, facts: tuple[str, str]) -> None:
    named = naming(words)
    assert (named.persoon, named.functie) == facts


@pytest.mark.parametrize(
    ("front", "bodies"),
    [
        (
            "Partijen,\n\nAutoriteit Haven en Kade en de Vlaamse Tolkamer,",
            ["Autoriteit Haven en Kade", "de Vlaamse Tolkamer"],
        ),
        (
            "De vertegenwoordigers van de Federale Waterdienst Kust & Haven, de Stad Oever, Kreeknet en Haven Zuid,"
            "\ngezamenlijk aan te duiden als: “Ondergetekenden”,\nbijeen op een werf.",
            ["de Federale Waterdienst Kust & Haven", "de Stad Oever", "Kreeknet", "Haven Zuid"],
        ),
        (
            "Afspraken tussen de Minister van Water en de Raad van Bestuur van de Vlaamse Tolkamer over de haven.",
            ["de Minister van Water", "de Raad van Bestuur van de Vlaamse Tolkamer"],
        ),
    ],
)
def test_a_row_of_bodies_in_a_cut_front_names_parties(front: str, bodies: list[str]) -> None:
    deal = deal_of(f"Intentieverklaring Kade\n\n{front}{RECITALS}")
    assert [party.ambt for party in deal.partijen] == bodies


def test_a_list_above_and_the_groups_below_name_a_party_once() -> None:
    deal = deal_of(
        "Convenant Kade\n\ntussen:\n\n• Gemeente Oever\n\n• Gemeente Kreek\n\n• Politie Eenheid Kust\n\n"
        "ONDERGETEKENDEN:\n\n• Gemeenten:\n\n"
        "  • De gemeente Oever, vertegenwoordigd door haar burgemeester, A. Berg;\n\n"
        "  • De gemeente Kreek, vertegenwoordigd door haar burgemeester, B. Dal;\n\n"
        "• Politie Eenheid Kust, basisteam Oever, vertegenwoordigd door teamchef, de heer C. Vos;\n"
    )
    assert [(party.ambt, party.persoon, party.groep) for party in deal.partijen] == [
        ("Gemeente Oever", "A. Berg", "Gemeenten"),
        ("Gemeente Kreek", "B. Dal", "Gemeenten"),
        ("Politie Eenheid Kust", "C. Vos", ""),
    ]


def test_parties_and_considerations_on_one_line_are_apart() -> None:
    outcome = outcome_of(
        "Overeenkomst Kade\n\n1. De gemeente Oever, gevestigd te Oever, vertegenwoordigd door haar burgemeester,"
        " hierna te noemen: de gemeente 2. Stichting Kade, gevestigd te Kreek, hierna te noemen: de stichting"
        " Considerans Gelet op artikel 6 van de statuten en in aanmerking nemende: dat de kade oud is; dat de dijk"
        " zakt; dat het water stijgt;\n"
    )
    assert [party.alias for party in getattr(outcome.stuk, "partijen", ())] == ["de gemeente", "de stichting"]
    assert outcome.files["aanhef.md"].count("\ndat ") == 3


def test_a_table_of_contents_without_its_articles_makes_no_articles() -> None:
    outcome = outcome_of(
        "Overeenkomst Kade\n\nInhoudsopgave\nArtikel 1. Duur 4\nArtikel 2. Geld 5\nArtikel 3. Slot 5\n\n"
        "De ondergetekenden:\n\n"
        "A. De gemeente Oever, vertegenwoordigd door haar burgemeester A. Berg. Hierna te noemen: Gemeente.\n\n"
        "Gemeente vertegenwoordigd door:\nNaam | : ............ |\n\n"
        "B. Bouw B.V., gevestigd te Kreek, hierna te noemen: Bouw\n"
    )
    deal = outcome.stuk
    assert outcome.kind is Kind.DEAL
    assert not getattr(deal, "artikelen", ())
    assert [party.alias for party in getattr(deal, "partijen", ())] == ["Gemeente", "Bouw"]
