"""No word is lost: what is printed has the words of the source document, each once and in order."""

import random
import re
from collections.abc import Callable
from html import escape, unescape

import pytest
from conftest import DEAL
from html_reading import signed_elements, signed_words
from mutations import CHANGES, mutate_model, unlike
from reading import pdf_text

from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.corpus.fidelity import deal_words, source_words, split
from dealpers.model import Deal

PAGES = f"deals/{DEAL}/"


@pytest.fixture(scope="module")
def deal(collection: CheckedCollection) -> Deal:
    return next(deal for deal in collection.corpus.deals if deal.id == DEAL)


@pytest.fixture(scope="module")
def wanted(deal: Deal) -> list[str]:
    """Words of the source document, with the recorded repairs applied."""
    assert deal.herkomst
    return [word.text for word in source_words(deal.herkomst)]


def whole(site: dict[str, bytes]) -> list[bytes]:
    return [site[f"{PAGES}tekst/index.html"]]


def single(site: dict[str, bytes]) -> list[bytes]:
    return [site[f"{PAGES}aanhef/index.html"], *(site[f"{PAGES}artikel-{n}/index.html"] for n in range(1, 21))]


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
def test_signed_text_is_in_no_element_twice(pages: Callable[..., list[bytes]], site: dict[str, bytes]) -> None:
    for page in pages(site):
        for element in signed_elements(page):
            assert not element.findall(".//*[@data-tekst]")


# -- a proof that cannot fail proves nothing


def _mutate(page: bytes, dice: random.Random) -> bytes:
    """A page with one change in one stretch of the text of one signed element."""
    pieces = re.split(r"(<[^>]*>)", page.decode())
    depth, candidates = 0, []
    for number, piece in enumerate(pieces):
        if number % 2:
            if depth:
                depth += (not piece.startswith("</")) - piece.startswith("</")
            elif 'data-tekst="bron"' in piece:
                depth = 1
        elif depth and piece.strip():
            candidates.append(number)
    while True:
        number, change = dice.choice(candidates), dice.choice(CHANGES)
        text = unescape(pieces[number])
        changed = change(text, dice)
        if split(changed) != split(text):
            return "".join([*pieces[:number], escape(changed, quote=False), *pieces[number + 1 :]]).encode()


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
                for page, page_files in articles.items()
                for w in (signed_words([_mutate(page, dice)]) if page == changed else page_files)
            ]
        caught += words != wanted
    assert caught == 1000


def test_changes_of_the_model_are_all_caught_in_the_gazette(
    wanted: list[str], deal: Deal, collection: CheckedCollection, renderer: SiteRenderer
) -> None:
    dice = random.Random(5)
    for _ in range(4):
        changed = deal
        for _ in range(5):
            changed = mutate_model(changed, dice)
        differences = unlike(wanted, [word.text for word in deal_words(changed)])
        assert differences
        assert unlike(wanted, gazette_words(renderer.pdf(changed, collection))) == differences
