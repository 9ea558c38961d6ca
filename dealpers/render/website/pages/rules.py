"""Regels: every rule of the checks with its question, its reason and its examples, on one page."""

from collections.abc import Iterable
from dataclasses import dataclass

from jinja2 import Environment

from dealpers.render.website.page import Heading, Link, Page
from dealpers.render.website.templates import filled_page

RULES_PAGE = "regels/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """Rule as readers see it; ``voorbeelden`` are pairs of a heading, ``Fout`` or ``Goed``, and source text."""

    code: str
    naam: str
    vraag: str
    waarom: str
    voorbeelden: tuple[tuple[str, str], ...]


def rules_page(rules: Iterable[Regel], templates: Environment) -> Page:
    """Page with an anchor for each rule, named by its code."""
    every_rule = tuple(rules)
    return filled_page(
        templates,
        "regels.html",
        RULES_PAGE,
        "Regels van de controle",
        {"regels": every_rule},
        kind="tekstpagina",
        crumbs=(Link("Controle", "controle/"), Link("Regels", RULES_PAGE)),
        headings=tuple(Heading(2, rule.code, f"{rule.code}: {rule.naam}") for rule in every_rule),
    )


def rule_address(site: str, code: str) -> str:
    """Address of a rule on a site: ``https://deals.example/regels/#V001``."""
    return f"{site.rstrip('/')}/{RULES_PAGE}#{code}"
