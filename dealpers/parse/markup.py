"""Markdown dialect of the collection: block and inline rules for markdown-it-py in which a printed number is data.

Blocks: ``#`` headings, paragraphs, items with any printed label (see ``labels``), ``[^1]: texts`` of notes with the
blocks indented below them, and ``{tabel-1}`` places. Inline: ``*emphasis*``, ``**bold**``, ``<https://…>``, ``[^1]``
marks and ``\\`` escapes, before ``•``, ``–`` and ``°`` too. All else is text, HTML as well. No rule renumbers.
"""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from dealpers.dutch.regex import regex
from dealpers.parse.labels import BARE, BULLETS, follows, is_bold, is_doubtful, match_label
from dealpers.parse.line_marks import ADDRESS, NOTE_MARK

MAX_DEPTH = 12

ESCAPED = ("•", "°", "º", "–")
_NEAR = 2000
"""Maximum distance in lines to the neighbour of a doubtful label; bounds the time on hostile text."""
_NOTE_INDENT = 2
"""Number of spaces before a paragraph that continues the note above."""
_HEADING = regex(r"#{1,6}(?:[ \t]+|$)|#{2,6}(?=\w)")
_NOTE = regex(rf"{NOTE_MARK}:[ \t]*")
_TABLE = regex(r"\{(tabel-[a-z0-9-]+)\}[ \t]*$")
_MARK = regex(NOTE_MARK)


def make_parser() -> MarkdownIt:
    """Make a markdown-it parser with the rules of this module only."""
    parser = MarkdownIt("zero", {"html": False, "linkify": False, "typographer": False, "maxNesting": 1000})
    parser.enable(["emphasis", "escape", "newline", "balance_pairs"])
    ends: RuleOptionsType = {"alt": ["alinea"]}
    ruler = parser.block.ruler
    ruler.before("paragraph", "kop", _heading_rule, ends)
    ruler.before("paragraph", "noot", _note_rule, ends)
    ruler.before("paragraph", "tabel", _table_rule, ends)
    ruler.before("paragraph", "onderdelen", _items_rule, ends)
    ruler.at("paragraph", _paragraph_rule)
    parser.inline.ruler.before("emphasis", "nootmark", _token_rule(_MARK, "nootmark"))
    parser.inline.ruler.before("emphasis", "adres", _token_rule(ADDRESS, "adres"))
    parser.inline.ruler.before("escape", "ontsnapping", _escape_rule)
    return parser


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _column(state: StateBlock, line: int) -> int:
    """The 1-based column of the first character of a line in its source."""
    return state.bMarks[line] + state.tShift[line] - (state.src.rfind("\n", 0, state.bMarks[line]) + 1) + 1


def _fault(state: StateBlock, line: int, message: str, hint: str) -> None:
    state.env.setdefault("faults", []).append((line + 1, _column(state, line), message, hint))


def _heading_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    match = _HEADING.match(_line(state, start))
    if match is None:
        return False
    if silent:
        return True
    token = state.push("kop", "", 0)
    token.hidden, token.map, token.tag = False, [start, start + 1], f"h{len(match[0].rstrip())}"
    text = _line(state, start)[match.end() :].rstrip()
    _push_inline(state, text, [(0, start + 1, _column(state, start) + match.end())])
    state.line = start + 1
    return True


def _note_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    match = _NOTE.match(_line(state, start))
    if match is None:
        return False
    if silent:
        return True
    indent = state.sCount[start]
    token = state.push("noot_open", "", 1)
    token.info, token.map = match[1], [start, start + 1]
    _take_paragraph(state, start, end, skip=match.end())
    before, state.blkIndent = state.blkIndent, indent + _NOTE_INDENT
    state.md.block.tokenize(state, state.line, end)  # paragraphs and lists indented below the note
    state.blkIndent = before
    state.push("noot_close", "", -1)
    return True


def _table_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    match = _TABLE.match(_line(state, start))
    if match is None:
        return False
    if not silent:
        token = state.push("tabel", "", 0)
        token.info, token.map, token.meta = match[1], [start, start + 1], {"column": _column(state, start)}
        state.line = start + 1
    return True


def _items_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read items with labels at one indentation, each with the blocks indented under its text."""
    opening = _label_at(state, start, end)
    if opening is None or (silent and not _may_interrupt(state, start, opening["label"])):
        return False
    if silent:
        return True
    depth = state.env.get("depth", 0) + 1
    if depth > MAX_DEPTH:  # deeper items stay text: no word is lost before an editor repairs the fault
        _fault(state, start, f"dieper dan {MAX_DEPTH} niveaus", "breng de opsomming terug tot minder niveaus")
        return False
    state.env["depth"] = depth
    bulleted = opening["label"] in BULLETS
    indent = state.sCount[start]
    state.push("lijst_open", "", 1).map = [start, end]
    line = start
    while line < end and state.sCount[line] == indent:
        match = _label_at(state, line, end)
        if match is None or (match["label"] in BULLETS) is not bulleted:
            break
        line = _item(state, line, end, match)
        if line < end and indent < state.sCount[line] and _label_at(state, line, end):
            wanted = indent + len(match[0])
            _fault(
                state,
                line,
                "dit onderdeel staat niet recht onder de tekst waar het bij hoort",
                f"zet er {wanted} spaties voor, of {indent} als het een volgend onderdeel is",
            )
            indent = state.sCount[line]
        elif line < end and state.blkIndent <= state.sCount[line] < indent:
            indent = state.sCount[line]  # further to the left, but still in this list
    state.push("lijst_close", "", -1)
    state.env["depth"] = depth - 1
    state.line = line
    return True


def _label_at(state: StateBlock, line: int, end: int) -> re.Match[str] | None:
    """Match the label at the start of a line; a doubtful label needs a neighbour in the same list."""
    match = match_label(_line(state, line), doubtful=True)
    if match is None or not is_doubtful(match["label"]):
        return match
    label = match["label"]
    if state.env.get("names") and label[0].isupper():
        return None
    before, after = _neighbour(state, line, end, -1), _neighbour(state, line, end, 1)
    return match if follows(label, before) or follows(after, label) else None


def _neighbour(state: StateBlock, line: int, end: int, step: int) -> str:
    """Nearest label above (``step`` -1) or below (1) at the same indentation; empty where other text comes first.

    A label inside a paragraph is text: written again, it is no longer at the start of a line.
    """
    indent = state.sCount[line]
    opened: dict[int, dict[int, str]] = state.env.get("opened", {})
    for other in range(line + step, max(-1, line - _NEAR) if step < 0 else min(end, line + _NEAR), step):
        if indent in opened.get(other, {}):
            return opened[other][indent]
        if state.isEmpty(other) or state.sCount[other] > indent:
            continue
        if state.sCount[other] < indent or other in state.env.get("running", ()):
            return ""
        if match := match_label(_line(state, other), doubtful=True):
            return match["label"]
        if not _NOTE.match(_line(state, other)):
            return ""
    return ""


def _may_interrupt(state: StateBlock, line: int, label: str) -> bool:
    """True if a label right below a line of a paragraph begins an item, and is no word of the sentence."""
    above = _line(state, line - 1).rstrip() if line else ""
    return is_bold(label) or above.endswith((".", ":", ";", ","))


def _item(state: StateBlock, start: int, end: int, match: re.Match[str]) -> int:
    token = state.push("onderdeel_open", "", 1)
    token.info, token.map, token.meta = match["label"], [start, start + 1], {"column": _column(state, start)}
    first = state.bMarks[start] + state.tShift[start]
    content = first + match.end()
    gap = len(match["gap"]) if match["gap"] else 1
    offset = state.sCount[start] + len(match["label"]) + min(gap, 4)
    before = state.tShift[start], state.sCount[start], state.blkIndent
    opened = state.env.setdefault("opened", {}).setdefault(start, {})  # labels of the items being read, by indentation
    opened[state.sCount[start]] = match["label"]
    state.tShift[start], state.sCount[start], state.blkIndent = content - state.bMarks[start], offset, offset
    if content >= state.eMarks[start] and (start + 1 >= end or state.isEmpty(start + 1)):
        state.line = start + 1  # an item without text has no content below
    else:
        state.md.block.tokenize(state, start, end)
    state.tShift[start], state.sCount[start], state.blkIndent = before
    del opened[state.sCount[start]]
    state.push("onderdeel_close", "", -1)
    return state.line


def _paragraph_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    state.push("alinea", "", 0).map = [start, start + 1]
    _take_paragraph(state, start, end)
    return True


def _take_paragraph(state: StateBlock, start: int, end: int, skip: int = 0) -> None:
    """Take lines up to a blank line or the start of another block; a line outside the item is a fault, never text."""
    rules = state.md.block.ruler.getRules("alinea")
    first = _line(state, start)[skip:].rstrip()
    lines, pieces = [first], [(0, start + 1, _column(state, start) + skip)]
    line, length = start + 1, len(first) + 1
    while line < end and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
        if any(rule(state, line, end, True) for rule in rules):
            break
        pieces.append((length, line + 1, _column(state, line)))
        state.env.setdefault("running", set()).add(line)
        lines.append(_line(state, line).rstrip())
        length += len(lines[-1]) + 1
        line += 1
    outside = line < end and not state.isEmpty(line) and state.sCount[line] < state.blkIndent
    if outside and not any(rule(state, line, end, True) for rule in rules) and _label_at(state, line, end) is None:
        _fault(
            state,
            line,
            "deze regel staat onder een onderdeel maar springt niet in",
            f"zet er {state.blkIndent} spaties voor als hij erbij hoort, of een lege regel boven als hij erna komt",
        )
    if not first and pieces[1:]:  # a note whose text begins on the next line
        lines, pieces = lines[1:], [(offset - 1, begin, column) for offset, begin, column in pieces[1:]]
    _push_inline(state, "\n".join(lines), pieces)
    state.line = line


def _push_inline(state: StateBlock, content: str, pieces: list[tuple[int, int, int]]) -> None:
    token = state.push("inline", "", 0)
    token.content, token.children, token.meta = content.replace("\t", " "), [], {"pieces": tuple(pieces)}


def _token_rule(pattern: re.Pattern[str], kind: str) -> Callable[[StateInline, bool], bool]:
    """Rule that reads a match of a pattern as a token of one kind; the content is the first group."""

    def read(state: StateInline, silent: bool) -> bool:
        match = pattern.match(state.src, state.pos)
        if match is None:
            return False
        if not silent:
            token = state.push(kind, "", 0)
            token.content, token.markup = match[1], match[0]
        state.pos = match.end()
        return True

    return read


def _escape_rule(state: StateInline, silent: bool) -> bool:
    """Read a backslash before a character that CommonMark does not escape, or before an ordinal at the start.

    Before a line end a backslash is text.
    """
    following = state.src[state.pos + 1 : state.pos + 2]
    bare = state.pos == 0 and BARE.match(state.src, 1) is not None
    if state.src[state.pos] != "\\" or (following not in (*ESCAPED, "\n") and not bare):
        return False
    if not silent:
        token = state.push("text_special", "", 0)
        token.content = "\\" if following == "\n" else following
    state.pos += 1 if following == "\n" else 2
    return True
