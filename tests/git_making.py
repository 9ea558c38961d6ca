"""Git repository of a test, with commits by nobody in particular."""

import subprocess
from pathlib import Path

_IDENTITY = ("-c", "user.name=Redactie", "-c", "user.email=redactie@voorbeeld.nl", "-c", "commit.gpgsign=false")


def git(folder: Path, *words: str) -> str:
    """Run git in a folder; returns its output."""
    command = ["git", *_IDENTITY, *words]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def committed(folder: Path) -> None:
    """Make a repository of a folder, with all its files in one commit on ``main``."""
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "begin")
