"""Program on a system without the locks, owners, limits and flags that only Unix has."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT
from small_deals import CONTENT

_BARE = """
import errno, fcntl, os, subprocess, sys
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
def locking(handle, mode, size):
    assert mode == 2, "a lock that does not wait"
    try:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, size, os.lseek(handle, 0, os.SEEK_CUR))
    except OSError:
        raise PermissionError(errno.EACCES, "Permission denied") from None
for name in ("fcntl", "resource", "pwd", "grp"):
    sys.modules[name] = None
import importlib.machinery
import importlib.util as util
import types
windows = types.ModuleType("msvcrt")
windows.LK_NBLCK, windows.locking = 2, locking
windows.__spec__ = importlib.machinery.ModuleSpec("msvcrt", None)
sys.modules["msvcrt"] = windows
found = util.find_spec
util.find_spec = lambda name, *rest: None if name in ("fcntl", "resource") else found(name, *rest)
for name in ("O_NOFOLLOW", "O_DIRECTORY", "O_NONBLOCK", "O_CLOEXEC", "geteuid", "getuid", "uname", "sched_getaffinity",
             "sync", "pread", "pwrite", "fchmod", "fchown", "chown", "lchown", "getgid", "getegid", "setsid", "killpg"):
    if hasattr(os, name):
        delattr(os, name)
if sys.argv[1:] == ["wacht"]:
    from pathlib import Path
    from dealpers.build.site_lock import locked
    with locked(Path("site")):
        print("vast", flush=True)
        sys.stdin.read()
    sys.exit()
from dealpers.build import pipeline, pool
pipeline.available = pool.available = lambda: 1
from dealpers.cli import main
sys.exit(main(sys.argv[1:]))
"""


def command(*words: str) -> list[str]:
    return [sys.executable, "-c", _BARE, *words]


ENVIRONMENT = {"PYTHONPATH": str(ROOT), "PATH": ""}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(CONTENT / "deals/kleinste", tmp_path / "content/deals/kleinste")
    (tmp_path / "mkdocs.yml").write_text("site_name: Deals\n", "utf-8")
    return tmp_path


def run(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*words), cwd=project, env=ENVIRONMENT, capture_output=True, text=True, check=False)


def test_a_site_is_built_twice_without_the_parts_that_only_unix_has(project: Path) -> None:
    for words in (["build", "--today", "2026-01-01"], ["build", "--today", "2026-01-02"], ["verify", "site"]):
        done = run(project, *words)
        assert done.returncode == 0, done.stderr
    assert (project / "site/index.html").is_file()
    assert sorted(path.name for path in project.iterdir()) == [".cache", "content", "mkdocs.yml", "site"]


def test_a_second_build_is_refused_by_the_locks_of_windows(project: Path) -> None:
    with subprocess.Popen(
        command("wacht"), cwd=project, env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "vast\n"
        done = run(project, "build")
        holder.kill()
    assert done.returncode == 2
    assert f"proces {holder.pid} maakt" in done.stderr
    assert not (project / "site").exists()
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
