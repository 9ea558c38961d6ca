"""Registers ``partijen.yml`` and ``onderwerpen.yml``: names and variants; no two entries may share a name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from dealpers.model import Onderwerp, Register
from dealpers.model.source import Source, Span
from dealpers.model.veld import Veld
from dealpers.parse.fields import Fields
from dealpers.parse.records import Reading, read_record
from dealpers.parse.report import Report
from dealpers.parse.yaml import load


@dataclass(frozen=True, slots=True)
class Partijenregister:
    """Parties that the texts name (``partijen.yml``)."""

    partijen: Annotated[tuple[Onderwerp, ...], Veld(uitleg="de partijen", verplicht=True)] = ()


@dataclass(frozen=True, slots=True)
class Onderwerpenregister:
    """Programmes and other subjects that the texts name (``onderwerpen.yml``)."""

    onderwerpen: Annotated[tuple[Onderwerp, ...], Veld(uitleg="de onderwerpen", verplicht=True)] = ()


def entries(kind: Register, source: Source, report: Report) -> tuple[Onderwerp, ...]:
    """Entries of one register, without unreadable entries and entries with the id or name of another."""
    root = load(source, report)
    if root is None:
        return ()
    fields = Fields(root, report, f"{kind.value}.yml", Span(name=source.name))
    nodes = fields.items(kind.value, required=True)
    fields.done()
    name = "onderwerp" if kind is Register.ONDERWERPEN else "partij"
    readings = [read_record(Onderwerp, Fields(node, report, name), {"register": kind}) for node in nodes]
    return tuple(_without_shared_names((one for one in readings if one.complete), report))


def _without_shared_names(readings: Iterable[Reading[Onderwerp]], report: Report) -> Iterator[Onderwerp]:
    ids: set[str] = set()
    taken: dict[str, str] = {}
    for reading in readings:
        entry = reading.value
        assert entry
        names = [name.lower() for name in (entry.naam, *entry.vormen)]
        shared = [f"id {entry.id}"] if entry.id in ids else [n for n in names if taken.get(n, entry.id) != entry.id]
        if shared:
            message = f"'{shared[0]}' staat ook bij een ander"
            report.error("B005", reading.place("naam"), message, "geef elk een eigen id en eigen namen")
            continue
        ids.add(entry.id)
        taken |= dict.fromkeys(names, entry.id)
        yield entry
