"""Labels of the parts of one text, for words that grammar alone cannot distinguish from counts."""

import re
from collections.abc import Iterator, Mapping

from dealpers.dutch.numbers import roman
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Artikel, Document, Lid, Node, Paragraaf, Programma, Stuk, alineas, ids, walk
from dealpers.model.ids import NO_PART, PartId

_RANK = regex(r"paragraaf-([a-z]{3,16})-(\d{1,3}[a-z]?|[ivx]{1,6})")
_ARTICLE = regex(r"(?:^|-)artikel-([a-z0-9-]+)$")
_LETTERED = regex(r"(?:.*-)?tabel-([a-z])")
_SIGNED = regex(
    r"(?:De|Namens de) (?:minister|staatssecretaris|burgemeester|commissaris|voorzitter|secretaris|wethouder)\b.*,"
    r"|Hoogachtend,|Met (?:vriendelijke|hartelijke) groet(?:en)?,.*",
    re.I | re.S,
)
_CODE = regex(r"\b(?i:(?:deel)?programma|actielijn|programmalijn|thema)\s+(\d{1,2}(?:[a-z]\d{0,2})?)\s?[:–—]\s[A-Z]")
_FIRST = ("", "1", "i", "a")


def labels_of(stuk: Stuk) -> dict[str, frozenset[str]]:
    """Words that number the sections of a text, each with the labels used; under ``tabel`` the letters of tables."""
    labels_by_word: dict[str, set[str]] = {}
    for table in stuk.tabellen:
        if match := _LETTERED.fullmatch(table.id):
            labels_by_word.setdefault("tabel", set()).add(match[1])
    for section in stuk.alle_paragrafen:
        if section.nummer and (match := _RANK.fullmatch(section.id)):
            labels_by_word.setdefault(match[1], set()).add(match[2])
    return {word: frozenset(labels) for word, labels in labels_by_word.items()}


def is_section(node: Node | None) -> bool:
    """True if the heading of a part makes it a section: only a number, or ``§`` before the number of an article."""
    if isinstance(node, Artikel):
        return node.kop.tekst.startswith("§")
    return isinstance(node, Paragraaf) and not re.search(r"[^\W\d_]{2,}", node.nummer)


def annexes_by_word(stuk: Stuk) -> dict[tuple[str, str], str]:
    """Label in identifiers of each annex with articles of its own, by the word and number of its heading.

    "Protocol 1 bij het convenant" is ``protocol`` with ``1``, and ``protocol`` alone if no other annex is a protocol.
    Words that stay ambiguous are left out; "bijlage" needs no entry.
    """
    labels: dict[tuple[str, str], set[str]] = {}
    for annex in stuk.bijlagen:
        if not any(isinstance(node, Artikel) for node in walk(annex, stuk)):
            continue
        title = re.search(r"[^\W\d_]{3,}", annex.titel.lower())
        first = re.match(r"[^\W\d_]{3,}", annex.kop.tekst.lower())
        for word in {match[0] for match in (title, first) if match} - {"bijlage"}:
            labels.setdefault((word, ""), set()).add(annex.id)
            if annex.nummer and first and first[0] == word:
                labels.setdefault((word, annex.nummer.lower()), set()).add(annex.id)
    only = ((known, next(iter(by))) for known, by in labels.items() if len(by) == 1)
    return {known: ids.label_of(part) for known, part in only if ids.without_serial(part) == part}


def codes_in(stuk: Stuk) -> frozenset[str]:
    """Codes that the text introduces with a colon and a name: ``Programma 2b1: Paden``."""
    return frozenset(match[1] for alinea in alineas(stuk, stuk) for match in _CODE.finditer(alinea.tekst))


def same_number(one: str, other: str) -> bool:
    """True if two labels are one number, in figures or in Roman numerals: ``4`` and ``IV``."""
    return figures(one) == figures(other)


def figures(label: str) -> str:
    """Label in small letters, Roman numerals in figures: ``IV`` gives ``4``."""
    label = label.lower()
    return str(roman(label) or label)


def only_annex(stuk: Stuk) -> Paragraaf | None:
    """Only annex of a document that gives its annex no number; None unless certain.

    Such an annex has the heading ``Bijlage``, or is everything behind the signature of a letter.
    """
    if any(ids.is_kind(section.id, "bijlage") for section in stuk.paragrafen):
        return None
    headed = [section for section in stuk.paragrafen if re.match(r"bijlagen?\b", section.kop.tekst, re.I)]
    if not headed and isinstance(stuk, Document):
        blocks = [stuk.inleiding, *(section.blokken for section in stuk.paragrafen)]
        index = next(
            (
                index
                for index, blocks_of_part in enumerate(blocks)
                if any(_signature(block) for block in blocks_of_part[-3:])
            ),
            len(blocks),
        )
        headed = list(stuk.paragrafen[index:])
    return headed[0] if len(headed) == 1 else None


def is_first(label: str) -> bool:
    """True if an annex with this label, or with an empty one, may be the only annex."""
    return label.lower() in _FIRST


def _signature(block: object) -> bool:
    return isinstance(block, Alinea) and _SIGNED.fullmatch(block.tekst.strip()) is not None


def agreement_steps(kind: str, label: str) -> Iterator[tuple[tuple[str, str], ...]]:
    """Paths of an agreement: ``1a`` is the agreement with that number, or else item a of agreement 1."""
    yield ((kind, label),)
    if match := re.fullmatch(r"(\d{1,3})([a-z])", label):
        yield ((kind, match[1]), ("onderdeel", match[2]))


def other_steps(kind: str, label: str, around: PartId) -> Iterator[str]:
    """Steps of identifiers for a label in another form, below the part around it.

    "onder 2" is 2°, "onder 2e" too, "lid 1b" is 1, b, "lid 3e" is 3e, and "tweede lid" of article 5 is 5.2.
    """
    if kind == "onderdeel" and label.isdecimal():
        yield f"onderdeel-{ids.label_slug(f'{label}°')}"
    if kind == "onderdeel" and (match := re.fullmatch(r"(\d{1,2})([e°])", label)):
        yield f"onderdeel-{ids.label_slug(match[1] + ('e' if match[2] == '°' else '°'))}"
    if kind == "lid" and (match := re.fullmatch(r"(\d{1,3})([a-z])", label)):
        yield f"lid-{match[1]}-onderdeel-{match[2]}"
        yield f"onderdeel-{label}"
    if kind == "lid" and (article := _ARTICLE.search(around)):
        yield f"lid-{article[1]}-{ids.label_slug(label)}"


def decimal_lid(parts: Mapping[PartId, Node], before: str, label: str) -> PartId:
    """Lid 4.2, or lid (2), of article 4 that "artikel 4.2" cites; beside leden "2." the number is of another text."""
    article, _, last = label.rpartition(".")
    for number in (label, last) if article else ():
        lid = PartId(f"{before}artikel-{ids.label_slug(article)}-lid-{ids.label_slug(number)}")
        part = parts.get(lid)
        if isinstance(part, Lid) and (number == label or part.label.startswith("(")):
            return lid
    return NO_PART


def parts_by_code(deal: Stuk, parts: Mapping[PartId, Node]) -> dict[str, PartId]:
    """Programmes by code: the part with the approach, or else the first part under that code."""
    approach: dict[str, PartId] = {part.code: part.deel for line in deal.actielijnen for part in line.programmas}
    by_code = dict(approach)
    for part, node in parts.items():
        if isinstance(node, Programma) and not any(code.startswith(node.code) for code in approach):
            by_code.setdefault(node.code, part)
    return by_code
