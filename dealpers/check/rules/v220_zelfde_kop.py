"""Een kop staat op één niveau.

Staat dezelfde kop boven een deel en boven een deel daarvan, dan is een van beide te veel, of ontbreekt er tekst.

Fout:
    --- tekst.md
    ## Veilige wijken

    ### Veilige wijken

    De buurt is veilig.
Goed:
    --- tekst.md
    ## Veilige wijken

    ### Doel

    De buurt is veilig.

    ## Schone wijken

    ### Doel

    De buurt is schoon.
"""

from collections.abc import Iterator

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Deal, Paragraaf, Stuk, walk
from dealpers.model.finding import Severity


@rule("V220", Severity.INFO)
def zelfde_kop(stuk: Stuk, links: Links, context: RuleContext) -> Iterator[Finding]:
    """Compare each section with the sections right below it; a chapter of a deal may bear the name of its article."""
    if isinstance(stuk, Deal):
        return
    for part in walk(stuk, stuk):
        for below in part.paragrafen if isinstance(part, Paragraaf) else ():
            if isinstance(part, Paragraaf) and _folded(below) == _folded(part) != "":
                yield Finding(
                    span=below.kop.span,
                    message=f"de kop '{below.titel}' staat ook boven het deel hierboven",
                    hint="haal een van beide weg, of geef dit deel een eigen kop",
                    place=below.id,
                    words=below.titel,
                    related=((part.kop.span, "hier de eerste"),),
                )


def _folded(part: Paragraaf) -> str:
    return " ".join(part.titel.lower().split()).strip(" .:")
