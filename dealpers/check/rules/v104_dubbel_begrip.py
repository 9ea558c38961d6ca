"""Elk begrip wordt één keer bepaald, en onder een naam die geen partij draagt.

Bij twee bepalingen van hetzelfde woord weet de lezer niet welke geldt (Aanwijzingen voor convenanten 2003, nr. 7.4).

Fout:
    ## Artikel 1 – Taken

    De Regio beheert de Haven. De Havens zijn open.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Haven*: de haven van Oever.
    - *Havens*: de havens van Oever en Wad.
Goed, met:
    - De Regio beheert de Haven. De Havens zijn open.
    + De Regio beheert de Haven en de Haven Noord.
    - - *Havens*: de havens van Oever en Wad.
    + - *Haven Noord*: de haven van Wad.
"""

import re
from collections.abc import Mapping

from dealpers.check.located import at_place
from dealpers.check.names import aliases
from dealpers.check.rule import Findings, rule
from dealpers.corpus.terms import forms_of
from dealpers.dutch.sentences import without_article
from dealpers.model import Alinea, Begrip, Deal, Severity, alineas, annex_of, ids
from dealpers.model.ids import PartId


@rule("V104", Severity.ERROR)
def dubbel_begrip(deal: Deal) -> Findings:
    if not deal.begrippen:
        return
    texts = _texts(deal)
    spans = {part: alinea.span for part, alinea in texts.items()}
    parties: set[PartId] = {party.id for party in deal.partijen}
    taken: dict[str, tuple[PartId, str, str]] = {}
    for name, party in aliases(deal):
        taken.setdefault(name.lower(), (party.id, f"een partij heet ook '{name}'", "hier staat de partij"))
    scopes: dict[PartId, PartId] = {term.id: annex_of(term.deel, deal) for term in deal.begrippen}
    for term in deal.begrippen:
        for name in (term.term, term.afkorting):
            forms = [form.lower() for form in forms_of(without_article(name))] if name else []
            known = next((taken[form] for form in forms if form in taken), None)
            if (
                known
                and known[0] != term.id
                and scopes.get(known[0], scopes[term.id]) == scopes[term.id]  # an annex may define words for itself
                and not (_same_label(known[0], term.id) or (known[0] in parties and _names(term, known[0], texts)))
            ):
                message = f"'{name}' is al bepaald: {known[1]}"
                hint = "maak er één bepaling van, of geef elk een eigen naam"
                related = ((spans[known[0]], known[2]),) if known[0] in spans else ()
                yield at_place(spans.get(term.id, deal.titel.span), term.id, message, hint, name, related=related)
                break
        for name in (term.term, term.afkorting):
            for form in forms_of(without_article(name)) if name else ():
                first_place = (term.id, f"'{term.term}' is hetzelfde begrip", "hier staat de eerste bepaling")
                taken.setdefault(form.lower(), first_place)


def _texts(deal: Deal) -> dict[PartId, Alinea]:
    """First paragraph of every part: the definition of a term, the item of a party."""
    texts: dict[PartId, Alinea] = {}
    for alinea in alineas(deal, deal):
        texts.setdefault(alinea.deel, alinea)
    return texts


def _names(term: Begrip, party: PartId, texts: Mapping[PartId, Alinea]) -> bool:
    """True if the definition of a term names the party of that alias, so that both give one meaning."""
    if party not in texts or term.id not in texts:
        return False
    _, _, definition = texts[term.id].tekst.partition(":")
    named = set(re.findall(r"[A-ZÀ-Þ][\w-]{3,}", texts[party].tekst)) & set(
        re.findall(r"[A-ZÀ-Þ][\w-]{3,}", definition)
    )
    return bool(named) or re.search(r"\bpartij(?:en)?\b", definition, re.I) is not None


def _same_label(one: PartId, other: PartId) -> bool:
    """True if two parts have one label, which is another rule's finding."""
    return ids.parse(one).steps == ids.parse(other).steps
