"""Names that differ so little that they mean one thing: within a text, and between a deal and the letters beside it."""

import pytest
from making import TODAY, check, read

from dealpers.check.across import TextNames, names_elsewhere
from dealpers.check.near_names import names_in, near_across, near_in
from dealpers.model.ids import StukId

SAME = [
    ("Sterkere Dorpen", "Sterke Dorpen"),
    ("Heidestreekfonds", "Heidefonds"),
    ("Stuurgroep Heidestreken", "Stuurgroep Heidestreek"),
    ("Zandwijck", "Zandwijk"),
    ("B. Kranendonck", "B. Kranendonk"),
    ("W. van Dalsum", "W. van Dalsem"),
    ("Adviesbureau Zilt en Zoon", "Adviesbureau Zilt & Zoon"),
    ("Commissie Kust", "Kustcommissie"),
    ("Zandmotor-Oost", "Zandmotor Oost"),
    ("Netbedrijf Lumen", "Netwerkbedrijf Lumen"),
    ("Vegtdal", "Vechtdal"),
    ("Waterschap De Lage Waard", "Waterschap De Lange Waard"),
]
APART = [
    ("Zandmotor Oost", "Zandmotor West"),
    ("Regionale Partner", "Regionale Partners"),
    ("Gemeente Hoorn", "Gemeente Doorn"),
    ("A. Jansen", "B. Janssen"),
    ("Commissie Kust", "Commissie Dorp"),
    ("Regio Deal Noord I", "Regio Deal Noord II"),
    ("Begroting 2027", "Begroting 2028"),
    ("Oeverrand", "Oeverland"),
    ("Zandervoorde", "Zandervoordse"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_name_in_another_form_is_seen_between_two_texts(one: str, other: str) -> None:
    assert list(near_across([one, "Haven"], [other, "Kade"])) == [(one, other)]


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_names_stay_two_names(one: str, other: str) -> None:
    assert list(near_across([one], [other])) == []
    assert list(near_in([one, other])) == []


def test_names_are_persons_and_words_with_capitals_without_the_article_that_opens_a_sentence() -> None:
    text = (
        "De Stuurgroep Water helpt B. de Vries en Bureau Zilt & Zoon. Het programma Schone Kade en Natte Oever begint."
    )
    assert {name for _, name in names_in(text)} == {
        "Stuurgroep Water",
        "B. de Vries",
        "Bureau Zilt & Zoon",
        "Schone Kade en Natte Oever",
        "programma Schone Kade en Natte Oever",
        "Schone Kade",
        "Natte Oever",
    }
    assert all(text[offset:].startswith(name) for offset, name in names_in(text))


DEAL = TextNames(id=StukId("deal"), titel="Deal", namen=("Fonds Oever", "Sterke Dorpen"), noemt=())
LETTER = TextNames(id=StukId("brief"), titel="Brief", namen=("Fonds Oever", "Sterkere Dorpen"), noemt=(StukId("deal"),))


def test_a_letter_that_cites_a_deal_is_compared_with_it() -> None:
    (row,) = names_elsewhere([DEAL, LETTER], [StukId("brief")])[StukId("brief")]
    assert (row.naam, row.ander, row.titel) == ("Sterkere Dorpen", "Sterke Dorpen", "Deal")


def test_texts_that_have_nothing_to_do_with_each_other_are_not_compared() -> None:
    alone = TextNames(id=StukId("brief"), titel="Brief", namen=LETTER.namen, noemt=())
    assert names_elsewhere([DEAL, alone], [StukId("brief")]) == {}


def test_a_letter_that_has_both_names_has_two_things() -> None:
    both = TextNames(id=StukId("brief"), titel="Brief", namen=(*LETTER.namen, "Sterke Dorpen"), noemt=(StukId("deal"),))
    assert names_elsewhere([DEAL, both], [StukId("brief")]) == {"brief": ()}


FILES = {
    "document.yml": "soort: projectplan\nstatus: concept\ntitel: Plan\nsamenvatting: Een voorbeeld.\n",
    "tekst.md": "# Plan\n\nDe heer B. Kranendonck bouwt in Zandmotor Oost, met de Kustcommissie en Bureau Zilt.\n",
    "deal/deal.yml": "soort: convenant\nstatus: concept\nsamenvatting: Een voorbeeld.\n",
    "deal/aanhef.md": "# Convenant Kust\n",
    "deal/artikelen/01-taken.md": (
        "## Artikel 1 – Taken\n\nDe heer B. Kranendonk leidt Zandmotor Oost. De Kustcommissie en Bureau Zilt helpen.\n"
    ),
}


def test_a_plan_that_shares_three_names_with_a_deal_goes_with_it() -> None:
    _, corpus = read(FILES)
    (finding,) = (one for one in check(corpus, TODAY) if one.code == "V117")
    assert [(str(span), text) for span, text in finding.related] == [
        ("deal/artikelen/01-taken.md:3:9", "'B. Kranendonk'")
    ]
    messages = [one.message for one in check(corpus, TODAY) if one.code == "V117"]
    assert messages == ["'B. Kranendonck' heet in 'Convenant Kust' 'B. Kranendonk'"]


def test_the_open_place_of_a_name_is_no_name() -> None:
    assert [name for _, name in names_in("De heer Jan Xxxxxxx en mevrouw Xxxxxxxx Xxxxxx")] == ["Jan Xxxxxxx"]
