"""Identifier of a foreign text: from the editor, the title or the name of the file."""

import re
from pathlib import PurePath

from dealpers.model import ids
from dealpers.model.finding import DealsError

_LONGEST = 60


def identifier(asked: str, title: str, file: str) -> str:
    """Identifier that was asked for, or else one made from the title, or from the name of the file.

    Raises ``DealsError`` if the identifier that was asked for is none, or nothing gives one.
    """
    if asked:
        if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", asked):
            raise DealsError(f"'{asked}' is geen identificatie", "gebruik kleine letters, cijfers en '-'")
        return asked
    for words in (title, PurePath(file).stem):
        slug = ids.slug(words)
        if len(slug) > _LONGEST:
            slug = slug[: _LONGEST + 1].rpartition("-")[0]
        if slug:
            return slug
    raise DealsError("de tekst en de naam van het bestand geven geen identificatie", "geef er een met --id")
