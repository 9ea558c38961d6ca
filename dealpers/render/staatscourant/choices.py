"""Unverified choices on the XML and metadata of the Staatscourant; change them here, nowhere else.

No primary source for these could be read (docs/decisions/0021). The vocabulary itself is that of op-xsd 2014-05-15.
"""

from dataclasses import dataclass

from dealpers.model.instellingen import Blad


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuzes:
    """Choices, one per field: names of elements, schemes of metadata, fixed values."""

    romp: tuple[str, ...] = ("vrije-tekst", "tekst")  # elements around the text of a convenant, outermost first
    titel: str = "intitule"  # the element of the title, right below the root of the publication
    indeling: str = "divisie"  # a chapter, or a division of the preamble
    metadata_bestand: str = "OVERHEIDop.externMetadataRecord"  # name of the metadata file beside the text
    uitgever: str = "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"
    type: str = "Convenant"  # the document type in the metadata
    naam: str = "Staatscourant"
    taal: str = "nl"
    schemas: tuple[tuple[str, str], ...] = (
        ("DC.creator", "OVERHEID.Organisatie"),
        ("DC.type", "OVERHEIDop.Staatscourant"),
        ("DCTERMS.available", "XSD.date"),
        ("DCTERMS.language", "XSD.language"),
        ("DCTERMS.publisher", "OVERHEID.Ministerie"),
        ("OVERHEID.authority", "OVERHEID.Organisatie"),
        ("OVERHEID.category", "OVERHEID.TaxonomieBeleidsagenda"),
        ("OVERHEID.organisationType", "OVERHEID.Organisatietype"),
        ("OVERHEIDop.datumOndertekening", "XSD.date"),
        ("OVERHEIDop.publicationName", "OVERHEIDop.PublicationName"),
    )
    uitgevers: tuple[tuple[Blad, str], ...] = (  # value list of the organisation that edits a decentral journal
        (Blad.GEMEENTEBLAD, "OVERHEID.Gemeente"),
        (Blad.PROVINCIAAL, "OVERHEID.Provincie"),
        (Blad.WATERSCHAPSBLAD, "OVERHEID.Waterschap"),
        (Blad.GEEN, "OVERHEID.Organisatie"),
    )
    uitgeversoorten: tuple[tuple[Blad, str], ...] = (  # kind of the organisation that edits a decentral journal
        (Blad.GEMEENTEBLAD, "gemeente"),
        (Blad.PROVINCIAAL, "provincie"),
        (Blad.WATERSCHAPSBLAD, "waterschap"),
    )
    adres: str = "resourceIdentifier"  # attribute with the address of an organisation in a register


KEUZES = Keuzes()
