"""Every lock installs exactly what it names, with old and new pip, on a day when an index holds newer releases.

``DEALPERS_PIPS`` names folders that each hold a pip to try, as ``.ci/run`` makes them; without it the pip that this
Python brings is tried.
"""

import base64
import ensurepip
import hashlib
import json
import os
import re
import subprocess
import sys
import venv
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from conftest import ROOT
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ("requirements.txt", "requirements-test.txt", "requirements-cluster.txt", "requirements-bench.txt")
NEWER = ("coverage", "9999.0")


def bundled() -> Path:
    """Path of the pip wheel that this Python brings; Python can import from a wheel."""
    folder = Path(ensurepip.__file__).parent / "_bundled"
    return next(folder.glob("pip-*.whl"))


PIPS = [Path(name) for name in os.environ.get("DEALPERS_PIPS", "").split(os.pathsep) if name] or [bundled()]


def pins(lock: str) -> list[Requirement]:
    """Requirements of a lock, in order, without their hashes."""
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return [Requirement(line.removesuffix("\\")) for line in lines if line and not line.startswith((" ", "#"))]


def here(lock: str) -> dict[str, str]:
    """Version of each package that a lock names for this Python and machine, by canonical name."""
    chosen = [pin for pin in pins(lock) if pin.marker is None or pin.marker.evaluate()]
    return {canonicalize_name(pin.name): next(iter(pin.specifier)).version for pin in chosen}


def needs(name: str) -> list[str]:
    """Dependencies that the installed package of this name declares; none where no such package is installed."""
    try:
        return metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []


def empty_wheel(folder: Path, name: str, version: str) -> str:
    """Write a wheel without code but with the dependencies of the real package; return its sha256."""
    stem = f"{re.sub('[-.]+', '_', name)}-{version}"
    info = f"{stem}.dist-info"
    extras = sorted(set(re.findall(r"extra == ['\"]([^'\"]+)", " ".join(needs(name)))))
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    lines += [f"Provides-Extra: {extra}" for extra in extras] + [f"Requires-Dist: {need}" for need in needs(name)]
    files = {f"{info}/METADATA": "\n".join(lines) + "\n"}
    files[f"{info}/WHEEL"] = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    sums = {
        path: base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode() for path, text in files.items()
    }
    record = "".join(f"{path},sha256={value.rstrip('=')},{len(files[path])}\n" for path, value in sums.items())
    wheel = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in {**files, f"{info}/RECORD": record + f"{info}/RECORD,,\n"}.items():
            archive.writestr(path, text)
    return hashlib.sha256(wheel.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Python of a new environment without any package."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    return folder / ("Scripts" if os.name == "nt" else "bin") / "python"


def resolve(python: Path, pip: Path, index: Path, lock: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Ask a pip what it would install from a lock and a folder of wheels."""
    words = ["install", "--dry-run", "--quiet", "--no-cache-dir", "--disable-pip-version-check", "--report", "-"]
    words += ["--no-index", "--find-links", str(index), "--require-hashes", *options, "-r", str(lock)]
    env = {key: value for key, value in os.environ.items() if not key.startswith("PIP_")}
    env |= {"PYTHONPATH": str(pip), "PIP_CONFIG_FILE": os.devnull}
    return subprocess.run([python, "-m", "pip", *words], env=env, capture_output=True, text=True, check=False)


def later_day(folder: Path, lock: str, keep_extras: bool = True) -> Path:
    """Write a copy of a lock whose hashes are those of empty wheels beside it, among them one newer release."""
    empty_wheel(folder, *NEWER)
    lines = []
    for pin in pins(lock):
        version = next(iter(pin.specifier)).version
        checksum = empty_wheel(folder, canonicalize_name(pin.name), version)
        extras = f"[{','.join(sorted(pin.extras))}]" if pin.extras and keep_extras else ""
        marker = f" ; {pin.marker}" if pin.marker else ""
        lines.append(f"{pin.name}{extras}=={version}{marker} --hash=sha256:{checksum}")
    copy = folder / lock
    copy.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return copy


@pytest.mark.parametrize("pip", PIPS, ids=lambda path: path.name)
@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_resolves_to_exactly_what_it_names(lock: str, pip: Path, python: Path, tmp_path: Path) -> None:
    result = resolve(python, pip, tmp_path, later_day(tmp_path, lock), "--no-deps")
    assert result.returncode == 0, result.stderr
    chosen = [one["metadata"] for one in json.loads(result.stdout)["install"]]
    assert {canonicalize_name(one["name"]): one["version"] for one in chosen} == here(lock)


@pytest.mark.skipif(
    "DEALPERS_PIPS" not in os.environ, reason="newer pips than 23 pass over this fault; .ci/run brings 22.3"
)
def test_a_lock_without_its_extras_is_refused_once_a_newer_release_exists(python: Path, tmp_path: Path) -> None:
    """Show the fault that ``--no-deps`` and listed extras prevent."""
    lock = later_day(tmp_path, "requirements-test.txt", keep_extras=False)
    results = [resolve(python, pip, tmp_path, lock) for pip in PIPS]
    assert any(result.returncode != 0 and "coverage" in result.stderr for result in results)


def test_every_install_in_the_makefile_leaves_dependencies_to_the_lock() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if "pip install" in line and "--no-deps" not in line] == []


def test_the_locks_agree_on_every_version() -> None:
    site, test, cluster, bench = map(here, LOCKS)
    assert site.items() <= test.items() <= bench.items()
    assert cluster.items() <= test.items()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="the lock's first Python is 3.11")
def test_the_packages_installed_here_are_those_of_the_lock() -> None:
    installed = {canonicalize_name(one.name): one.version for one in metadata.distributions()}
    assert {name: installed.get(name) for name in here("requirements-test.txt")} == here("requirements-test.txt")


def test_every_lock_names_the_same_version_of_a_package_for_every_python_and_machine() -> None:
    versions: dict[str, set[frozenset[tuple[str, str]]]] = {}
    for lock in LOCKS:
        stated: dict[str, set[tuple[str, str]]] = {}
        for pin in pins(lock):
            stated.setdefault(canonicalize_name(pin.name), set()).add((str(pin.specifier), str(pin.marker or "")))
        for name, version in stated.items():
            versions.setdefault(name, set()).add(frozenset(version))
    for name, several in versions.items():
        assert len({frozenset(version for version, _ in one) for one in several}) == 1, (name, several)
