"""Verb ``init``: a repository of a publisher of its own."""

from pathlib import Path

import click

from dealpers.build.program import command
from dealpers.cli.dutch import Choice, path_argument, verb
from dealpers.cli.init import HOSTS, Wishes, journal, new_repository
from dealpers.cli.output import CLEAN, say
from dealpers.dutch.numbers import counted
from dealpers.model.finding import DealsError


@verb("init")
@path_argument("folder", "MAP", "waar de verzameling komt")
@click.option("--host", type=Choice(*HOSTS), default="geen", help="de git-omgeving (geen)")
@click.option("--uitgever", metavar="NAAM", default="", help='wie uitgeeft, zoals "Gemeente Waterbos"')
@click.option("--eigenaar", multiple=True, metavar="@NAAM", help="wie wijzigingen beoordeelt, voor CODEOWNERS")
def init(folder: Path, host: str, uitgever: str, eigenaar: tuple[str, ...]) -> int:
    """Write all files of a new repository."""
    name = " ".join((uitgever or folder.resolve().name.replace("-", " ").capitalize()).split())
    if not name or any(sign in name for sign in '"{}<>\\'):
        raise DealsError(
            f"'{uitgever}' is geen naam van een uitgever", 'schrijf bijvoorbeeld --uitgever "Gemeente Waterbos"'
        )
    made = list(new_repository(folder, Wishes(name, host, eigenaar)))
    say(f"{folder}: {counted(len(made), 'bestand', 'bestanden')} voor {name}; gazet: {journal(name).value}")
    say(f"ga naar de map (cd {folder}) en bekijk de site met: {command('serve')}")
    return CLEAN
