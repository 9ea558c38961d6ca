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
Goed:
    ## Artikel 1 – Taken

    De Regio beheert de Haven en de Haven Noord.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Begripsbepaling

    - *Haven*: de haven van Oever.
    - *Haven Noord*: de haven van Wad.
"""

from collections.abc import Iterator

from dealpers.check.names import aliases, without_article
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.corpus.terms import forms_of
from dealpers.model import Deal, Soort, alineas, ids
from dealpers.model.finding import Severity
from dealpers.model.source import Span


@rule("V104", Severity.ERROR)
def dubbel_begrip(deal: Deal, links: Links, context: RuleContext) -> Iterator[Finding]:
    if not deal.begrippen:
        return
    spans = _spans(deal)
    taken: dict[str, tuple[str, str, str]] = {}
    for name, party in aliases(deal):
        taken.setdefault(name.lower(), (party.id, f"een partij heet ook '{name}'", "hier staat de partij"))
    for term in deal.begrippen:
        for name in (term.term, term.afkorting):
            forms = [form.lower() for form in forms_of(without_article(name))] if name else []
            known = next((taken[form] for form in forms if form in taken), None)
            if known and known[0] != term.id and not _same_label(known[0], term.id):
                yield Finding(
                    spans.get(term.id, deal.titel.span),
                    f"'{name}' is al bepaald: {known[1]}",
                    "maak er één bepaling van, of geef elk een eigen naam",
                    term.id,
                    name,
                    ((spans[known[0]], known[2]),) if known[0] in spans else (),
                )
                break
        for name in (term.term, term.afkorting):
            for form in forms_of(without_article(name)) if name else ():
                told = (term.id, f"'{term.term}' is hetzelfde begrip", "hier staat de eerste bepaling")
                taken.setdefault(form.lower(), told)


def _spans(deal: Deal) -> dict[str, Span]:
    """The place of every definition and party."""
    kinds = (Soort.BEGRIPPEN, Soort.PARTIJEN)
    texts = (text for part in deal.aanhef if part.soort in kinds for text in alineas(part, deal))
    found: dict[str, Span] = {}
    for text in texts:
        found.setdefault(text.deel, text.span)
    return found


def _same_label(one: str, other: str) -> bool:
    """Whether both bear one label, which is another rule's finding."""
    return ids.parse(one).steps == ids.parse(other).steps
