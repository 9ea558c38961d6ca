"""Build and export under other surroundings, and count the bytes that differ: ``python benchmarks/surroundings.py``.

Writes one row of the table of figures: surroundings, files, differing files. Exit 1 if a file differs.
A word on the command line limits the run to the surroundings whose name contains the word.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
TODAY = "2026-01-01"
FORMS = ("gazet", "pdf", "json", "html", "csv", "md", "akn", "staatscourant")
VERBS = (["build"], *(["export", "waterland-west", form, "-o", f"uit.{form}"] for form in FORMS))
RUN = "import json, sys\nfrom dealpers.cli import main\nsys.exit(max(map(main, json.loads(sys.argv[1]))))"
"""Program that runs every verb in one process; the exit status is the highest."""
CLOCK = """
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
int clock_gettime(clockid_t id, struct timespec *t) {
    long status = syscall(SYS_clock_gettime, id, t);
    if (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE) t->tv_sec = SECONDS;
    return status;
}
int gettimeofday(struct timeval *restrict t, void *restrict zone) { t->tv_sec = SECONDS; t->tv_usec = 0; return 0; }
time_t time(time_t *t) { if (t) *t = SECONDS; return SECONDS; }
"""
"""C library that sets the clock of a whole process, its compiled parts included."""
CLOCK_OF_PYTHON = "import time\ntime.time = lambda: SECONDS.0\ntime.time_ns = lambda: SECONDS * 10**9\n"
WORKERS = "import os\nos.sched_getaffinity = lambda pid: set(range(COUNT))\n"
BACKWARDS = """
import os
_scandir, _listdir = os.scandir, os.listdir
class Backwards:
    def __init__(self, path):
        with _scandir(path) as entries:
            self._entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def __iter__(self): return self
    def __next__(self): return next(self._entries)
    def close(self): pass
os.scandir = lambda path=".": Backwards(path)
os.listdir = lambda path=".": sorted(_listdir(path), reverse=True)
"""
"""Module ``sitecustomize`` that lists each folder from the last name to the first."""


@dataclass(frozen=True, kw_only=True)
class Surrounding:
    """Difference from a usual run: flags of Python, environment, mask of new files, start-up code, clock in seconds."""

    flags: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)
    umask: int = 0o022
    startup: str = ""
    clock: int | None = None


def _environment(**variables: str) -> Surrounding:
    return Surrounding(environment=variables)


SURROUNDINGS = {
    "as usual": Surrounding(),
    "-O": Surrounding(flags=("-O",)),
    "-OO": Surrounding(flags=("-OO",)),
    "without compiled files": Surrounding(flags=("-B",)),
    "other hashes": _environment(PYTHONHASHSEED="4242"),
    "no hashes": _environment(PYTHONHASHSEED="0"),
    "the far east": _environment(TZ="Pacific/Kiritimati"),
    "the far west": _environment(TZ="America/Adak"),
    "ASCII": _environment(LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"),
    "Turkish": _environment(LC_ALL="tr_TR.UTF-8", LANG="tr_TR.UTF-8"),
    "files for the owner alone": Surrounding(umask=0o077),
    "files for everybody": Surrounding(umask=0o000),
    "an old clock": Surrounding(clock=100_000_000),
    "a clock ahead": Surrounding(clock=4_000_000_000),
    "one worker": Surrounding(startup=WORKERS.replace("COUNT", "1")),
    "five workers": Surrounding(startup=WORKERS.replace("COUNT", "5")),
    "folders backwards": Surrounding(startup=BACKWARDS),
    "no home": _environment(HOME="/nonexistent", XDG_STATE_HOME=""),
    "a narrow terminal": _environment(COLUMNS="20", TERM="dumb"),
    "development mode": Surrounding(flags=("-X", "dev", "-W", "ignore")),
}


def outputs(folder: Path, surrounding: Surrounding) -> dict[str, str]:
    """SHA-256 by name of each file of a site and of each export, made in a folder of its own."""
    shutil.copytree(ROOT / "tests/content", folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "begin").mkdir()
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), **surrounding.environment}
    startup = surrounding.startup
    if surrounding.clock is not None:
        library = _clock(folder / "begin", surrounding.clock)
        if library:
            env["LD_PRELOAD"] = str(library)
        else:
            startup += CLOCK_OF_PYTHON.replace("SECONDS", str(surrounding.clock))
    (folder / "begin/sitecustomize.py").write_text(startup)
    env["PYTHONPATH"] = os.pathsep.join([str(folder / "begin"), str(ROOT)])
    verbs = json.dumps([[*words, "--today", TODAY] for words in VERBS])
    command = [sys.executable, *surrounding.flags, "-c", RUN, verbs]
    done = subprocess.run(command, cwd=folder, env=env, umask=surrounding.umask, capture_output=True, check=False)
    if done.returncode:
        print(done.stderr.decode("utf-8", "replace")[-2000:])
    return dict(_hashes(folder, folder / "site")) | dict(_hashes(folder, *folder.glob("uit.*")))


def _clock(folder: Path, seconds: int) -> Path | None:
    """Compiled library of a clock, if there is a C compiler."""
    compiler = shutil.which("cc")
    if not compiler:
        return None
    source, library = folder / "clock.c", folder / "clock.so"
    source.write_text(CLOCK.replace("SECONDS", str(seconds)))
    subprocess.run([compiler, "-shared", "-fPIC", "-o", library, source], check=True)
    return library


def _hashes(root: Path, *places: Path) -> Iterator[tuple[str, str]]:
    """Hash of each file by name; of the site the mode bits too."""
    for place in places:
        for path in (place, *place.rglob("*")):
            if path.is_file():
                mode = f" {path.stat().st_mode & 0o777:o}" if place.name == "site" else ""
                yield path.relative_to(root).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest() + mode


def main() -> int:
    """Compare every surrounding with the first, and write what differs."""
    word = " ".join(sys.argv[1:])
    first: dict[str, str] = {}
    differing = compared = 0
    for rank, (name, surrounding) in enumerate(SURROUNDINGS.items()):
        if first and word not in name:
            continue
        with tempfile.TemporaryDirectory() as scratch:
            made = outputs(Path(scratch, *(["diep"] * rank), "p"), surrounding)
        first = first or made
        changed = sorted(path for path in first.keys() | made.keys() if first.get(path) != made.get(path))
        differing += len(changed)
        compared += 1
        print(f"{name}: {len(made)} files, {len(changed)} differ", *changed[:5], sep="\n  ", flush=True)
    print(f"| reproducible | site and exports in {compared} surroundings | {differing} differing files |")
    return bool(differing or not first)


if __name__ == "__main__":
    sys.exit(main())
