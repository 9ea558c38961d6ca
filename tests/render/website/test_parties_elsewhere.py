"""Page Partijen of a deal whose parties stand at the signatures alone."""

from imported_deals import ARTICLES, deal_of
from page_of import page_of

from dealpers.build.site import SiteRenderer

SIGNED = "\nOndertekening\n\nGemeente Oever\nA. Berg, wethouder\n\nStichting De Kade\nB. Dal, voorzitter\n"


def test_the_page_says_that_the_text_names_the_parties_where_the_preamble_does_not(renderer: SiteRenderer) -> None:
    page = page_of(deal_of(f"Prestatieafspraken 2026\n\nOver de huren.\n{ARTICLES}{SIGNED}"), renderer, "partijen/")
    (lead,) = page.xpath("//p[@class='lead']")
    assert lead.text_content() == "Wie de deal sluiten en wie eraan meewerken, zoals de tekst hen noemt."
