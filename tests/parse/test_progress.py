"""Progress of a deal: each file read, and each fault in one a finding at its line and column."""

import hashlib
from datetime import date
from pathlib import Path

import pytest
from making import corpus_of, parsed
from progress_deal import FILES

from dealpers.build.load import load
from dealpers.corpus.visibility import open_texts
from dealpers.model import Deal
from dealpers.model.ids import StukId
from dealpers.model.source import Received
from dealpers.model.verslag import Stand
from dealpers.model.voortgang import Geldkant, Voortgang
from dealpers.render.source.deal import unparse


def progress_of(**changed: str) -> tuple[Voortgang, list[str]]:
    """Progress with some files changed, and the findings as ``file:line:column message``."""
    names = {name.rpartition("/")[2].replace(".", "_"): name for name in FILES if name.startswith("voortgang/")}
    result = parsed({**FILES, **{names[key]: text for key, text in changed.items()}}, "zeekreek")
    assert result.deal.voortgang
    messages = [f"{f.span.name.rpartition('/')[2]}:{f.span.line}:{f.span.column} {f.message}" for f in result.findings]
    return result.deal.voortgang, messages


def test_every_file_of_progress_is_read_and_written_again() -> None:
    result = parsed(FILES, "zeekreek")
    assert not result.findings
    assert result.deal.voortgang
    assert [report.jaar for report in result.deal.voortgang.verslagen] == [2025, 2026]
    assert result.deal.voortgang.verslagen[1].programmas[0].stand is Stand.VRAAGT_AANDACHT
    assert parsed(unparse(result.deal), "zeekreek").deal == result.deal


def test_a_deal_without_the_folder_has_no_progress() -> None:
    assert parsed({name: text for name, text in FILES.items() if "voortgang" not in name}).deal.voortgang is None


def test_dutch_spreadsheets_are_read_with_their_days_decimals_and_empty_columns() -> None:
    rows = 'Indicator;Peildatum;Waarde;;\r\ntevreden;31-12-2026;"1.064,5";;\n;;;;\n'.replace("\r", "")
    progress, findings = progress_of(metingen_csv=rows)
    assert findings == []
    assert [(one.peildatum.isoformat(), one.waarde) for one in progress.metingen] == [("2026-12-31", "1.064,5")]


def test_commas_separate_too_and_a_point_then_marks_decimals() -> None:
    progress, findings = progress_of(metingen_csv="sep=,\nindicator,peildatum,waarde\ntevreden,2026-12-31,62.5\n")
    assert (findings, progress.metingen[0].waarde) == ([], "62,5")


def test_an_amount_may_be_in_words_of_money() -> None:
    progress, _ = progress_of()
    assert [(row.kant, row.eurocenten) for row in progress.geld[-2:]] == [
        (Geldkant.RIJK, 25_000_000),
        (Geldkant.REGIO_PRIVAAT, 25_000_000),
    ]


@pytest.mark.parametrize(
    ("rows", "finding"),
    [
        ("indicator;peildatum\nwoningen;2026-12-31\n", "metingen.csv:1:1 de kolom 'waarde' ontbreekt"),
        ("indicator;peildatum;waarde;kren\n", "metingen.csv:1:28 onbekende kolom 'kren'"),
        ("indicator;peildatum;waarde;waarde\n", "metingen.csv:1:28 de kolom 'waarde' staat er twee keer"),
        ("", "metingen.csv:1:1 dit bestand is leeg"),
        ("indicator;peildatum;waarde\nwoning;2026-12-31;4\n", "indicatoren.yml heeft geen indicator 'woning'"),
        ("indicator;peildatum;waarde\nwoningen;2026-13-31;4\n", "metingen.csv:2:10 '2026-13-31' is geen dag"),
        ("indicator;peildatum;waarde\nwoningen;2026-12-31;\n", "de waarde ontbreekt"),
        ("indicator;peildatum;waarde\nwoningen;2026-12-31;veel\n", "metingen.csv:2:21 'veel' is geen getal"),
        ("indicator;peildatum;waarde\nwoningen;2026-12-31;12.5\n", "'12.5' is geen getal"),
        ("indicator,peildatum,waarde\nwoningen,2026-12-31,1.250\n", "'1.250' kan twee getallen zijn"),
        (
            "indicator;peildatum;waarde\nwoningen;2026-12-31;62%\n",
            "'62%' is een percentage, en deze indicator telt anders",
        ),
        ("indicator;peildatum;waarde\nwoningen;2026-12-31;١٢\n", "'١٢' is geen getal"),
        ("indicator;peildatum;waarde\nwoningen;2026-12-31;4;5\n", "deze regel heeft 4 vakken, de eerste regel 3"),
        ("indicator;peildatum;waarde;kern\ntevreden;2026-12-31;4;Oost\n", "is niet opgesplitst naar kern"),
    ],
)
def test_a_faulty_measurement_is_a_finding_and_no_value(rows: str, finding: str) -> None:
    progress, findings = progress_of(metingen_csv=rows)
    assert len(findings) == 1
    assert finding in findings[0]
    assert progress.metingen == ()


@pytest.mark.parametrize(
    ("row", "finding"),
    [
        ("2026-12-31;1;rijk;;besteedt;5;", "'besteedt' is geen soort"),
        ("2026-12-31;1;het rijk;;besteed;5;", "'het rijk' is geen kant"),
        ("2026-12-31;1;rijk;;besteed;PM;", "geld.csv:2:28 'PM' is geen bedrag"),
        ("2026-12-31;;rijk;;besteed;5;", "de post ontbreekt"),
    ],
)
def test_a_faulty_row_of_money_is_a_finding_and_no_amount(row: str, finding: str) -> None:
    progress, findings = progress_of(geld_csv=f"peildatum;post;kant;partij;soort;euro;opmerking\n{row}\n")
    assert len(findings) == 1
    assert finding in findings[0]
    assert progress.geld == ()


def test_a_quoted_cell_may_run_over_lines_and_later_rows_keep_their_place() -> None:
    rows = 'indicator;opmerking;peildatum;waarde\nwoningen;"een\ntwee";2026-12-31;4\nwoningen;;2026-12-31;x\n'
    progress, findings = progress_of(metingen_csv=rows)
    assert progress.metingen[0].opmerking == "een twee"
    assert findings == ["metingen.csv:4:22 'x' is geen getal"]


def test_a_baseline_that_is_no_number_is_a_finding_and_no_indicator() -> None:
    progress, findings = progress_of(indicatoren_yml=FILES["voortgang/indicatoren.yml"].replace('"61,5"', '"61.5"'))
    assert "tevreden" not in {indicator.id for indicator in progress.indicatoren}
    assert any("'61.5' is geen getal" in one for one in findings)


def test_a_document_that_is_not_there_and_a_file_that_does_not_belong_are_findings() -> None:
    files = FILES | {"voortgang/meting.csv": "a;b\n", "voortgang/2027/verslag.md": "# Verslag\n"}
    files["voortgang/gedaan.yml"] = "gedaan:\n  - {plicht: artikel-6-lid-1, op: 2025-03-20, stuk: nulmetng.md}\n"
    faults = {f.message: f.hint for f in parsed(files).findings}
    assert faults["het bestand nulmetng.md is er niet"] == "bedoelt u 'nulmeting.md'?"
    assert faults["dit bestand hoort niet in de map voortgang"] == "bedoelt u metingen.csv?"
    assert "new voortgang" in faults["bij dit stuk ontbreekt verslag.yml"]


def test_a_stage_without_proof_is_a_finding() -> None:
    files = FILES | {"voortgang/2025/verslag.yml": "peildatum: 2025-12-31\nstand: vastgesteld\n"}
    assert [f.message for f in parsed(files).findings] == ["er staat niet wie het verslag vaststelde"]


def test_a_sheet_in_another_encoding_is_refused_with_the_menu_that_repairs_it(tmp_path: Path) -> None:
    folder = tmp_path / "deals" / "zeekreek"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    sheet = folder / "voortgang" / "metingen.csv"
    sheet.write_bytes("indicator;peildatum;waarde\nwoningen;2026-12-31;één\n".encode("cp1252"))
    (finding,) = load(tmp_path).findings
    assert (finding.span.line, finding.span.column) == (2, 21)
    assert "CSV UTF-8" in finding.hint
    sheet.write_bytes(b"\xef\xbb\xbf" + FILES["voortgang/metingen.csv"].replace("\n", "\r\n").encode())
    loaded = load(tmp_path)
    assert loaded.findings == ()
    files = {name: source.text for name, source in loaded.deals[StukId("zeekreek")][1].items()}
    assert parsed(files, "zeekreek").deal == parsed(FILES, "zeekreek").deal


def test_a_received_report_is_listed_with_its_size() -> None:
    pdf = Received(name="zeekreek/voortgang/2025/verslag.pdf", data=b"%PDF", sha256="0" * 64, pages=3)
    files = FILES | {"voortgang/2025/verslag.yml": FILES["voortgang/2025/verslag.yml"] + "stuk: verslag.pdf\n"}
    result = parsed(files, "zeekreek", {"voortgang/2025/verslag.pdf": pdf})
    assert result.findings == ()
    assert result.deal.voortgang
    assert [(one.pad, one.paginas) for one in result.deal.voortgang.bestanden] == [("2025/verslag.pdf", 3)]
    assert [f.message for f in parsed(files).findings] == ["het bestand verslag.pdf is er niet"]


def test_letters_of_a_wrong_encoding_are_a_finding() -> None:
    rows = "indicator;peildatum;waarde;bron\nwoningen;2026-12-31;4;CoÃ¶peratie\n"
    progress, findings = progress_of(metingen_csv=rows)
    assert (progress.metingen, findings) == ((), ["metingen.csv:2:25 'Ã¶' is een letter in een verkeerde tekenset"])


def received(**contents: str) -> dict[str, Received]:
    return {
        f"voortgang/2025/{name}.pdf": Received(name=f"{name}.pdf", data=b"%PDF", sha256=checksum, pages=1)
        for name, checksum in contents.items()
    }


def closed(entry: str, day: date, annex: str = "b" * 64) -> tuple[list[str], str, str, int]:
    """Files that readers see on a day, the documents of a report and of a duty, and the number of annexes."""
    done = "gedaan:\n  - {plicht: artikel-6-lid-1, op: 2025-03-20, stuk: 2025/verslag.pdf}\n"
    facts = "bijlagen: [{bestand: 01-b.pdf, titel: Brief, van: Kreekdam, datum: 2025-01-01, sha256: " + annex + "}]\n"
    files = FILES | {
        "voortgang/2025/verslag.yml": FILES["voortgang/2025/verslag.yml"] + "stuk: verslag.pdf\n",
        "voortgang/gedaan.yml": f"{done}stukken:\n  - {entry}\n",
        "bijlagen/bijlagen.yml": facts,
    }
    given = received(verslag="a" * 64, kaart="c" * 64)
    given["bijlagen/01-b.pdf"] = Received(name="01-b.pdf", data=b"%PDF", sha256=annex, pages=1)
    whole = parsed(files, "zeekreek", given)
    assert not whole.findings
    assert parsed(unparse(whole.deal), "zeekreek", given).deal == whole.deal
    (deal, *_) = open_texts(corpus_of(whole.deal), day)
    assert isinstance(deal, Deal)
    assert deal.voortgang
    names = [one.pad for one in deal.voortgang.bestanden]
    return names, deal.voortgang.verslagen[0].stuk, deal.voortgang.gedaan[0].stuk, len(deal.ontvangen)


def test_a_report_that_is_not_public_yet_is_named_nowhere_before_its_day() -> None:
    entry = "{bestand: 2025/verslag.pdf, embargo: 2027-02-01}"
    assert closed(entry, date(2027, 1, 31)) == (["2025/kaart.pdf"], "", "", 1)
    public = (["2025/kaart.pdf", "2025/verslag.pdf"], "verslag.pdf", "2025/verslag.pdf", 1)
    assert closed(entry, date(2027, 2, 1)) == public


def test_a_withheld_report_is_withheld_as_an_annex_too() -> None:
    entry = "{bestand: 2025/verslag.pdf, openbaar: nee}"
    assert closed(entry, date(2030, 1, 1), annex="a" * 64) == (["2025/kaart.pdf"], "", "", 0)


def test_another_file_than_the_one_with_the_checksum_is_a_finding() -> None:
    files = FILES | {"voortgang/gedaan.yml": f"stukken:\n  - {{bestand: 2025/kaart.pdf, sha256: {'a' * 64}}}\n"}
    (finding,) = parsed(files, "zeekreek", received(kaart="c" * 64)).findings
    assert (finding.span.line, finding.message) == (2, "het bestand heeft een andere sha256")
    assert finding.hint.endswith("c" * 64)


@pytest.mark.parametrize(
    ("place", "advice"),
    [
        ("akten/toetreding.pdf", "zet de woorden van de akte in akten/toetreding/; als bijlage heet zij "
         "akten/toetreding/bijlagen/01-toetreding.pdf"),
        ("akten/toetreding/Akte 1.pdf", "zet de woorden van de akte in akten/toetreding/; als bijlage heet zij "
         "akten/toetreding/bijlagen/01-akte-1.pdf"),
        ("versies/2025-01-01/oud.pdf", "als bijlage heet zij versies/2025-01-01/bijlagen/01-oud.pdf"),
        ("artikelen/01.pdf", "als bijlage heet zij bijlagen/01-01.pdf"),
    ],
)  # fmt: skip
def test_a_pdf_in_another_place_is_refused_with_its_place_and_checksum(tmp_path: Path, place: str, advice: str) -> None:
    path = tmp_path / "deals" / "zeekreek" / place
    path.parent.mkdir(parents=True)
    path.write_bytes(b"%PDF-1.7\xff")
    (finding,) = load(tmp_path).findings
    assert (finding.code, finding.message) == ("B007", "hier hoort geen PDF")
    assert finding.hint.startswith(advice)
    assert f"'sha256: {hashlib.sha256(path.read_bytes()).hexdigest()}'" in finding.hint


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_sheet_in_utf_16_is_refused_with_the_menu_that_repairs_it(tmp_path: Path, encoding: str) -> None:
    sheet = tmp_path / "deals" / "zeekreek" / "voortgang" / "metingen.csv"
    sheet.parent.mkdir(parents=True)
    sheet.write_bytes(FILES["voortgang/metingen.csv"].encode(encoding))
    (finding,) = load(tmp_path).findings
    assert (finding.code, finding.message) == ("B001", "dit bestand is geen UTF-8 maar UTF-16")
    assert "CSV UTF-8" in finding.hint


def test_two_targets_for_one_day_are_a_finding_and_no_indicator() -> None:
    once = '{op: 2028-12-31, waarde: "3"}'
    again = once.replace('"3"', '"4"')
    text = FILES["voortgang/indicatoren.yml"].replace(f"[{once}]", f"[{once}, {again}]")
    progress, shown = progress_of(indicatoren_yml=text)
    assert shown == ["indicatoren.yml:25:57 voor 2028-12-31 staat er al een streefwaarde"]
    assert "buurthuizen" not in {indicator.id for indicator in progress.indicatoren}
