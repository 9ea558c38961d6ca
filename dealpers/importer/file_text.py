"""Text of a read file as import takes it: ``bron.txt`` with a paragraph a line, and chunks that point into it."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.importer.decode import Foreign
from dealpers.importer.hyphens import Joint, joint
from dealpers.importer.lines import note_of
from dealpers.importer.paragraph import Block, Cell, FileText, Note, Paragraph, Run, Table, paragraphs_of
from dealpers.importer.paragraphs import joined
from dealpers.importer.repair import of_line
from dealpers.importer.starred_notes import with_starred_notes
from dealpers.model import Herstel
from dealpers.model.columns import COLUMN_GAP, lists_signatures
from dealpers.parse.aanhef.koppen import closes
from dealpers.parse.labels import match_label
from dealpers.parse.line_marks import is_rule

_INDENT = 4  # columns for each level of a list
_SHORT = 80  # characters; an author's line break behind more characters may be within a sentence
_ENDED = regex(r"[.:;,!?]$")
_LABEL = regex(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxIVX]{1,5})[.)]|[•–—-]")
_BETWEEN = regex(r"\t| {4,}")
_BULLETS = "•-–—▪◦○●■□·*"


def foreign_text(name: str, data: bytes, text: FileText, kind: str) -> Foreign:
    """Read file as a foreign text; ``kind`` names its form for the record of provenance, as ``PDF``."""
    blocks = [block for block in text.blocks if not isinstance(block, Note)]
    paragraphs = [paragraph for block in blocks for paragraph in paragraphs_of(block)]
    outside = {id(block) for block in blocks}
    cells = {rank for rank, paragraph in enumerate(paragraphs) if id(paragraph) not in outside}
    starred = with_starred_notes([marked(paragraph.runs) for paragraph in paragraphs], cells)
    writer = _Writer(words=_words(text.blocks), starred=dict(zip(map(id, paragraphs), starred, strict=True)))
    for block in text.blocks:
        writer.write(block)
    repairs = [
        of_line(line, notice.kind, notice.reason + (f" (bladzijde {notice.page})" if notice.page else ""))
        for notice in text.notices
        if (line := writer.line_of(notice.page))
    ]
    return Foreign(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        text="\n".join(writer.lines) + "\n",
        repairs=(*repairs, *writer.repairs),
        chunks=tuple(writer.chunks),
        doubts=tuple(writer.doubts),
        numbers=tuple(sorted((line, page) for page, line in writer.pages.items())),
        kind=kind,
    )


@dataclass(slots=True, kw_only=True)
class _Writer:
    """Lines and chunks so far; ``words`` are those of the text, by which a broken word is known.

    ``starred`` are the texts of paragraphs with the marks of notes under stars, by the ``id()`` of the paragraph.
    """

    words: frozenset[str]
    starred: Mapping[int, str]
    lines: list[str] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)
    repairs: list[Herstel] = field(default_factory=list)
    doubts: list[tuple[int, str]] = field(default_factory=list)
    pages: dict[int, int] = field(default_factory=dict)
    closing: bool = False

    def write(self, block: Block) -> None:
        """Write a block, with a blank line behind it."""
        begin = len(self.lines) + 1
        if block.page:
            self.pages.setdefault(block.page, begin)
        match block:
            case Paragraph():
                self._paragraph(block)
            case Note():
                self._note(block)
            case Table():
                self._table(block)
        if not isinstance(block, Note) and block.doubt:
            self.doubts.append((begin, block.doubt))
        self.lines.append("")

    def line_of(self, page: int) -> int:
        """Line on which a page begins, the first line where that is unknown."""
        return next((line for number, line in sorted(self.pages.items()) if number >= page > 0), 1)

    def _paragraph(self, paragraph: Paragraph) -> None:
        label, bullet = paragraph.label, paragraph.label in _BULLETS and bool(paragraph.label)
        words_of = self.starred.get(id(paragraph), "") or marked(paragraph.runs)
        if not paragraph.label and (note := note_of(words_of, "")):
            mark, begin = note
            words = " ".join(words_of[begin:].split())
            self.lines.append(f"[^{mark}]: {words}")
            self.chunks.append(Chunk(text=words, lines=(len(self.lines),), note=mark))
            return
        self.closing |= closes(words_of)
        pieces = words_of.split("\n") if paragraph.runs else [""]
        pieces = [piece for piece in pieces if piece.strip()] or [""]
        hashes = min(6, paragraph.heading)
        indent = _INDENT * max(0, paragraph.depth - 1)
        start = f"{label} " if label and not bullet else ""
        match = None if label or hashes else match_label(re.sub(r"[\t ]+", " ", pieces[0]))
        if match and match["label"] in _BULLETS:
            bullet, label = True, match["label"]
            pieces[0] = re.sub(r"[\t ]+", " ", pieces[0])[match.end() :]
        chunk: Chunk | None = None
        for rank, piece in enumerate(pieces):
            words = self._folded(f"{start if rank == 0 else ''}{piece}")
            raw = f"{'#' * hashes} " if rank == 0 and hashes else f"{label} " if rank == 0 and bullet else ""
            self.lines.append(f"{' ' * indent}{raw}{words}".rstrip())
            if is_rule(words):
                continue
            more = Chunk(
                text=words,
                lines=(len(self.lines),),
                indent=indent,
                hashes=hashes if rank == 0 else 0,
                bullet=bullet and rank == 0,
            )
            if chunk is None:
                chunk = more
            elif paragraph.wrapped or _runs_on(chunk, more):
                chunk, repairs = joined(chunk, more, self.words if paragraph.wrapped else None)
                self.repairs += repairs
            else:
                self.chunks.append(chunk)
                chunk = replace(more, indent=indent + _INDENT if label else indent)
        if chunk is not None:
            self.chunks.append(chunk)

    def _folded(self, piece: str) -> str:
        """Words with one blank between them; tabs between signatures stay gaps, by which columns are known."""
        words = " ".join(piece.split())
        if not self.closing or match_label(words):
            return words
        return COLUMN_GAP.join(" ".join(cell.split()) for cell in _BETWEEN.split(piece) if cell.strip())

    def _note(self, note: Note) -> None:
        for number, paragraph in enumerate(note.paragraphs or (Paragraph(runs=()),)):
            chunk: Chunk | None = None
            bullet = bool(paragraph.label) and paragraph.label in _BULLETS
            label = f"{paragraph.label} " if paragraph.label and not bullet else ""
            for rank, piece in enumerate(marked(paragraph.runs).split("\n")):
                words = " ".join(f"{label if rank == 0 else ''}{piece}".split())
                start = f"[^{note.mark}]: " if number == rank == 0 else "    " + "- " * (bullet and rank == 0)
                self.lines.append(f"{start}{words}".rstrip())
                more = Chunk(
                    text=words,
                    lines=(len(self.lines),),
                    note=note.mark,
                    further=number > 0,
                    bullet=bullet and rank == 0,
                )
                if chunk is None:
                    chunk = more
                else:
                    chunk, repairs = joined(chunk, more, self.words if paragraph.wrapped else None)
                    self.repairs += repairs
            if chunk is not None:
                self.chunks.append(chunk)

    def _table(self, table: Table) -> None:
        rows = list(table.rows)
        while rows and _is_title(rows[0]):
            for paragraph in rows.pop(0)[0].paragraphs:
                self._paragraph(paragraph)
                self.lines.append("")
        texts = tuple(tuple(self._cell_text(cell) for cell in row) for row in rows)
        if not texts:
            return
        if _is_labelled(table, texts):
            for row in rows:
                self._labelled_row(row)
            return
        signed = self.closing and _is_signatures(table, texts) and not lists_signatures(texts)
        if signed or _is_layout(table, rows, texts):
            blocks = zip(*rows, strict=True) if signed else rows  # body, name and function of a signature together
            for paragraph in (one for block in blocks for cell in block for one in cell.paragraphs):
                self._paragraph(paragraph)
                self.lines.append("")
            return
        begin = len(self.lines) + 1
        self.lines += [f"| {' | '.join(row)} |" for row in texts]
        numbers = tuple(range(begin, len(self.lines) + 1))
        headed = table.headed or _has_bold_head(rows)
        covered = frozenset(
            (index, column) for index, row in enumerate(rows) for column, one in enumerate(row) if one.above
        )
        self.chunks.append(Chunk(text="", lines=numbers, rows=texts, headed=headed, drawn=table.ruled, covered=covered))

    def _cell_text(self, cell: Cell) -> str:
        """Words of a cell on one line, words that a line end broke made whole."""
        out = ""
        for paragraph in cell.paragraphs:
            label = "" if paragraph.label in _BULLETS else f"{paragraph.label} "
            for rank, piece in enumerate(self.starred[id(paragraph)].split("\n")):
                match joint(out, piece.strip(), self.words) if rank and paragraph.wrapped else None:
                    case Joint.BROKEN:
                        out = out[:-1] + piece.strip()
                    case Joint.HYPHENED:
                        out += piece.strip()
                    case _:
                        out = f"{out} {label if rank == 0 else ''}{piece}".strip()
        return " ".join(out.split())

    def _labelled_row(self, row: Sequence[Cell]) -> None:
        """Write a row of a label and its words as an item of a list."""
        label, *words = (one for cell in row for one in cell.paragraphs)
        name = label.label or " ".join(label.text.split())
        for paragraph in (replace(words[0], label=f"{name} {words[0].label}".strip(), depth=1), *words[1:]):
            self._paragraph(paragraph)
            self.lines.append("")


def marked(runs: Sequence[Run]) -> str:
    """Runs as text with note marks ``[^1]``, and stars for emphasis unless every word has it."""
    worded = [run for run in runs if run.text.strip()]
    bold = any(run.bold for run in worded) and not all(run.bold for run in worded)
    italic = any(run.italic for run in worded) and not all(run.italic for run in worded)
    return "".join(_marked(run, bold=bold, italic=italic) for run in runs)


def _marked(run: Run, *, bold: bool, italic: bool) -> str:
    if run.mark:
        return f"[^{run.mark}]"
    stars = "**" * (bold and run.bold) + "*" * (italic and run.italic)
    core = run.text.strip()
    if not stars or not core or "\n" in core or "*" in core:
        return run.text
    begin = len(run.text) - len(run.text.lstrip())
    return f"{run.text[:begin]}{stars}{core}{stars}{run.text[begin + len(core) :]}"


def _runs_on(chunk: Chunk, more: Chunk) -> bool:
    """True if an author broke a line within a sentence."""
    return len(chunk.text) > _SHORT and not _ENDED.search(chunk.plain) and more.plain[:1].islower()


def _is_title(row: Sequence[Cell]) -> bool:
    """True if one cell takes a whole row of several columns: a caption above the columns."""
    return len(row) > 1 and bool(row[0].paragraphs) and all(cell.left for cell in row[1:])


def _has_bold_head(rows: Sequence[Sequence[Cell]]) -> bool:
    """True if the first row has words in each cell, all bold, and no other row has."""
    bold = [all(cell.paragraphs and all(one.bold for one in cell.paragraphs) for cell in row) for row in rows]
    return len(rows) > 1 and bold[0] and not any(bold[1:])


def _is_labelled(table: Table, texts: Sequence[Sequence[str]]) -> bool:
    """True if a table without borders places a label before each of its paragraphs."""
    columns = [[text for text in row if text] for row in texts]
    if table.ruled or len(texts) < 2 or any(len(row) != 2 for row in columns):
        return False
    return all(_LABEL.fullmatch(label) for label, _ in columns)


def _is_layout(table: Table, rows: Sequence[Sequence[Cell]], texts: Sequence[Sequence[str]]) -> bool:
    """True if a table only places paragraphs: one column, one row, or several paragraphs a cell without any border."""
    columns = max(sum(bool(text) for text in row) for row in texts)
    several = any(len(cell.paragraphs) > 1 or _is_broken(cell) for row in rows for cell in row)
    piped = any("|" in text for row in texts for text in row)
    return columns < 2 or piped or (not table.ruled and (several or len(rows) == 1))


def _is_signatures(table: Table, texts: Sequence[Sequence[str]]) -> bool:
    """True if cells without borders are lines of signatures: names and functions, without figures."""
    return not table.ruled and not any(len(text) > _SHORT or re.search(r"\d", text) for row in texts for text in row)


def _is_broken(cell: Cell) -> bool:
    """True if a line break parts the words of a cell, as it parts a function from a name."""
    return any("\n" in paragraph.text.strip() for paragraph in cell.paragraphs)


def _words(blocks: Sequence[Block]) -> frozenset[str]:
    texts = " ".join(paragraph.text for block in blocks for paragraph in paragraphs_of(block))
    return frozenset(word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", texts))
