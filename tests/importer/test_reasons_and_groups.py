"""Considerations that no heading opens, groups above lists of parties, and parts of web pages."""

import pytest
from imported_deals import ARTICLES, deal_of

from dealpers.importer.readers.kinds import Form, form_of
from dealpers.model import Deal, Lijst, Soort

PARTIES = """1. de gemeente Oever, vertegenwoordigd door wethouder A. Berg, hierna: Oever;
2. Stichting De Kade, vertegenwoordigd door B. Dal, directeur, hierna: de Stichting;"""
REASONS = {
    "that": "dat de kade oud is;\n\ndat de Stichting geld heeft;",
    "dashes": "–\tdat de kade oud is;\n–\tdat de Stichting geld heeft;",
    "bullets": "- de kade is na honderd jaar oud;\n- de Stichting heeft voor de kade geld;",
    "numbers": "1. Op de kade wonen duizend mensen.\n2. De kade is in honderd jaar niet hersteld.",
    "sentences": "De kade is in honderd jaar niet hersteld.\n\nDe Stichting heeft geld voor het werk aan de kade.",
}


def reasons(deal: Deal) -> int:
    """Number of items in the divisions with considerations."""
    divisions = [division for division in deal.aanhef if division.soort is Soort.OVERWEGINGEN]
    lists = [block for division in divisions for block in division.blokken if isinstance(block, Lijst)]
    return sum(len(block.onderdelen) for block in lists)


@pytest.mark.parametrize("written", REASONS.values(), ids=REASONS)
@pytest.mark.parametrize("opening", ["Partijen:", "De partijen bij dit convenant zijn:"])
def test_sentences_between_the_last_party_and_the_words_that_agree_are_considerations(
    written: str, opening: str
) -> None:
    deal = deal_of(f"Convenant Kade\n\n{opening}\n\n{PARTIES}\n\n{written}\n\nkomen het volgende overeen:\n{ARTICLES}")
    assert [party.ambt for party in deal.partijen] == ["de gemeente Oever", "Stichting De Kade"]
    assert reasons(deal) == 2


def test_a_common_name_and_a_representative_behind_the_parties_are_no_considerations() -> None:
    behind = "Partijen 1 en 2 hierna gezamenlijk te noemen: de Bouwers;\n\nkomen het volgende overeen:"
    deal = deal_of(f"Convenant Kade\n\nPartijen:\n\n{PARTIES}\n\n{behind}\n{ARTICLES}")
    assert reasons(deal) == 0
    assert [party.groep for party in deal.partijen] == ["", ""]
    assert [group.naam for group in deal.groepen] == ["de Bouwers"]


def test_a_short_name_above_a_list_of_whole_parties_is_their_group() -> None:
    front = """- Rijk
    - de Minister van Water, mevrouw A. Berg, handelend als bestuursorgaan
- Kennis en markt
    - Stichting De Kade, vertegenwoordigd door B. Dal, directeur
    - Kade & Zonen B.V., vertegenwoordigd door C. Eik, directeur"""
    deal = deal_of(f"# City Deal Kade\n\nPartijen bij deze deal zijn:\n\n{front}\n\nkomen overeen:\n{ARTICLES}")
    read = [(party.ambt, party.groep) for party in deal.partijen]
    market = "Kennis en markt"
    assert read == [("de Minister van Water", "Rijk"), ("Stichting De Kade", market), ("Kade & Zonen B.V.", market)]


def test_a_body_above_fields_about_it_is_no_group() -> None:
    front = "1. Stichting De Kade\n   - vertegenwoordiger: B. Dal\n   - functie: directeur\n2. de gemeente Oever"
    deal = deal_of(f"Convenant Kade\n\nPartijen:\n\n{front}\n\nkomen overeen:\n{ARTICLES}")
    read = [(party.ambt, party.persoon, party.groep) for party in deal.partijen]
    assert read == [("Stichting De Kade", "B. Dal", ""), ("de gemeente Oever", "", "")]


def test_letters_in_a_row_above_parties_count_groups_and_initials_count_none() -> None:
    rows = (
        "A. Overheden",
        "de gemeente Oever, vertegenwoordigd door wethouder A. Berg",
        "(hierna: Oever);",
        "B. Onderwijs",
        "ROC De Brug, vertegenwoordigd door haar voorzitter,",
        "mevrouw dr. T. Vijl (hierna: het ROC);",
    )
    text = "\n\n".join(rows)
    deal = deal_of(f"Convenant Kade\n\nOver de kade\n\n{text}\n\nkomen overeen:\n{ARTICLES}")
    read = [(party.ambt, party.persoon, party.alias, party.groep) for party in deal.partijen]
    assert read == [
        ("de gemeente Oever", "A. Berg", "Oever", "Overheden"),
        ("ROC De Brug", "dr. T. Vijl", "het ROC", "Onderwijs"),
    ]
    persons = "de gemeente Oever\n\nA. Berg\n\nDe Kade B.V.\n\nB. Dal"
    deal = deal_of(f"Convenant Kade\n\nPartijen:\n\n{persons}\n\nkomen overeen:\n{ARTICLES}")
    assert [(party.ambt, party.persoon) for party in deal.partijen] == [
        ("de gemeente Oever", "A. Berg"),
        ("De Kade B.V.", "B. Dal"),
    ]


def test_a_heading_right_below_the_heading_of_the_parties_names_a_group_of_persons_too() -> None:
    doctors = "## Artsen\n\n- Mevrouw E. Eik, huisarts te Oever\n- De heer J. Ven, huisarts te Oever"
    front = f"## Partijen\n\n{doctors}\n\n## Overheid\n\n- Gemeente Oever, vertegenwoordigd door A. Berg\n"
    deal = deal_of(f"# Protocol Kade\n\n{front}\nkomen overeen:\n{ARTICLES}")
    read = [(party.ambt or party.persoon, party.groep) for party in deal.partijen]
    assert read == [("E. Eik", "Artsen"), ("J. Ven", "Artsen"), ("Gemeente Oever", "Overheid")]


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b'<div class="text">\n<h1>Kade</h1>\n<p>Een</p>\n<p>Twee</p>\n</div>', Form.HTML),
        (b"<table><tr><td>Oever</td></tr></table><p>Een</p>", Form.HTML),
        (b"<p>Een</p> staat hier als voorbeeld", Form.TEXT),
        (b"<naam> verklaart </p> </p> </p>", Form.TEXT),
    ],
)
def test_a_part_of_a_web_page_is_one_by_its_first_element_and_its_blocks(data: bytes, form: Form) -> None:
    assert form_of(data) is form


@pytest.mark.parametrize("lead", ["in overweging genomen hebbende", "van oordeel dat", "Considerans", "overwegende"])
@pytest.mark.parametrize("formula", ["is overeengekomen hetgeen volgt.", "besluiten:", "en spreken daarom af:"])
def test_any_lead_in_and_any_words_that_agree_enclose_considerations(lead: str, formula: str) -> None:
    behind = lead.endswith("dat")
    stated = [f"{lead if behind else 'dat'} {one};" for one in ("de kade oud is", "er geld voor het werk is")]
    text = "\n\n".join((*([] if behind else [lead]), *stated))
    deal = deal_of(f"Convenant Kade\n\nTussen\n\n{PARTIES}\n\n{text}\n\n{formula}\n{ARTICLES}")
    assert [party.alias for party in deal.partijen] == ["Oever", "de Stichting"]
    assert reasons(deal) == 2


def test_parties_and_reasons_in_one_list_without_any_heading_are_told_apart() -> None:
    reason = "(i) De kade is in honderd jaar niet hersteld.\n(ii) De Stichting heeft geld voor de kade.\n"
    front = PARTIES.replace("1.", "(1)").replace("2.", "(2)")
    deal = deal_of(f"Convenant Kade\n\nOver de kade\n\n{front}\n{reason}\nkomen overeen:\n{ARTICLES}")
    assert [party.ambt for party in deal.partijen] == ["de gemeente Oever", "Stichting De Kade"]
    assert reasons(deal) == 2


def test_a_sentence_that_begins_with_a_party_and_its_verb_names_no_party() -> None:
    stated = (
        "De Stichting bezit 14 hectare langs de kade.",
        "De Stichting en Oever hebben in 2024 een plan voor de kade vastgesteld.",
        "Oever kent veel oude kades.",
    )
    text = "\n\n".join(stated)
    deal = deal_of(f"Convenant Kade\n\nTussen:\n\n{PARTIES}\n\n{text}\n\nkomen daarom overeen:\n{ARTICLES}")
    assert [party.ambt for party in deal.partijen] == ["de gemeente Oever", "Stichting De Kade"]
    assert reasons(deal) == 3
