"""Rule: a fault with its weight, its reason, its examples, and the function that finds the fault in one text."""

import inspect
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import UnionType

from dealpers.check.aanwijzingen import AANWIJZINGEN
from dealpers.check.across import Elsewhere
from dealpers.check.examples import examples_in, prose_of
from dealpers.corpus.corpus import Links
from dealpers.corpus.terms import Finder
from dealpers.model import Status, Stuk, Wet
from dealpers.model.docstring import docstring
from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.ids import PartId, StukId
from dealpers.model.source import Span


class Profile(StrEnum):
    """Kind of text that a rule is meant for; the stricter profile runs the rules of both."""

    DEAL = "deal"
    REGELGEVING = "regelgeving"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Finding without code and weight; an editor accepts it by ``place`` and ``words``.

    A finding that is not ``certain`` weighs no more than a remark.
    """

    span: Span
    message: str
    hint: str
    place: PartId
    words: str
    related: tuple[tuple[Span, str], ...] = ()
    certain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleContext:
    """Knowledge of a rule beside its text and the links of that text.

    ``titles`` finds the titles of all deals, ``ids`` are the identifiers of all current texts, ``wetten`` the statutes
    of the register. ``shared`` are words of this text that the dictionary lacks and another text uses too,
    ``elsewhere`` its names that a text of the same matter writes in another way. ``found`` are the findings of the
    rules before this one; ``skipped`` are the codes that the profile leaves out.
    """

    today: date
    profile: Profile = Profile.DEAL
    titles: Finder = field(default_factory=lambda: Finder(()))
    ids: tuple[StukId, ...] = ()
    wetten: tuple[Wet, ...] = ()
    shared: frozenset[str] = frozenset()
    elsewhere: tuple[Elsewhere, ...] = ()
    found: tuple[Diagnostic, ...] = ()
    skipped: tuple[str, ...] = ()


Findings = Iterator[Finding]
Check = Callable[..., Findings]
_BESIDE = {"links": Links, "context": RuleContext}
"""Parameters of a rule behind the text, by name, each with its type; a rule names those that it reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Rule named after its fault; its prose and examples are the docstring of its module, and the examples its test.

    ``severity`` counts in a draft, ``signed`` in a text that can no longer change. A ``whole`` rule asks for what a
    complete text has, so small examples always lack it. ``reads`` is the type of text that the rule reads: ``Deal``,
    ``Document``, or ``Stuk`` for both. ``beside`` names what ``check`` takes behind the text: links, context.
    """

    code: str
    severity: Severity
    signed: Severity
    profile: Profile
    whole: bool
    reads: type | UnionType
    name: str
    asks: str
    why: str
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    beside: tuple[str, ...]
    check: Check = field(compare=False, repr=False)

    def applies_to(self, text: Stuk) -> bool:
        """True if the rule reads texts of this type."""
        return isinstance(text, self.reads)

    def findings(self, text: Stuk, links: Links, context: RuleContext) -> Iterator[Diagnostic]:
        """Findings of the rule in one text, weighed by the status of that text."""
        known = {"links": links, "context": context}
        for finding in self.check(text, **{name: known[name] for name in self.beside}):
            yield self.weighed(finding, text)

    def weighed(self, finding: Finding, text: Stuk) -> Diagnostic:
        """Finding of the rule in a text, with its code and weight; the hint of a drafting rule cites its directive."""
        weight = self.severity if text.feiten.status is Status.CONCEPT else self.signed
        return Diagnostic(
            code=self.code,
            severity=weight if finding.certain else Severity.INFO,
            span=finding.span,
            message=finding.message,
            hint=f"{finding.hint} ({AANWIJZINGEN[self.code]})" if self.code in AANWIJZINGEN else finding.hint,
            related=finding.related,
            deal=text.id,
            place=finding.place,
            words=finding.words,
        )


def rule(
    code: str,
    severity: Severity,
    *,
    signed: Severity | None = None,
    profile: Profile = Profile.DEAL,
    whole: bool = False,
) -> Callable[[Check], Rule]:
    """Build a rule from the function below it; the type of its first parameter is the type of text that it reads.

    In a signed text an error weighs as a warning, unless ``signed`` says otherwise.
    Raises ``TypeError`` if a further parameter is neither ``links`` nor ``context``, or has another type.
    """
    weight = signed or (Severity.WARNING if severity is Severity.ERROR else severity)

    def build(check: Check) -> Rule:
        (_, reads), *beside = (
            (name, kind) for name, kind in inspect.get_annotations(check).items() if name != "return"
        )
        if not _BESIDE.items() >= set(beside):
            raise TypeError(f"rule {code} takes what no rule is given: {beside}")
        text = docstring(sys.modules[check.__module__])
        asks, _, why = prose_of(text).partition("\n\n")
        examples = examples_in(text)
        return Rule(
            code=code,
            severity=severity,
            signed=weight,
            profile=profile,
            whole=whole,
            reads=reads,
            beside=tuple(name for name, _ in beside),
            name=check.__name__.replace("_", " "),
            asks=" ".join(asks.split()),
            why=" ".join(why.split()),
            wrong=tuple(example for kind, example in examples if kind == "Fout"),
            right=tuple(example for kind, example in examples if kind == "Goed"),
            check=check,
        )

    return build
