"""Clause that obliges to a progress report: its part, its interval, its words."""

import re
from dataclasses import dataclass, field

from dealpers.corpus.once import once
from dealpers.corpus.status import day_of_signing, end_date, start_date
from dealpers.corpus.timeline import signed_text
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.worded import Worded
from dealpers.model import NOWHERE, Alinea, Deal, Termijnsoort, alineas
from dealpers.model.ids import PartId
from dealpers.model.source import Span

_REPORT = Worded(
    r"\b(?:voortgangs|jaar|tussen|monitorings?|evaluatie)?(?:rapportages?|rapporten|rapport|verslag(?:en)?)\b"
    r"|\brapporte(?:ert|ren)\b|\b(?:doet|doen|brengt|brengen)\s+(?:\w+\s+){0,4}verslag\b|\bvoortgangsbericht",
    "rapport verslag voortgangsbericht",
)
_NOT = regex(r"\b(?:financi[eë]le?|accountants?|overleg|vergadering)\w*\s*(?:rapport|verslag)|notulen", re.I)
_PROGRESS = regex(
    r"voortgang|uitvoering|resultat|stand\s+van\s+zaken|jaarverslag|over\s+het\s+(?:voorgaande|voorafgaande|afgelopen|vorige)\s+(?:kalender)?jaar|deze\s+\w*\s?(?:deal|convenant)",
    re.I,
)
_MAKES = regex(
    r"\b(?:stel(?:t|len)\b.*\bop\b|maak(?:t)?\b|maken\b|lever(?:t|en)\b|zend(?:t|en)\b|stuur(?:t)?\b|sturen\b|bied(?:t|en)\b"
    r"|rapporte(?:ert|ren)|doet\b|doen\b|breng(?:t|en)\b|verschijnt\b|zorg(?:t|en)\b|zal\b|zullen\b|draagt\b|dragen\b"
    r"|verstrek(?:t|ken)\b|publice(?:ert|ren)\b|wordt\b|worden\b|informe(?:ert|ren)\b)",
    re.I,
)
_OFTEN = regex(r"\b(?:tweemaal|driemaal|viermaal|(?:twee|drie|vier|[2-9])\s+(?:maal|keer))\b", re.I)
_INTERVALS = {
    "P1Y": "jaarlijks",
    "P6M": "halfjaarlijks",
    "P2Y": "tweejaarlijks",
    "P3M": "elk kwartaal",
    "P1M": "maandelijks",
    "P4M": "driemaal per jaar",
}


_MOST_YEARS = 15
"""Maximum number of years that a deal reports on; a longer term is a misread one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """Clause on reports: its part, its sentence, and its interval as ISO 8601 and in words; empty where it has none."""

    deel: PartId
    zin: str
    maat: str = ""
    woorden: str = ""
    span: Span = field(default=NOWHERE, compare=False, repr=False)


@once
def reporting(deal: Deal) -> Reporting | None:
    """First sentence of the provisions that obliges to a report on progress; one with an interval goes first."""
    clauses = [clause for part in deal.bepalingen for text in alineas(part, deal) for clause in _clauses(text, deal)]
    return next((clause for clause in clauses if clause.maat), next(iter(clauses), None))


def years(deal: Deal, clause: Reporting | None) -> tuple[int, ...]:
    """Years that the text asks a yearly report of, from the first day up to the end; none where either is unknown."""
    begin, end = start_date(deal) or day_of_signing(signed_text(deal)), end_date(deal)
    if clause is None or clause.maat != "P1Y" or not begin or not end or end.year - begin.year > _MOST_YEARS:
        return ()
    first = begin.year + (begin.month == 12)  # a deal of December has nothing to report of that year
    return tuple(range(first, end.year + 1))


def _clauses(text: Alinea, deal: Deal) -> list[Reporting]:
    if text.is_heading or not _REPORT.search(text.tekst):
        return []
    out = []
    for begin, sentence in sentences(text.tekst):
        match = _REPORT.pattern.search(sentence)
        if match and not _NOT.search(sentence) and _PROGRESS.search(sentence) and _MAKES.search(sentence):
            measure, words = _interval(text, begin, begin + len(sentence), deal)
            span = text.plaats.span(begin, begin + len(sentence))
            out.append(Reporting(deel=text.deel, zin=sentence, maat=measure, woorden=words, span=span))
    return out


def _interval(text: Alinea, begin: int, end: int, deal: Deal) -> tuple[str, str]:
    """Interval of the recurring moment in a sentence and its words, if there is exactly one that is known."""
    moments = [
        moment
        for moment in deal.termijnen
        if moment.alinea == text.id and begin <= moment.begin < end and moment.soort is Termijnsoort.TERUGKEREND
    ]
    known = {moment.maat: moment.tekst for moment in moments if moment.maat in _INTERVALS}
    if len(known) != 1:
        return "", ""
    measure, words = next(iter(known.items()))
    often = _OFTEN.search(words)
    return measure, f"{often[0].lower()} per jaar" if often and measure == "P1Y" else _INTERVALS[measure]
