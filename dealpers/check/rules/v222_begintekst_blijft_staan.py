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

from dealpers.check.located import at_title, at_words
from dealpers.check.rule import Findings, rule
from dealpers.model import Severity, Status, Stuk, alineas
from dealpers.parse.beginteksten import SAMENVATTING, beginzinnen

_HINT = "schrijf wat er moet staan, of haal dit weg"


@rule("V222", Severity.ERROR, signed=Severity.ERROR)
def begintekst_blijft_staan(stuk: Stuk) -> Findings:
    if stuk.feiten.status is Status.CONCEPT:
        return
    if stuk.feiten.samenvatting.startswith(SAMENVATTING):
        message = "de samenvatting is nog die van een nieuwe tekst"
        span = stuk.feiten.samenvatting_span
        yield at_title(span, message, _HINT, SAMENVATTING)
    for alinea in alineas(stuk, stuk):
        words = " ".join(alinea.tekst.split())
        if words in beginzinnen():
            message, hint = f"'{words[:60]}' is tekst van een nieuwe deal of een nieuw document", _HINT
            yield at_words(alinea, (0, len(alinea.tekst)), message, hint, words=words)
