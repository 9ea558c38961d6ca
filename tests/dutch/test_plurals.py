"""Plurals of nouns and names."""

import pytest

from dealpers.dutch.plurals import plurals


@pytest.mark.parametrize(
    ("name", "plural"),
    [
        ("Partner", "Partners"),
        ("Regiokassier", "Regiokassiers"),
        ("Steunverklaring", "Steunverklaringen"),
        ("specifieke uitkering", "specifieke uitkeringen"),
        ("Regio Deal", "Regio Deals"),
        ("Partij", "Partijen"),
        ("Regio", "Regio's"),
        ("Programma", "Programma's"),
        ("Activiteit", "Activiteiten"),
        ("Plan", "Plannen"),
        ("School", "Scholen"),
        ("Bedrijf", "Bedrijven"),
        ("Huis", "Huizen"),
        ("Kans", "Kansen"),
        ("Maatregel", "Maatregelen"),
        ("Gemeente", "Gemeenten"),
        ("Methode", "Methodes"),
        ("Coalitie", "Coalities"),
        ("Idee", "Ideeën"),
        ("Mogelijkheid", "Mogelijkheden"),
        ("Raadslid", "Raadsleden"),
        ("Centrumstad", "Centrumsteden"),
        ("Expertisecentrum", "Expertisecentra"),
        ("Regionaal centrum", "Regionale centra"),
        ("Uitkering ten behoeve van de Deal", "Uitkeringen ten behoeve van de Deal"),
        ("RIEC", "RIEC's"),
        ("RIEC", "RIECs"),
    ],
)
def test_a_noun_has_its_plural(name: str, plural: str) -> None:
    assert plural in plurals(name)


@pytest.mark.parametrize(
    ("name", "never"),
    [("bijdrage", "bijdragen"), ("werk", "werken"), ("plan", "plannen"), ("Deal Noord I", "Deal Noord Is"), ("", "s")],
)
def test_a_verb_or_a_number_is_no_plural(name: str, never: str) -> None:
    assert never not in plurals(name)
