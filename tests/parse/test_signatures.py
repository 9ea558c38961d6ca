"""Signatures and the gazette's own record: read from text and records, with an error where they cannot be read."""

from datetime import date

import pytest
from making import parsed

from dealpers.check import example_files
from dealpers.parse import Parsed

FACTS = 'soort: Deal\nsamenvatting: "x"\nstatus: '
PARTIES = """# Regio Deal Voorbeeld

## Partijen

1. De Minister van Water, de heer A. Berg, hierna te noemen: de Minister.
2. De gemeente Oever, hierna te noemen: Oever.
"""


def read(**files: str) -> Parsed:
    endings = {"aanhef": ".md", "slot": ".md"}
    named = {f"{name}{endings.get(name, '.yml')}": text for name, text in files.items()}
    return parsed(example_files("") | {"aanhef.md": PARTIES} | named)


def complaints(result: Parsed) -> list[str]:
    return [f"{f.code} {f.span.line}: {f.message}" for f in result.findings]


# -- signatures

SLOTS = {
    "Getekend te Bergen op Zoom op donderdag 6 februari 2025,\n\nDe Minister van Water,\n\nde heer A. Berg": [
        ("partij-1", "A. Berg", "", "", "Bergen op Zoom", date(2025, 2, 6))
    ],
    "Oever, donderdag 6 februari 2025\n\nDe Minister van Water,\n\nde heer A. Berg": [
        ("partij-1", "A. Berg", "", "", "Oever", date(2025, 2, 6))
    ],
    "Aldus getekend te Den Haag op 3 maart 2025,\n\nDe Minister van Water,\n\nde heer A. Berg": [
        ("partij-1", "A. Berg", "", "", "Den Haag", date(2025, 3, 3))
    ],
    "- De Minister: mevrouw B. Dal, directeur, te Oever op 4 april 2025\n- Oever, C. de Vries (wethouder)": [
        ("partij-1", "B. Dal", "directeur", "", "Oever", date(2025, 4, 4)),
        ("partij-2", "C. de Vries", "wethouder", "", "", None),
    ],
    "Namens de gemeente Oever: C. de Vries, burgemeester": [
        ("partij-2", "C. de Vries", "burgemeester", "de gemeente Oever", "", None)
    ],
    "GEDAAN te Oever, de 3e april 1974, in drievoud.\n\nVoor de Minister,\n\n(w.g.) A. BERG": [
        ("partij-1", "A. BERG", "", "de Minister", "Oever", date(1974, 4, 3))
    ],
    "Aldus vastgesteld door de gemeente Oever in de vergadering van 3 mei 2021,\n\nde secretaris,\n\nC. Kok\n\n"
    "de burgemeester,\n\nD. Vos\n\nAldus vastgesteld door de Minister op 4 mei 2021,\n\nE. Bol\n\ngetuige: F. Duin": [
        ("partij-1", "E. Bol", "", "", "", date(2021, 5, 4)),
        ("partij-2", "C. Kok", "de secretaris", "", "", date(2021, 5, 3)),
        ("partij-2", "D. Vos", "de burgemeester", "", "", date(2021, 5, 3)),
    ],
    "Oever, 6 februari 2025\n\nDe Minister\n\nA. Berg\n\nStichting Elders\n\nB. Dal": [
        ("partij-1", "A. Berg", "", "", "Oever", date(2025, 2, 6))
    ],
    "Oever, drie maart tweeduizend eenentwintig.\n\nVoor Oever, (w.g.) C. DE VRIES": [
        ("partij-2", "C. DE VRIES", "", "Oever", "Oever", date(2021, 3, 3))
    ],
    "De Minister,\n\nA. Berg\n\nPlaats: Dal\n\nDatum: 20 april 2023\n\nOever,\n\nC. Kok\n\nDatum: 14.08.2023": [
        ("partij-1", "A. Berg", "", "", "Dal", date(2023, 4, 20)),
        ("partij-2", "C. Kok", "", "", "", date(2023, 8, 14)),
    ],
    "De Minister\n\nNaam: A. Berg\n\nPlaats en datum: Dal, 4 mei 2023\n\nHandtekening: ………\n\nGemeente Oever\n\n"
    "Naam: C. Kok\n\nPlaats en datum: Oever, 9 mei 2023": [
        ("partij-1", "A. Berg", "", "", "Dal", date(2023, 5, 4)),
        ("partij-2", "C. Kok", "", "", "Oever", date(2023, 5, 9)),
    ],
    "Plaats en datum: Dal, 4 mei 2023\n\nDe Minister\n\nA. Berg\n\n"
    "Plaats en datum: Oever, 9 mei 2023\n\nOever\n\nC. Kok": [
        ("partij-1", "A. Berg", "", "", "", None),
        ("partij-2", "C. Kok", "", "", "", None),
    ],
    "De Minister\n\nA. Berg\n\nOever\n\nC. Kok\n\nPlaats en datum: Oever, 9 mei 2023": [
        ("partij-1", "A. Berg", "", "", "", date(2023, 5, 9)),
        ("partij-2", "C. Kok", "", "", "", date(2023, 5, 9)),
    ],
    "De Minister, Oever,\n\n......... .........\n\nA. Berg C. Kok": [
        ("partij-1", "A. Berg", "", "", "", None),
        ("partij-2", "C. Kok", "", "", "", None),
    ],
    "C. Kok\n\nburgemeester\n\nGemeente Oever\n\nA. Berg": [
        ("partij-1", "A. Berg", "", "", "", None),
        ("partij-2", "C. Kok", "burgemeester", "", "", None),
    ],
    "Namens de gemeente Oever C. Kok": [("partij-2", "C. Kok", "", "de gemeente Oever", "", None)],
    "Voor de Minister\n\nNaam: M. Vervanger\n\nFunctie: directeur\n\nVoor Oever\n\nNaam: ..........": [
        ("partij-1", "M. Vervanger", "directeur", "de Minister", "", None)
    ],
    "De Minister van Water,\n\n........................\n\nOever,\n\n........................": [],
    "De Minister en de gemeente Oever werken graag samen.": [],
    "Alle partijen hebben op 3 maart 2025 getekend.": [],
}


@pytest.mark.parametrize("text", SLOTS)
def test_signatures_are_read_from_the_closing_words(text: str) -> None:
    result = read(slot=f"# Ondertekening\n\n{text}\n")
    assert not result.findings
    signatures = [(s.partij, s.naam, s.functie, s.namens, s.plaats, s.datum) for s in result.deal.ondertekeningen]
    assert signatures == SLOTS[text]


def test_functions_side_by_side_belong_each_to_their_own_signatory() -> None:
    parties = (
        "# Deal\n\n## Partijen\n\n"
        "1. De gemeente Oever, vertegenwoordigd door haar burgemeester, A. Berg, hierna: Oever;\n"
        "2. Stichting Dal, vertegenwoordigd door haar voorzitter, B. Kuil, hierna: Dal;\n"
    )
    slot = "Aldus getekend.\n\nOever Dal\n\nA. Berg B. Kuil\n\n"
    both = read(aanhef=parties, slot=f"{slot}burgemeester voorzitter\n").deal.ondertekeningen
    assert [(one.naam, one.functie) for one in both] == [("A. Berg", "burgemeester"), ("B. Kuil", "voorzitter")]
    other = read(aanhef=parties, slot=f"{slot}penningmeester en voorzitter\n").deal.ondertekeningen
    assert other[-1].functie == "penningmeester en voorzitter"


def test_a_line_below_a_signature_that_begins_another_is_no_function() -> None:
    parties = (
        "# Deal\n\n## Partijen\n\n"
        "1. De burgemeester van Oever, A. Berg, hierna: Oever;\n"
        "2. Stichting Dal, vertegenwoordigd door B. Kuil, voorzitter, hierna: Dal;\n"
    )
    slot = (
        "Aldus getekend.\n\nOever\n\n(A. Berg, burgemeester)\n\nDatum: 3 maart 2026\n\n"
        "Gedeputeerde staten van Waddenoord, namens dezen,\n\nC. Vink\n\nDatum: 9 maart 2026\n"
    )
    signed = read(aanhef=parties, slot=slot).deal.ondertekeningen
    assert [(one.naam, one.functie, one.datum) for one in signed] == [("A. Berg", "burgemeester", date(2026, 3, 3))]


def test_a_record_of_a_signature_takes_the_name_from_the_party() -> None:
    result = read(ondertekening="ondertekeningen:\n  - {partij: partij-1, plaats: Oever, datum: 2025-03-03}\n")
    assert not result.findings
    assert [(s.naam, s.deel) for s in result.deal.ondertekeningen] == [("A. Berg", "")]


WRONG_RECORDS = {
    "partij: partij-9, datum: 2025-03-03": "B005 2: de deal heeft geen partij 'partij-9'",
    "partij: partij-1": "B004 2: ondertekening 1: het veld 'datum' ontbreekt",
    "partij: partij-2, datum: 2025-03-03": "B004 2: ondertekening: de tekst zegt niet wie voor deze partij tekent",
    "partij: partij-1, datum: 3 maart": "B005 2: het veld 'datum' heeft de waarde '3 maart'",
    "partij: partij-1, datum: 2025-03-03, rol: x": "B003 2: ondertekening 1: onbekend veld 'rol'",
}


@pytest.mark.parametrize("record", WRONG_RECORDS)
def test_a_wrong_record_of_a_signature_is_an_error(record: str) -> None:
    result = read(ondertekening=f"ondertekeningen:\n  - {{{record}}}\n")
    assert complaints(result) == [WRONG_RECORDS[record]]


def test_a_signature_in_text_and_record_is_an_error() -> None:
    slot = "De Minister van Water, de heer A. Berg\n"
    result = read(slot=slot, ondertekening="ondertekeningen:\n  - {partij: partij-1, datum: 2025-03-03}\n")
    assert complaints(result) == ["B005 2: deze ondertekening staat al in de tekst (slot.md)"]


# -- the gazette's record

PUBLISHED = "ondertekend: 2025-01-01\npublicaties: "
FIRST = "{soort: eerste, nummer: 12, datum: 2025-01-03}"
STATES = {
    "concept\n": "",
    "vastgesteld\n": "",
    "vastgesteld\nvastgesteld: {door: de stuurgroep, op: 2024-12-01}\n": "",
    "vastgesteld\nvastgesteld: {door: de stuurgroep}\n": "het veld 'op' ontbreekt",
    "ondertekend\n": "",
    "ondertekend\nondertekend: 2025-01-01\n": "",
    "aangeboden\nondertekend: 2025-01-01\naangeboden: 2025-01-02\n": "",
    f"gepubliceerd\n{PUBLISHED}[{FIRST}]\n": "",
    f"gepubliceerd\n{PUBLISHED}[{FIRST}, {{soort: herdruk, nummer: 12-n1, datum: 2025-01-04}}]\n": "",
    "aangeboden\nondertekend: 2025-01-01\n": "het veld 'aangeboden' ontbreekt",
    "aangeboden\naangeboden: 2025-01-02\n": "het veld 'ondertekend' ontbreekt",
    "gepubliceerd\nondertekend: 2025-01-01\n": "het veld 'publicaties' ontbreekt",
    f"gepubliceerd\n{PUBLISHED}[{{soort: eerste, nummer: 12}}]\n": "het veld 'datum' ontbreekt",
    f"gepubliceerd\n{PUBLISHED}[{{soort: eerste, datum: 2025-01-03}}]\n": "het veld 'nummer' ontbreekt",
    f"gepubliceerd\n{PUBLISHED}[{{nummer: 12, datum: 2025-01-03}}]\n": "het veld 'soort' ontbreekt",
    f"gepubliceerd\n{PUBLISHED}[{{soort: eerste, nummer: 012, datum: 2025-01-03}}]\n": "geen nummer",
    f"gepubliceerd\n{PUBLISHED}[{{soort: eerste, nummer: stcrt-2025-12, datum: 2025-01-03}}]\n": "geen nummer",
    f"gepubliceerd\n{PUBLISHED}[{{soort: eerste, nummer: 12-n1, datum: 2025-01-03}}]\n": "nummer van een herdruk",
    f"gepubliceerd\n{PUBLISHED}[{{soort: herdruk, nummer: 12-n1, datum: 2025-01-03}}]\n": "die hier niet staat",
    f"gepubliceerd\n{PUBLISHED}[{FIRST}, {{soort: herdruk, nummer: 13-n1, datum: 2025-01-04}}]\n": "niet volgen op",
    f"gepubliceerd\n{PUBLISHED}[{FIRST}, {{soort: eerste, nummer: 13, datum: 2025-01-04}}]\n": "al een eerste",
    f"gepubliceerd\n{PUBLISHED}[{FIRST}, {{soort: rectificatie, nummer: 12-n1, datum: 2025-01-04}}]\n": "welke woorden",
    "concept\nondertekend: 2025-01-01\n": "maar het veld 'ondertekend' is ingevuld",
    f"ondertekend\npublicaties: [{FIRST}]\n": "maar het veld 'publicaties' is ingevuld",
    "ondertekend\nstaatscourant: {nummer: 12, datum: 2025-01-03}\n": "onbekend veld 'staatscourant'",
    "aangeboden\nondertekend: 2025-01-03\naangeboden: 2025-01-02\n": "ligt voor de dag bij 'ondertekend'",
}


@pytest.mark.parametrize("state", STATES)
def test_each_status_requires_its_own_fields(state: str) -> None:
    missing = complaints(read(deal=FACTS + state))
    assert (not missing) if not STATES[state] else len(missing) == 1
    assert STATES[state] in "".join(missing)


def test_a_reprint_has_the_year_of_the_publication_it_replaces() -> None:
    first = "{soort: eerste, nummer: 12, datum: 2024-12-30}"
    record = f"[{{soort: herdruk, nummer: 12-n1, datum: 2025-01-03}}, {first}]"
    read_deal = read(deal=f"{FACTS}gepubliceerd\nondertekend: 2024-12-01\npublicaties: {record}\n").deal
    assert read_deal.feiten.staatscourant
    assert read_deal.feiten.staatscourant.identificatie == "stcrt-2024-12-n1"
    assert read_deal.feiten.staatscourant.volgt_op == "stcrt-2024-12"
