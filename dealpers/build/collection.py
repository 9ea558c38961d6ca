"""Collection: each text parsed, linked and checked by itself, then joined; every step reads the cache first.

A text is identified by a checksum of its files. So after a change of one word only that text is parsed, linked and
checked again (docs/cache.md).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

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
from dealpers.check import Elsewhere, Profile, names_elsewhere, of_readable, shared_words
from dealpers.corpus.mentions import Found, Vermeld, gathered
from dealpers.corpus.named import entries
from dealpers.model import Deal, Stuk
from dealpers.model.finding import Diagnostic
from dealpers.model.ids import StukId
from dealpers.model.later import changed
from dealpers.model.source import Received, Source

_PARSED: Form[ParsedText] = Form(ParsedText)
_TERM: Form[Term] = Form(Term)
_FINDINGS: Form[tuple[Diagnostic, ...]] = Form(tuple[Diagnostic, ...])
_MENTIONS: Form[Found] = Form(Found)


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


def without(collection: LinkedCollection, stukken: Iterable[Stuk], memo: Memo) -> LinkedCollection:
    """Linked collection of only these texts, some of them without a part."""
    before = {text.stuk.id: text for text in collection.texts}
    texts = []
    for stuk in stukken:
        text = before[stuk.id]
        same = stuk is text.stuk or stuk == text.stuk  # a comparison reads whole texts
        texts.append(text if same else parsed_text(digest(text.checksum, stuk), stuk, text.findings))
    corpus = collection.corpus
    return published_by(corpus.extra, linked(tuple(texts), corpus.wetten, corpus.register, memo))
