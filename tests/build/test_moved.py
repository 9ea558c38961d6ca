"""Addresses that moved or went: a redirect for each, and no build that loses one."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from making import deal_of
from small_deals import CONTENT

from dealpers import cli
from dealpers.build import pipeline
from dealpers.build.last_site import LastSite, SiteFile
from dealpers.build.moved import LostAddressesError, watched
from dealpers.build.settings import with_settings
from dealpers.model import Versie, Wijziging
from dealpers.model.finding import DealsError
from dealpers.model.ids import StukId
from dealpers.model.source import Source
from dealpers.parse import Report
from dealpers.parse.instellingen import check_menu, settings
from dealpers.parse.own_pages import FOLDERS
from dealpers.render.package.manifest import MANIFEST, listing
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


@pytest.mark.no_cover  # the same lines again and again
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


@pytest.mark.no_cover  # the same lines again and again
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
        (texts / f"{number:02}-t.md").write_text(
            f"## Artikel {number} – Deel {number}\n\nPartijen werken samen aan deel {number}.\n", "utf-8"
        )


@pytest.mark.no_cover  # the same lines again and again
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


def written(project: Path, before: tuple[str, ...], after: tuple[str, ...]) -> list[str]:
    """Addresses of a site that is written with pages ``after`` over a site that had pages ``before``."""
    folder = project / "vorige"
    folder.mkdir(exist_ok=True)
    (folder / MANIFEST).write_bytes(listing({f"{address}index.html": "0" * 64 for address in before}))
    loaded = with_settings(pipeline.load(project / "content"), project)
    checked = pipeline.examine(loaded, date(2026, 1, 1))
    files = (SiteFile(path=f"{address}index.html", checksum="0", content=b"") for address in after)
    return [file.path for file in watched(files, LastSite(folder), checked, checked.disclosed())]


@pytest.fixture
def quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Project with one deal that was never built."""
    shutil.copytree(CONTENT / "deals/kleinste", tmp_path / "content/deals/park")
    (tmp_path / "content/deals/park/deal.yml").write_text("soort: Deal\nstatus: vastgesteld\nsamenvatting: Een.\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: Deals\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


GOING = ("deals/park/financien/", "over/", "partijen/de-raad/", "plaatsen/oever/")


def test_no_page_of_a_party_a_place_a_view_or_a_publisher_goes_without_a_word(quiet: Path) -> None:
    with pytest.raises(LostAddressesError) as lost:
        written(quiet, (*GOING, "deals/park/"), ("deals/park/",))
    assert lost.value.addresses == GOING
    lines = "".join(f"    - {address}\n" for address in GOING)
    (quiet / "mkdocs.yml").write_text(f"site_name: Deals\nextra:\n  vervallen:\n{lines}", "utf-8")
    assert written(quiet, GOING, GOING) == [f"{address}index.html" for address in GOING]


def test_a_text_that_is_hidden_today_takes_its_views_and_parties_along(quiet: Path) -> None:
    facts = quiet / "content/deals/park/deal.yml"
    facts.write_text(f"{facts.read_text('utf-8')}openbaar: nee\n", "utf-8")
    assert written(quiet, ("deals/park/financien/", "controle/park/", "partijen/"), ("",)) == ["index.html"]


def test_a_redirect_to_no_page_stops_the_build_at_its_line(quiet: Path) -> None:
    moved = "site_name: Deals\nextra:\n  verhuisd:\n    - partijen/oud/: partijen/de-rad/\n"
    (quiet / "mkdocs.yml").write_text(moved, "utf-8")
    with pytest.raises(DealsError) as stopped:
        written(quiet, (), ("partijen/oud/", "partijen/de-raad/"))
    assert stopped.value.message.startswith("mkdocs.yml:4:22: 'partijen/oud/' verhuist naar 'partijen/de-rad/'")
    assert stopped.value.hint == "bedoelt u 'partijen/de-raad/'?"
    with pytest.raises(DealsError, match="partijen/oud/ heeft twee"):
        written(quiet, (), ("partijen/oud/", "partijen/oud/"))


@pytest.mark.parametrize(
    ("lines", "line", "message", "hint"),
    [
        ("verhuisd: [deals/weg/: deals/pork/]", 3, "maar die pagina is er niet", "bedoelt u 'deals/park/'?"),
        ("verhuisd: [over/: oevr/]", 3, "maar die pagina is er niet", "schrijf het adres van een pagina die er is"),
        (
            "verhuisd: [deals/park/artikel-7/: deals/park/artikel-2/]",
            3,
            "maar die pagina is er niet",
            "bedoelt u 'deals/park/artikel-1/'?",
        ),
        ("verhuisd: [deals/weg/tekst/: deals/weg/]", 3, "maar die pagina is er niet", "bedoelt u"),
        ("verhuisd: [a/: b/, b/: deals/park/]", 3, "dat adres is zelf verhuisd of vervallen", "schrijf meteen"),
        ("verhuisd: [deals/park/: deals/]", 3, "heeft nog een pagina", "haal deze regel weg"),
        ("vervallen:\n    - oud/\n    - deals/park/artikel-1/", 5, "is niet vervallen", "haal deze regel weg"),
        ("verhuisd: [a/: deals/park/artikel-1/]\n  vervallen: [a/]", 3, "niet vervallen: het verhuist", "haal"),
        ("verhuisd: [a/: deals/park/artikel-1/, partijen/x/: partijen/y/]", 0, "", ""),
    ],
)
def test_a_moved_address_leads_to_a_page_and_has_none_itself(
    quiet: Path, lines: str, line: int, message: str, hint: str
) -> None:
    (quiet / "mkdocs.yml").write_text(f"site_name: Deals\nextra:\n  {lines}\n", "utf-8")
    loaded = with_settings(pipeline.load(quiet / "content"), quiet)
    checked = pipeline.examine(loaded, date(2026, 1, 1))
    findings = [one for one in checked.findings if one.span.name == "mkdocs.yml"]
    assert [one.span.line for one in findings] == ([line] if line else [])
    assert all(message in one.message and hint in one.hint for one in findings)
