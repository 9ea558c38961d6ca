"""Another document of the collection: a letter, a plan; its text as sections in sections."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dealpers.model.facts import Aanvaarding, Begripsvormen, Herkomst, Naamgeving, Status
from dealpers.model.openbaarheid import OPENBAAR, Openbaarheid
from dealpers.model.records import Actielijn, Begrip, Partij, Partner, Tijdstip
from dealpers.model.slot import Bijlage
from dealpers.model.source import Span
from dealpers.model.tables import Noot, Tabel
from dealpers.model.text import NOWHERE, Afdeling, Alinea, Artikel, Blok, Hoofdstuk, Paragraaf


@dataclass(frozen=True, slots=True)
class Documentfeiten:
    """What the text cannot say about itself (``document.yml``).

    ``titel`` is how the collection calls it where that is not what its first line says; ``ook`` are other names by
    which texts cite it.
    """

    soort: str
    status: Status
    samenvatting: str
    titel: str = ""
    ook: tuple[str, ...] = ()
    begrippen: tuple[Begripsvormen, ...] = ()
    openbaarheid: Openbaarheid = OPENBAAR
    verwijst_naar: tuple[Naamgeving, ...] = ()


@dataclass(frozen=True, slots=True)
class Kanttekening:
    """A remark of the editors beside words of a part, for what the conversion lost or put in another order."""

    plaats: str
    woorden: str
    tekst: str
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Document:
    """One document, whole. ``titel`` has no words where the text begins without one."""

    id: str
    feiten: Documentfeiten
    titel: Alinea
    inleiding: tuple[Blok, ...]
    paragrafen: tuple[Paragraaf, ...]
    tabellen: tuple[Tabel, ...]
    noten: tuple[Noot, ...]
    tijdstippen: tuple[Tijdstip, ...]
    aanvaard: tuple[Aanvaarding, ...] = ()
    kanttekeningen: tuple[Kanttekening, ...] = ()
    herkomst: Herkomst | None = None

    @property
    def naam(self) -> str:
        """How the collection calls it: as an editor says, or as its first line does."""
        return self.feiten.titel or self.titel.tekst

    @property
    def map(self) -> str:
        """The folder of the site and of the content in which it stands."""
        return "documenten"

    @property
    def alle_paragrafen(self) -> Iterator[Paragraaf]:
        """Every section, in reading order."""
        return _deep(self.paragrafen)

    # What only a deal has.

    @property
    def begrippen(self) -> tuple[Begrip, ...]:
        """No terms."""
        return ()

    @property
    def aanhef(self) -> tuple[Afdeling, ...]:
        """No preamble."""
        return ()

    @property
    def hoofdstukken(self) -> tuple[Hoofdstuk, ...]:
        """No chapters with articles."""
        return ()

    @property
    def artikelen(self) -> tuple[Artikel, ...]:
        """No articles."""
        return ()

    @property
    def bijlagen(self) -> tuple[Bijlage, ...]:
        """No annexes of their own: those that its text holds are sections."""
        return ()

    @property
    def partijen(self) -> tuple[Partij, ...]:
        """No parties."""
        return ()

    @property
    def partners(self) -> tuple[Partner, ...]:
        """No partners."""
        return ()

    @property
    def actielijnen(self) -> tuple[Actielijn, ...]:
        """No action lines."""
        return ()


def _deep(sections: tuple[Paragraaf, ...]) -> Iterator[Paragraaf]:
    for section in sections:
        yield section
        yield from _deep(section.paragrafen)
