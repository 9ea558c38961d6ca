"""The summary of a deal follows all that pages about all texts show of it, and not the words of its articles."""

import pytest
from making import deal_of

from dealpers.build.summary import summary_of

ARTICLES = "## Artikel 1 – Begrippen\n\nIn deze deal wordt verstaan onder:\n\n- oever: de rand van het water.\n"
FACTS = "soort: Regio Deal\nstatus: ondertekend\ntranche: tweede\nsamenvatting: Schoon water.\n"


def summary(articles: str = ARTICLES, facts: str = FACTS) -> str:
    """Summary of a deal with these articles and facts."""
    return summary_of(deal_of(articles, **{"deal.yml": facts}))


def test_another_word_of_an_article_keeps_the_summary() -> None:
    assert deal_of(ARTICLES).begrippen
    assert summary(ARTICLES.replace("de rand", "de kant")) == summary()


@pytest.mark.parametrize(
    ("old", "new"), [("Regio Deal", "Woondeal"), ("tweede", "derde"), ("Schoon water", "Helder water")]
)
def test_another_fact_changes_the_summary(old: str, new: str) -> None:
    assert summary(facts=FACTS.replace(old, new)) != summary()


def test_another_defined_term_changes_the_summary() -> None:
    assert summary(ARTICLES.replace("oever:", "walkant:")) != summary()
