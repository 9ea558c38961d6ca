"""Data of progress: JSON after its schema, CSV with points for decimals, an IATI activity in order."""

import json
from datetime import date

import pytest
from iati_validity import problems
from jsonschema import Draft202012Validator
from lxml import etree
from making import parsed
from progress_deal import FILES

from dealpers.corpus.status import on_day
from dealpers.model import Deal
from dealpers.model.instellingen import Uitgever
from dealpers.model.voortgang import Voortgang
from dealpers.render.data.files import deal_json
from dealpers.render.data.progress import progress_files
from dealpers.render.data.schema import schema_of

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

PUBLISHER = Uitgever(naam="Gemeente Kreekdam", soort="gemeente", iati="NL-KVK-00000000")


def deal_of(**changed: str) -> Deal:
    names = {name.rpartition("/")[2].replace(".", "_"): name for name in FILES}
    return parsed({**FILES, **{names[key]: text for key, text in changed.items()}}, "zeekreek").deal


def file(name: str, deal: Deal | None = None) -> bytes:
    return progress_files(deal or deal_of(), PUBLISHER)[name]()


def test_the_json_fits_its_schema_and_holds_every_word_reported() -> None:
    data = json.loads(file("voortgang.json"))
    Draft202012Validator(schema_of(Voortgang)).validate(data)
    assert data["verslagen"][1]["programmas"][0]["bijsturing"] == "Er komt een tweede aannemer."


def test_the_model_of_the_text_holds_nothing_reported() -> None:
    bare = {name: text for name, text in FILES.items() if not name.startswith("voortgang/")}
    assert deal_json(deal_of()) == deal_json(parsed(bare, "zeekreek").deal)
    assert progress_files(parsed(bare, "zeekreek").deal) == {}


def test_measurements_have_baselines_and_targets_and_points_for_decimals() -> None:
    rows = file("voortgang.csv").decode().splitlines()
    assert [row.split(",")[6:9] for row in rows if row.startswith("tevreden")] == [
        ["nulmeting", "2025-01-01", "61.5"],
        ["meting", "2025-12-31", "62.5"],
        ["meting", "2026-12-31", "64"],
    ]
    assert any("streefwaarde,2027-12-31,850" in row for row in rows)
    assert any("kern=Kreekdam" in row for row in rows)


def test_money_is_in_euros_and_cents() -> None:
    assert "2026-12-31,1,rijk,Wonen,besteed,1250000.50,," in file("geld.csv").decode()


def test_the_iati_activity_has_the_order_and_the_fields_of_the_standard() -> None:
    activity = file("zeekreek.iati.xml")
    assert problems(activity) == ""
    assert problems(activity.replace(b"activity-status", b"activity-state")) != ""
    root = etree.fromstring(activity)
    assert root.xpath("//result[1]//actual/@value") == ["120", "410", "300"]
    assert root.xpath("//result[1]//dimension/@value") == ["Kreekdam"]
    assert root.xpath("//result[1]//target/@value") == ["850"]
    assert root.xpath("//result[2]/@type") == ["2"]


def test_money_becomes_the_growth_since_the_day_before() -> None:
    root = etree.fromstring(file("zeekreek.iati.xml"))
    spent = root.xpath("//transaction[transaction-type/@code='4'][contains(description/narrative, 'post 1')]")
    assert [one.findtext("value") for one in spent if one.findtext("provider-org/narrative") == "Wonen"] == [
        "400000.00",
        "850000.50",
    ]


def test_a_judgement_is_a_comment_and_no_number() -> None:
    indicators = FILES["voortgang/indicatoren.yml"].replace("eenheid: procent", "eenheid: oordeel")
    deal = deal_of(indicatoren_yml=indicators, metingen_csv="indicator;peildatum;waarde\ntevreden;2025-12-31;goed\n")
    root = etree.fromstring(file("zeekreek.iati.xml", deal))
    (actual,) = root.xpath("//result[2]//actual")
    assert (actual.get("value"), actual.findtext("comment/narrative")) == (None, "goed.")


def test_the_publisher_reports_under_its_own_identifier() -> None:
    root = etree.fromstring(file("zeekreek.iati.xml"))
    (reporter,) = root.xpath("//reporting-org")
    assert root.findtext(".//iati-identifier") == "NL-KVK-00000000-zeekreek"
    assert (reporter.get("ref"), reporter.get("type")) == ("NL-KVK-00000000", "11")
    assert reporter.findtext("narrative") == "Gemeente Kreekdam"
    assert b"not valid for IATI" not in file("zeekreek.iati.xml")


def test_without_an_identifier_the_file_says_that_it_is_not_valid() -> None:
    activity = progress_files(deal_of())["zeekreek.iati.xml"]()
    assert b"not valid for IATI" in activity
    assert problems(activity) != ""
    assert "Dealpers" not in etree.fromstring(activity).xpath("//reporting-org/narrative/text()")


@pytest.mark.parametrize(
    ("day", "status", "kinds"),
    [("2024-01-01", "1", ["1", "3"]), ("2026-01-01", "2", ["2", "3"]), ("2031-01-01", "3", ["2", "4"])],
)
def test_the_status_and_the_kinds_of_days_follow_the_day_of_the_build(day: str, status: str, kinds: list[str]) -> None:
    activity = file("zeekreek.iati.xml", on_day(deal_of(), date.fromisoformat(day)))
    root = etree.fromstring(activity)
    assert problems(activity) == ""
    assert root.xpath("//activity-status/@code") == [status]
    assert root.xpath("//activity-date/@type") == kinds


def test_the_type_of_an_organisation_follows_from_its_name_or_is_left_out() -> None:
    front = FILES["aanhef.md"]
    (begin,) = [line for line in front.splitlines() if line.startswith("1. ")]
    deal = deal_of(aanhef_md=front.replace(begin, "1. Stichting Kade, hierna te noemen: Wonen;"))
    types = [one.get("type") for one in etree.fromstring(file("zeekreek.iati.xml", deal)).iter("participating-org")]
    assert types[0] is None
    assert "11" in types
