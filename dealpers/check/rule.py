"""Rule: a fault with its weight, its reason, its examples, and the function that finds the fault in one text."""

import inspect
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dealpers.check.aanwijzingen import AANWIJZINGEN
from dealpers.check.across import Elsewhere
from dealpers.corpus.corpus import Links
from dealpers.corpus.terms import Finder
from dealpers.dutch.regex import regex
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
    reads: type
    name: str
    asks: str
    why: str
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    beside: tuple[str, ...]
    check: Check = field(compare=False, repr=False)

    def applies_to(self, text: Stuk) -> bool:
        """True if the rule reads texts of this type."""
        return self.reads is Stuk or isinstance(text, self.reads)

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
        asks, _, why = _EXAMPLES.split(text)[0].strip().partition("\n\n")
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


def examples_in(text: str) -> tuple[tuple[str, str], ...]:
    """Examples of the docstring of a rule, each with its kind.

    An example under ``met:`` is a change of the last whole example: lines behind ``-`` become the lines behind ``+``
    that follow them. Raises ``ValueError`` if the whole example lacks those lines, or has them twice.
    """
    return tuple(_examples(_EXAMPLES.split(text)[1:]))


def _examples(sections: list[str]) -> Iterator[tuple[str, str]]:
    whole = ""
    for kind, change, body in zip(sections[::3], sections[1::3], sections[2::3], strict=True):
        example = textwrap.dedent(body).strip() + "\n"
        if change:
            yield kind, _changed(whole, example)
        else:
            yield kind, (whole := example)


def _changed(example: str, change: str) -> str:
    for removed, added in _CHANGE.findall(change):
        old, new = (re.sub(r"^[-+] ?", "", lines, flags=re.M) for lines in (removed, added))
        if f"\n{example}".count(f"\n{old}") != 1:
            raise ValueError(f"an example of a rule lacks these lines, or has them twice: {old}")
        example = f"\n{example}".replace(f"\n{old}", f"\n{new}")[1:]
    return example


_EXAMPLES = regex(r"^(Fout|Goed)(, met)?:\n", re.M)
_CHANGE = regex(r"((?:^-(?!--).*\n)+)((?:^\+.*\n)*)", re.M)
_FILE = regex(r"^--- (\S+)\n", re.M)


def example_files(example: str) -> dict[str, str]:
    """Files of a small deal by name; ``--- name`` starts a file, the articles come first without a name.

    With a ``tekst.md`` the files are those of a document that is no deal. Files below
    ``deal/`` are of a deal beside it.
    """
    first, *rest = _FILE.split(example)
    given = dict(zip(rest[::2], rest[1::2], strict=True))
    if "tekst.md" in given:
        facts = "soort: collegebrief\nstatus: concept\ntitel: Brief\nsamenvatting: Een voorbeeld.\n"
        return {"document.yml": facts} | given
    files = {
        "deal.yml": "soort: Regio Deal\nstatus: concept\nsamenvatting: Een voorbeeld.\n",
        "aanhef.md": "# Regio Deal Voorbeeld\n",
        "artikelen/01-voorbeeld.md": first.strip() + "\n" if first.strip() else "## Artikel 1 – Voorbeeld\n\nTekst.\n",
    }
    return files | given
