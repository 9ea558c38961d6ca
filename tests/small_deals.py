"""The small fictional deals of ``tests/content``, as files."""

from pathlib import Path

from dealpers.build.load import load
from dealpers.model.ids import StukId
from dealpers.model.source import Received

CONTENT = Path(__file__).parent / "content"
SMALL = tuple(sorted(path.name for path in (CONTENT / "deals").iterdir() if path.is_dir()))


def folder_of(name: str) -> dict[str, str]:
    """Texts of one deal by path in its folder."""
    folder = CONTENT / "deals" / name
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".pdf"
    }


def received_of(name: str) -> dict[str, Received]:
    """Received annexes of one deal by path in its folder."""
    return dict(load(CONTENT).received[StukId(name)])
