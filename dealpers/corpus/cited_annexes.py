"""Annexes that a passage cites as part of its own text, and annexes that a text has or lists."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dealpers.corpus.once import once
from dealpers.dutch.regex import regex
from dealpers.model import Bijlage, OntvangenBijlage, Stuk, alineas

_LABEL = r"(?:[0-9]{1,3}[A-Za-z]?|[A-Z]|[IVX]{1,5})"
_ANNEX = regex(
    rf"\b(?i:bijlagen?|annex(?:en)?|appendix)\s+(?:(?i:nrs?\.|nummers?)\s+)?(?P<labels>{_LABEL}(?:(?:,|\s+(?:en|of|tot\s+en\s+met|t/m))\s+{_LABEL})*)"
    r"\b(?!['’-]\w)"
)
_ENTRY = regex(
    rf"\s*(?i:bijlagen?|annex|aanhangsel|appendix)\s*(?:(?i:nr\.?|nummer)\s*)?(?P<label>{_LABEL})?(?=[\s:.–—)-]|\Z)"
)
_BEHIND_ENTRY = regex(r"\s*[.:–—)-]|\s+[A-Z‘“(]|\s*\Z")
_ATTACHED = regex(
    r"\bals\s+bijlagen?\s+(?:(?:bij|aan)\s+(?:dit\s+convenant|deze\s+(?:Regio\s+)?Deal)\s+)?(?:is|zijn)\s+(?:ge|bijge|toege)"
    r"(?:hecht|voegd)\b|\b(?:bijgevoegde|aangehechte)\s+bijlagen?\b",
    re.I,
)
_OF_ANOTHER = regex(
    r"\s*(?:,\s*(?:onder|onderdeel)\s+\S+\s*,?\s*)?(?:bij|van|behorende\s+bij|behorend\s+bij|uit)\s+"
    r"(?:de|het|richtlijn|verordening|Kamerstuk\w*|besluit|een)\b(?!\s+(?:convenant|deal|regio\s*deal)\b)",
    re.I,
)
_CITED_WORK = regex(
    r"\b(?:rapport|nota|advies|studie|onderzoek|notitie|besluit|verordening|regeling|richtlijn|brief|boek|handreiking|Kamerstuk\w*"
    r"|\w+wet|\w+plan)\b[^.;:()]{0,80},\s*(?:in\s+)?\Z",
    re.I,
)
"""Another work that names its own annex: "zie het rapport Lezen op wielen, bijlage 2"."""
_SENTENCE = regex(
    r"\b(?:is|zijn|wordt|worden|bevat|geeft|geldt|somt|staat|staan|maakt|heeft|kan|kunnen|zal|zullen|beschrijft|toont|vermeldt"
    r"|bij\s+(?:de|het|dit|deze)\s+\w+\s+(?:is|zijn|wordt))\b"
)
_MAYBE = regex("ijlage|nnex|ppendix")


class CitedAnnex(NamedTuple):
    """Annex that a passage cites, with its label in lower case."""

    begin: int
    end: int
    label: str


def named_annexes(text: str) -> Iterator[CitedAnnex]:
    """Annexes of the text itself that a passage cites.

    ``"zie bijlage 2"`` gives ``(4, 13, "2")``; ``"bijlagen 1 en 2"`` gives two annexes.
    """
    if not _MAYBE.search(text):
        return
    for match in _ANNEX.finditer(text):
        before = text[max(0, match.start() - 120) : match.start()]
        if _OF_ANOTHER.match(text, match.end()) or _CITED_WORK.search(before):
            continue
        for rank, label in enumerate(re.finditer(rf"\b{_LABEL}\b", match["labels"])):
            begin = match.start("labels") + label.start() if rank else match.start()
            yield CitedAnnex(begin, match.start("labels") + label.end(), label[0].lower())


def attached(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the words that call an annex without a label a part of the text: ``als bijlage is gehecht``."""
    return (match.span() for match in (_ATTACHED.finditer(text) if _MAYBE.search(text) else ()))


def is_entry(text: str) -> bool:
    """True for words of a heading or list that begin with an annex: ``Bijlage 2: Kaart``, ``Bijlage 2 Kaart``."""
    match = _ENTRY.match(text)
    return match is not None and _BEHIND_ENTRY.match(text, match.end()) is not None


def entry(text: str) -> str | None:
    """Label of the annex that a heading or an entry of a list begins with, in lower case; None where it is neither.

    ``"Bijlage 2: Kaart"`` gives ``"2"``, ``"Bijlage bij het besluit"`` gives ``""``, a sentence gives None.
    """
    match = _ENTRY.match(text)
    return (match["label"] or "").lower() if match and not _SENTENCE.search(text) else None


@once
def annexes_of(stuk: Stuk) -> frozenset[str]:
    """Labels of the annexes of a text, in lower case: of those in files of their own, and of listed or headed ones.

    A text with any annex has the label ``""`` too.
    """
    labels = {_label(annex) for annex in stuk.alle_bijlagen}
    labels |= {label for alinea in alineas(stuk, stuk) if (label := entry(alinea.tekst)) is not None}
    return frozenset(labels | {""} if labels else labels)


def _label(annex: Bijlage | OntvangenBijlage) -> str:
    """Label by which the text cites an annex: the printed one, or its rank."""
    return annex.nummer.lower() if isinstance(annex, Bijlage) and annex.nummer else str(annex.volgnummer)
