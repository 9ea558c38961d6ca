"""Akoma Ntoso identifiers (eIds) of the parts of a deal: ``artikel-4-lid-2`` is ``chp_2__art_4__para_2``.

An eId is the eId of the element around, with one step added. A step comes from the printed label, as in our own
identifiers; the two correspond one to one. A serial number of ours (``lid-2--2``) stays in the step (``para_2--2``).
"""

from collections.abc import Iterable

from dealpers.model import (
    Afdeling,
    Alinea,
    Artikel,
    Bijlage,
    Deal,
    Hoofdstuk,
    Lid,
    Lijst,
    Node,
    Noot,
    Onderdeel,
    OntvangenBijlage,
    Paragraaf,
    Programma,
    Slot,
    Soort,
    Tabel,
    children,
    ids,
)
from dealpers.model.ids import AnyId

_STEPS = {
    "hoofdstuk": "chp",
    "artikel": "art",
    "lid": "para",
    "programma": "prog",
    "overweging": "rec",
    "afdeling": "container",
    "tabel": "table",
    "noot": "note",
    "bijlage": "att",
    "paragraaf": "sec",
    "slot": "concl",
    "titel": "title",
}


def eids(deal: Deal) -> dict[AnyId, str]:
    """EId of every part and paragraph of a deal by our identifier, in reading order."""
    namer = _Namer(deal)
    namer.name(children(deal, deal), "", in_body=False)
    return namer.found


def step(identifier: str, *, in_body: bool) -> str:
    """Last step of our identifier as the last step of an eId."""
    path = ids.parse(identifier)
    kind, label = path.steps[-1]
    name = _STEPS.get(kind, "item")
    if in_body and kind in ("onderdeel", "streepje"):
        name = "point" if kind == "onderdeel" else "indent"
    serial = f"--{path.serial}" if path.serial > 1 else ""
    return f"{name}_{label}{serial}" if label or serial else name


def considerations(division: Afdeling) -> bool:
    """True if a division becomes recitals, which need items."""
    return division.soort is Soort.OVERWEGINGEN and any(isinstance(block, Lijst) for block in division.blokken)


class _Namer:
    """Namer of parts, from the outermost part in."""

    def __init__(self, deal: Deal) -> None:
        self.deal = deal
        self.found: dict[AnyId, str] = {}

    def name(self, nodes: Iterable[Node], around: str, *, in_body: bool) -> None:
        """Name parts and everything inside them; ``around`` is the eId of the element around."""
        lists = 0
        for node in nodes:
            match node:
                case Alinea():
                    self._paragraph(node)
                    self.name(children(node, self.deal), around, in_body=False)
                case Lijst():
                    lists += 1
                    self.name(children(node, self.deal), joined(around, f"list_{lists}"), in_body=in_body)
                case Afdeling() if considerations(node):
                    named = step(node.id, in_body=False).replace("container", "recs", 1)
                    self._claim(node.id, joined(around, named))
                    self._recitals(node)
                case Afdeling() | Hoofdstuk() | Artikel() | Lid() | Programma() | Onderdeel() | Paragraaf() | Slot():
                    inside = in_body or isinstance(node, Hoofdstuk | Artikel)
                    unique = joined(around, step(node.id, in_body=inside)) if node.id else around
                    self._claim(node.id, unique)
                    self.name(children(node, self.deal), unique, in_body=inside)
                case Bijlage() | OntvangenBijlage() | Tabel() | Noot():
                    self._claim(node.id, "__".join(step(part, in_body=False) for part in _path(node.id)))
                    for row in node.rijen if isinstance(node, Tabel) else ():
                        self._claim(row.id, f"{self.found[node.id]}__tr_{row.id.rpartition('-')[2]}")
                    self.name(children(node, self.deal), self.found[node.id], in_body=False)
                case _:
                    self.name(children(node, self.deal), around, in_body=in_body)

    def _recitals(self, division: Afdeling) -> None:
        """Name considerations after the division, not after the list around them."""
        around = self.found[division.id]
        for node in children(division, self.deal):
            nodes = children(node, self.deal) if isinstance(node, Lijst) else (node,)
            self.name(nodes, around, in_body=False)

    def _paragraph(self, alinea: Alinea) -> None:
        part, rank = alinea.deel, alinea.id.rpartition(".")[2]
        around = self.found.get(part) or step(part, in_body=False)
        self._claim(alinea.id, joined(around, "heading" if rank == "0" else f"p_{rank}"))

    def _claim(self, identifier: AnyId, unique: str) -> None:
        if identifier:
            self.found[identifier] = unique


def joined(around: str, last: str) -> str:
    """Join an eId to the eId around; an outermost part has none around."""
    return f"{around}__{last}" if around else last


def _path(identifier: str) -> list[str]:
    """Identifiers of a part and of the parts around: for ``tabel-1-noot-2`` also ``tabel-1``."""
    path = ids.parse(identifier)
    return [str(ids.Id(path.steps[: depth + 1])) for depth in range(len(path.steps) - 1)] + [identifier]
