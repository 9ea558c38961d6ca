"""Each text of the collection read, linked and checked by itself, then joined; what is known of a text is kept.

A text is known by a checksum of its sources. What follows from that text alone is kept under it, what follows from a
little of the others too under both: so one changed word is read, linked and checked again, and nothing else is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain

from dealpers.build.cache import digest
from dealpers.build.load import Loaded
from dealpers.build.memo import NO_CACHE, Memo
from dealpers.check import Profile, RuleContext, check_text, shared_words, strange, titles_of
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.linking import Linked, TargetsOf, joined, link_text
from dealpers.corpus.mentions import Name, Vermeld, entries, finder_of, gathered, mentions_in, named_by
from dealpers.corpus.names import Names, names_borne, names_of
from dealpers.corpus.visibility import findings_shown, open_texts
from dealpers.model import Deal, Document, Onderwerp, Wet
from dealpers.model.finding import Diagnostic, in_order, within
from dealpers.model.source import Source
from dealpers.parse import parse_deal, parse_document


@dataclass(frozen=True, slots=True)
class ParsedText:
    """A text with the faults of its form, and what the others must know of it.

    ``sum`` is the checksum of all that it follows from; ``names`` are those by which it may be cited, ``strange`` its
    words that the dictionary does not know, ``named`` the parties and subjects that it names itself.
    """

    sum: str
    stuk: Deal | Document
    findings: tuple[Diagnostic, ...]
    names: tuple[str, ...]
    strange: frozenset[str]
    named: tuple[Name, ...]


def read(loaded: Loaded, memo: Memo) -> tuple[ParsedText, ...]:
    """Read every text: the deals first, then the other documents."""
    texts = (*loaded.deals, *loaded.documenten)

    def one(text: str) -> ParsedText:
        if text in loaded.deals:
            folder, files = loaded.deals[text]
            deal = parse_deal(text, folder, files, loaded.received.get(text, {}))
            return about(loaded.sums[text], deal.deal, _placed(deal.findings, files))
        folder, files = loaded.documenten[text]
        document = parse_document(text, folder, files)
        return about(loaded.sums[text], document.document, _placed(document.findings, files))

    return tuple(memo.map(one, texts, (f"gelezen {loaded.sums[text]}" for text in texts)))


def _placed(findings: Iterable[Diagnostic], files: Mapping[str, Source]) -> tuple[Diagnostic, ...]:
    """Each finding once and in order, at a place that its source has."""
    sources = {source.name: source for source in files.values()}
    return in_order(within(finding, sources) for finding in findings)


def about(sum_: str, stuk: Deal | Document, findings: tuple[Diagnostic, ...] = ()) -> ParsedText:
    """A text with what the others must know of it."""
    return ParsedText(sum_, stuk, findings, names_borne(stuk), strange(stuk), tuple(named_by(stuk)))


@dataclass(frozen=True)
class LinkedCollection:
    """Texts that know of each other.

    ``cites`` are the texts that each cites, by identifier; ``told`` is a checksum of what each may know of all others.
    """

    texts: tuple[ParsedText, ...]
    corpus: Corpus
    cites: Mapping[str, tuple[str, ...]]
    told: str

    @cached_property
    def sums(self) -> Mapping[str, str]:
        """The checksum of each text, by identifier."""
        return {text.stuk.id: text.sum for text in self.texts}

    def known_by(self, text: ParsedText) -> str:
        """All from which the links of a text follow, by checksum: itself, what all bear, the texts that it cites."""
        return " ".join((text.sum, self.told, *(self.sums[cited] for cited in self.cites[text.stuk.id])))


def related(
    texts: tuple[ParsedText, ...], wetten: tuple[Wet, ...], register: tuple[Onderwerp, ...], memo: Memo
) -> LinkedCollection:
    """Link each text to the others."""
    names, told = _names(tuple((text.stuk.id, text.names) for text in texts), wetten)
    targets = TargetsOf(text.stuk for text in texts)
    sums = {text.stuk.id: text.sum for text in texts}

    def one(text: ParsedText) -> tuple[Linked, tuple[str, ...]]:
        found = link_text(text.stuk, names, targets)
        return found, tuple(sums[cited] for cited in found.cites)

    def holds(found: tuple[Linked, tuple[str, ...]]) -> bool:
        return tuple(sums.get(cited, "") for cited in found[0].cites) == found[1]

    made = tuple(memo.map(one, texts, (f"verwijzingen {text.sum} {told}" for text in texts), holds))
    every = {text.stuk.id: found for text, (found, _) in zip(texts, made, strict=True)}
    deals = tuple(text.stuk for text in texts if isinstance(text.stuk, Deal))
    documents = tuple(text.stuk for text in texts if isinstance(text.stuk, Document))
    corpus = replace(joined(deals, wetten, documents, every), register=register)
    return LinkedCollection(texts, corpus, {text: found.cites for text, found in every.items()}, told)


@lru_cache(maxsize=2)
def _names(borne: tuple[tuple[str, tuple[str, ...]], ...], wetten: tuple[Wet, ...]) -> tuple[Names, str]:
    """The names of a collection, and their checksum; most changes leave them as they were."""
    return names_of(borne, wetten), digest(borne, wetten)


def checked(
    linked: LinkedCollection, loaded: Loaded, today: date, profile: Profile, memo: Memo
) -> dict[str, tuple[Diagnostic, ...]]:
    """Check each text; all findings in it, those of its form too, in order and by its identifier."""
    sources, corpus = {**loaded.deals, **loaded.documenten}, linked.corpus
    every = shared_words(tuple(text.strange for text in linked.texts))
    shared = {text.stuk.id: words for text, words in zip(linked.texts, every, strict=True)}

    context = RuleContext(
        today=today,
        profile=profile,
        titles=titles_of(corpus.deals),
        ids=tuple(text.stuk.id for text in linked.texts),
        wetten=corpus.wetten,
    )

    def one(text: ParsedText) -> tuple[Diagnostic, ...]:
        own = replace(context, shared=frozenset(shared[text.stuk.id]))
        _, files = sources[text.stuk.id]
        return _placed((*text.findings, *check_text(text.stuk, corpus.links[text.stuk.id], own)), files)

    asked = f"bevindingen {today} {profile}"
    keys = (f"{asked} {linked.known_by(text)} {' '.join(shared[text.stuk.id])}" for text in linked.texts)
    return dict(zip(shared, memo.map(one, linked.texts, keys), strict=True))


def mentioned(linked: LinkedCollection, memo: Memo) -> tuple[Vermeld, ...]:
    """Everyone and everything that some text names, with every sentence that does."""
    every = entries(linked.corpus.register, (name for text in linked.texts for name in text.named))
    listed = digest(every, [bool(entry.span.name) for entry in every])  # of a register, or of a text alone
    finder = finder_of(every)
    keys = (f"vermeldingen {text.sum} {listed}" for text in linked.texts)
    found = memo.map(lambda text: mentions_in(text.stuk, finder), linked.texts, keys)
    return gathered(every, zip((text.stuk for text in linked.texts), found, strict=True))


def without(linked: LinkedCollection, stukken: Iterable[Deal | Document], memo: Memo) -> LinkedCollection:
    """The same collection with only these texts, of which a part may have been left out, linked anew."""
    known = {text.stuk.id: text for text in linked.texts}
    kept = []
    for stuk in stukken:
        text = known[stuk.id]
        kept.append(text if stuk == text.stuk else about(digest(text.sum, stuk), stuk, text.findings))
    return related(tuple(kept), linked.corpus.wetten, linked.corpus.register, memo)


NO_TEXT = ""
"""Under which what was found in files of no text, or could not be read at all, stands among the findings by text."""


@dataclass(frozen=True)
class CheckedCollection:
    """The collection, resolved, with every finding: ``found`` has those of each text in order, by its identifier.

    A text for which nothing changed has the very same findings as before: so what is new is soon known.
    """

    linked: LinkedCollection
    found: Mapping[str, tuple[Diagnostic, ...]]
    loaded: Loaded
    today: date
    memo: Memo = field(default=NO_CACHE, compare=False, repr=False)

    @property
    def corpus(self) -> Corpus:
        """All texts with their links."""
        return self.linked.corpus

    @cached_property
    def findings(self) -> tuple[Diagnostic, ...]:
        """Every finding, in order."""
        return in_order(chain.from_iterable(self.found.values()))

    def found_in(self, text: str) -> tuple[Diagnostic, ...]:
        """The findings in a text as it is now, not in those that it had before."""
        return tuple(finding for finding in self.found.get(text, ()) if finding.deal == text)

    def mentioned(self) -> tuple[Vermeld, ...]:
        """Everyone and everything that some text names, with every sentence that does."""
        return mentioned(self.linked, self.memo)

    def disclosed(self, *, drafts: bool = False) -> "CheckedCollection":
        """What readers may see today; with ``drafts`` an editor sees whole texts that readers may not see yet."""
        texts = open_texts(self.corpus, self.today, drafts=drafts)
        if texts == self.corpus.stukken:
            return self
        opened = without(self.linked, texts, self.memo)
        again = checked(opened, self.loaded, self.today, Profile.DEAL, self.memo)
        shown = findings_shown(chain.from_iterable(again.values()), self.corpus, opened.corpus)
        found = {text: tuple(filter(shown, own)) for text, own in self.found.items()}
        return replace(self, linked=opened, found=found)
