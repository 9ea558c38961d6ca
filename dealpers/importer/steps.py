"""Steps from a foreign text to its parts in reading order, with every repair on the way."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from dealpers.dutch.regex import regex
from dealpers.importer.bare_leden import with_bare_leden, with_bare_lines
from dealpers.importer.cell_tables import with_cell_tables
from dealpers.importer.chunks import Chunk, begun, with_lone_labels
from dealpers.importer.columns import with_columns_of_parties
from dealpers.importer.cut_sentences import rejoined
from dealpers.importer.decode import Foreign
from dealpers.importer.double_spacing import single_spaced
from dealpers.importer.front_matter import titled_first, without_front_matter
from dealpers.importer.glued_notes import with_glued_notes
from dealpers.importer.hanging_terms import with_hanging_terms
from dealpers.importer.lines import Line, lines
from dealpers.importer.misreadings import with_figures
from dealpers.importer.notes import marked, noted, shown, with_note_paragraphs
from dealpers.importer.page_breaks import without_pages
from dealpers.importer.paragraphs import wrapped
from dealpers.importer.repair import of_line
from dealpers.importer.run_in_fronts import with_run_in_front
from dealpers.importer.series import with_series
from dealpers.importer.tables import Placed, tabled
from dealpers.model import Herstel
from dealpers.parse.line_marks import LIGATURES, MARKED_UP, is_definition, is_rule

_FROM_PRINT = regex(f"[{''.join(LIGATURES)}]|\u00ad(?!$)")


class Care(IntEnum):
    """Depth of interpretation: everything, everything except moves and joined words, or lines alone."""

    FULL = 0
    STILL = 1
    PLAIN = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """Parts of a text in reading order, the repairs, and the doubts for an editor, each with its 1-based line."""

    parts: tuple[Chunk | Placed, ...]
    repairs: tuple[Herstel, ...]
    doubts: tuple[tuple[int, str], ...] = ()


def reading(foreign: Foreign, care: Care = Care.FULL) -> Reading:
    """Parts, repairs and doubts of a text, interpreted to the depth of ``care``."""
    raw_lines = lines(foreign.text)
    signs = (*foreign.repairs, *_signs(foreign.text))
    if care is Care.PLAIN:
        return Reading(tuple(replace(_plain(begun(line)), literal=True) for line in raw_lines if not line.blank), signs)
    if care is Care.STILL:
        return Reading(tuple(map(_plain, wrapped(raw_lines, None).chunks)), signs)
    if foreign.chunks:
        return _structured(foreign, signs)
    words = frozenset(word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", foreign.text))
    figures = with_figures(foreign.text)
    figured = raw_lines if figures.text == foreign.text else lines(figures.text)
    raw_lines = with_hanging_terms(figured, figures.text.split("\n"))
    uncovered = without_front_matter(raw_lines, foreign.text.split("\n"))
    paged = without_pages(uncovered.lines, foreign.pages, foreign.text.split("\n"))
    glued = with_glued_notes(paged.lines, paged.starts)
    columned = with_columns_of_parties(glued.lines, figures.text.split("\n"), words)
    shaped = wrapped(with_bare_lines(single_spaced(columned.lines)), words)
    with_sentences = rejoined(shaped.chunks, words, shaped.width, paged.starts)
    chunks, unsure = with_bare_leden(with_series(with_cell_tables(with_sentences.chunks)))
    with_notes = noted(with_note_paragraphs(chunks, foreign.text.split("\n")))
    with_tables = tabled(with_notes.chunks)
    repairs = (
        *signs,
        *figures.repairs,
        *uncovered.repairs,
        *paged.repairs,
        *columned.repairs,
        *shaped.repairs,
        *with_sentences.repairs,
        *with_tables.repairs,
        *_unwrapped(shaped.chunks),
    )
    doubts = tuple(sorted((*figures.doubts, *glued.doubts, *unsure, *_stray_doubts(with_notes.strays))))
    parts = titled_first(with_run_in_front(with_tables.parts))
    moves = tuple(_moves(parts, raw_lines))
    return Reading(parts, (*sorted(repairs, key=lambda repair: repair.van), *moves), doubts)


def _structured(foreign: Foreign, signs: tuple[Herstel, ...]) -> Reading:
    """Parts of a file with a structure of its own, whose paragraphs, notes and tables are in reading order."""
    chunks, unsure = with_bare_leden(with_series(with_lone_labels(foreign.chunks)))
    with_notes = noted(chunks)
    with_tables = tabled(with_notes.chunks)
    repairs = sorted((*signs, *with_tables.repairs), key=lambda repair: repair.van)
    parts = titled_first(with_tables.parts)
    moves = (repair for repair in _moves(parts, lines(foreign.text)) if repair.naar)
    return Reading(parts, (*repairs, *moves), (*foreign.doubts, *unsure, *_stray_doubts(with_notes.strays)))


def _stray_doubts(strays: Sequence[Chunk]) -> Iterator[tuple[int, str]]:
    for note in strays:
        yield note.lines[0], f"waar het merkteken van noot {note.note} staat is niet zeker; zij is een gewone alinea"


def _plain(chunk: Chunk) -> Chunk:
    """Paragraph as running text, without a role as table or note."""
    text = " ".join(cell for row in chunk.rows for cell in row) if chunk.rows else chunk.text
    label = f"{shown(chunk.note)} " if chunk.note else ""
    return replace(chunk, text=marked(label + text), rows=(), note="")


def _signs(text: str) -> Iterator[Herstel]:
    """Repairs of lines with ligatures, soft hyphens, drawn rules or markup."""
    for number, line in enumerate(text.split("\n"), 1):
        if _FROM_PRINT.search(line):
            reason = "een ligatuur is als losse letters geschreven, of een zacht streepje weggelaten"
            yield of_line(number, "zetteken", reason)
        if MARKED_UP.search(line):
            yield of_line(number, "opmaakteken", "van een koppeling of opmaakteken staan hier alleen de woorden")
        if is_definition(line):
            reason = "de dubbele punt van een definitielijst is weggelaten; het begrip is vet"
            yield of_line(number, "opmaakteken", reason)
        if is_rule(line):
            yield of_line(number, "lijn", "een getekende lijn is weggelaten")


def _unwrapped(chunks: Sequence[Chunk]) -> Iterator[Herstel]:
    """One repair for each run of paragraphs on lines of a fixed width."""
    first = last = 0
    for chunk in chunks:
        if chunk.rows or len(chunk.lines) < 2:
            continue
        if first and chunk.lines[0] - last > 3:
            yield _joined_lines(first, last)
            first = 0
        first, last = first or chunk.lines[0], chunk.lines[-1]
    if first:
        yield _joined_lines(first, last)


def _joined_lines(first: int, last: int) -> Herstel:
    reason = "de zinnen stonden op regels van een vaste breedte"
    return Herstel(van=first, tot=last, soort="regels samengevoegd", reden=reason)


def _moves(parts: Sequence[Chunk | Placed], raw_lines: Sequence[Line]) -> Iterator[Herstel]:
    """Repairs that put the lines of the source in the order of the parts."""
    smallest = len(raw_lines) + 1
    following = []  # the first line of everything behind a part
    for part in reversed(parts):
        following.append(smallest)
        smallest = min(smallest, *part.lines)
    largest = last = 0
    for part, after in zip(parts, reversed(following), strict=True):
        begin, end = part.lines[0], part.lines[-1]
        if isinstance(part, Chunk) and part.note:
            if last and not largest < begin < after:
                reason = f"de tekst van noot {part.note} stond niet bij haar merkteken"
                yield Herstel(van=begin, tot=end, naar=last, soort="noot verplaatst", reden=reason)
            else:
                reason = f"de tekst van noot {part.note} stond als losse alinea in de tekst"
                yield Herstel(van=begin, tot=end, soort="noot", reden=reason)
        elif part.aside and last and not largest < begin < after:
            yield Herstel(van=begin, tot=end, naar=last, soort="regel verplaatst", reden=part.aside)
        largest, last = max(largest, *part.lines), end
