"""Bodies and roles that act under a capital in a text that introduces them nowhere."""

import pytest
from making import TODAY, check, corpus_of, parsed, resolve
from small_documents import document_of

PREAMBLE = """# Convenant Oever

## Partijen

1. De gemeente Dal, namens deze: A. Bos, hierna te noemen: Dal;
2. Het waterschap Laak, namens deze: B. Vos, hierna te noemen: Laak.
"""
FACTS = "soort: convenant\nstatus: concept\nsamenvatting: Een voorbeeld.\n"


def in_deal(text: str) -> list[str]:
    """Words of V114 in a deal whose first article has this text."""
    files = {"deal.yml": FACTS, "aanhef.md": PREAMBLE, "artikelen/01-a.md": f"## Artikel 1 – Taken\n\n{text}\n"}
    return [one.words for one in check(corpus_of(parsed(files).deal), TODAY) if one.code == "V114"]


def in_letter(text: str) -> list[str]:
    """Words of V114 in a letter with this text."""
    every = check(resolve([], (), [document_of(f"# Brief\n\n## Taken\n\n{text}\n")]), TODAY)
    return [one.words for one in every if one.code == "V114"]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Er is een stuurgroep. De stuurgroep kiest. Een lid leidt de vergadering van de regiegroep.", "regiegroep"),
        ("Er is een stuurgroep. De stuurgroep kiest. Het kernteam bereidt dat voor.", "kernteam"),
        ("De Denktank Oever geeft Dal raad.", "Denktank Oever"),
        ("Dal maait. Het Platform Veilig Varen telt schepen.", "Platform Veilig Varen"),
        ("Laak meet. De Regionale Kadetafel stemt.", "Regionale Kadetafel"),
        ("Het Bestuurlijk Overleg bespreekt elk jaar de voortgang.", "Bestuurlijk Overleg"),
        ("Dal maait. Het Bestuurlijk Overleg Sluizen kan het plan wijzigen.", "Bestuurlijk Overleg Sluizen"),
        ("Het Ambtelijk Kernteam stemt.", "Ambtelijk Kernteam"),
        ("Alle Schipperscommissies doen mee.", "Schipperscommissies"),
        ("De Provincie keurt het plan goed.", "Provincie"),
        ("Dal maait de oever, en de Omgevingsdienst ziet toe.", "Omgevingsdienst"),
    ],
)
def test_a_body_that_nobody_introduces_is_found(text: str, words: str) -> None:
    assert in_deal(text) == [words]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    "text",
    [
        "Er is een stuurgroep en een regiegroep. De stuurgroep kiest. De regiegroep kijkt.",
        "De regiegroep kijkt en de stuurgroep kiest.",
        "Er is een stuurgroep. De werkgroep Water bereidt voor en het projectbureau van Dal helpt.",
        "Er is een Denktank Oever. De Denktank Oever geeft raad.",
        "Het Bestuurlijk Overleg MIRT stelt het geld vast.",
        "Er is een Bestuurlijk Overleg. Het Bestuurlijk Overleg bespreekt de voortgang.",
        "Het Bestuurlijk Overleg bestaat uit Dal en Laak. Het Bestuurlijk Overleg stemt.",
        "Partijen vormen het Bestuurlijk Overleg Oever. Het Bestuurlijk Overleg Oever stemt.",
        "Dal en Laak voeren bestuurlijk overleg. Het Bestuurlijk Overleg stemt.",
        "De Raad voor Cultuur adviseert. De Algemene Rekenkamer ook.",
        "De Kadetafel bestaat uit Dal en Laak. De Regionale Kadetafel stemt.",
        "Het Waterschap meet het peil, en de Gemeente maait.",
        "Het platform Veilig Varen (hierna: Varen) telt schepen. De Provincie Oost en de Provincie tekenen.",
        "De Stuurgroep Oever bestaat uit Dal en Laak. De Stuurgroep Oever stemt.",
    ],
)
def test_a_body_that_the_text_introduces_is_fine(text: str) -> None:
    assert in_deal(text) == []


def test_a_letter_names_bodies_too() -> None:
    assert in_letter("Het kabinet helpt. De Taskforce Lage Oevers komt met een lijst.") == ["Taskforce Lage Oevers"]
    assert in_letter("De Taskforce Lage Oevers, een groep schippers, komt met een lijst.") == []
