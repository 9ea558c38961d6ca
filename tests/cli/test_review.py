"""Review of a change: findings and words that it brings, against an earlier state of git."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from git_making import committed, git
from small_deals import CONTENT

from dealpers import cli

DEAL = "content/deals/kleinste"
TEXT = f"{DEAL}/artikelen/01-doel.md"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two small texts in a repository, on a branch with nothing changed yet."""
    shutil.copytree(CONTENT / "deals/kleinste", tmp_path / DEAL)
    plan = tmp_path / "content/documenten/plan-oever"
    plan.mkdir(parents=True)
    (plan / "document.yml").write_text("soort: plan\nstatus: concept\nsamenvatting: Een plan.\n", "utf-8")
    (plan / "tekst.md").write_text("# Plan Oever\n\nHet plan.\n\n## De brug\n\nEr komt een brug.\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: Deals\n", "utf-8")
    (tmp_path / ".gitignore").write_text(".cache\nsite\n", "utf-8")
    committed(tmp_path)
    git(tmp_path, "checkout", "-q", "-b", "bedrag")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def article(repository: Path, *leden: str) -> None:
    text = "".join(f"{rank}. {lid}\n" for rank, lid in enumerate(leden, 1))
    (repository / TEXT).write_text(f"## Artikel 1 – Doel\n\n{text}", "utf-8")


def codes(capfd: pytest.CaptureFixture[str], *words: str) -> list[str]:
    cli.main(["check", "--format", "json", *words])
    return [row["code"] for row in json.loads(capfd.readouterr().out)["findings"]]


@pytest.mark.no_cover  # the same lines as in other tests
def test_without_a_change_a_branch_brings_no_finding(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert codes(capfd)
    assert codes(capfd, "--sinds", "main") == []
    assert cli.main(["check", "--sinds", "main"]) == cli.CLEAN


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_finding_that_only_moves_to_another_line_is_not_brought(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    article(repository, "Partijen werken samen, zie artikel 9.")
    git(repository, "commit", "-qam", "dood")
    git(repository, "branch", "-f", "main")
    article(repository, "Partijen overleggen.", "Partijen werken samen, zie artikel 9.")
    assert "V001" not in codes(capfd, "--sinds", "main")
    article(repository, "Partijen overleggen, zie artikel 8.", "Partijen werken samen, zie artikel 9.")
    assert codes(capfd, "--sinds", "main").count("V001") == 1


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_change_on_main_after_the_branch_began_is_not_of_the_branch(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    article(repository, "Partijen planten bomen.")
    git(repository, "commit", "-qam", "bomen")
    git(repository, "checkout", "-q", "main")
    (repository / DEAL / "deal.yml").write_text("soort: Deal\nstatus: concept\nsamenvatting: Van main.\n", "utf-8")
    git(repository, "commit", "-qam", "main gaat verder")
    git(repository, "checkout", "-q", "bedrag")
    cli.main(["verschil", "main"])
    stdout = capfd.readouterr().out
    assert "{+1. Partijen planten bomen.+}" in stdout
    assert "deal.yml" not in stdout


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("txt", "bedrag van [-€ 24-] {+€ 25+} miljoen bij."),
        ("md", "bedrag van <del>€ 24</del> <ins>€ 25</ins> miljoen bij."),
        ("html", "bedrag van <del>€ 24</del> <ins>€ 25</ins> miljoen bij."),
    ],
)
def test_a_changed_amount_is_one_changed_word_of_its_lid(
    form: str, words: str, repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    article(repository, "Partijen werken samen.", "Het Rijk draagt een bedrag van € 24 miljoen bij.")
    git(repository, "commit", "-qam", "geld")
    article(repository, "Partijen werken samen.", "Het Rijk draagt een bedrag van € 25 miljoen bij.")
    assert cli.main(["verschil", "HEAD", "--vorm", form]) == cli.CLEAN
    stdout = capfd.readouterr().out
    assert words in stdout
    assert "Tweede lid" in stdout
    assert "Eerste lid" not in stdout


def test_the_redline_of_a_document_names_the_section(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = repository / "content/documenten/plan-oever/tekst.md"
    path.write_text(path.read_text("utf-8") + "\nEr komt een tweede brug.\n", "utf-8")
    assert cli.main(["verschil", "main", "plan-oever"]) == cli.CLEAN
    stdout = capfd.readouterr().out
    assert "  De brug\n" in stdout
    assert "{+Er komt een tweede brug.+}" in stdout


def test_new_and_removed_texts_and_other_files_are_named(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    cli.main(["new", "deal", "nieuw", "--soort", "convenant"])
    shutil.rmtree(repository / "content/documenten/plan-oever")
    facts = repository / DEAL / "deal.yml"
    facts.write_text(facts.read_text("utf-8") + "tranche: zesde tranche\n", "utf-8")
    capfd.readouterr()
    cli.main(["verschil", "main"])
    stdout = capfd.readouterr().out
    assert "Convenant Nieuw\nNieuwe tekst." in stdout
    assert "Deze tekst is verwijderd." in stdout
    assert "Ook gewijzigd: deal.yml." in stdout


def test_words_of_a_text_are_never_markup_of_the_comment_or_page(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    article(repository, "Zie @bestuur, ![x](http://x) en <script>alert(1)</script> | \\~~weg~~.")
    cli.main(["verschil", "main", "--vorm", "md"])
    stdout = capfd.readouterr().out
    assert "@bestuur" not in stdout
    assert "<script>" not in stdout
    assert "![x]" not in stdout
    cli.main(["verschil", "main", "--vorm", "html"])
    assert "<script>" not in capfd.readouterr().out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["verschil", "niets"], "git kent geen stand 'niets'"),
        (["verschil", "--", "--output=x"], "git kent geen stand '--output=x'"),
        (["verschil", "main", "niets"], "er is geen deal of document of stand niets"),
        (["check", "--sinds", "niets"], "git kent geen stand 'niets'"),
    ],
)
def test_an_unknown_state_is_wrong_use(
    words: list[str], message: str, repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(words) == cli.MISUSED
    assert message in capfd.readouterr().err


def test_outside_a_repository_a_state_is_wrong_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(CONTENT / "deals/kleinste", tmp_path / DEAL)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert cli.main(["check", "--sinds", "main"]) == cli.MISUSED
    assert "geen git-archief" in capfd.readouterr().err


def test_check_counts_first_and_shows_small_findings_of_changed_files_alone(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    cli.main(["check"])
    stderr = capfd.readouterr().err
    assert stderr.splitlines()[0].startswith("geen fouten, ")
    assert ": info " not in stderr
    assert "check --alles" in stderr.splitlines()[-1]
    article(repository, "Partijen werken samen aan de zogheten brugg.")
    cli.main(["check"])
    assert all(TEXT in line for line in capfd.readouterr().err.splitlines() if ": info S001" in line)
    cli.main(["check", "--alles"])
    assert ": info " in capfd.readouterr().err


def test_findings_can_go_to_a_file(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    cli.main(["check", "-o", "bevindingen.txt"])
    assert "zie bevindingen.txt" in capfd.readouterr().err
    assert (repository / "bevindingen.txt").read_text("utf-8").startswith("geen fouten, ")
    cli.main(["check", "--format", "sarif", "-o", "bevindingen.sarif"])
    run = json.loads((repository / "bevindingen.sarif").read_text("utf-8"))["runs"][0]
    marks = [row["partialFingerprints"]["dealpers/v1"] for row in run["results"]]
    assert len(set(marks)) == len(marks) > 0
    rules = run["tool"]["driver"]["rules"]
    assert all("Goed:" in rule["help"]["text"] and "helpUri" not in rule for rule in rules)
    settings = repository / "mkdocs.yml"
    settings.write_text(f"{settings.read_text('utf-8')}site_url: https://deals.example/\n", "utf-8")
    cli.main(["check", "--format", "sarif", "-o", "bevindingen.sarif"])
    run = json.loads((repository / "bevindingen.sarif").read_text("utf-8"))["runs"][0]
    (first, *_) = run["tool"]["driver"]["rules"]
    assert first["helpUri"] == f"https://deals.example/regels/#{first['id']}"


def test_gitlab_gets_place_and_fingerprint_of_each_open_finding(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    article(repository, "Zie artikel 9.")
    assert cli.main(["check", "--sinds", "main", "--format", "gitlab"]) == cli.FAULTY
    (row,) = [row for row in json.loads(capfd.readouterr().out) if row["check_name"] == "V001"]
    assert row["location"] == {"path": TEXT, "lines": {"begin": 3}}
    assert row["severity"] == "major"
    assert len(row["fingerprint"]) == 64


def test_fmt_shows_the_lines_that_would_differ(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    cli.main(["fmt"])
    (repository / TEXT).write_text("##  Artikel 1 – Doel\n\nPartijen werken _samen_.\n", "utf-8")
    capfd.readouterr()
    assert cli.main(["fmt", "--check"]) == cli.FAULTY
    stdout = capfd.readouterr().out
    assert "-Partijen werken _samen_." in stdout
    assert "+Partijen werken *samen*." in stdout


def test_git_is_asked_without_a_shell_and_without_changing_the_repository(repository: Path) -> None:
    article(repository, "Partijen werken samen.")
    before = git(repository, "status", "--porcelain")
    cli.main(["verschil", "main"])
    cli.main(["verschil", "$(touch kwaad)"])
    assert git(repository, "status", "--porcelain") == before
    assert subprocess.run(["git", "diff", "--quiet"], cwd=repository, check=False).returncode == 1


@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_a_text_with_an_unfinished_merge_is_not_compared(
    form: str, repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    article(repository, "Partijen werken samen.")
    text = (repository / TEXT).read_text("utf-8")
    (repository / TEXT).write_text(f"{text}<<<<<<< HEAD\nEen.\n=======\nTwee.\n>>>>>>> tak\n", "utf-8")
    assert cli.main(["verschil", "main", "--vorm", form]) == cli.FAULTY
    stdout, stderr = capfd.readouterr()
    assert f"vergeleken, want {TEXT} is niet te lezen" in stdout
    assert "Twee" not in stdout
    assert "B013" in stderr
