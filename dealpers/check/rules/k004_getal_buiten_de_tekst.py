"""Een bedrag, dag, percentage of getal in onze woorden staat ook in de tekst die zij uitleggen.

Wie de uitleg leest, houdt een getal voor afgesproken. Een getal dat partijen niet noemen, is een toezegging die niemand
deed. Wat de lezer zelf kan tellen of optellen, mag: leden, onderdelen, partijen, de bedragen van Rijk en Regio samen.

Fout:
    ## Artikel 1 – Opzegging

    Elke Partij kan de deal opzeggen met een termijn van 3 maanden.
    --- kort.yml
    artikel-1: Een partij kan de deal opzeggen, met een termijn van drie weken.
Fout:
    ## Artikel 1 – Geld

    Het Rijk draagt 50% van de kosten, ten hoogste € 2 miljoen.
    --- kort.yml
    artikel-1: Het Rijk betaalt een derde van de kosten, hooguit 3 miljoen euro.
Goed:
    ## Artikel 1 – Geld

    Het Rijk draagt 50% van de kosten, ten hoogste € 2 miljoen. De deal eindigt op 31 december 2028.
    --- kort.yml
    artikel-1: Het Rijk betaalt de helft van de kosten, hooguit 2.000.000 euro. De deal duurt tot en met 2028.
"""

from collections.abc import Iterator

from dealpers.check.explained import Uitleg, explained
from dealpers.check.located import at_part
from dealpers.check.rule import Findings, rule
from dealpers.dutch.dates import MONTHS
from dealpers.dutch.numbers import count, rank
from dealpers.dutch.quantities import Hoeveelheid, Maat, quantities
from dealpers.model import Severity, Stuk


@rule("K004", Severity.WARNING)
def getal_buiten_de_tekst(stuk: Stuk) -> Findings:
    for uitleg in explained(stuk):
        ours = quantities(uitleg.tekst)
        printed = _printed(uitleg) if ours else set()
        for quantity in ours:
            if not printed & _equal(quantity) and not _counted(quantity, uitleg):
                message = f"'{quantity.tekst}' staat in onze woorden, maar niet in de tekst"
                hint = f"neem over wat de tekst geeft: {_NAMES[quantity.maat]}"
                yield at_part(uitleg, message, hint, quantity.tekst)


_Value = tuple[object, ...]
_MOST = 200
"""Largest number of amounts whose pairs are added; a text with more is a budget, where any sum would occur."""
_NAMES = {
    Maat.BEDRAG: "het bedrag",
    Maat.DEEL: "het percentage of het deel",
    Maat.DAG: "de dag",
    Maat.TIJD: "het jaar, de maand of het jaargetijde",
    Maat.DUUR: "de termijn",
    Maat.AANTAL: "het getal",
    Maat.RANG: "het rangtelwoord",
}


def _printed(uitleg: Uitleg) -> set[_Value]:
    """Values that the explained text gives, each in all the forms in which our words may give them."""
    values: set[_Value] = {(Maat.BEDRAG, p.bedrag.eurocenten) for p in uitleg.bron if p.bedrag}
    for passage in uitleg.bron:
        for quantity in quantities(passage.tekst):
            kind, *rest = quantity.waarde
            values.add(quantity.waarde)
            if kind is Maat.DAG:
                year, month, day = rest
                values |= {(Maat.TIJD, "", year), (Maat.TIJD, MONTHS[int(str(month)) - 1], year), (kind, 0, month, day)}
            elif kind is Maat.TIJD:
                values.add((Maat.TIJD, "", rest[1]))
            elif kind in (Maat.DUUR, Maat.RANG, Maat.AANTAL):
                values |= {(Maat.AANTAL, number) for number in _numbers(quantity)}
        values |= _spans(passage.tekst)
    return values | _sums(values)


def _spans(text: str) -> set[_Value]:
    """Lengths between the years of a paragraph, in months: "2024 - 2026" lasts two or three years."""
    years = sorted({int(str(q.waarde[-1])) for q in quantities(text) if q.maat is Maat.TIJD})
    lengths = {late - early for early in years for late in years if late > early}
    return {(Maat.DUUR, 12 * (length + both), "maand") for length in lengths for both in (0, 1)}


def _sums(values: set[_Value]) -> set[_Value]:
    """Sums of two amounts of the text: what State and region put in together."""
    amounts = [int(str(value[1])) for value in values if value[0] is Maat.BEDRAG]
    return {(Maat.BEDRAG, one + other) for one in amounts for other in amounts} if len(amounts) <= _MOST else set()


def _numbers(quantity: Hoeveelheid) -> Iterator[int]:
    for word in quantity.tekst.split():
        number = count(word.removesuffix("maal"))
        if number is None:
            number = rank(word)
        if number is not None:
            yield number


def _equal(quantity: Hoeveelheid) -> set[_Value]:
    """Values of which one must be in the text: an ordinal may be a number there."""
    kind, *rest = quantity.waarde
    return {quantity.waarde, (Maat.AANTAL, *rest)} if kind is Maat.RANG else {quantity.waarde}


def _counted(quantity: Hoeveelheid, uitleg: Uitleg) -> bool:
    """True if a reader can count the number in the text, or the words are a vague "een jaar" of the text."""
    if quantity.maat is Maat.AANTAL:
        return quantity.waarde[1] in uitleg.aantallen
    first, *unit = quantity.tekst.lower().split()
    return quantity.maat is Maat.DUUR and first == "een" and unit[0] in uitleg.woorden.lower()
