"""Render the web pages of the project in this folder alone, as other site builders do: no checks, data or PDFs.

Every text is parsed and linked, and every page rendered and written into ``alleen``; nothing is cached.
Usage: python benchmarks/pages_alone.py, in a project.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dealpers.build import collection, pipeline
from dealpers.build.atomic import write
from dealpers.build.cache import Memo
from dealpers.build.checked import CheckedCollection
from dealpers.build.collector import without_collector
from dealpers.build.last_site import SiteFile, rendered
from dealpers.build.lazy_files import LazyFiles
from dealpers.build.linked import linked
from dealpers.build.pool import available, shared
from dealpers.build.rendering import Part, parts
from dealpers.build.site import Project, SiteRenderer


def main(root: Path) -> None:
    """Parse, link, render, write."""
    project, memo = Project(root=root, content=root / "content", site=root / "alleen"), Memo(None, available())
    with without_collector():
        loaded = pipeline.load(project.content)
        texts = linked(collection.parsed(loaded, memo), (), (), memo)
        checked = CheckedCollection(linked=texts, found={}, loaded=loaded, today=date.today(), memo=memo)
        mentioned = checked.mentioned
    renderer = SiteRenderer(project)

    def pages(part: Part) -> tuple[SiteFile, ...]:
        return _pages(part.render())

    def files() -> Iterator[SiteFile]:
        for page in shared(pages, parts(renderer, checked, mentioned), memo.workers):
            yield from page
        yield from _pages(renderer.collection(checked, lambda: mentioned, tuple))
        yield from (rendered(path, content) for path, content in renderer.assets.items())

    write(files(), project.site, root / "reserve")


def _pages(files: LazyFiles) -> tuple[SiteFile, ...]:
    """Web pages among some files, without the pages on what checks found."""
    names = (path for path in files if path.endswith(".html") and not path.startswith("controle/"))
    return tuple(rendered(path, files[path]) for path in names)


if __name__ == "__main__":
    main(Path.cwd())
