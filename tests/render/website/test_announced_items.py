"""A quotation that ends in a colon has the items behind it, on every page that quotes the sentence."""

import pytest
from making import deal_of
from page_of import page_of

from dealpers.build.site import SiteRenderer
from dealpers.corpus.announced import Punt, announced
from dealpers.model.ids import PartId

PREAMBLE = """# Deal Oever

## Partijen

1. Het college van de gemeente Oever, hierna te noemen: Oever.
"""
DEAL = deal_of(
    "## Artikel 1 – Verslag\n\n1. Oever stelt eenmaal per jaar een voortgangsrapportage op. "
    "Oever levert vóór 1 mei 2027, voor € 2.000:\n"
    "   a. de kaart:\n      i. van de dijk;\n      ii. van de kade;\n   b. het plan.\n"
    "2. Oever stelt eenmaal per jaar een voortgangsrapportage over artikel 2 op, met daarin:\n   - de stand.\n\n"
    "## Artikel 2 – Geld\n\nTekst:\n\nGeen lijst.\n",
    aanhef=PREAMBLE,
)


@pytest.mark.parametrize("address", ["wie-doet-wat/", "tijdlijn/", "financien/"])
def test_a_quoted_sentence_keeps_the_items_below_its_colon(address: str, renderer: SiteRenderer) -> None:
    words = " ".join(page_of(DEAL, renderer, address).text_content().split())
    assert "voor € 2.000:de kaart:van de dijk;van de kade;het plan." in words


@pytest.mark.parametrize("address", ["voortgang/", "artikel-2/"])
def test_progress_and_citing_sentences_keep_them_too(address: str, renderer: SiteRenderer) -> None:
    assert "met daarin:de stand." in page_of(DEAL, renderer, address).text_content()


def test_a_colon_without_a_list_and_a_sentence_without_a_colon_announce_nothing() -> None:
    assert announced(DEAL, PartId("artikel-2"), "Tekst:") == ()
    assert announced(DEAL, PartId("artikel-1-lid-2"), "met daarin:") == (Punt("de stand."),)
    assert announced(DEAL, PartId("artikel-1-lid-2"), "Oever stelt eenmaal per jaar") == ()
