"""Markdown of ours: text in, a small tree out, in which a printed number is data."""

import pytest

from dealpers.model import Adres, Inline, Nootmark, Stijl, Tekst
from dealpers.model.finding import has_errors
from dealpers.model.source import Source, Span
from dealpers.parse.blocks import RawBlock, RawHeading, RawItem, RawList, RawNote, RawTable, Running, read, read_inline
from dealpers.parse.report import Report


def outline(text: str) -> tuple[object, ...]:
    """The blocks as short tuples: text as it reads, a list as pairs of label and content."""
    report = Report()
    blocks = read(Source("a.md", text), report)
    assert not has_errors(report.findings), report.findings
    return tuple(map(_short, blocks))


def _short(block: RawBlock) -> object:
    match block:
        case Running():
            return block.tekst
        case RawHeading():
            return block.level, block.text.tekst
        case RawList():
            return [(item.label, *map(_short, item.blocks)) for item in block.items]
        case RawTable():
            return {block.table}
        case RawNote():
            return f"[^{block.label}]", block.text.tekst


def faults(text: str) -> list[tuple[int, int, str]]:
    report = Report()
    read(Source("a.md", text), report)
    return [(f.span.line, f.span.column, f.code) for f in report.findings]


def runs(text: str) -> tuple[Inline, ...]:
    return read_inline(text, Span(name="a.yml")).inhoud


LABELS = (
    "1.",
    "12.",
    "2a.",
    "2b1.",
    "a.",
    "z.",
    "aa.",
    "ii.",
    "xiv.",
    "1°.",
    "1°",
    "(a)",
    "(iv)",
    "(3)",
    "4)",
    "4a)",
    "a)",
    "ii)",
    "A)",
    "(A)",
    "1.1",
    "2.1.",
    "1.1.1",
    "2.a",
    "2.1a.",
    "1º",
    "-",
    "–",
    "•",
    "*",
)
SERIES = (
    ("A.", "B."),
    ("I.", "II."),
    ("z.", "za."),
    ("za.", "zb."),
    ("aa.", "ab."),
    ("1e", "2e"),
    ("1ste.", "2de."),
    ("Eerste lid.", "Tweede lid."),
    ("EERSTE LID", "TWEEDE LID"),
)
WORDS = (
    "enz.",
    "(zie)",
    "2025",
    "2025.",
    "1.500",
    "1,5",
    "A.",
    "za.",
    "2e",
    "Eerste lid",
    "9.30 uur",
    "II.",
    "2.5 miljoen",
    "-5",
    "•x",
    "art.",
    "€.",
    "1a1a.",
    "(1a2b)",
)


@pytest.mark.parametrize("label", LABELS)
def test_a_label_of_any_kind_begins_an_item_and_is_text_as_printed(label: str) -> None:
    assert outline(f"{label} Tekst") == ([(label, "Tekst")],)


@pytest.mark.parametrize(("first", "second"), SERIES)
def test_a_doubtful_label_counts_beside_its_neighbour(first: str, second: str) -> None:
    assert outline(f"{first} Een\n{second} Twee") == ([(first, "Een"), (second, "Twee")],)
    assert outline(f"{first} Een[^1]\n\n[^1]: N\n\n{second} Twee")[0] == [(first, "Een"), (second, "Twee")]


@pytest.mark.parametrize(
    "lines", ["A. Berkenveld\n\nC. Eikman", "2e kwartaal\n\ntekst\n\n3e kwartaal", "za. 3 mei\n\nzo. 4 mei"]
)
def test_without_its_neighbour_a_doubtful_label_is_a_word(lines: str) -> None:
    assert outline(lines) == tuple(lines.split("\n\n"))


def test_where_names_end_a_text_no_initial_is_a_label() -> None:
    blocks = read(Source("slot.md", "A. Berkenveld\n\nB. Lindeman"), Report(), names=True)
    assert tuple(map(_short, blocks)) == ("A. Berkenveld", "B. Lindeman")


@pytest.mark.parametrize(
    "line",
    [
        "het werk van\n2.1 en",
        "de heer\nA. Berkenveld\nB. Lindeman",
        "op het\n– zo heet het – veld",
        "A. Werk van\nI. Berkenveld.\nII. Lindeman",
    ],
)
def test_a_word_within_a_paragraph_begins_no_item(line: str) -> None:
    assert outline(line) == (line.replace("\n", " "),)


@pytest.mark.parametrize(
    "text",
    [
        "\\1e kwartaal\n\n\\2e kwartaal",
        "A\\. Berk\n\nB\\. Wilg",
        "2\\.1 x",
        "\\– x",
        "\\Eerste lid x\n\n\\Tweede lid y",
    ],
)
def test_a_backslash_takes_a_label_its_meaning(text: str) -> None:
    assert outline(text) == tuple(text.replace("\\", "").split("\n\n"))


@pytest.mark.parametrize("word", WORDS)
def test_a_word_that_looks_like_a_label_is_a_word(word: str) -> None:
    assert outline(f"{word} Tekst") == (f"{word} Tekst",)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", ()),
        ("  \n\u00a0\n\t\n", ()),
        ("een\ntwee", ("een twee",)),
        ("een  \n  twee", ("een twee",)),
        ("een\n\ntwee", ("een", "twee")),
        ("# Titel #", ((1, "Titel #"),)),
        ("###### Diep   ", ((6, "Diep"),)),
        ("#Titel", ("#Titel",)),
        ("####Doel\n##2 Geld", ((4, "Doel"), (2, "2 Geld"))),
        ("\\##Doel", ("##Doel",)),
        (
            "1. Lid een.\n   1.1. Een-een.\n   1.2. Een-twee.",
            ([("1.", "Lid een.", [("1.1.", "Een-een."), ("1.2.", "Een-twee.")])],),
        ),
        ("##", ((2, ""),)),
        ("{tabel-1}\n\ntekst {tabel-1}", ({"tabel-1"}, "tekst {tabel-1}")),
        ("[^1]: Noot\nop twee regels", (("[^1]", "Noot op twee regels"),)),
        ("[^1]:\nLager", (("[^1]", "Lager"),)),
        (
            "1. een\n   a. twee\n      i. drie\n2. vier",
            ([("1.", "een", [("a.", "twee", [("i.", "drie")])]), ("2.", "vier")],),
        ),
        (
            "1. een\n\n   nog een\n\n   - punt\n\n   slot\n2. twee",
            ([("1.", "een", "nog een", [("-", "punt")], "slot"), ("2.", "twee")],),
        ),
        ("1. een\n- punt", ([("1.", "een")], [("-", "punt")])),
        ("- a[^1]\n\n[^1]: Noot\n\n- b", ([("-", "a"), ("-", "b")], ("[^1]", "Noot"))),
        ("1. een\n\n   [^1]: Noot\n\n2. twee", ([("1.", "een", ("[^1]", "Noot")), ("2.", "twee")],)),
        ("  1. een\n2. twee", ([("1.", "een"), ("2.", "twee")],)),
        ("1. a. dubbel", ([("1.", [("a.", "dubbel")])],)),
        ("1.\n2. twee", ([("1.",), ("2.", "twee")],)),
        ("1\\. geen lid", ("1. geen lid",)),
        ("\\• geen punt\n\n1\\° geen graad", ("• geen punt", "1° geen graad")),
        ("een\ttwee\n\n1.\tdrie\tvier", ("een twee", [("1.", "drie vier")])),
        ("een\\\ntwee", ("een\\ twee",)),
        ("<b>vet</b> &amp; `code` | [x](y) ![z](y) ~~w~~ ---", ("<b>vet</b> &amp; `code` | [x](y) ![z](y) ~~w~~ ---",)),
        ("    vier spaties\n\n> citaat\n\n---\n\n```\ncode\n```", ("vier spaties", "> citaat", "---", "``` code ```")),
    ],
)
def test_each_form_of_a_block_is_read(text: str, wanted: tuple[object, ...]) -> None:
    assert outline(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a *b* **c** d", (Tekst("a "), Tekst("b", Stijl.NADRUK), Tekst(" "), Tekst("c", Stijl.VET), Tekst(" d"))),
        (
            "*a **b** c*",
            (Tekst("a", Stijl.NADRUK), Tekst(" "), Tekst("b", Stijl.VET), Tekst(" "), Tekst("c", Stijl.NADRUK)),
        ),
        ("2 * 3 * 4", (Tekst("2 * 3 * 4"),)),
        ("\\*a\\*", (Tekst("*a*"),)),
        ("a[^1] b[^*)]", (Tekst("a"), Nootmark("1"), Tekst(" b"), Nootmark("*)"))),
        ("[^een heel lang merk] [^] \\[^1]", (Tekst("[^een heel lang merk] [^] [^1]"),)),
        ("<https://a.nl/*b*_c_> <www.x y>", (Adres("https://a.nl/*b*_c_"), Tekst(" "), Adres("www.x y"))),
        ("<javascript:x> < https://a.nl>", (Tekst("<javascript:x> < https://a.nl>"),)),
        ("", ()),
    ],
)
def test_styles_notes_and_addresses_in_running_text_are_read(text: str, wanted: tuple[Inline, ...]) -> None:
    assert runs(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1. een\n a. twee", [(2, 2, "B006")]),
        ("1. een\ntwee", [(2, 1, "B006")]),
        ("".join(f"{'   ' * n}1. x\n" for n in range(14)), [(13, 37, "B006")]),
        ("a\x00b\u202e", [(1, 2, "B001"), (1, 4, "B001")]),
    ],
)
def test_faults_have_a_place(text: str, wanted: list[tuple[int, int, str]]) -> None:
    assert faults(text) == wanted


def test_every_character_of_a_text_knows_where_it_is() -> None:
    source = Source("a.md", "1. Een *twee*\n   \\[drie] <https://x.nl>\n   vier[^1] vijf\n\n[^1]: Noot")
    (block, _) = read(source, Report())
    assert isinstance(block, RawList)
    (text,) = block.items[0].blocks
    assert isinstance(text, Running)
    lines = source.lines()
    for word in ("Een", "twee", "[drie]", "https://x.nl", "vier", "vijf"):
        offset = text.tekst.index(word)
        span = text.plaats.span(offset, offset + len(word))
        assert span.line == span.end_line
        assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == word


def test_an_item_knows_where_its_label_is() -> None:
    (block,) = read(Source("a.md", "1. een\n   2a. twee"), Report())
    assert isinstance(block, RawList)
    (inner,) = [b for b in block.items[0].blocks if isinstance(b, RawList)]
    item = inner.items[0]
    assert isinstance(item, RawItem)
    assert item.span == Span(name="a.md", line=2, column=4, end_line=2, end_column=7)
