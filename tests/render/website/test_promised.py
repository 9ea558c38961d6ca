"""Each result with its last day and its bearer, where its words say so, and with neither where they do not."""

import pytest
from lxml import html
from making import corpus_of, deal_of
from page_of import page_of

from dealpers.build.site import SiteRenderer

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

PREAMBLE = """# Regio Deal Voorbeeld

## Partijen

1. Het college van de gemeente Oever, namens deze: A. Bos, hierna te noemen: Oever.

Partij genoemd onder 1 handelend als bestuursorgaan, hierna te noemen: de Regio.
"""
TEXT = """## Artikel 1 – Doelen

### 1. Doelen voor de dijk

- een hoge dijk.

## Artikel 2 – Aanpak

### 1. Aanpak voor de dijk

#### 1a Dijkwacht

De Regio werft vrijwilligers. Oever koopt laarzen.

## Artikel 3 – Resultaten

### 1. Resultaten voor de dijk

#### 1a Dijkwacht:

- {result}
- De dijk is heel.
"""


def promised(result: str, renderer: SiteRenderer) -> list[str]:
    deal = deal_of(TEXT.format(result=result), aanhef=PREAMBLE)
    page: html.HtmlElement = page_of(deal, renderer, "doelen-en-resultaten/", corpus_of(deal))
    return [" ".join(one.text_content().split()) for one in page.xpath("//p[contains(@class, 'beloofd')]")]


@pytest.mark.parametrize(
    ("result", "line"),
    [
        ("Er zijn 40 vrijwilligers, uiterlijk op 31 december 2027.", "Wanneer: uiterlijk op 31 december 2027"),
        ("Uiterlijk eind 2027 zijn er 40 vrijwilligers.", "Wanneer: Uiterlijk eind 2027"),
        ("Vóór 1 juli 2027 zijn er 40 vrijwilligers.", "Wanneer: Vóór 1 juli 2027"),
        ("Voor 1 juli 2027 zijn er 40 vrijwilligers.", "Wanneer: Voor 1 juli 2027"),
        ("In 2027 zijn er 40 vrijwilligers.", "Wanneer: In 2027"),
        ("Binnen twee jaar zijn er 40 vrijwilligers.", "Wanneer: Binnen twee jaar"),
        ("Er zijn 40 vrijwilligers opgeleid door Oever.", "Wie: Oever"),
        (
            "Er zijn 40 vrijwilligers (trekker: de Regio), uiterlijk in 2027.",
            "Wanneer: uiterlijk in 2027 Wie: De Regio",
        ),
    ],
)
def test_a_result_tells_when_and_who_in_its_own_words(result: str, line: str, renderer: SiteRenderer) -> None:
    assert promised(result, renderer) == [line]


@pytest.mark.parametrize(
    "result",
    [
        "Er zijn 40 vrijwilligers meer dan in 2023.",
        "In 2023 waren er 10 vrijwilligers; nu zijn het er 40.",
        "Sinds 1 juli 2024 zijn er 40 vrijwilligers.",
        "Het budget voor 2027 is besteed aan 40 vrijwilligers.",
        "Er zijn 40 vrijwilligers in de buurt van Oever.",
        "Vanaf het tweede jaar zijn er 40 vrijwilligers.",
    ],
)
def test_a_baseline_a_beginning_or_a_place_is_no_promise(result: str, renderer: SiteRenderer) -> None:
    assert promised(result, renderer) == []
