"""Bounds of the amounts of a side: at most or at least, by a heading of the table or a sentence of the text."""

import re
from collections.abc import Iterator

from dealpers.dutch import amounts
from dealpers.dutch.quantities import Grens, bound, bound_of_heading
from dealpers.model import Deal, Kant, Rol, Tabel, alineas

AT_MOST, AT_LEAST = Grens.HOOGSTENS.value, Grens.MINSTENS.value
_SIDES = ((Kant.RIJK, r"\brijk(?:sbijdrage)?\b"), (Kant.REGIO, r"\bregio\b(?!\s+(?:deal|envelop))|\bregionale\b"))


def bound_of_side(table: Tabel, role: Rol, cents: int | None, deal: Deal) -> str:
    """Bound of the amount of a side: "ten hoogste", "ten minste" or empty.

    The heading of its column gives it, or else a sentence of an article about this side and amount.
    """
    heads = zip(table.koppen, table.kolommen, strict=True)
    if head := bound_in(" ".join(head for head, column in heads if column.rol is role)):
        return head
    kant = Kant.RIJK if role is Rol.RIJK else Kant.REGIO
    bounds = {bound for bound in _stated_bounds(kant, cents, deal) if bound}
    return bounds.pop() if len(bounds) == 1 else ""


def bound_in(heading: str) -> str:
    """Bound in the heading of a column: "Max. bijdrage" gives "ten hoogste"; empty where the heading has none."""
    return _limit(bound_of_heading(heading))


def _limit(grens: Grens) -> str:
    return grens.value if grens in (AT_MOST, AT_LEAST) else ""


def _stated_bounds(kant: Kant, cents: int | None, deal: Deal) -> Iterator[str]:
    for text in (text for article in deal.bepalingen for text in alineas(article, deal) if not text.in_table):
        for begin, amount in amounts.find(text.tekst) if cents else ():
            before = text.tekst[max(begin - 200, 0) : begin]
            if amount.eurocenten == cents and _speaks_of(before, deal) is kant:
                yield _limit(bound(text.tekst, begin, begin + len(amount.tekst)))


def _speaks_of(before: str, deal: Deal) -> Kant | None:
    """Side named last in the words before an amount."""
    last: tuple[int, Kant | None] = (-1, None)
    for kant, words in _SIDES:
        names = [re.escape(party.alias) for party in deal.partijen if party.kant is kant and party.alias]
        pattern = "|".join([words, *(rf"\b{name}\b" for name in names)])
        for match in re.finditer(pattern, before, re.I):
            last = max(last, (match.start(), kant), key=lambda place: place[0])
    return last[1]
