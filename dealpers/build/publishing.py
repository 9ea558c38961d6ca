"""Second half of the program on one page: render a checked collection and write the site."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dealpers.build.atomic import check_place, write
from dealpers.build.cache import save_patterns, save_templates
from dealpers.build.cache.keys import digest
from dealpers.build.checked import CheckedCollection
from dealpers.build.collection_files import collection_files
from dealpers.build.collector import without_collector
from dealpers.build.last_site import LastSite, SiteFile
from dealpers.build.moved import watched
from dealpers.build.rendering import parts, rendered_parts
from dealpers.build.search import search_site_files
from dealpers.build.site import Project, SiteRenderer
from dealpers.build.site_lock import locked
from dealpers.build.site_states import SiteStates
from dealpers.render.website import server_files

Progress = Callable[[str, int, int], None]
"""Called with the text that is being rendered, the number of texts done, and the number of texts."""

_PDFS = 500
"""Gazettes in the cache beside those of two builds."""


@dataclass(frozen=True, slots=True)
class Published:
    """Result of a build: the number of files of the site, and the collection as readers see it."""

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
    if disclosed.memo.cache:
        save_patterns()
        save_templates()
    return Published(count, disclosed)


def site_files(
    renderer: SiteRenderer, checked: CheckedCollection, last: LastSite, progress: Progress
) -> Iterator[SiteFile]:
    """Yield every file of the site but the manifest; no more than the files of one part are held at a time."""
    memo, texts = checked.memo, checked.linked.texts
    yield from search_site_files(checked, last)
    addresses: list[str] = []
    for done, part in enumerate(rendered_parts(parts(renderer, checked, checked.mentioned), memo, last, renderer)):
        if part.text:
            progress(part.text, done, len(texts))
            addresses += part.pages
        yield from part.files
    progress("site wegschrijven", len(texts), len(texts))
    files = renderer.collection(checked, lambda: checked.mentioned, lambda: addresses)
    yield from collection_files(files, checked, renderer, last)


def _spare(project: Project) -> Path:
    """Folder where an older site waits to be filled again; safe to delete."""
    return project.root / ".cache" / "vorige" / digest(str(project.site.absolute()))[:16]
