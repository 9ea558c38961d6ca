"""A file of the last site in the state in which a build left it is not read again; any change is seen."""

import hashlib
import os
from pathlib import Path

import pytest

from dealpers.build import last_site, site_states
from dealpers.build.last_site import LastSite, RenderRecord
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
