"""A PDF of each document: every word of the text once and in order, both standards, and no mark that is untrue."""

from functools import cache
from io import BytesIO

import pdf_conformance
import pypdf
import pytest
import reading
from conftest import ROOT
from gazettes import NESTED, pages_of, typesetter
from making import resolve
from small_documents import document_of

from dealpers.corpus.fidelity import deal_words, split
from dealpers.model import Document
from dealpers.model.ids import StukId
from dealpers.model.source import decode
from dealpers.parse import parse_document
from dealpers.render.gazette.document import gazette_of
from dealpers.render.gazette.model import Paragraph
from dealpers.render.gazette.pdf import GazetteJob

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

DOCUMENTS = ROOT / "content/documenten"
REAL = tuple(sorted(path.name for path in DOCUMENTS.iterdir()))
LETTER = """\
Vergaderjaar 2024–2025

29 697

Nr. 3

BRIEF VAN DE MINISTER VAN WATER

Aan de Voorzitter van de Tweede Kamer

Den Haag, 3 februari 2025

Tekst met een noot.[^1]

[^1]: De tekst van een noot.

## Eerste onderwerp

{tabel-1}

### Dieper

1. Een punt:
   - met een onderdeel.

## Tweede onderwerp

Slot.
"""
TABLE = "tabellen:\n  - kolommen:\n      - kop: Wat\n      - kop: Bedrag\n    rijen:\n      - cellen: [Brug, € 5]\n"


@cache
def real(name: str) -> Document:
    folder = DOCUMENTS / name
    return parse_document(
        StukId(name), name, {path.name: decode(path.name, path.read_bytes()) for path in folder.iterdir()}
    ).document


def printed(document: Document) -> bytes:
    return typesetter().pdf(GazetteJob(stuk=document, corpus=resolve([], (), [document]), files={"bron.txt": b"bron"}))


def assert_words(data: bytes, document: Document) -> None:
    model = gazette_of(document, resolve([], (), [document]))
    head = split(" ".join([model.mast.naam, *model.mast.regels, *model.herkomst]))
    head += [] if document.titel.tekst else split(model.titel)
    words = split("\n".join(line for line in reading.pdf_text(data).split("\n") if line != "–"))
    assert words == [*head, *(word.text for word in deal_words(document))]


@pytest.mark.parametrize("name", REAL)
def test_every_word_of_a_real_document_is_in_its_pdf_once_and_in_order(name: str) -> None:
    data = printed(real(name))
    assert_words(data, real(name))
    assert not any("STAATSCOURANT" in page or "Proef –" in page for page in pages_of(data))


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_a_document_conforms_to_both_standards(flavour: pdf_conformance.Flavour) -> None:
    pdf_conformance.require()
    assert pdf_conformance.violations(printed(document_of(LETTER, tabellen=TABLE)), flavour) == ()


def test_a_document_bears_its_kind_date_and_status_and_holds_its_files() -> None:
    data = printed(document_of(LETTER, tabellen=TABLE))
    reader = pypdf.PdfReader(BytesIO(data))
    first = reading.pdf_text(data)
    assert first.index("Kamerbrief") < first.index("3 februari 2025") < first.index("Status: concept")
    assert reader.metadata
    assert reader.metadata.title == "Brief"
    assert reader.attachments["bron.txt"] == [b"bron"]
    assert [entry.title for entry in reading.pdf_outline(data)] == ["Eerste onderwerp", "Tweede onderwerp"]


def test_a_title_of_the_editors_is_called_so_and_one_of_the_text_is_not() -> None:
    ours, theirs = document_of(LETTER, tabellen=TABLE), document_of("# Plan\n\n## Deel\n\nWoorden.\n")
    assert (
        "De titel is van de redactie: het stuk zelf heeft er geen."
        in gazette_of(ours, resolve([], (), [ours])).herkomst
    )
    assert all("titel" not in line for line in gazette_of(theirs, resolve([], (), [theirs])).herkomst)


def test_notes_lists_and_hostile_words_of_a_document_stay_as_they_are() -> None:
    nested = NESTED.replace("## Artikel 1 – Lijsten\n\n", "## Lijsten\n\n").replace("Zie het eerste lid, ", "Zie ")
    document = document_of(f"# Plan met #panic() en $x^2$\n\n{nested}")
    assert_words(printed(document), document)


def test_lines_of_a_signature_stay_with_the_name_below() -> None:
    closing = ("Met vriendelijke groet,", "burgemeester, secretaris,", "Ada Berk Bo Linde", "Zo besloten, en dan niet.")
    text = "## Slot\n\n" + "\n\n".join(("De raad, die het weet,", *["Een zin."] * 6, *closing)) + "\n"
    document = document_of(text)
    blocks = gazette_of(document, resolve([], (), [document])).blokken
    together = [block.leidtin for block in blocks if isinstance(block, Paragraph)]
    assert together == [False] * 7 + [True, True, False, False]
