"""Settings of a publisher in the frame of the site, and the faults in them."""

import dataclasses
import re
from pathlib import Path

import pytest
from frames import website as website_in

from dealpers.model.finding import DealsError
from dealpers.model.instellingen import Kleuren
from dealpers.render.website.frame import Website
from dealpers.render.website.page import Page
from dealpers.render.website.theme import contrast_faults, tokens


def html_of(website: Website) -> str:
    return website.render(Page(address="deals/", title="Deals", content="<h1>Deals</h1>"))[1].decode()


def sheets_of_tokens(css: bytes) -> list[str]:
    """Colours in the style sheet: the light ones, and the dark ones by choice of the reader and of the system."""
    return re.findall(r":root[^{]*\{\s*color-scheme: (?:light|dark);\s([^}]*--ink:[^}]*)\}", css.decode())


def addresses(html: str) -> set[str]:
    return set(re.findall(r'href="([^"]*)"', html))


def test_an_address_outside_the_site_stays_whole_in_the_menu_and_at_the_foot(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Deals\nnav:\n  - Gemeente: https://www.voorbeeld.nl/a?b=c\n"
        "extra:\n  voet:\n    - Mail: mailto:a@voorbeeld.nl\n    - Privacy: privacy/\n",
        encoding="utf-8",
    )
    addresses_found = addresses(html_of(website_in(tmp_path)))
    assert {"https://www.voorbeeld.nl/a?b=c", "mailto:a@voorbeeld.nl", "../privacy/"} <= addresses_found


def test_a_preview_says_which_branch_it_shows_and_stays_out_of_search_engines() -> None:
    html = html_of(website_in(preview="bedrag <2>"))
    assert "Voorbeeld van tak bedrag &lt;2&gt;" in html
    assert '<meta name="robots" content="noindex">' in html


@pytest.mark.parametrize(
    ("setting", "message", "hint"),
    [
        ("site_nme: x\n", "onbekend veld 'site_nme'", "bedoelt u 'site_name'?"),
        ("extra:\n  kleuren:\n    lnik: '#000000'\n", "onbekend veld 'lnik'", "bedoelt u 'link'?"),
        ("extra:\n  gazet: gemeenteblaadje\n", "'gazet' heeft de waarde 'gemeenteblaadje'", "kies 'staatscourant'"),
        ("nav:\n  - Deals: javascript:alert(1)\n", "is geen adres voor een menu", "https://"),
        ("site_url: https://a@voorbeeld.nl/?b=c\n", "is geen webadres", "https://deals.voorbeeld.nl/"),
        ("extra:\n  melden: javascript://a/%0aalert(1)\n", "geen mailadres of webadres", "redactie@voorbeeld.nl"),
        ("extra:\n  beveiliging: 'mailto:a b'\n", "'mailto:a b' is geen adres", "mailto:veilig@voorbeeld.nl"),
        ("site_url: !!python/name:os.system x\n", "een tag (!) is niet toegestaan", "zonder !"),
        ("hooks: [kwaad.py]\n", "onbekend veld 'hooks'", "bekende velden"),
        ("extra:\n  kleuren:\n    link: groen\n", "'groen' is geen kleur", "#0f5a4c"),
    ],
)
def test_a_wrong_setting_is_reported_at_its_place_with_the_repair(
    tmp_path: Path, setting: str, message: str, hint: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Deals\n{setting}", encoding="utf-8")
    with pytest.raises(DealsError) as error:
        website_in(tmp_path)
    assert re.search(r"mkdocs\.yml:\d+:\d+: ", error.value.message)
    assert message in error.value.message
    assert hint in error.value.hint


def test_the_name_of_a_site_has_at_most_120_characters(tmp_path: Path) -> None:
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(f"site_name: {'D' * 120}\n", "utf-8")
    website_in(tmp_path)
    settings.write_text(f"site_name: {'D' * 100_000}\n", "utf-8")
    with pytest.raises(DealsError) as error:
        website_in(tmp_path)
    assert error.value.message.endswith(f":1:12: '{'D' * 120}…' is geen naam van hoogstens 120 tekens")
    assert error.value.hint == "schrijf het als Deals van Waterbos"


def test_colours_of_the_publisher_take_the_place_of_those_of_the_program(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Deals\nextra:\n  kleuren: {link: '#154273'}\n  kleuren-donker: {link: '#9cc4f0'}\n", "utf-8"
    )
    assets = dict(website_in(tmp_path).assets())
    light, *dark = sheets_of_tokens(assets["css/site.css"])
    assert "--link: #154273;" in light
    assert all("--link: #9cc4f0;" in sheet for sheet in dark)
    assert "--ink: #1b1f24;" in light


def test_a_colour_that_is_hard_to_read_is_refused_with_its_contrast(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Deals\nextra:\n  kleuren: {link: '#ffff00'}\n", "utf-8")
    with pytest.raises(DealsError, match=r"kleuren: link op paper: contrast 1,0, minstens 4,5"):
        website_in(tmp_path)


def test_the_colours_of_the_program_have_enough_contrast() -> None:
    sheets = sheets_of_tokens(dict(website_in().assets())["css/site.css"])
    assert len(sheets) == 3
    for sheet in sheets:
        every = {token.replace("-", "_"): colour for token, colour in tokens(sheet).items()}
        chosen = Kleuren(**{one.name: every[one.name] for one in dataclasses.fields(Kleuren)})
        assert list(contrast_faults(sheet, chosen)) == []
