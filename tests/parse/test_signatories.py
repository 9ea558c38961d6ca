"""Signatories of letters: names and offices below the valediction."""

import pytest

from dealpers.model.ids import StukId
from dealpers.model.source import Source
from dealpers.parse import parse_document
from dealpers.render.source.document import unparse_document

FACTS = 'soort: kamerbrief\nstatus: concept\nsamenvatting: "x"\ntitel: Brief\n'
LETTERS = {
    "Hoogachtend,\n\nDE MINISTER VAN WATER,\n\ndrs. E.F. Hoen": [("drs. E.F. Hoen", "MINISTER VAN WATER")],
    "De minister van Water,\n\nE.F. Hoen\n\n## Bijlage\n\nDe tekst.": [("E.F. Hoen", "minister van Water")],
    "Met vriendelijke groet,\n\nburgemeester, secretaris,\n\nKoen Schuit Christien Brug": [
        ("Koen Schuit", "burgemeester"),
        ("Christien Brug", "secretaris"),
    ],
    "Met vriendelijke groet,\n\nA. Berg\n\ndirecteur": [("A. Berg", "directeur")],
    "Hoogachtend,\n\n........": [],
    "Ik sprak met A. Berg over de kade, en hij was het ermee eens dat zij moet worden gemaaid.": [],
}


@pytest.mark.parametrize("end", LETTERS)
def test_a_letter_has_the_signatories_below_its_valediction(end: str) -> None:
    text = f"Geachte voorzitter,\n\nDe kade van A. Dam verzakt.\n\n{end}\n"
    sources = {"document.yml": Source("document.yml", FACTS), "tekst.md": Source("tekst.md", text)}
    letter = parse_document(StukId("x"), "x", sources).document
    assert [(one.naam, one.functie) for one in letter.ondertekeningen] == LETTERS[end]
    again = {name: Source(name, written) for name, written in unparse_document(letter).items()}
    assert parse_document(StukId("x"), "x", again).document == letter
