"""De overwegingen zeggen met welk doel partijen de deal sluiten.

Aan het doel wordt een onduidelijke afspraak uitgelegd en wordt het resultaat gemeten (Aanwijzingen voor convenanten
2003, nr. 7.1).

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen.
Goed:
    ## Artikel 1 – Taken

    De Regio plant bomen.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Overwegingen

    1. Partijen willen het landschap verbeteren.
"""

import re
from collections.abc import Iterator

from dealpers.check.clauses import missing
from dealpers.check.located import at_part
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Deal, Severity, Soort, alineas

_AIM = regex(
    r"\b(?:doel\w*|ambiti\w*|beo(?:gen|ogt|ogd\w*)|stre(?:ven|eft)|nastreven|gericht\w*|wil(?:len)?|wenselijk\w*|wens\w*"
    r"|bevorder\w*|verbeter\w*|verste[rv]\w*|vergro\w+|verminder\w*|voorkom\w*|bescherm\w*|beho(?:ud\w*|eft?e?n?|eve\w*)|waarborg\w*"
    r"|bijdrag\w*|bereiken|komen\s+tot|moet(?:en)?|diene?n?t?|nodig|noodza\w+|gewenst\w*|belang\w*|opgaven?|teneinde|opdat"
    r"|ten\s+behoeve|oog\s+op|om\b[^.;]{1,160}\bte|vereist\w*|streven|inzet\w*|oploss\w*|herstel\w*|zorg\s+dragen)\b",
    re.I,
)
_AIM_TITLE = regex(r"\b(?:doel|doelen|doelstelling|ambitie|strekking|aanleiding|inzet|uitgangspunt)", re.I)
_CONSIDERED = regex(
    r"\b(?:waarom\b|waartoe\b|reden(?:en)?\b|motivering|overweg\w*|considerans|in\s+aanmerking|gelet\s+op|constater\w*|aanleiding|achtergrond|inleiding|vast\s?stellende)",
    re.I,
)


@rule("A071", Severity.INFO, whole=True)
def doel_ontbreekt(deal: Deal) -> Findings:
    divisions = [part for part in deal.aanhef if part.soort is Soort.OVERWEGINGEN]
    if not deal.artikelen or any(_AIM_TITLE.search(article.titel) for article in deal.artikelen):
        return
    if not divisions:
        texts = tuple(_preamble(deal))
        aims = any(_AIM.search(alinea.tekst) for alinea in texts[1:])
        if not aims and not any(_CONSIDERED.search(alinea.tekst) for alinea in texts):
            yield from missing(
                deal, "het doel: overwegingen ontbreken", "schrijf in overwegingen op wat partijen willen"
            )
    elif not any(_AIM.search(alinea.tekst) for alinea in _preamble(deal)):
        head = divisions[0].kop or next(alineas(divisions[0], deal))
        message = "de overwegingen zeggen niet met welk doel partijen de deal sluiten"
        hint = "schrijf op wat partijen met de deal willen bereiken"
        yield at_part(head, message, hint, head.tekst, certain=False)


def _preamble(deal: Deal) -> Iterator[Alinea]:
    """Paragraphs before the first article, with their headings: title, introduction and all divisions."""
    yield deal.titel
    for part in (*deal.inleiding, *deal.aanhef):
        yield from alineas(part, deal)
    yield from (chapter.kop for chapter in deal.hoofdstukken[:1] if chapter.kop)
