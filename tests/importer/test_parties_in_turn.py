"""Parties in turn: behind an ordinal, on two sides of "en", and with clauses on lines of their own."""

import pytest
from imported_deals import deal_of, deal_with_front

from dealpers.parse.aanhef.partijen import naming

BERG = "vertegenwoordigd door haar burgemeester, mevrouw A. Berg"
EIK = "vertegenwoordigd door de burgemeester, de heer A. Eik"
DAL = "vertegenwoordigd door haar voorzitter, de heer B. Dal"
VINK = "vertegenwoordigd door haar directeur, de heer C. Vink"
RECITALS = "\n\nOverwegende dat\n\n1. de kade oud is;\n"


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ten eerste: ", "Ten tweede: "),
        ("TEN EERSTE – ", "TEN TWEEDE – "),
        ("Ten eerste, ", "en ten tweede, "),
        ("De eerste partij: ", "De tweede partij: "),
        ("1e partij: ", "2e partij: "),
    ],
)
def test_an_ordinal_before_a_party_is_its_number(first: str, second: str) -> None:
    deal = deal_with_front(
        f'Convenant Kade\n\nPartijen bij dit convenant:\n\n{first}de gemeente Oever, {BERG}, hierna: "Oever";\n\n'
        f'{second}Stichting Vaart, {DAL}, hierna: "Vaart".\n\n'
        f'Partijen 1 en 2 hierna samen te noemen: "de Bouwers".{RECITALS}'
    )
    assert [(party.nummer, party.ambt, party.persoon, party.alias) for party in deal.partijen] == [
        ("1", "de gemeente Oever", "A. Berg", "Oever"),
        ("2", "Stichting Vaart", "B. Dal", "Vaart"),
    ]
    assert [(group.naam, len(group.leden)) for group in deal.groepen] == [("de Bouwers", 2)]


@pytest.mark.parametrize(("opened", "joint"), [("TUSSEN", "EN"), ("DOOR EN TUSSEN", "ALSMEDE")])
def test_the_word_between_two_sides_is_no_group_and_a_registration_no_name(opened: str, joint: str) -> None:
    deal = deal_with_front(
        f"Koopovereenkomst Kade\n\n{opened}\n\nde gemeente Oever, kamer van koophandel nummer 12345678, {BERG},"
        f"\n\nde gemeente Kreek, zetelend aan de Kade 3 te Kreek, KvK-nummer 12345679, {EIK},"
        f"\n\nhierna samen te noemen “Verkoper”,\n\n{joint}\n\nBouw B.V., gevestigd te Dal, RSIN 123456789, {VINK},"
        f"\n\nhierna te noemen “Koper”,{RECITALS}"
    )
    assert [(party.ambt, party.persoon, party.alias, party.groep) for party in deal.partijen] == [
        ("de gemeente Oever", "A. Berg", "", "Verkoper"),
        ("de gemeente Kreek", "A. Eik", "", "Verkoper"),
        ("Bouw B.V.", "C. Vink", "Koper", ""),
    ]


@pytest.mark.parametrize(
    "acting", ["handelend ter uitvoering van het besluit van 3 maart 2025", "optredend ingevolge een volmacht"]
)
def test_a_line_about_the_power_to_act_goes_on_with_the_party(acting: str) -> None:
    deal = deal_with_front(
        f"Convenant Kade\n\nOndergetekenden:\n\n1. Gemeente Oever,\n{BERG},\n{acting},"
        f'\nhierna te noemen: "de Gemeente";'
        f"\n\n2. Kade Bouw B.V.,\ngevestigd te Dal,\n{VINK},"
        f'\nhierna te noemen: "de Bouwer";{RECITALS}'
    )
    assert [(party.ambt, party.persoon, party.alias) for party in deal.partijen] == [
        ("Gemeente Oever", "A. Berg", "de Gemeente"),
        ("Kade Bouw B.V.", "C. Vink", "de Bouwer"),
    ]


@pytest.mark.parametrize("lead", ["Partijen verstaan in deze overeenkomst onder:", "Dit convenant verstaat onder:"])
def test_a_sentence_with_words_inside_leads_to_definitions(lead: str) -> None:
    body = (
        f"\nArtikel 1 Definities\n\n{lead}\n\nKade – de muur langs het water;\n\nVloot – de schepen van de gemeente.\n"
    )
    deal = deal_with_front(f"Convenant Kade\n\nDe gemeente Oever, {BERG}, en Stichting Vaart, {DAL}.{RECITALS}{body}")
    assert [term.term for term in deal.begrippen] == ["Kade", "Vloot"]


def test_the_heading_of_one_party_names_no_group() -> None:
    facts = "Vertegenwoordigd door: A. Berg\nFunctie: wethouder\nHierna te noemen: "
    deal = deal_with_front(
        f"Convenant Kade\n\nPartij ten eerste\n\nGemeente Oever\n{facts}Oever\n\nPartij ten tweede\n\n"
        f"Provincie Vaart\n{facts.replace('Berg', 'Eik')}Vaart{RECITALS}"
    )
    assert [(party.ambt, party.persoon, party.alias, party.groep) for party in deal.partijen] == [
        ("Gemeente Oever", "A. Berg", "Oever", ""),
        ("Provincie Vaart", "A. Eik", "Vaart", ""),
    ]


def test_bullets_in_a_group_complete_the_parties_of_the_list_above_the_title() -> None:
    deal = deal_with_front(
        "Convenant Kade\n\ntussen:\n\n- Gemeente Oever\n- Gemeente Kreek\n- Politie Eenheid Vaart\n\n"
        "Convenant Kade\n\nONDERGETEKENDEN:\n\n- Gemeenten:\n  - De gemeente Oever, ten deze vertegenwoordigd door "
        "haar burgemeester, de heer A. Berg;\n  - De gemeente Kreek, ten deze vertegenwoordigd door wethouder B. Dal;\n"
        "- Politie Eenheid Vaart, basisteam Kust, ten deze vertegenwoordigd door teamchef, de heer C. Eik;\n" + RECITALS
    )
    assert [(party.ambt, party.persoon, party.functie, party.groep) for party in deal.partijen] == [
        ("Gemeente Oever", "A. Berg", "burgemeester", "Gemeenten"),
        ("Gemeente Kreek", "B. Dal", "wethouder", "Gemeenten"),
        ("Politie Eenheid Vaart", "C. Eik", "teamchef", ""),
    ]


def test_a_seat_behind_gezeteld_is_no_function_of_the_person_before_it() -> None:
    deal = deal_with_front(
        "Convenant Kade\n\nPartijen:\n\n1. De Minister van Water, mevrouw A. Berg, handelend als bestuursorgaan en als "
        "vertegenwoordiger van de Staat, gezeteld te ‘s-Gravenhage, hierna: “de Minister”;\n"
        f"2. Stichting Vaart, gezeteld te Oever, {DAL}.{RECITALS}"
    )
    assert [(party.ambt, party.persoon, party.functie, party.zetel) for party in deal.partijen] == [
        ("De Minister van Water", "A. Berg", "", "‘s-Gravenhage"),
        ("Stichting Vaart", "B. Dal", "voorzitter", "Oever"),
    ]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Institut Nord, Anstalt des Landes, vertegenwoordigd door A. Berg (hierna: IN)", "Institut Nord|A. Berg||IN"),
        ("Politie, district Kust, vertegenwoordigd door A. Berg", "Politie, district Kust|A. Berg||"),
        ("Anna Maria Berg, tuinder, wonende te Oever, hierna te noemen: Berg", "Anna Maria Berg|||Berg"),
        ("de heer A. Berg, dijkgraaf van het Waterschap Vaart, handelend ter uitvoering van het besluit van 3 mei",
         "het Waterschap Vaart|A. Berg|dijkgraaf|"),
        ("Gemeente Oever, vertegenwoordigd door wethouder A. Berg (Oever)", "Gemeente Oever|A. Berg|wethouder|Oever"),
        ("Net Kust N.V., vertegenwoordigd door A. Berg (de leverancier)", "Net Kust N.V.|A. Berg||de leverancier"),
    ],
)  # fmt: skip
def test_a_name_ends_at_the_first_clause_behind_it(text: str, facts: str) -> None:
    named = naming(text)
    assert "|".join((named.ambt, named.persoon, named.functie, named.alias)) == facts


def test_a_heading_among_the_parties_ends_no_list_that_counts_on() -> None:
    deal = deal_with_front(
        "Convenant Kade\n\nPARTIJEN\n\nHet Rijk:\n1. De minister van Water: A. Berg;\n"
        "Ieder handelend als bestuursorgaan en met mandaat\n\nDe gemeenten:\n2. Gemeente Oever, namens deze: B. Dal;\n"
        f"3. Gemeente Kreek, namens deze: C. Eik;\n{RECITALS}"
    )
    assert [(party.naam, party.groep) for party in deal.partijen] == [
        ("minister van Water", "Het Rijk"),
        ("Gemeente Oever", "De gemeenten"),
        ("Gemeente Kreek", "De gemeenten"),
    ]


def test_a_common_name_behind_the_other_side_is_of_that_side() -> None:
    deal = deal_with_front(
        "Overeenkomst Kade\n\nDe ondergetekenden:\n\n"
        f"De gemeente Oever, {BERG}, hierna te noemen: Oever, enerzijds,\n\nen\n\n"
        "I   de heer B. Dal, wonende te Oever, hierna te noemen: Dal;\n\n"
        "II  mevrouw C. Eik, wonende te Kreek, hierna te noemen: Eik,\n\n"
        f"tezamen hierna te noemen de eigenaren, anderzijds;{RECITALS}"
    )
    assert [(party.naam, party.alias, party.groep) for party in deal.partijen] == [
        ("gemeente Oever", "Oever", ""),
        ("B. Dal", "Dal", "de eigenaren"),
        ("C. Eik", "Eik", "de eigenaren"),
    ]


def test_bodies_in_capitals_on_the_cover_are_those_of_the_list_below() -> None:
    deal = deal_with_front(
        "OVEREENKOMST KADE\n\ntussen\n\nDE GEMEENTE OEVER\nen\nKADE N.V.\n\nDE ONDERGETEKENDEN:\n\n"
        f"1. de gemeente Oever, {BERG};\n\nen\n\n2. Kade N.V., {DAL};{RECITALS}"
    )
    assert [(party.naam, party.persoon) for party in deal.partijen] == [
        ("gemeente Oever", "A. Berg"),
        ("Kade N.V.", "B. Dal"),
    ]


def test_common_names_in_their_order_are_of_the_parties_of_the_sentence() -> None:
    deal = deal_with_front(
        "Overeenkomst Kade\n\nTussen de gemeente OEVER, vertegenwoordigd door haar burgemeester, mr. A. van Berg, en "
        "de Kreis KADE (Duitsland), vertegenwoordigd door zijn directeur, dr. B. Dal, hierna respectievelijk te noemen "
        '"de gemeente" en "de Kreis", wordt, gezien\n\n- de brand van 8 mei 1978 in de loods,\n'
        "- de wens van beide partijen,\n\nhet volgende overeengekomen.\n"
    )
    assert [(party.naam, party.persoon, party.alias) for party in deal.partijen] == [
        ("gemeente OEVER", "mr. A. van Berg", "de gemeente"),
        ("Kreis KADE", "dr. B. Dal", "de Kreis"),
    ]


def test_a_row_of_words_with_a_legal_form_is_one_name_and_respectively_is_none() -> None:
    deal = deal_with_front(
        f"Afspraak Kade\n\nPartijen\n\n- de gemeente Oever, {BERG};\n\n- Coöperatie Vis, Zand en Zout U.A., gevestigd "
        f"te Kreek, {DAL},\n\nhierna respectievelijk te noemen “A”, “B” en “C”;{RECITALS}"
    )
    assert [(party.naam, party.persoon, party.alias) for party in deal.partijen] == [
        ("gemeente Oever", "A. Berg", ""),
        ("Coöperatie Vis, Zand en Zout U.A.", "B. Dal", ""),
    ]


def test_a_table_of_parties_may_precede_a_table_with_number_1() -> None:
    table = "| Organisatie | Vertegenwoordigd door | Rol |\n|---|---|---|\n| Gemeente Oever | A. Berg | wethouder |\n"
    costs = "**Tabel 1 Kosten**\n\n|  | 2026 | 2027 |\n|---|--:|--:|\n| Kade | 4 | 6 |\n| Brug | 2 | 5 |\n"
    deal = deal_of(
        f"# Akkoord Kade\n\n## Wie zijn wij?\n\n{table}| Kade N.V. | B. Dal | directeur |\n\n"
        f"### Artikel 1 | Geld\n\nWij betalen de kosten.\n\n{costs}\n### Artikel 2 | Einde\n\nWij stoppen in mei.\n"
    )
    assert [(party.naam, party.persoon) for party in deal.partijen] == [
        ("Gemeente Oever", "A. Berg"),
        ("Kade N.V.", "B. Dal"),
    ]
    assert [len(table.rijen) for table in deal.tabellen] == [2, 2]
    assert [article.titel for article in deal.artikelen] == ["Geld", "Einde"]


def test_lines_in_small_letters_below_a_party_are_its_clauses_whatever_they_say() -> None:
    clauses = "ingeschreven in het register onder nummer 123\nmet een werkgebied langs de vaart\n"
    deal = deal_with_front(
        f"Verklaring Kade\n\nPartijen\n\n1. De gemeente Oever\n{clauses}{BERG}\nhierna te noemen: “Oever”\n\n"
        f"2. Kade N.V.\n{clauses}{DAL}\nhierna te noemen: “Kade”\n\n"
        f"hierna gezamenlijk te noemen: “Partijen” en ieder afzonderlijk “Partij”{RECITALS}"
    )
    assert [(party.naam, party.persoon, party.alias, party.groep) for party in deal.partijen] == [
        ("gemeente Oever", "A. Berg", "Oever", ""),
        ("Kade N.V.", "B. Dal", "Kade", ""),
    ]


def test_two_persons_of_their_own_in_an_item_are_two_parties_and_two_representatives_are_one() -> None:
    born = "geboren te Oever op 4 mei 1951"
    deal = deal_with_front(
        f"Overeenkomst Kade\n\nPartijen:\n\n1. Kade N.V., vertegenwoordigd door de heer C. Vink, {born}, "
        f"en mevrouw D. Eik, {born};\n2. de heer Piet Berg, {born}, en mevrouw Anna Dal, {born}, "
        f"hierna samen te noemen: de Eigenaren;{RECITALS}"
    )
    assert [(party.naam, party.groep) for party in deal.partijen] == [
        ("Kade N.V.", ""),
        ("Piet Berg", "de Eigenaren"),
        ("Anna Dal", "de Eigenaren"),
    ]
