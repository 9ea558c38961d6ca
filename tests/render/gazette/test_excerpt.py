"""One article, chapter, annex or section as a PDF: its words alone, named an excerpt on every page."""

import pytest
import reading
from gazettes import groningen, pages_of, typesetter
from making import resolve
from small_documents import document_of

from dealpers.cli import main
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.fidelity import split
from dealpers.model import Alinea, Stuk, walk
from dealpers.render.gazette.document import gazette_of
from dealpers.render.gazette.excerpt import parts
from dealpers.render.gazette.layout import Layout
from dealpers.render.gazette.pdf import GazetteJob

PLAN = """\
# Plan

Inleiding met een noot.[^1]

[^1]: Eerste noot.

## Hoofdstuk 1. Water

Tekst over hoofdstuk 2.

### Dieper

Een zin met een noot.[^2]

[^2]: Tweede noot.

## Hoofdstuk 2. Land

Zie hoofdstuk 1.
"""


def excerpt(stuk: Stuk, corpus: Corpus, part: str) -> bytes:
    return typesetter().pdf(GazetteJob(stuk=stuk, corpus=corpus, layout=Layout(part=part)))


def test_an_article_has_its_words_alone_and_says_of_what_it_is_an_excerpt() -> None:
    deal, corpus = groningen()
    data = excerpt(deal, corpus, "artikel-12")
    model = gazette_of(deal, corpus, Layout(part="artikel-12"))
    head = split(" ".join([model.mast.naam, *model.mast.regels, model.proef, *model.herkomst, deal.titel.tekst]))
    nodes = [node for node in walk(parts(deal)["artikel-12"], deal) if isinstance(node, Alinea)]
    words = split(reading.pdf_text(data))
    assert words[: len(head)] == head
    assert [word for node in nodes for word in split(node.tekst)] == [
        word for word in words[len(head) :] if word not in {"1.", "2.", "3.", "4.", "5."}
    ]
    for page in pages_of(data):
        assert "Uittreksel – geen officiële bekendmaking" in page
        assert "Uittreksel: artikel 12" in page


@pytest.mark.parametrize("part", ["hoofdstuk-1", "hoofdstuk-2", "paragraaf-dieper"])
def test_a_section_of_a_document_holds_its_notes_and_links_to_nothing_outside_it(part: str) -> None:
    document = document_of(PLAN)
    data = excerpt(document, resolve([], (), [document]), part)
    text = reading.pdf_text(data)
    assert ("Tweede noot" in text) is (part != "hoofdstuk-2")
    assert "Eerste noot" not in text
    assert "STAATSCOURANT" not in text


@pytest.mark.no_cover  # the same lines again and again
def test_export_names_the_parts_there_are(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "polderrand", "pdf", "--content", "tests/content", "--deel", "artikel-99"]) == 2
    assert "artikel-1, artikel-2" in capfd.readouterr().err
    assert main(["export", "polderrand", "md", "--content", "tests/content", "--deel", "artikel-1"]) == 2
