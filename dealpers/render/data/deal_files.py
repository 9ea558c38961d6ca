"""The files beside the pages of one deal: its model, its tables, both XML forms and the metadata."""

from collections.abc import Iterator

from dealpers.corpus.corpus import Corpus
from dealpers.corpus.finance import csv_rows, tables
from dealpers.model import Deal
from dealpers.render.akn.document import akn
from dealpers.render.data.files import as_csv, deal_json
from dealpers.render.staatscourant.document import metadata_file, staatscourant


def deal_files(deal: Deal, corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file."""
    yield f"{deal.id}.json", deal_json(deal)
    if tables(deal):
        yield "financien.csv", as_csv(csv_rows(deal))
    yield f"{deal.id}.akn.xml", akn(deal, corpus)
    yield f"{deal.id}.staatscourant.xml", staatscourant(deal, corpus)
    yield f"{deal.id}.metadata.xml", metadata_file(deal)
