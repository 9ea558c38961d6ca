"""No word is lost: what is printed has the words of the source document, each once and in order."""

import random
import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from html import escape, unescape
from typing import Any

import pytest
from conftest import DEAL
from html_reading import signed_elements, signed_words
from reading import pdf_text

from dealpers.build.pipeline import Checked, Press
from dealpers.corpus.fidelity import Word, differences, source_words, split
from dealpers.model import Alinea, Deal, Tekst, walk

ROOT = f"deals/{DEAL}/"


@pytest.fixture(scope="module")
def deal(collection: Checked) -> Deal:
    return next(deal for deal in collection.corpus.deals if deal.id == DEAL)


@pytest.fixture(scope="module")
def wanted(deal: Deal) -> list[str]:
    """The words of the source document, with the recorded mends."""
    assert deal.herkomst
    return [word.text for word in source_words(deal.herkomst)]


def unlike(wanted: list[str], found: list[str]) -> list[str]:
    """Where two texts differ, to read in a failure."""
    rows = differences([Word(text) for text in wanted], [Word(text) for text in found])
    return [f"{[w.text for w in row.wanted]} became {[w.text for w in row.found]}" for row in rows]


def whole(site: dict[str, bytes]) -> list[bytes]:
    return [site[f"{ROOT}tekst/index.html"]]


def single(site: dict[str, bytes]) -> list[bytes]:
    return [site[f"{ROOT}aanhef/index.html"], *(site[f"{ROOT}artikel-{n}/index.html"] for n in range(1, 21))]


def test_the_source_document_has_all_its_words(wanted: list[str]) -> None:
    assert len(wanted) > 6000
    assert wanted[:5] == "Regio Deal Groningen Noord II".split()


def test_the_page_with_the_whole_text_has_every_word_of_the_source(wanted: list[str], site: dict[str, bytes]) -> None:
    assert unlike(wanted, signed_words(whole(site))) == []


def test_preamble_and_articles_together_have_every_word_of_the_source(
    wanted: list[str], site: dict[str, bytes]
) -> None:
    assert unlike(wanted, signed_words(single(site))) == []


def test_the_gazette_has_every_word_of_the_source(wanted: list[str], gazette: bytes) -> None:
    assert unlike(wanted, gazette_words(gazette)) == []


def gazette_words(data: bytes) -> list[str]:
    """The words of a gazette in reading order, without bullets and without the masthead, which must come first."""
    head, _, text = pdf_text(data).partition("Proef – geen officiële bekendmaking\n")
    assert head.split() == ["STAATSCOURANT", "Zonder", "nummer", "Convenant"]
    return split("\n".join(line for line in text.split("\n") if line not in {"–", "•"}))


@pytest.mark.parametrize("pages", [whole, single])
def test_signed_text_stands_in_no_element_twice(pages: Callable[..., list[bytes]], site: dict[str, bytes]) -> None:
    for page in pages(site):
        for element in signed_elements(page):
            assert not element.findall(".//*[@data-tekst]")


# -- a proof that cannot fail proves nothing

Change = Callable[[str, random.Random], str]


def _change_word(text: str, dice: random.Random) -> str:
    return _at_random(r"\w{2,}", text, lambda word: word[:-1] + ("x" if word[-1] != "x" else "y"), dice)


def _drop_word(text: str, dice: random.Random) -> str:
    return _at_random(r"\S+\s*", text, lambda word: "", dice)


def _double_word(text: str, dice: random.Random) -> str:
    return _at_random(r"\S+", text, lambda word: f"{word} {word}", dice)


def _change_digit(text: str, dice: random.Random) -> str:
    return _at_random(r"\d", text, lambda digit: str((int(digit) + dice.randint(1, 9)) % 10), dice)


def _change_amount(text: str, dice: random.Random) -> str:
    return _at_random(r"€\s?\d", text, lambda amount: amount[:-1] + str((int(amount[-1]) + 1) % 10), dice)


def _change_punctuation(text: str, dice: random.Random) -> str:
    return _at_random(r"[.,;:]", text, lambda sign: "!", dice)


def _drop_all(text: str, dice: random.Random) -> str:
    return ""


CHANGES: tuple[Change, ...] = (
    _change_word,
    _drop_word,
    _double_word,
    _change_digit,
    _change_amount,
    _change_punctuation,
    _drop_all,
)


def _at_random(pattern: str, text: str, change: Callable[[str], str], dice: random.Random) -> str:
    found = list(re.finditer(pattern, text))
    if not found:
        return text
    match = dice.choice(found)
    return text[: match.start()] + change(match[0]) + text[match.end() :]


def _mutate(page: bytes, dice: random.Random) -> bytes:
    """A page with one change in one stretch of the text of one signed element."""
    pieces = re.split(r"(<[^>]*>)", page.decode())
    depth, candidates = 0, []
    for at, piece in enumerate(pieces):
        if at % 2:
            if depth:
                depth += (not piece.startswith("</")) - piece.startswith("</")
            elif 'data-tekst="ondertekend"' in piece:
                depth = 1
        elif depth and piece.strip():
            candidates.append(at)
    while True:
        at, change = dice.choice(candidates), dice.choice(CHANGES)
        text = unescape(pieces[at])
        changed = change(text, dice)
        if split(changed) != split(text):
            return "".join([*pieces[:at], escape(changed, quote=False), *pieces[at + 1 :]]).encode()


def test_a_thousand_changes_of_the_pages_are_all_caught(wanted: list[str], site: dict[str, bytes]) -> None:
    dice = random.Random(11)
    articles = {page: signed_words([page]) for page in single(site)}
    caught = 0
    for turn in range(1000):
        if turn % 4 == 0:
            words = signed_words([_mutate(whole(site)[0], dice)])
        else:
            changed = dice.choice(list(articles))
            words = [
                w
                for page, own in articles.items()
                for w in (signed_words([_mutate(page, dice)]) if page == changed else own)
            ]
        caught += words != wanted
    assert caught == 1000


def mutate_model(deal: Deal, dice: random.Random) -> Deal:
    """A deal with one change in one article: the print model is made of it as of any other."""
    chapter = dice.choice(deal.hoofdstukken)
    article = dice.choice(chapter.artikelen)
    text = dice.choice(
        [node for node in walk(article, deal) if isinstance(node, Alinea) and node.deel.startswith("artikel")]
    )
    run = next(run for run in text.inhoud if isinstance(run, Tekst))
    words = run.tekst
    while split(words) == split(run.tekst) or not words.strip():
        words = dice.choice(CHANGES[:-1])(run.tekst, dice)
    inhoud = tuple(replace(run, tekst=words) if each is run else each for each in text.inhoud)
    return _replaced(deal, text, replace(text, inhoud=inhoud))


def _replaced(value: Any, old: Alinea, new: Alinea) -> Any:
    """The same value with one paragraph in the place of another, however deep it lies."""
    if value is old:
        return new
    if isinstance(value, tuple):
        return tuple(_replaced(item, old, new) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _replaced(getattr(value, f.name), old, new) for f in fields(value)})
    return value


def test_changes_of_the_model_are_all_caught_in_the_gazette(
    wanted: list[str], deal: Deal, collection: Checked, press: Press
) -> None:
    dice = random.Random(5)
    for _ in range(20):
        changed = mutate_model(deal, dice)
        assert len(unlike(wanted, gazette_words(press.pdf(changed, collection)))) >= 1
