"""A new edition shares with the one that stands what did not change, and touches nothing of it."""

from pathlib import Path

import pytest

from dealpers.build.atomic import write
from dealpers.build.hardlinks import HardLinkTree
from dealpers.render.package.manifest import MANIFEST

OLD = {"index.html": b"een", "deals/a/index.html": b"twee", "deals/b/index.html": b"drie"}
NEW = {"index.html": b"een", "deals/a/index.html": b"TWEE", "deals/c/index.html": b"vier"}


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def stands(tmp_path: Path) -> Path:
    for path, content in OLD.items():
        (tmp_path / "stands" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "stands" / path).write_bytes(content)
    return tmp_path / "stands"


def filled(fresh: Path, stands: Path) -> None:
    edition = HardLinkTree(fresh, stands)
    for path, content in NEW.items():
        edition.add(path, content)
    edition.finish()


def test_what_did_not_change_is_the_same_file_and_the_old_edition_stays_whole(stands: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    filled(fresh, stands)
    assert (files(fresh), files(stands)) == (NEW, OLD)
    assert (fresh / "index.html").samefile(stands / "index.html")
    assert not (fresh / "deals/a/index.html").samefile(stands / "deals/a/index.html")


def test_a_folder_with_anything_in_it_is_filled_as_an_empty_one(stands: Path, tmp_path: Path) -> None:
    fresh, elsewhere = tmp_path / "fresh", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine.txt").write_text("mine")
    (fresh / "deals/a/index.html").mkdir(parents=True)  # a folder where a file must come
    (fresh / "deals/b").mkdir()
    (fresh / "deals/b/index.html").hardlink_to(stands / "deals/b/index.html")
    (fresh / "deals/c").symlink_to(elsewhere)  # a link where a folder must come
    (fresh / "index.html").hardlink_to(stands / "deals/b/index.html")  # a file that another edition has too
    (fresh / "oud/diep").mkdir(parents=True)
    (fresh / "los").symlink_to(elsewhere)
    filled(fresh, stands)
    assert (files(fresh), files(stands)) == (NEW, OLD)
    assert sorted(path.name for path in fresh.iterdir()) == ["deals", "index.html"]
    assert files(elsewhere) == {"mine.txt": b"mine"}


def test_where_a_file_can_have_one_name_only_it_is_written(
    stands: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    fresh = tmp_path / "fresh"
    fresh.mkdir()
    monkeypatch.setattr("os.link", refused)
    filled(fresh, stands)
    assert files(fresh) == NEW


def test_the_edition_before_last_is_filled_again(tmp_path: Path) -> None:
    site, spare = tmp_path / "site", tmp_path / "cache" / "vorige"
    for round_, content in enumerate((OLD, NEW, OLD, NEW)):
        made = content | {MANIFEST: b""}
        write(made.items(), site, spare)
        assert files(site) == made
        assert spare.exists() == (round_ > 0)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "site"]
    assert files(spare) == OLD | {MANIFEST: b""}
