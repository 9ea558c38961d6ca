"""Codes of goals and results, ``1a``, ``1b``, ``2a``, in a list: all on one level."""

import pytest

from dealpers.importer.lists import follows


@pytest.mark.parametrize(
    ("before", "label", "wanted"),
    [("1a.", "1b.", True), ("1b.", "2a.", True), ("(2c)", "(3a)", True), ("1a.", "2b.", False), ("1a.", "1c.", False)],
)
def test_a_code_follows_by_its_letter_or_begins_the_next_number(before: str, label: str, wanted: bool) -> None:
    assert follows(before, label) is wanted
