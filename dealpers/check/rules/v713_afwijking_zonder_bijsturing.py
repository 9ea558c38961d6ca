"""Een programma dat niet op schema of afgerond is, noemt de afwijking en de bijsturing.

Daarvoor is het verslag: zeggen wat anders loopt en wat daaraan gedaan wordt.

Fout:
    ## Artikel 1 – Resultaten

    ### 1. Resultaten op het gebied van wonen

    - Er zijn 850 woningen.
    --- voortgang/2024/verslag.yml
    peildatum: 2024-12-31
    stand: voorgelegd
    programmas: [{code: 1, stand: vraagt aandacht}]
Goed, met:
    - programmas: [{code: 1, stand: vraagt aandacht}]
    + programmas: [{code: 1, stand: vraagt aandacht, afwijking: Te weinig werk., bijsturing: Meer werk.}]
"""

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Findings, rule
from dealpers.model import Deal, Severity
from dealpers.model.verslag import Stand


@rule("V713", Severity.ERROR, signed=Severity.ERROR)
def afwijking_zonder_bijsturing(deal: Deal) -> Findings:
    for report in progress_of(deal).verslagen:
        for programme in report.programmas:
            fields = (("afwijking", programme.afwijking), ("bijsturing", programme.bijsturing))
            lacking = [name for name, words in fields if not words]
            if lacking and programme.stand not in (Stand.OP_SCHEMA, Stand.AFGEROND):
                message = f"programma {programme.code}: bij '{programme.stand}' ontbreekt {' en '.join(lacking)}"
                hint = "schrijf wat anders loopt dan afgesproken, en wat daaraan gedaan wordt"
                certain = programme.stand is not Stand.VOORBEREIDING  # work that begins later need not deviate
                yield at_title(programme.place("stand"), message, hint, programme.code, certain=certain)
