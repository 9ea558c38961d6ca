"""Schemas for editors and the tables of the manual say the same as the reader."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from conftest import ROOT
from jsonschema import Draft202012Validator

from dealpers.parse.files import FILES
from dealpers.render.data.editor_schema import manual, schema_files

SCHEMAS = {name: json.loads(content) for name, content in schema_files()}
COLLECTIONS = (ROOT / "content", ROOT / "tests" / "content")


class TextLoader(yaml.SafeLoader):
    """YAML with every scalar as text but numbers, as the schemas see a file."""


for first in "yYnNtTfFoO0123456789":
    resolvers = [
        pair for pair in TextLoader.yaml_implicit_resolvers.get(first, []) if pair[0].endswith((":int", ":float"))
    ]
    TextLoader.yaml_implicit_resolvers = {**TextLoader.yaml_implicit_resolvers, first: resolvers}


def yaml_files() -> Iterator[Path]:
    names = {name for name, _ in FILES}
    for folder in COLLECTIONS:
        yield from (path for path in sorted(folder.rglob("*.yml")) if path.name in names)


@pytest.mark.parametrize("path", tuple(yaml_files()), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_of_the_collection_fits_its_schema(path: Path) -> None:
    schema = SCHEMAS[f"{path.stem}.schema.json"]
    values = yaml.load(path.read_text("utf-8"), TextLoader)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(values)] == []


@pytest.mark.parametrize(
    "faulty",
    [
        {"status": "concept", "samenvatting": "x"},
        {"soort": "x", "status": "klaar", "samenvatting": "x"},
        {"soort": "x", "status": "concept", "samenvatting": "x", "onbekend": "x"},
        {"soort": "x", "status": "concept", "samenvatting": "x", "ondertekend": "12 maart 2024"},
        {"soort": "x", "status": "concept", "samenvatting": "x", "provincies": ["Zuidland"]},
        {"soort": "x", "status": "concept", "samenvatting": "x", "openbaar": "misschien"},
        {"soort": "x", "status": "concept", "samenvatting": "x", "wijzigingen": [{"op": "2025-01-31"}]},
    ],
    ids=" ".join,
)
def test_a_file_that_the_reader_reports_does_not_fit_the_schema(faulty: dict[str, object]) -> None:
    assert list(Draft202012Validator(SCHEMAS["deal.schema.json"]).iter_errors(faulty)) != []


@pytest.mark.parametrize("faulty", [{"artikel-1": ["x"]}, ["x"], {"artikel-1": {"tekst": "x"}}], ids=str)
def test_a_summary_is_text_beside_the_part_it_explains(faulty: object) -> None:
    schema = Draft202012Validator(SCHEMAS["kort.schema.json"])
    assert list(schema.iter_errors({"deal": "Alles.", "artikel-1": "Het water."})) == []
    assert list(schema.iter_errors(faulty)) != []


def test_the_manual_lists_the_fields_as_the_records_declare_them(request: pytest.FixtureRequest) -> None:
    path = ROOT / "docs" / "velden.md"
    if request.config.getoption("--golden"):
        path.write_text(manual(), encoding="utf-8", newline="\n")
    assert path.read_text("utf-8") == manual()
