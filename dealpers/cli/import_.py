"""Import of a file: read it, write a new text into the collection, and report every repair in a line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dealpers.build.collector import without_collector
from dealpers.build.program import command
from dealpers.cli.new import write_folder
from dealpers.cli.read_file import read_foreign
from dealpers.importer import Asked, Care, Foreign, Imported, Kind, imported
from dealpers.importer.convert import SOURCE
from dealpers.importer.doubtful import doubtful
from dealpers.importer.readers.kinds import MAX_BYTES
from dealpers.importer.unread_parties import unread_parties
from dealpers.model import (
    Afdeling,
    Artikel,
    Deal,
    Herstel,
    Lid,
    Noot,
    Onderdeel,
    Paragraaf,
    Soort,
    Stuk,
    Tabel,
    ids,
    walk,
)
from dealpers.model.finding import DealsError
from dealpers.model.troubles import refusals

_FOLDERS = {Kind.DEAL: "deals", Kind.DOCUMENT: "documenten"}
_FACTS = {Kind.DEAL: "deal.yml", Kind.DOCUMENT: "document.yml"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Request of an editor: the file, and its kind, name and day; empty where the text decides."""

    file: Path
    content: Path
    kind: str = ""
    id: str = ""
    today: date | None = None


def take_in(order: Order, say: Callable[[str], None]) -> None:
    """Import a file and report with ``say``. Raises ``DealsError``, with nothing written, if the text is refused."""
    asked = Asked(Kind(order.kind) if order.kind else None, order.id, order.today)
    foreign = read_foreign(order.file.name, _read(order.file))
    with without_collector():
        outcome = imported(foreign, asked)
    for name in _FOLDERS.values():
        if (taken := order.content / name / outcome.id).exists():
            raise DealsError(f"{taken} bestaat al", "geef de nieuwe tekst een andere naam met --id")
    folder = order.content / _FOLDERS[outcome.kind] / outcome.id
    paths = tuple(write_folder(folder, outcome.id, outcome.files))
    for line in _report(outcome, foreign, order, folder):
        say(line)
    for path in paths:
        say(f"gemaakt: {path.as_posix()}")
    say(f"controleer de tekst nu met: {command('check')} {folder}")


def _read(file: Path) -> bytes:
    with refusals(f"{file} is niet te lezen", "geef een bestand met tekst"), file.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)  # no more than is refused anyway


def _report(outcome: Imported, foreign: Foreign, order: Order, folder: Path) -> Iterator[str]:
    """Lines of the report; the repairs name lines of the file, or of ``bron.txt`` where that was made from the file."""
    source = str(order.file) if not foreign.chunks else f"{folder / SOURCE}"
    for repair in outcome.reading.repairs:
        yield f"{source}:{_lines(repair)}: {repair.soort}: {repair.reden}{_place(repair)}"
    for doubt in doubtful(foreign, outcome.reading):
        page = f" (bladzijde {doubt.page})" if doubt.page else ""
        yield f"{source}:{doubt.line}: kijk na{page}: {doubt.reason}"
        yield f"    er stond: {doubt.source}"
        yield f"    het werd: {doubt.result}"
    if outcome.care is not Care.FULL:
        what = "de opmaak is niet begrepen" if outcome.care is Care.PLAIN else "noten en tabellen zijn niet begrepen"
        yield f"let op: {what}; elke alinea staat er wel, en geen woord is veranderd"
    because = "gevraagd met --as" if order.kind else _because(outcome.stuk)
    yield f"ingelezen als {outcome.kind.value} ({because}): {', '.join(_counted(outcome.stuk))}"
    yield f"vul nog in: {folder}/{_FACTS[outcome.kind]}: {', '.join(outcome.open)}"
    if isinstance(outcome.stuk, Deal) and not outcome.stuk.partijen:
        yield f"kijk na: {folder}/aanhef.md: er is geen partij gelezen"
    for line in unread_parties(outcome.stuk) if isinstance(outcome.stuk, Deal) else ():
        yield f"kijk na: {folder}/aanhef.md: niet als partij gelezen: '{line}'"
    if order.today is None:
        yield f"vul nog in: {folder}/herkomst.yml: de dag waarop de tekst is ingelezen (of geef --today)"


def _because(stuk: Stuk) -> str:
    if isinstance(stuk, Deal):
        has = "artikelen en partijen" if stuk.artikelen else "partijen en een titel van een afspraak, en geen artikelen"
        return f"de tekst heeft {has}; anders: --as document"
    return "de tekst heeft geen artikelen van partijen; anders: --as deal"


def _lines(repair: Herstel) -> str:
    return str(repair.van) if repair.van == repair.tot else f"{repair.van}-{repair.tot}"


def _place(repair: Herstel) -> str:
    if repair.naar:
        return f" (nu achter regel {repair.naar})"
    return f" (zie regel {repair.herhaalt})" if repair.herhaalt else ""


def _counted(stuk: Stuk) -> Iterator[str]:
    nodes = tuple(walk(stuk, stuk))
    recitals = [
        node.id
        for division in nodes
        if isinstance(division, Afdeling) and division.soort is Soort.OVERWEGINGEN
        for node in walk(division, stuk)
        if isinstance(node, Onderdeel) and ids.is_kind(node.id, "overweging") and ids.around_items(node.id) == node.id
    ]
    counts = (
        (len(stuk.partijen), "partij", "partijen"),
        (len(recitals), "overweging", "overwegingen"),
        (sum(isinstance(node, Artikel) for node in nodes), "artikel", "artikelen"),
        (sum(isinstance(node, Lid) for node in nodes), "lid", "leden"),
        (sum(isinstance(node, Paragraaf) for node in nodes), "kop", "koppen"),
        (sum(isinstance(node, Noot) for node in nodes), "noot", "noten"),
        (sum(isinstance(node, Tabel) for node in nodes), "tabel", "tabellen"),
        (len(stuk.bijlagen), "bijlage", "bijlagen"),
    )
    parts = [f"{count} {one if count == 1 else more}" for count, one, more in counts if count]
    yield from parts or ["alleen lopende tekst"]
