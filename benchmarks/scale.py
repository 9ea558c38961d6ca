"""Measure how builds grow: invented deals, whole and again after one word, beside other builders on the same pages.

Prints seconds, milliseconds a page, peak memory of the largest process, and the ratio to the bare loop of the same run,
of our pages alone and of everything that a build makes; then how long the preview takes to show a changed word. Needs
what ``requirements-bench.txt`` pins; Hugo is measured when it is on the machine.
Usage: python benchmarks/scale.py [DEALS] [MOST PAGES FOR THE OTHERS]
"""

import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

import generate
import preview
from rivals import RIVALS, SLOW, can_run, pages

ROOT = Path(__file__).parent.parent
SEED = 1


def measure(command: list[str], folder: Path) -> tuple[float, float]:
    """Seconds and peak megabytes of a program with all its children."""

    def run(pipe: Connection) -> None:
        started = time.perf_counter()
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        seconds = time.perf_counter() - started
        if done.returncode:
            print(done.stderr[-2000:], file=sys.stderr)
        pipe.send((seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, done.returncode))

    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=run, args=(theirs,))
    child.start()
    seconds, megabytes, code = ours.recv()
    child.join()
    if code:
        raise SystemExit(f"{command[0]} ended with {code}")
    return seconds, megabytes


def row(name: str, seconds: float, count: int, megabytes: float, bare: float) -> None:
    """One line of the table; ``bare`` is the milliseconds a page of the bare loop, 0 while it is not known."""
    per_text = 1000 * seconds / count
    ratio = f"×{per_text / bare:.2f}" if bare else ""
    print(f"{name:36} {count:6} pages {seconds:8.1f} s {per_text:7.2f} ms/page {megabytes:6.0f} MB {ratio}", flush=True)


def edit(content: Path, old: str, new: str) -> None:
    """Change one word of one article."""
    path = content / "deals" / "deal-0001" / "artikelen" / "02-deel.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def project(folder: Path, deals: int) -> Path:
    """Project with invented deals and with the templates and settings of this one, without a cache."""
    folder.mkdir()
    for name in ("templates", "mkdocs.yml"):
        (folder / name).symlink_to(ROOT / name)
    generate.write(folder / "content", SEED, deals)
    return folder


def main() -> None:
    """Generate, build, change a word, build again, and once more; then the pages alone, the others, and the preview."""
    deals = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    print(f"{os.cpu_count()} processors, {deals} deals, seed {SEED}", flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = project(folder / "project", deals)
        build = [sys.executable, str(ROOT / "build.py"), "build"]
        first = measure(build, ours)
        count = sum(1 for _ in (ours / "site").rglob("index.html"))
        print(f"whole: {first[0]:.1f} s, {count} pages, {first[0] / deals * 1000:.0f} ms a deal", flush=True)
        edit(ours / "content", "uitgangspunt", "vertrekpunt")
        again = measure(build, ours)
        edit(ours / "content", "vertrekpunt", "beginpunt")
        once_more = measure(build, ours)
        alone = measure([sys.executable, str(ROOT / "benchmarks" / "pages_alone.py")], ours)
        docs = pages(ours / "site", most)
        bare = 0.0
        for rank, (rival, make) in enumerate(RIVALS.items()):
            place, given = folder / f"rival-{rank}", docs[: SLOW.get(rival, most)]
            wanted = make(place, given)
            if not can_run(wanted):
                print(f"{rival:36} not on this machine")
                continue
            seconds, megabytes = measure(wanted, place)
            bare = bare or 1000 * seconds / len(given)
            row(rival, seconds, len(given), megabytes, bare)
            if not rank:  # the bare loop, which all else is held against
                printed = sum(1 for _ in (ours / "alleen").rglob("index.html"))
                row("Dealpers, web pages alone", alone[0], printed, alone[1], bare)
                row("Dealpers, whole, with checks and PDF", first[0], count, first[1], bare)
                row("Dealpers, after one word", again[0], count, again[1], bare)
                row("Dealpers, after another word", once_more[0], count, once_more[1], bare)
                print(
                    f"after one word: {again[0] / first[0]:.2f} of the whole build, {once_more[0] / first[0]:.2f} again"
                )
        preview.main(ours / "content", 7)


if __name__ == "__main__":
    main()
