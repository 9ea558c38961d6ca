"""Measure the time from a saved change of one word to the page that shows the word, in the preview of one collection.

Usage: python benchmarks/preview.py CONTENT [TIMES]
"""

import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from dealpers.build.collector import without_collector
from dealpers.build.site import Project
from dealpers.preview.state import Preview

ROOT = Path(__file__).parent.parent
PAGE, FILE = "/deals/deal-0001/artikel-5/", "deals/deal-0001/artikelen/02-deel.md"
WORDS = ("kassier", "penningmeester")


def main(content: Path, times: int) -> None:
    """Save one word and another in turns, and wait for the page as a browser does."""
    with tempfile.TemporaryDirectory() as site:
        preview = Preview(Project(root=ROOT, content=content, site=Path(site)), lambda _: None)
        started = time.perf_counter()
        with without_collector():  # as ``serve`` does
            preview.refresh()
        print(f"the preview is ready after {time.perf_counter() - started:.1f} s", flush=True)
        stop = threading.Event()
        threading.Thread(target=preview.watch, args=(stop,)).start()
        assert preview.watching.wait(600)
        took = [_change(preview, content / FILE, rank) for rank in range(times + 1)][1:]
        stop.set()
    middle = statistics.median(took)
    spread = f"{1000 * min(took):.0f} to {1000 * max(took):.0f}"
    print(f"a changed word is on its page after {1000 * middle:.0f} ms ({spread})")


def _change(preview: Preview, path: Path, rank: int) -> float:
    text = path.read_text("utf-8")
    old, new = WORDS if WORDS[0] in text else WORDS[::-1]
    assert old in text
    version = str(preview.version)
    started = time.perf_counter()
    path.write_text(text.replace(old, new, 1), "utf-8")
    preview.wait_for_news(version)
    page = preview.answer(PAGE)[2].decode()
    took = time.perf_counter() - started
    assert new in page, rank
    time.sleep(0.3)  # an editor does not type that fast
    return took


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 7)
