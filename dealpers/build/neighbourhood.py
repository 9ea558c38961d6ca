"""Neighbourhood of a text: the part of a collection that its files follow from.

These are the text, the texts that it cites, and the texts that cite it; a large collection costs a text no more than
a small one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from dealpers.build.cache import NO_CACHE
from dealpers.build.checked import CheckedCollection
from dealpers.build.steps import ParsedText
from dealpers.corpus.mentions import NO_TEXT, Vermeld, Vindplaatsen, by_text
from dealpers.corpus.timeline import other_texts
from dealpers.model import Deal, Document, ids
from dealpers.model.ids import StukId

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Text with the collection of its neighbours, and the parties and subjects that it names."""

    text: ParsedText
    checked: CheckedCollection
    named: tuple[Vermeld, ...]


class Neighbourhoods:
    """Neighbourhood of each text of a collection."""

    def __init__(self, checked: CheckedCollection, mentioned: Iterable[Vermeld]) -> None:
        self._checked = checked
        self._named = by_text(mentioned)
        self._texts: dict[StukId, ParsedText] = dict(checked.linked.by_id)
        self._ranks = {text: rank for rank, text in enumerate(self._texts)}

    def of(self, text: ParsedText) -> Neighbourhood:
        """Neighbourhood of one text."""
        stuk = text.stuk.id
        named = tuple(_briefly(vermeld, stuk) for vermeld in self._named.get(stuk, ()))
        return Neighbourhood(text, self._around(text), named)

    def _around(self, text: ParsedText) -> CheckedCollection:
        checked, stuk = self._checked, text.stuk
        corpus, linked, loaded = checked.corpus, checked.linked, checked.loaded
        citing = (ids.deal_of(ref.deal) for refs in corpus.links[stuk.id].geciteerd.values() for ref in refs)
        near = sorted({stuk.id, *linked.cites[stuk.id], *citing} & self._texts.keys(), key=self._ranks.__getitem__)
        texts = tuple(self._texts[name] for name in near)
        older = [other.id for other in other_texts(stuk)]
        small = replace(
            corpus,
            deals=tuple(near.stuk for near in texts if isinstance(near.stuk, Deal)),
            documenten=tuple(near.stuk for near in texts if isinstance(near.stuk, Document)),
            links={name: corpus.links[name] for name in (*near, *older)},
        )
        return CheckedCollection(
            linked=replace(
                linked,
                by_id={text.stuk.id: text for text in texts},
                linked={},
                corpus=small,
                cites={name: linked.cites[name] for name in near},
                cited_by=_only(stuk.id, linked.cited_by),
            ),
            found={stuk.id: checked.found.get(stuk.id, ())},
            loaded=replace(
                loaded,
                deals=_only(stuk.id, loaded.deals),
                documenten=_only(stuk.id, loaded.documenten),
                received=_only(stuk.id, loaded.received),
                checksums=_only(stuk.id, loaded.checksums),
                findings=(),
            ),
            today=checked.today,
            memo=NO_CACHE,
        )


def _only(name: StukId, values: Mapping[StukId, Value]) -> Mapping[StukId, Value]:
    return {name: values[name]} if name in values else {}


def _briefly(vermeld: Vermeld, stuk: StukId) -> Vermeld:
    """Party or subject with its places in one text, and one other text if any other names it too."""
    here = tuple(places for places in vermeld.per_stuk if places.stuk == stuk)
    other = next((places.stuk for places in vermeld.per_stuk if places.stuk != stuk), None)
    return Vermeld(
        vermeld.onderwerp, (*here, *((Vindplaatsen(stuk=other, reeks=NO_TEXT, plaatsen=b""),) if other else ()))
    )
