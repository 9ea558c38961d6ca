"""Templates are compiled once a process, and anew after each change."""

from pathlib import Path

import pytest
from jinja2 import Environment, TemplateSyntaxError

from dealpers.render.website.templates import load_templates


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """Names of the templates that were compiled, in order."""
    names: list[str | None] = []
    real = Environment.compile

    def noting(environment: Environment, source: str, name: str | None, filename: str | None) -> object:
        names.append(name)
        return real(environment, source, name, filename)

    monkeypatch.setattr(Environment, "compile", noting)
    return names


def test_a_second_renderer_compiles_no_template(tmp_path: Path, compiled: list[str | None]) -> None:
    (tmp_path / "a.html").write_text("{{ a }}")
    rendered = [load_templates(tmp_path).get_template("a.html").render(a=a) for a in ("1", "2")]
    assert (rendered, compiled) == (["1", "2"], ["a.html"])


def test_a_changed_template_is_compiled_anew(tmp_path: Path, compiled: list[str | None]) -> None:
    for text in ("oud", "nieuw", "oud"):
        (tmp_path / "a.html").write_text(text)
        assert load_templates(tmp_path).get_template("a.html").render() == text
    assert compiled == ["a.html"] * 3


def test_templates_of_one_name_in_two_folders_are_their_own(tmp_path: Path, compiled: list[str | None]) -> None:
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.html").write_text("{{ 1 / 0 }}")
        template = load_templates(tmp_path / name).get_template("a.html")
        assert template.filename == str(tmp_path / name / "a.html")
    assert compiled == ["a.html"] * 2


def test_projects_that_link_to_one_folder_share_its_code(tmp_path: Path, compiled: list[str | None]) -> None:
    (tmp_path / "sjablonen").mkdir()
    (tmp_path / "sjablonen" / "a.html").write_text("tekst")
    (tmp_path / "link").symlink_to(tmp_path / "sjablonen")
    for name in ("sjablonen", "link"):
        assert load_templates(tmp_path / name).get_template("a.html").render() == "tekst"
    assert compiled == ["a.html"]


def test_a_broken_template_stays_broken(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{")
    for _ in range(2):
        with pytest.raises(TemplateSyntaxError):
            load_templates(tmp_path).get_template("a.html")
