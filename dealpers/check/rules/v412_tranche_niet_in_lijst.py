"""De tranche van een deal is een rangtelwoord, van een ronde die er was, en dezelfde als in de tekst.

Op de tranche staan deals in het overzicht bij elkaar. Regio Deals zijn in zes tranches toegekend.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: concept
    tranche: vijde
    samenvatting: Een voorbeeld.
Fout:
    --- deal.yml
    soort: Regio Deal
    status: concept
    tranche: vierde
    samenvatting: Een voorbeeld.
    --- aanhef.md
    # Regio Deal Voorbeeld, vijfde tranche
Goed, met:
    - tranche: vierde
    + tranche: vijfde
"""

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.dutch.numbers import count, ordinal, rank
from dealpers.dutch.worded import Worded
from dealpers.model import Alinea, Deal, Severity, alineas
from dealpers.model.source import Span

_REGIO = "regio deal"
_LAST = 6
"""Number of tranches of Regio Deals; a letter of the minister calls the sixth the last."""
_TRANCHE = Worded(r"\b(?P<rank>[\wë]+)\s+tranche\b|\btranche\s+(?P<count>\d{1,2})\b", "tranche")


@rule("V412", Severity.WARNING)
def tranche_niet_in_lijst(deal: Deal) -> Findings:
    given = deal.feiten.tranche
    number = _number(given)
    printed, where = _printed(deal)
    related: tuple[tuple[Span, str], ...] = ()
    if not given:
        return
    if number is None:
        message, hint = f"'{given}' is geen tranche", "schrijf een rangtelwoord: eerste, tweede, derde"
    elif number > _LAST and deal.feiten.soort.casefold() == _REGIO:
        message = f"Regio Deals zijn in {_LAST} tranches toegekend, en deze zou van de {given} zijn"
        hint = f"schrijf een rangtelwoord van eerste tot en met {ordinal(_LAST)}"
    elif printed and number not in printed:
        message = f"de tranche is hier '{given}', maar de tekst noemt de {ordinal(min(printed))} tranche"
        hint = f"schrijf 'tranche: {ordinal(min(printed))}', of lees de tekst na"
        related = ((where.span, "hier staat het in de tekst"),)
    else:
        return
    yield at_title(
        deal.feiten.place("tranche"), message, hint, given, related=related, certain=not related or where is deal.titel
    )


def _number(value: str) -> int | None:
    """Rank of a tranche: 5 for ``vijfde``, ``5e tranche``, ``tranche 5`` and ``5``."""
    words = [word for word in value.casefold().split() if word != "tranche"]
    if len(words) != 1:
        return None
    number = rank(words[0])
    return count(words[0]) if number is None else number


def _printed(deal: Deal) -> tuple[frozenset[int], Alinea]:
    """Tranches that the title names, or else the rest of the text, and the paragraph with the first of them."""
    for paragraphs in ((deal.titel,), tuple(alineas(deal, deal))):
        ranks: dict[int, Alinea] = {}
        for paragraph in paragraphs:
            for match in _TRANCHE.finditer(paragraph.tekst):
                number = rank(match["rank"]) if match["rank"] else int(match["count"])
                if number is not None:
                    ranks.setdefault(number, paragraph)
        if ranks:
            return frozenset(ranks), next(iter(ranks.values()))
    return frozenset(), deal.titel
