"""CSV for programs and for a Dutch spreadsheet: no cell runs as a formula, whichever separator is taken."""

import csv
import io
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from dealpers.render.data.sheets import as_csv, dutch_csv, with_dutch_forms

DANGEROUS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "'=1+1",
    '"=1+1',
    "＝1+1",
    "a;=1+1",
    "a;@SUM(1)",
    'a;"=1+1',
    "a\n=1+1",
    'a";=1+1',
    "a,=1+1",
    'a",=1+1',
    "a,-1+1",
    'a,"=1+1',
    "a;b,=1+1",
    '";=1+1',
    '",=1+1',
    "=cmd|' /C calc'!A0",
    "a;-2+3",
)
PLAIN = (
    "€ 500,-",
    "-5",
    "+3",
    "-1.250.000,50",
    "2500000.00",
    "2025-03-14",
    "a, b; c",
    "Noord-Holland",
    "e-mail@x.nl",
    "–",
    "",
)
FORMULA = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}formula"


def test_plain_cells_stay_as_they_are() -> None:
    rows = [*csv.reader(io.StringIO(as_csv([PLAIN]).decode(), newline=""))]
    assert rows == [[*PLAIN]]


def test_the_dutch_form_has_semicolons_and_decimal_commas() -> None:
    content = dutch_csv(as_csv([("naam", "euro"), ("Wonen, werken", "2500000.00")]))
    assert content == "\ufeffnaam;euro\r\nWonen, werken;2500000,00\r\n".encode()


def test_every_table_of_a_site_has_a_dutch_form() -> None:
    files = with_dutch_forms({"a/b.csv": lambda: b"x,1.5\r\n", "c.json": lambda: b""})
    assert [*files] == ["a/b.csv", "c.json", "a/b-nl.csv"]
    assert files["a/b-nl.csv"]() == b"\xef\xbb\xbfx;1,5\r\n"


@pytest.mark.parametrize("cell", DANGEROUS)
def test_no_field_begins_a_formula_under_either_separator(cell: str) -> None:
    plain = as_csv([("x", cell, "y")])
    for content in (plain.decode(), dutch_csv(plain).decode("utf-8-sig")):
        for separator in ",;":
            for row in csv.reader(io.StringIO(content, newline=""), delimiter=separator):
                for field in row:
                    assert field.strip("\"' \r\n\t")[:1] not in ("=", "@") or field.startswith(("'", "\"'")), (
                        content,
                        row,
                    )


@pytest.mark.attack
@pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is not there: apt-get install libreoffice-calc-nogui"
)
@pytest.mark.parametrize(("separator", "code"), [("comma", 44), ("semicolon", 59)])
@pytest.mark.parametrize("form", ["programs", "dutch"])
def test_libreoffice_runs_no_formula(form: str, separator: str, code: int, tmp_path: Path) -> None:
    content = as_csv([("x", cell, "y") for cell in (*DANGEROUS, *PLAIN)])
    path = tmp_path / "tabel.csv"
    path.write_bytes(content if form == "programs" else dutch_csv(content))
    # Separator, quote, UTF-8, first line, Dutch; numbers and formulas are recognised.
    options = f"--infilter=CSV:{code},34,76,1,,1043,false,true,false,false,false,0,true"
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profiel", options]
    subprocess.run(
        [*command, "--convert-to", "fods", "--outdir", tmp_path, path],
        check=True,
        capture_output=True,
        timeout=120,
        env={**os.environ, "HOME": str(tmp_path)},
    )
    tree = etree.parse(tmp_path / "tabel.fods")
    assert [cell.get(FORMULA) for cell in tree.iter() if cell.get(FORMULA)] == []
    assert len([*tree.iter("{*}table-row")]) >= len(DANGEROUS)
