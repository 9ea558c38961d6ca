"""The fingerprint of the program differs whenever a file, a setting or a package of it does."""

import os
import shutil
from pathlib import Path

import pytest
from conftest import ROOT

from dealpers.build.cache import BlobStore, Fingerprint, fingerprint
from dealpers.build.installed import files_below

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

USED = tuple((ROOT / "requirements.in").read_text(encoding="utf-8").split())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "templates" / "gazet", tmp_path / "templates" / "gazet")
    (tmp_path / "templates" / "site").mkdir()
    (tmp_path / "templates" / "site" / "main.html").write_text("<html>")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n")
    return tmp_path


def both(root: Path) -> tuple[bytes, bytes]:
    fingerprint = Fingerprint(root)
    return fingerprint.program(), fingerprint.gazette()


def test_the_same_files_have_the_same_fingerprint_wherever_they_are(root: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    for name in ("templates", "mkdocs.yml"):
        elsewhere.mkdir(exist_ok=True)
        (elsewhere / name).symlink_to(root / name)
    assert both(root) == both(root) == both(elsewhere)


def test_a_template_of_the_gazette_changes_both_and_one_of_the_site_only_that_of_the_program(root: Path) -> None:
    (program, gazette), code = both(root), Fingerprint(root).code()
    (root / "templates" / "site" / "main.html").write_text("<HTML>")
    after_site = both(root)
    assert after_site[0] != program
    assert Fingerprint(root).code() == code  # templates have their own digest
    assert after_site[1] == gazette
    with (root / "templates" / "gazet" / "tekst.typ").open("a") as stream:
        stream.write("\n")
    assert both(root)[1] != gazette


def test_settings_and_packages_change_the_fingerprint_of_the_program(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = both(root)[0]
    (root / "mkdocs.yml").write_text("site_name: y\n")
    with_settings = both(root)[0]
    assert with_settings != before
    (root / "andere").mkdir()
    (root / "andere" / "nieuw-1.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(root / "andere")
    assert both(root)[0] != with_settings
    gazette = both(root)[1]
    monkeypatch.setattr(fingerprint, "version", lambda name: "0")
    assert both(root)[1] != gazette


def test_a_new_version_of_a_package_of_the_pages_changes_the_code_and_the_program(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stated = root / "pakketten" / "markdown-3.9.dist-info"
    stated.mkdir(parents=True)
    monkeypatch.syspath_prepend(stated.parent)
    code, program = Fingerprint(root).code(), Fingerprint(root).program()
    stated.rename(stated.with_name("markdown-3.9.1.dist-info"))
    assert Fingerprint(root).code() != code
    assert Fingerprint(root).program() != program


def test_what_another_process_compiles_at_the_moment_is_no_file_of_the_program(tmp_path: Path) -> None:
    compiled = tmp_path / "__pycache__"
    compiled.mkdir()
    (compiled / "deal.cpython-311.pyc.140123").write_bytes(b"half")
    (tmp_path / "deal.py").write_text("x = 1\n")
    assert [Path(path).name for path in files_below(str(tmp_path))] == ["deal.py"]


def newer_release(folder: Path, name: str) -> None:
    """State a release of a package, newer than any other, as its installed metadata do."""
    stated = folder / f"{name.replace('-', '_')}-9999.0.dist-info"
    stated.mkdir(parents=True)
    (stated / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 9999.0\n")


def stores(root: Path) -> dict[str, BlobStore]:
    """Stores of a project by the part of the program that makes what they hold."""
    state = Fingerprint(root)
    parts = {"program": state.program(), "code": state.code(), "gazette": state.gazette()}
    return {part: BlobStore(root / part, digest) for part, digest in parts.items()}


def hits(root: Path) -> set[str]:
    """Parts of the program whose store holds the page."""
    return {part for part, store in stores(root).items() if store.get(store.key(b"page")) is not None}


@pytest.mark.parametrize("name", USED)
def test_a_warm_cache_has_nothing_for_a_newer_release_of_a_package_in_use(
    name: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for store in stores(root).values():
        store.put(store.key(b"page"), b"old words")
    assert hits(root) == {"program", "code", "gazette"}
    newer_release(root / "newer", name)
    monkeypatch.syspath_prepend(root / "newer")
    assert hits(root) == (set() if name in fingerprint._GAZETTE_PACKAGES else {"gazette"})


def test_another_python_changes_every_fingerprint(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, (program, gazette) = Fingerprint(root).code(), both(root)
    monkeypatch.setattr("sys.version", "3.14.0 (main)")
    assert Fingerprint(root).code() != code
    after = both(root)
    assert after[0] != program
    assert after[1] != gazette


def test_a_file_of_which_nothing_changed_is_not_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fingerprint, "_UNSETTLED", 0)
    before = both(root)
    with monkeypatch.context() as patched:
        patched.setattr("hashlib.file_digest", lambda *_: pytest.fail("a file was read"))
        assert both(root) == before
    main = root / "templates" / "site" / "main.html"
    times = main.stat()
    main.write_text("<HTML>")
    os.utime(main, ns=(times.st_atime_ns, times.st_mtime_ns))  # as if nothing changed: same size, same time
    assert both(root)[0] != before[0]


def test_a_damaged_index_is_as_good_as_none(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fingerprint, "_UNSETTLED", 0)
    before = both(root)
    for stored in (root / ".cache" / "programma").iterdir():
        stored.write_bytes(stored.read_bytes()[:-3])
    assert both(root) == before
