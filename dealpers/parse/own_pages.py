"""Own pages of a publisher: links that lead nowhere and images that are not published, each a fault at its line."""

import re
from collections.abc import Collection, Iterator, Mapping
from posixpath import normpath

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dealpers.dutch.regex import regex
from dealpers.model.source import Source, Span
from dealpers.parse.report import Report

MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
"""Markdown of own pages: CommonMark with tables, without HTML."""
_WHOLE = regex(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
FOLDERS = (
    "",
    "deals",
    "deals/vergelijken",
    "documenten",
    "begrippen",
    "controle",
    "zoeken",
    "partijen",
    "onderwerpen",
    "plaatsen",
    "regels",
)
"""Addresses that every site has."""
CODE = "B014"


def check_pages(pages: Mapping[str, Source], texts: Collection[str], report: Report) -> None:
    """Report each dead link and each image; ``texts`` are the addresses of texts, as ``deals/naam``."""
    known = {*FOLDERS, *pages, *texts}
    for name, source in pages.items():
        for line, token in _inline(source):
            span = Span(name=source.name, line=line)
            if token.type == "image":
                hint = "zet de afbeelding in een PDF, of beschrijf haar in woorden"
                report.error(CODE, span, "een eigen pagina heeft geen afbeeldingen: deze komt niet op de site", hint)
            elif token.type == "link_open" and (fault := _dead(name, str(token.attrs.get("href", "")), known)):
                report.error(CODE, span, *fault)


def _inline(source: Source) -> Iterator[tuple[int, Token]]:
    """Tokens within paragraphs and cells, each with the line on which its block begins."""
    for block in MARKDOWN.parse(source.text):
        for token in block.children or ():
            yield (block.map[0] + 1 if block.map else 1), token


def _dead(page: str, address: str, known: Collection[str]) -> tuple[str, str] | None:
    """Message and hint about a link that leads nowhere; None for a link to outside, or to an address of the site."""
    path = address.partition("#")[0].partition("?")[0]
    if not path or _WHOLE.match(path):
        return None
    target = normpath(f"{page}/{path}").removeprefix("./")
    text = "/".join(target.split("/")[:2])
    if target == "." or target in known or (text in known and text.startswith(("deals/", "documenten/"))):
        return None
    right = path.removesuffix(".md").strip("./")
    hint = f"schrijf ../{right}/" if right in known else "schrijf het adres vanaf deze pagina, zoals ../deals/"
    return f"de link '{address}' leidt nergens heen", hint
