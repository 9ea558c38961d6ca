"""Files beside the pages of one deal: its model, its tables, both XML forms and the metadata."""

from dealpers.corpus.corpus import Corpus
from dealpers.corpus.finance import tables
from dealpers.model import Deal
from dealpers.render.akn.document import akn
from dealpers.render.data.files import SOURCE, Files, deal_json
from dealpers.render.data.finance_rows import csv_rows
from dealpers.render.data.sheets import as_csv
from dealpers.render.staatscourant.document import metadata_file, staatscourant


def deal_files(deal: Deal, corpus: Corpus) -> Files:
    """Files by name, each with a function that renders its bytes on request."""
    files: Files = {f"{deal.bestandsnaam}.json": lambda: deal_json(deal)}
    if tables(deal):
        files["financien.csv"] = lambda: as_csv(csv_rows(deal))
    if (source := deal.herkomst.bron if deal.herkomst else None) is not None:
        files[SOURCE] = lambda: source
    return files | {
        f"{deal.bestandsnaam}.akn.xml": lambda: akn(deal, corpus),
        f"{deal.bestandsnaam}.staatscourant.xml": lambda: staatscourant(deal, corpus),
        f"{deal.bestandsnaam}.metadata.xml": lambda: metadata_file(deal, corpus.extra),
    }
