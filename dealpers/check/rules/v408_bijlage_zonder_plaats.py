"""Een bijlage die een document noemt, is daarin aan te wijzen.

De verwijzing leidt anders nergens heen. Zeker is het waar een kop 'Bijlage' met dat nummer heet, of waar achter de
ondertekening van een brief één kop zonder nummer staat.

Fout:
    --- tekst.md
    ## Inleiding

    Bijlage 2 somt de plannen op.

    Hoogachtend,

    A. de Vries

    ## Plannen

    Een haven.
Goed, met:
    - Bijlage 2 somt de plannen op.
    + Bijlage 1 somt de plannen op, bijlage 3 bij de Vaarwet de havens.
"""

from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.corpus.cited_annexes import is_entry, named_annexes
from dealpers.corpus.corpus import Links
from dealpers.model import Alinea, Document, Severity, alineas


@rule("V408", Severity.INFO)
def bijlage_zonder_plaats(document: Document, links: Links) -> Findings:
    for alinea in alineas(document, document):
        for begin, end, _ in named_annexes(alinea.tekst):
            if not (alinea.is_heading or is_entry(alinea.tekst)) and not _leads(links, alinea, begin):
                words = alinea.tekst[begin:end]
                message = f"'{words}' leidt nergens heen: geen deel van dit document is zeker die bijlage"
                hint = "staat de bijlage in dit document, geef haar dan de kop 'Bijlage' met dit nummer"
                yield at_words(alinea, (begin, end), message, hint, item=True)


def _leads(links: Links, alinea: Alinea, offset: int) -> bool:
    """True if a reference with a target covers this offset."""
    every = links.verwijzingen.get(alinea.id, ())
    return any(reference.doelen and reference.begin <= offset < reference.eind for reference in every)
