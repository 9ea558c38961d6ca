"""Lines as paragraphs: the lines that go on in the next one, and the lines that begin something new.

Two kinds of text exist. In a wrapped text the width of a page broke lines: a line goes on where the next word would
not have fitted. In a text with a paragraph a line, a line goes on only where grammar says so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from dealpers.dutch.addresses import OPENS_ADDRESS
from dealpers.dutch.dates import MONTH_WORD
from dealpers.dutch.regex import regex
from dealpers.importer.chunks import LONG, Chunk, begun, ends
from dealpers.importer.cut_lines import is_cut, within_name
from dealpers.importer.hyphens import Joint, joint
from dealpers.importer.lines import NAME, PLACE_AND_DAY, Line, is_article
from dealpers.importer.openings import begins_anew, is_division, names_a_group, stands_alone
from dealpers.model import Herstel, Tekst
from dealpers.parse.aanhef.ambten import is_office
from dealpers.parse.aanhef.begrippen import is_definition, speaks_of_terms
from dealpers.parse.aanhef.bewijs import begins_party
from dealpers.parse.aanhef.groepszinnen import is_collective
from dealpers.parse.aanhef.koppen import CLOSING
from dealpers.parse.aanhef.lichamen import ONE, begins_body
from dealpers.parse.aanhef.partijen import names_party
from dealpers.parse.aanhef.personen import continues_party, describes_party

_WIDEST = 140  # characters; a longer line was not broken by the width of a page
_MOST = 500  # lines of a paragraph or rows of a table: no author writes a longer one
_FULL = 0.7  # share of the width that a line in the middle of a paragraph fills at least
_FITS = 0.88  # share of the width that surely had room: proportional type makes lines differ in characters
_HALF = 0.4  # share of the width below which a line in small letters may be a line of a form
_GOES_ON_LEAST = 0.15  # share of lines that go on in small letters, from which a text is wrapped
_FEWEST = 3  # lines that go on in small letters, from which a text is wrapped
_NEAR = 0.6  # share of the width that most lines of a wrapped text reach
_MOSTLY = 0.6  # share of lines that reach it
_WIDER = 1.3  # of the width: no line that the width of a page broke is as long
_FEW = 10  # one line in so many may be wider, as the row of a table is
_BODY = 45  # characters of the name of a body above a line about its representative
_TERM = 90  # characters of the term above a definition
_DECIMAL = regex(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+[A-Z]")
_TITLES = regex(r"(?:mr|drs|dr|ir|ing|prof|mw|mevr|dhr|de heer|mevrouw|\(?w\.g\.\)?|[A-Z]\.)[. ]")
_NUMBERED = regex(r"\b(?:artikel|artikelen|lid|nr\.|hoofdstuk|onder|bijlage|tabel)$", re.I)
_ARTICLE = regex(r"\b(?:artikel|artikelen|art\.)\s+\d[\w.]*,?$", re.I)
_GOES_ON = regex(
    r"(?:\b(?:de|het|een|en|of|van|in|op|met|voor|door|aan|bij|te|tot|om|dat|die|als|naar|uit|over|onder|per|ter|ten"
    r"|artikel|artikelen|lid|nr\.|hoofdstuk|vertegenwoordigd|gevestigd|handelend|te\s+noemen|(?:hierna|verder|nader|ook)\s+genoemd))$",
    re.I,
)
_ON_BEHALF = regex(r"(?:namens|voor)\s+(?:(?:de|het)\s+)?[A-Z][^:.;]{1,60}:\s+\S", re.I)
"""Regex of a signature on one line: "namens de Stichting: R. Ven"."""
_SMALL = regex(r"\(?[a-zà-ÿ]")
"""Regex of a line in small letters, or of a remark on the line above: "(hierna: de Gemeente)"."""
_STATUS = regex(
    rf"(?:[Vv]astgesteld|[Gg]oedgekeurd|[Gg]eactualiseerd|[Oo]ndertekend)\s+(?:\S+\s+){{0,10}}\d{{1,2}}\s+(?:{MONTH_WORD})\s+\d{{4}}"
    r"|(?:[Cc]oncept)?[Vv]ersie\s+(?:\d[\d.]*|voor\s+\w+)(?:\s+\S+){0,5}"
)
"""Regex of a line about the text as a whole, below its title: "Vastgesteld door de stuurgroep op 4 mei 2021"."""
_BETWEEN_ITEMS = regex(r"[;,]\s+(?:en|of)$", re.I)


@dataclass(frozen=True, slots=True)
class Wrapped:
    """Paragraphs of a text and the repairs that joined lines; ``width`` is that of a full line, 0 if unknown."""

    chunks: tuple[Chunk, ...]
    repairs: tuple[Herstel, ...]
    width: int = 0


def in_address(text: str) -> bool:
    """True if a text ends within an address in brackets; joining anything to the text would spoil the address."""
    return re.search(rf"<{OPENS_ADDRESS}[^<>]*$", text) is not None


def goes_on(text: str) -> bool:
    """True if a text ends in a word that something must follow; ``; en`` between two items is no such word."""
    plain = text.rstrip(" *")
    return _GOES_ON.search(plain) is not None and _BETWEEN_ITEMS.search(plain) is None


def wrapped(lines: Sequence[Line], words: frozenset[str] | None) -> Wrapped:
    """Paragraphs that lines make.

    ``words`` are those of the text, by which a broken word is known; without them no broken word is joined.
    """
    width = width_of(lines)
    chunks: list[Chunk] = []
    repairs: list[Herstel] = []
    last: Line | None = None  # the line right before, if it is not blank
    signing = False  # true below closing words: a line of a signature is a paragraph
    citable = False  # whether an article or item came before, so that a place and day close the text
    defining = False  # whether the line right before is part of a definition list
    for line in lines:
        if line.rule and last and chunks and chunks[-1].rows:
            chunks[-1] = replace(chunks[-1], headed=len(chunks[-1].rows) == 1)
            continue
        if line.blank:
            last, defining = None, False
            continue
        if line.termed:
            chunks.append(begun(line))
            last, defining = line, True
            continue
        if defining and line.indent > 1 and not line.defines and _is_running(line):
            chunks[-1], repair = joined(chunks[-1], begun(line), words)
            repairs += repair
            last = line
            continue
        defining = line.defines
        if line.defines and chunks and _may_be_term(chunks[-1]):
            term = f"**{chunks[-1].text.replace('*', '')}**"
            chunks[-1] = replace(chunks[-1], text=f"{term} {line.text}", lines=(*chunks[-1].lines, line.number))
            last = line
            continue
        citable |= is_article(line.text) or bool(line.label)
        dated = citable and (last is None or ends(last.text)) and PLACE_AND_DAY.fullmatch(line.text) is not None
        signing = not is_article(line.text) and (signing or dated or _closes(line.text))
        if chunks and _waits(chunks[-1]) and not (line.note or line.bullet or line.cells or line.hashes):
            chunks[-1] = replace(chunks[-1], text=line.text, lines=(*chunks[-1].lines, line.number))
            last = line
            continue
        chunk = chunks[-1] if chunks and last and len(chunks[-1].lines) < _MOST else None
        if chunk and last and line.cells and chunk.rows:
            chunks[-1] = replace(chunk, lines=(*chunk.lines, line.number), rows=(*chunk.rows, line.cells))
        elif chunk and last and _same_heading(last, line):
            whole, repair = joined(chunk, begun(line), words)
            chunks[-1] = replace(whole, hashes=0 if whole.ended and len(whole.plain) > LONG else whole.hashes)
            repairs += repair
        elif chunk and last and runs_on(chunk, last, line, width) and not (signing and _signature(last, line)):
            chunks[-1], repair = joined(chunk, begun(line), words)
            repairs += repair
        else:
            chunks.append(begun(line))
        last = line
    return Wrapped(tuple(chunks), tuple(repairs), width)


def _is_running(line: Line) -> bool:
    return not (line.bullet or line.note or line.cells or line.hashes)


def _may_be_term(chunk: Chunk) -> bool:
    """True if a paragraph can be the term above a line of a definition list: one short line, no sentence or item."""
    plain = chunk.plain
    short = len(chunk.lines) == 1 and 0 < len(plain) <= _TERM and plain[-1] not in ".;,:!?"
    return short and chunk.is_text and not chunk.is_item and not chunk.literal


def _same_heading(last: Line, line: Line) -> bool:
    """True if two lines with the same hashes are one paragraph: the second goes on in small letters."""
    return last.hashes == line.hashes > 0 and line.text[:1].islower() and not ends(last.text)


def _waits(chunk: Chunk) -> bool:
    """True if a note mark or bullet was on a line of its own, so that its words are still to come."""
    return not chunk.text and not chunk.rows and (chunk.bullet or bool(chunk.note))


def _closes(text: str) -> bool:
    plain = text.replace("*", "")
    return plain[:1].isupper() and CLOSING.match(plain) is not None


def _signature(last: Line, line: Line) -> bool:
    """True if a line among signatures begins another one: with a capital or a title, or behind a day or a name."""
    if joint(last.text, line.text, frozenset()) or _closes(last.text):
        return False
    if PLACE_AND_DAY.fullmatch(last.text) or NAME.fullmatch(last.text):
        return True
    return line.text[:1].isupper() or _TITLES.match(line.text) is not None or not line.text[:1].isalpha()


def width_of(lines: Sequence[Line]) -> int:
    """Width in characters of a full line of a wrapped text; 0 where each paragraph is one line."""
    pairs = [(line, after) for line, after in pairwise(lines) if _may_go_on(line, after)]
    going_on = [line for line, after in pairs if after.text[:1].islower() and not ends(line.text)]
    if len(going_on) < max(_FEWEST, len(pairs) * _GOES_ON_LEAST):
        return 0
    lengths = sorted(len(line.text) + line.indent for line in going_on)
    widest = lengths[int(len(lengths) * 0.95)]
    near = sum(length >= widest * _NEAR for length in lengths)
    wider = sum(len(line.text) + line.indent > widest * _WIDER for line in lines)
    if wider * _FEW > sum(not line.blank for line in lines):
        return 0
    return widest if widest <= _WIDEST and near >= len(lengths) * _MOSTLY else 0


def _may_go_on(line: Line, after: Line) -> bool:
    """True if two lines may belong to one paragraph, as far as their marks tell."""
    if line.blank or after.blank or line.cells or after.cells or after.bullet or after.label or line.hashes:
        return False
    if stands_alone(line.text) or names_a_group(after.text) or _DECIMAL.match(after.text):
        return False
    return not (begins_anew(after.text) or is_article(line.text) or is_article(after.text))


def runs_on(chunk: Chunk, last: Line, line: Line, width: int) -> bool:
    """True if a line continues the paragraph of the line right before."""
    named = within_name(last.text, line.text) and not (line.hashes or line.cells or line.note or chunk.rows)
    if not named and _begins(chunk, last, line, width):
        return False
    if named or is_cut(chunk, last, line):
        return True
    small = _SMALL.match(line.text) is not None and not ends(last.text)
    if not width:
        return ((small or goes_on(last.text)) and not last.text.endswith(",")) or (
            chunk.is_item and line.indent > chunk.indent
        )
    if ends(last.text):
        fits = len(last.text) + last.indent + 1 + len(line.text.split()[0]) <= width * _FITS if line.text else True
        return not fits and line.indent <= last.indent
    if chunk.is_item and line.indent > chunk.indent:
        return True
    full = len(last.text) + last.indent >= width * _FULL
    return full or goes_on(last.text) or (small and len(last.text) >= width * _HALF)


def _begins(chunk: Chunk, last: Line, line: Line, width: int) -> bool:
    """True if a line begins a paragraph after any line."""
    marked = line.bullet or line.hashes or line.cells or line.note or chunk.hashes or chunk.rows
    signed = _ON_BEHALF.match(line.text) and _ON_BEHALF.match(last.text)
    full = len(last.text) >= width * _FULL > 0
    cut = full and (line.text[:1].islower() or last.text[-1:] == "-")
    headed = is_article(line.text) or (is_article(last.text) and not cut)
    dotted = line.text.startswith("o ")  # the bullet of a second level, as it comes out of some programs
    numbered = line.label or (_DECIMAL.match(line.text) and ends(last.text))
    counted = numbered and not _cites(last.text, line, full=full)
    return bool(
        marked or signed or headed or dotted or counted or in_address(last.text) or _opens(chunk, last, line, width)
    )


def _opens(chunk: Chunk, last: Line, line: Line, width: int) -> bool:
    """True if a line is a known heading, or follows one, or names a group behind an ended item."""
    if stands_alone(last.text) or is_division(last.text) or (begins_anew(last.text) and last.text[-1:] == ":"):
        return True
    body = ONE.match(line.text)
    in_row = body and ONE.fullmatch(last.text)  # nothing joins these two bodies
    new = begins_party(chunk.plain[len(chunk.label) :], line.text) or _STATUS.fullmatch(line.text)
    defines = is_definition((Tekst(line.text),)) and (
        speaks_of_terms(last.text) or (ends(last.text) and is_definition((Tekst(chunk.plain),)))
    )
    grouped = is_collective(last.text) and names_party(line.text)
    if in_row or defines or grouped or (new and not goes_on(last.text)):
        return True
    if begins_anew(line.text) and not (width and _is_full(last, width) and line.text[:1].islower()):
        return not goes_on(last.text)
    named = last.text[len(last.label) :].strip()
    short = 0 < len(named) <= max(_BODY, width * _HALF) and named[-1] not in ",;-" and not goes_on(named)
    alone = (short and (begins_body(named) or (named[0].isupper() and not continues_party(line.text)))) or (
        ONE.match(named) and "," not in named
    )
    described = short and not begins_body(named) and (describes_party(named) or is_office(named))
    below = continues_party(line.text) or is_office(line.text)
    if (alone and describes_party(line.text) and not described) or (described and below):
        return True
    if width and _is_full(last, width) and line.text[:1].islower():
        return False
    return names_a_group(line.text) and (ends(last.text) or not width)


def _is_full(last: Line, width: int) -> bool:
    """True if a line goes up to the width of the page, and no sentence ends there."""
    return not ends(last.text) and len(last.text) >= width * _FULL


def _cites(before: str, line: Line, *, full: bool) -> bool:
    """True if a line begins with the number that the words before it ask for, and not with a label.

    For example "(2) van toepassing" below "artikel 5"; other words ask for a number at the end of a ``full`` line.
    """
    rest = line.text[len(line.label) :].lstrip()
    lid = line.text[:1] == "(" and rest[:1].islower() and _ARTICLE.search(before) is not None
    return lid or (full and (_NUMBERED.search(before) is not None or (goes_on(before) and not rest[:1].isupper())))


def joined(chunk: Chunk, more: Chunk, words: frozenset[str] | None) -> tuple[Chunk, tuple[Herstel, ...]]:
    """Two paragraphs as one, with the repair that a broken word asks for."""
    left, right = chunk.text, more.text
    text = f"{left} {right}".strip()
    repairs: tuple[Herstel, ...] = ()
    between = partial(Herstel, van=chunk.lines[-1], tot=more.lines[0])
    match joint(left, right, words) if words is not None else None:
        case Joint.BROKEN:
            text = left[:-1] + right
            repairs = (between(soort="afbreking", reden="het woord liep over een regeleinde", afgebroken=True),)
        case Joint.HYPHENED:
            text = left + right
            reason = "het woord met een streepje liep over een regeleinde"
            repairs = (between(soort="afbreking", reden=reason, afgebroken=True, streepje=True),)
        case Joint.UNSURE:
            reason = "niet samengevoegd, want het kan ook een woord met een streepje zijn: kijk dit na"
            repairs = (between(soort="afbreking onzeker", reden=reason),)
    return replace(chunk, text=text, lines=(*chunk.lines, *more.lines)), repairs
