"""Lines and items that go on with a party: its representative, its fields, and clauses in small letters."""

from collections.abc import Sequence
from itertools import zip_longest

from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Lijst, Onderdeel, ids
from dealpers.parse.aanhef.bewijs import Evidence, evidence
from dealpers.parse.aanhef.groepszinnen import is_group_heading, is_group_sentence
from dealpers.parse.aanhef.kader import JOINTS
from dealpers.parse.aanhef.koppen import is_agreed
from dealpers.parse.aanhef.personen import continues_party, describes_party

_ENDED = regex(r"(?:[;:]|\w{3}\.)\s*$")
"""Regex of the end of a party whose next paragraph does not go on with the party."""
_LABELLED = regex(r"[A-Z][\w-]+(?:\s+[a-z]+){0,2}\s*:\s")
"""Regex of the name of a field before a body: "Organisatie: ProRail"."""


def first_text(item: Onderdeel) -> Alinea:
    """First paragraph of an item; an empty paragraph where the item has none."""
    return next((block for block in item.blokken if isinstance(block, Alinea)), Alinea(ids.text_in(item.id, 1), ()))


def clauses_behind(blocks: Sequence[object], party: str) -> list[str]:
    """Paragraphs at the start of the blocks that go on with a ``party``; none where fields with a colon do so."""
    texts: list[str] = []
    for block, after in zip_longest(blocks, blocks[1:]):
        if not isinstance(block, Alinea) or is_agreed(block.tekst):
            break
        below = after.tekst if isinstance(after, Alinea) else ""
        above = texts[-1] if texts else "" if begins_other(block.tekst) else party
        small = block.tekst[:1].islower() and not _ENDED.search(party) and not begins_other(block.tekst)
        if not (small or describes_party(block.tekst, above, below)):
            break
        texts.append(block.tekst)
    last = max((n for n, text in enumerate(texts, 1) if continues_party(text) or not text[:1].isupper()), default=0)
    return texts if _LABELLED.match(party) else texts[:last]


def fields_below(lists: Sequence[Lijst]) -> list[str]:
    """Items of lists below a body, if they all are about it: "vertegenwoordiger: A. Berg", "functie: wethouder"."""
    texts = [first_text(item).tekst for inner in lists for item in inner.onderdelen]
    return texts if all(map(describes_party, texts)) else []


def begins_other(text: str) -> bool:
    """True if a paragraph in small letters right behind a party joins or names another, or a group of parties."""
    plain = text.strip(" ,;:").lower()
    return plain in JOINTS or is_group_heading(text) or is_group_sentence(text) or evidence(text) > Evidence.NONE
