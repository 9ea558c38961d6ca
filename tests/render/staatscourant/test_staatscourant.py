"""The Staatscourant's XML and its metadata: the vocabulary, the values that are required, and what is still unknown."""

from dataclasses import replace

import pytest
from conftest import DEAL
from lxml import etree
from making import corpus_of, deal_of, parsed

from dealpers.build.pipeline import CheckedCollection
from dealpers.check import example_files
from dealpers.model import Deal
from dealpers.render.akn.document import akn
from dealpers.render.package import validation
from dealpers.render.package.validation import Schema, xml_faults
from dealpers.render.search.records import own_years
from dealpers.render.source.deal import unparse
from dealpers.render.staatscourant import choices
from dealpers.render.staatscourant.choices import Keuzes
from dealpers.render.staatscourant.document import metadata_file, staatscourant
from dealpers.render.staatscourant.metadata import REQUIRED, metadata


@pytest.fixture(scope="module")
def real(collection: CheckedCollection) -> Deal:
    return next(deal for deal in collection.corpus.deals if deal.id == DEAL)


@pytest.fixture(scope="module")
def data(real: Deal, collection: CheckedCollection) -> bytes:
    return staatscourant(real, collection.corpus)


def instructions(data: bytes) -> list[str]:
    """The processing instructions before the root."""
    return [node.text for node in etree.fromstring(data).getroottree().xpath("/processing-instruction()")]


def test_a_file_says_that_the_official_schema_was_not_at_hand(data: bytes, real: Deal) -> None:
    for file in (data, metadata_file(real)):
        assert instructions(file)[0].startswith('validatie="niet gevalideerd tegen het officiële schema')


def test_an_unknown_fact_is_left_out_and_named(real: Deal) -> None:
    known = metadata(real)
    assert "DC.identifier" in known.missing
    assert set(known.missing) | {name for name, _ in known.rows} >= set(REQUIRED)
    file = metadata_file(real)
    assert f'ontbreekt="{" ".join(known.missing)}"' in instructions(file)
    assert b'name="DC.identifier"' not in file


def test_an_article_has_label_number_and_title(data: bytes) -> None:
    (kop,) = etree.fromstring(data).xpath("//artikel[@id='artikel-4']/kop")
    assert [(part.tag, part.text) for part in kop] == [("label", "Artikel"), ("nr", "4 –"), ("titel", "Uitgangspunten")]


def test_definitions_are_cut_behind_the_colon(data: bytes) -> None:
    (item,) = etree.fromstring(data).xpath("//definitie-item[@id='begrip-nplv']")
    assert "".join(item.find("term").itertext()) == "NPLV:"
    assert item.findtext("definitie/al").startswith("Het Nationaal Programma")


def test_the_table_has_a_row_of_headings_and_its_note(data: bytes) -> None:
    (table,) = etree.fromstring(data).xpath("//table")
    assert table.get("id") == "tabel-1"
    assert len(table.xpath("tgroup/thead/row/entry")) == 4
    assert len(table.xpath("tgroup/tbody/row")) == 5
    assert table.xpath("string(.//noot[@type='tabel']/noot.nr)") == "1)"


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b"<artikel ", b"<article "),
        (b'doc="artikel-4-lid-1"', b'doc="artikel-99"'),
        (b'id="artikel-4-lid-2"', b'id="artikel-4-lid-1"'),
        (b'type="voet"', b'type="eind"'),
        (b"<lidnr>", b"<nr>"),
        (b"</officiele-publicatie>", b""),
    ],
)
def test_our_own_schema_refuses_what_is_not_so(good: bytes, bad: bytes, data: bytes) -> None:
    assert good in data
    assert not xml_faults(data, Schema.STAATSCOURANT)
    assert xml_faults(data.replace(good, bad, 1), Schema.STAATSCOURANT)


@pytest.mark.parametrize(
    ("name", "value"),
    [("DC.identifier", "stcrt-2025-012"), ("DCTERMS.available", "3 mei"), ("DC.verzonnen", "x"), ("DC.title", "")],
)
def test_the_schema_of_the_metadata_refuses_a_wrong_value(name: str, value: str) -> None:
    file = f'<metadata_gegevens><metadata name="{name}" content="{value}"/></metadata_gegevens>'
    assert xml_faults(file.encode(), Schema.METADATA)


def test_a_published_deal_has_number_day_and_year() -> None:
    facts = (
        'soort: Deal\nstatus: gepubliceerd\nondertekend: 2025-02-03\nsamenvatting: "x"\naangeboden: 2025-02-10\n'
        'publicaties:\n  - {soort: eerste, nummer: "1234", datum: 2025-03-04}\n'
    )
    parties = "# Deal\n\n## Partijen\n\n1. De gemeente Oever.\n"
    signed = "ondertekeningen:\n  - {partij: partij-1, naam: B. Vis, datum: 2025-02-03}\n"
    deal = deal_of("## Artikel 1 – T\n\nx\n", aanhef=parties, deal=facts, ondertekening=signed)
    assert "OVERHEIDop.datumOndertekening" not in dict(metadata(replace(deal, ondertekeningen=())).rows)
    assert own_years(replace(deal, ondertekeningen=(), feiten=replace(deal.feiten, publicaties=()))) == ()
    rows = dict(metadata(deal).rows)
    assert rows["DC.identifier"] == "stcrt-2025-1234"
    assert rows["DCTERMS.available"] == "2025-03-04"
    assert rows["OVERHEIDop.jaargang"] == "2025"
    assert rows["OVERHEIDop.datumOndertekening"] == "2025-02-03"
    assert not xml_faults(metadata_file(deal), Schema.METADATA)
    assert not xml_faults(staatscourant(deal, corpus_of(deal)), Schema.STAATSCOURANT)


def test_facts_of_the_editors_complete_the_metadata() -> None:
    facts = (
        'soort: Deal\nstatus: gepubliceerd\nondertekend: 2025-02-03\nsamenvatting: "x"\naangeboden: 2025-02-10\n'
        'publicaties:\n  - {soort: eerste, nummer: "1234", datum: 2025-03-04}\n'
        "metagegevens:\n  organisatie: Ministerie van Duinen\n  organisatiesoort: ministerie\n"
        "  themas: [Natuur, Ruimte]\n"
    )
    deal = deal_of("## Artikel 1 – T\n\nx\n", deal=facts)
    known = metadata(deal)
    assert known.missing == ()
    assert ("DC.creator", "Ministerie van Duinen") in known.rows
    assert [value for name, value in known.rows if name == "OVERHEID.category"] == ["Natuur", "Ruimte"]
    assert not xml_faults(metadata_file(deal), Schema.METADATA)
    assert len(instructions(metadata_file(deal))) == 1
    written = deal_of("## Artikel 1 – T\n\nx\n", deal=unparse(deal)["deal.yml"])
    assert written.feiten == deal.feiten


@pytest.mark.parametrize("wrong", ["themas: x", "themas: [[a]]", "themas: ['']", "organisatie: [a]", "uitgever: x"])
def test_wrong_metadata_are_reported(wrong: str) -> None:
    facts = f"soort: Deal\nstatus: concept\nsamenvatting: x\nmetagegevens:\n  {wrong}\n"
    result = parsed(example_files("## Artikel 1 – T\n\nx\n") | {"deal.yml": facts})
    assert [finding.hint != "" for finding in result.findings] == [True]
    assert {finding.code for finding in result.findings} <= {"B003", "B005"}


def test_other_names_of_a_deal_are_in_the_metadata_and_in_akoma_ntoso() -> None:
    facts = "soort: Deal\nstatus: concept\nsamenvatting: x\nook-bekend-als: [De duindeal]\n"
    deal = deal_of("## Artikel 1 – Citeertitel\n\nDit convenant wordt aangehaald als: Duindeal Helm.\n", deal=facts)
    names = ["Duindeal Helm", "De duindeal"]
    assert [value for name, value in metadata(deal).rows if name == "DCTERMS.alternative"] == sorted(names)
    aliases = etree.fromstring(akn(deal, corpus_of(deal))).iterfind(".//{*}FRBRWork/{*}FRBRalias")
    assert [alias.get("value") for alias in aliases] == names
    assert not xml_faults(metadata_file(deal), Schema.METADATA)


def test_a_choice_that_could_not_be_verified_is_changed_in_one_place(monkeypatch: pytest.MonkeyPatch) -> None:
    other = Keuzes(romp=("convenant", "convenanttekst"), titel="opschrift", indeling="paragraaf", uitgever="Een ander")
    monkeypatch.setattr(choices, "KEUZES", other)
    validation._grammar.cache_clear()
    deal = deal_of("# 1. Begin\n\n## Artikel 1 – T\n\nx\n")
    printed = staatscourant(deal, corpus_of(deal))
    validation_faults = xml_faults(printed, Schema.STAATSCOURANT)
    monkeypatch.undo()
    validation._grammar.cache_clear()
    assert validation_faults == ()
    assert etree.fromstring(printed).xpath("count(/*/staatscourant/convenant/convenanttekst/paragraaf)") > 0
    assert b'content="Een ander"' in printed
    assert xml_faults(printed, Schema.STAATSCOURANT)


def test_a_second_line_of_headings_is_a_heading_in_both_xml_forms() -> None:
    table = 'tabellen:\n- kolommen: [{kop: Post}, {kop: "2026"}, {kop: "2027"}]\n  rijen:\n'
    rows = "  - rol: kop\n    cellen: ['', Rijk, Rijk]\n  - cellen: [Wonen, € 400, € 100]\n"
    deal = deal_of("## Artikel 1 – Geld\n\n{tabel-1}\n", financien=table + rows)
    cals = etree.fromstring(staatscourant(deal, corpus_of(deal))).find(".//{*}tgroup")
    assert cals is not None
    assert ["".join(row.itertext()).split() for row in cals.iterfind(".//{*}thead/{*}row")] == [
        ["Post", "2026", "2027"],
        ["Rijk", "Rijk"],
    ]
    second = etree.fromstring(akn(deal, corpus_of(deal))).findall(".//{*}table/{*}tr")[1]
    assert [etree.QName(cell).localname for cell in second] == ["th", "th", "th"]
