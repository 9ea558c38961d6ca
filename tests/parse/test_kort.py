"""In plain words: beside the deal, its chapters and articles, marked as ours, and never among the signed words."""

import json
from dataclasses import asdict

import pytest
from conftest import DEAL
from lxml import html
from making import corpus_of, deal_of, findings_of

from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.check import example_files
from dealpers.corpus.fidelity import deal_words
from dealpers.render.data.files import deal_json
from dealpers.render.gazette.document import gazette_of

ARTICLE = "## Artikel 1 – Geld\n\nDe Regio betaalt.\n"


def test_the_real_deal_has_every_chapter_and_article_in_plain_words(collection: CheckedCollection) -> None:
    deal = next(deal for deal in collection.corpus.deals if deal.id == DEAL)
    parts = {kort.deel for kort in deal.kort}
    assert parts >= {"deal", *(h.id for h in deal.hoofdstukken), *(a.id for a in deal.artikelen)}
    assert not [finding for finding in collection.findings if finding.code.startswith("K")]


def test_plain_words_are_on_their_page_marked_as_no_part_of_the_deal(site: dict[str, bytes]) -> None:
    page = html.document_fromstring(site[f"deals/{DEAL}/artikel-12/index.html"])
    (beside,) = page.findall(".//aside[@class='kort']")
    assert "geen onderdeel van de deal" in beside.text_content()
    assert "termijn van 3 maanden" in " ".join(beside.text_content().split())


def test_plain_words_are_never_in_or_around_signed_words(site: dict[str, bytes]) -> None:
    for path in (path for path in site if path.endswith(".html")):
        for beside in html.document_fromstring(site[path]).findall(".//aside[@class='kort']"):
            assert not beside.findall(".//*[@data-tekst]"), path
            assert not [above for above in beside.iterancestors() if above.get("data-tekst")], path


def test_plain_words_are_absent_from_gazette_and_signed_words_and_apart_in_the_data() -> None:
    deal = deal_of(ARTICLE, kort="artikel-1: Xylofoon voor iedereen.\n")
    assert "Xylofoon" not in " ".join(word.text for word in deal_words(deal))
    assert "Xylofoon" not in json.dumps(asdict(gazette_of(deal, corpus_of(deal))))
    data = json.loads(deal_json(deal))
    assert data.pop("kort") == [{"type": "Kort", "deel": "artikel-1", "tekst": "Xylofoon voor iedereen."}]
    assert "Xylofoon" not in json.dumps(data)


def test_words_of_an_editor_never_become_markup(renderer: SiteRenderer) -> None:
    deal = deal_of(ARTICLE, kort='artikel-1: "<b>vet</b> & {{ 7*7 }}"\n')
    shown = renderer.templates.get_template("_kort.html").render(kort=deal.kort[0], naam="Artikel 1")
    assert "&lt;b&gt;vet&lt;/b&gt; &amp; {{ 7*7 }}" in shown


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("artikel-2: Iets.\n", "B003", "bedoelt u 'artikel-1'?"),
        ("zomaar: Iets.\n", "B003", "hoofdstuk-1 of artikel-1"),
        ("artikel-1:\n", "B004", "haal de regel weg"),
        ("artikel-1: [a, b]\n", "B005", "schrijf 'artikel-1: tekst'"),
        ("- artikel-1\n", "B005", "schrijf 'artikel-1: tekst'"),
        (f"artikel-1: {'woord ' * 121}\n", "B005", "120 woorden"),
        ("artikel-1: &x Iets.\n", "B002", ""),
    ],
)
def test_a_fault_in_the_file_is_a_finding_with_its_place_and_a_hint(text: str, code: str, words: str) -> None:
    findings = [f for f in findings_of(example_files(ARTICLE) | {"kort.yml": text}) if f.code.startswith("B")]
    assert [finding.code for finding in findings] == [code]
    assert findings[0].span.name == "voorbeeld/kort.yml"
    assert words in findings[0].hint


def test_a_deal_without_the_file_asks_for_nothing() -> None:
    assert deal_of(ARTICLE).kort == ()
