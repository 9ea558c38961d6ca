"""docs/regels/ says what the rules say: it is written from them with ``--golden``, and compared at every run."""

import pytest
from conftest import ROOT

from dealpers.check.examples import examples_in
from dealpers.check.explain import EXPLAINED, explanation, index, page

FOLDER = ROOT / "docs" / "regels"


def test_every_rule_has_its_page_and_no_page_is_left_over(request: pytest.FixtureRequest) -> None:
    wanted = {f"{rule.code}.md": page(rule) for rule in EXPLAINED} | {"README.md": index(EXPLAINED)}
    if request.config.getoption("--golden"):
        FOLDER.mkdir(exist_ok=True)
        for path in FOLDER.glob("*.md"):
            path.unlink()
        for name, text in wanted.items():
            (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    assert {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")} == wanted


@pytest.mark.parametrize("rule", EXPLAINED, ids=lambda rule: rule.code)
def test_every_rule_explains_itself(rule: object) -> None:
    text = explanation(rule)  # type: ignore[arg-type]
    assert "Fout:" in text
    assert "Goed:" in text
    assert len(text.splitlines()) > 5


def test_no_two_rules_bear_one_code() -> None:
    codes = [rule.code for rule in EXPLAINED]
    assert len(set(codes)) == len(codes)


TWICE = "De Regio plant bomen.\n    De Regio maait.\n"
EXAMPLES = f"Vraag.\n\nReden.\n\nFout:\n    ## Artikel 1\n\n    {TWICE}"


def test_an_example_may_be_a_change_of_the_whole_example_above_it() -> None:
    change = "Goed, met:\n    -\n    - De Regio plant bomen.\n    + De Regio plant struiken.\n"
    assert examples_in(EXAMPLES + change) == (
        ("Fout", "## Artikel 1\n\nDe Regio plant bomen.\nDe Regio maait.\n"),
        ("Goed", "## Artikel 1\nDe Regio plant struiken.\nDe Regio maait.\n"),
    )


@pytest.mark.parametrize("whole", [EXAMPLES, EXAMPLES + f"    {TWICE}"], ids=["lacking", "twice"])
def test_a_change_of_lines_that_the_example_lacks_or_has_twice_is_refused(whole: str) -> None:
    lines = "De Regio plant bomen." if whole != EXAMPLES else "De Regio snoeit."
    with pytest.raises(ValueError, match=lines):
        examples_in(f"{whole}Goed, met:\n    - {lines}\n")
