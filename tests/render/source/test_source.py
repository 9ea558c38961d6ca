"""A deal can be written down and read again without loss: ``parse(unparse(d)) == d``."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from conftest import DEAL
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from making import parsed
from random_texts import ARTICLE, OFTEN, TOKENS, blocks, body, text
from small_deals import SMALL, folder_of, received_of

from dealpers.build.pipeline import CheckedCollection
from dealpers.check import example_files
from dealpers.corpus.fidelity import deal_words
from dealpers.model import Deal, Loop
from dealpers.model.finding import has_errors
from dealpers.model.ids import StukId
from dealpers.model.source import Received, Source
from dealpers.parse import Parsed, parse_deal
from dealpers.render.source.deal import other_texts, reformatted, unparse


def words(deal: Deal) -> list[str]:
    return [word.text for word in deal_words(deal)]


def again(deal: Deal, files: dict[str, str], received: Mapping[str, Received]) -> Parsed:
    """The deal, read from its written form with its source document beside it."""
    sources = {name: Source(f"{deal.id}/{name}", text) for name, text in files.items()}
    for folder, one in (("", deal), *other_texts(deal)):
        if one.herkomst:
            name = f"{folder}{one.herkomst.bestand}"
            sources[name] = Source(f"{deal.id}/{name}", one.herkomst.tekst)
    return parse_deal(deal.id, deal.id, sources, received)


def assert_laws(deal: Deal, received: Mapping[str, Received] = MappingProxyType({})) -> None:
    written = unparse(deal)
    read = again(deal, written, received)
    assert not has_errors(read.findings)
    assert read.deal == deal
    assert unparse(read.deal) == written


def assert_layout_keeps_words(result: Parsed, files: dict[str, str]) -> None:
    prefix = f"{result.deal.id}/"
    neat = files | {name.removeprefix(prefix): text for name, text in reformatted(result.deal).items()}
    once = parsed(neat)
    assert not has_errors(once.findings)
    assert once.deal == result.deal
    assert words(once.deal) == words(result.deal)
    twice = {name.removeprefix(prefix): text for name, text in reformatted(once.deal).items()}
    assert neat | twice == neat


# -- source text, from tokens that mean something or look as if they do

TOKENS += "*a **b** c*|**a *b* c**|*a <https://x.nl> b*|< https://x >|*|a\nb|* a*".split("|")


@OFTEN
@given(body, body)
def test_articles_are_read_again_as_they_were_written(first: str, second: str) -> None:
    files = {ARTICLE: f"# 1. Begin\n\n## Artikel 1 – Taken\n\n{first}\n\n## Artikel 2 Geld\n\n{second}\n"}
    result = parsed(example_files("") | files)
    assume(not has_errors(result.findings))
    assert_laws(result.deal)
    assert_layout_keeps_words(result, example_files("") | files)


@OFTEN
@given(
    st.lists(st.one_of(blocks, text.map(lambda t: "### " + " ".join(t.split()))), max_size=4).map("\n\n".join), blocks
)
def test_a_preamble_is_read_again_as_it_was_written(inside: str, before: str) -> None:
    files = {"aanhef.md": f"# Deal *A*\n\n{before}\n\n## Partijen\n\n{inside}\n\n## Overwegingen\n\n{inside}\n"}
    result = parsed(example_files("") | files)
    assume(not has_errors(result.findings))
    assert_laws(result.deal)
    assert_layout_keeps_words(result, example_files("") | files)


@OFTEN
@given(body, st.lists(blocks, max_size=3).map("\n\n".join))
def test_annexes_and_closing_words_are_read_again_as_they_were_written(inside: str, closing: str) -> None:
    files = {"bijlagen/01-iets.md": f"# Bijlage A *Iets*\n\n{inside}\n", "slot.md": f"# Slot\n\n{closing}\n"}
    result = parsed(example_files("") | files)
    assume(not has_errors(result.findings))
    assert_laws(result.deal)
    assert_layout_keeps_words(result, example_files("") | files)


@settings(OFTEN, max_examples=300)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 8).map(" ".__mul__),
            st.sampled_from(
                ("", "1. ", "a. ", "- ", "1.1 ", "B. ", "A. ", "2e ", "[^1]: ", "#### 1b ", "##### ", "### ", "x[^1] ")
            ),
            text,
        ).map("".join),
        max_size=8,
    ).map("\n".join)
)
def test_a_text_that_is_read_without_fault_loses_no_word(lines: str) -> None:
    files = {ARTICLE: f"## Artikel 1 – Taken\n\n{lines}\n"}
    result = parsed(example_files("") | files)
    unparse(result.deal)
    assume(not has_errors(result.findings))
    assert_laws(result.deal)
    assert_layout_keeps_words(result, example_files("") | files)


CASES = {
    "notes in headings, lists, tables and at the start of a line": """\
# 1. Doelen[^1]

## Artikel 1 – Taken[^2]

[^3] begint ermee[^4]\\: en gaat door.

1. Eerste[^5]
   - bolletje[^6]

[^6]: Zes.

2. Tweede

{tabel-1}

[^1]: Een.

[^2]: Twee.

[^3]: Drie.

[^4]: Vier.

[^5]: Vijf.

[^7]: Van de tabel.
--- financien.yml
tabellen:
  - kop: "Tabel 1: *Geld* & zo"
    kolommen: [{kop: "Wat: [^7]"}, {kop: 'Rijk "R"', rol: rijk}]
    rijen:
      - cellen: ["a \\\\* b", "€ 5"]
      - cellen: ["", "–"]
""",
    "a note between two lists that may not be one": "## Artikel 1 – Taken\n\n1. Eén[^1]\n\n[^1]: Noot.\n\na. Los.\n",
    "a list that goes on behind a note": "## Artikel 1 – Taken\n\n- a[^1]\n\n[^1]: Noot.\n\n- b\n",
    "notes of several blocks, called twice": """\
# 1. Geld

Vooraf[^1].

1. een

## 1.1

- a[^1] b[^1] c[^2]

  [^2]: Twee:
    a. een;

    b. twee

    Slot.

    1\\. geen lid

[^1]: Een.

    Nog een \\[^9].
""",
    "chapters without articles": "# 1. Leeg\n\n# 2. Vol\n\n## Artikel 1 – Taken\n\nTekst.\n\n# 3. Ook leeg\n",
    "only chapters": "# 1. Leeg\n\n# 2. Ook leeg\n",
    "numbers out of order and twice": "## Artikel 10 – B\n\nx\n\n## Artikel 2 – A\n\ny\n",
    "three figures": "## Artikel 9 – A\n\nx\n\n## Artikel 100 – B\n\ny\n",
    "a heading without a number in an article": "## Artikel 1 – Taken\n\n##### Tussen\n\n"
    "### 1. Lid\n\n###### Diep\n\n#### 1a Naam\n\n##### Toe\n",
    "a very long title": f"## Artikel 1 – {'lang ' * 200}\n\nTekst.\n",
    "items without text": "## Artikel 1 – Taken\n\n1.\n2. b\n   a.\n   b. c\n",
}


@pytest.mark.parametrize("name", CASES)
def test_a_text_that_is_hard_to_write_is_written_and_read(name: str) -> None:
    files = example_files(CASES[name])
    result = parsed(files)
    assert not has_errors(result.findings)
    assert_laws(result.deal)
    assert_layout_keeps_words(result, files)


@pytest.mark.parametrize("name", SMALL)
def test_small_deals_are_read_again_as_they_were_written(name: str) -> None:
    files = folder_of(name)
    received = received_of(name)
    result = parsed(files, name, received)
    assert not has_errors(result.findings)
    assert_laws(result.deal, received)


def real_deal(collection: CheckedCollection) -> Deal:
    """The real deal as the parser gives it, without the stage of its term on a day."""
    deal = next(deal for deal in collection.corpus.deals if deal.id == DEAL)
    return replace(deal, loop=Loop.ONBEKEND, van_kracht=())


def test_the_real_deal_is_read_again_as_it_was_written(collection: CheckedCollection) -> None:
    assert_laws(real_deal(collection))


def test_fmt_keeps_every_word_of_the_real_deal(collection: CheckedCollection) -> None:
    deal = real_deal(collection)
    sources = {name: source.text for name, source in collection.loaded.deals[StukId(DEAL)][1].items()}
    folder = collection.loaded.deals[StukId(DEAL)][0]
    neat = sources | {str(Path(name).relative_to(folder)): text for name, text in reformatted(deal).items()}
    once = parsed(neat, DEAL)
    assert once.deal == deal
    assert words(once.deal) == words(deal)
