"""Files for the server of a site: headers, robots.txt, sitemap, security.txt."""

from collections.abc import Iterable, Iterator
from datetime import date
from xml.sax.saxutils import escape

from dealpers.model.finding import DealsError
from dealpers.render.website.publisher import Publisher

_YEAR = 366  # days, of a leap year

# One policy; every file below states it. No page has a script, style, frame or request from elsewhere.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = (
    ("Content-Security-Policy", _POLICY),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Strict-Transport-Security", "max-age=31536000"),
)
_TEXTS = "text/css text/csv text/javascript application/javascript text/plain text/xml"
_PACKED = f"{_TEXTS} application/atom+xml application/json image/svg+xml"
_FONTS = ("Cache-Control", "public, max-age=2592000")
_CLOSED = "User-agent: *\nDisallow: /\n"
"""Robots file of a preview."""


def files(publisher: Publisher, moved: tuple[tuple[str, str], ...] = ()) -> Iterator[tuple[str, bytes]]:
    """Server files by path below the root of the site; ``moved`` are old and new folders on the server."""
    yield "_headers", static_host().encode()
    yield ".htaccess", (apache(publisher.root) + "".join(f"Redirect 301 {old} {new}\n" for old, new in moved)).encode()
    if moved:
        yield "_redirects", "".join(f"{old}* {new}:splat 301\n" for old, new in moved).encode()
    yield "robots.txt", (_CLOSED if publisher.preview else _robots(publisher.address)).encode()
    yield ".nojekyll", b""  # GitHub Pages leaves out files that begin with _ otherwise
    if publisher.security and publisher.security_until:
        yield ".well-known/security.txt", _security(publisher).encode()


def static_host() -> str:
    """Headers for hosts that read a file ``_headers``."""
    every = "".join(f"  {name}: {value}\n" for name, value in HEADERS)
    return f"/*\n{every}\n/fonts/*\n  {_FONTS[0]}: {_FONTS[1]}\n"


def apache(root: str = "/") -> str:
    """Headers and error page for Apache; ``root`` is the path of the site on its server."""
    every = "".join(f'  Header always set {name} "{value}"\n' for name, value in HEADERS)
    return (
        f"ErrorDocument 404 {root}404.html\nOptions -Indexes\nAddDefaultCharset utf-8\n"
        f"ErrorDocument 403 {root}404.html\n"  # a folder without a page
        "AddType text/plain .sha256\nAddCharset utf-8 .css .csv .js\n"
        f"<IfModule mod_headers.c>\n{every}"
        f'  <FilesMatch "\\.woff2$">\n    Header set {_FONTS[0]} "{_FONTS[1]}"\n  </FilesMatch>\n</IfModule>\n'
        "<IfModule mod_deflate.c>\n"
        f"  AddOutputFilterByType DEFLATE text/html {_PACKED}\n"
        "</IfModule>\n"
    )


def nginx() -> str:
    """Headers and error page for nginx, to be included in a ``server`` block."""
    every = "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS)
    inner = "".join(f"  {line}\n" for line in every.splitlines())
    return (
        "# Include this in the server block of the site; it needs root and server_name beside it.\n"
        f"index index.html;\nerror_page 403 404 =404 /404.html;\ncharset utf-8;\ncharset_types {_TEXTS};\n"
        "absolute_redirect off;\n"  # behind a proxy the name and port of the server are not those of the site
        f"gzip on;\ngzip_types {_PACKED};\n"
        f"{every}"
        "location ~* \\.woff2$ {\n"  # a location with a header of its own inherits none
        f'{inner}  add_header {_FONTS[0]} "{_FONTS[1]}" always;\n}}\n'
        "location ~* \\.csv$ { default_type text/csv; }\nlocation ~* \\.sha256$ { default_type text/plain; }\n"
    )


def _robots(address: str) -> str:
    """Robots file that allows everything and names the sitemap if there is one."""
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {address}sitemap.xml\n" if address else "")


def sitemap(address: str, pages: Iterable[str]) -> bytes:
    """Sitemap with the addresses of pages, without the error page; ``address`` is that of the site."""
    rows = "".join(
        f"  <url><loc>{escape(address + page)}</loc></url>\n" for page in sorted(pages) if not page.endswith(".html")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{rows}</urlset>\n"
    ).encode()


def check_term(publisher: Publisher, today: date) -> None:
    """Raise ``DealsError`` if security.txt would be valid for more than a year, against the advice of RFC 9116."""
    until = publisher.security_until
    if publisher.security and until and (until - today).days > _YEAR:
        raise DealsError(
            f"mkdocs.yml: extra.beveiliging_tot is {until}, meer dan een jaar na {today}",
            "kies een dag binnen een jaar, en zet hem bij elke wijziging van de site opnieuw",
        )


def _security(publisher: Publisher) -> str:
    """Contact for a leak, and the last day on which it holds (RFC 9116)."""
    canonical = f"Canonical: {publisher.address}.well-known/security.txt\n" if publisher.address else ""
    return (
        f"Contact: {publisher.security}\nExpires: {publisher.security_until}T00:00:00Z\n"
        f"Preferred-Languages: nl, en\n{canonical}"
    )
