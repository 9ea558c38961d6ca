"""Templates of page contents, with their few filters."""

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dealpers.corpus.portfolio import plural
from dealpers.corpus.side_bounds import bound_in
from dealpers.dutch import amounts
from dealpers.dutch.dates import in_words
from dealpers.dutch.numbers import decimal, figures
from dealpers.dutch.sentences import capitalised
from dealpers.model import ids
from dealpers.model.instellingen import ZOEKVOORBEELDEN, ZONDER_KEUZES, Eigen
from dealpers.model.voortgang import Eenheid
from dealpers.render.part_names import size_in_words
from dealpers.render.website.compiled import Compiled
from dealpers.render.website.page import Link, Page, root_from
from dealpers.render.website.points import points_list

_COMPILED = Compiled("paginas")


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
        bytecode_cache=_COMPILED,
    )
    templates.filters |= {
        "bedrag": lambda cents: amounts.in_words(cents).replace(" ", "\u00a0"),
        "aanhaling": ids.citation,
        "grens": bound_in,
        "euro": amounts.voluit,
        "datum": in_words,
        "eerste_hoofdletter": capitalised,
        "meervoud": plural,
        "punten": points_list,
        "cijfer": reported_number,
        "stukadres": document_address,
        "grootte": size_in_words,
    }
    templates.globals["extra"] = extra
    templates.globals["zoekvoorbeelden"] = extra.zoekvoorbeelden or ZOEKVOORBEELDEN
    return templates


def filled_page(
    templates: Environment, template: str, address: str, title: str, values: Mapping[str, object], **more: object
) -> Page:
    """Page of the site whose content is a filled template; the kind of the page is the name of its template.

    ``more`` are other fields of the page, also those that replace its kind and its crumbs, which lead to itself.
    """
    content = templates.get_template(template).render(root=root_from(address), **values)
    crumbs = (Link(title, address),) if address else ()
    fields = {"kind": template.removesuffix(".html"), "crumbs": crumbs} | more
    return Page(address=address, title=title, content=content, **fields)  # type: ignore[arg-type]


def reported_number(text: str, unit: Eenheid) -> str:
    """Reported value with its unit: ``62,5%``, ``€ 1.250``, ``1.250``; a word as reported."""
    value = decimal(text) if unit is not Eenheid.OORDEEL else None
    if value is None:
        return text
    shown = figures(value)
    return {Eenheid.PROCENT: f"{shown}%", Eenheid.EURO: f"€\u00a0{shown}"}.get(unit, shown)


def document_address(name: str) -> str:
    """Address of a reported document from the page of progress: the page of a text, the file of a PDF."""
    if name.endswith(".pdf"):
        return name
    return f"{name.removesuffix('verslag.md').removesuffix('verslag.yml').removesuffix('.md').rstrip('/')}/"
