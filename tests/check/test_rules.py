"""Every rule and every fault of form proves itself by its examples, and editors can accept what they find."""

import dataclasses
from pathlib import Path

import pytest
from making import TODAY, check, corpus_of, findings_of, parsed, read

from dealpers.check import RULES, Rule, example_files
from dealpers.check import rules as rule_package
from dealpers.check.explain import explanation
from dealpers.check.rule import Findings, Profile, rule
from dealpers.check.rules import FAMILIES
from dealpers.cli import main
from dealpers.model import Deal, Document, Severity, Stuk
from dealpers.model.finding import Diagnostic
from dealpers.parse import FAULTS, Fault

FOLDER = Path(rule_package.__path__[0])
EXAMPLED = tuple(fault for fault in FAULTS if fault.code not in ("B001", "B009", "B011", "B012", "B014", "B015"))


def codes(example: str, rule: Rule | None = None) -> set[str]:
    """The rules that an example breaks; those that ask for a whole deal keep out, unless they are asked themselves."""
    findings, corpus = read(example_files(example))
    profile = rule.profile if rule else Profile.DEAL
    every = (*findings, *check(corpus, TODAY, profile))
    quiet = {other.code for other in RULES if other.whole and other is not rule}
    return {finding.code for finding in every if not finding.accepted} - quiet


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{rank}")
        for rule in RULES
        for rank, example in enumerate(getattr(rule, kind), 1)
    ]


@pytest.mark.parametrize(("rule", "example"), examples("wrong"))
def test_a_wrong_example_breaks_its_own_rule_and_no_other(rule: Rule, example: str) -> None:
    assert codes(example, rule) == {rule.code}


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize(("rule", "example"), examples("right"))
def test_a_right_example_breaks_no_rule(rule: Rule, example: str) -> None:
    assert codes(example, rule) == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_all_there_is_to_say(rule: Rule) -> None:
    assert rule.asks.endswith(".")
    assert rule.why.endswith(".")
    assert rule.wrong
    assert rule.right


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("fault", EXAMPLED, ids=lambda fault: fault.code)
def test_a_fault_of_form_is_found_in_its_wrong_example_only(fault: Fault) -> None:
    assert codes(fault.wrong) == {fault.code}
    assert codes(fault.right) == set()


def test_a_control_character_is_the_unreadable_file_that_a_text_can_show() -> None:
    assert codes("## Artikel 1 – Taken\n\nEen \u202e teken.\n") == {"B001"}


def test_every_module_of_a_rule_is_in_the_registry_once() -> None:
    modules = [module for family in FAMILIES for module in family.modules]
    assert sorted(modules) == sorted(path.stem for path in FOLDER.glob("[a-z][0-9]*.py"))


@pytest.mark.parametrize("module", [module for family in FAMILIES for module in family.modules])
def test_a_module_bears_the_code_and_the_name_of_its_rule(module: str) -> None:
    code, _, name = module.partition("_")
    (rule,) = (rule for rule in RULES if rule.code == code.upper())
    assert rule.name == name.replace("_", " ")


def test_a_rule_is_given_what_it_names_and_can_name_nothing_else() -> None:
    beside = {rule.code: rule.beside for rule in RULES}
    assert (beside["V208"], beside["V001"], beside["V502"]) == ((), ("links",), ("context",))

    def curious(deal: Deal, clock: float) -> Findings:
        yield from ()

    with pytest.raises(TypeError, match="V999"):
        rule("V999", Severity.INFO)(curious)


def test_a_rule_reads_only_the_texts_of_its_type() -> None:
    reads = {rule.code: rule.reads for rule in RULES}
    assert (reads["A006"], reads["V402"], reads["V208"]) == (Deal, Document, Stuk)
    document = read({"tekst.md": "Geachte raad,\n", "document.yml": "soort: brief\nstatus: concept\ntitel: Brief\n"})[1]
    (letter,) = document.documenten
    assert [rule.code for rule in RULES if rule.applies_to(letter) and rule.code in ("A006", "V402", "V208")] == [
        "V208",
        "V402",
    ]


def test_codes_are_used_once_and_in_order() -> None:
    every = [fault.code for fault in FAULTS] + [rule.code for rule in RULES]
    assert len(every) == len(set(every))


@pytest.mark.parametrize("explained", [*FAULTS, *RULES], ids=lambda explained: explained.code)
def test_explain_prints_why_with_every_example(explained: Rule | Fault, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", explained.code.lower()]) == 0
    stdout = capsys.readouterr().out
    assert stdout.startswith(f"{explained.code}: {explained.name}\n")
    assert explained.why in stdout
    assert stdout.rstrip("\n") == explanation(explained)
    wrong = explained.wrong if isinstance(explained, Rule) else (explained.wrong,)
    for example in wrong:
        assert all(line in stdout for line in example.split("\n"))


# -- what an editor accepts

DEAD = "## Artikel 1 – Taken\n\n1. De Regio voert artikel 3 uit.\n2. Het Rijk ook, volgens artikel 3.\n"


def accepted(place: str, words: str = "artikel 3", rule: str = "V001") -> dict[str, str]:
    entry = f"  - {{regel: {rule}, plaats: {place}, woorden: {words}, reden: Zo ondertekend.}}\n"
    return example_files(DEAD) | {"redactie.yml": f"aanvaard:\n{entry}"}


def open_ones(files: dict[str, str]) -> list[str]:
    quiet = {rule.code for rule in RULES if rule.whole}
    return [finding.code for finding in findings_of(files) if finding.code not in quiet]


def test_an_accepted_finding_is_marked_and_the_others_stay() -> None:
    assert open_ones(example_files(DEAD)) == ["V001", "V001"]
    assert open_ones(accepted("artikel-1-lid-2")) == ["V001"]
    result = parsed(accepted("artikel-1-lid-2"))
    marked = [f for f in check(corpus_of(result.deal), TODAY) if f.accepted]
    assert [(f.code, f.place, f.words) for f in marked] == [("V001", "artikel-1-lid-2", "artikel 3")]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    "acceptance",
    [
        pytest.param(accepted("artikel-1"), id="two findings"),
        pytest.param(accepted("artikel-1-lid-1", "artikel 4"), id="other words"),
        pytest.param(accepted("artikel-2"), id="another place"),
        pytest.param(accepted("artikel-1-lid", "artikel 3"), id="half a place"),
        pytest.param(accepted("artikel-1-lid-1", rule="V002"), id="another rule"),
    ],
)
def test_an_acceptance_of_nothing_or_of_two_is_a_finding_itself(acceptance: dict[str, str]) -> None:
    assert "V006" in open_ones(acceptance)


def test_a_finding_is_a_value_that_can_be_compared() -> None:
    finding = findings_of(example_files(DEAD))[0]
    assert isinstance(finding, Diagnostic)
    assert finding.accept() == dataclasses.replace(finding, accepted=True)


def test_parties_of_the_region_may_be_counted_from_one_again() -> None:
    aanhef = """# Regio Deal Voorbeeld

## Partijen

1. De Minister van Zaken, A. Jansen, hierna te noemen: Zaken.
2. De Minister van Werk, B. Smit, hierna te noemen: Werk.

Partijen genoemd onder 1 en 2, hierna samen te noemen: het Rijk.

1. Het college van de gemeente Dam, namens deze: C. Bos, hierna te noemen: Dam.

Deze partij, hierna te noemen: de Regio.
"""
    findings = findings_of(example_files("## Artikel 1 – A\n\nTekst.\n") | {"aanhef.md": aanhef})
    assert [finding.message for finding in findings if finding.code in ("V002", "V003")] == []
