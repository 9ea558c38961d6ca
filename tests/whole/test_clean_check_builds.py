"""A build makes whatever ``check`` passes: whatever stops a build is a finding at its place."""

import random
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT
from fontTools.ttLib import TTFont
from small_deals import CONTENT

from dealpers.build import pipeline, printable
from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.model.finding import has_errors

TODAY = date(2026, 1, 1)
MONEY = "deals/veenkreek/artikelen/02-geld.md"
LONG = "lang " * 20_000
Edit = tuple[str, Callable[[str], str]]


def added(text: str) -> Edit:
    return MONEY, lambda old: f"{old.rstrip()}\n\n{text}\n"


STOPPERS: dict[str, tuple[Edit, str]] = {
    "a sign without a glyph": (added("3. Partijen 漢 samen."), "02-geld.md:6:13 het teken 漢"),
    "a sign beyond the first plane": (added("3. Partijen 🎉 samen."), "02-geld.md:6:13 het teken 🎉"),
    "a heading of 100,000 signs": (added(f"## Artikel 3 – {LONG}\n\nTekst."), "02-geld.md:6:1 een kop van 1000"),
    "a word of 100,000 signs": (added(f"3. Partijen {'a' * 100_000} samen."), "02-geld.md:6:13 een woord van 100000"),
    "an address of 40,000 signs": (added(f"3. Zie <https://e.nl/{'a' * 40_000}>."), "02-geld.md:6:8 een woord van"),
    "a name of 40,000 signs": (
        ("deals/veenkreek/aanhef.md", lambda old: old.replace("A. Berkenveld", "B" * 40_000)),
        "aanhef.md:5:46 een woord van",
    ),
}
PASSED: dict[str, Edit] = {
    "an empty item beside an amendment": (
        "deals/polderrand/artikelen/01-doel.md",
        lambda old: f"{old.rstrip()}\n\n1. \n2. \n\n- \n",
    ),
    "the first day of the first year": (
        "deals/veenkreek/deal.yml",
        lambda old: re.sub(r"ondertekend: \d.*", "ondertekend: 0001-01-01", old),
    ),
    "other writing with a glyph": added("3. Partijen е\u0301 é ﬁ → samen."),
    "a long paragraph": added(f"3. {LONG}"),
    "long facts": (
        "deals/veenkreek/deal.yml",
        lambda old: old.replace("landsdeel: Oost", f"landsdeel: {LONG}").replace("tranche: derde", f"tranche: {LONG}"),
    ),
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name in ("veenkreek", "polderrand"):
        shutil.copytree(CONTENT / "deals" / name, tmp_path / "content/deals" / name)
    return tmp_path / "content"


def edited(content: Path, edit: Edit) -> CheckedCollection:
    name, change = edit
    path = content / name
    before = path.read_text("utf-8")
    path.write_text(change(before), "utf-8")
    assert path.read_text("utf-8") != before, name
    return pipeline.examine(pipeline.load(content), TODAY)


def rendered(checked: CheckedCollection, renderer: SiteRenderer) -> int:
    """Render every file of every text that readers see; returns how many there are."""
    shown = checked.disclosed()
    files = [renderer.text(text.stuk, shown, measure_pdf=True) for text in shown.linked.texts]
    return sum(len(dict(pages_of_text)) for pages_of_text in files) + len(
        dict(renderer.collection(shown, lambda: shown.mentioned, list))
    )


@pytest.mark.parametrize("name", STOPPERS)
def test_a_fault_that_stops_a_build_is_a_finding_at_its_place(name: str, content: Path) -> None:
    edit, wanted = STOPPERS[name]
    faults = [f"{f.span} {f.message}" for f in edited(content, edit).findings if f.code == "B012"]
    assert [line for line in faults if wanted in line], faults


def test_a_text_that_the_checks_pass_is_built(content: Path, renderer: SiteRenderer) -> None:
    for edit in PASSED.values():
        checked = edited(content, edit)
    # The empty items are in no deed of amendment, which is a finding about the text.
    assert {f.code for f in checked.findings if f.severity == "fout"} <= {"V005"}
    assert rendered(checked, renderer) > 50


@pytest.mark.parametrize(
    ("edit", "has_pdf"),
    [
        (("tekst.md", lambda old: f"{old}\nSlot 漢.\n"), False),
        (("tekst.md", lambda old: f"{old}\n{LONG}\n\n- \n"), True),
    ],
)
def test_a_document_with_a_sign_without_a_glyph_has_a_page_and_no_pdf(
    edit: Edit, has_pdf: bool, tmp_path: Path, renderer: SiteRenderer
) -> None:
    shutil.copytree(CONTENT / "documenten/brief-waterland", tmp_path / "content/documenten/brief")
    checked = edited(tmp_path / "content", (f"documenten/brief/{edit[0]}", edit[1]))
    assert not has_errors(checked.findings), [str(finding) for finding in checked.findings]
    assert [f.severity for f in checked.findings if f.code == "B012"] == ([] if has_pdf else ["waarschuwing"])
    (document,) = checked.corpus.documenten
    files = renderer.text(document, checked, measure_pdf=True)
    assert ("documenten/brief/brief.pdf" in files) == has_pdf
    assert (b'href="brief.pdf"' in files["documenten/brief/index.html"]) == has_pdf


def test_the_usual_characters_have_a_glyph() -> None:
    for font in (ROOT / "templates/gazet/fonts").glob("SourceSerif4-*.otf"):
        known = TTFont(font).getBestCmap()
        missing = [sign for sign in printable._USUAL if ord(sign) not in known and sign.isprintable()]
        assert missing == [], font.name


# -- the long form

PIECES = (
    *(
        "漢",
        "\u200b",
        "\u00ad",
        "\u0301",
        "# ",
        "## Artikel 99 – X\n\n",
        "1. ",
        "- \n",
        "[^9]",
        "[^9]: \n",
        "{tabel-1}",
    ),
    *(
        "**",
        "*",
        "|",
        "0001-01-01",
        "9999-12-31",
        "€ 0",
        "€ 999999999999999999",
        "<https://a.nl>",
        "\t",
        "    ",
        "\n\n",
    ),
    *(LONG[:3000], "a" * 999, "''", "[]", "{}", "null", "-1", "https://a|b", "&amp;", "\\", "`", "~~~", "> "),
)


def mutated(content: Path, chance: random.Random) -> None:
    """Change one to three places of the sources: a piece put in, a stretch taken out, or a line moved."""
    files = sorted(path for path in content.rglob("*") if path.suffix in (".md", ".yml", ".csv"))
    for _ in range(chance.randint(1, 3)):
        path = chance.choice(files)
        text = path.read_text("utf-8")
        offset = chance.randrange(len(text) + 1)
        lines = text.split("\n")
        match chance.randrange(4):
            case 0 | 1:
                text = text[:offset] + chance.choice(PIECES) + text[offset:]
            case 2:
                text = text[:offset] + text[offset + chance.randint(1, 40) :]
            case _:
                lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))
                text = "\n".join(lines)
        path.write_text(text, "utf-8")


TEXTS = ("deals/veenkreek", "deals/polderrand", "deals/veenland", "documenten/project-waterland")
"""Texts that are mutated: with annexes, with older texts, with a life and progress, and a document."""


@pytest.mark.attack
@pytest.mark.parametrize("seed", range(400))
def test_a_mutated_collection_that_is_passed_is_built(seed: int, tmp_path: Path, renderer: SiteRenderer) -> None:
    text = TEXTS[seed % len(TEXTS)]
    shutil.copytree(CONTENT / text, tmp_path / "content" / text)
    mutated(tmp_path / "content", random.Random(seed))
    checked = pipeline.examine(pipeline.load(tmp_path / "content"), TODAY)
    if not has_errors(checked.findings):
        rendered(checked, renderer)
