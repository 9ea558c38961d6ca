"""One page of a built site, and its words."""

from conftest import DEAL
from lxml import html
from making import corpus_of

from dealpers.build.site import SiteRenderer
from dealpers.corpus.corpus import Corpus
from dealpers.model import Deal
from dealpers.render.website.pages.deal import deal_pages


def page_of(deal: Deal, renderer: SiteRenderer, address: str, corpus: Corpus | None = None) -> html.HtmlElement:
    plans = {plan.address: plan for plan in deal_pages(deal, corpus or corpus_of(deal), renderer.templates)}
    return html.fragment_fromstring(plans[f"deals/{deal.id}/{address}"].render().content, create_parent=True)


def view(site: dict[str, bytes], name: str) -> html.HtmlElement:
    """View of the real deal, such as ``tijdlijn``."""
    return html.document_fromstring(site[f"deals/{DEAL}/{name}/index.html"])


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())
