"""Parser: from source texts to typed deals and documents, with a report of every fault of form."""

from dealpers.parse.deal import ARTICLES, CLOSING, PREAMBLE, Parsed, parse_deal
from dealpers.parse.document import ParsedDocument, parse_document
from dealpers.parse.duties.attach import with_duties
from dealpers.parse.facts import statutes
from dealpers.parse.register import entries
from dealpers.parse.report import FAULTS, Fault, Report
from dealpers.parse.voortgang.read import FOLDER as PROGRESS

__all__ = [
    "ARTICLES",
    "CLOSING",
    "FAULTS",
    "PREAMBLE",
    "PROGRESS",
    "Fault",
    "Parsed",
    "ParsedDocument",
    "Report",
    "entries",
    "parse_deal",
    "parse_document",
    "statutes",
    "with_duties",
]
