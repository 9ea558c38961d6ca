"""Steps on one text, as values that another process or machine can be sent: parse, link, check, find mentions.

A step holds what all texts share; the process that runs the step works out the rest from that once.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from dealpers.build.batches import Wants
from dealpers.build.cache.keys import digest
from dealpers.build.printable import unprintable
from dealpers.check import (
    Elsewhere,
    Profile,
    RuleContext,
    TextNames,
    beside_faults,
    check_text,
    finder_of_titles,
    proper_names,
    unknown_words_in,
)
from dealpers.corpus import status
from dealpers.corpus.corpus import Links
from dealpers.corpus.linking import Linked, MissingTextError, TargetsOf, link_text
from dealpers.corpus.mentions import Finders, Found, finders_of, mentions_in
from dealpers.corpus.named import Name, named_by
from dealpers.corpus.names import Names, names_borne, names_of
from dealpers.model import Deal, Loop, Onderwerp, Stuk, Wet
from dealpers.model.finding import Diagnostic, Severity, in_order, within
from dealpers.model.ids import StukId
from dealpers.model.source import Received, Source
from dealpers.parse import parse_deal, parse_document
from dealpers.render.part_names import part_names


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedText:
    """Text with the findings of the parser, and everything that other texts must know of it.

    ``checksum`` is that of its files; ``names`` are those by which other texts may cite it, ``unknown_words`` its
    words that the dictionary lacks. ``proper_names`` are its words with capitals, ``named`` the parties and
    subjects that it introduces. ``names_hash`` is a hash of what a page about several texts shows of its parts.
    """

    checksum: str
    stuk: Stuk
    findings: tuple[Diagnostic, ...]
    names: tuple[str, ...]
    unknown_words: frozenset[str]
    proper_names: tuple[str, ...]
    named: tuple[Name, ...]
    names_hash: str

    def name_row(self, cites: tuple[StukId, ...]) -> TextNames:
        """Names of this text, to compare with those of the texts that it goes with."""
        title = next(iter(self.names), self.stuk.id)  # a text with an unread beginning has no name
        return TextNames(id=self.stuk.id, titel=title, namen=self.proper_names, noemt=cites, stuk=self.stuk)


def parsed_text(checksum: str, stuk: Stuk, findings: tuple[Diagnostic, ...] = ()) -> ParsedText:
    """Text of the model with everything that other texts must know of it."""
    return ParsedText(
        checksum=checksum,
        stuk=stuk,
        findings=findings,
        names=names_borne(stuk),
        unknown_words=unknown_words_in(stuk),
        proper_names=proper_names(stuk),
        named=tuple(named_by(stuk)),
        names_hash=digest(stuk.naam, part_names(stuk), stuk.tabellen),
    )


class Step:
    """Step whose fields are sent to other processes, without what this process worked out from them."""

    def __getstate__(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in fields(self)}  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSources:
    """Sources of one text by their paths in its folder; ``received`` is None for a document, which has none."""

    text: StukId
    folder: str
    files: Mapping[str, Source]
    received: Mapping[str, Received] | None
    checksum: str


def parse(sources: TextSources) -> ParsedText:
    """Parse one text; its findings are in order, each at a place within its source."""
    text, files = sources.text, sources.files
    if sources.received is not None:
        deal = parse_deal(text, sources.folder, files, sources.received)
        return parsed_text(sources.checksum, deal.deal, placed((*deal.findings, *unprintable(files)), files))
    document = parse_document(text, sources.folder, files)
    # Without a PDF there is still a page.
    faults = (replace(fault, deal=text) for fault in unprintable(files, Severity.WARNING))
    return parsed_text(sources.checksum, document.document, placed((*document.findings, *faults), files))


def placed(findings: Iterable[Diagnostic], files: Mapping[str, Source]) -> tuple[Diagnostic, ...]:
    """Findings in order, each once, at a place within its source."""
    sources = {source.name: source for source in files.values()}
    return in_order(within(finding, sources) for finding in findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Stage of the term of a deal on a day, and the identifiers of its events that have effect."""

    loop: Loop = Loop.ONBEKEND
    van_kracht: tuple[str, ...] = ()


def term_of(stuk: Stuk) -> Term:
    """Term of a text as it is; a document has none."""
    return Term(loop=stuk.loop, van_kracht=stuk.van_kracht) if isinstance(stuk, Deal) else Term()


@dataclass(frozen=True)
class TermStep(Step):
    """Give the term of a text on ``day``."""

    day: date

    def __call__(self, text: ParsedText) -> Term:
        return term_of(status.on_day(text.stuk, self.day) if isinstance(text.stuk, Deal) else text.stuk)


class Citable:
    """Texts to which a citation may lead, with the citable parts and the checksum of each."""

    def __init__(self, *texts: ParsedText) -> None:
        self._texts: dict[StukId, ParsedText] = {text.stuk.id: text for text in texts}
        self.targets = TargetsOf(text.stuk for text in texts)
        self.checksums: dict[StukId, str] = {text.stuk.id: text.checksum for text in texts}

    def having(self, text: ParsedText) -> "Citable":
        """These texts and one more."""
        return Citable(*self._texts.values(), text)

    def take(self, text: ParsedText) -> None:
        """Take a new state of one of these texts."""
        self._texts[text.stuk.id] = text
        self.targets.take(text.stuk)
        self.checksums[text.stuk.id] = text.checksum

    def __reduce__(self) -> tuple[type["Citable"], tuple[ParsedText, ...]]:
        return Citable, tuple(self._texts.values())


@dataclass(frozen=True, slots=True)
class LinkJob:
    """Text to link, with the texts at hand to which its citations may lead, itself among them."""

    text: ParsedText
    citable: Citable


LinkedText = tuple[Linked, tuple[str, ...]]
"""Links of a text, and the checksum of each text that it cites."""


@dataclass(frozen=True)
class LinkStep(Step):
    """Link a text, or ask for a cited text; ``borne`` are the names of every text by its identifier."""

    borne: tuple[tuple[StukId, tuple[str, ...]], ...]
    wetten: tuple[Wet, ...]

    @cached_property
    def names(self) -> Names:
        """Names by which a text may cite another."""
        return keyed_names(self.borne, self.wetten)[0]

    @cached_property
    def key(self) -> str:
        """Hash of these names."""
        return keyed_names(self.borne, self.wetten)[1]

    def __call__(self, job: LinkJob) -> LinkedText | Wants:
        try:
            links = link_text(job.text.stuk, self.names, job.citable.targets)
        except MissingTextError as missing:
            return Wants(missing.text)
        return links, tuple(job.citable.checksums[cited] for cited in links.cites)


@lru_cache(maxsize=2)
def keyed_names(borne: tuple[tuple[StukId, tuple[str, ...]], ...], wetten: tuple[Wet, ...]) -> tuple[Names, str]:
    """Names of a collection, and a hash of them; most changes leave both as they were."""
    return names_of(borne, wetten), digest(borne, wetten)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckJob:
    """Text to check, with its links and files; ``shared`` are its unknown words that another text uses too.

    ``elsewhere`` are its names that another text writes in another way.
    """

    text: ParsedText
    links: Links
    files: Mapping[str, Source]
    shared: tuple[str, ...]
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CheckStep(Step):
    """Check a text: ``titles`` are pairs of the title and identifier of each deal, ``ids`` those of all texts."""

    today: date
    profile: Profile
    titles: tuple[tuple[str, str], ...]
    ids: tuple[StukId, ...]
    wetten: tuple[Wet, ...]

    @cached_property
    def context(self) -> RuleContext:
        """Knowledge that the rules have of the whole collection."""
        titles = finder_of_titles(self.titles)
        return RuleContext(today=self.today, profile=self.profile, titles=titles, ids=self.ids, wetten=self.wetten)

    def __call__(self, job: CheckJob) -> tuple[Diagnostic, ...]:
        text = job.text
        context = replace(self.context, shared=frozenset(job.shared), elsewhere=job.elsewhere)
        findings = check_text(text.stuk, job.links, context)
        return placed((*text.findings, *beside_faults(findings, text.findings)), job.files)


@lru_cache(maxsize=2)
def finders_of_names(sought: tuple[Onderwerp, ...]) -> Finders:
    """Finders of names that are sought; most changes leave these as they were."""
    return finders_of(sought)


@dataclass(frozen=True)
class MentionStep(Step):
    """Find the parties and subjects of ``sought`` in a text."""

    sought: tuple[Onderwerp, ...]

    @cached_property
    def finders(self) -> Finders:
        """Finders of every name that is sought."""
        return finders_of_names(self.sought)

    def __call__(self, text: ParsedText) -> Found:
        return mentions_in(text.stuk, self.finders)
