"""Moments without a date of their own: the grammar against sentences labelled by hand, and against any text."""

import re
from collections.abc import Iterator

import pytest
from conftest import DEAL, ROOT
from hypothesis import given
from hypothesis import strategies as st
from making import deal_of
from preambles import AANHEF

from dealpers.build.pipeline import CheckedCollection
from dealpers.model import Alinea, Tekst
from dealpers.model.ids import TextId
from dealpers.parse.dates import dates_in
from dealpers.parse.duties.moments import moments_in

CASES = ROOT / "tests/cases/termijnen.txt"
Found = tuple[str, str, str]


def cases() -> Iterator[tuple[int, str, tuple[Found, ...]]]:
    """The labelled sentences: line, text, and each moment in it as (words, kind, measure)."""
    for number, line in enumerate(CASES.read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        marked, _, label = line.partition(" => ")
        words = re.findall(r"\[\[(.+?)\]\]", marked)
        labels = [[*part.split(), ""][:2] for part in label.split(";")] if label else []
        yield number, re.sub(r"\[\[|\]\]", "", marked), tuple((w, *k) for w, k in zip(words, labels, strict=True))


def found_in(text: str) -> tuple[Found, ...]:
    return tuple((m.tekst, m.soort.value[0], m.maat) for m in moments_in(Alinea(TextId("a.1"), (Tekst(text),))))


def test_every_labelled_moment_is_found_and_nothing_else() -> None:
    sentences = forms = hits = read_count = 0
    wrong: list[str] = []
    for number, text, wanted in cases():
        got = found_in(text)
        sentences += 1
        forms += len(wanted)
        read_count += len(got)
        hits += len(set(got) & set(wanted))
        if got != wanted:
            wrong.append(f"{CASES.name}:{number}: {text}\n  bedoeld  {wanted}\n  gevonden {got}")
    precision, recall = hits / read_count, hits / forms
    print(f"{sentences} zinnen, {forms} termijnen: precisie {precision:.3f}, volledigheid {recall:.3f}")
    assert not wrong, "\n".join(wrong)
    assert (precision, recall) == (1.0, 1.0)
    assert forms >= 70
    assert sentences >= 100


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Klaar uiterlijk in het voorjaar van 2025.", [("2025-05-31", "2025-05-31")]),
        ("Klaar in het voorjaar van 2025.", [("2025-03-01", "2025-05-31")]),
        ("Klaar uiterlijk in het eerste kwartaal van 2026.", [("2026-03-31", "2026-03-31")]),
        (
            "Op 1 jan. 2027, 1 mei '27, 12 okt. ’25 of 2027-04-01.",
            ["2027-01-01", "2027-05-01", "2025-10-12", "2027-04-01"],
        ),
        ("Van 31 juni 2025 of 2027-13-01, of in de jaren '70.", []),
    ],
)
def test_a_date_is_read_in_every_usual_form(text: str, wanted: list[str | tuple[str, str]]) -> None:
    days = [day if isinstance(day, tuple) else (day, day) for day in wanted]
    dates = dates_in(Alinea(TextId("a.1"), (Tekst(text),)))
    assert [(moment.van.isoformat(), moment.tot.isoformat()) for moment in dates] == days


def test_a_year_that_something_is_of_is_shown_alone() -> None:
    text = "Ten opzichte van 2021 en vanaf 2025, van 2026 tot en met 2028."
    dates = dates_in(Alinea(TextId("a.1"), (Tekst(text),)))
    assert [moment.tekst for moment in dates] == ["2021", "vanaf 2025", "van 2026 tot en met 2028"]


def test_the_bearer_is_the_only_subject_of_the_duty_in_that_sentence() -> None:
    deal = deal_of(
        "## Artikel 1 – Verslag\n\n1. De Regio rapporteert jaarlijks.\n2. Jaarlijks is er een gesprek.\n"
        "3. Het Rijk betaalt per kwartaal; de Regio betaalt per kwartaal.\n"
        "4. Partijen werken eraan, zodat de haven over 20 jaar schoon is.\n"
        "5. De deal geldt voor de duur van vijf jaar; in het laatste jaar besluiten Partijen over verlenging.\n",
        aanhef=AANHEF,
    )
    assert [(moment.tekst, moment.wie) for moment in deal.termijnen] == [
        ("jaarlijks", ("regio",)),
        ("Jaarlijks", ()),
        ("per kwartaal", ()),
        ("per kwartaal", ()),
        ("over 20 jaar", ()),
        ("voor de duur van vijf jaar", ()),
        ("in het laatste jaar", ("partijen",)),
    ]


def test_the_real_deal_names_its_yearly_report_and_its_six_weeks(collection: CheckedCollection) -> None:
    deal = next(deal for deal in collection.corpus.deals if deal.id == DEAL)
    moments = {(moment.alinea, moment.tekst, moment.maat, moment.wie) for moment in deal.termijnen}
    assert ("artikel-7-lid-3.1", "eenmaal per jaar", "P1Y", ("regio",)) in moments
    assert ("artikel-11-lid-2.1", "binnen 6 weken nadat", "P6W", ("partijen",)) in moments
    assert ("artikel-12-lid-1.1", "opzegtermijn van 3 maanden", "P3M", ()) in moments


WORDS = st.sampled_from(
    "jaarlijks per elk ieder jaar kwartaal maand binnen 6 zes weken nadat na uiterlijk eenmaal twee keer ten minste "
    "van vóór 1 mei om de € 2 mln. % looptijd gedurende over komende termijn dag \n \u00a0 één".split(" ")
)


@given(st.one_of(st.text(max_size=150), st.lists(WORDS, max_size=60).map(" ".join)))
def test_moments_of_any_text_are_in_order_and_apart(text: str) -> None:
    end = 0
    for moment in moments_in(Alinea(TextId("a.1"), (Tekst(text),))):
        assert end <= moment.begin < moment.eind <= len(text)
        assert text[moment.begin : moment.eind] == moment.tekst
        assert re.fullmatch(r"(?:P\d+[DWMY])?", moment.maat)
        end = moment.eind
