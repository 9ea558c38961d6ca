"""What a rule is: a fault, how much it weighs, why it is one, how it looks, and the function that finds it."""

import inspect
import re
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from dealpers.corpus.corpus import Corpus
from dealpers.corpus.terms import Finder
from dealpers.model import Status
from dealpers.model.finding import Diagnostic, Severity
from dealpers.model.source import Span


class Profile(StrEnum):
    """For which kind of text a rule is meant; the stricter profile has the rules of both."""

    DEAL = "deal"
    REGELGEVING = "regelgeving"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found, before it is given its code and weight; ``place`` and ``words`` are how to accept it."""

    span: Span
    message: str
    hint: str
    deal: str
    place: str
    words: str
    related: tuple[tuple[Span, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beside the text: the day, what earlier rules found, and which rules the profile skips.

    ``titles`` finds the titles of all deals; ``shared`` are words that the dictionary does not know and that more texts
    than this one use.
    """

    today: date
    found: tuple[Diagnostic, ...] = ()
    skipped: tuple[str, ...] = ()
    titles: Finder = field(default_factory=lambda: Finder(()))
    shared: frozenset[str] = frozenset()


Check = Callable[[Corpus, Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, named after the fault. Its texts come from the docstring of its module, which is also its test.

    ``severity`` counts in a draft, ``signed`` in a text that can no longer change. ``whole`` marks a rule that asks for
    what a deal lacks, so that it speaks of whole deals only. ``profile`` says under which profile it runs, and
    ``documenten`` whether it reads the other documents of the collection too (``corpus.stukken``), or deals alone.
    """

    code: str
    severity: Severity
    signed: Severity
    profile: Profile
    whole: bool
    documenten: bool
    name: str
    asks: str
    why: str
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    check: Check = field(compare=False, repr=False)

    def findings(self, corpus: Corpus, context: Context) -> Iterator[Diagnostic]:
        """Everything the rule finds, weighed by the status of the text."""
        drafts = {stuk.id for stuk in corpus.stukken if stuk.feiten.status is Status.CONCEPT}
        for f in self.check(corpus if self.documenten else replace(corpus, documenten=()), context):
            weight = self.severity if f.deal in drafts else self.signed
            yield Diagnostic(self.code, weight, f.span, f.message, f.hint, f.related, f.deal, f.place, f.words)


def rule(  # noqa: PLR0913 - each option is named where a rule is made
    code: str,
    severity: Severity,
    *,
    signed: Severity | None = None,
    profile: Profile = Profile.DEAL,
    whole: bool = False,
    documenten: bool = False,
) -> Callable[[Check], Rule]:
    """Build a rule from the function below it; nothing is registered anywhere.

    In a signed text an error weighs as a warning, unless ``signed`` says otherwise.
    """
    weight = signed or (Severity.WARNING if severity is Severity.ERROR else severity)

    def build(check: Check) -> Rule:
        text = inspect.getdoc(sys.modules[check.__module__]) or ""
        prose, *examples = re.split(r"^(Fout|Goed):\n", text, flags=re.M)
        asks, _, why = prose.strip().partition("\n\n")
        pairs = list(zip(examples[::2], examples[1::2], strict=True))
        return Rule(
            code,
            severity,
            weight,
            profile,
            whole,
            documenten,
            check.__name__.replace("_", " "),
            " ".join(asks.split()),
            " ".join(why.split()),
            tuple(_example(body) for kind, body in pairs if kind == "Fout"),
            tuple(_example(body) for kind, body in pairs if kind == "Goed"),
            check,
        )

    return build


def _example(body: str) -> str:
    return textwrap.dedent(body).strip() + "\n"


_FILE = re.compile(r"^--- (\S+)\n", re.M)


def example_files(example: str) -> dict[str, str]:
    """An example as the files of a small deal: ``--- name`` starts a file, articles come first without one.

    With a ``tekst.md`` it is a document that is no deal.
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
