"""The templates of page contents, with the few filters that they use."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dealpers.bedrag import in_miljoenen, voluit
from dealpers.model import Aanpak
from dealpers.render.naming import capitalised
from dealpers.render.view import in_words


def load_templates(folder: Path) -> Environment:
    """The templates below ``folder``; what they print is escaped, and a name that they do not know is an error."""
    templates = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters |= {
        "miljoenen": in_miljoenen,
        "euro": voluit,
        "datum": in_words,
        "eerste_hoofdletter": capitalised,
        "per_resultaat": per_result,
    }
    return templates


def per_result(programmes: Iterable[Aanpak]) -> list[dict[str, object]]:
    """Programmes in a row that lead to the same results, together."""
    return [
        {"resultaat": result, "programmas": list(group)}
        for result, group in groupby(programmes, key=lambda programme: programme.resultaat)
    ]
