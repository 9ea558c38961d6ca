"""Compare every file that two states of the program make: ``python benchmarks/same_output.py REVISION``.

Both states build the site of ``content/`` and of ``tests/content/`` as they are here, and export the package and the
Akoma Ntoso file of every deal, or its refusal. Exit 0: no byte differs; exit 1: the paths that differ are printed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
TODAY = "2026-01-01"
SOURCES = ("content", "tests/content")


def outputs(program: Path, project: Path, folder: Path) -> dict[str, str]:
    """Build everything in ``project`` with the program in one folder; sha256 of each file by its path."""

    def run(*words: str | Path, check: bool = True) -> bytes:
        env = os.environ | {"PYTHONPATH": str(program), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, program / "build.py", *words]
        return subprocess.run(command, cwd=project, env=env, check=check, capture_output=True).stderr

    for name in SOURCES:
        content, out = project / name, folder / name
        out.mkdir(parents=True)
        run("build", "--content", content, "--site", out / "site", "--today", TODAY)
        for deal in sorted((content / "deals").iterdir()):
            for form in ("gazet", "akn"):
                file = out / f"{deal.name}.{form}"
                answer = run("export", deal.name, form, "--content", content, "-o", file, check=False)
                if not file.exists():  # a consolidated text has no package: its refusal is compared
                    file.write_bytes(answer)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def main() -> int:
    """Build with the revision and with the working tree, and print what differs."""
    with tempfile.TemporaryDirectory() as scratch:
        other = Path(scratch, "other")
        subprocess.run(
            ["git", "worktree", "add", "--detach", other, sys.argv[1]], cwd=ROOT, check=True, capture_output=True
        )
        try:
            project = Path(scratch, "project")  # without templates: those of ROOT would replace the other program's own
            for name in SOURCES:
                shutil.copytree(ROOT / name, project / name)
            shutil.copy(ROOT / "mkdocs.yml", project)
            before = outputs(other, project, Path(scratch, "before"))
            after = outputs(ROOT, project, Path(scratch, "after"))
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", other], cwd=ROOT, check=True)
    changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    print(*changed, f"{len(after)} files, {len(changed)} differ", sep="\n")
    return bool(changed)


if __name__ == "__main__":
    sys.exit(main())
