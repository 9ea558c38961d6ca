"""Documents that are no deals: read, written, linked, compared with their source and printed like a deal's text."""

import json
import random
import re
from datetime import date

import pytest
from conftest import ROOT
from html_reading import signed_words
from making import WETTEN, resolve
from small_deals import CONTENT
from small_documents import FACTS, document_of, parsed, written_again

from dealpers.build import pipeline
from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.corpus.fidelity import deal_words, source_words
from dealpers.corpus.portfolio import portfolio
from dealpers.model import Document
from dealpers.model.ids import PartId, StukId
from dealpers.parse.soorten import SOORTEN
from dealpers.preview.lazy_site import LazySite
from dealpers.render.source.document import reformatted_document, unparse_document
from dealpers.render.website.pages.documents import document_pages
from dealpers.render.website.pages.site import collection_pages

REAL = sorted(path.name for path in (ROOT / "content" / "documenten").iterdir())
SMALL = sorted(path.name for path in (CONTENT / "documenten").iterdir())


@pytest.fixture(scope="module")
def small() -> CheckedCollection:
    return pipeline.examine(pipeline.load(CONTENT), date(2026, 1, 1))


def real(collection: CheckedCollection, name: str) -> Document:
    return next(document for document in collection.corpus.documenten if document.id == name)


# -- sections and their names


def test_sections_are_in_sections_by_the_level_of_their_heading() -> None:
    document = document_of("## Een\n\na\n\n### Deel\n\nb\n\n## Twee\n\nc\n")
    assert [(part.id, [inner.id for inner in part.paragrafen]) for part in document.paragrafen] == [
        ("paragraaf-een", ["paragraaf-een-deel"]),
        ("paragraaf-twee", []),
    ]


@pytest.mark.parametrize(
    ("heading", "identifier", "number", "title"),
    [
        ("Hoofdstuk 3. Onze wijken", "hoofdstuk-3", "Hoofdstuk 3.", "Onze wijken"),
        ("Hoofdstuk 3.", "hoofdstuk-3", "Hoofdstuk 3.", "Hoofdstuk 3."),
        ("Hoofdstuk 2 Meer", "hoofdstuk-2", "Hoofdstuk 2", "Meer"),
        ("HOOFDSTUK 2 – Meer", "hoofdstuk-2", "HOOFDSTUK 2", "Meer"),
        ("Paragraaf 2.1 Geld", "paragraaf-2-1", "Paragraaf 2.1", "Geld"),
        ("BIJLAGE 3: Kernen", "bijlage-3", "BIJLAGE 3:", "Kernen"),
        ("Fase 2 – Organisatie", "paragraaf-fase-2", "Fase 2", "Organisatie"),
        ("Fase 2 duurt lang", "paragraaf-fase-2-duurt-lang", "", "Fase 2 duurt lang"),
        ("4. Doelgroep", "hoofdstuk-4", "4.", "Doelgroep"),
        ("4.2 Werkwijze", "paragraaf-4-2", "4.2", "Werkwijze"),
        ("Paragraaf 7. Rest", "paragraaf-7", "Paragraaf 7.", "Rest"),
        ("Bijlage I. Aantal kernen", "bijlage-i", "Bijlage I.", "Aantal kernen"),
        ("Fase 2: Organisatie (mei)", "paragraaf-fase-2", "Fase 2:", "Organisatie (mei)"),
        ("Wat 2 mensen willen", "paragraaf-wat-2-mensen-willen", "", "Wat 2 mensen willen"),
        ("15 minuten", "hoofdstuk-15", "15", "minuten"),
        ("✿ Monitoring", "paragraaf-monitoring", "", "✿ Monitoring"),
        ("€", "paragraaf-zonder-naam", "", "€"),
    ],
)
def test_a_section_is_called_by_its_printed_label(heading: str, identifier: str, number: str, title: str) -> None:
    (part,) = document_of(f"## {heading}\n\nTekst.\n").paragrafen
    assert (part.id, part.nummer, part.titel) == (identifier, number, title)


def test_two_sections_with_one_heading_have_two_names() -> None:
    document = document_of("## Waarom?\n\na\n\n## Waarom?\n\nb\n")
    assert [part.id for part in document.paragrafen] == ["paragraaf-waarom", "paragraaf-waarom--2"]


# -- the law of writing and reading

TEXTS = {
    "a title and text before the first section": "# Plan *A*[^1]\n\n[^1]: Noot.\n\nTekst.\n\n- punt\n\n## Een\n\nx\n",
    "levels that skip": "### Diep\n\na\n\n## Hoog\n\n##### Dieper\n\nb\n",
    "lists, notes and headings in items": "## Een\n\n1. a[^1]\n   - b\n\n     ### kop\n\n[^1]: Noot.\n\n2. c\n",
    "nothing but a paragraph": "Tekst.\n",
    "a table without headings": "## Een\n\n{tabel-1}\n",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_document_is_read_again_as_it_was_written(name: str) -> None:
    tables = "tabellen:\n  - kolommen: [{kop: ''}, {kop: ''}]\n    rijen:\n      - cellen: [a, b]\n"
    extra = {"tabellen": tables} if "{tabel-" in TEXTS[name] else {}
    document = document_of(TEXTS[name], **extra)
    again = written_again(document)
    assert not again.findings
    assert again.document == document
    assert unparse_document(again.document) == unparse_document(document)


@pytest.mark.parametrize("name", REAL)
def test_the_real_documents_are_read_again_as_they_were_written(name: str, collection: CheckedCollection) -> None:
    document = real(collection, name)
    assert written_again(document).document == document
    _, files = collection.loaded.documenten[StukId(name)]
    assert reformatted_document(document) == {files["tekst.md"].name: files["tekst.md"].text}


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize("name", SMALL)
def test_the_small_documents_are_read_again_as_they_were_written(name: str, small: CheckedCollection) -> None:
    document = real(small, name)
    assert written_again(document).document == document
    assert [f for f in small.findings if f.deal == name and f.code.startswith(("B", "V00"))] == []


# -- fidelity


@pytest.mark.parametrize("name", REAL)
def test_the_page_of_a_document_has_every_word_of_its_source(
    name: str, collection: CheckedCollection, site: dict[str, bytes]
) -> None:
    document = real(collection, name)
    assert document.herkomst
    wanted = [word.text for word in source_words(document.herkomst)]
    assert len(wanted) > 1000
    assert [word.text for word in deal_words(document)] == wanted
    assert signed_words([site[f"documenten/{name}/index.html"]]) == wanted


def with_source(text: str, source: str, repairs: str) -> list[str]:
    origin = f"bestand: bron.txt\nsha256: x\nbeschrijving: Een voorbeeld.\nherstel:\n{repairs}"
    result = parsed({"document.yml": FACTS, "tekst.md": text, "herkomst.yml": origin, "bron.txt": source})
    assert not result.findings, result.findings
    assert result.document.herkomst
    return [word.text for word in source_words(result.document.herkomst)]


def test_a_repeated_heading_is_left_out_only_where_it_repeats() -> None:
    repair = "  - regels: 3\n    herhaalt: 1\n    soort: kopregel\n    reden: bladzijde\n"
    assert with_source("a", "Kop A\nx\nKop A\ny", repair) == ["Kop", "A", "x", "y"]
    assert with_source("a", "Kop A\nx\nKop B\ny", repair) == ["Kop", "A", "x", "Kop", "B", "y"]


def test_a_word_broken_at_the_end_of_a_line_is_whole() -> None:
    repair = "  - regels: 1-3\n    afgebroken: ja\n    soort: afbreking\n    reden: regeleinde\n"
    assert with_source("a", "stedelijke vernieuwings-\n\ngebieden zijn", repair) == [
        "stedelijke",
        "vernieuwingsgebieden",
        "zijn",
    ]
    assert with_source("a", "een streep –\n\ngebieden", repair) == ["een", "streep", "–", "gebieden"]


# -- bad input


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"tekst.md": "Tekst.\n"}, "B004"),
        ({"document.yml": FACTS}, "B004"),
        ({"document.yml": FACTS.replace("titel: Brief\n", ""), "tekst.md": "Tekst.\n"}, "B004"),
        ({"document.yml": FACTS + "landsdeel: Noord\n", "tekst.md": "Tekst.\n"}, "B003"),
        ({"document.yml": FACTS + "ook-bekend-als: [[a]]\n", "tekst.md": "Tekst.\n"}, "B005"),
        ({"document.yml": FACTS, "tekst.md": "Tekst.\n\n# Nog een titel\n\nx\n"}, "B007"),
        ({"document.yml": FACTS, "tekst.md": "Tekst.\n", "artikelen/01.md": "x"}, "B007"),
        ({"document.yml": FACTS, "tekst.md": "Zie[^1].\n"}, "B008"),
        ({"document.yml": FACTS, "tekst.md": "{tabel-1}\n"}, "B008"),
        ({"document.yml": FACTS, "tekst.md": "x\n", "redactie.yml": "kanttekeningen:\n  - plaats: titel\n"}, "B004"),
        ({"document.yml": "[1", "tekst.md": "#\n"}, "B002"),
    ],
)
def test_a_fault_is_reported_with_its_place(files: dict[str, str], code: str) -> None:
    result = parsed(files)
    assert code in {finding.code for finding in result.findings}
    assert all(finding.span.name.startswith("brief/") and finding.hint for finding in result.findings)
    written_again(result.document)


# -- links


def test_a_document_cites_its_own_parts_and_others_by_name() -> None:
    one = document_of("## 1. Begin\n\nZie hoofdstuk 2, hoofdstuk 9 en tabel 9.\n\n## 2. Slot\n\nEinde.\n")
    other = parsed({"document.yml": FACTS.replace("Brief", "Plan"), "tekst.md": "Zie Brief.\n"}, "plan").document
    corpus = resolve([], WETTEN, [one, other])
    states = [(ref.deal, ref.tekst, ref.staat.value, ref.doelen, ref.document) for ref in corpus.verwijzingen()]
    assert states == [
        ("brief", "hoofdstuk 2", "intern", ("hoofdstuk-2",), ""),
        ("brief", "hoofdstuk 9", "dood", (), ""),
        ("plan", "Brief", "extern", (), "brief"),
    ]
    assert [ref.zin for ref in corpus.links[StukId("brief")].geciteerd[PartId("titel")]] == ["Zie Brief."]


def test_every_small_document_is_printed_whole(small: CheckedCollection, renderer: SiteRenderer) -> None:
    site = LazySite(renderer, small)
    for document in small.corpus.documenten:
        wanted = [word.text for word in deal_words(document)]
        assert signed_words([site[f"documenten/{document.id}/index.html"]]) == wanted
        assert f"documenten/{document.id}/{document.id}.json" in site


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize("name", REAL)
def test_a_changed_word_of_a_document_is_found(name: str, collection: CheckedCollection) -> None:
    dice = random.Random(7)
    _, files = collection.loaded.documenten[StukId(name)]
    given = {path: source.text for path, source in files.items()}
    wanted = source_words(real(collection, name).herkomst or pytest.fail("no source"))
    places = [match.span() for match in re.finditer(r"(?<![\w#{^])[a-z]{3,}(?![\w}])", given["tekst.md"])]
    for begin, end in dice.sample(places, 20):
        word = given["tekst.md"][begin:end]
        other = dice.choice(("", word[1:], f"{word}e", word.replace(word[-1], "q")))
        changed = given["tekst.md"][:begin] + other + given["tekst.md"][end:]
        words = deal_words(parsed(given | {"tekst.md": changed}, name).document)
        assert [w.text for w in words] != [w.text for w in wanted], (word, other)


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'{{ 7*7 }}{% raw %}"


@pytest.mark.parametrize("kind", [kind.naam for kind in SOORTEN])
def test_nothing_in_a_document_becomes_markup(kind: str, renderer: SiteRenderer) -> None:
    skeleton = next(soort.skeleton for soort in SOORTEN if soort.naam == kind).replace("{title}", "Naam")
    text = re.sub(r"(?m)^(?=[A-Z✓])", f"{HOSTILE} ", skeleton) + f"\n\n## {HOSTILE}\n\n- {HOSTILE}\n\n{{tabel-1}}\n"
    facts = f"soort: {kind}\nstatus: gepubliceerd\n" + "".join(
        f"{name}: {json.dumps(HOSTILE)}\n" for name in ("titel", "samenvatting")
    )
    cell = json.dumps(HOSTILE)
    tables = f"tabellen:\n  - kop: {cell}\n    kolommen: [{{kop: {cell}}}]\n    rijen:\n      - cellen: [{cell}]\n"
    result = parsed({"document.yml": facts, "tekst.md": text, "tabellen.yml": tables})
    assert not result.findings, result.findings
    corpus = resolve([], WETTEN, [result.document])
    plans = (
        *collection_pages(corpus, lambda: (), {}, lambda: portfolio(corpus), renderer.templates),
        *document_pages(result.document, corpus, renderer.templates),
    )
    for page in (plan.render() for plan in plans):
        assert "<script>alert" not in page.content
        assert "<img" not in page.content
        assert "49" not in re.sub(r"&#\d+;", "", page.content) or page.address.startswith("zoeken")
