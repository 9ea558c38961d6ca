"""Documentation names files that exist, and rooms as they are."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT

DOCS = tuple(sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]))
_PATH = re.compile(r"`((?:[a-z_]+/)*[a-z_0-9]+\.py)`|\]\((?!https?:)([^)#\s]+)[^)]*\)")


def missing(path: Path) -> Iterator[str]:
    """Files that a text names by path, from the project or its program, and that are not there."""
    for module, link in _PATH.findall(path.read_text("utf-8")):
        places = (ROOT / module, ROOT / "dealpers" / module) if module else (path.parent / link,)
        if not any(place.exists() for place in places):
            yield module or link


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_that_a_text_names_is_there(path: Path) -> None:
    assert list(missing(path)) == []


def test_the_map_has_a_line_for_each_room_and_there_are_ten() -> None:
    rooms = {path.name for path in (ROOT / "dealpers").iterdir() if path.is_dir() and path.name != "__pycache__"}
    lines = re.findall(r"^\| `(\w+)/` \|", (ROOT / "docs" / "architecture.md").read_text("utf-8"), re.M)
    assert len(lines) == 10
    assert set(lines) == rooms
