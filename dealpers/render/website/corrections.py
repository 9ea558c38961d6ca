"""Corrections of a text by its later publications, each beside the paragraph with the corrected words."""

from collections.abc import Mapping
from html import escape

from dealpers.dutch.dates import in_words
from dealpers.model import Alinea, Deal, Publicatie, Verbetering, ids
from dealpers.model.ids import TextId

_OFFICIAL = "https://zoek.officielebekendmakingen.nl"


def corrections(deal: Deal, texts: Mapping[TextId, Alinea]) -> dict[TextId, str]:
    """Notes for the margin as HTML, by paragraph: the first in the named part that has the right words.

    A correction whose words are in no paragraph of that part has no note.
    """
    out: dict[TextId, str] = {}
    for publication in deal.feiten.publicaties:
        for one in publication.verbeteringen:
            inside = (text for text in texts.values() if ids.is_within(text.deel, one.plaats))
            text = next((text for text in inside if one.wordt in text.tekst), None)
            if text is not None:
                out[text.id] = out.get(text.id, "") + _note(one, publication)
    return out


def _note(correction: Verbetering, publication: Publicatie) -> str:
    """Note with the day, the wrong and the right words, and links to both publications."""
    first = _link(publication.volgt_op) if publication.volgt_op else "een eerdere publicatie"
    return (
        f'<p class="verbeterd">Gerectificeerd op <time datetime="{publication.datum}">{in_words(publication.datum)}'
        f"</time>: in {first} stond ‘{escape(correction.was)}’; dat moet zijn ‘{escape(correction.wordt)}’ "
        f"({_link(publication.identificatie)}).</p>"
    )


def _link(identifier: str) -> str:
    name = escape(identifier)
    return f'<a href="{_OFFICIAL}/{name}.html" rel="external">{name}</a>'
