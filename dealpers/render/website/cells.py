"""Cells of a table on a page: class of figures, and links in a table of contents with page numbers of a lost layout."""

from html import escape

from dealpers.model import Kolom, Rol

PAGES = '<p class="meta tabelnoot">De nummers zijn bladzijden van het oorspronkelijke stuk, niet van deze site.</p>'
"""Note of ours below a table of contents."""


def entry(words: str, target: str | None) -> str:
    """Cell as a link to its section; a cell without a letter, or with a link of its own, stays as it is."""
    if not target or "<a " in words or not any(map(str.isalpha, words)):
        return words
    return f'<a href="#{escape(target)}">{words}</a>'


def number_class(column: Kolom) -> str:
    """Class of a column of figures, which is right-aligned; empty for words."""
    return "" if column.rol is Rol.OVERIG else ' class="number"'
