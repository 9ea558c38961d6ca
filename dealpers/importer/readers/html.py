"""Reader of web pages: the words that a visitor reads, without scripts, menus and other furniture of the site."""

import re
import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml import html as lxml_html

from dealpers.dutch.regex import regex
from dealpers.importer.paragraph import Block, Cell, FileText, Note, Notice, Paragraph, Run, Table
from dealpers.importer.readers.html_decimals import with_decimals
from dealpers.importer.readers.html_names import (
    characters,
    has_borders,
    is_landmark,
    is_layout,
    label_of,
    span_of,
    words_of,
)
from dealpers.importer.readers.html_notes import Notes, is_back
from dealpers.importer.readers.refusal import RefusedError
from dealpers.importer.readers.runs import tidy
from dealpers.importer.readers.symbols import RAISED

_UNSEEN = {
    "script": "script", "style": "opmaak", "noscript": "script", "template": "script", "head": "", "title": "",
    "nav": "menu", "form": "formulier", "button": "formulier", "select": "formulier", "textarea": "formulier",
    "input": "", "iframe": "ingevoegde pagina", "object": "ingevoegd bestand", "svg": "afbeelding", "img": "afbeelding",
    "video": "video", "audio": "geluid", "canvas": "afbeelding", "map": "", "datalist": "", "rt": "", "rp": "",
}  # fmt: skip
_CRUMBS = regex(r"breadcrumb|kruimelpad|cookie|skip-?link|menu|navigat", re.I)
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 "
    "h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_FIRST = frozenset("p div h1 h2 h3 h4 h5 h6".split())  # blocks that may begin an item and bear its label
_EDGES = ("nav", "header", "footer", "aside")
_SHOWN = 60  # characters of each omission in a doubt: enough to recognise a paragraph
_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_LABELLED = regex(r"\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]{1,4})[.)°]|[-–—•])\s", re.I)


def read(data: bytes) -> FileText:
    """Text of a web page. Raises ``RefusedError`` if it has none."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", characters(data))
    try:
        root = lxml_html.document_fromstring(text)
    except (etree.ParserError, ValueError) as error:
        raise RefusedError(
            "is een webpagina zonder tekst", "bewaar de tekst van de pagina als platte tekst (.txt)"
        ) from error
    page = _Page(root)
    blocks, restored = with_decimals(tuple(page.blocks()))
    return FileText(form="html", blocks=blocks, notices=(*page.notices(), *restored))


@dataclass(slots=True, kw_only=True)
class _Open:
    """Paragraph that is being gathered."""

    runs: list[Run] = field(default_factory=list)
    label: str = ""
    depth: int = 0
    heading: int = 0
    calls: list[tuple[str, etree._Element]] = field(default_factory=list)
    doubt: str = ""


class _Page:
    def __init__(self, root: etree._Element) -> None:
        body = root.find("body") if root.find("body") is not None else root
        self._notes = Notes(root)
        self._left = Counter[str]()
        self._open = _Open()
        self._done: list[Block] = []
        self._next: dict[int, int] = {}  # number that follows the last item, by the depth of its list
        mains = list(body.iter("main")) or [one for one in body.iter() if one.get("role") == "main"]
        main = mains[0] if len(mains) == 1 else body
        self._main = frozenset((*main.iter(), *main.iterancestors()))
        self._edges: list[str] = []
        self._body = body

    def blocks(self) -> Iterator[Block]:
        """Blocks of the page in order; the first one bears the doubt about words outside the main part."""
        self._walk(self._body, (False, False), 0)
        self._close()
        for rank, block in enumerate(self._done):
            if self._edges and not isinstance(block, Note):
                edges = "weggelaten buiten de hoofdtekst: " + ", ".join(f"‘{words}’" for words in self._edges)
                self._done[rank] = replace(block, doubt="; ".join(filter(None, (block.doubt, edges))))
                break
        yield from self._done

    def notices(self) -> Iterator[Notice]:
        """Notices of omitted words and images, one for each kind."""
        for kind, count in ((kind, count) for kind, count in self._left.items() if count):
            yield Notice(kind, f"weggelaten: {count} {'keer' if kind == 'afbeelding' else 'woorden'}")

    def _walk(self, element: etree._Element, look: tuple[bool, bool], depth: int, *, pre: bool = False) -> None:
        """Gather an element's words; ``look`` is bold and italic, ``depth`` the level of its list."""
        self._add(element.text, look, pre=pre)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, look, depth, pre=pre)
            self._add(child.tail, look, pre=pre)

    def _element(self, child: etree._Element, look: tuple[bool, bool], depth: int, *, pre: bool) -> None:
        tag = child.tag.lower()
        if self._is_left_out(child, tag) or child in self._notes.bodies:
            return
        call = self._notes.called(child) if tag == "a" else None
        bold = look[0] or tag in ("b", "strong", "th", "dt") or (len(tag) == 2 and tag[0] == "h" and tag[1].isdigit())
        look = (bold, look[1] or tag in ("i", "em", "cite", "dfn"))
        if call is not None:
            self._open.runs.append(Run(text="", mark=call[0]))
            self._open.calls.append(call)
        elif tag == "br":
            self._open.runs.append(Run(text="\n"))
        elif tag == "sup" and not any(one.tag == "a" for one in child.iter()):
            self._add("".join(child.itertext()).translate(RAISED), look)
        elif tag in ("ol", "ul", "menu"):
            self._list(child, look, depth + 1)
        elif tag == "table" and not is_layout(child):
            self._close()
            self._done += self._table(child)
        elif tag in ("dt", "dd"):
            self._definition(child, look, depth)
        elif tag in _BLOCKS:
            self._close()
            if re.fullmatch(r"h[1-6]", tag):
                self._open.heading = int(tag[1])
            self._open.depth = depth
            self._walk(child, look, depth, pre=tag == "pre")
            self._close()
        else:
            if tag in ("del", "s", "strike"):
                self._open.doubt = "deze alinea heeft doorgehaalde woorden"
            self._walk(child, look, depth, pre=pre)

    def _definition(self, child: etree._Element, look: tuple[bool, bool], depth: int) -> None:
        """Term and text of a definition list as one paragraph, with the term in bold."""
        before = child.getprevious()
        paired = child.tag == "dd" and before is not None and before.tag == "dt"
        if paired:
            self._add(" ", (False, False))
            first = next((one for one in child if isinstance(one.tag, str)), None)
            if first is not None and first.tag in ("p", "div") and not (child.text or "").strip():
                first.tag = "span"
        else:
            self._close()
        self._open.depth = depth
        self._walk(child, look, depth)
        after = child.getnext()
        if child.tag == "dd" or after is None or after.tag != "dd":
            self._close()

    def _is_left_out(self, child: etree._Element, tag: str) -> bool:
        named = f"{child.get('class', '')} {child.get('id', '')} {child.get('aria-label', '')}"
        kind = _UNSEEN.get(tag)
        if child.get("hidden") is not None or _HIDDEN.search(child.get("style") or ""):
            kind = "verborgen tekst"
        elif is_landmark(child) or (tag in ("ul", "ol", "div", "p", "a") and _CRUMBS.search(named)):
            kind = "menu"
        if self._is_edge(child, tag, kind):
            words = words_of(child)
            self._left["rand van de site"] += len(words)
            self._edges += [textwrap.shorten(" ".join(words), _SHOWN, placeholder="…")] if words else []
            return True
        if kind is None:
            return False
        if kind:
            words = (child.text or "").split() if kind in ("script", "opmaak") else words_of(child)
            self._left[kind] += 1 if kind == "afbeelding" else len(words)
        return True

    def _is_edge(self, child: etree._Element, tag: str, kind: str | None) -> bool:
        """True if an element outside the one main part is furniture of the site and holds no text of a note."""
        if child in self._main or not (tag in _EDGES or kind == "menu"):
            return False
        return not any(one in self._notes.bodies for one in child.iter())

    def _add(self, text: str | None, look: tuple[bool, bool], *, pre: bool = False) -> None:
        if text:
            shown = text if pre else re.sub(r"[ \t\r\n\f]+", " ", text)
            self._open.runs.append(Run(text=shown, bold=look[0], italic=look[1]))

    def _close(self) -> None:
        """End the paragraph that is being gathered."""
        ended, self._open = self._open, _Open()
        runs = tidy(ended.runs)
        if runs:
            self._done.append(
                Paragraph(runs=runs, label=ended.label, heading=ended.heading, depth=ended.depth, doubt=ended.doubt)
            )
        for mark, body in ended.calls:
            self._done.append(Note(mark=mark, paragraphs=self._note(mark, body)))

    def _note(self, mark: str, body: etree._Element) -> tuple[Paragraph, ...]:
        """Paragraphs of a note without its mark and the links that lead back."""
        inner = _Page.__new__(_Page)
        inner._notes, inner._left, inner._open, inner._done, inner._next = self._notes, Counter(), _Open(), [], {}
        inner._main, inner._edges = frozenset(body.iter()), []
        for link in list(body.iter("a")):
            if is_back(link, mark):
                link.tag, link.text = "span", ""
                for one in list(link):
                    link.remove(one)
        inner._walk(body, (False, False), 0)
        inner._close()
        paragraphs = [block for block in inner._done if isinstance(block, Paragraph)]
        if (
            paragraphs
            and paragraphs[0].runs
            and (match := re.match(rf"[\[(]?{re.escape(mark)}[\])]?[.:]?\s+", paragraphs[0].runs[0].text))
        ):
            first = replace(paragraphs[0].runs[0], text=paragraphs[0].runs[0].text[match.end() :])
            paragraphs[0] = replace(paragraphs[0], runs=(first, *paragraphs[0].runs[1:]))
        return tuple(paragraphs)

    def _list(self, element: etree._Element, look: tuple[bool, bool], depth: int) -> None:
        """Items of a list with the labels that a browser shows, unless they are in the text."""
        self._close()
        items = [one for one in element if one.tag == "li" and one not in self._notes.bodies]
        labelled = bool(items) and all(_LABELLED.match("".join(one.itertext())) for one in items)
        goes_on = (
            [one.tag for one in element][:1] == ["ol"] == [element.tag]
        )  # a word processor goes on with the list above
        start = element.get("start") or ""
        number = int(start) if re.fullmatch(r"-?\d{1,5}", start) else self._next.get(depth, 1) if goes_on else 1
        for child in element:
            if child.tag != "li" or child in self._notes.bodies:
                if isinstance(child.tag, str):
                    self._element(child, look, depth, pre=False)
                continue
            if re.fullmatch(r"-?\d{1,5}", child.get("value") or ""):
                number = int(child.get("value") or 1)
            self._open.label = "" if labelled else label_of(element, child, number)
            self._open.depth = depth
            number += 1
            self._item(child, look, depth)
            self._next[depth] = number

    def _item(self, item: etree._Element, look: tuple[bool, bool], depth: int) -> None:
        """First paragraph of an item bears its label, whether it is in an element of its own or not."""
        first = next((one for one in item if isinstance(one.tag, str)), None)
        label = self._open.label
        if first is not None and first.tag in _FIRST and not (item.text or "").strip():
            before, self._open.label = len(self._done), ""
            self._walk(item, look, depth)
            self._close()
            if len(self._done) > before and isinstance(block := self._done[before], Paragraph):
                self._done[before] = replace(block, label=label, depth=depth)
            return
        self._walk(item, look, depth)
        self._close()

    def _table(self, element: etree._Element) -> Iterator[Block]:
        """Table whose merged cells are empty but for the first."""
        grid: dict[tuple[int, int], Cell] = {}
        notes: list[Block] = []
        rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
        for index, row in enumerate(rows):
            column = 0
            for cell in row:
                if cell.tag not in ("td", "th"):
                    continue
                while (index, column) in grid:
                    column += 1
                across, down = span_of(cell, "colspan"), min(span_of(cell, "rowspan"), len(rows) - index)
                for below in range(down):
                    for right in range(across):
                        grid[index + below, column + right] = Cell(above=below > 0, left=below == 0 and right > 0)
                grid[index, column] = self._cell(cell, notes)
        if width := max((column + 1 for _, column in grid), default=0):
            body = tuple(
                tuple(grid.get((index, column), Cell()) for column in range(width)) for index in range(len(rows))
            )
            headed = len(rows) > 1 and all(cell.tag == "th" for cell in rows[0] if cell.tag in ("td", "th"))
            yield from self._caption(element)
            yield Table(rows=body, headed=headed, ruled=has_borders(element))
        yield from notes

    def _caption(self, element: etree._Element) -> Iterator[Block]:
        if (caption := element.find("caption")) is not None and (words := " ".join(words_of(caption))):
            yield Paragraph(runs=(Run(text=words),))

    def _cell(self, cell: etree._Element, notes: list[Block]) -> Cell:
        outer_blocks, self._done = self._done, []
        self._open = _Open()
        self._walk(cell, (cell.tag == "th", False), 0)
        self._close()
        inner_blocks, self._done = self._done, outer_blocks
        notes += [block for block in inner_blocks if isinstance(block, Note)]
        paragraphs = [block for block in inner_blocks if isinstance(block, Paragraph)]
        nested = (one for block in inner_blocks if isinstance(block, Table) for row in block.rows for one in row)
        return Cell(paragraphs=(*paragraphs, *(one for inner in nested for one in inner.paragraphs)))
