"""Tools of Node.js that the lock in ``tests/scripts`` pins: compiler, linter and the checker of HTML."""

import fcntl
import shutil
import subprocess
from functools import cache
from pathlib import Path

from conftest import ROOT

_FOLDER = ROOT / "tests" / "scripts"
_OLDEST = 20  # major version of Node.js that eslint asks for
VNU = _FOLDER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def npm() -> bool:
    """True if this machine has npm."""
    return shutil.which("npm") is not None


@cache
def lints() -> bool:
    """True if npm is here and Node.js is new enough for the linter; an older one installs vnu all the same."""
    if not npm() or not (node := shutil.which("node")):
        return False
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    return int(version.lstrip("v").partition(".")[0]) >= _OLDEST


@cache
def install() -> Path:
    """Install what the lock pins, once at a time on this machine; returns the folder of the tools."""
    with (_FOLDER / "package-lock.json").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        subprocess.run(["make", "tests/scripts/node_modules"], cwd=ROOT, check=True, capture_output=True)
    return _FOLDER / "node_modules"
