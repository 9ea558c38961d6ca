"""Files by key: each is whole or absent, and no result needs one."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT

from dealpers.build import pipeline
from dealpers.build.cache import BlobStore
from dealpers.build.site import Project, SiteRenderer

PDF = bytes(range(256)) * 8


@pytest.fixture
def store(tmp_path: Path) -> BlobStore:
    return BlobStore(tmp_path / ".cache" / "gazet", b"program")


def test_stored_content_is_found_under_its_key(store: BlobStore) -> None:
    key = store.key(b"deal")
    assert store.get(key) is None
    store.put(key, PDF)
    assert store.get(key) == PDF
    assert [path.name for path in store.folder.iterdir()] == [key]


def test_another_deal_or_another_program_has_another_key(tmp_path: Path) -> None:
    keys = {BlobStore(tmp_path, made_by).key(deal) for made_by in (b"a", b"b") for deal in (b"x", b"y")}
    assert len(keys) == 4


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, 500, len(PDF) + 31])
def test_a_truncated_pdf_is_not_found(store: BlobStore, length: int) -> None:
    key = store.key(b"deal")
    store.put(key, PDF)
    place = store.folder / key
    place.write_bytes(place.read_bytes()[:length])
    assert store.get(key) is None


@pytest.mark.parametrize("offset", [0, 31, 32, 100, -1])
def test_a_damaged_pdf_is_not_found_and_can_be_stored_again(store: BlobStore, offset: int) -> None:
    key = store.key(b"deal")
    store.put(key, PDF)
    place = store.folder / key
    held = bytearray(place.read_bytes())
    held[offset] ^= 1
    place.write_bytes(held)
    assert store.get(key) is None
    store.put(key, PDF)
    assert store.get(key) == PDF


def test_a_pdf_under_the_name_of_another_is_not_found(store: BlobStore) -> None:
    store.put(store.key(b"deal"), PDF)
    (store.folder / store.key(b"deal")).rename(store.folder / store.key(b"other"))
    assert store.get(store.key(b"other")) is None


def test_a_folder_that_cannot_be_made_stores_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    store = BlobStore(tmp_path / "file" / "gazet", b"")
    store.put("key", PDF)
    assert store.get("key") is None


def test_files_that_went_unused_longest_are_removed_first(store: BlobStore) -> None:
    for rank in range(5):
        store.put(str(rank), PDF)
        store.get("0")
        store.tidy(3)
    assert store.get("0") == PDF
    assert len([*store.folder.iterdir()]) == 3


@pytest.mark.no_cover  # the same lines again and again
def test_a_gazette_is_the_same_with_and_without_the_cache(tmp_path: Path) -> None:
    for name in ("content", "templates", "mkdocs.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    content = ROOT / "tests" / "content"
    checked = pipeline.examine(pipeline.load(content), date(2026, 1, 1))
    deal = next(deal for deal in checked.corpus.deals if deal.id == "waterland-west")
    renderer = SiteRenderer(Project(root=tmp_path, content=content, site=tmp_path / "site"))
    first = renderer.pdf(deal, checked)
    (stored,) = (tmp_path / ".cache" / "gazet").iterdir()
    again = SiteRenderer(Project(root=tmp_path, content=content, site=tmp_path / "site"))
    del again.typesetter  # a cached gazette needs no typesetter
    assert again.pdf(deal, checked) == first
    stored.write_bytes(stored.read_bytes()[:-9])
    assert renderer.pdf(deal, checked) == first
    shutil.rmtree(tmp_path / ".cache")
    assert renderer.pdf(deal, checked) == first
