"""De dag en de plaats van ondertekening zijn die van de slotwoorden.

Wie de deal zoekt, gaat af op de dag in deal.yml; wie hem leest, op die in de tekst. Verschillen zij, dan is een van de
twee een tikfout, en rekent het programma met de verkeerde.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: ondertekend
    ondertekend: 2025-03-15
    samenvatting: Een voorbeeld.
    --- slot.md
    # Ondertekening

    Aldus overeengekomen en ondertekend te Veenkreek op 14 maart 2025.
Goed, met:
    - ondertekend: 2025-03-15
    + ondertekend: 2025-03-14
"""

from dealpers.check.located import at_place, at_title
from dealpers.check.rule import Findings, rule
from dealpers.corpus.timeline import other_texts
from dealpers.dutch.dates import in_words
from dealpers.model import Deal, Severity
from dealpers.parse.ondertekening.namen import is_formula
from dealpers.parse.ondertekening.regels import Line, lines_of


@rule("V506", Severity.WARNING)
def dag_van_ondertekening_wijkt_af(deal: Deal) -> Findings:
    for text in (deal, *other_texts(deal)):
        lines = _dated(text)
        yield from _other_day(text, lines)
        yield from _other_place(text, lines)


def _dated(deal: Deal) -> tuple[Line, ...]:
    """Lines of the closing words that give the day of all signatures: the formula, or place and day alone."""
    if not deal.slot:
        return ()
    lines = lines_of(deal.slot, {table.id: table for table in deal.tabellen})
    return tuple(line for line in lines if line.datum and (is_formula(line.tekst) or line.alone))


def _other_day(deal: Deal, lines: tuple[Line, ...]) -> Findings:
    """Day of the facts that is not the last day of the closing words."""
    given = deal.feiten.ondertekend
    printed = {one.datum: one.span for one in deal.ondertekeningen if one.deel and one.datum}
    days = {line.datum: line.alinea.span for line in lines if line.datum} | printed
    if not given or not days or given == max(days):
        return
    day = max(days)
    undated = {party.id for party in deal.partijen} - {one.partij for one in deal.ondertekeningen if one.datum}
    yield at_title(
        deal.feiten.place("ondertekend"),
        f"de deal is hier ondertekend op {in_words(given)}, maar volgens de slotwoorden op {in_words(day)}",
        f"schrijf 'ondertekend: {day.isoformat()}', of lees de slotwoorden na",
        given.isoformat(),
        related=((days[day], "hier staat de dag in de tekst"),),
        certain=given < day or not (printed and undated),
    )


def _other_place(deal: Deal, lines: tuple[Line, ...]) -> Findings:
    """Place in ``ondertekening.yml`` for a day on which, by the text, everybody signed elsewhere."""
    places = {line.datum: line.plaats for line in lines if line.plaats}
    for one in deal.ondertekeningen:
        printed = places.get(one.datum, "")
        if not one.deel and one.plaats and printed and one.plaats.casefold() != printed.casefold():
            message = f"deze handtekening is te {one.plaats} gezet, maar volgens de slotwoorden te {printed}"
            hint = f"schrijf 'plaats: {printed}', of lees de slotwoorden na"
            yield at_place(one.span, one.partij, message, hint, one.plaats, certain=False)
