"""Search records of what is reported about a deal: indicators, yearly reports, baseline and evaluations."""

from collections.abc import Iterable, Iterator

from dealpers.model import Deal, Document, alineas
from dealpers.model.verslag import Verslag
from dealpers.render.search.records import Kind, Record


def progress_records(deal: Deal) -> Iterator[Record]:
    """Records of the progress of a deal; their words are those of the reports."""
    progress = deal.voortgang
    if progress is None:
        return
    if progress.indicatoren:
        names = (f"{one.naam}." for one in progress.indicatoren)
        yield _record("voortgang/#indicatoren", "Indicatoren", names)
    for report in progress.verslagen:
        title = f"Verslag over {report.jaar}"
        yield _record(f"voortgang/{report.jaar}/", title, _of_report(report), report.jaar)
    if progress.nulmeting:
        yield _record("voortgang/nulmeting/", progress.nulmeting.naam, _of_document(progress.nulmeting))
    for one in progress.evaluaties:
        yield _record(f"voortgang/evaluatie-{one.jaar}/", one.tekst.naam, _of_document(one.tekst), one.jaar)


def _of_report(report: Verslag) -> Iterator[str]:
    for programme in report.programmas:
        yield from (programme.bereikt, programme.afwijking, programme.bijsturing)
    yield from (f"{project.naam}." for project in report.projecten)
    for lesson in report.lessen:
        yield from (lesson.les, lesson.gevolg)
    for risk in report.risicos:
        yield from (risk.wat, risk.maatregel)
    if report.tekst:
        yield from _of_document(report.tekst)


def _of_document(text: Document) -> Iterator[str]:
    return (alinea.tekst for alinea in alineas(text, text))


def _record(address: str, title: str, words: Iterable[str], *years: int) -> Record:
    text = " ".join(part for part in words if part)
    return Record(address=address, title=title, text=text, kind=Kind.VOORTGANG, years=years)
