"""Parties: the facts that their words give, in every layout that agreements since 1970 have."""

import pytest
from making import deal_of, parsed

from dealpers.check import example_files
from dealpers.model import Deal, Kant, Partij, Partijentabel
from dealpers.parse.aanhef.partijen import naming
from dealpers.parse.aanhef.splitsing import parted
from dealpers.render.source.tables import write_tables


def deal(preamble: str, **files: str) -> Deal:
    return parsed({**example_files(""), "aanhef.md": f"# Convenant Kade\n\n{preamble}\n", **files}).deal


def shown(party: Partij) -> tuple[str, str, str, str]:
    return party.naam, party.persoon, party.functie, party.alias


NAMINGS = {
    "De Minister van Water, de heer drs. K.L. Wolk, handelend als bestuursorgaan, hierna: de Minister; en": (
        "De Minister van Water|drs. K.L. Wolk||de Minister|||bestuursorgaan"
    ),
    "Stichting Hal & Haven, statutair gevestigd te Dal, vertegenwoordigd door haar voorzitter, mevrouw J.B. Kraan": (
        "Stichting Hal & Haven|J.B. Kraan|voorzitter|||Dal|"
    ),
    "het waterschap Vaart, ten deze vertegenwoordigd door zijn dijkgraaf, H. van der Grutto, hierna „het waterschap”": (
        "het waterschap Vaart|H. van der Grutto|dijkgraaf|het waterschap|||"
    ),
    "Het waterschap Vaart, hierna „waterschap” genoemd, vertegenwoordigd door de dijkgraaf, mevrouw A. Berk,": (
        "Het waterschap Vaart|A. Berk|dijkgraaf|waterschap|||"
    ),
    "De Minister van Water, gevestigd te Den Haag, vertegenwoordigd door de directeur-generaal Water drs. C. Wil,"
    " hierna te noemen ‘Minister’, en": (
        "De Minister van Water|drs. C. Wil|directeur-generaal Water|Minister||Den Haag|"
    ),
    "de Dienst Vaart, te dezen vertegenwoordigd door de voorzitter, de heer B. Lind, hierna te noemen de Dienst"
    " Vaart (DV);": "de Dienst Vaart|B. Lind|voorzitter|de Dienst Vaart|DV||",
    "De Inspectie Maten (hierna: IM), vertegenwoordigd door de inspecteur-generaal, mevrouw mr. D. Pas,": (
        "De Inspectie Maten|mr. D. Pas|inspecteur-generaal|IM|||"
    ),
    "De gemeente Lind, te dezen vertegenwoordigd door de heer P. Pad, [wethouder], hierna te noemen: Lind;": (
        "De gemeente Lind|P. Pad|wethouder|Lind|||"
    ),
    "De Minister van Groei, mevrouw dr. E.S. Boom, [bestuursorgaan], hierna te noemen: de Minister;": (
        "De Minister van Groei|dr. E.S. Boom||de Minister|||bestuursorgaan"
    ),
    "De heer A. Berg, wethouder, handelend namens de gemeente Veen, hierna: Veen;": (
        "de gemeente Veen|A. Berg|wethouder|Veen|||"
    ),
    "de gemeente Dal, vertegenwoordigd door haar burgemeester, mr. W. Kiev, daartoe gemachtigd bij besluit van"
    " 9 januari 1974, verder aan te duiden als Dal": "de gemeente Dal|mr. W. Kiev|burgemeester|Dal|||",
    "Stichting Kade, statutair gevestigd te Oever en ingeschreven in het handelsregister onder nummer 12345678, hierbij"
    " rechtsgeldig vertegenwoordigd door haar voorzitter, mevrouw R. Ven, hierna te noemen: de Stichting": (
        "Stichting Kade|R. Ven|voorzitter|de Stichting||Oever|"
    ),
    "Zandpad B.V., ingeschreven bij de Kamer van Koophandel onder nr. 12.34.56.78, gevestigd te Dal, vertegenwoordigd"
    " door J. van Zand, hierna: Zandpad": "Zandpad B.V.|J. van Zand||Zandpad||Dal|",
    "Zandpad B.V., gevestigd te Oever en kantoorhoudende te Dal aan de Kade 3, vertegenwoordigd door haar bestuurder,"
    " de heer J. van Zand (hierna: 'Zandpad');": "Zandpad B.V.|J. van Zand|bestuurder|Zandpad||Oever|",
    "Vereniging van Kades (VVK), vertegenwoordigd door J. Boot MSc, directeur": (
        "Vereniging van Kades|J. Boot MSc|directeur||VVK||"
    ),
    "De gemeente Zuid, vertegenwoordigd door haar voorzitter D. Zwart en secretaris E. Rood": (
        "De gemeente Zuid|D. Zwart en E. Rood|voorzitter en secretaris||||"
    ),
    "de gemeente Zuid, vertegenwoordigd door haar burgemeester": "de gemeente Zuid||burgemeester||||",
    "De Minister van Landbouw, Natuur en Voedsel": "De Minister van Landbouw, Natuur en Voedsel||||||",
}


@pytest.mark.parametrize("text", NAMINGS)
def test_the_words_of_a_party_give_its_facts(text: str) -> None:
    name = naming(text)
    facts = (name.ambt, name.persoon, name.functie, name.alias, name.kort, name.zetel, name.hoedanigheid)
    assert "|".join(facts) == NAMINGS[text]


def test_only_words_of_representation_make_a_person_a_representative() -> None:
    assert not naming("De Minister van Water, mevrouw A. Berg").vertegenwoordigd
    assert naming("De gemeente Oever, namens deze: A. Berg").vertegenwoordigd


PARTED = {
    "Het waterschap Vaart, vertegenwoordigd door A. Berk, en de gemeente Meer, vertegenwoordigd door B. Lind": 2,
    "De gemeente Veen en de gemeente Meer": 2,
    "De Minister van Water en Groen, hierna: de Minister": 1,
    "Het college van burgemeester en wethouders van de gemeente Oever, hierna: Oever": 1,
    "Stichting Noord, vertegenwoordigd door haar voorzitter B. Kok en haar secretaris C. Wit": 1,
    "De gemeente A, hierna: A; de gemeente B, hierna: B; en Stichting C, hierna: C": 3,
}


@pytest.mark.parametrize("text", PARTED)
def test_a_sentence_is_cut_between_bodies_only(text: str) -> None:
    assert len(parted(text)) == PARTED[text]


def test_parties_in_a_sentence_are_read_without_a_heading() -> None:
    read_deal = deal(
        "Het waterschap Vaart, hierna „waterschap” genoemd, vertegenwoordigd door de dijkgraaf, mevrouw A. Berk,\nen\n"
        "de gemeente Meer, hierna „gemeente” genoemd, vertegenwoordigd door de burgemeester, de heer B. Lind,\n"
        "komen het volgende overeen:"
    ).partijen
    assert [shown(party) for party in read_deal] == [
        ("waterschap Vaart", "A. Berk", "dijkgraaf", "waterschap"),
        ("gemeente Meer", "B. Lind", "burgemeester", "gemeente"),
    ]
    assert [(party.id, party.deel) for party in read_deal] == [("partij-1", "partij-1"), ("partij-1--2", "partij-1")]


def test_a_story_below_the_title_names_no_party() -> None:
    read_deal = deal(
        "De gemeente Oever heeft in 2020 een besluit genomen, hierna: het besluit.\n\n## Partijen\n\n1. De gemeente Dal"
    )
    assert [party.naam for party in read_deal.partijen] == ["gemeente Dal"]


def test_unnumbered_parties_are_in_lines_between_a_loose_and() -> None:
    read_deal = deal(
        "De ondergetekenden:\n\nDe provincie Dijk, vertegenwoordigd door A. Dam, gedeputeerde, enerzijds,\n\nen\n\n"
        "Stichting Land, gevestigd te Dal, vertegenwoordigd door haar directeur B. Kok, anderzijds;\n\n"
        "hierna gezamenlijk te noemen: Partijen;"
    )
    assert [party.naam for party in read_deal.partijen] == ["provincie Dijk", "Stichting Land"]
    assert not read_deal.groepen


@pytest.mark.parametrize("joint", ["en de ", "alsmede ", "en "])
def test_a_paragraph_that_joins_a_body_is_the_next_party(joint: str) -> None:
    read = deal(
        "## Ondergetekenden,\n\nde gemeente Oever, vertegenwoordigd door A. Berg, burgemeester, hierna ‘de gemeente’,"
        f"\n\n{joint}Stichting Kade, vertegenwoordigd door B. Dal, voorzitter van het bestuur, hierna ‘de stichting’,\n"
    )
    assert [shown(party) for party in read.partijen] == [
        ("gemeente Oever", "A. Berg", "burgemeester", "de gemeente"),
        ("Stichting Kade", "B. Dal", "voorzitter van het bestuur", "de stichting"),
    ]


def test_a_bullet_that_names_a_group_is_no_party() -> None:
    read_deal = deal(
        "Partijen,\n\n- Overheden:\n  1. De gemeente Lind, hierna: Lind;\n  2. De gemeente Els, hierna: Els;\n\n"
        "Partijen 1 tot en met 2 hierna samen te noemen: Overheden;\n\n- Bedrijven:\n  1. Bouw B.V., hierna: Bouw;\n\n"
        "hierna samen te noemen: Bedrijven;"
    )
    assert [(party.id, party.alias, party.groep) for party in read_deal.partijen] == [
        ("partij-1", "Lind", "Overheden"),
        ("partij-2", "Els", "Overheden"),
        ("partij-1--2", "Bouw", "Bedrijven"),
    ]


def test_a_heading_over_parties_is_their_group() -> None:
    read_deal = deal(
        "## Partijen\n\n### Het Rijk:\n\n1. De Minister van Water\n\n### De Gemeenten:\n\n2. Gemeente A\n3. Gemeente B"
    )
    assert [(party.groep, party.kant) for party in read_deal.partijen] == [
        ("Het Rijk", Kant.RIJK),
        ("De Gemeenten", Kant.ONBEKEND),
        ("De Gemeenten", Kant.ONBEKEND),
    ]


def test_groups_of_any_name_have_their_members() -> None:
    read_deal = deal(
        "## Partijen\n\n1. Gemeente A\n2. Gemeente B\n\nPartijen 1 en 2 hierna samen te noemen: Gemeenten;\n\n"
        "3. Stichting C\n4. Dienst D\n5. Waterschap E\n\npartijen onder 3 en 4 hierna te noemen: uitvoerders;"
    )
    assert [(group.naam, group.leden) for group in read_deal.groepen] == [
        ("Gemeenten", ("partij-1", "partij-2")),
        ("uitvoerders", ("partij-3", "partij-4")),
    ]
    assert read_deal.partijen[4].groep == ""


GROUPS = """## Partijen

1. De gemeente Veen, hierna: Veen;
2. De gemeente Meer, hierna: Meer;

Partijen 1 en 2 hierna samen te noemen: Gemeenten;

3. Stichting Kade, hierna: Kade;
"""
DUTIES = {
    "De Gemeenten zorgen voor een plan.": ("partij-1", "partij-2"),
    "Kade betaalt de Gemeenten elk jaar een bedrag.": ("partij-3",),
    "Veen zorgt voor een plan.": ("partij-1",),
}


@pytest.mark.parametrize("sentence", DUTIES)
def test_a_duty_of_a_group_is_of_all_its_members(sentence: str) -> None:
    read_deal = deal(GROUPS, **{"artikelen/01-voorbeeld.md": f"## Artikel 1 – Taken\n\n1. {sentence}\n"})
    assert [task.wie for task in read_deal.taken] == [DUTIES[sentence]]


def test_two_groups_may_be_named_in_one_sentence() -> None:
    read_deal = deal(
        "## Partijen\n\n1. Gemeente A\n2. Stichting B\n3. Stichting C\n\n"
        "Partij genoemd onder 1 hierna te noemen: 'de Stad' en partijen genoemd onder 2 en 3 hierna: 'de Zorg'."
    )
    assert [party.groep for party in read_deal.partijen] == ["de Stad", "de Zorg", "de Zorg"]


def test_a_name_for_all_parties_is_a_group_and_no_part_of_a_party() -> None:
    read_deal = deal(
        "De dienst A (hierna: A), gevestigd te Dal,\n\nen\n\n"
        "de dienst B (hierna: B), gevestigd te Dal,\n\nhierna samen: de diensten,"
    )
    assert [(group.naam, len(group.leden)) for group in read_deal.groepen] == [("de diensten", 2)]
    assert {party.groep for party in read_deal.partijen} == {""}


def test_items_below_a_number_are_parties_or_representatives() -> None:
    read_deal = deal(
        "## Partijen\n\n1. de waterschappen:\n   a. Waterschap Noord;\n   b. Waterschap Zuid;\n2. De gemeente Dal,"
        " vertegenwoordigd door:\n   a. de heer A. Wit, burgemeester\n   b. mevrouw B. Zwart, wethouder\n"
    ).partijen
    assert [(party.id, party.naam, party.persoon) for party in read_deal] == [
        ("partij-1-onderdeel-a", "Waterschap Noord", ""),
        ("partij-1-onderdeel-b", "Waterschap Zuid", ""),
        ("partij-2", "gemeente Dal", "A. Wit"),
    ]


TABLE = """tabellen:
  - kolommen: [{kop: Nr.}, {kop: Naam}, {kop: Vertegenwoordigd door}, {kop: Functie}]
    rijen:
      - cellen: ["1", "Gemeente Veen", "B.C. Turf", "burgemeester"]
      - cellen: ["2", "Stichting Brug", "T.U. Brug", "voorzitter"]
"""


def test_the_rows_of_a_table_are_parties() -> None:
    read_deal = deal(
        "## Partijen\n\n{tabel-1}\n\nPartijen 1 en 2 hierna samen te noemen: de Streek.", **{"financien.yml": TABLE}
    )
    assert [shown(party) for party in read_deal.partijen] == [
        ("Gemeente Veen", "B.C. Turf", "burgemeester", ""),
        ("Stichting Brug", "T.U. Brug", "voorzitter", ""),
    ]
    assert [party.deel for party in read_deal.partijen] == ["tabel-1-1", "tabel-1-2"]


def test_a_plural_names_several_bodies_and_their_group() -> None:
    read_deal = deal(
        "## Partijen\n\n1. de gemeenten Almere, Breda en Zwolle, hierna: de Gemeenten;\n2. Gemeente Dal en Oever"
    )
    assert [(party.id, party.naam, party.groep) for party in read_deal.partijen] == [
        ("partij-1", "gemeente Almere", "de Gemeenten"),
        ("partij-1--2", "gemeente Breda", "de Gemeenten"),
        ("partij-1--3", "gemeente Zwolle", "de Gemeenten"),
        ("partij-2", "Gemeente Dal en Oever", ""),
    ]


def test_supporters_are_partners_and_no_parties() -> None:
    read_deal = deal(
        "## Partijen\n\n1. Gemeente A\n\nDeze deal wordt mede ondersteund door:\n\n"
        "- Vereniging Buurt;\n- Netwerk Draad;"
    )
    assert len(read_deal.partijen) == 1
    assert [partner.naam for partner in read_deal.partners] == ["Vereniging Buurt", "Netwerk Draad"]


@pytest.mark.no_cover  # the same lines again and again
def test_a_hostile_line_is_read_in_bounded_time() -> None:
    line = "De gemeente " + "A. van der " * 30_000 + ", hierna: " + "x, " * 30_000
    assert deal_of("", aanhef=f"# D\n\n## Partijen\n\n1. {line}\n").partijen


def test_a_cell_that_goes_on_below_gives_its_words_to_both_parties() -> None:
    merged = TABLE.replace('"voorzitter"]', '""]\n        vervolg: [4]')
    read_deal = deal("## Partijen\n\n{tabel-1}", **{"financien.yml": merged})
    assert [party.functie for party in read_deal.partijen] == ["burgemeester", "burgemeester"]
    assert [type(table) for table in read_deal.tabellen] == [Partijentabel]
    bare = deal("## Partijen\n\n{tabel-1}", **{"financien.yml": TABLE.replace('"voorzitter"', '""')})
    assert [party.functie for party in bare.partijen] == ["burgemeester", ""]
    assert write_tables(read_deal.tabellen).count("vervolg") == 1


def test_lettered_headings_of_groups_and_their_sentences_are_no_parties() -> None:
    front = (
        "# Convenant X\n\n## Partijen:\n\nA\\. De Gemeenten\n\n1. De gemeente Oever, hierna te noemen: Oever;\n"
        "2. De gemeente Kade, hierna te noemen: Kade;\n\n"
        "Partijen genoemd onder 1 en 2 hierna gezamenlijk te noemen: de Gemeenten;\n\nB\\. De Aanbieders\n\n"
        "3. Stichting Hulp, vertegenwoordigd door bestuurder L. Vinke, hierna te noemen: Hulp;\n"
    )
    deal = deal_of("## Artikel 1 – A\n\nDe Gemeenten betalen.\n", aanhef=front)
    assert [(party.alias, party.groep) for party in deal.partijen] == [
        ("Oever", "de Gemeenten"),
        ("Kade", "de Gemeenten"),
        ("Hulp", "De Aanbieders"),
    ]
    assert [task.wie for task in deal.taken] == [("partij-1", "partij-2")]
