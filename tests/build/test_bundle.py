"""The values of the last build are read from one file; large fields stay in the file of their value."""

from pathlib import Path

import pytest
from small_deals import CONTENT

from dealpers.build import pipeline
from dealpers.build.cache import BlobStore, DiskCache, Form, Memo
from dealpers.build.cache.layers import LostValueError
from dealpers.build.collection import parsed
from dealpers.build.steps import ParsedText

NUMBER: Form[int] = Form(int)
TEXT: Form[ParsedText] = Form(ParsedText)
WORDS: Form[str] = Form(str)


@pytest.fixture(scope="module")
def text() -> ParsedText:
    return max(parsed(pipeline.load(CONTENT), Memo()), key=lambda one: len(TEXT.bytes_of(one)))


def disk(folder: Path) -> DiskCache:
    """Cache as a new process has it."""
    return DiskCache(BlobStore(folder / "cache", b"program"))


def files(folder: Path, least: int = 0) -> dict[str, bytes]:
    """Content of the files of the cache of at least so many bytes, by name."""
    every = {path.name: path.read_bytes() for path in (folder / "cache").iterdir()}
    return {name: content for name, content in every.items() if len(content) >= least}


@pytest.fixture
def filled(tmp_path: Path, text: ParsedText) -> Path:
    """Folder of a cache after a build with a number, which has less than 100 bytes, and a text."""
    cache = disk(tmp_path)
    cache.put("getal", 7, NUMBER)
    cache.put("tekst", text, TEXT)
    cache.tidy(1)
    return tmp_path


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_small_value_needs_no_file_of_its_own(filled: Path) -> None:
    for path in (filled / "cache").iterdir():
        if path.stat().st_size < 100:
            path.unlink()
    assert disk(filled).has("getal")
    assert disk(filled).get("getal", NUMBER) == 7


def test_a_text_is_opened_when_a_large_field_is_asked_for(
    filled: Path, text: ParsedText, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, whole = [], DiskCache._whole
    monkeypatch.setattr(DiskCache, "_whole", lambda cache, name: (read.append(name), whole(cache, name))[1])
    light = disk(filled).get("tekst", TEXT)
    assert (light.names, light.stuk.id, light.checksum) == (text.names, text.stuk.id, text.checksum)
    assert read == []
    assert light == text
    assert len(read) == 1


def test_reading_a_large_field_leaves_the_bundle_right(filled: Path, text: ParsedText) -> None:
    before = files(filled)
    for _ in range(2):
        cache = disk(filled)
        assert cache.get("tekst", TEXT) == text
        assert cache.get("getal", NUMBER) == 7
        cache.tidy(1)
    assert files(filled) == before


@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: path.write_bytes(path.read_bytes()[:-9])])
def test_a_text_whose_file_is_lost_or_damaged_is_absent(filled: Path, spoil: object) -> None:
    assert callable(spoil)
    texts = [path for path in (filled / "cache").iterdir() if path.stat().st_size > 10_000]
    for path in texts:
        spoil(path)
    assert texts
    assert disk(filled).get("tekst", TEXT) is None


def test_a_file_that_goes_while_its_text_is_in_use_is_reported(filled: Path) -> None:
    light = disk(filled).get("tekst", TEXT)
    for path in (filled / "cache").iterdir():
        path.unlink()
    with pytest.raises(LostValueError):
        _ = light.stuk.hoofdstukken


def test_without_its_bundle_a_cache_has_every_value(filled: Path, text: ParsedText) -> None:
    for name, content in files(filled, 100).items():
        if len(content) < 10_000 or name == DiskCache(BlobStore(filled / "cache", b"program"))._bundle_key:
            (filled / "cache" / name).write_bytes(b"spoiled")
    cache = disk(filled)
    assert (cache.get("getal", NUMBER), cache.get("tekst", TEXT)) == (7, text)


def test_a_value_that_is_large_and_has_no_light_form_is_in_its_own_file_alone(tmp_path: Path) -> None:
    cache = disk(tmp_path)
    cache.put("woorden", "woord " * 5_000, WORDS)
    cache.tidy(1)
    assert len(files(tmp_path, 20_000)) == 1
    assert disk(tmp_path).get("woorden", WORDS) == "woord " * 5_000


def test_a_value_that_the_last_build_used_is_never_removed(filled: Path) -> None:
    cache = disk(filled)
    cache.get("tekst", TEXT)
    cache.tidy(0)
    assert disk(filled).get("tekst", TEXT) is not None
    assert not disk(filled).has("getal")
