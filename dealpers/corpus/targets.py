"""What a deal offers to be cited: from a path, as seen from a paragraph, to identifiers of parts."""

import re
from dataclasses import dataclass

from dealpers.corpus.hints import leden_of, there_are
from dealpers.corpus.labels import is_first, only_annex, same_number
from dealpers.model import Alinea, Artikel, Lid, Node, Paragraaf, Programma, Stuk, annex_of, children, ids
from dealpers.parse.citations.grammar import Path

_NEAR = ("dit", "vorige", "volgende")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part stands: the parts around it from the outside in, and its rank in reading order."""

    around: tuple[str, ...]
    rank: int


class Targets:
    """The parts of one deal, by identifier, with the place of each."""

    def __init__(self, deal: Stuk) -> None:
        self.deal = deal
        self.parts: dict[str, Node] = {}
        self.places: dict[str, Place] = {}
        self._read(deal, ())
        self.tables = [table.id for table in deal.tabellen if table.id in self.places]
        self.notes = {(annex_of(note.id, deal), note.label.rstrip(").")): note.id for note in deal.noten}
        self.codes = _codes(deal, self.parts)
        self.lines = {
            line.nummer: line.aanpak or (line.doel.lid if line.doel else line.resultaat) for line in deal.actielijnen
        }

    def _read(self, node: Node, around: tuple[str, ...]) -> None:
        part = getattr(node, "id", "")
        if part and node is not self.deal:
            self.places.setdefault(part, Place(around, len(self.places)))
            if not isinstance(node, Alinea):
                self.parts.setdefault(part, node)
                around = (*around, part)
        if isinstance(node, Alinea) and not node.nootmarken:
            return  # as nearly every part
        for child in children(node, self.deal):
            self._read(child, around)

    def within(self, part: str, whole: str) -> bool:
        """Whether a part is this whole or stands in it."""
        return part == whole or (part in self.places and whole in self.places[part].around)

    def _around(self, alinea: Alinea, kind: type[Node]) -> str:
        """The nearest part of this kind around a paragraph."""
        place = self.places.get(alinea.id)
        found = (part for part in reversed(place.around if place else ()) if isinstance(self.parts[part], kind))
        return next(found, "")

    def _chapter(self, alinea: Alinea) -> str:
        """The chapter around a paragraph, which in other documents is the outermost section."""
        place = self.places.get(alinea.id)
        return next((part for part in (place.around if place else ()) if part.startswith("hoofdstuk-")), "")

    def find(self, path: Path, alinea: Alinea) -> tuple[str, ...] | None:
        """What a path names from here, best first: nothing if it leads nowhere, None if it is not for us."""
        kind, label = path[0]
        found: tuple[str, ...] | None
        match kind:
            case "titel":
                found = None
            case "bijlage":
                found = self._annex(path, alinea)
            case "tabel" if label in ("onder", "boven"):
                found = self._nearest_table(label, alinea)
            case "noot":
                found = _one(self.notes.get((annex_of(alinea.id, self.deal), label), ""))
            case "overweging":
                found = self._considerations(label, alinea)
            case "programma":
                found = self._programmes(label)
            case "actielijn":
                found = _one(self.lines.get(label, ""))
            case "hoofdstuk" if label in _NEAR:
                found = self._beside("hoofdstuk", label, self._chapter(alinea))
            case "paragraaf" if label in _NEAR:
                found = self._beside("paragraaf", label, self._around(alinea, Paragraaf))
            case "paragraaf":
                found = _one(self._section(path, alinea))
            case "lid" | "onderdeel" | "artikel":
                found = self._near(path, alinea)
            case _:
                annex = annex_of(alinea.id, self.deal)
                found = _one((self._part(annex, path) if annex else "") or self._part("", path))
        return found

    def _beside(self, kind: str, label: str, here: str) -> tuple[str, ...] | None:
        """The part itself, or the one before or behind it of the same kind; not for us where it is in none."""
        if not here or label == "dit":
            return _one(here) or None
        row = [part for part in self.parts if [step for step, _ in ids.parse(part).steps] == [kind]]
        at = row.index(here) + (1 if label == "volgende" else -1) if here in row else -1
        return _one(row[at] if 0 <= at < len(row) else "")

    def _annex(self, path: Path, alinea: Alinea) -> tuple[str, ...] | None:
        """An annex by its label, or else the one around, or the only one; if one is missing is for a rule to say."""
        if not path[0][1] and (around := annex_of(alinea.id, self.deal)):
            return _one(self._part(around, path[1:])) or None
        annexes = [part for part in self.parts if [kind for kind, _ in ids.parse(part).steps] == ["bijlage"]]
        if not path[0][1]:
            base = annexes[0] if len(annexes) == 1 else self._other_annex(path[:1], annexes)
            return _one(self._part(base, path[1:]) if base else "") or None
        return _one(self._part("", path) or self._other_annex(path, annexes)) or None

    def _other_annex(self, path: Path, annexes: list[str]) -> str:
        """The annex of that number in other figures, or the only one, which bears no number."""
        label, rest = path[0][1], path[1:]
        found = [part for part in annexes if same_number(ids.parse(part).steps[0][1], label)]
        if not annexes and is_first(label) and (only := only_annex(self.deal)):
            found = [only.id]
        return self._part(found[0], rest) if len(found) == 1 else ""

    def _section(self, path: Path, alinea: Alinea) -> str:
        """A section by its printed number: of the annex where the citation stands, or else of the text.

        A heading that prints no more than a number (``3. Geld``) is a section as much as it is a chapter.
        """
        annex = annex_of(alinea.id, self.deal)
        plain = (("hoofdstuk", path[0][1]), *path[1:])
        for base in dict.fromkeys((annex, "")):
            if found := self._part(base, path):
                return found
            found = self._part(base, plain)
            node = self.parts.get(found)
            if isinstance(node, Paragraaf) and not re.search(r"[^\W\d_]{2,}", node.nummer):
                return found
        return ""

    def _near(self, path: Path, alinea: Alinea) -> tuple[str, ...] | None:
        """Articles, and what is named without its article."""
        (kind, label), *rest = path
        article, lid = self._around(alinea, Artikel), self._around(alinea, Lid)
        if kind == "onderdeel":
            place = self.places.get(alinea.id)
            bases = [part for part in reversed(place.around if place else ()) if part.startswith("artikel-")]
            found = (self._part(base, path) for base in bases)
            return _one(next((part for part in found if part), "")) if bases else None
        if label not in ("dit", "vorige", "volgende"):
            if kind == "lid" and not article:
                return ()
            return _one(self._part(article if kind == "lid" else "", path))
        here = article if kind == "artikel" else lid
        if not here:
            return None
        if label != "dit":
            node = self.parts.get(article)
            leden = node.leden if isinstance(node, Artikel) else ()
            row = [part.id for part in (self.deal.artikelen if kind == "artikel" else leden)]
            at = row.index(here) + (1 if label == "volgende" else -1)
            here = row[at] if 0 <= at < len(row) else ""
        return _one(self._part(here, tuple(rest)) if here else "")

    def _part(self, base: str, path: Path) -> str:
        """The part at the end of a path from a part, or from the deal."""
        at = base
        for kind, label in path:
            if kind == "tabel" and at:
                return next((table for table in self.tables if self.within(table, at)), "")
            step = f"{kind}-{self._last_lid(at) if label == 'laatste' else ids.label_slug(label)}"
            at = f"{at}-{step}" if at else step
            if at not in self.parts:
                return ""
        return at

    def _last_lid(self, article: str) -> str:
        node = self.parts.get(article)
        leden = node.leden if isinstance(node, Artikel) else ()
        return ids.label_slug(leden[-1].label) if leden else ""

    def _nearest_table(self, side: str, alinea: Alinea) -> tuple[str, ...]:
        here = self.places[alinea.id].rank if alinea.id in self.places else -1
        if side == "onder":
            return _one(next((table for table in self.tables if self.places[table].rank > here), ""))
        above = [table for table in self.tables if self.places[table].rank < here]
        return _one(above[-1] if above else "")

    def _considerations(self, label: str, alinea: Alinea) -> tuple[str, ...] | None:
        """Of the series where the citation stands; else of the only series that has the number."""
        if label == "dit":
            return _one(alinea.deel if alinea.deel.startswith("overweging-") else "") or None
        near = self._of_all_series(label)
        same = [part for part in near if part.rpartition("-")[0] == alinea.deel.rpartition("-")[0]]
        return _one(same[0] if same else near[0] if len(near) == 1 else "")

    def _of_all_series(self, label: str) -> list[str]:
        series, _, number = ids.label_slug(label).rpartition("-")
        # of a series that has its initial to itself, identifiers bear no more than that
        marks = f"(?:{re.escape(series)}|{series[0]})-" if series else "(?:[a-z]+-)*"
        wanted = re.compile(rf"overweging-{marks}{re.escape(number)}")
        return [part for part in self.parts if wanted.fullmatch(part)]

    def _programmes(self, code: str) -> tuple[str, ...]:
        """The programme under a code, or those that it gathers (2b for 2b1 and 2b2)."""
        if code in self.codes:
            return _one(self.codes[code])
        return tuple(part for known, part in self.codes.items() if re.fullmatch(rf"{re.escape(code)}[0-9]+", known))

    # -- why not

    def explain(self, path: Path, alinea: Alinea) -> tuple[str, str]:
        """Why a path leads nowhere, and what there is instead; in Dutch, for editors."""
        kind, label = path[0]
        if kind == "tabel" and label in ("onder", "boven"):
            return f"hier{label} staat geen tabel", there_are("tabel", self._labels("tabel"))
        if label in ("vorige", "volgende"):
            side = "hiervoor" if label == "vorige" else "hierna"
            if not self.find(path[:1], alinea):
                node = self.parts.get(self._around(alinea, Artikel)) if kind == "lid" else None
                return f"{side} staat geen {kind}", leden_of(node) if isinstance(node, Artikel) else ""
        if kind == "overweging" and len(self._of_all_series(label)) > 1:
            return (
                f"er is meer dan één overweging {label}",
                "schrijf erbij welke: algemene of specifieke",
            )
        if kind == "lid" and not self._around(alinea, Artikel):
            return (
                f"er is hier geen artikel waarvan dit het {ids.step(path[0])} kan zijn",
                "noem het artikel erbij",
            )
        base, rest = self._base(path, alinea)
        for depth in range(1, len(rest) + 1):
            if not self._part(base, rest[:depth]):
                return self._missing(self._part(base, rest[: depth - 1]) if depth > 1 else base, rest[depth - 1])
        return f"er is geen {ids.step(path[0])}", there_are(kind, self._labels(kind))

    def _base(self, path: Path, alinea: Alinea) -> tuple[str, Path]:
        """The part from which a path is read, and the rest of the path."""
        kind, label = path[0]
        article, lid = self._around(alinea, Artikel), self._around(alinea, Lid)
        if label in ("dit", "vorige", "volgende"):
            found = self.find(path[:1], alinea)
            return (found[0] if found else ""), path[1:]
        if kind == "onderdeel":
            return lid or article, path
        return (article if kind == "lid" else ""), path

    def _missing(self, inside: str, step: tuple[str, str]) -> tuple[str, str]:
        kind = step[0]
        if not inside:
            return f"er is geen {ids.step(step)}", there_are(kind, self._labels(kind))
        node = self.parts[inside]
        where = _where(inside)
        if kind == "lid" and isinstance(node, Artikel):
            return f"{where} heeft geen {ids.step(step)}", leden_of(node)
        return f"{where} heeft geen {ids.step(step)}", there_are(kind, self._labels(kind, inside), where)

    def _labels(self, kind: str, inside: str = "") -> list[str]:
        if kind in ("programma", "actielijn"):
            return list(self.codes if kind == "programma" else self.lines)
        head = f"{inside}-{kind}-" if inside else f"{kind}-"
        labels = [part.removeprefix(head) for part in self.parts if part.startswith(head)]
        if kind == "overweging":
            labels = list(dict.fromkeys(re.sub(r"^(?:[a-z]+-)+", "", label) for label in labels))
        return [label for label in labels if re.fullmatch("[a-z0-9]+", label)]


def _one(part: str) -> tuple[str, ...]:
    return (part,) if part else ()


def _codes(deal: Stuk, parts: dict[str, Node]) -> dict[str, str]:
    """Programmes by code: where the approach stands, or else the first part under that code."""
    approach = {part.code: part.deel for line in deal.actielijnen for part in line.programmas}
    found = dict(approach)
    for part, node in parts.items():
        if isinstance(node, Programma) and not any(code.startswith(node.code) for code in approach):
            found.setdefault(node.code, part)
    return found


def _where(part: str) -> str:
    """A part as the subject of a sentence: ``artikel 4, tweede lid,``."""
    words = ids.citation(part)
    return f"{words}," if "," in words else words
