"""Een kanttekening staat bij woorden die er zijn.

Een kanttekening die haar plaats niet vindt, leest niemand.

Fout:
    --- tekst.md
    ## Water

    Het stroomt.
    --- redactie.yml
    kanttekeningen:
      - plaats: paragraaf-water
        woorden: Het staat stil
        tekst: Hier stond een figuur.
Goed, met:
    -     woorden: Het staat stil
    +     woorden: Het stroomt
"""

from dealpers.check.located import at_place
from dealpers.check.rule import Findings, rule
from dealpers.model import Document, Severity, alineas, ids


@rule("V406", Severity.ERROR, signed=Severity.ERROR)
def kanttekening_zonder_plaats(document: Document) -> Findings:
    texts = list(alineas(document, document)) if document.kanttekeningen else []
    for remark in document.kanttekeningen:
        place = remark.plaats
        inside = [text for text in texts if ids.is_within(text.deel, place)]
        if not any(remark.woorden in text.tekst for text in inside):
            message = f"in {place} staan de woorden '{remark.woorden}' niet" if inside else f"er is geen {place}"
            hint = "neem plaats en woorden over uit de tekst"
            yield at_place(remark.span, place, message, hint, remark.woorden)
