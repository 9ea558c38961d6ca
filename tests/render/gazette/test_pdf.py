"""The gazette PDF: conformant, reproducible, and word for word the signed text."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import pdf_conformance
import pypdf
import pytest
import reading
from conftest import ROOT
from gazettes import HOSTILE, NESTED, deal_of, expected_words, groningen, pages_of, printed, typesetter
from making import resolve

from dealpers.corpus.corpus import Staat
from dealpers.corpus.fidelity import split
from dealpers.model import Afdeling, Alinea, Artikel, Deal, Hoofdstuk, Publicatie, Publicatiesoort, walk
from dealpers.model.finding import DealsError
from dealpers.render.gazette import post_processing
from dealpers.render.gazette.document import gazette_of
from dealpers.render.gazette.pdf import GazetteJob, Typesetter

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

PROOF = "Proef – geen officiële bekendmaking"


def groningen_job(files: Mapping[str, bytes] = MappingProxyType({})) -> GazetteJob:
    deal, corpus = groningen()
    return GazetteJob(stuk=deal, corpus=corpus, files=files)


@cache
def groningen_pdf() -> bytes:
    """The real deal in print."""
    return typesetter().pdf(groningen_job())


def signed_words(data: bytes, deal: Deal) -> list[str]:
    """The words of a PDF, without bullets and without the masthead that must stand before them."""
    model = gazette_of(deal, resolve([deal], ()))
    heading = split(" ".join([model.mast.naam, *model.mast.regels, model.proef]))
    words = split("\n".join(line for line in reading.pdf_text(data).split("\n") if line != "–"))
    assert words[: len(heading)] == heading
    return words[len(heading) :]


def assert_faithful(deal: Deal) -> bytes:
    """Typeset a deal; assert that the PDF has its words and meets both standards."""
    data = printed(deal)
    assert signed_words(data, deal) == expected_words(deal)
    return data


@pytest.mark.parametrize("flavour", ["ua1", "3a"])
def test_the_real_deal_conforms_to_both_standards(flavour: pdf_conformance.Flavour) -> None:
    pdf_conformance.require()
    assert pdf_conformance.violations(groningen_pdf(), flavour) == ()


def test_a_deal_printed_twice_gives_the_same_bytes_on_a_full_disk_too(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"bron.md": b"# Deal", "deal.json": b"{}", "bijlage.pdf": b"%PDF-\xff"}
    first = typesetter().pdf(groningen_job(files))

    def full() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(post_processing, "TemporaryFile", full)
    assert Typesetter(ROOT / "templates/gazet").pdf(groningen_job(files)) == first


def test_every_signed_word_is_in_the_pdf_once_and_in_order() -> None:
    assert signed_words(groningen_pdf(), groningen()[0]) == expected_words(groningen()[0])


def test_the_bookmarks_hold_the_divisions_chapters_and_articles() -> None:
    deal, _ = groningen()
    wanted = [
        reading.Entry(1 if isinstance(node, Artikel) else 0, node.kop.tekst)
        for node in walk(deal, deal)
        if isinstance(node, Afdeling | Hoofdstuk | Artikel) and node.kop
    ]
    assert list(reading.pdf_outline(groningen_pdf())) == wanted


def test_every_resolved_reference_is_a_link_to_a_place_named_as_on_the_site() -> None:
    _, corpus = groningen()
    links = reading.pdf_links(groningen_pdf())
    targets = [link.target for link in links if link.target]
    inside = [ref.doelen[0] for ref in corpus.verwijzingen() if ref.staat is Staat.INTERN]
    outside = {ref.adres for ref in corpus.verwijzingen() if ref.adres}
    assert inside
    assert outside
    names = reading.pdf_destinations(groningen_pdf()).keys()
    assert {"artikel-11", "artikel-4-lid-2", "tabel-1", "overweging-s-5", "noot-1", "partij-1", *targets} <= names
    marks = {name for name in names if name.startswith(("noot-", "tabel-1-noot-"))}
    assert set(targets) == {*inside, *marks}
    assert len(targets) >= len(inside)
    assert outside <= {link.address for link in links}


@pytest.mark.parametrize("length", range(3, 43, 4))
def test_every_note_is_on_the_page_that_calls_it(length: int) -> None:
    item = "Een onderdeel met woorden die de regels vullen tot het blad vol is. " * 3
    text = "".join(f"- {item} Met een noot[^{n}] en nog een[^{n}b].\n\n" for n in range(1, 12))
    notes = "".join(f"[^{n}]: Noot met tekst.\n\n[^{n}b]: {item}\n\n" for n in range(1, 12))
    data = printed(deal_of("# Deal\n\n" + "Regel.\n\n" * length + text + notes))
    assert_notes_beside_marks(data, 22)


def test_every_note_of_the_real_deal_is_on_the_page_that_calls_it() -> None:
    assert_notes_beside_marks(groningen_pdf(), 6)


LID = "Een lid met woorden die de regels vullen tot het blad vol is. " * 5


@pytest.mark.parametrize("length", range(20, 36))
@pytest.mark.parametrize(
    "text", [f"1. {LID} Met een noot[^1] en nog een[^2].\n2. {LID}\n", f"Met een noot[^1] en nog een[^2]. {LID}\n"]
)
def test_no_heading_is_left_at_the_foot_of_a_page(text: str, length: int) -> None:
    notes = f"\n[^1]: Noot met tekst.\n\n[^2]: {LID}\n"
    data = printed(deal_of("# Deal\n\n" + "Regel.\n\n" * length, f"## Artikel 1 – Kop\n\n{text}{notes}"))
    places = reading.pdf_destinations(data)
    marks = {link.page for link in reading.pdf_links(data) if "oot" in link.says}
    assert {places["artikel-1"], places["noot-1"], places["noot-2"]} == marks


def assert_notes_beside_marks(data: bytes, count: int) -> None:
    """Compare the page of each mark, which is the first link to a note, with that of its note."""
    places = reading.pdf_destinations(data)
    named = [(re.match(r"(?:Voetnoot|noot) (\w+)", link.says), link.page) for link in reading.pdf_links(data)]
    marks = {label[1]: page for label, page in reversed(named) if label}
    assert len(marks) == count
    assert marks == {label: places[f"noot-{label}"] for label in marks}


def test_a_broken_address_is_printed_but_not_linked() -> None:
    addresses = {link.address for link in reading.pdf_links(groningen_pdf())}
    assert "https://wijkvernieuwing.groningen.nl/nplv" in addresses
    assert not any("kansrijkg" in address for address in addresses)


def test_language_and_title_are_set() -> None:
    reader = pypdf.PdfReader(BytesIO(groningen_pdf()))
    assert reader.root_object["/Lang"] == "nl"
    assert reader.metadata
    assert reader.metadata.title == "Regio Deal Groningen Noord II"
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]


FIRST = Publicatie(soort=Publicatiesoort.EERSTE, nummer="1234", datum=date(2026, 3, 2))


def test_the_proof_mark_stays_until_there_is_a_number() -> None:
    deal = deal_of("# Deal\n\nTekst.\n")
    published = replace(deal, feiten=replace(deal.feiten, publicaties=(FIRST,)))
    proof, final = printed(deal), printed(published)
    assert PROOF in reading.pdf_text(proof)
    assert reading.pdf_text(final).startswith("STAATSCOURANT\nNr. 1234\n2 maart 2026\nConvenant\nDeal\n")
    assert "Staatscourant 2026 nr. 1234" in pages_of(final)[0]
    assert not any("Proef" in page for page in pages_of(final))
    assert all(PROOF in page for page in pages_of(groningen_pdf()))


def test_hostile_words_stay_literal() -> None:
    text = " en ".join(HOSTILE)
    deal = deal_of("# Deal\n\n" + re.sub(r"([\\`*_{}\[\]<>#~])", r"\\\1", text) + "\n")
    signed = deal.inleiding[0]
    assert isinstance(signed, Alinea)
    assert all(words in signed.tekst for words in HOSTILE)
    assert signed.tekst in reading.pdf_text(printed(deal))


def test_attachments_can_be_taken_out_again() -> None:
    files = {"deal.json": b'{"a": 1}', "tekst.md": "# Één\n".encode(), "scan.pdf": bytes(range(256))}
    data = printed(deal_of("# Deal\n\nTekst.\n"), files)
    assert reading.pdf_attachments(data) == files


def test_four_levels_of_lists_with_a_note_keep_labels_and_order() -> None:
    deal = deal_of("# Deal\n\nTekst.\n", NESTED)
    data = assert_faithful(deal)
    assert reading.pdf_structure(data).count("/L") >= 4
    assert "noot-1" in reading.pdf_destinations(data)


TABLE = (
    "tabellen:\n  - kop: 'Tabel 1: Lang'\n    kolommen: [{kop: Activiteit}, {kop: Bedragkop, rol: rijk}]\n    rijen:\n"
)


def test_a_long_table_repeats_its_header() -> None:
    rows = "".join(f"      - cellen: [Regel {n}, '€{n},0 mln.']\n" for n in range(60))
    deal = deal_of("# Deal\n\nTekst.\n", "## Artikel 1 – Geld\n\nTekst:\n\n{tabel-1}\n", financien=TABLE + rows)
    data = assert_faithful(deal)
    assert len(pages_of(data)) > 1
    assert all("Bedragkop" in page for page in pages_of(data))
    assert reading.pdf_structure(data).count("/THead") == 1


def test_endless_words_stay_on_the_page() -> None:
    word, address = "onverzettelijkheids" * 20, f"https://voorbeeld.nl/{'pad-' * 60}einde"
    deal = deal_of(f"# Deal\n\n{word} en <{address}> en {'x' * 300}.\n\n- {word}\n")
    data = assert_faithful(deal)
    page = pypdf.PdfReader(BytesIO(data)).pages[0].get_contents()
    assert page is not None
    lines = re.findall(rb"1 0 0 -1 [\d.]+ ([\d.]+) cm", page.get_data())
    assert len(set(lines)) > 16
    assert {link.address for link in reading.pdf_links(data)} == {address}


def test_a_deal_without_title_or_with_empty_sections_is_printed() -> None:
    assert "proef" in reading.pdf_text(printed(deal_of("Tekst zonder titel.\n"))).split("\n")
    deal = deal_of("# Deal\n\n## Partijen\n\n## Overwegingen\n", "# 1. Leeg\n\n## Artikel 1\n\n## Artikel 2\n")
    data = assert_faithful(deal)
    assert [entry.title for entry in reading.pdf_outline(data)] == [
        "Partijen",
        "Overwegingen",
        "1. Leeg",
        "Artikel 1",
        "Artikel 2",
    ]


def test_two_marks_in_a_row_are_distinguished_and_no_word_is_added() -> None:
    deal = deal_of("# Deal\n\nTekst.\n", "## Artikel 1\n\nTwee noten[^7][^8].\n\n[^7]: Een.\n\n[^8]: Twee.\n")
    data = assert_faithful(deal)
    assert "noten7,8" in "".join(pages_of(data)).replace(" ", "").replace("\n", "")


def test_a_note_in_a_heading_stays_out_of_the_outline() -> None:
    deal = deal_of("# Deal\n\nTekst.\n", "## Artikel 1 – Kop[^a]\n\nTekst.\n\n[^a]: Een noot.\n")
    data = printed(deal)
    assert [entry.title for entry in reading.pdf_outline(data)] == ["Artikel 1 – Kop"]
    assert "Een noot." in reading.pdf_text(data)


def test_a_missing_template_or_font_is_reported_in_dutch(tmp_path: Path) -> None:
    with pytest.raises(DealsError, match=r"het sjabloon .* ontbreekt"):
        Typesetter(tmp_path)
    (tmp_path / "gazet.typ").write_text("Leeg")
    with pytest.raises(DealsError, match=r"Source Sans 3 en Source Serif 4 ontbreekt"):
        Typesetter(tmp_path)


def test_a_character_that_no_font_has_is_reported_in_dutch() -> None:
    with pytest.raises(DealsError, match="proef is niet te drukken"):
        printed(deal_of("# Deal\n\nEen teken: \U0001f9ff.\n"))
