"""The small fictional deals: they are read without a fault, and their model is what it was."""

from datetime import date

import pytest
from small_deals import CONTENT, SMALL

from dealpers.build import pipeline
from dealpers.build.pipeline import CheckedCollection
from dealpers.model.finding import Severity
from dealpers.render.data.files import deal_json


@pytest.fixture(scope="module")
def small() -> CheckedCollection:
    return pipeline.examine(pipeline.load(CONTENT), date(2026, 1, 1))


def test_reading_and_checking_find_no_fault(small: CheckedCollection) -> None:
    assert {deal.id for deal in small.corpus.deals} == set(SMALL)
    # Rules that ask for what a whole deal has speak of these short ones too; a fault of form is another matter.
    assert [f for f in small.findings if f.code.startswith(("B", "V00"))] == []
    assert [f for f in small.findings if f.severity is Severity.ERROR] == []


@pytest.mark.parametrize("name", ["heuvelrug-oost", "waterland-west"])
def test_the_model_is_what_it_was(name: str, small: CheckedCollection, golden) -> None:
    (deal,) = [deal for deal in small.corpus.deals if deal.id == name]
    golden(f"{name}.json", deal_json(deal).decode())
