"""Post-processing of a PDF, for work that Typst cannot do in one pass: row headers, binary files, links."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from tempfile import TemporaryFile
from typing import BinaryIO, cast

import pikepdf
from pikepdf import AccessMode, Array, Dictionary, Name, NameTree, NumberTree, Object, ObjectStreamMode, Pdf, String

from dealpers.model import ids

_HOLDERS = frozenset(map(Name, ("/Document", "/Part", "/Art", "/Sect", "/Div", "/NonStruct", "/L", "/LI", "/LBody")))
"""Tags that can hold a table; a visit to every tag would take longer than all other work here."""


def finished(pdf: bytes, tables: Sequence[bool], files: Mapping[str, bytes]) -> bytes:
    """PDF with row headers, resolved links, and the contents of its embedded files by name.

    ``tables`` has one value per table, in reading order: true if the first cell of a row is the row's header.
    Typst tags such a cell as an ordinary one.
    """
    source = _readable(pdf)
    mode = AccessMode.default if isinstance(source, BytesIO) else AccessMode.mmap
    with source, pikepdf.open(source, access_mode=mode) as opened:
        if any(tables):
            set_tables = [*_tables(opened.Root.StructTreeRoot)]
            assert len(set_tables) == len(tables), "each table of the print model is one in the print"
            for table, wanted in zip(set_tables, tables, strict=True):
                if wanted:
                    _mark(table)
        for specification in opened.Root.get("/AF", ()):
            name = str(specification.UF)
            if name in files:
                stream = specification.EF.F
                stream.write(files[name])
                stream.Params.Size = len(files[name])
        _lead(opened)
        out = BytesIO()
        opened.save(
            out, deterministic_id=True, fix_metadata_version=False, object_stream_mode=ObjectStreamMode.generate
        )
        return out.getvalue()


def _readable(pdf: bytes) -> BinaryIO:
    """Nameless file that pikepdf maps into memory; memory itself where the disk is full, at twice the time.

    Each of thousands of small reads from memory is a call of Python.
    """
    try:
        stream = TemporaryFile()  # noqa: SIM115 - the caller closes it
        stream.write(pdf)
        stream.flush()
    except OSError:
        return BytesIO(pdf)
    return cast("BinaryIO", stream)


def _lead(opened: Pdf) -> None:
    """Resolve the links of the template by their prefix.

    ``plaats:`` is a place in the text, ``noot:`` the place of a note, from its mark, and ``bijlage:`` a file.
    """
    numbers = {page.obj.objgen: number for number, page in enumerate(opened.pages, 1)}
    names = opened.Root.get("/Names", Dictionary())
    places = NameTree(names.Dests) if "/Dests" in names else {}
    elements = NumberTree(opened.Root.StructTreeRoot.ParentTree)
    for page in opened.pages:
        for annotation in page.get("/Annots", ()):
            action = annotation.get("/A", Dictionary())
            scheme, _, name = bytes(action.get("/URI", String(""))).decode().partition(":")
            if scheme in ("plaats", "noot"):
                del annotation.A
                annotation.Dest = String(name)
                annotation.Contents = String(f"{ids.citation(name)}, pagina {numbers[places[name][0].objgen]}")
                if scheme == "noot":
                    _label(opened, elements[int(annotation.StructParent)])
            elif scheme == "bijlage":
                annotation.A = Dictionary(
                    S=Name.GoToE, NewWindow=True, D=Array([0, Name.Fit]), T=Dictionary(R=Name.C, N=String(name))
                )
                annotation.Contents = String(f"{name}, een bestand in deze PDF")


def _label(opened: Pdf, link: Object) -> None:
    """Tag the link of a note mark as the label of its note, as Typst does with its own marks."""
    above = link.P
    label = opened.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Lbl, P=above, K=Array([link])))
    above.K = Array([label if isinstance(kid, Dictionary) and kid.objgen == link.objgen else kid for kid in above.K])
    link.P = label


def _mark(table: Object) -> None:
    """Make the first cell of every body row a header."""
    for body in _kids(table):
        for row in _kids(body) if body.get("/S") == Name.TBody else ():
            first = next(_kids(row), None)
            if first is not None and first.get("/S") == Name.TD:
                first.S = Name.TH
                scope = Dictionary(O=Name.Table, Scope=Name.Row)
                held = first.get("/A")
                first.A = Array([held, scope]) if held is not None else scope


def _tables(node: Object) -> Iterator[Object]:
    """Tables below an element, in reading order."""
    for kid in _kids(node):
        if kid.get("/S") == Name.Table:
            yield kid
        elif kid.get("/S") in _HOLDERS:
            yield from _tables(kid)


def _kids(node: Object) -> Iterator[Object]:
    """Child elements; marked content and references to annotations are no elements."""
    kids = node.get("/K")
    for kid in kids if isinstance(kids, Array) else (kids,):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
