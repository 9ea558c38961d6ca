"""Akoma Ntoso: valid against the official schema, with an eId for each of our identifiers, one to one."""

import pytest
from akn_validity import NAMES, akn_faults
from conftest import DEAL
from lxml import etree
from making import corpus_of, deal_of, parsed

from dealpers.build.pipeline import CheckedCollection
from dealpers.check import example_files
from dealpers.model import Deal, walk
from dealpers.model.ids import PartId
from dealpers.render.akn.document import akn
from dealpers.render.akn.eids import eids


def printed(deal: Deal) -> etree._Element:
    return etree.fromstring(akn(deal, corpus_of(deal)))


@pytest.fixture(scope="module")
def real(collection: CheckedCollection) -> etree._Element:
    (deal,) = [deal for deal in collection.corpus.deals if deal.id == DEAL]
    return etree.fromstring(akn(deal, collection.corpus))


def test_the_schema_refuses_what_the_standard_does_not_know(real: etree._Element) -> None:
    data = etree.tostring(real)
    for good, bad in ((b"<chapter", b"<verzonnen"), (b" href=", b" naar="), (b'eId="chp_1"', b'eId="chp_2"')):
        assert akn_faults(data.replace(good, bad, 1).replace(b"</chapter", b"</" + bad[1:], good == b"<chapter"))


def test_identifiers_and_eids_go_one_to_one(collection: CheckedCollection, small: CheckedCollection) -> None:
    for corpus in (collection.corpus, small.corpus):
        for deal in corpus.deals:
            named = eids(deal)
            ids = {node.id for node in walk(deal, deal) if getattr(node, "id", "")} - {deal.id}
            ids |= {row.id for table in deal.tabellen for row in table.rijen}
            assert set(named) == ids
            assert len(set(named.values())) == len(named)
            in_file = etree.fromstring(akn(deal, corpus)).xpath("//@eId")
            assert len(in_file) == len(set(in_file))
            assert set(named.values()) <= set(in_file)


@pytest.mark.parametrize(
    ("identifier", "eid"),
    [
        ("artikel-4-lid-2", "chp_2__art_4__para_2"),
        ("artikel-6-lid-3-onderdeel-b-onderdeel-ii", "chp_3__art_6__para_3__list_1__point_b__list_1__point_ii"),
        ("artikel-2-programma-2b1", "chp_1__art_2__para_2__prog_2b1"),
        ("overweging-s-5", "recs_specifieke-overwegingen__rec_s-5"),
        ("partij-6", "container_partijen__list_2__item_6"),
        ("tabel-1-4", "table_1__tr_4"),
        ("tabel-1-noot-1", "table_1__note_1"),
        ("noot-3", "note_3"),
    ],
)
def test_an_eid_tells_the_printed_labels(identifier: str, eid: str, collection: CheckedCollection) -> None:
    (deal,) = [deal for deal in collection.corpus.deals if deal.id == DEAL]
    assert eids(deal)[PartId(identifier)] == eid


def test_a_label_that_is_printed_twice_keeps_its_serial_number() -> None:
    deal = deal_of("## Artikel 1 – Taken\n\n1. een\n2. twee\n2. weer twee\n   - x\n")
    assert eids(deal)[PartId("artikel-1-lid-2--2")] == "art_1__para_2--2"
    assert eids(deal)[PartId("artikel-1-lid-2--2-streepje-1")] == "art_1__para_2--2__list_1__indent_1"


def test_every_internal_link_leads_to_a_part_of_the_document(real: etree._Element) -> None:
    there = {f"#{eid}" for eid in real.xpath("//@eId")}
    inside = [href for href in real.xpath("//@href | //@refersTo | //@for | //@source") if href.startswith("#")]
    assert len(inside) > 100
    assert set(inside) <= there


def test_a_reference_to_several_parts_names_them_all(real: etree._Element) -> None:
    more = real.xpath("//a:implicitReference[@for='#chp_2__art_4__para_1__p_1__ref_2']/@href", namespaces=NAMES)
    assert more == ["#chp_1__art_2"]
    assert real.xpath("//a:ref[@eId='chp_2__art_4__para_1__p_1__ref_2']/@href", namespaces=NAMES) == ["#chp_1__art_3"]


def test_parties_terms_and_dates_are_marked(real: etree._Element) -> None:
    assert real.xpath("string(//a:organization[1])", namespaces=NAMES).startswith("De Minister van Volkshuisvesting")
    assert real.xpath("string(//a:person[1])", namespaces=NAMES) == "Mona Keijzer"
    assert real.xpath("//a:def[@refersTo='#term_regiokassier']/a:i/text()", namespaces=NAMES) == ["Regiokassier"]
    assert real.xpath("//a:date/@date", namespaces=NAMES) == ["2028-12-31"]
    assert len(real.xpath("//a:meta/a:references/a:TLCOrganization", namespaces=NAMES)) == 1 + 6 + 13


def test_the_words_of_agreement_are_a_formula(real: etree._Element) -> None:
    assert real.xpath("string(//a:formula[@name='enactingFormula'])", namespaces=NAMES).split()[:2] == [
        "Partijen",
        "komen",
    ]


def test_an_unknown_day_of_signing_is_called_unknown_and_not_made_up(real: etree._Element) -> None:
    assert {(e.get("name"), e.get("date")) for e in real.iterfind(".//a:FRBRdate", NAMES)} == {
        ("onbekend", "0001-01-01")
    }
    assert not real.xpath("//a:lifecycle | //a:publication", namespaces=NAMES)


def test_a_day_of_signing_counts_once_a_signature_is_on_record() -> None:
    facts = 'soort: Deal\nstatus: ondertekend\nondertekend: 2025-02-03\nsamenvatting: "x"\n'
    parties = "# Deal\n\n## Partijen\n\n1. De gemeente Oever, hierna te noemen: Oever;\n"
    signature = "ondertekeningen:\n  - partij: partij-1\n    naam: A. Bos\n    datum: 2025-02-03\n"
    article = "## Artikel 1 – T\n\nx\n"
    signed = printed(deal_of(article, deal=facts, aanhef=parties, ondertekening=signature))
    assert signed.xpath("string(//a:FRBRExpression/a:FRBRuri/@value)", namespaces=NAMES) == (
        "/akn/nl/act/convenant/2025-02-03/voorbeeld/nld@2025-02-03"
    )
    assert signed.xpath("//a:eventRef/@date", namespaces=NAMES) == ["2025-02-03"]
    unsigned = printed(deal_of(article, deal=facts, aanhef=parties))
    assert not unsigned.xpath("//a:lifecycle", namespaces=NAMES)
    assert "2025-02-03" not in etree.tostring(unsigned.find(".//a:meta", NAMES), encoding="unicode")


def test_remarks_of_editors_are_beside_the_text(real: etree._Element) -> None:
    notes = real.xpath("//a:meta/a:notes/a:note", namespaces=NAMES)
    assert len(notes) == 2
    assert "Opmerking van de redactie" not in "".join(real.find(".//a:body", NAMES).itertext())


def test_an_article_of_an_annex_is_an_article() -> None:
    annex = "# Bijlage 1 Beheer\n\n## 1 Beheer\n\nDe kade.\n\n## Artikel 1 Maaien\n\n1. In mei.\n2. In juni.\n"
    deal = parsed(example_files("## Artikel 1 Doel\n\nDe kade.\n") | {"bijlagen/01-beheer.md": annex}).deal
    data = akn(deal, corpus_of(deal))
    assert not akn_faults(data)
    names = {"a": etree.QName(etree.fromstring(data)).namespace}
    (article,) = etree.fromstring(data).xpath("//a:attachment//a:article", namespaces=names)
    assert article.get("eId") == "att_1__art_1"


def test_a_consolidated_text_has_the_days_of_its_addresses(small: CheckedCollection) -> None:
    deal = next(deal for deal in small.corpus.deals if deal.id == "veenland")
    text = printed(deal)
    days = [
        text.xpath(f"string(//a:{level}/a:FRBRdate/@date)", namespaces=NAMES)
        for level in ("FRBRWork", "FRBRExpression")
    ]
    uri = text.xpath("string(//a:FRBRExpression/a:FRBRuri/@value)", namespaces=NAMES)
    assert uri == f"/akn/nl/act/convenant/{days[0]}/veenland/nld@{days[1]}"
    assert days[0] < days[1]
