"""A cache that somebody else filled changes nothing: no result is read, nothing is followed, nothing hangs."""

import dataclasses
import hashlib
import os
import pickle
import shutil
import stat
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest
from conftest import ROOT
from small_deals import CONTENT

from dealpers.build import pipeline, publishing
from dealpers.build.cache import NO_CACHE, BlobStore, DiskCache, Form, cache_in_git, machine_key
from dealpers.build.last_site import LastSite, RenderRecord
from dealpers.build.site import Project
from dealpers.build.steps import ParsedText
from dealpers.model.finding import Diagnostic
from dealpers.model.source import Span

TODAY = date(2026, 1, 1)
TEXT: Form[str] = Form(str)


@pytest.fixture
def disk(tmp_path: Path) -> DiskCache:
    return DiskCache(BlobStore(tmp_path / ".cache" / "teksten", b"program"))


def stored(folder: Path) -> Path:
    (path,) = (folder / ".cache" / "teksten").iterdir()
    return path


# -- the form


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (int, 3),
        (tuple[str, ...], ("a", "b", "a")),
        (tuple[int, str], (1, "x")),
        (frozenset[str], frozenset({"b", "a"})),
        (dict[str, int], {"b": 1, "a": 2}),
        (date | None, date(1, 1, 1)),
        (bytes, b"\xff"),
    ],
)
def test_a_value_is_read_back_as_it_was(kind: object, value: object) -> None:
    form: Form[object] = Form(kind)
    assert form.value_in(form.bytes_of(value)) == value


@pytest.mark.no_cover  # the same lines again and again
def test_texts_are_read_back_with_their_places_and_types() -> None:
    form: Form[ParsedText] = Form(ParsedText)
    for text in pipeline.examine(pipeline.load(CONTENT), TODAY).linked.texts:
        again = form.value_in(form.bytes_of(text))
        assert again == text
        assert list(leaves(again)) == list(leaves(text))


def leaves(value: object) -> Iterator[object]:
    """Every value inside a value, with the fields that are not compared."""
    if dataclasses.is_dataclass(value):
        yield type(value)
        for field in dataclasses.fields(value):
            yield from leaves(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from leaves(item)
    else:
        yield type(value), sorted(value) if isinstance(value, frozenset) else value


def test_bytes_that_fit_the_form_nowhere_are_no_value() -> None:
    form: Form[Span] = Form(Span)
    good = form.bytes_of(Span(name="a", line=1, column=2, end_line=3, end_column=4))
    assert form.value_in(good) == Span(name="a", line=1, column=2, end_line=3, end_column=4)
    wrong: tuple[object, ...] = (
        [],
        [["a"], [0, 1, 2, 3]],
        [["a"], [0, 1, 2, 3, "x"]],
        [["a"], [1, 1, 2, 3, 4]],
        [["a"], {"name": 0}],
    )
    for plain in (*wrong, [["a"], [0, True, 2, 3, 4]], [[1], [0, 1, 2, 3, 4]], 7):
        assert form.value_in(msgspec.msgpack.encode(plain)) is None, plain
    assert all(form.value_in(good[:end]) is None for end in range(len(good)))
    assert form.value_in(pickle.dumps(Span(name="a"))) is None


@pytest.mark.no_cover  # the same lines again and again
def test_any_changed_byte_is_a_value_of_the_form_or_none() -> None:
    form: Form[tuple[Diagnostic, ...]] = Form(tuple[Diagnostic, ...])
    good = form.bytes_of(pipeline.examine(pipeline.load(CONTENT), TODAY).findings[:2])
    for offset in range(0, len(good), 7):
        for bit in (1, 16, 128):
            value = form.value_in(good[:offset] + bytes((good[offset] ^ bit,)) + good[offset + 1 :])
            assert value is None or all(isinstance(item, Diagnostic) for item in value)


# -- who made it


def test_a_file_without_the_key_of_this_machine_is_not_read(disk: DiskCache, tmp_path: Path) -> None:
    disk.put("x", "echt", TEXT)
    path = stored(tmp_path)
    forged = TEXT.bytes_of("vals")
    for head in (
        hashlib.sha256(path.name.encode() + forged),
        hashlib.blake2b(path.name.encode() + forged, digest_size=32),
    ):
        path.write_bytes(head.digest() + forged)
        assert disk.get("x", TEXT) is None
    disk.put("y", "ander", TEXT)
    others = [other for other in (tmp_path / ".cache/teksten").iterdir() if other != path]
    path.write_bytes(others[0].read_bytes())
    assert disk.get("x", TEXT) is None, "a file of ours under another name"


def test_another_machine_or_user_has_another_key(
    disk: DiskCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk.put("x", "echt", TEXT)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "elders"))
    again = DiskCache(BlobStore(tmp_path / ".cache" / "teksten", b"program"))
    assert again.get("x", TEXT) is None
    assert stat.S_IMODE((tmp_path / "elders/dealpers").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "elders/dealpers/sleutel").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "spoil",
    [
        lambda key: key.chmod(0o666),
        lambda key: key.write_bytes(b"kort"),
        lambda key: (key.rename(key.with_name("echt")), key.symlink_to("echt")),
        lambda key: (key.unlink(), os.mkfifo(key)),
    ],
)
def test_without_a_key_of_ones_own_there_is_no_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path], object]
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert machine_key.machine_key()
    spoil(tmp_path / "state/dealpers/sleutel")
    machine_key._key.cache_clear()
    disk = DiskCache(BlobStore(tmp_path / ".cache" / "teksten", b"program"))
    disk.put("x", "echt", TEXT)
    assert not disk.has("x")
    assert disk.get("x", TEXT) is None


def test_nobody_else_can_read_the_cache(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir(mode=0o777)
    (tmp_path / ".cache").chmod(0o777)
    DiskCache(BlobStore(tmp_path / ".cache" / "teksten", b"program")).put("x", "geheim", TEXT)
    for folder in (tmp_path / ".cache", tmp_path / ".cache/teksten"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(stored(tmp_path).stat().st_mode) == 0o600


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file to another user")
def test_a_cache_of_another_user_is_not_used(disk: DiskCache, tmp_path: Path) -> None:
    disk.put("x", "echt", TEXT)
    os.chown(tmp_path / ".cache", 12345, 12345)
    assert DiskCache(BlobStore(tmp_path / ".cache" / "teksten", b"program")).get("x", TEXT) is None


# -- links, fifos and devices

PLANTED: dict[str, Callable[[Path, Path], object]] = {
    "a link": lambda place, elsewhere: place.symlink_to(elsewhere),
    "a fifo": lambda place, _: os.mkfifo(place),
    "an endless device": lambda place, _: place.symlink_to("/dev/zero"),
    "a folder": lambda place, _: place.mkdir(),
}


@pytest.mark.parametrize("kind", PLANTED)
def test_a_link_fifo_or_folder_is_not_read(disk: DiskCache, tmp_path: Path, kind: str) -> None:
    disk.put("x", "echt", TEXT)
    path = stored(tmp_path)
    elsewhere = tmp_path / "elders"
    path.rename(elsewhere)
    PLANTED[kind](path, elsewhere)
    assert not disk.has("x")
    assert disk.get("x", TEXT) is None
    disk.tidy(0)
    assert elsewhere.is_file()


@pytest.mark.parametrize("above", [".cache", ".cache/teksten"])
def test_a_cache_behind_a_link_is_left_alone(tmp_path: Path, above: str) -> None:
    victim = tmp_path / "ander" / "teksten"
    victim.mkdir(parents=True)
    (victim / ("a" * 64)).write_text("van een ander")
    place = tmp_path / above
    place.parent.mkdir(exist_ok=True)
    place.symlink_to(victim.parent if above == ".cache" else victim)
    disk = DiskCache(BlobStore(tmp_path / ".cache" / "teksten", b"program"))
    disk.put("x", "echt", TEXT)
    disk.tidy(0)
    assert [path.name for path in victim.iterdir()] == ["a" * 64]


def _project(folder: Path) -> Project:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("templates", "mkdocs.yml"):
        (folder / name).symlink_to(ROOT / name)
    if not (folder / "content").exists():
        shutil.copytree(CONTENT / "deals/kleinste", folder / "content/deals/kleinste")
    return Project(root=folder, content=folder / "content", site=folder / "site")


def _published(project: Project, memo: object = NO_CACHE) -> dict[str, bytes]:
    checked = pipeline.examine(pipeline.load(project.content), TODAY, memo=memo)  # type: ignore[arg-type]
    publishing.publish(project, checked, lambda *_: None)
    assert not any(path.is_symlink() for path in project.site.rglob("*"))
    return {
        str(path.relative_to(project.site)): path.read_bytes() for path in project.site.rglob("*") if path.is_file()
    }


@pytest.mark.no_cover  # the same lines again and again
def test_a_build_removes_links_and_fifos_from_its_folders_and_follows_none(tmp_path: Path) -> None:
    project, victim = _project(tmp_path / "project"), tmp_path / "ander"
    shutil.copytree(CONTENT, victim)
    before = {path: path.stat().st_mode for path in victim.rglob("*")}
    first = _published(project, pipeline.memo(project.root))
    _published(project, pipeline.memo(project.root))
    (spare,) = (project.root / ".cache/vorige").iterdir()
    for folder in (spare, project.site):
        shutil.rmtree(folder / "data")
        (folder / "data").symlink_to(victim)
        (folder / "robots.txt").unlink()
        os.mkfifo(folder / "robots.txt")
        (folder / "extra").symlink_to("/dev/zero")
    assert _published(project, pipeline.memo(project.root)) == first
    shutil.rmtree(spare)
    spare.symlink_to(victim)
    assert _published(project, pipeline.memo(project.root)) == first
    assert {path: path.stat().st_mode for path in victim.rglob("*")} == before


def test_a_file_of_the_site_behind_a_link_is_rendered_again(tmp_path: Path) -> None:
    (tmp_path / "ander").mkdir()
    (tmp_path / "ander/a.html").write_bytes(b"x")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/map").symlink_to(tmp_path / "ander")
    record = RenderRecord((("map/a.html", hashlib.sha256(b"x").hexdigest()),), ())
    assert LastSite(tmp_path / "site").files(record) is None


def test_a_cache_in_git_is_an_error(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache/x").write_text("x")
    assert [*cache_in_git(tmp_path)] == []
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    assert [*cache_in_git(tmp_path)] == []
    subprocess.run(["git", "add", "-f", ".cache"], cwd=tmp_path, check=True)
    assert [(f.code, f.message) for f in cache_in_git(tmp_path)] == [
        ("B011", "git houdt 1 bestand van de opslag van tussenresultaten bij")
    ]
