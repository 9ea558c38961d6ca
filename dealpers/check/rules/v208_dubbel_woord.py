"""Een woord staat niet twee keer achter elkaar.

Wie het ziet, vraagt zich af of een van de twee een ander woord had moeten zijn.

Fout:
    ## Artikel 1 – Taken

    De raad betaalt de de kosten.
Fout:
    ## Artikel 1 – Taken

    De raad traint schippers in in zuinig varen.
Goed:
    ## Artikel 1 – Taken

    De raad weet dat dat kan, en dat de gemeenten die die kosten dragen, stap voor stap betalen.
    Dat zijn zij, zij doen mee. De raad zet in in 2030 op water, en stelt het plan op op tijd.
Goed:
    ## Artikel 1 – Taken

    "Het loket is er voor wie het wel kan kan", zei een bewoner.
"""

import re
from itertools import pairwise

from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.spelling.dictionary import dictionary
from dealpers.model import Alinea, Severity, Stuk, alineas, ids
from dealpers.model.columns import Columns, in_columns

_TWICE = regex(r"(?<![\w'’-])(?!xx+\b)([^\W\d_]{2,40})\s+\1(?![\w'’-])", re.I)
_TAIL = regex(r"(?<![\w'’-])(?=(?P<pair>(?P<whole>[a-zà-ÿ]{3,30}?(?P<tail>[a-zà-ÿ]{4,20}))\s(?P=tail)(?![\w'’-])))")
"""Compound whose last part follows once more: "aanspreekpunt punt"."""
_MAY = frozenset("dat die er was had zijn zij ze u je we in op aan uit om nu heel zo tot door".split())
"""Words that can follow themselves in good Dutch."""
_PARTICLES = frozenset("in op aan uit om door".split())
"""Particles of separable verbs: "zet in in 2025" has a verb inzetten, "traint in in" has none."""


@rule("V208", Severity.WARNING)
def dubbel_woord(stuk: Stuk) -> Findings:
    columns = [block for block in in_columns(stuk.slot.blokken if stuk.slot else ()) if isinstance(block, Columns)]
    beside = {alinea.id for block in columns for alinea in block.paragraphs}
    for alinea in alineas(stuk, stuk):
        if alinea.id in beside:
            continue
        words = alinea.tekst.lower().split()
        if not ids.is_kind(alinea.deel, "slot") and any(
            len(word) > len(after) > 3 and word.endswith(after.rstrip(".,;:)")) for word, after in pairwise(words)
        ):
            yield from _tails(alinea)
        if not any(after.startswith(word) for word, after in pairwise(words)):
            continue
        for match in _TWICE.finditer(alinea.tekst):
            first, second = match[1], match[0][-len(match[1]) :]
            if alinea.tekst.count('"', 0, match.start()) % 2:
                continue  # a slip within a quotation is of the one quoted
            doubled = first.lower() not in _MAY or _is_slip(first.lower(), alinea.tekst[: match.start()])
            if doubled and (first == second or second.islower()):
                yield at_words(alinea, match.span(), f"'{first}' staat hier twee keer", "haal er een weg")


def _tails(alinea: Alinea) -> Findings:
    """Compounds whose last part follows once more, where both words are nouns and no verbs."""
    nouns = dictionary().nouns
    for match in _TAIL.finditer(alinea.tekst):
        tail, whole = match["tail"], match["whole"]
        if (tail in nouns and not tail.endswith(("en", "t"))) or (tail in nouns and whole in nouns):
            yield at_words(alinea, match.span("pair"), f"'{tail}' staat hier twee keer", "haal er een weg")


def _is_slip(particle: str, before: str) -> bool:
    """True for a particle that belongs to no verb before it in its sentence."""
    sentence = re.split(r"[.;:]\s", before)[-1].lower()
    known = dictionary().alone
    return particle in _PARTICLES and not any(
        f"{particle}{word}" in known for word in re.findall(r"[a-zë]{3,}", sentence)
    )
