"""Repository of a publisher: a folder that builds at once, with every file for editors and for a git host."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from dealpers.build.atomic import write_file
from dealpers.build.installed import program_templates
from dealpers.model.finding import DealsError
from dealpers.model.instellingen import Blad
from dealpers.parse.beginteksten import deal_files
from dealpers.parse.files import FILES
from dealpers.render.data.editor_schema import schema_files
from dealpers.render.source.yaml import scalar
from dealpers.render.website.server_files import nginx

FIRST = "eerste-deal"
"""Identifier of the draft in a new repository."""
HOSTS = ("github", "gitlab", "geen")
_OF_HOST = {".github": "github", ".gitlab-ci.yml": "gitlab"}
_NAMES = {
    "github": ("GitHub", "pull request"),
    "gitlab": ("GitLab", "merge request"),
    "geen": ("uw git-omgeving", "verzoek tot samenvoegen"),
}
_JOURNALS = (
    (("gemeente ",), Blad.GEMEENTEBLAD),
    (("provincie ",), Blad.PROVINCIAAL),
    (("waterschap ", "hoogheemraadschap "), Blad.WATERSCHAPSBLAD),
    (("ministerie ", "rijksdienst "), Blad.STAATSCOURANT),
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """Choices for a new repository: its publisher, its git host, and the owners of its texts (``@user``)."""

    publisher: str
    host: str
    owners: tuple[str, ...] = ()


def journal(publisher: str) -> Blad:
    """Official journal of a publisher by the kind of organisation in its name; ``geen`` for any other name."""
    name = publisher.lower()
    return next((blad for words, blad in _JOURNALS if name.startswith(words)), Blad.GEEN)


def new_repository(folder: Path, wishes: Wishes) -> Iterator[Path]:
    """Write all files of a repository and yield their paths.

    Raises ``DealsError``, with nothing written, if one of the files is there already.
    """
    files = dict(repository_files(wishes))
    if taken := [name for name in files if (folder / name).exists()]:
        raise DealsError(f"{folder / taken[0]} bestaat al", "kies een lege map")
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, text.encode())
        yield path


def repository_files(wishes: Wishes) -> Iterator[tuple[str, str]]:
    """Files of a new repository: path and text."""
    begin = program_templates() / "begin"
    values = _values(wishes)
    for path in sorted(path for path in begin.rglob("*") if path.is_file()):
        name = path.relative_to(begin).as_posix().replace("dot-", ".")
        if _OF_HOST.get(name.partition("/")[0], wishes.host) == wishes.host:
            yield name, _filled(path.read_text("utf-8"), values)
    for name, text in deal_files("convenant", "Voorbeeld").items():
        yield f"content/deals/{FIRST}/{name}", text
    for name, schema in schema_files():
        yield f"schema/{name}", schema.decode()
    yield "hosting/koppen.conf", nginx()


def _values(wishes: Wishes) -> Mapping[str, str]:
    """Words of the files that differ by repository."""
    host, request = _NAMES[wishes.host]
    owners = " ".join(wishes.owners)
    lines = f"* {owners}\n/content/deals/{FIRST}/ {owners}" if owners else f"# /content/deals/{FIRST}/ @gebruiker"
    return {
        "uitgever": wishes.publisher,
        "uitgever_yaml": scalar(wishes.publisher),
        "gazet": journal(wishes.publisher).value,
        "versie": version("dealpers"),
        "schemas": json.dumps(_schema_places(), indent=2).replace("\n", "\n  "),
        "eigenaren": lines,
        "host_naam": host,
        "verzoek": request,
    }


def _schema_places() -> dict[str, str]:
    """Files that an editor checks, as a pattern by schema."""
    names = [name for name, _ in FILES]
    places = {name: name if name == "mkdocs.yml" else f"content/**/{name}" for name in names}
    return {f"./schema/{name.removesuffix('.yml')}.schema.json": places[name] for name in names}


def _filled(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text
