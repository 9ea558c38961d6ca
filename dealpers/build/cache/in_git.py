"""Finding about a cache in git: files that came with the sources are not results of this machine."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from dealpers.build.cache.blob_store import CACHE
from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.source import Span

_SECONDS = 10.0


def cache_in_git(root: Path) -> Iterator[Diagnostic]:
    """Error if git tracks a file of the cache of this project; nothing where git or a cache is not there."""
    git = shutil.which("git")
    if git is None or not (root / CACHE).is_dir():
        return
    # No setting of the repository may start a program.
    command = [git, "-c", "core.fsmonitor=false", "ls-files", "-z", "--", CACHE]
    try:
        tracked = subprocess.run(command, cwd=root, capture_output=True, timeout=_SECONDS, check=True).stdout  # noqa: S603 - git, with words of our own
    except (OSError, subprocess.SubprocessError):  # no repository
        return
    count = len(tracked.split(b"\0")) - 1
    if count:
        message = f"git houdt {count} {'bestand' if count == 1 else 'bestanden'} van de opslag van tussenresultaten bij"
        hint = f"haal ze eruit met: git rm -r --cached {CACHE}, en zet /{CACHE}/ in .gitignore"
        yield Diagnostic(code="B011", severity=Severity.ERROR, span=Span(name=CACHE), message=message, hint=hint)
