"""What a foreign text is called and what kind it is, as far as it says so itself."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from dealpers.importer.chunks import Chunk
from dealpers.importer.listing import Part
from dealpers.model import ids
from dealpers.model.finding import DealsError
from dealpers.parse.soorten import SOORTEN

_LONGEST = 60
_DEAL = re.compile(r"\b((?:Regio|City|Green|Woon|Health|Klimaat|Natuur|Mobiliteits) ?Deal)\b", re.I)


def identifier(asked: str, title: str, file: str) -> str:
    """The identifier that was asked for, or one made from the title, or from the name of the file."""
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


def kind_of_deal(title: str) -> str:
    """What kind of deal a text is by its title; a convenant where it does not say."""
    match = _DEAL.search(title)
    return match[1] if match else "convenant"


def kind_of_document(parts: Sequence[Part]) -> str:
    """The kind of document that a text says it is; empty where it says none."""
    text = " ".join(part.plain for part in parts[:40] if isinstance(part, Chunk)).lower()
    named = [(text.find(kind.naam), kind.naam) for kind in SOORTEN if kind.naam in text]
    if named:
        return min(named)[1]
    whole = " ".join(part.plain for part in parts if isinstance(part, Chunk)).lower()
    if "brief van de minister" in text or "voorzitter van de tweede kamer" in text:
        return "kamerbrief"
    return "collegebrief" if "geachte" in text and "burgemeester en wethouders" in whole else ""
