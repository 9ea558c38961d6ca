"""Collection: each text parsed, linked and checked by itself, then joined; every step reads the cache first.

A text is identified by a checksum of its files. So after a change of one word only that text is parsed, linked and
checked again (docs/cache.md).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import chain
from typing import TypeVar

from dealpers.build.cache import NO_CACHE, Form, Memo, keys
from dealpers.build.cache.keys import digest
from dealpers.build.linked import LinkedCollection, linked, published_by
from dealpers.build.load import Loaded
from dealpers.build.steps import (
    CheckJob,
    CheckStep,
    MentionStep,
    ParsedText,
    Term,
    TermStep,
    TextSources,
    parse,
    parsed_text,
    term_of,
)
from dealpers.build.summary import summary_of
from dealpers.check import Elsewhere, Profile, names_elsewhere, of_readable, shared_words
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.mentions import Found, Vermeld, gathered
from dealpers.corpus.named import entries
from dealpers.corpus.portfolio import Entry, row_of
from dealpers.corpus.visibility import findings_shown, open_texts
from dealpers.model import Deal, Document
from dealpers.model.finding import Diagnostic, in_order
from dealpers.model.ids import StukId
from dealpers.model.later import changed
from dealpers.model.source import Received, Source
from dealpers.render.addresses import pages_of_parts
from dealpers.render.data.references import References, references_of
from dealpers.render.website.pages.surroundings import Roles, Surroundings, roles

_PARSED: Form[ParsedText] = Form(ParsedText)
_TERM: Form[Term] = Form(Term)
_FINDINGS: Form[tuple[Diagnostic, ...]] = Form(tuple[Diagnostic, ...])
_MENTIONS: Form[Found] = Form(Found)
_ROW: Form[Entry] = Form(Entry)
_SUMMARY: Form[str] = Form(str)
_ROLES: Form[Roles] = Form(Roles)
_PAGES: Form[tuple[str, ...]] = Form(tuple[str, ...])
_REFERENCES: Form[References] = Form(References)

Result = TypeVar("Result")


def parsed(loaded: Loaded, memo: Memo) -> tuple[ParsedText, ...]:
    """Parse every text: deals first, then the other documents."""
    every = (
        *(sources(loaded, text, files, loaded.received.get(text, {})) for text, files in loaded.deals.items()),
        *(sources(loaded, text, files, None) for text, files in loaded.documenten.items()),
    )
    return tuple(memo.map(parse, every, (keys.parsed(text.checksum) for text in every), _PARSED))


def sources(
    loaded: Loaded,
    text: StukId,
    folder: tuple[str, Mapping[str, Source]],
    received: Mapping[str, Received] | None,
) -> TextSources:
    """Everything that the model of one text follows from."""
    name, files = folder
    return TextSources(text=text, folder=name, files=files, received=received, checksum=loaded.checksums[text])


def on_day(texts: Sequence[ParsedText], day: date, memo: Memo = NO_CACHE) -> tuple[ParsedText, ...]:
    """Texts with the stage of their term on a day; its checksum follows a stage that the parser did not give."""
    terms = memo.map(TermStep(day), texts, (keys.term(text.checksum, day) for text in texts), _TERM)
    return tuple(_in_term(text, term) for text, term in zip(texts, terms, strict=True))


def _in_term(text: ParsedText, term: Term) -> ParsedText:
    if not isinstance(text.stuk, Deal) or term == term_of(text.stuk):
        return text
    deal = changed(text.stuk, loop=term.loop, van_kracht=term.van_kracht)
    return replace(text, stuk=deal, checksum=digest(text.checksum, term.loop, term.van_kracht))


def findings_by_text(
    collection: LinkedCollection, loaded: Loaded, today: date, profile: Profile, memo: Memo
) -> dict[StukId, tuple[Diagnostic, ...]]:
    """Check each text; returns by identifier the findings of parser and rules, in order."""
    texts = [text.stuk.id for text in collection.texts]
    shared = dict(zip(texts, shared_words(tuple(text.unknown_words for text in collection.texts)), strict=True))
    step = check_step(collection, today, profile)
    return findings_of(collection, loaded, step, shared, elsewhere_in(collection), memo)


def check_step(collection: LinkedCollection, today: date, profile: Profile) -> CheckStep:
    """Step that checks a text, with what the rules know of the whole collection."""
    return CheckStep(
        today=today,
        profile=profile,
        titles=tuple((deal.naam, deal.id) for deal in collection.corpus.deals),
        ids=tuple(text.stuk.id for text in collection.texts),
        wetten=collection.corpus.wetten,
    )


def elsewhere_in(collection: LinkedCollection) -> dict[StukId, tuple[Elsewhere, ...]]:
    """Names that a document writes in another way than a text that it goes with, by document."""
    rows = (text.name_row(collection.cites[text.stuk.id]) for text in collection.texts)
    return names_elsewhere(rows, (document.id for document in collection.corpus.documenten))


def findings_of(  # noqa: PLR0913, PLR0917 - the inputs of the step
    collection: LinkedCollection,
    loaded: Loaded,
    step: CheckStep,
    shared: Mapping[StukId, tuple[str, ...]],
    elsewhere: Mapping[StukId, tuple[Elsewhere, ...]],
    memo: Memo,
) -> dict[StukId, tuple[Diagnostic, ...]]:
    """Check the texts in ``shared``, which has their unknown words that another text uses too."""
    jobs = [
        CheckJob(
            text=collection.by_id[name],
            links=collection.corpus.links[name],
            files=(loaded.deals if name in loaded.deals else loaded.documenten)[name][1],
            shared=shared[name],
            elsewhere=elsewhere.get(name, ()),
        )
        for name in shared
    ]
    names = (
        keys.checked(collection.cache_key(job.text), job.shared, digest(job.elsewhere), step.today, step.profile)
        for job in jobs
    )
    results = zip(jobs, memo.map(step, jobs, names, _FINDINGS), strict=True)
    return {job.text.stuk.id: of_readable(findings, loaded.findings) for job, findings in results}


def mentioned(collection: LinkedCollection, memo: Memo) -> tuple[Vermeld, ...]:
    """Parties and subjects that some text names, each with every sentence that names it."""
    sought = entries(collection.corpus.register, (name for text in collection.texts for name in text.named))
    sought_key = digest(sought, [bool(entry.span.name) for entry in sought])  # of a register, or of a text alone
    names = (keys.mentions(text.checksum, sought_key) for text in collection.texts)
    places = memo.map(MentionStep(sought), collection.texts, names, _MENTIONS)
    return gathered(sought, zip((text.stuk for text in collection.texts), places, strict=True))


def without(collection: LinkedCollection, stukken: Iterable[Deal | Document], memo: Memo) -> LinkedCollection:
    """Linked collection of only these texts, some of them without a part."""
    before = {text.stuk.id: text for text in collection.texts}
    texts = []
    for stuk in stukken:
        text = before[stuk.id]
        same = stuk is text.stuk or stuk == text.stuk  # a comparison reads whole texts
        texts.append(text if same else parsed_text(digest(text.checksum, stuk), stuk, text.findings))
    corpus = collection.corpus
    return published_by(corpus.extra, linked(tuple(texts), corpus.wetten, corpus.register, memo))


NO_TEXT = StukId("")
"""Identifier for findings in files of no text, and in files that could not be read."""


@dataclass(frozen=True, kw_only=True)
class CheckedCollection:
    """Linked texts with every finding: ``found`` has by identifier of a text its findings in order.

    A text for which nothing changed has the same tuple of findings as before, so the preview compares by identity.
    """

    linked: LinkedCollection
    found: Mapping[StukId, tuple[Diagnostic, ...]]
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

    def found_in(self, text: StukId) -> tuple[Diagnostic, ...]:
        """Findings in a text in force, without those in its superseded texts."""
        return tuple(finding for finding in self.found.get(text, ()) if finding.deal == text)

    @cached_property
    def mentioned(self) -> tuple[Vermeld, ...]:
        """Parties and subjects that some text names, each with every sentence that names it."""
        return mentioned(self.linked, self.memo)

    @cached_property
    def rows(self) -> tuple[Entry, ...]:
        """Row of each deal in the portfolio."""
        return tuple(self._by_deal(row_of, keys.row, _ROW).values())

    @cached_property
    def summaries(self) -> Mapping[StukId, str]:
        """Hash of all that pages and data about all texts show of each deal, by its identifier."""
        return self._by_deal(summary_of, keys.summary, _SUMMARY)

    @cached_property
    def roles(self) -> Mapping[StukId, Roles]:
        """Parts of the parties of each deal, by its identifier."""
        return self._by_deal(roles, keys.roles, _ROLES)

    @cached_property
    def surroundings(self) -> Surroundings:
        """Surroundings of every party, subject and place that some text names."""
        return Surroundings(self.corpus, self.mentioned, lambda deal: self.roles[deal.id])

    @cached_property
    def pages_of_parts(self) -> Mapping[StukId, tuple[str, ...]]:
        """Addresses of the parts of each deal below that of the deal, by its identifier."""
        return self._by_deal(pages_of_parts, keys.pages, _PAGES)

    @cached_property
    def references(self) -> Mapping[StukId, References]:
        """References of each text as data, by identifier."""
        texts, links = self.linked.texts, self.corpus.links
        every = Memo(self.memo.cache).map(
            lambda text: references_of(links[text.stuk.id]),
            texts,
            (keys.references(self.linked.cache_key(text)) for text in texts),
            _REFERENCES,
        )
        return {text.stuk.id: references for text, references in zip(texts, every, strict=True)}

    def _by_deal(
        self, task: Callable[[Deal], Result], key: Callable[[str], str], form: Form[Result]
    ) -> dict[StukId, Result]:
        """Result of a task by identifier of each deal; made in this process, which may have threads by now."""
        deals, texts = self.corpus.deals, self.linked.by_id
        results = Memo(self.memo.cache).map(task, deals, (key(texts[deal.id].checksum) for deal in deals), form)
        return {deal.id: result for deal, result in zip(deals, results, strict=True)}

    def disclosed(self, *also: StukId) -> "CheckedCollection":
        """Collection as readers may see it today; ``also`` are texts to add that readers may not see yet."""
        texts = open_texts(self.corpus, self.today, frozenset(also))
        if texts == self.corpus.stukken:
            return self
        opened = without(self.linked, texts, self.memo)
        again = findings_by_text(opened, self.loaded, self.today, Profile.DEAL, self.memo)
        shown = findings_shown(chain.from_iterable(again.values()), self.corpus, opened.corpus)
        findings = {text: tuple(filter(shown, findings)) for text, findings in self.found.items()}
        return replace(self, linked=opened, found=findings)
