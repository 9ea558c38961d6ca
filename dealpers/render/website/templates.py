"""Templates of page contents, with their few filters."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dealpers.corpus.finance import bound_in
from dealpers.corpus.portfolio import plural
from dealpers.dutch import amounts
from dealpers.dutch.dates import in_words
from dealpers.model import ids
from dealpers.model.instellingen import ZOEKVOORBEELDEN, ZONDER_KEUZES, Eigen
from dealpers.render.part_names import capitalised, size_in_words


def load_templates(folder: Path, extra: Eigen = ZONDER_KEUZES) -> Environment:
    """Load the templates below ``folder``; values are escaped, and an unknown name is an error.

    Every template sees ``extra``, the choices of the publisher.
    """
    templates = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters |= {
        "bedrag": lambda cents: amounts.in_words(cents).replace(" ", "\u00a0"),
        "aanhaling": ids.citation,
        "grens": bound_in,
        "euro": amounts.voluit,
        "datum": in_words,
        "eerste_hoofdletter": capitalised,
        "meervoud": plural,
        "grootte": size_in_words,
    }
    templates.globals["extra"] = extra
    templates.globals["zoekvoorbeelden"] = extra.zoekvoorbeelden or ZOEKVOORBEELDEN
    return templates
