"""Project with the small deals in a folder of its own, and functions that damage the project."""

import shutil
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import pytest
from conftest import ROOT
from small_deals import CONTENT

from dealpers import cli

DEAL = "content/deals/kleinste"
FACTS = f"{DEAL}/deal.yml"
TEXT = f"{DEAL}/artikelen/01-doel.md"

Spoil = Callable[[Path], object]


def make_project(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Small deals and an earlier site, as the working folder, with the cache of an editor who built them before."""
    shutil.copytree(_built(folder.parent) / ".cache", folder / ".cache", ignore=lambda _, names: _OF_A_SITE & {*names})
    _sources(folder)
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_bytes(b"<p>oud</p>")
    (folder / "site" / "manifest.sha256").write_bytes(b"")
    monkeypatch.chdir(folder)
    return folder


_OF_A_SITE = {"standen", "vorige"}


def _sources(folder: Path) -> None:
    shutil.copytree(CONTENT, folder / "content")
    (folder / "templates").symlink_to(ROOT / "templates")
    (folder / "mkdocs.yml").symlink_to(ROOT / "mkdocs.yml")


def _built(beside: Path) -> Path:
    """Project with a built site, made once for all tests of a process."""
    folder = beside / "built"
    if not folder.exists():
        folder.mkdir()
        _sources(folder)
        with chdir(folder):
            assert cli.main(["build", "--today", "2026-01-01"]) == cli.CLEAN
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Files of a project, without ``.cache``, which is safe to delete."""
    paths = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in paths.items() if not name.startswith(".cache/")}


def write(name: str, data: bytes | str) -> Spoil:
    def spoil(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)

    return spoil


def remove(name: str) -> Spoil:
    return lambda root: (root / name).unlink()


def link(name: str, target: str) -> Spoil:
    def spoil(root: Path) -> None:
        (root / name).unlink(missing_ok=True)
        (root / name).symlink_to(target)

    return spoil
