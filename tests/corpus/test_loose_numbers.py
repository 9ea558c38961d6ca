"""Numbers of leden with a degree, a gap or a point, cited in every form that leads to one place."""

import pytest
from making import corpus_of, deal_of

from dealpers.render.source.deal import unparse

ARTICLES = """## Artikel 1 – Taken

1º Het Rijk maait de kade.
2º De Regio betaalt, zoals het eerste lid zegt.

## Artikel 3 – Bruggen

3.1. Het Rijk schildert.
3.2. De Regio betaalt.
3.10. {sentence}

## Artikel 4 – Overig

(1) Het Rijk telt.
(2) De Regio telt mee.
"""
DECIMAL = "## Artikel 1.3\n\nTekst.\n\n## Artikel 1.4\n\n{sentence}\n\n## Artikel 1.5\n\nDe dijk is vrij.\n"


def targets(sentence: str, articles: str = ARTICLES) -> dict[str, tuple[str, ...]]:
    deal = deal_of(articles.format(sentence=sentence))
    (links,) = corpus_of(deal).links.values()
    return {ref.tekst: (ref.staat.value, *ref.doelen) for ref in links.alle_verwijzingen}


@pytest.mark.parametrize(
    ("sentence", "words", "target"),
    [
        ("Zie ook 3.2.", "3.2", ("intern", "artikel-3-lid-3-2")),
        ("Zie 3.1 en 3.2.", "3.2", ("intern", "artikel-3-lid-3-2")),
        ("Volgens 3.1 geldt dit niet.", "3.1", ("intern", "artikel-3-lid-3-1")),
        ("Zie artikel 4.2.", "artikel 4.2", ("intern", "artikel-4-lid-2")),
        ("Zie artikel 1, tweede lid.", "artikel 1, tweede lid", ("intern", "artikel-1-lid-2")),
        ("Zie artikel 4.2 van de Vaartwet.", "artikel 4.2", ("extern",)),
    ],
)
def test_a_number_with_a_point_leads_to_the_lid_that_bears_it(
    sentence: str, words: str, target: tuple[str, ...]
) -> None:
    assert targets(sentence)[words] == target


@pytest.mark.parametrize("sentence", ["De dijk is volgens 3.2 meter te laag.", "Zie 3.7.", "Zie artikel 3, derde lid."])
def test_a_measure_a_gap_and_an_unknown_number_give_no_fault(sentence: str) -> None:
    read = targets(sentence)
    assert {words: state for words, state in read.items() if words != "eerste lid"} == {}


def test_a_bare_number_leads_to_the_article_that_bears_it() -> None:
    assert targets("De taken, bedoeld in 1.3, en zie 1.5.", DECIMAL) == {
        "1.3": ("intern", "artikel-1-3"),
        "1.5": ("intern", "artikel-1-5"),
    }


def test_sentences_under_a_degree_right_below_an_article_are_leden_and_clauses_are_not() -> None:
    deal = deal_of(
        "## Artikel 1\n\n1° De brug is open.\n2° De sluis is dicht.\n\n"
        "## Artikel 2\n\nDe zones:\n\n1° de oever;\n2° de dijk.\n"
    )
    assert [[(lid.id, lid.label) for lid in article.leden] for article in deal.artikelen] == [
        [("artikel-1-lid-1", "1°"), ("artikel-1-lid-2", "2°")],
        [],
    ]
    assert "1° De brug is open.\n2° De sluis is dicht." in "".join(unparse(deal).values())
