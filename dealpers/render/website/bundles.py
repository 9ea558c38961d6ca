"""Bundles of style sheets and scripts: a first visit asks for few files, and each source file has one subject."""

import re
from collections.abc import Iterator
from pathlib import Path

from dealpers.dutch.regex import regex
from dealpers.model.finding import DealsError
from dealpers.model.instellingen import Kleuren
from dealpers.render.website.theme import coloured

SHEETS = ("tokens", "frame", "text", "law", "views", "documents", "progress", "changes", "search")
"""Style sheets of every page, in the order of the cascade."""
SCRIPTS = ("frame", "contents", "cite", "cards", "paper", "term", "mark")
"""Scripts of every page."""
SEARCH = ("search-words", "search-query", "search-index", "search-rank", "search-result", "search", "search-suggest")
"""Modules of the search, each after the modules that it imports."""
_ALONE = ("js/theme.js", "js/portfolio.js", "js/compare.js", "js/next-date.js", "js/reported.js")
_IMPORT = regex(r"^import [^;]*;\n", re.M)


_DARK = (
    ("screen", ':root[data-weergave="dark"]'),
    ("screen and (prefers-color-scheme: dark)", ":root:not([data-weergave])"),
)
"""Conditions of the dark colours: choice of the reader, or of the system; ``js/theme.js`` sets the attribute."""


def bundles(templates: Path, light: Kleuren, dark: Kleuren) -> Iterator[tuple[str, bytes]]:
    """Style sheets and scripts below ``templates``: path below the root of the site, and bytes.

    ``light`` and ``dark`` are the colours of the publisher. Raises ``DealsError`` if a source file is missing.
    """
    sheets = [coloured("".join(_read(templates, f"css/{name}.css") for name in SHEETS), light)]
    dark_sheet = coloured(_read(templates, "css/dark.css"), dark)
    sheets += [f"@media {media} {{\n{dark_sheet.replace(':root', root)}}}\n" for media, root in _DARK]
    sheets.append(f"@media print {{\n{_read(templates, 'css/print.css')}}}\n")
    yield "css/site.css", "".join(sheets).encode()
    yield "js/site.js", "".join(_read(templates, f"js/{name}.js") for name in SCRIPTS).encode()
    modules = (_read(templates, f"js/{name}.js") for name in SEARCH)
    yield "js/search.js", "".join(_IMPORT.sub("", module) for module in modules).encode()
    for name in _ALONE:
        yield name, _read(templates, name).encode()


def _read(templates: Path, name: str) -> str:
    try:
        return (templates / name).read_text(encoding="utf-8")
    except OSError as error:
        raise DealsError(f"het bestand {templates / name} ontbreekt", "haal templates/ terug uit git") from error
