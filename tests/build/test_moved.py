"""Addresses that moved or went: a redirect for each, and no build that loses one."""

import shutil
from pathlib import Path

import pytest
from small_deals import CONTENT

from dealpers import cli

DAY = ("--today", "2026-01-01")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Published deal in a project of its own, built once."""
    shutil.copytree(CONTENT / "deals/kleinste", tmp_path / "content/deals/oud-park")
    facts = tmp_path / "content/deals/oud-park/deal.yml"
    facts.write_text(
        "soort: Deal\nstatus: vastgesteld\nvastgesteld: {door: de raad, op: 2025-01-01}\nsamenvatting: Een park.\n",
        "utf-8",
    )
    (tmp_path / "mkdocs.yml").write_text("site_name: Deals\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["build", *DAY]) == cli.CLEAN
    (tmp_path / "content/deals/oud-park").rename(tmp_path / "content/deals/oeverpark")
    return tmp_path


def test_a_build_that_loses_an_address_stops_and_says_how_to_redirect(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["build", *DAY]) == cli.FAULTY
    stderr = capfd.readouterr().err
    assert "het adres deals/oud-park/ was er, en is er niet meer" in stderr
    assert "voorheen: [oude-naam]" in stderr
    assert (project / "site/deals/oud-park/index.html").is_file()


def test_every_page_of_a_renamed_deal_redirects_from_its_old_address(project: Path) -> None:
    facts = project / "content/deals/oeverpark/deal.yml"
    facts.write_text(facts.read_text("utf-8") + "voorheen: [oud-park]\n", "utf-8")
    assert cli.main(["build", *DAY]) == cli.CLEAN
    old, new = project / "site/deals/oud-park", project / "site/deals/oeverpark"
    pages = sorted(path.relative_to(new) for path in new.rglob("index.html"))
    assert pages == sorted(path.relative_to(old) for path in old.rglob("index.html"))
    page = (old / "artikel-1/index.html").read_text("utf-8")
    assert 'content="0; url=../../../deals/oeverpark/artikel-1/"' in page
    assert "noindex" in page
    assert "/deals/oud-park/* /deals/oeverpark/:splat 301" in (project / "site/_redirects").read_text("utf-8")
    assert "Redirect 301 /deals/oud-park/ /deals/oeverpark/" in (project / "site/.htaccess").read_text("utf-8")


def test_an_address_that_went_on_purpose_says_so(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: Deals\nextra:\n  vervallen: [deals/oud-park/]\n", "utf-8")
    assert cli.main(["build", *DAY]) == cli.CLEAN
    page = (project / "site/deals/oud-park/index.html").read_text("utf-8")
    assert "niet meer op deze site" in page
    assert 'href="../../"' in page
