"""The deal as legal text: immutable values, no behaviour but walking.

The signed words stand once, in the tree of ``Deal.titel``, ``aanhef``, ``hoofdstukken``, ``tabellen`` and ``noten``.
Everything typed beside it (parties, terms, action lines, dates) points into that tree by identifier.
"""

from dealpers.model.deal import Deal, Deel, Node, alineas, children, walk
from dealpers.model.document import Document, Documentfeiten, Kanttekening, Paragraaf
from dealpers.model.facts import Aanvaarding, Begripsvormen, Feiten, Herkomst, Herstel, Kort, Staatscourant, Status, Wet
from dealpers.model.records import Aanpak, Actielijn, Begrip, Doel, Kant, Partij, Partner, Resultaat, Tijdstip
from dealpers.model.stuk import Stuk
from dealpers.model.tables import Cel, Kolom, Noot, Rij, Rol, Tabel
from dealpers.model.text import (
    NOWHERE,
    Adres,
    Afdeling,
    Alinea,
    Artikel,
    Blok,
    Hoofdstuk,
    Inline,
    Lid,
    Lijst,
    Nootmark,
    Onderdeel,
    Programma,
    Soort,
    Stijl,
    Tabelplaats,
    Tekst,
    Tussenkop,
)

__all__ = [
    "NOWHERE",
    "Aanpak",
    "Aanvaarding",
    "Actielijn",
    "Adres",
    "Afdeling",
    "Alinea",
    "Artikel",
    "Begrip",
    "Begripsvormen",
    "Blok",
    "Cel",
    "Deal",
    "Deel",
    "Document",
    "Documentfeiten",
    "Doel",
    "Feiten",
    "Herkomst",
    "Herstel",
    "Hoofdstuk",
    "Inline",
    "Kant",
    "Kanttekening",
    "Kolom",
    "Kort",
    "Lid",
    "Lijst",
    "Node",
    "Noot",
    "Nootmark",
    "Onderdeel",
    "Paragraaf",
    "Partij",
    "Partner",
    "Programma",
    "Resultaat",
    "Rij",
    "Rol",
    "Soort",
    "Staatscourant",
    "Status",
    "Stijl",
    "Stuk",
    "Tabel",
    "Tabelplaats",
    "Tekst",
    "Tijdstip",
    "Tussenkop",
    "Wet",
    "alineas",
    "children",
    "walk",
]
