"""Each form that the manual shows to editors is read as the manual says, and each row of its tables is tried here."""

import re
from collections.abc import Iterator

import pytest
from conftest import ROOT
from making import parsed

from dealpers.check import example_files
from dealpers.model import (
    Adres,
    Alinea,
    Artikel,
    Deal,
    Lid,
    Onderdeel,
    Stijl,
    Tabelplaats,
    Tekst,
    Tussenkop,
    walk,
)
from dealpers.model.source import Source
from dealpers.parse import parse_deal
from dealpers.render.source.deal import unparse

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

MANUAL = (ROOT / "docs/redactie.md").read_text("utf-8")
PARTIES = "# Convenant Kade\n\nPartijen:\n\n1. De gemeente Oever, hierna: Oever;\n2. De gemeente Dal, hierna: Dal;\n"
TABLE = "tabellen:\n  - kolommen: [{kop: Naam}, {kop: Hierna}]\n    rijen: [{cellen: [De gemeente Oever, Oever]}]\n"
TERMS = "tabellen:\n  - kolommen: [{kop: Begrip}, {kop: Omschrijving}]\n    rijen: [{cellen: [Kade, de muur]}]\n"


def shown(heading: str) -> list[str]:
    """Examples in the table under a heading of the manual, in order."""
    section = MANUAL.split(f"\n### {heading}\n", 1)[1].split("\n### ", 1)[0]
    rows = [line for line in section.split("\n") if line.startswith("|")][2:]
    return [code for row in rows for code in re.findall(r"`([^`]+)`", row)]


def deal_of(body: str = "## Artikel 1 – Doel\n\nTekst.\n", preamble: str = PARTIES, table: str = TABLE) -> Deal:
    """Deal from its Markdown, which reads back as it was written."""
    tables = {"financien.yml": table} if "{tabel" in body + preamble else {}
    deal = parsed(example_files(body) | {"aanhef.md": preamble} | tables).deal
    written = {name: Source(name, text) for name, text in unparse(deal).items()}
    assert parse_deal("voorbeeld", "voorbeeld", written).deal == deal
    return deal


def parts(deal: Deal) -> list[str]:
    """Identifiers of the parts of the body, and the words of what bears no identifier."""
    return [one for chapter in deal.hoofdstukken for node in walk(chapter, deal) for one in _named(node)]


def _named(node: object) -> Iterator[str]:
    match node:
        case Tussenkop():
            yield f"tussenkop {node.kop.tekst}"
        case Tabelplaats():
            yield str(node.tabel)
        case Alinea():
            pass
        case _ if getattr(node, "id", ""):
            yield getattr(node, "id", "")


ARTICLE = "## Artikel 1 – Doel\n\n"
BODY = {
    "# 1. Doelen": ("# 1. Doelen\n\n## Artikel 1\n\nTekst.", "hoofdstuk-1"),
    "# HOOFDSTUK II": ("# HOOFDSTUK II\n\n## Artikel 1\n\nTekst.", "hoofdstuk-ii"),
    "# 1ste Paragraaf": ("# 1ste Paragraaf\n\n## Artikel 1\n\nTekst.", "paragraaf-1"),
    "## Artikel 4 – Uitgangspunten": ("## Artikel 4 – Uitgangspunten\n\nTekst.", "artikel-4"),
    "## Artikel 2.1": ("## Artikel 2.1\n\nTekst.", "artikel-2-1"),
    "## ARTIKEL IV": ("## ARTIKEL IV\n\nTekst.", "artikel-iv"),
    "## Afspraak 3 Geld": ("## Afspraak 3 Geld\n\nTekst.", "artikel-3"),
    "## II. Geld": ("## I. Begin\n\n1. Tekst.\n\n## II. Geld\n\n1. Tekst.", "artikel-ii"),
    "## Artikel een – Doel": ("## Artikel een – Doel\n\nTekst.", "artikel-1"),
    "## Eerste artikel. Doel": ("## Eerste artikel. Doel\n\nTekst.", "artikel-1"),
    "## 1.1": ("## 1.1\n\nTekst.", "artikel-1-1"),
    "1. Tekst van het lid.": (f"{ARTICLE}1. Tekst van het lid.", "artikel-1-lid-1"),
    "   a. onderdeel": (f"{ARTICLE}1. Tekst:\n   a. onderdeel", "artikel-1-lid-1-onderdeel-a"),
    "### 1. Werken en leren": (f"{ARTICLE}### 1. Werken en leren\n\nTekst.", "artikel-1-lid-1"),
    "### Water": (f"{ARTICLE}### Water\n\nTekst.", "tussenkop Water"),
    "#### 1a Kansrijk Groningen": (f"{ARTICLE}#### 1a Kansrijk Groningen\n\nTekst.", "artikel-1-programma-1a"),
    "het ambitiedocument[^1]": (f"{ARTICLE}Lees het ambitiedocument[^1].\n\n[^1]: tekst van de noot", "noot-1"),
    "[^1]: tekst van de noot": (f"{ARTICLE}Lees dit[^1].\n\n[^1]: tekst van de noot", "noot-1"),
    "[^1]": (f"{ARTICLE}Lees dit[^1].\n\nLees het weer[^1].\n\n[^1]: Noot.", "noot-1"),
    "[^1~2]": (f"{ARTICLE}Een[^1].\n\n[^1]: Noot.\n\nTwee[^1~2].\n\n[^1~2]: tekst", "noot-1-2"),
    "[^1~2]: tekst": (f"{ARTICLE}Een[^1].\n\n[^1]: Noot.\n\nTwee[^1~2].\n\n[^1~2]: tekst", "noot-1-2"),
    "[^*]": (f"{ARTICLE}Lees dit[^*].\n\n[^*]: tekst", "noot-teken"),
    "[^*]: tekst": (f"{ARTICLE}Lees dit[^*].\n\n[^*]: tekst", "noot-teken"),
    "[^†]": (f"{ARTICLE}Lees dit[^†].\n\n[^†]: tekst", "noot-teken"),
    "{tabel-1}": (f"{ARTICLE}{{tabel-1}}", "tabel-1"),
}
"""Example of the manual: a body with the example, and the part that the example becomes."""
LEDEN = {"1": "2", "(1)": "(2)", "3.1": "3.2", "I.": "II.", "Lid 1": "Lid 2", "Eerste lid.": "Tweede lid."}
ITEMS = {"a)": "b)", "(a)": "(b)", "a": "b", "1°.": "2°.", "1.1": "1.2", "A.": "B.", "za.": "zb.", "1e": "2e", "–": "–"}
STYLES = {"*schuin*": Stijl.NADRUK, "**vet**": Stijl.VET, "<https://adres.nl>": None}
NAMED = {"financien.yml", "1"}


def test_every_example_of_the_body_is_tried() -> None:
    assert set(shown("Artikelen")) - NAMED == {*BODY, *LEDEN, *ITEMS, *STYLES} - NAMED


@pytest.mark.parametrize("example", BODY)
def test_an_example_of_the_body_is_the_part_that_the_manual_names(example: str) -> None:
    body, part = BODY[example]
    assert example in body
    assert part in parts(deal_of(f"{body}\n"))


@pytest.mark.parametrize("label", LEDEN)
def test_a_label_of_a_lid_stays_as_it_is_written(label: str) -> None:
    deal = deal_of(f"{ARTICLE}{label} Tekst van het lid.\n{LEDEN[label]} Nog een lid.\n")
    assert [node.label for node in walk(deal, deal) if isinstance(node, Lid)] == [label, LEDEN[label]]


@pytest.mark.parametrize("label", ITEMS)
def test_a_label_of_an_item_stays_as_it_is_written(label: str) -> None:
    deal = deal_of(f"{ARTICLE}1. Tekst:\n   {label} een;\n   {ITEMS[label]} twee.\n")
    (article,) = (node for node in walk(deal, deal) if isinstance(node, Artikel))
    assert [node.label for node in walk(article, deal) if isinstance(node, Onderdeel)] == [label, ITEMS[label]]


@pytest.mark.parametrize("example", STYLES)
def test_a_style_or_an_address_is_a_run_of_words(example: str) -> None:
    deal = deal_of(f"{ARTICLE}Lees {example} eens.\n")
    runs = [run for node in walk(deal, deal) if isinstance(node, Alinea) for run in node.inhoud]
    (run,) = [run for run in runs if isinstance(run, Tekst | Adres) and run.tekst == example.strip("*<>")]
    assert (run.stijl if isinstance(run, Tekst) else None) == STYLES[example]


def test_four_spaces_continue_a_note() -> None:
    assert "een alinea of lijst met vier spaties ervoor" in MANUAL
    deal = deal_of(f"{ARTICLE}De brug[^1].\n\n[^1]: De noot.\n\n    Nog een alinea.\n\n    - een lijst;\n")
    assert [alinea.tekst for _, alinea in deal.noten[0].vervolg] == ["Nog een alinea.", "een lijst;"]


@pytest.mark.parametrize("escaped", [r"1\. ", r"\1e ", r"\1 "])
def test_a_backslash_before_what_looks_like_a_label_keeps_a_sentence(escaped: str) -> None:
    assert f"`{escaped.strip()}`" in MANUAL
    words = escaped.replace("\\", "")
    deal = deal_of(f"{ARTICLE}{escaped}Tekst hier.\n\n{escaped.replace('1', '2')}Nog een zin.\n")
    assert deal.artikelen[0].leden == ()
    assert f"{words}Tekst hier." in [node.tekst for node in walk(deal, deal) if isinstance(node, Alinea)]


Named = tuple[list[str], list[str], int, list[str]]
TWO = ["Oever", "Dal"]
LISTED = "1. De gemeente Oever, hierna: Oever;\n2. De gemeente Dal, hierna: Dal;\n"
PREAMBLE: dict[str, tuple[str, Named]] = {
    "1. De gemeente Oever, vertegenwoordigd door haar burgemeester, mevrouw A. Berg, hierna te noemen: Oever;": (
        "## Partijen\n\n{}\n",
        (["Oever"], [], 0, []),
    ),
    "Partijen:": ("{}\n\nDe gemeente Oever, hierna: Oever;\n\nDe gemeente Dal, hierna: Dal;\n", (TWO, [], 0, [])),
    "De gemeente Oever, …, en de gemeente Dal, …, komen het volgende overeen:": (
        "De gemeente Oever, hierna: Oever, en de gemeente Dal, hierna: Dal, komen het volgende overeen:\n",
        (TWO, [], 0, []),
    ),
    "### Het Rijk:": (f"## Partijen\n\n{{}}\n\n{LISTED}", (TWO, ["Het Rijk"], 0, [])),
    "- Overheden:": (
        "Partijen:\n\n{}\n\n  - De gemeente Oever, hierna: Oever;\n  - De gemeente Dal, hierna: Dal;\n",
        (TWO, ["Overheden"], 0, []),
    ),
    "Partijen 1 en 2 hierna samen te noemen: Gemeenten.": (
        f"Partijen:\n\n{LISTED}\n{{}}\n",
        (TWO, ["Gemeenten"], 0, []),
    ),
    "Overwegende dat:": (f"Partijen:\n\n{LISTED}\n{{}}\n\n- het water stijgt;\n", (TWO, [], 1, [])),
    "Considerans": (f"Partijen:\n\n{LISTED}\n## {{}}\n\nhet water stijgt;\n\nhet kan nu;\n", (TWO, [], 2, [])),
    "In aanmerking nemende:": (f"Partijen:\n\n{LISTED}\n{{}}\n\n- het water stijgt;\n", (TWO, [], 1, [])),
    "## Begrippen": (f"Partijen:\n\n{LISTED}\n{{}}\n\n- Kade: de muur;\n", (TWO, [], 0, ["Kade"])),
    "wordt verstaan onder:": (
        f"Partijen:\n\n{LISTED}\nIn dit convenant {{}}\n\n- Kade: de muur;\n",
        (TWO, [], 0, ["Kade"]),
    ),
    "a. Kade: de muur;": (f"Partijen:\n\n{LISTED}\n## Begrippen\n\n{{}}\n", (TWO, [], 0, ["Kade"])),
    "Kade – de muur": (
        f"Partijen:\n\n{LISTED}\n## Begrippen\n\n{{}};\n\nHal – een gebouw;\n",
        (TWO, [], 0, ["Kade", "Hal"]),
    ),
    "**Kade** de muur": (f"Partijen:\n\n{LISTED}\n## Begrippen\n\n- {{}};\n", (TWO, [], 0, ["Kade"])),
    "Kade:": (f"Partijen:\n\n{LISTED}\n## Begrippen\n\n{{}}\n\nde muur;\n", (TWO, [], 0, ["Kade"])),
}
"""Example of the manual: a preamble with its place, and parties, groups, number of considerations and terms."""
ELSEWHERE = {"{tabel-1}", "## Partners", "Deze deal wordt mede ondersteund door:"}


def named(deal: Deal) -> Named:
    """Parties, groups, number of considerations and terms of a deal."""
    recitals = [node for node in walk(deal, deal) if isinstance(node, Onderdeel) and node.id.startswith("overweging")]
    groups = [group.naam for group in deal.groepen]
    return [party.alias for party in deal.partijen], groups, len(recitals), [term.term for term in deal.begrippen]


def test_every_example_of_the_preamble_is_tried() -> None:
    assert set(shown("Aanhef")) == {*PREAMBLE, *ELSEWHERE}


@pytest.mark.parametrize("example", PREAMBLE)
def test_an_example_of_the_preamble_is_read_as_the_manual_says(example: str) -> None:
    preamble, wanted = PREAMBLE[example]
    assert named(deal_of(preamble="# Convenant Kade\n\n" + preamble.replace("{}", example))) == wanted


@pytest.mark.parametrize("example", ["## Partners", "Deze deal wordt mede ondersteund door:"])
def test_partners_are_no_parties(example: str) -> None:
    deal = deal_of(preamble=f"{PARTIES}\n{example}\n\n- Stichting Vaart;\n- Vereniging Hal;\n")
    assert [partner.naam for partner in deal.partners] == ["Stichting Vaart", "Vereniging Hal"]
    assert [party.alias for party in deal.partijen] == TWO


def test_a_table_of_parties_or_of_terms_is_read_by_its_columns() -> None:
    assert named(deal_of(preamble="# Convenant Kade\n\nPartijen:\n\n{tabel-1}\n"))[0] == ["Oever"]
    terms = deal_of(preamble=f"{PARTIES}\n## Begrippen\n\n{{tabel-1}}\n", table=TERMS)
    assert named(terms)[3] == ["Kade"]


def test_the_closing_words_of_the_manual_are_signatures() -> None:
    lines = MANUAL.split("    # Ondertekening\n", 1)[1].split("\n\nNamen en partijen", 1)[0].replace("\n    ", "\n")
    parties = (
        "# Convenant\n\n1. De Minister van Landelijke Zaken, hierna: de Minister;\n2. De gemeente Dal, hierna: Dal;\n"
    )
    files = example_files("## Artikel 1\n\nTekst.\n") | {"aanhef.md": parties, "slot.md": f"# Ondertekening\n{lines}\n"}
    (signature,) = parsed(files).deal.ondertekeningen
    assert (signature.naam, signature.partij, str(signature.datum)) == ("A. Berkenveld", "partij-1", "2025-03-14")
    days = re.findall(r"`([^`]*)`", MANUAL.split("Een dag mag zijn uitgeschreven:", 1)[1].split("\n\n", 1)[0])
    assert len(days) == 3
    for day in days:
        written = (
            f"Aldus overeengekomen te Dal op {' '.join(day.split())},\n\nDe Minister van Landelijke Zaken,\n\nA. Berg\n"
        )
        (signature,) = parsed(files | {"slot.md": written}).deal.ondertekeningen
        assert signature.datum is not None, day
