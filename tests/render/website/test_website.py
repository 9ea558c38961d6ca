"""The frame around every page: what a reader's browser gets, read back as HTML."""

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
from conftest import ROOT
from frames import website as website_in

from dealpers.model.finding import DealsError
from dealpers.render.website.frame import Website
from dealpers.render.website.page import Heading, Link, NavSection, Page

DEAL = "deals/groningen-noord-ii/"
ARTICLE = Page(
    address=f"{DEAL}artikel-4/",
    title="Artikel 4",
    content='<h1>Artikel 4</h1><p id="artikel-4-lid-1">De Regio draagt bij.</p>',
    description="Wat Rijk en Regio bijdragen",
    kind="artikel",
    headings=(Heading(2, "artikel-4-lid-1", "Eerste lid"),),
    navigation=(
        NavSection("", (Link("Overzicht", DEAL),)),
        NavSection("Hoofdstuk 1", (Link("Artikel 4", f"{DEAL}artikel-4/"),)),
    ),
    crumbs=(Link("Begin", ""), Link("Deals", "deals/")),
    previous=Link("Artikel 3", f"{DEAL}artikel-3/"),
    next=Link("Artikel 5", f"{DEAL}artikel-5/"),
)
START = Page(address="", title="Dealpers", content="<h1>Deals</h1>", kind="start")
NOT_FOUND = Page(address="404.html", title="Niet gevonden", content="<h1>Niet gevonden</h1>")
PAGES = (ARTICLE, START, NOT_FOUND)


class Elements(HTMLParser):
    """Every start tag with its attributes, and the text directly after it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str], list[str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}, []))

    def handle_data(self, data: str) -> None:
        if self.found:
            self.found[-1][2].append(data)

    def of(self, tag: str) -> list[dict[str, str]]:
        return [attrs for name, attrs, _ in self.found if name == tag]

    def addresses(self) -> list[str]:
        return [attrs[key] for _, attrs, _ in self.found for key in ("href", "src") if key in attrs]


@pytest.fixture(scope="module")
def website() -> Website:
    return website_in()


@pytest.fixture(scope="module")
def assets(website: Website) -> dict[str, bytes]:
    return dict(website.assets())


@pytest.fixture
def own_copy(tmp_path: Path) -> Path:
    """The settings of the site in a folder that a test may spoil."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path / "mkdocs.yml"


def html_of(website: Website, page: Page) -> str:
    return website.render(page)[1].decode()


@pytest.mark.parametrize(
    ("page", "path"),
    [(ARTICLE, f"{DEAL}artikel-4/index.html"), (START, "index.html"), (NOT_FOUND, "404.html")],
)
def test_an_address_becomes_the_path_of_a_file(website: Website, page: Page, path: str) -> None:
    assert website.render(page)[0] == path


@pytest.mark.parametrize("page", [ARTICLE, START], ids=lambda page: page.address)
def test_every_link_of_the_frame_is_relative_and_stays_on_the_site(website: Website, page: Page) -> None:
    addresses = Elements(html_of(website, page)).addresses()
    assert addresses
    for address in addresses:
        assert not re.match(r"[a-z][a-z0-9+.-]*:|/", address, re.IGNORECASE), address
        assert urljoin(f"http://x/site/{page.address}", address).startswith("http://x/site/"), address


def test_the_page_for_errors_begins_its_links_at_the_root_for_it_is_shown_at_any_address(
    website: Website, own_copy: Path
) -> None:
    for link in Elements(html_of(website, NOT_FOUND)).addresses():
        assert link.startswith(("/", "#")), link
    settings = own_copy.read_text(encoding="utf-8")
    own_copy.write_text(settings + "site_url: https://www.voorbeeld.nl/deals\n", encoding="utf-8")
    for link in Elements(html_of(website_in(own_copy.parent), NOT_FOUND)).addresses():
        assert link.startswith(("/deals/", "#")), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address)
def test_every_file_a_page_asks_for_is_among_the_assets(website: Website, assets: dict[str, bytes], page: Page) -> None:
    elements = Elements(html_of(website, page))
    asked = [link["href"] for link in elements.of("link")] + [x["src"] for x in elements.of("script") if "src" in x]
    for address in asked:
        path = urljoin(f"http://x/{page.address}", address).removeprefix("http://x/")
        assert path in assets, path


def test_every_file_a_stylesheet_asks_for_is_among_the_assets(assets: dict[str, bytes]) -> None:
    sheets = [name for name in assets if name.endswith(".css")]
    fonts = set()
    for name in sheets:
        for address in re.findall(r'url\("?([^")]+)"?\)', assets[name].decode()):
            if not address.startswith(("data:", "#")):
                fonts.add(urljoin(f"http://x/{name}", address).removeprefix("http://x/"))
    assert len(fonts) == 4
    assert fonts <= set(assets)


def test_no_source_map_and_no_script_of_the_theme_is_published(assets: dict[str, bytes]) -> None:
    assert not [name for name in assets if name.endswith(".map")]
    assert not [name for name, data in assets.items() if b"sourceMappingURL=" in data]
    assert [name for name in assets if name.startswith("assets/javascripts/")] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address)
def test_no_script_or_style_is_in_the_page_itself(website: Website, page: Page) -> None:
    elements = Elements(html_of(website, page))
    for script in elements.of("script"):
        assert "src" in script or script.get("type") in ("application/json", "application/ld+json")
    assert not elements.of("style")
    for tag, attrs, _ in elements.found:
        assert not [name for name in attrs if name == "style" or name.startswith("on")], tag


def test_text_in_a_page_is_escaped_and_its_content_is_not(website: Website) -> None:
    bad = '"><script>x</script>&'
    page = Page(
        address="over/",
        title=bad,
        content="<p>heel</p>",
        description=bad,
        kind=bad,
        headings=(Heading(2, bad, bad),),
        navigation=(NavSection(bad, (Link(bad, bad),)),),
        crumbs=(Link(bad, bad),),
        previous=Link(bad, bad),
        next=Link(bad, bad),
    )
    html = html_of(website, page)
    assert "<script>x" not in html
    assert "<p>heel</p>" in html
    assert f"<title>{'&quot;&gt;&lt;script&gt;x&lt;/script&gt;&amp;'} – Dealpers</title>" in html
    assert Elements(html).of("body")[0]["data-kind"] == bad


def test_content_that_looks_like_a_slot_is_left_alone(website: Website) -> None:
    content = "<p>\ue000title\ue001 {{ slot.title }}</p>"
    assert content in html_of(website, Page(address="", title="Dealpers", content=content))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address)
def test_the_same_page_gives_the_same_bytes_whatever_was_rendered_before(website: Website, page: Page) -> None:
    again = website_in()
    for other in reversed(PAGES):
        again.render(other)
    assert website.render(page) == website.render(page) == again.render(page)


def test_the_current_page_and_its_section_are_marked(website: Website) -> None:
    links = Elements(html_of(website, ARTICLE)).of("a")
    marked = {(link["href"], link["aria-current"]) for link in links if "aria-current" in link}
    assert marked == {("../../../deals/", "true"), (f"../../../{DEAL}artikel-4/", "page")}


def test_no_link_leads_to_a_page_that_the_publisher_did_not_write(website: Website) -> None:
    page = Page(address="deals/", title="Deals", content="<h1>Deals</h1>")
    for pages, absent in (((), ("over/", "toegankelijkheid/")), (("over",), ("toegankelijkheid/",))):
        shown = html_of(website.having(pages), page)
        assert not [address for address in absent if f'href="../{address}"' in shown]
        assert 'href="../controle/"' in shown
        assert ('href="../over/"' in shown) is ("over" in pages)


def test_a_page_has_landmarks_a_skip_link_and_its_language(website: Website) -> None:
    elements = Elements(html_of(website, ARTICLE))
    assert elements.of("html")[0]["lang"] == "nl"
    assert [len(elements.of(tag)) for tag in ("header", "main", "footer")] == [1, 1, 1]
    labels = [nav.get("aria-label") or nav.get("aria-labelledby") for nav in elements.of("nav")]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    first = elements.of("a")[0]
    assert first["href"] == "#inhoud"
    assert first["href"][1:] in [attrs.get("id") for _, attrs, _ in elements.found]


def test_a_page_without_navigation_or_headings_has_an_empty_side(website: Website) -> None:
    assert Elements(html_of(website, START)).of("body")[0]["data-side"] == "empty"
    assert Elements(html_of(website, ARTICLE)).of("body")[0]["data-side"] == "filled"


def test_dark_states_exactly_the_colours_that_light_states(assets: dict[str, bytes]) -> None:
    colour = re.compile(r"(--[a-z0-9-]+): #[0-9a-f]{6};")
    light, chosen, system = re.findall(
        r":root[^{]*\{\s*color-scheme: (?:light|dark);\s([^}]*--ink:[^}]*)\}", assets["css/site.css"].decode()
    )
    assert colour.findall(light) == colour.findall(chosen) == colour.findall(system)


def test_a_missing_settings_file_is_reported(tmp_path: Path) -> None:
    with pytest.raises(DealsError, match="ontbreekt"):
        website_in(tmp_path)


@pytest.mark.parametrize(
    "settings",
    ["site_name: [", "theme: material\n", "site_name: X\ntheme: bestaat-niet\n", "- een\n- twee\n", "\xff"],
)
def test_broken_settings_are_reported(own_copy: Path, settings: str) -> None:
    own_copy.write_bytes(settings.encode("latin-1"))
    with pytest.raises(DealsError, match=r"mkdocs\.yml:\d+"):
        website_in(own_copy.parent)


def test_a_nested_navigation_is_refused(own_copy: Path) -> None:
    settings = own_copy.read_text(encoding="utf-8")
    own_copy.write_text(settings.replace("- Over: over/", "- Over:\n      - Hier: over/"), encoding="utf-8")
    with pytest.raises(DealsError, match="nav"):
        website_in(own_copy.parent)


@pytest.fixture
def spoiled(tmp_path: Path) -> Path:
    """Templates of the site in a folder that a test may spoil."""
    shutil.copytree(ROOT / "templates/site", tmp_path / "site")
    return tmp_path


def test_a_missing_main_template_is_reported(spoiled: Path) -> None:
    (spoiled / "site/main.html").unlink()
    with pytest.raises(DealsError, match=re.escape("main.html")):
        website_in(templates=spoiled)


def test_a_fault_in_a_template_is_reported_with_its_place(spoiled: Path) -> None:
    (spoiled / "site/partials/footer.html").write_text("<footer>\n{% if %}</footer>", encoding="utf-8")
    with pytest.raises(DealsError, match=re.escape("partials/footer.html:2")):
        website_in(templates=spoiled).render(START)


def test_a_template_that_forgets_a_slot_is_reported(spoiled: Path) -> None:
    template = spoiled / "site/main.html"
    template.write_text(template.read_text(encoding="utf-8").replace("{{ slot.crumbs }}", ""), encoding="utf-8")
    with pytest.raises(DealsError, match="crumbs"):
        website_in(templates=spoiled).render(START)
