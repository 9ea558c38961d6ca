"""Counts, sums and marks in documents and agreements: right and wrong beside each other."""

import pytest
from making import TODAY, check, corpus_of, findings_of, resolve
from making import parsed as parsed_deal
from small_documents import document_of

from dealpers.check import example_files

FACTS = "soort: onbekend\nstatus: concept\ntitel: Woonafspraken Dal\nsamenvatting: Een voorbeeld.\n"
ITEMS = "De partijen zijn:\n\n- Dal;\n- Veen;\n- Laak.\n\n## Afspraken\n\n{}\n"


def in_document(text: str, code: str) -> list[str]:
    """Words of one rule in a document of no known kind."""
    every = check(resolve([], (), [document_of(f"# Woonafspraken Dal\n\n{text}\n", document=FACTS)]), TODAY)
    return [one.words for one in every if one.code == code]


def in_deal(text: str, code: str) -> list[str]:
    """Words of one rule in an article."""
    every = findings_of(example_files(f"## Artikel 1 – Taken\n\n{text}\n"))
    return [one.words for one in every if one.code == code]


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("V405", ITEMS.format("Alle vier partijen maaien."), ["Alle vier partijen"]),
        ("V405", ITEMS.format("Alle drie partijen maaien."), []),
        ("V002", "## Taken\n\nTabel 1. Bomen\n\nDal 6\n\nTabel 1. Banken\n\nDal 8", ["Tabel 1"]),
        ("V002", "## Taken\n\nTabel 1. Bomen\n\nDal 6\n\nTabel 2. Banken\n\nDal 8", []),
        ("V002", "## Taken\n\nTabel 1. Bomen\n\n## Bijlage 2 Meer\n\nTabel 1. Banken", []),
        ("V213", "## Taken\n\n4. Dal maait, zoals bedoeld in bepaling 4.\n5. Veen zaait.", ["bepaling 4"]),
        ("V213", "## Taken\n\n4. Dal maait, zoals bedoeld in bepaling 5.\n5. Veen zaait.", []),
        ("V101", "## Taken\n\nDWO staat voor Dienst Water en Oevers. Dal maait.", ["DWO"]),
        ("V101", "## Taken\n\nDWO staat voor Dienst Water en Oevers. De DWO maait.", []),
        (
            "V108",
            "## Taken\n\nDWO staat voor Dienst Water en Oevers.\n\nDe Dienst Wonen en Onderwijs (DWO) telt.",
            ["Dienst Wonen en Onderwijs (DWO)"],
        ),
        ("V118", "## Taken\n\nDe gemeente Lindenburg maait. De gemeente Lindenberg zaait.", ["gemeente Lindenberg"]),
        ("V118", "## Taken\n\nDe gemeente Lindenburg maait. De gemeente Lindeveld zaait.", []),
        ("V118", "## Taken\n\nF. Dhondt maait. F. D'hondt zaait.", ["F. D'hondt"]),
        ("V201", "## M1 Kade\n\nDal.\n\n## M2 en M3 Sluis\n\nM2: diep.\n\nM3: hoog.", ["M2 en M3"]),
        ("V201", "## M1 Kade\n\nDal.\n\n## M2 en M3 Sluis\n\nM2: diep.", []),
    ],
)
def test_a_document_is_read_for_counts_and_names(code: str, text: str, words: list[str]) -> None:
    assert in_document(text, code) == words


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("V310", "Dal geeft € 40.000 per jaar. Over de vijf jaren samen is dat € 220.000.", ["€ 220.000"]),
        ("V310", "Dal geeft € 40.000 per jaar. In drie jaar is dat in totaal € 130.000.", ["€ 130.000"]),
        ("V310", "Dal geeft € 40.000 per jaar. Over de vijf jaren samen is dat € 200.000.", []),
        ("V310", "Dal geeft ten hoogste € 40.000 per jaar. In vijf jaar is dat samen € 180.000.", []),
        ("V310", "Zij plaatsen 12 banken: Dal 7 en Lange Veen 6.", ["12"]),
        ("V310", "Zij plaatsen 13 banken: Dal 7 en Lange Veen 6.", []),
        ("V218", "De raad wacht op de resultaten monitoring.", ["de resultaten monitoring"]),
        ("V218", "De raad wacht op de resultaten van de monitoring. De bevindingen zijn er.", []),
        ("V225", "Het plan vervalt als de kosten daar toe dwingen.", ["daar toe"]),
        ("V225", "Het pad loopt van hier toe naar daar. Wie daar meedoet, weet dat.", []),
        ("V225", "Er komt een voorbeeld dak.", ["voorbeeld dak"]),
        ("V212", "De kade is laag.4 De dijk[^1] is hoog.\n\n[^1]: Gemeten in mei.", []),
        ("V212", "De kade is laag.2 De dijk[^1] is hoog.\n\n[^1]: Gemeten in mei.", ["2"]),
    ],
)
def test_an_article_is_read_for_sums_and_lost_words(code: str, text: str, words: list[str]) -> None:
    assert in_deal(text, code) == words


def test_an_agreement_without_articles_is_read_as_one() -> None:
    aanhef = """# Woonafspraken Dal

Partijen bij deze afspraken zijn:

- gemeente Dal, vertegenwoordigd door A. Bos (hierna: Dal);
- gemeente Veen, vertegenwoordigd door B. Vos (hierna: Veen);
- gemeente Laak, vertegenwoordigd door C. Mus (hierna: Laak).

## A. Bouwen

A.1 Partijen bouwen samen. De wensen worden geteld.

A.2 Alle vier partijen betalen; volgend jaar begint de bouw.

A.4 Dal maait.

## B. Sloop

1. Dal sloopt.

## C. Bouw

2. Veen bouwt.
"""
    facts = "soort: overige overeenkomst\nstatus: concept\nopbouw: zonder artikelen\nsamenvatting: Een voorbeeld.\n"
    files = {"deal.yml": facts, "aanhef.md": aanhef}
    every = check(corpus_of(parsed_deal(files).deal), TODAY)
    wanted = ("A072", "V003", "V103", "V227", "V405")
    assert sorted((one.code, one.words) for one in every if one.code in wanted) == [
        ("A072", "worden geteld"),
        ("V003", "A.4"),
        ("V227", "volgend jaar"),
        ("V405", "Alle vier partijen"),
    ]


def test_the_heading_of_a_chapter_comes_back_below_it_by_mistake() -> None:
    chapter = "# Deel II Geld\n\n## Artikel 1 – Kosten\n\n1. Dal betaalt.\n\n### {}\n\nVeen ook.\n"
    assert [one.words for one in findings_of(example_files(chapter.format("Deel II Geld"))) if one.code == "V220"] == [
        "Deel II Geld"
    ]
    assert [one for one in findings_of(example_files(chapter.format("Geld"))) if one.code == "V220"] == []
