"""Notes behind the paragraphs that call them, wherever the edge of a page left their texts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.parse.line_marks import NOTE_MARK

_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = regex(
    rf"{NOTE_MARK}|(?:(?<=\S)|(?<=\S ))\[(?P<square>\d{{1,3}})\]"
    r"|(?:(?<=\S)|(?<=\S ))(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?P<hook>⁾?)"
)
Rows = tuple[tuple[str, ...], ...]
_STRAY = "de tekst van een noot zonder merkteken stond hier"
_UNIT = regex(r"(?:^|[\s\d(])(?:m|km|cm|dm|mm|CO|10)$")


@dataclass(frozen=True, slots=True)
class Noted:
    """Paragraphs with each note behind its caller, and the notes without a certain caller."""

    chunks: tuple[Chunk, ...]
    strays: tuple[Chunk, ...]


def marks(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each mark in a text that may call a note, with its label; no power of a unit is one."""
    for match in _MARK.finditer(text):
        if match["label"] or match["square"]:
            yield match, match["label"] or match["square"]
        elif not _UNIT.search(text[max(0, match.start() - 5) : match.start()].rstrip()):
            yield match, match["raised"].translate(_FIGURES) + (")" if match["hook"] else "")


def marked(text: str, keys: Mapping[str, str] = MappingProxyType({}), *, others: bool = True) -> str:
    """Text in which the marks of these notes are written ``[^1]``, and others as the figures that they show.

    ``keys`` gives the key of each note by its printed label. Without ``others`` all other marks stay as written.
    """
    out, end = "", 0
    for match, label in marks(text):
        out += text[end : match.start()]
        out += f"[^{keys[label]}]" if label in keys else label if others and match["label"] else match[0]
        end = match.end()
    return out + text[end:]


def noted(chunks: Sequence[Chunk]) -> Noted:
    """Put each note behind the first paragraph with its mark; a note without a mark stays a paragraph."""
    calls, keys = _paired(chunks)
    notes: dict[str, list[Chunk]] = {}
    for index, chunk in enumerate(chunks):
        if index in keys:
            notes.setdefault(keys[index], []).append(chunk)
    out: list[Chunk] = []
    strays: list[Chunk] = []
    placed: set[str] = set()
    for index, chunk in enumerate(chunks):
        if index in keys:
            continue
        if chunk.note:
            strays += [] if chunk.further else [chunk]
            label = "" if chunk.further else f"{shown(chunk.note)} "
            out.append(replace(chunk, note="", aside=_STRAY, text=marked(f"{label}{chunk.text}"), further=False))
            continue
        here = calls.get(index, {})
        out.append(replace(chunk, text=marked(chunk.text, here), rows=_keyed(chunk.rows, here)))
        for key in here.values():
            out += [replace(one, text=marked(one.text), note=key) for one in notes[key] if key not in placed]
            placed.add(key)
    return Noted(tuple(out), tuple(strays))


def _keyed(rows: Rows, keys: Mapping[str, str]) -> Rows:
    """Rows whose marks of notes with another key than their label bear that key."""
    renamed = {label: key for label, key in keys.items() if label != key}
    return tuple(tuple(marked(cell, renamed, others=False) for cell in row) for row in rows) if renamed else rows


def _paired(chunks: Sequence[Chunk]) -> tuple[dict[int, dict[str, str]], dict[int, str]]:
    """Keys of the notes that each paragraph calls, by label, and the key of each paragraph of a placed note.

    A label with several texts counts again on each page: each text then follows one mark of its own.
    """
    events: dict[str, list[tuple[int, bool, bool]]] = {}  # place, whether a text, whether the mark is certain
    for index, chunk in enumerate(chunks):
        if chunk.note:
            if not chunk.further:
                events.setdefault(chunk.note, []).append((index, True, True))
            continue
        for text in (chunk.text, *(cell for row in chunk.rows for cell in row)):
            for match, label in marks(text):
                events.setdefault(label, []).append((index, False, bool(chunk.rows) or not match["raised"]))
    calls: dict[int, dict[str, str]] = {}
    keys: dict[int, str] = {}
    for label, places in events.items():
        for rank, (callers, note) in enumerate(_groups(places), 1):
            key = label if rank == 1 else f"{label}~{rank}"
            for caller in callers:
                calls.setdefault(caller, {})[label] = key
            keys[note] = key
            below = note + 1
            while below < len(chunks) and chunks[below].further:
                keys[below] = key
                below += 1
    return calls, keys


def _groups(places: Sequence[tuple[int, bool, bool]]) -> list[tuple[set[int], int]]:
    """Marks of each text of one label; none if it is not certain which mark calls which text."""
    texts = [index for index, is_text, _ in places if is_text]
    called = [(index, certain) for index, is_text, certain in places if not is_text]
    if len(texts) == 1 and called:
        several = len({index for index, _ in called}) > 1 or len(called) > 1
        certain = all(certain for _, certain in called) or not several
        return [({index for index, _ in called}, texts[0])] if certain else []
    alternate = all(is_text == bool(rank % 2) for rank, (_, is_text, _) in enumerate(places))
    if not alternate or len(texts) != len(called) or len({index for index, _ in called}) < len(called):
        return []
    return [({index}, text) for (index, _), text in zip(called, texts, strict=True)]


def with_note_paragraphs(chunks: Sequence[Chunk], raw: Sequence[str]) -> tuple[Chunk, ...]:
    """Paragraphs, those indented below a note in Markdown as further paragraphs of it; ``raw`` are the lines."""
    out: list[Chunk] = []
    label = ""
    for chunk in chunks:
        line = raw[chunk.lines[0] - 1]
        if chunk.note:
            label = chunk.note if line.startswith("[^") else ""
        elif label and line.startswith(("  ", "\t")) and not (chunk.hashes or chunk.rows):
            out.append(replace(chunk, note=label, further=True))
            continue
        else:
            label = ""
        out.append(chunk)
    return tuple(out)


def shown(label: str) -> str:
    """Label of a note that stays text, raised as it was."""
    figures = str.maketrans("0123456789)", "⁰¹²³⁴⁵⁶⁷⁸⁹⁾")
    return label.translate(figures) if label.rstrip(")").isdigit() else label
