"""Links from names in words of a text to the pages of these parties and subjects."""

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from dealpers.corpus.mentions import Vermeld


class NameLinks:
    """Names as one text prints them, each with the page of its bearer."""

    def __init__(self, stuk: str, named: Iterable[Vermeld], root: str) -> None:
        """Collect the printed names of text ``stuk``; ``root`` is the relative path to the root of the site."""
        self._pages: dict[str, str] = {}
        for vermeld in named:  # parties first: an equal name of a place or subject does not replace them
            for mention in (m for per_text in vermeld.per_stuk if per_text.stuk == stuk for m in per_text):
                self._pages.setdefault(mention.woorden.lower(), f"{root}{vermeld.adres}")
        names = sorted(self._pages, key=lambda name: (-len(name), name))
        self._pattern = (
            re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])", re.I) if names else None
        )

    def linked(self, words: str) -> Markup:
        """Words as HTML, with a link at each name; escapes everything else."""
        if self._pattern is None:
            return escape(words)
        out, done = Markup(), 0
        for match in self._pattern.finditer(words):
            page = self._pages.get(match[0].lower())
            if page:
                out += escape(words[done : match.start()])
                out += Markup('<a href="{}">{}</a>').format(page, match[0])
                done = match.end()
        return out + escape(words[done:])
