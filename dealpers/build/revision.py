"""Earlier states of the collection, read from git without touching the working folder."""

import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from dealpers.build.load import Loaded, load, name_of
from dealpers.build.settings import FILE, with_settings
from dealpers.model.finding import DealsError

_EMPTY = Loaded(deals={}, pages={}, wetten=None, findings=())


def load_revision(revision: str, content: Path) -> Loaded:
    """Sources of a commit, branch or tag under the names that they have in the working folder.

    Empty where the commit has no such folder. Raises ``DealsError`` outside a repository, or for an unknown revision.
    """
    within = Path(name_of(content))
    if within.is_absolute():
        raise DealsError(f"{content} ligt buiten deze map", "ga naar de map van uw verzameling")
    commit = commit_of(revision)
    names = [name for name in (within.as_posix(), FILE) if _git("ls-tree", commit, "--", f"./{name}")]
    if within.as_posix() not in names:
        return _EMPTY
    archive = _git("archive", "--format=tar", commit, "--", *names)
    with tempfile.TemporaryDirectory(prefix="dealpers-") as folder:
        try:
            with tarfile.open(fileobj=BytesIO(archive)) as files:
                files.extractall(folder, filter="data")
        except tarfile.TarError as error:
            raise DealsError(f"de stand {revision} is niet te lezen: {error}", "kies een andere stand") from error
        with _working_folder(Path(folder)):
            return with_settings(load(within), Path.cwd())


def commit_of(revision: str) -> str:
    """Hash of the commit that a revision names. Raises ``DealsError`` if there is no such commit."""
    return (
        _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", what=revision)
        .decode()
        .strip()
    )


def branch_point(revision: str) -> str:
    """Last commit that a revision and the present state have in common; the revision itself where there is none."""
    commit = commit_of(revision)
    try:
        return _git("merge-base", commit, "HEAD").decode().strip() or commit
    except DealsError:
        return commit


def changed_files(content: Path) -> frozenset[str] | None:
    """Names of the sources that differ from the last commit, new ones included; None outside a git repository."""
    try:
        top = Path(_git("rev-parse", "--show-toplevel").decode().strip())
        listed = _git("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", str(content))
    except DealsError:
        return None
    names = [entry[3:] for entry in listed.decode("utf-8", "replace").split("\0") if entry]
    return frozenset(name_of(top / name) for name in names)


def _git(*words: str, what: str = "") -> bytes:
    """Output of git. Raises ``DealsError`` if git is missing, or refuses."""
    if not (program := shutil.which("git")):
        raise DealsError("git ontbreekt", "installeer git, of laat --sinds weg")
    try:
        done = subprocess.run((program, *words), capture_output=True, check=False, timeout=120)  # noqa: S603 - no shell
    except subprocess.TimeoutExpired as error:
        raise DealsError("git antwoordt niet", "probeer het opnieuw") from error
    if done.returncode == 0:
        return done.stdout
    if b"not a git repository" in done.stderr:
        raise DealsError("deze map is geen git-archief", "een stand als main bestaat alleen in een kloon van git")
    if what:
        hint = "geef een tak, label of commit; haal een tak van elders op met: git fetch"
        raise DealsError(f"git kent geen stand '{what}'", hint)
    raise DealsError(f"git weigert: {done.stderr.decode('utf-8', 'replace').strip()}", "herstel het archief")


@contextmanager
def _working_folder(folder: Path) -> Iterator[None]:
    """Make a folder the working folder, so that sources get the names that they have in the repository."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
