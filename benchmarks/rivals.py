"""Rival site builders on equal pages: our built pages as Markdown, and a run of each builder on them.

``markdown`` reads the main text of a built page back, so that every builder prints the same words in the same headings,
lists and tables. Each builder is a function that makes its project in a folder and returns the command to run there.
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import html
from markdown_it import MarkdownIt

BARE = """
import pathlib, sys
from jinja2 import Environment
from markdown_it import MarkdownIt
read = MarkdownIt("commonmark").enable("table")
page = Environment(autoescape=False).from_string(
    "<!doctype html><html lang=nl><head><meta charset=utf-8><title>{{ title }}</title></head>"
    "<body><nav>{% for link in links %}<a href='{{ link }}'>{{ link }}</a>{% endfor %}</nav>"
    "<main>{{ text }}</main></body></html>"
)
source, out = pathlib.Path("docs"), pathlib.Path("out")
for path in sorted(source.rglob("*.md")):
    text = path.read_text("utf-8")
    title = text.partition("\\n")[0].lstrip("# ")
    target = out / path.relative_to(source).with_suffix(".html")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(page.render(title=title, links=["../tekst", "../financien"], text=read.render(text)), "utf-8")
"""
"""Lower bound of the cost per page: parse Markdown, fill a template, write the file."""


def pages(site: Path, most: int) -> list[tuple[str, str]]:
    """Address and Markdown of the pages of a built site that belong to a deal."""
    paths = sorted(path for path in (site / "deals").rglob("index.html") if path.parent.parent != site)
    return [(str(path.parent.relative_to(site)), markdown(path.read_bytes())) for path in paths[:most]]


def markdown(page: bytes) -> str:
    """Main text of a page as Markdown."""
    main = html.fromstring(page).find(".//main")
    assert main is not None
    return "\n\n".join(_blocks(main)) + "\n"


def _blocks(element: html.HtmlElement) -> Iterator[str]:
    for child in element.iterchildren("*"):
        words = _words(child)
        match child.tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                yield f"{'#' * int(child.tag[1])} {words}"
            case "p" | "figcaption" | "summary" | "dt" | "dd" | "blockquote":
                yield words
            case "ul" | "ol":
                yield "\n".join(f"- {_words(item)}" for item in child.iterchildren("li"))
            case "table":
                rows = [
                    [" ".join(cell.text_content().split()) for cell in row.iter("th", "td")] for row in child.iter("tr")
                ]
                lines = [f"| {' | '.join(row)} |" for row in rows]
                yield "\n".join((lines[0], "|---" * len(rows[0]) + "|", *lines[1:])) if lines else ""
            case _:
                yield from _blocks(child)


def _words(element: html.HtmlElement) -> str:
    """Text of an element on one line, without HTML."""
    return " ".join(element.text_content().split()).replace("<", "\\<")


def lay(folder: Path, docs: list[tuple[str, str]], name: str = "index.md") -> None:
    """The pages as files."""
    for address, text in docs:
        path = folder / address / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def bare(folder: Path, docs: list[tuple[str, str]]) -> list[str]:
    """markdown-it and Jinja2, in a loop."""
    lay(folder / "docs", docs)
    (folder / "loop.py").write_text(BARE, "utf-8")
    return [sys.executable, "loop.py"]


def material(folder: Path, docs: list[tuple[str, str]]) -> list[str]:
    """MkDocs with Material as it comes, without search."""
    lay(folder / "docs", docs)
    (folder / "docs" / "index.md").write_text("# Begin\n", "utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Meting\ntheme:\n  name: material\n  font: false\nplugins: []\n", "utf-8"
    )
    return [sys.executable, "-m", "mkdocs", "build", "--quiet"]


def sphinx(folder: Path, docs: list[tuple[str, str]]) -> list[str]:
    """Sphinx with its own theme; it reads reStructuredText, so the Markdown is rewritten in it."""
    lay(folder / "docs", [(address, _rst(text)) for address, text in docs], "index.rst")
    names = "".join(f"   {address}/index\n" for address, _ in docs)
    (folder / "docs" / "index.rst").write_text(f"Begin\n=====\n\n.. toctree::\n   :hidden:\n\n{names}", "utf-8")
    (folder / "docs" / "conf.py").write_text("project = 'Meting'\nlanguage = 'nl'\nhtml_use_index = False\n", "utf-8")
    return [sys.executable, "-m", "sphinx", "-q", "-b", "html", "docs", "out"]


def hugo(folder: Path, docs: list[tuple[str, str]]) -> list[str]:
    """Hugo with one small template."""
    lay(folder / "content", [(a, f"---\ntitle: {a}\n---\n{text}") for a, text in docs], "index.md")
    (folder / "hugo.toml").write_text("baseURL = '/'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap']\n", "utf-8")
    (folder / "layouts" / "_default").mkdir(parents=True)
    for kind in ("single", "list"):
        template = "<!doctype html><html lang=nl><title>{{ .Title }}</title><main>{{ .Content }}</main></html>"
        (folder / "layouts" / "_default" / f"{kind}.html").write_text(template, "utf-8")
    return ["hugo", "--quiet"]


def _rst(text: str) -> str:
    """Headings and paragraphs of Markdown as reStructuredText, with its special characters escaped."""
    out: list[str] = []
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "inline":
            words = "".join(f"\\{sign}" if sign in "*`|_\\<>[]:" else sign for sign in token.content.replace("\n", " "))
            out.append(words)
        elif token.type == "heading_close":
            out[-1] += "\n" + "=-~^\"'"[int(token.tag[1]) - 1] * len(out[-1])
    return "\n\n".join(out) + "\n"


RIVALS: dict[str, Callable[[Path, list[tuple[str, str]]], list[str]]] = {
    "markdown-it + Jinja2, bare loop": bare,
    "Hugo": hugo,
    "Sphinx": sphinx,
    "MkDocs Material": material,
}
SLOW = {"Sphinx": 1000, "MkDocs Material": 1000}
"""Maximum number of pages for builders whose cost per page grows with the number of pages."""


def can_run(command: list[str]) -> bool:
    """True if the program is installed on this machine."""
    return shutil.which(command[0]) is not None
