"""Bedragen in een zin tellen op tot het totaal dat de zin noemt.

Wie het totaal leest en de delen optelt, moet hetzelfde vinden. De regel leest delen met ‘samen’ of ‘in totaal’, ook in
de zinnen ervoor, een bedrag met ‘waarvan’ of een dubbele punt en zijn delen, en een bedrag per jaar met het totaal van
een aantal jaren. Aantallen met hun totaal, groei in procenten, en percentages van dezelfde kosten worden net zo
nageteld.

Fout:
    ## Artikel 1 – Geld

    De raad betaalt € 120.000, de school betaalt € 80.000 en het bedrijf betaalt € 100.000; samen is dat € 310.000.
Fout:
    ## Artikel 1 – Geld

    De raad draagt € 8 mln. bij, waarvan € 5 mln. in 2027 en € 2 mln. in 2028.
Fout:
    ## Artikel 1 – Geld

    De school ontvangt € 75.000 per jaar, in totaal € 200.000 voor drie jaar.
Fout:
    ## Artikel 1 – Bouw

    De raad bouwt 300 woningen: 120 bij de school, 100 aan de kade en 90 elders.
Fout:
    ## Artikel 1 – Bouw

    De raad hielp 46 gezinnen. In 2024 waren dat er 40; dat is een stijging van 25%.
Fout:
    ## Artikel 1 – Bouw

    1. De raad bouwt 5.400 woningen.
    2. De raad maakt plannen voor 130% van dat aantal, dus 7.200 woningen.
Fout:
    ## Artikel 1 – Geld

    De brug kost € 300. Daarvan betaalt de raad € 200 en de school € 120.
Goed:
    ## Artikel 1 – Geld

    1. De raad betaalt € 120.000 en de school betaalt € 80.000; samen is dat € 200.000.
    2. De raad draagt € 8 mln. bij, waarvan € 5 mln. in 2027 en € 3 mln. in 2028.
    3. De school ontvangt € 75.000 per jaar, in totaal € 225.000 voor drie jaar.
    4. De raad bouwt 310 woningen: 120 bij de school, 100 aan de kade en 90 elders.
    5. De raad draagt € 8 mln. bij, waarvan ten hoogste € 2 mln. voor beheer, en in totaal draagt hij € 90 mln. bij.
"""

import re
from collections.abc import Iterator
from itertools import accumulate, takewhile

from dealpers.check.counted import miscounts, wrong_growth
from dealpers.check.located import at_words
from dealpers.check.passages import passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch import amounts
from dealpers.dutch.numbers import COUNT_WORD, count
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Severity, Stuk

_TOGETHER = regex(r"[^€]*(?:;|,|\ben\b)[^€]*\b(?:samen|gezamenlijk|in\s+totaal|opgeteld|totaal)\b[^€]{0,40}", re.I)
_TOTAL_FIRST = regex(r"[^€]{0,60}\bwaarvan\s+", re.I)
_LISTED = regex(r"[^€.;:]{0,60}:\s+(?:(?:de|het)\s+)?(?:[A-Z][\w-]+\s+)?")
_NEXT_LISTED = regex(r"[^€.;:]{3,60}(?:,|,?\s+en)\s+(?:(?:de|het)\s+)?(?:[A-Z][\w-]+\s+)?")
_COMPARED = regex(r"%|procent|\b(?:meer|minder)\s+dan\b")
_OF_WHICH = regex(r"[^€.;]{0,60}\bwaarvan\s+(?:(?:de|het)\s+)?[A-Z][\w-]+\s+")
_NEXT_PARTY = regex(r"(?:,|,?\s+en)\s+(?:(?:de|het)\s+)?[A-Z][\w-]+\s+")
_IN_YEAR = regex(r"\s(?:in|voor)\s(?:het\sjaar\s)?(?:19|20)\d\d\b")
_PER_YEAR = regex(r"\s(?:per\sjaar|jaarlijks)\b[^€]{0,40}\b(?:in\stotaal|samen|totaal)\b[^€]{0,30}", re.I)
_YEARS = regex(rf"[^€.;]{{0,30}}?\b(?P<years>\d{{1,2}}|{COUNT_WORD})\sjaar\b", re.I)
_YEARS_TOGETHER = regex(
    rf"\s(?:per\sjaar|jaarlijks)[^€.;]{{0,30}}?\b(?P<years>\d{{1,2}}|{COUNT_WORD})\sjaar\b[^€]{{0,30}}\b(?:in\stotaal|samen|totaal)\b"
    r"[^€]{0,20}",
    re.I,
)
_A_YEAR = regex(r"\s(?:per\sjaar|jaarlijks)\b")
_OVER_YEARS = regex(
    rf"(?:Over|In|Voor)\s(?:de|alle|die|deze)?\s?(?P<years>\d{{1,2}}|{COUNT_WORD})\sja(?:ar|ren)\b(?=[^€]{{0,40}}\b(?:samen|totaal|dat)\b)"
)
_SUMMED = regex(
    r"(?:Samen|Tezamen|Gezamenlijk|Opgeteld|Bij\s+elkaar|(?:Dat|Dit)\s+is\s+(?:samen|in\s+totaal)|In\s+totaal)\b[^€]{0,40}€"
)
"""Beginning of a sentence that gives the total of the sentence before."""
_OF_THAT = regex(r"(?:Daarvan|Hiervan)\b")
_COSTS = regex(r"\b(?:kosten\b.*\b(?:is|zijn|bedragen)|kost|bedraagt|begroot|budget\b.*\bis)\b", re.I)
_PAY = regex(r"\b(?:betaalt|betalen|draagt|dragen|bekostigt|levert|legt|brengt|komt|geeft|financiert)\b")
"""Verbs of those who bear the costs of the sentence before together."""
_MOST = 12
"""Sentences before a total in which its parts are sought."""
_MILLION = 10**8
"""Eurocents from which a sum is written in millions."""
_MAYBE = regex(r"€|%|procent|\b(?:samen|totaal|opgeteld)\b|\d[^.;:]{0,60}:|\bvan\s+de(?:ze)?\s+\d", re.I)
_PART = regex(
    r"\b(?:waarvan|elke?|iedere?|per|maximaal|hoogste|hoogstens|minste|minimaal|tot|circa|ongeveer|bijna|ruim)\b", re.I
)
"""Words beside which amounts are no parts of a sum."""


@rule("V310", Severity.ERROR)
def bedragen_in_zin_tellen_niet_op(stuk: Stuk) -> Findings:
    above = ""
    for alinea in passages(stuk):
        for wrong in wrong_growth(alinea.tekst, above) if _COMPARED.search(alinea.tekst) else ():
            message = f"volgens de getallen ervoor is dit {wrong.summed}, er staat {wrong.words}"
            hint = "reken de getallen in deze alinea na"
            yield at_words(alinea, (wrong.offset, wrong.offset + len(wrong.words)), message, hint)
        every = sentences(alinea.tekst) if "€" in alinea.tekst else []
        for rank, (begin, sentence) in enumerate(every[1:], 1):
            ahead = [text for _, text in every[max(0, rank - _MOST) : rank]]
            if wrong_total := _over_years(ahead[-1], sentence) or _over_sentences(ahead, sentence):
                offset, words, message = wrong_total
                yield at_words(
                    alinea, (begin + offset, begin + offset + len(words)), message, "reken de bedragen hier na"
                )
        above = alinea.tekst
        for begin, sentence in sentences(alinea.tekst) if _MAYBE.search(alinea.tekst) else ():
            for offset, words, message in _faults(sentence):
                yield at_words(
                    alinea, (begin + offset, begin + offset + len(words)), message, "reken de getallen in deze zin na"
                )


def _faults(sentence: str) -> Iterator[tuple[int, str, str]]:
    """Offset, words and message of each number that does not fit: an amount, a count or a share."""
    if "€" in sentence and (fault := _fault(sentence)):
        yield fault
    elif "€" not in sentence:
        for wrong in miscounts(sentence):
            shares = wrong.words.endswith(("%", "procent"))
            meant = "er hoort 100% te staan" if shares else f"er staat {wrong.words}"
            yield wrong.offset, wrong.words, f"de getallen in deze zin tellen op tot {wrong.summed}, {meant}"


def _fault(sentence: str) -> tuple[int, str, str] | None:
    """Offset and words of the amount that does not fit, with the message; None for a sum that is right or unread."""
    every = tuple(amounts.find(sentence))
    if len(every) < 2:
        return None
    gaps = [
        sentence[offset + len(amount.tekst) : every[rank + 1][0] if rank + 1 < len(every) else len(sentence)]
        for rank, (offset, amount) in enumerate(every)
    ]
    worth = [amount.eurocenten for _, amount in every]
    (offset, last), before = every[-1], sentence[: every[-1][0]]
    if len(every) > 2 and _TOGETHER.fullmatch(gaps[-2]) and not _PART.search(before.replace(" per jaar", "")):
        return _unequal(offset, last.tekst, sum(worth[:-1]), worth[-1])
    by_year = _TOTAL_FIRST.fullmatch(gaps[0]) and all(_IN_YEAR.match(gap) for gap in gaps[1:])
    exceeded = sum(worth[1:]) > worth[0] and _OF_WHICH.fullmatch(gaps[0])
    by_party = exceeded and all(_NEXT_PARTY.fullmatch(gap) for gap in gaps[1:-1])
    listed = _LISTED.fullmatch(gaps[0]) and all(_NEXT_LISTED.fullmatch(gap) for gap in gaps[1:-1])
    meant = listed and not _PART.search(sentence) and worth[0] < 2 * sum(worth[1:]) < 4 * worth[0]
    if len(every) > 2 and (by_year or by_party or meant):
        return _unequal(every[0][0], every[0][1].tekst, sum(worth[1:]), worth[0])
    if len(every) == 2 and (years := _YEARS_TOGETHER.fullmatch(gaps[0])):
        return _unequal(offset, last.tekst, worth[0] * (count(years["years"]) or 0), worth[1])
    if len(every) == 2 and _PER_YEAR.fullmatch(gaps[0]) and (years := _YEARS.match(gaps[1])):
        return _unequal(offset, last.tekst, worth[0] * (count(years["years"]) or 0), worth[1])
    return None


def _over_years(before: str, sentence: str) -> tuple[int, str, str] | None:
    """Total over a number of years that is not the amount a year of the sentence before, times that number."""
    one, other = list(amounts.find(before)), list(amounts.find(sentence))
    years = _OVER_YEARS.match(sentence)
    if len(one) != 1 or len(other) != 1 or years is None or _PART.search(before.replace(" per jaar", "")):
        return None
    if not _A_YEAR.match(before, one[0][0] + len(one[0][1].tekst)):
        return None
    offset, total = other[0]
    return _unequal(offset, total.tekst, one[0][1].eurocenten * (count(years["years"].lower()) or 0), total.eurocenten)


def _over_sentences(ahead: list[str], sentence: str) -> tuple[int, str, str] | None:
    """Total of the amounts in the sentences right before, or the last of parts that are not the one amount there.

    A total of the amounts since any of these sentences is right.
    """
    parts = _parts(sentence)
    if not parts:
        return None
    offset, amount = list(amounts.find(sentence))[-1]
    if len(parts) == 1 and _SUMMED.match(sentence):
        since = list(takewhile(bool, map(_parts, reversed(ahead))))
        sums = list(accumulate(map(sum, since)))
        room = amounts.last_digit(amount.tekst) // 2
        fits = any(abs(summed - parts[0]) <= room for summed in sums)
        return None if fits or sum(map(len, since)) < 2 else _unequal(offset, amount.tekst, sums[-1], parts[0])
    whole, summed = _parts(ahead[-1]), sum(parts)
    exceeded = _OF_THAT.match(sentence) and whole and whole[0] < summed
    near = _COSTS.search(ahead[-1]) and _PAY.search(sentence) and whole and 4 * whole[0] < 5 * summed < 6 * whole[0]
    if len(whole) == 1 and len(parts) > 1 and (exceeded or near) and max(parts) < whole[0] != summed:
        given = next(amounts.find(ahead[-1]))[1].tekst
        message = f"de bedragen in deze zin tellen op tot {_in_words(summed)}, de zin ervoor noemt {given}"
        return offset, amount.tekst, message
    return None


def _parts(sentence: str) -> list[int]:
    """Eurocents of the amounts of a sentence; none where one of them is a bound or a part of another."""
    return [] if _PART.search(sentence) else [amount.eurocenten for _, amount in amounts.find(sentence)]


def _unequal(offset: int, words: str, wanted: int, given: int) -> tuple[int, str, str] | None:
    """Fault of a sum that is not the amount given; the sum of an unread number of years is nothing."""
    if not wanted or wanted == given:
        return None
    return offset, words, f"de bedragen in deze zin tellen op tot {_in_words(wanted)}, er staat {words}"


def _in_words(eurocents: int) -> str:
    return amounts.in_words(eurocents) if eurocents >= _MILLION else amounts.voluit(eurocents)
