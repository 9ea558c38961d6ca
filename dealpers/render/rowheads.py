"""Row heads of a PDF: the printer tags the first cell of a row as any other, though it says what the row is about."""

from collections.abc import Iterator, Sequence
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, Object


def with_row_heads(pdf: bytes, tables: Sequence[bool]) -> bytes:
    """The PDF, in which the first cell of each row is a head in those tables, in reading order, that are True."""
    if not any(tables):
        return pdf
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = [node for node in _below(opened.Root.StructTreeRoot) if node.get("/S") == Name.Table]
        assert len(found) == len(tables), "each table of the print model is one in the print"
        for table, wanted in zip(found, tables, strict=True):
            if wanted:
                _mark(table)
        out = BytesIO()
        opened.save(out, static_id=False, deterministic_id=True, fix_metadata_version=False)
        return out.getvalue()


def _mark(table: Object) -> None:
    """Make the first cell of every row of the body a head."""
    for body in _kids(table):
        for row in _kids(body) if body.get("/S") == Name.TBody else ():
            first = next(_kids(row), None)
            if first is not None and first.get("/S") == Name.TD:
                first.S = Name.TH
                scope = Dictionary(O=Name.Table, Scope=Name.Row)
                held = first.get("/A")
                first.A = pikepdf.Array([held, scope]) if held is not None else scope


def _below(node: Object) -> Iterator[Object]:
    for kid in _kids(node):
        yield kid
        yield from _below(kid)


def _kids(node: Object) -> Iterator[Object]:
    """The elements right below one; marks of content and references to annotations are no elements."""
    kids = node.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
