"""Blocks as parts of a deal: which heading is a chapter, which item a lid, and what each is called."""

import re
from collections import Counter
from collections.abc import Iterable

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
from dealpers.parse.report import Report

CHAPTER, ARTICLE, LID, PROGRAMME = 1, 2, 3, 4

ARTICLE_HEADING = re.compile(r"(?:Artikel|ARTIKEL|Art\.)[\s\u00a0]+(\d{1,3}[a-z]{0,2})\b[\s\u00a0]*[.:–—-]?[\s\u00a0]*")
_CHAPTER_NUMBER = re.compile(r"(?:(?:Hoofdstuk|HOOFDSTUK)\s+)?(\d{1,3}|[IVXL]{1,7})\b[.:]?\s*")
_LID_HEADING = re.compile(r"(\d{1,3}[a-z]?\.?)\s+")
_PROGRAMME_HEADING = re.compile(r"(\d{1,2}[a-z]\d{0,2})\.?\s+")
_LID_LABEL = re.compile(r"\(?\d{1,3}[a-z]?[.)]?")


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
        unique = self.claim(f"{article}-lid-{ids.label_slug(raw.label)}")
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
    """The chapters with their articles from the blocks of all article files in order."""
    out: list[Hoofdstuk] = []
    for heading, blocks in _split(raw, CHAPTER):
        kop, unique, number = None, "", ""
        if heading:
            match = _CHAPTER_NUMBER.match(heading.text.tekst)
            number = match[1] if match else ""
            unique = builder.claim(f"hoofdstuk-{number.lower() or _slug(heading)}")
            kop = builder.alinea(unique, 0, heading.text)
        articles = _articles(blocks, builder)
        if heading or articles:
            out.append(Hoofdstuk(unique, number, kop, articles))
    return tuple(out)


def _articles(raw: Iterable[RawBlock], builder: Builder) -> tuple[Artikel, ...]:
    out: list[Artikel] = []
    for heading, blocks in _split(raw, ARTICLE):
        if heading is None:
            builder.notes += [block for block in blocks if isinstance(block, RawNote)]
            for block in blocks:
                if not isinstance(block, RawNote):
                    builder.report.error(
                        "B007",
                        _span(block),
                        "deze tekst staat niet in een artikel",
                        "zet hem onder een '## Artikel …'",
                    )
            continue
        match = ARTICLE_HEADING.match(heading.text.tekst)
        if match is None:
            builder.report.error(
                "B007",
                heading.text.span,
                f"'{heading.text.tekst}' is geen kop van een artikel",
                "schrijf een nummer in cijfers, zoals '## Artikel 5 – Regiokassier'",
            )
        number = match[1] if match else _slug(heading)
        unique = builder.claim(f"artikel-{number}")
        kop = builder.alinea(unique, 0, heading.text)
        out.append(Artikel(unique, number if match else "", kop, _article(unique, blocks, builder), kop.span))
    return tuple(out)


def _article(part: str, raw: Iterable[RawBlock], builder: Builder) -> tuple[Blok | Lid | Programma, ...]:
    """The inside of an article: leden as items or under headings of their own, programmes below either."""
    out: list[Blok | Lid | Programma] = []
    for heading, blocks in _split(raw, LID):
        if heading is None:
            for programme, inner in _split(blocks, PROGRAMME):
                if programme is None:
                    out += _leden(part, inner, builder)
                else:
                    out.append(_programme(part, programme, inner, builder))
            continue
        match = _LID_HEADING.match(heading.text.tekst)
        if match is None:
            builder.report.error(
                "B007",
                heading.text.span,
                f"'{heading.text.tekst}' is geen kop van een lid",
                "begin de kop met het nummer, zoals '### 1. Doelen'; een programma krijgt '####'",
            )
        label = match[1] if match else ""
        unique = builder.claim(f"{part}-lid-{ids.label_slug(label) or 'zonder-nummer'}")
        kop = builder.alinea(unique, 0, drop(heading.text, match.end() if match else 0))
        inside: list[Blok | Programma] = []
        for programme, inner in _split(blocks, PROGRAMME):
            if programme is None:
                inside += builder.blocks(unique, inner)
            else:
                inside.append(_programme(part, programme, inner, builder))
        out.append(Lid(unique, label, kop, tuple(inside), heading.text.span))
    return tuple(out)


def _leden(part: str, raw: Iterable[RawBlock], builder: Builder) -> list[Blok | Lid | Programma]:
    """Blocks right below an article, in which items with a number are leden."""
    out: list[Blok | Lid | Programma] = []
    rank = 1
    for block in raw:
        if isinstance(block, RawList) and all(_LID_LABEL.fullmatch(item.label) for item in block.items):
            out += [builder.lid(part, item) for item in block.items]
        else:
            out += builder.blocks(part, (block,), rank)
            rank += isinstance(block, Running | RawHeading)
    return out


def _programme(article: str, heading: RawHeading, raw: Iterable[RawBlock], builder: Builder) -> Programma:
    match = _PROGRAMME_HEADING.match(heading.text.tekst)
    if match is None:
        builder.report.error(
            "B007",
            heading.text.span,
            f"'{heading.text.tekst}' is geen kop van een programma",
            "begin de kop met de code, zoals '#### 1a Kansrijk Groningen'",
        )
    code = match[1] if match else ""
    unique = builder.claim(f"{article}-programma-{code or _slug(heading)}")
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
