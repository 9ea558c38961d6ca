"""Files in which git left two versions of a text."""

from making import findings_of

from dealpers.check import example_files

CONFLICT = "<<<<<<< HEAD\n{}=======\n{}>>>>>>> tak\n"


def test_a_conflict_is_one_fault_and_holds_back_what_follows_from_it() -> None:
    text = "## Artikel 1 – Taken\n\n" + CONFLICT.format("De Regio plant bomen.\n", "Zie artikel 9 en XXX.\n")
    (finding,) = findings_of(example_files(text))
    assert (finding.code, finding.span.line, finding.span.end_line) == ("B013", 3, 7)
    assert "niet afgemaakt" in finding.message


def test_a_conflict_in_yaml_is_no_fault_of_yaml() -> None:
    facts = "soort: Deal\n" + CONFLICT.format("status: concept\n", "status: ondertekend\n") + "samenvatting: Kort.\n"
    findings = findings_of(example_files("## Artikel 1 – Taken\n\nDe Regio plant bomen.\n") | {"deal.yml": facts})
    assert [(finding.code, finding.span.line) for finding in findings] == [("B013", 2)]


def test_each_conflict_has_its_own_fault_and_a_row_of_equal_characters_is_none() -> None:
    twice = CONFLICT.format("a\n", "b\n") + "\n" + CONFLICT.format("c\n", "d\n")
    findings = findings_of(example_files(f"## Artikel 1 – Taken\n\n{twice}"))
    assert [finding.span.line for finding in findings] == [3, 9]
    assert "B013" not in {f.code for f in findings_of(example_files("## Artikel 1 – Taken\n\nTekst.\n\n=======\n"))}
