"""Latest changes of the collection as an Atom feed (RFC 4287), from the events of ``history`` alone."""

from collections.abc import Iterable
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from dealpers.corpus.history import Event, newest
from dealpers.model import Stuk, ids
from dealpers.render.website.page import FEED

_MOST = 50


def feed_of(stukken: Iterable[Stuk], site: str, name: str, folder: str, *, author: str) -> str:
    """Atom feed of some texts, for a page at ``folder`` below the address of the site; empty without a dated event.

    ``author`` is the name of the site: neither a deal nor a party writes its feed. Every moment in the feed is a day
    from the texts, so that an equal collection gives an equal feed.
    """
    news = newest(stukken, _MOST)
    if not news or not site:
        return ""
    address = site + folder
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">\n'
        f"  <title>{escape(name)}: nieuwste wijzigingen</title>\n  <id>{escape(address)}</id>\n"
        f'  <link rel="self" type="application/atom+xml" href={quoteattr(address + FEED)}/>\n'
        f'  <link rel="alternate" type="text/html" href={quoteattr(address)}/>\n'
        f"  <updated>{_moment(max(event.dag for event in news))}</updated>\n"
        f"  <author><name>{escape(author)}</name></author>\n{''.join(_entries(news, site))}</feed>\n"
    )


def _entries(news: Iterable[Event], address: str) -> Iterable[str]:
    for event in news:
        page = address + event.adres
        yield (
            f"  <entry>\n    <title>{escape(f'{event.stuk.naam} {event.wat}')}</title>\n"
            f"    <id>{escape(f'{page}#{ids.slug(event.wat)}-{event.dag}')}</id>\n"
            f'    <link rel="alternate" type="text/html" href={quoteattr(page)}/>\n'
            f"    <updated>{_moment(event.dag)}</updated>\n"
            f"    <summary>{escape(event.stuk.feiten.samenvatting)}</summary>\n  </entry>\n"
        )


def _moment(day: date) -> str:
    """Start of a day, since the texts give no time of day."""
    return f"{day.isoformat()}T00:00:00Z"
