"""The search index: what becomes of words, where each record leads, and that it is made the same each time."""

import itertools
import json
import random
import string
from array import array
from collections.abc import Iterator
from datetime import date

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from dealpers.build.pipeline import CheckedCollection, examine, load
from dealpers.build.site import SiteRenderer
from dealpers.dutch.plurals import plurals
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.dutch.stems import STOPWORDS, parts, skeleton, stem, words
from dealpers.model import alineas
from dealpers.model.source import Source
from dealpers.preview.lazy_site import LazySite
from dealpers.render.search.index import entry, search_files
from dealpers.render.search.own_pages import our_passages, site_passages
from dealpers.render.search.postings import coded, word_files
from dealpers.render.search.records import Kind, numbers, passages, records

pytestmark = pytest.mark.no_cover  # the same lines as in other tests


@pytest.mark.parametrize(
    "forms",
    [
        "bedrijf bedrijven",
        "gemeente gemeenten",
        "opzegging opzeggen",
        "wijziging wijzigingen wijzigen wijzigt",
        "rapporteert rapporteren",
        "evaluatie evaluaties",
        "huis huizen",
        "school scholen",
        "stad steden",
        "lid leden",
        "regio regios",
        "verbetering verbeteren verbetert",
        "mogelijkheid mogelijkheden",
        "kassier kassiers",
        "plan plannen",
        "grens grenzen",
        "kans kansen",
        "proces processen",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1, [stem(form) for form in forms.split()]


@pytest.mark.parametrize(
    "pair", ["stad staat", "wijk werk", "partij partner", "regio regie", "lid leiding", "deal doel"]
)
def test_other_words_have_other_stems(pair: str) -> None:
    assert len(set(map(stem, pair.split()))) == 2


def test_most_plurals_have_the_stem_of_their_noun(collection: CheckedCollection) -> None:
    nouns = {word for deal in collection.corpus.deals for alinea in alineas(deal, deal) for word in words(alinea.tekst)}
    known = dictionary().alone
    pairs = [(noun, form) for noun in sorted(nouns & known) if len(noun) > 4 for form in plurals(noun) if form in known]
    same = sum(stem(noun) == stem(words(plural)[0]) for noun, plural in pairs)
    assert len(pairs) > 200
    assert same / len(pairs) > 0.95, [pair for pair in pairs if stem(pair[0]) != stem(words(pair[1])[0])]


@pytest.mark.parametrize(
    ("word", "parts_of_word"),
    [
        ("regiokassier", {"regio", "kassier"}),
        ("wijkbedrijven", {"wijk", "bedrijven"}),
        ("uitvoeringskosten", {"uitvoerings", "kosten"}),
        ("volkshuisvestingsfonds", {"volkshuisvestings", "volks", "huisvestings", "fonds"}),
        ("investeringsagendas", {"investerings", "agenda"}),
        ("oosterparkwijk", {"oosterpark", "wijk"}),
        ("gebiedsontwikkeling", {"gebieds", "ontwikkeling"}),
        ("waterveiligheid", {"water", "veiligheid"}),
        ("zorginstellingen", {"zorg", "instellingen"}),
        ("woningbouwlocaties", {"woningbouw", "locaties"}),
    ],
)
def test_a_compound_has_its_parts(word: str, parts_of_word: set[str]) -> None:
    assert set(parts(word)) == parts_of_word


def test_figures_off_the_line_and_other_letters_are_found_by_plain_ones() -> None:
    assert words("CO₂, 5 m², Søren en overleg²") == ["co2", "5", "m2", "soren", "en", "overleg"]


@pytest.mark.parametrize("word", ["opzegging", "gemeentelijk", "werkloosheid", "toetreden", "regio", "2b1", "a" * 500])
def test_a_word_that_is_no_compound_has_no_parts(word: str) -> None:
    assert parts(word) == ()


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("€ 10.000.000", "euro 10 miljoen"),
        ("€10,0 mln.", "euro 10 miljoen"),
        ("€ 3,75 mln.", "euro 3,75 miljoen"),
        ("60.000 inwoners", "60000 inwoners"),
        ("3% van 2.500.000", "3 procent van 2,5 miljoen"),
        ("Fryslân, regio's", "fryslan regios"),
        ("Rijk-Regio-overleg", "rijk regio overleg"),
        ("2022 - 2025, O2G2, 2b1", "2022 2025 o2g2 2b1"),
    ],
)
def test_words_and_numbers_are_read_as_a_reader_means_them(text: str, terms: str) -> None:
    assert words(text) == terms.split()


@given(st.text(max_size=60))
def test_any_text_has_words_that_are_letters_and_digits(text: str) -> None:
    for word in words(text):
        assert word
        assert stem(word)
        assert stem(word) == stem(word.upper().lower())
        assert all(part in word for part in parts(word))


@pytest.mark.parametrize(
    "pair", ["regiokassier regiokasier", "opzegging opzeging", "ondermijning ondermeining", "bedrijf bedrijv"]
)
def test_usual_misspellings_share_a_skeleton(pair: str) -> None:
    right, wrong = pair.split()
    assert skeleton(stem(right)) == skeleton(stem(wrong))


def test_every_word_of_every_text_is_in_one_record(collection: CheckedCollection) -> None:
    for stuk in collection.corpus.stukken:
        printed = sorted(word for alinea in alineas(stuk, stuk) for word in words(alinea.tekst))
        passages = [record for record in records(stuk) if record.kind is not Kind.OVERZICHT]
        heard = sorted(word for record in passages for word in words(f"{record.title} {record.text}"))
        missing = [word for word in set(printed) if heard.count(word) < printed.count(word)]
        assert not [word for word in missing if word not in words(stuk.naam)], stuk.id


def test_every_record_leads_to_an_anchor_that_is_there(collection: CheckedCollection, site: dict[str, bytes]) -> None:
    assert followed(collection, site) > 100


def test_every_word_of_annexes_closing_words_and_documents_is_in_one_record(renderer: SiteRenderer) -> None:
    invented = examine(load(ROOT / "tests/content"), date(2026, 1, 1))
    assert followed(invented, LazySite(renderer, invented)) > 100
    kinds = {record.kind for stuk in invented.corpus.stukken for record in records(stuk)}
    assert kinds == set(Kind) - {Kind.ONS, Kind.VOORTGANG}


def followed(checked: CheckedCollection, site: dict[str, bytes] | LazySite) -> int:
    """Number of records that lead to a place on their page; fails if a place is missing."""
    leads = 0
    for stuk in checked.corpus.stukken:
        for record in records(stuk):
            page, _, anchor = record.address.partition("#")
            assert record.title
            html = site[f"{stuk.map}/{stuk.id}/{page}index.html"].decode()
            assert not anchor or f'id="{anchor}"' in html, record.address
            for part in numbers(record):
                assert part.startswith(("overweging", "noot")) or f'id="{part}"' in html or page == f"{part}/", part
            leads += 1
    return leads


def test_the_passages_of_a_text_are_its_records_in_order(collection: CheckedCollection) -> None:
    for stuk in collection.corpus.stukken:
        assert [record for passage in passages(stuk) for record in passage.records] == list(records(stuk))


def test_an_own_page_is_found_by_its_words_without_the_marks_of_markdown() -> None:
    page = (
        "# Over **ons**\n\n## Wat u leest\n\nDe *tekst*,\nzie [de wet](https://wet.nl).\n\n"
        "| a | b |\n|---|---|\n| 1 | `2` |\n"
    )
    (record,) = [
        one
        for passage in site_passages((), {"over": Source("over.md", page)})
        for one in passage.records
        if one.address == "over/"
    ]
    assert (record.title, record.text) == ("Over ons", "Wat u leest De tekst, zie de wet. a b 1 2")


def test_a_record_knows_its_kind_and_its_action_line(collection: CheckedCollection) -> None:
    by_address = {record.address: record for record in records(collection.corpus.deals[0])}
    assert by_address["artikel-3/#artikel-3-programma-2b"].line == "Veilig zijn en wonen"
    assert by_address["aanhef/#overweging-s-2"].kind is Kind.OVERWEGING
    assert by_address["aanhef/#begrip-regiokassier"].kind is Kind.BEGRIP
    assert by_address["artikel-19/#artikel-19-lid-1"].years == (2028,)
    assert by_address["aanhef/#begrip-regio-envelop"].years == (2022, 2023, 2024, 2025)
    assert by_address["artikel-4/#tabel-1"].text.startswith("Uitvoeringsactiviteiten: Maximale rijksbijdrage")


def lines_of(text: str) -> Iterator[tuple[str, str]]:
    """Keys of a file of words, with their passages or stems as the file has them."""
    before = ""
    for line in text.split("\n"):
        key, _, value = line[1:].partition(" ")
        before = before[: int(line[0])] + key
        yield before, value


def decoded(digits: str) -> Iterator[int]:
    """Numbers whose steps are written in digits."""
    step = bits = 0
    number = 0
    for digit in digits:
        value = (string.ascii_uppercase + string.ascii_lowercase + string.digits + "-_").index(digit)
        step |= (value & 31) << bits
        bits += 5
        if value < 32:
            number += step
            yield number
            step = bits = 0


@given(st.sets(st.integers(0, 3_000_000)))
def test_numbers_of_passages_are_read_back(numbers_written: set[int]) -> None:
    assert list(decoded(coded(sorted(numbers_written)))) == sorted(numbers_written)


def test_the_words_of_a_few_texts_come_with_the_beginning(collection: CheckedCollection) -> None:
    files = dict(search_files(map(entry, collection.corpus.stukken)))
    begin = json.loads(files["zoek/begin.json"])
    assert begin["woorden"]
    assert not [path for path in files if "/w" in path]


def test_words_of_many_texts_are_in_files_in_order_with_their_skeletons() -> None:
    syllables = [f"{consonant}{vowel}" for consonant in "bdfgklmnprst" for vowel in "aeo"]
    written = (array("I", [3]), array("I", [5, 900]), array("I"))
    marked = {"".join(key): written for key in itertools.product(syllables, syllables[:18], syllables)}
    files = list(word_files(marked))
    assert len(files) > 3
    rows = [[*lines_of(json.loads(text))] for _, text in files]
    assert [first for first, _ in files] == [row[0][0] for row in rows]
    keys = [key for row in rows for key, _ in row]
    assert keys == sorted(keys)
    plain = {key: value for row in rows for key, value in row if not key.startswith("~")}
    assert plain == dict.fromkeys(marked, "D|F_b")
    named = [stem for row in rows for key, value in row if key.startswith("~") for stem in value.split(",")]
    assert sorted(named) == sorted(marked)


def test_the_index_finds_a_word_in_the_passages_that_have_it(collection: CheckedCollection) -> None:
    files = dict(search_files(map(entry, collection.corpus.stukken)))
    keys = dict(lines_of(json.loads(files["zoek/begin.json"])["woorden"]))
    row = [passage for stuk in collection.corpus.stukken for passage in (*passages(stuk), *our_passages(stuk))]
    for word in ("kassier", "opzegtermijn", "artikel"):
        numbers = {number for digits in keys[stem(word)].split("|") for number in decoded(digits)}
        expected = {
            rank
            for rank, passage in enumerate(row)
            for record in passage.records
            for printed in words(f"{record.title} {passage.context} {record.text}")
            if stem(word) in (stem(printed), *map(stem, parts(printed)))
        }
        assert numbers == expected, word
    assert not {word for word in STOPWORDS if len(word) > 4} & keys.keys()
    assert list(keys) == sorted(keys)


def test_the_same_collection_gives_the_same_files_in_the_same_order(collection: CheckedCollection) -> None:
    stukken = collection.corpus.stukken
    assert list(search_files(map(entry, stukken))) == list(search_files(map(entry, stukken)))
    shuffled = list(stukken)
    random.Random(1).shuffle(shuffled)
    assert len(list(search_files(map(entry, shuffled)))) == len(list(search_files(map(entry, stukken))))


def test_an_empty_collection_has_an_index_without_texts() -> None:
    files = dict(search_files(()))
    assert json.loads(files["zoek/begin.json"])["stukken"] == []


def test_search_is_loaded_by_no_page_but_its_own(site: dict[str, bytes]) -> None:
    pages = {path: site[path].decode() for path in site if path.endswith(".html")}
    assert [path for path, html in pages.items() if "js/search" in html] == ["zoeken/index.html"]
    assert all('action="' in html and "zoeken/" in html for html in pages.values())
    assert (ROOT / "templates/site/js/search.js").is_file()


def test_the_search_lists_the_parts_of_the_overview_of_a_plan(collection: CheckedCollection) -> None:
    places = {
        (stuk.feiten.soort, record.address): record.text
        for stuk in collection.corpus.documenten
        for record in records(stuk)
    }
    assert "Wonen: Samen duurzaam, Volkshortus, Woonomgeving verbeteren." in places["gebiedsplan", "overzicht/#themas"]
    assert "Doorbraakmethode, Stratenaanpak" in places["gebiedsplan", "overzicht/#koppelkansen"]
    assert "richt zich op alle inwoners" in places["projectplan", "overzicht/#doelgroep"]
    assert "De volgende 11 gemeenten" in places["projectplan", "overzicht/#organisatie"]
    assert "aantal nieuwe sporters" in places["projectplan", "overzicht/#monitoring"]
