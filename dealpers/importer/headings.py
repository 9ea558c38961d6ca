"""Headings among the paragraphs of a foreign text, recognised by their words and by the text below."""

import re
from collections import deque
from collections.abc import Iterator, Sequence

from dealpers.dutch.numbers import RANK
from dealpers.dutch.regex import regex
from dealpers.importer.chunks import Chunk
from dealpers.importer.lines import is_article
from dealpers.importer.lists import follows
from dealpers.importer.paragraphs import goes_on
from dealpers.importer.tables import Placed
from dealpers.model import Soort
from dealpers.model.headings import CLAUSE
from dealpers.parse.aanhef.koppen import lead_in
from dealpers.parse.aanhef.lichamen import begins_body
from dealpers.parse.articles import ARTICLE_HEADING

_RANK = regex(r"(?:Hoofdstuk|Deel|Titel|Afdeling)\s+(?:\d{1,3}|[IVXL]{1,7})[.:]?", re.I)
_CLAUSE = regex(rf"(?:(?:{CLAUSE}|onderdeel)\s+\d{{1,2}}|§\s*\d{{1,2}}|{RANK}\s+(?:{CLAUSE}))[.:]?", re.I)
_GENUS = regex(r"(?:\w*convenant|\w*overeenkomst|\w+[ -]?deal)", re.I)  # a title that goes on below
_DAY = regex(r"\d{1,2}[ -][a-z\d]+[ -]\d{4}$", re.I)
CODE = regex(r"\d{1,2}[a-z]\d{0,2}\.?\s+\S")
NUMBER = regex(r"(\d{1,3})\.?\s+\S")
_STARRED = regex(r"(\*{1,3})[^*]+\1")
_ABOUT = regex(r"(?:inzake|over|betreffende|omtrent|tot|voor|ter|houdende)\s")
_TITLE = 200  # characters of a title
_BODY = 100
_HEADING_WORDS = 4  # words of a title; "In dit convenant wordt verstaan onder" is the text
_NO_SUBJECT = regex(
    r"\b(?:versie|concept|ontwerp|definitief|vastgesteld|datum|kenmerk|nummer|nr|pagina|bijlage|inhoud\w*|tussen"
    r"|\d{1,2}[\s-]+\w+[\s-]+\d{4})\b",
    re.I,
)
"""Regex of a line below the noun of a kind that is no subject: a version, a date, a reference."""


def is_article_heading(part: object) -> bool:
    """True if a part is the heading of an article."""
    return isinstance(part, Chunk) and not (part.rows or part.note or part.bullet) and is_article(part.text)


def titled(parts: Sequence[Chunk | Placed]) -> Iterator[Chunk | Placed]:
    """Parts, in which a number and a title on two lines are one heading."""
    waiting = deque(parts)
    while waiting:
        part = waiting.popleft()
        after = waiting[0] if waiting else None
        if len(waiting) == len(parts) - 1 and len(waiting) > 1 and _goes_on_below(part, after):
            assert isinstance(part, Chunk)
            assert isinstance(after, Chunk)
            waiting.popleft()
            part, after = part.followed_by(after), waiting[0]
        if isinstance(part, Chunk) and isinstance(after, Chunk) and after.titular and not after.is_item:
            bare = is_article_heading(part) and ARTICLE_HEADING.fullmatch(part.plain) is not None
            bare = bare or (part.is_text and not part.literal and _CLAUSE.fullmatch(part.plain) is not None)
            ranked = part.is_text and not part.literal and _RANK.fullmatch(part.plain) is not None
            alone = len(waiting) == len(parts) - 1 and _GENUS.fullmatch(part.plain) is not None
            ranked = ranked or (alone and may_be_subject(after.plain))
            named = (
                not (bare and _is_lead_in(after))
                and not after.plain.endswith((":", "?"))
                and not is_article_heading(after)
                and not after.aside
            )
            bodied = not bare or (len(waiting) > 1 and _may_follow_a_title(waiting[1]))
            if (bare or ranked) and named and bodied and len(waiting) > 1:
                waiting.popleft()
                part = part.followed_by(after)
        yield part


def may_be_subject(words: str) -> bool:
    """True if a line below the noun of a kind alone can be the subject of the title: no body, version or day."""
    body = begins_body(words) and not _GENUS.match(words)
    return not (body or lead_in(words) is not None or _NO_SUBJECT.search(words))


def _goes_on_below(part: Chunk | Placed, after: Chunk | Placed | None) -> bool:
    """True if a title of one word goes on below: "CONVENANT" and "inzake het beheer van de polder"."""
    if not (isinstance(part, Chunk) and isinstance(after, Chunk) and after.is_text) or after.is_item:
        return False
    whole = _GENUS.fullmatch(part.plain) is not None and _ABOUT.match(after.plain) is not None
    return whole and len(after.plain) <= _TITLE and after.plain[-1] not in ".;:,"


def _is_lead_in(chunk: Chunk) -> bool:
    """True if a line opens definitions as a sentence: "In dit convenant wordt verstaan onder"."""
    words = chunk.plain.split()
    sentence = len(words) > _HEADING_WORDS or words[-1:] in (["betekent"], ["betekenen"])
    return sentence and lead_in(chunk.plain) is Soort.BEGRIPPEN


def _may_follow_a_title(part: Chunk | Placed) -> bool:
    """True if a part can be the text below the title of an article, so that the line above is no text itself."""
    if is_body(part):
        return True
    return isinstance(part, Chunk) and not is_article_heading(part) and (not part.titular or _is_lead_in(part))


def is_body(part: object) -> bool:
    """True if a heading can introduce a part: sentences, items or a table."""
    if isinstance(part, Placed):
        return True
    return isinstance(part, Chunk) and (
        part.is_item
        or bool(part.note)
        or (part.is_text and (part.ended or len(part.plain) > _BODY or len(part.lines) > 2))
    )


def is_heading(chunk: Chunk, after: Sequence[object]) -> bool:
    """True if a chunk without a number is a heading: marked as one, or titular and above a body."""
    if chunk.hashes:
        return True
    if not chunk.is_text or chunk.is_item or chunk.aside or not chunk.titular or is_article(chunk.text):
        return False
    if _is_lead_in(chunk):
        return False
    first = after[0] if after else None
    whole = _STARRED.fullmatch(chunk.text) is not None or (chunk.plain.isupper() and len(chunk.plain) > 3)
    if _DAY.search(chunk.plain) or (chunk.plain.endswith(":") and not whole):
        return False
    if whole and isinstance(first, Chunk) and first.titular and len(after) > 1:
        return is_body(after[1])
    return is_body(first)


def is_numbered_heading(chunk: Chunk, before: object, after: Sequence[object], seen: set[int]) -> bool:
    """True if a chunk with a number is a heading, the numbers before it having been ``seen`` as headings.

    An item is one when it does not continue the list ``before`` it, and a body follows that is no next item.
    """
    match = NUMBER.match(chunk.plain)
    if match is None or not chunk.is_text or chunk.bullet or chunk.aside or not chunk.titular or chunk.plain[-1] == ":":
        return False
    number = int(match[1])
    if goes_on(chunk.plain) or (isinstance(before, Chunk) and before.is_item and follows(before.label, chunk.label)):
        return False
    if number != 1 and number - 1 not in seen:
        return False
    first = after[0] if after else None
    if isinstance(first, Chunk) and not first.bullet and not CODE.match(first.plain):
        follower = NUMBER.match(first.plain) if first.label else None
        if follower and int(follower[1]) == number + 1:
            return False
        deeper = first.plain.startswith(f"{number}.1") and first.titular
        if not (first.is_item or first.hashes or deeper or is_body(first)):
            return False
    return first is not None


def is_coded_heading(chunk: Chunk, after: Sequence[object]) -> bool:
    """True if a chunk is the heading of a programme: a code as ``2b1`` and a name, above a body."""
    titled = CODE.match(chunk.plain) and chunk.is_text and not chunk.bullet and not chunk.aside and chunk.titular
    return bool(titled) and bool(after) and is_body(after[0])
