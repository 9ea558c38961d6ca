"""Names that a deal gives to one code: in the approach, in the results, and in a list of what a code gathers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.check.rule import Finding
from dealpers.dutch.regex import regex
from dealpers.model import Actielijn, Alinea, Artikel, Deal, Lijst, Programma, Tussenkop, alineas, walk
from dealpers.model.ids import PartId, TextId
from dealpers.model.source import Span
from dealpers.parse.aanhef.vervolg import first_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Code with the name in the approach, and the name that the results give it, at ``place``."""

    code: str
    name: str
    other: str
    place: PartId
    span: Span
    first: Span

    def finding(self, hint: str) -> Finding:
        """Finding at the other name, beside the name in the approach."""
        return Finding(
            span=self.span,
            message=f"programma {self.code} heet hier '{self.other}', in de aanpak '{self.name}'",
            hint=hint,
            place=self.place,
            words=self.other,
            related=((self.first, "hier staat de naam in de aanpak"),),
        )


def namings(deal: Deal) -> Iterator[Naming]:
    """Pairs of names that differ in more than capitals, marks and brackets."""
    if not deal.actielijnen:
        return
    parts = {node.id: node for node in walk(deal, deal) if isinstance(node, Programma)}
    for line in deal.actielijnen:
        yield from _headings(line, parts)
        yield from _lists(line, parts, deal)


def _headings(line: Actielijn, parts: dict[PartId, Programma]) -> Iterator[Naming]:
    for programme in line.programmas:
        result = programme.resultaat
        if result is None or not _is_counterpart(programme.code, result.code, result.naam):
            continue
        names = [name.strip() for name in result.naam.split("|")]
        if not any(same(programme.naam, name) for name in names):
            nearest = max(names, key=lambda name: len(_words(name) & _words(programme.naam)))
            there, here = parts[programme.deel], parts[result.deel]
            yield Naming(
                code=programme.code,
                name=programme.naam,
                other=nearest,
                place=here.id,
                span=here.kop.span,
                first=there.kop.span,
            )


def _is_counterpart(code: str, other: str, name: str) -> bool:
    """True if a heading in the results names this programme itself, not only the code above it."""
    return code == other or "|" in name


def _lists(line: Actielijn, parts: dict[PartId, Programma], deal: Deal) -> Iterator[Naming]:
    """Programmes gathered under one code in the results, where a list names as many, at least one of them alike."""
    for result in line.resultaten:
        below = [p for p in line.programmas if p.code != result.code and p.code.startswith(result.code)]
        if not below or "|" in result.naam or result.deel not in parts:
            continue
        for node in walk(parts[result.deel], deal):
            items = [first_text(item) for item in node.onderdelen if item.genummerd] if isinstance(node, Lijst) else []
            if len(items) != len(below) or not any(same(p.naam, a.tekst) for p, a in zip(below, items, strict=True)):
                continue
            for programme, alinea in zip(below, items, strict=True):
                if not same(programme.naam, alinea.tekst):
                    name = alinea.tekst.rstrip(" ;.")
                    there = parts[programme.deel].kop.span
                    yield Naming(
                        code=programme.code,
                        name=programme.naam,
                        other=name,
                        place=alinea.deel,
                        span=alinea.span,
                        first=there,
                    )


def same(one: str, other: str) -> bool:
    """True if two names are one: "A en B-fonds" and "A en -fonds" too, where a hyphen replaces the same word."""
    if folded(one) == folded(other):
        return True
    short, long = sorted((one, other), key=len)
    if not re.search(r"(?<!\w)-\w", short):
        return False
    words, full = short.lower().split(), long.lower().split()
    return len(words) == len(full) and all(
        b.endswith(a[1:]) if a.startswith("-") else a == b for a, b in zip(words, full, strict=True)
    )


def extends(one: str, other: str) -> bool:
    """True if one of two names is the other with words added before or behind."""
    short, long = sorted((folded(one).split(), folded(other).split()), key=len)
    return bool(short) and (long[: len(short)] == short or long[-len(short) :] == short)


def folded(name: str) -> str:
    """Words of a name in lower case, without punctuation."""
    return " ".join(re.findall(r"\w+", name.lower()))


def _words(name: str) -> set[str]:
    return set(folded(name).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class LostCode:
    """Code of goals, approach or results that an article lacks, or that it joins with another (``merged``)."""

    code: str
    article: Artikel
    alinea: Alinea
    merged: bool


def lost_codes(deal: Deal) -> Iterator[LostCode]:
    """Codes that most lists and headings of codes have and one article lacks, and codes that only one article has."""
    every = [(article, _codes(article, deal)) for article in deal.artikelen]
    coded = [(article, codes) for article, codes in every if len({*codes}) >= _FEWEST]
    if len(coded) < _FEWEST - 1:
        return
    reported: set[TextId] = set()
    for code in sorted({code for _, codes in coded for code in codes}):
        having = [(article, codes[code]) for article, codes in coded if code in codes]
        lacking = [article for article, codes in coded if code not in codes]
        joined = [(article, alinea) for article, (alinea, alone) in having if not alone]
        if joined and len(joined) < len(having):
            for article, alinea in joined:
                if alinea.id not in reported:
                    reported.add(alinea.id)
                    yield LostCode(code=code, article=article, alinea=alinea, merged=True)
        elif len(lacking) == 1 and len(having) > 1:
            yield LostCode(code=code, article=lacking[0], alinea=lacking[0].kop, merged=False)
        elif len(having) == 1 and len(lacking) > 1:
            yield LostCode(code=code, article=having[0][0], alinea=having[0][1][0], merged=False)


def _codes(article: Artikel, deal: Deal) -> dict[str, tuple[Alinea, bool]]:
    """Codes that label the items and open the headings of an article, with their place; false for two in a heading."""
    codes: dict[str, tuple[Alinea, bool]] = {}
    lists = [node for node in walk(article, deal) if isinstance(node, Lijst)]
    items = [(item.label, first_text(item)) for node in lists for item in node.onderdelen]
    items += [(lid.label, next(alineas(lid, deal), article.kop)) for lid in article.leden]
    for label, first in items:
        if match := _CODE.fullmatch(label.strip("(). ")):
            codes.setdefault(match[0], (first, True))
    heads_of_parts = (node.kop for node in walk(article, deal) if isinstance(node, Tussenkop | Programma))
    for alinea in heads_of_parts:
        if heads := _HEADED.match(alinea.tekst):
            several = _CODE.findall(heads[0])
            for code in several:
                codes.setdefault(code, (alinea, len(several) == 1))
    return codes


_CODE = regex(r"\d{1,2}[a-z]")
_HEADED = regex(r"\d{1,2}[a-z](?:(?:,|\s+en|\s*\+|\s*/)\s*\d{1,2}[a-z])*(?=[\s.:])")
_FEWEST = 3
"""Codes from which an article lists them."""
