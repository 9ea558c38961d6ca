"""Definitions beside an article: each term once, at its first use, behind the term's own name."""

from lxml import html
from making import corpus_of, deal_of

from dealpers.model import alineas
from dealpers.render.website.definitions import SHORT, beside

PREAMBLE = """# Deal X

## Partijen

1. Gemeente A, hierna te noemen: A;

## Begripsbepaling

In deze deal wordt verstaan onder:

- Kas: het geld van de deal.
- Raad: {raad}

## Algemene overwegingen

1. Er is geld.
"""
ARTICLES = """## Artikel 1 – Geld

1. De Kas is van de Raad.
2. De Raad beheert de Kas.
"""


def shown(raad: str) -> dict[str, list[tuple[str, str, bool]]]:
    deal = deal_of(ARTICLES, aanhef=PREAMBLE.format(raad=raad))
    links = corpus_of(deal).links[deal.id]
    texts = {alinea.id: alinea for alinea in alineas(deal, deal)}
    notes = beside(deal.artikelen[0], deal, links, texts)
    return {place: [(d.term, d.text, d.short) for d in definitions] for place, definitions in notes.items()}


def test_each_term_is_once_at_its_first_use_without_its_own_name() -> None:
    notes = shown("de mensen die beslissen.")
    assert list(notes) == ["artikel-1-lid-1.1"]
    assert notes["artikel-1-lid-1.1"] == [
        ("Kas", "het geld van de deal.", True),
        ("Raad", "de mensen die beslissen.", True),
    ]


def test_a_long_definition_stays_folded() -> None:
    long = " ".join(["woord"] * (SHORT + 1))
    assert shown(long)["artikel-1-lid-1.1"][1] == ("Raad", long, False)


def test_a_definition_beside_an_article_is_a_quotation_and_not_the_signed_text(site: dict[str, bytes]) -> None:
    page = html.document_fromstring(site["deals/groningen-noord-ii/artikel-4/index.html"])
    definitions = page.findall(".//aside//details[@class='omschrijving']")
    assert definitions
    for definition in definitions:
        assert definition.find(".//*[@data-tekst]") is None
        assert not [up for up in definition.iterancestors() if up.get("data-tekst")]
    whole = html.document_fromstring(site["deals/groningen-noord-ii/tekst/index.html"])
    assert whole.find(".//details[@class='omschrijving']") is None
