"""Een bedrag heeft de orde van grootte van de andere bedragen.

'Miljard' waar 'miljoen' hoort, of 'miljoen' achter een bedrag voluit, maakt een bedrag duizend keer te groot. De regel
noemt één bedrag dat honderd keer zo groot is als elk ander, en dat een duizendste daarvan er wel bij past, en een
bedrag met dezelfde cijfers als een ander, duizend keer zo groot of klein.

Fout:
    ## Artikel 1 – Geld

    1. De raad betaalt € 2 miljoen voor de kade, € 4 miljoen voor de brug en € 5 miljoen voor de sluis.
    2. De school betaalt € 3 miljard voor het plein.
Goed:
    ## Artikel 1 – Geld

    1. De raad betaalt € 2 miljoen voor de kade, € 4 miljoen voor de brug en € 5 miljoen voor de sluis.
    2. De school betaalt € 30 miljoen voor het plein.
"""

from collections import Counter

from dealpers.check.amounts import PrintedAmount, printed_amounts
from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.check.table_grid import grid_of
from dealpers.dutch.amounts import voluit
from dealpers.dutch.regex import regex
from dealpers.model import Severity, Stuk, alineas

_SCALED = regex(r"\b(?:miljoen|mln|miljard|mld)\b", 0)
_UNIT = regex(r"\b(?:duizend|miljoen|mln|miljard|mld)\b")
_FEWEST = 3
"""Other amounts from which a text shows its scale."""
_FARTHER, _THOUSAND = 100, 1000


@rule("V311", Severity.INFO)
def bedrag_buiten_schaal(stuk: Stuk) -> Findings:
    every = sorted(printed_amounts(alineas(stuk, stuk)), key=lambda one: one.amount.eurocenten)
    yield from _with_its_figures(every, stuk)
    if len(every) <= _FEWEST or not _SCALED.search(every[-1].amount.tekst):
        return
    *others, largest = every
    least, most = (others[rank].amount.eurocenten for rank in (0, -1))
    meant = largest.amount.eurocenten / _THOUSAND
    if largest.amount.eurocenten >= _FARTHER * most and least <= meant <= most:
        message = f"'{largest.amount.tekst}' is meer dan honderd keer zo groot als elk ander bedrag"
        hint = "lees na of 'miljoen' of 'miljard' klopt"
        yield at_words(largest.alinea, (largest.offset, largest.offset + len(largest.amount.tekst)), message, hint)


def _with_its_figures(every: list[PrintedAmount], stuk: Stuk) -> Findings:
    """Amounts with a word for their scale that are a thousand times another, or a thousandth: "€ 9,6 duizend"."""
    grids = [grid for table in stuk.tabellen if (grid := grid_of(table)) and grid.is_money]
    cells = [cell.value for grid in grids for row in grid.rows for cell in row.cells if cell.value]
    uses = Counter([*(one.amount.eurocenten for one in every), *cells])
    for printed in every:
        worth = printed.amount.eurocenten
        digits = len(str(worth).strip("0"))
        if digits > 1 and uses[worth] == 1 and _UNIT.search(printed.amount.tekst) and not worth % _THOUSAND:
            other = next((one for one in (worth * _THOUSAND, worth // _THOUSAND) if one in uses), None)
            if other is not None:
                where = (printed.offset, printed.offset + len(printed.amount.tekst))
                message = f"'{printed.amount.tekst}' heeft de cijfers van {voluit(other)}"
                yield at_words(printed.alinea, where, message, "lees na of 'duizend', 'miljoen' of 'miljard' klopt")
