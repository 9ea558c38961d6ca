"""Een verslag en geld.csv noemen alleen programma’s, projecten en partijen die er zijn.

Wat onder een onbekende code staat, komt bij geen enkel programma terecht.

Fout:
    ## Artikel 1 – Resultaten

    ### 1. Resultaten op het gebied van wonen

    - Er zijn 850 woningen.
    --- voortgang/2024/verslag.yml
    peildatum: 2024-12-31
    stand: voorgelegd
    programmas: [{code: 9z, stand: op schema}]
Goed, met:
    - programmas: [{code: 9z, stand: op schema}]
    + programmas: [{code: 1, stand: op schema}]
"""

from collections.abc import Iterator

from dealpers.check.located import at_title
from dealpers.check.reported import progress_of
from dealpers.check.rule import Finding, Findings, rule
from dealpers.corpus.progress.results import codes_of
from dealpers.corpus.progress.stages import COSTS
from dealpers.corpus.timeline import text_on
from dealpers.dutch.nearest import did_you_mean
from dealpers.model import Deal, Severity
from dealpers.model.source import Span
from dealpers.model.verslag import Verslag


@rule("V714", Severity.ERROR, signed=Severity.ERROR)
def onbekende_code_in_verslag(deal: Deal) -> Findings:
    progress = progress_of(deal)
    projects: dict[str, str] = {}
    for report in progress.verslagen:
        codes = codes_of(text_on(deal, report.peildatum))
        for code, span in _codes(report):
            if code not in codes:
                yield _unknown("programma", code, span, codes)
        projects |= {project.id: project.naam for project in report.projecten}
        for project in report.projecten:
            if project.vervangt and project.vervangt not in projects:
                yield _unknown("project", project.vervangt, project.place("vervangt"), projects)
    parties = {party.alias or party.naam: "" for party in deal.partijen}
    for row in progress.geld:
        codes = codes_of(text_on(deal, row.peildatum)) | {COSTS: ""}
        if row.post.lower() not in {code.lower() for code in codes}:
            yield _unknown("post", row.post, row.place("post"), codes)
        if row.partij and row.partij not in parties and row.partij not in {party.naam for party in deal.partijen}:
            yield _unknown("partij", row.partij, row.place("partij"), parties)


def _codes(report: Verslag) -> Iterator[tuple[str, Span]]:
    yield from ((one.code, one.place("code")) for one in report.programmas)
    yield from ((one.programma, one.place("programma")) for one in report.projecten)


def _unknown(what: str, name: str, span: Span, known: dict[str, str]) -> Finding:
    advice = f"bekend zijn {', '.join(known)}" if known else "de tekst noemt er geen"
    return at_title(span, f"onbekend: {what} '{name}'", did_you_mean(name, known, advice), name)
