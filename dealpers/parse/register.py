"""Registers of parties, subjects and places: names and variants; no two entries of one may share a name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated

from dealpers.model import Onderwerp, Plaats, Register
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


@dataclass(frozen=True, slots=True)
class Plaatsenregister:
    """Places that the texts name (``plaatsen.yml``)."""

    plaatsen: Annotated[tuple[Plaats, ...], Veld(uitleg="de plaatsen", verplicht=True)] = ()


_RECORDS: dict[Register, tuple[str, type[Onderwerp]]] = {
    Register.PARTIJEN: ("partij", Onderwerp),
    Register.ONDERWERPEN: ("onderwerp", Onderwerp),
    Register.PLAATSEN: ("plaats", Plaats),
}


def entries(kind: Register, source: Source, report: Report) -> tuple[Onderwerp, ...]:
    """Entries of one register, without unreadable entries and entries with the id or name of another."""
    root = load(source, report)
    if root is None:
        return ()
    fields = Fields(root, report, f"{kind.value}.yml", Span(name=source.name))
    nodes = fields.items(kind.value, required=True)
    fields.done()
    name, record = _RECORDS[kind]
    readings = [read_record(record, Fields(node, report, name), {"register": kind}) for node in nodes]
    complete = [one for one in readings if one.complete]
    _check_parents(complete, report)
    return tuple(_without_shared_names(complete, report))


def _check_parents(readings: Iterable[Reading[Onderwerp]], report: Report) -> None:
    """Report a place that lies in a place of no entry."""
    places = [(reading, reading.value) for reading in readings]
    known = {entry.id for _, entry in places if entry}
    for reading, entry in places:
        if isinstance(entry, Plaats) and entry.ligt_in and entry.ligt_in not in known:
            message = f"'{entry.ligt_in}' is geen id van een plaats in dit register"
            report.error("B005", reading.place("ligt_in"), message, "neem die plaats op, of laat 'ligt-in' weg")


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
