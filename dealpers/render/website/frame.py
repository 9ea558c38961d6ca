"""The site engine: Material's frame, rendered once per folder depth by MkDocs' means, filled page by page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from html import escape
from pathlib import Path
from types import SimpleNamespace

from jinja2 import Environment, TemplateError, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from dealpers.model.finding import DealsError
from dealpers.render.website.page import FEED, Heading, Link, NavSection, Page, path_of, root_from
from dealpers.render.website.publisher import Publisher

# Our own files beside the templates.
_OWN = ("css/*.css", "fonts/*", "js/*.js", "favicon.svg")

_LONG = 12  # entries in the side column from which on they can be filtered
_NEWS = "Nieuwste wijzigingen"
_SLOTS = (
    *("title", "description", "body", "main_navigation", "side", "crumbs", "content", "pager", "report", "social"),
    "foot",
)
_FOOT = (("Over {}", "over/"), ("Controle", "controle/"), ("Toegankelijkheid", "toegankelijkheid/"))
"""Links at the foot of every page; ``{}`` is the name of the site."""
_PUBLISHERS = frozenset({"over", "toegankelijkheid"})
"""Pages that the publisher writes, and a collection may be without."""
# Private-use characters: no template or setting contains them, and filled text is never searched.
_SLOT = re.compile("\ue000([a-z_]+)\ue001")


@dataclass(frozen=True, slots=True)
class Website:
    """The frame of the site, ready to be filled; build it with ``load``."""

    name: str
    navigation: tuple[Link, ...]
    publisher: Publisher
    _environment: Environment
    _config: MkDocsConfig
    _templates: Path
    _frames: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def having(self, pages: Iterable[str]) -> "Website":
        """The website of a collection with these pages of the publisher; no link leads to a page that is missing."""
        return replace(self, publisher=replace(self.publisher, pages=tuple(sorted(pages))))

    def render(self, page: Page) -> tuple[str, bytes]:
        """The path of a page's file below the site's root, with ``/``, and the HTML in it."""
        # A server shows the page for errors at any depth, so its links begin at the root of the server.
        root = self.publisher.root if page.address.endswith(".html") else root_from(page.address)
        side = _filter(page) + _sections(page, root) + _contents(page.headings)
        fills = {
            "title": escape(page.title if page.title == self.name else f"{page.title} – {self.name}"),
            "description": _description(page.description),
            "body": f'data-kind="{escape(page.kind)}" data-side="{"filled" if side else "empty"}"',
            "main_navigation": "".join(
                _item(link, page.address, root, within=True) for link in self.navigation if self._has(link.address)
            ),
            "foot": "".join(
                _item(Link(title.format(self.name), address), "", root)
                for title, address in _FOOT
                if self._has(address)
            ),
            "side": side,
            "crumbs": _crumbs(page, root),
            "content": page.content,
            "pager": _pager(page, root),
            "report": _report(page, self.publisher),
            "social": _social(page, self.publisher),
        }
        # Literal text and names of slots take turns: the odd pieces are names.
        pieces = self._frame(root)
        html = "".join(fills[piece] if i % 2 else piece for i, piece in enumerate(pieces))
        return path_of(page.address), html.encode()

    def _has(self, address: str) -> bool:
        name = address.strip("/")
        return name not in _PUBLISHERS or name in self.publisher.pages

    def assets(self) -> Iterator[tuple[str, bytes]]:
        """Every static file that the pages ask for: its path below the site's root, and its bytes."""
        for pattern in _OWN:
            for file in sorted(self._templates.glob(pattern)):
                yield file.relative_to(self._templates).as_posix(), file.read_bytes()

    def _frame(self, root: str) -> tuple[str, ...]:
        """The frame for pages from which ``root`` leads to the site's root: text and names of slots in turns."""
        if root not in self._frames:
            self._frames[root] = self._render_frame(root)
        return self._frames[root]

    def _render_frame(self, root: str) -> tuple[str, ...]:
        """The frame as the templates print it, cut at its slots."""
        slot = {name: f"\ue000{name}\ue001" for name in _SLOTS}
        # Material's skip link goes to the first entry of a contents list, so it gets one: the main column.
        page = SimpleNamespace(toc=[SimpleNamespace(url="#inhoud")])
        try:
            html = self._environment.get_template("main.html").render(
                config=self._config, page=page, base_url=root or "./", slot=slot
            )
        except TemplateError as error:
            place = f"{getattr(error, 'name', None) or 'main.html'}:{getattr(error, 'lineno', None) or 1}"
            raise DealsError(f"templates van de site, {place}: {error}") from error
        # Material's base leaves no block around <body>, where the kind of page belongs.
        html = html.replace("<body ", f"<body {slot['body']} ", 1)
        html = re.sub(r"\n\s*\n+", "\n", html)
        pieces = tuple(_SLOT.split(html))
        if missing := set(_SLOTS) - set(pieces[1::2]):
            raise DealsError(f"templates van de site: nergens staat {', '.join(sorted(missing))}")
        return pieces


def load(config_file: Path) -> Website:
    """Read ``mkdocs.yml`` as MkDocs does; raises ``DealsError`` when it or its templates cannot be used."""
    config = MkDocsConfig(config_file_path=str(config_file))
    try:
        with config_file.open("rb") as stream:
            config.load_file(stream)
        errors, _ = config.validate()
    except FileNotFoundError as error:
        raise DealsError(f"{config_file}: dit bestand ontbreekt") from error
    except (OSError, ConfigurationError) as error:
        raise DealsError(f"{config_file}: MkDocs kan dit bestand niet lezen: {error}") from error
    if errors:
        faults = "; ".join(f"{key}: {error}" for key, error in errors)
        raise DealsError(f"{config_file}: MkDocs aanvaardt deze instellingen niet: {faults}")
    theme = config.theme
    templates = Path(theme.custom_dir or "")
    if not theme.custom_dir or not (templates / "main.html").is_file():
        raise DealsError(f"{config_file}: in theme.custom_dir staat geen main.html van de site")
    if theme.name != "material" or not any((Path(folder) / "base.html").is_file() for folder in theme.dirs):
        raise DealsError(f"{config_file}: de site heeft het thema material nodig")
    environment = theme.get_env()
    environment.filters["url"] = _url
    return Website(
        name=config.site_name,
        navigation=_main_navigation(config_file, config.nav),
        publisher=_publisher(config_file, config),
        _environment=environment,
        _config=config,
        _templates=templates,
    )


@pass_context
def _url(context: Context, address: str) -> str:
    """In the place of MkDocs' filter, which knows of relative links only: an address as seen from the page."""
    base: str = context["base_url"]
    return address if address.startswith("#") else base.removeprefix("./") + address or base


def _publisher(config_file: Path, config: MkDocsConfig) -> Publisher:
    """The settings ``site_url`` and ``extra`` as what the publisher decided."""
    extra = dict(config.extra)
    words = {name: extra.get(name) or "" for name in ("melden", "beveiliging", "commit")}
    if wrong := [name for name, value in words.items() if not isinstance(value, str)]:
        raise DealsError(f"{config_file}: extra.{wrong[0]} is een tekst, tussen aanhalingstekens")
    if words["beveiliging"] and not words["beveiliging"].startswith(("mailto:", "https://", "tel:")):
        raise DealsError(f"{config_file}: extra.beveiliging begint met mailto:, https:// of tel:")
    until = extra.get("beveiliging_tot")
    if words["beveiliging"] and type(until) is not date:
        raise DealsError(f"{config_file}: extra.beveiliging_tot is een datum, zoals 2027-06-30")
    address = (config.site_url or "").rstrip("/")
    return Publisher(f"{address}/" if address else "", words["melden"], words["beveiliging"], until, words["commit"])


def _main_navigation(config_file: Path, nav: object) -> tuple[Link, ...]:
    """The setting ``nav`` as links: a list of ``title: address``."""
    links: list[Link] = []
    for entry in nav if isinstance(nav, list) else ():
        match entry:
            case dict() if all(isinstance(x, str) for pair in entry.items() for x in pair):
                links += [Link(title, address) for title, address in entry.items()]
            case _:
                raise DealsError(f"{config_file}: nav is een lijst van ‘titel: adres’, zonder diepere lagen")
    return tuple(links)


def _href(address: str, root: str) -> str:
    """An address below the root as a relative link; the root seen from the root itself is ``./``."""
    return escape(root + address) or "./"


def _item(link: Link, here: str, root: str, *, within: bool = False) -> str:
    """A link in a list, marked when it leads to this page or, with ``within``, to the section around it."""
    current = ""
    if link.address == here:
        current = ' aria-current="page"'
    elif within and link.address and here.startswith(link.address):
        current = ' aria-current="true"'
    return f'<li><a href="{_href(link.address, root)}"{current}>{escape(link.title)}</a></li>'


def _description(text: str) -> str:
    """What search engines may print below the title."""
    return f'<meta name="description" content="{escape(text)}">' if text else ""


def _filter(page: Page) -> str:
    """A field that shortens a long side column; it works by script, so without one it is not seen."""
    if len(page.headings) + sum(len(section.links) for section in page.navigation) < _LONG:
        return ""
    return (
        '<div class="side-filter with-js" role="search" aria-label="In de inhoud">'
        '<label for="inhoudfilter">Filter de inhoud</label> '
        '<input type="search" id="inhoudfilter" autocomplete="off" spellcheck="false"> '
        '<span id="inhoudstand" role="status"></span></div>'
    )


def _sections(page: Page, root: str) -> str:
    """The navigation of one deal for the side column."""
    if not page.navigation:
        return ""
    out = ['<nav class="side-nav" aria-label="Onderdelen van deze publicatie">']
    for section in page.navigation:
        out.append(_section(section, page.address, root))
    return "".join([*out, "</nav>"])


def _section(section: NavSection, here: str, root: str) -> str:
    """One group of that navigation."""
    title = f'<p class="side-title">{escape(section.title)}</p>' if section.title else ""
    items = "".join(_item(link, here, root) for link in section.links)
    return f'{title}<ul class="md-nav__list">{items}</ul>'


def _contents(headings: tuple[Heading, ...]) -> str:
    """The contents list of a page for the side column."""
    if not headings:
        return ""
    items = "".join(
        f'<li data-level="{h.level}"><a href="#{escape(h.anchor)}">{escape(h.title)}</a></li>' for h in headings
    )
    return (
        '<nav class="side-toc" aria-labelledby="op-deze-pagina"><p class="side-title" id="op-deze-pagina">'
        f'Op deze pagina</p><ul class="md-nav__list">{items}</ul></nav>'
    )


def _crumbs(page: Page, root: str) -> str:
    """The way down from the start page."""
    if not page.crumbs:
        return ""
    items = "".join(_item(link, page.address, root) for link in page.crumbs)
    return f'<nav class="crumbs" aria-label="Kruimelpad"><ol>{items}</ol></nav>'


def _pager(page: Page, root: str) -> str:
    """The links to the previous and the next page of a series."""
    ways = (("prev", "Vorige", page.previous), ("next", "Volgende", page.next))
    links = "".join(
        f'<a class="pager-{rel}" rel="{rel}" href="{_href(link.address, root)}">'
        f"<small>{word}</small> <span>{escape(link.title)}</span></a>"
        for rel, word, link in ways
        if link
    )
    return f'<nav class="pager" aria-label="Vorige en volgende">{links}</nav>' if links else ""


def _report(page: Page, publisher: Publisher) -> str:
    """Where a reader reports a fault, with this page filled in; the scripts fill in a lid."""
    if not publisher.report or page.address.endswith(".html"):
        return ""
    there = escape(publisher.report_address(page.title, publisher.address + page.address))
    template = escape(publisher.report_template)
    return f'<p class="melden no-print"><a href="{there}" data-melden="{template}">Meld een fout op deze pagina</a></p>'


def _social(page: Page, publisher: Publisher) -> str:
    """What other sites show with a link to this page; they need whole addresses, so only where ours is known.

    A page that another one stands for is not to be found: it names that page, and shows nothing elsewhere.
    """
    if page.canonical is not None:
        there = escape((publisher.address or root_from(page.address)) + page.canonical)
        return f'<meta name="robots" content="noindex"><link rel="canonical" href="{there}">'
    if not publisher.address or page.address.endswith(".html"):
        return ""
    here = escape(publisher.address + page.address)
    said = {"og:type": "website", "og:locale": "nl_NL", "og:title": page.title, "og:description": page.description}
    if page.card:
        said |= {"og:image": publisher.address + page.card, "og:image:width": "1200", "og:image:height": "630"}
        said |= {"og:image:alt": page.crumbs[1].title if len(page.crumbs) > 1 else page.title}
    meta = "".join(f'<meta property="{key}" content="{escape(value)}">' for key, value in said.items() if value)
    news = (
        f'<link rel="alternate" type="application/atom+xml" title="{_NEWS}" href="{escape(publisher.address)}{FEED}">'
    )
    found = news if page.feed else ""
    return f'<link rel="canonical" href="{here}"><meta property="og:url" content="{here}">{meta}{found}'
