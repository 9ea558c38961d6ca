"""Strict YAML and typed records: text in, values or faults with a place out."""

from datetime import date

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dealpers.model import Status
from dealpers.model.source import Source
from dealpers.parse.fields import Fields
from dealpers.parse.report import Report
from dealpers.parse.yaml import Mapping, Node, Scalar, Sequence, load
from dealpers.render.source.yaml import scalar


def read(text: str) -> tuple[object, Report]:
    report = Report()
    return _plain(load(Source("a.yml", text), report)), report


def _plain(node: Node | None) -> object:
    match node:
        case Mapping():
            return {key.text: _plain(value) for key, value in node.entries}
        case Sequence():
            return [_plain(item) for item in node.items]
        case Scalar():
            return node.text
    return None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", {}),
        ("# alleen een opmerking\n", {}),
        ("a: 1\nb: yes\nc: 2028-12-31\nd: null\ne:\n", {"a": "1", "b": "yes", "c": "2028-12-31", "d": "null", "e": ""}),
        ("a: [x, {y: z}]\n", {"a": ["x", {"y": "z"}]}),
        ("- a\n- - b\n", ["a", ["b"]]),
        ('a: "é\\"€\\\\"\n', {"a": 'é"€\\'}),
        ("a: >-\n  een\n  twee\nb: |\n  drie\n", {"a": "een twee", "b": "drie\n"}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("tekst", "tekst"),
    ],
)
def test_yaml_holds_maps_lists_and_text(text: str, wanted: object) -> None:
    assert read(text)[0] == wanted


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: &x b", 1, 4),
        ("a: *x", 1, 4),
        ("a: !!str b", 1, 4),
        ("<<: {}", 1, 1),
        ("a: b\na: c", 2, 1),
        ("? [a]\n: b", 1, 3),
        ("a: b\n---\nc: d", 2, 1),
        ("a: [b", 1, 6),
        ("a: b: c", 1, 5),
        ("a:\n\tb", 2, 1),
        ("a: 'b", 1, 6),
        ("a: @b", 1, 4),
        ("a: b\n c: d", 2, 3),
        ("a\nb: c", 2, 2),
        ("{a: b}}", 1, 7),
        ('a: "\\xZZ"', 1, 7),
        ('a: "\\U00110000"', 1, 7),
        ('a: "\\u0007"', 1, 4),
        ("%YAML 1" + "1" * 5000 + ".1\n---\na: b", 1, 7),
        ("%TAG ! x\n---\na: !y b", 3, 4),
        ("a: \x07", 1, 4),
        ("[" * 500, 1, 22),
    ],
)
def test_all_else_is_refused_where_it_is(text: str, line: int, column: int) -> None:
    value, report = read(text)
    assert value is None
    (fault,) = report.findings
    assert (fault.span.line, fault.span.column) == (line, column)
    assert fault.code in ("B001", "B002")
    assert fault.hint


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab:-#[]{}&*!|>'\"%@`,? \n\t\\0€\u00a0\u2028"), max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    value, report = read(text)
    assert (value is None) == bool(report.findings)


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab:-#[]{}&*!|>'\"%@`,? \n\t\\0€\u00a0\u2028"), max_size=40))
def test_libyaml_reads_the_same_at_the_same_places(text: str) -> None:
    quick, slow = Report(), Report()
    value = load(Source("a.yml", text), quick)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "__with_libyaml__", False)
        assert load(Source("a.yml", text), slow) == value
    assert slow.findings == quick.findings


STRANGE = "\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff"
SIGNS = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters=STRANGE)


@given(st.text(alphabet=SIGNS, min_size=1))
def test_a_value_is_written_so_that_it_reads_the_same(text: str) -> None:
    value, report = read(f"a: {scalar(text)}\n")
    assert not report.findings
    assert value == {"a": text}


def fields(text: str) -> tuple[Fields, Report]:
    report = Report()
    return Fields(load(Source("a.yml", text), report), report, "proef"), report


def test_fields_are_typed() -> None:
    value, report = fields("a:  veel   ruimte\nb: 12\nc: 2028-12-31\nd: concept\ne: [x, y]\n")
    assert value.text("a") == "veel ruimte"
    assert value.whole("b") == 12
    assert value.day("c") == date(2028, 12, 31)
    assert value.choice("d", Status) is Status.CONCEPT
    assert len(value.items("e")) == 2
    assert (value.text("z"), value.whole("z"), value.day("z"), value.choice("z", Status), value.items("z")) == (
        "",
        0,
        None,
        None,
        (),
    )
    value.done()
    assert not report.findings


@pytest.mark.parametrize("value", ["x", "-1", "1.5", "٣", "1" * 10])
def test_another_value_than_a_whole_number_is_a_fault(value: str) -> None:
    fields_read, report = fields(f"a: '{value}'")
    assert fields_read.whole("a") == 0
    assert [fault.code for fault in report.findings] == ["B005"]


@pytest.mark.parametrize("value", ["x", "20281231", "2028-W52-7", "2028-02-30", "28-12-31", "٢٠٢٨-12-31"])
def test_another_value_than_a_day_is_a_fault(value: str) -> None:
    fields_read, report = fields(f"a: {value}")
    assert fields_read.day("a") is None
    assert [fault.code for fault in report.findings] == ["B005"]


def test_faults_have_hints_that_help() -> None:
    value, report = fields("status: x\nitems: y\nlandsdel: z\n")
    value.choice("status", Status)
    value.items("items")
    value.text("landsdeel", required=True)
    value.done()
    assert [(fault.code, fault.hint) for fault in report.findings] == [
        ("B005", "kies 'concept' of 'vastgesteld' of 'ondertekend' of 'aangeboden' of 'gepubliceerd'"),
        ("B005", "schrijf: items: [y]"),
        ("B003", "bedoelt u 'landsdeel'?"),
    ]
