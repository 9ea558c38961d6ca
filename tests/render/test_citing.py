"""Citations of parts without a number of a lid, and their anchors on the pages."""

import pytest
from lxml import html
from making import deal_of
from small_documents import document_of

from dealpers.model.ids import PartId
from dealpers.render.citing import cited_parts
from dealpers.render.part_names import part_name, part_names

PLAN = (
    "# Plan\n\n## 2. Opzet\n\n### ✿ Werkwijze:\n\n1. een\n\n2. twee\n\n- punt\n\n#### Fase 2: Doen (mei)\n\nx\n\n"
    "### 2.1 Geld\n\ny\n\n## Bijlage I. Kernen\n\nz\n"
)


def test_a_section_is_cited_by_its_number_or_by_the_words_of_the_headings_around_it() -> None:
    assert list(cited_parts(document_of(PLAN)).values()) == [
        "hoofdstuk 2",
        "hoofdstuk 2, ‘Werkwijze’",
        "hoofdstuk 2, ‘Werkwijze’, onderdeel 1",
        "hoofdstuk 2, ‘Werkwijze’, onderdeel 2",
        "hoofdstuk 2, ‘Werkwijze’, fase 2",
        "paragraaf 2.1",
        "bijlage I",
    ]


@pytest.mark.parametrize("heading", ["§", "...", "✿"])
def test_a_heading_of_punctuation_alone_is_cited_as_it_is_printed(heading: str) -> None:
    assert set(cited_parts(document_of(f"## {heading}\n\nx\n")).values()) == {f"‘{heading}’"}


def test_considerations_are_cited_with_their_series_and_parties_not_at_all() -> None:
    aanhef = "# Deal\n\n## Partijen\n\n1. De gemeente Oever.\n\n## Algemene overwegingen\n\n1. Een.\n"
    assert list(cited_parts(deal_of("", aanhef=aanhef)).values()) == ["overweging 1"]
    more = f"{aanhef}\n## Specifieke overwegingen\n\n1. Twee.\n"
    assert list(cited_parts(deal_of("", aanhef=more)).values()) == ["algemene overweging 1", "specifieke overweging 1"]


def test_each_consideration_has_one_link_to_itself_on_the_pages(site: dict[str, bytes]) -> None:
    for path, part, name in (
        ("deals/groningen-noord-ii/aanhef/", "overweging-s-4", "specifieke overweging 4"),
        ("deals/groningen-noord-ii/tekst/", "overweging-s-4", "specifieke overweging 4"),
        ("documenten/gebiedsplan-groningen-noord/", "hoofdstuk-3", "hoofdstuk 3"),
    ):
        page = html.document_fromstring(site[f"{path}index.html"])
        (anchor,) = page.findall(f".//a[@class='anker'][@href='#{part}']")
        assert anchor.get("aria-label") == f"Link naar {name}"
        assert anchor.getparent().get("data-tekst") is None


def test_a_part_is_cited_by_the_word_that_its_heading_prints() -> None:
    deal = deal_of(
        "## Afspraak 1 – Doel\n\n1. Een.\n2. Twee.\n\n## Artikel 2 – Geld\n\nTekst.\n\n## 3.1 Duur\n\nTekst.\n"
    )
    names = part_names(deal)
    one, two, three = (article.id for article in deal.artikelen)
    assert [part_name(PartId(part), names) for part in (one, f"{one}-lid-2", two, three)] == [
        "afspraak 1",
        "afspraak 1, tweede lid",
        "artikel 2",
        "nummer 3.1",
    ]
