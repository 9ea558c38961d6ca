"""Statements that any letter or plan makes by itself: facts in its sentences, names, enumerations and its outline."""

import html
import json

import pytest
from small_documents import document_of

from dealpers.build.pipeline import CheckedCollection
from dealpers.parse.soorten.kamerbrief import voorstellen
from dealpers.parse.soorten.kern import read_core
from dealpers.render.search.records import records

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

LETTER = """Aan de leden van de raad

Met de derde ronde en laatste tranche, de derde tranche, sluiten wij het programma af.

Gemeenten konden van 3 maart 2031 tot en met 1 mei 2031 een voorstel indienen. Wij hebben veertien voorstellen
ontvangen. Daarin is samen € 31 miljoen gevraagd. Er is € 12,5 miljoen beschikbaar, exclusief btw. Per project is dat
ten minste € 250.000 en ten hoogste € 2 miljoen. De eigen bijdrage is minstens 40%. Kleine kernen
kunnen daarvan afwijken.

Wij hebben gekeken naar drie criteria: nut, draagvlak en kosten. Zes aanvragen zijn gehonoreerd.

Wij zullen de raad in het najaar een tussenrapportage sturen. Wij hebben u hiermee voldoende geïnformeerd.

De Minister voor Water en Wonen (Ans de Boer) is coördinerend minister. Ook de staatssecretaris van Landbouw, Natuur en
Visserij neemt deel.

## Waar

Het gaat om de gemeenten Oever, Ter Aa en Aa en Hunze, en om de wijken tussen Kade en de Sluisbuurt. Ook Polderstad (met
name Dijk, Sluis en Haven) doet mee.

Met vriendelijke groet,

burgemeester, secretaris,

Koos Dijk Mien van der Sloot
"""


def test_the_frame_of_a_letter_is_read_from_its_sentences() -> None:
    facts = read_core(document_of(LETTER)).gegevens
    assert [(fact.soort, fact.grens, fact.waarde) for fact in facts] == [
        ("tranche", "", "derde tranche"),
        ("indienen", "", "van 3 maart 2031 tot en met 1 mei 2031"),
        ("ontvangen voorstellen", "", "veertien"),
        ("gevraagd", "", "€ 31 miljoen"),
        ("beschikbaar", "", "€ 12,5 miljoen"),
        ("btw", "", "exclusief btw"),
        ("per project", "ten minste", "€ 250.000"),
        ("per project", "ten hoogste", "€ 2 miljoen"),
        ("cofinanciering", "", "De eigen bijdrage is minstens 40%."),
        ("uitzondering", "", "Kleine kernen kunnen daarvan afwijken."),
        ("gekozen aanvragen", "", "Zes"),
        ("toezegging", "", "Wij zullen de raad in het najaar een tussenrapportage sturen."),
    ]
    amounts = [fact.bedrag.eurocenten for fact in facts if fact.bedrag]
    assert amounts == [3_100_000_000, 1_250_000_000, 25_000_000, 200_000_000]


def test_a_fact_points_at_the_words_that_state_it() -> None:
    document = document_of(LETTER)
    texts = {block.id: block.tekst for block in document.inleiding if hasattr(block, "tekst")}
    for fact in read_core(document).gegevens:
        assert texts[fact.alinea][fact.begin : fact.eind] == fact.waarde
        assert fact.waarde in fact.zin


@pytest.mark.parametrize(
    "sentence",
    [
        "De brug kost € 3 miljoen.",
        "Er zijn 27 huizen gebouwd.",
        "De voorstellen zijn mooi.",
        "Wij danken u voor uw brief van 3 maart 2031.",
        "De sluis is per jaar open.",
    ],
)
def test_a_sentence_that_says_not_what_it_is_gives_no_fact(sentence: str) -> None:
    assert read_core(document_of(f"{sentence}\n")).gegevens == ()


def test_money_per_year_says_how_long_and_what_it_is_not_for() -> None:
    text = "Het Rijk geeft de komende vier jaar 0,5 miljoen euro per jaar. Dit geld is niet bedoeld voor stenen.\n"
    facts = read_core(document_of(text)).gegevens
    assert [(fact.soort, fact.waarde) for fact in facts] == [
        ("per jaar", "0,5 miljoen euro"),
        ("per jaar, hoelang", "de komende vier jaar"),
        ("niet voor", "Dit geld is niet bedoeld voor stenen."),
    ]


def test_ministers_and_places_are_read_with_their_role_and_area() -> None:
    core = read_core(document_of(LETTER))
    assert [(who.ambt, who.persoon, who.rol) for who in core.bewindspersonen] == [
        ("Minister voor Water en Wonen", "Ans de Boer", "coördinerend minister"),
        ("staatssecretaris van Landbouw, Natuur en Visserij", "", "neemt deel"),
    ]
    assert [(names.soort or names.gebied, names.namen) for names in core.namen] == [
        ("gemeenten", ("Oever", "Ter Aa", "Aa en Hunze")),
        ("wijken tussen", ("Kade", "Sluisbuurt")),
        ("Polderstad", ("Dijk", "Sluis", "Haven")),
    ]
    assert [(who.naam, who.functie) for who in core.ondertekenaars] == [
        ("Koos Dijk", "burgemeester"),
        ("Mien van der Sloot", "secretaris"),
    ]


def test_an_enumeration_is_whole_and_counts_its_items() -> None:
    text = (
        "Er is gekeken naar drie criteria: nut, draagvlak en kosten. Wij zien vier wegen: een, twee en drie.\n\n"
        "Dat doen wij op twee manieren:\n\n- door te bouwen:\n  1. huizen;\n  2. bruggen;\n- door te graven.\n"
    )
    assert [(e.naam, [point.tekst for point in e.punten]) for e in read_core(document_of(text)).opsommingen] == [
        ("twee manieren", ["door te bouwen:\nhuizen;\nbruggen;", "door te graven."]),
        ("drie criteria", ["nut", "draagvlak", "kosten"]),
    ]


def test_the_outline_has_themes_with_their_projects_and_says_what_it_leaves_out() -> None:
    text = "# Plan\n\n## Hoofdstuk 1. Thema’s\n\nEen.\n\nTwee.\n\n### Wonen\n\n#### Hof\n\nHuizen.\n\n### Werken\n"
    (chapter,) = read_core(document_of(text)).indeling
    assert (chapter.titel, chapter.tekst, chapter.meer) == ("Thema’s", "Een.", 1)
    assert [(theme.titel, [project.titel for project in theme.delen]) for theme in chapter.delen] == [
        ("Wonen", ["Hof"]),
        ("Werken", []),
    ]


def test_facts_about_one_row_of_a_table_are_no_facts_of_the_letter() -> None:
    table = (
        "tabellen:\n  - kolommen: [{kop: Naam}, {kop: Rijk (x mln.), rol: rijk}]\n    rijen:\n"
        "      - cellen: [Oever, '€ 2']\n      - cellen: [Duin, Wad en Zee, '€ 3']\n"
    ).replace("Duin, Wad en Zee", "'Duin, Wad en Zee'")
    text = (
        "{tabel-1}\n\n## Bijlage\n\n### Oever\n\nIn de gemeenten Aa en Bee is € 9 miljoen gevraagd. Dit bouwt voort op "
        "de eerdere City Deal. Zij sloten in 2019 een akkoord.\n\n### Duin, Wad en Zee\n\nNat.\n"
    )
    document = document_of(text, tabellen=table)
    core = read_core(document)
    assert (core.gegevens, core.namen) == ((), ())
    oever, duin = voorstellen([document])
    assert [(names.soort, names.namen) for names in oever.plaatsen] == [("gemeenten", ("Aa", "Bee"))]
    assert [passage.tekst for passage in oever.eerder] == ["Dit bouwt voort op de eerdere City Deal."]
    assert [(names.soort, names.namen) for names in duin.plaatsen] == [("in de naam", ("Duin", "Wad", "Zee"))]


def test_the_real_letter_has_its_frame_in_data_overview_and_search(
    collection: CheckedCollection, site: dict[str, bytes]
) -> None:
    folder = "documenten/kamerbrief-regio-deals-zesde-tranche"
    facts = json.loads(site[f"{folder}/kamerbrief-regio-deals-zesde-tranche.overzicht.json"])["kern"]["gegevens"]
    values = {(fact["soort"], fact["grens"]): fact["waarde"] for fact in facts}
    assert values[("ontvangen voorstellen", "")] == "27"
    assert values[("gevraagd", "")] == "€ 565,1 miljoen"
    assert values[("beschikbaar", "")] == "€ 244,3 miljoen"
    assert values[("per deal", "ten minste")] == "€ 5 miljoen"
    assert values[("per deal", "ten hoogste")] == "€ 40 miljoen"
    assert values[("indienen", "")] == "tussen 1 augustus en 1 november 2024"
    page = html.unescape(site[f"{folder}/overzicht/index.html"].decode())
    assert all(value in page for value in values.values())


def test_names_in_an_overview_lead_to_their_pages(site: dict[str, bytes]) -> None:
    page = site["documenten/gebiedsplan-groningen-noord/overzicht/index.html"].decode()
    assert '<a href="../../../partijen/lefier/">Lefier</a>' in page
    assert '<a href="../../../partijen/gemeente-groningen/">Gemeente Groningen</a>' in page


def test_search_finds_the_facts_of_a_letter_in_its_overview(collection: CheckedCollection) -> None:
    letter = next(d for d in collection.corpus.documenten if d.feiten.soort == "kamerbrief")
    (overview,) = (record for record in records(letter) if record.address.startswith("overzicht/"))
    assert "Gevraagd: € 565,1 miljoen." in " ".join(overview.text.split())
    assert "Per deal: ten hoogste € 40 miljoen." in overview.text


@pytest.mark.parametrize(
    ("sentence", "partly", "names"),
    [
        ("Het gaat om de gemeenten Oever en Polder.", "", ("Oever", "Polder")),
        ("Het gaat onder andere om de gemeenten Oever en Polder.", "onder andere", ("Oever", "Polder")),
        ("Het gaat om onder andere de gemeenten Oever en Polder.", "onder andere", ("Oever", "Polder")),
        ("Wij bezochten gemeenten, waaronder Oever en Polder.", "waaronder", ("Oever", "Polder")),
        ("Wij bezochten gemeenten zoals Oever, Polder en Ter Aa.", "zoals", ("Oever", "Polder", "Ter Aa")),
        ("Wij bezochten wijken (met name Dijk en Sluis).", "met name", ("Dijk", "Sluis")),
        ("Ook Polderstad (waaronder Dijk en Sluis) doet mee.", "waaronder", ("Dijk", "Sluis")),
        ("Ook Polderstad (te weten Dijk en Sluis) doet mee.", "", ("Dijk", "Sluis")),
    ],
)
def test_a_row_of_names_says_whether_it_is_whole(sentence: str, partly: str, names: tuple[str, ...]) -> None:
    (row,) = read_core(document_of(sentence)).namen
    assert (row.deels, row.namen) == (partly, names)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("De minister van Water neemt deel.", "neemt deel"),
        ("De minister van Water neemt niet deel aan het overleg en is geen deelnemende partij.", ""),
        ("De minister van Water is betrokken.", ""),
    ],
)
def test_a_minister_takes_part_only_where_the_sentence_says_so(sentence: str, role: str) -> None:
    (who,) = read_core(document_of(sentence)).bewindspersonen
    assert who.rol == role


def test_the_signature_of_a_letter_is_no_part_of_its_last_section() -> None:
    text = "Tekst.\n\n## Kade\n\nDe kade is open.\n\nZij is nieuw.\n\nHoogachtend,\n\nde burgemeester,\n\nA. Berg\n"
    (section,) = read_core(document_of(text)).indeling
    assert (section.tekst, section.meer) == ("De kade is open.", 1)
