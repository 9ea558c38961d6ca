"""Headings of chapters and articles: text in, numbers, titles and identifiers out."""

import pytest
from making import deal_of, parsed

from dealpers.check import example_files
from dealpers.model import alineas

pytestmark = pytest.mark.no_cover  # the same lines as in other tests


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("Artikel 1 – Doel", "1", "Doel"),
        ("Artikel 1 - Doel", "1", "Doel"),
        ("Artikel 1. Doel", "1", "Doel"),
        ("Artikel 1: Doel", "1", "Doel"),
        ("Artikel 1 Doel", "1", "Doel"),
        ("Artikel 12a — Doel – en meer", "12a", "Doel – en meer"),
        ("ARTIKEL 3", "3", ""),
        ("Art. 4\u00a0Doel", "4", "Doel"),
        ("*Artikel 5* – Doel", "5", "Doel"),
        ("Artikel 1.1 – Doel", "1.1", "Doel"),
        ("Artikel 2.1.3. Doel", "2.1.3", "Doel"),
        ("ARTIKEL II", "II", ""),
        ("Artikel IV. In werking", "IV", "In werking"),
        ("ARTIKEL I Algemeen", "I", "Algemeen"),
        ("Artikel 3a.", "3a", ""),
        ("Afspraak 7 – Regietafel", "7", "Regietafel"),
        ("AFSPRAAK 2 Geld", "2", "Geld"),
        ("Actie 4. Bomen", "4", "Bomen"),
        ("§ 2 Geld", "2", "Geld"),
        ("1.1", "1.1", ""),
        ("2. Geld", "2", "Geld"),
        ("2.10 De kade", "2.10", "De kade"),
        ("III. Geld", "III", "Geld"),
        ("B. Geld", "B", "Geld"),
    ],
)
def test_an_article_has_the_number_and_title_of_its_heading(heading: str, number: str, title: str) -> None:
    (article,) = deal_of(f"## {heading}\n\nTekst.\n").artikelen
    slug = number.lower().replace(".", "-")
    assert (article.id, article.nummer, article.titel) == (f"artikel-{slug}", number, title)


@pytest.mark.parametrize(
    ("heading", "unique", "number", "title"),
    [
        ("Artikel een. Doel", "artikel-1", "1", "Doel"),
        ("ARTIKEL TWEE – Geld", "artikel-2", "2", "Geld"),
        ("Eerste artikel. Doel", "artikel-1", "1", "Doel"),
        ("Twaalfde artikel", "artikel-12", "12", ""),
    ],
)
def test_the_number_of_an_article_may_be_a_word(heading: str, unique: str, number: str, title: str) -> None:
    (article,) = deal_of(f"## {heading}\n\nTekst.\n").artikelen
    assert (article.id, article.nummer, article.titel, article.soort) == (unique, number, title, "artikel")


@pytest.mark.parametrize("heading", ["Wat 2 mensen willen", "Doel", "2030 in beeld", "Artikel zoveel", "Ik beloof"])
def test_words_are_no_label_of_an_article(heading: str) -> None:
    result = parsed(example_files(f"## {heading}\n\nTekst.\n"))
    assert [f.code for f in result.findings] == ["B007"]


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("1. Doelen", "1"),
        ("Hoofdstuk 2 Geld", "2"),
        ("HOOFDSTUK III", "III"),
        ("IV. Slot", "IV"),
        ("Titel II – Geld", "II"),
        ("Afdeling 2.1 Geld", "2.1"),
        ("Deel B Geld", "B"),
        ("A. Geld", "A"),
        ("Slot", ""),
    ],
)
def test_a_chapter_has_the_number_and_title_of_its_heading(heading: str, number: str) -> None:
    (chapter,) = deal_of(f"# {heading}\n\n## Artikel 1 – Doel\n\nTekst.\n").hoofdstukken
    assert chapter.kop
    assert (chapter.nummer, chapter.kop.tekst) == (number, heading)
    assert chapter.id == f"hoofdstuk-{number.lower().replace('.', '-') or 'slot'}"


@pytest.mark.parametrize("heading", ["Paragraaf 1 Geld", "§ 1 Geld", "1ste Paragraaf: Geld", "Eerste paragraaf. Geld"])
def test_a_section_of_articles_is_named_after_its_word(heading: str) -> None:
    (chapter,) = deal_of(f"# {heading}\n\n## Artikel 1 – Doel\n\nTekst.\n").hoofdstukken
    assert (chapter.id, chapter.nummer) == ("paragraaf-1", "1")


def test_text_below_the_heading_of_a_chapter_belongs_to_it() -> None:
    deal = deal_of("# 1. Geld\n\nVooraf.\n\n### Water\n\n- een\n\n## Afspraak 1 Doel\n\nTekst.\n")
    (chapter,) = deal.hoofdstukken
    assert [alinea.id for alinea in alineas(chapter, deal)][:4] == [
        "hoofdstuk-1.0",
        "hoofdstuk-1.1",
        "hoofdstuk-1.2",
        "hoofdstuk-1-streepje-1.1",
    ]
    assert [article.id for article in chapter.artikelen] == ["artikel-1"]


def test_articles_may_be_before_and_without_chapters() -> None:
    deal = deal_of("## Artikel 1 – Los\n\nx\n\n# I. Vast\n\n## Artikel 2 – Vast\n\ny\n")
    assert [(h.id, [a.id for a in h.artikelen]) for h in deal.hoofdstukken] == [
        ("", ["artikel-1"]),
        ("hoofdstuk-i", ["artikel-2"]),
    ]
