"""Identifiers of the parts of a deal, made from printed labels; ``parse`` is the exact inverse of ``str``.

``artikel-4-lid-2-onderdeel-a`` is the path (artikel 4)(lid 2)(onderdeel a). Where a signed text prints one label
twice, the second bears a serial number behind two hyphens: ``artikel-4-lid-2--2``. For the parts of that second one
the serial number is part of the label: ``artikel-4-lid-2--2-onderdeel-a``.
"""

import re
import unicodedata
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from typing import NewType

from dealpers.dutch.numbers import ordinal, rank
from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex

StukId = NewType("StukId", str)
"""Identifier of a deal, another document, a superseded text or an amending deed: ``polderrand/versie/2024-07-01``."""
PartId = NewType("PartId", str)
"""Identifier of a part of a text: ``artikel-4-lid-2``."""
TextId = NewType("TextId", str)
"""Identifier of a paragraph: that of its part and its rank there, ``artikel-4-lid-2.1``."""
PartyId = NewType("PartyId", PartId)
"""Identifier of a party: ``partij-1``."""
TermId = NewType("TermId", PartId)
"""Identifier of a defined term: ``begrip-havenmeester``."""
ActorId = PartId
"""Identifier of a bearer of duties: a party, a term, a group (``rijk``) or a role (``orgaan-kassier``)."""
IndicatorId = NewType("IndicatorId", str)
"""Identifier of an indicator, as editors name it: ``woningen``."""
AnyId = PartId | TextId
"""Identifier of a part or of a paragraph in a part."""

NO_STUK = StukId("")
"""Identifier of no text."""
NO_PART = PartId("")
"""Identifier of no part: outside annexes, articles and lists."""
NO_PARTY = PartyId(NO_PART)
"""Identifier of no party."""
TITLE = PartId("titel")
"""Part of the title, and of the words between the title and the first heading."""
WHOLE = PartId("deal")
"""Part that plain words explain where they explain the whole deal."""
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
_SERIAL = regex(rf"(?<!-)--({_NUMBER})")
_DOTTED = regex(r"\d+[a-z]?(?:-\w+)+")
_DEGREE = regex(r"\d+g")
_IN_TABLE = regex(r"(?:bijlage-[^-.]+(?:--\d+)?-)?tabel-")
_IN_NOTE = regex(r"(?:bijlage-[^.]*-)?noot-")
_BETWEEN = regex(r"(?<!-)-(?!-)")


@dataclass(frozen=True, slots=True)
class Id:
    """Path of (kind, label) steps; ``serial`` distinguishes parts with the same printed label."""

    steps: tuple[tuple[str, str], ...]
    serial: int = 1

    def child(self, kind: str, label: str) -> "Id":
        """Identifier of a part inside this part."""
        return Id((*self.steps, (kind, label)))

    def __str__(self) -> str:
        path = "-".join(f"{kind}-{label}" if label else kind for kind, label in self.steps)
        return path if self.serial == 1 else f"{path}--{self.serial}"


@lru_cache(maxsize=1 << 14)  # a collection has few identifiers, each on many pages
def parse(text: str) -> Id:
    """Parse an identifier. Raises ``ValueError`` if the text is no identifier."""
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


def text_in(part: PartId, rank: int) -> TextId:
    """Identifier of a paragraph by its part and its rank there, which is 0 for the heading."""
    return TextId(f"{part}.{rank}")


@per_text
def part_of(text: str) -> PartId:
    """Identifier of the part around a text: ``artikel-4-lid-2`` for ``artikel-4-lid-2.1``."""
    return PartId(text.rpartition(".")[0])


def is_heading(text: TextId) -> bool:
    """True if a text is the heading of its part: its rank is 0."""
    return text.endswith(".0")


def is_kind(identifier: AnyId, kind: str) -> bool:
    """True if a part is of a kind, or a part or text is inside one: ``artikel-4-lid-2.1`` is in an artikel."""
    return identifier.startswith(kind) and identifier[len(kind) : len(kind) + 1] in ("", "-", ".")


def in_article(identifier: AnyId) -> bool:
    """True if a part or text is in an article, of the deal or of one of its annexes: ``bijlage-1-artikel-2.1``."""
    return is_kind(identifier, "artikel") or (is_kind(identifier, "bijlage") and "-artikel-" in identifier)


def is_inside(identifier: AnyId, part: PartId) -> bool:
    """True if a part or text is below a part, at any depth."""
    return identifier.startswith(part) and identifier[len(part) : len(part) + 1] in ("-", ".")


def is_within(identifier: AnyId, part: PartId) -> bool:
    """True if a part or text is the part, or below it at any depth."""
    return identifier == part or is_inside(identifier, part)


def in_table(identifier: AnyId) -> bool:
    """True if a row or text is inside a table, of the text or of an annex."""
    return "tabel-" in identifier and _IN_TABLE.match(identifier) is not None


def in_note(identifier: AnyId) -> bool:
    """True if a text is inside a note, of the text or of an annex."""
    return "noot-" in identifier and _IN_NOTE.match(identifier) is not None


def around_items(part: PartId) -> PartId:
    """Identifier of the lid, article or consideration around an item; a part that is no item is its own."""
    return PartId(part.partition("-onderdeel-")[0].partition("-streepje-")[0])


def around_lid(part: PartId) -> PartId:
    """Identifier of the article around a lid; a part that is in no lid is its own."""
    return PartId(part.partition("-lid-")[0])


def annex_before(article: PartId) -> PartId:
    """Identifier of the annex with an article: ``bijlage-1`` for ``bijlage-1-artikel-2``; empty for the deal itself."""
    return PartId(article.partition("artikel-")[0].removesuffix("-"))


def label_of(identifier: str) -> str:
    """Slug behind the first kind: ``3`` for ``hoofdstuk-3``, ``rijk--2`` for ``begrip-rijk--2``."""
    return identifier.partition("-")[2]


def without_serial(identifier: str) -> str:
    """Identifier without its serial number: ``artikel-4-lid-2`` for ``artikel-4-lid-2--2``."""
    plain, dashes, serial = identifier.rpartition("--")
    return plain if dashes and re.fullmatch(_NUMBER, serial) else identifier


def version(deal: StukId, day: str) -> StukId:
    """Identifier of a superseded text of a deal, also its address below ``deals/``."""
    return StukId(f"{deal}/versie/{day}")


def deed(deal: StukId, name: str) -> StukId:
    """Identifier of an amending deed of a deal, also its address below ``deals/``."""
    return StukId(f"{deal}/akte/{name}")


def is_deed(stuk: StukId) -> bool:
    """True for an amending deed."""
    return "/akte/" in stuk


def deal_of(stuk: StukId) -> StukId:
    """Identifier of the deal of a superseded text or a deed; a deal or document is its own."""
    return StukId(stuk.partition("/")[0])


def text_name(stuk: StukId) -> str:
    """Day of a superseded text or name of a deed, within its deal; a deal or document has its own identifier."""
    return stuk.rpartition("/")[2]


def file_name(stuk: StukId) -> str:
    """Base name of the files of a text: ``polderrand``, ``polderrand-2024-07-01``, ``polderrand-akte-1``."""
    return stuk.replace("/versie/", "-").replace("/akte/", "-")


def is_numbered(label: str) -> bool:
    """True if a printed label has a number or letter, not a bullet alone."""
    return any(map(str.isalnum, label))


@lru_cache(maxsize=1 << 12)  # a text has few labels, each asked for at every reference
def label_slug(label: str) -> str:
    """Slug of a printed label: ``2a.`` gives ``2a``, ``3.1`` gives ``3-1``, ``1°.`` gives ``1g``."""
    return slug(label.replace("°", "g").replace("º", "g"))


def lid_slug(label: str) -> str:
    """Slug of the label of a lid: ``Eerste lid`` and ``Lid 1`` give ``1``, as ``1.`` and ``1º`` do."""
    label = re.sub(r"^lid\s+(?=\d)", "", label, flags=re.I)
    number = rank(label.partition(" ")[0].partition("\t")[0]) if "lid" in label.lower() else None
    return str(number) if number else label_slug(label.replace("°", "").replace("º", ""))


def printed(kind: str, label: str) -> str:
    """Printed form of the label of a step: ``3-1`` gives ``3.1``, onderdeel ``1g`` gives ``1°``."""
    label = _SERIAL.sub("", label)
    if kind == "onderdeel" and _DEGREE.fullmatch(label):
        return f"{label[:-1]}°"
    return label.replace("-", ".") if _DOTTED.fullmatch(label) else label


def slug(words: str) -> str:
    """Slug of words for an address: lower-case letters without accents, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))


def make_unique(wanted: str, taken: Set[str], first: int = 2) -> PartId:
    """Identifier ``wanted`` if free, or else ``wanted`` with the lowest free serial number from ``first``."""
    serial, unique = first, wanted
    while unique in taken:
        unique = f"{wanted}--{serial}"
        serial += 1
    return PartId(unique)


_CAPITAL = regex(r"(?:artikel|bijlage|hoofdstuk|deel) (?:[a-z]|[ivxl]+)")


@lru_cache(maxsize=1 << 14)
def citation(identifier: str) -> str:
    """Citation of the part in Dutch legal style: ``artikel 4, tweede lid, onderdeel a``, ``bijlage B``."""
    words: list[str] = []
    for kind, slug_of_label in parse(identifier).steps:
        label = printed(kind, slug_of_label)
        if kind == "streepje" and label.isdigit():
            words.append(f"{ordinal(int(label))} streepje")
        elif kind == "overweging":
            words.append(_overweging(_SERIAL.sub("", slug_of_label)))
        elif kind == "tabel" and re.fullmatch(r"[^-]+-\d+", slug_of_label):
            words.append("tabel {}, rij {}".format(*slug_of_label.split("-")))
        elif kind in ("begrip", "afdeling", "paragraaf"):
            words.append(label.replace("-", " "))
        else:
            words.append(step((kind, label)))
    return ", ".join(words)


def step(cited: tuple[str, str]) -> str:
    """Citation of one step of a path in Dutch legal style: ``zesde lid``, ``onderdeel a``, ``onderdeel 1°``."""
    kind, label = cited[0], printed(*cited)
    if kind == "lid":
        if label.isdecimal():
            return f"{ordinal(int(label))} lid"
        return f"{label} lid" if label == "laatste" else f"lid {label}"
    return f"{kind} {label.upper() if _CAPITAL.fullmatch(f'{kind} {label}') else label}".strip()


def _overweging(label: str) -> str:
    series, _, number = label.rpartition("-")
    names = {"a": "algemene overweging", "s": "specifieke overweging"}
    named = f"{series.replace('-', ' ')} overweging" if len(series) > 1 else f"overweging {series}".strip()
    return f"{names.get(series, named)} {number}"


_RESERVED = regex(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])")
"""Names of devices, which no file or folder on Windows can bear, whatever its ending."""


def is_folder_name(name: str) -> bool:
    """True for the name of a folder of a text: small letters, figures and ``-``, and usable on every system."""
    return bool(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", name)) and not _RESERVED.fullmatch(name)
