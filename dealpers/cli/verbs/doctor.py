"""Verb ``doctor``: parts that are missing here, and how to get them."""

import os
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dealpers.build.installed import program_templates, required_packages
from dealpers.build.program import command
from dealpers.build.settings import FILE, usable_settings
from dealpers.build.templates import project_templates
from dealpers.cli.dutch import content_option, verb
from dealpers.cli.output import CLEAN, MISUSED, say, write_result
from dealpers.model.finding import DealsError

_OLDEST = (3, 11)


@verb("doctor")
@content_option()
def doctor(content: Path) -> int:
    """Report each part as present or missing; the exit status is 2 if a required part is missing."""
    faults = [*_python(), *_packages(), *_project(Path.cwd(), content)]
    write_result(f"dealpers {version('dealpers')}, Python {sys.version.split()[0]}, {sys.platform}")
    write_result(f"sjablonen: {program_templates()}")
    for message, hint in faults:
        say(f"ontbreekt: {message}\n      {hint}")
    for name, use in (("git", "check --sinds en verschil"), ("java", "de toets van een PDF in de tests")):
        if not shutil.which(name):
            say(f"niet nodig, wel handig: {name}, voor {use}")
    say("er ontbreekt niets" if not faults else f"{len(faults)} te herstellen")
    return MISUSED if faults else CLEAN


def _python() -> Iterator[tuple[str, str]]:
    if sys.version_info < _OLDEST:
        yield "Python 3.11 of nieuwer", "installeer een nieuwere Python, en maak de omgeving daarmee opnieuw"


def _packages() -> Iterator[tuple[str, str]]:
    """Required packages that are not installed."""
    for name in required_packages():
        try:
            version(name)
        except PackageNotFoundError:
            yield f"het pakket {name}", "installeer het met: python -m pip install -r requirements.txt"


def _project(root: Path, content: Path) -> Iterator[tuple[str, str]]:
    """Faults of the folder in which the program was started."""
    if not content.is_dir():
        yield f"de map {content}", f"ga naar de map van uw verzameling, of maak er een met: {command('init MAP')}"
    try:
        logo = usable_settings(root).extra.logo
        project_templates(root, [logo] if logo else [])
    except DealsError as error:
        yield f"{FILE} of templates/: {error.message}", error.hint
    if not os.access(root, os.W_OK):
        yield f"het recht om in {root} te schrijven", "de site en .cache/ komen daar; controleer de rechten"
