"""Registry of the rules: one module a rule, named by its code and its fault; the code says the family."""

import re
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

from dealpers.check.rule import Rule

MODULES = tuple(sorted(module.name for module in iter_modules(__path__)))
"""Names of the modules of this package, by code."""


@dataclass(frozen=True, slots=True)
class Family:
    """Rules of one subject; ``codes`` is a pattern of how the names of their modules begin."""

    naam: str
    codes: str

    @property
    def modules(self) -> tuple[str, ...]:
        """Modules of the family, by code."""
        return tuple(name for name in MODULES if re.match(self.codes, name))


def _rule(module: str) -> Rule:
    """Rule of a module: the name in it that is the module's own without the code."""
    _, _, name = module.partition("_")
    rule = getattr(import_module(f"{__name__}.{module}"), name)
    assert isinstance(rule, Rule)
    return rule


FAMILIES = (
    Family("Inhoud van een convenant", "a"),
    Family("Onze woorden", "k"),
    Family("Vorm van regelgeving", "r"),
    Family("Spelling", "s"),
    Family("Aanduidingen en bron", "v00[1-5]"),
    Family("Begrippen, namen en afkortingen", "v1"),
    Family("Samenhang en tekens", "v2"),
    Family("Geld", "v3"),
    Family("Documenten", "v4"),
    Family("Ondertekening en dagen", "v50|v520"),
    Family("Levensloop", "v51|v521"),
    Family("Voortgang", "v7"),
    Family("Redactie", "v006"),  # last: reads what all others found
)

RULES: tuple[Rule, ...] = tuple(_rule(module) for family in FAMILIES for module in family.modules)
