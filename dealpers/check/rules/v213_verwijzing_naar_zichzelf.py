"""Een verwijzing leidt naar een andere plaats dan waar zij staat.

Een lid dat naar zichzelf verwijst, zegt niets; bedoeld is dan een ander lid.

Fout:
    ## Artikel 1 – Overleg

    1. Partijen overleggen in mei.
    2. Het overleg, bedoeld in het tweede lid, is openbaar.
Fout:
    --- tekst.md
    ## 1 Resultaten

    De wijze van meten staat in hoofdstuk 1.
Goed:
    ## Artikel 1 – Overleg

    1. Partijen overleggen in mei.
    2. Het overleg, bedoeld in het eerste lid, is openbaar; dit lid vervalt in 2030.
"""

import re

from dealpers.check.located import at_part, at_words
from dealpers.check.rule import Findings, rule
from dealpers.corpus.corpus import Links, Staat, Verwijzing
from dealpers.dutch.regex import regex
from dealpers.model import Severity, Stuk, alineas, ids

_OPENING = len("Het ")
"""Offset up to which a reference opens its paragraph, as the subject of a sentence about itself."""
_MEANT = regex(
    r"\b(?:bedoeld|genoemd|vermeld|omschreven|beschreven|gesteld)e?\s+(?:in|bij)\s+(?:het\s+)?\Z|\bzoals\s+(?:in\s+)?\Z"
)
_BY = regex(r"\b(?:volgens|overeenkomstig|krachtens)\s+\Z")
_PROVISION = regex(
    r"\b(?:(?:bedoeld|genoemd|geregeld|omschreven|beschreven|bepaald|vermeld)\s+in|volgens|overeenkomstig|op\s+grond\s+van)\s+"
    r"(?P<cited>(?:bepaling|punt|afspraak)\s+(?P<number>\d{1,3}))(?![\w.,]*\d)(?!,?\s+(?:onder|van|eerste)\b)"
)
_LABEL_OF = regex(r"-onderdeel-(?P<number>\d{1,3})\Z")
_HERE = regex(r"\b(?:dit|deze)\b", re.I)


@rule("V213", Severity.WARNING)
def verwijzing_naar_zichzelf(stuk: Stuk, links: Links) -> Findings:
    for ref in links.alle_verwijzingen:
        if ref.staat is not Staat.INTERN or ref.document:
            continue
        own_parts: set[str] = {ref.deel, ids.around_items(ref.deel)}
        if "-lid-" in ref.deel and _leads_round(ref):
            own_parts.add(ids.around_lid(ref.deel))
        inside = "-lid-" in ref.deel or _is_meant(ref) or _is_around(ref)
        if not inside or _HERE.search(ref.tekst) or re.search(rf"\b(?:dit|deze)\s+{re.escape(ref.tekst)}\b", ref.zin):
            continue
        if (
            ref.begin > _OPENING
            and len(ref.doelen) == 1
            and (ref.doelen[0] in own_parts or _is_around(ref))
            and not ref.in_heading
        ):
            message = f"'{ref.tekst}' verwijst naar {ids.citation(ref.doelen[0])}, waar deze woorden zelf staan"
            hint = "noem de plaats die bedoeld is, of schrijf 'dit lid'"
            yield at_part(ref, message, hint, ref.tekst)
    for alinea in alineas(stuk, stuk):
        label = _LABEL_OF.search(alinea.deel)
        for match in _PROVISION.finditer(alinea.tekst) if label else ():
            if label and match["number"] == label["number"]:
                message = f"'{match['cited']}' is de plaats waar deze woorden zelf staan"
                yield at_words(alinea, match.span("cited"), message, "noem de plaats die bedoeld is", certain=False)


def _is_around(ref: Verwijzing) -> bool:
    """True for the chapter, section or annex that a reference itself stands in."""
    whole = ids.parse(ref.doelen[0]).steps[-1][0] in ("hoofdstuk", "bijlage", "paragraaf") if ref.doelen else False
    return whole and f"{ref.deel}-".startswith(f"{ref.doelen[0]}-")


def _is_meant(ref: Verwijzing) -> bool:
    """True in an article without leden, where its own number follows "bedoeld in": the words lead in a circle."""
    before = ref.zin.partition(ref.tekst)[0]
    return ids.is_kind(ref.deel, "artikel") and (_leads_round(ref) or _BY.search(before) is not None)


def _leads_round(ref: Verwijzing) -> bool:
    """True if "bedoeld in" goes right before a reference."""
    before = ref.zin[: ref.zin.find(ref.tekst)] if ref.zin.count(ref.tekst) == 1 else ""
    return _MEANT.search(before) is not None
