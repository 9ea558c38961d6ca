"""Kinds of document other than deals, in one list: one file and one template per kind."""

from datetime import date

from dealpers.model import Document
from dealpers.parse.soorten.algemeen import AGENDA, BRIEF, CIRCULAIRE, PLAN, RAPPORT
from dealpers.parse.soorten.briefhoofd import Briefregel, letterhead
from dealpers.parse.soorten.collegebrief import COLLEGEBRIEF
from dealpers.parse.soorten.gebiedsplan import GEBIEDSPLAN
from dealpers.parse.soorten.kamerbrief import KAMERBRIEF
from dealpers.parse.soorten.projectplan import PROJECTPLAN
from dealpers.parse.soorten.soort import Documentsoort, Vindplaats

SOORTEN: tuple[Documentsoort, ...] = (
    KAMERBRIEF,
    GEBIEDSPLAN,
    COLLEGEBRIEF,
    PROJECTPLAN,
    BRIEF,
    CIRCULAIRE,
    PLAN,
    RAPPORT,
    AGENDA,
)
UNKNOWN = "onbekend"
"""Name of the kind of a document before an editor chooses a kind."""

__all__ = ["SOORTEN", "UNKNOWN", "Briefregel", "Documentsoort", "Vindplaats", "dated", "kind_of", "letterhead"]


def kind_of(document: Document) -> Documentsoort | None:
    """Kind of a document by ``document.yml``; None for an unknown kind."""
    return next((kind for kind in SOORTEN if kind.naam == document.feiten.soort), None)


def dated(document: Document) -> date | None:
    """Date that a document bears, by its kind or its letterhead; None without a date."""
    kind = kind_of(document)
    day = kind.dated(document) if kind else None
    return day or next((line.dag for line in letterhead(document) if line.dag), None)
