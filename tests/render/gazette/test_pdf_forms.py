"""The forms of the gazette: columns, contents, line numbers; tables of any width; no holes; no half words at an end."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
import reading
from conftest import DEAL
from gazette_forms import CLOSING, FORMS, RECEIVED, Printer, closing
from gazettes import deal_of, expected_words, groningen, pages_of, printed, typesetter
from making import resolve

from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.corpus.fidelity import split
from dealpers.model import Deal, Status
from dealpers.render.gazette.document import gazette_of
from dealpers.render.gazette.layout import Layout
from dealpers.render.gazette.model import Block, ItemList, Paragraph, Table, TextRun
from dealpers.render.gazette.pdf import GazetteJob

pytestmark = pytest.mark.no_cover  # the same lines for each form
EVERYTHING = Layout(columns=2, contents=True, line_numbers=True)


def words_in(data: bytes, deal: Deal) -> list[str]:
    """The words of the text of a PDF: without masthead, list of contents and bullets."""
    model = gazette_of(deal, resolve([deal], ()))
    heading = [line for line in (model.mast.naam, *model.mast.regels, model.proef) if line]
    lines = reading.pdf_text(data, without="/TOC").split("\n")
    assert lines[: len(heading)] == heading
    return split("\n".join(line for line in lines[len(heading) :] if line not in ("–", "Inhoud")))


@pytest.mark.parametrize("form", FORMS, ids=str)
@pytest.mark.parametrize("name", ["heuvelrug-oost", "kleinste", "waterland-west"])
def test_every_form_carries_every_word_in_order_and_no_number_of_a_line(
    name: str, form: Layout, in_form: Printer
) -> None:
    deal, data = in_form(name, form)
    assert words_in(data, deal) == expected_words(deal)


@pytest.mark.parametrize(
    "form", [Layout(columns=2), Layout(columns=1, contents=True, line_numbers=True), EVERYTHING], ids=str
)
def test_every_form_of_the_real_deal_has_the_same_words_outline_and_links(
    form: Layout, in_form: Printer, collection: CheckedCollection, renderer: SiteRenderer
) -> None:
    (deal, data), (_, plain) = in_form(DEAL, form), in_form(DEAL, Layout())
    assert words_in(data, deal) == expected_words(deal)
    assert reading.pdf_outline(data) == reading.pdf_outline(plain)
    assert reading.pdf_destinations(data).keys() == reading.pdf_destinations(plain).keys()
    assert {link.target for link in reading.pdf_links(plain)} <= {link.target for link in reading.pdf_links(data)}
    assert renderer.pdf(deal, collection, form) == data


def test_the_contents_name_chapters_and_articles_without_their_notes() -> None:
    articles = "# 1. Alles\n\n## Artikel 1 – Eén[^1]\n\nTekst.\n\n## Artikel 2 – Twee\n\nTekst.\n\n[^1]: Noot.\n"
    deal = deal_of("# Deal\n\n## Partijen\n\nTekst.\n", articles)
    data = typesetter().pdf(GazetteJob(stuk=deal, corpus=resolve([deal], ()), files={}, layout=Layout(contents=True)))
    listed = reading.pdf_text(data).partition("\nInhoud\n")[2].split("\n")[:3]
    assert listed == ["1. Alles", "Artikel 1 – Eén", "Artikel 2 – Twee"]
    assert reading.pdf_structure(data).count("/TOCI") == 3
    assert reading.pdf_text(data).count("Noot.") == 1
    assert reading.pdf_destinations(data)["artikel-1"] == 2


def test_line_numbers_are_printed_and_not_read_aloud() -> None:
    deal = deal_of("# Deal\n\n" + "Regel.\n\n" * 12)
    data = typesetter().pdf(
        GazetteJob(stuk=deal, corpus=resolve([deal], ()), files={}, layout=Layout(line_numbers=True))
    )
    assert {"5", "10"} <= set(pages_of(data)[0].split())
    assert not {"5", "10"} & set(split(reading.pdf_text(data)))
    assert not {"5", "10"} & set(pages_of(printed(deal))[0].split())


def test_the_first_cell_of_a_row_is_its_head_and_says_so() -> None:
    rows = "".join(f"      - cellen: [Regel {n}, '€{n},0 mln.']\n" for n in range(3))
    table = "tabellen:\n  - kop: 'Tabel 1: Geld'\n    kolommen: [{kop: Wat}, {kop: Rijk, rol: rijk}]\n    rijen:\n"
    data = printed(deal_of("# Deal\n\nTekst.\n", "## Artikel 1 – Geld\n\n{tabel-1}\n", financien=table + rows))
    assert reading.pdf_scopes(data) == ("/Column", "/Column", "/Row", "/Row", "/Row")


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("count", [2, 7, 13])
def test_a_table_of_any_width_has_all_its_words_in_a_readable_font_size(count: int, columns: int) -> None:
    heads = ", ".join(f"{{kop: Uitvoeringskosten {n}}}" for n in range(count))
    cells = ", ".join(f"'€{n}25.000'" for n in range(count))
    table = f"tabellen:\n  - kop: 'Tabel 1: Breed'\n    kolommen: [{heads}]\n    rijen:\n      - cellen: [{cells}]\n"
    deal = deal_of("# Deal\n\nTekst.\n", "## Artikel 1 – Geld\n\n{tabel-1}\n", financien=table)
    form = Layout(columns=columns)
    blocks = gazette_of(deal, resolve([deal], ()), form).blokken
    (size,) = (block.corps for block in blocks if isinstance(block, Table))
    assert 6.2 <= size <= 9.2
    assert words_in(
        typesetter().pdf(GazetteJob(stuk=deal, corpus=resolve([deal], ()), files={}, layout=form)), deal
    ) == expected_words(deal)


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("count", [10, 14, 16])
def test_amounts_in_many_columns_are_apart(count: int, columns: int) -> None:
    heads = ", ".join(["{kop: Gemeente}", *(f"{{kop: '{2020 + n}', rol: rijk}}" for n in range(count))])
    cells = ", ".join(["Oldemeer", *["'€ 1.250.000'"] * count])
    table = f"tabellen:\n  - kop: 'Tabel 1: Breed'\n    kolommen: [{heads}]\n    rijen:\n      - cellen: [{cells}]\n"
    text = "## Artikel 1 – Geld\n\n1. Lid een.\n\n   {tabel-1}\n\n   Vervolg.\n2. Lid twee.\n"
    deal = deal_of("# Deal\n\nTekst.\n", text, financien=table)
    data = typesetter().pdf(GazetteJob(stuk=deal, corpus=resolve([deal], ()), files={}, layout=Layout(columns=columns)))
    assert words_in(data, deal) == expected_words(deal)
    assert "000€" not in "".join(pages_of(data))


ITEM = "Een lid met woorden die de regels vullen tot het blad vol is. " * 14


def wide(rows: int, cell: str = "'€1.000'", notes: str = "") -> Deal:
    """A deal with a table of seven columns in the midst of a lid."""
    heads, cells = ", ".join(f"{{kop: Uitvoeringskosten {n}}}" for n in range(7)), ", ".join([cell] * 7)
    table = f"tabellen:\n  - kop: 'Tabel 1: Breed'\n    kolommen: [{heads}]\n    rijen:\n"
    text = f"## Artikel 1 – Geld\n\n1. {ITEM}\n\n   {{tabel-1}}\n\n   Vervolg van het lid.\n2. {ITEM}\n\n{notes}"
    return deal_of("# Deal\n\nTekst.\n", text, financien=table + f"      - cellen: [{cells}]\n" * rows)


def table_of(deal: Deal, form: Layout) -> Table:
    """The one table of a gazette."""

    def below(blocks: Iterable[Block]) -> Iterator[Table]:
        for block in blocks:
            if isinstance(block, Table):
                yield block
            elif isinstance(block, ItemList):
                yield from below(inner for item in block.onderdelen for inner in item.blokken)

    (table,) = below(gazette_of(deal, resolve([deal], ()), form).blokken)
    return table


@pytest.mark.parametrize("form", [form for form in FORMS if form.columns == 2], ids=str)
def test_a_wide_table_spans_both_columns_and_is_read_where_the_text_has_it(form: Layout) -> None:
    deal = wide(9)
    data = typesetter().pdf(GazetteJob(stuk=deal, corpus=resolve([deal], ()), files={}, layout=form))
    table = table_of(deal, form)
    assert table.breed
    assert table.corps == 8.8
    assert words_in(data, deal) == expected_words(deal)
    assert reading.pdf_text(data).count("Uitvoeringskosten 6\n") == 1


def test_a_table_that_is_too_high_to_float_stays_in_its_column_with_all_its_words() -> None:
    deal = wide(60)
    data = typesetter().pdf(GazetteJob(stuk=deal, corpus=resolve([deal], ()), files={}, layout=Layout(columns=2)))
    assert not table_of(deal, Layout(columns=2)).breed
    assert words_in(data, deal) == expected_words(deal)


def test_a_table_that_calls_a_note_of_the_deal_stays_in_its_column_and_keeps_its_note() -> None:
    deal = wide(3, "'€1.000[^1]'", "[^1]: Noot van de deal.\n")
    assert not table_of(deal, Layout(columns=2)).breed
    data = typesetter().pdf(GazetteJob(stuk=deal, corpus=resolve([deal], ()), files={}, layout=Layout(columns=2)))
    assert "Noot van de deal." in reading.pdf_text(data)


def test_in_one_column_no_list_is_parted_for_a_table() -> None:
    assert not table_of(wide(9), Layout()).breed


def test_a_long_item_with_a_note_begins_where_the_one_before_it_ends() -> None:
    text = f"1. Kort lid.\n2. {ITEM} Met een noot[^1] in het midden. {ITEM}\n\n[^1]: Noot met tekst.\n"
    begun = 0
    for length in range(24, 36, 2):
        data = printed(deal_of("# Deal\n\n" + "Regel.\n\n" * length, f"## Artikel 1 – Kop\n\n{text}"))
        places = reading.pdf_destinations(data)
        assert {link.page for link in reading.pdf_links(data) if "oot 1" in link.says} == {places["noot-1"]}
        begun += places["artikel-1-lid-1"] == places["artikel-1-lid-2"]
    assert begun >= 5  # where the mark would stand on the last lines of a page the item may go to the next one


def test_a_paragraph_does_not_end_in_half_a_word_and_a_number_stays_with_what_it_numbers() -> None:
    deal = deal_of("# Deal\n\nDe verantwoordelijkheid volgens artikel 12 ligt bij de uitvoeringsorganisatie.\n")
    (paragraph,) = gazette_of(deal, resolve([deal], ())).blokken
    assert isinstance(paragraph, Paragraph)
    assert [piece for run in paragraph.inhoud if isinstance(run, TextRun) for piece in run.delen] == [
        *("De ", ("verantwoordelijkheid",), " volgens ", "artikel\u00a012", " ligt bij de "),
        *("uitvoeringsorganisatie", "."),
    ]


def test_a_count_stays_with_its_unit() -> None:
    deal = deal_of("# Deal\n\nBinnen 20 jaar of 3 maanden.\n")
    (paragraph,) = gazette_of(deal, resolve([deal], ())).blokken
    assert isinstance(paragraph, Paragraph)
    assert paragraph.inhoud == (TextRun("gewoon", ("Binnen 20\u00a0jaar of 3\u00a0maanden.",)),)


def test_the_table_of_the_real_deal_needs_both_columns_or_its_heads_would_run_into_each_other() -> None:
    deal, _ = groningen()
    table = table_of(deal, Layout(columns=2))
    assert table.breed
    assert table.corps == 8.8
    assert table_of(deal, Layout()).corps == 9.2


@pytest.mark.parametrize("length", range(24, 31))
def test_the_line_above_a_short_list_is_on_the_page_where_the_list_begins(length: int) -> None:
    text = "## Artikel 1 – Kop\n\n1. Lid.\n2. Het overleg bestaat uit:\n   a. de eerste;\n   b. de tweede.\n"
    places = reading.pdf_destinations(printed(deal_of("# Deal\n\n" + "Regel.\n\n" * length, text)))
    assert places["artikel-1-lid-2"] == places["artikel-1-lid-2-onderdeel-a"]


@pytest.mark.parametrize("form", [Layout(), EVERYTHING], ids=str)
def test_signatures_and_annexes_follow_the_text(form: Layout) -> None:
    deal = closing()
    data = typesetter().pdf(
        GazetteJob(
            stuk=deal, corpus=resolve([deal], ()), files={"02-brief.pdf": RECEIVED, "leeg.txt": b""}, layout=form
        )
    )
    text = reading.pdf_text(data)
    assert text.startswith("STAATSCOURANT\nNr. 1234-n1\n2 december 2024\nConvenant\nVervangt Stcrt. 2024, 1234\nDeal\n")
    assert (
        "Aldus overeengekomen.\nVoor akkoord,\nGezien2,\n2 Door het hoofd.\nOever, 3 mei\nDal, 4 mei\nBijgaand\n"
        "Kenmerk:\nA/12\n"
        "Ondertekening\nPartij\nOndertekend door\nPlaats en datum\nDe Minister van Water\n"
        "A. Proef\nminister\nDen Haag\n14 november 2024\nGedeputeerde staten van Proefland\nOndertekening niet bekend\n"
        "Bijlage 1 – Projecten\nEen project1.\n1 Noot hier.\nEerste\n1.\nEen lid.\nOntvangen bijlagen\n"
    ) in text
    assert hashlib.sha256(RECEIVED).hexdigest() in text.replace("\n", "")
    places = reading.pdf_destinations(data)
    assert places["artikel-1"] < places["bijlage-1"] < places["bijlage-2"]
    assert places["bijlage-1-noot-1"] == places["bijlage-1"]
    titles = [entry.title for entry in reading.pdf_outline(data)]
    assert titles == ["Partijen", "Artikel 1 – Doel", "Ondertekening", "Bijlage 1 – Projecten", "Ontvangen bijlagen"]
    assert reading.pdf_attachments(data) == {"02-brief.pdf": RECEIVED, "leeg.txt": b""}


def files_opened(data: bytes) -> list[tuple[str, str]]:
    """Embedded files that the links of the PDF open, each with the description of its link."""
    with pikepdf.open(BytesIO(data)) as opened:
        links = [link for page in opened.pages for link in page.get("/Annots", ()) if "/A" in link]
        assert not [link for link in links if "bijlage:" in str(link.A.get("/URI", ""))]
        return [(str(link.A.T.N), str(link.Contents)) for link in links if link.A.S == "/GoToE"]


def test_the_register_opens_the_file_that_it_names() -> None:
    deal = closing()
    with_file = typesetter().pdf(GazetteJob(stuk=deal, corpus=resolve([deal], ()), files={"02-brief.pdf": RECEIVED}))
    assert files_opened(with_file) == [("02-brief.pdf", "02-brief.pdf, een bestand in deze PDF")]
    assert files_opened(printed(deal)) == []
    assert "02-brief.pdf" in reading.pdf_text(printed(deal))


def test_a_signed_deal_without_any_known_signature_has_no_table_of_signatures() -> None:
    deal = deal_of(CLOSING["aanhef.md"])
    assert "ondertekend" not in reading.pdf_text(printed(deal))
    draft = replace(deal, feiten=replace(deal.feiten, status=Status.CONCEPT))
    assert reading.pdf_text(printed(draft)).count("Nog niet ondertekend") == 2
