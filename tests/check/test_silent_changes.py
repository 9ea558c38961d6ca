"""Changes of an indicator or of reported figures without a word about them, since an earlier state or a report."""

from datetime import date
from pathlib import Path

import pytest
from git_making import committed
from making import check, corpus_of, parsed
from progress_deal import FILES

from dealpers import cli
from dealpers.check.since import changed_silently

TODAY = date(2027, 4, 1)
INDICATORS, MEASURED, MONEY = "voortgang/indicatoren.yml", "voortgang/metingen.csv", "voortgang/geld.csv"
REPORT = "voortgang/2025/verslag.yml"
TARGET = 'waarde: "850"'
WHY = "    gewijzigd: [{op: 2026-03-01, reden: Er is te weinig geld., was: 850 woningen}]\n"

SILENT = {
    (INDICATORS, TARGET, 'waarde: "700"'): (
        "indicatoren.yml:9:46 'woningen': de streefwaarde op 31 december 2027 was ‘850’; nu is het ‘700’"
    ),
    (INDICATORS, "op: 2028-12-31", "op: 2029-12-31"): (
        "indicatoren.yml:25:20 'buurthuizen': de streefwaarde op 31 december 2028 was ‘3’; nu staat dat er niet"
    ),
    (INDICATORS, "naam: Herstelde woningen", "naam: Bezochte woningen"): (
        "indicatoren.yml:3:11 'woningen': 'naam' was ‘Herstelde woningen’; nu is het ‘Bezochte woningen’"
    ),
    (INDICATORS, '"61,5"', '"58"'): "indicatoren.yml:16:25 'tevreden': de nulmeting was ‘61,5’; nu is het ‘58’",
    (INDICATORS, "id: buurthuizen", "id: huizen"): (
        "indicatoren.yml:1:1 de indicator 'buurthuizen' is weg, met wat er over gemeld is"
    ),
    (MEASURED, "31-12-2026;410", "31-12-2026;420"): (
        "metingen.csv:3:21 gemeld was 'woningen' op 2026-12-31: 410; nu staat er 420"
    ),
    (MEASURED, "woningen;31-12-2025;120;;;gemeente Kreekdam;\n", ""): (
        "metingen.csv:1:1 gemeld was 'woningen' op 2025-12-31: 120; nu staat er niets"
    ),
    (MONEY, ";1.300.000;", ";1.100.000;"): (
        "geld.csv:9:45 gemeld was besteed op 2026-12-31 voor post 1 (regio publiek, Kreekdam): € 1.300.000; "
        "nu staat er € 1.100.000"
    ),
}  # fmt: skip
SAID = [
    (INDICATORS, f"{TARGET}, uit: artikel-3-programma-1a-streepje-1}}]\n", f'waarde: "700"}}]\n{WHY}'),
    (INDICATORS, '"61,5"', '"61,50"'),
    (INDICATORS, "streefwaarden: [{op: 2028", 'streefwaarden: [{op: 2026-12-31, waarde: "1"}, {op: 2028'),
]


def changed(name: str, right: str, wrong: str) -> dict[str, str]:
    assert right in FILES[name]
    return {**FILES, name: FILES[name].replace(right, wrong, 1)}


def silent(files: dict[str, str]) -> list[str]:
    was, now = (parsed(state, "zeekreek").deal for state in (FILES, files))
    return [
        f"{one.span.name.rpartition('/')[2]}:{one.span.line}:{one.span.column} {one.message}"
        for one in changed_silently(was, now)
    ]


@pytest.mark.parametrize("change", SILENT)
def test_a_silent_change_since_an_earlier_state_is_found_where_the_value_is(change: tuple[str, str, str]) -> None:
    assert silent(changed(*change)) == [SILENT[change]]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("change", SAID)
def test_a_change_with_its_reason_and_an_addition_are_not_silent(change: tuple[str, str, str]) -> None:
    assert silent(changed(*change)) == []


def test_a_correction_in_a_new_row_is_not_silent() -> None:
    rows = FILES[MEASURED].replace("bron;opmerking", "bron;opmerking;vervangt")
    files = {**FILES, MEASURED: f"{rows}woningen;31-12-2026;400;;;gemeente Kreekdam;dubbel geteld;410\n"}
    assert not parsed(files, "zeekreek").findings
    assert silent(files) == []


def stated(more: str = "") -> dict[str, str]:
    rows = 'indicatoren:\n  - {id: woningen, streefwaarden: [{op: 2027-12-31, waarde: "900"}]}\n'
    indicators = FILES[INDICATORS].replace("    uitsplitsing: [kern]\n", f"    uitsplitsing: [kern]\n{more}", 1)
    return {**FILES, REPORT: FILES[REPORT] + rows, INDICATORS: indicators}


def found(files: dict[str, str]) -> list[str]:
    every = check(corpus_of(parsed(files, "zeekreek").deal), TODAY)
    return [f"{one.span.line}:{one.span.column} {one.message}" for one in every if one.code == "V717"]


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_target_that_differs_from_the_one_in_a_report_needs_a_reason() -> None:
    message = "'woningen': de streefwaarde op 31 december 2027 was in het verslag over 2025 ‘900’; nu is het ‘850’"
    assert found(stated()) == [f"9:46 {message}"]
    assert found(stated(WHY)) == []
    assert found(stated(WHY.replace("2026-03-01", "2025-03-01"))) == [f"9:46 {message}"]


def test_the_verb_reports_silent_changes_since_a_state_of_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "content" / "deals" / "zeekreek"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    committed(tmp_path)
    monkeypatch.chdir(tmp_path)
    (folder / INDICATORS).write_text(changed(INDICATORS, TARGET, 'waarde: "700"')[INDICATORS], "utf-8")
    assert cli.main(["check", "--sinds", "main", "--today", TODAY.isoformat()]) == cli.CLEAN
    shown = capfd.readouterr().err
    assert "zeekreek/voortgang/indicatoren.yml:9:46: waarschuwing V717" in shown
    assert "gewijzigd: [{op: …, reden: …, was: …}]" in shown
