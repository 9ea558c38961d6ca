"""Hints name the repair: the value as it should be written, at the place of the fault."""

import pytest
from making import findings_of

from dealpers.check import example_files

ARTICLE = "## Artikel 1 – Taken\n\nDe Regio plant bomen.\n"
FACTS = f"{ARTICLE}--- deal.yml\nsoort: Regio Deal\n"
CONCEPT = f"{FACTS}status: concept\n"
TABLE = f"{ARTICLE}\n{{tabel-1}}\n--- financien.yml\ntabellen:\n  - kolommen: [{{kop: a}}, {{kop: b}}]\n    rijen:\n"


@pytest.mark.parametrize(
    ("files", "code", "hint"),
    [
        (f"{CONCEPT}samenvatting: De deal: een plan\n", "B002", 'schrijf: samenvatting: "De deal: een plan"'),
        (f"{CONCEPT}samenvatting: “De deal: een plan”\n", "B002", 'schrijf: samenvatting: "De deal: een'),
        (f"{CONCEPT}begrippen:\n\t- x\n", "B002", "vervang de tab door spaties"),
        (f"{FACTS}status: getekend\nsamenvatting: x\n", "B005", "bedoelt u 'ondertekend'?"),
        (f"{FACTS}status: ‘Concept’\nsamenvatting: x\n", "B005", "bedoelt u 'concept'?"),
        (f"{CONCEPT}samenvatting: x\ngeldt-van: 1 maart 2025\n", "B005", "schrijf 2025-03-01"),
        (f"{CONCEPT}samenvatting: x\ngeldt-van: 01-03-2025\n", "B005", "schrijf 2025-03-01"),
        (f"{CONCEPT}samenvatting: x\ngeldt-van: 2025-02-30\n", "B005", "die dag bestaat niet"),
        (f"{CONCEPT}samenvatting: x\ngeldt-van: 31 april 2025\n", "B005", "die dag bestaat niet"),
        (f"{CONCEPT}samenvatting: x\ngeldt-van: voorjaar\n", "B005", "schrijf een datum als 2028-12-31"),
        (f"{TABLE}      - cellen: [Rijk, € 1.000,50]\n", "B005", "zet een cel met een komma erin tussen"),
        (f"{TABLE}      - cellen: [Rijk, post: x]\n", "B005", "met een dubbele punt of haak erin tussen"),
        (f"{TABLE}      - cellen: [Rijk]\n", "B005", "geef elke kolom een cel"),
    ],
)  # fmt: skip
def test_a_hint_names_the_repair(files: str, code: str, hint: str) -> None:
    findings = [finding for finding in findings_of(example_files(files)) if finding.code == code]
    assert any(hint in finding.hint for finding in findings), findings
