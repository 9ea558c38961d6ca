"""Checked collection: linked texts with their findings, and what pages and data derive from all of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import chain
from typing import TypeVar

from dealpers.build.cache import NO_CACHE, Form, Memo, keys
from dealpers.build.collection import findings_by_text, mentioned, without
from dealpers.build.linked import LinkedCollection
from dealpers.build.load import Loaded
from dealpers.build.summary import summary_of
from dealpers.check import Profile
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.mentions import Vermeld
from dealpers.corpus.portfolio import Entry, row_of
from dealpers.corpus.visibility import findings_shown, open_texts
from dealpers.model import Deal
from dealpers.model.finding import Diagnostic, in_order
from dealpers.model.ids import StukId
from dealpers.render.addresses import pages_of_parts
from dealpers.render.data.references import References, references_of
from dealpers.render.website.pages.surroundings import Roles, Surroundings, roles

_ROW: Form[Entry] = Form(Entry)
_SUMMARY: Form[str] = Form(str)
_ROLES: Form[Roles] = Form(Roles)
_PAGES: Form[tuple[str, ...]] = Form(tuple[str, ...])
_REFERENCES: Form[References] = Form(References)

Result = TypeVar("Result")

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
        return tuple(self._by_deal(row_of, keys.Step.ROW, _ROW).values())

    @cached_property
    def summaries(self) -> Mapping[StukId, str]:
        """Hash of all that pages and data about all texts show of each deal, by its identifier."""
        return self._by_deal(summary_of, keys.Step.SUMMARY, _SUMMARY)

    @cached_property
    def roles(self) -> Mapping[StukId, Roles]:
        """Parts of the parties of each deal, by its identifier."""
        return self._by_deal(roles, keys.Step.ROLES, _ROLES)

    @cached_property
    def surroundings(self) -> Surroundings:
        """Surroundings of every party, subject and place that some text names."""
        return Surroundings(self.corpus, self.mentioned, lambda deal: self.roles[deal.id])

    @cached_property
    def pages_of_parts(self) -> Mapping[StukId, tuple[str, ...]]:
        """Addresses of the parts of each deal below that of the deal, by its identifier."""
        return self._by_deal(pages_of_parts, keys.Step.PAGES, _PAGES)

    @cached_property
    def references(self) -> Mapping[StukId, References]:
        """References of each text as data, by identifier."""
        texts, links = self.linked.texts, self.corpus.links
        every = Memo(self.memo.cache).map(
            lambda text: references_of(links[text.stuk.id]),
            texts,
            (keys.of_one(keys.Step.REFERENCES, links=self.linked.cache_key(text)) for text in texts),
            _REFERENCES,
        )
        return {text.stuk.id: references for text, references in zip(texts, every, strict=True)}

    def _by_deal(self, task: Callable[[Deal], Result], step: keys.Step, form: Form[Result]) -> dict[StukId, Result]:
        """Result of a task by identifier of each deal; made in this process, which may have threads by now."""
        deals, texts = self.corpus.deals, self.linked.by_id
        results = Memo(self.memo.cache).map(
            task, deals, (keys.of_one(step, text=texts[deal.id].checksum) for deal in deals), form
        )
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
