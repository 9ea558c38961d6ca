"""Non-public text is in no published file."""

import hashlib
import io
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pypdf
import pytest
from conftest import ROOT
from making import TODAY
from pdf_making import sound
from reading import pdf_text
from small_deals import CONTENT

from dealpers.build import collection
from dealpers.build.cache import NO_CACHE
from dealpers.build.pipeline import CheckedCollection, examine, load
from dealpers.build.publishing import publish
from dealpers.build.site import Project, SiteRenderer
from dealpers.cli import main
from dealpers.model.ids import StukId
from dealpers.preview.lazy_site import LazySite

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

PAGES = "deals/veenkreek/"


@pytest.fixture(scope="module")
def checked() -> CheckedCollection:
    return examine(load(CONTENT), TODAY)


# -- what may not be seen

SECRET = "Zwijgwoord"


@pytest.fixture
def kept_back(tmp_path: Path) -> Path:
    """The small collection with a draft, an annex that is closed, a letter that is closed, and one under embargo."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    annexes = content / PAGES / "bijlagen"
    for name in ("bron.txt", "herkomst.yml"):  # the source of the signed text lacks the annexes below
        (content / PAGES / name).unlink()
    facts_of_deal = content / PAGES / "deal.yml"
    unsigned = facts_of_deal.read_text("utf-8").replace("status: gepubliceerd", "status: vastgesteld")
    facts_of_deal.write_text(
        re.sub(r"(?m)^(ondertekend|aangeboden): .*\n", "", unsigned).split("publicaties:")[0], "utf-8"
    )
    text = f"# Bijlage 4 – {SECRET}\n\n{SECRET} kost € 5[^1]. Zie artikel 1.\n\n[^1]: {SECRET}noot op 1 mei 2027.\n"
    table = f'tabellen:\n  - kop: {SECRET}\n    kolommen: [{{kop: A}}]\n    rijen: [{{cellen: ["{SECRET}"]}}]\n'
    (annexes / "04-dicht.md").write_text(f"{text}\n{{tabel-1}}\n", encoding="utf-8")
    (annexes / "04-dicht.yml").write_text(table, encoding="utf-8")
    (annexes / "05-later.md").write_text(text.replace("Bijlage 4", "Bijlage 5"), encoding="utf-8")
    (annexes / "06-brief.pdf").write_bytes(sound(3))
    letter = f"titel: {SECRET}brief, van: {SECRET}, datum: 2025-01-01, sha256: {hashlib.sha256(sound(3)).hexdigest()}"
    with (annexes / "bijlagen.yml").open("a", encoding="utf-8") as register:
        register.write("  - {bestand: 04-dicht.md, openbaar: nee}\n  - {bestand: 05-later.md, embargo: 2026-06-01}\n")
        register.write(f"  - {{bestand: 06-brief.pdf, openbaar: nee, {letter}}}\n")
    _life(content / PAGES)
    small = content / "deals/kleinste/aanhef.md"
    small.write_text(f"# Regio Deal {SECRET}\n", encoding="utf-8")
    letter_facts = content / "documenten/brief-waterland/document.yml"
    facts = re.sub(r"samenvatting: .*", f"samenvatting: {SECRET}\nopenbaar: nee", letter_facts.read_text("utf-8"))
    letter_facts.write_text(facts, encoding="utf-8")
    return content


def _life(folder: Path) -> None:
    """Add an event with a document that is closed, and a consent with a document under embargo."""
    (folder / "levensloop").mkdir()
    for number in (1, 2):
        (folder / f"levensloop/{SECRET.lower()}-{number}.pdf").write_bytes(sound(3 + number))
    event = f"""\
gebeurtenissen:
  - id: wijziging-1
    soort: wijziging
    grond: artikel-1
    verzoek: {{van: Gemeente, ontvangen: 2025-03-01, stuk: {SECRET.lower()}-1.pdf}}
    instemmingen: [{{partij: partij-1, op: 2025-04-01, stuk: {SECRET.lower()}-2.pdf}}]
stukken:
  - {{bestand: {SECRET.lower()}-1.pdf, openbaar: nee}}
  - {{bestand: {SECRET.lower()}-2.pdf, embargo: 2026-06-01}}
"""
    (folder / "levensloop.yml").write_text(event, encoding="utf-8")


def leaks(site: Path) -> list[str]:
    """The files in which the secret stands, in the letters of a PDF and the files in it too."""
    word, out = SECRET.lower(), []
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        data = path.read_bytes()
        texts = [data.decode("utf-8", "replace"), str(path)]
        if data.startswith(b"%PDF"):
            reader = pypdf.PdfReader(io.BytesIO(data))
            texts += [page.extract_text() for page in reader.pages]
            texts += [pdf_text(data)] if "/StructTreeRoot" in reader.root_object else []
            texts += [one.decode("utf-8", "replace") for many in reader.attachments.values() for one in many]
        if word in "".join(texts).lower() or "06-brief" in texts[1]:
            out.append(path.relative_to(site).as_posix())
    return out


def printed(content: Path, site: Path, day: date) -> list[str]:
    root = ROOT
    publish(Project(root=root, content=content, site=site), examine(load(content), day), lambda *_: None)
    return leaks(site)


def test_nothing_that_is_withheld_is_in_any_file(kept_back: Path, tmp_path: Path) -> None:
    assert printed(kept_back, tmp_path / "site", TODAY) == []
    assert not (tmp_path / "site/deals/kleinste").exists()
    assert not (tmp_path / "site/documenten/brief-waterland").exists()
    assert (tmp_path / "site/deals/veenkreek/bijlage-1/index.html").exists()
    assert "1 maart 2025" in (tmp_path / "site/deals/veenkreek/levensloop/index.html").read_text("utf-8")


def test_a_build_names_the_texts_that_it_withheld(
    kept_back: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    options = ["build", "--content", str(kept_back), "--site", str(tmp_path / "uit"), "--today", "2026-01-01"]
    assert main(options) == 0
    stderr = capsys.readouterr().err
    assert "niet openbaar, dus niet op de site: kleinste, brief-waterland" in stderr
    assert "uit: 5 deals" in stderr


def test_an_embargo_ends_on_its_day_and_then_the_words_are_found(kept_back: Path, tmp_path: Path) -> None:
    files = printed(kept_back, tmp_path / "site", date(2026, 6, 1))
    wanted = {"bijlage-5/index.html", "tekst/index.html", "veenkreek.json", "veenkreek.pdf"}
    assert {f"{PAGES}{name}" for name in wanted} <= set(files)
    assert not any("bijlage-4" in name or "bijlage-6" in name for name in files)
    assert f"{PAGES}levensloop/zwijgwoord-2.pdf" in files
    assert not any("zwijgwoord-1" in name for name in files)


def test_an_editor_sees_a_draft_but_an_export_has_no_closed_annex(kept_back: Path) -> None:
    checked = examine(load(kept_back), TODAY)
    shown = checked.disclosed(StukId("kleinste")).corpus
    assert {deal.id for deal in shown.deals} == {deal.id for deal in checked.corpus.deals}
    deal = next(deal for deal in shown.deals if deal.id == "veenkreek")
    assert [annex.id for annex in deal.alle_bijlagen] == ["bijlage-1", "bijlage-a", "bijlage-3"]


def test_the_preview_says_what_readers_do_not_see(kept_back: Path, renderer: SiteRenderer) -> None:
    pages = LazySite(renderer, examine(load(kept_back), TODAY))
    notices = {
        "deals/kleinste/": "<strong>Concept</strong>",
        f"{PAGES}bijlage-4/": "<strong>Niet openbaar</strong>",
        f"{PAGES}bijlage-5/": "Openbaar vanaf 1 juni 2026.",
        f"{PAGES}bijlage-6/": "<strong>Niet openbaar</strong>",
        f"{PAGES}levensloop/": "<strong>Niet openbaar</strong>",
    }
    for address, words in notices.items():
        assert words in pages[f"{address}index.html"].decode()
    assert "openbaar" not in pages[f"{PAGES}bijlage-1/index.html"].decode().lower()


def test_a_package_and_its_parts_have_no_closed_annex(kept_back: Path, tmp_path: Path, renderer: SiteRenderer) -> None:
    checked = examine(load(kept_back), TODAY).disclosed(StukId("veenkreek"))
    deal = next(deal for deal in checked.corpus.deals if deal.id == "veenkreek")
    with ZipFile(io.BytesIO(renderer.package(deal, checked))) as package:
        package.extractall(tmp_path / "pakket")
    assert [*(tmp_path / "pakket").rglob("03-steunbrief.pdf")]
    assert leaks(tmp_path / "pakket") == []


def test_a_collection_that_hides_nothing_is_rendered_as_it_is(checked: CheckedCollection) -> None:
    texts = tuple(stuk for stuk in checked.corpus.stukken if stuk.id != "kleinste")
    open_only = replace(checked, linked=collection.without(checked.linked, texts, NO_CACHE))
    assert open_only.disclosed() is open_only
