"""Chapters, articles, leden, programmes, tables and notes: text in, identifiers out."""

import pytest
from making import deal_of, parsed

from dealpers.check import example_files
from dealpers.model import Deal, Lid, Onderdeel, Programma, Tussenkop, alineas, called, marked, walk


def identifiers(deal: Deal, *kinds: type) -> list[str]:
    return [node.id for node in walk(deal, deal) if isinstance(node, kinds)]


def test_leden_bear_their_printed_numbers() -> None:
    deal = deal_of("## Artikel 1 – Taken\n\nVooraf.\n\n1. Een\n2. Twee\n2a. Twee a\n3. Drie\n")
    assert identifiers(deal, Lid) == [f"artikel-1-lid-{n}" for n in ("1", "2", "2a", "3")]
    assert [lid.label for lid in deal.artikelen[0].leden] == ["1.", "2.", "2a.", "3."]


@pytest.mark.parametrize("label", ["1.", "(1)", "1)"])
def test_leden_may_be_numbered_with_brackets(label: str) -> None:
    deal = deal_of(f"## Artikel 1 – Taken\n\n{label} Een\n{label.replace('1', '2')} Twee\n")
    assert identifiers(deal, Lid) == ["artikel-1-lid-1", "artikel-1-lid-2"]


@pytest.mark.parametrize(
    ("labels", "slugs"),
    [
        (("3.1", "3.2"), ("3-1", "3-2")),
        (("3.1.", "3.1.1."), ("3-1", "3-1-1")),
        (("I.", "II."), ("i", "ii")),
        (("Eerste lid.", "Tweede lid."), ("1", "2")),
        (("EERSTE LID", "TWEEDE LID"), ("1", "2")),
        (("2a)", "3)"), ("2a", "3")),
    ],
)
def test_a_lid_bears_any_number(labels: tuple[str, ...], slugs: tuple[str, ...]) -> None:
    deal = deal_of("## Artikel 3\n\n" + "\n".join(f"{label} Tekst." for label in labels))
    assert [lid.label for lid in deal.artikelen[0].leden] == list(labels)
    assert identifiers(deal, Lid) == [f"artikel-3-lid-{slug}" for slug in slugs]


@pytest.mark.parametrize("labels", [("a)", "b)"), ("A.", "B."), ("1e", "2e"), ("1°.", "2°."), ("H.", "I."), ("–", "–")])
def test_letters_ordinals_and_degrees_below_an_article_are_no_leden(labels: tuple[str, ...]) -> None:
    deal = deal_of("## Artikel 3\n\n" + "\n".join(f"{label} Tekst." for label in labels))
    assert not deal.artikelen[0].leden
    assert len(identifiers(deal, Onderdeel)) == 2


def test_below_letter_i_may_be_roman_numerals() -> None:
    deal = deal_of("## Artikel 1\n\n1. Een:\n   h. xx;\n   i. yy:\n      i. pp;\n      ii. qq;\n   j. een slot.\n")
    assert identifiers(deal, Onderdeel) == [
        "artikel-1-lid-1-onderdeel-h",
        "artikel-1-lid-1-onderdeel-i",
        "artikel-1-lid-1-onderdeel-i-onderdeel-i",
        "artikel-1-lid-1-onderdeel-i-onderdeel-ii",
        "artikel-1-lid-1-onderdeel-j",
    ]


SUBHEADS = """\
## Artikel 1 – Taken

### Water

1. Een

### 2. Lucht

Tekst.

#### Wind

#### 1a Molens

x

#### Zon

y

### Bodem

z

##### 3. Diep

3. Drie
"""


def test_a_heading_without_a_number_is_a_subhead_of_the_part_around_it() -> None:
    deal = deal_of(SUBHEADS)
    heads = [node.kop.id for node in walk(deal, deal) if isinstance(node, Tussenkop)]
    assert heads == ["artikel-1.1", "artikel-1-lid-2.2", "artikel-1-lid-2.3", "artikel-1.2", "artikel-1.4"]
    assert identifiers(deal, Lid, Programma) == [
        "artikel-1-lid-1",
        "artikel-1-lid-2",
        "artikel-1-programma-1a",
        "artikel-1-lid-3",
    ]


def test_parts_of_lists_are_named_by_label_or_by_rank() -> None:
    deal = deal_of("## Artikel 1 – Taken\n\n1. Een:\n   a. A:\n      1°. G;\n      (b) H;\n   - I;\n   • J.\n")
    assert identifiers(deal, Onderdeel) == [
        "artikel-1-lid-1-onderdeel-a",
        "artikel-1-lid-1-onderdeel-a-onderdeel-1g",
        "artikel-1-lid-1-onderdeel-a-onderdeel-b",
        "artikel-1-lid-1-streepje-1",
        "artikel-1-lid-1-streepje-2",
    ]


def test_bullets_count_on_through_the_lists_of_one_part() -> None:
    deal = deal_of("## Artikel 1 – Taken\n\nEen:\n\n- a\n- b\n\nTwee:\n\n- c\n")
    assert identifiers(deal, Onderdeel) == [f"artikel-1-streepje-{n}" for n in (1, 2, 3)]


def test_a_label_that_is_printed_twice_gets_a_serial_number() -> None:
    result = parsed(example_files("## Artikel 1 – Taken\n\n1. Een\n   a. x\n   a. y\n1. Twee\n   a. z\n"))
    assert identifiers(result.deal, Lid, Onderdeel) == [
        "artikel-1-lid-1",
        "artikel-1-lid-1-onderdeel-a",
        "artikel-1-lid-1-onderdeel-a--2",
        "artikel-1-lid-1--2",
        "artikel-1-lid-1--2-onderdeel-a",
    ]


LINES = """\
## Artikel 1 – Doelen

### 1. Doelen op het gebied van groen

- Bomen;
- Gras.

## Artikel 2 – Aanpak

### 1. Aanpak op het gebied van groen

#### 1a Bomen planten:

Tekst.

#### 1b1 Gras

Tekst.

#### 1b2 Heg

Tekst.

## Artikel 3 – Beoogde resultaten

### 1. Resultaten voor groen

#### 1a Bomen

- 10 bomen.

#### 1b Gras en heg

- 3 velden.
"""


def test_goals_approach_and_results_make_action_lines() -> None:
    (line,) = deal_of(LINES).actielijnen
    assert (line.nummer, line.naam, line.aanpak, line.resultaat) == ("1", "groen", "artikel-2-lid-1", "artikel-3-lid-1")
    assert line.doel
    assert line.doel.onderdelen == ("artikel-1-lid-1-streepje-1", "artikel-1-lid-1-streepje-2")
    assert [(p.code, p.naam, p.resultaat.code if p.resultaat else "") for p in line.programmas] == [
        ("1a", "Bomen planten", "1a"),
        ("1b1", "Gras", "1b"),
        ("1b2", "Heg", "1b"),
    ]


def test_a_programme_may_be_right_below_an_article() -> None:
    deal = deal_of("## Artikel 1 – Taken\n\n#### 2a Naam\n\nTekst.\n\n##### Tussenkop\n\nMeer.\n")
    assert identifiers(deal, Programma) == ["artikel-1-programma-2a"]


def test_notes_are_in_the_order_of_their_marks() -> None:
    deal = deal_of("## Artikel 1 – Taken\n\na[^b] c[^1)]\n\n[^1)]: Tweede.\n\n[^b]: Eerste.\n")
    assert [(note.id, note.label, note.alinea.tekst) for note in deal.noten] == [
        ("noot-b", "b", "Eerste."),
        ("noot-1", "1)", "Tweede."),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a[^1]", "bij het merkteken [^1] hoort geen noot"),
        ("a\n\n[^1]: x", "nergens in de tekst staat het merkteken van noot 1"),
        ("a[^1]\n\n[^1]: x\n\n    ##### kop", "in een noot staat een kop"),
        ("a[^1]\n\n[^1]: x\n\n    {tabel-1}", "in een noot staat een tabel"),
        ("a[^1]\n\n[^1]: x\n    - y[^1]", "in een noot staat een merkteken"),
        ("a[^1]\n\n[^1]: x\n\n[^1]: y", "noot 1 heeft hier een tweede tekst"),
        ("a[^1]\n\n[^1]: x[^1]", "in een noot staat een merkteken"),
        ("## Streepje\n\nx\n\n## Streepje\n\ny", "'Streepje' is geen kop van een artikel"),
        ("## !\n\nx\n\n## ?\n\ny", "'!' is geen kop van een artikel"),
    ],
)
def test_a_part_without_a_place_in_a_deal_is_a_fault(text: str, message: str) -> None:
    result = parsed(example_files(f"## Artikel 1 – Taken\n\n{text}\n"))
    assert any(message in f.message for f in result.findings)
    assert all(f.hint for f in result.findings)


NOTES = """\
## Artikel 1 – Taken

1. De kade[^2] is laag en de brug[^2] hoog.
2. Nogmaals de kade[^2].

   [^2]: De kade heeft:
       - een muur;
       - a) een trap.

     Dit is de tweede alinea.

     1. Een lijst

3. Slot[^1].

[^1]: Een.
  Nog een regel.

  Een alinea.

Geen noot.
"""


def test_a_note_may_be_called_twice_and_hold_paragraphs_and_lists() -> None:
    deal = deal_of(NOTES)
    two, one = deal.noten
    assert (two.label, two.bij) == ("2", "artikel-1-lid-1.1")
    assert [(label, alinea.tekst) for label, alinea in two.vervolg] == [
        ("-", "een muur;"),
        ("-", ""),
        ("a)", "een trap."),
        ("", "Dit is de tweede alinea."),
        ("1.", "Een lijst"),
    ]
    assert (one.alinea.tekst, [alinea.tekst for _, alinea in one.vervolg]) == ("Een. Nog een regel.", ["Een alinea."])
    assert [alinea.tekst for alinea in alineas(deal.artikelen[0], deal)][-1] == "Geen noot."
    assert [note.label for alinea in alineas(deal, deal) for note in called(alinea, deal)] == ["2", "1"]
    assert [note.label for alinea in alineas(deal, deal) for note in marked(alinea, deal)] == ["2", "2", "1"]


def test_text_above_all_chapters_and_articles_is_a_fault() -> None:
    result = parsed(example_files("Tekst.\n\n## Artikel 1 – Taken\n\nx\n"))
    assert [f.message for f in result.findings] == ["deze tekst staat niet in een artikel"]


def test_a_title_is_enough_of_a_preamble() -> None:
    deal = deal_of("## Artikel 1 – Doel\n\nTekst.\n", aanhef="# Deal\n")
    assert (deal.naam, deal.aanhef, deal.inleiding, deal.partijen) == ("Deal", (), (), ())
