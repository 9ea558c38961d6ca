"""Frame of every page: Material's templates, rendered by MkDocs once per folder depth and filled page by page."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from html import escape, unescape
from pathlib import Path
from types import SimpleNamespace

import markupsafe
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, pass_context
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig

from dealpers.dutch.regex import regex
from dealpers.model.finding import DealsError
from dealpers.model.instellingen import Instellingen
from dealpers.render.website.bundles import bundles
from dealpers.render.website.compiled import Compiled
from dealpers.render.website.page import CARD, FEED, Link, NavSection, Page, path_of, root_from
from dealpers.render.website.publisher import Publisher

# Static files beside the templates; style sheets and scripts are bundled.
_OWN = ("fonts/*", "favicon.svg")

_LEAD = regex(r'<p class="lead">(.*?)</p>', re.S)
_TAG = regex(r"<[^>]+>")
_LONG = 12  # entries of the side column from which a filter is quicker than reading
_NAVIGATIONS = 32  # navigations that stay rendered: a text has one for each depth of its pages
_NEWS = "Wijzigingen en nieuwe stukken"
_SLOTS = (*("title", "head", "body", "main_navigation", "side", "crumbs", "content", "pager", "report", "foot"),)
_FOOT = (("Over {}", "over/"), ("Controle", "controle/"), ("Toegankelijkheid", "toegankelijkheid/"))
"""Links at the foot of every page; ``{}`` is the name of the site."""
_PUBLISHERS = frozenset({"over", "toegankelijkheid"})
"""Optional pages of a collection, written by its publisher."""
# Controls and places of Material's script: drawer, search, overlay, announcements, messages.
_DEAD = regex(
    r'<input class="md-toggle"[^>]*>|<label class="md-overlay"[^>]*></label>'
    r'|<div data-md-component="announce">\s*</div>'
    r'|<div class="md-dialog"[^>]*>\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>'
)
_FRAME, _PARTIALS = Compiled("kader"), Compiled("kaderdelen")
# Private-use characters: no template or setting contains them, and filled text is never searched.
_SLOT = regex("\ue000([a-z_]+)\ue001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Website:
    """Frame of the site, ready to fill; build it with ``load``."""

    name: str
    navigation: tuple[Link, ...]
    publisher: Publisher
    settings: Instellingen
    _environment: Environment
    _parts: TemplateModule
    _config: MkDocsConfig
    _templates: Path
    _frames: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _navigations: dict[tuple[tuple[NavSection, ...], str], str] = field(default_factory=dict)

    def having(self, pages: Iterable[str]) -> "Website":
        """Website of a collection with these pages of the publisher; no link leads to a missing page."""
        return replace(self, publisher=replace(self.publisher, pages=tuple(sorted(pages))))

    def render(self, page: Page) -> tuple[str, bytes]:
        """Path of a page's file below the root of the site, and its HTML."""
        if not page.description:
            page = replace(page, description=_lead(page) or self.settings.beschrijving or page.title)
        # A server shows the page for errors at any depth, so links on that page begin at the root of the server.
        page = page if page.address else replace(page, title=self.name)  # the start page bears the name of the site
        root = self.publisher.root if page.address.endswith(".html") else root_from(page.address)
        entries = len(page.headings) + sum(len(section.links) for section in page.navigation)
        side = self._part("side", page, self._side_navigation(page, root), entries >= _LONG)
        navigation = [link for link in self.navigation if self._has(link.address)]
        foot = [Link(title.format(self.name), address) for title, address in _FOOT if self._has(address)]
        foot += [Link(link.titel, link.adres) for link in self.settings.extra.voet]
        fills = {
            "title": escape(page.title if page.title == self.name else f"{page.title} – {self.name}"),
            "head": self._part("head", page, self.publisher, root, FEED, CARD, _NEWS, self._linked_data(page)),
            "body": f'data-kind="{escape(page.kind)}" data-side="{"filled" if side else "empty"}"',
            "main_navigation": self._part("items", navigation, page.address, root, True),
            "side": side,
            "crumbs": self._part("crumbs", page, root),
            "content": page.content,
            "pager": self._part("pager", page, root),
            "report": self._part("report", page, self.publisher, root),
            "foot": self._part("items", foot, "", root),
        }
        # Literal text and names of slots alternate: the odd pieces are names.
        pieces = self._frame(root)
        html = "".join(fills[piece] if i % 2 else piece for i, piece in enumerate(pieces))
        return path_of(page.address), html.encode()

    def _linked_data(self, page: Page) -> str:
        """Data about a page for search engines (schema.org); a page has an address only where the site has one."""
        address = self.publisher.address
        whole: dict[str, object] = {
            "@context": "https://schema.org",
            "@type": "WebPage",
            "name": page.title,
            "description": page.description,
            "inLanguage": "en" if page.kind == "english" else "nl",
            "isPartOf": {"@type": "WebSite", "name": self.name} | ({"url": address} if address else {}),
        }
        if uitgever := self.settings.extra.uitgever:
            known = {"@id": uitgever.tooi} if uitgever.tooi else {}
            whole["publisher"] = {"@type": "Organization", **known, "name": uitgever.naam}
        if address and not page.address.endswith(".html"):
            whole["url"] = address + page.address
            steps = [
                {"@type": "ListItem", "position": rank, "name": link.title, "item": address + link.address}
                for rank, link in enumerate(page.crumbs, 1)
            ]
            whole |= {"breadcrumb": {"@type": "BreadcrumbList", "itemListElement": steps}} if steps else {}
        return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")

    def _part(self, macro: str, *values: object) -> str:
        """Render a part of the frame that differs by page, by the name of its macro."""
        return str(getattr(self._parts, macro)(*values))

    def _side_navigation(self, page: Page, root: str) -> str:
        """Navigation of a text, rendered once for its pages of one depth, with the link to this page marked."""
        if not page.navigation:
            return ""
        key = page.navigation, root
        if key not in self._navigations:
            if len(self._navigations) >= _NAVIGATIONS:
                self._navigations.clear()
            self._navigations[key] = self._part("navigation", page.navigation, root)
        link = f'<a href="{markupsafe.escape(root + page.address or "./")}"'
        return self._navigations[key].replace(f"{link}>", f'{link} aria-current="page">')

    def _has(self, address: str) -> bool:
        name = address.strip("/")
        return name not in _PUBLISHERS or name in self.publisher.pages

    def assets(self) -> Iterator[tuple[str, bytes]]:
        """Static files of the frame: path below the root of the site, and bytes."""
        extra = self.settings.extra
        for pattern in (*_OWN, *((extra.logo,) if extra.logo else ())):
            for file in sorted(self._templates.glob(pattern)):
                yield file.relative_to(self._templates).as_posix(), file.read_bytes()
        yield from bundles(self._templates, extra.kleuren, extra.donker)

    def _frame(self, root: str) -> tuple[str, ...]:
        """Frame for one folder depth: literal text and names of slots, alternating."""
        if root not in self._frames:
            self._frames[root] = self._render_frame(root)
        return self._frames[root]

    def _render_frame(self, root: str) -> tuple[str, ...]:
        """Render the frame from its templates, and cut the HTML at its slots."""
        slot = {name: f"\ue000{name}\ue001" for name in _SLOTS}
        # Material's skip link leads to the first entry of a contents list: give it the main column.
        page = SimpleNamespace(toc=[SimpleNamespace(url="#inhoud")])
        try:
            html = self._environment.get_template("main.html").render(
                config=self._config,
                page=page,
                base_url=root or "./",
                slot=slot,
                extra=self.settings.extra,
                preview=self.publisher.preview,
            )
        except TemplateError as error:
            place = f"{getattr(error, 'name', None) or 'main.html'}:{getattr(error, 'lineno', None) or 1}"
            raise DealsError(f"templates van de site, {place}: {error}") from error
        # Material's base leaves no block around <body>, where the kind of page belongs, nor around the controls of its
        # own script, which this site does not load.
        html = html.replace("<body ", f"<body {slot['body']} ", 1)
        html = _DEAD.sub("", html)
        html = re.sub(r"\n\s*\n+", "\n", html)
        pieces = tuple(_SLOT.split(html))
        if missing := set(_SLOTS) - set(pieces[1::2]):
            raise DealsError(f"templates van de site: nergens staat {', '.join(sorted(missing))}")
        return pieces


def load(settings: Instellingen, templates: Path, publisher: Publisher) -> Website:
    """Frame of a site with these settings; raises ``DealsError`` if its templates are unusable.

    MkDocs reads no file: ``parse.instellingen`` does, with every fault at its place.
    """
    if not (templates / "main.html").is_file():
        raise DealsError(f"in {templates} staat geen main.html van de site", "verwijder eigen sjablonen, of herstel ze")
    config = MkDocsConfig()
    config.load_dict(
        {
            "site_name": settings.naam,
            "site_description": settings.beschrijving or None,
            "docs_dir": str(templates / "paginas"),  # MkDocs insists on a folder; the pages come from Dealpers
            "site_dir": str(templates / "site"),
            "plugins": [],
            "theme": {
                "name": "material",
                "custom_dir": str(templates),
                "language": "nl",
                "font": False,  # no request leaves the site
                "favicon": "favicon.svg",
            },
        }
    )
    errors, _ = config.validate()
    if errors:
        faults = "; ".join(f"{key}: {error}" for key, error in errors)
        raise DealsError(f"MkDocs aanvaardt deze instellingen niet: {faults}", "controleer mkdocs.yml")
    environment = config.theme.get_env()
    environment.filters["url"] = _url
    environment.bytecode_cache = _FRAME
    partials = Environment(
        loader=FileSystemLoader(templates / "partials"),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=_PARTIALS,
    )
    try:
        parts = partials.get_template("parts.html").module
    except TemplateError as error:
        raise DealsError(f"templates van de site, partials/parts.html: {error}") from error
    return Website(
        name=settings.naam,
        navigation=tuple(Link(link.titel, link.adres) for link in settings.menu),
        publisher=publisher,
        settings=settings,
        _environment=environment,
        _parts=parts,
        _config=config,
        _templates=templates,
    )


@pass_context
def _url(context: Context, address: str) -> str:
    """Jinja filter for an address as seen from the page; MkDocs' own filter has relative links only."""
    base: str = context["base_url"]
    return address if address.startswith("#") else base.removeprefix("./") + address or base


def _lead(page: Page) -> str:
    """Words of the lead below the title; empty for the start page, which the site describes, and without a lead."""
    lead = _LEAD.search(page.content) if page.address else None
    return " ".join(unescape(_TAG.sub("", lead[1])).split()) if lead else ""
