"""Elk haakje en aanhalingsteken dat opent, sluit ook weer in dezelfde alinea.

Zonder sluitteken is niet te zien tot waar de tussenzin of het citaat loopt.

Fout:
    ## Artikel 1 – Taken

    De raad voert 'Schoon Water uit (met hulp van de dorpen.
Goed:
    ## Artikel 1 – Taken

    De raad voert 's ochtends en in de jaren '90 'Schoon Water' uit: a) met foto's, b) met Oevers' hulp ("van 'alle'
    dorpen") en 'tot slot.'
"""

import re
from collections.abc import Iterator, Sequence

from dealpers.check.located import at_words
from dealpers.check.rule import Finding, Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Adres, Alinea, Severity, Stuk, alineas

_SIGN = regex(r"[()\[\]'‘’‚\"“”„«»]")
_CLOSES = {")": "(", "]": "["}
_SINGLE, _DOUBLE = "'‘’‚", '"“”„«»'
_CUT_WORD = regex(r"['‘’](?:[stnmrk]|ns|em|ie|er|k|tis|\d\d)(?!\w)", re.I)  # 's avonds, 't, de jaren '90
_MARK = regex(r"(?:^|[\s(,;])(?:\w|\d{1,3}|[ivx]{1,4})\Z")  # a) of a list in running text
_MOST = 3  # findings of a paragraph: one unpaired mark makes others seem so too


@rule("V209", Severity.WARNING)
def ongepaard_teken(stuk: Stuk) -> Findings:
    texts = [one for one in alineas(stuk, stuk) if not any(isinstance(run, Adres) for run in one.inhoud)]
    signs = [(text, offset) for text in texts for offset in sorted(_unpaired(text.tekst))[:_MOST]]
    for alinea, offset in _without_quotations(signs):
        yield _finding(alinea, offset)


def _without_quotations(signs: Sequence[tuple[Alinea, int]]) -> list[tuple[Alinea, int]]:
    """Unpaired marks without the quotes and brackets that one paragraph opens and a later one closes."""
    out: list[tuple[Alinea, int]] = []
    for alinea, offset in signs:
        text = alinea.tekst
        before = out[-1] if out else None
        opened = before is not None and before[1] == 0 and before[0].tekst[0] in _DOUBLE and before[0] is not alinea
        closes = text[offset] in _DOUBLE and not text[offset + 1 :].strip(" .;")
        goes_on = (
            before is not None and before[0].tekst[before[1]] == _CLOSES.get(text[offset]) and not text[0].isupper()
        )
        if (opened and closes) or goes_on:
            out.pop()
        else:
            out.append((alinea, offset))
    return out


def _finding(alinea: Alinea, offset: int) -> Finding:
    text = alinea.tekst
    sign = text[offset]
    opens = sign in "([" or (sign not in ")]" and text[offset + 1 : offset + 2].isalnum())
    match = re.match(r".\S*(?:\s+\S+)?" if opens else r".", text[offset:], re.S)
    begin = offset if opens else max(0, text.rfind(" ", 0, max(0, offset - 1)) + 1)
    words = match[0] if opens and match else text[begin : offset + 1]
    name = "haakje" if sign in "()[]" else "aanhalingsteken"
    message = f"dit {name} wordt niet {'gesloten' if opens else 'geopend'}: '{words.strip()}'"
    hint = f"voeg het {'sluitende' if opens else 'openende'} {name} toe, of haal dit weg"
    return at_words(alinea, (offset, offset + 1), message, hint, words=words.strip())


def _unpaired(text: str) -> Iterator[int]:
    """Places of brackets and quotes without the other one of their pair."""
    brackets: list[int] = []
    single: list[int] = []
    double: list[int] = []
    for match in _SIGN.finditer(text):
        offset, sign = match.start(), match[0]
        if sign in "([":
            brackets.append(offset)
        elif sign in ")]":
            if brackets and text[brackets[-1]] == _CLOSES[sign]:
                brackets.pop()
            elif not _MARK.search(text[max(0, offset - 6) : offset]):
                yield offset
        elif sign in _DOUBLE:
            if double and sign not in "„«":
                double.pop()
            else:
                double.append(offset)
        else:
            yield from _quote(text, offset, single)
    yield from (*brackets, *single, *double)


def _quote(text: str, offset: int, open_: list[int]) -> Iterator[int]:
    """Single quote: an apostrophe, an opening or a closing one; yields one that closes nothing."""
    before, after = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    if before.isalnum() and after.isalnum():  # foto's
        return
    starts = not before or before.isspace() or before in '([/"“„-–—'
    if starts and (after.isalnum() or after in '([„“"…') and after:
        if not _CUT_WORD.match(text, offset) or _closed_soon(text, offset):
            open_.append(offset)
    elif open_ and not starts:
        open_.pop()
    elif before.isalpha() and before.lower() not in "sxz":
        yield offset


def _closed_soon(text: str, offset: int) -> bool:
    """True if words that resemble a shortened word are a quotation by themselves: 'ns', '90'."""
    return bool(re.match(r"['‘’]\w{1,3}['’](?!\w)", text[offset : offset + 6]))
