"""Collection after an edit of a few texts: the last one, of which only these texts and what depends on them change."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property

from dealpers.build import collection, pipeline
from dealpers.build.cache import Memo
from dealpers.build.checked import NO_TEXT, CheckedCollection
from dealpers.build.linked import LinkedCollection, link_step, links_of
from dealpers.build.load import Loaded
from dealpers.build.steps import CheckStep, Citable, LinkJob, LinkStep, ParsedText
from dealpers.check import Elsewhere, Profile
from dealpers.corpus.corpus import Corpus, Links
from dealpers.corpus.linking import Citations, Linked, cited_across, joined, with_citations
from dealpers.model import Deal, Stuk
from dealpers.model.ids import StukId

_FEW = 20
"""Most texts that are made again from the last collection."""

Elsewheres = Mapping[StukId, tuple[Elsewhere, ...]]
"""Names that a document writes in another way than a text that it goes with, by document."""


class LastCollection:
    """Last checked collection, and what each text must know of the others, for the next edit.

    A text is made again if its sources changed, if it cites such a text, or if the others changed what it must know of
    them. Any other change of what texts know of each other is for ``pipeline.examine``.
    """

    def __init__(self, checked: CheckedCollection) -> None:
        self.checked = checked

    @cached_property
    def _citable(self) -> Citable:
        return Citable(*self.checked.linked.texts)

    @cached_property
    def _link(self) -> LinkStep:
        return link_step(self.checked.linked.texts, self.checked.corpus.wetten)

    @cached_property
    def _check(self) -> CheckStep:
        return collection.check_step(self.checked.linked, self.checked.today, Profile.DEAL)

    @cached_property
    def _elsewhere(self) -> Elsewheres:
        return collection.elsewhere_in(self.checked.linked)

    def edited(self, loaded: Loaded, today: date, memo: Memo) -> CheckedCollection | None:
        """Checked collection of these sources, which becomes the last one; None where it must be made whole.

        After None, or an exception, this object is of no further use.
        """
        last = self.checked
        sources = _edited_sources(last.loaded, loaded) if today == last.today else None
        if sources is None:
            return None
        texts = collection.on_day(collection.parsed(sources, memo), today, memo)
        edited = {text.stuk.id: text for text in texts}
        before = last.linked.by_id
        if not all(_is_known_as(text, before[name]) for name, text in edited.items()):
            return None
        linked = self._linked(edited, memo)
        elsewhere = collection.elsewhere_in(linked) if loaded.documenten else {}
        again = {*_citing(linked, edited), *_sharing(linked, before, edited), *_differing(elsewhere, self._elsewhere)}
        if len(again) > _FEW:
            return None
        shared = _shared_words(linked, sorted(again))
        findings = collection.findings_of(linked, loaded, self._check, shared, elsewhere, memo)
        if loaded.extra.verhuisd or loaded.extra.vervallen:  # a redirect may lead to a part of a text
            findings[NO_TEXT] = pipeline.findings_of_no_text(loaded, linked, memo)
        self._elsewhere = elsewhere
        self.checked = replace(last, linked=linked, found={**last.found, **findings}, loaded=loaded, memo=memo)
        return self.checked

    def _linked(self, edited: Mapping[StukId, ParsedText], memo: Memo) -> LinkedCollection:
        """Linked collection with these texts in their new state."""
        last = self.checked.linked
        by_id = {**last.by_id, **edited}
        for text in edited.values():
            self._citable.take(text)
        jobs = [LinkJob(by_id[name], self._citable) for name in _citing(last, edited)]
        made = links_of(self._link, jobs, self._citable, memo)
        every = {**last.linked, **made}
        across = any(links.across for name in made for links in (last.linked[name], made[name]))
        cited_by = cited_across(every) if across else last.cited_by
        corpus = _with_texts(last.corpus, {name: text.stuk for name, text in edited.items()})
        if across:
            links = joined(corpus.deals, (), corpus.documenten, every).links
        else:
            links = {**corpus.links, **_links_of(made, cited_by)}
            for name in made:
                for version in {old for old, _ in last.linked[name].past} - {new for new, _ in made[name].past}:
                    del links[version]
        return replace(
            last,
            by_id=by_id,
            corpus=replace(corpus, links=links),
            cites={**last.cites, **{name: links.cites for name, links in made.items()}},
            cited_by=cited_by,
            linked=every,
        )


def _edited_sources(last: Loaded, loaded: Loaded) -> Loaded | None:
    """Sources of the few texts that differ between two states; None where more differs."""
    others = ((one.pages, one.wetten, one.registers, one.extra, one.settings) for one in (last, loaded))
    if any(before is not now for before, now in zip(*others, strict=True)) or last.findings != loaded.findings:
        return None
    if last.deals.keys() != loaded.deals.keys() or last.documenten.keys() != loaded.documenten.keys():
        return None
    names = {name for name, _ in last.checksums.items() ^ loaded.checksums.items()}
    if len(names) > _FEW:
        return None
    deals = {name: folder for name, folder in loaded.deals.items() if name in names}
    return replace(loaded, deals=deals, documenten={name: loaded.documenten[name] for name in names - deals.keys()})


def _is_known_as(text: ParsedText, before: ParsedText) -> bool:
    """True if the names of a text are as before: every other text may cite it by these."""
    return text.names == before.names and text.stuk.naam == before.stuk.naam


def _citing(linked: LinkedCollection, edited: Mapping[StukId, ParsedText]) -> set[StukId]:
    """Edited texts, and the texts that cite one of these."""
    citing = {name for name, cited in linked.cites.items() if cited and not edited.keys().isdisjoint(cited)}
    return citing | edited.keys()


def _sharing(
    linked: LinkedCollection, before: Mapping[StukId, ParsedText], edited: Mapping[StukId, ParsedText]
) -> set[StukId]:
    """Texts with an unknown word that an edited text gained or lost."""
    moved = set[str]().union(*(before[name].unknown_words ^ text.unknown_words for name, text in edited.items()))
    return {name for name, text in linked.by_id.items() if not moved.isdisjoint(text.unknown_words)}


def _differing(elsewhere: Elsewheres, before: Elsewheres) -> set[StukId]:
    """Documents with other names elsewhere than before."""
    return {name for name in elsewhere.keys() | before.keys() if elsewhere.get(name, ()) != before.get(name, ())}


def _shared_words(linked: LinkedCollection, names: Iterable[StukId]) -> dict[StukId, tuple[str, ...]]:
    """Sorted unknown words that each of these texts shares with another text."""
    unknown = {name: linked.by_id[name].unknown_words for name in names}
    wanted = frozenset[str]().union(*unknown.values())
    counts = Counter(word for text in linked.texts for word in text.unknown_words & wanted)
    return {name: tuple(sorted(word for word in words if counts[word] > 1)) for name, words in unknown.items()}


def _with_texts(corpus: Corpus, edited: Mapping[StukId, Stuk]) -> Corpus:
    """Corpus with these texts in the place of those of the same name."""
    deals, documents = list(corpus.deals), list(corpus.documenten)
    ranks = {stuk.id: rank for rank, stuk in enumerate(corpus.stukken) if stuk.id in edited}
    for name, stuk in edited.items():
        if isinstance(stuk, Deal):
            deals[ranks[name]] = stuk
        else:
            documents[ranks[name] - len(deals)] = stuk
    return replace(corpus, deals=tuple(deals), documenten=tuple(documents))


def _links_of(made: Mapping[StukId, Linked], cited_by: Mapping[StukId, Citations]) -> dict[StukId, Links]:
    """Links of each of these texts, with the citations by other texts, and of its older texts."""
    links = {name: text.links for name, text in made.items()}
    links |= {name: with_citations(links[name], cited_by[name]) for name in made if name in cited_by}
    return links | dict(older for text in made.values() for older in text.past)
