"""Files of the progress of a new year, to fill in: programmes, results, indicators and items, with last year's values.

A missing value is an empty cell, which the reader refuses, so that no skeleton is published as a report.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from io import StringIO

from dealpers.corpus.finance import tables
from dealpers.corpus.progress import stages, values
from dealpers.corpus.progress.definitions import as_stated
from dealpers.corpus.progress.results import codes_of, results_of
from dealpers.dutch.amounts import voluit
from dealpers.model import Deal, Rol
from dealpers.model.verslag import Programmastand, Project, Stand, Verslag
from dealpers.model.voortgang import Geldkant, Geldregel, Geldsoort, Meting, Uitsplitsing, Voortgang
from dealpers.parse.voortgang.read import INDICATORS, MEASURED, MONEY
from dealpers.parse.voortgang.reports import REPORT
from dealpers.render.source.voortgang import columns
from dealpers.render.source.yaml import scalar, write_record

Row = Mapping[str, str]
_MEASURED = tuple(column for column in columns(Meting) if column != "referentie")
_MARK = "\ufeff"
_WIDTH = 100
"""Maximum length of quoted words in a comment."""


def new_progress(deal: Deal, year: int, present: Mapping[str, str]) -> dict[str, str]:
    """Files of ``voortgang/`` that change for a new year, by their paths in it; ``present`` has the texts there now."""
    day = date(year, 12, 31)
    progress = deal.voortgang or Voortgang()
    files = {f"{year}/{REPORT}": "".join(f"{line}\n" for line in _report(deal, progress, day))}
    if INDICATORS not in present:
        files[INDICATORS] = "".join(f"{line}\n" for line in _indicators(deal))
    if measured := list(_measurements(progress, day)):
        files[MEASURED] = appended(present.get(MEASURED, ""), _MEASURED, measured)
    if money := list(_money(deal, progress, day)):
        files[MONEY] = appended(present.get(MONEY, ""), columns(Geldregel), money)
    return files


def appended(text: str, columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    """Sheet with rows added below, in the order of its own columns and with its own separator; a new one has a mark.

    The byte order mark makes a spreadsheet open the file as UTF-8.
    """
    first = text.partition("\n")[0]
    separator = max(";,\t", key=first.count) if first else ";"
    names = next(csv.reader([first], delimiter=separator)) if first else list(columns)
    out = StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    if not first:
        writer.writerow(names)
    writer.writerows([row.get(name.strip().lower(), "") for name in names] for row in rows)
    before = text if not text or text.endswith("\n") else f"{text}\n"
    return (before or _MARK) + out.getvalue()


def _last(progress: Voortgang, day: date) -> Verslag | None:
    earlier = [report for report in progress.verslagen if report.peildatum < day]
    return earlier[-1] if earlier else None


def _report(deal: Deal, progress: Voortgang, day: date) -> Iterator[str]:
    last = _last(progress, day)
    yield f"peildatum: {day}"
    yield "stand: concept  # een concept zien lezers niet; daarna: voorgelegd, vastgesteld of aangeboden"
    yield f"periode: {{van: {day.year}-01-01, tot: {day}}}"
    states = {one.code: one for one in last.programmas} if last else {}
    codes = {code: name for code, name in codes_of(deal).items() if code[:1].isdigit()}
    if codes:
        yield "programmas:"
        for code, name in codes.items():
            yield from _programme(code, name, states.get(code), last)
    judged = {one.resultaat: one for one in last.resultaten} if last else {}
    results = results_of(deal)
    if results:
        yield "resultaten:"
        for result in results:
            before = judged.get(result.deel)
            was = f"  # in {last.jaar}: {before.oordeel}" if before and last else ""
            yield f"  # {_cut(result.tekst)}"
            yield f"  - resultaat: {result.deel}"
            yield f"    oordeel: nog niet{was}"
    if progress.indicatoren:
        yield "# De indicatoren zoals zij nu luiden; wie er later een wijzigt, noemt dat bij 'gewijzigd'."
        yield "indicatoren:"
        for indicator in progress.indicatoren:
            first, *rest = write_record(as_stated(indicator)).splitlines()
            yield f"  - {first}"
            yield from (f"    {line}" for line in rest)
    running = [one for one in last.projecten if one.stand not in (Stand.AFGEROND, Stand.GESTOPT)] if last else []
    if running:
        yield "projecten:"
        for project in running:
            yield from _project(project)


def _programme(code: str, name: str, before: Programmastand | None, last: Verslag | None) -> Iterator[str]:
    yield f"  # {code} {name}"
    yield f"  - code: {scalar(code)}"
    yield f"    stand: {before.stand if before else Stand.VOORBEREIDING}"
    earlier = (("bereikt", before.bereikt), ("afwijking", before.afwijking)) if before else ()
    for field, words in earlier:
        if words and last:
            yield f"    # {field} in {last.jaar}: {_cut(words)}"
    yield "    # bereikt: …"
    yield "    # afwijking: …"
    yield "    # bijsturing: …"


def _project(project: Project) -> Iterator[str]:
    yield f"  - id: {project.id}"
    yield f"    naam: {scalar(project.naam)}"
    yield f"    programma: {scalar(project.programma)}"
    yield f"    stand: {project.stand}"
    if project.begin:
        yield f"    begin: {project.begin}"


def _indicators(deal: Deal) -> Iterator[str]:
    """Example of an indicator, and a commented line for each result, since no indicator is chosen yet."""
    yield "# Een indicator per resultaat, één keer vastgesteld. Haal de tekens '# ' weg en vul in:"
    yield "# indicatoren:"
    for rank, result in enumerate(results_of(deal), 1):
        yield f"#   # {_cut(result.tekst)}"
        yield f"#   - id: indicator-{rank}"
        yield "#     naam: …"
        yield f"#     meet: [{result.deel}]"
        yield "#     niveau: prestatie  # of effect, impact"
        yield "#     eenheid: aantal  # of procent, euro, cijfer, oordeel"
        yield "#     telt: cumulatief  # of per jaar, stand"
        yield '#     nulmeting: {waarde: "0", peildatum: JJJJ-MM-DD, bron: …}'
        yield '#     streefwaarden: [{op: JJJJ-MM-DD, waarde: "…"}]'
    yield "# zonder: [{resultaat: …, reden: …}]"


def _measurements(progress: Voortgang, day: date) -> Iterator[Row]:
    """Row for each indicator, and for each of its parts that was measured before, without a value."""
    rows = [row for row in values.current(progress.metingen) if row.peildatum < day]
    done = {(row.indicator, row.uitsplitsing) for row in progress.metingen if row.peildatum == day}
    for indicator in progress.indicatoren:
        measurements = sorted((row for row in rows if row.indicator == indicator.id), key=lambda row: row.peildatum)
        last = {row.uitsplitsing: row for row in measurements}
        whole: tuple[Uitsplitsing, ...] = ()
        for split in dict.fromkeys((whole, *last)):
            if (indicator.id, split) in done:
                continue
            before = last.get(split)
            yield {
                "indicator": indicator.id,
                "peildatum": day.isoformat(),
                "bron": before.bron if before else "",
                "opmerking": f"vorig: {before.waarde} op {before.peildatum}" if before else "",
                **{part.naam.lower(): part.waarde for part in split},
            }


def _money(deal: Deal, progress: Voortgang, day: date) -> Iterator[Row]:
    """Row for each item, side and party of the last day, or else for each item of the table, without an amount."""
    rows = [row for row in stages.current(progress.geld) if row.peildatum < day]
    last = max((row.peildatum for row in rows), default=None)
    if any(row.peildatum == day for row in progress.geld):
        return
    for row in rows:
        if row.peildatum == last:
            yield {
                "peildatum": day.isoformat(),
                "post": row.post,
                "kant": row.kant.value,
                "partij": row.partij,
                "soort": row.soort.value,
                "opmerking": f"vorig: {voluit(row.eurocenten)} op {row.peildatum}",
            }
    if last is None:
        for item in _items(deal):
            for side in (Geldkant.RIJK, Geldkant.REGIO_PUBLIEK):
                for kind in (Geldsoort.VERPLICHT, Geldsoort.BESTEED):
                    yield {"peildatum": day.isoformat(), "post": item, "kant": side.value, "soort": kind.value}


def _items(deal: Deal) -> tuple[str, ...]:
    """Codes of the rows of the finance tables."""
    known = codes_of(deal)
    items = [stages.COSTS if row.rol is Rol.UITVOERING else row.naam.split()[0].rstrip(".") for figures in tables(deal)
             for row in figures.rijen]  # fmt: skip
    return tuple(dict.fromkeys(item for item in items if item in known or item == stages.COSTS))


def _cut(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[: text.rfind(' ', 0, _WIDTH)]} …"
