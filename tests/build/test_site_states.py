"""A file of the last site in the state in which a build left it is not read again; any change is seen."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dealpers.build import hardlinks, last_site, site_states
from dealpers.build.atomic import write
from dealpers.build.last_site import LastSite, RenderRecord, rendered
from dealpers.build.site_states import SiteStates, state_of

PATH, WORDS, OTHERS = "map/a.html", b"een", b"two"
HASH = hashlib.sha256(WORDS).hexdigest()
RECORD = RenderRecord(((PATH, HASH),), ())


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site/map").mkdir(parents=True)
    (tmp_path / "site" / PATH).write_bytes(WORDS)
    return tmp_path / "site"


def states(site: Path) -> SiteStates:
    return SiteStates(site.parent, site)


def readable(site: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """True if the file counts as the one of the record without being read."""
    last = LastSite(site, states(site))

    def refused(*_: object) -> bytes:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(last_site, "read_plain", refused)
        return last.files(RECORD) is not None


def test_an_untouched_file_is_not_read_again(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not readable(site, monkeypatch)
    states(site).write(site, {PATH: HASH})
    assert readable(site, monkeypatch)


def test_a_file_with_its_old_size_and_time_is_read_again(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    states(site).write(site, {PATH: HASH})
    before = (site / PATH).stat()
    (site / PATH).write_bytes(OTHERS)
    os.utime(site / PATH, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not readable(site, monkeypatch)
    assert LastSite(site, states(site)).files(RECORD) is None


def test_a_file_that_changes_during_a_build_is_not_trusted_after_it(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    building = states(site)
    assert LastSite(site, building).files(RECORD) is not None
    (site / PATH).write_bytes(OTHERS)
    building.write(site, {PATH: HASH})
    assert not readable(site, monkeypatch)


def test_a_hard_link_made_by_the_build_itself_changes_nothing(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    building = states(site)
    assert LastSite(site, building).files(RECORD) is not None
    os.link(site / PATH, site / "b.html")
    building.write(site, {PATH: HASH})
    assert readable(site, monkeypatch)


def test_links_folders_and_disks_that_count_whole_seconds_have_no_state(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "link").symlink_to(site / PATH)
    assert [state_of(str(site / name)) for name in ("link", "map", "weg")] == [None, None, None]
    assert state_of(str(site / PATH)) is not None
    monkeypatch.setattr(site_states, "_SECOND", 1)
    assert state_of(str(site / PATH)) is None


FILES = {"index.html": b"start", "map/a.html": WORDS, "map/diep/b.html": OTHERS}


def build(root: Path, again: str = "index.html") -> None:
    """Write the site of ``FILES``, of which only the file at ``again`` is rendered again."""
    states = SiteStates(root, root / "site")
    last = LastSite(root / "site", states)
    record = RenderRecord(tuple((path, hashlib.sha256(FILES[path]).hexdigest()) for path in FILES if path != again), ())
    files = last.files(record) or tuple(rendered(path, content) for path, content in FILES.items() if path != again)
    write((rendered(again, FILES[again]), *files), root / "site", root / ".cache/vorige", states=states)


def looked_into(root: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Folders whose names a next build reads, in either site."""
    seen = set()
    with monkeypatch.context() as patch:
        of = hardlinks._Inodes.of
        patch.setattr(hardlinks._Inodes, "of", lambda folder: (seen.add(folder), of(folder))[1])
        build(root)
    assert {path: (root / "site" / path).read_bytes() for path in FILES} == FILES
    return {os.path.relpath(folder, root) for folder in seen}


def test_an_untouched_folder_is_moved_without_a_look_at_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        build(tmp_path)
    inode = (tmp_path / ".cache/vorige/map").stat().st_ino
    for _ in range(3):  # there and back
        assert looked_into(tmp_path, monkeypatch) == set()
    assert (tmp_path / ".cache/vorige/map").stat().st_ino != inode == (tmp_path / "site/map").stat().st_ino


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / ".cache/vorige/map/diep/meer.html").write_bytes(b"meer"),
        lambda root: (root / ".cache/vorige/map/diep").chmod(0o777),
        lambda root: (root / "site/map/diep/b.html").chmod(0o666),
        lambda root: (root / "site/map/diep/b.html").write_bytes(WORDS),
        lambda root: (root / "site/map/diep/b.html").rename(root / "site/map/diep/c.html"),
    ],
)
def test_a_changed_folder_is_looked_into_and_made_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], object]
) -> None:
    for _ in range(2):
        build(tmp_path)
    change(tmp_path)
    looked_into(tmp_path, monkeypatch)
    folder = tmp_path / "site/map/diep"
    assert [path.name for path in folder.iterdir()] == ["b.html"]
    assert [oct(path.stat().st_mode & 0o777) for path in (folder, folder / "b.html")] == ["0o755", "0o644"]


@pytest.mark.parametrize("builds", [2, 3])
def test_a_file_that_the_next_site_lacks_is_gone_from_a_folder_of_both_sites(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, builds: int
) -> None:
    with monkeypatch.context() as patch:
        patch.setitem(FILES, "map/diep/c.html", WORDS)
        for _ in range(builds):
            build(tmp_path)
    build(tmp_path)
    assert [path.name for path in (tmp_path / "site/map/diep").iterdir()] == ["b.html"]
    assert (tmp_path / "site/index.html").is_file()
