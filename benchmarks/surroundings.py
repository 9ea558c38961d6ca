"""Build and export under other surroundings, and count the bytes that differ: ``python benchmarks/surroundings.py``.

Writes one row of the table of figures: surroundings, files, differing files. Exit 1 if a file differs.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
TODAY = "2026-01-01"
OLD_CLOCK = "import time\ntime.time = lambda: 3.2e8\ntime.time_ns = lambda: 320_000_000_000_000_000\n"
"""Module ``sitecustomize`` that sets the clock of Python to 1980."""
SURROUNDINGS: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "as usual": ((), {}),
    "-O": (("-O",), {}),
    "-OO": (("-OO",), {}),
    "without compiled files": (("-B",), {}),
    "other hashes": ((), {"PYTHONHASHSEED": "4242"}),
    "no hashes": ((), {"PYTHONHASHSEED": "0"}),
    "the far east": ((), {"TZ": "Pacific/Kiritimati"}),
    "the far west": ((), {"TZ": "America/Adak"}),
    "ASCII": ((), {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "Turkish": ((), {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}),
    "an old clock": ((), {"PYTHONPATH": "klok"}),
    "no home": ((), {"HOME": "/nonexistent", "XDG_STATE_HOME": ""}),
    "a narrow terminal": ((), {"COLUMNS": "20", "TERM": "dumb"}),
    "development mode": (("-X", "dev", "-W", "ignore"), {}),
}


def outputs(folder: Path, flags: tuple[str, ...], more: dict[str, str]) -> dict[str, str]:
    """SHA-256 by name of each file of a site and of each export, made in a folder of its own."""
    shutil.copytree(ROOT / "tests/content", folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "klok").mkdir()
    (folder / "klok/sitecustomize.py").write_text(OLD_CLOCK)
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), **more}

    def run(*words: str) -> None:
        command = [sys.executable, *flags, str(ROOT / "build.py"), *words, "--today", TODAY]
        subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True)

    run("build")
    for form in ("gazet", "pdf", "json", "html", "csv", "md", "akn", "staatscourant"):
        run("export", "waterland-west", form, "-o", f"uit.{form}")
    return dict(_hashes(folder, folder / "site")) | dict(_hashes(folder, *folder.glob("uit.*")))


def _hashes(root: Path, *places: Path) -> Iterator[tuple[str, str]]:
    for place in places:
        for path in (place, *place.rglob("*")):
            if path.is_file():
                yield path.relative_to(root).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> int:
    """Compare every surrounding with the first, and write what differs."""
    first: dict[str, str] = {}
    differing = 0
    for rank, (name, (flags, more)) in enumerate(SURROUNDINGS.items()):
        with tempfile.TemporaryDirectory() as scratch:
            found = outputs(Path(scratch, *(["diep"] * rank), "p"), flags, more)
        first = first or found
        changed = sorted(path for path in first.keys() | found.keys() if first.get(path) != found.get(path))
        differing += len(changed)
        print(f"{name}: {len(found)} files, {len(changed)} differ", *changed[:5], sep="\n  ")
    print(f"| reproducible | site and exports in {len(SURROUNDINGS)} surroundings | {differing} differing files |")
    return bool(differing)


if __name__ == "__main__":
    sys.exit(main())
