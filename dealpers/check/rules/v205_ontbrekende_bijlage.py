"""Een bijlage die de tekst noemt, is er.

Wat in een bijlage staat, geldt mee; wie haar niet krijgt, kent de afspraak niet. Wat later als bijlage wordt gehecht,
hoeft er nog niet te zijn.

Fout:
    ## Artikel 1 – Taken

    De raad voert de taken van Bijlage 2 uit.
Fout:
    ## Artikel 1 – Taken

    De raad plant bomen in de wijken van de kaart hiernaast.
Fout:
    ## Artikel 1 – Taken

    De raad maait de oevers die groen zijn op de kaart in de bijlage.
Goed:
    ## Artikel 1 – Taken

    1. Een wijziging wordt als bijlage aan dit convenant gehecht.
    2. De raad volgt bijlage 2 bij de Vaarwet en bijlage I van verordening 12.
Goed:
    ## Artikel 1 – Taken

    De raad voert de taken van Bijlage 2 uit.
    --- bijlagen/02-taken.md
    # Bijlage 2 – Taken

    Zwemmen.
"""

import re

from dealpers.check.located import at_part, at_words
from dealpers.check.rule import Findings, rule
from dealpers.corpus.cited_annexes import annexes_of, attached
from dealpers.corpus.corpus import Links
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Severity, alineas


@rule("V205", Severity.ERROR)
def ontbrekende_bijlage(deal: Deal, links: Links) -> Findings:
    seen: set[str] = set()
    for ref in links.alle_verwijzingen:
        if ref.mist.startswith("bijlage") and ref.mist.lower() not in seen and not ref.in_heading:
            seen.add(ref.mist.lower())
            yield at_part(ref, f"de tekst noemt {ref.mist}, maar die is er niet", _HINT, ref.tekst)
    for alinea in alineas(deal, deal):
        for match in _FIGURE.finditer(alinea.tekst):
            yield at_words(alinea, match.span(), f"de tekst noemt '{match[0]}', maar die is er niet", _HINT)
    for alinea in () if annexes_of(deal) else alineas(deal, deal):
        unnamed = [match.span() for match in _UNNAMED.finditer(alinea.tekst)]
        for where in () if alinea.is_heading else (*attached(alinea.tekst), *unnamed):
            message = "de tekst noemt een bijlage, maar die is er niet"
            yield at_words(alinea, where, message, _HINT, item=True, certain=where not in unnamed)
            return


_FIGURE = regex(
    r"\b(?:figuur|afbeelding|foto|plaatje|schema|diagram|grafiek|kaart|kaartje)\s+(?:hiernaast|hieronder|hierboven|hierna|op\s+de\s+volgende\s+"
    r"bladzijde|onderaan)\b",
    re.I,
)
"""Pictures beside the text; a deal has none, for a picture is received as a PDF annex."""
_UNNAMED = regex(
    r"\b(?:in|op|volgens|zie)\s+(?:de|deze)\s+(?:bijgevoegde\s+|aangehechte\s+)?bijlage\b(?!\s*(?:\d|[A-Z]\b|bij\b|van\b|uit\b|behorend))"
)
_HINT = "voeg de bijlage toe, of noem het stuk waarin de tekst nu staat"
