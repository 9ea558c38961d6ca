"""Rules of the program in the form in which the website shows them."""

from collections.abc import Iterator

from dealpers.check import RULES, Rule
from dealpers.check.explain import examples
from dealpers.parse import FAULTS, Fault
from dealpers.render.website.pages.rules import Regel


def rule_texts() -> Iterator[Regel]:
    """Faults of the reader, then the rules, in the order of their registry."""
    rules: tuple[Rule | Fault, ...] = (*FAULTS, *RULES)
    for rule in rules:
        yield Regel(
            code=rule.code,
            naam=rule.name,
            vraag=rule.asks if isinstance(rule, Rule) else "",
            waarom=rule.why,
            voorbeelden=tuple(examples(rule)),
        )
