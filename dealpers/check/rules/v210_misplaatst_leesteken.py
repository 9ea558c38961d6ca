"""Leestekens staan alleen, op hun plaats en in een volgorde die iets betekent.

Een dubbele punt achter een zin of een komma na een spatie is een rest van een wijziging; de lezer gaat twijfelen of er
een woord is weggevallen.

Fout:
    ## Artikel 1 – Taken

    De raad betaalt..
Fout:
    ## Artikel 1 – Taken

    De raad- en niemand anders - betaalt;.
Goed:
    ## Artikel 1 – Taken

    De raad betaalt wat nodig is ... of zou zijn, o.a., e.d., enz. Wet- en regelgeving - ook de oude - gaat voor.

    De raad betaalt de helft [^1].

    [^1]: Stand van 2030.
Goed:
    ## Artikel 1 – Taken

    Een tekst uit een schrijfmachine : de raad , hierna : de raad ; het college ; en de commissie betalen.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Adres, Alinea, Nootmark, Severity, Stuk, Tekst, alineas

_ODD = regex(r"[.,:;?!]{2,}| [,;.](?=\s|\Z)|\w\( | \)")
_MAYBE_ODD = (regex(r"[.,:;?!]{2}"), regex(r" [,;.)]"), regex(r"\((?<=\w\()"))
"""Regexes that each begin with a character: a search for it fails soon."""
_FINE = regex(r"\.{3,}[?!.]?|\.[,;:?!]|[?!]{2}|:,|,:")
"""Ellipsis, abbreviation before another mark, "?!"; and marks inside amounts and times, as in "€ 5:,-"."""
_SPACED = regex(r"[^\W\d_] [:;,](?=\s|\Z)")
_HABIT = 5
"""Minimum number of marks behind a space by which these are the way of printing of a text, and no slips."""
_TO_DASH = regex(r".{1,120}? [-–—] ")
_HALVES = regex(r"(?:en|of|en/of|als|noch|dan|tot|naar|op|over|maar|ook|versus|t/m)\b|\(", re.I)


@rule("V210", Severity.WARNING, signed=Severity.INFO)
def misplaatst_leesteken(stuk: Stuk) -> Findings:
    spaced = sum(len(_SPACED.findall(alinea.tekst)) for alinea in alineas(stuk, stuk))
    for alinea in alineas(stuk, stuk):
        text = alinea.tekst
        if any(isinstance(run, Adres) for run in alinea.inhoud):
            continue
        marks = _marks(alinea)
        for begin, end, sign in _odd(text):
            if sign.startswith(" ") and (spaced >= _HABIT or end - 1 in marks):
                continue
            word = text.rfind(" ", 0, begin) + 1
            words = text[word:end].strip()[-60:]
            message = f"'{sign}' is geen leesteken: '{words}'" if sign else f"het streepje zit vast aan '{words}'"
            hint = "laat één leesteken staan" if sign else "zet een spatie voor het streepje"
            yield at_words(alinea, (begin, end), message, hint, words=words)


def _marks(alinea: Alinea) -> frozenset[int]:
    """Offsets of the marks of notes, which are no characters of the text."""
    ends = accumulate(len(run.tekst) if isinstance(run, Tekst) else 0 for run in alinea.inhoud)
    return frozenset(end for run, end in zip(alinea.inhoud, ends, strict=True) if isinstance(run, Nootmark))


def _odd(text: str) -> Iterator[tuple[int, int, str]]:
    """Marks that do not go together; without marks, a dash that hangs on the word before it."""
    for match in _ODD.finditer(text) if any(maybe.search(text) for maybe in _MAYBE_ODD) else ():
        loose = match[0].startswith(" ")
        before = text[match.start() - 1 : match.start()]
        if not _FINE.fullmatch(match[0]) and (not loose or before.isalpha() or before == ","):
            begin = match.start() + (match[0][0].isalnum())
            yield begin, match.end(), match[0].lstrip("abcdefghijklmnopqrstuvwxyz") if not loose else match[0]
    offset = text.find("- ")
    while offset >= 0:
        after = offset + 2
        if text[offset - 1 : offset].isalpha() and not _HALVES.match(text, after) and _TO_DASH.match(text, after):
            yield text.rfind(" ", 0, offset) + 1, offset + 1, ""
        offset = text.find("- ", after)
