"""The preamble: parties, partners, terms and considerations as other deals than the first print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import corpus_of, deal_of

from dealpers.model import Deal, Kant, Onderdeel, Soort, ids, walk
from dealpers.parse.aanhef.groepszinnen import numbers_in

pytestmark = pytest.mark.no_cover  # the same lines as in other tests


def deal(divisions: str) -> Deal:
    return deal_of("", aanhef=f"# Deal\n\n{divisions}\n")


@pytest.mark.parametrize(
    ("text", "ambt", "persoon", "functie", "alias"),
    [
        (
            "De Minister van Water, mevrouw A.B. de Vries, hierna te noemen: Water.",
            "De Minister van Water",
            "A.B. de Vries",
            "",
            "Water",
        ),
        ("De Minister van Water, hierna te noemen: ‘Water’;", "De Minister van Water", "", "", "Water"),
        ('De provincie Dal, hierna genoemd "Dal".', "De provincie Dal", "", "", "Dal"),
        ("De provincie Dal.", "De provincie Dal", "", "", ""),
        (
            "De gemeente Oever, namens deze: D. Pieters (burgemeester)",
            "De gemeente Oever",
            "D. Pieters",
            "burgemeester",
            "",
        ),
        (
            "De gemeente Oever, namens deze: D. Pieters [wethouder], hierna: Oever",
            "De gemeente Oever",
            "D. Pieters",
            "wethouder",
            "Oever",
        ),
        (
            "Gemeente Plas, vertegenwoordigd door C. Jansen, wethouder, hierna te noemen: Plas.",
            "Gemeente Plas",
            "C. Jansen",
            "wethouder",
            "Plas",
        ),
        (
            "Gemeente Plas, te dezen rechtsgeldig vertegenwoordigd door: de heer C. Jansen",
            "Gemeente Plas",
            "C. Jansen",
            "",
            "",
        ),
        (
            "De Minister, J. (Jan) van der Brug [minister], verder te noemen: M",
            "De Minister",
            "J. (Jan) van der Brug",
            "minister",
            "M",
        ),
        ("De Minister van Wonen, in de persoon van E. ter Laak", "De Minister van Wonen", "E. ter Laak", "", ""),
        ("Stichting Meer, Oever en Plas, hierna aangeduid als Meer", "Stichting Meer, Oever en Plas", "", "", "Meer"),
        ("De heer (", "De heer", "", "", ""),
    ],
)
def test_a_party_says_who_it_is(text: str, ambt: str, persoon: str, functie: str, alias: str) -> None:
    (party,) = deal(f"## Partijen\n\n1. {text}\n").partijen
    assert (party.ambt, party.persoon, party.functie, party.alias) == (ambt, persoon, functie, alias)


SIDES = "hierna te noemen: het Rijk"


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Partijen genoemd onder 1 tot en met 3 hierna te noemen: de Regio.",
            [Kant.REGIO, Kant.REGIO, Kant.REGIO, Kant.ONBEKEND],
        ),
        (
            "Partijen genoemd onder 1 t/m 2, hierna samen te noemen: ‘het Rijk’;",
            [Kant.RIJK, Kant.RIJK, Kant.ONBEKEND, Kant.ONBEKEND],
        ),
        (
            "Partijen genoemd onder 2–3 hierna gezamenlijk te noemen de Regio",
            [Kant.ONBEKEND, Kant.REGIO, Kant.REGIO, Kant.ONBEKEND],
        ),
        ("Partijen onder 1, 2 en 4, verder te noemen: Rijk.", [Kant.RIJK, Kant.RIJK, Kant.ONBEKEND, Kant.RIJK]),
        ("Partijen hierna te noemen: de Regio.", [Kant.REGIO] * 4),
        ("Partijen hierna te noemen: ‘Partijen’.", [Kant.ONBEKEND] * 4),
    ],
)
def test_a_sentence_about_a_group_gives_its_side(sentence: str, wanted: list[Kant]) -> None:
    parties = deal(f"## Partijen\n\n1. A\n2. B\n3. C\n4. D\n\n{sentence}\n").partijen
    assert [party.kant for party in parties] == wanted


def test_parties_may_start_again_for_the_region() -> None:
    read_deal = deal(
        "## Partijen\n\n1. De Minister van A\n\nPartij genoemd onder 1 hierna te noemen: het Rijk.\n\n"
        "1. Gemeente B\n2. Gemeente C\n\nPartijen genoemd onder 1 en 2 hierna te noemen: de Regio.\n"
    ).partijen
    assert [(party.ambt, party.kant) for party in read_deal] == [
        ("De Minister van A", Kant.RIJK),
        ("Gemeente B", Kant.REGIO),
        ("Gemeente C", Kant.REGIO),
    ]
    assert len({party.id for party in read_deal}) == 3


def test_a_party_without_group_has_the_side_of_its_office() -> None:
    parties = deal("## Partijen\n\n- De Staatssecretaris van A\n\n### De Regio:\n\n- de gemeente B\n").partijen
    assert [(party.id, party.nummer, party.kant) for party in parties] == [
        ("partij-1", "", Kant.RIJK),
        ("partij-2", "", Kant.REGIO),
    ]


def test_a_deal_without_sides_puts_no_party_on_one() -> None:
    parties = deal("## Partijen\n\n- De Staatssecretaris van A\n- de gemeente B\n").partijen
    assert {party.kant for party in parties} == {Kant.ONBEKEND}


@pytest.mark.parametrize(
    ("text", "term", "short"),
    [
        ("*Regio Deal*: convenant.", "Regio Deal", ""),
        ("**Fonds (F1)**: geld.", "Fonds", "F1"),
        ("kade: een muur.", "kade", ""),
        ("‘Oever’: rand: van het water.", "Oever", ""),
        ("*Kade:* muur.", "Kade", ""),
        ("…", "…", ""),
    ],
)
def test_a_definition_gives_its_term_with_or_without_emphasis(text: str, term: str, short: str) -> None:
    (begrip,) = deal(f"## Begrippen\n\na. {text}\n").begrippen
    assert (begrip.term, begrip.afkorting) == (term, short)
    assert begrip.id.startswith("begrip-")
    assert not begrip.id.endswith("-")


def test_partners_may_represent_others() -> None:
    partners_read = deal("## Partners\n\n- Stichting A, namens alle scholen;\n- B.\n").partners
    assert [(partner.naam, partner.namens) for partner in partners_read] == [("Stichting A", "alle scholen"), ("B", "")]


def test_one_series_of_considerations_needs_no_name() -> None:
    read_deal = deal("## Overwegende dat\n\n1. a\n2. b\n")
    assert [node.id for node in walk(read_deal, read_deal) if isinstance(node, Onderdeel)] == [
        "overweging-1",
        "overweging-2",
    ]


def test_two_series_are_distinguished_and_count_through_headings() -> None:
    read_deal = deal(
        "## Algemene overwegingen\n\n1. a\n\n## Specifieke overwegingen:\n\n### Eén\n\n1. b\n\n### Twee\n\n• c\n2. d\n"
    )
    assert [node.id for node in walk(read_deal, read_deal) if isinstance(node, Onderdeel)] == [
        "overweging-a-1",
        "overweging-s-1",
        "overweging-s-2",
        "overweging-s-2--2",
    ]
    assert [(division.soort, division.reeks) for division in read_deal.aanhef] == [
        (Soort.OVERWEGINGEN, "algemene"),
        (Soort.OVERWEGINGEN, "specifieke"),
    ]


def test_a_division_of_another_kind_is_text() -> None:
    (division,) = deal("## Achtergrond!\n\nTekst.\n\na. een\n").aanhef
    assert (division.id, division.soort) == ("afdeling-achtergrond", Soort.TEKST)


@given(st.lists(st.tuples(st.integers(1, 400), st.integers(0, 99), st.sampled_from(["tot en met", "t/m", "-"]))))
def test_a_range_names_its_numbers(ranges: list[tuple[int, int, str]]) -> None:
    text = ", ".join(f"{low} {words} {low + more}" if more else str(low) for low, more, words in ranges)
    assert numbers_in(text) == {n for low, more, _ in ranges for n in range(low, low + more + 1)}


@pytest.mark.parametrize(
    ("headings", "marks"),
    [
        (("Algemene overwegingen", "Specifieke overwegingen"), ("a", "s")),
        (("Sociale overwegingen", "Specifieke overwegingen"), ("sociale", "specifieke")),
        (("Regio A overwegingen", "Regio B overwegingen", "Overige overwegingen"), ("regio-a", "regio-b", "o")),
        (("Overwegingen",), ("",)),
    ],
)
def test_each_series_of_considerations_has_a_mark_of_its_own(headings: tuple[str, ...], marks: tuple[str, ...]) -> None:
    text = "# Deal\n\n" + "".join(f"## {heading}\n\n1. Er is geld.\n\n" for heading in headings)
    deal = deal_of("## Artikel 1 – Doel\n\nTekst.\n", aanhef=text)
    ids = [part.id for division in deal.aanhef for part in walk(division, deal) if isinstance(part, Onderdeel)]
    assert ids == [f"overweging-{mark}-1" if mark else "overweging-1" for mark in marks]


def test_a_consideration_is_cited_by_the_name_of_its_series() -> None:
    text = "# Deal\n\n## Sociale overwegingen\n\n1. Geld.\n\n## Specifieke overwegingen\n\n1. Geld.\n"
    deal = deal_of("## Artikel 1 – Doel\n\nZie specifieke overweging 1.\n", aanhef=text)
    (reference,) = corpus_of(deal).verwijzingen()
    assert reference.doelen == ("overweging-specifieke-1",)
    assert ids.citation("overweging-specifieke-1") == "specifieke overweging 1"
