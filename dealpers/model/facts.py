"""Facts beside the text: facts that the text is silent on, its provenance, and findings that editors accepted."""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated

from dealpers.model.ids import PartId, StukId
from dealpers.model.openbaarheid import OPENBAAR, Openbaarheid
from dealpers.model.placed import Placed
from dealpers.model.source import Span
from dealpers.model.tekststand import PUBLICATIE, Tekstfeiten
from dealpers.model.text import NOWHERE
from dealpers.model.veld import Veld


class Provincie(StrEnum):
    """Province, or island that is a public body, in which a deal lies."""

    GRONINGEN = "Groningen"
    FRYSLAN = "Fryslân"
    DRENTHE = "Drenthe"
    OVERIJSSEL = "Overijssel"
    FLEVOLAND = "Flevoland"
    GELDERLAND = "Gelderland"
    UTRECHT = "Utrecht"
    NOORD_HOLLAND = "Noord-Holland"
    ZUID_HOLLAND = "Zuid-Holland"
    ZEELAND = "Zeeland"
    NOORD_BRABANT = "Noord-Brabant"
    LIMBURG = "Limburg"
    BONAIRE = "Bonaire"
    SINT_EUSTATIUS = "Sint Eustatius"
    SABA = "Saba"


class Opbouw(StrEnum):
    """Build of a text: with citable articles or agreements, or prose alone."""

    ARTIKELEN = "artikelen"
    ZONDER_ARTIKELEN = "zonder artikelen"


Mapnamen = Annotated[
    tuple[str, ...],
    Veld(
        uitleg="namen van mappen waaronder de tekst eerder stond; die adressen leiden hierheen",
        patroon=r"[a-z0-9]+(?:-[a-z0-9]+)*",
        voorbeeld="regio-deal-oever",
        wat="naam van een map",
    ),
]


@dataclass(frozen=True, slots=True)
class Begripsvormen:
    """Forms in which the text uses a defined term and that the rules of plurals do not give."""

    begrip: Annotated[str, Veld(uitleg="het begrip zoals de tekst het bepaalt")]
    vormen: Annotated[
        tuple[str, ...], Veld(uitleg="andere vormen waarin de tekst het gebruikt", wat="vorm van een begrip")
    ]
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Metagegevens(Placed):
    """Metadata that the Staatscourant asks of a publication and the text does not hold."""

    organisatie: Annotated[str, Veld(uitleg="de organisatie die bekendmaakt")] = ""
    organisatiesoort: Annotated[str, Veld(uitleg="het soort organisatie")] = ""
    themas: Annotated[tuple[str, ...], Veld(uitleg="de thema’s van de publicatie", wat="thema")] = ()


@dataclass(frozen=True, slots=True)
class Naamgeving:
    """Words by which a text means another text of the collection, where the words alone leave doubt."""

    woorden: Annotated[str, Veld(uitleg="de woorden in deze tekst")]
    document: Annotated[StukId, Veld(uitleg="de map van de tekst die ermee bedoeld is")]
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wijziging:
    """Amendment: the first day of the new text, the decision, and the identifier of its publication."""

    op: Annotated[date, Veld(uitleg="de eerste dag waarop de nieuwe tekst geldt", voorbeeld="2025-01-31")]
    besluit: Annotated[str, Veld(uitleg="het besluit, in woorden")]
    publicatie: Annotated[
        str, Veld(uitleg="de bekendmaking ervan", patroon=PUBLICATIE, voorbeeld="stcrt-2025-12345", wat="bekendmaking")
    ] = ""
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feiten(Tekstfeiten):
    """Facts of a deal and of its newest text (``deal.yml``); ``wijzigingen`` are sorted newest first."""

    soort: Annotated[str, Veld(uitleg="wat voor deal het is", voorbeeld="Regio Deal")]
    samenvatting: Annotated[str, Veld(uitleg="de deal in een paar zinnen; van de redactie, niet van partijen")]
    landsdeel: Annotated[str, Veld(uitleg="het landsdeel", voorbeeld="Noord-Nederland")] = ""
    tranche: Annotated[str, Veld(uitleg="de ronde waarin de deal is toegekend", voorbeeld="zesde tranche")] = ""
    opbouw: Annotated[Opbouw, Veld(uitleg="of de tekst artikelen of genummerde afspraken heeft")] = Opbouw.ARTIKELEN
    begrippen: Annotated[tuple[Begripsvormen, ...], Veld(uitleg="andere vormen van begrippen")] = ()
    openbaarheid: Annotated[Openbaarheid, Veld(samen=True)] = OPENBAAR
    metagegevens: Annotated[Metagegevens | None, Veld(uitleg="wat de Staatscourant bij een publicatie vraagt")] = None
    verwijst_naar: Annotated[tuple[Naamgeving, ...], Veld(uitleg="woorden die een andere tekst bedoelen")] = ()
    ook: Annotated[
        tuple[str, ...],
        Veld(
            naam="ook-bekend-als", uitleg="andere namen waaronder teksten deze noemen", wat="andere naam van een tekst"
        ),
    ] = ()
    provincies: Annotated[
        tuple[Provincie, ...], Veld(uitleg="de provincies of eilanden waarin hij ligt", wat="provincie of eiland")
    ] = ()
    voorheen: Mapnamen = ()
    wijzigingen: Annotated[tuple[Wijziging, ...], Veld(uitleg="latere teksten van de deal")] = ()
    samenvatting_span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Herstel:
    """Repair of damage that a conversion did to source lines ``van`` to ``tot`` (1-based, both included).

    The lines moved behind line ``naar``, if not 0. Lines that repeat the lines from ``herhaalt``, if not 0, are left
    out; so are page numbers (``bladzijde``) and furniture of a publication (``weggelaten``). ``afgebroken``: the word
    that ends line ``van`` goes on in line ``tot``, with its hyphen when ``streepje``. ``leesfout``: a scanner took a
    figure in the label of the line for a letter. The lines are columns that begin at the 1-based characters
    ``kolommen``, where not empty, and read column by column.
    """

    van: Annotated[int, Veld(naam="regels", uitleg="de regels in de bron", bereik="tot", voorbeeld="84-86")]
    tot: int
    naar: Annotated[int, Veld(uitleg="de regel waarachter zij nu staan")] = 0
    soort: Annotated[str, Veld(uitleg="wat voor herstel het is", verplicht=True)] = ""
    reden: Annotated[str, Veld(uitleg="waarom", verplicht=True)] = ""
    herhaalt: Annotated[int, Veld(uitleg="de regel die zij herhalen")] = 0
    afgebroken: Annotated[bool, Veld(uitleg="een woord was afgebroken")] = False
    streepje: Annotated[bool, Veld(uitleg="het koppelteken hoort bij het woord")] = False
    bladzijde: Annotated[bool, Veld(uitleg="de regel is alleen een bladzijdenummer")] = False
    weggelaten: Annotated[bool, Veld(uitleg="de regel hoort bij de uitgave, niet bij de tekst")] = False
    leesfout: Annotated[bool, Veld(uitleg="een cijfer in het nummer was als letter gelezen")] = False
    kolommen: Annotated[
        tuple[int, ...], Veld(uitleg="de tekens waar een volgende kolom begint", wat="kolom", voorbeeld="42")
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Herkomst:
    """Provenance of a text: the source file beside it, its checksum, and every repair of its layout."""

    bestand: Annotated[str, Veld(uitleg="het bestand met de bron, naast de tekst", voorbeeld="bron.txt")]
    sha256: Annotated[str, Veld(uitleg="de controlesom van dat bestand")]
    beschrijving: Annotated[str, Veld(uitleg="waar de tekst vandaan komt")]
    vastgelegd: Annotated[date | None, Veld(uitleg="de dag waarop deze tekst is vastgelegd")] = None
    herstel: Annotated[tuple[Herstel, ...], Veld(uitleg="elk herstel van de opmaak")] = ()
    tekst: str = field(default="", compare=False, repr=False)
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def bron(self) -> bytes | None:
        """Source file byte for byte; None unless the text that was read has the checksum."""
        data = self.tekst.encode("utf-8", "surrogatepass")
        return data if data and hashlib.sha256(data).hexdigest() == self.sha256 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanvaarding:
    """Acceptance of a finding by an editor, by rule, part and quoted words, with the note for readers."""

    regel: Annotated[str, Veld(uitleg="de code van de regel", voorbeeld="V001")]
    plaats: Annotated[PartId, Veld(uitleg="het deel van de tekst", voorbeeld="artikel-4-lid-2")]
    woorden: Annotated[str, Veld(uitleg="de woorden waar het om gaat")]
    reden: Annotated[str, Veld(uitleg="waarom het zo blijft; lezers zien dit")]
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Kort:
    """Part of a deal in plain words (``kort.yml``), written by the editors; ``deel`` is "deal" for the whole."""

    deel: Annotated[PartId, Veld(uitleg="een deel van de deal", voorbeeld="artikel-4", sleutel=True)]
    tekst: Annotated[str, Veld(uitleg="wat dat deel zegt, in hoogstens 120 gewone woorden; 'deal' is de hele tekst")]
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wet:
    """Statute outside the collection that texts cite, with its BWB or EUR-Lex number if known."""

    bwb: Annotated[
        str,
        Veld(uitleg="het BWB-nummer", patroon="BWB[RVW][0-9]{7}|onbekend", voorbeeld="BWBR0003740", wat="BWB-nummer"),
    ] = ""
    titel: Annotated[str, Veld(uitleg="de citeertitel", verplicht=True)] = ""
    afkortingen: Annotated[tuple[str, ...], Veld(uitleg="afkortingen en andere namen", wat="afkorting")] = ()
    celex: Annotated[
        str,
        Veld(
            uitleg="het CELEX-nummer van Europees recht",
            patroon="3[0-9]{4}[A-Z][0-9]{4}|1[0-9]{4}[A-Z]",
            voorbeeld="32016R0679",
            wat="CELEX-nummer",
        ),
    ] = ""

    @property
    def nummer(self) -> str:
        """BWB or EUR-Lex number in the web address of the statute; empty where neither is known."""
        return self.bwb or self.celex
