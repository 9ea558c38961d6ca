"""Files of a project in the place of templates of the program, and files that editors leave behind."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dealpers.build.installed import program_templates
from dealpers.build.leftovers import is_leftover
from dealpers.build.templates import project_templates
from dealpers.model.finding import DealsError


def replacement(root: Path, name: str, text: str = "eigen") -> None:
    path = root / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_without_own_files_the_templates_are_those_of_the_program(tmp_path: Path) -> None:
    assert project_templates(tmp_path) == program_templates()
    replacement(tmp_path, "README.md")
    replacement(tmp_path, ".gitkeep")
    replacement(tmp_path, "Thumbs.db")
    assert project_templates(tmp_path) == program_templates()


@pytest.mark.parametrize("name", ["tokens.css", "css/tokens.css", "site/css/tokens.css"])
def test_a_file_takes_the_place_of_the_file_with_its_name_or_path(tmp_path: Path, name: str) -> None:
    replacement(tmp_path, name)
    merged = project_templates(tmp_path)
    assert (merged / "site/css/tokens.css").read_text("utf-8") == "eigen"
    assert (merged / "gazet/gazet.typ").read_bytes() == (program_templates() / "gazet/gazet.typ").read_bytes()
    replacement(tmp_path, name, "anders")
    assert (project_templates(tmp_path) / "site/css/tokens.css").read_text("utf-8") == "anders"


def _poisoned(merged: Path) -> None:
    (merged / "site/main.html").write_text("<script>", encoding="utf-8")


def _more(merged: Path) -> None:
    (merged / "site/js/vreemd.js").write_text("alert(1)", encoding="utf-8")


def _linked(merged: Path) -> None:
    path = merged / "site/css/tokens.css"
    path.rename(merged.parent / "elders.css")
    path.symlink_to(merged.parent / "elders.css")


def _fifo(merged: Path) -> None:
    (merged / "site/main.html").unlink()
    os.mkfifo(merged / "site/main.html")


def _moved(merged: Path) -> None:
    merged.rename(merged.with_name("elders"))
    merged.symlink_to(merged.with_name("elders"))


@pytest.mark.parametrize("change", [_poisoned, _more, _linked, _fifo, _moved])
def test_a_merged_folder_that_somebody_changed_is_not_used(change: Callable[[Path], None], tmp_path: Path) -> None:
    replacement(tmp_path, "tokens.css")
    merged = project_templates(tmp_path)
    assert project_templates(tmp_path) == merged
    change(merged)
    again = project_templates(tmp_path)
    assert again != merged
    assert (again / "site/css/tokens.css").read_text("utf-8") == "eigen"
    assert (again / "site/main.html").read_bytes() == (program_templates() / "site/main.html").read_bytes()
    assert not (again / "site/js/vreemd.js").exists()


def test_a_logo_that_the_settings_name_is_added_to_the_site(tmp_path: Path) -> None:
    replacement(tmp_path, "logo.svg")
    assert (project_templates(tmp_path, ["logo.svg"]) / "site/logo.svg").is_file()
    with pytest.raises(DealsError, match=r"templates/logo\.svg vervangt geen bestand"):
        project_templates(tmp_path)


def test_a_file_that_replaces_nothing_is_an_error_with_the_nearest_name(tmp_path: Path) -> None:
    replacement(tmp_path, "tokns.css")
    with pytest.raises(DealsError) as error:
        project_templates(tmp_path)
    assert error.value.hint == "bedoelt u 'tokens.css'?"


@pytest.mark.parametrize(
    "name", [".DS_Store", "Thumbs.db", "a.md~", "#a.md#", "a.md.orig", "deal.yml.bak", "~$akte.docx", ".a.md.swp"]
)
def test_a_file_that_an_editor_or_a_system_leaves_behind_is_no_source(name: str) -> None:
    assert is_leftover(name)


@pytest.mark.parametrize("name", ["01-doel.md", "origineel.md", "a#b.md", "bakens.md", "deal.yml", "tmp.md"])
def test_a_source_is_no_leftover(name: str) -> None:
    assert not is_leftover(name)


def test_a_page_with_faulty_syntax_is_reported_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/deals.html").write_text("<h1>Deals</h1>\n{% if x %}\n", "utf-8")
    with pytest.raises(DealsError, match=r"deals\.html, regel 2: dit sjabloon klopt niet"):
        project_templates(tmp_path)
