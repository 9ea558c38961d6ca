"""Register of statutes of this collection: each number has a valid form, each number and name belongs to one text."""

from collections import Counter

from conftest import ROOT

from dealpers.model.ids import StukId
from dealpers.model.source import Source
from dealpers.parse import Report, statutes


def test_each_number_and_each_name_of_the_register_belongs_to_one_text() -> None:
    report = Report(deal=StukId("wetten"))
    laws = statutes(Source("wetten.yml", (ROOT / "content" / "wetten.yml").read_text("utf-8")), report)
    assert report.findings == []
    numbers = Counter(law.nummer for law in laws if law.nummer not in ("", "onbekend"))
    names = Counter(name for law in laws for name in dict.fromkeys((law.titel, *law.afkortingen)))
    assert [one for one, count in (*numbers.items(), *names.items()) if count > 1] == []
    assert len(laws) > 100
