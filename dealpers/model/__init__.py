"""Deal as legal text: immutable values, without behaviour but walks in reading order.

The tree of ``Deal.titel``, ``aanhef``, ``hoofdstukken``, ``tabellen`` and ``noten`` holds each signed word once.
Typed records beside the tree (parties, terms, action lines, dates) point into the tree by identifier.
"""

from dealpers.model.deal import APART, Akte, Deal, KomendeTekst, Levensstuk, Loop, Versie
from dealpers.model.document import Document, Documentfeiten, Kanttekening
from dealpers.model.facts import (
    Aanvaarding,
    Begripsvormen,
    Feiten,
    Herkomst,
    Herstel,
    Kort,
    Metagegevens,
    Naamgeving,
    Opbouw,
    Provincie,
    Wet,
    Wijziging,
)
from dealpers.model.finding import Severity
from dealpers.model.levensloop import (
    Antwoord,
    Betrokkene,
    Gebeurtenis,
    Gebeurtenissoort,
    Instemming,
    Zijde,
)
from dealpers.model.openbaarheid import OPENBAAR, Openbaarheid
from dealpers.model.records import (
    Aanpak,
    Actielijn,
    Actor,
    Actorsoort,
    Begrip,
    Doel,
    Groep,
    Kant,
    Kracht,
    Partij,
    Partner,
    Resultaat,
    Taak,
    Termijn,
    Termijnsoort,
    Tijdstip,
)
from dealpers.model.register import Onderwerp, Plaats, Register
from dealpers.model.slot import Bijlage, Ondertekening, OntvangenBijlage, Slot
from dealpers.model.stuk import Stuk
from dealpers.model.tables import AMOUNTS, Cel, Kolom, Noot, Partijentabel, Rij, Rol, Tabel
from dealpers.model.tekststand import Publicatie, Publicatiesoort, Status, Tekstfeiten, Vaststelling, Verbetering
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
    Paragraaf,
    Programma,
    Soort,
    Stijl,
    Tabelplaats,
    Tekst,
    Tussenkop,
)
from dealpers.model.walk import (
    Deel,
    Node,
    Tree,
    alineas,
    annex_of,
    called,
    children,
    deal_parts,
    document_parts,
    marked,
    table_of,
    walk,
)
