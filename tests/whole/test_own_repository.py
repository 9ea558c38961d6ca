"""Wheel of the program in an environment and a folder of its own, as a publisher without this repository has them."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]
_NAMES = ("dealpers", "templates", "content/wetten.yml", "pyproject.toml", "setup.py", "requirements.in", "README.md")
OUTSIDE = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "DEALPERS", "COV"))}
"""Environment without a trace of this repository."""


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Environment with the wheel and the packages of the lock, made without network; returns its folder of programs."""
    folder = tmp_path_factory.mktemp("wiel")
    for name in _NAMES:
        source, target = ROOT / name, folder / "bron" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        else:
            shutil.copyfile(source, target)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    options = ["--no-deps", "--no-index", "--no-build-isolation"]
    subprocess.run(
        [*pip, "wheel", *options, "-w", folder, folder / "bron"], check=True, capture_output=True, env=OUTSIDE
    )
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "venv", with_pip=False, symlinks=os.name != "nt")
    paths = {"base": str(folder / "venv"), "platbase": str(folder / "venv")}
    packages = Path(sysconfig.get_path("purelib", "venv", paths))
    inside = ["--python", str(folder / "venv")]
    subprocess.run(
        [*pip, *inside, "install", "--no-deps", "--no-index", wheel], check=True, capture_output=True, env=OUTSIDE
    )
    # The packages of the lock come from this environment; the program itself does not.
    (packages / "slot.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    shutil.rmtree(folder / "bron")
    return Path(sysconfig.get_path("scripts", "venv", paths))


def _run(words: list[str]) -> None:
    subprocess.run(words, check=True, capture_output=True, env=OUTSIDE)


@pytest.fixture
def run(installed: Path, tmp_path: Path) -> Run:
    """Program of the wheel, started in an empty folder whose name has a blank and a letter beyond ASCII."""
    folder = tmp_path / "mijn drieëndeling"
    folder.mkdir()

    def started(*words: str, cwd: str = ".", status: int = 0) -> subprocess.CompletedProcess[str]:
        program = [str(installed / "python"), "-I", "-m", "dealpers"]
        result = subprocess.run(
            [*program, *words], cwd=folder / cwd, env=OUTSIDE, capture_output=True, text=True, check=False
        )
        assert result.returncode == status, result.stderr
        return result

    return started


def test_the_installed_program_builds_serves_and_exports_with_content_and_settings_alone(
    run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "mijn drieëndeling"
    (folder / "mkdocs.yml").write_text("site_name: Deals van Waterbos\n", encoding="utf-8")
    assert "dealpers serve" in run("new", "deal", "waterbos").stderr.replace("python -m dealpers", "dealpers")
    assert "niet openbaar, dus niet op de site: waterbos" in run("build").stderr
    assert "Deals van Waterbos" in (folder / "site/index.html").read_text("utf-8")
    assert run("verify").stderr.endswith("geen afwijkingen\n")
    run("export", "waterbos", "pdf", "-o", "proef.pdf")
    assert (folder / "proef.pdf").read_bytes().startswith(b"%PDF")
    run("export", "waterbos", "gazet", "-o", "pakket.zip")
    assert (folder / "pakket.zip").read_bytes().startswith(b"PK")
