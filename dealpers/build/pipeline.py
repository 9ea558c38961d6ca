"""The program on one page: load, parse, link, check, render, write. Read this first."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from dealpers.build import collection
from dealpers.build.atomic import check_place, write
from dealpers.build.batches import Batches
from dealpers.build.cache import NO_CACHE, BlobStore, DiskCache, Fingerprint, Form, Memo, keys
from dealpers.build.cache.keys import digest
from dealpers.build.collection import NO_TEXT, CheckedCollection
from dealpers.build.last_site import LastSite, SiteFile, rendered
from dealpers.build.load import Loaded, load, name_of
from dealpers.build.moved import check_moved, watched
from dealpers.build.pool import available
from dealpers.build.registers import parsed_registers
from dealpers.build.rendering import parts, rendered_parts
from dealpers.build.site import Project, SiteRenderer
from dealpers.build.site_lock import locked
from dealpers.build.site_states import SiteStates
from dealpers.build.steps import ParsedText
from dealpers.build.text_files import source_text
from dealpers.check import Profile
from dealpers.model.finding import in_order, within
from dealpers.parse import Report
from dealpers.parse.own_pages import check_pages
from dealpers.render.search.index import Entry, entry, search_files, site_entry
from dealpers.render.website import server_files

__all__ = [
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
    "without_collector",
]

Progress = Callable[[str, int, int], None]
"""Called with the text that is being rendered, the number of texts done, and the number of texts."""

_ENTRY: Form[Entry] = Form(Entry)
_PDFS = 500
"""Gazettes in the cache beside those of two builds."""


@contextmanager
def without_collector() -> Iterator[None]:
    """Disable the garbage collector inside this block: the model lives until exit, so scans free nothing."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def memo(root: Path, batches: Batches | None = None) -> Memo:
    """Runner with the cache on disk below ``root``, and a worker per processor or the workers of an executor."""
    cache = DiskCache(BlobStore(root / ".cache" / "teksten", Fingerprint(root).program()))
    return Memo(cache, 1, batches) if batches else Memo(cache, available())  # no fork beside an executor with threads


def examine(loaded: Loaded, today: date, profile: Profile = Profile.DEAL, memo: Memo = NO_CACHE) -> CheckedCollection:
    """Parse, link and check everything that was loaded."""
    registers = parsed_registers(loaded, memo)
    texts = collection.on_day(collection.parsed(loaded, memo), today, memo)
    linked = collection.linked(texts, registers.wetten, registers.onderwerpen, memo)
    linked = collection.published_by(loaded.extra, linked)
    others = (loaded.wetten, loaded.settings, *loaded.registers.values())
    sources = {source.name: source for source in others if source}
    report = Report()
    check_pages(loaded.pages, [f"{text.stuk.map}/{text.stuk.id}" for text in texts], report)
    check_moved(loaded.extra, linked.corpus, loaded.pages, loaded.settings, report)
    of_no_text = in_order(
        (*loaded.findings, *report.findings, *(within(finding, sources) for finding in registers.findings))
    )
    findings = collection.findings_by_text(linked, loaded, today, profile, memo)
    return CheckedCollection(
        linked=linked, found={NO_TEXT: of_no_text, **findings}, loaded=loaded, today=today, memo=memo
    )


@dataclass(frozen=True, slots=True)
class Published:
    """Result of a build: how many files the site has, and which collection readers see."""

    files: int
    disclosed: CheckedCollection


def publish(
    project: Project, checked: CheckedCollection, progress: Progress, key: Path | None = None, *, whole: bool = True
) -> Published:
    """Render everything that readers may see today, and replace the site in one step; ``key`` signs the manifest.

    A ``whole`` collection loses no address of the last site: raises ``LostAddressesError`` if it would.
    """
    check_place(project.site, project.content)
    disclosed = checked.disclosed()
    renderer = SiteRenderer(project)
    server_files.check_term(renderer.website.publisher, disclosed.today)
    with without_collector():
        mentioned = disclosed.mentioned
    with locked(project.site):
        states = SiteStates(project.root, project.site) if disclosed.memo.cache else None
        last = LastSite(project.site, states)
        files = site_files(renderer, disclosed, last, progress)
        if whole:
            files = watched(files, last, checked, disclosed)
        count = write(files, project.site, _spare(project), key, states)
    texts = len(disclosed.linked.texts)
    disclosed.memo.tidy(texts + len(mentioned))
    renderer.gazettes.tidy(2 * texts + _PDFS)
    return Published(count, disclosed)


def site_files(
    renderer: SiteRenderer, checked: CheckedCollection, last: LastSite, progress: Progress
) -> Iterator[SiteFile]:
    """Yield every file of the site but the manifest; no more than the files of one part are held at a time."""
    memo, texts = checked.memo, checked.linked.texts
    search_entries = memo.map(search_entry, texts, (keys.search(text.checksum) for text in texts), _ENTRY)
    ours = site_entry(checked.mentioned, checked.loaded.pages)
    for path, content in search_files(chain(search_entries, (ours,))):
        yield rendered(path, content)
    addresses: list[str] = []
    for done, part in enumerate(rendered_parts(parts(renderer, checked, checked.mentioned), memo, last, renderer)):
        if part.text:
            progress(part.text, done, len(texts))
            addresses += part.pages
        yield from part.files
    progress("site wegschrijven", len(texts), len(texts))
    for path, content in renderer.collection(checked, lambda: checked.mentioned, lambda: addresses).items():
        yield rendered(path, content)


def search_entry(text: ParsedText) -> Entry:
    """Part of the search index that one text fills."""
    return entry(text.stuk)


def _spare(project: Project) -> Path:
    """Folder where an older site waits to be filled again; safe to delete."""
    return project.root / ".cache" / "vorige" / digest(str(project.site.absolute()))[:16]
