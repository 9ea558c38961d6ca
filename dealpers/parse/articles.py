"""Body of a deal: chapters, articles, leden and programmes from blocks, by their headings and labels."""

import re
from collections.abc import Iterable

from dealpers.dutch.numbers import COUNT_WORD, ORDINAL_WORD, RANK, ROMAN, rank, value
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Artikel, Blok, Hoofdstuk, Lid, Programma, Tussenkop, ids
from dealpers.model.headings import CLAUSE
from dealpers.model.ids import PartId
from dealpers.model.source import Span
from dealpers.parse.blocks import RawBlock, RawHeading, RawList, RawNote, Running
from dealpers.parse.labels import are_leden
from dealpers.parse.structure import Builder, drop, heading_slug

CHAPTER, ARTICLE, LID, PROGRAMME = 1, 2, 3, 4

_NUMBER = rf"(?:\d{{1,3}}(?:[.:]\d{{1,3}}){{0,3}}[a-z]{{0,2}}|{ROMAN})(?!\w)"
_DASH = r"[\s\u00a0]*[.:)|–—-]?[\s\u00a0]*"
_WORD = rf"(?i:{COUNT_WORD}|één|{ORDINAL_WORD})(?!\w)"
_RANKED = rf"(?i:{ORDINAL_WORD})(?=[\s\u00a0]+(?i:artikel)\b)"
ARTICLE_HEADING = regex(
    rf"(?:(?:Artikel|ARTIKEL|Art\.)[\s\u00a0]+(?={_NUMBER}|{_WORD})|(?={_RANKED}))"
    rf"({_NUMBER}|{_WORD})(?:[\s\u00a0]+(?i:artikel)\b)?{_DASH}"
)
"""Regex of the label of an article in running text; the only group is the number.

``1``, ``12a``, ``2.1`` and ``IV`` are numbers, like ``een`` and ``Eerste`` in "Artikel een" and "Eerste artikel".
"""

_MEANT = regex(rf"#{{0,6}}\s*(?P<kop>{ARTICLE_HEADING.pattern}.{{0,200}})", re.S)
"""Line that looks like the heading of an article, whatever its marks."""

# A heading with two hashes may have another word than "Artikel", or no word before the number.
_ARTICLE = regex(
    rf"(?:(?i:artikel|art\.|afspraak|bepaling)[\s\u00a0]+(?P<after>{_NUMBER}|{_WORD})|§[\s\u00a0]*(?P<sign>{_NUMBER})"
    rf"|(?i:(?P<rank>{RANK})[\s\u00a0]+(?:{CLAUSE}))\b"
    rf"|[^\W\d_]{{2,20}}[\s\u00a0]+(?P<other>{_NUMBER})(?=[.:]|$|\s+[–—-]|\s+[^\W\d_a-zà-ÿ])"
    rf"|(?P<bare>{_NUMBER}|[A-Z](?=[.)]))(?=[.:)]|\s|$)){_DASH}"
)
_RANK_WORDS = "hoofdstuk|titel|afdeling|paragraaf|deel|thema|cluster|§"
_CHAPTER_NUMBER = regex(
    rf"(?i:(?P<word>{_RANK_WORDS})[\s\u00a0]+)(?P<ranked>(?i:{_NUMBER})|[A-Z](?![\w’'-]))"
    rf"|(?i:(?P<rank>{RANK})[\s\u00a0]+(?P<behind>{_RANK_WORDS}))\b"
    rf"|(?P<bare>{_NUMBER}|[A-Z](?=[.)]))(?=[.:)–—-]|\s|$)"
)
_SECTIONS = ("paragraaf", "§")
LID_HEADING = regex(r"(\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?\.?|\(\d{1,3}[a-z]?\)|\d{1,3}\))\s+")
_DEGREE = regex(r"\d{1,3}[°º]\.?")
_SENTENCE = regex(r"[A-Z]\S*(?:\s+\S+){2}")
PROGRAMME_HEADING = regex(r"(\d{1,2}[a-z]\d{0,2})\.?\s+")


def chapters(raw: Iterable[RawBlock], builder: Builder) -> tuple[Hoofdstuk, ...]:
    """Chapters with their articles, from the blocks of all article files in order."""
    out: list[Hoofdstuk] = []
    for heading, blocks in _split(raw, CHAPTER):
        before, articles = _split_articles(blocks)
        if heading is None:
            builder.notes += [block for block in before if isinstance(block, RawNote)]
            _report_outside([block for block in before if not isinstance(block, RawNote)], builder)
            if articles:
                out.append(
                    Hoofdstuk(id=PartId(""), nummer="", kop=None, blokken=(), artikelen=_articles(articles, builder))
                )
            continue
        if _means_article(heading, articles):
            message, hint = "een artikel staat hier als hoofdstuk", f"schrijf '## {heading.text.tekst}'"
            builder.report.error("B007", heading.text.span, message, hint)
        kind, number = _chapter_label(heading.text.tekst)
        unique = builder.claim(f"{kind}-{ids.label_slug(number) or heading_slug(heading)}")
        kop = builder.alinea(unique, 0, heading.text)
        text = builder.blocks(unique, before)
        out.append(Hoofdstuk(id=unique, nummer=number, kop=kop, blokken=text, artikelen=_articles(articles, builder)))
    return tuple(out)


def _means_article(heading: RawHeading, below: list[RawBlock]) -> bool:
    """True if a heading of a chapter is that of an article: "Artikel 2", unless 2.1 or its like comes below."""
    match, first = ARTICLE_HEADING.match(heading.text.tekst), next(iter(below), None)
    if match is None or not isinstance(first, RawHeading):
        return match is not None
    inside = ARTICLE_HEADING.match(first.text.tekst)
    return inside is not None and not inside[1].startswith(f"{match[1]}.")


def heading_hint(block: RawBlock) -> str:
    """Hint about text where the heading of an article belongs: the heading that its first line is meant as."""
    line = re.sub(r"\s+(?:-{3,}|={3,})(?:\s.*)?\Z", "", block.tekst, flags=re.S) if isinstance(block, Running) else ""
    match = _MEANT.match(line)
    return f"schrijf '## {match['kop'].strip()}'" if match else "schrijf erboven '## Artikel 5 – titel'"


def _report_outside(blocks: list[RawBlock], builder: Builder) -> None:
    """Report text before the first heading, once for each file; a line that looks like a heading is meant as one."""
    reported: set[str] = set()
    for block in blocks:
        span = _span(block)
        if span.name in reported:
            continue
        reported.add(span.name)
        words = block.text.tekst if isinstance(block, RawHeading) else block.tekst if isinstance(block, Running) else ""
        if match := _MEANT.match(words):
            message, hint = "dit is geen kop van een artikel", f"schrijf '## {match['kop']}'"
        else:
            message = "deze tekst staat niet in een artikel"
            hint = "zet hem onder een '## Artikel …' of onder de kop van een hoofdstuk"
        builder.report.error("B007", span, message, hint)


def _chapter_label(heading: str) -> tuple[str, str]:
    """Kind of a chapter in identifiers, and its printed number; empty where the heading has no number."""
    match = _CHAPTER_NUMBER.match(heading)
    if match is None:
        return "hoofdstuk", ""
    word = (match["word"] or match["behind"] or "").lower()
    number = str(rank(match["rank"])) if match["rank"] else match["ranked"] or match["bare"]
    return "paragraaf" if word in _SECTIONS else "hoofdstuk", number


def _split_articles(raw: list[RawBlock]) -> tuple[list[RawBlock], list[RawBlock]]:
    """Blocks before the first heading of an article, and the blocks from that heading on."""
    first = (index for index, block in enumerate(raw) if isinstance(block, RawHeading) and block.level == ARTICLE)
    cut = next(first, len(raw))
    return raw[:cut], raw[cut:]


def _articles(raw: Iterable[RawBlock], builder: Builder) -> tuple[Artikel, ...]:
    out: list[Artikel] = []
    for heading, blocks in _split(raw, ARTICLE):
        assert heading is not None
        match = _ARTICLE.match(heading.text.tekst)
        if match is None:
            builder.report.error(
                "B007",
                heading.text.span,
                f"'{heading.text.tekst}' is geen kop van een artikel",
                "geef haar een nummer in cijfers, zoals '## Artikel 5 – Regiokassier' of '## Afspraak 5 Geld'; "
                "een tussenkop in een artikel krijgt '###'",
            )
        number = (match["after"] or match["sign"] or match["rank"] or match["other"] or match["bare"]) if match else ""
        out.append(article(heading, number, blocks, builder))
    return tuple(out)


def article(heading: RawHeading, number: str, raw: Iterable[RawBlock], builder: Builder) -> Artikel:
    """Article of the deal or of an annex, from the blocks below its heading of two hashes."""
    number = str(rank(number) or value(number) or number)
    unique = builder.claim(f"{builder.prefix}artikel-{ids.label_slug(number) or heading_slug(heading)}")
    kop = builder.alinea(unique, 0, heading.text)
    return Artikel(id=unique, nummer=number, kop=kop, blokken=_article(unique, raw, builder), span=kop.span)


def _article(part: PartId, raw: Iterable[RawBlock], builder: Builder) -> tuple[Blok | Lid | Programma, ...]:
    """Blocks of an article: leden as items or under headings, and programmes below leden or the article.

    A heading of the level of leden without a number is a subheading, and ends the lid or programme before it.
    """
    out: list[Blok | Lid | Programma] = []
    first = 1
    for heading, blocks in _split(raw, LID):
        match = LID_HEADING.match(heading.text.tekst) if heading else None
        if heading is None or match is None:
            raw_blocks = [heading, *blocks] if heading else blocks
            article_blocks = _inside(part, part, raw_blocks, builder, first)
            out += article_blocks
            first += _texts(article_blocks)
            continue
        unique = builder.claim(f"{part}-lid-{ids.lid_slug(match[1])}")
        kop = builder.alinea(unique, 0, drop(heading.text, match.end()))
        inside = tuple(block for block in _inside(part, unique, blocks, builder) if not isinstance(block, Lid))
        out.append(Lid(id=unique, label=match[1], kop=kop, blokken=inside, span=heading.text.span))
    return tuple(out)


def _inside(
    article: PartId, part: PartId, raw: Iterable[RawBlock], builder: Builder, first: int = 1
) -> list[Blok | Lid | Programma]:
    """Blocks of an article or lid with their programmes; ``first`` is the 1-based rank of the first text."""
    out: list[Blok | Lid | Programma] = []
    for heading, blocks in _split(raw, PROGRAMME):
        match = PROGRAMME_HEADING.match(heading.text.tekst) if heading else None
        if heading and match:
            out.append(_programme(article, match[1], heading, blocks, builder))
            continue
        raw_blocks = [heading, *blocks] if heading else blocks
        blocks_inside = (
            _leden(part, raw_blocks, builder, first) if part == article else builder.blocks(part, raw_blocks, first)
        )
        out += blocks_inside
        first += _texts(blocks_inside)
    return out


def _texts(blocks: Iterable[Blok | Lid | Programma]) -> int:
    """Number of blocks that bear a rank in their part."""
    return sum(isinstance(block, Alinea | Tussenkop) for block in blocks)


def _leden(part: PartId, raw: Iterable[RawBlock], builder: Builder, first: int) -> list[Blok | Lid | Programma]:
    """Blocks right below an article, in which items with a number are leden."""
    out: list[Blok | Lid | Programma] = []
    above: RawBlock | None = None
    for block in raw:
        led = isinstance(above, Running) and above.tekst.rstrip().endswith(":")
        above = block
        if isinstance(block, RawList) and _number_leden(block, led):
            out += [builder.lid(part, item) for item in block.items]
        else:
            out += builder.blocks(part, (block,), first)
            first += isinstance(block, Running | RawHeading)
    return out


def _number_leden(block: RawList, led: bool) -> bool:
    """True if the items of a list are leden; clauses below a sentence that leads in (``led``) are its items.

    A clause begins with a small letter: "De plas kent drie zones:" above "1. de oever;". Labels with a degree, as 1º,
    are those of leden where sentences bear these right below the article.
    """
    first = [next(iter(item.blocks), None) for item in block.items]
    clauses = led and all(isinstance(text, Running) and text.tekst[:1].islower() for text in first)
    sentences = not led and all(isinstance(text, Running) and _SENTENCE.match(text.tekst) for text in first)
    labels = [item.label for item in block.items]
    return not clauses and (are_leden(labels) or (sentences and all(map(_DEGREE.fullmatch, labels))))


def _programme(article: PartId, code: str, heading: RawHeading, raw: Iterable[RawBlock], builder: Builder) -> Programma:
    unique = builder.claim(f"{article}-programma-{code}")
    kop = builder.alinea(unique, 0, heading.text)
    return Programma(id=unique, code=code, kop=kop, blokken=builder.blocks(unique, raw), span=kop.span)


def _split(raw: Iterable[RawBlock], level: int) -> list[tuple[RawHeading | None, list[RawBlock]]]:
    """Split blocks before each heading of ``level``; blocks before the first heading have None as heading."""
    out: list[tuple[RawHeading | None, list[RawBlock]]] = [(None, [])]
    for block in raw:
        if isinstance(block, RawHeading) and block.level == level:
            out.append((block, []))
        else:
            out[-1][1].append(block)
    return out if out[0][1] else out[1:]


def _span(block: RawBlock) -> Span:
    match block:
        case RawHeading() | RawNote():
            return block.text.span
        case RawList():
            return block.items[0].span
        case _:
            return block.span
