"""Dates, identifiers and words: what is read can be written and read again."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealpers.corpus.fidelity import Word, differences, source_words, split
from dealpers.dutch.numbers import ordinal, rank
from dealpers.model import Alinea, Herkomst, Herstel, Tekst, ids
from dealpers.model.ids import Id, PartId, TextId
from dealpers.parse.dates import dates_in

# -- dates


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("31 december 2028", "2028-12-31", "2028-12-31"),
        ("1-3-2024", "2024-03-01", "2024-03-01"),
        ("Maart 2024", "2024-03-01", "2024-03-31"),
        ("het voorjaar van 2025", "2025-03-01", "2025-05-31"),
        ("eind 2025", "2025-01-01", "2025-12-31"),
        ("Q4 2026", "2026-10-01", "2026-12-31"),
        ("Eerste kwartaal van 2026", "2026-01-01", "2026-03-31"),
        ("2022 - 2025", "2022-01-01", "2025-12-31"),
        ("2022 tot en met 2025", "2022-01-01", "2025-12-31"),
        ("uiterlijk 2027", "2027-01-01", "2027-12-31"),
        ("29 februari 2024", "2024-02-29", "2024-02-29"),
    ],
)
def test_a_date_in_running_text(text: str, first: str, last: str) -> None:
    whole = f"Dit geldt, {text}, voor allen."
    (moment,) = dates_in(Alinea(TextId("artikel-1.1"), (Tekst(whole),)))
    assert (moment.van, moment.tot) == (date.fromisoformat(first), date.fromisoformat(last))
    assert moment.tekst == whole[moment.begin : moment.eind]
    assert moment.tekst in text


@pytest.mark.parametrize(
    "text", ["30 februari 2024", "2025-2020", "artikel 2025", "0 mei 202", "in 2.025", "1-13-2024"]
)
def test_other_words_are_no_date(text: str) -> None:
    assert [moment.tekst for moment in dates_in(Alinea(TextId("a.1"), (Tekst(text),)))] in ([], [text[3:]])


# -- identifiers

LABELS = st.from_regex(r"[a-z0-9]{1,4}", fullmatch=True).filter(lambda label: label not in ids.KINDS)
NUMBERED = st.from_regex(r"[a-z0-9]{1,4}(--([2-9]|[1-9][0-9]))?", fullmatch=True).filter(
    lambda label: label.partition("--")[0] not in ids.KINDS
)
PLAIN_KINDS = tuple(kind for kind in ids.KINDS if kind not in ("begrip", "afdeling", "paragraaf"))
STEPS = st.tuples(st.sampled_from(PLAIN_KINDS), NUMBERED)


@pytest.mark.no_cover  # the same lines again and again
@given(
    st.lists(STEPS, max_size=3), st.tuples(st.sampled_from(PLAIN_KINDS), LABELS), st.sampled_from((1, 2, 9, 10, 123))
)
def test_an_identifier_reads_as_the_path_it_was_made_of(
    steps: list[tuple[str, str]], last: tuple[str, str], serial: int
) -> None:
    whole = Id((*steps, last), serial)
    assert ids.parse(str(whole)) == whole
    assert ids.citation(str(whole))
    assert str(whole.child("lid", "2").steps[-1]) == "('lid', '2')"


@given(st.from_regex(r"(begrip|afdeling|artikel-1|titel|lid)(-[a-z0-9]{1,3}){0,4}(--[2-9])?", fullmatch=True))
def test_words_that_read_as_an_identifier_are_written_the_same(text: str) -> None:
    assert str(ids.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "-", "x", "artikel-", "artikel--", "artikel-1--1", "artikel-1---2", "1-artikel", "artikel-1--x"]
)
def test_words_that_are_no_identifier_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        ids.parse(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("artikel-4-lid-2-onderdeel-a", "artikel 4, tweede lid, onderdeel a"),
        ("artikel-4-lid-2a", "artikel 4, lid 2a"),
        ("artikel-2-1-lid-3-1", "artikel 2.1, lid 3.1"),
        ("artikel-1-lid-2-onderdeel-1g", "artikel 1, tweede lid, onderdeel 1°"),
        ("artikel-ii-lid-iv", "artikel II, lid iv"),
        ("artikel-1-lid-21", "artikel 1, 21e lid"),
        ("artikel-1-lid-1--2-onderdeel-a--3", "artikel 1, eerste lid, onderdeel a"),
        ("artikel-1-streepje-3", "artikel 1, derde streepje"),
        ("artikel-streepje", "artikel, streepje"),
        ("overweging-s-5", "specifieke overweging 5"),
        ("overweging-5", "overweging 5"),
        ("begrip-regio-deal", "regio deal"),
    ],
)
def test_a_part_is_cited_as_lawyers_do(text: str, words: str) -> None:
    assert ids.citation(text) == words


@given(st.integers(1, 999))
def test_ranks_in_words_are_read_back(number: int) -> None:
    assert rank(ordinal(number)) == number


def test_an_identifier_says_where_a_text_is() -> None:
    assert ids.part_of(TextId("artikel-4-lid-2.1")) == "artikel-4-lid-2"
    assert ids.is_heading(TextId("artikel-4.0"))
    assert not ids.is_heading(TextId("artikel-4.10"))
    assert ids.around_items(PartId("artikel-4-lid-2-onderdeel-a-streepje-1")) == "artikel-4-lid-2"
    assert [ids.in_table(PartId(text)) for text in ("tabel-1-2.1", "bijlage-2--2-tabel-1.0", "begrip-tabel-1.0")] == [
        1,
        1,
        0,
    ]
    assert [ids.in_note(PartId(text)) for text in ("noot-1.1", "bijlage-1-noot-2.1", "begrip-noot-1.1")] == [1, 1, 0]


def test_a_part_is_within_itself_and_not_within_a_longer_number() -> None:
    assert ids.is_kind(PartId("artikel-4-lid-2.1"), "artikel")
    assert not ids.is_kind(PartId("partijen"), "partij")
    assert ids.is_within(PartId("artikel-4"), PartId("artikel-4"))
    assert not ids.is_inside(PartId("artikel-4"), PartId("artikel-4"))
    assert [
        ids.is_inside(PartId(part), PartId("artikel-4")) for part in ("artikel-4.1", "artikel-4-lid-1", "artikel-41")
    ] == [1, 1, 0]


@pytest.mark.parametrize("plain", ["artikel-4-lid-2", "artikel-4-lid-2--2-onderdeel-a", "3"])
def test_a_serial_number_is_taken_off_the_end_only(plain: str) -> None:
    assert ids.without_serial(f"{plain}--3") == ids.without_serial(plain) == plain


def test_slugs_and_free_names() -> None:
    assert ids.slug("  Één – Café & zo…  ") == "een-cafe-zo"
    assert ids.slug("…") == ""
    assert ids.label_slug("1°.") == "1g"
    assert ids.label_slug("(b)") == "b"
    assert ids.make_unique("a", frozenset({"a", "a--2"})) == "a--3"
    assert rank("geen") is None


# -- words


def test_marks_of_layout_are_no_words() -> None:
    assert split("a\u00a0*b* <https://x.nl/a>\tc¹⁾ co\u00adop e\u0301") == [
        "a",
        "b",
        "https://x.nl/a",
        "c1)",
        "coop",
        "é",
    ]
    assert split("<b> 3 < 4") == ["<b>", "3", "<", "4"]


def test_repairs_move_lines_of_the_source() -> None:
    text = "\n".join(("1 een", "• twee", "drie", "- vier"))
    moved = Herkomst(
        bestand="b",
        sha256="",
        beschrijving="",
        herstel=(Herstel(van=1, tot=1, naar=3, soort="verplaatst", reden=""),),
        tekst=text,
    )
    assert [(word.text, word.line) for word in source_words(moved)] == [
        ("twee", 2),
        ("drie", 3),
        ("1", 1),
        ("een", 1),
        ("vier", 4),
    ]


@pytest.mark.parametrize(
    ("wanted", "got", "rows"),
    [
        ("a b c", "a b c", []),
        ("a b c", "a x c", [("b", "x", "a")]),
        ("a b c", "a c", [("b", "", "a")]),
        ("a c", "a b c", [("", "b", "a")]),
        ("a b", "b", [("a", "", None)]),
        ("a b", "", [("a b", "", None)]),
    ],
)
def test_differences_say_what_is_where(wanted: str, got: str, rows: list[tuple[str, str, str | None]]) -> None:
    some = differences([Word(w) for w in wanted.split()], [Word(w) for w in got.split()])
    assert [
        (" ".join(w.text for w in d.wanted), " ".join(w.text for w in d.found), d.behind.text if d.behind else None)
        for d in some
    ] == rows
