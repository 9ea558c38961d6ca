"""Links of a collection: each citation with its target, and each target with the places that cite it.

Linking is total and deterministic: for a citation that leads nowhere the corpus has the reason.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dealpers.corpus.corpus import Begripsgebruik, Corpus, Links, Verwijzing
from dealpers.corpus.names import Names
from dealpers.corpus.pointers import Pointers
from dealpers.corpus.references import references_of
from dealpers.corpus.targets import Targets
from dealpers.corpus.term_uses import places_of_terms
from dealpers.corpus.terms import terms_of
from dealpers.corpus.timeline import other_texts
from dealpers.model import Deal, Document, Stuk, Wet, alineas, ids
from dealpers.model.ids import PartId, StukId, TermId, TextId
from dealpers.model.later import later
from dealpers.parse.citations.grammar import Lexicon, citations


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Links of one text, and of its older texts, texts to come and deeds, with the texts that it cites.

    ``across`` are the references of the text that lead to other texts. The value follows from four inputs only:
    the text itself, the names of the collection, the statutes, and the cited texts.
    """

    links: Links
    past: tuple[tuple[StukId, Links], ...] = ()
    cites: tuple[StukId, ...] = ()
    across: tuple[Verwijzing, ...] = ()


class MissingTextError(LookupError):
    """Citation of a text, ``text``, that is not among the texts to link to."""

    def __init__(self, text: StukId) -> None:
        super().__init__(text)
        self.text = text


class TargetsOf(dict[StukId, Targets]):
    """Citable parts of each text of a collection, read at first use; raises ``MissingTextError`` for another text."""

    def __init__(self, stukken: Iterable[Stuk]) -> None:
        super().__init__()
        self._stukken: dict[StukId, Stuk] = {stuk.id: stuk for stuk in stukken}

    def take(self, stuk: Stuk) -> None:
        """Take a new state of one of these texts."""
        self._stukken[stuk.id] = stuk
        self.pop(stuk.id, None)

    def __missing__(self, stuk: StukId) -> Targets:
        if stuk not in self._stukken:
            raise MissingTextError(stuk)
        self[stuk] = targets = Targets(self._stukken[stuk])
        return targets


def link_text(stuk: Stuk, names: Names, targets: TargetsOf) -> Linked:
    """Link the citations of one text; a superseded text links to its own parts only, and no text links to it."""
    links_of_text = _links(stuk, names.lexicon(stuk), targets)
    past = []
    for text in other_texts(stuk):
        targets[text.id] = Targets(text)
        past.append((text.id, _links(text, names.lexicon(text), targets)))
    across = tuple(ref for refs in links_of_text.verwijzingen.values() for ref in refs if ref.document)
    older = (ref for _, links in past for refs in links.verwijzingen.values() for ref in refs if ref.document)
    return Linked(
        links=links_of_text,
        past=tuple(past),
        cites=tuple(dict.fromkeys(ref.document for ref in (*across, *older))),
        across=across,
    )


def joined(
    deals: tuple[Deal, ...], wetten: tuple[Wet, ...], documenten: tuple[Document, ...], every: Mapping[StukId, Linked]
) -> Corpus:
    """Corpus of separately linked texts, with the citations of each text by the others."""
    past = dict(version for linked_text in every.values() for version in linked_text.past)
    links = {text: linked_text.links for text, linked_text in every.items()}
    links |= {text: with_citations(links[text], cited) for text, cited in cited_across(every).items()}
    return Corpus(deals=deals, wetten=wetten, links=links | past, documenten=documenten)


Citations = Mapping[PartId, tuple[Verwijzing, ...]]
"""References in other texts to the parts of one text, by target."""


def cited_across(every: Mapping[StukId, Linked]) -> dict[StukId, Citations]:
    """Citations of each cited text by the other texts; a citation of a whole text counts for its title."""
    cited_in: dict[StukId, dict[PartId, tuple[Verwijzing, ...]]] = {}
    for reference in (reference for linked_text in every.values() for reference in linked_text.across):
        cited = cited_in.setdefault(reference.document, {})
        for target in reference.doelen or (ids.TITLE,):
            cited[target] = (*cited.get(target, ()), reference)
    return dict(cited_in)


def with_citations(links: Links, cited: Citations) -> Links:
    """Links with references from other texts added, read at first use."""

    def field(name: str) -> object:
        if name != "geciteerd":
            return getattr(links, name)
        inside = links.geciteerd
        return {
            target: (*inside.get(target, ()), *cited.get(target, ())) for target in dict.fromkeys((*inside, *cited))
        }

    return later(Links, field)


def _links(deal: Stuk, lexicon: Lexicon, targets: Mapping[StukId, Targets]) -> Links:
    terms = terms_of(deal)
    own_targets = targets[deal.id]
    pointers = Pointers(deal)
    references: dict[TextId, tuple[Verwijzing, ...]] = {}
    cited: dict[PartId, list[Verwijzing]] = {}
    uses: dict[TextId, tuple[Begripsgebruik, ...]] = {}
    seen: set[tuple[PartId, TermId]] = set()
    for alinea in alineas(deal, deal):
        cites = tuple(references_of(deal, alinea, citations(alinea.tekst, lexicon), targets))
        points = tuple(pointers.of(alinea, cites))
        refs = tuple(sorted((*cites, *points), key=lambda ref: ref.begin)) if points else cites
        if refs:
            references[alinea.id] = refs
        for reference in refs:
            for target in dict.fromkeys(() if reference.document else reference.doelen):
                if not own_targets.within(reference.deel, target):
                    cited.setdefault(target, []).append(reference)
        taken = [(reference.begin, reference.eind) for reference in refs]
        used = (
            Begripsgebruik(alinea=alinea.id, begin=use.begin, eind=use.eind, begrip=TermId(PartId(use.key)))
            for use in terms.linked(alinea, taken)
        )
        first = tuple(use for use in used if _is_first(use, seen))
        if first:
            uses[alinea.id] = first
    both = {target: tuple(by) for target, by in cited.items()}
    return Links(verwijzingen=references, geciteerd=both, begrippen=uses, gebruik=places_of_terms(deal, terms))


def _is_first(use: Begripsgebruik, seen: set[tuple[PartId, TermId]]) -> bool:
    """Record a use in ``seen``; true if it is the first in its lid, consideration or article text."""
    key = (ids.around_items(ids.part_of(use.alinea)), use.begrip)
    first = key not in seen
    seen.add(key)
    return first
