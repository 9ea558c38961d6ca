"""Notes behind the paragraphs that call them, wherever the edge of a page left their texts."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dealpers.importer.chunks import Chunk
from dealpers.parse.line_marks import NOTE_MARK

_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(rf"{NOTE_MARK}|(?<=\S)\[(?P<square>\d{{1,3}})\]|(?<=\S)(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})(?P<hook>⁾?)")
_STRAY = "de tekst van een noot zonder merkteken stond hier"
_UNIT = re.compile(r"(?:^|[\s\d(])(?:m|km|cm|dm|mm|CO|10)$")


@dataclass(frozen=True, slots=True)
class Noted:
    """The paragraphs with each note behind its caller, and the notes without a certain caller."""

    chunks: tuple[Chunk, ...]
    strays: tuple[Chunk, ...]


def marks(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each mark in a text that may call a note, with its label; no power of a unit is one."""
    for match in _MARK.finditer(text):
        if match["label"] or match["square"]:
            yield match, match["label"] or match["square"]
        elif not _UNIT.search(text[max(0, match.start() - 4) : match.start()]):
            yield match, match["raised"].translate(_FIGURES) + (")" if match["hook"] else "")


def marked(text: str, labels: frozenset[str]) -> str:
    """The text in which the marks of these notes are written ``[^1]``, and others as the figures that they show."""
    out, end = "", 0
    for match, label in marks(text):
        out += text[end : match.start()]
        out += f"[^{label}]" if label in labels else label if match["label"] else match[0]
        end = match.end()
    return out + text[end:]


def noted(chunks: Sequence[Chunk]) -> Noted:
    """Put each note behind the first paragraph with its mark; a note without a mark stays a paragraph."""
    texts = Counter(chunk.note for chunk in chunks if chunk.note)
    called: Counter[str] = Counter()
    for chunk in chunks:
        called.update(label for _, label in marks(chunk.text) if not chunk.note)
        called.update({label for row in chunk.rows for cell in row for _, label in marks(cell)})
    placed = frozenset(label for label, count in texts.items() if count == 1 and called[label] == 1)
    notes = {chunk.note: chunk for chunk in chunks if chunk.note in placed}
    out: list[Chunk] = []
    strays: list[Chunk] = []
    for chunk in chunks:
        if chunk.note in placed:
            continue
        if chunk.note:
            strays.append(chunk)
            text = marked(f"{shown(chunk.note)} {chunk.text}", frozenset())
            out.append(replace(chunk, note="", aside=_STRAY, text=text))
            continue
        calls = [label for _, label in marks(chunk.text) if label in placed]
        calls += [label for row in chunk.rows for cell in row for _, label in marks(cell) if label in placed]
        out.append(replace(chunk, text=marked(chunk.text, placed)))
        out += [replace(notes[label], text=marked(notes[label].text, frozenset())) for label in dict.fromkeys(calls)]
    return Noted(tuple(out), tuple(strays))


def shown(label: str) -> str:
    """The label of a note that stays text, raised as it was."""
    figures = str.maketrans("0123456789)", "⁰¹²³⁴⁵⁶⁷⁸⁹⁾")
    return label.translate(figures) if label.rstrip(")").isdigit() else label
