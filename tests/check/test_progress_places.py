"""Faults in the records of ``voortgang/``: each finding points at the value of the field."""

from datetime import date

import pytest
from making import check, corpus_of, parsed
from progress_deal import FILES

TODAY = date(2027, 4, 1)
REPORT, DONE, INDICATORS = "voortgang/2026/verslag.yml", "voortgang/gedaan.yml", "voortgang/indicatoren.yml"
MEASURED, MONEY = "voortgang/metingen.csv", "voortgang/geld.csv"

FAULTS = {
    (REPORT, "code: 1a,", "code: 7q,"): "V714 verslag.yml:5:12",
    (REPORT, "programma: 1a, stand: op", "programma: 9, stand: op"): "V714 verslag.yml:11:55",
    (REPORT, "vervangt: dijkstraat", "vervangt: kade"): "V714 verslag.yml:11:106",
    (REPORT, ", bijsturing: Er komt een tweede aannemer.", ""): "V713 verslag.yml:5:23",
    (REPORT, "artikel-3-programma-1a-streepje-1", "artikel-9-lid-1"): "V701 verslag.yml:8:17",
    (DONE, "artikel-6-lid-1", "artikel-6-lid-9"): "V701 gedaan.yml:2:14",
    (DONE, "orgaan: Stuurgroep", "orgaan: Raad"): "V715 gedaan.yml:4:13",
    (DONE, "op: 2026-03-01", "op: 2028-03-01"): "V716 gedaan.yml:5:9",
    (INDICATORS, "[artikel-3-programma-1b-streepje-1]", "[artikel-3, artikel-40]"): "V701 indicatoren.yml:20:23",
    (INDICATORS, "uit: artikel-3-programma-1a-streepje-1", "uit: artikel-30"): "V701 indicatoren.yml:9:58",
    (INDICATORS, 'waarde: "61,5"', 'waarde: "161,5"'): "V705 indicatoren.yml:16:25",
    (INDICATORS, "op: 2028-12-31", "op: 2024-12-31"): "V703 indicatoren.yml:25:26",
    (MEASURED, "31-12-2026;410", "31-12-2026;110"): "V704 metingen.csv:3:21",
    (MEASURED, "31-12-2025;120", "31-12-2025;-3"): "V704 metingen.csv:2:21",
    (MONEY, ";400.000;", ";-4;"): "V704 geld.csv:4:33",
    (MEASURED, "2026-12-31;64;70,4", "2026-12-31;64;170,4"): "V705 metingen.csv:6:24",
    (MEASURED, "2025-12-31;62,5", "2024-12-31;62,5"): "V703 metingen.csv:5:10",
    (MONEY, "2026-12-31;2;rijk", "2026-12-31;7;rijk"): "V714 geld.csv:10:12",
    (MONEY, ";Werk;", ";Werkt;"): "V714 geld.csv:10:19",
    (MONEY, "1.250.000,50", "50"): "V704 geld.csv:8:33",
}  # fmt: skip


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_a_record_is_reported_at_the_value_of_its_field(fault: tuple[str, str, str]) -> None:
    name, right, wrong = fault
    assert right in FILES[name]
    read = parsed({**FILES, name: FILES[name].replace(right, wrong, 1)}, "zeekreek")
    assert not read.findings
    every = check(corpus_of(read.deal), TODAY)
    file = name.rpartition("/")[2]
    shown = [f"{one.code} {file}:{one.span.line}:{one.span.column}" for one in every if one.span.name.endswith(name)]
    assert FAULTS[fault] in shown
