"""Table of contents of a document on its page: its rows as links, its page numbers marked as those of a lost layout."""

from html import escape

PAGES = '<p class="meta tabelnoot">De nummers zijn bladzijden van het oorspronkelijke stuk, niet van deze site.</p>'
"""Note of ours below a table of contents."""


def entry(words: str, target: str | None) -> str:
    """Cell as a link to its section; a cell without a letter, or with a link of its own, stays as it is."""
    if not target or "<a " in words or not any(map(str.isalpha, words)):
        return words
    return f'<a href="#{escape(target)}">{words}</a>'
