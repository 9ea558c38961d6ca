"""A search index after changed texts has the very files of a new index, and reads few files of the last."""

import itertools
import json
import random
from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealpers.render.search import index as index_module
from dealpers.render.search import postings
from dealpers.render.search.index import Entry, whole_index
from dealpers.render.search.updating import Replaced, updated

STEMS = ["".join(word) for word in itertools.product("abdgk", "aeiou", "lmnst", "aeo")]


def entry(seed: int, passages: int, words: int) -> Entry:
    """Entry of a text with passages and words from a seed number."""
    dice = random.Random(seed)
    keys = dice.sample(STEMS, words) + [f"={number}" for number in range(dice.randint(0, 3))]
    packed = array("I")
    for _ in keys:
        ranks = [sorted(dice.sample(range(passages), dice.randint(0, min(2, passages)))) for _ in range(3)]
        ranks[2] = ranks[2] or [0] * (not any(ranks))
        packed.extend(map(len, ranks))
        packed.extend(itertools.chain.from_iterable(ranks))
    records = (json.dumps(f"é{dice.choice(STEMS) * dice.randint(1, 9)}", ensure_ascii=False) for _ in range(passages))
    return Entry(
        head=json.dumps({"naam": seed}),
        features=json.dumps([seed % 2]),
        passages=tuple(records),
        keys="\n".join(keys),
        postings=packed.tobytes(),
    )


def other(before: Entry, seed: int) -> Entry:
    """Another entry with as many passages."""
    return entry(seed, len(before.passages), 1 + seed % 30)


@pytest.fixture(autouse=True)
def small_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "WORDS_FILE", 60)
    monkeypatch.setattr(index_module, "PASSAGES_FILE", 50)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.sets(st.integers(0, 11), min_size=1, max_size=3))
def test_the_files_are_those_of_a_new_index(seed: int, changed: set[int]) -> None:
    entries = [entry(seed + rank, 1 + rank % 4, 5 + rank) for rank in range(12)]
    last, texts = whole_index(entries)
    after = [other(one, seed + 99 + rank) if rank in changed else one for rank, one in enumerate(entries)]
    update = updated(last, {rank: Replaced(entries[rank], after[rank]) for rank in changed}, texts.__getitem__)
    assert update
    wanted, files = whole_index(after)
    assert update.index == wanted
    assert {**update.texts, **{name: texts[old] for name, old in update.same.items()}} == files
    assert not update.texts.keys() & update.same.keys()


def test_a_small_change_reads_few_files() -> None:
    entries = [entry(rank, 3, 30) for rank in range(60)]
    last, texts = whole_index(entries)
    assert len(texts) > 100
    one = entries[7]
    after = Entry(
        head=one.head, features=one.features, passages=('"!"', *one.passages[1:]), keys=one.keys, postings=one.postings
    )
    read: list[str] = []

    def text(name: str) -> str:
        read.append(name)
        return texts[name]

    update = updated(last, {7: Replaced(one, after)}, text)
    assert update
    assert len(read) < 12
    assert len(update.same) > 90


def test_no_index_is_updated_where_the_numbers_of_passages_shift_or_there_is_one_file_of_words() -> None:
    entries = [entry(rank, 3, 30) for rank in range(3)]
    last, texts = whole_index(entries)
    assert updated(last, {1: Replaced(entries[1], entry(1, 4, 30))}, texts.__getitem__) is None
    alone, texts = whole_index([entry(1, 1, 1)])
    assert updated(alone, {0: Replaced(entry(1, 1, 1), entry(2, 1, 1))}, texts.__getitem__) is None
