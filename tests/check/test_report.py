"""Findings as people, programs and GitHub get them."""

import json
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath

import pytest
from findings import finding

from dealpers.build import pipeline
from dealpers.check.report import as_text, as_texts, by_weight, summary
from dealpers.check.report_forms import as_github, as_json
from dealpers.model.finding import Diagnostic, Severity, has_errors, in_order, within
from dealpers.model.source import Placement, Source, Span, UndecodableError, decode, strange_signs
from dealpers.parse.report import MOST, Report


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Zie artikel 7.", "artikel 7"),
        ("\tZie\tartikel 7.", "artikel 7"),
        ("漢字 en 😀 zie artikel 7.", "artikel 7"),
        ("cafe\u0301 zie artikel 7", "artikel 7"),
        ("x " * 500 + "artikel 7" + " y" * 500, "artikel 7"),
        ("artikel 7" + " y" * 500, "artikel 7"),
        ("x " * 500 + "artikel 7", "artikel 7"),
    ],
)
def test_carets_are_under_the_words(line: str, words: str) -> None:
    offset = line.index(words)
    report = as_text(
        finding(Span(name="a.md", line=1, column=offset + 1, end_line=1, end_column=offset + 1 + len(words))),
        {"a.md": Source("a.md", line)},
    )
    _, shown, carets, hint = report.split("\n")

    def column(text: str) -> int:
        return sum(0 if sign == "\u0301" else 2 if sign in "漢字😀" else 1 for sign in text)

    assert column(shown.partition(words)[0]) == column(carets.partition("^")[0])
    assert carets.count("^") == len(words)
    assert hint.endswith("= hint: er is alleen artikel 1")
    assert len(shown) < 120


def test_a_finding_behind_the_end_or_over_lines_is_shown_too() -> None:
    sources = {"a.md": Source("a.md", "een\ntwee")}
    assert "^" in as_text(finding(Span(name="a.md", line=2, column=5, end_line=2, end_column=5)), sources)
    assert as_text(finding(Span(name="a.md", line=1, column=2, end_line=2, end_column=3)), sources).count("^") == 2
    assert "^" not in as_text(finding(Span(name="a.md", line=9)), sources)
    assert as_text(finding(Span(name="b.md")), sources).startswith("b.md:1:1: fout V001: ")


def test_findings_at_one_place_show_the_line_once() -> None:
    sources = {"a.md": Source("a.md", "een\ntwee")}
    there, elsewhere = (
        finding(Span(name="a.md", line=1, column=1, end_line=1, end_column=4)),
        finding(Span(name="a.md", line=2, column=1, end_line=2, end_column=5)),
    )
    shown = list(as_texts((there, there, elsewhere, there), sources))
    assert [text.count("^") > 0 for text in shown] == [True, False, True, True]
    assert all("= hint: " in text for text in shown)
    assert shown[1].startswith("a.md:1:1: fout V001: ")


def test_control_characters_never_reach_the_terminal() -> None:
    shown = as_text(
        finding(Span(name="a.md", line=1, column=1, end_line=1, end_column=2)),
        {"a.md": Source("a.md", "\x1b[31mrood\u202e")},
    )
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_related_places_and_acceptance_are_reported() -> None:
    shown = as_text(
        finding(
            Span(name="a.md", line=3),
            related=((Span(name="b.md", line=4, column=2), "hier staat de eerste"),),
            accepted=True,
        ),
        {},
    )
    assert "fout (aanvaard) V001" in shown
    assert "= zie b.md:4:2: hier staat de eerste" in shown


def test_only_open_errors_stop_a_publication() -> None:
    error, warning = finding(Span(name="a", line=2)), finding(Span(name="a", line=1), Severity.WARNING)
    assert has_errors([warning, error])
    assert not has_errors([warning, error.accept()])
    assert summary([warning, error, error.accept()]) == {"errors": 1, "warnings": 1, "infos": 0}
    assert in_order([error, warning, error]) == (warning, error)


def test_json_is_what_the_contract_says() -> None:
    log = json.loads(
        as_json(
            (
                replace(
                    finding(Span(name="a.md", line=3, column=4, end_line=3, end_column=9)),
                    related=((Span(name="b.md", line=7, column=1), "hier staat artikel 6"),),
                ),
                finding(Span(name="b.md")).accept(),
            )
        )
    )
    assert log["findings"][0] == {
        "code": "V001",
        "severity": "fout",
        "file": "a.md",
        "line": 3,
        "column": 4,
        "end_line": 3,
        "end_column": 9,
        "message": "er is geen artikel 7",
        "hint": "er is alleen artikel 1",
        "accepted": False,
        "related": [
            {
                "file": "b.md",
                "line": 7,
                "column": 1,
                "end_line": 7,
                "end_column": 1,
                "message": "hier staat artikel 6",
            }
        ],
    }
    assert log["findings"][1]["accepted"] is True
    assert log["summary"] == {"errors": 1, "warnings": 0, "infos": 0}


def test_an_annotation_for_github_is_one_line_whatever_it_says() -> None:
    shown = as_github(
        Diagnostic(
            code="V001",
            severity=Severity.WARNING,
            span=Span(name="a,b:c.md", line=3, column=4, end_line=3, end_column=9),
            message="50 %\nkapot::x",
            hint="hint",
        )
    )
    assert shown == (
        "::warning file=a%2Cb%3Ac.md,line=3,col=4,endLine=3,endColumn=9,title=V001::50 %25%0Akapot::x%0Ahint"
    )


def test_a_place_outside_its_source_is_brought_inside() -> None:
    sources = {"a": Source("a", "een\ntwee")}
    assert within(finding(Span(name="a", line=1, column=9, end_line=1, end_column=20)), sources).span == Span(
        name="a", line=1, column=4, end_line=1, end_column=4
    )
    assert within(finding(Span(name="a", line=7, column=2)), sources).span == Span(
        name="a", line=2, column=2, end_line=2, end_column=2
    )
    assert within(finding(Span(name="a", line=2, column=1, end_line=2, end_column=4)), sources).span == Span(
        name="a", line=2, column=1, end_line=2, end_column=4
    )


# -- texts and places


@pytest.mark.parametrize(
    ("data", "line", "column", "byte"),
    [
        (b"ab\xffc", 1, 3, 0xFF),
        (b"\xef\xbb\xbfab\xff", 1, 3, 0xFF),
        (b"a\r\nb\xc3", 2, 2, 0xC3),
        (b"a\rb\n\xe2\x28\xa1", 3, 1, 0xE2),
        ("é漢\n€".encode() + b"\x80", 2, 2, 0x80),
    ],
)
def test_the_first_wrong_byte_has_a_place(data: bytes, line: int, column: int, byte: int) -> None:
    with pytest.raises(UndecodableError) as caught:
        decode("a.md", data)
    assert (caught.value.span.line, caught.value.span.column, caught.value.byte) == (line, column, byte)


def test_marks_and_line_ends_of_other_systems_are_folded() -> None:
    assert decode("a", b"\xef\xbb\xbfa\r\nb\rc\n").text == "a\nb\nc\n"


def test_characters_that_no_text_may_hold_are_found_where_they_are() -> None:
    signs = list(strange_signs(Source("a", "a\tb\u00a0\u00ad\n\x00 \u2028\ufeff😀")))
    assert [(span.line, span.column, ord(sign)) for span, sign in signs] == [(2, 1, 0), (2, 3, 0x2028), (2, 4, 0xFEFF)]


def test_a_running_text_knows_where_its_characters_are() -> None:
    place = Placement("a", ((0, 1, 4), (10, 2, 1)))
    assert place.span(2, 5) == Span(name="a", line=1, column=6, end_line=1, end_column=9)
    assert place.span(8, 12) == Span(name="a", line=1, column=12, end_line=2, end_column=3)
    assert place.span(10, 10) == Span(name="a", line=2, column=1, end_line=2, end_column=1)


def test_an_annotation_over_several_lines_names_no_columns() -> None:
    assert as_github(finding(Span(name="a.md", line=3, column=4, end_line=5, end_column=2))).startswith(
        "::error file=a.md,line=3,endLine=5,title=V001::"
    )
    assert as_github(finding(Span(name="a.md", line=3, column=4))).startswith(
        "::error file=a.md,line=3,col=4,title=V001::"
    )


def test_github_readers_see_errors_before_remarks() -> None:
    light, heavy = finding(Span(name="a.md"), Severity.INFO), finding(Span(name="b.md"))
    assert by_weight((light, heavy.accept(), heavy)) == (heavy, light, heavy.accept())


@pytest.mark.no_cover  # the same lines again and again
def test_a_file_with_thousands_of_faults_gives_a_bounded_report(tmp_path: Path) -> None:
    texts = {"01-doel.md": "Zie artikel 7. " * 3_000, "02-doel.md": "x\x01" * 5_000}
    for name, text in texts.items():
        folder = tmp_path / "content/deals" / name.removesuffix(".md")
        (folder / "artikelen").mkdir(parents=True)
        (folder / "deal.yml").write_text("soort: Regio Deal\nstatus: concept\nsamenvatting: Kort.\n", "utf-8")
        (folder / "aanhef.md").write_text("# Regio Deal Proef\n", "utf-8")
        (folder / "artikelen" / name).write_text(f"## Artikel 1 – Doel\n\n{text}\n", "utf-8")
    checked = pipeline.examine(pipeline.load(tmp_path / "content"), date(2026, 1, 1))
    counts = Counter((f.code, PurePath(f.span.name).name) for f in checked.findings)
    assert counts["V001", "01-doel.md"] == counts["B001", "02-doel.md"] == 1_000
    messages = [f.message for f in checked.findings if f.code == "B015"]
    assert messages == ["en nog 2000 bevindingen, die hier niet staan", "en nog 4000 bevindingen, die hier niet staan"]
    lines = list(as_texts(checked.findings, checked.loaded.by_name()))
    assert len(lines) < 250
    assert sum(" in dit bestand; 'check --format json' geeft ze" in line for line in lines) == 2
    assert "B015" in as_json(checked.findings)


def test_the_faults_beyond_the_first_thousand_weigh_as_the_heaviest_of_them() -> None:
    report = Report()
    for _ in range(MOST + 1):
        report.warn("B010", Span(name="a.md"), "licht", "weg ermee")
    report.error("B001", Span(name="a.md"), "zwaar", "weg ermee")
    report.warn("B010", Span(name="b.md"), "licht", "weg ermee")
    assert len(report.findings) == MOST + 2
    rest = report.findings[MOST]
    assert (rest.code, rest.severity) == ("B015", Severity.ERROR)
    assert rest.message == "en nog 2 bevindingen, die hier niet staan"
