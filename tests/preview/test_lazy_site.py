"""The lazy site has every file of a build, and renders one without the others."""

from collections.abc import Callable
from pathlib import Path

import pytest
from small_deals import CONTENT

from dealpers.build import publishing
from dealpers.build.last_site import LastSite
from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.preview.lazy_site import LazySite
from dealpers.render.data import deal_files
from dealpers.render.website.frame import Website
from dealpers.render.website.page import Page


@pytest.mark.no_cover  # the same lines again and again
def test_the_lazy_site_has_the_files_of_a_build(
    small: CheckedCollection, renderer: SiteRenderer, tmp_path: Path
) -> None:
    site = LazySite(renderer, small)
    files = publishing.site_files(renderer, small, LastSite(tmp_path), lambda *_: None)
    built = {file.path: file.content for file in files}
    assert set(site) == set(built)
    assert len(site) == len(built)
    with_sizes = {
        f"{stuk.map}/{stuk.id}/index.html" for stuk in small.corpus.stukken
    }  # a build gives the size of the PDF
    assert [path for path, content in built.items() if site[path] != content and path not in with_sizes] == []


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses of the pages that are rendered."""
    addresses: list[str] = []
    real: Callable[[Website, Page], tuple[str, bytes]] = Website.render

    def noting(website: Website, page: Page) -> tuple[str, bytes]:
        addresses.append(page.address)
        return real(website, page)

    monkeypatch.setattr(Website, "render", noting)
    return addresses


@pytest.mark.parametrize(
    "address",
    ["", "deals/waterland-west/artikel-2/", "controle/waterland-west/", "documenten/plan-waterland/", "zoeken/"],
)
def test_a_page_is_rendered_alone(
    address: str, small: CheckedCollection, renderer: SiteRenderer, rendered: list[str]
) -> None:
    site = LazySite(renderer, small)
    first = site[f"{address}index.html"]
    assert site[f"{address}index.html"] is first
    assert rendered == [address]


def test_the_page_of_an_article_needs_no_data_files_and_no_mentions(
    small: CheckedCollection, renderer: SiteRenderer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("akn", "staatscourant", "deal_json"):
        monkeypatch.setattr(deal_files, name, lambda *_: pytest.fail("a data file was rendered"))
    monkeypatch.setattr(CheckedCollection, "mentioned", property(lambda _: pytest.fail("mentions were sought")))
    assert LazySite(renderer, small)["deals/waterland-west/artikel-2/index.html"]


@pytest.mark.parametrize(
    "path",
    ["", "niets", "deals/", "deals/niets/index.html", "partijen/niemand/index.html", "zoek/niets.json", "../content"],
)
def test_a_path_that_no_file_has_is_not_in_the_site(
    path: str, small: CheckedCollection, renderer: SiteRenderer
) -> None:
    site = LazySite(renderer, small)
    assert path not in site
    assert site.get(path) is None


def test_the_sitemap_lists_the_pages_that_readers_should_find(small: CheckedCollection, renderer: SiteRenderer) -> None:
    assert (CONTENT / "deals" / "polderrand" / "versies").is_dir()
    part = renderer.text(next(deal for deal in small.corpus.deals if deal.id == "polderrand"), small)
    assert "deals/polderrand/artikel-2/" in part.pages
    assert not [address for address in part.pages if "/versie/" in address]
    assert any("/versie/" in path for path in part)
