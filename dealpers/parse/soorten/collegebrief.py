"""Letter of a municipal executive to its council: opening, subjects and signatories."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Document, alineas
from dealpers.parse.soorten.soort import Documentsoort, Passage, texts

_OPENING = regex(r"Geachte\b.*")
COLLEGE = regex(
    r"(?:Met vriendelijke groet,?\s+)?((?:het college van )?burgemeester en wethouders van [A-Z][\w -]+),?", re.I
)
"""Line below a letter with the name of a municipal executive."""
_OTHER_OPENING = regex(r"(?:Beste|Aan|Hierbij|L\.?S\.?)\b", re.I)
_OTHER_COLLEGE = regex(r"burgemeester en wethouders|\bB ?(?:&|en) ?W\b|\bcollege van B", re.I)
_OFFICES = regex(r"(?:de )?burgemeester, .*secretaris,?", re.I)
_QUOTED = regex(r"“([^“”]{3,80})”")


@dataclass(frozen=True, slots=True, kw_only=True)
class Collegebrief:
    """Record of a letter of a municipal executive; a field is empty where the text is silent."""

    aanhef: str
    college: str
    ondertekenaars: str
    onderwerpen: tuple[Passage, ...]
    genoemd: tuple[Passage, ...]


def read(document: Document) -> Collegebrief:
    """Record of a letter of a municipal executive, from its text."""
    running = list(alineas(document, document))
    opening = next((text.tekst for text in running if _OPENING.fullmatch(text.tekst)), "")
    college = next((match[1] for text in running if (match := COLLEGE.fullmatch(text.tekst))), "")
    parts = tuple(
        Passage(part.id, part.titel.rstrip("."), paragraphs[0].tekst if (paragraphs := texts(part)) else "")
        for part in document.paragrafen
    )
    quoted = (Passage(text.deel, "", match[1]) for text in running for match in _QUOTED.finditer(text.tekst))
    return Collegebrief(
        aanhef=opening, college=college, ondertekenaars=_signers(running), onderwerpen=parts, genoemd=tuple(quoted)
    )


def _signers(running: list[Alinea]) -> str:
    """Line of names below the line of offices; the source leaves open which name belongs to which office."""
    for offices, names in pairwise(running):
        if _OFFICES.fullmatch(offices.tekst.strip()):
            return names.tekst
    return ""


def lacks(document: Document) -> Iterator[str]:
    """Missing parts of a letter of a municipal executive, in Dutch."""
    record, texts_of = read(document), [text.tekst for text in alineas(document, document)]
    if not record.aanhef and not any(map(_OTHER_OPENING.match, texts_of)):
        yield "een aanhef ('Geachte …')"
    if not record.college and not any(map(_OTHER_COLLEGE.search, texts_of)):
        yield "van welk college de brief is ('burgemeester en wethouders van …')"


COLLEGEBRIEF = Documentsoort(
    naam="collegebrief",
    record=Collegebrief,
    read=read,
    lacks=lacks,
    template="soorten/collegebrief.html",
    skeleton="""Geachte leden van de raad,

Schrijf hier waar de brief over gaat, {title}.

## Eerste onderwerp

Tekst.

Met vriendelijke groet, burgemeester en wethouders van Voorbeeldstad,
""",
)
