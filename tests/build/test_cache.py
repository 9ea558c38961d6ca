"""Cached results are found by their inputs, are never needed, and cannot run code."""

import inspect
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT
from small_deals import CONTENT

from dealpers.build import collection, collection_files, pipeline, publishing
from dealpers.build import steps as steps_of_a_text
from dealpers.build.cache import NO_CACHE, BlobStore, DiskCache, Form, Memo, MemoryCache, keys
from dealpers.build.cache.keys import digest
from dealpers.build.checked import NO_TEXT
from dealpers.build.last_site import SiteFile, rendered
from dealpers.build.site import Project
from dealpers.check.run import check_text
from dealpers.corpus.linking import link_text
from dealpers.corpus.mentions import Vermeld, mentions_in
from dealpers.model import Deal
from dealpers.model.finding import Severity
from dealpers.model.ids import StukId
from dealpers.model.later import Later
from dealpers.parse import parse_deal
from dealpers.render.website.page import Page
from dealpers.render.website.pages.mentions import MentionRenderer

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

TODAY = date(2026, 1, 1)
NUMBER: Form[int] = Form(int)


@pytest.fixture
def disk(tmp_path: Path) -> DiskCache:
    return DiskCache(BlobStore(tmp_path / "cache", b"program"))


def test_a_cached_text_equals_the_parsed_one(disk: DiskCache) -> None:
    loaded = pipeline.load(CONTENT)
    first = collection.parsed(loaded, Memo(disk))
    again = collection.parsed(loaded, Memo(disk))
    assert again == first
    assert [text.findings for text in again] == [text.findings for text in first]
    assert [text.stuk.titel.span for text in again] == [text.stuk.titel.span for text in first]


def test_a_task_runs_for_missing_results_and_for_those_that_no_longer_hold(disk: DiskCache) -> None:
    done: list[int] = []

    def double(number: int) -> int:
        done.append(number)
        return number * 2

    memo = Memo(disk)
    assert list(memo.map(double, (1, 2, 3), "abc", NUMBER)) == [2, 4, 6]
    assert list(memo.map(double, (1, 5, 3), "adc", NUMBER)) == [2, 10, 6]
    assert done == [1, 2, 3, 5]
    assert list(memo.map(double, (1, 5, 3), "adc", NUMBER, lambda result: result != 10)) == [2, 10, 6]
    assert done == [1, 2, 3, 5, 5]


def test_different_values_have_different_digests() -> None:
    assert len({digest(*parts) for parts in (("a", "b"), ("ab",), ("a",), ("a", ("b",)), ())}) == 5


PAGE = (ROOT / "docs" / "cache.md").read_text("utf-8")
ROWS = dict(re.findall(r"^\| `(\w+)` \|[^|]*\|([^|]*)\|", PAGE, re.M))


def test_the_page_on_the_cache_lists_the_inputs_of_every_key() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "dealpers" / "build").glob("*.py"))
    of_one = {name: [given] for name, given in re.findall(r"of_one\(keys\.Step\.(\w+), (\w+)=", code)}
    of_one |= {key: ["text"] for key in re.findall(r"_by_deal\(\w+, keys\.Step\.(\w+)", code)}
    assert set(ROWS) == {step.value for step in keys.Step}
    for step in keys.Step:
        key = getattr(keys, step.name.lower(), None)
        inputs = list(inspect.signature(key).parameters) if key else of_one[step.name]
        assert re.findall(r"`(\w+)`", ROWS[step]) == inputs, step


# -- whole sites


def _project(folder: Path) -> Project:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("templates", "mkdocs.yml"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "content").symlink_to(folder.parent / "content")
    return Project(root=folder, content=folder.parent / "content", site=folder / "site")


def _published(project: Project, memo: Memo) -> dict[str, bytes]:
    checked = pipeline.examine(pipeline.load(project.content), TODAY, memo=memo)
    publishing.publish(project, checked, lambda *_: None, whole=False)  # an edit may lose a deal
    paths = (path for path in project.site.rglob("*") if path.is_file())
    return {path.relative_to(project.site).as_posix(): path.read_bytes() for path in paths}


def _edit(name: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(content: Path) -> None:
        path = content / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return edit


SUBJECT = "onderwerpen:\n- id: oever\n  naam: oevers\n"
PARTY = "partijen:\n- id: water\n  naam: Water\n  soort: partij\n"
EDITS: tuple[tuple[str, Callable[[Path], object]], ...] = (
    ("a word", _edit("deals/waterland-west/artikelen/01-doelen.md", "twee dingen", "drie dingen")),
    ("a title", _edit("deals/waterland-west/aanhef.md", "# ", "# Nieuwe ")),
    ("a page of the publisher", _edit("pages/over.md", "# ", "# Nog meer ")),
    (
        "a subject",
        lambda content: (content / "onderwerpen.yml").write_text("onderwerpen:\n- id: oever\n  naam: oevers\n"),
    ),
    ("a register that says what a text says already", lambda content: (content / "partijen.yml").write_text(PARTY)),
    ("a deal less", lambda content: shutil.rmtree(content / "deals" / "veenkreek")),
    ("an embargo", _edit("deals/polderrand/deal.yml", "soort:", "openbaar: nee\nsoort:")),
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(CONTENT, tmp_path / "content")
    return tmp_path / "content"


def test_a_site_is_the_same_with_and_without_cache_after_every_edit(content: Path, tmp_path: Path) -> None:
    cached, fresh = _project(tmp_path / "cached"), _project(tmp_path / "fresh")
    assert _published(cached, pipeline.memo(cached.root)) == _published(fresh, NO_CACHE)
    for name, edit in EDITS:
        edit(content)
        assert _published(cached, pipeline.memo(cached.root)) == _published(fresh, NO_CACHE), name


def test_results_in_memory_equal_fresh_ones_after_every_edit(content: Path) -> None:
    memo = Memo(MemoryCache())
    for _, edit in (("nothing", lambda _: None), *EDITS):
        edit(content)
        loaded = pipeline.load(content)
        from_memory, fresh = pipeline.examine(loaded, TODAY, memo=memo), pipeline.examine(loaded, TODAY)
        memo.tidy(len(from_memory.linked.texts))
        assert from_memory == fresh
        assert from_memory.findings == fresh.findings
        assert [ref.span for ref in from_memory.corpus.verwijzingen()] == [
            ref.span for ref in fresh.corpus.verwijzingen()
        ]


def test_an_unchanged_text_has_the_same_tuple_of_findings(content: Path) -> None:
    memo = Memo(MemoryCache())
    before = pipeline.examine(pipeline.load(content), TODAY, memo=memo).found
    memo.tidy(len(before))
    EDITS[0][1](content)
    after = pipeline.examine(pipeline.load(content), TODAY, memo=memo).found
    assert [text for text in before if text and after[text] is not before[text]] == ["waterland-west"]


def test_all_findings_are_those_of_each_text_in_order(content: Path) -> None:
    (content / "partijen.yml").write_text("niets")
    (content / "deals" / "kleinste" / "artikelen" / "01-doel.md").write_text("## Artikel 1 – Doel\n\n[^1]\n")
    checked = pipeline.examine(pipeline.load(content), TODAY)
    by_text = [finding for faults in checked.found.values() for finding in faults]
    assert list(checked.findings) == sorted(by_text, key=lambda f: (f.span, f.code, f.message))
    assert {finding.deal for finding in checked.found[NO_TEXT]} == {""}
    assert [finding.code for finding in checked.found_in(StukId("kleinste")) if finding.severity is Severity.ERROR] == [
        "B008"
    ]


def test_a_second_build_finds_every_result_of_the_first(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dealpers.build.cache.layers._ROUNDS", 6)
    project = _project(tmp_path / "cached")
    _published(project, pipeline.memo(project.root))
    before = {path.name for path in (project.root / ".cache" / "teksten").iterdir()}
    _published(project, pipeline.memo(project.root))
    assert {path.name for path in (project.root / ".cache" / "teksten").iterdir()} == before


def test_a_damaged_or_lost_site_is_made_whole_again(content: Path, tmp_path: Path) -> None:
    project = _project(tmp_path / "cached")
    first = _published(project, pipeline.memo(project.root))
    (project.site / "deals/waterland-west/tekst/index.html").write_text("anders")
    (project.site / "deals/waterland-west/waterland-west.json").unlink()
    assert _published(project, pipeline.memo(project.root)) == first
    shutil.rmtree(project.site)
    assert _published(project, pipeline.memo(project.root)) == first
    for stored in (project.root / ".cache" / "teksten").iterdir():
        stored.write_bytes(stored.read_bytes()[:-3])
    assert _published(project, pipeline.memo(project.root)) == first


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Steps that ran, each with its text."""
    done: list[str] = []

    def noting(name: str, real: Callable[..., object], which: Callable[..., str]) -> None:
        def noted(*given: object) -> object:
            done.append(f"{name} {which(*given)}")
            return real(*given)

        monkeypatch.setattr(steps_of_a_text, name, noted)

    noting("parse_deal", parse_deal, lambda text, *_: text)
    noting("link_text", link_text, lambda stuk, *_: stuk.id)
    noting("check_text", check_text, lambda stuk, *_: stuk.id)
    noting("mentions_in", mentions_in, lambda stuk, *_: stuk.id)
    return done


def examined(content: Path, disk: DiskCache) -> None:
    """Parse, link, check, and find mentions."""
    assert pipeline.examine(pipeline.load(content), TODAY, memo=Memo(disk)).mentioned


def test_a_changed_word_costs_the_steps_of_one_text(content: Path, disk: DiskCache, steps: list[str]) -> None:
    examined(content, disk)
    assert len(steps) > 12
    steps.clear()
    examined(content, disk)
    assert steps == []
    EDITS[0][1](content)
    examined(content, disk)
    assert steps == [f"{step} waterland-west" for step in ("parse_deal", "link_text", "check_text", "mentions_in")]


def test_the_tree_of_an_unchanged_text_is_not_read(
    content: Path, disk: DiskCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    examined(content, disk)
    opened, field = set[str](), vars(Later)["__getattr__"]

    def reading(record: Later, name: str) -> object:
        if isinstance(record, Deal) and name == "hoofdstukken":
            opened.add(record.id)
        return field(record, name)

    monkeypatch.setattr(Later, "__getattr__", reading)
    EDITS[0][1](content)
    examined(content, disk)
    assert not opened


def test_a_changed_word_renders_only_the_pages_of_parties_and_subjects_beside_it(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, printed, page = _project(tmp_path / "cached"), list[str](), MentionRenderer.page
    about_all = list[str]()

    def noting_file(path: str, content: bytes) -> SiteFile:
        about_all.append(path)
        return rendered(path, content)

    monkeypatch.setattr(collection_files, "rendered", noting_file)

    def noting(printer: MentionRenderer, named: Vermeld) -> Page:
        printed.append(named.adres)
        return page(printer, named)

    monkeypatch.setattr(MentionRenderer, "page", noting)
    before = _published(project, pipeline.memo(project.root))
    assert sorted(printed) == sorted(
        path.removesuffix("index.html")
        for path in before
        if re.fullmatch(r"(?:partijen|onderwerpen)/.+/index\.html", path)
    )
    assert {"index.html", "404.html", "data/deals.csv", "controle/index.html"} < set(about_all)
    printed.clear()
    about_all.clear()
    _edit("deals/waterland-west/artikelen/02-aanpak.md", "Het slib gaat weg.", "Het slib gaat snel weg.")(content)
    after = _published(project, pipeline.memo(project.root))
    changed = {path.removesuffix("index.html") for path, file in after.items() if before.get(path) != file}
    assert printed == ["onderwerpen/slib/"]
    grouped = {path for path in about_all if path.endswith((".html", ".csv", ".json"))}
    assert grouped <= {path for path, file in after.items() if before.get(path) != file}
    assert set(printed) == {address for address in changed if address.startswith(("partijen/", "onderwerpen/"))}
