"""Remarks of the editors, each beside one paragraph."""

from collections.abc import Mapping

from dealpers.model import Aanvaarding, Alinea, Document, Stuk, ids


def remarks(deal: Stuk, texts: Mapping[str, Alinea]) -> dict[str, tuple[Aanvaarding, ...]]:
    """Remarks by paragraph: the first in the named part with the quoted words, or else the first in that part."""
    out: dict[str, tuple[Aanvaarding, ...]] = {}
    beside = deal.kanttekeningen if isinstance(deal, Document) else ()
    for accepted in (
        *deal.aanvaard,
        *(Aanvaarding(regel="", plaats=r.plaats, woorden=r.woorden, reden=r.tekst, span=r.span) for r in beside),
    ):
        inside = [t for t in texts.values() if ids.is_within(t.deel, accepted.plaats)]
        holding = [text for text in inside if accepted.woorden in text.tekst]
        for text in (holding or inside)[:1]:
            out[text.id] = (*out.get(text.id, ()), accepted)
    return out
