"""One page of a built site."""

from lxml import html
from making import corpus_of

from dealpers.build.pipeline import SiteRenderer
from dealpers.corpus.corpus import Corpus
from dealpers.model import Deal
from dealpers.render.website.pages.site_pages import pages


def page_of(deal: Deal, press: SiteRenderer, address: str, corpus: Corpus | None = None) -> html.HtmlElement:
    made = {page.address: page.content for page in pages(corpus or corpus_of(deal), (), {}, press.templates)}
    return html.fragment_fromstring(made[f"deals/{deal.id}/{address}"], create_parent=True)
