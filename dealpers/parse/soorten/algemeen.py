"""Kinds of document without a specific form: letter, circular, plan, report and agenda."""

from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.model import Document
from dealpers.parse.soorten.soort import Documentsoort, Passage, texts


@dataclass(frozen=True, slots=True)
class Algemeen:
    """Record of a document without a specific form: its subjects, each with the first words below its heading."""

    onderwerpen: tuple[Passage, ...]


def read(document: Document) -> Algemeen:
    """Record of a document without a specific form."""
    return Algemeen(
        tuple(
            Passage(part.id, part.titel.rstrip("."), paragraphs[0].tekst if (paragraphs := texts(part)) else "")
            for part in document.paragrafen
        )
    )


def lacks(document: Document) -> Iterator[str]:
    """No missing parts: no rule prescribes the parts of a document without a specific form."""
    return iter(())


def _kind(name: str, skeleton: str) -> Documentsoort:
    return Documentsoort(
        naam=name, record=Algemeen, read=read, lacks=lacks, template="soorten/algemeen.html", skeleton=skeleton
    )


_SECTIONS = "Schrijf hier waar {title} over gaat.\n\n## Eerste onderwerp\n\nTekst.\n"

BRIEF = _kind("brief", f"Geachte heer, mevrouw,\n\n{_SECTIONS}\nHoogachtend,\n\nNaam\n")
CIRCULAIRE = _kind("circulaire", _SECTIONS)
PLAN = _kind("plan", _SECTIONS)
RAPPORT = _kind("rapport", _SECTIONS)
AGENDA = _kind("agenda", "Schrijf hier voor welke vergadering {title} is.\n\n1. Opening\n2. Sluiting\n")
