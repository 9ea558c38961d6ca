"""Time of each stage of a build, alone in one process, on invented deals; in milliseconds per deal and per page.

Usage: python benchmarks/stages.py [DEALS] [PDFS]
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

import generate

from dealpers.build import collection, pipeline
from dealpers.build.cache import NO_CACHE
from dealpers.build.checked import CheckedCollection
from dealpers.build.collector import without_collector
from dealpers.build.lazy_files import LazyFiles
from dealpers.build.linked import linked
from dealpers.build.site import Project, SiteRenderer
from dealpers.check import Profile
from dealpers.corpus.mentions import Vermeld, by_text
from dealpers.render.gazette.pdf import GazetteJob
from dealpers.render.search.index import entry, search_files

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 1, 1)
Result = TypeVar("Result")


def main(deals: int, pdfs: int) -> None:
    """Measure each stage in processor time, so that other work on the machine counts little."""
    costs: list[tuple[str, float]] = []

    def stage(name: str, task: Callable[[], Result], of: int = 0) -> Result:
        started = time.process_time()
        result = task()
        costs.append((name, 1000 * (time.process_time() - started) / (of or deals)))
        return result

    with tempfile.TemporaryDirectory() as name, without_collector():  # as a build runs
        content = Path(name)
        generate.write(content, 1, deals + 1)
        loaded = pipeline.load(content)
        pipeline.examine(loaded, TODAY)  # dictionaries and patterns, which are made ready once
        generate.write(content, 2, deals)
        loaded = stage("load", lambda: pipeline.load(content))
        texts = stage("parse", lambda: collection.parsed(loaded, NO_CACHE))
        linked_texts = stage("link", lambda: linked(texts, (), (), NO_CACHE))
        findings = stage(
            "check", lambda: collection.findings_by_text(linked_texts, loaded, TODAY, Profile.DEAL, NO_CACHE)
        )
        checked = CheckedCollection(linked=linked_texts, found=findings, loaded=loaded, today=TODAY)
        mentioned = stage("mentions", lambda: checked.mentioned)
        renderer = SiteRenderer(Project(root=ROOT, content=content, site=content / "site"))
        named = by_text(mentioned)

        def named_in(text: str) -> tuple[Vermeld, ...]:
            return named.get(text, ())

        sites = [renderer.text(text.stuk, checked, partial(named_in, text.stuk.id)) for text in texts]

        def rendered(files: LazyFiles, *, pages: bool) -> int:
            wanted = [path for path in files if path.endswith(".html") == pages and not path.endswith((".pdf", ".png"))]
            return sum(len(files[path]) > 0 for path in wanted)

        stage("data files", lambda: sum(rendered(files, pages=False) for files in sites))
        pages = stage("pages of texts", lambda: sum(rendered(files, pages=True) for files in sites))
        stage("search index", lambda: dict(search_files(entry(text.stuk) for text in texts)))
        stage("files of the collection", lambda: dict(renderer.collection(checked, lambda: mentioned, tuple)))
        files_of = renderer.mention_renderer(checked)
        stage("files of parties and subjects", lambda: [dict(files_of(vermeld)) for vermeld in mentioned])
        stage(
            "PDF",
            lambda: [
                renderer.typesetter.pdf(GazetteJob(stuk=d, corpus=checked.corpus)) for d in checked.corpus.deals[:pdfs]
            ],
            pdfs,
        )
    per_text = pages / len(texts)
    for name, milliseconds in costs:
        print(f"{name:30} {milliseconds:7.1f} ms a deal {milliseconds / per_text:6.2f} ms a page")
    whole = sum(milliseconds for _, milliseconds in costs)
    print(f"{'together':30} {whole:7.1f} ms a deal {whole / per_text:6.2f} ms a page, {per_text:.0f} pages a deal")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20, int(sys.argv[2]) if len(sys.argv) > 2 else 5)
