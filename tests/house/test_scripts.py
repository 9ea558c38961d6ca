"""Scripts of the site: types and faults that a compiler and a linter find."""

import subprocess

import node_tools
import pytest
from conftest import ROOT


@pytest.mark.skipif(not node_tools.lints(), reason="the scripts of the site are checked where npm and Node.js 20 are")
def test_compiler_and_linter_find_nothing_in_the_scripts_of_the_site() -> None:
    node_tools.install()
    result = subprocess.run(["make", "scripts"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
