"""The verb ``import``: a whole new text or none, in a form that ``check``, ``fmt`` and ``build`` take as it is."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from foreign_texts import DUIN, FOREIGN, KUST, NOTITIE
from spoiling import contents, make_project

from dealpers import cli
from dealpers.build import pipeline
from dealpers.model.finding import Severity


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return make_project(tmp_path, monkeypatch)


def foreign(project: Path, text: str, name: str = "vreemd.txt") -> str:
    (project / name).write_text(text, encoding="utf-8", newline="\n")
    return name


@pytest.mark.no_cover  # the same lines again and again
def test_an_imported_text_can_be_built_as_it_is(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for rank, text in enumerate(FOREIGN):
        assert cli.main(["import", foreign(project, text), "--id", f"vreemd-{rank}"]) == cli.CLEAN
    made = [str(path) for path in Path("content").glob("*/vreemd-*")]
    assert cli.main(["fmt", "--check", *made]) == cli.CLEAN
    checked = pipeline.examine(pipeline.load(Path("content")), date(2026, 1, 1))
    imported = [f for f in checked.findings if "/vreemd-" in f.span.name]
    wrong = [f for f in imported if f.severity is not Severity.INFO]
    assert not [f for f in wrong if f.code.startswith("B") or f.code in ("V005", "V401")]
    assert cli.main(["build"]) == cli.CLEAN
    hidden = next(line for line in capfd.readouterr().err.splitlines() if line.startswith("niet openbaar"))
    assert all(f"vreemd-{rank}" in hidden for rank in range(len(FOREIGN)))


def test_the_report_has_each_repair_and_the_fields_to_fill_in(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", foreign(project, DUIN), "--today", "2026-11-21"]) == cli.CLEAN
    stderr = capfd.readouterr().err
    assert (
        "vreemd.txt:24: noot verplaatst: de tekst van noot 1 stond niet bij haar merkteken (nu achter regel" in stderr
    )
    assert "ingelezen als deal (de tekst heeft artikelen en partijen; anders: --as document): " in stderr
    assert "2 partijen, 3 overwegingen, 2 artikelen, 3 leden, 2 noten" in stderr
    assert "vul nog in: content/deals/regio-deal-duinstreek/deal.yml: samenvatting, ondertekend," in stderr
    assert "herkomst.yml: de dag" not in stderr
    assert "dealpers check content/deals/regio-deal-duinstreek" in stderr


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_collection_may_begin_with_a_document(project: Path) -> None:
    shutil.rmtree(project / "content/deals")
    assert cli.main(["import", foreign(project, NOTITIE), "--id", "notitie"]) == cli.CLEAN
    facts = project / "content/documenten/notitie/document.yml"
    facts.write_text(facts.read_text("utf-8").replace("status: concept", "status: gepubliceerd"), "utf-8")
    assert cli.main(["build"]) == cli.CLEAN
    assert (project / "site/documenten/notitie/index.html").is_file()


def test_a_text_may_be_a_document_although_it_has_articles(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", foreign(project, KUST), "--as", "document", "--id", "kust"]) == cli.CLEAN
    assert "ingelezen als document (gevraagd met --as)" in capfd.readouterr().err
    assert (project / "content/documenten/kust/tekst.md").is_file()
    assert not (project / "content/deals/kust").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--id", "kleinste"], "content/deals/kleinste bestaat al"),
        (["--id", "Klein"], "'Klein' is geen identificatie"),
        (["--as", "deal"], "geen kop van een artikel"),
        (["--as", "brief"], "geen mogelijke keuze"),
        (["--today", "gisteren"], "geen datum"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_refusal_leaves_the_collection_as_it_was(
    project: Path, capfd: pytest.CaptureFixture[str], words: list[str], message: str
) -> None:
    name = foreign(project, re.sub(r"^[\d.]+ ", "", NOTITIE, flags=re.M))  # headings without numbers
    before = contents(project)
    try:
        code = cli.main(["import", name, *words])
    except SystemExit as ended:  # wrong words on the command line
        code = int(ended.code or 0)
    assert code == 2
    assert message in capfd.readouterr().err
    assert contents(project) == before


def test_a_file_that_is_not_there_or_no_text_is_refused(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = contents(project)
    assert cli.main(["import", "nergens.txt"]) == 2
    assert "nergens.txt is niet te lezen" in capfd.readouterr().err
    assert cli.main(["import", "content"]) == 2
    assert "content is niet te lezen" in capfd.readouterr().err
    assert contents(project) == before


def test_a_folder_that_cannot_be_made_leaves_no_trace(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "de schijf is vol")

    name = foreign(project, DUIN)
    before = contents(project)
    monkeypatch.setattr("dealpers.cli.new.os.rename", full)
    assert cli.main(["import", name]) == 2
    assert "de schijf is vol" in capfd.readouterr().err
    assert contents(project) == before
    assert not [path for path in (project / "content" / "deals").iterdir() if path.name.startswith(".")]
