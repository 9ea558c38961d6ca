"""YAML files and sheets of the collection, each with its record class."""

from dealpers.model import Feiten, Herkomst, Kort, Tekstfeiten
from dealpers.model.document import Documentfeiten
from dealpers.model.instellingen import Instellingen
from dealpers.model.verslag import Verslag
from dealpers.model.voortgang import Geldregel, Indicatoren, Meting, Uitvoering
from dealpers.parse.bijlagen import Bijlagenregister
from dealpers.parse.facts import Documentredactie, Wettenregister
from dealpers.parse.levensloop import Levensloop
from dealpers.parse.ondertekening.record import Ondertekeningen
from dealpers.parse.register import Onderwerpenregister, Partijenregister, Plaatsenregister
from dealpers.parse.tables import Tabellen

FILES: tuple[tuple[str, type], ...] = (
    ("deal.yml", Feiten),
    ("tekst.yml", Tekstfeiten),
    ("levensloop.yml", Levensloop),
    ("kort.yml", Kort),
    ("document.yml", Documentfeiten),
    ("redactie.yml", Documentredactie),
    ("herkomst.yml", Herkomst),
    ("financien.yml", Tabellen),
    ("tabellen.yml", Tabellen),
    ("ondertekening.yml", Ondertekeningen),
    ("bijlagen.yml", Bijlagenregister),
    ("indicatoren.yml", Indicatoren),
    ("verslag.yml", Verslag),
    ("gedaan.yml", Uitvoering),
    ("wetten.yml", Wettenregister),
    ("partijen.yml", Partijenregister),
    ("onderwerpen.yml", Onderwerpenregister),
    ("mkdocs.yml", Instellingen),
    ("plaatsen.yml", Plaatsenregister),
)
SHEETS: tuple[tuple[str, type], ...] = (
    ("metingen.csv", Meting),
    ("geld.csv", Geldregel),
)
"""CSV files of the progress of a deal; each row is a record."""
