"""A fault while the program is loaded is one line in Dutch, without a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

FAULTS = {
    "a library that is not there": (
        "raise ModuleNotFoundError(name='mkdocs')",
        2,
        "fout: de bibliotheek mkdocs is er niet: installeer het programma opnieuw",
    ),
    "a library that cannot be read": (
        "raise OSError(24, 'Too many open files')",
        2,
        "fout: het programma kan niet beginnen: [Errno 24] Too many open files",
    ),
    "a compiled part that does not fit": (
        "raise ImportError('libx.so: cannot open\\n  more')",
        2,
        "fout: het programma kan niet beginnen: libx.so: cannot open",
    ),
    "too little memory": ("raise MemoryError", 2, "fout: het programma kan niet beginnen: er is te weinig geheugen"),
    "an interrupt": ("raise KeyboardInterrupt", 130, "gestopt"),
}
START = """
import runpy, sys
sys.path.insert(0, {folder!r})
sys.argv = ["build.py", "check"]
runpy.run_path({build!r}, run_name="__main__")
"""


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_during_start_up_is_one_line(name: str, tmp_path: Path) -> None:
    fault, status, line = FAULTS[name]
    (tmp_path / "click.py").write_text(fault)  # found before the library of that name
    code = START.format(folder=str(tmp_path), build=str(ROOT / "build.py"))
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (status, f"{line}\n")
