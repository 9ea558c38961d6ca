"""Een document heeft de delen die bij zijn soort horen.

Zonder die delen weet een lezer niet van wie een brief is, of wat een plan wil bereiken. Mist een document meer dan
drie delen, dan is het wellicht van een andere soort; dat staat er dan in één aanwijzing.

Fout:
    --- tekst.md
    Beste raad, hierbij het nieuws.
Goed:
    --- tekst.md
    Geachte leden van de raad,

    Hierbij het nieuws.

    Met vriendelijke groet, burgemeester en wethouders van Oever,
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.model import Document, Severity
from dealpers.parse.soorten import kind_of

_MOST = 3
"""Missing parts above which the kind itself is doubtful."""


@rule("V402", Severity.WARNING, signed=Severity.INFO, whole=True)
def vast_deel_ontbreekt(document: Document) -> Findings:
    kind = kind_of(document)
    lacking = tuple(kind.lacks(document)) if kind else ()
    if len(lacking) > _MOST:
        message = f"dit document mist {len(lacking)} delen van een {document.feiten.soort}: {', '.join(lacking)}"
        hint = "kies een andere soort, of voeg de delen toe"
        yield at_title(document.titel.span, message, hint, document.feiten.soort, certain=False)
        return
    for missing in lacking:
        message = f"dit document van de soort {document.feiten.soort} mist {missing}"
        hint = "voeg het toe, of kies een andere soort"
        yield at_title(document.titel.span, message, hint, missing)
