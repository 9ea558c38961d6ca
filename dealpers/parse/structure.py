"""Blocks as parts of a deal: which heading is a chapter, which item a lid, and what each is called."""

import re
from collections import Counter
from collections.abc import Iterable

from dealpers.dutch.numbers import ORDINAL_WORD, ROMAN, rank
from dealpers.model import (
    Alinea,
    Artikel,
    Blok,
    Hoofdstuk,
    Inline,
    Lid,
    Lijst,
    Nootmark,
    Onderdeel,
    Programma,
    Tabelplaats,
    Tekst,
    Tussenkop,
    ids,
)
from dealpers.model.source import Placement, Span
from dealpers.parse.blocks import RawBlock, RawHeading, RawItem, RawList, RawNote, RawTable, Running
from dealpers.parse.labels import is_roman_series
from dealpers.parse.report import Report

CHAPTER, ARTICLE, LID, PROGRAMME = 1, 2, 3, 4

_NUMBER = rf"(?:\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}[a-z]{{0,2}}|{ROMAN})(?!\w)"
_DASH = r"[\s\u00a0]*[.:)–—-]?[\s\u00a0]*"
ARTICLE_HEADING = re.compile(rf"(?:Artikel|ARTIKEL|Art\.)[\s\u00a0]+({_NUMBER}){_DASH}")
"""The label of an article in running text; its one group is the number: ``1``, ``12a``, ``2.1``, ``IV``."""

# In a heading with two hashes the word may be any other, or none where the number opens the heading.
_ARTICLE = re.compile(
    rf"(?:(?i:artikel|art\.|afspraak|bepaling|§)[\s\u00a0]+(?P<after>{_NUMBER})"
    rf"|[^\W\d_]{{2,20}}[\s\u00a0]+(?P<other>{_NUMBER})(?=[.:]|$|\s+[–—-]|\s+[^\W\d_a-zà-ÿ])"
    rf"|(?P<bare>{_NUMBER}|[A-Z](?=[.)]))(?=[.:)]|\s|$)){_DASH}"
)
_RANK_WORDS = "hoofdstuk|titel|afdeling|paragraaf|deel|thema|cluster|§"
_CHAPTER_NUMBER = re.compile(
    rf"(?i:(?P<word>{_RANK_WORDS})[\s\u00a0]+)(?P<ranked>(?i:{_NUMBER})|[A-Z](?![\w’'-]))"
    rf"|(?i:(?P<rank>\d{{1,2}}(?:e|de|ste)|{ORDINAL_WORD})[\s\u00a0]+(?P<behind>{_RANK_WORDS}))\b"
    rf"|(?P<bare>{_NUMBER}|[A-Z](?=[.)]))(?=[.:)–—-]|\s|$)"
)
_SECTIONS = ("paragraaf", "§")
LID_HEADING = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?\.?|\(\d{1,3}[a-z]?\)|\d{1,3}\))\s+")
PROGRAMME_HEADING = re.compile(r"(\d{1,2}[a-z]\d{0,2})\.?\s+")
_LID_LABEL = re.compile(
    rf"\(?\d{{1,3}}[a-z]?[.)]?|\d{{1,3}}[a-z]\d\.|\d{{1,3}}(?:\.\d{{1,2}})+[a-z]?\.?|(?:{ORDINAL_WORD})\s+lid[.:]?",
    re.I,
)
_ORDINAL_LABEL = re.compile(r"\d{1,2}(?:e|de|ste)[.)]?", re.I)


class Builder:
    """Gives parts their identifiers; knows which are taken and gathers the notes on the way."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.taken: set[str] = set()
        self.claims: Counter[str] = Counter()
        self.bullets: Counter[str] = Counter()
        self.notes: list[RawNote] = []
        self.prefix = ""

    def inside(self, annex: str) -> "Builder":
        """A builder for the text of an annex: parts are named after it, and its notes are its own."""
        other = Builder(self.report)
        other.taken, other.claims, other.bullets, other.prefix = self.taken, self.claims, self.bullets, f"{annex}-"
        return other

    def claim(self, wanted: str) -> str:
        """The identifier itself, or the next free one where the text prints a label twice."""
        self.claims[wanted] += 1
        unique = ids.make_unique(wanted, self.taken, max(2, self.claims[wanted]))
        self.taken.add(unique)
        return unique

    def alinea(self, part: str, rank: int, text: Running) -> Alinea:
        """Running text as the paragraph of a part."""
        return Alinea(f"{part}.{rank}", text.inhoud, text.plaats)

    def blocks(self, part: str, raw: Iterable[RawBlock], first: int = 1) -> tuple[Blok, ...]:
        """Blocks below a part, items named by their label, or by their rank where the label is a bullet."""
        out: list[Blok] = []
        rank = first
        for block in raw:
            match block:
                case Running():
                    out.append(self.alinea(part, rank, block))
                    rank += 1
                case RawHeading():
                    out.append(Tussenkop(self.alinea(part, rank, block.text)))
                    rank += 1
                case RawList():
                    items = []
                    for item in block.items:
                        self.bullets[part] += not is_numbered(item)
                        items.append(self.item(_item_id(part, item, self.bullets[part]), item))
                    out.append(Lijst(tuple(items)))
                case RawTable():
                    out.append(Tabelplaats(self.prefix + block.table, block.span))
                case RawNote():
                    self.notes.append(block)
        return tuple(out)

    def item(self, wanted: str, raw: RawItem) -> Onderdeel:
        """An item with all it holds."""
        unique = self.claim(wanted)
        return Onderdeel(unique, raw.label, self.blocks(unique, raw.blocks), raw.span)

    def leden(self, part: str, raw: Iterable[RawBlock]) -> tuple[Blok, ...]:
        """Blocks below an article of an annex, whose numbered items are cited as leden."""
        out: list[Blok] = []
        rank = 1
        for block in raw:
            if isinstance(block, RawList) and all(_LID_LABEL.fullmatch(item.label) for item in block.items):
                items = (self.item(f"{part}-lid-{ids.label_slug(item.label)}", item) for item in block.items)
                out.append(Lijst(tuple(items)))
            else:
                out += self.blocks(part, (block,), rank)
                rank += isinstance(block, Running | RawHeading)
        return tuple(out)

    def lid(self, article: str, raw: RawItem) -> Lid:
        """A numbered item right below an article."""
        unique = self.claim(f"{article}-lid-{ids.lid_slug(raw.label)}")
        return Lid(unique, raw.label, None, self.blocks(unique, raw.blocks), raw.span)


def is_numbered(item: RawItem) -> bool:
    """Whether an item bears a number or letter."""
    return any(sign.isalnum() for sign in item.label)


def _item_id(part: str, item: RawItem, bullets: int) -> str:
    if is_numbered(item):
        return f"{part}-onderdeel-{ids.label_slug(item.label)}"
    return f"{part}-streepje-{bullets}"


def _slug(heading: RawHeading) -> str:
    return ids.slug(heading.text.tekst) or "zonder-nummer"


def drop(text: Running, count: int) -> Running:
    """Running text without its first ``count`` signs, and without note marks among them."""
    out: list[Inline] = []
    left = count
    for run in text.inhoud:
        if left and isinstance(run, Nootmark):
            continue
        if left and isinstance(run, Tekst):
            taken = min(left, len(run.tekst))
            left -= taken
            if run.tekst[taken:]:
                out.append(Tekst(run.tekst[taken:], run.stijl))
            continue
        out.append(run)
    start = text.plaats.span(count, count)
    rest = ((offset - count, line, column) for offset, line, column in text.plaats.pieces if offset > count)
    return Running(tuple(out), Placement(text.plaats.name, ((0, start.line, start.column), *rest)))


def chapters(raw: Iterable[RawBlock], builder: Builder) -> tuple[Hoofdstuk, ...]:
    """The chapters with their articles, from the blocks of all article files in order."""
    out: list[Hoofdstuk] = []
    for heading, blocks in _split(raw, CHAPTER):
        before, articles = _split_articles(blocks)
        if heading is None:
            builder.notes += [block for block in before if isinstance(block, RawNote)]
            for block in before:
                if not isinstance(block, RawNote):
                    hint = "zet hem onder een '## Artikel …' of onder de kop van een hoofdstuk"
                    builder.report.error("B007", _span(block), "deze tekst staat niet in een artikel", hint)
            if articles:
                out.append(Hoofdstuk("", "", None, (), _articles(articles, builder)))
            continue
        kind, number = _chapter_label(heading.text.tekst)
        unique = builder.claim(f"{kind}-{ids.label_slug(number) or _slug(heading)}")
        kop = builder.alinea(unique, 0, heading.text)
        text = builder.blocks(unique, before)
        out.append(Hoofdstuk(unique, number, kop, text, _articles(articles, builder)))
    return tuple(out)


def _chapter_label(heading: str) -> tuple[str, str]:
    """The kind in the identifier and the printed number of a chapter; the number is empty where it has none."""
    match = _CHAPTER_NUMBER.match(heading)
    if match is None:
        return "hoofdstuk", ""
    word = (match["word"] or match["behind"] or "").lower()
    number = str(rank(match["rank"])) if match["rank"] else match["ranked"] or match["bare"]
    return "paragraaf" if word in _SECTIONS else "hoofdstuk", number


def _split_articles(raw: list[RawBlock]) -> tuple[list[RawBlock], list[RawBlock]]:
    """The blocks before the first heading of an article, and the others."""
    first = (at for at, block in enumerate(raw) if isinstance(block, RawHeading) and block.level == ARTICLE)
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
        number = (match["after"] or match["other"] or match["bare"]) if match else ""
        unique = builder.claim(f"artikel-{ids.label_slug(number) or _slug(heading)}")
        kop = builder.alinea(unique, 0, heading.text)
        out.append(Artikel(unique, number, kop, _article(unique, blocks, builder), kop.span))
    return tuple(out)


def _article(part: str, raw: Iterable[RawBlock], builder: Builder) -> tuple[Blok | Lid | Programma, ...]:
    """The inside of an article: leden as items or under headings of their own, programmes below either.

    A heading of their level without a number is a subhead: it ends the lid or programme before it.
    """
    out: list[Blok | Lid | Programma] = []
    first = 1
    for heading, blocks in _split(raw, LID):
        match = LID_HEADING.match(heading.text.tekst) if heading else None
        if heading is None or match is None:
            own = [heading, *blocks] if heading else blocks
            found = _inside(part, part, own, builder, first)
            out += found
            first += _texts(found)
            continue
        unique = builder.claim(f"{part}-lid-{ids.lid_slug(match[1])}")
        kop = builder.alinea(unique, 0, drop(heading.text, match.end()))
        inside = tuple(block for block in _inside(part, unique, blocks, builder) if not isinstance(block, Lid))
        out.append(Lid(unique, match[1], kop, inside, heading.text.span))
    return tuple(out)


def _inside(
    article: str, part: str, raw: Iterable[RawBlock], builder: Builder, first: int = 1
) -> list[Blok | Lid | Programma]:
    """The blocks of a part, an article or a lid in it, with its programmes; ``first`` is the rank of its first text."""
    out: list[Blok | Lid | Programma] = []
    for heading, blocks in _split(raw, PROGRAMME):
        match = PROGRAMME_HEADING.match(heading.text.tekst) if heading else None
        if heading and match:
            out.append(_programme(article, match[1], heading, blocks, builder))
            continue
        own = [heading, *blocks] if heading else blocks
        found = _leden(part, own, builder, first) if part == article else builder.blocks(part, own, first)
        out += found
        first += _texts(found)
    return out


def _texts(blocks: Iterable[Blok | Lid | Programma]) -> int:
    """How many of these blocks bear a rank in their part."""
    return sum(isinstance(block, Alinea | Tussenkop) for block in blocks)


def _leden(part: str, raw: Iterable[RawBlock], builder: Builder, first: int) -> list[Blok | Lid | Programma]:
    """Blocks right below an article, in which items with a number are leden."""
    out: list[Blok | Lid | Programma] = []
    for block in raw:
        if isinstance(block, RawList) and _are_leden(block):
            out += [builder.lid(part, item) for item in block.items]
        else:
            out += builder.blocks(part, (block,), first)
            first += isinstance(block, Running | RawHeading)
    return out


def _are_leden(block: RawList) -> bool:
    """Whether all items bear a number: ``1.``, ``(2)``, ``3.1``, ``Eerste lid``, or ``I.`` in a Roman series."""
    labels = tuple(item.label for item in block.items)
    if all(_ORDINAL_LABEL.fullmatch(label) for label in labels) and labels[0].startswith("1"):
        return False
    capitals = all(label.strip("().").isupper() for label in labels)
    return all(_LID_LABEL.fullmatch(label) for label in labels) or (capitals and is_roman_series(labels))


def _programme(article: str, code: str, heading: RawHeading, raw: Iterable[RawBlock], builder: Builder) -> Programma:
    unique = builder.claim(f"{article}-programma-{code}")
    kop = builder.alinea(unique, 0, heading.text)
    return Programma(unique, code, kop, builder.blocks(unique, raw), kop.span)


def _split(raw: Iterable[RawBlock], level: int) -> list[tuple[RawHeading | None, list[RawBlock]]]:
    """Blocks cut before each heading of the level; what stands before the first has None for its heading."""
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
