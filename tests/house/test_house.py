"""The house rules that a program can hold: layers, types, lint, sizes, and no address of a registry anywhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

from dealpers.model import ids


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a tool of the environment in the project's root."""
    tool = Path(sys.executable).parent / words[0]
    return subprocess.run([tool, *words[1:]], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "words",
    [
        ("bandit", "-q", "-c", "pyproject.toml", "-r", "dealpers", "build.py"),
        ("lint-imports", "--no-cache"),
        ("mypy", "--no-incremental"),
        ("ruff", "check", "--no-cache", "."),
        ("ruff", "format", "--no-cache", "--check", "."),
    ],
    ids=" ".join,
)
def test_the_tools_find_nothing(words: tuple[str, ...]) -> None:
    result = run(*words)
    assert result.returncode == 0, result.stdout + result.stderr


def tracked() -> list[Path]:
    """Every text file of the project: what git tracks, and outside a checkout all but what it would ignore."""
    result = run_git()
    if result is not None:
        return [ROOT / name for name in result]
    skipped = {".venv", "site", ".cache", ".git"}
    return [path for path in ROOT.rglob("*") if path.is_file() and not skipped & set(path.relative_to(ROOT).parts)]


def run_git() -> list[str] | None:
    try:
        result = subprocess.run(
            ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return [name for name in result.stdout.splitlines() if (ROOT / name).is_file()]


def texts() -> list[tuple[Path, str]]:
    out = []
    for path in tracked():
        data = path.read_bytes()
        if b"\x00" not in data:
            out.append((path, data.decode("utf-8", "replace")))
    return out


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    long = {path.name: text.count("\n") for path, text in texts() if path.suffix == ".py" and text.count("\n") > 300}
    assert long == {}


def test_only_one_module_reads_inside_an_identifier() -> None:
    kinds = "|".join(ids.KINDS)
    inside = re.compile(rf"""(?:startswith|partition|split|removeprefix)\(f?["']-?(?:{kinds})-["']|["']\.0["']""")
    program = [
        (path, text) for path, text in texts() if path.suffix == ".py" and path.is_relative_to(ROOT / "dealpers")
    ]
    reading = [path.name for path, text in program if inside.search(text)]
    assert reading == ["ids.py"]


def test_no_file_names_the_address_of_a_package_index() -> None:
    hosts = re.compile(
        "|".join(
            [
                "python" + "hosted",
                "registry" + r"\.npmjs",
                "deb" + r"\.debian\.org",
                "py" + r"pi\.org",
                "--" + "(?:extra-)?index-url",
            ]
        )
    )
    assert [path.relative_to(ROOT).as_posix() for path, text in texts() if hosts.search(text)] == []


def test_every_requirement_is_pinned_with_a_hash() -> None:
    for name in ("requirements.txt", "requirements-test.txt", "requirements-cluster.txt", "requirements-bench.txt"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        pinned = [line for line in lines if line and not line.startswith((" ", "#"))]
        assert pinned
        assert all(re.match(r"[a-z0-9._-]+(\[[a-z0-9,-]+\])?==\S+", line) for line in pinned)
        assert sum("--hash=sha256:" in line for line in lines) >= len(pinned)
