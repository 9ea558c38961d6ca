"""Program on a system without the locks, owners, limits and flags that only Unix has."""

import shutil
import subprocess
import sys
from pathlib import Path

from conftest import ROOT
from small_deals import CONTENT

_BARE = """
import errno, fcntl, os, sys
os.umask(0)
here, opened = os.path.realpath(os.getcwd()), os.open
def in_use(path):
    held = []
    for handle in os.listdir("/proc/self/fd"):
        try:
            held.append(os.readlink(f"/proc/self/fd/{handle}"))
        except OSError:
            pass
    return any(f"{one}/".startswith(f"{os.path.realpath(path)}/") for one in held if one.startswith(here))
def open_file(path, flags, *rest, **more):
    if os.path.isdir(path):
        raise PermissionError(errno.EACCES, "Access is denied", path)
    return opened(path, flags, *rest, **more)
def of_writable(handle, act=os.fsync):
    if fcntl.fcntl(handle, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY:
        raise OSError(errno.EBADF, "Bad file descriptor")
    act(handle)
def unheld(act):
    def checked(path, *rest, **more):
        if in_use(path):
            raise PermissionError(errno.EACCES, "The process cannot access the file", path)
        return act(path, *rest, **more)
    return checked
def touched(path, *rest, act=os.utime, follow_symlinks=True):
    if not follow_symlinks:
        raise NotImplementedError("utime: follow_symlinks unavailable on this platform")
    act(path, *rest)
os.open, os.fsync, os.utime, os.supports_follow_symlinks = open_file, of_writable, touched, {os.stat}
for name in ("unlink", "remove", "rename", "replace"):
    setattr(os, name, unheld(getattr(os, name)))
os.chmod = lambda *rest, **more: None
for name in ("fcntl", "resource", "pwd", "grp"):
    sys.modules[name] = None
import importlib.util as util
found = util.find_spec
util.find_spec = lambda name, *rest: None if name in ("fcntl", "resource") else found(name, *rest)
for name in ("O_NOFOLLOW", "O_DIRECTORY", "O_NONBLOCK", "O_CLOEXEC", "geteuid", "getuid", "uname", "sched_getaffinity",
             "sync", "pread", "pwrite", "fchmod", "fchown", "chown", "lchown", "getgid", "getegid", "setsid", "killpg"):
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
    for words in (["build", "--today", "2026-01-01"], ["build", "--today", "2026-01-02"], ["verify", "site"]):
        command = [sys.executable, "-c", _BARE, *words]
        environment = {"PYTHONPATH": str(ROOT), "PATH": ""}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "site/index.html").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".cache", "content", "mkdocs.yml", "site"]
