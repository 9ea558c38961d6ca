"""Definitions beside an article: each term at its first use in the article."""

from collections.abc import Mapping
from dataclasses import dataclass

from dealpers.corpus.corpus import Links
from dealpers.model import Alinea, Begrip, Deal, Node, alineas
from dealpers.model.ids import TextId

SHORT = 40
"""Maximum number of words of a definition shown open; a longer one would push the text apart."""


@dataclass(frozen=True, slots=True)
class Definition:
    """Term with the words by which the deal defines the term."""

    term: str
    text: str

    @property
    def short(self) -> bool:
        """True if the definition fits beside a paragraph of a few lines."""
        return len(self.text.split()) <= SHORT


def beside(
    part: Node, deal: Deal, links: Links, texts: Mapping[TextId, Alinea]
) -> dict[TextId, tuple[Definition, ...]]:
    """Definitions for each paragraph of a part of the deal, by identifier of the paragraph."""
    terms = {term.id: term for term in deal.begrippen}
    seen: set[str] = set()
    out: dict[TextId, tuple[Definition, ...]] = {}
    for alinea in alineas(part, deal):
        used = dict.fromkeys(use.begrip for use in links.begrippen.get(alinea.id, ()))
        fresh = [term for term in used if term in terms and term not in seen]
        seen.update(fresh)
        if definitions := tuple(Definition(terms[term].term, _text(terms[term], texts)) for term in fresh):
            out[alinea.id] = definitions
    return out


def _text(term: Begrip, texts: Mapping[TextId, Alinea]) -> str:
    """Words of a definition behind the term and its colon: all paragraphs of its item and of the items inside."""
    below = f"{term.deel}-onderdeel-", f"{term.deel}-streepje-"
    inside = [name for name in texts if term.id == term.deel and name.startswith(below)]
    whole = " ".join(texts[name].tekst for name in (*term.alineas, *inside) if name in texts)
    name, colon, words = whole.partition(":")
    return words.strip() if colon and len(name.split()) <= len(term.term.split()) + 3 else whole
