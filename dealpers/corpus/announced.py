"""Items that a colon announces: a quotation that ends in a colon is whole only with the list behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.corpus.once import once
from dealpers.model import Alinea, Lijst, Node, Stuk, children
from dealpers.model.ids import PartId


@dataclass(frozen=True, slots=True)
class Punt:
    """Item of a list: its words, and the items below it."""

    tekst: str
    onder: tuple["Punt", ...] = ()


def announced(stuk: Stuk, part: PartId, sentence: str) -> tuple[Punt, ...]:
    """Items behind a sentence of a part; empty unless the sentence ends in a colon and a list follows at once."""
    words = sentence.rstrip()
    if not words.endswith(":"):
        return ()
    return next((items for text, items in _by_part(stuk).get(part, ()) if text.rstrip().endswith(words)), ())


@once
def _by_part(stuk: Stuk) -> dict[PartId, list[tuple[str, tuple[Punt, ...]]]]:
    """Paragraphs with a list behind their colon, and its items, by part."""
    out: dict[PartId, list[tuple[str, tuple[Punt, ...]]]] = {}
    for before, items in _lists(stuk, stuk):
        out.setdefault(before.deel, []).append((before.tekst, points(items)))
    return out


def _lists(node: Node, stuk: Stuk) -> Iterator[tuple[Alinea, Lijst]]:
    before: Alinea | None = None
    for child in children(node, stuk):
        if before and isinstance(child, Lijst):
            yield before, child
        before = child if isinstance(child, Alinea) and child.tekst.rstrip().endswith(":") else None
        if not isinstance(child, Alinea):
            yield from _lists(child, stuk)


def points(items: Lijst) -> tuple[Punt, ...]:
    """Items of a list, each with the items below it."""
    return tuple(
        Punt(
            " ".join(block.tekst for block in item.blokken if isinstance(block, Alinea)),
            tuple(point for block in item.blokken if isinstance(block, Lijst) for point in points(block)),
        )
        for item in items.onderdelen
    )
