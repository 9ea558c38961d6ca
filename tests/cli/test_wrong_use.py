"""Wrong use and a broken environment end in a sentence, a hint and status 2; no file changes."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from spoiling import TEXT, Spoil, contents, make_project, remove, write

from dealpers import cli

pytestmark = pytest.mark.no_cover  # the same lines as in other tests


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return make_project(tmp_path, monkeypatch)


WORLD_CASES: dict[str, tuple[Spoil, list[str], str]] = {
    "no content": (lambda root: shutil.rmtree(root / "content"), ["build"], "de map content is er niet"),
    "content that is a file": (
        lambda root: (shutil.rmtree(root / "content"), write("content", "x")(root)),
        ["check"],
        "de map content is er niet",
    ),
    "no mkdocs.yml": (remove("mkdocs.yml"), ["build"], "mkdocs.yml"),
    "a site that is a file": (
        lambda root: (shutil.rmtree(root / "site"), write("site", "x")(root)),
        ["build"],
        "site is geen map",
    ),
    "a folder that is no site": (remove("site/manifest.sha256"), ["build"], "niet door dit programma gemaakt"),
    "a site in content": (lambda root: None, ["build", "--site", "content/site"], "ligt in de map met bronnen"),
    "a deal that is not there": (lambda root: None, ["build", "--only", "niets"], "er is geen deal niets"),
    "an export of no deal": (lambda root: None, ["export", "niets", "json"], "er is geen deal of document niets"),
    "an export of a document as a statute": (
        lambda root: None,
        ["export", "plan-waterland", "akn"],
        "is geen deal, en akn is er alleen van deals",
    ),
    "an export of a document without tables": (
        lambda root: None,
        ["export", "collegebrief-waterland", "csv"],
        "heeft geen tabel",
    ),
    "an export without money": (lambda root: None, ["export", "kleinste", "csv"], "geen tabel"),
    "an export to nowhere": (
        lambda root: None,
        ["export", "kleinste", "json", "-o", "niets/x.json"],
        "niet te schrijven",
    ),
    "a gazette despite errors": (
        lambda root: None,
        ["export", "kleinste", "pdf", "--ondanks-fouten"],
        "--ondanks-fouten is er alleen voor json",
    ),
    "a path that is not there": (lambda root: None, ["check", "content/niets.md"], "content/niets.md is er niet"),
    "a path to format that is not there": (
        lambda root: None,
        ["fmt", "content/niets.md"],
        "content/niets.md is er niet",
    ),
    "a deal that is there": (lambda root: None, ["new", "deal", "kleinste"], "bestaat al"),
    "a bad name for a deal": (lambda root: None, ["new", "deal", "../x"], "geen identificatie"),
    "a rule that is not there": (lambda root: None, ["explain", "V999"], "er is geen regel V999"),
    "a folder without manifest": (lambda root: None, ["verify", "content"], "is er niet"),
    "a manifest that is none": (write("site/manifest.sha256", b"\xff"), ["verify"], "geen manifest"),
    "an unknown verb": (lambda root: None, ["drukken"], "geen mogelijke keuze"),
    "an unknown option": (lambda root: None, ["build", "--snel"], "onbekend: --snel"),
    "an unknown form": (lambda root: None, ["check", "--format", "xml"], "geen mogelijke keuze"),
    "a port that is none": (lambda root: None, ["serve", "--port", "80000"], "geen poort"),
    "a port that is a word": (lambda root: None, ["serve", "--port", "x"], "geen poort"),
    "a day that is none": (lambda root: None, ["build", "--today", "2026-02-30"], "geen datum als 2028-12-31"),
    "a day in another form": (lambda root: None, ["check", "--today", "20260301"], "geen datum als 2028-12-31"),
    "an option without value": (lambda root: None, ["build", "--site"], "hier hoort een waarde achter"),
    "an export without form": (lambda root: None, ["export"], "er ontbreekt iets"),
}


@pytest.mark.parametrize("name", WORLD_CASES)
def test_wrong_use_and_a_broken_environment_end_in_a_sentence(
    name: str, project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    spoil, arguments, words = WORLD_CASES[name]
    spoil(project)
    before = contents(project)
    try:
        status = cli.main(arguments)
    except SystemExit as stop:
        status = int(stop.code or 0)
    printed = capfd.readouterr().err
    assert status == cli.MISUSED
    assert words in printed
    assert "fout: " in printed
    assert "Traceback" not in printed
    assert contents(project) == before


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_messages_go_to_standard_error_and_results_to_standard_output(project: Path) -> None:
    write(TEXT, b"\xff")(project)
    done = run(project, "check", "--format", "json")
    assert done.returncode == cli.FAULTY
    assert '"code": "B001"' in done.stdout
    assert not done.stderr
    done = run(project, "check")
    assert done.returncode == cli.FAULTY
    assert not done.stdout
    assert f"{TEXT}:1:1: fout B001" in done.stderr
    assert run(project, "drukken").returncode == cli.MISUSED
    assert run(project, "explain").stdout.startswith("B001  ")
    assert run(project, "--help").stdout.startswith("gebruik: ")


def test_a_closed_pipe_gives_no_traceback(project: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} {ROOT / 'build.py'} explain | true",
        shell=True,
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
