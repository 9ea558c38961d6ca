"""Deal as one value, with its superseded texts."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from dealpers.model import ids
from dealpers.model.facts import Aanvaarding, Feiten, Herkomst, Kort, Wijziging
from dealpers.model.ids import StukId
from dealpers.model.later import Later
from dealpers.model.levensloop import Gebeurtenis
from dealpers.model.openbaarheid import OPENBAAR, Openbaarheid
from dealpers.model.records import Actielijn, Actor, Begrip, Groep, Partij, Partner, Taak, Termijn, Tijdstip
from dealpers.model.slot import Bijlage, Ondertekening, OntvangenBijlage, Slot
from dealpers.model.source import Span
from dealpers.model.tables import Noot, Partijentabel, Tabel
from dealpers.model.text import NOWHERE, Afdeling, Alinea, Artikel, Blok, Hoofdstuk, Soort
from dealpers.model.voortgang import Voortgang

APART = "apart"
"""Metadata of a field that has a data file of its own, so that the data of the signed text leaves the field out."""


class Loop(StrEnum):
    """Term of the text on the day of the build; unknown where the text gives neither a begin nor an end."""

    ONBEKEND = ""
    KOMEND = "komend"
    LOPEND = "lopend"
    AFGELOPEN = "afgelopen"


def provisions(articles: tuple[Artikel, ...], preamble: tuple[Afdeling, ...]) -> tuple[Artikel | Afdeling, ...]:
    """Articles of a text, or else the divisions with its agreed words."""
    return articles or tuple(division for division in preamble if division.soort is Soort.AFSPRAKEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal(Later):
    """Deal with its text and its facts; ``versies`` are the superseded texts, newest first.

    Three fields follow from the day of the build, and the parser leaves them empty: ``komend`` are the texts whose
    first day has not come, oldest first; ``loop`` is the stage of the term; ``van_kracht`` has the identifiers of the
    events that have effect. ``akten`` are the deeds behind the events in ``gebeurtenissen``, ``stukken`` the received
    documents in ``levensloop/``.
    ``aanduidingen`` are names that the text gives in passing: to groups, to all parties, to bodies.
    ``voortgang`` is everything reported about the deal; a superseded text has none. The parts that only a document has
    are empty.
    """

    paragrafen: ClassVar[tuple[()]] = ()
    alle_paragrafen: ClassVar[tuple[()]] = ()
    kanttekeningen: ClassVar[tuple[()]] = ()
    id: StukId
    feiten: Feiten
    titel: Alinea
    inleiding: tuple[Blok, ...]
    aanhef: tuple[Afdeling, ...]
    hoofdstukken: tuple[Hoofdstuk, ...]
    tabellen: tuple[Tabel | Partijentabel, ...]
    noten: tuple[Noot, ...]
    partijen: tuple[Partij, ...]
    partners: tuple[Partner, ...]
    begrippen: tuple[Begrip, ...]
    actielijnen: tuple[Actielijn, ...]
    tijdstippen: tuple[Tijdstip, ...]
    aanvaard: tuple[Aanvaarding, ...] = ()
    herkomst: Herkomst | None = None
    kort: tuple[Kort, ...] = ()
    actoren: tuple[Actor, ...] = ()
    taken: tuple[Taak, ...] = ()
    termijnen: tuple[Termijn, ...] = ()
    slot: Slot | None = None
    ondertekeningen: tuple[Ondertekening, ...] = ()
    bijlagen: tuple[Bijlage, ...] = ()
    ontvangen: tuple[OntvangenBijlage, ...] = ()
    versies: tuple["Versie", ...] = ()
    komend: tuple["KomendeTekst", ...] = ()
    loop: Loop = Loop.ONBEKEND
    van_kracht: tuple[str, ...] = ()
    gebeurtenissen: tuple[Gebeurtenis, ...] = ()
    akten: tuple["Akte", ...] = ()
    stukken: tuple["Levensstuk", ...] = ()
    groepen: tuple[Groep, ...] = ()
    aanduidingen: tuple[Begrip, ...] = ()
    voortgang: Voortgang | None = field(default=None, metadata={APART: True})

    @property
    def alle_bijlagen(self) -> tuple[Bijlage | OntvangenBijlage, ...]:
        """Annexes in Markdown and annexes received as PDF, in the order of their file names."""
        return tuple(sorted((*self.bijlagen, *self.ontvangen), key=lambda bijlage: bijlage.volgnummer))

    @property
    def artikelen(self) -> tuple[Artikel, ...]:
        """All articles, in order."""
        return tuple(artikel for hoofdstuk in self.hoofdstukken for artikel in hoofdstuk.artikelen)

    @property
    def bepalingen(self) -> tuple[Artikel | Afdeling, ...]:
        """Parts that bind: the articles, or the divisions with the agreed words of a text without articles."""
        return provisions(self.artikelen, self.aanhef)

    @property
    def bijlageartikelen(self) -> tuple[Artikel, ...]:
        """Articles of the annexes, in order: the law of a protocol, cited apart from the articles of the deal."""
        return tuple(artikel for bijlage in self.bijlagen for artikel in bijlage.artikelen)

    @property
    def bestandsnaam(self) -> str:
        """Base name of the files of this text: ``polderrand``, ``polderrand-2024-07-01``, ``polderrand-akte-1``."""
        return ids.file_name(self.id)

    @property
    def naam(self) -> str:
        """Title as printed."""
        return self.titel.tekst

    @property
    def map(self) -> str:
        """Name of the folder of the deal, in the content and on the site."""
        return "deals"


@dataclass(frozen=True, slots=True)
class Versie:
    """Superseded text of a deal: its first day in force, the amendment that ended it, and the text.

    ``deal`` has the state of its own text and no versions; its identifier lies below that of the present deal.
    """

    van: date
    wijziging: Wijziging
    deal: Deal

    @property
    def tot(self) -> date:
        """Last day on which the text was in force."""
        return self.wijziging.op - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class KomendeTekst:
    """Text of a deal that is not in force yet, with the amendment that begins it."""

    wijziging: Wijziging
    deal: Deal

    @property
    def van(self) -> date:
        """First day on which the text will be in force."""
        return self.wijziging.op

    @property
    def tot(self) -> date:
        """Last day on which the text before is in force."""
        return self.wijziging.op - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Akte:
    """Amending deed: a text of its own, with its own status, source, signatures and publications."""

    id: StukId
    deal: Deal


@dataclass(frozen=True, slots=True, kw_only=True)
class Levensstuk:
    """Received document behind an event: its path in the folder of the deal, and the facts of the file."""

    bestand: str
    sha256: str
    grootte: int
    paginas: int
    openbaarheid: Openbaarheid = OPENBAAR
    span: Span = field(default=NOWHERE, compare=False, repr=False)
