"""Repository of a publisher's own: each file of it works as written."""

import json
import re
import shlex
from pathlib import Path

import pytest
import yaml
from conftest import ROOT
from git_making import committed, git
from jsonschema import Draft202012Validator

from dealpers import cli
from dealpers.cli.init import journal
from dealpers.model.instellingen import Blad


class Editor(yaml.SafeLoader):
    """YAML 1.2 as an editor reads it: a day and ``ja`` are text, a number is a number."""


Editor.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert cli.main(["init", str(tmp_path / "deals"), "--host", "github", "--uitgever", "Gemeente Waterbos"]) == 0
    monkeypatch.chdir(tmp_path / "deals")
    return tmp_path / "deals"


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_new_repository_is_checked_and_laid_out_and_nothing_is_missing(
    made: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", "--format", "json"]) == cli.CLEAN
    codes = {row["code"] for row in json.loads(capfd.readouterr().out)["findings"]}
    assert not any(code.startswith(("B", "V00")) for code in codes)
    assert cli.main(["fmt", "--check"]) == cli.CLEAN
    assert cli.main(["doctor"]) == cli.CLEAN
    assert "er ontbreekt niets" in capfd.readouterr().err


def test_every_placeholder_of_the_files_is_filled_in(made: Path) -> None:
    for path in made.rglob("*"):
        if path.is_file() and "content/deals" not in path.as_posix() and path.suffix not in (".json", ".yml"):
            assert not re.search(r"(?<!\$)\{[a-z_]+\}", path.read_text("utf-8")), path


@pytest.mark.parametrize(
    ("host", "there", "absent"),
    [
        ("github", ".github/workflows/site.yml", ".gitlab-ci.yml"),
        ("gitlab", ".gitlab-ci.yml", ".github"),
        ("geen", "README.md", ".gitlab-ci.yml"),
    ],
)
def test_a_repository_has_the_workflow_of_its_host_alone(tmp_path: Path, host: str, there: str, absent: str) -> None:
    assert cli.main(["init", str(tmp_path / host), "--host", host, "--uitgever", "Provincie Hoogland"]) == cli.CLEAN
    assert (tmp_path / host / there).is_file()
    assert not (tmp_path / host / absent).exists()


def test_a_file_that_is_there_already_is_never_replaced(made: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (made / "README.md").write_text("eigen", "utf-8")
    assert cli.main(["init", "."]) == cli.MISUSED
    assert "bestaat al" in capfd.readouterr().err
    assert (made / "README.md").read_text("utf-8") == "eigen"


def test_the_editor_finds_no_fault_in_any_yaml_file_with_the_schemas_of_the_repository(made: Path) -> None:
    places = json.loads((made / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    checked = set()
    for folder in (made, ROOT):
        for schema, pattern in places.items():
            validator = Draft202012Validator(json.loads((made / schema).read_text("utf-8")))
            for path in folder.glob(pattern):
                values = yaml.load(path.read_text("utf-8"), Loader=Editor)
                faults = [fault.message for fault in validator.iter_errors(values)]
                assert faults == [], path
                checked.add(path.name)
    assert {"mkdocs.yml", "deal.yml", "document.yml", "redactie.yml", "herkomst.yml", "wetten.yml"} <= checked


@pytest.mark.parametrize(
    ("publisher", "blad"),
    [
        ("Gemeente Waterbos", Blad.GEMEENTEBLAD),
        ("Provincie Hoogland", Blad.PROVINCIAAL),
        ("Waterschap Veenland", Blad.WATERSCHAPSBLAD),
        ("Ministerie van Water", Blad.STAATSCOURANT),
        ("Stichting Oever", Blad.GEEN),
    ],
)
def test_the_journal_follows_from_the_kind_of_publisher(publisher: str, blad: Blad) -> None:
    assert journal(publisher) is blad


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize("kind", ["green-deal", "woondeal", "city-deal", "convenant"])
def test_a_deal_of_another_kind_has_no_word_of_a_regio_deal(
    kind: str, made: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["new", "deal", "test", "--soort", kind]) == cli.CLEAN
    text = "".join(path.read_text("utf-8") for path in (made / "content/deals/test").rglob("*.*"))
    assert not re.search(r"\bregio", text, re.IGNORECASE)
    capfd.readouterr()
    assert cli.main(["check", "--format", "json", "content/deals/test"]) == cli.CLEAN
    codes = {row["code"] for row in json.loads(capfd.readouterr().out)["findings"]}
    assert not any(code.startswith(("B", "V00")) for code in codes)


def test_an_unknown_kind_of_deal_is_refused_with_the_nearest(made: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", "deal", "test", "--soort", "Green Deals"]) == cli.MISUSED
    assert "bedoelt u 'green-deal'?" in capfd.readouterr().err


def test_the_version_is_written_as_a_result(capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == cli.CLEAN
    assert re.fullmatch(r"dealpers \d+\.\d+\.\d+\n", capfd.readouterr().out)


def test_doctor_says_what_is_missing_and_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["doctor"]) == cli.MISUSED
    stderr = capfd.readouterr().err
    assert "ontbreekt: de map content" in stderr
    assert "dealpers init MAP" in stderr
    assert "mkdocs.yml" in stderr


@pytest.mark.no_cover  # the same lines as in other tests
def test_the_steps_of_gitlab_and_the_hooks_of_pre_commit_run_as_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    cli.main(["init", str(tmp_path), "--host", "gitlab", "--uitgever", "Provincie Hoogland"])
    committed(tmp_path)
    git(tmp_path, "checkout", "-q", "-b", "tak")
    article = tmp_path / "content/deals/eerste-deal/artikelen/01-doel.md"
    article.write_text(article.read_text("utf-8").replace("samen willen bereiken", "samen bereiken"), "utf-8")
    monkeypatch.chdir(tmp_path)
    jobs = yaml.safe_load((tmp_path / ".gitlab-ci.yml").read_text("utf-8"))
    hooks = yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    lines = [*jobs["controle"]["script"], *jobs["pages"]["script"], *(hook["entry"] for hook in hooks)]
    done = []
    for line in lines:
        words = shlex.split(line.replace("$BASIS", "main").replace("$TAK", "tak"))
        if words[0] == "dealpers":
            assert cli.main(words[1 : words.index(">") if ">" in words else None]) == cli.CLEAN, line
            done.append(words[1])
        else:
            assert words[:2] == ["git", "fetch"] or "curl" in line, line
    assert done == ["check", "fmt", "verschil", "build", "build", "verify", "check", "fmt"]
    assert "Voorbeeld van tak tak" in (tmp_path / "site/index.html").read_text("utf-8")
    assert "Voorbeeld van tak" not in (tmp_path / "public/index.html").read_text("utf-8")
    assert "<del>willen</del>" in (tmp_path / "verschil.md").read_text("utf-8")
    assert json.loads(capfd.readouterr().out.partition("\n--")[0].strip() or "[]") == []


def test_the_container_copies_files_that_are_there_and_runs_commands_of_the_program(made: Path) -> None:
    lines = [line.split() for line in (made / "Containerfile").read_text("utf-8").splitlines() if line[:1].isupper()]
    copied = [words[1] for words in lines if words[0] == "COPY" and not words[1].startswith("--from")]
    assert copied == [".", "hosting/nginx.conf", "hosting/koppen.conf"]
    assert all((made / name).exists() for name in copied)
    assert [words[1:] for words in lines if words[0] == "RUN"][-1] == ["dealpers", "build"]
    assert "Content-Security-Policy" in (made / "hosting/koppen.conf").read_text("utf-8")
