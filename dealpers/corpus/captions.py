"""Captions of figures, maps and other pictures, by kind and number; the pictures themselves are no text."""

import re
from collections.abc import Mapping

from dealpers.corpus.once import once
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Stuk, alineas, ids
from dealpers.model.ids import PartId
from dealpers.parse.citations.places import PICTURES

_CAPTION = regex(
    rf"(?P<word>{'|'.join(PICTURES)}|fig\.)\s*(?P<label>\d{{1,3}}(?:\.\d{{1,3}})?[a-z]?|[A-Z])(?=\s*[.:–—-]|\s+[A-Z‘“(]|\s*\Z)",
    re.I,
)


@once
def captions(stuk: Stuk) -> Mapping[tuple[str, str], PartId]:
    """Parts with a caption by the kind and label of the picture: ``("kaart", "2")`` for "Kaart 2: Ligging"."""
    parts: dict[tuple[str, str], PartId] = {}
    for alinea in alineas(stuk, stuk):
        if caption := caption_of(alinea):
            parts.setdefault(caption, alinea.deel)
    return parts


def caption_of(alinea: Alinea) -> tuple[str, str] | None:
    """Kind and label of the picture under which a paragraph is printed; None for a sentence."""
    match = _CAPTION.match(alinea.tekst)
    return (PICTURES[match["word"].lower().removesuffix(".")], ids.label_slug(match["label"])) if match else None
