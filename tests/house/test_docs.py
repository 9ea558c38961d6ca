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


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_within_the_documentation_leads_to_a_heading(path: Path) -> None:
    for name, anchor in re.findall(r"\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)", path.read_text("utf-8")):
        headings = re.findall(r"^#+ (.+)$", (path.parent / name if name else path).read_text("utf-8"), re.M)
        slugs = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
        assert anchor in slugs


def test_each_decision_has_a_number_of_its_own_and_the_common_form() -> None:
    paths = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert len({path.name[:4] for path in paths}) == len(paths)
    form = r"# {}\. [^\n]+\n\n\*\*Status\*\*: (?:accepted|replaced)[^#]+\n\*\*Context\.\*\*"
    other = [p.name for p in paths if not re.match(form.format(int(p.name[:4])), p.read_text("utf-8"))]
    assert other == []


def test_the_map_has_a_line_for_each_room_and_there_are_ten() -> None:
    rooms = {path.name for path in (ROOT / "dealpers").iterdir() if path.is_dir() and path.name != "__pycache__"}
    lines = re.findall(r"^\| `(\w+)/` \|", (ROOT / "docs" / "architecture.md").read_text("utf-8"), re.M)
    assert len(lines) == 10
    assert set(lines) == rooms


def test_the_table_of_verbs_has_a_row_for_each_verb() -> None:
    verbs = {path.stem.rstrip("_") for path in (ROOT / "dealpers/cli/verbs").glob("[a-z]*.py")}
    rows = re.findall(r"^\| `(\w+)", (ROOT / "README.md").read_text("utf-8"), re.M)
    assert verbs <= set(rows)
