"""Text of the model as Markdown in canonical layout: running text, items, tables at their places, notes."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from dealpers.model import (
    Adres,
    Alinea,
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
from dealpers.parse.markup import match_label

_MARKS = {Stijl.GEWOON: "", Stijl.NADRUK: "*", Stijl.VET: "**"}
_SPECIAL = re.compile(r"[\\*_]|<(?=https?://|www\.)|\[(?=\^)")
_START = re.compile(r"#{1,6}(?=\s|$)|\{tabel-")
_NOTE_START = re.compile(r"(\[\^[^\]\s]+\]):")


def joined(blocks: Iterable[str]) -> str:
    """Blocks with a blank line between them and a line feed at the end."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def write_inline(alinea: Alinea, *, start: bool = False) -> str:
    """Running text with its marks; at the ``start`` of a line nothing in it may be taken for a block."""
    text = "".join(map(_run, alinea.inhoud))
    if start and (_START.match(text) or match_label(text)):
        at = next(i for i, sign in enumerate(text) if not sign.isalnum())
        text = f"{text[:at]}\\{text[at:]}"
    return _NOTE_START.sub(r"\1\\:", text, count=1) if start and _NOTE_START.match(text) else text


def _run(run: Inline) -> str:
    match run:
        case Nootmark():
            return f"[^{run.label}]"
        case Adres():
            return f"<{run.tekst}>"
        case _:
            mark = _MARKS[run.stijl]
            return mark + _SPECIAL.sub(lambda match: "\\" + match[0], run.tekst) + mark


def write_blocks(blocks: Iterable[Blok | Lid | Programma], stuk: Stuk, heading: str = "###") -> Iterator[str]:
    """Blocks as Markdown, each note right behind the block that calls it; ``heading`` marks one without a number."""
    items: list[str] = []
    for block in blocks:
        if isinstance(block, Lid) and block.kop is None:
            items.append(_item(block.label, block.blokken, stuk))
            continue
        yield "\n".join(items)
        items = []
        match block:
            case Alinea():
                yield write_inline(block, start=True)
                yield from write_notes(block, stuk)
            case Tussenkop():
                yield f"{heading} {write_inline(block.kop)}"
                yield from write_notes(block.kop, stuk)
            case Tabelplaats():
                yield f"{{{block.tabel[block.tabel.index('tabel-') :]}}}"
                for table in (table for table in stuk.tabellen if table.id == block.tabel):
                    for alinea in children(table, stuk):
                        yield from write_notes(alinea, stuk) if isinstance(alinea, Alinea) else ()
            case Lijst():
                yield from _list(block, stuk)
            case Programma():
                yield f"#### {write_inline(block.kop)}"
                yield from write_notes(block.kop, stuk)
                yield from write_blocks(block.blokken, stuk, heading)
            case Lid(kop=Alinea() as kop):
                yield f"### {block.label} {write_inline(kop)}"
                yield from write_notes(kop, stuk)
                yield from write_blocks(block.blokken, stuk, heading)
    yield "\n".join(items)


def _list(block: Lijst, stuk: Stuk) -> Iterator[str]:
    """A list as one text; items without a label are paragraphs of their own."""
    for labelled, items in groupby(block.onderdelen, key=lambda item: bool(item.label)):
        if labelled:
            yield "\n".join(_item(item.label, item.blokken, stuk) for item in items)
        else:
            for item in items:
                yield from write_blocks(item.blokken, stuk)


def _item(label: str, blocks: tuple[Blok | Programma, ...], stuk: Stuk) -> str:
    """An item, what it holds indented to its text; a list stays right under the text, other blocks get a blank line."""
    indent = " " * (len(label) + 1)
    out = label
    for rank, block in enumerate(blocks):
        inner = joined(write_blocks((block,), stuk)).rstrip("\n")
        shifted = "\n".join(indent + line if line else line for line in inner.split("\n"))
        if rank == 0:
            out += " " + shifted[len(indent) :]
        else:
            out += ("\n" if isinstance(block, Lijst) and not _follows_list(blocks, rank) else "\n\n") + shifted
    return out


def _follows_list(blocks: tuple[object, ...], rank: int) -> bool:
    return isinstance(blocks[rank - 1], Lijst)


def write_notes(alinea: Alinea, stuk: Stuk) -> Iterator[str]:
    """The notes that a paragraph calls, each on a line of its own."""
    notes = {note.label: note for note in called(alinea, stuk)}
    for label in alinea.nootmarken:
        if label in notes:
            yield f"[^{label}]: {write_inline(notes[label].alinea)}"


def write_sections(sections: Iterable[Paragraaf], stuk: Stuk, level: int = 2) -> Iterator[str]:
    """Sections under headings of this level, with the sections in them a level deeper."""
    for section in sections:
        yield f"{'#' * level} {write_inline(section.kop)}"
        yield from write_notes(section.kop, stuk)
        yield from write_blocks(section.blokken, stuk)
        yield from write_sections(section.paragrafen, stuk, level + 1)
