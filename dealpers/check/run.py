"""Run the rules over one text of the collection."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, islice

from dealpers.check.accept import accept
from dealpers.check.rule import Profile, Rule, RuleContext
from dealpers.check.rules import RULES
from dealpers.corpus.corpus import Links
from dealpers.corpus.terms import Finder
from dealpers.dutch.regex import regex
from dealpers.model import Stuk
from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.source import Span
from dealpers.parse.conflicts import CODE as CONFLICT
from dealpers.parse.notes import NO_PLACE
from dealpers.parse.report import MOST, beyond


def check_text(text: Stuk, links: Links, context: RuleContext) -> tuple[Diagnostic, ...]:
    """Findings of the rules of a profile in one text; those that an editor accepted are marked.

    The findings follow from these three arguments alone, so a cache may hold them under a hash of the arguments.
    """
    chosen, skipped = _rules_of(context.profile)
    context = replace(context, skipped=skipped)
    for rule in chosen:
        if rule.applies_to(text) and (findings := tuple(_first(rule.findings(text, links, context)))):
            context = replace(context, found=(*context.found, *findings))
    return accept(context.found, text)


@lru_cache(maxsize=len(Profile))
def _rules_of(profile: Profile) -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """Rules of a profile, and the codes of the others."""
    of_profile = {rule.code: rule.profile in (Profile.DEAL, profile) for rule in RULES}
    chosen = tuple(rule for rule in RULES if of_profile[rule.code])
    return chosen, tuple(code for code, runs in of_profile.items() if not runs)


def _first(findings: Iterator[Diagnostic]) -> Iterator[Diagnostic]:
    """First ``MOST`` findings of a rule in one text, and a finding that counts the others."""
    last = None
    for last in islice(findings, MOST):
        yield last
    if last and (more := sum(1 for _ in findings)):
        yield beyond(last, more)


def beside_faults(findings: Iterable[Diagnostic], faults: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings of the rules beside the faults of the parser in the same text.

    A fault in the layout (B006, B007) may have lost the part that a reference asks for: then no reference is called
    dead (V001), and neither a number nor a provision is said to be missing. A file with two versions of its text (B013)
    is no text yet, so no rule speaks of the text.
    """
    if any(fault.code == CONFLICT for fault in faults):
        return ()
    errors = [fault for fault in faults if fault.severity is Severity.ERROR]
    held = {rule for fault in errors for rule in _HELD.get(_MISSING if _is_missing(fault) else fault.code, ())}
    places = [fault.span for fault in errors if fault.message.startswith(NO_PLACE)]
    markup = [finding.span for finding in findings if finding.code == "V215"]
    return tuple(
        finding
        for finding in findings
        if finding.code not in held
        and not (finding.code == "S001" and any(_holds(span, finding.span) for span in markup))
        and not (finding.code in _OF_WORDS and any(_holds(span, finding.span) for span in places))
    )


_MISSING = "B007"
_OF_WORDS = ("V001", "V215", "S001")
"""Rules that say nothing of words that are meant as the place of a table."""


def _holds(span: Span, inner: Span) -> bool:
    """True if one place holds the begin of another."""
    begin, end = (span.line, span.column), (span.end_line, span.end_column)
    return span.name == inner.name and begin <= (inner.line, inner.column) < end


def _is_missing(fault: Diagnostic) -> bool:
    """True if a file with words of the text is missing."""
    return fault.code == "B004" and fault.span.name.endswith(".md")


_HELD = {
    "B006": ("V001", "V223"),
    "B007": ("V001", "V003", *(rule.code for rule in RULES if rule.whole)),
}
"""Rules that say nothing beside an error of the parser, for they would report what follows from it."""
UNREAD = ("B001", "B002", CONFLICT)
_OF_TEXT = regex(r"/(?:financien|tabellen)\.yml$|\.md$")
_OF_FACTS = regex(r"/(?:deal|document)\.yml$")
_WITHOUT_FACTS = ("B", "S", "V0", "V1", "V2")
"""Codes of findings in the text alone, which hold while the file with the facts cannot be read."""


def of_readable(findings: tuple[Diagnostic, ...], faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings in a text, without what follows from a file that cannot be read.

    Of a text whose words or tables are unread no rule speaks, and no table or note lacks its place (B008). Of a text
    whose facts are unread, rules speak of its text alone. ``faults`` are those of the loader.
    """
    unread = [one for one in (*findings, *faults) if one.code in UNREAD]
    folders = {finding.span.name.rpartition("/")[0] for finding in findings if unread}
    unread = [one for one in unread if any(one.span.name.startswith(f"{folder}/") for folder in folders)]
    if not unread:
        return findings  # the same tuple, by which a preview knows a text without news
    if any(_OF_TEXT.search(one.span.name) for one in unread):
        findings = tuple(one for one in findings if one.code.startswith("B") and one.code != "B008")
    elif any(_OF_FACTS.search(one.span.name) for one in unread):
        findings = tuple(one for one in findings if one.code.startswith(_WITHOUT_FACTS))
    names = {one.span.name for one in unread}
    return tuple(one for one in findings if one.code != "B004" or one.span.name not in names)


@lru_cache(maxsize=2)
def finder_of_titles(titles: tuple[tuple[str, str], ...]) -> Finder:
    """Finder of the titles of deals, from pairs of the title and the identifier of each deal."""
    return Finder(titles)


@lru_cache(maxsize=2)
def shared_words(unknown: tuple[frozenset[str], ...]) -> tuple[tuple[str, ...], ...]:
    """Sorted unknown words that each text shares with another text; a word that two texts use is no slip."""
    counts = Counter(chain.from_iterable(unknown))
    return tuple(tuple(sorted(word for word in words if counts[word] > 1)) for words in unknown)
