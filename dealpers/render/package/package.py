"""Package of one deal as one zip for its publisher: all its files, a delivery note, and checksums."""

import hashlib
from collections.abc import Iterable, Mapping

from dealpers.corpus.corpus import Corpus
from dealpers.corpus.status import is_consolidated
from dealpers.model import Deal
from dealpers.model.finding import DealsError, Diagnostic
from dealpers.render.package.examination import examined
from dealpers.render.package.manifest import MANIFEST, compare, manifest
from dealpers.render.package.note import note_files
from dealpers.render.package.zip import PackageError, pack, unpack


def package(deal: Deal, corpus: Corpus, findings: Iterable[Diagnostic], files: Mapping[str, bytes]) -> bytes:
    """Package of a deal from its rendered files by name; raises ``DealsError`` if one of these files has a fault."""
    if is_consolidated(deal):
        raise DealsError(
            f"{deal.id} is een geconsolideerde tekst, en die gaat niet naar de Staatscourant",
            "lever de akte aan: dealpers export DEAL/akte/NAAM gazet",
        )
    examination = examined(deal, corpus, findings, files)
    if examination.faults:
        raise DealsError(
            f"het pakket is niet gemaakt: {examination.faults[0]}", "meld dit aan de makers van het programma"
        )
    inside = {**files, **note_files(examination, files)}
    try:
        return pack(inside | {MANIFEST: manifest(inside)})
    except PackageError as error:
        raise DealsError(
            f"het pakket is niet gemaakt: {error}", "geef de bestanden een kortere, eenvoudige naam"
        ) from error


def package_faults(data: bytes) -> tuple[int, tuple[str, ...]]:
    """Number of files in a package, and a sentence in Dutch for each fault."""
    try:
        files = dict(unpack(data))
    except PackageError as error:
        return 0, (str(error),)
    wanted = files.pop(MANIFEST, None)
    if wanted is None:
        return len(files), (f"{MANIFEST} ontbreekt",)
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    try:
        return len(files), compare(bytes(wanted), digests)
    except UnicodeDecodeError:
        return len(files), (f"{MANIFEST}: is veranderd",)
