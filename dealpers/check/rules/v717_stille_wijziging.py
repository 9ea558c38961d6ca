"""Een indicator is nog zoals het verslag hem noemt, of de wijziging staat erbij.

Een doel dat tussen twee verslagen verschuift, maakt van te weinig ineens genoeg. Dat mag, als lezers het zien. De
opdracht ‘check --sinds’ vindt ook zonder verslag wat er sinds een eerdere stand van git stil veranderde.

Fout:
    ## Artikel 1 – Bomen

    De gemeente plant 100 bomen.
    --- voortgang/indicatoren.yml
    indicatoren:
      - id: bomen
        naam: Bomen
        meet: [artikel-1]
        niveau: prestatie
        eenheid: aantal
        telt: cumulatief
        nulmeting: {waarde: "0", peildatum: 2024-01-01, bron: gemeente}
        streefwaarden: [{op: 2026-12-31, waarde: "60"}]
    --- voortgang/2024/verslag.yml
    peildatum: 2024-12-31
    stand: voorgelegd
    indicatoren:
      - {id: bomen, nulmeting: "0", streefwaarden: [{op: 2026-12-31, waarde: "100"}]}
Goed, met:
    -     streefwaarden: [{op: 2026-12-31, waarde: "60"}]
    +     streefwaarden: [{op: 2026-12-31, waarde: "60"}]
    +     gewijzigd: [{op: 2025-03-01, reden: Er is minder grond., was: 100 bomen}]
"""

from dealpers.check.located import at_title
from dealpers.check.reported import CHANGED, progress_of
from dealpers.check.rule import Findings, rule
from dealpers.corpus.progress.definitions import definition, place_of, redefined, stated
from dealpers.dutch.nearest import did_you_mean
from dealpers.model import Deal, Severity
from dealpers.model.verslag import Indicatorstand, Verslag
from dealpers.model.voortgang import Indicator


@rule("V717", Severity.WARNING)
def stille_wijziging(deal: Deal) -> Findings:
    progress = progress_of(deal)
    known = {indicator.id: indicator for indicator in progress.indicatoren}
    for report in progress.verslagen:
        for one in report.indicatoren:
            if one.id in known:
                yield from _changed(known[one.id], one, report)
            else:
                message = f"indicatoren.yml heeft geen indicator '{one.id}' (meer)"
                advice = "zet haar terug: een indicator die niet meer gemeten wordt, blijft staan"
                yield at_title(one.place("id"), message, did_you_mean(one.id, known, advice), one.id)


def _changed(indicator: Indicator, stand: Indicatorstand, report: Verslag) -> Findings:
    if any(change.op >= report.peildatum for change in indicator.gewijzigd):
        return
    for one in redefined(stated(stand), definition(indicator)):
        now = f"nu is het ‘{one.nu}’" if one.nu else "nu staat dat er niet"
        message = f"'{indicator.id}': {one.trait.naam} was in het verslag over {report.jaar} ‘{one.was}’; {now}"
        yield at_title(place_of(indicator, one.trait), message, CHANGED, indicator.id)
