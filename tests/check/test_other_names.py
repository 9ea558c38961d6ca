"""Other names of a body, a programme or the text itself, and names of two things that look alike."""

import pytest
from making import TODAY, check, corpus_of, parsed, resolve
from small_documents import document_of

PREAMBLE = """# Convenant Waterweg Laak

## Begripsbepalingen

In dit convenant is:

- *Vaarweg*: de rivier;
- *Kade*: de wal.
"""


def in_deal(text: str) -> list[str]:
    """Words of V115 in a deal whose first article has this text."""
    facts = "soort: convenant\nstatus: concept\nsamenvatting: Een voorbeeld.\n"
    files = {"deal.yml": facts, "aanhef.md": PREAMBLE, "artikelen/01-a.md": f"## Artikel 1 – Taken\n\n{text}\n"}
    return [one.words for one in check(corpus_of(parsed(files).deal), TODAY) if one.code == "V115"]


def in_letter(text: str) -> list[str]:
    """Words of V115 in a letter with this text."""
    every = check(resolve([], (), [document_of(f"# Brief\n\n{text}\n")]), TODAY)
    return [one.words for one in every if one.code == "V115"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Het programmateam maait. Het programmateam telt. De programmagroep meldt dit.", "programmagroep"),
        ("De stuurgroep stemt. De stuurgroep telt. Dit gaat naar de stuurtafel.", "stuurtafel"),
        ("Er is een herfstoverleg. Na het najaarsoverleg maakt Dal een lijst.", "najaarsoverleg"),
        (
            "De Kaderaad telt. De Kaderaad stemt. De Kaderaad kiest. De Kaderaad Blauwe Laak sluit.",
            "Kaderaad Blauwe Laak",
        ),
        ("De Vaarweg is diep. De Vaarweg is lang. De Vaarweg Laak is vol. De Vaarweg blijft.", "Vaarweg Laak"),
        (
            "Dit convenant begint. Dit convenant telt. Dit convenant eindigt. Het samenwerkingsconvenant is openbaar.",
            "samenwerkingsconvenant",
        ),
        (
            "Dit convenant begint. Dit convenant telt. Dit convenant eindigt. Deze bestuursovereenkomst is openbaar.",
            "bestuursovereenkomst",
        ),
    ],
)
def test_a_second_name_is_found(text: str, words: str) -> None:
    assert words in in_deal(text)


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    "text",
    [
        "Het programmateam maait. Het programmateam telt. Er is een programmagroep. De programmagroep meldt dit.",
        "De stuurgroep stemt. De stuurgroep telt. De stuurtafel en de stuurtafel in Dal kiezen.",
        "De werkgroep telt. De werkgroep stemt. Dal helpt een werkteam.",
        "Er is een herfstoverleg. Na het zomeroverleg maakt Dal een lijst.",
        "De Kaderaad Blauwe Laak telt. De Kaderaad stemt. De Kaderaad kiest. De Kaderaad sluit.",
        "De Kaderaad telt. De Kaderaad stemt. De Kaderaad kiest. De Kaderaad Oost en de Kaderaad West sluiten.",
        "De Vaarweg is diep. De Vaarweg is lang. De Vaarweg Vecht is vol. De Vaarweg blijft.",
        "Dit convenant begint. Dit convenant telt. Dit convenant eindigt. Het samenwerkingsconvenant van 2019 is oud.",
    ],
)
def test_names_of_two_things_are_fine(text: str) -> None:
    assert in_deal(text) == []


def test_programmes_that_differ_in_their_adjective_are_compared() -> None:
    first = "Het Actieplan Schone Vaarten loopt.\n\nHet Actieplan Schone Vaarten telt.\n\n"
    assert in_letter(f"{first}Het Actieplan Heldere Vaarten is klaar.") == ["Actieplan Heldere Vaarten"]
    assert in_letter(f"{first}Het Actieplan Schone Kades is klaar.") == []
    assert in_letter(f"{first}Het Actieplan Noordelijke Vaarten is klaar.") == []
    assert in_letter("Het Actieplan Schone Vaarten en het Actieplan Heldere Vaarten lopen.") == []
