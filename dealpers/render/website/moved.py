"""Pages at addresses that moved: each leads a reader, a search engine and a server to the present address."""

from collections.abc import Iterable, Iterator
from html import escape

from dealpers.model import Deal, Document


def moved_pages(stuk: Deal | Document, addresses: Iterable[str], name: str) -> Iterator[tuple[str, bytes]]:
    """Page for each address that a text had under an earlier identifier: path below the root of the site, and bytes.

    ``addresses`` are those of the pages of the text; ``name`` is that of the site.
    """
    present = f"{stuk.map}/{stuk.id}/"
    below = [address.removeprefix(present) for address in addresses if address.startswith(present)]
    for earlier in stuk.feiten.voorheen:
        for rest in dict.fromkeys(("", *below)):
            if rest.endswith("/") or not rest:
                old = f"{stuk.map}/{earlier}/{rest}"
                yield f"{old}index.html", _page("../" * old.count("/") + present + rest, stuk.naam, name)


def gone_page(address: str, name: str) -> tuple[str, bytes]:
    """Page for an address whose text is gone on purpose: path below the root of the site, and bytes."""
    root = "../" * address.count("/")
    text = f'<p>Wat hier stond, staat niet meer op deze site. <a href="{root}">Naar {escape(name)}</a>.</p>'
    return f"{address}index.html", _frame("Deze pagina is er niet meer", "", text)


def server_rules(texts: Iterable[Deal | Document], root: str) -> Iterator[tuple[str, str]]:
    """Old and new folder on the server of each text that moved, for hosts that redirect by themselves."""
    for stuk in texts:
        for earlier in stuk.feiten.voorheen:
            yield f"{root}{stuk.map}/{earlier}/", f"{root}{stuk.map}/{stuk.id}/"


def _page(target: str, text: str, name: str) -> bytes:
    to = escape(target)
    head = f'<link rel="canonical" href="{to}"><meta http-equiv="refresh" content="0; url={to}">'
    return _frame(f"{text} – {name}", head, f'<p>Deze pagina is verhuisd: <a href="{to}">{escape(text)}</a>.</p>')


def _frame(title: str, head: str, body: str) -> bytes:
    return (
        '<!doctype html>\n<html lang="nl">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{escape(title)}</title>{head}</head>\n<body><main><h1>{escape(title)}</h1>{body}</main></body>\n</html>\n"
    ).encode()
