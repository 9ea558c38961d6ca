"""Identifiers of the parts of a deal, made from printed labels: parse and format are exact inverses.

``artikel-4-lid-2-onderdeel-a`` is the path (artikel 4)(lid 2)(onderdeel a). Where a signed text prints one label
twice, the second bears a serial number behind two hyphens: ``artikel-4-lid-2--2``. For the parts of that second one
the serial number is part of the label: ``artikel-4-lid-2--2-onderdeel-a``.
"""

import re
import unicodedata
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

KINDS = (
    "titel",
    "afdeling",
    "partij",
    "partner",
    "begrip",
    "overweging",
    "hoofdstuk",
    "paragraaf",
    "artikel",
    "lid",
    "programma",
    "onderdeel",
    "streepje",
    "tabel",
    "noot",
    "bijlage",
    "slot",
)
_WHOLE = frozenset({"begrip", "afdeling", "paragraaf"})  # slugs of words, which may hold the name of a kind


_NUMBER = r"[2-9]|[1-9]\d{1,8}"
_SERIAL = re.compile(rf"(?<!-)--({_NUMBER})")
_BETWEEN = re.compile(r"(?<!-)-(?!-)")


@dataclass(frozen=True, slots=True)
class Id:
    """A path of (kind, label) steps; ``serial`` tells apart parts that bear the same label in print."""

    steps: tuple[tuple[str, str], ...]
    serial: int = 1

    def child(self, kind: str, label: str) -> "Id":
        """The identifier of a part of this part."""
        return Id((*self.steps, (kind, label)))

    def __str__(self) -> str:
        path = "-".join(f"{kind}-{label}" if label else kind for kind, label in self.steps)
        return path if self.serial == 1 else f"{path}--{self.serial}"


@lru_cache(maxsize=1 << 14)  # a collection has few identifiers, and asks for each of them on many pages
def parse(text: str) -> Id:
    """Read an identifier; ``ValueError`` when it is none."""
    path, _, serial = text.rpartition("--")
    if not path or not re.fullmatch(_NUMBER, serial):
        path, serial = text, ""
    steps: list[tuple[str, str]] = []
    for word in _BETWEEN.split(path):
        plain, double, inner = word.partition("--")
        if word in KINDS and not (steps and steps[-1][0] in _WHOLE):
            steps.append((word, ""))
        elif steps and plain and (not double or re.fullmatch(_NUMBER, inner)):
            kind, label = steps[-1]
            steps[-1] = (kind, f"{label}-{word}" if label else word)
        else:
            raise ValueError(text)
    return Id(tuple(steps), int(serial or 1))


def version(deal: str, day: str) -> str:
    """The identifier of a superseded text of a deal, which is its address below ``deals/`` too."""
    return f"{deal}/versie/{day}"


def label_slug(label: str) -> str:
    """A printed label as part of an identifier: ``2a.`` gives ``2a``, ``(b)`` gives ``b``, ``1°.`` gives ``1g``."""
    return slug(label.replace("°", "g").replace("º", "g"))


def slug(words: str) -> str:
    """Words as part of an address: small letters without accents, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def make_unique(wanted: str, taken: Set[str], first: int = 2) -> str:
    """The identifier itself, or the same with the lowest serial number from ``first`` that is free."""
    serial, unique = first, wanted
    while unique in taken:
        unique = f"{wanted}--{serial}"
        serial += 1
    return unique


_ORDINALS = (
    "nulde eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
    "vijftiende zestiende zeventiende achttiende negentiende twintigste"
).split()

_RANKS = {word: number for number, word in enumerate(_ORDINALS) if number}
ORDINALS = frozenset(_RANKS)
"""The ranks that have a word of their own."""


def ordinal(number: int) -> str:
    """A rank in Dutch words up to twenty, in figures from there on: ``tweede``, ``21e``."""
    return _ORDINALS[number] if 0 < number < len(_ORDINALS) else f"{number}e"


def rank(word: str) -> int | None:
    """The number of a Dutch ordinal (``derde``, ``3e``, ``21ste``), or None."""
    word = word.lower()
    if word in _RANKS:
        return _RANKS[word]
    figures = re.fullmatch(r"(\d{1,3})(?:e|de|ste)", word) if word[:1].isdigit() else None
    return int(figures[1]) if figures else None


@lru_cache(maxsize=1 << 14)
def citation(identifier: str) -> str:
    """How a lawyer cites the part, in Dutch: ``artikel 4, tweede lid, onderdeel a``."""
    words: list[str] = []
    for kind, printed in parse(identifier).steps:
        label = _SERIAL.sub("", printed)
        if kind == "lid":
            words.append(f"{ordinal(int(label))} lid" if label.isdigit() else f"lid {label}")
        elif kind == "streepje" and label.isdigit():
            words.append(f"{ordinal(int(label))} streepje")
        elif kind == "overweging":
            words.append(_overweging(label))
        elif kind == "tabel" and re.fullmatch(r"[^-]+-\d+", label):
            words.append("tabel {}, rij {}".format(*label.split("-")))
        elif kind in ("begrip", "afdeling", "paragraaf"):
            words.append(label.replace("-", " "))
        else:
            words.append(f"{kind} {label}".strip())
    return ", ".join(words)


def step(cited: tuple[str, str]) -> str:
    """A step of a path as a lawyer says it: ``zesde lid``, ``onderdeel a``."""
    kind, label = cited
    if kind == "lid":
        rank = ordinal(int(label)) if label.isdecimal() else label
        return f"{rank} lid" if label.isdecimal() or label == "laatste" else f"lid {label}"
    return f"{kind} {label}".strip()


def _overweging(label: str) -> str:
    series, _, number = label.rpartition("-")
    names = {"a": "algemene overweging", "s": "specifieke overweging"}
    named = f"{series.replace('-', ' ')} overweging" if len(series) > 1 else f"overweging {series}".strip()
    return f"{names.get(series, named)} {number}"
