"""Pointers without a number: works that a note names, parts by their heading, and words that settle no place."""

import pytest
from making import corpus_of, deal_of, reference_rows

AANHEF = """# Regio Deal Lange Meer

## Partners

- Stichting Oever;
- Stichting Plas.

## Begripsbepalingen

- *Beheerplan*: het plan van 2019.
"""
TEXT = """## Artikel 1 – Doel

1. De ambities staan in het ambitiedocument[^1] en zijn in het waterplan[^2] uitgewerkt. Het kader is de Agenda Schone \
Meren[^3] en het beheerplan[^2]. De cijfers zijn van de Provinciale Watermonitor Meerdam. Er is een rapport[^4].
2. {tekst}

[^1]: <https://example.org/ambitie>

[^2]: <https://example.org/plan>

[^3]: Vastgesteld in 2022.

[^4]: Meer weten? Zie ‘Leven langs het water’.

## Artikel 2 – Geld

Tekst.
"""


def pointers(sentence: str) -> list[str]:
    """References of the second lid: words and target, or the state of a reference without one."""
    corpus = corpus_of(deal_of(TEXT.format(tekst=sentence), aanhef=AANHEF))
    refs = [ref for ref in corpus.verwijzingen() if ref.deel == "artikel-1-lid-2"]
    return [f"{ref.tekst} > {' '.join(ref.doelen) or ref.staat.value}" for ref in refs]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Partijen voeren het ambitiedocument en dit waterplan uit.",
            ["ambitiedocument > noot-1", "waterplan > noot-2"],
        ),
        ("De Agenda Schone Meren gaat voor.", ["Agenda Schone Meren > noot-3"]),
        ("Zoals in Leven langs het water staat.", ["Leven langs het water > noot-4"]),
        ("Partijen stellen een ambitiedocument op.", []),
        ("Het waterplan van de gemeente Oever blijft gelden.", []),
        ("Het Beheerplan blijft gelden.", []),
        ("Volgens de Watermonitor is het water schoon.", ["Watermonitor > ongelezen"]),
        ("De partners genoemd onder Partners betalen.", ["partners genoemd onder Partners > afdeling-partners"]),
        ("De partners genoemd onder Vrienden betalen.", ["partners genoemd onder  > ongelezen"]),
        ("Zie de paragraaf ‘Oevers’.", ["paragraaf ‘Oevers’ > ongelezen"]),
        ("Zie de kaart hiernaast.", ["hiernaast > ongelezen"]),
        ("De voornoemde kosten zijn voor Oever.", ["voornoemde kosten > ongelezen"]),
        ("De verklaringen worden als bijlage aan dit convenant gehecht.", ["als bijlage > ongelezen"]),
        ("De kaart is als bijlage bij dit convenant gevoegd.", []),
        ("De verdeling staat in tabel 3 in het waterakkoord.", ["tabel 3 > ongelezen"]),
        ("De verdeling staat in tabel 3.", ["tabel 3 > dood"]),
    ],
)
def test_a_pointer_leads_to_a_certain_place_or_says_that_it_is_not_read(sentence: str, wanted: list[str]) -> None:
    assert pointers(sentence) == wanted


def test_a_pointer_before_its_work_is_none_and_two_notes_name_none() -> None:
    text = (
        "## Artikel 1 – A\n\n1. Het jaarplan telt.\n2. Het jaarplan[^1] en het jaarplan[^2].\n3. Het jaarplan telt.\n\n"
    )
    corpus = corpus_of(deal_of(text + "[^1]: Een.\n\n[^2]: Twee.\n", aanhef=AANHEF))
    assert not list(corpus.verwijzingen())


def test_the_data_has_a_row_for_each_reference_of_a_list_and_a_range() -> None:
    sentence = "Zie artikel 1, eerste en tweede lid, het ambitiedocument, artikel 9 en de artikelen 1 tot en met 2."
    rows = reference_rows(corpus_of(deal_of(TEXT.format(tekst=sentence), aanhef=AANHEF)))
    of_lid = [
        (row["tekst"], row["naar"], row["staat"], bool(row["reden"])) for row in rows if row["van"] == "artikel-1-lid-2"
    ]
    assert of_lid == [
        ("artikel 1, eerste", ["artikel-1-lid-1"], "intern", False),
        ("tweede lid", ["artikel-1-lid-2"], "intern", False),
        ("ambitiedocument", ["noot-1"], "intern", False),
        ("artikel 9", [], "dood", True),
        ("artikelen 1", ["artikel-1"], "intern", False),
        ("2", ["artikel-2"], "intern", False),
    ]
