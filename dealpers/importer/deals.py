"""The parts of a deal in a foreign text: preamble, articles, closing words and annexes."""

import re
from collections.abc import Iterator, Sequence

from dealpers.importer.chunks import Chunk
from dealpers.importer.documents import sectioned
from dealpers.importer.headings import (
    NUMBER,
    is_article_heading,
    is_body,
    is_coded_heading,
    is_heading,
    is_numbered_heading,
    titled,
)
from dealpers.importer.layout import written
from dealpers.importer.listing import Heading, Part, blocks
from dealpers.importer.tabling import Placed, numbered
from dealpers.model import Tabel
from dealpers.parse.bijlagen import FOLDER
from dealpers.parse.deal import ARTICLES, CLOSING, FINANCE, PREAMBLE
from dealpers.render.source.yaml import write_table

_DIVISION = re.compile(
    r"(?:de\s+)?(?:onder(?:ge)?tekenden|partij(?:en)?|partners?|begrip\w*|definitie\w*|(?:\w+\s+){0,3}overweging\w*"
    r"|overwegende(?:\s+dat)?|preambule|aanleiding|achtergrond)\b[^.;,]{0,40}:?",
    re.I,
)
_RECITALS = re.compile(r"overweging|overwegende", re.I)
_AGREED = re.compile(r"\b(?:overeen|overeengekomen|besluiten|afgesproken)\b", re.I)
_CLOSING = re.compile(
    r"(?:Aldus\b|Ondertekening\b|Ondertekend\b|Getekend\b|Handtekening|Voor akkoord\b|Plaats en datum\b"
    r"|(?:Overeengekomen|Opgemaakt) en (?:onder)?tekend|In \w+voud (?:opgemaakt|ondertekend|getekend))",
    re.I,
)
_ANNEX = re.compile(r"bijlagen?\b", re.I)


def is_deal(parts: Sequence[Part]) -> bool:
    """Whether a text has articles, and parties that agree on them."""
    texts = [part.plain for part in parts if isinstance(part, Chunk)]
    agreed = re.compile(r"\bpartij(?:en)?\b|te noemen|ondergetekende|overeengekomen", re.I)
    return has_title(parts) and any(map(is_article_heading, parts)) and any(map(agreed.search, texts))


def has_title(parts: Sequence[Part]) -> bool:
    """Whether a text begins with what can be the title of a deal."""
    first = parts[0] if parts else None
    return isinstance(first, Chunk) and not first.note and not first.rows and not is_article_heading(first)


def deal_files(parts: Sequence[Chunk | Placed]) -> dict[str, str]:
    """The files of a deal by relative path; there is at least one article."""
    whole = tuple(titled(parts))
    starts = [at for at, part in enumerate(whole) if is_article_heading(part)]
    chapters = {at: chapter for at in starts if (chapter := _chapter(whole, at)) is not None}
    first = min(chapters.get(starts[0], starts[0]), starts[0])
    end = _closing_begins(whole, starts[-1] + 1)
    annexes = [at for at in range(starts[-1] + 1, len(whole)) if _is_annex(whole[at], whole[at + 1 :])]
    end = min([end, *annexes])
    begin = annexes[0] if annexes else len(whole)
    whole = (*numbered(whole[:begin]), *whole[begin:])
    files = {PREAMBLE: written(blocks(tuple(_preamble(whole[:first]))))}
    body: list[str] = []
    for at, after in zip(starts, [*starts[1:], end], strict=True):
        stop = chapters.get(after, after)
        if at in chapters:
            body.append(written(blocks([Heading(1, _chunk(whole[chapters[at]]))])))
            body.append(written(blocks([*whole[chapters[at] + 1 : at]])) if chapters[at] + 1 < at else "")
        body.append(written(blocks([Heading(2, _chunk(whole[at])), *_article(whole[at + 1 : stop])], sticky=True)))
    files[f"{ARTICLES}01-artikelen.md"] = "\n".join(body)
    if end < len(whole) and (not annexes or end < annexes[0]):
        closing = whole[end:begin]
        files[CLOSING] = written(blocks(tuple(_closing(closing))))
    for rank, (at, stop) in enumerate(zip(annexes, [*annexes[1:], len(whole)], strict=False), 1):
        own = numbered(whole[at + 1 : stop])
        name = f"{FOLDER}{rank:02}-bijlage"
        head = Heading(1, _chunk(whole[at]))
        files[f"{name}.md"] = written(blocks([head, *sectioned(own, 2)]))
        files |= _tables(f"{name}.yml", own)
    files |= _tables(FINANCE, whole[:begin])
    return files


def _tables(name: str, parts: Sequence[Part]) -> dict[str, str]:
    tables: list[Tabel] = [part.table for part in parts if isinstance(part, Placed)]
    return {name: "tabellen:\n" + "".join(map(write_table, tables))} if tables else {}


def _chunk(part: Part) -> Chunk:
    assert isinstance(part, Chunk)
    return part


def _chapter(parts: Sequence[Part], article: int) -> int | None:
    """Where the heading of the chapter stands that begins with this article, if one does."""
    at = article - 1
    while at > 0 and isinstance(parts[at], Chunk) and _chunk(parts[at]).note:
        at -= 1
    part = parts[at] if at > 0 else None
    if not isinstance(part, Chunk) or part.bullet or part.aside or is_article_heading(part) or not part.titular:
        return None
    if part.plain.endswith(":") or _AGREED.search(part.plain) or _DIVISION.fullmatch(part.plain):
        return None
    before = parts[at - 1]
    if isinstance(before, Chunk) and before.is_text and not before.ended and not before.titular:
        return None
    return at


def _preamble(parts: Sequence[Chunk | Placed]) -> Iterator[Part]:
    """Title, divisions and their headings."""
    recitals = False
    for at, part in enumerate(parts):
        after = parts[at + 1 :]
        if at == 0 and isinstance(part, Chunk):
            yield Heading(1, part)
        elif isinstance(part, Chunk) and _is_division(part):
            recitals = _RECITALS.search(part.plain) is not None
            yield Heading(2, part)
        elif isinstance(part, Chunk) and is_heading(part, after) and not _AGREED.search(part.plain) and at > 1:
            yield Heading(3 if recitals else 2, part)
        else:
            yield part


def _article(parts: Sequence[Chunk | Placed]) -> Iterator[Part]:
    """The inside of an article: leden and programmes under headings of their own, and headings without a number."""
    seen: set[int] = set()
    for at, part in enumerate(parts):
        after = parts[at + 1 :]
        if not isinstance(part, Chunk) or part.note:
            yield part
        elif is_coded_heading(part, after):
            yield Heading(4, part)
        elif is_numbered_heading(part, parts[at - 1] if at else None, after, seen):
            match = NUMBER.match(part.plain)
            seen.add(int(match[1]) if match else 0)
            yield Heading(3, part)
        elif is_heading(part, after):
            yield Heading(5, part)
        else:
            yield part


def _is_division(chunk: Chunk) -> bool:
    named = _DIVISION.fullmatch(chunk.plain) is not None and not _AGREED.search(chunk.plain)
    return named and not chunk.is_item and not chunk.note and not chunk.aside and not chunk.literal


def _closing_begins(parts: Sequence[Part], first: int) -> int:
    for at in range(first, len(parts)):
        part = parts[at]
        if isinstance(part, Chunk) and not part.note and not part.is_item and _CLOSING.match(part.plain):
            return at
    return len(parts)


def _closing(parts: Sequence[Chunk | Placed]) -> Iterator[Part]:
    for at, part in enumerate(parts):
        if isinstance(part, Chunk) and at == 0 and part.titular and len(parts) > 1:
            yield Heading(1, part)
        else:
            yield part


def _is_annex(part: Part, after: Sequence[Part]) -> bool:
    if not isinstance(part, Chunk) or part.bullet or part.note or not part.titular:
        return False
    return _ANNEX.match(part.plain) is not None and not part.plain.endswith(":") and bool(after) and is_body(after[0])
