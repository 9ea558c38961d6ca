"""Structure tags of a PDF: which characters form a paragraph, heading, item, note or cell, as the file itself says."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

_DEEPEST = 40
_MOST = 1_000_000  # elements and leaves of a tree
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


def leaves(data: bytes) -> dict[int, tuple[Leaf, ...]]:
    """Marked content of each page, by page number from 1, with its place in the structure; empty without tags.

    PDFium reads the whole tree anew for every page, which is quadratic; qpdf reads the tree once (decision 136).
    """
    try:
        with pikepdf.open(BytesIO(data), suppress_warnings=True) as file:
            tree, marked = (file.Root.get(key) for key in ("/StructTreeRoot", "/MarkInfo"))
            is_tagged = isinstance(marked, pikepdf.Dictionary) and bool(marked.get("/Marked"))
            return _Walk(file, tree).leaves() if is_tagged and isinstance(tree, pikepdf.Dictionary) else {}
    except Exception:  # an exception in the tree means a text without tags
        return {}


class _Walk:
    """One walk over the structure tree of a file (ISO 32000-2, 14.7)."""

    def __init__(self, file: pikepdf.Pdf, tree: pikepdf.Object) -> None:
        self._pages = {page.obj.objgen: number for number, page in enumerate(file.pages, 1)}
        roles = tree.get("/RoleMap")
        named = roles.items() if isinstance(roles, pikepdf.Dictionary) else ()
        self._roles = {str(key): str(name) for key, name in named}
        self._tree = tree
        self._leaves: dict[int, list[Leaf]] = defaultdict(list)
        self._seen: set[tuple[int, int]] = set()
        self._left = _MOST

    def leaves(self) -> dict[int, tuple[Leaf, ...]]:
        """Leaves by page number, in the order of the tree."""
        for index, kid in enumerate(_kids(self._tree)):
            if isinstance(kid, pikepdf.Dictionary):
                self._element(kid, ((index, self._type(kid)),))
        return {number: tuple(leaves_of_page) for number, leaves_of_page in self._leaves.items()}

    def _element(self, element: pikepdf.Object, path: tuple[tuple[int, str], ...]) -> None:
        self._left -= 1
        if len(path) > _DEEPEST or self._left < 0 or element.objgen in self._seen:
            return
        self._seen |= {element.objgen} if element.is_indirect else set()
        page = self._page(element, 0)
        for index, kid in enumerate(_kids(element)):
            if isinstance(kid, int):
                self._add(kid, path, index, page)
            elif not isinstance(kid, pikepdf.Dictionary):
                continue
            elif (kind := kid.get("/Type")) == "/MCR":
                self._add(kid.get("/MCID", 0), path, index, self._page(kid, page))
            elif kind != "/OBJR":
                self._element(kid, (*path, (index, self._type(kid))))

    def _add(self, mcid: object, path: tuple[tuple[int, str], ...], index: int, page: int) -> None:
        self._left -= 1
        if page and isinstance(mcid, int) and mcid >= 0:
            self._leaves[page].append(Leaf((*path, (index, "")), page, mcid))

    def _page(self, item: pikepdf.Object, default: int) -> int:
        """Number of the page that an element or its content names; the ``default`` if it names none."""
        page = item.get("/Pg")
        return self._pages.get(page.objgen, 0) if isinstance(page, pikepdf.Dictionary) else default

    def _type(self, element: pikepdf.Object) -> str:
        kind = str(element.get("/S", ""))
        return self._roles.get(kind, kind).removeprefix("/")


def _kids(element: pikepdf.Object) -> Iterable[object]:
    kids = element.get("/K")
    return kids if isinstance(kids, pikepdf.Array) else () if kids is None else (kids,)


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
