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

from collections.abc import Iterator

from dealpers.check.annexes import entry, named_annexes
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Bijlage, Deal, OntvangenBijlage, alineas
from dealpers.model.finding import Severity


@rule("V205", Severity.ERROR)
def ontbrekende_bijlage(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    present = _annexes(deal)
    seen: set[str] = set()
    for alinea in alineas(deal, deal):
        for begin, end, label in named_annexes(alinea.tekst):
            if label in seen or label in present or (not label and present) or alinea.is_heading:
                continue
            seen.add(label)
            words = alinea.tekst[begin:end]
            yield Finding(
                span=alinea.plaats.span(begin, end),
                message=f"de tekst noemt {_printed(words, label)}, maar die is er niet",
                hint="voeg de bijlage toe, of noem het stuk waarin de tekst nu staat",
                place=alinea.deel,
                words=words,
            )


def _annexes(deal: Deal) -> set[str]:
    """Labels of the annexes: of those in files of their own, and of headings and entries of lists in the text."""
    present = {name for annex in deal.alle_bijlagen for name in ("", _label(annex))}
    for alinea in alineas(deal, deal):
        label = entry(alinea.tekst)
        if label is not None:
            present |= {"", label}
    return present


def _printed(words: str, label: str) -> str:
    """Name of the annex with its label as printed: 2a, A."""
    return f"bijlage {words[-len(label) :]}" if label else "een bijlage"


def _label(annex: Bijlage | OntvangenBijlage) -> str:
    """Label by which the text cites an annex: the printed one, or its rank."""
    return annex.nummer.lower() if isinstance(annex, Bijlage) and annex.nummer else str(annex.volgnummer)
