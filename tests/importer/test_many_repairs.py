"""A text with more repairs than its record of provenance may hold is read as fully as any other."""

import pytest

from dealpers.importer import Asked, convert, decoded, imported
from dealpers.importer.steps import Care

_BROKEN = (
    "de gemeente zorgt met de provincie voor het onderhoud van de kade en meldt elk jaar aan het waterschap",
    "wat het werk aan de brug en de vaart heeft gekost en wat er voor de komende jaren op de begroting staat",
    "en geeft daarbij aan welke schade bij de schouw van dat jaar langs de vaart en bij de brug gevonden is",
)
_TEXT = "Brief over de kade\n\nGeachte raad,\n\n" + "\n\n".join(_BROKEN) + ".\n"


def test_repairs_in_a_row_are_one_where_the_record_would_be_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    every = imported(decoded("brief.txt", _TEXT.encode()), Asked())
    monkeypatch.setattr(convert, "MAX_CHARACTERS", 10)
    few = imported(decoded("brief.txt", _TEXT.encode()), Asked())
    assert few.care is every.care is Care.FULL
    assert few.files["tekst.md"] == every.files["tekst.md"]
    assert every.files["herkomst.yml"].count("zin hersteld") == 2
    assert "regels: 5-9" in few.files["herkomst.yml"]
    assert few.files["herkomst.yml"].count("zin hersteld") == 1
