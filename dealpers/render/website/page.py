"""Page of the website: the value between renderers and the site engine, independent of any engine."""

from collections.abc import Callable
from dataclasses import dataclass

CARD = "kaart.png"
"""File name of a card: beside the pages of its deal, or at the root for every other page."""
FEED = "feed.atom"
"""Path of the feed, relative to the root of the site."""


@dataclass(frozen=True, slots=True)
class Link:
    """Link with a title; ``address`` is relative to the root of the site, with ``/`` at its end for a page."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Heading:
    """Entry of a page's contents list: ``anchor`` is an id on the page, ``level`` counts from 2."""

    level: int
    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class NavSection:
    """Group of links in the navigation of one deal; ``title`` is empty for a group without heading."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Page of the site, ready for the frame.

    ``address`` is relative to the root of the site; the start page has an empty address. An address ends in ``/``, with
    ``index.html`` as file below, or in ``.html``. ``content`` is the HTML of the main column, in which every link
    within the site is relative to this page. ``card`` is the picture that other sites show with a link to this
    page, relative to the site's root. ``canonical`` is the address of the replacing page, for a page that is hidden
    from search engines. ``feed``: the feed of the site reports changes of this page; ``own_feed`` is
    the path of a feed of this deal, party or subject alone.
    """

    address: str
    title: str
    content: str
    description: str = ""
    kind: str = ""
    headings: tuple[Heading, ...] = ()
    navigation: tuple[NavSection, ...] = ()
    crumbs: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    card: str = ""
    canonical: str | None = None
    feed: bool = False
    own_feed: str = ""


@dataclass(frozen=True, slots=True)
class PagePlan:
    """Address of a page, and the function that renders its contents on request.

    ``listed`` is false for a page that search engines must leave out.
    """

    address: str
    render: Callable[[], Page]
    listed: bool = True

    @property
    def path(self) -> str:
        """Path of the page's file below the root of the site."""
        return path_of(self.address)


def path_of(address: str) -> str:
    """File path of a page address: ``deals/`` gives ``deals/index.html``; ``404.html`` gives itself."""
    return address if address.endswith(".html") else f"{address}index.html"


def root_from(address: str) -> str:
    """Relative path from a page to the root of the site: ``""`` at the root, ``"../../"`` two folders down."""
    return "../" * address.count("/")
