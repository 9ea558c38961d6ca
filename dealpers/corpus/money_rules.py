"""Rules of the money in the words of a deal: share of costs, bounds, execution costs, VAT, cashier, change.

Each rule is a whole sentence of an article with its place. A rule that the text does not have is absent.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from dealpers.corpus.clauses.passages import own_annexes
from dealpers.corpus.finance import Money
from dealpers.corpus.once import once
from dealpers.corpus.side_bounds import AT_MOST
from dealpers.dutch import amounts
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Afdeling, Artikel, Bijlage, Deal, Rol, alineas
from dealpers.model.ids import PartId


class Soort(StrEnum):
    """Kinds of rule; the value is the question that the rule answers for a reader."""

    AANDEEL = "Welk deel betaalt het Rijk?"
    RIJK = "Hoeveel ten hoogste van het Rijk?"
    REGIO = "Hoeveel ten minste van de Regio?"
    UITVOERING = "Hoeveel mag naar de uitvoering?"
    BTW = "Is dat met btw?"
    KASSIER = "Wie beheert het geld?"
    VERDELING = "Mag de verdeling veranderen?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """Rule of the money: its sentence and place; ``procent`` is the percentage that the sentence gives, if any."""

    soort: Soort
    zin: str
    deel: PartId
    procent: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorbeeld:
    """Outcome of the share for an amount of realised costs, in eurocents; ``begrensd``: the maximum applies."""

    kosten: int
    rijk: int
    rest: int
    begrensd: bool


_PERCENT = r"(?<![\d,])(?P<share>\d{1,3}(?:,\d{1,4})?)\s?(?:%|procent)"
_STATE = r"\b(?:Rijksbijdrage|bijdrage\s+van\s+het\s+Rijk|Rijk|specifieke\s+uitkering)\b"
_REGION = r"\bRegio\b(?!\s+(?:Deal|Envelop))|\bregionale\s+(?:financiering|bijdrage|cofinanciering)"
_MOST = r"\b(?:ten\s+hoogste|hoogstens|maximaal|maximale|maximum|niet\s+meer\s+dan)\b"
_LEAST = (
    r"\b(?:ten\s+minste|tenminste|minstens|minimaal|minimale|minimum|niet\s+minder\s+dan|evenveel|hetzelfde\s+bedrag)\b"
)
_PATTERNS = (
    (
        Soort.AANDEEL,
        ("%", "procent"),
        regex(rf"{_STATE}[^.;%]{{0,80}}?{_PERCENT}\s+van\s+de\s+(?:\w+\s+){{0,3}}(?:\w*kosten|uitgaven)\b", re.I),
    ),
    (
        Soort.UITVOERING,
        ("%", "procent"),
        regex(rf"\b(?:VAT|uitvoeringskosten|apparaatskosten)\b.*?{_MOST}\s+{_PERCENT}\s+van"),
    ),
    (
        Soort.BTW,
        ("btw", "omzetbelasting"),
        regex(r"\b(?:inclusief|exclusief|zonder|met\s+inbegrip\s+van)\b[^.;]{0,40}\b(?:btw|omzetbelasting)\b", re.I),
    ),
    (
        Soort.KASSIER,
        ("kassier",),
        regex(
            r"\b(?:als|is|zal|vervult|wordt|treedt|rol\s+van)\b[^.;]{0,60}\b(?:regio)?kassier\b|\bkassier\s+is\b", re.I
        ),
    ),
    (
        Soort.VERDELING,
        ("verdeling",),
        regex(
            r"\b(?:gewijzigde|andere|nieuwe)\s+verdeling\b|\bverdeling\b[^.;]{0,80}\b(?:wijzig|gewijzigd|aanpass|aangepast|herzien)",
            re.I,
        ),
    ),
)
"""Kinds of rule with their patterns; a sentence that matches has one of the words, in small letters."""


@once
def money_rules(deal: Deal) -> tuple[Regel, ...]:
    """Rules of the money in provisions and annexes, in the order of ``Soort``; the first sentence of each kind."""
    rules: dict[Soort, Regel] = {}
    for rule in _rules(deal):
        rules.setdefault(rule.soort, rule)
    return tuple(rules[kind] for kind in Soort if kind in rules)


def _rules(deal: Deal) -> Iterator[Regel]:
    parts: tuple[Afdeling | Artikel | Bijlage, ...] = (*deal.bepalingen, *own_annexes(deal))
    for text in (text for part in parts for text in alineas(part, deal) if not text.in_table):
        for _, sentence in sentences(text.tekst):
            low = sentence.lower()
            for kind, words, pattern in _PATTERNS:
                if any(word in low for word in words) and (match := pattern.search(sentence)):
                    share = match.groupdict().get("share")
                    percent = Fraction(share.replace(",", ".")) if share else None
                    yield Regel(soort=kind, zin=sentence, deel=text.deel, procent=percent)
            if any(amounts.find(sentence)):
                yield from _bounds(sentence, text.deel)


def _bounds(sentence: str, part: PartId) -> Iterator[Regel]:
    """Maximum of the State and minimum of the region, where a sentence has an amount behind these words."""
    for kind, bound, side in ((Soort.RIJK, _MOST, _STATE), (Soort.REGIO, _LEAST, _REGION)):
        bounds = (
            re.search(rf"{bound}[^.;\d€]{{0,40}}$", sentence[:offset], re.I) for offset, _ in amounts.find(sentence)
        )
        if re.search(side, sentence) and any(bounds):
            yield Regel(soort=kind, zin=sentence, deel=part)


def examples(rules: tuple[Regel, ...], money: Money | None) -> tuple[Voorbeeld, ...]:
    """Share of the State at less, at exactly and at more costs than agreed; empty unless the text settles it.

    Needs a percentage of the costs and a maximum, and a total of both sides.
    """
    share = next((rule.procent for rule in rules if rule.soort is Soort.AANDEEL), None)
    if share is None or money is None or money.rijk_grens != AT_MOST:
        return ()
    most, total = money.totaal.rijk.eurocenten, money.totaal.totaal.eurocenten
    if not most or not total or not money.regio:
        return ()
    return tuple(_example(total * part // 10, share, most) for part in (4, 10, 12))


def _example(costs: int, share: Fraction, most: int) -> Voorbeeld:
    state = min(int(costs * share / 100), most)
    return Voorbeeld(kosten=costs, rijk=state, rest=costs - state, begrensd=costs * share / 100 > most)


def execution_share(money: Money | None) -> Fraction | None:
    """Percentage of the State's amount that the table gives to execution; None where the table does not say."""
    if money is None or not money.totaal.rijk.eurocenten or money.has_gap:
        return None
    costs = [row.rijk.eurocenten for row in money.rijen if row.rol is Rol.UITVOERING]
    if not costs or None in costs:
        return None
    return Fraction(sum(cents or 0 for cents in costs) * 100, money.totaal.rijk.eurocenten)


def percent_in_words(percent: Fraction) -> str:
    """Percentage in Dutch, with at most two decimals: ``2,5``."""
    return f"{float(percent):.2f}".rstrip("0").rstrip(".").replace(".", ",")
