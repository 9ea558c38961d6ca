"""Events of a deal with bad input: each fault at its place in ``levensloop.yml``, with what to do."""

import pytest
from making import TODAY, check, corpus_of, parsed

from dealpers.build.pipeline import CheckedCollection
from dealpers.check import example_files
from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.ids import StukId

PARTIES = "".join(f"{rank}. De gemeente Oord {rank}, hierna te noemen: Oord {rank}.\n" for rank in range(2, 7))
AANHEF = f"# Deal Proef\n\n## Partijen\n\n1. De Minister van Water, hierna te noemen: de Minister.\n{PARTIES}"
CLAUSES = """
## Artikel 1 – Wijziging

1. De wijziging behoeft de instemming van alle Partijen.
2. Partijen treden in overleg binnen zes weken na ontvangst van het verzoek.

## Artikel 2 – Opzegging

Elke Partij kan met een opzegtermijn van een half jaar opzeggen.

## Artikel 3 – Opzegging

Opzeggen kan met inachtneming van een termijn van drie maanden, tegen het einde van een kalenderjaar.

## Artikel 4 – Opzegging

Elke Partij kan opzeggen met inachtneming van een opzegtermijn van 6 maanden, onder opgave van redenen.
"""


def findings(events: str) -> list[Diagnostic]:
    files = example_files(CLAUSES) | {"aanhef.md": AANHEF, "levensloop.yml": f"gebeurtenissen:\n{events}"}
    read = parsed(files)
    assert not read.findings, read.findings
    every = check(corpus_of(read.deal), TODAY)
    return [finding for finding in every if finding.span.name.endswith("levensloop.yml")]


def consents(*parties: int, day: str = "2025-03-01") -> str:
    rows = "".join(f"\n      - {{partij: partij-{party}, antwoord: ja, op: {day}}}" for party in parties)
    return f"    instemmingen:{rows}\n"


def amendment(more: str, begin: str = "2025-06-01") -> str:
    head = "  - id: wijziging-1\n    soort: wijziging\n    grond: artikel-1\n"
    return f"{head}    verzoek: {{van: Oord 2, ontvangen: 2025-01-10}}\n{more}    geldt-van: {begin}\n"


def notice(clause: int, more: str = "") -> str:
    head = f"  - id: opzegging-1\n    soort: opzegging\n    grond: artikel-{clause}\n    partij: partij-2\n"
    return f"{head}    ontvangen: 2025-01-10\n{more}"


def accession(party: str) -> str:
    head = "  - id: toetreding-1\n    soort: toetreding\n    grond: artikel-1\n"
    asked = f"    verzoek: {{van: Wad, ontvangen: 2025-01-10}}\n    partij: {party}\n"
    return f"{head}{asked}{consents(1, 2, 3, 4, 5, 6)}    aanvaardt: {{op: 2025-03-01}}\n    geldt-van: 2025-06-01\n"


FAULTS = {
    "V513 7:7: 4 van 6 partijen stemden in; het ja van Oord 5, Oord 6 ontbreekt": amendment(consents(1, 2, 3, 4)),
    "V512 13:18: 'partij-9' is op die dag geen partij": amendment(consents(1, 2, 3, 4, 5, 6, 9)),
    "V512 13:18: partij-6 antwoordt hier twee keer": amendment(consents(1, 2, 3, 4, 5, 6, 6)),
    "V514 9:46: dit gaat in op 1 februari 2025, maar de instemming van partij-3 is van 1 maart": amendment(
        consents(1, 2, day="2025-01-20")
        + consents(3).partition(":\n")[2]
        + consents(4, 5, 6, day="2025-01-20").partition(":\n")[2],
        "2025-02-01",
    ),
    "V502 7:46: de dag van de instemming van partij-1, 2027-03-01, moet nog komen": amendment(
        consents(1, 2, 3, 4, 5, 6, day="2027-03-01"), "2027-06-01"
    ),
    "V516 6:25: het overleg was op 1 mei 2025, de laatste dag ervoor was 21 februari 2025": amendment(
        "    overleg: {gehouden: 2025-05-01}\n" + consents(1, 2, 3, 4, 5, 6)
    ),
    "V511 4:12: 'wijziging-1' noemt bij 'grond' artikel-8": amendment("").replace("artikel-1\n", "artikel-8\n"),
    "V515 8:16: de opzegging gaat in op 1 maart 2025, maar de termijn loopt tot en met 10 juli": notice(
        4, "    reden: Anders.\n    geldt-van: 2025-03-01\n"
    ),
    "V515 2:5: artikel-4 vraagt bij een opzegging om de reden": notice(4),
    "V512 6:13: partij-3 is op die dag al partij": accession("partij-3"),
    "V512 20:20: Stichting Wad trad volgens een andere gebeurtenis al toe": accession("{naam: Stichting Wad}")
    + accession("{naam: Stichting Wad}").replace("toetreding-1", "toetreding-2"),
    "V512 11:13: partij-2 zegde volgens een andere gebeurtenis al op": notice(4, "    reden: Anders.\n")
    + notice(4, "    reden: Anders.\n").replace("opzegging-1", "opzegging-2"),
    "V514 14:12: het einde is 1 januari 2024, voor de dag waarop dit ingaat, 1 juni 2025": amendment(
        consents(1, 2, 3, 4, 5, 6)
    ).replace("wijziging\n    grond", "verlenging\n    grond")
    + "    einde: 2024-01-01\n",
    "V512 5:13: 'partij-8' is op die dag geen partij": notice(4, "    reden: Anders.\n").replace(
        "partij-2", "partij-8"
    ),
}


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("wanted", FAULTS)
def test_a_fault_of_an_event_is_reported_at_the_value_of_its_field(wanted: str) -> None:
    shown = [
        f"{finding.code} {finding.span.line}:{finding.span.column}: {finding.message}"
        for finding in findings(FAULTS[wanted])
    ]
    assert any(line.startswith(wanted) for line in shown), shown
    assert len({finding.code for finding in findings(FAULTS[wanted])}) == 1, shown
    assert all(finding.hint and finding.span.column for finding in findings(FAULTS[wanted]))


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    "events",
    [
        amendment(consents(1, 2, 3, 4, 5, 6)),
        amendment(consents(1, 2, 3)).replace("    geldt-van: 2025-06-01\n", ""),
        notice(3, "    geldt-van: 2025-03-01\n"),  # the last day depends on the end of the year: no finding
        notice(4, "    reden: Anders.\n    geldt-van: 2025-07-11\n"),
        notice(2),
    ],
)
def test_a_sound_or_doubtful_event_has_no_finding(events: str) -> None:
    assert findings(events) == []


@pytest.mark.no_cover  # the same lines again and again
def test_the_fictional_deal_with_a_whole_life_has_no_fault(small: CheckedCollection) -> None:
    faults = [finding for finding in small.found[StukId("veenland")] if finding.severity is not Severity.INFO]
    assert faults == []


def test_an_event_from_before_the_signature_is_reported_at_its_day() -> None:
    facts = "soort: Regio Deal\nstatus: ondertekend\nondertekend: 2025-05-15\nsamenvatting: Een voorbeeld.\n"
    signed = {
        "deal.yml": facts,
        "ondertekening.yml": "ondertekeningen: [{partij: partij-1, datum: 2025-05-15, naam: A}]\n",
    }
    files = example_files(CLAUSES) | signed | {"aanhef.md": AANHEF, "levensloop.yml": f"gebeurtenissen:\n{notice(2)}"}
    every = check(corpus_of(parsed(files).deal), TODAY)
    (finding,) = [one for one in every if one.code == "V514"]
    assert (finding.span.line, finding.span.column) == (6, 16)
    assert finding.message == "dit is van 10 januari 2025, voor de deal werd ondertekend op 15 mei 2025"


def test_a_party_that_left_may_join_again() -> None:
    again = accession("{naam: Stichting Wad}")
    left = notice(2).replace("partij-2", "partij-3")
    assert not any(one.code == "V512" for one in findings(again + left + again.replace("toetreding-1", "toetreding-2")))


def test_a_correction_with_equal_words_is_reported() -> None:
    row = "verbetert: [{was: zes weken, wordt: zes weken, plaats: artikel-1}]"
    facts = (
        "soort: Deal\nstatus: gepubliceerd\nondertekend: 2025-01-01\nsamenvatting: Een voorbeeld.\npublicaties:\n"
        f"  - {{soort: eerste, nummer: 12, datum: 2025-02-01}}\n  - {{soort: rectificatie, nummer: 12-n1, "
        f"datum: 2025-02-08, {row}}}\n"
    )
    read = parsed(example_files(CLAUSES) | {"deal.yml": facts, "aanhef.md": AANHEF})
    shown = [one.message for one in check(corpus_of(read.deal), TODAY) if one.code == "V520"]
    assert shown == ["de foute en de goede woorden zijn gelijk: ‘zes weken’"]
