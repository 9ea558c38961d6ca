"""Codes of patterns on disk: of this user and this Python, or absent."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from dealpers.build.cache import learn_patterns, save_patterns
from dealpers.dutch import pattern_codes
from dealpers.dutch.pattern_codes import Code
from dealpers.dutch.regex import regex


@pytest.fixture(autouse=True)
def codes(monkeypatch: pytest.MonkeyPatch) -> Mapping[tuple[str, int], Code]:
    """Codes that this process knows; a test begins without any."""
    known: dict[tuple[str, int], Code] = {}
    monkeypatch.setattr(pattern_codes, "_codes", known)
    monkeypatch.setattr(pattern_codes, "_fresh", {})
    return known


def saved(root: Path, *sources: str) -> Path:
    """File with the codes of these patterns in a new project."""
    for source in sources:
        assert regex(source).search("") is None
    save_patterns(root)
    (path,) = (root / ".cache" / "programma").iterdir()
    return path


def test_the_patterns_of_every_run_are_stored(tmp_path: Path, codes: Mapping[tuple[str, int], Code]) -> None:
    saved(tmp_path, "lid")
    saved(tmp_path, "[\ud800-\udfff]")
    learn_patterns(tmp_path)
    assert {source for source, _ in codes} == {"lid", "[\ud800-\udfff]"}


def test_a_damaged_file_gives_no_codes(tmp_path: Path, codes: Mapping[tuple[str, int], Code]) -> None:
    path = saved(tmp_path, "lid")
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    learn_patterns(tmp_path)
    assert not codes


def test_codes_of_another_python_are_not_used(
    tmp_path: Path, codes: Mapping[tuple[str, int], Code], monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(tmp_path, "lid")
    monkeypatch.setattr("sys.version", "3.99")
    learn_patterns(tmp_path)
    assert not codes


def test_without_a_new_pattern_nothing_is_written(tmp_path: Path) -> None:
    path = saved(tmp_path, "lid")
    before = path.stat().st_ino
    save_patterns(tmp_path)
    assert path.stat().st_ino == before
