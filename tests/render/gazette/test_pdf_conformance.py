"""The PDF checker passes what conforms and names what does not: a check that cannot fail proves nothing."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Literal

import pdf_conformance
import pytest
import typst
from pdf_conformance import Flavour, violations
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject

FLAVOURS: tuple[Flavour, ...] = ("ua1", "3a")

DOCUMENT = """
#set document(title: "Proefdeal", date: datetime(year: 2026, month: 1, day: 1))
#set text(lang: "nl")
#set page(numbering: "1")
#outline()
= Kop
Tekst met een #link("https://example.org")[link] en een noot.#footnote[Een noot.]
== Lagere kop
- een
- twee
#figure(rect(width: 1cm), alt: "Een leeg vlak", caption: [Een vlak])
#table(columns: 2, table.header[Naam][Bedrag], [A], [1])
#pdf.attach("bron.txt", bytes("bron"), relationship: "source", mime-type: "text/plain", description: "Bron")
"""


def printed(*standards: Literal["1.7", "ua-1", "a-3a"]) -> bytes:
    return typst.compile(DOCUMENT.encode(), format="pdf", pdf_standards=list(standards), ignore_system_fonts=True)


def damaged(pdf: bytes, damage: Callable[[PdfWriter], object]) -> bytes:
    writer, out = PdfWriter(clone_from=BytesIO(pdf)), BytesIO()
    damage(writer)
    writer.write(out)
    return out.getvalue()


def without(key: str) -> Callable[[PdfWriter], object]:
    return lambda writer: writer.root_object.pop(key)


def without_alternative_texts(writer: PdfWriter) -> None:
    for item in writer._objects:
        if isinstance(item, DictionaryObject) and item.get("/S") == "/Figure":
            del item["/Alt"]


def without_tab_order(writer: PdfWriter) -> None:
    for page in writer.pages:
        del page["/Tabs"]


def rules_in(lines: tuple[str, ...]) -> set[str]:
    return {line.split(":")[0] for line in lines}


@pytest.fixture
def checker() -> None:
    pdf_conformance.require()


@pytest.fixture(scope="module")
def conformant() -> bytes:
    return printed("ua-1", "a-3a")


@pytest.mark.usefixtures("checker")
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_a_pdf_made_for_both_standards_passes_both(conformant: bytes, flavour: Flavour) -> None:
    assert violations(conformant, flavour) == ()


@pytest.mark.usefixtures("checker")
def test_a_pdf_may_be_given_as_a_file(conformant: bytes, tmp_path: Path) -> None:
    file = tmp_path / "deal.pdf"
    file.write_bytes(conformant)
    assert violations(file, "ua1") == ()


@pytest.mark.usefixtures("checker")
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_rewriting_a_pdf_is_not_damage(conformant: bytes, flavour: Flavour) -> None:
    assert violations(damaged(conformant, lambda _: None), flavour) == ()


@pytest.mark.usefixtures("checker")
@pytest.mark.parametrize(
    ("flavour", "rule"),
    [("ua1", "clause 5 test 1"), ("3a", "clause 6.6.4 test 1"), ("3a", "clause 6.8 test 3")],
)
def test_the_same_pdf_made_for_no_standard_fails(flavour: Flavour, rule: str) -> None:
    assert rule in rules_in(violations(printed("1.7"), flavour))


@pytest.mark.usefixtures("checker")
@pytest.mark.parametrize(
    ("damage", "flavour", "rule"),
    [
        pytest.param(without("/StructTreeRoot"), "ua1", "clause 7.1 test 11", id="no tags, PDF/UA"),
        pytest.param(without("/StructTreeRoot"), "3a", "clause 6.7.3.3 test 1", id="no tags, PDF/A"),
        pytest.param(without("/MarkInfo"), "ua1", "clause 6.2 test 1", id="not marked, PDF/UA"),
        pytest.param(without("/MarkInfo"), "3a", "clause 6.7.2.2 test 1", id="not marked, PDF/A"),
        pytest.param(without("/Metadata"), "ua1", "clause 7.1 test 8", id="no metadata, PDF/UA"),
        pytest.param(without("/Metadata"), "3a", "clause 6.6.2.1 test 1", id="no metadata, PDF/A"),
        pytest.param(without("/Lang"), "ua1", "clause 7.2 test 34", id="no language"),
        pytest.param(without("/Lang"), "ua1", "clause 7.2 test 33", id="no language (tested at the end)"),
        pytest.param(without("/ViewerPreferences"), "ua1", "clause 7.1 test 10", id="title not shown"),
        pytest.param(without_alternative_texts, "ua1", "clause 7.3 test 1", id="figure without text"),
        pytest.param(without_tab_order, "ua1", "clause 7.18.3 test 1", id="no tab order"),
        pytest.param(without("/AF"), "3a", "clause 6.8 test 4", id="loose attachment (tested at the end)"),
        pytest.param(lambda writer: writer.encrypt(""), "3a", "clause 6.1.3 test 2", id="encrypted"),
    ],
)
def test_damage_is_named_by_its_clause(
    conformant: bytes, damage: Callable[[PdfWriter], object], flavour: Flavour, rule: str
) -> None:
    broken = damaged(conformant, damage)
    assert rule in rules_in(violations(broken, flavour))
    assert rule in rules_in(violations(broken, "ua1", "3a"))
    with pytest.raises(AssertionError, match=rule):
        pdf_conformance.hold(broken)


@pytest.mark.usefixtures("checker")
def test_the_rules_in_brief_hold_every_test_of_both_profiles() -> None:
    brief = [rule for profile in pdf_conformance.in_brief() for rule in profile.rules]
    for rule in (rule for flavour in FLAVOURS for rule in pdf_conformance.profile(flavour).rules):
        assert [one for one in brief if one.object == rule.object and rule.test in one.test], rule.name


@pytest.mark.usefixtures("checker")
def test_a_violation_tells_the_rule_the_reason_how_often_and_where(conformant: bytes) -> None:
    (line,) = violations(damaged(conformant, without_alternative_texts), "ua1")
    assert re.fullmatch(
        r"clause 7\.3 test 1: Figure structure element .+ \(1×, first at root/.+ SEFigure Figure\)\)",
        line,
    )


@pytest.mark.usefixtures("checker")
def test_another_file_than_a_pdf_is_an_error_and_not_a_pass() -> None:
    with pytest.raises(Exception, match="ModelParsingException"):
        violations(b"geen pdf", "ua1")


@pytest.mark.usefixtures("checker")
@pytest.mark.parametrize("flavour", FLAVOURS)
def test_every_rule_of_the_profile_is_handed_over(flavour: Flavour) -> None:
    with zipfile.ZipFile(str(pdf_conformance._jar())) as jar:
        xml = jar.read(pdf_conformance._PROFILES[flavour]).decode()
    profile = pdf_conformance.profile(flavour)
    assert len(profile.rules) == xml.count("<rule ") > 100
    assert sum(rule.deferred for rule in profile.rules) == xml.count('deferred="true"') > 0
    assert sum(len(rule.arguments) for rule in profile.rules) == xml.count("<argument>") > 0
    assert len(profile.variables) == xml.count("<variable ") > 0


@pytest.mark.usefixtures("checker")
@pytest.mark.parametrize(("flavour", "at_least"), [("ua1", 75), ("3a", 85)])
def test_every_rule_whose_object_is_in_the_pdf_is_tried(conformant: bytes, flavour: Flavour, at_least: int) -> None:
    profile = pdf_conformance.profile(flavour)
    never = replace(profile, rules=tuple(replace(rule, test="false", arguments=()) for rule in profile.rules))
    tried = rules_in(pdf_conformance.validate(conformant, never))
    objects = {rule.object for rule in profile.rules if rule.name in tried}
    assert tried == {rule.name for rule in profile.rules if rule.object in objects}
    assert len(tried) >= at_least


def test_without_java_the_check_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    jpype = pytest.importorskip("jpype")

    def nowhere() -> str:
        raise jpype.JVMNotFoundException

    monkeypatch.setattr(jpype, "getDefaultJVMPath", nowhere)
    assert "apt-get install default-jre-headless" in str(pdf_conformance.available())


def test_a_check_that_cannot_run_skips_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_conformance, "_jar", lambda: None)
    monkeypatch.delenv("DEALPERS_BROWSER", raising=False)
    monkeypatch.delenv("DEALPERS_PDFCHECK", raising=False)
    with pytest.raises(pytest.skip.Exception, match="pip install"):
        pdf_conformance.require()


@pytest.mark.parametrize("variable", ["DEALPERS_BROWSER", "DEALPERS_PDFCHECK"])
def test_a_check_that_is_required_and_cannot_run_fails_the_test(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    monkeypatch.setattr(pdf_conformance, "_jar", lambda: None)
    monkeypatch.setenv(variable, "required")
    with pytest.raises(pytest.fail.Exception, match="pip install"):
        pdf_conformance.require()
