"""The grammar of citations against sentences labelled by hand, and against texts that nobody would write."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from dealpers.model.ids import StukId
from dealpers.model.source import decode
from dealpers.parse import Report, statutes
from dealpers.parse.citations.grammar import Citation, Lexicon, citations
from dealpers.parse.citations.tokens import Cursor, Token

CASES = ROOT / "tests/cases/verwijzingen.txt"
Found = tuple[int, int, str]


@dataclass(frozen=True)
class Case:
    """A sentence and the citations that a reader sees in it, as (begin, end, what it cites)."""

    line: int
    text: str
    wanted: tuple[Found, ...]


@cache
def lexicon() -> Lexicon:
    """The register of this repository, and the names at the head of the cases."""
    register = ROOT / "content/wetten.yml"
    report = Report(deal=StukId("wetten"))
    laws = statutes(decode("wetten.yml", register.read_bytes()), report)
    assert not report.findings
    named: dict[str, list[tuple[str, str]]] = {"programma": [], "actielijn": [], "document": [], "woord": []}
    for line in CASES.read_text("utf-8").splitlines():
        if match := re.fullmatch(r"! (\w+) (\S+) (.+)", line):
            named[match[1]].append((match[3], match[2].replace("-", "")))
    labels: dict[str, set[str]] = {}
    for label, word in named["woord"]:
        labels.setdefault(word, set()).add(label.lower())
    known = {word: frozenset(several) for word, several in labels.items()}
    return Lexicon(laws, named["programma"], named["actielijn"], named["document"], labels=known)


def cases() -> Iterator[Case]:
    """The labelled sentences, read from their file."""
    for number, line in enumerate(CASES.read_text("utf-8").splitlines(), 1):
        if not line or line[0] in "#!":
            continue
        marked, _, label = line.replace("~", "\u00a0").replace("⏎", "\n").partition(" => ")
        labels = [part.strip() for part in label.split(";")] if label else []
        text, spans = "", []
        for piece in re.split(r"(\[\[|\]\])", marked):
            if piece in ("[[", "]]"):
                spans.append(len(text))
            else:
                text += piece
        wanted = zip(spans[::2], spans[1::2], labels, strict=True)
        yield Case(number, text, tuple(wanted))


def written(citation: Citation) -> str:
    """Target of a citation, in the notation of the cases."""
    paths = ", ".join("/".join(f"{kind} {label}".strip() for kind, label in path) for path in citation.paths)
    text = citation.law or citation.publication or citation.document or "elders"
    return f"{text}: {paths}".strip() if citation.foreign else paths


def found_in(text: str) -> tuple[Found, ...]:
    return tuple((c.begin, c.end, written(c)) for c in citations(text, lexicon()))


def test_every_labelled_citation_is_found_and_nothing_else() -> None:
    forms = hits = read_count = misses = 0
    wrong: list[str] = []
    for case in cases():
        got = found_in(case.text)
        misses += not case.wanted
        forms += len(case.wanted)
        read_count += len(got)
        hits += len(set(got) & set(case.wanted))
        if got != case.wanted:
            shown = [[(case.text[b:e], what) for b, e, what in side] for side in (case.wanted, got)]
            wrong.append(f"{CASES.name}:{case.line}: {case.text!r}\n  bedoeld  {shown[0]}\n  gevonden {shown[1]}")
    precision, recall = hits / read_count, hits / forms
    print(f"{forms} vormen, {misses} zinnen zonder: precisie {precision:.3f}, volledigheid {recall:.3f}")
    assert not wrong, "\n".join(wrong)
    assert (precision, recall) == (1.0, 1.0)
    assert forms >= 500
    assert misses >= 120


WORDS = st.sampled_from(
    "artikel artikelen art. lid leden eerste tweede laatste tot en met t/m onder onderdeel a b i ii 1° 1 2 3 4-6 3:40 "
    "2b1 , . ( ) ; van de het dit deze dat die in bij Wgr Awb BW wet Regio Deal Eilandenrijk tabel bijlage I II "
    "hoofdstuk noot overweging Partijen genoemd genoemde actielijn programma ' werken leren Kansrijk "
    "Waddenoord Stcrt. 2019 50049 Kamerstukken 29 697 nr nrs 2023/24 kst - – VII A ² ٣ Handelingen II item Verordening "
    "(EU) 2016/679 Richtlijnen 2014/24/EU PbEU L 94/1 4.5.2016 mei paragraaf § \n \u00a0".split(" ")
)


@given(
    st.one_of(
        st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=60).map("".join)
    )
)
def test_citations_of_any_text_are_ordered_within_it_and_apart(text: str) -> None:
    end = 0
    for citation in citations(text, lexicon()):
        assert end <= citation.begin < citation.end <= len(text)
        assert citation.paths or citation.foreign
        end = citation.end


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize(
    "word",
    [
        "artikel 4 ",
        "eerste en ",
        "artikel 1, ",
        "onder a ",
        "lid 1 en lid ",
        "Wgr, artikel 1 ",
        "Richtlijnen 2014/24/EU, ",
        "PbEU L ",
        "Handelingen II ",
    ],
)
def test_hostile_repetition_is_read_in_steps_that_grow_with_the_text(
    word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counts looks at a token, so that no clock is needed; ``benchmarks/citations.py`` measures time."""
    looks = 0
    plain = Cursor.token

    def counting(self: Cursor, ahead: int = 0) -> Token:
        nonlocal looks
        looks += 1
        return plain(self, ahead)

    monkeypatch.setattr(Cursor, "token", counting)
    counts = []
    for times in (500, 1000):
        looks = 0
        citations(word * times, lexicon())
        counts.append(looks)
    assert counts[1] <= 2.1 * counts[0]


def test_tokens_have_their_places_between_white_space_of_any_kind() -> None:
    text = "artikel\u00a01,\n\teerste lid (lid)\u2003en artikel 1a_b, EU EU."
    words = Cursor(text)
    for rank, word in enumerate(words.lows):
        token = words.token(rank)
        assert text[token.begin : token.end].lower() == word
    assert [words.token(rank).begin for rank in (0, 1, 4, 6, 15)] == [0, 8, 19, 24, 49]
