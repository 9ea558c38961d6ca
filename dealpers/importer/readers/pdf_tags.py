"""Structure tags of a PDF: which characters form a paragraph, heading, item, note or cell, as the file itself says."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass, field

import pypdfium2
from pypdfium2 import raw

_DEEPEST = 40
_MOST = 200_000  # leaves of a tree
_BLOCKS = frozenset(
    "P H H1 H2 H3 H4 H5 H6 Title LI Caption Note FENote TOCI TD TH "
    "Div Sect Part Art BlockQuote Document NonStruct".split()
)
_NOTES = ("Note", "FENote")
_PARAGRAPHS = frozenset("P H H1 H2 H3 H4 H5 H6 Title LI Caption Note FENote TOCI".split())
AROUND = frozenset("Div Sect Part Art BlockQuote Document NonStruct".split())
"""Types that hold paragraphs, or text of their own between these."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """Marked content on a page, and the path to it: at each step the rank of the child and its type."""

    path: tuple[tuple[int, str], ...]
    page: int
    mcid: int


@dataclass(slots=True, kw_only=True)
class Tagged:
    """Block by its tags: its type, the heading level of ``H1`` to ``H6``, its list depth, and its leaves in order.

    ``steps`` is the length of its path. ``table`` is the path of the table that holds it, with the paths of row and
    cell, or empty.
    """

    kind: str
    heading: int = 0
    depth: int = 0
    steps: int = 0
    leaves: list[Leaf] = field(default_factory=list)
    table: tuple[tuple[tuple[int, str], ...], ...] = ()


def leaves(page: pypdfium2.PdfPage, number: int) -> tuple[Leaf, ...]:
    """Marked content of a page with its place in the structure; none for a page without tags."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return ()
    out: list[Leaf] = []
    for index in range(max(0, raw.FPDF_StructTree_CountChildren(tree))):
        element = raw.FPDF_StructTree_GetChildAtIndex(tree, index)
        if element:
            _walk(element, ((index, _type(element)),), number, out)
    raw.FPDF_StructTree_Close(tree)
    return tuple(out)


def _walk(element: object, path: tuple[tuple[int, str], ...], page: int, out: list[Leaf]) -> None:
    if len(path) > _DEEPEST or len(out) > _MOST:
        return
    for index in range(max(0, raw.FPDF_StructElement_CountChildren(element))):
        mcid = raw.FPDF_StructElement_GetChildMarkedContentID(element, index)
        child = raw.FPDF_StructElement_GetChildAtIndex(element, index) if mcid < 0 else None
        if mcid >= 0:
            out.append(Leaf((*path, (index, "")), page, mcid))
        elif child:
            _walk(child, (*path, (index, _type(child))), page, out)


def _type(element: object) -> str:
    size = raw.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDF_StructElement_GetType(element, buffer, size)
    return buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace")


def blocks(leaves_of_page: Sequence[Leaf]) -> list[Tagged]:
    """Blocks of all pages in the order of the tree; one that runs over pages is one block.

    Text that a container holds outside its paragraphs ends where a paragraph begins, save for a note.
    """
    out: dict[tuple[tuple[int, str], ...], Tagged] = {}
    labels: dict[tuple[tuple[int, str], ...], Tagged] = {}  # items that have no more than their label so far
    made: list[Tagged] = []
    last: tuple[tuple[int, str], ...] = ()
    for leaf in sorted(leaves_of_page, key=lambda one: ([rank for rank, _ in one.path], one.page)):
        key = _block(leaf.path)
        item = next((leaf.path[:index] for index in range(len(key), 0, -1) if leaf.path[index - 1][1] == "LI"), None)
        only_label = item is not None and any(kind == "Lbl" for _, kind in leaf.path[len(item) :])
        if item is not None and item in labels and not only_label and key[-1][1] in ("P", "LI", "Div"):
            out[key] = labels.pop(item)
        if key not in out or (key != last and key[-1][1] in AROUND):
            out[key] = _tagged(key)
            made.append(out[key])
            if item is not None and only_label and key == item:
                labels[item] = out[key]
        out[key].leaves.append(leaf)
        last = last if any(kind in _NOTES for _, kind in key) else key
    return made


def _block(path: tuple[tuple[int, str], ...]) -> tuple[tuple[int, str], ...]:
    """Path of the innermost block around a leaf; a part without a meaning in a paragraph is no block."""
    around = [index for index in range(len(path), 0, -1) if path[index - 1][1] in _BLOCKS]
    named = next((index for index in around if path[index - 1][1] != "NonStruct"), 0)
    if named and path[named - 1][1] in _PARAGRAPHS:
        return path[:named]
    return path[: around[0]] if around else path[:1]


def _tagged(key: tuple[tuple[int, str], ...]) -> Tagged:
    kinds = [kind for _, kind in key]
    kind = next((one for one in reversed(kinds) if one in _NOTES), kinds[-1])
    level = int(kind[1]) + 1 if kind[:1] == "H" and kind[1:].isdigit() else 1 if kind == "Title" else 0
    table: tuple[tuple[tuple[int, str], ...], ...] = ()
    if "Table" in kinds:
        first = kinds.index("Table")
        row = next((index for index in range(first, len(kinds)) if kinds[index] == "TR"), first)
        cell = next((index for index in range(row, len(kinds)) if kinds[index] in ("TD", "TH")), len(kinds) - 1)
        table = (key[: first + 1], key[: row + 1], key[: cell + 1])
    return Tagged(kind=kind, heading=level, depth=kinds.count("L"), steps=len(key), table=table)
