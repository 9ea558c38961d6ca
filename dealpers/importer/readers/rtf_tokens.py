"""Tokens of Rich Text Format 1.9: groups, control words, bytes of text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.importer.readers.refusal import DamagedError

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z'])"
    rb"|(?P<group>[{}])|(?P<feed>[\r\n]+)|(?P<text>[^\\{}\r\n]+)",
    re.S,
)
_DEEPEST = 200
"""Maximum depth of groups; Word writes no more than 20."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token: ``{``, ``}``, a control word with its number, ``'`` for bytes of a character, or ``text``."""

    kind: str
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """Tokens of a file up to the end of its one group. Raises ``RefusedError`` if the groups do not pair up."""
    index = depth = 0
    while match := _TOKEN.match(data, index):
        index = match.end()
        if group := match["group"]:
            depth += 1 if group == b"{" else -1
            if depth > _DEEPEST or depth < 0:
                raise DamagedError("de groepen staan te diep in elkaar" if depth > 0 else "een groep eindigt te vroeg")
            yield Token(group.decode())
            if depth == 0:
                return
        elif match["word"]:
            name = match["word"].decode()
            number = int(match["number"]) if match["number"] else None
            if name == "bin" and number and number > 0:
                index += number
            else:
                yield Token(name, number)
        elif match["hex"]:
            yield Token("'", data=bytes.fromhex(match["hex"].decode()))
        elif match["sign"]:
            yield Token(_SIGNS.get(match["sign"], "sign"), data=match["sign"])
        elif match["text"]:
            yield Token("text", data=match["text"])
    raise DamagedError("het eind van de tekst ontbreekt")


_SIGNS = {
    b"\r": "par",
    b"\n": "par",
    b"~": "~",
    b"-": "optional",
    b"_": "hyphen",
    b"*": "*",
    b"\t": "tab",
    b"|": "sign",
}
"""Control symbols by their name here; ``\\{``, ``\\}`` and ``\\\\`` mean themselves."""
