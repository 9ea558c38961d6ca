"""Definition lists: a term and below it a colon and its text, or a term and behind a tab its meaning."""

import pytest
from imported_deals import deal_of

from dealpers.importer import Asked, decoded, imported
from dealpers.model import Deal

TEXT = """# Convenant Vaartbeheer

Partijen:
1. De gemeente Veenkreek, hierna te noemen: Veenkreek;
2. De Inspectie Vaarwegen, hierna te noemen: de Inspectie;

## Artikel 1 Begripsbepalingen

In dit convenant wordt verstaan onder:

Kade
:   De muur langs de vaart, met
    Trappen die erbij horen.

brug

: Een vaste oeververbinding.
: Ook een vlonder.

De gemeente zorgt voor het volgende.
: Een regel onder een zin.

## Artikel 2 Taken

Veenkreek zorgt voor de kade: het onderhoud.
"""


def test_the_terms_of_a_definition_list_are_terms() -> None:
    outcome = imported(decoded("tekst.md", TEXT.encode()), Asked())
    assert isinstance(outcome.stuk, Deal)
    assert [term.term for term in outcome.stuk.begrippen][:2] == ["Kade", "brug"]
    text = outcome.files["artikelen/01-begripsbepalingen.md"]
    assert "**Kade** De muur langs de vaart, met Trappen die erbij horen." in text
    assert "**brug** Een vaste oeververbinding." in text
    assert "\nOok een vlonder.\n" in text
    assert "volgende.\n\nEen regel onder een zin." in text
    assert sum("definitielijst" in repair.reden for repair in outcome.reading.repairs) == 4


@pytest.mark.parametrize("heading", ["Wat bedoelen we?", "Wat we verstaan onder deze woorden"])
def test_a_question_about_meanings_heads_terms(heading: str) -> None:
    text = TEXT.replace("Begripsbepalingen", heading).replace("In dit convenant wordt verstaan onder:\n\n", "")
    outcome = imported(decoded("tekst.md", text.encode()), Asked())
    assert isinstance(outcome.stuk, Deal)
    assert [term.term for term in outcome.stuk.begrippen][:2] == ["Kade", "brug"]


def test_a_question_about_the_aim_heads_no_terms() -> None:
    text = TEXT.replace("Begripsbepalingen", "Wat bedoelen we met dit convenant?")
    text = text.replace("In dit convenant wordt verstaan onder:\n\n", "")
    outcome = imported(decoded("tekst.md", text.encode()), Asked())
    assert isinstance(outcome.stuk, Deal)
    assert outcome.stuk.begrippen == ()


@pytest.mark.parametrize("second", ["een werk als bedoeld in artikel 2", "elk werk dat duurder is dan € 1.000"])
def test_the_first_term_before_a_tab_is_no_head_of_a_table(second: str) -> None:
    terms = f"Kade\tde muur langs het water van de vaart\nKlus\t{second}\nVloot\talle schepen van de gemeente"
    deal = deal_of(f"Convenant Kade\n\nArtikel 1 Begrippen\n\n{terms}\n\nArtikel 2 Doel\n\nDe kade blijft heel.\n")
    assert [term.term for term in deal.begrippen] == ["Kade", "Klus", "Vloot"]
