"""Een bijlage die de tekst noemt, is er.

Wat in een bijlage staat, geldt mee; wie haar niet krijgt, kent de afspraak niet. Wat later als bijlage wordt gehecht,
hoeft er nog niet te zijn.

Fout:
    ## Artikel 1 – Taken

    De raad voert de taken van Bijlage 2 uit.
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

from dealpers.check.located import at_part, at_words
from dealpers.check.rule import Findings, rule
from dealpers.corpus.cited_annexes import annexes_of, attached
from dealpers.corpus.corpus import Links
from dealpers.model import Deal, Severity, alineas


@rule("V205", Severity.ERROR)
def ontbrekende_bijlage(deal: Deal, links: Links) -> Findings:
    seen: set[str] = set()
    for ref in links.alle_verwijzingen:
        if ref.mist.startswith("bijlage") and ref.mist.lower() not in seen and not ref.in_heading:
            seen.add(ref.mist.lower())
            yield at_part(ref, f"de tekst noemt {ref.mist}, maar die is er niet", _HINT, ref.tekst)
    for alinea in () if annexes_of(deal) else alineas(deal, deal):
        for begin, end in () if alinea.is_heading else attached(alinea.tekst):
            yield at_words(alinea, (begin, end), "de tekst noemt een bijlage, maar die is er niet", _HINT, item=True)
            return


_HINT = "voeg de bijlage toe, of noem het stuk waarin de tekst nu staat"
