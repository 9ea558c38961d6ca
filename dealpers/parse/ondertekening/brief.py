"""Signatories of a letter: the names below the valediction, each with the office above or below the name."""

import re
from collections.abc import Iterator, Sequence

from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import without_article
from dealpers.model import Alinea, Ondertekening
from dealpers.model.ids import NO_PARTY
from dealpers.parse.aanhef.persoonsnamen import BARE, HONOUR, NAMED
from dealpers.parse.ondertekening.namen import FUNCTION, people_in

_VALEDICTION = regex(r"(?:hoogachtend|met\s+(?:\w+\s+)?groet(?:en)?)\b", re.I)
_OFFICE = regex(r"(?:de|het)\s+(?:minister|staatssecretaris|college|commissaris)\b[^.;:]{0,120}", re.I)
_LINES = 10
"""Maximum number of paragraphs of the signature below the valediction."""
_LONGEST = 100
"""Maximum length of a line of the signature in characters; a longer paragraph is a sentence."""


def signatories(texts: Sequence[Alinea]) -> tuple[Ondertekening, ...]:
    """Signatories among the paragraphs of a letter, in order; empty without a valediction."""
    begin = before_valediction(texts)
    return tuple(_read(texts[begin : begin + _LINES]))


def before_valediction(texts: Sequence[Alinea]) -> int:
    """Number of paragraphs before the valediction of a letter; all of them where it has none."""
    return next((index for index in range(len(texts)) if _opens(texts, index)), len(texts))


def _opens(texts: Sequence[Alinea], index: int) -> bool:
    """True if a paragraph is the valediction, or an office right above the name of its holder."""
    words = _folded(texts[index])
    if len(words) > _LONGEST:
        return False
    if _VALEDICTION.match(words):
        return True
    named = index + 1 < len(texts) and _names(_folded(texts[index + 1]))
    return bool(named) and _OFFICE.fullmatch(words.rstrip(" ,")) is not None


def _read(texts: Sequence[Alinea]) -> Iterator[Ondertekening]:
    offices: list[str] = []
    for index, text in enumerate(texts):
        words = _folded(text)
        if len(words) > _LONGEST:
            return
        if people := _names(words):
            below = _offices(_folded(texts[index + 1])) if index + 1 < len(texts) and not offices else []
            roles = offices if len(offices) == len(people) else below if len(below) == len(people) else []
            for rank, (name, function) in enumerate(people):
                role = function or (roles[rank] if roles else "")
                yield Ondertekening(
                    partij=NO_PARTY,
                    naam=name,
                    functie=role,
                    namens="",
                    plaats="",
                    datum=None,
                    deel=text.deel,
                    span=text.span,
                )
            offices = []
        else:
            offices = _offices(words) or offices


def _names(words: str) -> list[tuple[str, str]]:
    """Persons in a line of names; two names without titles may share a line."""
    if re.search(r"\b(?:is|zijn|wordt|heeft|de|het|een)\s", words) and not re.match(HONOUR, words):
        return []
    if people := people_in(words):
        return people
    pair = re.fullmatch(rf"(?P<one>{BARE})\s+(?P<other>{BARE})", words)
    if pair and not NAMED.fullmatch(words):
        return [(pair["one"], ""), (pair["other"], "")]
    return []


def _offices(words: str) -> list[str]:
    """Offices in a line, without article: "burgemeester, secretaris," gives two."""
    plain = words.strip(" ,.")
    if _OFFICE.fullmatch(plain):
        return [without_article(plain)]
    parts = [part.strip() for part in plain.split(",") if part.strip()]
    return parts if parts and all(FUNCTION.fullmatch(part) for part in parts) else []


def _folded(alinea: Alinea) -> str:
    return " ".join(alinea.tekst.split())
