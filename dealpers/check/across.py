"""Names that a document writes in another way than the deals and documents that it goes with."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dealpers.check.near_names import body_key, is_known, names_in, near_across
from dealpers.model import Stuk, alineas
from dealpers.model.ids import StukId
from dealpers.model.source import Span

_MOST = 1000
"""Maximum number of names of a text that are compared with other texts."""
_SHARED = 3
"""Names that two texts share from which they speak of one thing, where neither cites the other."""
_RARE = 4
"""Maximum number of documents with a name that says which thing they speak of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """Name of a text, beside the name that another text, with a title, has for the same thing, and its first place."""

    naam: str
    ander: str
    titel: str
    plaats: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextNames:
    """Text with its title, its names, and the texts that it cites.

    ``stuk`` is read only for the place of a differing name.
    """

    id: StukId
    titel: str
    namen: tuple[str, ...]
    noemt: tuple[StukId, ...]
    stuk: Stuk | None = None


def proper_names(stuk: Stuk) -> tuple[str, ...]:
    """Sorted names of a text: words with capitals, a word by itself only if no dictionary has it."""
    names = {name for alinea in alineas(stuk, stuk) if not alinea.tekst.isupper() for _, name in names_in(alinea.tekst)}
    return tuple(sorted(name for name in names if " " in name or body_key(name) or not is_known(name))[:_MOST])


def names_elsewhere(texts: Iterable[TextNames], documents: Iterable[StukId]) -> dict[StukId, tuple[Elsewhere, ...]]:
    """Differing names by document; documents are compared with the deals and earlier documents that they go with."""
    order = {text: rank for rank, text in enumerate(dict.fromkeys(documents))}
    by_id = {text.id: text for text in texts} if order else {}
    related = _related(by_id, tuple(order))
    rows: dict[StukId, tuple[Elsewhere, ...]] = {}
    for document, others in related.items():
        before = [by_id[other] for other in others if order.get(other, -1) < order[document]]
        if before:
            rows[document] = tuple(_differing(by_id[document], before))
    return rows


def _differing(text: TextNames, others: list[TextNames]) -> Iterator[Elsewhere]:
    """Names that none of the other texts has, each with the first name there that must mean the same."""
    names, elsewhere = set(text.namen), set().union(*(other.namen for other in others))
    seen: set[str] = set()
    for other in others:
        unlike = (name for name in other.namen if name not in names)
        for here, there in near_across((name for name in text.namen if name not in elsewhere), unlike):
            if here not in seen:
                seen.add(here)
                yield Elsewhere(naam=here, ander=there, titel=other.titel, plaats=_first_place(other.stuk, there))


def _first_place(stuk: Stuk | None, name: str) -> Span | None:
    """First place of a name in a text."""
    for alinea in alineas(stuk, stuk) if stuk else ():
        for offset, here in names_in(alinea.tekst) if name in alinea.tekst else ():
            if here == name:
                return alinea.plaats.span(offset, offset + len(name))
    return None


def _related(texts: Mapping[StukId, TextNames], documents: tuple[StukId, ...]) -> dict[StukId, list[StukId]]:
    """Texts by document that one of the two cites, or that share rare names with the document; sorted."""
    bearers: dict[str, list[StukId]] = {}
    for document in documents:
        for name in texts[document].namen:
            bearers.setdefault(name, []).append(document)
    shared: Counter[tuple[StukId, StukId]] = Counter()
    for text in texts.values():
        for name in text.namen:
            with_name = bearers.get(name, ())
            shared.update((document, text.id) for document in with_name if len(with_name) <= _RARE)
    pairs = {pair for pair, count in shared.items() if count >= _SHARED}
    for text in texts.values():
        for cited in text.noemt:
            pairs |= {(text.id, cited), (cited, text.id)}
    wanted = set(documents)
    related: dict[StukId, list[StukId]] = {}
    for document, other in sorted(pairs):
        if document in wanted and other != document and other in texts:
            related.setdefault(document, []).append(other)
    return related
