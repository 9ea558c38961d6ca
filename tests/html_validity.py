"""Validation of pages by vnu, the checker of the HTML standard, as one Java process over many files."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import node_tools
import pytest

# Compile once and lightly; a deep stack, because the schema of HTML recurses.
_JAVA = ("java", "-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", str(node_tools.VNU))
_STARTED, _FAULTY = 0, 1
"""Exit statuses of vnu: no errors, errors."""


def available() -> str | None:
    """Reason in one sentence why vnu cannot run here; None if it can."""
    if shutil.which("java") is None:
        return "The check of HTML needs a Java runtime (11 or newer): apt-get install default-jre-headless."
    if not node_tools.npm():
        return "The check of HTML needs vnu-jar, which npm installs: apt-get install npm."
    return None


def require() -> None:
    """Skip the calling test when vnu cannot run, or fail it with ``DEALPERS_HTMLCHECK=required``."""
    if (missing := available()) is None:
        return
    if os.environ.get("DEALPERS_HTMLCHECK") == "required":
        pytest.fail(missing, pytrace=False)
    pytest.skip(missing)


def faults(pages: Mapping[str, bytes], folder: Path) -> tuple[str, ...]:
    """Errors that vnu finds in pages by name, each with name, line and message; writes the pages to a folder."""
    node_tools.install()
    names = {}
    for number, (name, content) in enumerate(pages.items()):
        path = folder / f"{number}.html"
        path.write_bytes(content)
        names[path.as_uri()] = name
    result = subprocess.run(
        [*_JAVA, "--errors-only", "--format", "json", *(f"{number}.html" for number in range(len(names)))],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode in (_STARTED, _FAULTY), result.stderr
    errors = json.loads(result.stderr)["messages"]
    return tuple(
        f"{names[error['url'].replace('file:/', 'file:///', 1)]} {error.get('lastLine')}: {error['message']}"
        for error in errors
    )
