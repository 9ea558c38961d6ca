"""One cause, one message: broken files of an editor, and the repair that the message names."""

import pytest
from making import findings_of

FILES = {
    "deal.yml": "soort: Convenant\nstatus: concept\nsamenvatting: De gemeente knapt de kade op.\n",
    "aanhef.md": "# Convenant Kade\n\n## Partijen\n\n1. De gemeente Oever, hierna te noemen: de Gemeente.\n",
    "artikelen/01-doel.md": (
        "## Artikel 1 – Doel\n\n1. Partijen knappen de kade op.\n2. De Gemeente doet:\n   a. de kade herstellen;\n"
        "   b. bomen planten.\n"
    ),
    "artikelen/02-geld.md": "## Artikel 2 – Geld\n\nDe Gemeente betaalt, zie artikel 1.\n\n{tabel-1}\n",
    "financien.yml": (
        "tabellen:\n  - kop: Kosten\n    kolommen:\n      - kop: Post\n      - kop: Bedrag\n    rijen:\n"
        "      - cellen: [Kade, '€ 100']\n"
    ),
}
ARTICLE, FACTS, MONEY = "artikelen/01-doel.md", "deal.yml", "financien.yml"
HEADING = "schrijf '## Artikel 1 – Doel'"


@pytest.mark.parametrize(
    ("file", "right", "wrong", "line", "hint"),
    [
        (ARTICLE, "## Artikel", "#Artikel", 1, HEADING),
        (ARTICLE, "## Artikel", "# Artikel", 1, HEADING),
        (ARTICLE, "## Artikel", "### Artikel", 1, HEADING),
        (ARTICLE, "## Artikel", "Artikel", 1, HEADING),
        (ARTICLE, "## Artikel 1 – Doel", "**Artikel 1 – Doel**", 1, HEADING),
        (ARTICLE, "   a. de", "  a. de", 5, "zet er 3 spaties voor"),
        ("aanhef.md", "# Convenant", "#Convenant", 1, "schrijf '# Convenant Kade'"),
        (FACTS, "status: concept", "status:concept", 2, "schrijf: status: concept"),
        (FACTS, "status: concept", " status: concept", 2, "haal de spaties aan het begin weg: status: concept"),
        (FACTS, "De gemeente", "Doel: de gemeente", 3, 'schrijf: samenvatting: "Doel: de gemeente knapt de kade op."'),
        (FACTS, "De gemeente", "“De gemeente: dit", 3, 'schrijf: samenvatting: "De gemeente: dit knapt de kade op."'),
        (FACTS, "status: concept", "status: ‘concept’", 2, "bedoelt u 'concept'?"),
        (FACTS, "status: concept", "status: getekend", 2, "bedoelt u 'ondertekend'?"),
        (FACTS, "status:", "ondertekend: 2025-02-30\nstatus:", 2, "die dag bestaat niet"),
        (FACTS, "status:", "provincies: Drenthe\nstatus:", 2, "schrijf: provincies: [Drenthe]"),
        (MONEY, "    kolommen", "\tkolommen", 3, "vervang de tab door spaties"),
        (MONEY, "[Kade, '€ 100']", "[Kade]", 7, "geef elke kolom een cel"),
        (MONEY, "'€ 100'", "€ 100,50", 7, "zet een cel met een komma erin tussen aanhalingstekens"),
        (ARTICLE, "1. Partijen", "<<<<<<< HEAD\n=======\n>>>>>>> tak\n1. Partijen", 3, "kies wat er moet staan"),
    ],
)
def test_a_broken_file_gives_one_message_with_the_repair(
    file: str, right: str, wrong: str, line: int, hint: str
) -> None:
    broken = FILES[file].replace(right, wrong, 1)
    assert broken != FILES[file]
    before = {one.code for one in findings_of(FILES)}
    (one,) = [one for one in findings_of(FILES | {file: broken}) if one.code not in before]
    assert one.span.name.endswith(file)
    assert one.span.line == line
    assert one.hint.startswith(hint)


def test_an_article_in_another_kind_of_file_is_named_in_the_hint() -> None:
    (one,) = [one for one in findings_of(FILES | {"artikelen/03-slot.txt": "Tekst.\n"}) if one.code == "B007"]
    assert one.hint == "geef het de naam artikelen/03-slot.md"


def test_a_chapter_named_after_its_article_may_hold_decimal_articles() -> None:
    text = "# Artikel 1 Doel\n\n## Artikel 1.1 Kade\n\nTekst.\n"
    assert not [one for one in findings_of({**FILES, ARTICLE: text}) if one.code == "B007"]
