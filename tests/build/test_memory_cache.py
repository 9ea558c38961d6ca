"""Values in memory are forgotten when unused, and stand before those on disk."""

from pathlib import Path

import pytest

from dealpers.build.cache import BlobStore, DiskCache, Form, MemoryCache

NUMBER: Form[int] = Form(int)


@pytest.fixture
def disk(tmp_path: Path) -> DiskCache:
    return DiskCache(BlobStore(tmp_path / "cache", b"program"))


def test_memory_forgets_a_value_that_two_rounds_did_not_use() -> None:
    memory = MemoryCache()
    memory.put("used", 1, NUMBER)
    memory.put("unused", 2, NUMBER)
    memory.tidy(0)
    assert memory.get("used", NUMBER) == 1
    memory.tidy(0)
    assert (memory.get("used", NUMBER), memory.get("unused", NUMBER), memory.has("unused")) == (1, None, False)


def test_memory_reads_the_disk_behind_it_and_writes_nothing_there(disk: DiskCache) -> None:
    disk.put("old", 1, NUMBER)
    memory = MemoryCache(disk)
    memory.put("new", 2, NUMBER)
    assert (memory.get("old", NUMBER), memory.get("new", NUMBER), disk.get("new", NUMBER)) == (1, 2, None)
