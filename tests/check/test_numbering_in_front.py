"""Numbers of chapters and articles that count on from numbered divisions of the preamble."""

import pytest
from rule_examples import rule_findings

from dealpers.check import example_files

FRONT = """# Voorbeelddeal

## 1. Partijen

- De gemeente Oever, vertegenwoordigd door wethouder B. Dal;

## 2. Aanleiding

De vaart slibt dicht.
"""


@pytest.mark.parametrize(
    ("articles", "gaps"),
    [
        ("## 3. Doel\n\nTekst.\n\n## 4. Geld\n\nTekst.\n", 0),
        ("## 4. Doel\n\nTekst.\n\n## 5. Geld\n\nTekst.\n", 1),
        ("# 3 Afspraken\n\n## 3.1\n\nTekst.\n\n## 3.2\n\nTekst.\n", 0),
        ("# 5 Afspraken\n\n## 5.1\n\nTekst.\n\n## 5.2\n\nTekst.\n", 1),
    ],
)
def test_a_gap_is_counted_from_the_numbered_divisions_of_the_preamble(articles: str, gaps: int) -> None:
    findings = rule_findings(example_files(articles) | {"aanhef.md": FRONT})
    assert sum(finding.code == "V003" for finding in findings) == gaps


def test_headings_with_the_number_of_the_article_in_words_may_all_have_one_separator() -> None:
    articles = "".join(f"## {word} artikel. Doel\n\nTekst.\n\n" for word in ("Eerste", "Tweede", "Derde"))
    assert not [finding for finding in rule_findings(example_files(articles)) if finding.code in ("V003", "V206")]


@pytest.mark.parametrize(("numeral", "gaps"), [("III", 0), ("IV", 1)])
def test_numerals_alone_count_on_from_those_of_the_preamble(numeral: str, gaps: int) -> None:
    front = FRONT.replace("## 1. Partijen", "I\n\n## Partijen").replace("## 2. Aanleiding", "## II\n\n## Aanleiding")
    articles = f"# {numeral}\n\n## Artikel 1 Doel\n\nTekst.\n\n## Artikel 2 Geld\n\nTekst.\n"
    findings = rule_findings(example_files(articles) | {"aanhef.md": front})
    assert len([one for one in findings if one.code == "V003"]) == gaps
