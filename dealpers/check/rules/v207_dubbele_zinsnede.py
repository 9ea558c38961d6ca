"""Een zinsnede staat niet twee keer achter elkaar.

Zo'n herhaling blijft staan na knippen en plakken, en laat de lezer zoeken naar een verschil dat er niet is.

Fout:
    ## Artikel 1 – Taken

    De raad maakt het water van Oever (en van de dorpen) schoon. het water van Oever (en van de dorpen) schoon.
Goed:
    ## Artikel 1 – Taken

    De raad maakt het water van Oever schoon. De raad maakt het water van Wad schoon, en het water van Oever ook.
"""

import re
from collections.abc import Iterator, Sequence

from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.quick_search import small_letters
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Severity, Stuk, alineas

_WORD = regex(r"\w+")
_LEAST = 6
"""Fewer words than this may well return in a sentence."""


@rule("V207", Severity.WARNING)
def dubbele_zinsnede(stuk: Stuk) -> Findings:
    for alinea in alineas(stuk, stuk):
        for begin, end in _repeated(alinea.tekst):
            words = alinea.tekst[begin:end]
            first = re.search(r"\W+".join(_WORD.findall(words)), alinea.tekst[:begin], re.I)
            yield at_words(
                alinea,
                (begin, end),
                f"hier staat voor de tweede keer '{words if len(words) < 80 else words[:80].rstrip() + '…'}'",
                "haal de herhaling weg",
                related=((alinea.plaats.span(*first.span()), "hier staat de eerste"),) if first else (),
            )


def _repeated(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that repeat the words right before them, and the sentences before these in the paragraph."""
    words = _WORD.findall(small_letters(text))
    if len(words) - len(set(words)) < _LEAST:
        return
    stretches = list(zip(*(words[start:] for start in range(_LEAST)), strict=False))
    if len(set(stretches)) == len(stretches):
        return  # no row of words occurs twice
    done = 0
    for begin, end in _doubled(text, stretches):
        if begin >= done:
            yield begin, end
            done = end
    if done:
        return
    seen: set[str] = set()
    for offset, sentence in sentences(text):
        folded = " ".join(_WORD.findall(sentence.lower()))
        if folded in seen and folded.count(" ") >= _LEAST - 1:
            yield offset, offset + len(sentence)
        seen.add(folded)


def _doubled(text: str, stretches: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Offsets of a row of words that follows itself: equal words at one distance, as many as that distance."""
    matches = list(_WORD.finditer(text))
    last: dict[tuple[str, ...], int] = {}
    runs: dict[int, tuple[int, int]] = {}  # distance -> where its run of equal stretches started, and went on to
    for index, stretch in enumerate(stretches):
        before = last.get(stretch)
        last[stretch] = index
        if before is None:
            continue
        distance = index - before
        start, reached = runs.get(distance, (index, index - 1))
        start = start if reached == index - 1 else index
        runs[distance] = (start, index)
        if distance >= _LEAST and index - start + _LEAST == distance:
            yield matches[start].start(), matches[index + _LEAST - 1].end()
