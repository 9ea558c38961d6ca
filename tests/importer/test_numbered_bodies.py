"""Bodies of agreements with numbered headings: leden with decimals, and words that count agreements."""

from collections.abc import Sequence

import pytest
from imported_deals import deal_of, outcome_of
from making import findings_of

from dealpers.model import Deal, Lid, walk

_PARTIES = "Partijen:\n1. de gemeente Veenkreek;\n2. Stichting De Kade;\n\nkomen overeen:\n\n"


def _leden(deal: Deal) -> list[tuple[str, str, list[str]]]:
    return [
        (one.nummer, one.titel, [node.label for node in walk(one, deal) if isinstance(node, Lid)])
        for one in deal.artikelen
    ]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "1. VAART\n\nVeenkreek maait de kade.\n\n2. GELD\n\n2.1 De kade kost € 5 miljoen.\n\n"
            "2.2 De Stichting betaalt het deel, genoemd in artikel 2.1.\n\n",
            [("1", "VAART", []), ("2", "GELD", ["2.1", "2.2"])],
        ),
        (
            "1. Bomen\n\n1.1 Veenkreek plant bomen.\n\n1.2 De Stichting snoeit.\n\n2. Duur\n\n"
            "Dit loopt tot en met 31 december 2031. Daarna vervalt artikel 1.\n\n",
            [("1", "Bomen", ["1.1", "1.2"]), ("2", "Duur", [])],
        ),
        (
            "1. Bomen\n\n1.1 Veenkreek plant bomen.\n\n1.2 De Stichting snoeit volgens artikel 4 van de Boswet.\n\n"
            "2. Duur\n\nDit loopt vier jaar. Daarna stopt het.\n\n",
            [("1.1", "", []), ("1.2", "", []), ("2", "Duur", [])],
        ),
        (
            "1. Bomen\n\n1.1 Veenkreek plant bomen.\n\n1.2 De Stichting snoeit.\n\n2. Duur\n\n"
            "2.1 Dit loopt vier jaar, behalve de punten 1 en 2.\n\n",
            [("1", "Bomen", ["1.1", "1.2"]), ("2", "Duur", ["2.1"])],
        ),
        (
            "1. Bomen\n1.1 Veenkreek plant bomen.\n2. Duur\n2.1 Dit loopt vier jaar.\n"
            "2.2 De Stichting snoeit de bomen van artikel 1.1.\n",
            [("1", "Bomen", ["1.1"]), ("2", "Duur", ["2.1", "2.2"])],
        ),
    ],
)
def test_decimal_sentences_are_leden_where_the_text_cites_their_headings_as_articles(
    body: str, wanted: Sequence[tuple[str, str, list[str]]]
) -> None:
    deal = deal_of(f"Samenwerkingsovereenkomst De Kolk\n\n{_PARTIES}{body}Aldus getekend op 3 maart 2021\n")
    assert _leden(deal) == wanted


@pytest.mark.parametrize(
    ("heads", "wanted"), [(("BOMEN", "DUUR"), ["1", "2"]), (("Bomen", "Duur"), ["1.1", "2.1", "2.2"])]
)
def test_a_protocol_has_articles_below_its_headings_unless_these_are_in_capitals(
    heads: tuple[str, str], wanted: list[str]
) -> None:
    body = "1. {}\n1.1 Veenkreek plant bomen.\n2. {}\n2.1 Dit loopt vier jaar.\n2.2 Artikel 1.1 geldt tot 2031.\n"
    deal = deal_of(f"Protocol De Kolk\n\n{_PARTIES}{body.format(*heads)}\nAldus getekend op 3 maart 2021\n")
    assert [article.nummer for article in deal.artikelen] == wanted


@pytest.mark.parametrize("title", ["Nationaal Programma Oevers 2023-2030", "Regiobeeld Noordkust"])
def test_a_chapter_behind_the_title_of_another_text_is_no_chapter_of_this_text(title: str) -> None:
    text = (
        f"Convenant De Kolk\n\n{_PARTIES}Hoofdstuk 1 Werk\n\nArtikel 1 Maaien\n\nVeenkreek maait.[1]\n\n"
        f"Artikel 2 Geld\n\nVeenkreek betaalt volgens hoofdstuk 7.\n\n[1] {title}, hoofdstuk 6.\n"
    )
    dead = [one.message for one in findings_of(outcome_of(text).files) if one.code == "V001"]
    assert dead == ["er is geen hoofdstuk 7"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dit volgt uit artikel 4 van bijlage 2 bij de Kaderwet.",
        "Dit volgt uit artikel 4 van bijlage 1 bij het Besluit oevers.",
        "Zoals de Green Deal Riet van 2019 in artikel 6 bepaalt.",
        "Veenkreek betaalt volgens de City Deal van 2021 in artikel 6.",
    ],
)
def test_an_article_of_a_dated_deal_or_of_the_annex_to_a_law_is_not_of_this_text(sentence: str) -> None:
    text = (
        f"Convenant De Kolk\n\n{_PARTIES}Artikel 1 Werk\n\n{sentence} Zie ook artikel 9.\n\n"
        "Aldus getekend op 3 maart 2021\n\nBijlage 1 Lijst\n\nRiet.\n\nBijlage 2 Regels\n\nArtikel 1 Kosten\n\n"
        "De kosten zijn laag.\n"
    )
    dead = [one.message for one in findings_of(outcome_of(text).files) if one.code == "V001"]
    assert dead == ["er is geen artikel 9"]


def test_numbers_that_name_things_and_codes_give_no_findings() -> None:
    text = (
        f"Convenant De Kolk\n\n{_PARTIES}Artikel 1 Grond\n\nPercelen 14 tot en met 19, samen 21 hectare.\n\n"
        "Kavels 3 en 4, samen 9 hectare.\n\nDe tekening is QF-03 van 2 mei.\n\n"
        "Huurwoningen 48, koopwoningen 36, samen 90 woningen.\n"
    )
    messages = [one.message for one in findings_of(outcome_of(text).files) if one.code in ("V310", "V102")]
    assert messages == ["de getallen in deze zin tellen op tot 84, er staat 90"]


def test_a_body_of_two_words_is_no_signatory() -> None:
    deal = deal_of(
        f"Convenant De Kolk\n\n{_PARTIES}Artikel 1 Werk\n\nVeenkreek maait.\n\nAldus getekend op 3 maart 2021\n\n"
        "Gemeente Veenkreek\n\nZorgstichting Oever\n\nStichting De Kade\n\nKarin Berk\n"
    )
    assert [one.naam for one in deal.ondertekeningen] == ["Karin Berk"]


def test_a_lead_in_that_opens_with_voor_begins_no_closing_words() -> None:
    deal = deal_of(
        f"Convenant De Kolk\n\n{_PARTIES}Afspraak 1 Woorden\n\nVoor deze tekst gelden de volgende begrippen:\n\n"
        "Kade = de muur langs de vaart.\n\nVlet = een boot van De Kolk.\n\nAfspraak 2 Werk\n\n"
        "Voor het maaien geldt:\n\nDe kade = kort.\n\nDe wal = lang.\n\nAfspraak 3 Geld\n\nVeenkreek betaalt.\n\n"
        "Voor de gemeente Veenkreek,\n\nA. Berk\n\nVoor Stichting De Kade,\n\nB. Linde\n"
    )
    assert [one.nummer for one in deal.artikelen] == ["1", "2", "3"]
    assert [one.naam for one in deal.ondertekeningen] == ["A. Berk", "B. Linde"]


@pytest.mark.parametrize("number", ["€ 85.000", "artikel 2.1", "12.5"])
def test_a_line_that_breaks_behind_a_number_with_a_full_stop_goes_on(number: str) -> None:
    deal = deal_of(
        f"Convenant De Kolk\n\n{_PARTIES}Artikel 1 Geld\n\n"
        f"1.   De gemeente Veenkreek vergoedt aan de stichting volgens {number}\n"
        "     in drie gelijke delen, te betalen op de eerste dag van elk nieuw\n"
        "     kwartaal, en de stichting legt daarover verantwoording af aan het\n"
        "     college van de gemeente.\n2.   De stichting bewaart de rekeningen van het werk aan de kade en\n"
        "     geeft deze op verzoek.\n"
    )
    assert [len(node.blokken) for node in walk(deal, deal) if isinstance(node, Lid)] == [1, 1]
