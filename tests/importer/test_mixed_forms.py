"""Mixtures of forms: parties under headings and in rows, colon numbers, quoted articles, notes and signatures."""

from imported_deals import deal_of, outcome_of
from making import findings_of

from dealpers.model import Soort, Tussenkop

PARTIES = """Partijen:
1. De gemeente Veenkreek, hierna te noemen: Veenkreek;
2. De gemeente Oldemeer, hierna te noemen: Oldemeer;
"""


def _dead(text: str) -> list[str]:
    return [finding.message for finding in findings_of(outcome_of(text).files) if finding.code == "V001"]


def test_members_below_a_lettered_or_on_behalf_heading_form_its_group() -> None:
    deal = deal_of("""City Deal Plassenland

Deelnemers aan deze City Deal zijn:

A. Overheden

1. De gemeente Veenkreek, vertegenwoordigd door wethouder B. Lindeman;

Namens het Rijk:

- de Minister van Water, drs. C. Wilgenrijk

Artikel 1 Taken

Partijen onderhouden de kade.
""")
    assert [(party.naam, party.persoon, party.groep) for party in deal.partijen] == [
        ("gemeente Veenkreek", "B. Lindeman", "Overheden"),
        ("Minister van Water", "drs. C. Wilgenrijk", "het Rijk"),
    ]


def test_a_row_of_bodies_gets_the_representatives_in_its_order() -> None:
    deal = deal_of("""Afspraken Plassenland

De Minister van Water en Wind, de gedeputeerde staten van Vaartland en de colleges van burgemeester en wethouders van
Veenkreek en Oldemeer, vertegenwoordigd door respectievelijk mevrouw A. Berk, de heer B. Linde, mevrouw C. Wilg en de
heer D. Eik,

Spreken af:

Artikel 1 Taken

Partijen onderhouden de kade.

Was getekend,

A. Berk
D. Eik
""")
    assert [(party.ambt.removeprefix("De "), party.persoon) for party in deal.partijen] == [
        ("Minister van Water en Wind", "A. Berk"),
        ("de gedeputeerde staten van Vaartland", "B. Linde"),
        ("college van burgemeester en wethouders van Veenkreek", "C. Wilg"),
        ("college van burgemeester en wethouders van Oldemeer", "D. Eik"),
    ]
    assert [sign.naam for sign in deal.ondertekeningen] == ["A. Berk", "D. Eik"]


def test_a_subtitle_between_bodies_names_no_parties_where_a_list_does() -> None:
    deal = deal_of(f"Convenant Plas\n\ntussen het Rijk, de provincie Vaartland en de gemeenten\n\n{PARTIES}\n\n"
                 "Artikel 1 Taken\n\nPartijen onderhouden de kade.\n")  # fmt: skip
    assert [party.alias for party in deal.partijen] == ["Veenkreek", "Oldemeer"]


def test_a_line_that_begins_with_gezien_is_a_legal_basis_and_no_consideration() -> None:
    deal = deal_of(f"""Convenant Plassenland

{PARTIES}
Gezien:
- het Waterplan;
- de Keur;

Overwegende dat:
- de kade zakt;
- de brug lekt;

komen overeen:

Artikel 1 Taken

Partijen werken.
""")
    kinds = {part.kop.tekst[:6]: part.soort for part in deal.aanhef if part.kop}
    assert (kinds["Gezien"], kinds["Overwe"]) == (Soort.TEKST, Soort.OVERWEGINGEN)


def test_articles_with_a_colon_number_are_cited_by_it() -> None:
    text = f"""Regeling Plassenland

{PARTIES}
Artikel 1:1 Taken

Partijen onderhouden de kade volgens artikel 2:1 en artikel 2:3.

Artikel 2:1 Geld

Veenkreek betaalt, met toepassing van artikel 4:23 van de Algemene wet bestuursrecht.
"""
    assert [article.id for article in deal_of(text).artikelen] == ["artikel-1-1", "artikel-2-1"]
    assert len(_dead(text)) == 1
    assert "artikel 2.3" in _dead(text)[0] or "artikel 2:3" in _dead(text)[0]


def test_an_amending_text_quotes_articles_that_are_not_its_own() -> None:
    text = f"""Addendum bij het Convenant Kade

{PARTIES}
Artikel I

Het Convenant wordt gewijzigd:

A. In artikel 4, tweede lid, wordt ‘zes weken’ vervangen door ‘tien weken’.

B. Artikel 7 komt te luiden:

Artikel 7 Kosten

1. Veenkreek betaalt.
2. Oldemeer betaalt niet.

C. Na artikel 8 wordt een artikel ingevoegd, luidende:

Artikel 8a Beveiliging

De gegevens blijven geheim.

Artikel II

Dit addendum treedt in werking op 1 april 2020.
"""
    deal = deal_of(text)
    assert [article.nummer for article in deal.artikelen] == ["I", "II"]
    heads = [block.kop.tekst for block in deal.artikelen[0].blokken if isinstance(block, Tussenkop)]
    assert "Artikel 7 Kosten" in heads
    assert not _dead(text)


def test_an_agreement_with_a_letter_is_its_item() -> None:
    text = f"""Woondeal Plassenland

{PARTIES}
maken de volgende afspraken.

1. Aantallen

a. Partijen bouwen tot 2030 in de regio honderd woningen.
b. Veenkreek neemt de aantallen van afspraak 1a op in haar visie, en die van afspraak 1d.

2. Slot

Deze deal geldt tot en met 31 december 2030.
"""
    assert [message for message in _dead(text) if "1a" in message] == []
    assert len(_dead(text)) == 1


def test_a_lead_in_without_colon_is_no_title_and_a_note_mark_may_be_apart() -> None:
    deal = deal_of(f"""Convenant Plassenland

{PARTIES}
Artikel 1
In dit convenant wordt verstaan onder
kade: de muur langs de vaart;
vaart: het water.

Artikel 2
Partijen onderhouden de kade [1].

[1] Volgens het maaiplan.
""")
    assert (deal.artikelen[0].titel, [term.term for term in deal.begrippen]) == ("", ["kade", "vaart"])
    assert [note.label for note in deal.noten] == ["1"]


def test_a_chapter_without_decimal_numbers_is_an_agreement_of_its_own() -> None:
    deal = deal_of(f"""Samenwerkingsovereenkomst Plassenland

{PARTIES}
EN KOMEN ALS VOLGT OVEREEN:

1. AANLEG

1.1 Veenkreek legt de kade aan.
1.2 Oldemeer betaalt de helft.

2. OVERLEG

Partijen overleggen eens per kwartaal over de kade.

3. SLOT

3.1 Deze overeenkomst eindigt op 31 december 2035.
3.2 Wijzigingen zijn schriftelijk.
""")
    assert [article.nummer for article in deal.artikelen] == ["1.1", "1.2", "2", "3.1", "3.2"]


def test_rules_for_signatures_beside_each_other_stop_no_import() -> None:
    text = f"Convenant Kade\n\n{PARTIES}\nArtikel 1 Taken\n\nPartijen werken.\n\nAldus getekend,\n\n"
    deal = deal_of(f"{text}Veenkreek\tOldemeer\n\n__________\t__________\nNaam: A. Berk\tNaam: B. Linde\n")
    assert deal.slot is not None


def test_a_body_with_its_person_behind_a_comma_is_a_party() -> None:
    deal = deal_of("""Protocol Kade

De burgemeester van Veenkreek, de heer mr. P. Eik,
de officier van justitie te Vaartland, mevrouw mr. J. Bol, en
de politiechef van de eenheid Vaartland, namens deze de teamchef, de heer R. Kuit,

gelet op artikel 151c van de Gemeentewet;

overwegende,
dat de kade onveilig is;

stellen het volgende protocol vast:

Artikel 1 Taken

Partijen werken.
""")
    assert [(party.persoon, party.functie) for party in deal.partijen] == [
        ("mr. P. Eik", ""),
        ("mr. J. Bol", ""),
        ("R. Kuit", "teamchef"),
    ]
