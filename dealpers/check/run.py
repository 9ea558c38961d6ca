"""Run the rules over the collection, text by text."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import chain

from dealpers.check.accept import accept
from dealpers.check.rule import Context, Profile
from dealpers.check.rules import RULES
from dealpers.check.rules.s001_onbekend_woord import strange
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.terms import Finder
from dealpers.model import Deal, Document
from dealpers.model.finding import Diagnostic


def check(corpus: Corpus, today: date, profile: Profile = Profile.DEAL) -> tuple[Diagnostic, ...]:
    """All findings of a profile's rules, text by text, those marked that an editor accepted."""
    titles, shared = titles_of(corpus.deals), shared_words(tuple(map(strange, corpus.stukken)))
    return tuple(
        finding
        for stuk, words in zip(corpus.stukken, shared, strict=True)
        for finding in check_text(corpus, stuk, Around(titles, frozenset(words), today, profile))
    )


@dataclass(frozen=True, slots=True)
class Around:
    """What the rules know beside one text: all titles, its strange words that others share, the day and the profile."""

    titles: Finder
    shared: frozenset[str]
    today: date
    profile: Profile


def titles_of(deals: Iterable[Deal]) -> Finder:
    """Finds the titles of these deals."""
    return _finder(tuple((deal.naam, deal.id) for deal in deals))


@lru_cache(maxsize=2)
def _finder(titles: tuple[tuple[str, str], ...]) -> Finder:
    return Finder(titles)


@lru_cache(maxsize=2)
def shared_words(strange_words: tuple[frozenset[str], ...]) -> tuple[tuple[str, ...], ...]:
    """Of the words of each text that the dictionary does not know those that another text uses too, in order."""
    counts = Counter(chain.from_iterable(strange_words))
    return tuple(tuple(sorted(word for word in words if counts[word] > 1)) for words in strange_words)


def check_text(corpus: Corpus, stuk: Deal | Document, around: Around) -> tuple[Diagnostic, ...]:
    """The findings about one text of the collection; each rule knows what came before it.

    They follow from that text with its own links, from the titles and identifiers of the others, the statutes, the day,
    the profile, and its strange words that are shared; from nothing else. So what was found once may be kept as long as
    all those stay the same.
    """
    alone = corpus.alone(stuk)
    chosen = tuple(rule for rule in RULES if rule.profile in (Profile.DEAL, around.profile))
    skipped = tuple(rule.code for rule in RULES if rule not in chosen)
    context = Context(around.today, (), skipped, around.titles, around.shared)
    for rule in chosen:
        if rule.documenten or alone.deals:
            context = replace(context, found=(*context.found, *rule.findings(alone, context)))
    return accept(context.found, alone.stukken)
