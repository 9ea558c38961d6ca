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

from dealpers.check.located import at_words
from dealpers.check.near_names import names_in
from dealpers.check.rule import Findings, RuleContext, rule
from dealpers.model import Severity, Stuk, alineas


@rule("V117", Severity.WARNING, signed=Severity.INFO)
def andere_naam_in_ander_stuk(stuk: Stuk, context: RuleContext) -> Findings:
    wanted = {row.naam: row for row in context.elsewhere}
    for alinea in alineas(stuk, stuk) if wanted else ():
        end = 0
        for offset, name in sorted(names_in(alinea.tekst), key=lambda one: (one[0], -len(one[1]))):
            if (row := wanted.pop(name, None)) and offset >= end:
                end = offset + len(name)
                yield at_words(
                    alinea,
                    (offset, offset + len(name)),
                    f"'{name}' heet in '{row.titel}' '{row.ander}'",
                    "gebruik in beide stukken dezelfde naam, of aanvaard dit als het twee zaken zijn",
                    related=((row.plaats, f"'{row.ander}'"),) if row.plaats else (),
                )
