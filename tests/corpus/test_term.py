"""Deal on a day: present text, texts to come, stage of the term, events in force."""

from datetime import date

import pytest
from making import parsed

from dealpers.build.pipeline import CheckedCollection
from dealpers.check import example_files
from dealpers.corpus.life import coming_events, last_day_for_talks, last_day_of_notice
from dealpers.corpus.memberships import memberships, parties_on, party_count
from dealpers.corpus.status import end_date, on_day, start_date, status_line, status_name
from dealpers.corpus.timeline import in_force, text_on
from dealpers.dutch.durations import later
from dealpers.model import Deal, Loop

FACTS = "soort: Regio Deal\nstatus: {}\nsamenvatting: Een voorbeeld.\n"
AMENDED = f"{FACTS}wijzigingen: [{{{{op: 2026-07-01, besluit: Wijziging}}}}]\n"
ARTICLE = "## Artikel 1 – Looptijd\n\nDeze deal treedt in werking op 1 maart 2025 en eindigt op 31 december {}.\n"


def amended(status: str = "vastgesteld") -> Deal:
    now = example_files(ARTICLE.format(2029)) | {"deal.yml": AMENDED.format(status), "kort.yml": "artikel-1: Nieuw.\n"}
    then = {f"versies/2025-03-01/{name}": text for name, text in example_files(ARTICLE.format(2027)).items()}
    del then["versies/2025-03-01/deal.yml"]
    then["versies/2025-03-01/tekst.yml"] = "status: ondertekend\nondertekend: 2025-02-03\n"
    result = parsed(now | then)
    assert not result.findings, result.findings
    return result.deal


def veenland(small: CheckedCollection) -> Deal:
    return next(deal for deal in small.corpus.deals if deal.id == "veenland")


def test_a_text_is_the_present_one_from_its_first_day() -> None:
    before, after = in_force(amended(), date(2026, 6, 30)), in_force(amended(), date(2026, 7, 1))
    assert (end_date(before), end_date(after)) == (date(2027, 12, 31), date(2029, 12, 31))
    assert [text.deal.id for text in before.komend] == ["voorbeeld/versie/2026-07-01"]
    assert (before.id, before.versies, before.feiten.wijzigingen, before.kort) == ("voorbeeld", (), (), ())
    assert before.feiten.ondertekend == date(2025, 2, 3)
    assert after == amended()


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Dit convenant geldt vanaf 1 mei 2025 tot en met 31 december 2027.", date(2027, 12, 31)),
        ("De afspraken gelden tot en met 31 december 2027.", date(2027, 12, 31)),
        ("Dit convenant geldt vanaf 1 mei 2025 en werkt terug tot en met 1 april 2025.", None),
        ("De afspraken over het pad gelden tot en met 31 december 2027.", None),
    ],
)
def test_a_deal_ends_on_the_last_day_for_which_it_says_to_hold(text: str, end: date | None) -> None:
    assert end_date(parsed(example_files(f"## Artikel 1 – Duur\n\n{text}\n")).deal) == end


def test_a_draft_replaces_no_text_and_readers_do_not_see_it() -> None:
    draft = amended("concept")
    present = in_force(draft, date(2027, 1, 1))
    assert end_date(present) == date(2027, 12, 31)
    assert present.komend == ()
    assert len(in_force(draft, date(2027, 1, 1), drafts=True).komend) == 1


@pytest.mark.parametrize(
    ("day", "loop", "words"),
    [
        ("2025-02-28", Loop.KOMEND, "Vastgesteld, geldt vanaf 1 maart 2025"),
        ("2025-03-01", Loop.LOPEND, "Vastgesteld, loopt tot en met 31 december 2027"),
        ("2027-12-31", Loop.LOPEND, "Vastgesteld, loopt tot en met 31 december 2027"),
        ("2028-01-01", Loop.AFGELOPEN, "Afgelopen, liep tot en met 31 december 2027"),
    ],
)
def test_the_status_line_follows_the_day(day: str, loop: Loop, words: str) -> None:
    read_deal = parsed(example_files(ARTICLE.format(2027)) | {"deal.yml": FACTS.format("vastgesteld")}).deal
    deal = on_day(read_deal, date.fromisoformat(day))
    assert (deal.loop, status_line(deal).nu) == (loop, words)


def test_a_deal_without_days_has_no_stage() -> None:
    read_deal = on_day(parsed(example_files("")).deal, date(2030, 1, 1))
    assert (read_deal.loop, status_line(read_deal).nu, start_date(read_deal)) == (Loop.ONBEKEND, "Concept", None)


def test_the_status_of_a_consolidated_text_is_that_of_the_signed_text(small: CheckedCollection) -> None:
    deal = on_day(veenland(small), date(2026, 1, 1))
    assert status_name(deal) == "gepubliceerd"
    line = "Gepubliceerd in de Staatscourant, gewijzigd per 1 juli 2024, loopt tot en met 31 december 2026"
    assert status_line(deal).nu == line
    early = in_force(veenland(small), date(2024, 6, 30))
    assert early.feiten.staatscourant
    assert early.feiten.staatscourant.identificatie == "stcrt-2022-33120"
    assert len(early.partijen) == 6


def test_last_days_follow_from_the_terms_of_the_clauses(small: CheckedCollection) -> None:
    deal = veenland(small)
    joining, leaving = deal.gebeurtenissen
    assert last_day_for_talks(joining, deal) == date(2024, 3, 18)
    assert last_day_of_notice(leaving, deal) == date(2025, 5, 10)


def test_a_new_party_is_a_party_from_its_first_day_and_one_that_left_is_none(small: CheckedCollection) -> None:
    deal = veenland(small)
    names = {day: len(parties_on(deal, date.fromisoformat(day))) for day in ("2024-06-30", "2024-07-01", "2025-05-11")}
    assert names == {"2024-06-30": 6, "2024-07-01": 7, "2025-05-11": 6}
    days = {one.partij.id: (one.sinds, one.tot) for one in memberships(deal) if one.sinds or one.tot}
    assert days == {"partij-5": (None, date(2025, 5, 10)), "partij-7": (date(2024, 7, 1), None)}
    assert len(text_on(deal, date(2024, 1, 1)).partijen) == 6


EVENTS = """\
gebeurtenissen:
  - {id: einde, soort: beëindiging, grond: artikel-1, geldt-van: 2026-07-01}
  - {id: langer, soort: verlenging, grond: artikel-1, geldt-van: 2025-06-01, einde: 2029-12-31}
  - {id: nieuw, soort: toetreding, grond: artikel-1, partij: {naam: Stichting Wad}, geldt-van: 2025-07-01}
"""


@pytest.mark.parametrize(
    ("day", "end", "line", "parties", "coming"),
    [
        ("2025-05-31", "2027-12-31", "Vastgesteld, loopt tot en met 31 december 2027", 0, ["langer", "nieuw", "einde"]),
        ("2025-07-01", "2029-12-31", "Vastgesteld, loopt tot en met 31 december 2029", 1, ["einde"]),
        ("2026-07-01", "2026-06-30", "Afgelopen, liep tot en met 30 juni 2026", 1, []),
    ],
)
def test_the_term_follows_the_latest_event_in_force(
    day: str, end: str, line: str, parties: int, coming: list[str]
) -> None:
    files = example_files(ARTICLE.format(2027)) | {"deal.yml": FACTS.format("vastgesteld"), "levensloop.yml": EVENTS}
    deal = on_day(parsed(files).deal, date.fromisoformat(day))
    assert (end_date(deal), status_line(deal).nu) == (date.fromisoformat(end), line)
    assert (party_count(deal), [event.id for _, event in coming_events(deal)]) == (parties, coming)


@pytest.mark.parametrize(
    ("day", "span", "wanted"),
    [
        ("2025-01-31", "P1M", "2025-02-28"),
        ("2024-02-29", "P1Y", "2025-02-28"),
        ("2025-12-20", "P6W", "2026-01-31"),
        ("2025-11-30", "P3M", "2026-02-28"),
        ("2025-03-01", "P10D", "2025-03-11"),
    ],
)
def test_a_span_of_time_ends_on_a_day(day: str, span: str, wanted: str) -> None:
    assert later(date.fromisoformat(day), span) == date.fromisoformat(wanted)


def test_a_span_in_another_form_has_no_end() -> None:
    assert later(date(2025, 1, 1), "P1Y6M") is None
    assert later(date(9999, 1, 1), "P9Y") is None


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Deze overeenkomst geldt van 1 mei 2025 tot en met 30 april 2029.", date(2025, 5, 1)),
        ("Dit convenant loopt met ingang van 1 juni 2025.", date(2025, 6, 1)),
        ("De subsidieregeling geldt van 1 mei 2025 tot en met 30 april 2029.", None),
    ],
)
def test_a_text_that_applies_from_a_day_begins_on_it(sentence: str, day: date | None) -> None:
    assert start_date(parsed(example_files(f"## Artikel 1 – Duur\n\n{sentence}\n")).deal) == day
