"""Blocks of a Markdown source as a small tree, each with its place; ``articles`` recognises the leden later."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markdown_it.token import Token

from dealpers.dutch.regex import regex
from dealpers.model import Adres, Inline, Nootmark, Stijl, Tekst
from dealpers.model.source import Placement, Source, Span, strange_signs, without_strange_signs
from dealpers.parse.foreign_markup import foreign_markup
from dealpers.parse.markup import make_parser
from dealpers.parse.report import Report


@dataclass(frozen=True, slots=True)
class Running:
    """Running text, with the place of each character in its source."""

    inhoud: tuple[Inline, ...]
    plaats: Placement

    @property
    def tekst(self) -> str:
        """Words without style and note marks."""
        if len(self.inhoud) == 1 and not isinstance(only := self.inhoud[0], Nootmark):
            return only.tekst
        return "".join([run.tekst for run in self.inhoud if not isinstance(run, Nootmark)])

    @property
    def span(self) -> Span:
        """Place of the whole text in its source."""
        return self.plaats.span(0, len(self.tekst))


@dataclass(frozen=True, slots=True)
class RawHeading:
    """Heading of ``level`` hashes."""

    level: int
    text: Running


@dataclass(frozen=True, slots=True)
class RawItem:
    """Item under its printed label."""

    label: str
    blocks: tuple["RawBlock", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class RawList:
    """List: items in a row."""

    items: tuple[RawItem, ...]


@dataclass(frozen=True, slots=True)
class RawTable:
    """Place of a table in the text."""

    table: str
    span: Span


@dataclass(frozen=True, slots=True)
class RawNote:
    """Text of a note; ``more`` are the blocks indented below its first paragraph."""

    label: str
    text: Running
    more: tuple["RawBlock", ...] = ()


RawBlock = Running | RawHeading | RawList | RawTable | RawNote

_PARSER = make_parser()
_BLANK = regex(r"^[^\S\n]+$", re.M)  # Unicode spaces make a line blank too, as in an editor


def read(source: Source, report: Report, *, names: bool = False) -> tuple[RawBlock, ...]:
    """Parse all blocks of a Markdown source and report faults of layout, without dropping a word.

    With ``names`` a capital with a point is the initial of a name, never a label.
    """
    env: dict[str, Any] = {"names": names}
    for markup in foreign_markup(source):
        report.warn("B010", markup.span, markup.message, markup.hint)
    for span, sign in strange_signs(source):
        report.strange(span, sign)
    tokens = _PARSER.parse(_BLANK.sub("", without_strange_signs(source.text)), env)
    faults = env.get("faults", [])
    lines = {line for line, *_ in faults}
    for line, column, message, hint in faults:
        if line - 1 in lines:
            continue  # the lines of one list: the first is the cause
        report.error(
            "B006",
            Span(name=source.name, line=line, column=column, end_line=line, end_column=column + 1),
            message,
            hint,
        )
    return _merged(_blocks(iter(tokens), source.name))


def read_inline(text: str, span: Span) -> Running:
    """Parse one line of running text from a field of a record."""
    token = _PARSER.parseInline(" ".join(text.split()))[0]
    return _running(token, Placement(span.name, ((0, span.line, span.column),)), ((0, span.line, span.column),))


def _blocks(tokens: Iterator[Token], name: str, until: str = "") -> Iterator[RawBlock]:
    for token in tokens:
        line = (token.map or [0])[0] + 1
        if token.type == until:
            return
        if token.type == "kop":
            yield RawHeading(int(token.tag[1:]), _text(next(tokens), name))
        elif token.type == "alinea":
            if (text := _text(next(tokens), name)).inhoud:
                yield text
        elif token.type == "noot_open":
            text, inside = _text(next(tokens), name), _merged(_blocks(tokens, name, "noot_close"))
            yield RawNote(token.info, text, tuple(block for block in inside if not isinstance(block, RawNote)))
            yield from (block for block in inside if isinstance(block, RawNote))
        elif token.type == "tabel":
            column = token.meta["column"]
            yield RawTable(
                token.info,
                Span(name=name, line=line, column=column, end_line=line, end_column=column + len(token.info) + 2),
            )
        elif token.type == "lijst_open":
            yield RawList(tuple(_items(tokens, name)))


def _items(tokens: Iterator[Token], name: str) -> Iterator[RawItem]:
    for token in tokens:
        if token.type == "lijst_close":
            return
        line, column = (token.map or [0])[0] + 1, token.meta["column"]
        span = Span(name=name, line=line, column=column, end_line=line, end_column=column + len(token.info))
        yield RawItem(token.info, _merged(_blocks(tokens, name, "onderdeel_close")), span)


def _merged(blocks: Iterable[RawBlock]) -> tuple[RawBlock, ...]:
    """Blocks with the halves of a list around a note joined, because the note is rendered elsewhere."""
    out: list[RawBlock] = []
    last = -1  # index of a list with only notes behind it
    for block in blocks:
        if isinstance(block, RawList):
            before = out[last] if last >= 0 else None
            if isinstance(before, RawList) and _is_bulleted(before) is _is_bulleted(block):
                out[last] = RawList((*before.items, *block.items))
                continue
            last = len(out)
        elif not isinstance(block, RawNote):
            last = -1
        out.append(block)
    return tuple(out)


def _is_bulleted(block: RawList) -> bool:
    return not any(sign.isalnum() for sign in block.items[0].label)


def _text(token: Token, name: str) -> Running:
    pieces: tuple[tuple[int, int, int], ...] = token.meta["pieces"]
    return _running(token, Placement(name, pieces), pieces)


def _running(token: Token, raw: Placement, lines: tuple[tuple[int, int, int], ...]) -> Running:
    """Runs of words from inline tokens with their places, by walking the raw text character by character."""
    content, cursor, offset = token.content, 0, 0
    runs: list[Inline] = []
    pieces: list[tuple[int, int, int]] = []
    styles = [Stijl.GEWOON]

    def place(line_offset: int) -> None:
        pieces.append((offset, *raw.at(line_offset)))

    for child in token.children or ():
        if child.type in ("em_open", "strong_open"):
            cursor += len(child.markup)
            styles.append(Stijl.NADRUK if child.type == "em_open" else Stijl.VET)
        elif child.type in ("em_close", "strong_close"):
            cursor += len(child.markup)
            styles.pop()
        elif child.type == "nootmark":
            cursor += len(child.markup)
            runs.append(Nootmark(child.content))
        elif child.type == "adres":
            place(cursor + 1)
            cursor += len(child.markup)
            offset += len(child.content)
            runs.append(Adres(child.content))
        elif child.type in ("softbreak", "hardbreak"):
            place(cursor)
            cursor = content.index("\n", cursor) + 1
            offset += 1
            runs.append(Tekst(" ", styles[-1]))
        else:
            place(cursor)
            written = content.startswith(child.content, cursor)  # no escape in this run
            if written:
                cursor += len(child.content)
                offset += len(child.content)
            for sign in "" if written else child.content:
                if content[cursor : cursor + 1] != sign:
                    cursor = content.index(sign, cursor)  # a backslash, or space dropped before a line end
                    place(cursor)
                cursor += 1
                offset += 1
            runs.append(Tekst(child.content, styles[-1]))
    return Running(_tight(_joined(runs)), Placement(raw.name, tuple(pieces) or lines[:1]))


def _tight(runs: Iterable[Inline]) -> tuple[Inline, ...]:
    """Runs in which the space at either end of marked words is not marked, so that one text is written one way."""
    out: list[Inline] = []
    for run in runs:
        if isinstance(run, Tekst) and run.stijl is not Stijl.GEWOON:
            words = run.tekst.strip()
            before, _, after = run.tekst.partition(words) if words else (run.tekst, "", "")
            out += (Tekst(before), Tekst(words, run.stijl), Tekst(after))
        else:
            out.append(run)
    return tuple(_joined(out))


def _joined(runs: Iterable[Inline]) -> Iterator[Inline]:
    """Runs without empty ones, in which neighbours in one style are one; linear in the text."""
    filled = (run for run in runs if not isinstance(run, Tekst) or run.tekst)
    for style, group in groupby(filled, lambda run: run.stijl if isinstance(run, Tekst) else None):
        if style is None:
            yield from group
        else:
            yield Tekst("".join(run.tekst for run in group if isinstance(run, Tekst)), style)
