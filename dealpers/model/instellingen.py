"""Settings of a publisher: the file ``mkdocs.yml``, the one place of settings."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Annotated

from dealpers.model.source import Span
from dealpers.model.text import NOWHERE
from dealpers.model.veld import Veld

_TOOI = r"https://identifier\.overheid\.nl/tooi/id/[a-z_]+/[a-z]+[0-9]+"


def _kleur(uitleg: str, voorbeeld: str) -> Veld:
    """Field with a colour; the example is the colour of the program."""
    return Veld(uitleg=uitleg, patroon=r"#[0-9a-fA-F]{6}", voorbeeld=voorbeeld, wat="kleur")


class Blad(StrEnum):
    """Official journal in which a publisher announces its deals, or none."""

    STAATSCOURANT = "staatscourant"
    GEMEENTEBLAD = "gemeenteblad"
    PROVINCIAAL = "provinciaal blad"
    WATERSCHAPSBLAD = "waterschapsblad"
    GEEN = "geen"

    @property
    def naam(self) -> str:
        """Name in a sentence: ``Gemeenteblad``; of a publisher without a journal the word ``publicatie``."""
        return "publicatie" if self is Blad.GEEN else self.value.capitalize()

    @property
    def met_lidwoord(self) -> str:
        """Name with its article: ``de Staatscourant``, ``het Gemeenteblad``; ``een blad`` where there is none."""
        if self in (Blad.STAATSCOURANT, Blad.GEEN):
            return "de Staatscourant" if self is Blad.STAATSCOURANT else "een blad"
        return f"het {self.naam}"

    @property
    def afkorting(self) -> str:
        """First word of the identifiers of its publications: ``gmb``; ``stcrt`` for a publisher without a journal."""
        return _ABBREVIATIONS.get(self, "stcrt")


_ABBREVIATIONS = {Blad.GEMEENTEBLAD: "gmb", Blad.PROVINCIAAL: "prb", Blad.WATERSCHAPSBLAD: "wsb"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kleuren:
    """Colours of the site by token; an absent token has the colour of the program."""

    paper: Annotated[str, _kleur("achtergrond", "#fbfaf7")] = ""
    surface: Annotated[str, _kleur("vlak op de achtergrond", "#ffffff")] = ""
    sunk: Annotated[str, _kleur("verzonken vlak", "#f1efe9")] = ""
    ink: Annotated[str, _kleur("tekst", "#1b1f24")] = ""
    ink_2: Annotated[str, _kleur("tweede tekst", "#474d54")] = ""
    meta: Annotated[str, _kleur("bijschriften", "#5f656c")] = ""
    link: Annotated[str, _kleur("links en de huiskleur", "#0f5a4c")] = ""
    link_hover: Annotated[str, _kleur("link onder de muis", "#083d33")] = ""
    visited: Annotated[str, _kleur("bezochte link", "#5b3a7a")] = ""
    edge: Annotated[str, _kleur("randen van knoppen en velden", "#837e72")] = ""
    rule: Annotated[str, _kleur("haarlijnen", "#dad6cc")] = ""
    rijk: Annotated[str, _kleur("het Rijk in grafieken", "#3a4e8c")] = ""
    regio: Annotated[str, _kleur("de regio in grafieken", "#a84b14")] = ""

    def gekozen(self) -> Iterator[tuple[str, str]]:
        """Tokens with a colour of the publisher: name in the style sheet, and colour."""
        for one in fields(self):
            if colour := getattr(self, one.name):
                yield one.name.replace("_", "-"), colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitgever:
    """Organisation that publishes the collection."""

    naam: Annotated[str, Veld(uitleg="de organisatie die uitgeeft", voorbeeld="Gemeente Waterbos")]
    tooi: Annotated[
        str,
        Veld(
            uitleg="haar adres in het register TOOI, voor de metagegevens van de gazet en van de site",
            patroon=_TOOI,
            voorbeeld="https://identifier.overheid.nl/tooi/id/gemeente/gm0000",
            wat="TOOI-adres",
        ),
    ] = ""
    soort: Annotated[str, Veld(uitleg="het soort organisatie in de metagegevens", voorbeeld="gemeente")] = ""
    iati: Annotated[
        str,
        Veld(
            uitleg="haar kenmerk bij IATI: het register en haar nummer daarin",
            patroon=r"[A-Z]{2,3}-[A-Z0-9_]+-[A-Za-z0-9._-]+",
            voorbeeld="NL-KVK-00000000",
            wat="kenmerk van IATI",
        ),
    ] = ""


@dataclass(frozen=True, slots=True)
class Koppeling:
    """Title and address of an entry of a menu."""

    titel: str
    adres: str
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Begin:
    """Words of the publisher on the start page."""

    kop: Annotated[str, Veld(uitleg="de kop van de beginpagina")] = "Wat Rijk en regio afspreken"
    tekst: Annotated[str, Veld(uitleg="de zinnen onder die kop")] = (
        "Deals woord voor woord: wat er is beloofd, door wie en voor hoeveel geld."
    )


ZOEKVOORBEELDEN = ("wijkbedrijf", "wie betaalt", "art 4 lid 2")
MENU = (
    Koppeling("Deals", "deals/"),
    Koppeling("Documenten", "documenten/"),
    Koppeling("Begrippen", "begrippen/"),
    Koppeling("Controle", "controle/"),
    Koppeling("Over", "over/"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Eigen:
    """Settings below ``extra``, which MkDocs does not define."""

    uitgever: Annotated[Uitgever | None, Veld(uitleg="wie de verzameling uitgeeft")] = None
    blad: Annotated[Blad, Veld(naam="gazet", uitleg="het blad waarin de deals bekend worden gemaakt")] = (
        Blad.STAATSCOURANT
    )
    kleuren: Annotated[Kleuren, Veld(uitleg="kleuren overdag; het contrast wordt nagerekend")] = Kleuren()
    donker: Annotated[Kleuren, Veld(naam="kleuren-donker", uitleg="dezelfde kleuren in het donker")] = Kleuren()
    logo: Annotated[
        str,
        Veld(
            uitleg="een SVG of PNG in templates/, naast de naam van de site",
            patroon=r"[\w-]+\.(?:svg|png)",
            voorbeeld="logo.svg",
            wat="bestandsnaam van een SVG of PNG",
        ),
    ] = ""
    voet: Annotated[
        tuple[Koppeling, ...], Veld(uitleg="links onder aan elke pagina, als ‘titel: adres’", wat="link")
    ] = ()
    begin: Annotated[Begin, Veld(uitleg="woorden van de beginpagina")] = Begin()
    zoekvoorbeelden: Annotated[
        tuple[str, ...], Veld(uitleg="vragen die bij het zoekveld als voorbeeld staan", wat="zoekvraag")
    ] = ()
    vervallen: Annotated[
        tuple[str, ...],
        Veld(
            uitleg="adressen van teksten en pagina’s die met opzet van de site zijn",
            patroon=r"(?:[a-z0-9-]+/)+",
            voorbeeld="deals/oude-deal/",
            wat="adres op deze site",
        ),
    ] = ()
    verhuisd: Annotated[
        tuple[Koppeling, ...],
        Veld(uitleg="adressen die nu elders leiden, als ‘oud adres: nieuw adres’", wat="adres dat verhuisde"),
    ] = ()
    melden: Annotated[
        str,
        Veld(
            uitleg="waar lezers een fout melden: een mailadres, of een pagina met {plaats} en {adres}",
            patroon=r"https?://[^\s\"'<>]+|[^\s\"'<>@:/?&#]+@[^\s\"'<>@:/?&#]+",
            voorbeeld="redactie@voorbeeld.nl",
            wat="mailadres of webadres",
        ),
    ] = ""
    beveiliging: Annotated[
        str,
        Veld(
            uitleg="wie van een lek hoort, voor security.txt",
            patroon=r"(?:mailto:|https://|tel:)\S+",
            voorbeeld="mailto:veilig@voorbeeld.nl",
            wat="adres dat begint met mailto:, https:// of tel:",
        ),
    ] = ""
    beveiliging_tot: Annotated[
        date | None,
        Veld(naam="beveiliging_tot", uitleg="tot wanneer dat geldt, hooguit een jaar", voorbeeld="2027-06-30"),
    ] = None


ZONDER_KEUZES = Eigen()
"""Settings of a publisher without choices of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thema:
    """Theme of the frame; other themes do not have its parts."""

    name: Annotated[str, Veld(uitleg="altijd material", patroon="material", voorbeeld="material", wat="thema")] = (
        "material"
    )
    language: Annotated[str, Veld(uitleg="altijd nl", patroon="nl", voorbeeld="nl", wat="taal van de site")] = "nl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Instellingen:
    """All settings of a site (``mkdocs.yml``)."""

    naam: Annotated[
        str,
        Veld(
            naam="site_name",
            uitleg="de naam van de site, hoogstens 120 tekens",
            patroon=r".{1,120}",
            voorbeeld="Deals van Waterbos",
            wat="naam van hoogstens 120 tekens",
        ),
    ]
    beschrijving: Annotated[str, Veld(naam="site_description", uitleg="de site in één zin")] = ""
    adres: Annotated[
        str,
        Veld(
            naam="site_url",
            uitleg="waar de site komt; nodig voor sitemap, feed en kaarten",
            patroon=r"https?://[^\s\"'<>?#@]+",
            voorbeeld="https://deals.voorbeeld.nl/",
            wat="webadres",
        ),
    ] = ""
    theme: Annotated[Thema, Veld(uitleg="het uiterlijk waarop de site bouwt")] = Thema()
    nav: Annotated[tuple[Koppeling, ...], Veld(uitleg="het menu van elke pagina, als ‘titel: adres’", wat="link")] = ()
    extra: Annotated[Eigen, Veld(uitleg="alles wat alleen de uitgever kan invullen")] = ZONDER_KEUZES

    @property
    def menu(self) -> tuple[Koppeling, ...]:
        """Entries of the main menu."""
        return self.nav or MENU
