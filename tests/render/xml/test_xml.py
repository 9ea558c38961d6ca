"""Both XML forms of a deal: every word, every reference, well-formed and valid whatever the text, the same twice."""

import random
from collections.abc import Callable

import pytest
from akn_validity import akn_faults
from conftest import DEAL
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from lxml import etree
from making import corpus_of, deal_of, parsed
from mutations import mutate_model, unlike
from random_texts import ARTICLE, blocks, body, text

from dealpers.build.pipeline import CheckedCollection
from dealpers.check import example_files
from dealpers.corpus.corpus import Corpus, Staat, Verwijzing
from dealpers.corpus.fidelity import deal_words, source_words
from dealpers.model import Deal
from dealpers.render.akn.document import akn
from dealpers.render.package.examination import beside_the_text
from dealpers.render.package.readback import xml_words
from dealpers.render.package.validation import Schema, xml_faults
from dealpers.render.staatscourant.document import metadata_file, staatscourant

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

Printer = Callable[[Deal, Corpus], bytes]
FORMS = pytest.mark.parametrize("form", [akn, staatscourant], ids=["akn", "staatscourant"])


def faults(form: Printer, data: bytes) -> list[str]:
    return akn_faults(data) if form is akn else [*xml_faults(data, Schema.STAATSCOURANT)]


def read_back(form: Printer, deal: Deal, corpus: Corpus) -> list[str]:
    return xml_words(form(deal, corpus), beside_the_text(deal))


@FORMS
def test_every_word_of_the_source_is_once_and_in_order(form: Printer, collection: CheckedCollection) -> None:
    (deal,) = [deal for deal in collection.corpus.deals if deal.id == DEAL]
    assert deal.herkomst
    assert unlike([word.text for word in source_words(deal.herkomst)], read_back(form, deal, collection.corpus)) == []


@FORMS
def test_every_word_of_the_small_deals_is_once_and_in_order(form: Printer, small: CheckedCollection) -> None:
    for deal in small.corpus.deals:
        assert unlike([word.text for word in deal_words(deal)], read_back(form, deal, small.corpus)) == []


@FORMS
def test_every_small_change_of_the_text_is_caught(form: Printer, collection: CheckedCollection) -> None:
    dice = random.Random(7)
    (deal,) = [deal for deal in collection.corpus.deals if deal.id == DEAL]
    wanted = read_back(form, deal, collection.corpus)
    for _ in range(40):
        assert read_back(form, mutate_model(deal, dice), collection.corpus) != wanted


@FORMS
def test_files_are_valid_and_the_same_twice(
    form: Printer, collection: CheckedCollection, small: CheckedCollection
) -> None:
    for corpus in (collection.corpus, small.corpus):
        for deal in corpus.deals:
            printed = form(deal, corpus)
            assert faults(form, printed) == []
            assert printed == form(deal, corpus)


@FORMS
def test_the_form_of_a_small_deal_is_what_it_was(
    form: Printer, small: CheckedCollection, golden: Callable[..., None]
) -> None:
    (deal,) = [deal for deal in small.corpus.deals if deal.id == "heuvelrug-oost"]
    golden(f"{deal.id}.{form.__name__}.xml", form(deal, small.corpus).decode())


def linked(ref: Verwijzing) -> bool:
    return bool(ref.doelen if ref.staat is Staat.INTERN else ref.staat is Staat.EXTERN and (ref.document or ref.adres))


def words_of(data: bytes, *names: str) -> list[str]:
    """Text of the elements with these names, without notes and without links of printed addresses."""
    elements = [e for e in etree.fromstring(data).iter("{*}*") if etree.QName(e).localname in names]
    printed = [e for e in elements if etree.QName(e).localname != "ref" or e.get("eId")]
    return ["".join(e.itertext()) for e in printed]


@FORMS
def test_every_reference_that_leads_somewhere_is_a_link_and_no_dead_one_is(
    form: Printer, collection: CheckedCollection, small: CheckedCollection
) -> None:
    for corpus in (collection.corpus, small.corpus):
        for deal in corpus.deals:
            references = [ref for refs in corpus.links[deal.id].verwijzingen.values() for ref in refs]
            printed = words_of(form(deal, corpus), "ref", "intref", "extref")
            received = {annex.bestand.rpartition("/")[2] for annex in deal.ontvangen}
            printed = [words for words in printed if not words.startswith(("http", "www")) and words not in received]
            assert printed == [ref.tekst for ref in references if linked(ref)]
    assert any(ref.staat is Staat.DOOD for ref in collection.corpus.verwijzingen())


HOSTILE = (
    "]]>",
    "<!--",
    "-->",
    "<?x ?>",
    "&lt;",
    "&#0;",
    "&nbsp;",
    "\"'",
    "<script>",
    "\ufffd",
    "\U0010fffd",
    "e\u0301",
    "<![CDATA[",
    "%00",
    "<https://x.nl/%zz?a=b&c=[d]#e#f>",
    "<https://é.nl/a\\b>",
    "<https://x:y@z/>",
    "{{tabel}}",
    "javascript:alert(1)",
)
hostile = st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=5).map(" x ".join)
any_text = st.one_of(text, hostile, st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
OFTEN = settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


@OFTEN
@given(body, hostile, blocks, any_text)
def test_every_text_that_the_parser_accepts_is_rendered_whole_and_valid(
    inside: str, strange: str, before: str, loose: str
) -> None:
    line = " ".join(loose.split()) or "x"
    files = {
        ARTICLE: f"# 1. {line}\n\n## Artikel 1 – Taken {strange}\n\n{inside}\n\n1. {strange}\n\n   {strange}\n",
        "aanhef.md": f"# {line}\n\n{before}\n\n## Partijen\n\n1. {strange}\n\n## Begrippen\n\n- *a{strange}*: b\n\n"
        f"## Overwegingen\n\n### {strange}\n\n{before}\n\n1. {line}\n",
        "slot.md": f"# {strange}\n\n{before}\n",
        "bijlagen/01-a.md": f"# Bijlage 1 – {strange}\n\n{before}\n\n## {line}\n\n{before}\n\n### 1. {strange}\n",
    }
    result = parsed(example_files("") | files)
    assume(not result.findings)
    assert_printed(result.deal)


def assert_printed(deal: Deal) -> None:
    corpus = corpus_of(deal)
    wanted = [word.text for word in deal_words(deal)]
    for form in (akn, staatscourant):
        assert faults(form, form(deal, corpus)) == []
        assert unlike(wanted, read_back(form, deal, corpus)) == []
    assert not xml_faults(metadata_file(deal), Schema.METADATA)


CASES = {
    "references to parts of every kind": """\
# 1. Begin

## Artikel 1 – Taken

Zie noot 1, hoofdstuk 1, dit hoofdstuk, dit artikel en artikel 2, lid 1, onderdeel b.[^1]

[^1]: Zie artikel 2.

## Artikel 2 – Geld

1. Zo:
   a. een;
   b. twee, zie onderdeel a, dit lid en artikel 9.
""",
    "lists twelve deep": "## Artikel 1 – Diep\n\n" + "\n".join("   " * depth + "- x" for depth in range(12)),
    "text between lists and leden": """\
## Artikel 1 – Taken

Vooraf.

1. Eerste:
   a. een;

   tussen

   b. twee.

   na
2. Tweede

Los.

3. Derde

##### Tussen

Slot.
""",
    "only numbers": "# 1.\n\n## Artikel 1\n\n## Artikel 2.\n\nx",
    "a note in every heading": """\
# 1. Doel[^1]

[^1]: a

## Artikel 1 – T[^2]

[^2]: b

## Artikel 2[^3]

[^3]: c
""",
    "no space behind the number": "# 1.Doel\n\n## Artikel 1–Taken\n\nx",
    "a chapter without articles": "# 1. Leeg\n\n# 2. Vol\n\n## Artikel 1 – T\n\nx",
}


def test_every_internal_link_of_the_gazette_leads_to_something() -> None:
    deal = deal_of(CASES["references to parts of every kind"])
    links = etree.fromstring(staatscourant(deal, corpus_of(deal))).xpath("//intref/@doc")
    assert {link.split("-")[0] for link in links} == {"noot", "hoofdstuk", "artikel"}


@pytest.mark.parametrize("name", CASES)
def test_a_text_that_is_hard_to_render_is_rendered(name: str) -> None:
    assert_printed(deal_of(CASES[name]))


TABLE = """\
tabellen:
  - kop: "Tabel 1: Geld"
    kolommen: [{kop: "Wat[^2)]"}, {kop: Rijk, rol: rijk}]
    rijen: [{cellen: ["a[^1)]", "€ 5"]}, {cellen: ["", "–"]}]
    noten: [{merk: 1), tekst: Een.}, {merk: 2), tekst: Twee.}]
"""


def test_notes_of_a_table_in_another_order_than_their_marks_are_below_it() -> None:
    assert_printed(deal_of("## Artikel 1 – Geld\n\n{tabel-1}\n", financien=TABLE))
    assert_printed(deal_of("## Artikel 1 – Geld\n\n{tabel-1}\n", financien=TABLE.replace("[^2)]", "")))
