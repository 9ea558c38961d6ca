"""Een zaak heet in een brief of plan zoals in de deal waar het stuk bij hoort.

Heet het fonds in de brief anders dan in de deal, dan denkt de lezer aan twee fondsen. De regel kijkt in stukken die de
deal noemen, of er drie namen mee delen. Zij zwijgt als het andere stuk beide namen heeft.

Fout:
    --- tekst.md
    # Brief

    De Regio Deal Heidestreek begint. De Stuurgroep Sterkere Dorpen komt bijeen.
    --- deal/deal.yml
    soort: Regio Deal
    status: concept
    samenvatting: Een voorbeeld.
    --- deal/aanhef.md
    # Regio Deal Heidestreek
    --- deal/artikelen/01-taken.md
    ## Artikel 1 – Taken

    De Stuurgroep Sterke Dorpen bewaakt de voortgang.
Goed, met:
    - De Regio Deal Heidestreek begint. De Stuurgroep Sterkere Dorpen komt bijeen.
    + De Regio Deal Heidestreek begint. De Stuurgroep Sterke Dorpen en de Stuurgroep Wegen komen bijeen.
"""

from collections.abc import Iterator

from dealpers.check.near_names import names_in
from dealpers.check.passages import lid_of
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Stuk, alineas
from dealpers.model.finding import Severity


@rule("V117", Severity.WARNING, signed=Severity.INFO)
def andere_naam_in_ander_stuk(stuk: Stuk, links: Links, context: RuleContext) -> Iterator[Finding]:
    wanted = {row.naam: row for row in context.elsewhere}
    for alinea in alineas(stuk, stuk) if wanted else ():
        end = 0
        for offset, name in sorted(names_in(alinea.tekst), key=lambda one: (one[0], -len(one[1]))):
            if (row := wanted.pop(name, None)) and offset >= end:
                end = offset + len(name)
                yield Finding(
                    span=alinea.plaats.span(offset, offset + len(name)),
                    message=f"'{name}' heet in '{row.titel}' '{row.ander}'",
                    hint="gebruik in beide stukken dezelfde naam, of aanvaard dit als het twee zaken zijn",
                    place=lid_of(alinea),
                    words=name,
                    related=((row.plaats, f"'{row.ander}'"),) if row.plaats else (),
                )
