"""Outline of a document: its sections with their first words, at every depth."""

from dataclasses import dataclass

from dealpers.model import Alinea, Lijst, Paragraaf, Tabelplaats
from dealpers.parse.ondertekening.brief import before_valediction


@dataclass(frozen=True, slots=True, kw_only=True)
class Afdelingsdeel:
    """Section in the outline; ``meer`` is the number of paragraphs and lists behind the first paragraph.

    The valediction and the names below belong to the letter, and to no section.
    """

    deel: str
    nummer: str
    titel: str
    tekst: str
    meer: int
    delen: tuple["Afdelingsdeel", ...]


def outline(sections: tuple[Paragraaf, ...]) -> tuple[Afdelingsdeel, ...]:
    """Sections with their subsections."""
    return tuple(_section(section) for section in sections)


def _section(section: Paragraaf) -> Afdelingsdeel:
    blocks = [block for block in section.blokken if isinstance(block, Alinea | Lijst | Tabelplaats)]
    running = [block for block in blocks if isinstance(block, Alinea)]
    signature = running[before_valediction(running) :]
    blocks = [block for block in blocks if block not in signature]
    first = blocks[0].tekst if blocks and isinstance(blocks[0], Alinea) else ""
    return Afdelingsdeel(
        deel=section.id,
        nummer=section.nummer,
        titel=section.titel.lstrip("✿ ").rstrip(" .:"),
        tekst=first,
        meer=len(blocks) - bool(first),
        delen=outline(section.subparagrafen),
    )
