"""Changes by an amendment, part by part: no change is missed, and a new number alone is no other text."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import deal_of

from dealpers.build.pipeline import CheckedCollection
from dealpers.corpus.amendments import Change, What, changes, compared
from dealpers.corpus.fidelity import split
from dealpers.corpus.units import sections
from dealpers.model import Deal, Lid, Noot, alineas, walk


@pytest.fixture(scope="module")
def history(small: CheckedCollection) -> tuple[Change, ...]:
    return changes(next(deal for deal in small.corpus.deals if deal.id == "polderrand"))


def units_by_part(change: Change) -> dict[str, list[tuple[str, str]]]:
    """By part what happened to what in it."""
    return {
        part.section.name: [(u.what.value, u.unit.id) for u in part.units if u.what is not What.SAME]
        for part in change.sections
        if part.changed
    }


def test_every_kind_of_change_is_reported_at_its_part(history: tuple[Change, ...]) -> None:
    newest, oldest = map(units_by_part, history)
    assert newest["Artikel 2 – Geld"] == [
        ("gewijzigd", "artikel-2-lid-1"),
        ("gewijzigd", "noot-1"),
        ("gewijzigd", "tabel-1-1"),
        ("gewijzigd", "tabel-1-3"),
    ]
    assert newest["Artikel 3 – Bewoners"] == [
        ("toegevoegd", "artikel-3"),
        ("toegevoegd", "artikel-3-lid-1"),
        ("toegevoegd", "artikel-3-lid-2"),
    ]
    assert newest["Artikel 4 – Dijken"] == [
        ("vernummerd", "artikel-4"),
        ("gewijzigd", "artikel-4-lid-1"),
        ("vervallen", "artikel-3-lid-2"),
        ("vernummerd", "artikel-4-lid-2"),
        ("toegevoegd", "artikel-4-lid-3"),
        ("gewijzigd", "artikel-4-lid-4"),
    ]
    assert newest["Artikel 5 – Geschillen"] == [("vervallen", "artikel-5"), ("vervallen", "artikel-5")]
    assert newest["Overwegende dat"] == [("gewijzigd", "overweging-2"), ("toegevoegd", "overweging-3")]
    assert oldest == {"Artikel 3 – Dijken": [("gewijzigd", "artikel-3-lid-3")]}


def test_an_article_with_another_number_is_the_same_article(history: tuple[Change, ...]) -> None:
    moved = [(p.was.id, p.now.id) for p in history[0].sections if p.was and p.now and p.renumbered]
    assert moved == [("artikel-3", "artikel-4"), ("artikel-4", "artikel-5")]


def test_a_text_beside_itself_has_not_changed(collection: CheckedCollection, small: CheckedCollection) -> None:
    for deal in (*collection.corpus.deals, *small.corpus.deals):
        assert not [part for part in compared(deal, deal) if part.changed]


def test_no_word_or_number_of_a_text_is_left_out_of_the_comparison(
    collection: CheckedCollection, small: CheckedCollection
) -> None:
    for deal in (*collection.corpus.deals, *small.corpus.deals):
        shown = (u.text for section in sections(deal) for u in section.units)
        ours = Counter(word for text in shown for word in split(text))
        labels = (
            part.label for part in walk(deal, deal) if isinstance(part, Lid | Noot) or getattr(part, "genummerd", False)
        )
        signed = Counter(word for text in (*(a.tekst for a in alineas(deal, deal)), *labels) for word in split(text))
        assert not signed - ours, deal.id


ARTICLES = (
    "Geld\n\nDe Regio betaalt het werk.",
    "Werk\n\n1. Kaag graaft.\n2. Linde plant.",
    "Duur\n\nTot 2030.",
    "Slot\n\nEinde.",
)


def written(order: list[int]) -> Deal:
    return deal_of("\n\n".join(f"## Artikel {number} – {ARTICLES[which]}" for number, which in enumerate(order, 1)))


@given(st.permutations(range(4)), st.integers(1, 4))
def test_articles_in_another_order_are_all_found_again(order: list[int], most: int) -> None:
    pairs = list(compared(written([0, 1, 2, 3]), written(order[:most])))
    articles = [part for part in pairs if part.section.kind == "artikel"]
    assert sum(part.now is not None for part in articles) == most
    assert sum(part.was is not None for part in articles) == 4
    assert all(part.was.title == part.now.title for part in articles if part.was and part.now)
    assert all(unit.what in (What.SAME, What.RENUMBERED) for p in articles if p.was and p.now for unit in p.units)


def test_an_article_with_its_number_but_other_words_and_name_is_another() -> None:
    old, new = (
        deal_of("## Artikel 1 – Geld\n\nDe Regio betaalt."),
        deal_of("## Artikel 1 – Natuur\n\nBomen groeien langzaam."),
    )
    changes = [(p.was is not None, p.now is not None) for p in compared(old, new) if p.section.kind == "artikel"]
    assert sorted(changes) == [(False, True), (True, False)]


def test_very_many_parts_that_all_changed_are_reported_by_identifiers() -> None:
    old = deal_of(
        "## Artikel 1 – Lang\n\n" + "\n".join(f"{number}. Regel{number} oud{number}." for number in range(1, 200))
    )
    new = deal_of(
        "## Artikel 1 – Lang\n\n" + "\n".join(f"{number}. Nieuw{number} woord{number}." for number in range(1, 201))
    )
    (part,) = [part for part in compared(old, new) if part.changed]
    assert [unit.what for unit in part.units] == [What.SAME, *[What.CHANGED] * 199, What.ADDED]


def test_an_amendment_repeals_no_signatures(small: CheckedCollection, history: tuple[Change, ...]) -> None:
    present = next(deal for deal in small.corpus.deals if deal.id == "polderrand")
    signatures = next(deal.slot for deal in small.corpus.deals if deal.id == "veenkreek")
    assert signatures
    before = tuple(replace(one, deal=replace(one.deal, slot=signatures)) for one in present.versies)
    newest, _ = changes(replace(present, slot=None, versies=before))
    assert units_by_part(newest) == units_by_part(history[0])
