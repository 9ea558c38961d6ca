"""Verb ``new voortgang``: rows for a new year, with codes, results and the values of last year."""

from pathlib import Path

import pytest
from making import parsed
from progress_deal import FILES

from dealpers import cli


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "deals" / "zeekreek"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def files(content: Path) -> dict[str, str]:
    folder = content / "deals" / "zeekreek"
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8-sig")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_new_year_has_every_row_with_last_year_beside_it(content: Path) -> None:
    assert cli.main(["new", "voortgang", "zeekreek", "2027", "--content", str(content)]) == cli.CLEAN
    made = files(content)
    report = made["voortgang/2027/verslag.yml"]
    assert "  - code: 1a\n    stand: vraagt aandacht\n    # bereikt in 2026: 410 woningen hersteld." in report
    assert "  # In 2027 zijn 850 woningen hersteld.\n  - resultaat: artikel-3-programma-1a-streepje-1" in report
    assert "oordeel: nog niet  # in 2026: deels" in report
    assert "id: havenweg" in report
    assert "id: dijkstraat" not in report
    assert made["voortgang/metingen.csv"].startswith(FILES["voortgang/metingen.csv"])
    assert "woningen;2027-12-31;;;;gemeente Kreekdam;vorig: 410 op 2026-12-31\n" in made["voortgang/metingen.csv"]
    assert (
        "woningen;2027-12-31;;;Kreekdam;gemeente Kreekdam;vorig: 300 op 2026-12-31\n" in made["voortgang/metingen.csv"]
    )
    assert "2027-12-31;1;rijk;Wonen;verplicht;;vorig: € 2.500.000 op 2026-12-31\n" in made["voortgang/geld.csv"]
    faults = parsed(made, "zeekreek").findings
    assert {finding.message for finding in faults} == {"de waarde ontbreekt", "het bedrag ontbreekt"}


def test_the_first_year_begins_with_results_and_items(content: Path) -> None:
    folder = content / "deals" / "zeekreek" / "voortgang"
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert cli.main(["new", "voortgang", "zeekreek", "2025", "--content", str(content)]) == cli.CLEAN
    made = files(content)
    assert "#     meet: [artikel-3-programma-1a-streepje-1]" in made["voortgang/indicatoren.yml"]
    assert "2025-12-31;uitvoeringskosten;regio publiek;;besteed;;;\n" in made["voortgang/geld.csv"]
    assert (folder / "geld.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert {finding.message for finding in parsed(made, "zeekreek").findings} == {"het bedrag ontbreekt"}


def test_a_report_that_exists_is_left_alone(content: Path, capfd: pytest.CaptureFixture[str]) -> None:
    before = files(content)
    assert cli.main(["new", "voortgang", "zeekreek", "2026", "--content", str(content)]) == cli.MISUSED
    assert files(content) == before
    assert "over 2026 is er al een verslag" in capfd.readouterr().err


@pytest.mark.parametrize("words", [["nergens", "2026"], ["zeekreek", "dit jaar"], ["zeekreek"]])
def test_an_unknown_deal_or_year_is_wrong_use(content: Path, words: list[str]) -> None:
    assert cli.main(["new", "voortgang", *words, "--content", str(content)]) == cli.MISUSED
