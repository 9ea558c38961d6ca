"""Sections of a document or annex by the level of their headings, and the articles that an annex has of its own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from dealpers.dutch.regex import regex
from dealpers.model import Artikel, Paragraaf, ids
from dealpers.parse.articles import ARTICLE, ARTICLE_HEADING, article
from dealpers.parse.blocks import RawBlock, RawHeading
from dealpers.parse.structure import Builder

# A label at the start of a heading is a number with points, or a word of rank with a number. Other words than these
# three need a separator between number and title: "Wat 2 mensen willen" has no label.
_NUMBER = r"(?:\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[IVX]{1,6})(?!\w)"
_LABEL = regex(
    rf"(?P<word>(?:Hoofdstuk|HOOFDSTUK|Bijlage|BIJLAGE|Paragraaf|PARAGRAAF)(?=[ \u00a0]{_NUMBER})"
    rf"|[A-Z][a-z]{{2,15}}(?=[ \u00a0]{_NUMBER}(?:[.:]|$|\s[–—-]\s)))[ \u00a0](?P<number>{_NUMBER})[.:]?"
    r"|(?P<figures>\d{1,3}(?:\.\d{1,3}){0,3})(?:\.(?=[\s\u00a0])|(?=[\s\u00a0]))"
)
_LONGEST = 60  # characters of a heading in an identifier, cut between words
_CHAPTER, _ANNEX, _SECTION = "hoofdstuk", "bijlage", "paragraaf"

_Outlined = tuple[RawHeading, list[RawBlock], list[RawBlock]]
"""Heading, the blocks right below it, and the deeper headings behind those with their blocks."""
_Parts = Callable[[Iterable[RawBlock], str, Builder], tuple[Paragraaf | Artikel, ...]]


def sections(raw: Iterable[RawBlock], inside: str, builder: Builder) -> tuple[Paragraaf, ...]:
    """Sections at the highest level of heading in the blocks, each with its deeper sections.

    ``inside`` is the identifier of the section around, without the annex; empty for the outermost sections.
    """
    return tuple(_section(blocks, _label(blocks[0].text.tekst, inside), builder, sections) for blocks in _outline(raw))


def annex_parts(raw: Iterable[RawBlock], inside: str, builder: Builder) -> tuple[Paragraaf | Artikel, ...]:
    """Sections and articles of an annex; a heading "Artikel 2" above articles 2.1 and 2.2 is a section."""
    out: list[Paragraaf | Artikel] = []
    for heading, text, below in _outline(raw):
        match = ARTICLE_HEADING.match(heading.text.tekst)
        if match and not any(isinstance(block, RawHeading) and _is_article(block) for block in below):
            deeper = heading.level - ARTICLE
            out.append(article(heading, match[1], [*text, *(_raised(block, deeper) for block in below)], builder))
            continue
        label = _label(heading.text.tekst, inside)
        if match:
            label = match[0].rstrip(" .:–—-\u00a0"), f"artikel-{ids.label_slug(match[1])}"
        out.append(_section((heading, text, below), label, builder, annex_parts))
    return tuple(out)


def _raised(block: RawBlock, levels: int) -> RawBlock:
    """Heading as many levels higher as its article is deeper than an article of the deal; other blocks as they are."""
    return replace(block, level=block.level - levels) if isinstance(block, RawHeading) else block


def _is_article(heading: RawHeading) -> bool:
    return ARTICLE_HEADING.match(heading.text.tekst) is not None


def _outline(raw: Iterable[RawBlock]) -> Iterator[_Outlined]:
    """Headings that no other heading contains, each with the blocks below it."""
    blocks = list(raw)
    while blocks:
        heading, after = blocks[0], blocks[1:]
        assert isinstance(heading, RawHeading)
        end = next(
            (index for index, b in enumerate(after) if isinstance(b, RawHeading) and b.level <= heading.level),
            len(after),
        )
        inside = after[:end]
        cut = next((index for index, block in enumerate(inside) if isinstance(block, RawHeading)), len(inside))
        yield heading, inside[:cut], inside[cut:]
        blocks = after[end:]


def _section(blocks: _Outlined, label: tuple[str, str], builder: Builder, parts: _Parts) -> Paragraaf:
    """Section with its printed label and the identifier wanted; ``parts`` reads the headings below it."""
    heading, text, below = blocks
    number, wanted = label
    unique = builder.claim(builder.prefix + wanted)
    kop = builder.alinea(unique, 0, heading.text)
    return Paragraaf(
        id=unique,
        nummer=number,
        kop=kop,
        blokken=builder.blocks(unique, text),
        paragrafen=parts(below, unique.removeprefix(builder.prefix), builder),
        span=kop.span,
    )


def _label(heading: str, inside: str) -> tuple[str, str]:
    """Printed label of a heading, and the wanted identifier; without a label a slug of the words."""
    match = _LABEL.match(heading)
    if match and match["figures"]:
        kind = _SECTION if "." in match["figures"] else _CHAPTER
        return match[0], f"{kind}-{ids.label_slug(match['figures'])}"
    if match:
        word = match["word"].lower()
        kind = "" if word in (_CHAPTER, _ANNEX, _SECTION) else f"{_SECTION}-"
        return match[0], f"{kind}{word}-{ids.label_slug(match['number'])}"
    words = ids.slug(heading) or "zonder-naam"
    words = words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST] if len(words) > _LONGEST else words
    return "", f"{inside}-{words}" if inside.startswith(_SECTION) else f"{_SECTION}-{words}"
