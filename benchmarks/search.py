"""Cost of a search for a visitor: size of the index of many deals, and bytes that Chromium fetches for a question.

``python benchmarks/search.py 1000`` prints the size of the index, the time to make it, and for each of some questions
the bytes over the wire (gzip) by kind of file; with ``--varied`` of the real deal in other words.
"""

import gzip
import random
import re
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import date
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import generate
from playwright.sync_api import sync_playwright

from dealpers.build import pipeline
from dealpers.build.atomic import write
from dealpers.build.last_site import rendered
from dealpers.build.site import Project, SiteRenderer
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.model import (
    Afdeling,
    Alinea,
    Artikel,
    Deal,
    Hoofdstuk,
    Lid,
    Lijst,
    Noot,
    Onderdeel,
    Programma,
    Tekst,
)
from dealpers.model.source import Source
from dealpers.parse import parse_deal
from dealpers.preview.lazy_site import LazySite
from dealpers.render.search.index import entry, search_files

ROOT = Path(__file__).parent.parent
SEED = 1
CHANGED = 0.3
"""Share of the longer words of the real deal that a varied deal replaces."""
CHROMIUM = "/usr/bin/chromium"
FLAGS = ("--no-sandbox", "--disable-background-networking")
READY = "() => !document.querySelector('[aria-busy]') && document.getElementById('zoekstand').textContent.length > 9"
QUESTIONS = (
    "kassier",
    "opzegtermijn",
    "rijk regio partijen",
    "uitvoering kosten",
    "wie betaalt de kosten van de uitvoering van de regio deal",
    "artikel 4 lid 2",
    "regiokasier",
    '"brede welvaart"',
    "31 december 2028",
    "xyzzyq",
    "jongeren arbeidsmarkt onderwijs woningen",
    "staatssteun en aanbesteding",
    "looptijd&jaar=2028&soort=artikel",
)


def varied(count: int) -> Iterator[Deal]:
    """Copies of the real deal with other Dutch words, few of them frequent and most rare."""
    nouns = sorted(dictionary().nouns)
    random.Random(SEED).shuffle(nouns)  # noqa: S311 - invented text, no secret
    folder = "content/deals/groningen-noord-ii"
    files = {name.removeprefix(f"{folder}/"): Source(name, text) for name, text in _texts(ROOT / folder)}
    deal = parse_deal("groningen-noord-ii", folder, files).deal
    for rank in range(count):
        dice = random.Random(rank)  # noqa: S311 - the same

        def other(match: re.Match[str], dice: random.Random = dice) -> str:
            return nouns[int(50 * dice.paretovariate(0.8)) % len(nouns)] if dice.random() < CHANGED else match[0]

        yield replace(_reworded(deal, other), id=f"deal-{rank:04}")


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.rglob("*")):
        if file.suffix in (".md", ".yml"):
            yield file.relative_to(ROOT).as_posix(), file.read_text("utf-8")


def _reworded(value: Any, other: Callable[[re.Match[str]], str]) -> Any:
    """Copy of a part of the model, with some longer words of its running text replaced."""
    if isinstance(value, Tekst):
        return replace(value, tekst=re.sub(r"(?<![\w-])[a-zà-ÿ]{6,}(?![\w-])", other, value.tekst))
    if isinstance(value, tuple):
        return tuple(_reworded(part, other) for part in value)
    if isinstance(value, Alinea | Deal | Lijst | Onderdeel | Lid | Programma | Artikel | Hoofdstuk | Afdeling | Noot):
        return replace(value, **{f.name: _reworded(getattr(value, f.name), other) for f in fields(value)})
    return value


def invented(count: int) -> Iterator[Deal]:
    """Deals of realistic size, all different, in a small vocabulary."""
    for deal_id, files in generate.deals(SEED, count):
        folder = f"content/deals/{deal_id}"
        yield parse_deal(deal_id, folder, {name: Source(f"{folder}/{name}", text) for name, text in files.items()}).deal


@contextmanager
def compressed(folder: Path) -> Iterator[tuple[str, Counter[str]]]:
    """Serve a folder as a server with gzip does; yields its address and a count of the bytes sent, by path."""
    sent: Counter[str] = Counter()

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.partition("?")[0].lstrip("/")
            file = folder / name / "index.html" if name.endswith("/") or not name else folder / name
            if not file.is_file():
                return self.send_error(404)
            body = gzip.compress(file.read_bytes(), 6, mtime=0)
            sent[name] += len(body)
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(file)))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Security-Policy", "default-src 'self'; base-uri 'none'")
            self.end_headers()
            self.wfile.write(body)
            return None

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/", sent
    finally:
        server.shutdown()


def kind(path: str) -> str:
    """Kind of a fetched file: a part of the index, a script of search, or the page."""
    if path.startswith("zoek/"):
        return {"b": "begin", "k": "kenmerken", "w": "woorden", "p": "plaatsen"}[path.rpartition("/")[2][0]]
    return "scripts" if path.startswith("js/search") else "pagina"


def main() -> None:
    """Make the index and ask the questions, each with an empty cache."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    started = time.perf_counter()
    deals = list(varied(count) if "--varied" in sys.argv else invented(count))
    parsed = time.perf_counter()
    files = dict(search_files(map(entry, deals)))
    made = time.perf_counter()
    again = dict(search_files(map(entry, deals)))
    total, wire = sum(map(len, files.values())), sum(len(gzip.compress(data, 6)) for data in files.values())
    print(f"{count} deals, seed {SEED}: read in {parsed - started:.1f} s, index made in {made - parsed:.1f} s")
    print(f"{len(files)} files, {total / 1e6:.1f} MB, {wire / 1e6:.1f} MB with gzip; twice the same: {files == again}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "site"
        renderer = SiteRenderer(Project(root=ROOT, content=ROOT / "content", site=folder))
        real = LazySite(renderer, pipeline.examine(pipeline.load(ROOT / "content"), date(2026, 1, 1)))
        site = {path: real[path] for path in real if not path.startswith("zoek/")}
        write((rendered(path, data) for path, data in {**site, **files}.items()), folder)
        ask(folder)


def ask(folder: Path) -> None:
    """Print the cost of each question."""
    kinds = ("begin", "woorden", "plaatsen", "kenmerken")
    print(f"{'':58}{''.join(f'{kind_of_file:>11}' for kind_of_file in (*kinds, 'samen', 'scripts'))}  kB (gzip)")
    costs = []
    with compressed(folder) as (address, sent), sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"]
        )
        for question in QUESTIONS:
            page = browser.new_context().new_page()
            sent.clear()
            started = time.perf_counter()
            page.goto(f"{address}zoeken/?q={question}")
            page.wait_for_function(READY)
            seconds = time.perf_counter() - started
            spent: Counter[str] = Counter()
            for path, size in sent.items():
                spent[kind(path)] += size
            cost = sum(spent[kind_of_file] for kind_of_file in kinds)
            costs.append(cost)
            figures = (*(spent[kind_of_file] for kind_of_file in kinds), cost, spent["scripts"])
            status = page.locator("#zoekstand").inner_text()
            print(f"{question:58}{''.join(f'{size / 1000:11.1f}' for size in figures)}  {seconds:.2f} s  {status[:60]}")
            page.context.close()
        browser.close()
    print(f"median {statistics.median(costs) / 1000:.1f} kB, most {max(costs) / 1000:.1f} kB")


if __name__ == "__main__":
    main()
