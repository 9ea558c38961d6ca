"""Fronts of agreements: parties, reasons and terms recognised by what is there, whatever heading is above."""

from imported_deals import deal_with_front

from dealpers.model import Deal, Soort
from dealpers.parse.aanhef.groepen import items


def _parties(deal: Deal) -> list[tuple[str, str, str, str]]:
    return [(party.naam, party.persoon, party.functie, party.groep) for party in deal.partijen]


def _reasons(deal: Deal) -> int:
    return sum(len(items(part)) for part in deal.aanhef if part.soort is Soort.OVERWEGINGEN)


def test_an_office_and_a_name_behind_a_dash_make_a_line_a_party_and_the_short_line_above_is_the_group() -> None:
    deal = deal_with_front("""Overeenkomst Kade

Deelnemende partijen

Overheden
Gemeente Oever - burgemeester mr. A. Berg
Provincie Vaart - gedeputeerde F. el Dal

Aanbieders
Stichting De Steiger - bestuurder N. Kreek

Waarom deze overeenkomst?

De kade verzakt.
De weg is smal en druk.

Wat spreken wij af?
""")
    assert _parties(deal) == [
        ("Gemeente Oever", "mr. A. Berg", "burgemeester", "Overheden"),
        ("Provincie Vaart", "F. el Dal", "gedeputeerde", "Overheden"),
        ("Stichting De Steiger", "N. Kreek", "bestuurder", "Aanbieders"),
    ]
    assert _reasons(deal) == 2


def test_a_form_of_fields_below_a_number_is_a_party() -> None:
    deal = deal_with_front("""Akkoord Kade

Ondertekenende partijen en hun vertegenwoordigers

1. Naam: Gemeente Oever
   Vertegenwoordigd door: A. Berg
   Functie: wethouder

2. Naam: Warmte De Gloed N.V.
   Vertegenwoordigd door: ing. B.C. Dal
   Functie: directeur
""")
    assert _parties(deal) == [
        ("Gemeente Oever", "A. Berg", "wethouder", ""),
        ("Warmte De Gloed N.V.", "ing. B.C. Dal", "directeur", ""),
    ]


def test_a_clause_about_who_signs_ends_the_name_of_the_body() -> None:
    deal = deal_with_front("""Intentieverklaring Kade

Partij 1: de provincie Vaart, waarvoor ondertekent de gedeputeerde voor water, mevrouw S.T. Berg;

Partij 2: de burgemeester van Oever (mevrouw T. Dal);

Erkennende dat de kade verzakt;

Vaststellende dat herstel nodig is;
""")
    assert _parties(deal) == [
        ("provincie Vaart", "S.T. Berg", "gedeputeerde voor water", ""),
        ("burgemeester van Oever", "T. Dal", "", ""),
    ]
    assert [party.nummer for party in deal.partijen] == ["1", "2"]
    assert _reasons(deal) == 2


def test_sentences_below_a_heading_about_reasons_are_considerations_and_a_list_below_any_is() -> None:
    front = (
        "Convenant Kade\n\nPartijen:\n1. De gemeente Oever, hierna: Oever;\n2. De gemeente Vaart, hierna: Vaart;\n\n"
    )
    assert _reasons(deal_with_front(f"{front}Aanleiding\n\n– De kade verzakt.\n– De weg is te smal.\n")) == 2
    assert _reasons(deal_with_front(f"{front}Dit is ons vertrekpunt\n\nDe kade verzakt.\n\nDe weg is te smal.\n")) == 2
    assert (
        _reasons(
            deal_with_front(f"{front}Zij nemen het volgende in overweging.\n\ni. De kade zakt.\nii. Het is druk.\n")
        )
        == 2
    )
    assert _reasons(deal_with_front(f"{front}Leeswijzer\n\nEerst komen de taken.\n\nDan volgt het geld.\n")) == 0


def test_definitions_follow_any_line_about_terms_and_no_other_line() -> None:
    front = (
        "Convenant Kade\n\nPartijen:\n1. De gemeente Oever, hierna: Oever;\n2. De gemeente Vaart, hierna: Vaart;\n\n"
    )
    terms = "kade: de muur langs het water;\n\nvlot: de steiger die drijft.\n"
    for line in ("In dit convenant wordt bedoeld met:", "De volgende begrippen hebben deze betekenis:"):
        assert [term.term for term in deal_with_front(f"{front}{line}\n\n{terms}").begrippen] == ["kade", "vlot"]
    table = (
        "Gebruikte termen\n\nKade\tde muur langs het water\nVlot\tde steiger die drijft\nDam\teen wal in het water\n"
    )
    assert [term.term for term in deal_with_front(f"{front}{table}").begrippen] == ["Kade", "Vlot", "Dam"]
    assert deal_with_front(f"{front}De taken zijn verdeeld:\n\n{terms}").begrippen == ()


def test_two_ministers_in_one_sentence_are_two_parties_of_one_group() -> None:
    deal = deal_with_front("""Overeenkomst Kade

De navolgende partijen,

de minister van Landbouw, mevrouw F.M. Berg, en de minister van Water, de heer R. Dal, hierna samen: het Rijk,

gedeputeerde staten van Vaart, namens dezen mevrouw J. Kreek, gedeputeerde, hierna: de provincie,

overwegen als volgt:

1. de bodem daalt;
2. een hoger peil remt de daling;
""")
    assert _parties(deal) == [
        ("minister van Landbouw", "F.M. Berg", "", "het Rijk"),
        ("minister van Water", "R. Dal", "", "het Rijk"),
        ("gedeputeerde staten van Vaart", "J. Kreek", "gedeputeerde", ""),
    ]
