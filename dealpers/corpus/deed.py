"""Amending deed: the changes that its sentences order, and a comparison with the changes between two texts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

from dealpers.corpus.amendments import SectionChange, UnitChange, What, compared
from dealpers.corpus.units import sections
from dealpers.corpus.word_diff import runs
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Artikel, Deal, alineas, ids
from dealpers.model.ids import NO_PART, PartId

_ORDERS = regex(
    r"\b(?:vervangen|vervalt|vervallen|luiden|luidt|luidende|ingevoegd|toegevoegd|ingelast|geplaatst|gewijzigd|wijzigingen"
    r"|vernummerd|vernummering|geschrapt|verwijderd|gelezen|verhoogd|verlaagd|verlengd|verlenging|uitgesteld|aangepast"
    r"|herverdeeld|verdeeld)\b",
    re.I,
)
_LAPSES = regex(r"\b(?:vervalt|vervallen|geschrapt|verwijderd)\b", re.I)
_ONLY_LAPSES = regex(r"\W*artikel(?:en)?\s+[^,]*\bverval(?:t|len)\W*", re.I)
"""Whole sentence by which an article lapses, without a lid or words of the article."""
_QUOTE = regex(r"[‘‚](.+?)’(?!\w)|[“„](.+?)[”“]|\"(.+?)\"|(?<!\w)'(.+?)'(?!\w)|«(.+?)»", re.S)
_ADDS = regex(r"\b(?:luidende|luiden|luidt|ingevoegd|toegevoegd|ingelast|geplaatst)\b", re.I)
_LABEL = r"\d+[a-z]?|[A-Z](?!\w)"
_TARGET = regex(
    rf"\b(?P<kind>artikel(?:en)?|art\.|tabel(?:len)?|bijlagen?|hoofdstuk(?:ken)?)\s+(?P<labels>(?:{_LABEL})"
    rf"(?:\s*(?:,|en|of|tot\s+en\s+met|t/m)\s*(?:{_LABEL}))*)|\b(?P<front>aanhef|considerans|overwegingen?|"
    r"begripsbepalingen|partijen\b|citeertitel|opschrift)",
    re.I,
)
_FRONT = PartId("aanhef")
_SINGLE = {
    "artikelen": "artikel",
    "art.": "artikel",
    "tabellen": "tabel",
    "bijlagen": "bijlage",
    "hoofdstukken": "hoofdstuk",
}
_RANGE = regex(r"(\d+)\s*(?:tot\s+en\s+met|t/m)\s*(\d+)", re.I)
_SIGNED = ("slot", "titel")
"""Kinds of sections that a deed does not change: closing words with signatures, and the title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opdracht:
    """Change that one paragraph of a deed orders.

    ``delen`` are the parts: ``artikel-4``, ``tabel-1``, or ``aanhef`` for any part of the preamble; empty for the whole
    text. ``vervangen`` are pairs of old and new words, ``erbij`` are quoted words that are added.
    """

    alinea: Alinea
    delen: tuple[PartId, ...]
    vervangen: tuple[tuple[str, str], ...]
    erbij: tuple[str, ...]
    vervalt: bool

    @property
    def is_exact(self) -> bool:
        """True if quoted words say the whole change."""
        return bool(self.vervangen or self.erbij)


@dataclass(frozen=True, slots=True)
class Afwijking:
    """Difference between a deed and two texts: in words, with the paragraph of deed or text; None: the whole part."""

    zin: str
    alinea: Alinea | None
    deel: PartId


def gives_order(sentence: str) -> bool:
    """True if a sentence orders a change of a text: "artikel 7 komt te luiden"."""
    return _ORDERS.search(sentence) is not None


def orders(deed: Deal) -> tuple[Opdracht, ...]:
    """Changes that a deed orders, in reading order; a paragraph without a part of its own inherits the last part."""
    return tuple(chain.from_iterable(_of_article(article, deed) for article in deed.artikelen))


def _of_article(article: Artikel, deed: Deal) -> Iterator[Opdracht]:
    last = _targets(article.titel)
    for alinea in alineas(article, deed):
        if alinea is article.kop or alinea.tekst == article.kop.tekst:
            continue
        quotes = list(_QUOTE.finditer(alinea.tekst))
        bare = _QUOTE.sub(" ", alinea.tekst)
        if not _ORDERS.search(bare):
            continue
        last = _targets(bare) or last
        pairs, added = _quoted(alinea.tekst, quotes)
        if last or not re.search(r"volgt\s+gewijzigd", bare, re.I):
            lapses = bool(_LAPSES.search(bare))
            yield Opdracht(alinea=alinea, delen=last, vervangen=pairs, erbij=added, vervalt=lapses)


def _targets(words: str) -> tuple[PartId, ...]:
    """Parts that words name: ``In artikel 4 en 5`` gives ``artikel-4`` and ``artikel-5``."""
    parts: dict[PartId, None] = {}
    for match in _TARGET.finditer(words):
        if match["front"]:
            parts[_FRONT] = None
            continue
        kind = match["kind"].lower()
        for label in _labels(match["labels"]):
            parts[PartId(f"{_SINGLE.get(kind, kind)}-{ids.label_slug(label)}")] = None
    return tuple(parts)


def _labels(words: str) -> Iterator[str]:
    for first, last in _RANGE.findall(words):
        yield from (str(number) for number in range(int(first), min(int(last), int(first) + 200) + 1))
    yield from re.findall(_LABEL, _RANGE.sub(" ", words))


def _quoted(text: str, quotes: list[re.Match[str]]) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """Pairs of old and new words, and added words: two quotes with "door" between them are a pair."""
    words = [next(group for group in quote.groups() if group) for quote in quotes]
    pairs, taken = [], set()
    for rank, (one, other) in enumerate(pairwise(quotes)):
        if rank not in taken and re.search(r"\bdoor\b", text[one.end() : other.start()]):
            pairs.append((words[rank], words[rank + 1]))
            taken |= {rank, rank + 1}
    added = []
    for rank, quote in enumerate(quotes):
        before = text[quotes[rank - 1].end() if rank else 0 : quote.start()]
        if rank not in taken and _ADDS.search(before):
            added.append(words[rank])
    return tuple(pairs), tuple(added)


def unsaid(was: Deal, now: Deal, deeds: Iterable[Deal]) -> Iterator[Afwijking]:
    """Differences between two texts that no deed orders; doubt gives no difference."""
    deeds = tuple(deeds)
    given = [order for deed in deeds for order in orders(deed)]
    if any(not order.delen for order in given):
        return
    whole = _plain(" ".join(alinea.tekst for deed in deeds for alinea in alineas(deed, deed)))
    texts: dict[PartId, Alinea] = {alinea.deel: alinea for alinea in reversed(tuple(alineas(now, now)))}
    for change in compared(was, now):
        if not change.changed or change.section.kind in _SIGNED:
            continue
        left = [unit for unit in change.units if _differs(unit) and not _printed(unit, whole)]
        named = [order for order in given if _aims_at(order, change)]
        open_units = [
            unit for unit in left if not _explained(unit, [order for order in given if _hits(order, unit, named)])
        ]
        if open_units and not named and not any(_touches(order, change) for order in given):
            yield Afwijking(
                f"{change.section.name} verschilt, en geen akte noemt dat", _place(change, texts), change.section.id
            )
        else:
            for unit in open_units:
                name = ids.citation(unit.unit.id)
                words = f"in {name} verschilt meer dan de akte zegt" if unit.now else f"{name} verviel zonder akte"
                yield Afwijking(words, texts.get(unit.unit.id), unit.unit.id)


def _differs(unit: UnitChange) -> bool:
    return unit.what in (What.ADDED, What.LAPSED, What.CHANGED)


def _printed(unit: UnitChange, whole: str) -> bool:
    """True if a deed prints the whole new unit."""
    return unit.now is not None and bool(unit.now.words.strip()) and _plain(unit.now.words) in whole


def _aims_at(order: Opdracht, change: SectionChange) -> bool:
    both = [section for section in (change.was, change.now) if section]
    return any(part in order.delen or (_FRONT in order.delen and _is_front(part)) for part in (s.id for s in both))


def _touches(order: Opdracht, change: SectionChange) -> bool:
    """True if an order is about a table inside a section."""
    return any(_of_table(order, unit) for unit in change.units)


def _of_table(order: Opdracht, unit: UnitChange) -> bool:
    return any(ids.is_within(unit.unit.id, part) for part in order.delen if "tabel" in part)


def _hits(order: Opdracht, unit: UnitChange, named: list[Opdracht]) -> bool:
    return order in named or _of_table(order, unit)


def _is_front(part: PartId) -> bool:
    return part == "titel" or part.startswith(("afdeling", "overweging", "partij", "begrip"))


def _explained(unit: UnitChange, given: list[Opdracht]) -> bool:
    """True if orders cover every changed run of a unit; an order without quotes covers its whole part."""
    if any(not order.is_exact for order in given):
        return True
    if not unit.now:
        return any(order.vervalt for order in given)
    was = unit.was.text if unit.was else ""
    pairs = [(_plain(old), _plain(new)) for order in given for old, new in order.vervangen]
    added = [_plain(words) for order in given for words in order.erbij]
    for run in runs(was, unit.now.text):
        old, new = _plain(run.was), _plain(run.now)
        if run.same or old == new:
            continue
        if any(old in one and new in other for one, other in pairs) or (not old and any(new in one for one in added)):
            continue
        return False
    return True


def _place(change: SectionChange, texts: dict[PartId, Alinea]) -> Alinea | None:
    return texts.get(change.now.id) if change.now else None


def undone(was: Deal, now: Deal, deed: Deal) -> Iterator[Afwijking]:
    """Orders of a deed that the new text does not show."""
    before, after = _by_part(was), _by_part(now)
    for order in orders(deed):
        for old, new in order.vervangen:
            there = [part for part in order.delen if part in before or part in after]
            if not there:
                continue
            if not any(_plain(old) in before.get(part, "") for part in there):
                yield Afwijking(f"de akte vervangt ‘{old}’, maar die woorden staan daar niet", order.alinea, there[0])
            elif not any(_plain(new) in after.get(part, "") for part in there):
                yield Afwijking(f"de akte zegt ‘{new}’, maar zo luidt de nieuwe tekst niet", order.alinea, there[0])
        for words in order.erbij:
            if order.delen and _plain(words) not in " ".join(after.values()):
                yield Afwijking(
                    f"de akte voegt toe ‘{words}’, maar zo luidt de nieuwe tekst niet", order.alinea, NO_PART
                )
        for part in order.delen if _ONLY_LAPSES.fullmatch(order.alinea.tekst) else ():
            if part in before and before[part] == after.get(part):
                words = f"volgens de akte vervalt {ids.citation(part)}, maar het staat er nog"
                yield Afwijking(words, order.alinea, part)


def _by_part(deal: Deal) -> dict[PartId, str]:
    """Words with their labels by article, annex and table, and of the whole preamble."""
    out: dict[PartId, list[str]] = {}
    for section in sections(deal):
        part = _FRONT if _is_front(section.id) else section.id
        for unit in section.units:
            out.setdefault(part, []).append(unit.text)
            table = re.match(r"tabel-[^-]+", unit.id)
            if table:
                out.setdefault(PartId(table[0]), []).append(unit.text)
    return {part: _plain(" ".join(words)) for part, words in out.items()}


def _plain(text: str) -> str:
    """Words in one spacing, without punctuation at their ends."""
    return " ".join(text.replace("\u00a0", " ").split()).strip(" ;,.:")
