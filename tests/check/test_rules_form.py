"""The form rules for legislation: asked for by the profile, and by nothing else."""

import pytest
from conftest import ROOT
from rule_examples import rule_findings

from dealpers.check import Profile, example_files
from dealpers.cli import main

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

FORM = {
    "leden with a figure": (
        "1. Een.\n2. Zie artikel 1, lid 1, en lid 1.",
        "R329",
        ["'artikel 1, eerste lid'", "'het eerste lid'"],
    ),
    "a lid of this article": ("1. Een.\n2. Zie lid 1.", "R329", ["'het eerste lid'"]),
    "an ordinal": ("1. Een.\n2. Zie het eerste lid.", "R329", []),
    "leden of a club": ("1. Een.\n2. De 12 leden van de club en elk lid betalen.", "R329", []),
    "an article with a letter": ("1. Een.\n2. Twee.\n\n## Artikel 1a – Meer\n\nTekst.", "R354", ["zonder letters"]),
    "text after a list": ("Partijen overleggen:\n\na. vaak, en\nb. kort,\n\ntenzij het vakantie is.", "R354", []),
    "text beside leden": ("Vooraf.\n\n1. Een.\n2. Twee.", "R354", ["genummerd lid"]),
    "roman items below letters": ("Partijen:\n\na. doen:\n   i. dit;\n   ii. dat;\nb. laten niets.", "R359", ["1°."]),
    "letters in good order": ("Partijen:\n\na. doen dit;\nb. doen dat; of\nc. laten het.", "R359", []),
    "an unfinished list": ("Partijen:\n\na. doen dit;\nb. doen dat", "R359", ["punt aan het slot"]),
    "degrees by another sign": ("Partijen:\n\na. doen:\n   1º. dit;\n   2º. dat;\nb. laten niets.", "R359", []),
    "items that run on": ("Partijen:\n\na. doen dit\nb. doen dat.", "R359", ["puntkomma"]),
    "a text removed from the collection": ("De tabel op de muur wordt verwijderd. Zie artikel 1.", "R615", []),
    "an article struck out": ("Artikel 1 wordt doorgehaald.", "R615", ["'vervalt'"]),
    "a lid that now reads": ("1. Een.\n2. Het eerste lid luidt voortaan: Twee.", "R615", ["'komt te luiden:'"]),
}


@pytest.mark.parametrize("name", FORM)
def test_the_profile_regelgeving_finds_faults_of_form(name: str) -> None:
    text, code, wanted = FORM[name]
    files = example_files(f"## Artikel 1 – Taken\n\n{text}\n")
    hints = [f.hint for f in rule_findings(files, Profile.REGELGEVING) if f.code == code]
    assert len(hints) == len(wanted)
    assert all(part in hint for part, hint in zip(wanted, hints, strict=True)), hints


@pytest.mark.parametrize("name", FORM)
def test_a_deal_is_free_in_its_form(name: str) -> None:
    text, _, _ = FORM[name]
    assert [f for f in rule_findings(example_files(f"## Artikel 1 – Taken\n\n{text}\n")) if f.code[0] == "R"] == []


def test_the_command_line_asks_for_the_profile(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["check", "--format", "json", "--today", "2026-01-01"]) == 0
    assert '"R3' not in capsys.readouterr().out
    assert main(["check", "--format", "json", "--today", "2026-01-01", "--profile", "regelgeving"]) == 0
    assert '"R329"' in capsys.readouterr().out
