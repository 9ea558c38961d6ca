"""A new site shares unchanged files with the last one, and changes nothing in it."""

from pathlib import Path

import pytest

from dealpers.build.atomic import write
from dealpers.build.hardlinks import HardLinkTree
from dealpers.build.last_site import SiteFile, rendered
from dealpers.render.package.manifest import MANIFEST, manifest

OLD = {"index.html": b"een", "deals/a/index.html": b"twee", "deals/b/index.html": b"drie"}
NEW = {"index.html": b"een", "deals/a/index.html": b"TWEE", "deals/c/index.html": b"vier"}


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def last(tmp_path: Path) -> Path:
    for path, content in OLD.items():
        (tmp_path / "last" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "last" / path).write_bytes(content)
    return tmp_path / "last"


def filled(fresh: Path, last: Path) -> None:
    tree = HardLinkTree(fresh, last)
    for path, content in NEW.items():
        tree.add(rendered(path, content))
    tree.finish()


def test_an_unchanged_file_is_a_hard_link_and_the_last_site_stays_whole(last: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    filled(fresh, last)
    assert (files(fresh), files(last)) == (NEW, OLD)
    assert (fresh / "index.html").samefile(last / "index.html")
    assert not (fresh / "deals/a/index.html").samefile(last / "deals/a/index.html")


def test_a_spare_folder_is_used_only_where_it_has_exactly_the_files_that_are_wanted(last: Path, tmp_path: Path) -> None:
    (last / "deals/d").mkdir()
    (last / "deals/d/index.html").write_bytes(b"vijf")
    fresh, spare, elsewhere = tmp_path / "fresh", tmp_path / "spare", tmp_path / "elsewhere"
    fresh.mkdir()
    elsewhere.mkdir()
    (elsewhere / "mine.txt").write_text("mine")
    (spare / "deals/a/index.html").mkdir(parents=True)  # a folder in the place of a file
    (spare / "deals/b").mkdir()
    (spare / "deals/b/index.html").hardlink_to(last / "deals/b/index.html")
    (spare / "deals/b/more.html").write_bytes(b"more")
    (spare / "deals/c").symlink_to(elsewhere)  # a link in the place of a folder
    (spare / "deals/d").mkdir()
    (spare / "deals/d/index.html").hardlink_to(last / "deals/d/index.html")
    (spare / "index.html").hardlink_to(last / "deals/b/index.html")  # a file that another site has too
    (spare / "los").symlink_to(elsewhere)
    inode = (spare / "deals/d").stat().st_ino
    wanted = NEW | {"deals/b/index.html": b"drie", "deals/d/index.html": b"vijf"}
    tree = HardLinkTree(fresh, last, spare)
    for path, content in wanted.items():
        tree.add(rendered(path, content))
    tree.finish()
    assert (files(fresh), files(last)) == (wanted, OLD | {"deals/d/index.html": b"vijf"})
    assert (fresh / "deals/d").stat().st_ino == inode
    assert not spare.exists()
    assert files(elsewhere) == {"mine.txt": b"mine"}


def test_a_link_in_the_spare_folder_is_no_folder_of_the_site(last: Path, tmp_path: Path) -> None:
    fresh, spare = tmp_path / "fresh", tmp_path / "spare"
    fresh.mkdir()
    spare.mkdir()
    (spare / "deals").symlink_to(last / "deals")  # the same files, through a link
    tree = HardLinkTree(fresh, last, spare)
    for path, content in OLD.items():
        tree.add(rendered(path, content))
    tree.finish()
    assert not (fresh / "deals").is_symlink()
    assert (files(fresh), files(last)) == (OLD, OLD)


def test_a_file_is_written_where_the_disk_refuses_hard_links(
    last: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    fresh = tmp_path / "fresh"
    fresh.mkdir()
    monkeypatch.setattr("os.link", refused)
    filled(fresh, last)
    assert files(fresh) == NEW


def test_a_file_that_is_taken_over_is_not_read_again(last: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    tree = HardLinkTree(fresh, last)
    (last / "index.html").chmod(0)
    tree.add(SiteFile(path="index.html", checksum="", content=None))
    tree.finish()
    (last / "index.html").chmod(0o644)
    assert (fresh / "index.html").samefile(last / "index.html")


def test_a_file_that_is_taken_over_is_copied_where_the_disk_refuses_hard_links(
    last: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    fresh = tmp_path / "fresh"
    fresh.mkdir()
    monkeypatch.setattr("os.link", refused)
    tree = HardLinkTree(fresh, last)
    tree.add(SiteFile(path="index.html", checksum="", content=None))
    tree.finish()
    assert files(fresh) == {"index.html": b"een"}


def test_the_folder_of_the_site_before_last_is_used_again(tmp_path: Path) -> None:
    site, spare = tmp_path / "site", tmp_path / "cache" / "vorige"
    for round_, content in enumerate((OLD, NEW, OLD, NEW)):
        write((rendered(path, data) for path, data in content.items()), site, spare)
        assert files(site) == content | {MANIFEST: manifest(content)}
        assert spare.exists() == (round_ > 0)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "site"]
    assert files(spare) == OLD | {MANIFEST: manifest(OLD)}
