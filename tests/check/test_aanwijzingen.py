"""Table of directives: each drafting rule names its number, and no number lacks a rule."""

import re

import pytest

from dealpers.check import RULES, Rule
from dealpers.check.aanwijzingen import AANWIJZINGEN

DRAFTING = tuple(rule for rule in RULES if rule.code[0] in "AR")


@pytest.mark.parametrize("rule", DRAFTING, ids=lambda rule: rule.code)
def test_a_hint_cites_the_number_of_its_directive(rule: Rule) -> None:
    aanwijzing = AANWIJZINGEN[rule.code]
    assert f"({aanwijzing})" in rule.why


def test_the_table_has_no_number_without_a_rule() -> None:
    assert sorted(AANWIJZINGEN) == [rule.code for rule in DRAFTING]


def test_a_code_is_made_of_the_number() -> None:
    for code, aanwijzing in AANWIJZINGEN.items():
        first = re.match(r"[\d.]+", aanwijzing.nummer)
        assert first is not None
        digits = first[0].replace(".", "")
        assert code[1:] == digits.zfill(3)
