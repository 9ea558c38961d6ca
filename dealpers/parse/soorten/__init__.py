"""The kinds of document that are no deals, in one visible list: one file and one template a kind."""

from dealpers.model import Document
from dealpers.parse.soorten.algemeen import AGENDA, BRIEF, CIRCULAIRE, PLAN, RAPPORT
from dealpers.parse.soorten.collegebrief import COLLEGEBRIEF
from dealpers.parse.soorten.gebiedsplan import GEBIEDSPLAN
from dealpers.parse.soorten.kamerbrief import KAMERBRIEF
from dealpers.parse.soorten.projectplan import PROJECTPLAN
from dealpers.parse.soorten.soort import Documentsoort

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
"""Name of the kind of a document of which no editor has chosen the kind."""

__all__ = ["SOORTEN", "UNKNOWN", "Documentsoort", "kind_of"]


def kind_of(document: Document) -> Documentsoort | None:
    """The kind that a document says it is; None when there is no such kind."""
    return next((kind for kind in SOORTEN if kind.naam == document.feiten.soort), None)
