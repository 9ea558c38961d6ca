"""End of a deal in both XML forms: closing words, signatures, annexes in Markdown and as received PDF."""

import hashlib
from datetime import date
from pathlib import Path

import pytest
from akn_validity import NAMES, akn_faults
from lxml import etree
from making import corpus_of
from mutations import unlike
from pdf_making import sound
from reading import pdf_text

from dealpers.build import pipeline
from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.check import example_files
from dealpers.cli import main
from dealpers.model import Deal, Paragraaf, walk
from dealpers.model.finding import DealsError, Severity
from dealpers.model.ids import StukId
from dealpers.model.source import Received, Source
from dealpers.parse import parse_deal
from dealpers.render.akn.document import akn
from dealpers.render.akn.eids import eids
from dealpers.render.package.examination import examined
from dealpers.render.package.package import package, package_faults
from dealpers.render.package.validation import Schema, xml_faults
from dealpers.render.package.zip import unpack
from dealpers.render.staatscourant.document import metadata_file, staatscourant
from dealpers.render.staatscourant.metadata import metadata

PDF = b"%PDF-1.7 nagemaakt"
AANHEF = """\
# Deal Duinrand

## Partijen

1. De Minister van Duinen, mevrouw A. Zand, hierna te noemen: de Minister.
2. De gemeente Helm, vertegenwoordigd door B. Gras, burgemeester, hierna te noemen: Helm.
3. Het waterschap De Kil, hierna te noemen: De Kil.
"""
ARTICLE = """\
## Artikel 1 – Projecten

De projecten staan in bijlage 1.[^1]

[^1]: Noot bij het artikel.
"""
CLOSING = """\
# Ondertekening

Aldus overeengekomen en in drievoud ondertekend te Helm op 3 februari 2025.

De Minister van Duinen, A. Zand
"""
RECORD = """\
ondertekeningen:
  - partij: partij-2
    naam: B. Gras
    functie: burgemeester
    plaats: Helm
    datum: 2025-02-03
"""
ANNEX = """\
# Bijlage 1 – Projecten

Vooraf.[^1]

[^1]: Eigen noot.

## 1. Duinen

Zie tabel 1.

- eerst
  1. zo

{tabel-1}

### 1.1 Meer duinen

Nog meer.

## 2. Strand
"""
TABLE = """\
tabellen:
  - kop: "Tabel 1: Kosten"
    kolommen: [{kop: Project}, {kop: "Rijk[^a]", rol: rijk}]
    rijen: [{cellen: [Duin, "€ 5"]}]
    noten: [{merk: a, tekst: Afgerond.}]
"""
REGISTER = f"""\
bijlagen:
  - bestand: 02-steunverklaring.pdf
    titel: Steunverklaring van de vogelwacht
    van: Vogelwacht Helm
    datum: 2025-01-31
    sha256: {hashlib.sha256(PDF).hexdigest()}
"""
FACTS = """\
soort: Regio Deal
status: gepubliceerd
samenvatting: Een voorbeeld.
ondertekend: 2025-02-03
aangeboden: 2025-02-10
publicaties:
  - {soort: eerste, nummer: "1234", datum: 2025-03-01}
  - {soort: herdruk, nummer: "1234-n1", datum: 2025-03-04}
"""


TEXTS = {
    **example_files(ARTICLE),
    "deal.yml": FACTS,
    "aanhef.md": AANHEF,
    "slot.md": CLOSING,
    "ondertekening.yml": RECORD,
    "bijlagen/01-projecten.md": ANNEX,
    "bijlagen/01-projecten.yml": TABLE,
    "bijlagen/bijlagen.yml": REGISTER,
}


@pytest.fixture(scope="module")
def deal() -> Deal:
    sources = {name: Source(f"duinrand/{name}", text) for name, text in TEXTS.items()}
    path = "bijlagen/02-steunverklaring.pdf"
    received = {path: Received(name=f"duinrand/{path}", data=PDF, sha256=hashlib.sha256(PDF).hexdigest(), pages=1)}
    result = parse_deal("duinrand", "duinrand", sources, received)
    assert not result.findings, result.findings
    return result.deal


@pytest.fixture(scope="module")
def files(deal: Deal) -> dict[str, bytes]:
    corpus = corpus_of(deal)
    return {
        "duinrand.akn.xml": akn(deal, corpus),
        "duinrand.staatscourant.xml": staatscourant(deal, corpus),
        "duinrand.metadata.xml": metadata_file(deal),
        "bijlagen/02-steunverklaring.pdf": PDF,
    }


def test_both_forms_are_valid_and_have_every_word(deal: Deal, files: dict[str, bytes]) -> None:
    assert akn_faults(files["duinrand.akn.xml"]) == []
    assert xml_faults(files["duinrand.staatscourant.xml"], Schema.STAATSCOURANT) == ()
    assert xml_faults(files["duinrand.metadata.xml"], Schema.METADATA) == ()
    assert examined(deal, corpus_of(deal), (), files).faults == ()


def test_a_lost_word_of_an_annex_or_of_the_closing_words_is_noticed(deal: Deal, files: dict[str, bytes]) -> None:
    for name in ("duinrand.akn.xml", "duinrand.staatscourant.xml"):
        for word in ("Aldus", "Eigen", "Vooraf", "Strand", "Afgerond"):
            assert word.encode() in files[name]
            spoiled = files | {name: files[name].replace(word.encode(), b"", 1)}
            assert examined(deal, corpus_of(deal), (), spoiled).faults


def test_an_annex_is_a_document_of_its_own_with_notes_and_tables_of_its_own(
    deal: Deal, files: dict[str, bytes]
) -> None:
    root = etree.fromstring(files["duinrand.akn.xml"])
    (annex,) = root.xpath("//a:attachment[a:doc]", namespaces=NAMES)
    assert annex.get("eId") == "att_1"
    assert annex.xpath("string(a:num)", namespaces=NAMES) == "Bijlage 1 –"
    assert annex.xpath("string(.//a:FRBRWork/a:FRBRthis/@value)", namespaces=NAMES).endswith("/duinrand/!att_1")
    assert annex.xpath("string(.//a:authorialNote)", namespaces=NAMES) == "Eigen noot."
    assert root.xpath("string(//a:body//a:authorialNote)", namespaces=NAMES) == "Noot bij het artikel."
    assert root.xpath("//a:body//a:ref/@href", namespaces=NAMES) == ["#att_1"]
    there = {f"#{eid}" for eid in root.xpath("//@eId")}
    assert {href for href in root.xpath("//@href | //@refersTo") if href.startswith("#")} <= there
    assert [e.get("eId") for e in annex.iterfind(".//a:section", NAMES)] == [
        eids(deal)[node.id] for node in walk(deal, deal) if isinstance(node, Paragraaf)
    ]


def test_a_received_annex_is_named_with_the_place_where_it_lies(files: dict[str, bytes]) -> None:
    root = etree.fromstring(files["duinrand.akn.xml"])
    (there,) = root.xpath("//a:attachment/a:documentRef", namespaces=NAMES)
    assert dict(there.attrib) == {
        "href": "bijlagen/02-steunverklaring.pdf",
        "showAs": "Steunverklaring van de vogelwacht",
    }
    printed = etree.fromstring(files["duinrand.staatscourant.xml"])
    assert printed.xpath("//bijlage[@id='bijlage-2']//extref/@doc") == ["bijlagen/02-steunverklaring.pdf"]


def test_a_signature_in_the_text_is_marked_there_and_another_one_is_data(deal: Deal, files: dict[str, bytes]) -> None:
    assert [bool(record.deel) for record in deal.ondertekeningen] == [True, False]
    root = etree.fromstring(files["duinrand.akn.xml"])
    assert root.xpath("//a:conclusions/*//a:signature/text()", namespaces=NAMES) == ["A. Zand", "B. Gras"]
    signed = root.xpath("string(//a:container[@name='ondertekening'])", namespaces=NAMES).strip()
    assert signed == "B. Gras, burgemeester, De gemeente Helm, Helm, 3 februari 2025"
    (data,) = etree.fromstring(files["duinrand.staatscourant.xml"]).iterfind(".//ondertekening")
    assert [(e.tag, " ".join("".join(e.itertext()).split())) for e in data] == [
        ("functie", "burgemeester"),
        ("naam", "B. Gras"),
        ("organisatie", "De gemeente Helm"),
        ("plaats", "Helm"),
        ("datum", "3 februari 2025"),
    ]
    assert data.find("datum").get("isodatum") == "2025-02-03"


def test_the_package_has_the_received_annex_and_the_note_names_it_and_who_did_not_sign(
    deal: Deal, files: dict[str, bytes]
) -> None:
    packed = package(deal, corpus_of(deal), (), files)
    assert package_faults(packed)[1] == ()
    note = " ".join(bytes(unpack(packed)["leverbrief.txt"]).decode().split())
    assert "de bijlage ‘Steunverklaring van de vogelwacht’ van Vogelwacht Helm, zoals die is ontvangen" in note
    assert "Het kenmerk in de Staatscourant is stcrt-2025-1234-n1." in note
    assert "Dit is een herdruk, in de plaats van stcrt-2025-1234." in note
    assert "Van deze partijen is dat niet bekend: De Kil." in note
    with pytest.raises(DealsError, match="niet het bestand dat is ontvangen"):
        package(deal, corpus_of(deal), (), files | {"bijlagen/02-steunverklaring.pdf": b"anders"})


def on_disk(folder: Path, pdf: bytes, register: str = REGISTER) -> CheckedCollection:
    """The deal below a folder, frozen, read and checked."""
    place = folder / "content" / "deals" / "duinrand"
    texts = {**TEXTS, "bijlagen/bijlagen.yml": register}
    sums = [hashlib.sha256(data).hexdigest() for data in (PDF, pdf)]
    for name, text in texts.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text.replace(sums[0], sums[1]), encoding="utf-8")
    (place / "bijlagen" / "02-steunverklaring.pdf").write_bytes(pdf)
    assert main(["teken", "duinrand", "--content", str(folder / "content"), "--op", "2025-02-03"]) == 0
    checked = pipeline.examine(pipeline.load(folder / "content"), date(2026, 1, 1))
    assert [f for f in checked.findings if f.severity is Severity.ERROR] == []
    return checked


@pytest.mark.no_cover  # the same lines as in other tests
def test_a_package_from_disk_has_the_annex_as_it_was_received(tmp_path: Path, renderer: SiteRenderer) -> None:
    checked = on_disk(tmp_path, sound())
    packed = renderer.package(checked.corpus.deals[0], checked)
    assert package_faults(packed)[1] == ()
    assert bytes(unpack(packed)["bijlagen/02-steunverklaring.pdf"]) == sound()


CLOSED = (
    REGISTER
    + """\
    openbaar: nee
  - bestand: 01-projecten.md
    embargo: 2026-01-02
"""
)


def test_nothing_of_a_withheld_annex_is_in_the_package(tmp_path: Path, renderer: SiteRenderer) -> None:
    checked = on_disk(tmp_path, sound(), CLOSED).disclosed(StukId("duinrand"))
    files = unpack(renderer.package(checked.corpus.deals[0], checked))
    assert not [name for name in files if name.startswith("bijlagen/")]
    for name, content in files.items():
        words = pdf_text(bytes(content)) if name.endswith(".pdf") else bytes(content).decode()
        for secret in ("Eigen noot", "Meer duinen", "Afgerond", "steunverklaring", "Vogelwacht"):
            assert secret.lower() not in words.lower(), name


def test_a_reprint_names_what_it_replaces(deal: Deal, files: dict[str, bytes]) -> None:
    rows = dict(metadata(deal).rows)
    assert rows["DC.identifier"] == "stcrt-2025-1234-n1"
    assert rows["DCTERMS.replaces"] == "stcrt-2025-1234"
    root = etree.fromstring(files["duinrand.akn.xml"])
    assert [e.get("eId") for e in root.iterfind(".//a:eventRef", NAMES)] == [
        "event_ondertekening",
        "event_bekendmaking",
    ]
    assert root.find(".//a:publication", NAMES).get("number") == "1234-n1"


def test_identifiers_and_eids_still_go_one_to_one(deal: Deal, files: dict[str, bytes]) -> None:
    named = eids(deal)
    assert len(set(named.values())) == len(named)
    in_file = etree.fromstring(files["duinrand.akn.xml"]).xpath("//@eId")
    assert len(in_file) == len(set(in_file))
    assert unlike(sorted(set(named.values()) - set(in_file)), []) == []
