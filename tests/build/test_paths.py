"""Nothing is read outside content/ and templates/, and no link, fifo or device hangs a build."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from small_deals import CONTENT

from dealpers.build.load import load
from dealpers.build.pipeline import examine
from dealpers.build.settings import read_settings, usable_settings
from dealpers.build.templates import project_templates
from dealpers.model.finding import DealsError, has_errors

SECRET = "geheime woorden van elders"


@pytest.fixture(autouse=True)
def in_time() -> Iterator[None]:
    """Stop a test that hangs on a fifo or device."""
    signal.alarm(20)
    yield
    signal.alarm(0)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(CONTENT / "deals/kleinste", tmp_path / "content/deals/kleinste")
    elsewhere = tmp_path / "elders"
    shutil.copytree(CONTENT / "deals/veenkreek", elsewhere)
    (elsewhere / "aanhef.md").write_text(f"# {SECRET}\n")
    return tmp_path / "content"


def linked(path: str) -> Callable[[Path, Path], object]:
    def link(content: Path, elsewhere: Path) -> None:
        place = content / path
        if place.is_dir():
            shutil.rmtree(place)
        place.unlink(missing_ok=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(elsewhere if not place.suffix else elsewhere / "aanhef.md")

    return link


def fifo(path: str) -> Callable[[Path, Path], object]:
    def make(content: Path, _: Path) -> None:
        (content / path).unlink(missing_ok=True)
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(content / path)

    return make


PATHS = {
    "a deal": linked("deals/ander"),
    "a deal inside": lambda content, _: (content / "deals/ander").symlink_to(content / "deals/kleinste"),
    "all deals": linked("deals"),
    "all documents": linked("documenten"),
    "articles": linked("deals/kleinste/artikelen"),
    "annexes": linked("deals/kleinste/bijlagen"),
    "older texts": linked("deals/kleinste/versies"),
    "an older text": linked("deals/kleinste/versies/2024-01-01"),
    "a preamble": linked("deals/kleinste/aanhef.md"),
    "a received annex": linked("deals/kleinste/bijlagen/01-x.pdf"),
    "pages": linked("pages"),
    "a page": linked("pages/over.md"),
    "statutes": linked("wetten.yml"),
    "a fifo for a preamble": fifo("deals/kleinste/aanhef.md"),
    "a fifo for a page": fifo("pages/over.md"),
    "a fifo for an annex": fifo("deals/kleinste/bijlagen/01-x.pdf"),
    "a device": lambda content, _: (content / "deals/kleinste/extra.md").symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("name", PATHS)
def test_a_path_that_leads_out_is_a_finding_and_is_not_read(name: str, content: Path, tmp_path: Path) -> None:
    PATHS[name](content, tmp_path / "elders")
    loaded = load(content)
    assert has_errors(loaded.findings)
    assert any(f.code == "B001" for f in loaded.findings), [f.message for f in loaded.findings]
    assert not [source.name for source in loaded.by_name().values() if SECRET in source.text]
    examine(loaded, date(2026, 1, 1))


SETTINGS = {
    "hooks": "site_name: x\nhooks: [kwaad.py]\n",
    "plugins": "site_name: x\nplugins: [search]\n",
    "extensions": "site_name: x\nmarkdown_extensions: [pymdownx.snippets]\n",
    "a program": 'site_name: !!python/object/apply:os.system ["false"]\n',
    "other settings": "INHERIT: /etc/passwd\nsite_name: x\n",
    "the environment": "site_name: !ENV HOME\n",
    "other templates": "site_name: x\ntheme: {name: material, custom_dir: /etc}\n",
    "another theme": "site_name: x\ntheme: {name: readthedocs}\n",
    "anchors": "a: &a [x, x]\nsite_name: *a\n",
    "a merge": "site_name: x\nextra:\n  <<: {melden: a}\n",
    "depth": f"site_name: {'[' * 5000}\n",
    "a script in the menu": 'site_name: x\nnav: [{A: "javascript:alert(1)"}]\n',
    "a field twice": "site_name: x\nsite_name: y\n",
    "a very large file": "#" * 1_100_000,
}


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("name", SETTINGS)
def test_settings_run_no_code_and_hold_known_fields_only(name: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(SETTINGS[name])
    with pytest.raises(DealsError):
        usable_settings(tmp_path)


def test_settings_that_are_no_file_do_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "mkdocs.yml")
    with pytest.raises(DealsError, match="geen gewoon bestand"):
        read_settings(tmp_path)
    (tmp_path / "mkdocs.yml").unlink()
    (tmp_path / "mkdocs.yml").symlink_to("/dev/zero")
    with pytest.raises(DealsError, match="geen gewoon bestand"):
        read_settings(tmp_path)


def test_a_template_that_is_a_link_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "geheim").write_text(SECRET)
    (tmp_path / "templates/main.html").symlink_to(tmp_path / "geheim")
    with pytest.raises(DealsError, match="koppeling naar buiten"):
        project_templates(tmp_path)
