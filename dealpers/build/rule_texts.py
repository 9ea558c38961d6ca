"""Rules of the program in the form in which the website shows them."""

from collections.abc import Iterator

from dealpers.check import Rule
from dealpers.check.explain import EXPLAINED, examples
from dealpers.render.website.pages.rules import Regel


def rule_texts() -> Iterator[Regel]:
    """Faults of the reader, then the rules, in the order of their registry."""
    for rule in EXPLAINED:
        yield Regel(
            code=rule.code,
            naam=rule.name,
            vraag=rule.asks if isinstance(rule, Rule) else "",
            waarom=rule.why,
            voorbeelden=tuple(examples(rule)),
        )
