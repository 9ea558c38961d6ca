"""Een programma dat ‘op schema’ heet, is ten minste halverwege waar het volgens zijn streefwaarde zou zijn.

Het kan kloppen, als het werk later komt. Dan zegt het verslag dat bij ‘bereikt’ of ‘afwijking’.

Fout:
    ## Artikel 1 – Resultaten

    ### 1. Resultaten op het gebied van wonen

    - Er zijn 100 woningen.
    --- voortgang/indicatoren.yml
    indicatoren:
      - id: woningen
        naam: Woningen
        meet: [artikel-1-lid-1-streepje-1]
        niveau: prestatie
        eenheid: aantal
        telt: cumulatief
        nulmeting: {waarde: "0", peildatum: 2023-12-31, bron: gemeente}
        streefwaarden: [{op: 2025-12-31, waarde: "100"}]
    --- voortgang/metingen.csv
    indicator;peildatum;waarde
    woningen;2024-12-31;10
    --- voortgang/2024/verslag.yml
    peildatum: 2024-12-31
    stand: voorgelegd
    programmas: [{code: 1, stand: op schema}]
Goed, met:
    - woningen;2024-12-31;10
    + woningen;2024-12-31;30
"""

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, rule
from dealpers.corpus.progress.results import results_of
from dealpers.corpus.progress.values import Latest, latest
from dealpers.model import Deal, Severity
from dealpers.model.verslag import Stand


@rule("V712", Severity.INFO)
def op_schema_ver_onder_de_lijn(deal: Deal) -> Findings:
    progress = progress_of(deal)
    codes: dict[str, str] = {result.deel: result.code for result in results_of(deal)} if progress.verslagen else {}
    for report in progress.verslagen:
        values = latest(progress, report.peildatum)
        for programme in report.programmas:
            for value in values.values() if programme.stand is Stand.OP_SCHEMA else ():
                measured = any(codes.get(part, "") == programme.code for part in value.indicator.meet)
                line = _line(value)
                if measured and value.deel is not None and line is not None and 2 * value.deel < line:
                    where = f"'{value.indicator.id}' is op {value.deel}% van de weg, een rechte lijn op {line}%"
                    message = f"programma {programme.code} heet op schema, maar {where}"
                    hint = "leg het uit bij 'bereikt', of kies een andere stand"
                    yield at_title(programme.place("stand"), message, hint, programme.code)


def _line(value: Latest) -> int | None:
    """Percentage of the way at which a straight line from baseline to target is on the day of the value."""
    base, target = value.indicator.nulmeting, value.streef
    if base is None or target is None or target.op <= base.peildatum:
        return None
    passed = (value.meting.peildatum - base.peildatum).days
    return min(100, 100 * passed // (target.op - base.peildatum).days)
