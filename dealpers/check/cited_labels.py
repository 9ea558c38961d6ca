"""Labels that open parts of a text, and places that cite a label that the text lacks: ``stap 7``, ``afspraak B.9``."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from dealpers.dutch.numbers import roman
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Alinea, Lijst, Stuk, alineas, walk

_NOUNS = (
    "deel stap fase spoor pijler thema afspraak bepaling punt opgave project maatregel actie ambitie programmalijn "
    "actielijn kernopgave speerpunt bouwsteen lijn"
)
_LABEL = r"(?P<label>[A-Z]\.\d{1,2}|[A-Z]|[IVX]{1,5}|\d{1,2})"
_OPENS = regex(rf"(?P<noun>[A-Z][a-z]+)\s+{_LABEL}(?=[\s.:–—-]|\Z)(?!\s+(?:en|tot)\s)")
_CODE = regex(r"(?P<letter>[A-Z])\.(?P<number>\d{1,2})(?=\s+[A-ZÀ-Þ])")
_CITES = Worded(
    rf"(?<![\w-])(?P<noun>{_NOUNS.replace(' ', '|')})\s+{_LABEL}(?![\w.,]*\w)"
    r"(?!\s+(?:van|uit|in)\s+(?:de|het|die|dat|haar|hun|zijn)\b)",
    _NOUNS,
    flags=0,
)
_ITEM = regex(
    r"\bonder(?:deel)?\s+(?P<label>\d{1,2}°|[a-z])(?!\w)(?!,?\s+(?:van|uit|bij)\s+(?:de|het|die|dat|artikel|bijlage|lid)\b)"
    r"(?<!\d\sonder\s.)"
)
CAPTION = regex(r"Tabel\s+(?P<number>\d{1,3})(?:[.:]\s|\s[–—-]\s|\s{2}|\s(?=[A-Z]))")
"""Caption of a table, above or below the table or read as a paragraph."""
_TABLE = regex(r"\b[Tt]abel\s+(?P<number>\d{1,2})(?![\w.])(?!\s+(?:van|uit|in)\s)")
_OTHER_PLACE = regex(
    r"\b(?:artikel|lid|bijlage|punt|bepaling|afspraak|paragraaf)(?:\s+\S+)?,?\s+(?:(?:tweede|eerste|derde)\s+lid,\s+)?\Z"
)
"""Words before an item that say where it is, so that it is no item of its own provision."""
_FEWEST = 2
"""Openings with a noun or letter from which it numbers the parts of a text."""


class Cited(NamedTuple):
    """Label cited at its offsets in a paragraph, and the last label of its kind that the text has."""

    alinea: Alinea
    where: tuple[int, int]
    words: str
    last: str


def lost_labels(stuk: Stuk) -> Iterator[Cited]:
    """Citations of parts by noun and label, or of items of the own provision, that the text does not have."""
    every = [alinea for alinea in alineas(stuk, stuk) if not alinea.in_table]
    cited = [(alinea, match) for alinea in every for match in _CITES.finditer(alinea.tekst)]
    labels = _openings(every) if cited else {}
    for alinea, match in cited:
        coded = "." in match["label"]
        known = labels.get(match["label"].partition(".")[0] if coded else match["noun"], {})
        lost = len(known) >= _FEWEST and match["label"] not in known and _is_alike(match["label"], known)
        if lost and match.start():
            yield Cited(alinea, match.span(), match[0], f"{match['noun']} {[*known][-1]}")
    yield from _items(stuk, every)
    yield from _tables(stuk, every)


def _tables(stuk: Stuk, every: list[Alinea]) -> Iterator[Cited]:
    """Tables by a number behind the last that is printed above a table, in a text that numbers them from 1."""
    heads = [*every, *(table.kop for table in stuk.tabellen)]
    printed = sorted({int(match["number"]) for alinea in heads if (match := CAPTION.match(alinea.tekst))})
    if printed and printed == list(range(1, len(printed) + 1)):
        for alinea in every:
            for match in _TABLE.finditer(alinea.tekst) if "abel" in alinea.tekst else ():
                if int(match["number"]) > len(printed):
                    yield Cited(alinea, match.span(), match[0], f"tabel {len(printed)}")


def _openings(every: list[Alinea]) -> dict[str, dict[str, Alinea]]:
    """Labels by the noun before them in small letters, or by their own letter: ``B`` for B.1 and B.2."""
    labels: dict[str, dict[str, Alinea]] = defaultdict(dict)
    for alinea in every:
        if match := _OPENS.match(alinea.tekst):
            labels[match["noun"].lower()].setdefault(match["label"], alinea)
        elif match := _CODE.match(alinea.tekst):
            labels[match["letter"]].setdefault(f"{match['letter']}.{match['number']}", alinea)
    return labels


def _is_alike(label: str, known: dict[str, Alinea]) -> bool:
    """True if a label is of the form of those known: a code, a number, a letter, or Roman where II or IV is known."""
    forms = {_form(other) for other in known}
    if "roman" in forms:
        return roman(label) is not None
    return _form(label) in forms


def _form(label: str) -> str:
    if label.isdigit() or "." in label:
        return "code" if "." in label else "number"
    return "roman" if len(label) > 1 else "letter"


def _items(stuk: Stuk, every: list[Alinea]) -> Iterator[Cited]:
    """Items of the own numbered provision of a document: "onderdeel 4°" behind 1° to 3°."""
    cited = [
        (alinea, match)
        for alinea in every
        if "-onderdeel-" in alinea.deel and "onder" in alinea.tekst
        for match in _ITEM.finditer(alinea.tekst)
        if not _OTHER_PLACE.search(alinea.tekst[: match.start()])
    ]
    if not cited:
        return
    below: dict[str, list[str]] = defaultdict(list)
    for node in walk(stuk, stuk):
        for block in getattr(node, "blokken", ()):
            if isinstance(block, Lijst):
                below[getattr(node, "id", "")] += [i.label.strip("(). ") for i in block.onderdelen if i.genummerd]
    for alinea, match in cited:
        known = below.get(alinea.deel, [])
        alike = [label for label in known if label.endswith("°") == match["label"].endswith("°") and label != "-"]
        if len(alike) >= _FEWEST and match["label"] not in alike:
            yield Cited(alinea, match.span(), match[0], f"onderdeel {alike[-1]}")
