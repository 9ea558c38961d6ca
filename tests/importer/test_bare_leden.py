"""Leden printed as ``1 De Inspectie …``: number, space and capital, without punctuation."""

from making import deal_of

from dealpers.importer import Asked, Imported, decoded, imported
from dealpers.model import Artikel, Deal, Lid, Lijst
from dealpers.parse.labels import match_label

FRONT = """Convenant Vaartbeheer

Partijen:
1. De gemeente Veenkreek, hierna te noemen: Veenkreek;
2. De Inspectie Vaarwegen, hierna te noemen: de Inspectie;

"""
BACK = "\nAldus overeengekomen te Veenkreek op 3 maart 2021.\n"


def of(articles: str) -> Imported:
    return imported(decoded("tekst.txt", (FRONT + articles + BACK).encode()), Asked())


def articles(outcome: Imported) -> tuple[Artikel, ...]:
    assert isinstance(outcome.stuk, Deal)
    return tuple(artikel for hoofdstuk in outcome.stuk.hoofdstukken for artikel in hoofdstuk.artikelen)


def leden(outcome: Imported) -> list[list[str]]:
    return [[blok.label for blok in artikel.blokken if isinstance(blok, Lid)] for artikel in articles(outcome)]


def test_numbers_in_a_row_under_an_article_are_leden() -> None:
    outcome = of(
        "Artikel 1 Toezicht\n1 De Inspectie houdt toezicht op de sluizen.\n2 Veenkreek meldt elk gebrek.\n"
        "3 De Inspectie maakt een verslag.\n\nArtikel 2\nMelding\n\nPartijen spreken af:\n\n"
        "1 De melding, bedoeld in artikel 1, tweede lid, bevat:\na. de plaats;\nb. de dag.\n\n"
        "2 Veenkreek bewaart haar.\n"
    )
    assert leden(outcome) == [["1", "2", "3"], ["1", "2"]]
    assert articles(outcome)[1].leden[0].blokken[1:], "the letters belong to the first lid"
    assert not outcome.reading.doubts


def test_wrapped_lines_break_before_the_next_number_only() -> None:
    line = "1 De Inspectie houdt toezicht op de sluizen van de gemeente en op de bruggen die daar over\n"
    wrapped = f"{line}de vaart liggen en waarvan de gemeente een lijst bijhoudt die zij elk jaar in de maand\n"
    outcome = of(f"Artikel 1 Toezicht\n{wrapped}maart vaststelt.\n2 Veenkreek meldt elk gebrek aan de Inspectie.\n")
    assert leden(outcome) == [["1", "2"]]


def test_a_gap_a_day_and_a_single_number_are_text_with_a_doubt() -> None:
    outcome = of(
        "Artikel 1 Plan\n1 De Inspectie maakt een plan.\n3 De gemeente stelt het vast.\n\n"
        "Artikel 2 Dag\n1 Januari 2025 is de dag van de afrekening.\n"
    )
    assert leden(outcome) == [[], []]
    assert [line for line, _ in outcome.reading.doubts] == [8, 9]


def test_a_number_in_the_middle_of_an_article_is_no_lid() -> None:
    outcome = of(
        "Artikel 1 Kade\nDe kade is van steen.\n1 Besluit van de raad van maart.\n2 Besluit van de raad van mei.\n"
    )
    assert leden(outcome) == [[]]


def test_an_editor_may_write_a_bare_number_and_escape_it() -> None:
    (artikel,) = (a for h in deal_of("## Artikel 1 Kade\n\n1 De kade.\n2 De brug.\n").hoofdstukken for a in h.artikelen)
    assert [lid.label for lid in artikel.leden] == ["1", "2"]
    (artikel,) = (
        a for h in deal_of("## Artikel 1 Kade\n\n\\1 De kade.\n\n\\2 De brug.\n").hoofdstukken for a in h.artikelen
    )
    assert artikel.leden == ()
    assert match_label("3 maart 2021", doubtful=True) is None


def test_bare_letters_below_a_lid_are_its_items_and_bare_numbers_of_an_annex_are_items() -> None:
    for gap, indent in (("\t", "\t"), (" ", ""), ("\t", "")):
        body = (
            f"Artikel 1 Melding\n1{gap}Veenkreek meldt aan de Inspectie:\n"
            f"{indent}a{gap}de plaats;\n{indent}b{gap}het gebrek.\n"
            f"2{gap}De Inspectie houdt toezicht volgens artikel 1, eerste lid, onder b, en volgens bijlage A.\n"
        )
        annex = f"\nBijlage A Eisen\n1{gap}De sluis gaat elk uur open.\n2{gap}De brug heeft een leuning.\n"
        outcome = imported(decoded("tekst.txt", (FRONT + body + BACK + annex).encode()), Asked())
        assert leden(outcome) == [["1", "2"]]
        listed = articles(outcome)[0].leden[0].blokken[1]
        assert isinstance(listed, Lijst)
        assert [item.label for item in listed.onderdelen] == ["a", "b"]
        assert isinstance(outcome.stuk, Deal)
        (items,) = outcome.stuk.bijlagen[0].blokken
        assert isinstance(items, Lijst)
        assert [item.label for item in items.onderdelen] == ["1", "2"]


def test_a_single_letter_without_its_neighbour_is_a_word() -> None:
    outcome = of("Artikel 1 Maten\nDe breedte is a meter en de lengte:\na maal twee;\nen niet meer.\n")
    assert not [blok for blok in articles(outcome)[0].blokken if isinstance(blok, Lijst)]


def test_bare_roman_numbers_below_a_bare_letter_are_items_one_list_deeper() -> None:
    outcome = of(
        "Artikel 1 Werk\n1.\tVeenkreek zorgt voor:\n\ta\tde sluis;\n\tb\tde brug, waaronder:\n"
        "\t\ti\tde klep;\n\t\tii\tde val;\n"
        "\tc\tde kade.\n2.\tDe Inspectie meet.\n"
    )
    (listed,) = (blok for blok in articles(outcome)[0].leden[0].blokken if isinstance(blok, Lijst))
    assert [item.label for item in listed.onderdelen] == ["a", "b", "c"]
    (deeper,) = (blok for blok in listed.onderdelen[1].blokken if isinstance(blok, Lijst))
    assert [item.label for item in deeper.onderdelen] == ["i", "ii"]
