"""Agreements in mixtures of forms: parties under names of groups, nested numbers, functions above signatures."""

from dealpers.importer import Asked, decoded, foreign_text, imported
from dealpers.importer.readers import html
from dealpers.model import Deal, Lid, Lijst

WOONDEAL = """Woondeal Regio Vechtrand

Partijen

Rijk
- De minister voor Wonen in de Streek, de heer H. Lubbers, hierna te noemen: de minister;

Gemeenten
- Gemeente Ommerveen, vertegenwoordigd door wethouder mevrouw C. Pol;
- Gemeente Dalfsberg, vertegenwoordigd door wethouder de heer D. Nijboer;
hierna samen te noemen: de gemeenten;

Spreken het volgende af:

Afspraak 1 Aantallen
De gemeenten bouwen tot en met 2030 samen 5.200 woningen.

Afspraak 2 Geld
De minister stelt € 12 mln. beschikbaar.

Ondertekening

Zwolveen, 17 maart 2023

De minister voor Wonen in de Streek
H. Lubbers

Wethouder van de gemeente Ommerveen
C. Pol

Wethouder van de gemeente Dalfsberg
D. Nijboer
"""
BEEKDAL = """# BESTUURSOVEREENKOMST BEEKDAL DE LUTTE

**Partijen:**

| Nr | Partij | Vertegenwoordigd door | Hierna |
|---|---|---|---|
| 1 | Provincie Oosterland | mevrouw S. Wiegers, gedeputeerde | Provincie |
| 2 | Stichting Natuur Oosterland | de heer R. Olde Loohuis, voorzitter | SNO |

**En komen overeen:**

### Artikel 1 Taken

1. De Provincie koopt de gronden aan.
2. SNO graaft de nieuwe loop en:
   1. verwijdert de stuwen;
   2. legt twee vispassages aan.
3. SNO beheert de gronden na de oplevering.

### Artikel 2 Slotbepalingen

1. Wijziging geschiedt schriftelijk.
2. Deze overeenkomst kan tussentijds niet worden opgezegd.
"""
PROTOCOL = """Protocol informatie-uitwisseling Waddenkust

Enerzijds de Inspectie Noord, gevestigd te Harkema, vertegenwoordigd door mr. A. Posthumus (verder: de Inspectie),

en anderzijds de Dienst Wad, waarvan de zetel is gevestigd te Pieterburen aan de Zeedijk 4 (verder: de Dienst),

Besluiten het volgende protocol vast te stellen:

Artikel 1

Dit protocol verstaat onder:
bevinding: elk feit dat bij een controle is vastgesteld;
contactpersoon: degene die krachtens artikel 2 is aangewezen.

Artikel 2

Beide diensten wijzen ieder een contactpersoon aan.
"""
AKKOORD = """Zorgakkoord Heuvelrijk

Aan dit akkoord nemen deel:

Zorgverzekeraar Zuiderzorg, namens deze de heer M. Koolen (lid raad van bestuur);

Ziekenhuis Sint-Anna, namens deze mevrouw T. Brands (voorzitter raad van bestuur).

Wij spreken daarom het volgende af.

1. Minder wachten

1.1 Ziekenhuis en verzekeraar brengen de wachttijd terug tot zes weken.

1.2 Zuiderzorg betaalt de helft.
"""


def read(text: str) -> Deal:
    stuk = imported(decoded("proef.txt", text.encode()), Asked(id="proef")).stuk
    assert isinstance(stuk, Deal)
    return stuk


def test_parties_below_the_name_of_a_group_are_parties_and_the_group_has_its_members() -> None:
    deal = read(WOONDEAL)
    assert [(party.id, party.ambt, party.groep) for party in deal.partijen] == [
        ("partij-1", "De minister voor Wonen in de Streek", "Rijk"),
        ("partij-2", "Gemeente Ommerveen", "de gemeenten"),
        ("partij-3", "Gemeente Dalfsberg", "de gemeenten"),
    ]


def test_a_function_above_a_name_is_that_of_the_next_signatory() -> None:
    assert [(one.partij, one.naam, one.functie) for one in read(WOONDEAL).ondertekeningen] == [
        ("partij-1", "H. Lubbers", ""),
        ("partij-2", "C. Pol", "Wethouder van de gemeente Ommerveen"),
        ("partij-3", "D. Nijboer", "Wethouder van de gemeente Dalfsberg"),
    ]


def test_a_nested_list_with_figures_takes_no_lid_of_the_list_around_it() -> None:
    leden = [block for block in read(BEEKDAL).artikelen[0].blokken if isinstance(block, Lid)]
    inner = [block for block in leden[1].blokken if isinstance(block, Lijst)]
    assert [lid.label for lid in leden] == ["1.", "2.", "3."]
    assert [item.label for item in inner[0].onderdelen] == ["1.", "2."]


def test_a_surname_of_two_words_stays_whole() -> None:
    assert [(party.persoon, party.functie) for party in read(BEEKDAL).partijen] == [
        ("S. Wiegers", "gedeputeerde"),
        ("R. Olde Loohuis", "voorzitter"),
    ]


def test_two_sides_with_a_seat_in_a_street_and_terms_behind_a_colon_are_read() -> None:
    deal = read(PROTOCOL)
    assert [(party.ambt, party.zetel, party.alias) for party in deal.partijen] == [
        ("de Inspectie Noord", "Harkema", "de Inspectie"),
        ("de Dienst Wad", "Pieterburen", "de Dienst"),
    ]
    assert [term.term for term in deal.begrippen] == ["bevinding", "contactpersoon"]


def test_those_who_take_part_in_an_accord_are_its_parties() -> None:
    assert [party.ambt for party in read(AKKOORD).partijen] == ["Zorgverzekeraar Zuiderzorg", "Ziekenhuis Sint-Anna"]


def test_headings_with_roman_numerals_are_agreements_with_leden_of_their_own() -> None:
    text = """Bestuursovereenkomst Kade

Partijen:

1. De gemeente Veenkreek, hierna te noemen: Veenkreek;
2. De gemeente Oldemeer, hierna te noemen: Oldemeer;

spreken het volgende af:

I. Kade

1. Veenkreek maait de kade in mei en in september.
2. Oldemeer betaalt de helft.

II. Brug

Oldemeer schildert de brug volgens het plan van de gemeente Veenkreek.

Aldus overeengekomen te Veenkreek op 3 maart 2021.
"""
    deal = imported(decoded("kade.txt", text.encode()), Asked()).stuk
    assert isinstance(deal, Deal)
    leden = [[lid.label for lid in one.leden] for one in deal.artikelen]
    assert [(one.nummer, labels) for one, labels in zip(deal.artikelen, leden, strict=True)] == [
        ("I", ["1.", "2."]),
        ("II", []),
    ]


WEB = """<h1>Protocol Veilige Haven</h1><p>Tussen</p>
<p>het Havenbedrijf, vertegenwoordigd door B. Berg, hierna: Haven,</p>
<p>en</p><p>de Vereniging van Schippers, vertegenwoordigd door C. Dal, hierna: Schippers,</p>
<p>zijn de volgende afspraken gemaakt:</p><h1>§ 1 Melden</h1>
<ol><li><h2>Meldplicht</h2><ol><li><p>Schippers melden een lek.</p><li><p>De Haven geeft dat door.</p></ol></ol>
<h1>§ 2 Slot</h1><ol start="2"><li><h2>Kosten</h2></ol><p>Ieder draagt de eigen kosten.</p>
<p>Getekend te Zeegat op 1 mei 2024,</p><p>B. Berg</p><p>C. Dal</p>"""


def test_numbered_headings_of_a_file_are_agreements_though_their_number_is_not_written() -> None:
    data = f'<html><head><meta charset="utf-8"></head><body>{WEB}</body></html>'.encode()
    stuk = imported(foreign_text("proef.html", data, html.read(data), "HTML"), Asked(id="proef")).stuk
    assert isinstance(stuk, Deal)
    assert [(article.nummer, article.kop.tekst) for article in stuk.artikelen] == [
        ("1", "1. Meldplicht"), ("2", "2. Kosten"),
    ]  # fmt: skip
    assert [chapter.kop.tekst for chapter in stuk.hoofdstukken if chapter.kop] == ["§ 1 Melden", "§ 2 Slot"]


def test_a_letter_behind_a_number_begins_a_list_of_its_own() -> None:
    deal = read(
        "Convenant Archief\n\nPartijen\n\n1. het Archief, vertegenwoordigd door R. Berg, hierna: het Archief;\n\n"
        "2. a. de gemeente Inkt, vertegenwoordigd door N. Veer, wethouder;\n\n"
        "b. de gemeente Lak, vertegenwoordigd door O. Dal, wethouder;\n\n"
        "Artikel 1 Doel\n\n1. a. De kade wordt gemaaid.\n\nb. De brug wordt geverfd.\n\n2. Dat gebeurt in mei.\n"
    )
    assert [(party.ambt, party.persoon) for party in deal.partijen] == [
        ("het Archief", "R. Berg"), ("de gemeente Inkt", "N. Veer"), ("de gemeente Lak", "O. Dal"),
    ]  # fmt: skip
    leden = [block for block in deal.artikelen[0].blokken if isinstance(block, Lid)]
    assert [lid.label for lid in leden] == ["1.", "2."]
    assert [item.label for block in leden[0].blokken if isinstance(block, Lijst) for item in block.onderdelen] == [
        "a.", "b.",
    ]  # fmt: skip


def test_an_office_in_the_plural_is_that_of_each_person_behind_it() -> None:
    deal = read(
        "Convenant Dijk\n\nPartijen\n\na. de gemeenten Rietdam en Biezen, vertegenwoordigd door hun burgemeesters, "
        "de heer F. Berg respectievelijk mevrouw G. Dal (hierna: de Gemeenten);\n\nb. Stichting Kade, "
        "vertegenwoordigd door S. Veer, directeur;\n\nArtikel 1 Doel\n\nDe kade wordt gemaaid.\n"
    )
    assert [(party.persoon, party.functie) for party in deal.partijen][:2] == [
        ("F. Berg", "burgemeester"), ("G. Dal", "burgemeester"),
    ]  # fmt: skip
