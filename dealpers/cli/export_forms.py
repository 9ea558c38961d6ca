"""Forms in which the verb ``export`` gives one text."""

from itertools import zip_longest

from dealpers.build.checked import CheckedCollection
from dealpers.build.site import Project, SiteRenderer
from dealpers.build.text_files import document_source, source_text
from dealpers.corpus.finance import tables
from dealpers.dutch.sentences import capitalised
from dealpers.model import Deal, Document, Stuk, ids
from dealpers.model.finding import DealsError
from dealpers.preview.lazy_site import LazySite
from dealpers.render.data import files
from dealpers.render.data.deal_files import deal_files
from dealpers.render.data.finance_rows import csv_rows
from dealpers.render.data.sheets import as_csv
from dealpers.render.gazette.layout import Layout

FORMATS = ("pdf", "json", "csv", "html", "md", "akn", "staatscourant", "gazet")
OF_DOCUMENTS = ("pdf", "json", "csv", "html", "md")


def exported(form: str, stuk: Stuk, checked: CheckedCollection, project: Project, layout: Layout) -> bytes:
    """Deal in any form, or a document in one of its forms; raises ``DealsError`` for a form that the text lacks."""
    if isinstance(stuk, Document):
        return _document(form, stuk, checked, project, layout)
    return _deal(form, stuk, checked, project, layout)


def _deal(form: str, deal: Deal, checked: CheckedCollection, project: Project, layout: Layout) -> bytes:
    if form in ("json", "akn", "staatscourant"):
        suffix = "json" if form == "json" else f"{form}.xml"
        return deal_files(deal, checked.corpus)[f"{deal.bestandsnaam}.{suffix}"]()
    if form == "md":
        return source_text(deal, checked.loaded).encode()
    if form == "csv":
        if not tables(deal):
            raise DealsError(f"{deal.id} heeft geen tabel met bijdragen van Rijk of Regio")
        return as_csv(csv_rows(deal))
    renderer = SiteRenderer(project)
    if form in ("pdf", "gazet"):
        return renderer.pdf(deal, checked, layout) if form == "pdf" else renderer.package(deal, checked)
    return LazySite(renderer, checked)[f"deals/{deal.id}/tekst/index.html"]


def _document(form: str, document: Document, checked: CheckedCollection, project: Project, layout: Layout) -> bytes:
    folder = f"documenten/{document.id}"
    if form not in OF_DOCUMENTS:
        raise DealsError(
            f"{document.id} is geen deal, en {form} is er alleen van deals", f"kies uit {', '.join(OF_DOCUMENTS)}"
        )
    if form == "json":
        return files.document_files(document)[f"{folder}/{document.id}.json"]()
    if form == "md":
        return document_source(document, checked.loaded).encode()
    if form == "csv":
        return as_csv(_cells(document))
    renderer = SiteRenderer(project)
    if form == "pdf":
        return renderer.pdf(document, checked, layout)
    return LazySite(renderer, checked)[f"{folder}/index.html"]


def _cells(document: Document) -> list[tuple[str, ...]]:
    """Every table as printed, one below the other: its name, the role of a row, and an equal number of cells."""
    rows: list[tuple[str, ...]] = []
    for table in document.tabellen:
        name = table.kop.tekst or capitalised(ids.citation(table.id))
        rows.append((name, "kop", *(column.kop.tekst for column in table.kolommen)))
        rows += [(name, row.rol.value, *(cell.alinea.tekst for cell in row.cellen)) for row in table.rijen]
    if not rows:
        raise DealsError(f"{document.id} heeft geen tabel")
    header = ("tabel", "soort", *(f"cel_{rank}" for rank in range(1, max(map(len, rows)) - 1)))
    return [tuple(row) for row in zip(*zip_longest(header, *rows, fillvalue=""), strict=True)]
