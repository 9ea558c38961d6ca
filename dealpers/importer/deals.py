"""Files of a deal from the parts of a foreign text: preamble, articles, closing words and annexes."""

from collections.abc import Iterator, Sequence

from dealpers.importer.agreements import Agreements, agreements, heads
from dealpers.importer.annexes import annex_starts
from dealpers.importer.chapters import chapters
from dealpers.importer.chunks import Chunk
from dealpers.importer.closings import closing_begins
from dealpers.importer.documents import sectioned
from dealpers.importer.front_chapters import heads_group, title_of
from dealpers.importer.front_matter import with_contents_as_text
from dealpers.importer.headings import (
    NUMBER,
    is_article_heading,
    is_coded_heading,
    is_heading,
    is_numbered_heading,
    titled,
)
from dealpers.importer.lists import AHEAD, Heading, Part, blocks, follows
from dealpers.importer.markdown import written
from dealpers.importer.openings import is_division, opens_recitals, opens_terms
from dealpers.importer.run_in_articles import with_run_in_articles
from dealpers.importer.tables import Placed, numbered
from dealpers.model import Tekst
from dealpers.parse.aanhef.alias import ALIAS
from dealpers.parse.aanhef.begrippen import is_definition
from dealpers.parse.aanhef.bewijs import Evidence, evidence
from dealpers.parse.aanhef.koppen import heads_parties, is_agreed
from dealpers.parse.aanhef.partijen import names_party
from dealpers.parse.aanhef.personen import continues_party, describes_party
from dealpers.parse.bijlagen import FOLDER
from dealpers.parse.deal import ARTICLES, CLOSING, FINANCE, PREAMBLE
from dealpers.render.source.tables import write_tables


def prepared(parts: Sequence[Chunk | Placed]) -> tuple[Chunk | Placed, ...]:
    """Parts, in which number and title of an article are one heading, and its text another part."""
    return tuple(titled(with_run_in_articles(with_contents_as_text(parts))))


def deal_files(parts: Sequence[Chunk | Placed]) -> dict[str, str]:
    """Files of a deal by relative path; without a citable part all words are in the preamble and the closing words."""
    whole = prepared(parts)
    articles = agreements(whole)
    end, annexes = _ends(whole, articles)
    begin = annexes[0] if annexes else len(whole)
    starts = [index for index in articles.starts if index < min(end, begin)]
    above = chapters(whole, starts, articles)
    whole = (*numbered(whole[:begin]), *whole[begin:])
    first = min(above.get(starts[0], (starts[0],))) if starts else min(end, begin)
    files = {PREAMBLE: written(blocks(tuple(_preamble(whole[:first], articles.front, bare=not starts))))}
    body: list[str] = []
    for index, after in zip(starts, [*starts[1:], min(end, begin)], strict=False):
        body += [
            written(blocks([Heading(1, chunk)])) for place in above.get(index, ()) if (chunk := _chunk(whole[place]))
        ]
        stop = min(above.get(after, (after,)))
        after_head = whole[index + 1] if index + 1 < stop else None
        lead = heads(whole[index], after_head, sentence=articles.sentences)
        head = lead[0] if isinstance(lead[0], Heading) else Heading(2, _chunk(whole[index]))
        inside = _article((*lead[1:], *whole[index + 1 : stop]))
        body.append(written(blocks([head, *inside], sticky=True)))
    if body:
        files[f"{ARTICLES}01-artikelen.md"] = "\n".join(body)
    if end < begin:
        files[CLOSING] = written(blocks(tuple(_closing(whole[end:begin]))))
    for rank, (index, stop) in enumerate(zip(annexes, [*annexes[1:], len(whole)], strict=False), 1):
        chunks = numbered(whole[index + 1 : stop])
        name = f"{FOLDER}{rank:02}-bijlage"
        files[f"{name}.md"] = written(blocks([Heading(1, _chunk(whole[index])), *sectioned(chunks, 2)]))
        if own_tables := tuple(part.table for part in chunks if isinstance(part, Placed)):
            files[f"{name}.yml"] = write_tables(own_tables)
    if tables := tuple(part.table for part in whole[:begin] if isinstance(part, Placed)):
        files[FINANCE] = write_tables(tables)
    return files


def _ends(whole: Sequence[Part], articles: Agreements) -> tuple[int, list[int]]:
    """Place of the closing words, the length of the text if there are none, and the places of the annexes."""
    end = closing_begins(whole, articles.starts)
    return end, annex_starts(
        whole, end if end < len(whole) else articles.starts[-1] + 1 if articles.starts else len(whole)
    )


def _chunk(part: object) -> Chunk:
    assert isinstance(part, Chunk)
    return part


def _preamble(parts: Sequence[Chunk | Placed], chapters: Sequence[int], *, bare: bool) -> Iterator[Part]:
    """Title, divisions and their headings; ``chapters`` are the places of numbered headings.

    In a ``bare`` text, without articles, the formula of agreement is the heading of the words agreed.
    """
    recitals = terms = agreed = False
    for index, part in enumerate(parts):
        after = parts[index + 1 : index + 1 + AHEAD]
        if index == 0 and isinstance(part, Chunk):
            yield Heading(1, part)
        elif bare and after and isinstance(part, Chunk) and not part.is_item and is_agreed(part.plain):
            recitals = terms = False
            agreed = True
            yield Heading(2, part)
        elif isinstance(part, Chunk) and (index in chapters or _is_division(part, after)):
            recitals = opens_recitals(title_of(part))
            terms = opens_terms(title_of(part)) and bool(after) and _is_term_above(after)
            yield Heading(2, part)
        elif chapters and isinstance(part, Chunk) and heads_group(part, after[0] if after else None):
            yield Heading(2, part)
        elif (
            isinstance(part, Chunk)
            and index > 1
            and is_heading(part, after)
            and not ((not agreed and _no_heading(part.plain, after)) or (_defines(part) and _defines(parts[index - 1])))
        ):
            terms = terms and part.plain[-1] != "?"
            inside = (recitals or terms) and not opens_terms(part.plain)
            yield Heading(3 if inside else 2, part)
        else:
            yield part


def _is_term_above(after: Sequence[Part]) -> bool:
    """True if the first part is a heading itself: a term above its definition."""
    first = after[0]
    return isinstance(first, Chunk) and not _is_division(first) and is_heading(first, after[1:])


def _no_heading(plain: str, after: Sequence[Part]) -> bool:
    """True if a line of the preamble agrees on the articles, or names a party, its alias or its representative."""
    first = after[0] if after else None
    if isinstance(first, Chunk) and not first.is_item:
        named = continues_party(first.plain) and evidence(plain, item=True) is Evidence.NAME
        if named or evidence(plain) is Evidence.BODY:
            return True
    return is_agreed(plain) or ALIAS.search(plain) is not None or names_party(plain) or describes_party(plain)


def _defines(part: Part) -> bool:
    """True if a part is a term and its definition on a line: "Kade: de muur"."""
    return isinstance(part, Chunk) and not part.hashes and is_definition((Tekst(part.plain),))


def _is_division(chunk: Chunk, after: Sequence[Part] = ()) -> bool:
    """True if a paragraph is the heading of a division of the preamble: "Partijen:", "1. Partijen" above no item 2."""
    if chunk.note or chunk.rows or chunk.aside or chunk.literal or chunk.bullet:
        return False
    if not chunk.label:
        return not chunk.is_item and is_division(chunk.plain)
    words, first = title_of(chunk), after[0] if after else None
    heads = chunk.titular and (is_division(words) or heads_parties(words))
    return heads and isinstance(first, Chunk | Placed) and not follows(chunk.label, getattr(first, "label", ""))


def _article(parts: Sequence[Part]) -> Iterator[Part]:
    """Inside of an article: leden and programmes under headings of their own, and headings without a number."""
    seen: set[int] = set()
    for index, part in enumerate(parts):
        after = parts[index + 1 : index + 1 + AHEAD]
        if not isinstance(part, Chunk) or part.note:
            yield part
        elif is_coded_heading(part, after):
            yield Heading(4, part)
        elif is_numbered_heading(part, parts[index - 1] if index else None, after, seen):
            match = NUMBER.match(part.plain)
            seen.add(int(match[1]) if match else 0)
            yield Heading(3, part)
        elif is_article_heading(part) or is_heading(part, after):
            yield Heading(5, part)
        else:
            yield part


def _closing(parts: Sequence[Chunk | Placed]) -> Iterator[Part]:
    for index, part in enumerate(parts):
        if isinstance(part, Chunk) and index == 0 and part.titular and len(parts) > 1 and len(part.plain.split()) < 4:
            yield Heading(1, part)
        else:
            yield part
