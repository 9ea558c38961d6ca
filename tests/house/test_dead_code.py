"""Dead code: what neither the program nor its templates use; what only a test calls is dead too."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from conftest import ROOT

CALLED_FROM_OUTSIDE = {
    "do_GET",
    "log_message",
    "find_class",
    "list_commands",
    "get_command",
    "format_commands",
    "get_metavar",
    "convert",
    "get_cache_key",
    "load_bytecode",
    "dump_bytecode",
    "nginx",
    "manual",
}
"""Names that libraries call, and the texts of docs/ that ``--golden`` writes.

Click calls the methods of its groups and types: ``get_command``, ``convert`` and the like; Jinja those of a
cache of code: ``get_cache_key``, ``load_bytecode``, ``dump_bytecode``.
"""
_REPORTED = re.compile(r"(?P<place>\S+:\d+): unused (?P<kind>\w+) '(?P<name>\w+)'")


_WITHOUT_DATA = ("dealpers/importer", "dealpers/build", "dealpers/cli", "dealpers/check")
"""Rooms whose records no data file or page shows."""


def templates() -> str:
    folder = ROOT / "templates"
    return "\n".join(p.read_text("utf-8") for p in folder.rglob("*") if p.suffix in (".html", ".typ", ".xml", ".txt"))


def unused() -> Iterator[str]:
    """Functions, classes, methods and properties of the program that vulture finds no use of.

    Fields count only in the rooms whose records are in no data file, names of a module everywhere; attributes may be
    those of a library.
    """
    tool = Path(sys.executable).parent / "vulture"
    words = [str(tool), "dealpers", "build.py", "--ignore-decorators", "@rule*,@verb*,@pytest*,@click*"]
    result = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode in (0, 3), result.stderr  # 3: something was found
    used = set(re.findall(r"\w+", templates())) | CALLED_FROM_OUTSIDE
    for match in map(_REPORTED.match, result.stdout.splitlines()):
        if match is None or match["name"] in used or match["kind"] == "attribute":
            continue
        if match["kind"] != "variable" or match["place"].startswith(_WITHOUT_DATA) or of_module(match):
            yield f"{match['place']} {match['kind']} {match['name']}"


def of_module(match: re.Match[str]) -> bool:
    """True for a name that a line assigns at the left margin."""
    path, _, line = match["place"].rpartition(":")
    return (ROOT / path).read_text("utf-8").splitlines()[int(line) - 1].startswith(match["name"])


def test_nothing_in_the_program_is_without_use() -> None:
    assert list(unused()) == []
