"""Een tekst die geen concept meer is, heeft geen woorden van het begin dat `dealpers new` maakt.

Die woorden zeggen alleen wat er nog moet komen; in een afspraak hebben zij geen betekenis.

Fout:
    ## Artikel 1 – Doel

    1. Het eerste lid zegt wat Partijen samen willen bereiken.
    2. Het tweede lid.
    --- deal.yml
    soort: Convenant
    status: vastgesteld
    vastgesteld: {door: de raad, op: 2025-01-01}
    samenvatting: Een voorbeeld.
Goed, met:
    - 1. Het eerste lid zegt wat Partijen samen willen bereiken.
    - 2. Het tweede lid.
    + 1. Partijen planten samen bomen langs de oever.
    + 2. De gemeente koopt de bomen.
"""

from collections.abc import Iterator

from dealpers.check.passages import lid_of
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Status, Stuk, alineas
from dealpers.model.finding import Severity
from dealpers.model.ids import TITLE
from dealpers.parse.beginteksten import SAMENVATTING, beginzinnen

_HINT = "schrijf wat er moet staan, of haal dit weg"


@rule("V222", Severity.ERROR, signed=Severity.ERROR)
def begintekst_blijft_staan(stuk: Stuk, links: Links, context: RuleContext) -> Iterator[Finding]:
    if stuk.feiten.status is Status.CONCEPT:
        return
    if stuk.feiten.samenvatting.startswith(SAMENVATTING):
        message = "de samenvatting is nog die van een nieuwe tekst"
        span = stuk.feiten.samenvatting_span
        yield Finding(span=span, message=message, hint=_HINT, place=TITLE, words=SAMENVATTING)
    for alinea in alineas(stuk, stuk):
        words = " ".join(alinea.tekst.split())
        if words in beginzinnen():
            yield Finding(
                span=alinea.plaats.span(0, len(alinea.tekst)),
                message=f"'{words[:60]}' is tekst van een nieuwe deal of een nieuw document",
                hint=_HINT,
                place=lid_of(alinea),
                words=words,
            )
