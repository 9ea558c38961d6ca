"""Een indicator, oordeel of gedane plicht gaat over een deel dat de tekst heeft.

Wat over een resultaat gemeld wordt dat de tekst niet kent, staat op geen enkele bladzijde bij de afspraak.

Fout:
    ## Artikel 1 – Bomen

    De gemeente plant 100 bomen.
    --- voortgang/indicatoren.yml
    indicatoren:
      - id: bomen
        naam: Bomen
        meet: [artikel-2]
        niveau: prestatie
        eenheid: aantal
        telt: cumulatief
        nulmeting: {waarde: "0", peildatum: 2024-01-01, bron: gemeente}
Goed, met:
    -     meet: [artikel-2]
    +     meet: [artikel-1]
"""

from collections.abc import Iterator

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Finding, Findings, rule
from dealpers.corpus.timeline import part_ids, text_on
from dealpers.dutch.nearest import did_you_mean
from dealpers.model import Deal, Severity
from dealpers.model.ids import PartId
from dealpers.model.source import Span
from dealpers.model.voortgang import Voortgang


@rule("V701", Severity.ERROR, signed=Severity.ERROR)
def voortgang_over_onbekend_deel(deal: Deal) -> Findings:
    progress = progress_of(deal)
    present = part_ids(deal)
    known = present.union(*(part_ids(version.deal) for version in deal.versies)) if progress.indicatoren else present
    for part, span in _measured(progress):
        if part not in known:
            yield _finding(part, span, known)
    for report in progress.verslagen:
        then = part_ids(text_on(deal, report.peildatum)) if report.resultaten else known
        for judged in report.resultaten:
            if judged.resultaat not in then:
                yield _finding(judged.resultaat, judged.place("resultaat"), then)
    for done in progress.gedaan:
        then = part_ids(text_on(deal, done.op))
        if done.plicht not in then:
            yield _finding(done.plicht, done.place("plicht"), then)


def _measured(progress: Voortgang) -> Iterator[tuple[PartId, Span]]:
    """Parts that indicators measure or take a target from, and results without an indicator."""
    for indicator in progress.indicatoren:
        yield from ((part, indicator.place("meet", rank)) for rank, part in enumerate(indicator.meet))
        yield from ((target.uit, target.place("uit")) for target in indicator.streefwaarden if target.uit)
    yield from ((one.resultaat, one.place("resultaat")) for one in progress.zonder)


def _finding(part: PartId, span: Span, known: frozenset[PartId]) -> Finding:
    advice = "zoek het deel op in de adressen van de site, zoals artikel-3-lid-1"
    return at_title(span, f"de tekst heeft geen deel '{part}'", did_you_mean(part, known, advice), part)
