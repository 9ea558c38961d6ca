"""YAML files of the collection, each with the record that it holds."""

from dealpers.model import Feiten, Herkomst
from dealpers.model.document import Documentfeiten
from dealpers.parse.facts import Documentredactie, Wettenregister
from dealpers.parse.register import Onderwerpenregister, Partijenregister

FILES: tuple[tuple[str, type], ...] = (
    ("deal.yml", Feiten),
    ("document.yml", Documentfeiten),
    ("redactie.yml", Documentredactie),
    ("herkomst.yml", Herkomst),
    ("wetten.yml", Wettenregister),
    ("partijen.yml", Partijenregister),
    ("onderwerpen.yml", Onderwerpenregister),
)
