"""Files for servers, robots and other sites: headers, robots, sitemap, security.txt, cards, reports of faults."""

import dataclasses
import struct
import xml.etree.ElementTree as ET
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from conftest import ROOT
from frames import website
from lxml import html

from dealpers.build import pipeline
from dealpers.build.site import Project, SiteRenderer
from dealpers.model.finding import DealsError
from dealpers.preview.lazy_site import LazySite
from dealpers.render.website import server_files
from dealpers.render.website.card import CardRenderer
from dealpers.render.website.frame import Website
from dealpers.render.website.page import Link, Page
from dealpers.render.website.publisher import Publisher
from dealpers.render.website.theme import tokens

COLOURS = tokens((ROOT / "templates/site/css/tokens.css").read_text("utf-8"))
NAMELESS = Publisher()
KNOWN = Publisher(
    address="https://www.voorbeeld.nl/deals/",
    report="redactie@voorbeeld.nl",
    security="mailto:a@voorbeeld.nl",
    security_until=date(2027, 6, 1),
)
LID = Page(
    address="deals/x/artikel-4/",
    title="Artikel 4 – Geld & goed",
    content="",
    card="deals/x/kaart.png",
    crumbs=(Link("Deals", ""),),
)


def server_texts(publisher: Publisher) -> dict[str, str]:
    return {name: data.decode() for name, data in server_files.files(publisher)}


def test_five_kinds_of_server_get_the_same_headers() -> None:
    hosting = ROOT / "docs/hosting"
    iis = unescape((hosting / "web.config").read_text("utf-8"))
    azure = (hosting / "staticwebapp.config.json").read_text("utf-8")
    for text in (server_files.static_host(), server_files.apache(), server_files.nginx(), iis, azure):
        for name, value in server_files.HEADERS:
            assert name in text
            assert value in text


def test_the_policy_allows_nothing_that_the_site_does_not_use_and_nothing_unsafe() -> None:
    policy = dict(
        part.strip().split(" ", 1) for part in dict(server_files.HEADERS)["Content-Security-Policy"].split(";")
    )
    assert policy.pop("default-src") == policy.pop("base-uri") == policy.pop("frame-ancestors") == "'none'"
    assert set(policy.values()) == {"'self'"}
    assert "form-action" in policy


def test_the_file_for_nginx_in_the_documentation_is_the_one_that_the_program_writes(
    request: pytest.FixtureRequest,
) -> None:
    path = ROOT / "docs" / "hosting" / "nginx.conf"
    if request.config.getoption("--golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(server_files.nginx(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == server_files.nginx()


def test_without_a_known_address_there_is_no_sitemap_and_no_contact(
    small: pipeline.CheckedCollection, renderer: SiteRenderer
) -> None:
    assert set(server_texts(NAMELESS)) == {"_headers", ".htaccess", "robots.txt", ".nojekyll"}
    assert "Sitemap" not in server_texts(NAMELESS)["robots.txt"]
    assert "sitemap.xml" not in LazySite(renderer, small)


def test_the_sitemap_has_every_page_but_the_one_for_errors() -> None:
    files = server_texts(KNOWN)
    sitemap = server_files.sitemap(KNOWN.address, ("", "deals/", "404.html"))
    assert "Sitemap: https://www.voorbeeld.nl/deals/sitemap.xml" in files["robots.txt"]
    addresses_shown = [entry.text for entry in ET.fromstring(sitemap).iter() if entry.tag.endswith("}loc")]
    assert addresses_shown == ["https://www.voorbeeld.nl/deals/", "https://www.voorbeeld.nl/deals/deals/"]
    assert "ErrorDocument 404 /deals/404.html" in files[".htaccess"]


def test_security_txt_says_whom_to_tell_and_until_when() -> None:
    lines = dict(line.split(": ", 1) for line in server_texts(KNOWN)[".well-known/security.txt"].splitlines())
    assert lines["Contact"] == "mailto:a@voorbeeld.nl"
    assert lines["Expires"] == "2027-06-01T00:00:00Z"


def website_of(publisher: Publisher) -> Website:
    return dataclasses.replace(website(), publisher=publisher)


def page_of(publisher: Publisher) -> html.HtmlElement:
    return html.document_fromstring(website_of(publisher).render(LID)[1])


def test_the_mail_that_reports_a_fault_has_the_place_filled_in() -> None:
    link = urlsplit(page_of(KNOWN).find(".//p[@class='melden no-print']/a").get("href"))
    words = {key: value[0] for key, value in parse_qs(link.query).items()}
    assert unquote(link.path) == "redactie@voorbeeld.nl"
    assert words["subject"] == "Fout in Artikel 4 – Geld & goed"
    assert "https://www.voorbeeld.nl/deals/deals/x/artikel-4/" in words["body"]


def test_a_page_to_report_faults_on_gets_the_place_in_its_address() -> None:
    publisher = Publisher(report="https://voorbeeld.nl/melden?waar={plaats}&pagina={adres}")
    words = parse_qs(urlsplit(publisher.report_address("artikel 4, tweede lid", "deals/x/#lid-2")).query)
    assert words == {"waar": ["artikel 4, tweede lid"], "pagina": ["deals/x/#lid-2"]}


def test_without_such_an_address_a_report_goes_by_the_page_about_the_site() -> None:
    assert page_of(NAMELESS).find(".//p[@class='melden no-print']/a").get("href").endswith("over/")


def test_other_sites_learn_of_a_page_only_when_its_address_is_known() -> None:
    properties = {meta.get("property"): meta.get("content") for meta in page_of(KNOWN).iterfind(".//meta[@property]")}
    assert properties["og:url"] == "https://www.voorbeeld.nl/deals/deals/x/artikel-4/"
    assert properties["og:image"] == "https://www.voorbeeld.nl/deals/deals/x/kaart.png"
    assert page_of(NAMELESS).find(".//meta[@property]") is None


@pytest.mark.parametrize(
    "extra",
    [
        "melden: [a]",
        "beveiliging: a@b.nl",
        "beveiliging: mailto:a@b.nl",
        "beveiliging: mailto:a\n  beveiliging_tot: ooit",
    ],
)
def test_wrong_settings_are_reported(tmp_path: Path, extra: str) -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nextra:")[0]
    (tmp_path / "mkdocs.yml").write_text(f"{text}\nextra:\n  {extra}\n", encoding="utf-8")
    with pytest.raises(DealsError, match=r"mkdocs\.yml:\d+:\d+: .*(?:melden|beveiliging|ooit|a@b\.nl)"):
        website(tmp_path)


def test_security_txt_may_hold_for_a_year_and_no_longer() -> None:
    until = KNOWN.security_until
    assert until
    server_files.check_term(KNOWN, until.replace(year=until.year - 1))
    server_files.check_term(dataclasses.replace(KNOWN, security=""), date(2000, 1, 1))
    with pytest.raises(DealsError, match=f"{until}, meer dan een jaar na"):
        server_files.check_term(KNOWN, until.replace(year=until.year - 1) - timedelta(days=2))


@pytest.mark.parametrize("which", ["collection", "small"])
def test_every_deal_has_a_card_of_the_right_size_that_is_made_the_same_each_time(
    request: pytest.FixtureRequest, which: str
) -> None:
    checked = request.getfixturevalue(which)
    renderer = SiteRenderer(Project(root=ROOT, content=ROOT / "content", site=ROOT / "site"))
    renderer.website = dataclasses.replace(renderer.website, publisher=KNOWN)
    files = LazySite(renderer, checked)
    again = CardRenderer(ROOT / "templates" / "gazet", "Dealpers", COLOURS)
    assert checked.corpus.deals
    for deal in checked.corpus.deals:
        card = files[f"deals/{deal.id}/kaart.png"]
        assert card == again.png(deal)
        assert card.startswith(b"\x89PNG")
        assert struct.unpack(">II", card[16:24]) == (1200, 630)
        assert len(card) < 150_000
        page = html.document_fromstring(files[f"deals/{deal.id}/index.html"])
        assert page.find(".//meta[@property='og:image']").get("content") == f"{KNOWN.address}deals/{deal.id}/kaart.png"
    card = files["kaart.png"]
    assert card == again.of_site()
    assert struct.unpack(">II", card[16:24]) == (1200, 630)
    for address in ("", "documenten/", "over/"):
        page = html.document_fromstring(files[f"{address}index.html"])
        assert page.find(".//meta[@property='og:image']").get("content") == f"{KNOWN.address}kaart.png"
