"""Wheel of the program in an environment and a folder of its own, as a publisher without this repository has them."""

import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
import venv
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

import journey_deal
import pytest
import yaml
from conftest import ROOT
from git_making import committed, git

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
    # pip too, for the step of a workflow that finds every requirement there already.
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


def workflow_steps(folder: Path, job: str) -> list[tuple[str, dict[str, str]]]:
    """Commands of a job in the GitHub workflow, each with its own variables; steps of others' actions are left out."""
    workflow = yaml.safe_load((folder / ".github/workflows/site.yml").read_text("utf-8"))
    steps = workflow["jobs"][job]["steps"]
    return [(step["run"], step.get("env", {})) for step in steps if "run" in step]


def test_a_change_of_one_amount_goes_from_an_empty_folder_through_review_to_the_site(
    run: Run, installed: Path, tmp_path: Path
) -> None:
    """The whole journey of a new publisher, with the commands of the workflow as written."""
    home = tmp_path / "mijn drieëndeling"
    run("init", ".", "--host", "github", "--uitgever", "Gemeente Waterbos")
    journey_deal.write(home / "content/deals/oeverpark")
    committed(home)
    clone = tmp_path / "kloon"
    git(tmp_path, "clone", "-q", str(home), str(clone))
    git(clone, "checkout", "-q", "-b", "bedrag")
    journey_deal.change_amount(clone / "content/deals/oeverpark")
    git(clone, "commit", "-qam", "Verhoog de bijdrage")

    commands = installed / "commands"
    commands.mkdir(exist_ok=True)
    (commands / "gh").write_text('#!/bin/sh\nprintf "%s " "$@" > gh.txt\n', "utf-8")
    (commands / "gh").chmod(0o755)
    path = os.pathsep.join(map(str, (commands, installed, os.environ["PATH"])))
    variables = OUTSIDE | {"PATH": path, "BASIS": "origin/main", "TAK": "bedrag", "NUMMER": "7"}

    def done(command: str, extra: dict[str, str]) -> str:
        # GitHub starts each command with these words.
        shell = ["bash", "-e", "-o", "pipefail", "-c", command]
        result = subprocess.run(
            shell, cwd=clone, env={**extra, **variables}, capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, f"{command}: {result.stdout}{result.stderr}"
        return result.stdout

    reviewed = {command: done(command, extra) for command, extra in workflow_steps(clone, "controle")}
    assert sum(command.startswith("dealpers ") for command in reviewed) == 4
    assert not any("A0" in line for line in reviewed['dealpers check --sinds "$BASIS" --format github'].splitlines())
    redline = (clone / "verschil.md").read_text("utf-8")
    assert "<del>€ 300.000</del> <ins>€ 350.000</ins>" in redline
    assert redline.count("**Artikel") == 1
    assert (clone / "gh.txt").read_text("utf-8").startswith("pr comment 7 --body-file verschil.md")
    preview = (clone / "site/deals/oeverpark/artikel-4/index.html").read_text("utf-8")
    assert "Voorbeeld van tak bedrag" in preview
    assert 'content="noindex"' in preview
    assert "€ 350.000" in preview
    assert "Disallow: /" in (clone / "site/robots.txt").read_text("utf-8")

    git(clone, "checkout", "-q", "main")
    git(clone, "merge", "-q", "--no-edit", "bedrag")
    journey_deal.publish(clone / "content/deals/oeverpark")
    done("dealpers teken oeverpark", {})
    git(clone, "add", "content")
    git(clone, "commit", "-qm", "Leg de ondertekende tekst vast")
    for command, extra in workflow_steps(clone, "publiceer"):
        done(command, extra)
    published = (clone / "site/deals/oeverpark/artikel-4/index.html").read_text("utf-8")
    assert "€ 350.000" in published
    assert "Voorbeeld van tak" not in published
    done("dealpers export oeverpark pdf -o proef.pdf && dealpers export oeverpark gazet -o pakket.zip", {})
    assert (clone / "proef.pdf").read_bytes().startswith(b"%PDF")
    assert (clone / "pakket.zip").read_bytes().startswith(b"PK")
    assert "Deals van Gemeente Waterbos" in served(installed, clone)
    status = git(clone, "status", "--porcelain").split()
    assert {*status[1::2]} <= {"gh.txt"}  # a step may leave what it asked of the host; exports are ignored


def served(installed: Path, folder: Path) -> str:
    """Start page of the preview, as a browser gets it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(installed / "dealpers"), "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=folder, env=OUTSIDE, stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(300):
                with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/", timeout=20) as answer:
                    return str(answer.read().decode())
                time.sleep(0.2)
        finally:
            server.terminate()
    raise AssertionError("the preview does not answer")
