"""``import`` of files with a form of their own: read in a child process, or refused and nothing written."""

import io
import zipfile
from pathlib import Path

import docx_making
import odt_making
import pytest
import typst
from spoiling import contents, make_project

from dealpers import cli
from dealpers.build.received.limited import Limits, run_limited
from dealpers.cli import read_file

ARTICLES = (
    ("Convenant Zilverbeek", "Partijen:", "1. de Minister van Water, hierna te noemen: de Minister;",
     "2. de gemeente Beekdorp, hierna te noemen: de Gemeente;", "Komen overeen:", "Artikel 1 Doel",
     "Partijen werken samen aan de beek.", "Artikel 2 Slot", "Dit convenant eindigt in 2030.")
)  # fmt: skip
HTML = "<!DOCTYPE html><html><body><script>weg()</script>" + "".join(f"<p>{text}</p>" for text in ARTICLES)
FILES = {
    "a.docx": docx_making.document("".join(map(docx_making.paragraph, ARTICLES))),
    "a.odt": odt_making.document("".join(map(odt_making.p, ARTICLES))),
    "a.html": HTML.encode(),
    "a.pdf": typst.compile("\n\n".join(ARTICLES).encode()),
    "a.txt": "\n\n".join(ARTICLES).encode("cp1252"),
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return make_project(tmp_path, monkeypatch)


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("name", FILES)
def test_the_same_agreement_in_any_form_becomes_the_same_deal(
    project: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (project / name).write_bytes(FILES[name])
    assert cli.main(["import", name, "--id", "zilverbeek", "--today", "2026-11-29"]) == cli.CLEAN
    report = capfd.readouterr().err
    assert "2 partijen, 2 artikelen" in report
    deal = project / "content/deals/zilverbeek"
    assert f"uit het bestand {name}" in (deal / "herkomst.yml").read_text("utf-8")
    text = " ".join(path.read_text("utf-8") for path in sorted(deal.rglob("*.md")))
    assert "Partijen werken samen aan de beek." in text
    assert "weg()" not in text


def test_a_wrong_extension_does_not_matter(project: Path) -> None:
    (project / "brief.txt").write_bytes(FILES["a.docx"])
    assert cli.main(["import", "brief.txt", "--id", "zilverbeek"]) == cli.CLEAN


DOCX = FILES["a.docx"]
BAD = {
    "zipbom.docx": (zipped({"word/document.xml": b"<a>" + b" " * 80_000_000}), "uitgepakt veel te groot"),
    "half.docx": (DOCX[: len(DOCX) // 2], "afgebroken"),
    "geen.docx": (zipped({"word/document.xml": b"<w:document>"}), "geen geldige XML"),
    "entiteit.docx": (zipped({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "DOCTYPE"),
    "cijfers.xlsx": (zipped({"xl/workbook.xml": b"<a/>"}), "rekenblad"),
    "foto.jpg": (b"\xff\xd8\xff\xe0" + b"0" * 50, "afbeelding"),
    "oud.doc": (b"\xd0\xcf\x11\xe0" + b"0" * 50, "oude vorm"),
    "kapot.pdf": (b"%PDF-1.7\n" + b"1 0 obj <<>>" * 3, "beschadigd"),
    "half.pdf": (FILES["a.pdf"][:900], "beschadigd"),
    "leeg.docx": (docx_making.document(""), "is leeg"),
    "leeg.html": (b"<!doctype html><html><script>1</script>", "is leeg"),
    "regel.txt": (b"woord " * 340_000, "te groot"),
    "lang.txt": (b"woord " * 100_000, "een regel van"),
    "gemengd.txt": ("Artikel één".encode() + "\n€ coöperatie".encode("cp1252"), "mengt UTF-8"),
    "gegevens.xml": (b"<?xml version='1.0'?><data/>", "is XML"),
    "wijzigingen.docx": (
        docx_making.document(docx_making.paragraph("a", inside=f"<w:ins>{docx_making.run('b')}</w:ins>")),
        "openstaande wijzigingen: 1 invoeging",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_are_refused_in_one_line_and_nothing_is_written(
    project: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    data, message = BAD[name]
    (project / name).write_bytes(data)
    before = contents(project)
    assert cli.main(["import", name]) == cli.MISUSED
    stderr = [line for line in capfd.readouterr().err.splitlines() if line.strip()]
    assert stderr[0].startswith(f"fout: {name}")
    assert message in stderr[0]
    assert len(stderr) == 2, "the message, and what to do"
    assert contents(project) == before


def test_a_reader_that_meets_its_limits_or_answers_nonsense_is_a_refusal(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (project / "a.docx").write_bytes(DOCX)
    for answer in (None, b"geen JSON", b'{"text": {"form": "docx", "blocks": [{"kind": "x"}], "notices": []}}'):
        with monkeypatch.context() as patched:
            patched.setattr(read_file, "run_limited", lambda *_, answer=answer: answer)
            assert cli.main(["import", "a.docx"]) == cli.MISUSED
    assert capfd.readouterr().err.count("fout: a.docx is") == 3


def test_the_child_process_has_little_memory_and_time(project: Path) -> None:
    hungry, endless, talkative = (project / f"{name}.py" for name in ("hungry", "endless", "talkative"))
    hungry.write_text("print(len(bytearray(900_000_000)))")
    endless.write_text("while True: pass")
    talkative.write_text("print('x' * 5000)")
    limits = Limits(processor=1, clock=20.0, memory=400_000_000, output=1000)
    for program in (hungry, endless, talkative):
        assert run_limited(program, b"", limits) is None


def test_a_gazette_of_our_own_gives_the_words_that_it_was_made_of(project: Path) -> None:
    assert cli.main(["export", "veenkreek", "pdf", "-o", "veenkreek.pdf"]) == cli.CLEAN
    assert cli.main(["import", "veenkreek.pdf", "--id", "opnieuw"]) == cli.CLEAN
    again = (project / "content/deals/opnieuw/bron.txt").read_text("utf-8")
    assert again.startswith("# ")
    assert "uit het bestand veenkreek.pdf" in (project / "content/deals/opnieuw/herkomst.yml").read_text("utf-8")
