"""Labels that open parts of a document, and citations of a label that the document lacks."""

import pytest
from making import TODAY, check, resolve
from small_documents import document_of

STEPS = "# Plan\n\n## Fase 1 Melden\n\nDal meldt.\n\n## Fase 2 Wegen\n\nDal weegt.\n\n## Slot\n\n{}\n"
CODES = "# Plan\n\n## Wonen\n\nC.1 Dal bouwt.\n\nC.2 Veen sloopt.\n\nD.1 Dal telt.\n\n## Slot\n\n{}\n"
ITEMS = (
    "# Plan\n\n## Taken\n\n3. Dal kiest:\n   a. een kade;\n   b. een brug.\n\n   Dit, bedoeld in {}, telt.\n4. Klaar.\n"
)
ROMAN = "# Plan\n\n## Deel I Doel\n\nDal wil.\n\n## Deel II Geld\n\nDal betaalt.\n\n## Deel III Slot\n\n{}\n"
TABLES = "# Plan\n\n## Taken\n\nTabel 1. Bomen\n\nDal 6\n\nTabel 2. Banken\n\nDal 8\n\n{}\n"


def lost(frame: str, text: str) -> list[str]:
    """Words that V001 finds in a document with this text."""
    every = check(resolve([], (), [document_of(frame.format(text))]), TODAY)
    return [one.words for one in every if one.code == "V001"]


@pytest.mark.parametrize(
    ("frame", "text", "words"),
    [
        (STEPS, "Na fase 3 is Dal klaar.", "fase 3"),
        (STEPS, "Dat gebeurt in fase 7, na overleg.", "fase 7"),
        (CODES, "Dit geldt naast afspraak C.8.", "afspraak C.8"),
        (CODES, "Bedoeld is punt C.3, over bouw.", "punt C.3"),
        (ITEMS, "onderdeel d", "onderdeel d"),
        (ITEMS, "onder f", "onder f"),
        (ROMAN, "Dal let op deel V.", "deel V"),
        (TABLES, "Zie tabel 3 voor de lantaarns.", "tabel 3"),
    ],
)
def test_a_label_that_a_document_lacks_is_found(frame: str, text: str, words: str) -> None:
    assert lost(frame, text) == [words]


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        (STEPS, "Na fase 2 is Dal klaar."),
        (STEPS, "Na fase 3 van het onderzoek is Dal klaar."),
        (STEPS, "Na stap 9 is Dal klaar."),
        (CODES, "Dit geldt naast afspraak C.2 en afspraak D.4."),
        (ITEMS, "onderdeel b"),
        (ITEMS, "artikel 3, onderdeel d"),
        (ITEMS, "onderdeel d van het besluit"),
        (ROMAN, "Dal let op deel II en deel A."),
        (TABLES, "Zie tabel 2, en tabel 5 van het rapport."),
    ],
)
def test_a_label_that_is_there_or_elsewhere_is_fine(frame: str, text: str) -> None:
    assert lost(frame, text) == []
