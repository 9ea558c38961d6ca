"""Verb ``explain``: the explanation of a rule."""

import click

from dealpers.check.explain import EXPLAINED, explanation
from dealpers.cli.dutch import verb
from dealpers.cli.output import CLEAN, write_result
from dealpers.model.finding import DealsError


@verb("explain")
@click.argument("code", default="", metavar="[CODE]", help="de regel; zonder code een lijst van alle regels")
def explain(code: str) -> int:
    """Write the explanation of a rule, or the list of all rules."""
    if not code:
        for rule in EXPLAINED:
            write_result(f"{rule.code}  {rule.name}")
        return CLEAN
    rule_asked = next((rule for rule in EXPLAINED if rule.code == code.upper()), None)
    if rule_asked is None:
        raise DealsError(f"er is geen regel {code}", "zonder code toont explain alle regels")
    write_result(explanation(rule_asked))
    return CLEAN
