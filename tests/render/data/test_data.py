"""The data beside the pages: whole, typed, and readable by other programs."""

import csv
import io
import json

import pytest
from conftest import DEAL
from jsonschema import Draft202012Validator

from dealpers.build.pipeline import CheckedCollection
from dealpers.dutch.amounts import parse
from dealpers.render.data.files import deal_json
from dealpers.render.data.schema import deal_schema
from dealpers.render.data.sheets import as_csv

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

PAGES = f"deals/{DEAL}/"


def test_the_data_of_every_deal_fit_the_schema(collection: CheckedCollection) -> None:
    Draft202012Validator.check_schema(deal_schema())
    for deal in collection.corpus.deals:
        Draft202012Validator(deal_schema()).validate(json.loads(deal_json(deal)))


def test_a_deal_without_signatures_is_not_signed_in_its_data(collection: CheckedCollection) -> None:
    (deal,) = (json.loads(deal_json(one)) for one in collection.corpus.deals)
    assert deal["stand"] == {"type": "Stand", "status": "ondertekening niet bekend", "laatste_dag": "2028-12-31"}
    assert "status" not in deal["feiten"]


def test_the_schema_refuses_what_the_model_does_not_have(collection: CheckedCollection) -> None:
    deal = json.loads(deal_json(collection.corpus.deals[0]))
    faulty: tuple[dict[str, object], ...] = ({"titel": "alleen tekst"}, {"hoofdstukken": {}}, {"verzonnen": 1})
    for wrong in faulty:
        assert list(Draft202012Validator(deal_schema()).iter_errors(deal | wrong))


def test_the_csv_has_the_amounts_of_the_table_in_whole_euros(site: dict[str, bytes]) -> None:
    rows = list(csv.DictReader(io.StringIO(site[f"{PAGES}financien.csv"].decode())))
    total = rows[-1]
    assert total["rijk_euro"] == "10000000.00"
    assert sum(float(row["rijk_euro"]) for row in rows[:-1]) == float(total["rijk_euro"])
    assert {(row["rijk_grens"], row["regio_grens"]) for row in rows} == {("ten hoogste", "ten minste")}


def test_the_data_of_a_proposal_says_that_its_amount_is_a_maximum(site: dict[str, bytes]) -> None:
    assert {row["rijk_grens"] for row in json.loads(site["data/voorstellen.json"])} == {"ten hoogste"}


def test_every_reference_is_in_the_data_with_its_place_and_state(site: dict[str, bytes]) -> None:
    rows = json.loads(site["data/verwijzingen.json"])
    dead = [row for row in rows if row["staat"] == "dood"]
    assert [(row["van"], row["tekst"]) for row in dead] == [
        ("overweging-s-5", "artikel 5 lid 6"),
        ("artikel-5", "artikel 4 lid 6"),
    ]
    assert {"artikel-4-lid-4"} == {row["van"] for row in rows if row["naar"] == ["artikel-11"]}
    assert all(row["zin"] and ":" in row["plaats"] for row in rows)
    schema = json.loads(site["schema/verwijzing.schema.json"])
    for row in rows:
        Draft202012Validator(schema).validate(row)
    assert {row["zekerheid"] for row in rows} >= {"letterlijk", "gelezen"}
    assert all(row["bron"] for row in rows)


@pytest.mark.parametrize("cell", ["=1+1", "+1+1", "-1+cmd", "@a", "\ta", " =1", "＝1"])
def test_a_cell_that_a_spreadsheet_would_run_stays_text(cell: str) -> None:
    assert as_csv([(cell, "x")]).decode().startswith(("'", "\"'"))


def test_amounts_are_whole_eurocents_and_print_as_signed(collection: CheckedCollection) -> None:
    for table in collection.corpus.deals[0].tabellen:
        for row in table.rijen:
            for cell in row.cellen[1:]:
                assert cell.bedrag
                assert isinstance(cell.bedrag.eurocenten, int)
                assert cell.bedrag == parse(cell.alinea.tekst)
