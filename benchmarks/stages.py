"""Where the time of a build goes: each stage alone, in one process, on invented deals; milliseconds a deal and a page.

Usage: python benchmarks/stages.py [DEALS] [PDFS]
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import generate

from dealpers.build import collection, pipeline
from dealpers.build.collection import CheckedCollection
from dealpers.build.memo import NO_CACHE
from dealpers.build.pipeline import Project, SiteRenderer
from dealpers.build.site import NO_SIZES
from dealpers.check import Profile
from dealpers.corpus.mentions import by_text, named_in
from dealpers.render.gazette.pdf import GazetteJob
from dealpers.render.search.index import entry

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 1, 1)
Result = TypeVar("Result")


def main(deals: int, pdfs: int) -> None:
    """Every stage in its turn; processor time, so that what else the machine does counts little."""
    found: list[tuple[str, float]] = []

    def stage(name: str, task: Callable[[], Result], of: int = 0) -> Result:
        started = time.process_time()
        result = task()
        found.append((name, 1000 * (time.process_time() - started) / (of or deals)))
        return result

    with tempfile.TemporaryDirectory() as name:
        content = Path(name)
        generate.write(content, 1, deals + 1)
        loaded = pipeline.load(content)
        pipeline.examine(loaded, TODAY)  # dictionaries and patterns, which are made ready once
        generate.write(content, 2, deals)
        loaded = stage("load", lambda: pipeline.load(content))
        texts = stage("read", lambda: collection.read(loaded, NO_CACHE))
        related = stage("link", lambda: collection.related(texts, (), (), NO_CACHE))
        findings = stage("check", lambda: collection.checked(related, loaded, TODAY, Profile.DEAL, NO_CACHE))
        checked = CheckedCollection(related, findings, loaded, TODAY)
        mentioned = stage("who is named", checked.mentioned)
        press, named = SiteRenderer(Project(ROOT, content, content / "site")), by_text(mentioned)
        data = stage("data files", lambda: {t.stuk.id: tuple(press.data(t.stuk, checked)) for t in texts})

        def print_texts() -> int:
            count = 0
            for text in texts:
                stuk = text.stuk
                whose = named_in(stuk.id, named)
                for address, _ in press.text(stuk, checked, whose, NO_SIZES, data[stuk.id]):
                    count += address is not None
            return count

        pages = stage("pages of texts", print_texts)
        entries = stage("search entries", lambda: [entry(text.stuk) for text in texts])
        stage("pages of all, search", lambda: sum(1 for _ in press.collection(checked, lambda: mentioned, (), entries)))
        make = press.mention_printer(checked)
        stage("pages of who is named", lambda: sum(len(make(each)) for each in mentioned))
        stage(
            "PDF",
            lambda: [press.typesetter.pdf(GazetteJob(d, checked.corpus)) for d in checked.corpus.deals[:pdfs]],
            pdfs,
        )
    each = pages / len(texts)
    for name, milliseconds in found:
        print(f"{name:22} {milliseconds:7.1f} ms a deal {milliseconds / each:6.2f} ms a page")
    whole = sum(milliseconds for _, milliseconds in found)
    print(f"{'together':22} {whole:7.1f} ms a deal {whole / each:6.2f} ms a page, {each:.0f} pages a deal")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20, int(sys.argv[2]) if len(sys.argv) > 2 else 5)
