"""Findings about references beside faults in the layout of the text, and the labels that such findings name."""

import pytest
from making import findings_of

from dealpers.check import example_files

LIST = """\
## Artikel 1 – Taken

1. Een:
   1°. x;
   2°. y.
2. Twee.
{fault}

## Artikel 2 – Geld

Volgens artikel 1, zesde lid, en artikel 1, eerste lid, onderdeel 4°.
"""


def test_no_reference_is_dead_while_a_list_has_a_fault() -> None:
    codes = [finding.code for finding in findings_of(example_files(LIST.format(fault="die doorloopt")))]
    assert "B006" in codes
    assert "V001" not in codes


def test_a_dead_reference_speaks_of_labels_as_printed() -> None:
    findings = [f for f in findings_of(example_files(LIST.format(fault=""))) if f.code == "V001"]
    assert len(findings) == 2
    words = " ".join(f"{f.message} {f.hint}" for f in findings)
    assert "onderdeel 4°" in words
    assert "1° en 2°" in words
    assert "4g" not in words


def test_decimal_articles_are_named_with_their_points() -> None:
    text = "## Artikel 2.1 – A\n\nVolgens artikel 2.7.\n\n## Artikel 2.2 – B\n\nTekst.\n"
    (finding,) = [f for f in findings_of(example_files(text)) if f.code == "V001"]
    assert "artikel 2.7" in finding.message
    assert "2.1 en 2.2" in finding.hint


FILES = {
    "deal.yml": "soort: Convenant\nstatus: concept\nsamenvatting: Een park aan de oever.\n",
    "aanhef.md": "# Convenant Oeverpark\n",
    "artikelen/01-doel.md": "## Artikel 1 – Doel\n\nPartijen leggen een park aan.\n",
    "artikelen/02-geld.md": "## Artikel 2 – Geld\n\nDe bijdragen staan in de tabel.\n\n{tabel-1}\n",
    "artikelen/03-overleg.md": "## Artikel 3 – Overleg\n\nPartijen overleggen elk jaar.\n",
    "artikelen/04-looptijd.md": "## Artikel 4 – Looptijd\n\nDit convenant eindigt in 2028.\n",
    "financien.yml": "tabellen:\n  - kop: Tabel 1\n    kolommen: [{kop: Partij}, {kop: Bijdrage}]\n"
    "    rijen:\n      - cellen: [de Gemeente, '€ 300']\n",
}
ROWS = "| Partij | Bijdrage |\n|---|---|\n| de Gemeente | € 300 |"
OVERLEG, GELD = "artikelen/03-overleg.md", "artikelen/02-geld.md"


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "line", "words"),
    [
        ("deal.yml", None, "", "B004", 1, "deal.yml is leeg"),
        ("deal.yml", "samenvatting", "samenvating", "B003", 3, "bedoelt u 'samenvatting'?"),
        ("deal.yml", "soort", "Soort", "B003", 1, "bedoelt u 'soort'?"),
        ("financien.yml", "tabellen", "tabelen", "B003", 1, "bedoelt u 'tabellen'?"),
        ("financien.yml", "kolommen", "kolomen", "B003", 3, "bedoelt u 'kolommen'?"),
        (GELD, "{tabel-1}", ROWS, "B008", 5, "zet {tabel-1} op een eigen regel"),
        (GELD, "{tabel-1}", "Zie {tabel-1}.", "B008", 5, "zet {tabel-1} op een eigen regel"),
        (GELD, "{tabel-1}", "{Tabel 1}", "B008", 5, "zet {tabel-1} op een eigen regel"),
        (GELD, "{tabel-1}", "[tabel-1]", "B008", 5, "zet {tabel-1} op een eigen regel"),
        (GELD, "{tabel-1}", "{tabel-2}", "B008", 5, "schrijf {tabel-1}"),
        (OVERLEG, "overleggen", "<b>overleggen</b>", "V215", 3, "laat de woorden staan"),
        (OVERLEG, "Partijen", "<table><tr><td>Partijen</td></tr></table>", "V215", 3, "in financien.yml"),
        (
            OVERLEG,
            "Partijen overleggen elk jaar.",
            "```\nPartijen overleggen elk jaar.\n```",
            "V215",
            3,
            "laat de woorden staan",
        ),
        (OVERLEG, "## Art", "---\ntitel: Overleg\n---\n## Art", "B010", 1, "haal deze regels weg"),
        (OVERLEG, "## Artikel 3 – Overleg", "**Artikel 3 – Overleg**", "B007", 1, "schrijf '## Artikel 3 – Overleg'"),
        (OVERLEG, "## Artikel 3 – Overleg", "Artikel 3 – Overleg\n---", "B007", 1, "schrijf '## Artikel 3 – Overleg'"),
        (OVERLEG, "## Artikel 3 – Overleg", "", "B007", 1, "begint niet met een kop"),
        (OVERLEG, None, "", "B007", 1, "dit bestand is leeg"),
        (OVERLEG, "Artikel 3", "Artikel 2", "V002", 1, "geef elk een eigen aanduiding"),
    ],
)
def test_one_cause_gives_one_message_with_its_place_and_its_repair(
    file: str, old: str | None, new: str, code: str, line: int, words: str
) -> None:
    before = {(finding.code, finding.message) for finding in findings_of(FILES)}
    broken = FILES | {file: FILES[file].replace(old, new, 1) if old else new}
    (finding,) = [one for one in findings_of(broken) if (one.code, one.message) not in before]
    assert (finding.code, finding.span.line) == (code, line)
    assert finding.span.name.endswith(file)
    assert words in f"{finding.message}; {finding.hint}"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("deal.yml", "deal.yaml", "bedoelt u deal.yml?"),
        ("deal.yml", "Deal.yml", "bedoelt u deal.yml?"),
        (GELD, "artikelen/02-geld.txt", "geef het de naam artikelen/02-geld.md"),
        (GELD, "artikelen/02-geld.MD", "geef het de naam artikelen/02-geld.md"),
        (GELD, "artikelen/geld.md", "noem het zoals artikelen/04-geld.md"),
        ("artikelen/", "Artikelen/", "geef haar de naam artikelen"),
    ],
)
def test_a_file_or_folder_under_another_name_is_one_fault(old: str, new: str, words: str) -> None:
    before = {(finding.code, finding.message) for finding in findings_of(FILES)}
    broken = {name.replace(old, new): text for name, text in FILES.items()}
    (finding,) = [one for one in findings_of(broken) if (one.code, one.message) not in before]
    assert finding.code == "B007"
    assert words in finding.hint
