"""Findings by where they point: at words of a paragraph, at a part of the text, at a field of the facts."""

from typing import Protocol

from dealpers.check.passages import lid_of
from dealpers.check.rule import Finding
from dealpers.model import Alinea
from dealpers.model.ids import TITLE, PartId
from dealpers.model.source import Span

Related = tuple[tuple[Span, str], ...]
"""Other places of a finding, each with a message."""


class Placed(Protocol):
    """Paragraph, reference or explanation: a value with a part of the text and a place in its source."""

    @property
    def span(self) -> Span: ...
    @property
    def deel(self) -> PartId: ...


def at_words(  # noqa: PLR0913 - place, message and advice of one finding
    alinea: Alinea,
    where: tuple[int, int],
    message: str,
    hint: str,
    *,
    item: bool = False,
    words: str = "",
    related: Related = (),
    certain: bool = True,
) -> Finding:
    """Finding at the offsets of some words in a paragraph; with ``item`` its place is the item, else the lid around."""
    place, words = alinea.deel if item else lid_of(alinea), words or alinea.tekst[slice(*where)]
    return at_place(alinea.plaats.span(*where), place, message, hint, words, related=related, certain=certain)


def at_place(  # noqa: PLR0913 - place, message and advice of one finding
    span: Span, place: PartId, message: str, hint: str, words: str, *, related: Related = (), certain: bool = True
) -> Finding:
    """Finding at a place of a file, shown at a part of the text."""
    return Finding(span=span, message=message, hint=hint, place=place, words=words, related=related, certain=certain)


def at_part(  # noqa: PLR0913 - place, message and advice of one finding
    part: Placed, message: str, hint: str, words: str, *, related: Related = (), certain: bool = True
) -> Finding:
    """Finding at a whole paragraph, reference or explanation."""
    return at_place(part.span, part.deel, message, hint, words, related=related, certain=certain)


def at_title(  # noqa: PLR0913 - place, message and advice of one finding
    span: Span, message: str, hint: str, words: str, *, related: Related = (), certain: bool = True
) -> Finding:
    """Finding in a file of facts; readers see it at the title of the text."""
    return at_place(span, TITLE, message, hint, words, related=related, certain=certain)
