"""Imports of the hostile texts of ``benchmarks/import_growth.py``: whole, and refused above a maximum."""

from runpy import run_path

import pytest
from conftest import ROOT

from dealpers.importer import Asked, decoded, imported
from dealpers.model.finding import DealsError

MEASURED = run_path(str(ROOT / "benchmarks/import_growth.py"))
FORMS: dict[str, str] = {**MEASURED["LINES"], **MEASURED["CHARACTERS"]}


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize("form", [*FORMS.values()], ids=[*FORMS])
def test_a_hostile_text_is_imported_with_every_character_of_its_source(form: str) -> None:
    text = "Titel van de tekst\n\n" + form * max(2_000 // len(form), 1)
    source = decoded("vijandig.txt", text.encode())
    assert imported(source, Asked()).files["bron.txt"] == source.text


def test_a_text_of_blank_lines_or_endless_words_is_refused() -> None:
    with pytest.raises(DealsError, match="te veel regels: 200002, ten hoogste 200000"):
        imported(decoded("vijandig.txt", b"a\n" + b"\n" * 200_001), Asked())
    with pytest.raises(DealsError, match="meer dan 2000 tekens zonder spatie: regel 2"):
        decoded("vijandig.txt", b"Titel\n" + b"x" * 2001)


def test_a_text_of_too_many_lines_is_refused_with_advice() -> None:
    with pytest.raises(DealsError, match="te veel losse regels: 20001, ten hoogste 20000") as refused:
        imported(decoded("vijandig.txt", b"a\n" * 20_001), Asked())
    assert refused.value.hint == "zet elke alinea op \u00e9\u00e9n regel, of splits het bestand"
