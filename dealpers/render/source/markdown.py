"""Text of the model as Markdown in canonical layout: running text, items, tables at their places, notes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from dealpers.dutch.regex import regex
from dealpers.model import (
    Adres,
    Alinea,
    Artikel,
    Blok,
    Inline,
    Lid,
    Lijst,
    Nootmark,
    Paragraaf,
    Programma,
    Stijl,
    Stuk,
    Tabelplaats,
    Tussenkop,
    called,
    children,
)
from dealpers.parse.articles import ARTICLE, LID, LID_HEADING, PROGRAMME, PROGRAMME_HEADING
from dealpers.parse.labels import BARE, follows, is_bold, is_doubtful, match_label

_MARKS = {Stijl.GEWOON: "", Stijl.NADRUK: "*", Stijl.VET: "**"}
_SPECIAL = regex(r"[\\*_]|<(?=https?://|www\.)|\[(?=\^)")
_START = regex(r"#{1,6}(?=\s|$)|#{2,6}(?=\w)|\{tabel-|>")
_NOTE_START = regex(r"(\[\^[^\]\s]+\]):")


def joined(blocks: Iterable[str]) -> str:
    """Blocks with a blank line between them and a line feed at the end."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def write_inline(alinea: Alinea, *, start: bool = False, near: frozenset[str] | None = None) -> str:
    """Running text with its marks; at the ``start`` of a line, characters that would start a block are escaped.

    ``near`` are the labels that begin the adjacent blocks: a doubtful label is escaped only beside its neighbour.
    """
    text = "".join(map(_run, alinea.inhoud))
    if not start:
        return text
    label = match_label(text, doubtful=True)
    if label and is_doubtful(label["label"]) and near is not None and not _has_neighbour(label["label"], near):
        label = None
    if label and BARE.match(text):
        return f"\\{text}"
    if label or _START.match(text):
        end = next(i for i, sign in enumerate(text) if not sign.isalnum() or sign == "º")
        text = f"{text[:end]}\\{text[end:]}"
    return _NOTE_START.sub(r"\1\\:", text, count=1) if _NOTE_START.match(text) else text


def _has_neighbour(label: str, near: frozenset[str]) -> bool:
    return any(follows(label, other) or follows(other, label) for other in near)


def _labels(blocks: Iterable[object]) -> frozenset[str]:
    """Labels, doubtful ones too, with which blocks and the blocks inside them begin in Markdown."""
    out: set[str] = set()
    for block in blocks:
        match block:
            case Alinea():
                label = match_label("".join(map(_run, block.inhoud)), doubtful=True)
                out |= {label["label"]} if label else set()
            case Lijst():
                out |= {item.label for item in block.onderdelen if item.label}
                out |= _labels(inner for item in block.onderdelen for inner in item.blokken)
            case Lid(kop=None):
                out |= {block.label} | _labels(block.blokken)
    return frozenset(out)


def _run(run: Inline) -> str:
    match run:
        case Nootmark():
            return f"[^{run.label}]"
        case Adres():
            return f"<{run.tekst}>"
        case _:
            mark = _MARKS[run.stijl]
            return mark + _SPECIAL.sub(lambda match: "\\" + match[0], run.tekst) + mark


def write_blocks(
    blocks: Sequence[Blok | Lid | Programma],
    stuk: Stuk,
    level: int = 3,
    near: frozenset[str] | None = None,
) -> Iterator[str]:
    """Blocks as Markdown, each note right behind the block that calls it; a subhead gets ``level`` hashes.

    ``near`` are the labels of adjacent blocks, for callers that write blocks one by one.
    """
    items: list[str] = []
    near = _labels(blocks) if near is None else near
    for block in blocks:
        if isinstance(block, Lid) and block.kop is None:
            items.append(_item(block.label, block.blokken, stuk, near))
            continue
        yield "\n".join(items)
        items = []
        match block:
            case Alinea():
                yield write_inline(block, start=True, near=near)
                yield from write_notes(block, stuk)
            case Tussenkop():
                yield f"{_subhead(block.kop, level)} {write_inline(block.kop)}"
                yield from write_notes(block.kop, stuk)
            case Tabelplaats():
                yield f"{{{block.tabel[block.tabel.index('tabel-') :]}}}"
                for table in (table for table in stuk.tabellen if table.id == block.tabel):
                    for alinea in children(table, stuk):
                        yield from write_notes(alinea, stuk) if isinstance(alinea, Alinea) else ()
            case Lijst():
                yield from _list(block, stuk, near)
            case Programma():
                yield f"#### {write_inline(block.kop)}"
                yield from write_notes(block.kop, stuk)
                yield from write_blocks(block.blokken, stuk, PROGRAMME + 1)
            case Lid(kop=Alinea() as kop):
                yield f"### {block.label} {write_inline(kop)}"
                yield from write_notes(kop, stuk)
                yield from write_blocks(block.blokken, stuk, PROGRAMME)
    yield "\n".join(items)


def _subhead(kop: Alinea, level: int) -> str:
    """Hashes of a subhead: more than its level where its words would parse as the heading of a lid or programme."""
    if level <= PROGRAMME and PROGRAMME_HEADING.match(kop.tekst):
        return "#" * (PROGRAMME + 1)
    return "#" * (PROGRAMME if level == LID and LID_HEADING.match(kop.tekst) else level)


def _list(block: Lijst, stuk: Stuk, near: frozenset[str]) -> Iterator[str]:
    """List as one text; items without a label are paragraphs of their own."""
    for labelled, items in groupby(block.onderdelen, key=lambda item: bool(item.label)):
        if labelled:
            yield "\n".join(_item(item.label, item.blokken, stuk, near) for item in items)
        else:
            for item in items:
                yield from write_blocks(item.blokken, stuk, near=near)


def _item(label: str, blocks: tuple[Blok | Programma, ...], stuk: Stuk, near: frozenset[str]) -> str:
    """Item with its contents indented; a list follows the text directly, other blocks follow a blank line."""
    indent = " " * (len(label) + 1)
    out = label
    for rank, block in enumerate(blocks):
        inner = joined(write_blocks((block,), stuk, near=near)).rstrip("\n")
        shifted = "\n".join(indent + line if line else line for line in inner.split("\n"))
        if rank == 0:
            out += " " + shifted[len(indent) :]
        else:
            out += ("\n" if _goes_below(block, blocks[rank - 1]) else "\n\n") + shifted
    return out


def _goes_below(block: object, above: object) -> bool:
    """True if a block needs no blank line to be apart from the text above it."""
    return isinstance(block, Lijst) and not isinstance(above, Lijst) and is_bold(block.onderdelen[0].label)


def write_notes(alinea: Alinea, stuk: Stuk) -> Iterator[str]:
    """Notes that a paragraph calls, each on a line of its own."""
    notes = {note.label: note for note in called(alinea, stuk)}
    for label in alinea.nootmarken:
        if label in notes:
            note = notes.pop(label)  # a paragraph may call a note twice
            first = joined((f"[^{label}]: {write_inline(note.alinea)}", *write_blocks(note.meer, stuk, near=None)))
            yield first.rstrip("\n").replace("\n", "\n    ").replace("\n    \n", "\n\n")


def write_heading(level: int, heading: Alinea | None, stuk: Stuk) -> Iterator[str]:
    """Heading of this level with its notes; nothing for a part without a heading."""
    if heading:
        yield f"{'#' * level} {write_inline(heading)}"
        yield from write_notes(heading, stuk)


def write_article(article: Artikel, stuk: Stuk) -> Iterator[str]:
    """Article under a heading of two hashes."""
    yield from write_heading(ARTICLE, article.kop, stuk)
    yield from write_blocks(article.blokken, stuk)


def write_sections(sections: Iterable[Paragraaf | Artikel], stuk: Stuk, level: int = 2) -> Iterator[str]:
    """Sections and articles under headings of this level, with the sections in them a level deeper."""
    for section in sections:
        if isinstance(section, Artikel):
            deeper = "#" * (level - ARTICLE)
            yield from (deeper + text if text.startswith("#") else text for text in write_article(section, stuk))
            continue
        yield from write_heading(level, section.kop, stuk)
        yield from write_blocks(section.blokken, stuk)
        yield from write_sections(section.paragrafen, stuk, level + 1)
