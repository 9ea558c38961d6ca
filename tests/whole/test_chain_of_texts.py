"""Chain of three texts, two of them still to come: on each day one is the present text, in every file of the site."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dealpers.build import pipeline
from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.preview.lazy_site import LazySite

ARTICLE = "## Artikel 1 – Bomen\n\nDe gemeente plant {} bomen.\n"
STATE = "status: vastgesteld\n"
FACTS = """\
soort: Regio Deal
status: vastgesteld
samenvatting: Een deal over bomen.
wijzigingen:
  - {op: 2026-07-01, besluit: Eerste wijziging}
  - {op: 2027-01-01, besluit: Tweede wijziging}
"""
FILES = {
    "deal.yml": FACTS,
    "aanhef.md": "# Regio Deal Bos\n",
    "artikelen/01-bomen.md": ARTICLE.format("negenhonderd"),
    **{
        f"versies/{day}/{name}": text
        for day, words in (("2025-01-01", "zevenhonderd"), ("2026-07-01", "achthonderd"))
        for name, text in (
            ("aanhef.md", "# Regio Deal Bos\n"),
            ("artikelen/01-bomen.md", ARTICLE.format(words)),
            ("tekst.yml", STATE),
        )
    },
}
DAYS = {
    "2026-06-30": "zevenhonderd",
    "2026-07-01": "achthonderd",
    "2026-12-31": "achthonderd",
    "2027-01-01": "negenhonderd",
}
LATER = {"zevenhonderd": ("achthonderd", "negenhonderd"), "achthonderd": ("negenhonderd",), "negenhonderd": ()}
OF_ANOTHER_TEXT = ("deals/bos/versie/", "deals/bos/wijzigingen/")
"""Addresses that show a text to come or an older text as such, with its day."""


@pytest.fixture(scope="module")
def on(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], CheckedCollection]:
    content = tmp_path_factory.mktemp("keten")
    for name, text in FILES.items():
        path = content / "deals" / "bos" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    loaded = pipeline.load(content)
    return lambda day: pipeline.examine(loaded, date.fromisoformat(day)).disclosed()


@pytest.mark.parametrize("day", DAYS)
def test_each_file_of_the_deal_has_the_text_of_the_day(
    day: str, on: Callable[[str], CheckedCollection], renderer: SiteRenderer
) -> None:
    files, words = LazySite(renderer, on(day)), DAYS[day]
    for name in ("artikel-1/index.html", "tekst/index.html", "bos.akn.xml", "bos.staatscourant.xml"):
        assert words.encode() in files[f"deals/bos/{name}"], name
    for path in files:
        if path.endswith((".pdf", ".png", ".woff2")) or path.startswith(OF_ANOTHER_TEXT):
            continue
        content = files[path]
        if path == "deals/bos/bos.json":  # the whole model has texts to come, under that name alone
            content = json.dumps(json.loads(content) | {"komend": []}).encode()
        assert not [later for later in LATER[words] if later.encode() in content], path


@pytest.mark.parametrize("day", DAYS)
def test_the_texts_to_come_are_announced_with_their_days(
    day: str, on: Callable[[str], CheckedCollection], renderer: SiteRenderer
) -> None:
    checked = on(day)
    (deal,) = checked.corpus.deals
    begin = date.fromisoformat(day)
    assert [text.van for text in deal.komend] == [one for one in (date(2026, 7, 1), date(2027, 1, 1)) if one > begin]
    files = LazySite(renderer, checked)
    (row,) = json.loads(files["data/deals.json"])
    assert row["id"] == "bos"
    for text in deal.komend:
        assert f"deals/bos/versie/{text.van}/index.html" in files


def test_two_texts_for_one_day_are_a_finding(tmp_path: Path) -> None:
    for name, text in FILES.items():
        path = tmp_path / "deals" / "bos" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("op: 2027-01-01", "op: 2026-07-01"), "utf-8")
    findings = pipeline.examine(pipeline.load(tmp_path), date(2026, 6, 30)).findings
    shown = [(one.span.line, one.message, one.hint) for one in findings if one.code == "B005"]
    assert shown == [(6, "op 2026-07-01 is al een wijziging genoemd", "zet beide besluiten op één regel")]
