"""Een naam of samenstelling staat overal op één manier geschreven: met streepje of spatie, met "en" of "&".

Twee schrijfwijzen lijken twee zaken, en wie zoekt vindt er maar één.

Fout:
    ## Artikel 1 – Overleg

    Het Dijk-Oever-overleg komt elk jaar bijeen.

    ## Artikel 2 – Geschil

    Geschillen gaan naar het Dijk-Oever overleg.
Goed:
    ## Artikel 1 – Overleg

    Het Dijk-Oever-overleg komt elk jaar bijeen, ook over wet- en regelgeving.

    ## Artikel 2 – GESCHIL

    Geschillen gaan naar het Dijk-Oever-overleg, over wetten en regelgeving, zoals de kaart Geschil toont.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

from dealpers.check.abbreviations import abbreviations_in, folded, is_loud
from dealpers.check.located import at_place
from dealpers.check.passages import lid_of
from dealpers.check.rule import Findings, rule
from dealpers.corpus.terms import opens_sentence
from dealpers.dutch.quick_search import small_letters
from dealpers.dutch.regex import regex
from dealpers.model import Adres, Alinea, Severity, Stuk, alineas, ids
from dealpers.model.source import Span

_COMPOUND = regex(r"(?<![\w-])[^\W\d_]{2,30}(?:-[^\W\d_]{2,30}){1,4}(?![\w-])")
_CAPITALS = regex(r"(?<![\w-])[A-ZÀ-Þ]{3,}(?![\w-])")
_AND = regex(r"\b(?P<one>[A-ZÀ-Þ][a-zà-ÿ]{2,20})\s&\s(?P<two>[A-ZÀ-Þ][a-zà-ÿ]{2,20})\b")
_GLUED = regex(r"(?<![\w-])(?P<one>[A-ZÀ-Þ][a-zà-ÿ]{2,20})(?P<two>[A-ZÀ-Þ][a-zà-ÿ]{2,20})(?![\w-])")
_VOWEL = regex(r"[aeiouy]")
_LONGEST_LOUD = 6
"""Letters of a name that is written in capitals for its own sake, such as KIEM."""
_MOST = 400
"""More names than this are not looked up, so that the time grows with the text only."""


@dataclass(frozen=True, slots=True)
class _Spelling:
    """Name at a place in all texts together; ``form`` distinguishes its spellings."""

    begin: int
    text: str
    form: str


class _Texts:
    """All running texts of a deal in a row, to be searched at once; web addresses are left out."""

    def __init__(self, stuk: Stuk) -> None:
        self.alineas = [
            alinea
            for alinea in alineas(stuk, stuk)
            if not alinea.tekst.isupper()
            and not ids.is_kind(alinea.deel, "slot")
            and not any(isinstance(run, Adres) for run in alinea.inhoud)
        ]
        self.starts: list[int] = []
        offset = 0
        for alinea in self.alineas:
            self.starts.append(offset)
            offset += len(alinea.tekst) + 1
        self.text = "\n".join(alinea.tekst for alinea in self.alineas)
        self.small = small_letters(self.text)

    def place(self, spelling: _Spelling) -> tuple[Alinea, Span]:
        """Paragraph of a name, and the span of the name in its source."""
        rank = bisect_right(self.starts, spelling.begin) - 1
        alinea, begin = self.alineas[rank], spelling.begin - self.starts[rank]
        return alinea, alinea.plaats.span(begin, begin + len(spelling.text))

    def in_heading(self, offset: int) -> bool:
        """True if an offset is in a heading, or in the words under the title on a cover."""
        alinea = self.alineas[bisect_right(self.starts, offset) - 1]
        return alinea.is_heading or alinea.deel == "titel"

    def is_loud(self, offset: int, text: str) -> bool:
        """True if capitals are mere type: a long word, a surname behind an initial, or a row of such words."""
        end = offset + len(text)
        return len(text) > _LONGEST_LOUD or is_loud(self.text, offset, end)

    def find(self, small: str) -> Iterator[tuple[int, str]]:
        """Offsets and spellings of words by themselves, in any case."""
        offset = self.small.find(small)
        while offset >= 0:
            end = offset + len(small)
            around = self.text[max(0, offset - 1) : offset] + self.text[end : end + 1]
            if not any(sign.isalnum() or sign in "-_" for sign in around):
                yield offset, self.text[offset:end]
            offset = self.small.find(small, end)


@rule("V105", Severity.INFO)
def naam_in_meer_schrijfwijzen(stuk: Stuk) -> Findings:
    texts = _Texts(stuk)
    for spellings in (*_compounds(texts), *_capitals(texts), *_short(texts), *_joined_names(texts)):
        yield from _differing(spellings, texts)


def _differing(spellings: list[_Spelling], texts: _Texts) -> Findings:
    """One finding for each spelling that is not the usual one, or not the first where all are as usual."""
    spellings = sorted(spellings, key=lambda spelling: spelling.begin)
    counts = Counter(spelling.form for spelling in spellings)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    wanted = next(spelling for spelling in spellings if spelling.form == usual)
    others = {spelling.form: spelling for spelling in reversed(spellings) if spelling.form != usual}
    for spelling in sorted(others.values(), key=lambda spelling: spelling.begin):
        alinea, span = texts.place(spelling)
        message = f"'{spelling.text}' heet elders '{wanted.text}'"
        hint = "kies één schrijfwijze"
        related = ((texts.place(wanted)[1], "hier de andere"),)
        yield at_place(span, lid_of(alinea), message, hint, spelling.text, related=related)


def _compounds(texts: _Texts) -> Iterator[list[_Spelling]]:
    """Words that the text hyphenates somewhere, at all their places: with hyphens, with spaces or as one word."""
    hyphened = " ".join(word for word in texts.text.split() if "-" in word)
    hyphenless = dict.fromkeys(match[0].lower() for match in _COMPOUND.finditer(hyphened))
    for compound in islice(hyphenless, _MOST):
        parts = compound.split("-")
        if len(parts) == 2 and min(map(len, parts)) < 3:
            continue
        signs = [*product("- ", repeat=len(parts) - 1), ("",) * (len(parts) - 1)]
        forms = ["".join(part + sign for part, sign in zip(parts, (*row, ""), strict=True)) for row in signs]
        yield [_Spelling(offset, text, form) for form in forms for offset, text in texts.find(form)]


def _capitals(texts: _Texts) -> Iterator[list[_Spelling]]:
    """Words in capitals that have one capital, or none, elsewhere within a sentence.

    In a heading capitals are a matter of type.
    """
    with_capitals = " ".join(word for word in texts.text.split() if not word.islower())
    for loud in islice(dict.fromkeys(match[0].lower() for match in _CAPITALS.finditer(with_capitals)), _MOST):
        yield [
            _Spelling(offset, text, text)
            for offset, text in texts.find(loud)
            if (text.isupper() and not texts.in_heading(offset) and not texts.is_loud(offset, text))
            or (text.istitle() and not opens_sentence(texts.text, offset))
            or (text.islower() and not _VOWEL.search(loud))
        ]


def _joined_names(texts: _Texts) -> Iterator[list[_Spelling]]:
    """Names with "&" beside "en" (``Stil & Sterk``), and names of two words as one (``WarmThuis``)."""
    for match in islice(_AND.finditer(texts.text), _MOST):
        forms = [f"{match['one']} {sign} {match['two']}".lower() for sign in ("&", "en")]
        yield [_Spelling(offset, text, form) for form in forms for offset, text in texts.find(form) if _is_named(text)]
    for name in islice(dict.fromkeys(match.group("one", "two") for match in _GLUED.finditer(texts.text)), _MOST):
        forms = [sign.join(name).lower() for sign in ("", " ", "-")]
        yield [_Spelling(offset, text, form) for form in forms for offset, text in texts.find(form) if _is_named(text)]


def _is_named(text: str) -> bool:
    """True if the first and the last word have a capital."""
    words = re.findall(r"[^\W\d_]+", text)
    return words[0][0].isupper() and (words[-1][0].isupper() or not text.isalpha() or text[1:] != text[1:].lower())


def _short(texts: _Texts) -> Iterator[list[_Spelling]]:
    """Abbreviations with "en" or "&" between capitals."""
    spellings: dict[str, list[_Spelling]] = {}
    for offset, short in abbreviations_in(texts.text):
        if "&" in short or "en" in short:
            spellings.setdefault(folded(short), []).append(_Spelling(offset, short, short))
    yield from spellings.values()
