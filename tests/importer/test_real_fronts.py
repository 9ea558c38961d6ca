"""Fronts as published pages give them: clauses on lines of their own, names made unreadable, and no articles behind."""

import pytest
from imported_deals import deal_with_front
from making import deal_of

from dealpers.importer import Asked, Kind, decoded, imported
from dealpers.model import Deal, Opbouw, Soort
from dealpers.parse.aanhef.partijen import naming

RECITALS = "\n\nOverwegende dat\n\n1. de kade oud is;\n"


@pytest.mark.parametrize(
    ("words", "person", "function"),
    [
        ("de gemeente Oever, namens deze: de xxxx X. Xxxxxx, wethouder", "X. Xxxxxx", "wethouder"),
        ("Bouw B.V., vertegenwoordigd door X.X. xxx Xxxxxxx, directeur", "X.X. xxx Xxxxxxx", "directeur"),
        ("Bouw B.V., vertegenwoordigd door mevrouw A. Vos-van den Berg, CCO", "A. Vos-van den Berg", "CCO"),
        (
            "de gemeente Oever, vertegenwoordigd door A. Berg in zijn hoedanigheid van burgemeester ter uitvoering",
            "A. Berg",
            "burgemeester",
        ),
        (
            "de gemeente Oever, namens deze A. Berg, in zijn hoedanigheid als Wethouder, handelend",
            "A. Berg",
            "Wethouder",
        ),
        ("De staatssecretaris Cultuur: X. xxx Xxxxxx", "X. xxx Xxxxxx", ""),
    ],
)
def test_a_name_made_unreadable_and_an_office_behind_a_capacity_are_read(
    words: str, person: str, function: str
) -> None:
    named = naming(words)
    assert (named.persoon, named.functie) == (person, function)


@pytest.mark.parametrize(
    ("words", "body", "capacity"),
    [
        ("de stichting: Stichting Kade, gevestigd te Oever", "Stichting Kade", ""),
        ("de besloten vennootschap met beperkte aansprakelijkheid: Bouw B.V., gevestigd te Oever", "Bouw B.V.", ""),
        (
            "de gemeente Oever, [alsmede het college, handelend als bestuursorgaan,] namens deze A. Berg",
            "de gemeente Oever",
            "",
        ),
        (
            "Gedeputeerde Staten, handelend in de hoedanigheid van bestuursorgaan namens deze: de heer A. Berg",
            "Gedeputeerde Staten",
            "bestuursorgaan",
        ),
    ],
)
def test_a_legal_form_before_a_name_and_a_body_in_brackets_are_no_part_of_it(
    words: str, body: str, capacity: str
) -> None:
    named = naming(words)
    assert (named.ambt, named.hoedanigheid) == (body, capacity)


def test_clauses_on_lines_of_their_own_go_on_with_the_party_and_lone_numbers_are_none() -> None:
    deal = deal_with_front(
        "Overeenkomst Kade\n\nOndergetekenden:\n\n"
        "1. De provincie Vaart, met zetel te Oever,\n[alsmede het college,] handelend als bestuursorgaan,\n"
        "in dezen vertegenwoordigd door mevrouw A. Berg, gedeputeerde, hierna te noemen ‘Provincie’\n"
        "2. De vereniging Kreek,\nIn dezen vertegenwoordigd door B. Dal, voorzitter, Hierna te noemen: ‘Kreek’\n"
        f"3.\n4.\n{RECITALS}"
    )
    assert [(party.ambt, party.persoon, party.functie, party.alias) for party in deal.partijen] == [
        ("De provincie Vaart", "A. Berg", "gedeputeerde", "Provincie"),
        ("De vereniging Kreek", "B. Dal", "voorzitter", "Kreek"),
    ]


def test_a_list_that_begins_anew_counts_apart_and_a_common_name_in_an_item_is_of_its_own_bodies() -> None:
    deal = deal_with_front(
        "Regio Deal Kade\n\nPartijen:\n\n1. De minister van Water, mevrouw A. Berg, hierna te noemen: Water;\n"
        "2. De minister van Bouw, de heer B. Dal, en de staatssecretaris van Bouw, mevrouw C. Vink,"
        " hierna samen te noemen: Bouw;\n"
        "3. de minister van Land, de minister van Zee, allen handelend als bestuursorgaan.\n"
        "Partijen genoemd onder 1 tot en met 3, hierna samen te noemen: het Rijk\n"
        "1. De gemeente Oever, ter zake van deze overeenkomst ingevolge artikel 171 van de Gemeentewet "
        "vertegenwoordigd door wethouder mr. D.E.\n\nEik, hierna te noemen: Oever;\n"
        f"2. de heer F. (Frits) Gans, Commissaris van de Koning, handelend als bestuursorgaan;{RECITALS}"
    )
    assert [(party.ambt, party.persoon) for party in deal.partijen] == [
        ("De minister van Water", "A. Berg"),
        ("De minister van Bouw", "B. Dal"),
        ("de staatssecretaris van Bouw", "C. Vink"),
        ("de minister van Land", ""),
        ("de minister van Zee", ""),
        ("De gemeente Oever", "mr. D.E. Eik"),
        ("Commissaris van de Koning", "F. (Frits) Gans"),
    ]
    assert [(group.naam, len(group.leden)) for group in deal.groepen] == [("Bouw", 2), ("het Rijk", 5)]


def test_a_title_in_capitals_goes_on_below_and_a_lead_in_stands_behind_the_common_name() -> None:
    deal = deal_with_front(
        "Datum publicatieOrganisatieJaargang en nummerRubriek\n"
        "Ministerie van WaterStaatscourant 2025, 114Convenanten\n\n"
        "CONVENANT 2025\n\nKADE VAN OEVER\n\nPartijen,\n\n"
        "De gemeente Oever, vertegenwoordigd door mevrouw A. Berg,\n"
        "wethouder van de gemeente Oever.\n\n"
        "Bouw B.V. (inschrijvingsnummer KvK 12345678), vertegenwoordigd door B. Dal.\n\n"
        "Ondertekenden hierna gezamenlijk ‘Partijen’ Overwegen het volgende,\n\n"
        "a. De kade is oud.\n\nb. De gemeente betaalt.\n"
    )
    assert deal.titel.tekst == "CONVENANT 2025 KADE VAN OEVER"
    assert [repair.van for repair in deal.herkomst.herstel if repair.soort == "publicatiekop"] == [1, 2]
    assert [(party.ambt, party.persoon, party.functie) for party in deal.partijen] == [
        ("De gemeente Oever", "A. Berg", "wethouder"),
        ("Bouw B.V.", "B. Dal", ""),
    ]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("BESTUURSOVEREENKOMST\n\nVerkenning Kade – Oever", "BESTUURSOVEREENKOMST Verkenning Kade – Oever"),
        ("Convenant\n\nVeilig uitgaan Oever", "Convenant Veilig uitgaan Oever"),
        ("CULTUURCONVENANT OEVER\n2025 - 2028", "CULTUURCONVENANT OEVER 2025 - 2028"),
        ("Prestatieafspraken Oever en Kade\n\n2025-2026", "Prestatieafspraken Oever en Kade 2025-2026"),
        ("CONVENANT\n\nGemeente Oever", "CONVENANT"),
        ("CONVENANT\n\nOever, 3 mei 2025", "CONVENANT"),
        ("Definitief, 8 mei 2025\n\nCONVENANT\n\nVeilig uitgaan Oever", "CONVENANT Veilig uitgaan Oever"),
        ("CONVENANT\n\nConcept 2 voor raden", "CONVENANT"),
        ("Convenant\n\nvan de kade", "Convenant"),
        ("Convenant Kade\n\nVeilig uitgaan Oever", "Convenant Kade"),
    ],
)
def test_a_title_goes_on_below_the_noun_of_its_kind_alone_and_with_its_years(lines: str, title: str) -> None:
    body = "De kade is oud en\nde brug is\nook oud.\n\n" * 3
    front = f"{lines}\n\nPartijen\n\n1. De gemeente Oever;\n2. Kade B.V.;\n\nArtikel 1\n\n{body}"
    outcome = imported(decoded("x.txt", front.encode()), Asked(kind=Kind.DEAL))
    assert outcome.stuk.titel.tekst == title


@pytest.mark.parametrize(("columns", "aside"), [("Datum publicatieOrganisatieJaargang en nummerRubriek\n", 3), ("", 1)])
def test_words_around_the_number_of_a_journal_are_set_aside_below_its_columns_alone(columns: str, aside: int) -> None:
    text = (
        f"Staatscourant\n\n{columns}Regeling van Zee, Staatscourant 2025, 114\n\n# Convenant Kade\n\n"
        "## Artikel 1\n\nDe kade is oud.\n"
    )
    outcome = imported(decoded("x.txt", text.encode()), Asked())
    assert outcome.stuk.herkomst is not None
    assert sum(repair.weggelaten for repair in outcome.stuk.herkomst.herstel) == aside
    assert any("Regeling van Zee" in content for name, content in outcome.files.items() if name == "aanhef.md") == (
        aside == 1
    )


def test_a_front_on_one_line_has_its_title_parties_considerations_and_articles() -> None:
    text = (
        "3 OVEREENKOMST KADE - OEVER DE ONDERGETEKENDEN: 1. de stichting: Stichting Kade, gevestigd te Oever,"
        " Stationsplein 89, vertegenwoordigd door de heer B. Dal, hierna te noemen: 'Kade'; 2. De gemeente Oever,"
        " vertegenwoordigd door mevrouw drs. A. Berg, wethouder, hierna te noemen: 'Oever';"
        " Overwegende dat: - de kade oud is; - de gemeente betaalt;"
        " Komen overeen als volgt: Artikel 1 Doel van het werk 1. Het doel is een kade. 2. Partijen werken samen."
        " Artikel 2 Geld 1. De gemeente betaalt. 2. De stichting werkt.\n"
    )
    outcome = imported(decoded("x.txt", text.encode()), Asked())
    assert isinstance(outcome.stuk, Deal)
    assert outcome.stuk.titel.tekst == "3 OVEREENKOMST KADE - OEVER"
    assert [(party.nummer, party.ambt, party.persoon, party.alias) for party in outcome.stuk.partijen] == [
        ("1", "Stichting Kade", "B. Dal", "Kade"),
        ("2", "De gemeente Oever", "drs. A. Berg", "Oever"),
    ]
    assert outcome.files["aanhef.md"].count("\n\\- ") == 2
    assert [artikel.titel for artikel in outcome.stuk.artikelen] == ["Doel van het werk", "Geld"]


PROSE = """Intentieverklaring Kade

Ondergetekenden:

1. De gemeente Oever, vertegenwoordigd door mevrouw A. Berg, burgemeester;
2. Stichting Kade, vertegenwoordigd door de heer B. Dal, voorzitter;

spreken de volgende intentie uit:

Partijen houden de kade samen schoon en vertellen elk jaar wat zij deden.

Aldus opgemaakt te Oever op 3 maart 2025.
"""


def test_an_agreement_in_prose_is_a_deal_without_articles() -> None:
    outcome = imported(decoded("x.txt", PROSE.encode()), Asked())
    assert outcome.kind is Kind.DEAL
    assert isinstance(outcome.stuk, Deal)
    assert outcome.stuk.feiten.opbouw is Opbouw.ZONDER_ARTIKELEN
    assert [party.persoon for party in outcome.stuk.partijen] == ["A. Berg", "B. Dal"]
    assert "slot.md" in outcome.files
    assert not any(name.startswith("artikelen/") for name in outcome.files)
    agreed = outcome.stuk.aanhef[-1]
    assert (agreed.naam, agreed.soort) == ("spreken de volgende intentie uit", Soort.AFSPRAKEN)
    assert [(task.alinea, task.bindt) for task in outcome.stuk.taken] == [(f"{agreed.id}.1", True)]
    below = outcome.files["aanhef.md"].replace("## spreken", "spreken")
    assert "## spreken" not in below
    assert deal_of("## Artikel 1 – A\n\nTekst.\n", aanhef=below).taken == ()


@pytest.mark.parametrize("title", ["Evaluatie van het convenant Kade", "Notitie over de kade"])
def test_a_text_about_an_agreement_stays_a_document(title: str) -> None:
    text = PROSE.replace("Intentieverklaring Kade", title)
    assert imported(decoded("x.txt", text.encode()), Asked()).kind is Kind.DOCUMENT


def test_a_sentence_above_the_parties_names_no_group() -> None:
    front = """# Deal

## Ondertekenaars

Op 26 maart 2025 kwamen in het stadhuis van Oever bijeen:

- mevrouw A. Berg, minister van Wonen, handelend namens het Rijk;
- de heer B. Dal, wethouder, handelend namens de gemeente Oever (Oever).
"""
    deal = deal_of("## Artikel 1 – A\n\nTekst.\n", aanhef=front)
    assert [party.alias or party.ambt for party in deal.partijen] == ["het Rijk", "Oever"]
    assert deal.groepen == ()
