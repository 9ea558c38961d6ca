"""No output of an open text says anything of a closed one: every verb, every form, every kind of closing."""

import io
import re
import shutil
import stat
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pikepdf
import pypdf
import pytest
from conftest import ROOT
from git_making import committed
from small_deals import CONTENT

from dealpers.build import pipeline
from dealpers.build.site import Project, SiteRenderer
from dealpers.cli import main
from dealpers.cli.export_forms import FORMATS, OF_DOCUMENTS
from dealpers.preview.lazy_site import LazySite

MARK = "zwijgwoord"
CLOSED = {
    "concept": ("status: concept", {"veenland", "polderrand"}),
    "niet openbaar": ("openbaar: nee", {"veenland"}),
    "onder embargo": ("embargo: 2099-01-01", {"veenland"}),
}
"""Entries that close a text, and texts that cannot be closed so: their events name parties in unmarked words."""
SPOKEN = re.compile(
    r"^(\s*-?\s*(?:samenvatting|titel|naam|alias|reden|besluit|functie|persoon|door|kop):) (?![>|\"{])(.+)$", re.M
)
SHORT = ("kleinste", "veenkreek", "collegebrief-waterland")
"""Texts of the short form: the closed copy of the first cites the others."""
OPEN = ("veenkreek", "waterland-west", "plan-waterland")


KINDS = ("concept", *(pytest.param(kind, marks=pytest.mark.attack) for kind in CLOSED if kind != "concept"))


@pytest.fixture(scope="module", params=KINDS)
def content(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small collection, with a marked copy of every text, closed in one way; some copies speak of an open text."""
    folder = tmp_path_factory.mktemp("bronnen") / "content"
    shutil.copytree(CONTENT, folder)
    entry, impossible = CLOSED[request.param]
    facts = folder / "deals" / OPEN[0] / "deal.yml"  # its amount breaks the bounds of that tranche
    facts.write_text(facts.read_text("utf-8").replace("tranche: derde", "tranche: vierde"), "utf-8")
    is_long = request.config.getoption("--attack")
    for place in sorted([*(CONTENT / "deals").iterdir(), *(CONTENT / "documenten").iterdir()]):
        if not is_long and place.name not in SHORT:
            shutil.rmtree(folder / place.parent.name / place.name)
        elif place.name not in impossible:
            copy = folder / place.parent.name / f"dicht-{place.name}"
            shutil.copytree(place, copy)
            for source in [*copy.rglob("bron.txt"), *copy.rglob("herkomst.yml")]:
                source.unlink()  # the marked words are in no source
            _mark(copy)
            _close(copy, entry)
    _cite(folder / "deals/dicht-kleinste/artikelen/01-doel.md")
    return folder


def _mark(folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".md":
            lines = path.read_text("utf-8").split("\n")
            path.write_text("\n".join(map(_marked, lines)), "utf-8")
        elif path.suffix == ".yml":
            path.write_text(SPOKEN.sub(rf"\1 \2 {MARK}", path.read_text("utf-8")), "utf-8")


def _marked(line: str) -> str:
    if line.startswith("# "):
        return f"{line} {MARK}"
    return f"{line[:-1]} {MARK}." if re.search(r"[a-z]{3}\.$", line) and not line.startswith("[^") else line


def _close(folder: Path, entry: str) -> None:
    """Close a copy, and take the signature back: its words are no longer those of its source."""
    for name in ("bron.txt", "herkomst.yml"):
        for path in folder.rglob(name):
            path.unlink()
    for facts in (*folder.glob("d*.yml"), *folder.rglob("tekst.yml")):
        text = re.sub(
            r"^(?:status|ondertekend|staatscourant|aangeboden|gepubliceerd|vastgesteld|publicaties):.*\n(?:[ -].*\n)*",
            "",
            facts.read_text("utf-8"),
            flags=re.M,
        )
        is_deal = folder.parent.name == "deals"
        status = "" if entry.startswith("status") else f"status: {'vastgesteld' if is_deal else 'gepubliceerd'}\n"
        closed = f"{entry}\nvoorheen: [{folder.name}-vroeger]\n" if facts.parent == folder else ""
        facts.write_text(f"{text.rstrip()}\n{status}{closed}", "utf-8")


def _cite(path: Path) -> None:
    names = {"veenkreek": "Regio Deal Veenkreek", "waterland-west": "Regio Deal Waterland West"}
    cited = "".join(f"Zie artikel 1 van de {name}, een {MARK}.\n\n" for name in names.values())
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n\n{cited}", "utf-8")


def leaks(name: str, data: bytes) -> Iterator[str]:
    """Names of the files in which the mark or a closed identifier is, files inside them included."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for inside in package.namelist():
                yield from leaks(f"{name}/{inside}", package.read(inside))
    texts = [name, data.decode("utf-8", "replace")]
    if data.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            texts += [
                item.read_bytes().decode("utf-8", "replace")
                for item in pdf.objects
                if isinstance(item, pikepdf.Stream) and "/Width" not in item
            ]
            texts += [str(item) for item in pdf.objects]
        texts += [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]
    words = "\n".join(texts).lower()
    if MARK in words or "dicht-" in words:
        yield name


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: Path) -> Path:
    (tmp_path / "content").symlink_to(content)
    (tmp_path / "templates").symlink_to(ROOT / "templates")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").replace("# site_url:", "site_url:")  # for feeds and a sitemap
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_site_says_nothing_of_a_closed_text(
    content: Path, here: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    status = main(["build", "--today", "2026-01-01"])
    assert status == 0, [line for line in capsysbinary.readouterr().err.decode().splitlines() if " fout " in line]
    files = [path for path in (here / "site").rglob("*") if path.is_file()]
    assert {"feed.atom", "sitemap.xml", "manifest.sha256"} <= {path.name for path in files}
    assert [leak for path in files for leak in leaks(path.relative_to(here).as_posix(), path.read_bytes())] == []
    out, err = capsysbinary.readouterr()
    assert out == b""
    about_open = [line for line in err.decode().splitlines() if f"/{OPEN[0]}/" in line]
    assert about_open
    assert [line for line in about_open if MARK in line] == []  # words of a closed text stand at its own files alone
    assert stat.S_IMODE((here / ".cache").stat().st_mode) == 0o700


def test_no_form_of_an_open_text_says_anything_of_a_closed_one(
    content: Path, here: Path, capsysbinary: pytest.CaptureFixture[bytes], request: pytest.FixtureRequest
) -> None:
    telling: list[str] = []
    made = 0
    is_long = request.config.getoption("--attack")
    for text in OPEN if is_long else ("veenkreek",):
        forms: tuple[str, ...] = FORMATS if (content / "deals" / text).is_dir() else OF_DOCUMENTS
        forms = forms if is_long else ("html", "json", "gazet")
        for form in forms:
            for more in ((), ("--ondanks-fouten",)) if form == "json" else ((),):
                if main(["export", text, form, *more]) == 0:
                    made += 1
                    telling += leaks(f"{text}.{form}", capsysbinary.readouterr().out)
                else:
                    stderr = capsysbinary.readouterr().err
                    assert b"tabel" in stderr, stderr
    assert telling == []
    assert made > (12 if is_long else 3)


def test_the_preview_of_open_texts_says_nothing_of_a_closed_one(content: Path, here: Path) -> None:
    shown = pipeline.examine(pipeline.load(Path("content")), date(2026, 1, 1)).disclosed()
    site = LazySite(SiteRenderer(Project(root=here, content=here / "content", site=here / "site")), shown)
    served = [
        path for path in ("index.html", "feed.atom", "sitemap.xml", "data/deals.json", "404.html") if path in site
    ]
    assert len(served) == 5
    assert [leak for path in served for leak in leaks(path, site[path])] == []


def test_a_redline_and_a_report_of_an_open_text_say_nothing_of_a_closed_one(
    content: Path, here: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (here / "content").unlink()
    shutil.copytree(content, here / "content")
    committed(here)
    for name in ("veenkreek/artikelen/02-geld.md", "dicht-kleinste/artikelen/01-doel.md"):
        path = here / "content/deals" / name
        path.write_text(
            path.read_text("utf-8").replace("het ", f"het grote {MARK if 'dicht' in name else ''} "), "utf-8"
        )
    commands = [["verschil", "main", "veenkreek", "--vorm", form] for form in ("txt", "md", "html")]
    commands += [["check", "content/deals/veenkreek", "--format", form] for form in ("text", "json", "github")]
    commands += [["export", "veenkreek", "pdf", "--kolommen", "2"], ["export", "nergens", "json"], ["verify", "site"]]
    for command in commands:
        main(command)
        out, err = capsysbinary.readouterr()
        assert [*leaks("out", out)] == [], command
        assert [*leaks("err", err)] == [], command


def test_the_mark_is_in_an_export_of_the_closed_text_itself(
    content: Path, here: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", "dicht-kleinste", "html"]) == 0
    assert [*leaks("x", capsysbinary.readouterr().out)] == ["x"]
