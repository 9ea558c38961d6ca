"""The program on one page: load, read, link, check, print, write. Read this first."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from dealpers.build import collection
from dealpers.build.atomic import check_place, write
from dealpers.build.blob_store import BlobStore
from dealpers.build.cache import DiskCache, digest
from dealpers.build.collection import NO_TEXT, CheckedCollection
from dealpers.build.fingerprint import program
from dealpers.build.incremental import mention_sheets, sheets_of
from dealpers.build.load import Loaded, load, name_of
from dealpers.build.memo import NO_CACHE, Memo
from dealpers.build.pool import available
from dealpers.build.site import Project, SiteRenderer, source_text
from dealpers.check import Profile
from dealpers.model import Register
from dealpers.model.finding import in_order, within
from dealpers.parse import Report, entries, statutes
from dealpers.render.package.manifest import MANIFEST, checksum, listing
from dealpers.render.search.index import entry
from dealpers.render.website import server_files

__all__ = [
    "MANIFEST",
    "CheckedCollection",
    "Loaded",
    "Project",
    "SiteRenderer",
    "examine",
    "load",
    "memo",
    "name_of",
    "publish",
    "source_text",
    "staying",
    "write",
]

Progress = Callable[[str, int, int], None]
"""Told what is being made, how much of it is done, and how much there is."""

_PDFS = 500
"""How many PDFs are kept beside those of two builds."""


@contextmanager
def staying() -> Iterator[None]:
    """What is made meanwhile stays: looking again and again for what of it can go takes longer than making it."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def memo(root: Path) -> Memo:
    """Where the work is done: with what was found before and kept below ``root``, on every processor that is free."""
    return Memo(DiskCache(BlobStore(root / ".cache" / "teksten", program(root))), available())


def examine(loaded: Loaded, today: date, profile: Profile = Profile.DEAL, memo: Memo = NO_CACHE) -> CheckedCollection:
    """Read, link and check everything that was loaded."""
    report = Report()
    wetten = statutes(loaded.wetten, report) if loaded.wetten else ()
    texts = collection.read(loaded, memo)
    register = [entries(kind, loaded.registers[kind], report) for kind in Register if kind in loaded.registers]
    related = collection.related(texts, wetten, tuple(entry for each in register for entry in each), memo)
    registered = {source.name: source for source in (loaded.wetten, *loaded.registers.values()) if source}
    apart = in_order((*loaded.findings, *(within(finding, registered) for finding in report.findings)))
    found = collection.checked(related, loaded, today, profile, memo)
    return CheckedCollection(related, {NO_TEXT: apart, **found}, loaded, today, memo)


def publish(project: Project, checked: CheckedCollection, progress: Progress) -> int:
    """Print everything and swap the site in whole; returns how many files it has."""
    check_place(project.site, project.content)
    checked = checked.disclosed()
    press = SiteRenderer(project)
    server_files.check_term(press.website.publisher, checked.today)
    texts, memo = checked.linked.texts, checked.memo
    found: dict[str, str] = {}
    with staying():
        mentioned = checked.mentioned()

    def files() -> Iterator[tuple[str, bytes]]:
        """Each file as it is printed, so that no more than those of one text are held; the sums of all come last."""
        for sheets in mention_sheets(press, checked, mentioned, project.site):  # before a PDF is set (``workers``)
            yield from sheets.files
        addresses: list[str] = []
        for done, sheets in enumerate(sheets_of(press, checked, mentioned, project.site)):
            progress(texts[done].stuk.id, done, len(texts))
            addresses += sheets.pages
            yield from sheets.files
        progress("site wegschrijven", len(texts), len(texts))
        entries = memo.map(lambda text: entry(text.stuk), texts, (f"zoeken {text.sum}" for text in texts))
        yield from press.collection(checked, lambda: mentioned, addresses, entries)

    def summed() -> Iterator[tuple[str, bytes]]:
        for path, content in files():
            found[path] = checksum(content)
            yield path, content
        yield MANIFEST, listing(found)

    write(summed(), project.site, _spare(project))
    memo.tidy(len(texts) + len(mentioned))
    press.store.tidy(2 * len(texts) + _PDFS)
    return len(found) + 1


def _spare(project: Project) -> Path:
    """Where the folder of an older edition of this site waits; safe to delete."""
    return project.root / ".cache" / "vorige" / digest(str(project.site.absolute()))[:16]
