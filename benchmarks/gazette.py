"""Measure how fast gazettes are set: a deal beside WeasyPrint on the same words, and many deals in one process.

WeasyPrint prints the main text of the page with the whole text, on A4, in the same letters, without tags. Both are
warm by another deal, and set each deal once: what a printer has set before it may remember. The many deals are
invented, read and set one by one in a process of their own, so that its peak memory is theirs (Linux only).
Usage: python benchmarks/gazette.py [INVENTED DEALS BESIDE THE REAL ONE] [DEALS IN ONE PROCESS]
"""

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import generate

from dealpers.build import pipeline
from dealpers.build.cache import NO_CACHE
from dealpers.build.linked import linked
from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import Project, SiteRenderer
from dealpers.build.steps import parsed_text
from dealpers.model import Deal
from dealpers.model.source import Source
from dealpers.parse import parse_deal
from dealpers.render.gazette.pdf import GazetteJob, Typesetter

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "templates" / "gazet"
SEED = 1
STYLE = """
@font-face { font-family: Serif; src: url(SourceSerif4-Regular.otf) }
@font-face { font-family: Serif; font-weight: 600; src: url(SourceSerif4-Semibold.otf) }
@font-face { font-family: Serif; font-style: italic; src: url(SourceSerif4-It.otf) }
@font-face { font-family: Sans; src: url(SourceSans3-Regular.otf) }
@page { size: A4; margin: 22mm 28mm 26mm 43mm; @bottom-left { content: counter(page); font: 8pt Sans } }
body { font: 10.2pt/1.45 Serif; hyphens: manual }
h1, h2, h3, h4 { font-weight: 600; break-after: avoid }
table { font: 9.2pt Sans; width: 100%; border-collapse: collapse }
th, td { border-top: .25pt solid; text-align: left; vertical-align: bottom }
a { color: inherit }
"""


def seconds(task: Callable[[], object]) -> float:
    """Seconds of a task."""
    started = time.perf_counter()
    task()
    return time.perf_counter() - started


def collections(count: int, folder: Path) -> Iterator[tuple[Deal, CheckedCollection, SiteRenderer]]:
    """Invented deals, and the real one behind them; the first deal warms up the caches."""
    generate.write(folder, SEED, count + 1)
    for content in (folder, ROOT / "content"):
        checked = pipeline.examine(pipeline.load(content), date(2026, 1, 1))
        renderer = SiteRenderer(Project(root=ROOT, content=content, site=ROOT / "site"))
        yield from ((deal, checked, renderer) for deal in checked.corpus.deals)


def beside(count: int) -> None:
    """Compare our gazette with WeasyPrint's, on equal deals."""
    from lxml import html  # noqa: PLC0415 - the process with many deals must not pay for these
    from weasyprint import CSS, HTML  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    fonts = FontConfiguration()
    style = CSS(string=STYLE, base_url=str(TEMPLATES / "fonts") + "/", font_config=fonts)

    def rival(text: str) -> object:
        return HTML(string=text).write_pdf(stylesheets=[style], font_config=fonts)

    sums = [0.0, 0.0]
    with tempfile.TemporaryDirectory() as folder:
        for rank, (deal, checked, renderer) in enumerate(collections(count, Path(folder))):
            main = html.fromstring(renderer.text(deal, checked)[f"deals/{deal.id}/tekst/index.html"]).find(".//main")
            assert main is not None
            text = html.tostring(main, encoding="unicode")
            ours = seconds(partial(renderer.typesetter.pdf, GazetteJob(stuk=deal, corpus=checked.corpus)))
            theirs = seconds(partial(rival, text))
            words = len(main.text_content().split())
            print(
                f"{deal.id:20} {words:6} words   ours {ours:5.2f} s   WeasyPrint {theirs:5.2f} s   {ours / theirs:4.2f}"
            )
            if rank:
                sums = [sums[0] + ours, sums[1] + theirs]
    print(f"ratio without the first, which warms up: {sums[0] / sums[1]:.2f} (at most 0.20)")
    renderer.pdf(deal, checked)
    again = seconds(partial(renderer.pdf, deal, checked))
    print(f"from the cache: {again:.2f} s, with its data made anew")


def peak_megabytes() -> float:
    """Peak memory of this program; ``getrusage`` would start from the peak of the parent process."""
    status = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    assert status
    return int(status[1]) / 1024


def many(count: int) -> None:
    """Invented deals, one after another."""
    typesetter = Typesetter(TEMPLATES)
    spent, size, before = 0.0, 0, 0.0
    for deal_id, files in generate.deals(SEED, count):
        sources = {name: Source(name, text) for name, text in files.items()}
        deal = parse_deal(deal_id, deal_id, sources).deal
        corpus = linked((parsed_text(deal_id, deal),), (), (), NO_CACHE).corpus
        before = before or peak_megabytes()
        started = time.perf_counter()
        size += len(typesetter.pdf(GazetteJob(stuk=deal, corpus=corpus)))
        spent += time.perf_counter() - started
    print(f"{count} deals {spent:.1f} s, {spent / count:.2f} s a deal, {size / count / 1024:.0f} kB a PDF")
    print(f"peak memory {peak_megabytes():.0f} MB (under 250); {before:.0f} MB with one deal read and none set")


if __name__ == "__main__":
    if sys.argv[1:2] == ["many"]:
        many(int(sys.argv[2]))
    else:
        beside(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
        command = [sys.executable, __file__, "many", sys.argv[2] if len(sys.argv) > 2 else "80"]
        subprocess.run(command, check=True)
