"""Addresses that moved or went: a redirect for each, and no build that loses one."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from making import deal_of
from small_deals import CONTENT

from dealpers import cli
from dealpers.model import Versie, Wijziging
from dealpers.model.ids import StukId
from dealpers.model.source import Source
from dealpers.parse import Report
from dealpers.parse.instellingen import check_menu, settings
from dealpers.parse.own_pages import FOLDERS
from dealpers.render.website.moved import lapsed_pages

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


def articles(project: Path, *numbers: int) -> None:
    """Give the deal these articles, and take it back to its first folder."""
    folder = project / "content/deals/oeverpark"
    if folder.exists():
        folder.rename(project / "content/deals/oud-park")
    texts = project / "content/deals/oud-park/artikelen"
    for path in texts.iterdir():
        path.unlink()
    for number in numbers:
        (texts / f"{number:02}-t.md").write_text(f"## Artikel {number} – Deel {number}\n\nTekst {number}.\n", "utf-8")


def test_a_build_that_loses_an_article_stops_and_redirects_or_tells_where_it_went(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    articles(project, 1, 2)
    assert cli.main(["build", *DAY]) == cli.CLEAN
    articles(project, 1)
    assert cli.main(["build", *DAY]) == cli.FAULTY
    messages = capfd.readouterr().err
    assert "het adres deals/oud-park/artikel-2/ was er, en is er niet meer" in messages
    assert "'- deals/oud-park/artikel-2/: nieuw adres' onder 'verhuisd'" in messages
    settings = project / "mkdocs.yml"
    moved = "  verhuisd:\n    - deals/oud-park/artikel-2/: deals/oud-park/artikel-1/\n"
    settings.write_text(f"site_name: Deals\nextra:\n{moved}", "utf-8")
    assert cli.main(["build", *DAY]) == cli.CLEAN
    page = (project / "site/deals/oud-park/artikel-2/index.html").read_text("utf-8")
    assert 'content="0; url=../../../deals/oud-park/artikel-1/"' in page
    assert (
        "/deals/oud-park/artikel-2/* /deals/oud-park/artikel-1/:splat 301" in (project / "site/_redirects").read_text()
    )


def test_an_article_of_an_older_text_alone_has_a_page_that_leads_to_that_text() -> None:
    older = deal_of(
        "## Artikel 1 – Doel\n\nEen park aan de oever.\n\n## Artikel 2 – Geld\n\nDe Gemeente betaalt € 10.\n"
    )
    present = deal_of("## Artikel 1 – Doel\n\nEen park aan de oever.\n")
    change = Wijziging(op=date(2025, 7, 1), besluit="Wijziging")
    old = replace(older, id=StukId(f"{older.id}/versie/2024-01-01"))
    deal = replace(present, versies=(Versie(van=date(2024, 1, 1), wijziging=change, deal=old),))
    ((path, data),) = lapsed_pages(deal, "Deals")
    page = data.decode()
    assert path == f"deals/{deal.id}/artikel-2/index.html"
    assert "Artikel 2 is vervallen" in page
    assert "Sinds 1 juli 2025" in page
    assert f'href="../../../deals/{deal.id}/versie/2024-01-01/artikel-2/"' in page


def test_a_renumbered_article_redirects_to_its_present_number() -> None:
    words = "De Gemeente betaalt elk jaar in juni aan de Stichting een bijdrage voor het onderhoud van het park."
    older = deal_of(f"## Artikel 1 – Doel\n\nEen park.\n\n## Artikel 7 – Geld\n\n{words}\n")
    present = deal_of(f"## Artikel 1 – Doel\n\nEen park.\n\n## Artikel 2 – Geld\n\n{words}\n")
    change = Wijziging(op=date(2025, 7, 1), besluit="Wijziging")
    old = replace(older, id=StukId(f"{older.id}/versie/2024-01-01"))
    deal = replace(present, versies=(Versie(van=date(2024, 1, 1), wijziging=change, deal=old),))
    ((path, data),) = lapsed_pages(deal, "Deals")
    assert path == f"deals/{deal.id}/artikel-7/index.html"
    assert f'content="0; url=../../../deals/{deal.id}/artikel-2/"' in data.decode()


@pytest.mark.parametrize("wrong", ["deals/x: deals/y/", "deals/x/: https://elders.nl/", "/deals/x/: deals/y/"])
def test_a_redirect_has_two_addresses_of_the_site(wrong: str) -> None:
    report = Report()
    settings(Source("mkdocs.yml", f"site_name: Deals\nextra:\n  verhuisd:\n    - {wrong}\n"), report)
    (fault,) = report.findings
    assert fault.span.line == 4
    assert "schrijf twee adressen op deze site" in fault.hint


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("deals/", ""),
        ("deals/oud-park/artikel-1/", ""),
        ("partijen/", ""),
        ("https://elders.nl/", ""),
        ("feed.atom", ""),
        ("over/", ""),
        ("www.elders.nl", "schrijf een heel adres: https://www.elders.nl"),
        ("documneten/", "bedoelt u 'documenten/'?"),
        ("deals/oud-prak/", "bedoelt u 'deals/oud-park/'?"),
    ],
)
def test_a_link_of_the_menu_leads_somewhere(address: str, hint: str) -> None:
    report = Report()
    values = settings(Source("mkdocs.yml", f"site_name: Deals\nnav:\n  - Naar: {address}\n"), report)
    assert values
    check_menu(values, (*FOLDERS, "deals/oud-park"), report)
    assert [(one.span.line, one.hint) for one in report.findings] == ([(3, hint)] if hint else [])
