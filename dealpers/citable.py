"""By which names the texts of a collection may be cited, and what one text may cite by."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dealpers.labels import labels_of
from dealpers.model import Deal, Document, Stuk, Wet
from dealpers.parse.actielijnen import programme_names
from dealpers.parse.citations import Lexicon
from dealpers.parse.citeertitel import cited_as

_GENERIC = ("brief", "plan", "nota", "rapport", "visie", "notitie")


@dataclass(frozen=True, slots=True)
class Names:
    """By which names the texts of a collection may be cited; what several texts bear is the name of none of them."""

    own: Mapping[str, tuple[str, ...]]
    shared: Lexicon

    def lexicon(self, stuk: Stuk) -> Lexicon:
        """The names that this text may cite by: those of the collection, and what it bears and names itself."""
        current = stuk.id.partition("/")[0]  # a superseded text bears the names of the present one too
        documents = [(name, "") for name in dict.fromkeys((*self.own.get(current, ()), stuk.naam)) if name]
        documents += [(m.woorden, m.document) for m in stuk.feiten.verwijst_naar if m.document in self.own]
        lines = [(line.naam, line.nummer) for line in stuk.actielijnen]
        programmes = tuple(programme_names(stuk))
        return Lexicon(
            (), programmes, lines, documents, own=_own_words(stuk), shared=self.shared, labels=labels_of(stuk)
        )


def names_of(deals: Iterable[Deal], documenten: Iterable[Document], wetten: tuple[Wet, ...]) -> Names:
    """Every name by which a text of the collection may be cited, and the statutes of the register."""
    own = [(name, deal.id) for deal in deals for name in (deal.naam, cited_as(deal), *deal.feiten.ook)]
    own += [(name, document.id) for document in documenten for name in (document.naam, *document.feiten.ook)]
    every = [(name, owner) for name, owner in dict.fromkeys(own) if name]
    bearers = Counter(name for name, _ in dict.fromkeys((name.lower(), owner) for name, owner in every))
    shared = Lexicon(wetten, documents=[(name, owner) for name, owner in every if bearers[name.lower()] == 1])
    borne: dict[str, tuple[str, ...]] = {}
    for name, owner in every:
        borne[owner] = (*borne.get(owner, ()), name)
    return Names(borne, shared)


def _own_words(stuk: Stuk) -> tuple[str, ...]:
    """What a document that is no deal calls itself: "deze kamerbrief" and "deze brief" in a kamerbrief."""
    kind = stuk.feiten.soort.lower()
    return (kind, *(word for word in _GENERIC if kind.endswith(word))) if isinstance(stuk, Document) else ()
