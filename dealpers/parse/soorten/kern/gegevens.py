"""Facts that sentences of a document state: amounts asked and available, bounds, window, tranche, promises."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.dutch.amounts import Bedrag
from dealpers.dutch.dates import MONTH_WORD
from dealpers.dutch.numbers import COUNT_WORD, ORDINAL_WORD
from dealpers.dutch.quantities import Hoeveelheid, Maat, quantities
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Alinea, Document, alineas
from dealpers.parse.soorten.soort import row_sections


@dataclass(frozen=True, slots=True, kw_only=True)
class Gegeven:
    """Fact in a sentence: the words from ``begin`` up to ``eind`` of paragraph ``alinea`` state it.

    ``soort`` says what it is ("gevraagd"), ``waarde`` the words as printed; ``bedrag`` and ``aantal`` are their
    value, ``grens`` the bound that the sentence gives ("ten hoogste"). ``zin`` is the whole sentence.
    """

    soort: str
    waarde: str
    grens: str
    bedrag: Bedrag | None
    aantal: int | None
    deel: str
    alinea: str
    begin: int
    eind: int
    zin: str
    zekerheid: str = "gelezen"


_UNIT = r"deal|project|regio|voorstel|aanvraag|gemeente|kern|wijk|inwoner|plan"
_PER = regex(rf"\bper\s+(?P<what>{_UNIT}|jaar)\b|\b(?P<year>jaarlijks)\b", re.I)
_MONEY = (
    ("gevraagd", regex(r"\b(?:aan)?gevraagde?\b|\b(?:financierings)?verzoek(?:en)?\b|\baanvragen?\b", re.I)),
    ("beschikbaar", regex(r"\bbeschikbaar\b", re.I)),
)
_REQUEST = r"(?:voorstel(?:len)?|aanvragen|plannen|projecten)"
_COUNTS = (
    ("ontvangen", rf"{_REQUEST}", regex(r"\b(?:ontvangen|ingediend\w*|binnengekomen|geleid\s+tot)\b", re.I)),
    (
        "uit te werken",
        rf"(?:{_REQUEST}|regio['’]s|gemeenten)",
        regex(r"\buit\s+te\s+werken\b|\bzijn\s+uitgewerkt\b|\bworden\s+uitgewerkt\b", re.I),
    ),
    (
        "gekozen",
        rf"(?:{_REQUEST}|regio['’]s|gemeenten)",
        regex(
            r"\b(?:geselecteerd\w*|gekozen|toegekend|gehonoreerd|kiest|selecteert)\b",
            re.I,
        ),
    ),
    ("gesloten", r"deals", regex(r"\b(?:gesloten|afgesloten)\b", re.I)),
)
_DAY = rf"\d{{1,2}}\s+(?:{MONTH_WORD})(?:\s+(?:19|20)\d\d)?"
_WINDOW = regex(rf"\b(?:tussen|van|vanaf)\s+{_DAY}\s+(?:en|tot(?:\s+en\s+met)?|t/m)\s+{_DAY}", re.I)
_LAST_DAY = regex(rf"\b(?:uiterlijk|vóór|voor|tot(?:\s+en\s+met)?)\s+{_DAY}", re.I)
_HANDING_IN = regex(r"\b(?:indien\w*|ingediend\w*|aanvra\w+|inschrij\w+|opengesteld\w*|openstelling)\b", re.I)
_TRANCHE = regex(rf"\b(?:{ORDINAL_WORD})\s+(?:en\s+(?:tevens\s+)?laatste\s+)?tranche\b", re.I)
_VAT = regex(
    r"\b(?:inclusief|exclusief|incl\.|excl\.)\s+(?:eventueel\s+)?(?:verschuldigde\s+)?(?:btw|omzetbelasting)\b", re.I
)
_COFINANCE = regex(r"\bco-?financiering|\beigen\s+bijdrage|\bregionale\s+(?:bijdrage|financiering)", re.I)
_AT_LEAST = regex(r"\b(?:minimaal|minstens|ten\s*minste|hetzelfde|gelijk\w*|helft|\d+\s?%|procent)\b", re.I)
_EXCEPT = regex(r"\b(?:afwijken|uitzonder\w+|afgeweken)\b", re.I)
_PROMISE = regex(r"\b(?:beloofde|toegezegde)\s+[a-zà-ÿ-]+|\b(?:zeg|zegt|zeggen)\s+u\s+toe\b", re.I)
_WILL_TELL = regex(
    r"\b(?:zal|zullen|kom|komen|ga|gaan|informeer|informeren|stuur|sturen|ontvangt)\b(?=[^.;]*\b(?:u|uw\s+(?:Kamer|raad)|de\s+"
    r"(?:Kamer|raad))\b)[^.;]*\b(?:spreken|informeren|sturen|rapport\w*|\w*rapportage|brief|verslag|toezenden|berichten)\b",
    re.I,
)
_SETTLED = regex(r"\b(?:hiermee|voor\s+nu|met\s+deze\s+brief)\b", re.I)
_HOW_LONG = regex(rf"\b(?:de\s+)?(?:eerste|komende)\s+(?:\d{{1,2}}|{COUNT_WORD})\s+(?:jaar|jaren|maanden)\b", re.I)
_TERM = regex(r"\blooptijd\b", re.I)
_ONCE = frozenset({"tranche", "btw"})
_NOT_FOR = regex(
    r"\b(?:geen|niet)\b[^.;]{0,60}\b(?:middelen|geld|budget|financiering|bedoeld|bestemd|verbonden)\b"
    r"|\b(?:middelen|geld|budget|financiering)\b[^.;]{0,60}\b(?:geen|niet)\b",
    re.I,
)


def statements(document: Document) -> Iterator[Gegeven]:
    """Facts of a document in reading order; a fact that a later sentence repeats is given once."""
    seen: set[tuple[object, ...]] = set()
    rows = row_sections(document)
    for alinea in alineas(document, document):
        if not alinea.is_heading and not alinea.in_table and alinea.deel not in rows:
            for fact in _of_paragraph(alinea):
                once = fact.soort in _ONCE
                value = (
                    fact.soort,
                    once or (fact.bedrag.eurocenten if fact.bedrag else fact.aantal or fact.waarde.lower()),
                )
                if value not in seen:
                    seen.add(value)
                    yield fact


def _of_paragraph(alinea: Alinea) -> Iterator[Gegeven]:
    money = shared = False
    for begin, sentence in sentences(alinea.tekst):
        reader = _Sentence(alinea, begin, sentence)
        amounts = tuple(reader.amounts())
        yield from amounts
        yield from reader.counts()
        yield from reader.forms()
        if shared and _EXCEPT.search(sentence):
            yield reader.fact("uitzondering", 0, len(sentence))
        shared = bool(_COFINANCE.search(sentence) and _AT_LEAST.search(sentence))
        if shared:
            yield reader.fact("cofinanciering", 0, len(sentence))
        if (money or amounts) and _NOT_FOR.search(sentence):
            yield reader.fact("niet voor", 0, len(sentence))
        money = bool(amounts)


class _Sentence:
    """Sentence of a paragraph, with readers for the facts in it."""

    def __init__(self, alinea: Alinea, begin: int, words: str) -> None:
        self.alinea, self.begin, self.words = alinea, begin, words

    def fact(self, kind: str, begin: int, end: int, quantity: Hoeveelheid | None = None) -> Gegeven:
        """Fact stated by the words from ``begin`` up to ``end`` of the sentence."""
        amount = quantity if quantity and quantity.maat is Maat.BEDRAG else None
        number = quantity if quantity and quantity.maat is Maat.AANTAL else None
        return Gegeven(
            soort=kind,
            waarde=self.words[begin:end],
            grens=quantity.grens.value if quantity else "",
            bedrag=Bedrag(amount.tekst, int(str(amount.waarde[1]))) if amount else None,
            aantal=int(str(number.waarde[1])) if number else None,
            deel=self.alinea.deel,
            alinea=self.alinea.id,
            begin=self.begin + begin,
            eind=self.begin + end,
            zin=self.words,
        )

    def amounts(self) -> Iterator[Gegeven]:
        """Amounts under the nearest word that says what they are: asked, available, per deal or per year."""
        for quantity in quantities(self.words):
            if quantity.maat is Maat.BEDRAG and (kind := self._kind(quantity)):
                yield self.fact(kind, quantity.begin, quantity.eind, quantity)
                if kind == "per jaar" and (span := _HOW_LONG.search(self.words)):
                    yield self.fact("per jaar, hoelang", *span.span())

    def _kind(self, quantity: Hoeveelheid) -> str:
        if per := _PER.search(self.words):
            return f"per {per['what'].lower()}" if per["what"] else "per jaar"
        near = [
            (min(abs(match.start() - quantity.eind), abs(quantity.begin - match.end())), kind)
            for kind, pattern in _MONEY
            for match in pattern.finditer(self.words)
        ]
        return min(near)[1] if near else ""

    def counts(self) -> Iterator[Gegeven]:
        """Numbers of proposals received and chosen, and of deals made before."""
        for quantity in quantities(self.words):
            if quantity.maat is not Maat.AANTAL:
                continue
            for kind, noun, verb in _COUNTS:
                behind = re.match(rf"\s+(?:[a-zà-ÿ]+\s+)?{noun}\b", self.words[quantity.eind :], re.I)
                if behind and verb.search(self.words):
                    yield self.fact(f"{kind} {behind[0].split()[-1].lower()}", quantity.begin, quantity.eind, quantity)
                    break

    def forms(self) -> Iterator[Gegeven]:
        """Window for handing in, tranche, VAT, and what the writer promises."""
        words = self.words
        if _HANDING_IN.search(words) and (window := _WINDOW.search(words) or _LAST_DAY.search(words)):
            yield self.fact("indienen", *window.span())
        for kind, pattern in (("tranche", _TRANCHE), ("btw", _VAT)):
            if match := pattern.search(words):
                yield self.fact(kind, *match.span())
        if _TERM.search(words):
            for quantity in quantities(words):
                if quantity.maat is Maat.DUUR:
                    yield self.fact("looptijd", quantity.begin, quantity.eind, quantity)
        if (_PROMISE.search(words) or _WILL_TELL.search(words)) and not _SETTLED.search(words):
            yield self.fact("toezegging", 0, len(words))
