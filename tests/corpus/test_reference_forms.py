"""Forms of references: each part of a list its own link, parts named before, and parts of texts named before."""

import pytest
from making import corpus_of, deal_of, findings_of, read, reference_rows

from dealpers.build.pipeline import CheckedCollection
from dealpers.check import example_files
from dealpers.corpus.corpus import Staat
from dealpers.model.finding import Severity
from dealpers.model.ids import StukId

TEXT = """## Artikel 1 – Taken

1. Veen draagt:
   a. het maaien;
   b. het baggeren;
   c. het tellen;
   d. het meten.
2. Dal betaalt vooraf.

## Artikel 2 – Begrippen

1. Kade: oever.
2. Het plan heeft:
   i. een deel, waarin:

      i. een stuk;
      ii. een tweede stuk;
   ii. een tweede deel.

## Artikel 3 – Verwijzing

1. {tekst}
2. Iets.
"""
_A = "artikel-1-lid-1-onderdeel-"
WANTED = {
    "Zie artikel 1, eerste en tweede lid.": ["artikel 1, eerste > artikel-1-lid-1", "tweede lid > artikel-1-lid-2"],
    "Zie het eerste en vijfde lid van artikel 1.": ["eerste > artikel-1-lid-1", "vijfde lid van artikel 1 > dood"],
    "Zie artikel 1, eerste lid, onder a, b en d.": [
        f"artikel 1, eerste lid, onder a > {_A}a", f"b > {_A}b", f"d > {_A}d",
    ],
    "Zie artikel 1, lid 1, onder a tot en met d.": [f"artikel 1, lid 1, onder a > {_A}a", f"d > {_A}d {_A}b {_A}c"],
    "Zie artikel 1, lid 1, onder a tot en met f.": [
        f"artikel 1, lid 1, onder a > {_A}a {_A}b {_A}c {_A}d", "f > dood",
    ],
    "Zie artikel 1, lid 1b.": [f"artikel 1, lid 1b > {_A}b"],
    "Zie de eerste twee leden van artikel 1.": [
        "eerste twee leden van artikel 1 > artikel-1-lid-1 artikel-1-lid-2",
    ],
    "De artikelen 2 tot en met 7 vervallen.": ["artikelen 2 > artikel-2 artikel-3", "7 > dood"],
    "Zij is lid 2 van de vereniging.": [],
    "Zie het besluit van 4 mei 2023, onderdeel b.": ["onderdeel b > extern"],
    "Zie het plan, onder a genoemd.": ["onder a > dood"],
    "Hoofdstuk 9: Algemene bepalingen": [],
    "Hoofdstuk 9 geldt niet.": ["Hoofdstuk 9 > extern"],
    "Zie artikel 8A.4 van het Uitvoeringsbesluit Kade.": ["artikel 8A.4 > extern"],
    "Zie artikel 1, eerste lid, punt b.": [f"artikel 1, eerste lid, punt b > {_A}b"],
    "Kadeverkenning Veen, april 2024, tabel 6.": ["tabel 6 > extern"],
    "Kadeverkenning Veen 2024, tabel 6.": ["tabel 6 > extern"],
    "Zie het tweede hoofdstuk en de derde bijlage.": [],
    "Het addendum van 2021, artikel 2, blijft gelden.": ["artikel 2 > extern"],
    "De partijen genoemd in de vorige volzin van artikel 2 betalen.": ["artikel 2 > artikel-2"],
    "Zie de leden 1 en 2 van artikel 1.": ["leden 1 > artikel-1-lid-1", "2 van artikel 1 > artikel-1-lid-2"],
    "Zie artikel 2, tweede lid, onderdeel i, onder ii.": [
        "artikel 2, tweede lid, onderdeel i, onder ii > artikel-2-lid-2-onderdeel-i-onderdeel-ii"
    ],
    "Zie artikel 2, tweede lid, onder i en ii.": [
        "artikel 2, tweede lid, onder i > artikel-2-lid-2-onderdeel-i", "ii > artikel-2-lid-2-onderdeel-ii",
    ],
    "Artikel 1 geldt, maar het tweede lid daarvan niet.": [
        "Artikel 1 > artikel-1", "tweede lid daarvan > artikel-1-lid-2",
    ],
    "Zie artikel 4 van de Wgr, en het tweede lid daarvan.": [
        "artikel 4 van de Wgr > extern", "tweede lid daarvan > extern",
    ],
    "Zie artikel 1 van de Wgr en artikel 2 daarvan.": ["artikel 1 van de Wgr > extern", "artikel 2 daarvan > extern"],
    "Zie de Vaartwet en artikel 1 ervan.": ["artikel 1 ervan > extern"],
    "Zie artikel 1 en het eerdergenoemde artikel, tweede lid.": [
        "artikel 1 > artikel-1", "eerdergenoemde artikel, tweede lid > artikel-1-lid-2",
    ],
    "Zoals in het eerdergenoemde artikel en hiernaast is bepaald.": [
        "eerdergenoemde artikel > ongelezen", "hiernaast > ongelezen",
    ],
    "Zie artikel 1 BW, artikel 1 Sr, artikel 1 EVRM en artikel 1 Wmo 2015.": ["artikel 1 > extern"] * 4,
    "Zie artikel 1, tweede lid, Jeugdwet.": ["artikel 1, tweede lid > extern"],
    "Zie artikel 1 van het convenant van 2019.": ["artikel 1 > extern"],
    "Zie het Convenant Wad 2019, waarvan artikel 1 geldt.": ["artikel 1 > extern"],
    "Zie artikel 1, (2). Zie (1) artikel 1, (2) artikel 2.": [
        "artikel 1, (2) > artikel-1-lid-2", "artikel 1 > artikel-1", "artikel 2 > artikel-2",
    ],
    "Zie artikel 1, lid 2, der Algemene wet inzake de kaden.": ["artikel 1, lid 2 > extern"],
    "Zie artikel 2, en 10 kilometer verder.": ["artikel 2 > artikel-2"],
    "De lijst wordt als bijlage bij dit convenant gevoegd.": ["als bijlage > ongelezen"],
    "Dit geldt voor het eerste lid.": ["eerste lid > artikel-3-lid-1"],
    "Zie tabel 3.": ["tabel 3 > dood"],
    "Zie het artikel Begrippen en artikel ‘Taken’.": ["artikel Begrippen > artikel-2", "artikel ‘Taken’ > artikel-1"],
    "Zie het artikel begrippen en het artikel Taken en geld.": ["artikel Taken > artikel-1"],
}  # fmt: skip


@pytest.mark.parametrize("text", WANTED)
def test_each_part_that_a_text_cites_has_a_target_of_its_own(text: str) -> None:
    corpus = corpus_of(deal_of(TEXT.replace("{tekst}", text), "vorm"))
    targets = [
        f"{ref.tekst} > {' '.join(ref.doelen) if ref.staat is Staat.INTERN else ref.staat.value}"
        for ref in corpus.verwijzingen()
        if ref.alinea == "artikel-3-lid-1.1"
    ]
    assert targets == WANTED[text]


def test_a_reference_to_its_own_lid_says_so() -> None:
    corpus = corpus_of(deal_of(TEXT.replace("{tekst}", "Dit geldt voor het eerste lid."), "vorm"))
    assert [ref.zelf for ref in corpus.verwijzingen()] == [True]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("cited", "wanted"),
    [
        ("artikel 5, tweede lid", ["artikel-5-lid-5-2"]),
        ("artikel 5 lid 3, onder b", ["artikel-5-lid-5-3-onderdeel-b"]),
        ("het eerste en tweede lid van artikel 5", ["artikel-5-lid-5-1", "artikel-5-lid-5-2"]),
        ("artikel 5, vierde lid", [""]),
        ("artikel 1.1, tweede lid", ["artikel-1-1-lid-1-1-2"]),
        ("het tweede lid", ["artikel-6-lid-6-2"]),
    ],
)
def test_a_lid_with_a_decimal_label_is_cited_by_its_number_in_the_article(cited: str, wanted: list[str]) -> None:
    deal = deal_of(
        "## Artikel 1.1 – Doel\n\n1.1.1 Zij bouwen.\n1.1.2 Zij meten.\n\n"
        "## Artikel 5 – Geld\n\n5.1 Zij betalen.\n5.2 Wij ook.\n5.3 Zij:\n    a. storten;\n    b. tellen.\n\n"
        f"## Artikel 6 – Slot\n\n6.1 Zie {cited}.\n6.2 Klaar.\n"
    )
    refs = [ref for refs in corpus_of(deal).links[deal.id].verwijzingen.values() for ref in refs]
    assert [target for ref in refs for target in ref.doelen or [""]] == wanted


@pytest.mark.parametrize(
    ("cited", "wanted"),
    [
        ("lid 5.3 sub a", ["artikel-5-lid-5-3-onderdeel-a"]),
        ("de leden 5.1 en 5.2", ["artikel-5-lid-5-1", "artikel-5-lid-5-2"]),
        ("het gestelde onder 5.2", ["artikel-5-lid-5-2"]),
        ("het bepaalde in 5.1 en 5.2", ["artikel-5-lid-5-1", "artikel-5-lid-5-2"]),
        ("de kosten genoemd onder 5.3 b", ["artikel-5-lid-5-3-onderdeel-b"]),
        ("de in 5.3 genoemde kosten", ["artikel-5-lid-5-3"]),
        ("artikel 5, derde lid, onder b, sub 1e", ["artikel-5-lid-5-3-onderdeel-b-onderdeel-1e"]),
        ("artikel 5, derde lid, onder b, sub 2°", ["artikel-5-lid-5-3-onderdeel-b-onderdeel-2e"]),
        ("bijlage 1 (artikel 1)", ["bijlage-1-artikel-1"]),
        ("bijlage 1, artikel 5", [""]),
        ("lid 5.9", [""]),
        ("het bepaalde in 7.4", []),
        ("het bepaalde in 5.2 van het rapport", []),
        ("een stijging onder 5.2 meter", []),
        ("een groei van 5.2", []),
        ("punt 5.2 en de punten 5 en 6", ["artikel-5-lid-5-2", "artikel-5", "artikel-6"]),
        ("onderdeel 5.3, onder b", ["artikel-5-lid-5-3-onderdeel-b"]),
        ("punt 5.9", [""]),
        ("punt 3 van de agenda en punt 9", []),
        ("het vorige punt", [""]),
        ("daarvoor geldt 5.1 niet", ["artikel-5-lid-5-1"]),
    ],
)
def test_a_decimal_lid_is_cited_from_elsewhere_by_its_number(cited: str, wanted: list[str]) -> None:
    articles = (
        "## Artikel 5 – Geld\n\n5.1 Zij betalen.\n5.2 Wij ook.\n5.3 Zij:\n    a. storten;\n    b. tellen:\n"
        "        1e. uren;\n        2e. ritten.\n\n"
        f"## Artikel 6 – Slot\n\n6.1 Zie {cited}.\n6.2 Klaar.\n"
    )
    deal = deal_of(articles, **{"bijlagen/01-a.md": "# Bijlage 1 – Werk\n\n## Artikel 1 Maaien\n\nZij maaien.\n"})
    refs = [ref for refs in corpus_of(deal).links[deal.id].verwijzingen.values() for ref in refs]
    internal = [ref for ref in refs if ref.staat is not Staat.EXTERN]
    assert [target for ref in internal for target in ref.doelen or [""]] == wanted


def test_a_lid_with_a_decimal_label_is_cited_as_an_article() -> None:
    deal = deal_of(
        "## Artikel 1 – Taken\n\n1.1 Zie artikel 1.2, onder b, en artikel 2.1.\n"
        "1.2 Zij:\n    a. bouwen;\n    b. meten.\n\n"
        "## Artikel 2 – Geld\n\n2.1 Zie artikelen 1.1 en 1.2, maar niet artikel 1.9. Zie ook artikel 4.2.\n"
        "2.2 Niet artikel 88.2.\n"
    )
    led = [
        (ref.tekst, ref.doelen, ref.staat)
        for refs in corpus_of(deal).links[deal.id].verwijzingen.values()
        for ref in refs
    ]
    assert led == [
        ("artikel 1.2, onder b", ("artikel-1-lid-1-2-onderdeel-b",), Staat.INTERN),
        ("artikel 2.1", ("artikel-2-lid-2-1",), Staat.INTERN),
        ("artikelen 1.1", ("artikel-1-lid-1-1",), Staat.INTERN),
        ("1.2", ("artikel-1-lid-1-2",), Staat.INTERN),
        ("artikel 1.9", (), Staat.DOOD),
        ("artikel 4.2", (), Staat.DOOD),
        ("artikel 88.2", (), Staat.EXTERN),
    ]


@pytest.mark.no_cover  # the same lines again and again
def test_a_part_that_a_deed_lacks_is_of_the_text_that_it_changes(small: CheckedCollection) -> None:
    links = small.corpus.links[StukId("veenland/akte/toetreding-1")]
    cited = {ref.tekst: ref.staat for refs in links.verwijzingen.values() for ref in refs}
    assert (cited["tabel 1"], cited["programma 2a"]) == (Staat.EXTERN, Staat.EXTERN)


LIST = """## Artikel 1 – Taken

De taken staan in bijlage 2, de ligging in bijlage 4 en op kaart 3; figuur 1 toont de kade.

Figuur 1. De kade

Kaart 2: Ligging
"""


def test_a_numbered_thing_that_is_nowhere_has_a_row_with_its_reason_and_a_finding() -> None:
    files = example_files(LIST) | {"bijlagen/02-taken.md": "# Bijlage 2 – Taken\n\nMaaien.\n"}
    rows = [(row["tekst"], row["staat"], row["naar"], row["reden"]) for row in reference_rows(read(files)[1])]
    assert rows == [
        ("bijlage 2", "intern", ["bijlage-2"], ""),
        ("bijlage 4", "dood", [], "er is geen bijlage 4"),
        ("kaart 3", "dood", [], "er is geen kaart 3"),
        ("figuur 1", "intern", ["artikel-1"], ""),
    ]
    findings = {(one.code, one.words, one.severity) for one in findings_of(files) if one.code in ("V001", "V205")}
    assert findings == {("V205", "bijlage 4", Severity.ERROR), ("V001", "kaart 3", Severity.ERROR)}


def test_an_annex_that_the_text_lists_or_a_picture_without_any_caption_is_no_error() -> None:
    listed = "## Artikel 1 – Taken\n\nZie bijlage 2 en foto 5.\n\n- Bijlage 2: Kaart van de kade\n"
    (annex, picture) = read(example_files(listed))[1].verwijzingen()
    assert (annex.staat, annex.reden) == (
        Staat.ONGELEZEN, "de tekst somt deze bijlage op, maar heeft haar woorden niet",
    )  # fmt: skip
    assert (picture.staat, picture.mist) == (Staat.DOOD, "foto 5")
    findings = {(one.code, one.severity) for one in findings_of(example_files(listed)) if one.code in ("V001", "V205")}
    assert findings == {("V001", Severity.INFO)}


def test_an_annex_is_of_the_text_itself_before_a_law_that_follows_and_behind_a_noun_that_is_no_verb() -> None:
    body = (
        "## Artikel 1 – Taken\n\n1. Zie het protocol van bijlage 2 en artikel 62 SUWI.\n2. Zie de eisen in bijlage 2.\n"
    )
    files = example_files(f"{body}3. Zij voldoen aan het programma van eisen in bijlage 2.\n")
    files |= {"bijlagen/02-taken.md": "# Bijlage 2 – Taken\n\nMaaien.\n"}
    rows = [(row["tekst"], row["staat"]) for row in reference_rows(read(files)[1])]
    assert rows == [("bijlage 2", "intern"), ("artikel 62", "extern"), ("bijlage 2", "intern"), ("bijlage 2", "intern")]
