"""A page of the website: what a renderer hands to the site engine, free of any engine."""

from collections.abc import Callable
from dataclasses import dataclass

FEED = "feed.atom"
"""Path of the feed, relative to the root of the site."""


@dataclass(frozen=True, slots=True)
class Link:
    """A titled way to another page: ``address`` is relative to the site's root, with ``/`` at its end for a page."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's contents list: ``anchor`` is an id on the page, ``level`` counts from 2."""

    level: int
    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class NavSection:
    """A group of links in the navigation of one deal; ``title`` is empty for a group without heading."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One finished page.

    ``address`` is relative to the site's root and empty for the start page; it ends in ``/`` (the file is
    ``index.html`` below it) or in ``.html``. ``content`` is finished HTML for the main column, in which every link to
    the site itself is already relative to this page. ``card`` is the picture that other sites show with a link to it,
    relative to the site's root. ``canonical`` is the address of the page that readers should
    find in the place of this one, for one that search engines must leave out. ``feed`` says that the feed of the site
    tells what changes here.
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


@dataclass(frozen=True, slots=True)
class PagePlan:
    """Address of a page, and the function that renders its contents when somebody asks for the page.

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
    """Path of the file of a page: ``deals/`` has ``deals/index.html``; ``404.html`` has itself."""
    return address if address.endswith(".html") else f"{address}index.html"


def root_from(address: str) -> str:
    """The way from a page back to the site's root: ``""`` at the root, ``"../../"`` two folders down."""
    return "../" * address.count("/")
