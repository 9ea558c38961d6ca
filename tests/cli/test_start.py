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


LOADED = """
import sys
sys.argv = ["dealpers", {verb!r}, "--help"]
from dealpers.__main__ import main
main()
print(*sys.modules, file=sys.stderr)
"""
SITE = {"mkdocs", "pikepdf", "typst", "dealpers.build.publishing", "dealpers.build.site", "dealpers.preview"}
IMPORTER = {"dealpers.importer"}
PARTS = {
    "--help": SITE | IMPORTER | {"dealpers.build.pipeline", "dealpers.parse", "dealpers.corpus", "dealpers.check"},
    "check": SITE | IMPORTER,
    "import": SITE - {"pikepdf"},
}


@pytest.mark.parametrize("verb", PARTS)
def test_a_verb_loads_only_the_parts_that_it_needs(verb: str) -> None:
    code = LOADED.format(verb=verb)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert PARTS[verb] & set(done.stderr.split()) == set()


def test_a_verb_whose_library_is_not_there_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "typst.py").write_text("raise ModuleNotFoundError(name='typst')")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); sys.argv = ['dealpers', 'build']\n"
    code += "from dealpers.__main__ import main; sys.exit(main())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (
        2,
        "fout: de bibliotheek typst is er niet: installeer het programma opnieuw\n",
    )


def test_an_interrupt_while_python_ends_changes_no_status() -> None:
    code = "import atexit, os, signal, sys; atexit.register(os.kill, os.getpid(), signal.SIGINT)\n"
    code += "signal.signal(signal.SIGINT, signal.default_int_handler); sys.argv = ['dealpers', '--version']\n"
    code += "from dealpers.__main__ import main; sys.exit(main())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("dealpers ")
