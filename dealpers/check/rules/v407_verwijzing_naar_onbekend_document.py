"""Waar een tekst volgens de redactie naar verwijst, dat staat in de verzameling.

Anders leiden de woorden nergens heen, en weet de lezer niet wat er bedoeld is.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: concept
    samenvatting: Een voorbeeld.
    verwijst-naar:
      - woorden: het plan
        document: plan-dat-er-niet-is
Goed:
    --- deal.yml
    soort: Regio Deal
    status: concept
    samenvatting: Een voorbeeld.
    verwijst-naar:
      - woorden: het plan
        document: voorbeeld
"""

from collections.abc import Iterator

from dealpers.check.rule import Context, Finding, rule
from dealpers.corpus.corpus import Corpus
from dealpers.model.finding import Severity


@rule("V407", Severity.ERROR, signed=Severity.ERROR, documenten=True)
def verwijzing_naar_onbekend_document(corpus: Corpus, context: Context) -> Iterator[Finding]:
    known = sorted(
        text for text in corpus.links if "/" not in text
    )  # of the whole collection, superseded texts left out
    for stuk in corpus.stukken:
        for meant in stuk.feiten.verwijst_naar:
            if meant.document not in known:
                yield Finding(
                    meant.span,
                    f"er is geen deal of document '{meant.document}'",
                    f"er zijn: {', '.join(known)}",
                    stuk.id,
                    "titel",
                    meant.woorden,
                )
