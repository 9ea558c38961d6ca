"""Program on a system without the locks, owners, limits and flags that only Unix has."""

import shutil
import subprocess
import sys
from pathlib import Path

from conftest import ROOT
from small_deals import CONTENT

_BARE = """
import os, sys
for name in ("fcntl", "resource", "pwd", "grp"):
    sys.modules[name] = None
import importlib.util as util
found = util.find_spec
util.find_spec = lambda name, *rest: None if name in ("fcntl", "resource") else found(name, *rest)
for name in ("O_NOFOLLOW", "O_DIRECTORY", "O_NONBLOCK", "O_CLOEXEC", "geteuid", "getuid", "uname", "sched_getaffinity"):
    if hasattr(os, name):
        delattr(os, name)
from dealpers.build import pipeline, pool
pipeline.available = pool.available = lambda: 1
from dealpers.cli import main
sys.exit(main(sys.argv[1:]))
"""


def test_a_site_is_built_twice_without_the_parts_that_only_unix_has(tmp_path: Path) -> None:
    shutil.copytree(CONTENT / "deals/kleinste", tmp_path / "content/deals/kleinste")
    (tmp_path / "mkdocs.yml").write_text("site_name: Deals\n", "utf-8")
    for _ in range(2):
        command = [sys.executable, "-c", _BARE, "build", "--today", "2026-01-01"]
        environment = {"PYTHONPATH": str(ROOT), "PATH": ""}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/index.html").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".cache", "content", "mkdocs.yml", "site"]
