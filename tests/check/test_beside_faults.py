"""Findings about references beside faults in the layout of the text, and the labels that such findings name."""

from making import findings_of

from dealpers.check import example_files

LIST = """\
## Artikel 1 – Taken

1. Een:
   1°. x;
   2°. y.
2. Twee.
{fault}

## Artikel 2 – Geld

Volgens artikel 1, zesde lid, en artikel 1, eerste lid, onderdeel 4°.
"""


def test_no_reference_is_dead_while_a_list_has_a_fault() -> None:
    codes = [finding.code for finding in findings_of(example_files(LIST.format(fault="die doorloopt")))]
    assert "B006" in codes
    assert "V001" not in codes


def test_a_dead_reference_speaks_of_labels_as_printed() -> None:
    findings = [f for f in findings_of(example_files(LIST.format(fault=""))) if f.code == "V001"]
    assert len(findings) == 2
    words = " ".join(f"{f.message} {f.hint}" for f in findings)
    assert "onderdeel 4°" in words
    assert "1° en 2°" in words
    assert "4g" not in words


def test_decimal_articles_are_named_with_their_points() -> None:
    text = "## Artikel 2.1 – A\n\nVolgens artikel 2.7.\n\n## Artikel 2.2 – B\n\nTekst.\n"
    (finding,) = [f for f in findings_of(example_files(text)) if f.code == "V001"]
    assert "artikel 2.7" in finding.message
    assert "2.1 en 2.2" in finding.hint
