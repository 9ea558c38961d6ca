"""PDFs as files: scans, passwords and broken ones refused; the text that a gazette of our own carries."""

import io
from functools import partial

import pikepdf
import pytest
import typst
from call_count import calls
from pdf_making import TREE, stream
from pdf_making import pdf as pdf_of
from PIL import Image

from dealpers.importer.paragraph import MARKDOWN, FileText, Note, Paragraph
from dealpers.importer.readers import pdf
from dealpers.importer.readers.pdf_tags import Leaf, blocks
from dealpers.importer.readers.refusal import RefusedError

SENTENCE = (
    "De gemeente stelt jaarlijks voor 1 november een programma vast met de maatregelen, de kosten en de dekking. "
)


def shown(file_text: FileText) -> list[str]:
    """Each paragraph on one line."""
    return [" ".join(block.text.split()) for block in file_text.blocks if isinstance(block, Paragraph)]


# -- what is refused


def test_scans_passwords_broken_and_endless_files_are_refused() -> None:
    stream = io.BytesIO()
    Image.new("L", (600, 800), 200).save(stream, "PDF")
    with pytest.raises(RefusedError, match="scan") as refused:
        pdf.read(stream.getvalue())
    assert "OCR" in refused.value.hint

    plain = typst.compile(b"Tekst")
    locked, long = io.BytesIO(), io.BytesIO()
    with pikepdf.open(io.BytesIO(plain)) as opened:
        opened.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
        for _ in range(3000):
            opened.add_blank_page()
        opened.save(long)
    with pytest.raises(RefusedError, match="versleuteld"):
        pdf.read(locked.getvalue())
    with pytest.raises(RefusedError, match="3001 pagina's"):
        pdf.read(long.getvalue())
    with pytest.raises(RefusedError, match="beschadigd"):
        pdf.read(b"%PDF-1.7\n" + bytes(range(200)))


def test_one_scanned_page_among_others_is_refused_by_its_number() -> None:
    stream = io.BytesIO()
    Image.new("L", (600, 800), 200).save(stream, "PDF")
    whole = io.BytesIO()
    with pikepdf.open(io.BytesIO(typst.compile((SENTENCE * 20).encode()))) as text, pikepdf.open(stream) as scan:
        text.pages.extend(scan.pages)
        text.save(whole)
    with pytest.raises(RefusedError, match=r"\(een scan\): 2"):
        pdf.read(whole.getvalue())


# -- attached text


def with_attachments(shown_text: str, files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(typst.compile(shown_text.encode()))) as opened:
        for name, data in files.items():
            opened.attachments[name] = pikepdf.AttachedFileSpec(opened, data, filename=name)  # type: ignore[call-arg]
        opened.save(out)
    return out.getvalue()


def test_a_gazette_of_our_own_is_read_from_the_text_that_it_carries() -> None:
    markdown = f"# Regio Deal Zand\n\n## Artikel 1 Doel\n\n{SENTENCE * 3}\n"
    files = {"zand.json": b'{"type": "Deal", "id": "zand"}', "zand.md": markdown.encode()}
    page = f"= Regio Deal Zand\n\n== Artikel 1 Doel\n\n{SENTENCE * 3}"
    file_text = pdf.read(with_attachments(page, files))
    (block,) = file_text.blocks
    assert isinstance(block, Paragraph)
    assert (file_text.form, block.text) == (MARKDOWN, markdown)


@pytest.mark.parametrize(
    ("name", "model", "markdown"),
    [
        ("zand", b'{"type": "Deal"}', "# Een heel andere tekst dan op de bladzijde staat"),
        ("zand", b'{"type": "Rekening"}', SENTENCE),
        ("zand", b"geen JSON", SENTENCE),
        ("klei", b'{"type": "Deal"}', SENTENCE),
    ],
)
def test_attachments_that_are_not_the_text_of_the_pages_are_ignored(name: str, model: bytes, markdown: str) -> None:
    file_text = pdf.read(with_attachments(SENTENCE, {"zand.json": model, f"{name}.md": markdown.encode()}))
    assert file_text.form == "pdf"
    assert shown(file_text) == [SENTENCE.strip()]


# -- tags of a browser


def test_parts_without_a_meaning_belong_to_the_paragraph_around_them() -> None:
    """A browser tags the words of an item, and a superscript among them, as ``NonStruct``."""
    item = ((0, "Document"), (4, "L"), (0, "LI"))
    paths = (
        (*item, (0, "Lbl"), (0, "")),
        (*item, (1, "NonStruct"), (0, "")),
        (*item, (2, "NonStruct"), (0, "NonStruct"), (0, "")),
        (*item, (3, "NonStruct"), (0, "")),
        ((0, "Document"), (5, "NonStruct"), (0, "NonStruct"), (0, "")),
        ((0, "Document"), (5, "NonStruct"), (1, "NonStruct"), (0, "")),
    )
    made = blocks([Leaf(path, 1, rank) for rank, path in enumerate(paths)])
    assert [(block.kind, [leaf.mcid for leaf in block.leaves]) for block in made] == [
        ("LI", [0, 1, 2, 3]), ("NonStruct", [4]), ("NonStruct", [5]),
    ]  # fmt: skip


def test_raised_marks_of_a_browser_call_the_notes_at_the_end() -> None:
    mark = "#box(baseline: -0.3em)[#text(size: 0.83em)[1]]"
    source = (
        f"#set text(size: 11pt)\n{SENTENCE}Zo is het{mark}.\n\n{SENTENCE}\n\n#text(size: 8pt)[{mark} Zie de kaart.]\n"
    )
    read = pdf.read(typst.compile(source.encode()))
    notes = [block for block in read.blocks if isinstance(block, Note)]
    assert [(note.mark, note.paragraphs[0].text) for note in notes] == [("1", "Zie de kaart.")]
    assert shown(read)[0].endswith("Zo is het.")


WORDS = b"Partijen werken samen aan een dorp."
ELEMENTS = {
    "an element within itself": b"<< /K [6 0 R 6 0 R 6 0 R 6 0 R 6 0 R 6 0 R 6 0 R 6 0 R] /S /Div /P 5 0 R >>",
    "kids without a meaning": b"<< /K [null true (x) 1.5 -1 << >> [0] 99 0 R] /S [7] /P 5 0 R /Pg 3 0 R >>",
    "a page that is none": b"<< /K [0 << /Type /MCR /Pg 5 0 R /MCID (x) >>] /S /P /P 5 0 R /Pg 6 0 R >>",
}


@pytest.mark.parametrize("element", ELEMENTS.values(), ids=[*ELEMENTS])
def test_a_hostile_structure_leaves_the_words_of_its_page(element: bytes) -> None:
    catalog = b"<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R >>"
    font = b"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R " + font
    drawn = stream(b"/P << /MCID 0 >> BDC BT /F 11 Tf 70 700 Td (%s) Tj ET EMC" % WORDS)
    data = pdf_of(catalog, TREE, page, drawn, b"<< /Type /StructTreeRoot /K 6 0 R >>", element)
    assert shown(pdf.read(data)) == [WORDS.decode()]


@pytest.mark.no_cover  # the same lines again and again
def test_twice_the_pages_of_a_tagged_pdf_ask_for_twice_the_work() -> None:
    page = "Partijen werken samen aan een dorp.\n\n" * 8 + "#pagebreak(weak: true)\n"
    few, many = (typst.compile((page * count).encode()) for count in (6, 12))
    pdf.read(few)  # what is loaded or compiled once
    less, more = (calls(partial(pdf.read, data)) for data in (few, many))
    assert more <= 2.1 * less
