"""De soort van een deal heet zoals andere deals van die soort, en is de soort die de titel noemt.

Op de soort vinden lezers deals bij elkaar. ‘Regiodeal’ naast ‘Regio Deal’ maakt er twee soorten van.

Fout:
    --- deal.yml
    soort: Regiodeal
    status: concept
    samenvatting: Een voorbeeld.
Fout:
    --- deal.yml
    soort: Woondeal
    status: concept
    samenvatting: Een voorbeeld.
    --- aanhef.md
    # Green Deal Voorbeeld
Goed:
    --- deal.yml
    soort: Regio Deal
    status: concept
    samenvatting: Een voorbeeld.
"""

import re

from dealpers.check.located import at_title
from dealpers.check.rule import Findings, rule
from dealpers.dutch.nearest import nearest
from dealpers.model import Deal, Severity

_DEALS = ("Regio Deal", "City Deal", "Green Deal", "Woondeal", "Health Deal")
"""Kinds that exclude each other: no deal is of two of them."""
_KINDS = (
    *_DEALS,
    "Convenant",
    "Bestuursakkoord",
    "Bestuursovereenkomst",
    "Bestuurlijke afspraken",
    "Intentieovereenkomst",
    "Intentieverklaring",
    "Protocol",
    "Raamovereenkomst",
    "Samenwerkingsovereenkomst",
    "Samenwerkingsconvenant",
)
_NEAR = 0.85
"""Likeness of two names above which one is a slip of the other."""


@rule("V411", Severity.WARNING)
def soort_niet_als_in_titel(deal: Deal) -> Findings:
    kind = deal.feiten.soort
    right = _usual(kind) or _in_title(kind, deal.naam)
    if right:
        yield at_title(
            deal.feiten.place("soort"),
            f"de soort is hier '{kind}', maar heet '{right}'"
            if _usual(kind)
            else f"de soort is hier '{kind}', maar de titel zegt '{right}'",
            f"schrijf 'soort: {right}'",
            kind,
        )


def _usual(kind: str) -> str:
    """Name that other deals of a kind bear: ``Regio Deal`` for ``Regiodeal``; empty where no kind is like it."""
    by_letters = {_letters(known): known for known in _KINDS}
    letters = _letters(kind)
    if letters in by_letters:
        return by_letters[letters] if by_letters[letters].casefold() != kind.casefold() else ""
    if any(letters in known or known in letters for known in by_letters):  # a wider or narrower kind is no slip
        return ""
    return by_letters.get(nearest(letters, by_letters, _NEAR), "")


def _in_title(kind: str, title: str) -> str:
    """Kind in a title that excludes the kind of the facts; empty where the title names that kind too, or none."""
    named = [known for known in _DEALS if re.search(rf"\b{_spaced(known)}\b", title, re.IGNORECASE)]
    known = next((name for name in _DEALS if name.casefold() == kind.casefold()), "")
    return named[0] if known and len(named) == 1 and known not in named else ""


def _spaced(name: str) -> str:
    return r"[\s-]?".join(map(re.escape, name.split()))


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()
