"""Templates of a project: those of the program, with the files of the project in the place of some of them."""

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from dealpers.build.cache.blob_store import CACHE
from dealpers.build.cache.keys import digest
from dealpers.build.cache.machine_key import machine_key
from dealpers.build.installed import program_templates
from dealpers.build.leftovers import is_leftover
from dealpers.build.plain_files import made_private, read_plain
from dealpers.dutch.nearest import did_you_mean
from dealpers.model.finding import DealsError

_PASSED_OVER = ("README.md", "LEESMIJ.md")
"""Files in the templates of a project that are for people."""


def project_templates(root: Path, added: Iterable[str] = ()) -> Path:
    """Folder with the templates of the project in ``root``.

    A file of ``templates/`` replaces the file of the program with the same path or, if one file has it, the same name.
    ``added`` are names of files that the settings name, such as a logo; they go to the folder of the site.
    Raises ``DealsError`` for a file that replaces nothing, and for a page with faulty syntax.
    """
    ours, theirs = program_templates(), root / "templates"
    if not theirs.is_dir() or theirs.resolve() == ours.resolve():
        return ours
    program = {path.relative_to(ours).as_posix() for path in ours.rglob("*") if path.is_file()}
    program = {name for name in program if not name.startswith("begin/")}  # files of a new repository
    files = _files(theirs)
    if outside := [path for path in files if not path.resolve().is_relative_to(theirs.resolve())]:
        raise DealsError(f"{outside[0]} is een koppeling naar buiten de map templates", "zet het bestand zelf hier")
    replaced = {_replaced(path, theirs, program, frozenset(added)): path for path in files}
    if not replaced:
        return ours
    for name, path in replaced.items():
        _check_syntax(name, path)
    states = [(name, path.read_bytes()) for name, path in sorted(replaced.items())]
    # The key of this machine is in the name, so that nobody else can have filled the folder.
    secret = machine_key() or secrets.token_bytes(32)
    whole = root / CACHE / "sjablonen" / digest(secret, os.fspath(ours), _states(ours), states)[:24]
    sources = {name: ours / name for name in _inside(ours)} | replaced
    if made_private(whole.parent.parent) and made_private(whole.parent):
        if not os.path.lexists(whole):
            _merge(sources, whole)
        if _is_merged(sources, whole):
            return whole
    whole = Path(tempfile.mkdtemp(), "sjablonen")
    _merge(sources, whole)
    return whole


def _inside(folder: Path) -> list[str]:
    """Paths below a folder of all that is no folder, links to folders included."""
    return [p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_symlink() or not p.is_dir()]


def _is_merged(sources: Mapping[str, Path], whole: Path) -> bool:
    """True if a merged folder holds exactly its sources: another program may have changed the folder since."""
    try:
        if whole.is_symlink() or sorted(_inside(whole)) != sorted(sources):
            return False
        return all(read_plain(whole / name) == path.read_bytes() for name, path in sources.items())
    except OSError:  # no plain file
        return False


def _files(folder: Path) -> list[Path]:
    """Files of a project's templates in order, without those for people and those that an editor left behind."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name not in _PASSED_OVER)
    return sorted(p for p in paths if not any(is_leftover(part) for part in p.relative_to(folder).parts))


def _replaced(path: Path, folder: Path, program: set[str], added: frozenset[str]) -> str:
    """Path below the templates of the program of the file that ``path`` replaces."""
    name = path.relative_to(folder).as_posix()
    if name in program:
        return name
    if name.removeprefix("site/") in added:
        return f"site/{name.removeprefix('site/')}"
    same = sorted(other for other in program if other.endswith(f"/{name}"))
    if len(same) == 1:
        return same[0]
    if same:
        raise DealsError(f"templates/{name} vervangt meer dan één bestand", f"noem het templates/{same[0]}")
    advice = "geef het de naam van een bestand van het programma, of verwijder het"
    hint = did_you_mean(path.name, [other.rpartition("/")[2] for other in program], advice)
    raise DealsError(f"templates/{name} vervangt geen bestand van het programma", hint)


def _check_syntax(name: str, path: Path) -> None:
    """Raise ``DealsError`` for a page of the project that Jinja cannot read."""
    if not name.endswith(".html"):
        return
    try:
        Environment(autoescape=True).parse(path.read_text("utf-8"))
    except TemplateSyntaxError as error:
        hint = f"kijk het na, of begin opnieuw met het bestand van het programma; Jinja zegt: {error.message}"
        raise DealsError(f"{path.name}, regel {error.lineno}: dit sjabloon klopt niet", hint) from error
    except UnicodeDecodeError as error:
        raise DealsError(f"{path.name} is geen UTF-8", "bewaar het bestand als UTF-8") from error


def _states(folder: Path) -> list[tuple[str, int, int]]:
    """Path, size and time of change of each file, which differ after an upgrade of the program."""
    return sorted((str(p), p.stat().st_size, p.stat().st_mtime_ns) for p in folder.rglob("*") if p.is_file())


def _merge(sources: Mapping[str, Path], whole: Path) -> None:
    """Copy the templates of the program and of the project into one folder, in one step."""
    whole.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=whole.parent, ignore_cleanup_errors=True) as fresh:
        merged = Path(fresh, "sjablonen")
        for name, path in sources.items():
            (merged / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, merged / name)
        try:
            os.rename(merged, whole)
        except OSError:
            if not whole.is_dir():  # another process made the same folder meanwhile
                raise
