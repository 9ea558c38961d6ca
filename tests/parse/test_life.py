"""Events and deeds of a deal: reading, faults at their place, and the way back to YAML."""

from datetime import date

import pytest
from making import parsed

from dealpers.check.examples import example_files
from dealpers.corpus.visibility import without_closed_documents
from dealpers.model import Deal, Gebeurtenissoort, Status
from dealpers.model.source import Received
from dealpers.render.source.deal import unparse

EVENT = """\
gebeurtenissen:
  - id: toetreding-1
    soort: toetreding
    grond: artikel-1
    verzoek: {van: Stichting Veen, ontvangen: 2026-08-03}
    partij: {naam: Stichting Veen, alias: de Stichting, kant: regio}
    instemmingen:
      - {partij: partij-1, antwoord: ja, op: 2026-09-01}
    geldt-van: 2026-10-01
    akte: toetreding-1
  - id: opzegging-1
    soort: opzegging
    grond: artikel-1
    partij: partij-2
    ontvangen: 2027-01-10
"""
DEED = "akten/toetreding-1/"
STATE = "status: ondertekend\nondertekend: 2026-09-20\n"


def files() -> dict[str, str]:
    deed = {f"{DEED}{name}": text for name, text in example_files("").items() if name != "deal.yml"}
    return example_files("") | deed | {"levensloop.yml": EVENT, f"{DEED}tekst.yml": STATE}


def deal() -> Deal:
    result = parsed(files())
    assert not result.findings, result.findings
    return result.deal


def test_events_are_read_in_the_order_of_the_file() -> None:
    joining, leaving = deal().gebeurtenissen
    assert (joining.soort, leaving.soort) == (Gebeurtenissoort.TOETREDING, Gebeurtenissoort.OPZEGGING)
    assert joining.partij
    assert (joining.partij.naam, joining.instemmingen[0].partij) == ("Stichting Veen", "partij-1")
    assert leaving.partij
    assert leaving.partij.id == "partij-2"


def test_a_deed_is_a_text_with_a_state_of_its_own() -> None:
    (deed,) = deal().akten
    assert (deed.id, deed.deal.id, deed.deal.bestandsnaam) == (
        "toetreding-1",
        "voorbeeld/akte/toetreding-1",
        "voorbeeld-toetreding-1",
    )
    assert deed.deal.feiten.status is Status.ONDERTEKEND
    assert deal().feiten.status is Status.CONCEPT


def test_events_and_deeds_are_written_as_they_were_read() -> None:
    once = deal()
    again = parsed(unparse(once)).deal
    assert again == once
    assert "partij: partij-2" in unparse(once)["levensloop.yml"]


def test_a_document_of_an_event_says_from_when_readers_may_see_it() -> None:
    given = {
        f"levensloop/{name}": Received(name=name, data=b"", sha256=name, pages=1)
        for name in ("a.pdf", "b.pdf", "c.pdf")
    }
    event = EVENT.replace("03}", "03, stuk: a.pdf}").replace("09-01}", "09-01, stuk: b.pdf}")
    entries = (
        "    stuk: c.pdf\nstukken:\n  - {bestand: a.pdf, openbaar: nee}\n  - {bestand: b.pdf, embargo: 2027-02-01}\n"
    )
    whole = parsed(files() | {"levensloop.yml": event + entries}, received=given)
    assert not whole.findings
    assert parsed(unparse(whole.deal), received=given).deal == whole.deal

    def seen(day: date) -> tuple[list[str], str]:
        shown = without_closed_documents(whole.deal, day)
        joining = shown.gebeurtenissen[0]
        assert joining.verzoek
        return [one.bestand[-5:] for one in shown.stukken], joining.verzoek.stuk + joining.instemmingen[0].stuk

    assert seen(date(2027, 1, 31)) == (["c.pdf"], "")
    assert seen(date(2027, 2, 1)) == (["b.pdf", "c.pdf"], "b.pdf")


@pytest.mark.parametrize(
    ("entry", "message", "closed"),
    [
        ("{bestand: d.pdf, openbaar: nee}", "het bestand levensloop/d.pdf ontbreekt", 0),
        ("{bestand: a.pdf, embargo: morgen}", "morgen", 1),
    ],
)
def test_a_wrong_entry_of_a_document_is_reported_and_an_unreadable_day_closes_it(
    entry: str, message: str, closed: int
) -> None:
    event = EVENT.replace("03}", "03, stuk: a.pdf}") + f"stukken:\n  - {entry}\n"
    given = {"levensloop/a.pdf": Received(name="a.pdf", data=b"a", sha256="a", pages=1)}
    whole = parsed(files() | {"levensloop.yml": event}, received=given)
    assert message in whole.findings[0].message
    assert sum(not one.openbaarheid.openbaar for one in whole.deal.stukken) == closed


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"levensloop.yml": EVENT.replace("opzegging-1", "toetreding-1")}, "'toetreding-1' staat hier al"),
        ({"levensloop.yml": EVENT + "    akte: anders\n"}, "de map akten/anders ontbreekt"),
        ({"levensloop.yml": EVENT.replace("    akte: toetreding-1\n", "")}, "geen gebeurtenis noemt de akte"),
        ({"levensloop.yml": EVENT.replace("03}", "03, stuk: v.pdf}")}, "het bestand levensloop/v.pdf ontbreekt"),
        ({"levensloop.yml": EVENT.replace("soort: opz", "soort: af")}, "het veld 'soort' heeft de waarde 'afegging'"),
        ({"levensloop.yml": EVENT.replace("antwoord: ja", "antwoord: misschien")}, "de waarde 'misschien'"),
        ({"akten/los.md": "# Akte\n"}, "een akte is een map met haar tekst"),
        ({f"{DEED}deal.yml": "soort: x\n"}, "dit bestand hoort niet in de map van een akte"),
    ],
)
def test_a_fault_in_the_life_of_a_deal_is_reported_at_its_place(changed: dict[str, str], message: str) -> None:
    faults = parsed(files() | changed).findings
    assert faults
    assert message in faults[0].message
