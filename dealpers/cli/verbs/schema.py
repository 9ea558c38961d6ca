"""Verb ``schema``: a JSON Schema for each YAML file, for editors."""

from pathlib import Path

from dealpers.build.atomic import write_file
from dealpers.cli.dutch import path_argument, verb
from dealpers.cli.output import CLEAN, say
from dealpers.dutch.numbers import counted
from dealpers.render.data.editor_schema import schema_files


@verb("schema")
@path_argument("folder", "[MAP]", "waar de schema’s komen (schema)", "schema")
def schema(folder: Path) -> int:
    """Write the schema of each YAML file into a folder."""
    files = list(schema_files())
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files:
        write_file(folder / name, content)
    say(f"{counted(len(files), 'schema', 'schema’s')} in {folder}")
    return CLEAN
