"""Web addresses are links in every output or in none, and lead where a browser would go."""

import pytest
from making import corpus_of, deal_of
from page_of import page_of

from dealpers.build.site import SiteRenderer
from dealpers.render.akn.document import akn
from dealpers.render.gazette.document import gazette_of
from dealpers.render.gazette.model import LinkRun, Paragraph
from dealpers.render.links import web_address
from dealpers.render.staatscourant.document import staatscourant


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("https://rijk.nl/a", "https://rijk.nl/a"),
        ("www.rijk.nl/café", "https://www.rijk.nl/caf%C3%A9"),
        ("http://rijk.nl:8080/a?b=c&d=%20#e", "http://rijk.nl:8080/a?b=c&d=%20#e"),
        ("https://rijk.nl/100%", "https://rijk.nl/100%25"),
        ("https://rijk.nl/a%2Fb", "https://rijk.nl/a%2Fb"),
        ("https://münster.nl/", "https://xn--mnster-3ya.nl/"),
        ("https://RIJK.nl/A_(b)", "https://RIJK.nl/A_(b)"),
    ],
)
def test_a_whole_address_is_a_link(printed: str, address: str) -> None:
    assert web_address(printed) == address


@pytest.mark.parametrize(
    "printed",
    [
        *("https://rijk.nl/a|b", "https://rijk.nl/a b", "https://rijk", "https://", "https://.nl", "rijk.nl"),
        *("javascript:alert(1)", "https://jan@rijk.nl", "https://rijk.nl:poort", "https://rijk..nl/", "https://[::1"),
    ],
)
def test_a_broken_address_is_text(printed: str) -> None:
    assert web_address(printed) == ""


@pytest.mark.parametrize(("printed", "linked"), [("https://rijk.nl/a|b", False), ("https://rijk.nl/a", True)])
def test_every_output_agrees_on_what_is_an_address(printed: str, linked: bool, renderer: SiteRenderer) -> None:
    deal = deal_of(f"## Artikel 1 – Doel\n\nZie <{printed}>.\n")
    corpus = corpus_of(deal)
    assert bool(page_of(deal, renderer, "artikel-1/").xpath("//a[@class='adres']")) is linked
    assert (f'href="{printed}"' in akn(deal, corpus).decode()) is linked
    assert (f'doc="{printed}"' in staatscourant(deal, corpus).decode()) is linked
    blocks = gazette_of(deal, corpus).blokken
    runs = [run for block in blocks if isinstance(block, Paragraph) for run in block.inhoud]
    assert any(isinstance(run, LinkRun) for run in runs) is linked
