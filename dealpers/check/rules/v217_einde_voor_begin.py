"""Een tijdvak begint voordat het eindigt.

Staan begin en einde verkeerd om, dan is een van beide een tikfout, en weet niemand wat er geldt.

Fout:
    ## Artikel 1 – Looptijd

    De deal loopt van 1 mei 2027 tot en met 31 december 2025.
Fout:
    ## Artikel 1 – Looptijd

    In de jaren 2029 tot en met 2026 plant de Regio bomen.
Fout:
    ## Artikel 1 – Looptijd

    De Regio evalueert de deal voor 1 december 2026. De uitkomsten bespreken Partijen in het najaar van 2025.
Fout:
    ## Artikel 1 – Planning

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Planning"
        kolommen: [{kop: Stap}, {kop: Gereed}]
        rijen:
          - cellen: [Ontwerp, 1 oktober 2025]
          - cellen: [Vergunning, 1 maart 2026]
          - cellen: [Gunning, 1 februari 2026]
          - cellen: [Oplevering, 15 december 2027]
Fout:
    ## Artikel 1 – Planning

    De Regio doet het volgende:

    - in mei 2026 begint de bouw;
    - in juni 2026 is de vloer klaar;
    - in maart 2026 gaat het dak erop;
    - in augustus 2026 gaat de deur open.
Fout:
    ## Artikel 1 – Planning

    {tabel-1}
    --- financien.yml
    tabellen:
      - kop: "Tabel 1: Planning"
        kolommen: [{kop: Project}, {kop: Start}, {kop: Klaar}]
        rijen:
          - cellen: [Oever, mei 2025, juni 2026]
          - cellen: [Park, mei 2026, juni 2027]
          - cellen: [Brug, mei 2028, maart 2028]
          - cellen: [Sluis, juli 2028, juni 2029]
Goed:
    ## Artikel 1 – Looptijd

    De deal loopt van 1 mei 2025 tot en met 31 december 2027. In 2026-2027 plant de Regio bomen, volgens
    besluit 2027-2024. Het plan treedt in werking op 1 juni 2025 en werkt terug tot en met 1 mei 2025.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from dealpers.check.columns import fallen_items, late_days
from dealpers.check.located import at_words
from dealpers.check.passages import clauses
from dealpers.check.rule import Findings, rule
from dealpers.corpus.status import end_date, start_date
from dealpers.dutch.dates import in_words
from dealpers.dutch.days import days
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentence_around, sentences
from dealpers.model import Alinea, Deal, Lijst, Severity, Stuk, alineas, walk
from dealpers.parse.aanhef.vervolg import first_text

_UNTIL = regex(r"\s*(?:,?\s*(?:tot(?:\s+en\s+met|\s+uiterlijk)?|t/m)|[–—])\s*")
_BETWEEN = regex(r"\btussen\s+\Z", re.I)
_AND = regex(r"\s+en\s+")
_THEN_ENDS = regex(
    r"(?!.*\bterug\s+tot\b)[^.;]{0,120}\b(?:eindigt|loopt\s+(?:af|tot)|vervalt|tot\s+en\s+met|en\s+tot)\b[^.;\d]{0,40}"
)
_BEGINS = regex(r"\b(?:in\s+werking|in|ingang\s+van|begint|start|aan)\b[^.;\d]{0,30}\Z")
_ENDED = regex(
    r"\b(?:is|zijn|wordt|worden)\s+(?:uiterlijk\s+)?(?:gereed|voltooid|afgerond|klaar)\s+(?:uiterlijk\s+)?(?:op\s+)?\Z"
)
_THEN_BEGINS = regex(r"\s+en\s+(?:begint|beginnen|start|starten)\s+(?:uiterlijk\s+)?op\s+")
_AGAIN = regex(
    r"\s*,?\s*(?:en|,)\s+(?:(?:voor\s+de\s+tweede\s+(?:keer|maal)|een\s+tweede\s+(?:keer|maal)|nogmaals|opnieuw|nog\s+eens"
    r"|daarna|vervolgens|aansluitend|ten\s+slotte|uiteindelijk)\s+)(?:weer\s+)?(?:(?:uiterlijk|v[oó][oó]r|op|per|na|in|rond|vanaf)\s+){0,2}",
    re.I,
)
"""Words between two days of which the second comes later: "voor 1 mei 2026 en nogmaals voor 1 mei 2027"."""
_OUTCOME = regex(
    r"(?:De\s+(?:uitkomsten?|resultaten|conclusies|bevindingen|aanbevelingen)|Daarna|Vervolgens|Aansluitend|Na\s+afloop"
    r"|(?:De|Het|Dit|Deze)\s+(?:vastgestelde?|afgeronde?|goedgekeurde?|voltooide?|ondertekende?|gesloten|uitgevoerde?))\b"
)
"""Beginnings of a sentence about what follows from the sentence before."""
_SEASON = regex(
    r"\b(?P<season>voorjaar|lente|zomer|najaar|herfst)\s+(?:van\s+)?(?:het\s+jaar\s+)?(?P<year>20\d\d)", re.I
)
_FEWEST = 3
"""Items that a list in the order of time must exceed."""
_ENDS = {"voorjaar": (6, 21), "lente": (6, 21), "zomer": (9, 21), "najaar": (12, 21), "herfst": (12, 21)}
"""Month and day on which each season ends."""
_DUE = regex(r"\b(?:uiterlijk|vóór|voor|(?:gereed|klaar|afgerond)\s+op)\s+(?:op\s+)?\Z")
_DONE = regex(r"\b(?:was|waren|had|hadden|heeft|hebben|is|zijn|reeds|al|begonnen|\w*gemaakte?|aangegaan|ontstaan)\b")
"""Words of a sentence about what came before a day."""
_AMID = regex(r"\b(?:tussentijds|tussenevaluatie|halverwege|midterm)", re.I)
_YEARS = regex(
    r"(?<![\w.,/-])(?P<from>(?:19|20)\d\d)\s*(?:tot(?:\s+en\s+met)?|t/m|–)\s*(?P<until>(?:19|20)\d\d)(?![\w/-])"
)


@rule("V217", Severity.WARNING)
def einde_voor_begin(stuk: Stuk) -> Findings:
    for alinea in alineas(stuk, stuk):
        for begin, end in (*_days(alinea), *_years(alinea)):
            words = alinea.tekst[begin:end]
            message, hint = f"het einde ligt hier voor het begin: '{words}'", "controleer beide dagen"
            yield at_words(alinea, (begin, end), message, hint)
        for moment in _sequels(alinea):
            words = alinea.tekst[slice(*moment)]
            message = f"'{words}' ligt voor wat volgens de zin ervoor eerst gebeurt"
            yield at_words(alinea, moment, message, "controleer de volgorde", certain=False)
    if isinstance(stuk, Deal):
        yield from _outside(stuk)
    lists = (node for node in walk(stuk, stuk) if isinstance(node, Lijst) and len(node.onderdelen) > _FEWEST)
    fallen = (odd for node in lists for odd in fallen_items([first_text(item) for item in node.onderdelen]))
    late = {odd.cell.id: odd for table in stuk.tabellen for odd in late_days(table)}
    for odd in (*fallen, *late.values()):
        message = f"dit ligt voor wat erboven of ervoor staat: {odd.wanted[:40]}"
        yield at_words(odd.cell, (0, len(odd.cell.tekst)), message, "controleer beide momenten", certain=False)


def _outside(deal: Deal) -> Findings:
    """Days in the clauses when something is due before the deal is in force, or amid the deal but behind its end."""
    first, last = start_date(deal), end_date(deal)
    texts = {alinea.id: alinea for alinea in clauses(deal)}
    for moment in deal.tijdstippen if first or last else ():
        alinea = texts.get(moment.alinea)
        if alinea is None:
            continue
        sentence = sentence_around(alinea.tekst, moment.begin, moment.eind)
        due = _DUE.search(alinea.tekst[max(0, moment.begin - 30) : moment.begin]) and not _DONE.search(sentence)
        early = f"voor het begin van de deal op {in_words(first)}" if first and moment.tot < first and due else ""
        late = (
            f"na het einde van de deal op {in_words(last)}"
            if last and moment.van > last and _AMID.search(sentence)
            else ""
        )
        if early or late:
            message, hint = f"'{moment.tekst}' ligt {early or late}", "controleer beide dagen"
            yield at_words(alinea, (moment.begin, moment.eind), message, hint, certain=False)


def _sequels(alinea: Alinea) -> Iterator[tuple[int, int]]:
    """Moments in a sentence about the outcome of the sentence before, that end before the moment of that sentence."""
    for (before, one), (begin, other) in pairwise(sentences(alinea.tekst)):
        opened = _OUTCOME.match(other)
        first, last = (list(_moments(text)) for text in (one, other)) if opened and before >= 0 else ([], [])
        if first and last and last[0][1] < first[-1][1]:
            start, end = last[0][0]
            yield begin + start, begin + end


def _moments(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int, int]]]:
    """Days and seasons of a sentence with their offsets; a season counts by its last day."""
    dated = [((day.begin, day.end), (day.year, day.month, day.day)) for day in days(text) if day.year and day.exists]
    seasons = [
        (match.span(), (int(match["year"]), *_ENDS[match["season"].lower()])) for match in _SEASON.finditer(text)
    ]
    yield from sorted([*dated, *seasons])


def _days(alinea: Alinea) -> Iterator[tuple[int, int]]:
    """Offsets of a day and an earlier day that ends the same period."""
    dates = [day for day in days(alinea.tekst) if day.year and day.exists]
    for first, last in pairwise(dates):
        between = alinea.tekst[first.end : last.begin]
        ahead, behind = (last.year, last.month, last.day), (first.year, first.month, first.day)
        if ahead >= behind:
            ended = _ENDED.search(alinea.tekst[max(0, first.begin - 60) : first.begin])
            if ended and ahead > behind and _THEN_BEGINS.fullmatch(between):
                yield first.begin, last.end
            continue
        begins = _BEGINS.search(alinea.tekst[max(0, first.begin - 60) : first.begin])
        amid = _AND.fullmatch(between) and _BETWEEN.search(alinea.tekst[max(0, first.begin - 10) : first.begin])
        if amid or _UNTIL.fullmatch(between) or _AGAIN.fullmatch(between) or (begins and _THEN_ENDS.fullmatch(between)):
            yield first.begin, last.end


def _years(alinea: Alinea) -> Iterator[tuple[int, int]]:
    """Offsets of a year and an earlier year that ends the same period."""
    for match in _YEARS.finditer(alinea.tekst):
        if match["until"] < match["from"]:
            yield match.span()
