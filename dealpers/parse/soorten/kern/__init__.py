"""Core of a document of any kind: what its sentences and sections state, each with the words that state it."""

from dataclasses import dataclass

from dealpers.model import Document, Ondertekening
from dealpers.parse.soorten.kern.gegevens import Gegeven, statements
from dealpers.parse.soorten.kern.indeling import Afdelingsdeel, outline
from dealpers.parse.soorten.kern.namen import Bewindspersoon, Namenlijst, lists_of_names, ministers
from dealpers.parse.soorten.kern.opsommingen import Opsomming, enumerations

__all__ = ["Afdelingsdeel", "Bewindspersoon", "Gegeven", "Kern", "Namenlijst", "Opsomming", "read_core"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kern:
    """Structure that every letter and plan shows by itself; a field is empty where the text has no such words."""

    gegevens: tuple[Gegeven, ...]
    bewindspersonen: tuple[Bewindspersoon, ...]
    namen: tuple[Namenlijst, ...]
    opsommingen: tuple[Opsomming, ...]
    indeling: tuple[Afdelingsdeel, ...]
    ondertekenaars: tuple[Ondertekening, ...]


def read_core(document: Document) -> Kern:
    """Core of a document, from its sentences, lists and sections."""
    return Kern(
        gegevens=tuple(statements(document)),
        bewindspersonen=tuple(ministers(document)),
        namen=tuple(lists_of_names(document)),
        opsommingen=tuple(enumerations(document)),
        indeling=outline(document.paragrafen),
        ondertekenaars=document.ondertekeningen,
    )
