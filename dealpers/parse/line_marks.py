"""Marks of layout in a line of a source document, no words: bullets, hashes, rules, tags, page numbers."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from dealpers.dutch.addresses import OPENS_ADDRESS
from dealpers.dutch.regex import regex

NOTE_MARK = r"\[\^(?P<label>[^\]\s]{1,12})\]"
"""Regex of the mark of a note in Markdown, for use in larger patterns; the only group is the label."""
LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", "ff fi fl ffi ffl st st".split(), strict=True))
"""Letters by typographic ligature."""
ADDRESS = regex(rf"<({OPENS_ADDRESS}[^<>\n]+)>")
"""Regex of a web address between angle brackets."""
_SYMBOLS = "-•*▪▫◦‣⁃●○■□·\uf02d\uf0a7\uf0b7\uf0d8"
_BULLET = regex(rf"\s*[{_SYMBOLS}](?:\s+|$)")
_DASH = regex(r"\s*(?:–|—|--)(?:\s+|$)")
_HEADING = regex(r"^(#{1,6})(?: +(?=\S)|(?<=##)(?=[^\W\d_]|\*))")
_DEFINITION = regex(r"\s{0,3}:[ \t]+(?=\S)")
_RULE = regex(r"\s*([-=_*])(?:[ \t]*\1){2,}\s*")
_STYLE = regex(r"</?(?:[biu]|em|strong|sup)>")
_RAISED = regex(r"<sup>\s*(\d{1,3})\s*</sup>")
_LINK = regex(r"\[([^\[\]]+)\]\([^()\s]*\)")
_ESCAPE = regex(r"\\(?=[!-/:-@\[-`{-~])")
MARKED_UP = regex(r"</?(?:u|em|strong|sup)>|\[[^\[\]]+\]\([^()\s]+\)")
"""Regex of a tag or a link in a line; only the words in it are text."""
_TO_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ROW = regex(r"\s*\|(.+)\|\s*")
_BARE_RULE = regex(r"[ \t]*:?-{2,}:?(?:[ \t]*\|[ \t]*:?-{2,}:?)+[ \t]*")
_ROW_RULE = regex(r"[\s|:-]*-[\s|:-]*")
_NOTE = regex(rf"\s*{NOTE_MARK}:\s*(?=\S)")
_MARK = regex(NOTE_MARK)
_STARS = regex(rf"{NOTE_MARK}|\*")
_PAGE = regex(
    r"[\s–—|-]*(?:(?:pagina|bladzijde|blz\.?|page)\s{0,3})?(\d{1,4})(?:\s{0,3}(?:van|/|\||of)\s{0,3}(\d{1,4}))?(?:[\s–—|-]*|\.)",
    re.I,
)


_NEAR = 6
"""Number of lines within which a list of dashes shows itself."""


def bullet(line: str, before: str = "") -> re.Match[str] | None:
    """Match the bullet at the start of a line; None without a bullet.

    A dash is a bullet if the line ``before`` ended a clause, was empty or began with a dash too; inside a sentence a
    dash is a word.
    """
    if match := _BULLET.match(line):
        return match
    ended = not before.strip() or before.rstrip().endswith((".", ":", ";", ",")) or _DASH.match(before)
    return _DASH.match(line) if ended else None


def with_line_above(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each line behind the line above it; above the first dash of a list that line is empty."""
    for index, (before, line) in enumerate(pairwise(("", *lines))):
        yield "" if _DASH.match(line) and _lists_dashes(lines[index : index + _NEAR]) else before, line


def _lists_dashes(lines: Sequence[str]) -> bool:
    """True if a dash follows behind an ended clause, without a blank line between."""
    block = takewhile(str.strip, lines)
    return any(_DASH.match(line) and before.rstrip().endswith((";", ",", ".")) for before, line in pairwise(block))


def is_definition(line: str) -> bool:
    """True if a line is the text of a definition list of Markdown: a colon, white space and words."""
    return _DEFINITION.match(line) is not None


def heading(line: str) -> re.Match[str] | None:
    """Match the hashes before a heading in Markdown; None for other lines."""
    return _HEADING.match(line)


def is_rule(line: str) -> bool:
    """True if a line is a drawn rule, without words."""
    return _RULE.fullmatch(line) is not None


def cells(line: str) -> list[str] | None:
    """Cells of a row between pipes: an empty list for the rule under a head, None for a line that is no row."""
    match = _ROW.fullmatch(line)
    if match is None:
        return None
    return [] if _ROW_RULE.fullmatch(match[1]) else [cell.strip() for cell in match[1].split("|")]


_FEWEST_PIPES = 2
"""Minimum number of pipes in a row of a table without a rule."""
_FEWEST_ROWS = 3
"""Minimum number of rows of a table without a rule."""


def with_outer_bars(lines: Sequence[str]) -> list[str]:
    """Lines, in which the rows of a table in Markdown without pipes at their ends have them.

    A rule of dashes and pipes makes the line above and the lines below with a pipe a table; so do three lines in a row
    with equally many pipes, at least two, between blanks.
    """
    out = list(lines)
    for index, line in enumerate(lines):
        if index and _BARE_RULE.fullmatch(line) and _is_bare_row(lines[index - 1]):
            last = index + 1
            while last < len(lines) and _is_bare_row(lines[last]):
                last += 1
            out[index - 1 : last] = [f"|{row}|" for row in lines[index - 1 : last]]
    for begin, end in _bare_tables(out):
        out[begin:end] = [f"|{row}|" for row in out[begin:end]]
    return out


def _bare_tables(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First index, and the index behind the last, of each run of bare rows with equally many pipes."""
    counts = [line.count(" | ") if _is_bare_row(line) else 0 for line in lines]
    index = 0
    for count, run in groupby(counts):
        end = index + sum(1 for _ in run)
        if count >= _FEWEST_PIPES and end - index >= _FEWEST_ROWS:
            yield index, end
        index = end


def _is_bare_row(line: str) -> bool:
    return "|" in line and not _ROW.fullmatch(line)


def without_stars(text: str) -> str:
    """Text without stars of emphasis; the star of a note mark ``[^*]`` stays."""
    if "[^" not in text:
        return text.replace("*", "")
    return _STARS.sub(lambda match: match[0] if match["label"] else "", text) if "*" in text else text


def without_marks(line: str, before: str = "") -> str:
    """Line without marks of layout; of a note mark only the label remains."""
    plain = running(line, before) if (note := _NOTE.match(line)) is None else f"{note[1]} {running(line[note.end() :])}"
    return _MARK.sub(r"\1", plain)


def running(line: str, before: str = "") -> str:
    """Line without marks of layout, but with note marks."""
    if is_rule(line):
        return ""
    if (row := cells(line)) is not None:
        line = " ".join(row)
    elif mark := bullet(line, before) or _DEFINITION.match(line):
        line = line[mark.end() :]
    return without_styles(_HEADING.sub("", line, count=1))


def without_styles(text: str) -> str:
    """Text without style tags, link targets and Markdown escapes; digits in superscript become Unicode superscripts."""
    if "<sup>" in text:
        text = _RAISED.sub(lambda match: match[1].translate(_TO_RAISED), text)
    text = text.replace("****", "** **")
    text = _STYLE.sub("", text) if "<" in text else text
    text = _LINK.sub(r"\1", text) if "[" in text else text
    return _ESCAPE.sub("", text) if "\\" in text else text


def page_number(line: str) -> int | None:
    """Page number on a line of its own; None for other lines."""
    match = _PAGE.fullmatch(line)
    return int(match[1]) if match else None
