"""Gazette, metadata and pages in the name of the journal of the publisher."""

from dataclasses import replace

import pytest
from lxml import etree
from making import corpus_of, deal_of

from dealpers.model.instellingen import Blad, Eigen, Uitgever
from dealpers.render.gazette.document import gazette_of
from dealpers.render.package.validation import Schema, xml_faults
from dealpers.render.staatscourant.document import metadata_file, staatscourant
from dealpers.render.staatscourant.metadata import metadata

ARTICLE = "## Artikel 1 – Taken\n\nPartijen werken samen.\n"
PUBLISHED = (
    "soort: Convenant\nstatus: gepubliceerd\nsamenvatting: Kort.\nondertekend: 2025-03-01\naangeboden: 2025-03-02\n"
    "publicaties:\n  - {soort: eerste, nummer: '123456', datum: 2025-03-05, blad: gemeenteblad}\n"
)


@pytest.mark.parametrize(
    ("blad", "mast"),
    [
        (Blad.STAATSCOURANT, "STAATSCOURANT"),
        (Blad.GEMEENTEBLAD, "GEMEENTEBLAD"),
        (Blad.PROVINCIAAL, "PROVINCIAAL BLAD"),
        (Blad.WATERSCHAPSBLAD, "WATERSCHAPSBLAD"),
        (Blad.GEEN, "GEMEENTE WATERBOS"),
    ],
)
def test_the_masthead_and_the_metadata_name_the_journal_of_the_publisher(blad: Blad, mast: str) -> None:
    extra = Eigen(uitgever=Uitgever(naam="Gemeente Waterbos", soort="gemeente"), blad=blad)
    deal = deal_of(ARTICLE)
    assert gazette_of(deal, replace(corpus_of(deal), extra=extra)).mast.naam == mast
    rows = dict(metadata(deal, extra).rows)
    assert rows["DC.creator"] == "Gemeente Waterbos"
    assert rows["OVERHEID.organisationType"] == "gemeente"
    assert rows.get("OVERHEIDop.publicationName", "") == ("" if blad is Blad.GEEN else blad.naam)


@pytest.mark.parametrize(
    ("blad", "kind"), [(Blad.GEMEENTEBLAD, "gemeente"), (Blad.WATERSCHAPSBLAD, "waterschap"), (Blad.STAATSCOURANT, "")]
)
def test_a_decentral_journal_tells_the_kind_of_its_publisher(blad: Blad, kind: str) -> None:
    extra = Eigen(uitgever=Uitgever(naam="Waterbos"), blad=blad)
    assert dict(metadata(deal_of(ARTICLE), extra).rows).get("OVERHEID.organisationType", "") == kind


def test_a_kind_has_the_value_list_of_the_staatscourant_in_that_journal_alone() -> None:
    lists = {blad: metadata(deal_of(ARTICLE), Eigen(blad=blad)).schemes.get("DC.type", "") for blad in Blad}
    assert {blad for blad, scheme in lists.items() if scheme} == {Blad.STAATSCOURANT}


TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/gm0000"


@pytest.mark.parametrize(
    ("blad", "organisation", "named"),
    [
        (Blad.GEMEENTEBLAD, "", {"DC.creator": "", "DCTERMS.publisher": "OVERHEID.Gemeente"}),
        (Blad.STAATSCOURANT, "", {"DC.creator": ""}),
        (Blad.STAATSCOURANT, "Ministerie van Duinen", {}),
        (Blad.WATERSCHAPSBLAD, "Gemeente Elders", {"DCTERMS.publisher": "OVERHEID.Waterschap"}),
    ],
)
def test_the_publisher_has_its_address_in_the_register_and_no_other_organisation_has_it(
    blad: Blad, organisation: str, named: dict[str, str]
) -> None:
    extra = Eigen(uitgever=Uitgever(naam="Gemeente Waterbos", tooi=TOOI), blad=blad)
    given = f"metagegevens: {{organisatie: {organisation}}}\n" if organisation else ""
    deal = deal_of(ARTICLE, deal=f"soort: Convenant\nstatus: concept\nsamenvatting: Kort.\n{given}")
    rows = etree.fromstring(metadata_file(deal, extra)).findall("metadata")
    schemes = {str(row.get("name")): row.get("scheme", "") for row in rows if row.get("resourceIdentifier") == TOOI}
    assert {name: scheme if name == "DCTERMS.publisher" else "" for name, scheme in schemes.items()} == named
    assert not xml_faults(metadata_file(deal, extra), Schema.METADATA)
    assert not xml_faults(staatscourant(deal, replace(corpus_of(deal), extra=extra)), Schema.STAATSCOURANT)


def test_a_publication_in_another_journal_has_the_identifier_and_the_foot_of_that_journal() -> None:
    deal = deal_of(ARTICLE, deal=PUBLISHED)
    printed = deal.feiten.staatscourant
    assert printed
    assert printed.identificatie == "gmb-2025-123456"
    gazette = gazette_of(deal, corpus_of(deal))
    assert gazette.mast.naam == "GEMEENTEBLAD"
    assert gazette.voet[0] == "Gemeenteblad 2025 nr. 123456"
    assert dict(metadata(deal).rows)["OVERHEIDop.publicationName"] == "Gemeenteblad"
