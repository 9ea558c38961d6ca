"""Considerations and terms under every usual lead-in, in articles too, and the preamble as source text again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import parsed

from dealpers.check import example_files
from dealpers.model import Deal, Onderdeel, Soort, walk
from dealpers.model.source import Source
from dealpers.parse import parse_deal
from dealpers.parse.aanhef.koppen import is_agreed, lead_in
from dealpers.render.source.deal import unparse

PARTIES = "## Partijen\n\n1. De gemeente A\n2. De gemeente B\n"


def deal(preamble: str = PARTIES, article: str = "", **files: str) -> Deal:
    named = {name.replace("_", "."): text for name, text in files.items()}
    base = example_files(article or "## Artikel 1 – Doel\n\nTekst.\n")
    return parsed({**base, "aanhef.md": f"# Convenant Kade\n\n{preamble}\n", **named}).deal


def considerations(deal: Deal) -> list[str]:
    parts = [part for part in deal.aanhef if part.soort is Soort.OVERWEGINGEN]
    return [item.id for part in parts for item in walk(part, deal) if isinstance(item, Onderdeel)]


LEADS = {
    "De ondergetekenden:": Soort.PARTIJEN,
    "Partijen bij dit convenant zijn:": Soort.PARTIJEN,
    "Dit convenant is gesloten door:": Soort.PARTIJEN,
    "Overwegende,": Soort.OVERWEGINGEN,
    "IN AANMERKING NEMENDE DAT:": Soort.OVERWEGINGEN,
    "Partijen gaan van de volgende overwegingen uit:": Soort.OVERWEGINGEN,
    "nemen het volgende in aanmerking:": Soort.OVERWEGINGEN,
    "Constaterende dat": Soort.OVERWEGINGEN,
    "Considerans": Soort.OVERWEGINGEN,
    "Gelet op:": Soort.TEKST,
    "In dit convenant wordt verstaan onder:": Soort.BEGRIPPEN,
    "Gehanteerde afkortingen": Soort.BEGRIPPEN,
    "Deze Green Deal wordt mede ondersteund door:": Soort.PARTNERS,
    "Partijen komen het volgende overeen:": None,
    "De partijen betalen samen": None,
    "Onder kade wordt verstaan:": None,
    "Hierna gezamenlijk te noemen: Partijen;": None,
    "Partijen hebben op 3 maart overwogen dat de kade verzakt;": None,
}


@pytest.mark.parametrize("line", LEADS)
def test_a_line_of_fixed_words_leads_in_a_division(line: str) -> None:
    assert lead_in(line) is LEADS[line]


FORMULAS = {
    "Komen het volgende overeen:": True,
    "zijn overeengekomen als volgt:": True,
    "maken partijen de volgende afspraken:": True,
    "Spreken het volgende af:": True,
    "verklaren te zijn overeengekomen als volgt:": True,
    "De Partijen spreken de volgende intenties uit.": True,
    "Partijen zijn overeengekomen dat zij de kade onderhouden.": False,
    "Overwegende dat:": False,
}


@pytest.mark.parametrize("line", FORMULAS)
def test_the_formula_of_agreement_ends_the_preamble(line: str) -> None:
    assert is_agreed(line) is FORMULAS[line]


RECITALS = {
    "In aanmerking nemende:\n\n(a) dat de kade verzakt;\n\n(b) dat dit niet mag;": ["overweging-a", "overweging-b"],
    "Overwegende,\n\n- dat de kade verzakt;\n- dat dit niet mag;": ["overweging-1", "overweging-2"],
    "Overwegende dat:\n\nde kade verzakt;\n\ndit niet mag;": ["overweging-1", "overweging-2"],
    "Overwegende dat de kade verzakt;\n\nOverwegende dat dit niet mag;": ["overweging-1", "overweging-2"],
    "## Considerans\n\n### Kade\n\n1. x\n\n### Brug\n\n2. y": ["overweging-1", "overweging-2"],
    "Gelet op:\n\n- de Wet;": ["overweging-1"],
    "Gelet op:\n\n- de Wet;\n\nOverwegende dat:\n\n1. x;": ["overweging-1"],
}


@pytest.mark.parametrize("text", RECITALS)
def test_considerations_are_counted_under_any_lead_in(text: str) -> None:
    assert considerations(deal(f"{PARTIES}\n{text}\n\nkomen het volgende overeen:")) == RECITALS[text]


DEFINING = {
    "In dit convenant wordt verstaan onder:\n\na. Hal: een gebouw;\nb. Brug (BR): een weg;": ["Hal", "Brug"],
    "In dit convenant wordt verstaan onder:\n\n- *Hal*: een gebouw;\n- **Brug** een weg;": ["Hal", "Brug"],
    "In dit convenant wordt verstaan onder:\n\nHal:\n\neen gebouw;\n\nBrug:\n\neen weg;": ["Hal", "Brug"],
    "In dit convenant wordt verstaan onder:\n\nHal – een gebouw;\n\n‘Brug’: een weg;": ["Hal", "Brug"],
    "1. Dit protocol geldt.\n2. In dit protocol wordt verstaan onder:\n   a. Hal: een gebouw;\n3. Slot: x.": ["Hal"],
    "1. Hal: een gebouw;\n2. Brug: een weg;": ["Hal", "Brug"],
    "In dit convenant wordt verstaan onder:\n\n{tabel-1}": ["Hal", "Brug"],
}
TERMS = """tabellen:
  - kolommen: [{kop: Begrip}, {kop: Omschrijving}]
    rijen: [{cellen: [Hal, een gebouw]}, {cellen: [Brug, een weg]}]
"""


@pytest.mark.parametrize("text", DEFINING)
def test_an_article_defines_terms(text: str) -> None:
    tables = {"financien_yml": TERMS} if "{tabel" in text else {}
    read_deal = deal(article=f"## Artikel 1 – Begripsbepalingen\n\n{text}\n", **tables)
    assert [term.term for term in read_deal.begrippen] == DEFINING[text]
    texts = {node.id for node in walk(read_deal, read_deal) if hasattr(node, "inhoud")}
    assert all(set(term.alineas) <= texts and term.alineas for term in read_deal.begrippen)


def test_a_criterion_with_items_defines_no_term() -> None:
    read_deal = deal(
        article="## Artikel 2 – Betaalbaar\n\nOnder betaalbaar wordt verstaan:\n\na. huur: laag;\nb. koop;\n"
    )
    assert not read_deal.begrippen


@pytest.mark.parametrize("more", ["en voorts overwegende dat de brug oud is;", "Overwegende tevens dat het kan,"])
def test_a_consideration_in_words_of_its_own_follows_a_list_of_considerations(more: str) -> None:
    listed = "## Overwegende dat:\n\na. de kade verzakt;\nb. het water stijgt;\n\n"
    assert considerations(deal(f"{listed}{more}")) == ["overweging-a", "overweging-b", "overweging-3"]
    assert considerations(deal(f"{listed}Partijen spraken daarover.")) == ["overweging-a", "overweging-b"]


def test_a_list_of_terms_without_labels_has_an_item_for_each() -> None:
    read_deal = deal(f"{PARTIES}\n## Begrippen\n\nKade:\n\nde muur;\n\nVw: Vaartwet;\n")
    assert [(term.id, term.term) for term in read_deal.begrippen] == [("begrip-kade", "Kade"), ("begrip-vw", "Vw")]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    "preamble",
    [
        *(f"{PARTIES}\n{text}\n\nkomen overeen als volgt:" for text in RECITALS),
        "De gemeente A, hierna: A;\n\nen\n\nde stad B, hierna: B;\n\nhierna samen: de steden;\n\nspreken het volgende"
        " af:",
        "Partijen,\n\n- Overheden:\n  1. De gemeente A;\n\nhierna samen te noemen: Overheden;\n\n- Bedrijven:\n"
        "  1. Bouw B.V.;",
        f"{PARTIES}\n## Begrippen\n\nKade:\n\nde muur;\n\nVw: Vaartwet;\n",
        "Tekst vooraf.[^1]\n\n[^1]: Noot.\n\nOverwegende dat:\n\nde kade[^2] verzakt;\n\n[^2]: Zie 1.\n\nde brug zakt;",
    ],
)
def test_a_preamble_is_read_back_as_it_was_written(preamble: str) -> None:
    read_deal = deal(preamble)
    files = unparse(read_deal)
    again = parse_deal("voorbeeld", "voorbeeld", {name: Source(name, text) for name, text in files.items()})
    assert again.deal == read_deal


def test_names_that_a_text_gives_in_passing_are_gathered_with_their_place() -> None:
    read_deal = deal(
        f"{PARTIES}\nPartijen 1 en 2 hierna samen te noemen: de Steden. Alle partijen hierna tezamen: 'Partijen'.",
        article="## Artikel 1 – Overleg\n\n1. Er is een overleg (het Kadeoverleg) over de wet (hierna: Vw).\n",
    )
    assert [(name.term, name.deel) for name in read_deal.aanduidingen] == [
        ("de Steden", "afdeling-partijen"),
        ("Partijen", "afdeling-partijen"),
        ("Kadeoverleg", "artikel-1-lid-1"),
    ]


PIECES = (
    "Partijen:",
    "## Partijen",
    "De ondergetekenden,",
    "### Het Rijk:",
    "De gemeenten:",
    "De gemeente A, vertegenwoordigd door B. Berg, burgemeester, hierna: A;",
    "de gemeente C, hierna: C, en de gemeente D, hierna: D, komen het volgende overeen:",
    "1. De gemeente E, hierna: E;\n2. De gemeente F;",
    "- Bedrijven:\n  1. Bouw B.V., hierna: Bouw;",
    "en",
    "Partijen 1 en 2 hierna samen te noemen: Gemeenten.",
    "hierna samen te noemen: Bedrijven;",
    "Overwegende dat:",
    "Overwegende dat de kade verzakt;",
    "en voorts overwegende dat de brug oud is;",
    "Gelet op:",
    "Gelet op artikel 3 van de Wet;",
    "dat de brug zakt;",
    "- dat de kade verzakt;",
    "a. dat de weg zakt;\nb. dat het kan;",
    "In dit convenant wordt verstaan onder:",
    "## Begrippen",
    "Kade:",
    "Vw: Vaartwet;",
    "*Brug*: de weg;",
    "- Hal: een gebouw;",
    "{tabel-1}",
    "Noot hier.[^1]\n\n[^1]: De noot.",
    "Deze deal wordt mede ondersteund door:",
    "komen het volgende overeen:",
    "Tekst zonder betekenis.",
)

ONCE = ("{tabel-1}", "Noot hier.[^1]\n\n[^1]: De noot.")
"""Pieces that a text has once: a table has one place, and a note one mark here."""


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=9).filter(lambda pieces: max(map(pieces.count, ONCE)) < 2))
def test_any_order_of_pieces_is_read_back_as_it_was_written(pieces: list[str]) -> None:
    read_deal = deal("\n\n".join(pieces), financien_yml=TERMS)
    files = unparse(read_deal)
    again = parse_deal("voorbeeld", "voorbeeld", {name: Source(name, text) for name, text in files.items()})
    assert again.deal == read_deal
    unique = [node.id for node in walk(read_deal, read_deal) if getattr(node, "id", "")]
    assert len(unique) == len(set(unique))
    assert {party.deel for party in read_deal.partijen} <= {
        *unique,
        *(row.id for t in read_deal.tabellen for row in t.rijen),
    }
