"""Only a word at a line end is left to hyphenation."""

from itertools import pairwise

import pytest
from conftest import ROOT

from dealpers.model import Stijl
from dealpers.render.gazette.line_ends import LineEnds
from dealpers.render.gazette.model import LinkRun, MarkRun, Run, TextRun
from dealpers.render.gazette.text import run_of
from dealpers.render.gazette.widths import Widths

LONG = "gebiedsontwikkelingsplan"


def settled(*runs: Run, line: float = 40.0, begin: float = 0.0) -> tuple[Run, ...]:
    return LineEnds(lambda _, text: float(len(text)), 1).runs(runs, line, begin)


def text(words: str) -> TextRun:
    return run_of(words, Stijl.GEWOON, 15)


def soft(runs: tuple[Run, ...]) -> list[str]:
    texts = [text for run in runs for text in (run.inhoud if isinstance(run, LinkRun) else (run,))]
    return [piece[0] for text in texts if isinstance(text, TextRun) for piece in text.delen if isinstance(piece, tuple)]


@pytest.mark.parametrize(
    ("words", "hyphenated"),
    [
        (f"Het {LONG} staat vast.", []),
        (f"Partijen stellen samen vast het {LONG} van de regio.", [LONG]),
        (f"Partijen stellen samen en in goed overleg {LONG} vast.", []),  # the gap is small
        (f"{'a' * 38} {LONG} is het {LONG} van de regio.", [LONG]),
        (f"Partijen stellen samen het werk-{LONG} van de regio.", [LONG]),
    ],
)
def test_a_word_that_reaches_over_a_line_end_and_leaves_a_gap_may_be_hyphenated(
    words: str, hyphenated: list[str]
) -> None:
    assert soft(settled(text(words))) == hyphenated


def test_no_character_is_lost_and_plain_words_are_one_string() -> None:
    words = f"Het {LONG} en het {LONG} van de regio gaan voor op elk ander {LONG} in dit gebied."
    (run,) = settled(text(words))
    assert isinstance(run, TextRun)
    assert "".join(piece if isinstance(piece, str) else piece[0] for piece in run.delen if piece) == words
    assert all(isinstance(one, tuple) or isinstance(two, tuple) for one, two in pairwise(run.delen))


def test_links_marks_and_the_room_of_a_label_count() -> None:
    link = LinkRun("#artikel-2", (text(f"artikel 2 over het {LONG}"),))
    assert soft(settled(text("Zie ook "), link)) == [LONG]
    assert soft(settled(text("Zie "), link, line=60.0)) == []
    assert soft(settled(text("Zie "), link, line=60.0, begin=25.0)) == [LONG]
    assert settled(MarkRun("7", "")) == (MarkRun("7", ""),)


def test_widths_are_those_of_the_fonts() -> None:
    widths = Widths(ROOT / "templates" / "gazet" / "fonts")
    assert widths.word("gewoon", "iii") < widths.word("gewoon", "mmm")
    assert widths.word("gewoon", "woord") < widths.word("vet", "woord")
    assert widths.word("gewoon", "漢") == 0.5
