"""Explanation of a rule with its examples: for the terminal, and as a page of ``docs/regels/``."""

from collections.abc import Iterable

from dealpers.check.rule import Profile, Rule
from dealpers.check.rules import RULES
from dealpers.parse import FAULTS, Fault

EXPLAINED: tuple[Rule | Fault, ...] = (*FAULTS, *RULES)
"""Faults of the reader, then the rules, in the order of their registry."""


def explanation(rule: Rule | Fault) -> str:
    """Text of ``explain`` about a rule."""
    lines = [f"{rule.code}: {rule.name}", ""]
    lines += [rule.asks, ""] if isinstance(rule, Rule) else []
    lines.append(rule.why)
    for title, example in examples(rule):
        lines += ["", f"{title}:", *(f"    {line}".rstrip() for line in example.rstrip().split("\n"))]
    return "\n".join(lines)


def examples(rule: Rule | Fault) -> list[tuple[str, str]]:
    """Examples of a rule, with their heading ``Fout`` or ``Goed``."""
    wrong = rule.wrong if isinstance(rule, Rule) else (rule.wrong,)
    right = rule.right if isinstance(rule, Rule) else (rule.right,)
    return [*(("Fout", example) for example in wrong), *(("Goed", example) for example in right)]


def page(rule: Rule | Fault) -> str:
    """Rule as a Markdown page."""
    lines = [f"# {rule.code}: {rule.name}", ""]
    if isinstance(rule, Rule):
        lines += [f"**{rule.asks}**", "", rule.why, "", _weight(rule)]
    else:
        lines += [rule.why, "", f"Dit vindt het programma bij het lezen; {rule.weight}."]
    for title, example in examples(rule):
        lines += ["", f"## {title}", "", "```", *example.rstrip().split("\n"), "```"]
    return "\n".join(lines) + "\n"


def _weight(rule: Rule) -> str:
    signed = f"in een concept {rule.severity.value}, in een getekende tekst {rule.signed.value}"
    same = f"altijd {rule.severity.value}"
    where = " Alleen met `--profile regelgeving`." if rule.profile is Profile.REGELGEVING else ""
    return f"Gewicht: {same if rule.severity is rule.signed else signed}.{where}"


def index(rules: Iterable[Rule | Fault]) -> str:
    """List of all pages, as Markdown."""
    rows = "".join(f"| [{rule.code}]({rule.code}.md) | {rule.name} |\n" for rule in rules)
    intro = "Deze pagina's komen uit de regels zelf; verander ze daar. In de terminal: `dealpers explain CODE`."
    return f"# Regels\n\n{intro}\n\n| code | wat er mis is |\n|---|---|\n{rows}"
