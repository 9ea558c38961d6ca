"""Lines of signatures, and lines that only look like halves of a sentence."""

import pytest

from dealpers.importer import Asked, decoded, imported
from dealpers.model import Alinea, Deal, Tekst
from dealpers.model.columns import Columns, in_columns
from dealpers.model.ids import TextId

TEXT = """Convenant Vaartbeheer

Partijen:
a. de gemeenten Veenkreek en Oldemeer, vertegenwoordigd door onderscheidenlijk burgemeester A. Berkenveld en
   wethouder mevrouw B. Lindeman, hierna samen: de Gemeenten;
b. Stichting Kade, vertegenwoordigd door haar voorzitter
   Mr. C. Baron van Eikman, hierna: de Stichting;

spreken af:

Artikel 1
De kade wordt gemaaid:
1e. in mei, door de Gemeenten;
2e. in juni, door de Stichting.

Aldus ondertekend te Veenkreek, 3 maart 2021

namens de gemeente Veenkreek en haar raad en college      namens de gemeente Oldemeer en haar raad
A. Berkenveld                                             B. Lindeman

namens Stichting Kade
C. Baron van Eikman
"""


def test_signatures_beside_each_other_are_read_column_by_column() -> None:
    outcome = imported(decoded("tekst.txt", TEXT.encode()), Asked())
    deal = outcome.stuk
    assert isinstance(deal, Deal)
    assert [(party.ambt, party.persoon, party.functie) for party in deal.partijen] == [
        ("gemeente Veenkreek", "A. Berkenveld", "burgemeester"),
        ("gemeente Oldemeer", "B. Lindeman", "wethouder"),
        ("Stichting Kade", "Mr. C. Baron van Eikman", "voorzitter"),
    ]
    assert [(sign.partij, sign.naam) for sign in deal.ondertekeningen] == [
        ("partij-a", "A. Berkenveld"),
        ("partij-a--2", "B. Lindeman"),
        ("partij-b", "C. Baron van Eikman"),
    ]
    assert not [repair for repair in outcome.reading.repairs if repair.soort == "zin hersteld"]


def test_ordinals_in_a_row_are_items_though_they_are_line_below_line() -> None:
    outcome = imported(decoded("tekst.txt", TEXT.encode()), Asked())
    assert "1e. in mei, door de Gemeenten;\n2e. in juni, door de Stichting." in "".join(outcome.files.values())


KADER = """Afsprakenkader Wonen Kuststreek

Dit kader is gesloten tussen: de gemeenten Duinkerk en Zandstrand, elk vertegenwoordigd door haar burgemeester, hierna
samen: de gemeenten, Zorgkantoor Kust, vertegenwoordigd door drs. F. Gort (directeur) en Woonbron Zee, vertegenwoordigd
door mevrouw L. Haak (bestuurder).

Artikel 1
De gemeenten wijzen locaties aan.

Getekend te Duinkerk, 30 juni 2025

Burgemeester van Duinkerk
I. Jol

Burgemeester van Zandstrand
K. Lont

Directeur Zorgkantoor Kust
F. Gort
"""


def test_bodies_in_a_sentence_end_where_the_next_is_represented() -> None:
    deal = imported(decoded("tekst.txt", KADER.encode()), Asked()).stuk
    assert isinstance(deal, Deal)
    assert [(party.ambt, party.functie) for party in deal.partijen] == [
        ("gemeente Duinkerk", "burgemeester"),
        ("gemeente Zandstrand", "burgemeester"),
        ("Zorgkantoor Kust", "directeur"),
        ("Woonbron Zee", "bestuurder"),
    ]
    assert [group.naam for group in deal.groepen] == ["de gemeenten"]
    assert [sign.naam for sign in deal.ondertekeningen] == ["I. Jol", "K. Lont", "F. Gort"]


def test_signatures_of_one_line_each_close_a_text() -> None:
    text = TEXT[: TEXT.index("Aldus")] + (
        "Veenkreek, 3 maart 2021\n\nnamens de gemeente Veenkreek: A. Berkenveld\n"
        "namens de gemeente Oldemeer: B. Lindeman\nnamens de Stichting: C. Baron van Eikman\n"
    )
    deal = imported(decoded("tekst.txt", text.encode()), Asked()).stuk
    assert isinstance(deal, Deal)
    assert [sign.naam for sign in deal.ondertekeningen] == ["A. Berkenveld", "B. Lindeman", "C. Baron van Eikman"]


COLUMNS = "Namens de Stichting,{gap}Voor Oldemeer,\n\nC. Baron van Eikman{gap}B. Lindeman\nvoorzitter{gap}wethouder\n"


def test_rows_of_signatures_keep_their_gaps_whatever_set_these() -> None:
    for gap in ("\t", "\t\t\t", " " * 20):
        text = TEXT[: TEXT.index("namens de gemeente V")] + COLUMNS.replace("{gap}", gap)
        outcome = imported(decoded("tekst.txt", text.encode()), Asked())
        deal = outcome.stuk
        assert isinstance(deal, Deal)
        assert deal.slot
        columns = [block for block in in_columns(deal.slot.blokken) if isinstance(block, Columns)]
        assert [block.words for block in columns] == [
            (
                ("Namens de Stichting,", "Voor Oldemeer,"),
                ("C. Baron van Eikman", "B. Lindeman"),
                ("voorzitter", "wethouder"),
            )
        ]
        assert [(sign.partij, sign.naam, sign.functie) for sign in deal.ondertekeningen] == [
            ("partij-a--2", "B. Lindeman", "wethouder"),
            ("partij-b", "C. Baron van Eikman", "voorzitter"),
        ]


DAYS = """
Namens de Stichting:{gap}Voor Oldemeer:
{blank}
C. Baron van Eikman{gap}B. Lindeman
Veenkreek, 3 maart 2021{gap}Oldemeer, 4 maart 2021

Bijlage 1 Kosten

Jaar{gap}Bedrag
2021{gap}€ 100
2022{gap}€ 300
"""


def test_signatures_with_their_days_are_no_table_and_a_blank_row_divides_none() -> None:
    for gap in ("\t", " " * 20):
        text = TEXT[: TEXT.index("\nnamens de gemeente V")] + DAYS.format(gap=gap, blank=gap.strip(" "))
        deal = imported(decoded("tekst.txt", text.encode()), Asked()).stuk
        assert isinstance(deal, Deal)
        assert deal.slot
        assert [block.words for block in in_columns(deal.slot.blokken) if isinstance(block, Columns)] == [
            (
                ("Namens de Stichting:", "Voor Oldemeer:"),
                ("C. Baron van Eikman", "B. Lindeman"),
                ("Veenkreek, 3 maart 2021", "Oldemeer, 4 maart 2021"),
            )
        ]
        assert {(sign.partij, sign.naam) for sign in deal.ondertekeningen} == {
            ("partij-a--2", "B. Lindeman"),
            ("partij-b", "C. Baron van Eikman"),
        }
        assert [[column.kop.tekst for column in table.kolommen] for table in deal.tabellen] == [["Jaar", "Bedrag"]]


def test_labelled_rows_that_go_on_as_sentences_are_leden_and_no_table() -> None:
    rows = "".join(f"1.{rank}\t“{term}”:\thet {term} van 1 kade;\n" for rank, term in enumerate(("Slib", "Riet"), 1))
    text = TEXT.replace("De kade wordt gemaaid:\n", rows)
    deal = imported(decoded("tekst.txt", text.encode()), Asked()).stuk
    assert isinstance(deal, Deal)
    assert not deal.tabellen


def test_labels_sentences_and_single_words_are_no_columns() -> None:
    lines = ("Naam:  A. Berg", "Getekend is dit stuk te Oever.  Het geldt meteen.", "A. Berg", "A. Berg   B. Dal")
    blocks = [Alinea(TextId(f"slot.{rank}"), (Tekst(line),)) for rank, line in enumerate(lines)]
    read = list(in_columns(blocks))
    assert [(block.width, block.labelled) for block in read if isinstance(block, Columns)] == [(2, True), (2, False)]
    assert [block for block in read if isinstance(block, Alinea)] == blocks[1:3]


AFSPRAKEN = """Afspraken Duinwater

De gemeente Zandstrand, vertegenwoordigd door wethouder R. Blik, en Stichting Kade, vertegenwoordigd door haar
voorzitter S. Eikman,

spreken het volgende af:

Artikel 1
De afspraken binden niet in rechte en doen ook overigens geen afbreuk aan de regeling van het duin, zolang die
nog geldt en de gemeente of de stichting haar niet heeft opgezegd, wat zij pas na een jaar kunnen doen, en dan
ook nog alleen met de instemming van de andere, die zij binnen een maand moet geven of weigeren, met redenen die
zij aan de andere meedeelt.

Zandstrand, 14 mei 2025

R. Blik, wethouder gemeente Zandstrand
S. Eikman, voorzitter Stichting Kade
"""


def test_names_below_a_place_and_day_are_signatures_though_they_begin_with_an_initial() -> None:
    deal = imported(decoded("tekst.txt", AFSPRAKEN.encode()), Asked()).stuk
    assert isinstance(deal, Deal)
    assert [sign.naam for sign in deal.ondertekeningen] == ["R. Blik", "S. Eikman"]


NAMES = (
    ("gemeente Veenkreek", "Anna Berkenveld"),
    ("gemeente Oldemeer", "B. Lindeman"),
    ("Stichting Kade", "C. Baron van Eikman"),
)


def test_a_drawn_table_of_signatures_gives_lines_with_columns_and_no_table_of_money() -> None:
    initials = [(body, name.replace("Anna", "A.")) for body, name in NAMES]
    for head, rows, last in (
        ("| Partij | Naam | Handtekening |\n|---|---|---|\n", NAMES, ""),
        ("", initials, "…………"),
        ("| Namens | Ondertekenaar |\n|---|---|\n", NAMES, ""),
    ):
        width = head.partition("\n")[0].count("|") == 3
        table = head + "".join(f"| {body} | {name} |{'' if width else f' {last} |'}\n" for body, name in rows)
        text = TEXT[: TEXT.index("\nnamens de gemeente V")] + f"\n{table}"
        deal = imported(decoded("tekst.md", text.encode()), Asked()).stuk
        assert isinstance(deal, Deal)
        assert not deal.tabellen
        assert deal.slot
        (columns,) = (block for block in in_columns(deal.slot.blokken) if isinstance(block, Columns))
        assert columns.listed
        assert columns.headed is bool(head)
        assert [row[:2] for row in columns.words[bool(head) :]] == list(rows)
        assert [(sign.partij, sign.naam) for sign in deal.ondertekeningen] == [
            ("partij-a", rows[0][1]), ("partij-a--2", rows[1][1]), ("partij-b", rows[2][1]),
        ]  # fmt: skip


def test_a_table_behind_the_signatures_with_amounts_or_a_gap_stays_a_table() -> None:
    for row in ("| gemeente Veenkreek | € 100 | A. Berg |", "| gemeente Veenkreek | | A. Berg |"):
        table = f"| Partij | Bijdrage | Naam |\n|---|---|---|\n{row}\n| Stichting Kade | € 200 | B. Dal |\n"
        text = TEXT[: TEXT.index("\nnamens de gemeente V")] + f"\n{table}"
        deal = imported(decoded("tekst.md", text.encode()), Asked()).stuk
        assert isinstance(deal, Deal)
        assert len(deal.tabellen) == 1


@pytest.mark.parametrize("line", ["Definitief, 8 september 2025", "Oldemeer, 3 maart 2021"])
def test_a_day_in_front_opens_no_signatures_so_that_terms_in_rows_stay_terms(line: str) -> None:
    rows = "Kade\tde muur langs het water;\nVaart\thet water tussen de kaden;\nSluis\tde deur in de vaart.\n"
    text = TEXT.replace("Vaartbeheer\n", f"Vaartbeheer\n\n{line}\n")
    text = text.replace("De kade wordt", f"In dit convenant wordt verstaan onder:\n\n{rows}\nArtikel 2\nDe kade wordt")
    deal = imported(decoded("tekst.txt", text.encode()), Asked()).stuk
    assert isinstance(deal, Deal)
    assert [term.term for term in deal.begrippen] == ["Kade", "Vaart", "Sluis"]
    assert len(deal.ondertekeningen) == 3
