"""Een thema van de publicatie staat in de lijst van thema’s voor officiële publicaties.

Met een ander woord komt de publicatie onder geen thema te staan, of wordt zij geweigerd.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: concept
    samenvatting: Een voorbeeld.
    metagegevens:
      themas: [Huisvestng]
Goed, met:
    -   themas: [Huisvestng]
    +   themas: [Huisvesting]
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.check.themes import THEMAS
from dealpers.dutch.nearest import nearest
from dealpers.model import Deal, Severity

_NEAR = 0.8
"""Likeness of two themes above which one is a slip of the other."""


@rule("V414", Severity.WARNING)
def thema_niet_in_lijst(deal: Deal) -> Findings:
    given = deal.feiten.metagegevens
    if given is None:
        return
    for rank, theme in enumerate(given.themas):
        if theme not in THEMAS:
            near = nearest(theme, THEMAS, _NEAR)
            message = f"'{theme}' staat niet in de lijst van thema’s"
            hint = f"bedoelt u '{near}'?" if near else "neem een thema uit de lijst TaxonomieBeleidsagenda"
            yield at_title(given.place("themas", rank), message, hint, theme, certain=bool(near))
