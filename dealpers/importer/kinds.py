"""Kind of a foreign text, by its shape: a deal has citable agreements of parties, a document has neither.

No single word decides. An unknown kind stays unknown, so that an editor chooses.
"""

import re
from collections.abc import Iterator, Sequence

from dealpers.dutch.regex import regex
from dealpers.importer.agreements import agreements
from dealpers.importer.chunks import Chunk
from dealpers.importer.front_matter import NAMES_A_DEAL
from dealpers.importer.lines import PLACE_AND_DAY
from dealpers.importer.lists import Part
from dealpers.model import Soort
from dealpers.parse.aanhef.bewijs import Evidence, evidence
from dealpers.parse.aanhef.koppen import CLOSING, heads_parties, is_agreed, lead_in, recital_begins
from dealpers.parse.soorten import SOORTEN, UNKNOWN

_DEAL = regex(r"\b((?:Regio|City|Green|Woon|Health|Klimaat|Natuur|Mobiliteits|Streek) ?Deal)\b", re.I)
_OTHER_DEALS = (
    ("samenwerkingsovereenkomst", regex(r"samenwerkingsovereenkomst", re.I)),
    ("akkoord", regex(r"akkoord\b", re.I)),
)
_PARTIES = regex(
    r"\bte noemen\b|\bhierna\b[^.]{0,30}:|\(hierna|hierna [„“\"‘']|\bondergetekenden?\b|vertegenwoordigd door"
    r"|namens deze|^(?:de )?(?:contracterende )?partijen\b|\bpartijen?\b",
    re.I,
)
_AGREE = regex(
    r"\b(?:overeengekomen|komen\b.{0,60}\bovereen|spreken\b.{0,60}\baf|maken\b.{0,60}\bafspraken|besluiten\b.{0,80}:)",
    re.I,
)
_ABOUT_A_DEAL = regex(
    r"\b(?:\w*verslag|\w*rapport(?:age)?|evaluatie|notitie|nota|memo|brief|\w*voortgang\w*|monitor|\w*plan|agenda|visie|programma"
    r"|handreiking|toelichting|advies|reactie|samenvatting|beantwoording|uitvoering|presentatie|factsheet|vragen)\b",
    re.I,
)
_SIGNED = regex(r"(?:Namens|Voor)\s+(?:de|het|[A-Z]).{0,60}")
_SALUTATION = regex(r"(?:Geachte|Beste|Hooggeachte)\b.{0,80},?|Aan de (?:voorzitter|leden)\b.*", re.I)
_SUBJECT = regex(r"(?:Betreft|Onderwerp)\b\s*:?\s*(?P<subject>\S.*)", re.I)
_NAMED = regex(
    r"\b(circulaire|agenda|rapport|rapportage|plan|visie|programma|\w+plan|\w+agenda|\w+visie|\w+rapport)\b", re.I
)
_SHAPES = {"rapportage": "rapport", "visie": "plan", "programma": "plan"}
_LABEL = regex(r"^\(?(?:\d{1,2}|[A-Za-z])[.)]\s+")
_WITHIN = 40  # paragraphs in which a text says its kind
_LETTERHEAD = 30  # paragraphs in which a letter opens


def is_deal(parts: Sequence[Part]) -> bool:
    """True if a text has citable agreements, and parties that agree on them."""
    texts = tuple(_texts(parts))
    articles = agreements(parts)
    if not articles.starts or is_letter(parts):
        return False
    agreed = any(_AGREE.search(text) or is_agreed(text) or CLOSING.match(text) for text in texts)
    named = _is_named(texts)
    parties = sum(map(bool, map(_PARTIES.search, texts)))
    if articles.front:
        return agreed or named
    if articles.articles:
        return parties > 0 or agreed or named
    signed = agreed or any(map(PLACE_AND_DAY.fullmatch, texts)) or any(map(_SIGNED.fullmatch, texts))
    return (parties > 1 and agreed) or (named and signed and _ABOUT_A_DEAL.search(texts[0]) is None)


def may_be_prose(parts: Sequence[Part]) -> bool:
    """True if a text without citable parts can be a deal: its title names one, and words above parties open its front.

    The parties themselves are for the parser to count.
    """
    texts = tuple(_texts(parts))
    titled = _is_named(texts) and not _ABOUT_A_DEAL.search(texts[0])
    if not titled or is_letter(parts):
        return False
    opened = any(
        lead_in(text) in (Soort.PARTIJEN, Soort.OVERWEGINGEN) or heads_parties(text) or recital_begins(text)
        for text in texts[1:]
    )
    return opened or sum(evidence(_LABEL.sub("", text), item=True) is Evidence.CERTAIN for text in texts[1:_WITHIN]) > 1


def _is_named(texts: Sequence[str]) -> bool:
    """True if the title of a text names an agreement."""
    return bool(texts) and NAMES_A_DEAL.search(texts[0]) is not None


def is_letter(parts: Sequence[Part]) -> bool:
    """True if a text opens as a letter: with a salutation or an addressee."""
    return any(map(_SALUTATION.fullmatch, tuple(_texts(parts))[:_LETTERHEAD]))


def subject_of(parts: Sequence[Part]) -> str:
    """Subject that the head of a letter states; empty where it states none."""
    subjects = (match for text in tuple(_texts(parts))[:_LETTERHEAD] if (match := _SUBJECT.fullmatch(text)))
    return next((match["subject"].strip() for match in subjects), "")


def kind_of_deal(title: str) -> str:
    """Kind of deal by its title: ``Green Deal``, ``akkoord``; ``convenant`` where the title does not say."""
    if match := _DEAL.search(title):
        return match[1]
    return next((name for name, pattern in _OTHER_DEALS if pattern.search(title)), "convenant")


def kind_of_document(parts: Sequence[Part]) -> str:
    """Kind of document by the words of its opening, or else by its shape; ``onbekend`` where neither says."""
    texts = tuple(_texts(parts))
    opening = " ".join(texts[:_WITHIN]).lower()
    if is_letter(parts):
        if "brief van de minister" in opening or "tweede kamer" in opening or "eerste kamer" in opening:
            return "kamerbrief"
        college = "burgemeester en wethouders" in " ".join(texts).lower() and "raad" in opening
        return "collegebrief" if college else "brief"
    if "brief van de minister" in opening or "voorzitter van de tweede kamer" in opening:
        return "kamerbrief"
    names = {kind.naam for kind in SOORTEN}
    named = [(offset, name) for name in names if (offset := " ".join(texts[:3]).lower().find(name)) >= 0]
    if named:
        return min(named)[1]
    match = _NAMED.search(texts[0]) if texts else None
    if match is None:
        return UNKNOWN
    word = match[1].lower()
    kind = _SHAPES.get(
        word, next((name for name in ("agenda", "rapport", "plan", "circulaire") if word.endswith(name)), "")
    )
    kind = kind or ("plan" if word.endswith("visie") else "")
    return kind if kind in names else UNKNOWN


def _texts(parts: Sequence[Part]) -> Iterator[str]:
    return (part.plain for part in parts if isinstance(part, Chunk))
