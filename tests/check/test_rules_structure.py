"""The rules about structure and form: action lines, codes, groups of parties, annexes, headings, marks, addresses."""

import pytest
from rule_examples import rule_findings

from dealpers.check import RULES, example_files
from dealpers.model.finding import Diagnostic

OWN = {rule.code for rule in RULES if rule.code.startswith("V2")}


def findings(articles: str, **files: str) -> list[Diagnostic]:
    """Findings of these rules in a deal with these articles; other files by name without their suffix."""
    endings = {"aanhef": ".md"}
    named = {f"{name}{endings.get(name, '.yml')}": text for name, text in files.items()}
    return [f for f in rule_findings(example_files(articles) | named) if f.code in OWN]


def codes(articles: str, **files: str) -> list[str]:
    return [f.code for f in findings(articles, **files)]


def lid(text: str) -> str:
    return f"## Artikel 1 – Taken\n\n1. {text}\n"


def test_a_clause_twice_leads_to_the_first() -> None:
    text = "Wij gaan van de brug naar de oude haven. Van de brug naar de oude haven."
    (double,) = (one for one in findings(lid(text)) if one.code == "V207")
    ((span, words),) = double.related
    assert (span.column, span.end_column, words) == (13, 43, "hier staat de eerste")


# -- running text

TEXTS = {
    "a clause twice": (
        "Wij gaan van de brug naar de oude haven. van de brug naar de oude haven. En terug.",
        ["V207"],
    ),
    "a sentence twice in a paragraph": (
        "De raad van Oever betaalt de kassier. Dat is zo. De raad van Oever betaalt de kassier.",
        ["V207"],
    ),
    "a short clause twice": ("Wij gaan stap voor stap, stap voor stap.", []),
    "words that come back further on": (
        "Wij gaan van de brug naar de oude haven en van de brug naar de oude kade.",
        [],
    ),
    "one word twice": ("Wij gaan naar naar huis.", ["V208"]),
    "a word at the end of a sentence and the start of the next": ("Wij gaan naar huis. Huis noch haard.", []),
    "words that may come twice": ("Ik zie dat dat kan, en wie die die kosten draagt.", []),
    "a quote that does not close": ("In de 'oude haven van Oever.", ["V209"]),
    "a quote that closes behind the point": (
        "Over 'Nij Begun.' Dat was het. Bij 'Nij Begun', 'Nij Begun' en 'ja'.",
        [],
    ),
    "a quote that does not open": ("In de oude haven' van Oever.", ["V209"]),
    "a genitive": ("Frans' boot, Groningens' trots en de buddy's foto's.", []),
    "cut words": ("'s Avonds, 't schip, de jaren '90 en z'n 's-Gravenhage.", []),
    "typographic quotes": ("‘Oud’ en “nieuw”, „laag” en «wijd», ’s morgens.", []),
    "quotes in quotes": ('Zij zei: "Het heet \'Oud\' of "nieuw"."', []),
    "a typographic quote that does not close": ("Het heet “oud.", ["V209"]),
    "a bracket that does not close": ("De haven (van Oever is open.", ["V209"]),
    "a bracket that does not open": ("De haven van Oever) is open.", ["V209"]),
    "marks of a list in a sentence": ("Dat is a) oud, b) nieuw, 1) klein of ii) groot.", []),
    "brackets in brackets": ("De (oude (en nieuwe)) haven [bij Oever] is open.", []),
    "brackets that cross": ("De (oude [haven) van] Oever.", ["V209", "V209"]),
    "two full stops": ("De haven is open..", ["V210"]),
    "an ellipsis": ("De haven is open... of niet…", []),
    "a semicolon and a full stop": ("De haven is open;.", ["V210"]),
    "two commas": ("De haven,, is open.", ["V210"]),
    "an abbreviation before a comma": ("De haven, e.d., enz., is open.", []),
    "a question and a call": ("Is de haven open?! Ja!", []),
    "an amount with a dash": ("De haven kost € 5,-, of € 5.000,-.", []),
    "a space before a comma": ("De haven , is open.", ["V210"]),
    "a space before a closing bracket": ("De (oude ) haven.", ["V210"]),
    "a dash that hangs on a word": ("De haven- van hout - is open.", ["V210"]),
    "half a compound": ("De wijk- en dorpsraad, van straat- naar dorpsniveau - samen - en lees- of schrijfles.", []),
    "an address with a space": ("Zie <https://www.oever voorbeeld.nl/> nu.", ["V211"]),
    "whole addresses": ("Zie <https://www.oever.nl/a_(b)?c=d#e>, <www.oever.nl> en <https://x.oever.nl:8080/>.", []),
    "an address without a domain": ("Zie <https://oever> nu.", ["V211"]),
    "a broken address in the text": ("Zie https:// www.oever.nl of http:/oever.nl nu.", ["V211", "V211"]),
    "empty brackets": ("De haven () is open.", ["V212"]),
    "an annex that is not there": ("Zie Bijlage 1.", ["V205"]),
    "one annex twice": ("Zie Bijlage 1, en bijlage 1.", ["V205"]),
    "two annexes": ("Zie de bijlagen A en bijlage B.", ["V205", "V205"]),
    "an annex of another text": (
        "Zie bijlage 2 bij de Vaarwet, bijlage II van verordening 3 en bijlage 1 bij het besluit.",
        [],
    ),
    "an annex to come": (
        "De wijziging wordt als bijlage aan dit convenant gehecht, en worden als bijlagen gevoegd.",
        [],
    ),
    "an annex that was joined": ("Het plan dat als bijlage is gevoegd.", ["V205"]),
    "an annex in general": ("Met een bijlage in kleur en elke bijlage is openbaar.", []),
    "other scripts": ("Ζωή, жизнь en 生活: “ή” (жизнь).", []),
}


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("case", TEXTS)
def test_each_fault_of_marks_or_words_in_a_lid_is_found(case: str) -> None:
    text, wanted = TEXTS[case]
    assert codes(lid(text)) == wanted


def test_an_annex_with_a_heading_of_its_own_is_there() -> None:
    assert codes(lid("Zie bijlage 1.") + "\n# Bijlage 1\n\n## Artikel 2 – Kaart\n\nTekst.\n") == []


@pytest.mark.parametrize(
    ("note", "wanted"), [("()", ["V212"]), ("…", ["V212"]), ("Zie p. 3.", []), ("Zie ( ).", ["V212"])]
)
def test_a_note_says_something(note: str, wanted: list[str]) -> None:
    assert codes(lid(f"Tekst.[^1]\n\n   [^1]: {note}")) == wanted


def test_the_words_of_a_finding_are_those_of_its_place() -> None:
    for case, (text, wanted) in TEXTS.items():
        for finding in findings(lid(text)):
            assert wanted, case
            assert finding.words, case
            assert finding.words.replace("<", "") in text.replace("<", ""), case


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_long_run_of_one_word_takes_no_time() -> None:
    text = "de " * 20_000 + "haven" + "( ' - " * 2_000
    assert codes(lid(text))


# -- headings


def heads(*names: str) -> str:
    return "".join(f"## Artikel {number} {name}\n\nTekst.\n\n" for number, name in enumerate(names, 1))


HEADS = {
    "all alike": (("– A", "– B", "– C"), []),
    "one with a hyphen": (("– A", "- B", "– C"), ["artikel 2 een koppelteken"]),
    "one with nothing": (("– A", "B", "– C"), ["artikel 2 geen teken"]),
    "several": (
        ("– A", "- B", "– C", ": D", "– E", "- F"),
        ["artikel 2 en 6 een koppelteken; artikel 4 een dubbele punt"],
    ),
}


@pytest.mark.parametrize("case", HEADS)
def test_headings_have_one_separator(case: str) -> None:
    names, wanted = HEADS[case]
    messages = [f.message.partition("nummer, ")[2] for f in findings(heads(*names)) if f.code == "V206"]
    assert messages == wanted


# -- parties


def parties(*blocks: str) -> str:
    return "# Regio Deal Voorbeeld\n\n## Partijen\n\n" + "\n\n".join(blocks) + "\n"


def items(first: int, last: int) -> str:
    return "\n".join(
        f"{n}. Het college van Oever {n}, de heer A. Bos, hierna te noemen: Oever {n}." for n in range(first, last + 1)
    )


def group(numbers: str) -> str:
    side = "het Rijk" if numbers.startswith("1") else "de Regio"
    return f"Partijen genoemd onder {numbers}, hierna samen te noemen: {side}."


REST = (items(4, 5), group("4 en 5"))
GROUPS = {
    "each in its group": ((items(1, 3), group("1 tot en met 3"), *REST), []),
    "one left out": ((items(1, 3), group("1 en 2"), *REST), ["partij 3 van deze groep staat er niet bij"]),
    "one too many": ((items(1, 3), group("1 tot en met 4"), *REST), ["partij 4 hoort bij een andere groep"]),
    "one too many, and no other group": (
        (items(1, 3), group("1 tot en met 4"), items(4, 5)),
        ["partij 4 hoort bij een andere groep"],
    ),
    "two sentences about one list": ((items(1, 3), group("1"), group("2 en 3")), []),
    "numbers that start again": ((items(1, 3), group("1 tot en met 3"), items(1, 2), group("1 en 2")), []),
    "a sentence before its list": ((group("1 en 2"), items(1, 2), group("3"), items(3, 3)), []),
    "no sentence at all": ((items(1, 3),), []),
    "a party beside the only group": ((items(1, 3), group("1 en 2")), []),
}


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("case", GROUPS)
def test_a_group_names_its_parties(case: str) -> None:
    blocks, wanted = GROUPS[case]
    messages = [f.message for f in findings(lid("Tekst."), aanhef=parties(*blocks)) if f.code == "V204"]
    assert messages == wanted


# -- action lines


def line(article: int, kind: str, *parts: str) -> str:
    """An article with a lid for each action line, given as its number, subject and blocks of programmes."""
    return f"## Artikel {article} – {kind}\n\n" + "".join(f"### {part}\n\nTekst.\n\n" for part in parts)


GOALS = line(1, "Doelen", "1. Doelen op het gebied van water", "2. Doelen op het gebied van oevers")
APPROACH = line(2, "Aanpak", "1. Aanpak op het gebied van water", "2. Aanpak op het gebied van oevers")
MONEY = """tabellen:
  - kop: "Tabel 1: Geld"
    kolommen: [{kop: Activiteit}, {kop: Rijk, rol: rijk}]
    rijen:
      - {rol: actielijn, cellen: [%s, "€6 mln."]}
      - {rol: actielijn, cellen: [%s, "€4 mln."]}
"""
LINES = {
    "nothing missing": ((GOALS + APPROACH, "1. Water", "2. Oevers"), []),
    "rows by name": ((GOALS + APPROACH, "Water", "De oevers"), []),
    "a row that is missing": (
        (GOALS + APPROACH, "1. Water", "1b Sluizen"),
        ["actielijn 2 (oevers) heeft geen geld"],
    ),
    "a row too many": (
        (GOALS + APPROACH, "1. Water", "3. Lucht"),
        [
            "actielijn 2 (oevers) heeft geen geld",
            "de tabel geeft geld voor '3. Lucht', maar de tekst heeft die actielijn niet",
        ],
    ),
    "an approach that is missing": (
        (GOALS + line(2, "Aanpak", "1. Aanpak op het gebied van water"), "1. Water", "2. Oevers"),
        ["actielijn 2 (oevers) heeft geen aanpak"],
    ),
    "goals and money that are missing": (
        (line(1, "Doelen", "1. Doelen voor water") + APPROACH, "1. Water", "1a Sluis"),
        ["actielijn 2 (oevers) heeft geen doelen en geld"],
    ),
}


@pytest.mark.parametrize("case", LINES)
def test_an_action_line_is_whole(case: str) -> None:
    (articles, *rows), wanted = LINES[case]
    text = articles + "## Artikel 4 – Geld\n\n{tabel-1}\n"
    messages = findings(text, financien=MONEY % tuple(rows))
    assert [f.message for f in messages if f.code == "V201"] == wanted


def programmes(approach: str, results: str) -> list[tuple[str, str]]:
    """The findings about programmes of one action line, with the headings of approach and results."""
    text = "## Artikel 1 – Aanpak\n\n### 1. Aanpak op het gebied van water\n\n"
    text += "".join(f"#### {head}\n\nTekst.\n\n" for head in approach.split("; "))
    text += "## Artikel 2 – Resultaten\n\n### 1. Resultaten op het gebied van water\n\n" + results
    return [(f.code, f.words) for f in findings(text)]


def result(*names: str) -> str:
    return "".join(f"#### {name}:\n\n- Klaar.\n\n" for name in names)


PROGRAMMES = {
    "alike": ("1a Sloten; 1b Vijvers", result("1a Sloten", "1b vijvers"), []),
    "brackets": ("1a Sloten (en vijvers)", result("1a Sloten en vijvers"), []),
    "a joint part": ("1a Sloten en Slotenfonds", result("1a Sloten en -fonds"), []),
    "two under one": ("1b1 Sloten; 1b2 Vijvers", result("1b Sloten | Vijvers"), []),
    "two under one, one of another name": (
        "1b1 Sloten; 1b2 Vijvers",
        result("1b Sloten | Meren"),
        [("V202", "Sloten")],
    ),
    "two under one without names": ("1b1 Sloten; 1b2 Vijvers", result("1b Water"), []),
    "longer": ("1a Sloten in de polder", result("1a Sloten"), [("V203", "Sloten")]),
    "another name": ("1a Sloten", result("1a Vijvers"), [("V202", "Vijvers")]),
    "results that are missing": ("1a Sloten; 1b Vijvers", result("1a Sloten"), [("V201", "1b: resultaten")]),
    "an approach that is missing": ("1a Sloten", result("1a Sloten", "1c Meren"), [("V201", "1c: aanpak")]),
    "a list of names": (
        "1a Water; 1a1 Sloten; 1a2 Vijvers",
        "#### 1a Water:\n\nDrie stukken:\n\n1. Sloten\n2. Meren\n",
        [("V202", "Meren")],
    ),
    "a list of other things": (
        "1a Water; 1a1 Sloten; 1a2 Vijvers",
        "#### 1a Water:\n\nDrie stukken:\n\n1. Schoon\n2. Helder\n",
        [],
    ),
}


@pytest.mark.parametrize("case", PROGRAMMES)
def test_a_code_has_one_name(case: str) -> None:
    approach, results, wanted = PROGRAMMES[case]
    assert programmes(approach, results) == wanted


def test_an_empty_deal_has_no_structure_to_judge() -> None:
    assert codes("") == []
