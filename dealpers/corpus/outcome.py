"""Outcome of a citation: where it leads, or why it leads nowhere."""

from typing import NamedTuple

from dealpers.corpus.corpus import Staat
from dealpers.model.ids import PartId


class Outcome(NamedTuple):
    """Fields of a ``Verwijzing`` that follow from the parts of a text, not from the words around the citation."""

    staat: Staat
    doelen: tuple[PartId, ...] = ()
    adres: str = ""
    reden: str = ""
    hint: str = ""
    mist: str = ""
    zelf: bool = False
