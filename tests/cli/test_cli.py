"""The verbs of the command line, on a copy of the small deals."""

import json
import re
from pathlib import Path

import pytest
from spoiling import DEAL, TEXT, contents, make_project, write

from dealpers import cli
from dealpers.cli.verbs import VERBS


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return make_project(tmp_path, monkeypatch)


@pytest.mark.no_cover  # the same lines as in other tests
def test_check_reports_findings_in_four_forms(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(TEXT, "## Artikel 1 – Doel\n\nZie bijlage x[^1].\n")(project)
    assert cli.main(["check"]) == cli.FAULTY
    assert f"{TEXT}:3:" in capfd.readouterr().err
    assert cli.main(["check", "--format", "json", TEXT]) == cli.FAULTY
    report = json.loads(capfd.readouterr().out)
    assert {row["file"] for row in report["findings"]} == {TEXT}
    assert cli.main(["check", "--format", "sarif", DEAL]) == cli.FAULTY
    assert json.loads(capfd.readouterr().out)["version"] == "2.1.0"
    assert cli.main(["check", "--format", "github"]) == cli.FAULTY
    assert f"::error file={TEXT},line=3," in capfd.readouterr().out
    assert cli.main(["check", "content/deals/waterland-west"]) == cli.CLEAN


@pytest.mark.no_cover  # the same lines as in other tests
def test_strict_lets_a_warning_stop_a_build(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = contents(project / "site")
    assert cli.main(["build", "--strict"]) == cli.FAULTY
    assert "er is niets geschreven" in capfd.readouterr().err
    assert contents(project / "site") == before


@pytest.mark.no_cover  # every text of the collection, three times
def test_fmt_lays_out_the_given_paths_alone(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["fmt"]) == cli.CLEAN
    capfd.readouterr()
    write(TEXT, "##  Artikel 1 – Doel\nPartijen\nwerken _samen_.\n")(project)
    before = contents(project)
    assert cli.main(["fmt", "--check"]) == cli.FAULTY
    assert "1 bestand te veranderen" in capfd.readouterr().err
    assert cli.main(["fmt", "content/deals/waterland-west"]) == cli.CLEAN
    assert contents(project) == before
    assert cli.main(["fmt", TEXT]) == cli.CLEAN
    assert (project / TEXT).read_text(encoding="utf-8") == "## Artikel 1 – Doel\n\nPartijen werken *samen*.\n"
    assert cli.main(["fmt", "--check", "."]) == cli.CLEAN


@pytest.mark.no_cover  # the same lines again and again
def test_fmt_lays_out_a_deal_whose_term_runs(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(f"{DEAL}/deal.yml", "soort: Deal\nstatus: concept\nsamenvatting: Kort.\n")(project)
    write(TEXT, "##  Artikel 1 – Looptijd\n\nDit convenant eindigt op 31 december 2099.\n")(project)
    assert cli.main(["fmt", TEXT]) == cli.CLEAN
    assert "blijft zoals het is" not in capfd.readouterr().err
    assert (project / TEXT).read_text(encoding="utf-8").startswith("## Artikel 1")


@pytest.mark.no_cover  # the same lines as in other tests
def test_fmt_changes_nothing_while_there_is_an_error(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(TEXT, "##  Artikel 1 – Doel\nx[^1]\n")(project)
    before = contents(project)
    assert cli.main(["fmt"]) == cli.FAULTY
    assert "er is niets veranderd" in capfd.readouterr().err
    assert contents(project) == before


@pytest.mark.no_cover  # the same lines as in other tests
def test_fmt_leaves_a_text_alone_that_would_read_otherwise(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    cli.main(["fmt"])
    write(TEXT, "##  Artikel 1 – Doel\n\nx Partijen **a**b***c**(b) Partijen*\n")(project)
    before = contents(project)
    assert cli.main(["fmt"]) == cli.CLEAN
    assert f"{DEAL}: blijft zoals het is" in capfd.readouterr().err
    assert contents(project) == before


@pytest.mark.no_cover  # the same lines again and again
def test_a_new_deal_is_valid(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", "deal", "nieuw-plan"]) == cli.CLEAN
    assert (
        (project / "content/deals/nieuw-plan/aanhef.md")
        .read_text(encoding="utf-8")
        .startswith("# Regio Deal Nieuw Plan")
    )
    capfd.readouterr()
    assert cli.main(["check", "--format", "json", "content/deals/nieuw-plan"]) == cli.CLEAN
    codes = {row["code"] for row in json.loads(capfd.readouterr().out)["findings"]}
    assert not any(code.startswith(("B", "V00")) for code in codes)


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("form", "begin"),
    [("json", b"{"), ("csv", b"post,"), ("md", b"# Regio Deal"), ("html", b"<!doctype html>"), ("pdf", b"%PDF")],
)
def test_export_gives_one_form_of_one_deal(
    form: str, begin: bytes, project: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["export", "waterland-west", form]) == cli.CLEAN
    out = capfdbinary.readouterr().out
    assert out.strip().lower().startswith(begin.lower())
    assert cli.main(["export", "waterland-west", form, "-o", "uit"]) == cli.CLEAN
    assert (project / "uit").read_bytes() == out


@pytest.mark.no_cover  # the same lines as in other tests
def test_export_of_a_text_with_errors_gives_its_model_and_every_reference(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    body = "## Artikel 1 – Doel\n\n1. Partijen werken samen, zie artikel 9.\n2. Het eerste lid en de Awb gelden.\n"
    write(TEXT, body)(project)
    assert cli.main(["export", "kleinste", "json"]) == cli.FAULTY
    assert capfd.readouterr().out == ""
    assert cli.main(["export", "kleinste", "json", "--ondanks-fouten"]) == cli.CLEAN
    model = json.loads(capfd.readouterr().out)
    assert (model["type"], model["id"]) == ("Deal", "kleinste")
    first, second = (ref for ref in model["verwijzingen"] if ref["alinea"].startswith("artikel-1-"))
    assert [first[key] for key in ("tekst", "staat", "doelen")] == ["artikel 9", "dood", []]
    assert [second[key] for key in ("tekst", "staat", "doelen")] == ["eerste lid", "intern", ["artikel-1-lid-1"]]
    assert (second["alinea"], second["begin"], second["eind"]) == ("artikel-1-lid-2.1", 4, 14)


@pytest.mark.no_cover  # the same lines again and again
def test_export_of_a_document_despite_errors_has_its_references_too(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["export", "plan-waterland", "json"]) == cli.CLEAN
    whole = json.loads(capfd.readouterr().out)
    assert cli.main(["export", "plan-waterland", "json", "--ondanks-fouten"]) == cli.CLEAN
    model = json.loads(capfd.readouterr().out)
    assert {"begin", "eind", "tekst", "staat", "doelen"} <= model.pop("verwijzingen")[0].keys()
    assert model == whole


@pytest.mark.parametrize(
    ("form", "begin"), [("json", b"{"), ("csv", b"tabel,soort,cel_1"), ("md", b"# "), ("html", b"<!doctype html>")]
)
def test_export_gives_one_form_of_another_document(
    form: str, begin: bytes, project: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["export", "plan-waterland", form]) == cli.CLEAN
    assert capfdbinary.readouterr().out.strip().lower().startswith(begin)


@pytest.mark.no_cover  # the same lines again and again
def test_the_tables_of_a_document_are_below_each_other_as_printed(
    project: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = "tabellen:\n  - kop: 'Tabel a: Kernen'\n    kolommen: [{kop: Kern}, {kop: Aantal}]\n    rijen:\n"
    text += "      - cellen: [Oever, '2']\n  - kolommen: [{kop: ''}]\n    rijen:\n      - cellen: [x]\n"
    write("content/documenten/plan-waterland/tabellen.yml", text)(project)
    body = "# Plan\n\n## Hoofdstuk 1. Een\n\n{tabel-a}\n\n{tabel-2}\n"
    write("content/documenten/plan-waterland/tekst.md", body)(project)
    write("content/documenten/plan-waterland/redactie.yml", "aanvaard: []\n")(project)
    assert cli.main(["export", "plan-waterland", "csv"]) == cli.CLEAN
    assert capfdbinary.readouterr().out.decode().splitlines() == [
        "tabel,soort,cel_1,cel_2",
        "Tabel a: Kernen,kop,Kern,Aantal",
        "Tabel a: Kernen,overig,Oever,2",
        "Tabel 2,kop,,",
        "Tabel 2,overig,x,",
    ]


def test_explain_without_a_code_lists_every_rule(capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain"]) == cli.CLEAN
    rows = capfd.readouterr().out.splitlines()
    assert rows[0] == "B001  onleesbaar bestand"
    assert any(row.startswith("V001  ") for row in rows)


def test_schema_writes_a_schema_for_each_yaml_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema", str(tmp_path / "uit")]) == 0
    assert (tmp_path / "uit" / "deal.schema.json").is_file()
    assert "schema’s in" in capsys.readouterr().err


@pytest.mark.parametrize("verb", ["", *VERBS])
def test_the_help_of_every_verb_is_in_dutch(verb: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*([verb] if verb else []), "--help"]) == cli.CLEAN
    text = capfd.readouterr().out
    assert text.startswith("gebruik: dealpers")
    assert "deze uitleg" in text
    assert not re.search(r"Usage|Options|OPTIONS|Commands|arguments|Show this|required|default", text)


@pytest.mark.no_cover  # the same lines as in other tests
def test_build_renders_the_deals_behind_only(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["build", "--only", "waterland-west", "heuvelrug-oost", "--today", "2026-01-01"]) == cli.CLEAN
    assert {path.name for path in (project / "site" / "deals").glob("*-*")} == {"waterland-west", "heuvelrug-oost"}
    capfd.readouterr()
    assert cli.main(["build", "waterland-west"]) == cli.MISUSED
    assert "onbekend: waterland-west" in capfd.readouterr().err
