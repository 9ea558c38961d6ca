"""Links for every output: the web address of a printed one, and the note of a mark."""

from urllib.parse import quote, urlsplit

from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Noot, Stuk, marked, table_of

_NO_ADDRESS = regex(r"[\s<>\"{}|\\^`\x00-\x1f\x7f]")  # characters that RFC 3986 leaves out of every address
_HOST = regex(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+")
_LOOSE_PERCENT = regex(r"%(?![0-9A-Fa-f]{2})")
_SAFE = "/?:@!$&'()*+,;=-._~%"


def web_address(printed: str) -> str:
    """Printed address as a link, percent-encoded; empty where the text is no whole web address.

    >>> web_address("www.rijk.nl/café")
    'https://www.rijk.nl/caf%C3%A9'
    >>> web_address("https://rijk.nl/a|b")
    ''
    """
    whole = f"https://{printed}" if printed.lower().startswith("www.") else printed
    if _NO_ADDRESS.search(whole):
        return ""
    try:
        parts = urlsplit(whole)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port is not None else ""
    except ValueError:  # UnicodeError too: a label of the host that is empty or too long
        return ""
    if parts.scheme not in ("http", "https") or parts.username is not None or not _HOST.fullmatch(host):
        return ""
    shown = host if host != parts.hostname else parts.netloc.removesuffix(port)
    query = f"?{_quoted(parts.query)}" if parts.query else ""
    fragment = f"#{_quoted(parts.fragment)}" if parts.fragment else ""
    return f"{parts.scheme}://{shown}{port}{_quoted(parts.path)}{query}{fragment}"


def _quoted(text: str) -> str:
    return quote(_LOOSE_PERCENT.sub("%25", text), safe=_SAFE)


def word_of(label: str) -> str:
    """Label that is a word of the text, as ``a)`` or ``1.``; empty for a bullet, which is layout."""
    return label if any(sign.isalnum() for sign in label) else ""


def called_note(label: str, alinea: Alinea, stuk: Stuk) -> Noot | None:
    """Note that a mark in a paragraph calls: of its own table, of its own annex, or of the text."""
    table = table_of(alinea, stuk)
    notes = (*(table.noten if table else ()), *marked(alinea, stuk))
    return next((note for note in notes if note.label == label), None)
