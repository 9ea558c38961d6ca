"""Whatever stands in content/ ends in a place, a sentence and a hint; the site stays as it was."""

import os
import shutil
from pathlib import Path

import pytest
from spoiling import DEAL, FACTS, TEXT, Spoil, contents, link, make_project, remove, write

from dealpers import cli


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return make_project(tmp_path, monkeypatch)


GOOD = "soort: Regio Deal\nstatus: concept\nsamenvatting: Kort.\n"
BOMB = "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True))

# name of the case: (what spoils the content, where the finding stands, its code, words of its message)
CONTENT_CASES: dict[str, tuple[Spoil, str, str, str]] = {
    "an unknown field": (write(FACTS, GOOD + "landdeel: Oost\n"), f"{FACTS}:4:1", "B003", "onbekend veld 'landdeel'"),
    "a missing field": (write(FACTS, "soort: x\nstatus: concept\n"), f"{FACTS}:1:1", "B004", "samenvatting"),
    "a wrong word": (write(FACTS, GOOD.replace("concept", "klaar")), f"{FACTS}:2:9", "B005", "klaar"),
    "a wrong date": (write(FACTS, GOOD + "ondertekend: 2024-13-01\n"), f"{FACTS}:4:14", "B005", "2024-13-01"),
    "a date in another form": (write(FACTS, GOOD + "ondertekend: 20240301\n"), f"{FACTS}:4:14", "B005", "20240301"),
    "a list where text belongs": (write(FACTS, GOOD.replace("Kort.", "[a]")), f"{FACTS}:3:15", "B005", "geen lijst"),
    "YAML that is text": (write(FACTS, "hallo\n"), f"{FACTS}:1:1", "B005", "velden"),
    "a field twice": (write(FACTS, GOOD + "soort: y\n"), f"{FACTS}:4:1", "B002", "tweede keer"),
    "a quote that stays open": (write(FACTS, GOOD + 'tranche: "x\n'), f"{FACTS}:5:1", "B002", "niet wordt gesloten"),
    "a tab in YAML": (write(FACTS, "soort:\n\tx\n"), f"{FACTS}:2:1", "B002", "tab"),
    "an anchor": (write(FACTS, GOOD + "tranche: &a x\n"), f"{FACTS}:4:10", "B002", "anker"),
    "an alias bomb": (write(FACTS, BOMB), f"{FACTS}:1:4", "B002", "anker"),
    "a tag": (write(FACTS, "soort: !!python/object:os.system x\n"), f"{FACTS}:1:8", "B002", "tag"),
    "a merge key": (write(FACTS, "<<: {soort: x}\n"), f"{FACTS}:1:1", "B002", "<<"),
    "a second document": (write(FACTS, GOOD + "---\nsoort: y\n"), f"{FACTS}:4:1", "B002", "tweede document"),
    "deep nests": (write(FACTS, "soort: " + "[" * 5000), f"{FACTS}:1:", "B002", "dieper genest"),
    "very many values": (write(FACTS, "soort: [" + "a," * 60_000), f"{FACTS}:1:", "B002", "meer dan 50000"),
    "very long YAML": (write(FACTS, "soort: " + "a" * 400_000), f"{FACTS}:1:1", "B002", "langer"),
    "an escape that is no sign": (write(FACTS, 'soort: "\\U00110000"\n'), f"{FACTS}:1:", "B002", "geen teken"),
    "a surrogate": (write(FACTS, 'soort: "\\ud800"\n'), f"{FACTS}:1:8", "B002", "stuurteken"),
    "a number beyond all bounds": (
        write(FACTS, "%YAML " + "9" * 5000 + ".1\n---\na: b\n"),
        f"{FACTS}:1:",
        "B002",
        "getal",
    ),
    "a reference to nothing": (
        write(TEXT, "## Artikel 1 – Doel\n\nZie artikel 7.\n"),
        f"{TEXT}:3:5",
        "V001",
        "artikel 7",
    ),
    "a broken list": (write(TEXT, "## Artikel 1 – Doel\n\n1. Een\n a. twee\n"), f"{TEXT}:4:2", "B006", "onderdeel"),
    "a list too deep": (
        write(TEXT, "## Artikel 1 – Doel\n\n" + "".join(f"{'   ' * n}1. x\n" for n in range(20))),
        f"{TEXT}:15:37",
        "B006",
        "dieper",
    ),
    "a line that is not indented": (
        write(TEXT, "## Artikel 1 – Doel\n\n1. Een\ntwee\n"),
        f"{TEXT}:4:1",
        "B006",
        "springt",
    ),
    "a note in itself": (write(TEXT, "## Artikel 1 – Doel\n\nx[^1]\n\n[^1]: y[^1]\n"), f"{TEXT}:5:7", "B008", "noot"),
    "text outside an article": (write(TEXT, "Los.\n\n## Artikel 1 – Doel\n\nx\n"), f"{TEXT}:1:1", "B007", "artikel"),
    "no title": (write(f"{DEAL}/aanhef.md", "Tekst.\n"), f"{DEAL}/aanhef.md:1:1", "B007", "titel"),
    "an empty file": (write(f"{DEAL}/aanhef.md", ""), f"{DEAL}/aanhef.md:1:1", "B007", "titel"),
    "bytes of another encoding": (
        write(TEXT, "## Artikel 1 – Doel\r\n\r\n".encode() + b"caf\xe9\r\n"),
        f"{TEXT}:3:4",
        "B001",
        "0xE9",
    ),
    "such bytes behind a byte order mark": (write(TEXT, b"\xef\xbb\xbfab\rc\xff"), f"{TEXT}:2:2", "B001", "0xFF"),
    "a paragraph on each of many lines": (
        write(TEXT, b"- a\n" * 20_001),
        f"{TEXT}:1:1",
        "B001",
        "meer dan 20000 regels",
    ),
    "UTF-16": (write(TEXT, "## Artikel 1".encode("utf-16")), f"{TEXT}:1:1", "B001", "UTF-8"),
    "NUL": (write(TEXT, "## Artikel 1 – Doel\n\na\x00b\n"), f"{TEXT}:3:2", "B001", "U+0000"),
    "an escape sequence": (write(TEXT, "## Artikel 1 – Doel\n\n\x1b[31mrood\n"), f"{TEXT}:3:1", "B001", "U+001B"),
    "text that turns round": (write(TEXT, "## Artikel 1 – Doel\n\n\u202eab\n"), f"{TEXT}:3:1", "B001", "U+202E"),
    "a line end that YAML sees": (write(FACTS, "soort: x\u2028status: y\n"), f"{FACTS}:1:9", "B001", "U+2028"),
    "a file of 6 MB": (write(TEXT, b"a" * 6_000_000), f"{TEXT}:1:1", "B001", "groter dan 1 MB"),
    "a missing file": (remove(FACTS), f"{FACTS}:1:1", "B004", "ontbreekt"),
    "no articles": (remove(TEXT), f"{DEAL}/artikelen:1:1", "B004", "geen artikelen"),
    "a folder without anything": (
        lambda root: (root / "content/deals/leeg").mkdir(),
        "content/deals/leeg/deal.yml:1:1",
        "B004",
        "ontbreekt",
    ),
    "an unknown file": (write(f"{DEAL}/aanhef.txt", "x"), f"{DEAL}/aanhef.txt:1:1", "B007", "hoort niet"),
    "a file beside the deals": (
        write("content/deals/los.md", "x"),
        "content/deals/los.md:1:1",
        "B007",
        "mappen van deals",
    ),
    "a folder with a bad name": (
        write("content/deals/Slecht Idee/deal.yml", GOOD),
        "content/deals/Slecht Idee:1:1",
        "B005",
        "identificatie",
    ),
    "a file with a strange name": (
        write(f"{DEAL}/artikelen/a\nb.md", "x"),
        f"{DEAL}/artikelen/a\ufffdb.md:1:1",
        "B005",
        "naam",
    ),
    "a file with a name in no encoding": (
        lambda root: Path(os.fsdecode(os.fsencode(root / DEAL) + b"/artikelen/\xff.md")).write_bytes(b"x"),
        f"{DEAL}/artikelen/\ufffd.md:1:1",
        "B005",
        "naam",
    ),
    "a folder that is called a file": (
        lambda root: (root / DEAL / "artikelen/02-x.md").mkdir(),
        f"{DEAL}/artikelen/02-x.md:1:1",
        "B001",
        "gewoon bestand",
    ),
    "a link out of content": (link(TEXT, "/etc/passwd"), f"{TEXT}:1:1", "B001", "buiten de map content"),
    "a folder linked out of content": (
        link(f"{DEAL}/bijlagen", "/etc"),
        f"{DEAL}/bijlagen:1:1",
        "B001",
        "buiten de map content",
    ),
    "a deal linked out of content": (link("content/deals/ander", "/etc/ssl"), "content/deals/ander", "B001", ""),
    "a link to nothing": (link(TEXT, "nergens"), f"{TEXT}:1:1", "B001", "niet te lezen"),
    "links in a circle": (link(TEXT, "01-doel.md"), f"{TEXT}:1:1", "B001", "niet te lezen"),
    "a pipe": (lambda root: (remove(TEXT)(root), os.mkfifo(root / TEXT)), f"{TEXT}:1:1", "B001", "gewoon bestand"),
    "a register that is a folder": (
        lambda root: (remove("content/wetten.yml")(root), (root / "content/wetten.yml").mkdir()),
        "content/wetten.yml:1:1",
        "B001",
        "gewoon bestand",
    ),
    "no texts": (
        lambda root: [shutil.rmtree(root / "content" / kind) for kind in ("deals", "documenten")],
        "content/deals:1:1",
        "B004",
        "geen deals of documenten",
    ),
}


@pytest.mark.parametrize("name", CONTENT_CASES)
def test_a_fault_in_content_has_a_place_and_a_hint(name: str, project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    spoil, place, code, words = CONTENT_CASES[name]
    spoil(project)
    before = contents(project / "site")
    assert cli.main(["build", "--today", "2026-01-01"]) == cli.FAULTY
    stderr = capfd.readouterr().err
    first = next((line for line in stderr.split("\n") if line.startswith(place) and f"fout {code}: " in line), "")
    assert first, stderr[:2000]
    assert words in first
    assert "= hint: " in stderr
    assert "Traceback" not in stderr
    assert not any(sign in stderr for sign in "\x00\x1b\u202e")
    assert contents(project / "site") == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_finding(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (project / TEXT).chmod(0)
    (project / "content/deals/heuvelrug-oost/artikelen").chmod(0)
    assert cli.main(["check"]) == cli.FAULTY
    stderr = capfd.readouterr().err
    assert f"{TEXT}:1:1: fout B001: dit is niet te lezen" in stderr
    assert "content/deals/heuvelrug-oost/artikelen:1:1: fout B001" in stderr


def test_other_line_ends_and_a_byte_order_mark_are_no_fault(project: Path) -> None:
    for path in (project / "content").rglob("*.*"):
        if path.suffix in (".md", ".yml"):
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert cli.main(["check"]) == cli.CLEAN


def test_hidden_files_and_copies_of_editors_are_left_alone(project: Path) -> None:
    write(f"{DEAL}/.aanhef.md.swp", b"\xff")(project)
    write(f"{DEAL}/aanhef.md~", b"\xff")(project)
    write("content/deals/.DS_Store", b"\xff")(project)
    assert cli.main(["check"]) == cli.CLEAN
