"""Citations of texts outside the deal: of the Union, of parliament, and others of the collection."""

import pytest
from conftest import ROOT
from making import corpus_of, deal_of, parsed, resolve

from dealpers.check import example_files
from dealpers.corpus.corpus import Staat, Verwijzing
from dealpers.model import Deal, Document, Stuk, Wet
from dealpers.model.ids import StukId
from dealpers.model.source import Source, decode
from dealpers.parse import Report, parse_document, statutes
from dealpers.parse.citations.own_title import cited_as

EUR_LEX = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="
REGISTER = """\
wetten:
  - celex: 32016R0679
    titel: Algemene verordening gegevensbescherming
    afkortingen: [AVG]
  - celex: 12016E
    titel: Verdrag betreffende de werking van de Europese Unie
    afkortingen: [VWEU]
  - bwb: onbekend
    titel: Besluit op het water
  - celex: 2016/679
    titel: Wet met een fout
"""


def laws() -> tuple[tuple[Wet, ...], list[str]]:
    report = Report()
    register = statutes(Source("wetten.yml", REGISTER), report)
    return register, [finding.message for finding in report.findings]


def references(text: str, *others: Stuk) -> tuple[Verwijzing, ...]:
    """The references of a deal with one article that says this."""
    deal = deal_of(f"## Artikel 1 – Enig\n\n{text}\n", "waddenoord")
    deals = [other for other in others if isinstance(other, Deal)]
    documents = [other for other in others if isinstance(other, Document)]
    by_part = resolve([deal, *deals], laws()[0], documents).links[StukId("waddenoord")].verwijzingen
    return tuple(reference for several in by_part.values() for reference in several)


def document_of(text: str, facts: str = "soort: plan\ntitel: Eilandenplan\n") -> Document:
    sources = {
        "document.yml": Source("document.yml", "status: concept\nsamenvatting: Een plan.\n" + facts),
        "tekst.md": Source("tekst.md", text),
    }
    result = parse_document(StukId("plan"), "plan", sources)
    assert not result.findings
    return result.document


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Verordening (EU) nr. 651/2014.", f"{EUR_LEX}CELEX:32014R0651"),
        ("Zie artikel 28, derde lid, AVG.", f"{EUR_LEX}CELEX:32016R0679"),
        ("Zie artikel 107 VWEU.", f"{EUR_LEX}CELEX:12016E107"),
        ("Zie artikel 5 VWEU.", f"{EUR_LEX}CELEX:12016E005"),
        ("Het VWEU geldt.", f"{EUR_LEX}CELEX:12016E/TXT"),
        ("Zie PbEU 2014, L 94.", f"{EUR_LEX}OJ:L:2014:094:TOC"),
        (
            "Zie Handelingen II 2023/24, nr. 45, item 7.",
            "https://zoek.officielebekendmakingen.nl/h-tk-20232024-45-7.html",
        ),
    ],
)
def test_an_address_follows_from_the_words(text: str, address: str) -> None:
    (reference,) = references(text)
    assert (reference.staat, reference.adres, reference.reden) == (Staat.EXTERN, address, "")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Zie artikel 3 van het Besluit op het water.",
            "Besluit op het water: het nummer op wetten.overheid.nl is niet bekend",
        ),
        ("Volgens het Besluit op het water.", "Besluit op het water: het nummer op wetten.overheid.nl is niet bekend"),
        ("Zie PbEU L 94.", "uit deze woorden volgt niet zeker welk stuk het is"),
        ("Volgens Verordening (EU) 2016/2012.", "uit deze woorden volgt niet zeker welk stuk het is"),
        ("Zie artikel 3 van de Verzonnen wet.", "een tekst die het register niet kent"),
    ],
)
def test_where_no_address_is_certain_the_reference_says_so(text: str, reason: str) -> None:
    (reference,) = references(text)
    assert (reference.staat, reference.adres) == (Staat.EXTERN, "")
    assert reference.reden.startswith(reason)


def test_the_register_takes_numbers_of_the_union_and_refuses_what_is_none() -> None:
    numbers, messages = laws()
    assert [law.nummer for law in numbers] == ["32016R0679", "12016E", "", ""]
    assert messages == ["'2016/679' is geen CELEX-nummer"]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Deze Regio Deal kan worden aangehaald als Regio Deal Eilanden.", "Regio Deal Eilanden"),
        ("Dit convenant wordt aangehaald als: \u2018Eilandendeal\u2019.", "Eilandendeal"),
        ("De citeertitel van dit convenant luidt: Eilandendeal II.", "Eilandendeal II"),
        ("Wie dit leest kan als geroepen komen.", ""),
    ],
)
def test_a_deal_says_how_it_is_cited(words: str, title: str) -> None:
    assert cited_as(deal_of(f"## Artikel 1 – Doel\n\nTekst.\n\n## Artikel 2 – Citeertitel\n\n{words}\n")) == title


def test_another_deal_is_cited_by_its_own_words_and_by_what_editors_add() -> None:
    facts = "soort: Regio Deal\nstatus: concept\nsamenvatting: Eilanden.\nook-bekend-als:\n  - RDE\n"
    other = deal_of(
        "## Artikel 1 – Citeertitel\n\nDit convenant wordt aangehaald als Eilandendeal.",
        "eilanden",
        aanhef="# Samen op de eilanden\n",
        deal=facts,
    )
    cited = references("Zie de Eilandendeal, en artikel 1 RDE, en rde.", other)
    assert [(r.tekst, r.document, r.doelen) for r in cited] == [
        ("Eilandendeal", "eilanden", ()),
        ("artikel 1 RDE", "eilanden", ("artikel-1",)),
    ]


def test_a_name_of_two_texts_is_that_of_neither() -> None:
    facts = "soort: plan\ntitel: Eerste\nook-bekend-als:\n  - Het Plan\n"
    one, two = (
        document_of("# Een\n\nTekst.\n", facts),
        deal_of("## Artikel 1 – A\n\nTekst.", "b", aanhef="# Het Plan\n"),
    )
    assert references("Zie Het Plan.", one, two) == ()
    assert [r.document for r in references("Zie Het Plan.", one)] == ["plan"]


def test_sections_are_cited_by_their_printed_number() -> None:
    plan = document_of(
        "# Eilandenplan\n\n## 1. Geld\n\nZie paragraaf 1.1, paragraaf 2 en deze paragraaf.\n\n### 1.1 Meer\n\n"
        "## Hoofdstuk 2. Meer\n\nSlot.\n"
    )
    by_part = resolve([], (), [plan]).links[StukId("plan")].verwijzingen
    triples = [(r.tekst, r.doelen, r.reden) for several in by_part.values() for r in several]
    assert triples == [
        ("paragraaf 1.1", ("paragraaf-1-1",), ""),
        ("paragraaf 2", (), "er is geen paragraaf 2"),
        ("deze paragraaf", ("hoofdstuk-1",), ""),
    ]
    across = references("Zie paragraaf 1 en paragraaf 1.1 van het Eilandenplan en paragraaf 9.", plan)
    assert [(r.tekst, r.document, r.doelen, r.reden) for r in across] == [
        ("paragraaf 1", "plan", ("hoofdstuk-1",), ""),
        ("paragraaf 1.1 van het Eilandenplan", "plan", ("paragraaf-1-1",), ""),
        ("paragraaf 9", "", (), "deze tekst heeft geen paragrafen: een andere tekst is bedoeld"),
    ]


def test_the_chapter_before_and_the_chapter_behind() -> None:
    deal = deal_of(
        "# 1. Een\n\n## Artikel 1 – A\n\nZie het volgende hoofdstuk.\n\n# 2. Twee\n\n## Artikel 2 – B\n\n"
        "Zie het vorige hoofdstuk en het volgende hoofdstuk.\n"
    )
    cited = [(r.doelen, r.reden) for r in corpus_of(deal).verwijzingen()]
    assert cited == [(("hoofdstuk-2",), ""), (("hoofdstuk-1",), ""), ((), "hierna staat geen hoofdstuk")]


def test_a_document_names_itself_by_its_kind() -> None:
    letter = document_of(
        "# Brief\n\nZie bijlage 1 van deze kamerbrief, en bijlage 2 van deze nota.\n", "soort: kamerbrief\n"
    )
    cited = [(r.tekst, r.staat, r.reden) for r in resolve([], (), [letter]).verwijzingen()]
    assert cited == [
        ("bijlage 1 van deze kamerbrief", Staat.ONGELEZEN, "een bijlage die niet bij dit document staat"),
        ("bijlage 2", Staat.EXTERN, "een bijlage bij een andere tekst, zonder eigen adres"),
    ]


def test_annexes_are_cited_by_their_label_and_their_sections_by_number() -> None:
    files = example_files("## Artikel 1 – Taken\n\n1. Zie bijlage 1 en bijlage 2.\n2. Zie de bijlage.\n")
    annexes = {
        "bijlagen/01-taken.md": "# Bijlage 1 – Taken\n\nZie paragraaf 2 en paragraaf 3.\n\n## 2. Later\n\nSlot.\n",
        "bijlagen/02-kaart.md": "# Bijlage 2 – Kaart\n\n## 3. Nu\n\nZie paragraaf 3.\n",
    }
    result = parsed(files | annexes)
    assert not result.findings
    assert [(r.tekst, r.doelen, r.reden) for r in corpus_of(result.deal).verwijzingen()] == [
        ("bijlage 1", ("bijlage-1",), ""),
        ("bijlage 2", ("bijlage-2",), ""),
        ("paragraaf 2", ("bijlage-1-hoofdstuk-2",), ""),
        ("paragraaf 3", (), "er is geen paragraaf 3"),
        ("paragraaf 3", ("bijlage-2-hoofdstuk-3",), ""),
    ]
    one = parsed(files | dict([*annexes.items()][:1])).deal
    assert [r.doelen for r in corpus_of(one).verwijzingen()][:3] == [("bijlage-1",), (), ("bijlage-1",)]


def test_the_register_of_this_repository_is_well_formed_and_knows_what_agreements_cite_most() -> None:
    report = Report()
    register = statutes(decode("wetten.yml", (ROOT / "content/wetten.yml").read_bytes()), report)
    assert not report.findings
    numbers = [law.nummer or law.celex for law in register if law.nummer or law.celex]
    assert len(numbers) == len(set(numbers)) >= 80
    names = [name for law in register for name in (law.titel, *law.afkortingen)]
    assert len(names) == len(set(names))
    assert all(name == " ".join(name.split()) for name in names)
    wanted = "BW Sr Awb Gemeentewet Provinciewet Waterschapswet Wgr Omgevingswet Jeugdwet Participatiewet Woningwet AVG"
    assert {*wanted.split(), "Wmo 2015", "Huisvestingswet 2014", "EVRM", "VWEU", "Aanbestedingswet 2012"} <= set(names)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Het Reglement van orde, in het bijzonder artikel 1, is gevolgd.", Staat.EXTERN),
        ("De Verordening kadebeheer, met name artikel 1, wordt aangepast.", Staat.EXTERN),
        ("In dat convenant is in artikel 1 een regeling getroffen.", Staat.EXTERN),
        ("Partijen vinden dat convenant goed, en in artikel 1 staat waarom.", Staat.INTERN),
        ("De afspraken van deze deal, in het bijzonder artikel 1, gelden.", Staat.INTERN),
        ("Dat volgt uit het Convenant Samen Sterk, waarvan artikel 1 de looptijd beperkt.", Staat.EXTERN),
        ("Dat staat in het reglement van de stuurgroep, waarvan artikel 1 nog geldt.", Staat.EXTERN),
        ("Partijen sloten deze deal, waarvan artikel 1 de looptijd regelt.", Staat.INTERN),
        ("Partijen voeren de taken uit, waarvan artikel 1 de eerste noemt.", Staat.INTERN),
        ("Zie artikel 1 van de deal voor de subsidieperiode 2019-2023.", Staat.EXTERN),
        ("Zie artikel 1 van de deal voor de duur daarvan.", Staat.INTERN),
        ("Zie artikel 1 van de Deal van Veenkreek.", Staat.EXTERN),
        ("Zie artikel 1 van de Deal van Partijen.", Staat.INTERN),
    ],
)
def test_an_article_is_of_the_text_before_in_het_bijzonder_and_of_that_agreement(text: str, state: Staat) -> None:
    assert [one.staat for one in references(text) if one.tekst == "artikel 1"] == [state]
