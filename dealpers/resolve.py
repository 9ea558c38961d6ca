"""Deals that know of each other: each citation led to its target, each target told who cites it, each term found.

Total and deterministic: a citation that leads nowhere is a fact in the corpus, with the reason.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from dealpers import ids
from dealpers.model import (
    Alinea,
    Artikel,
    Deal,
    Hoofdstuk,
    Lid,
    Onderdeel,
    Programma,
    Tabel,
    Tabelplaats,
    Wet,
    alineas,
    walk,
)
from dealpers.parse.citations import Citation, Path, citations
from dealpers.source import Span


class Staat(StrEnum):
    """Where a reference leads."""

    INTERN = "intern"
    EXTERN = "extern"
    DOOD = "dood"


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """Words of a paragraph, from ``begin`` up to ``eind``, that refer to something.

    ``doelen`` are identifiers in the same deal, the first of them where a link leads; ``adres`` is an external address,
    empty where a foreign text is named that the register does not know; ``reden`` and ``hint`` explain a dead end.
    """

    deal: str
    alinea: str
    begin: int
    eind: int
    tekst: str
    staat: Staat
    doelen: tuple[str, ...] = ()
    adres: str = ""
    reden: str = ""
    hint: str = ""
    span: Span = field(default=Span(""), compare=False, repr=False)

    @property
    def deel(self) -> str:
        """The identifier of the part that refers."""
        return self.alinea.rpartition(".")[0]


@dataclass(frozen=True, slots=True)
class Begripsgebruik:
    """The first use of a defined term in a part: words of a paragraph, and the identifier of the definition."""

    alinea: str
    begin: int
    eind: int
    begrip: str


@dataclass(frozen=True, slots=True)
class Links:
    """All that resolving found in one deal, by identifier of paragraph or target."""

    verwijzingen: Mapping[str, tuple[Verwijzing, ...]]
    geciteerd: Mapping[str, tuple[Verwijzing, ...]]
    begrippen: Mapping[str, tuple[Begripsgebruik, ...]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All deals, resolved."""

    deals: tuple[Deal, ...]
    wetten: tuple[Wet, ...]
    links: Mapping[str, Links]

    def verwijzingen(self) -> Iterable[Verwijzing]:
        """Every reference, by deal, in reading order."""
        for deal in self.deals:
            for found in self.links[deal.id].verwijzingen.values():
                yield from found


def resolve(deals: Iterable[Deal], wetten: Iterable[Wet]) -> Corpus:
    """Link everything that can be linked."""
    deals, wetten = tuple(deals), tuple(wetten)
    return Corpus(deals, wetten, {deal.id: _links(deal, wetten) for deal in deals})


def _links(deal: Deal, wetten: tuple[Wet, ...]) -> Links:
    targets = _Targets(deal)
    find_terms = _term_finder(deal)
    references: dict[str, tuple[Verwijzing, ...]] = {}
    cited: dict[str, list[Verwijzing]] = {}
    uses: dict[str, tuple[Begripsgebruik, ...]] = {}
    seen: set[tuple[str, str]] = set()
    for alinea in alineas(deal, deal):
        found = tuple(
            reference
            for citation in citations(alinea.tekst, wetten)
            if (reference := _reference(deal, alinea, citation, targets))
        )
        if found:
            references[alinea.id] = found
        for reference in found:
            for target in reference.doelen:
                cited.setdefault(target, []).append(reference)
        terms = tuple(use for use in find_terms(alinea, found) if _is_first(use, seen))
        if terms:
            uses[alinea.id] = terms
    return Links(references, {target: tuple(by) for target, by in cited.items()}, uses)


class _Targets:
    """What a deal offers to be cited."""

    def __init__(self, deal: Deal) -> None:
        self.parts: dict[str, Artikel | Lid | Onderdeel | Hoofdstuk | Programma | Tabel] = {}
        self.tables: dict[str, list[str]] = {}
        self.notes = {note.label: note.id for note in deal.noten}
        for node in walk(deal, deal):
            if isinstance(node, Artikel | Lid | Onderdeel | Hoofdstuk | Programma | Tabel) and node.id:
                self.parts[node.id] = node
        for article in deal.artikelen:
            for node in walk(article, deal):
                if isinstance(node, Tabelplaats):
                    self.tables.setdefault(article.id, []).append(node.tabel)
            for lid in article.leden:
                self.tables[lid.id] = [n.tabel for n in walk(lid, deal) if isinstance(n, Tabelplaats)]

    def find(self, path: Path, alinea: Alinea) -> str | None:
        """The identifier that a path names from here: ``""`` when it names nothing here, None when it is not for us."""
        kind, label = path[0]
        if kind == "tabel" and not label.isdigit():
            here = self.tables.get(_article_of(alinea), ())
            return here[0] if here else None
        if kind == "noot":
            return self.notes.get(label, "")
        if kind == "overweging":
            return self._consideration(label, alinea)
        if kind == "lid":
            article = _article_of(alinea)
            if not article:
                return None
            path = (("artikel", article.removeprefix("artikel-")), *path)
        return self._part(path)

    def _part(self, path: Path) -> str:
        at = ""
        for kind, label in path:
            if kind == "tabel" and at:
                tables = self.tables.get(at, ())
                return tables[0] if tables else ""
            label = self._last_lid(at) if label == "laatste" else ids.label_slug(label)
            at = f"{at}-{kind}-{label}" if at else f"{kind}-{label}"
            if at not in self.parts:
                return ""
        return at

    def _last_lid(self, article: str) -> str:
        node = self.parts.get(article)
        leden = node.leden if isinstance(node, Artikel) else ()
        return ids.label_slug(leden[-1].label) if leden else ""

    def _consideration(self, label: str, alinea: Alinea) -> str | None:
        near = [part for part in self.parts if re.fullmatch(rf"overweging-(?:[a-z]-)?{re.escape(label)}", part)]
        same = [part for part in near if part.rpartition("-")[0] == alinea.deel.rpartition("-")[0]]
        if not any(part.startswith("overweging-") for part in self.parts):
            return None
        return same[0] if same else near[0] if len(near) == 1 else "" if not near else None

    def explain(self, path: Path, alinea: Alinea) -> tuple[str, str]:
        """Why a path leads nowhere, and what there is instead."""
        if path[0][0] == "lid":
            path = (("artikel", _article_of(alinea).removeprefix("artikel-")), *path)
        article = f"artikel-{path[0][1]}"
        node = self.parts.get(article)
        if path[0][0] != "artikel":
            kind, label = path[0]
            return f"er is geen {kind} {label}", _there_are(kind, [p for p in self.parts if p.startswith(f"{kind}-")])
        if not isinstance(node, Artikel):
            numbers = [part for part in self.parts if re.fullmatch(r"artikel-[^-]+", part)]
            return f"er is geen artikel {path[0][1]}", _there_are("artikel", numbers)
        for depth in range(2, len(path) + 1):
            if self._part(path[:depth]):
                continue
            kind, label = path[depth - 1]
            inside = ids.citation(self._part(path[: depth - 1]))
            if kind == "lid":
                named = f"{ids.ordinal(int(label))} lid" if label.isdigit() else f"lid {label}"
                return f"{inside} heeft geen {named}", _leden_of(node)
            return f"{inside} heeft geen {kind} {label}".rstrip(), f"kijk na welk {kind} bedoeld is"
        return "dit leidt nergens heen", ""


_NUMBERS = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()


def _leden_of(article: Artikel) -> str:
    labels = [lid.label.rstrip(".") for lid in article.leden]
    if not labels:
        return f"artikel {article.nummer} heeft geen leden"
    if len(labels) == 1:
        return f"artikel {article.nummer} heeft één lid ({labels[0]})"
    count = _NUMBERS[len(labels)] if len(labels) < len(_NUMBERS) else str(len(labels))
    return f"artikel {article.nummer} heeft {count} leden ({labels[0]} tot en met {labels[-1]})"


def _there_are(kind: str, parts: list[str]) -> str:
    labels = [part.rpartition("-")[2] for part in parts]
    return f"er zijn {kind} {labels[0]} tot en met {labels[-1]}" if labels else f"de deal heeft geen {kind}"


def _article_of(alinea: Alinea) -> str:
    match = re.match(r"artikel-[^-.]+", alinea.id)
    return match[0] if match else ""


def _reference(deal: Deal, alinea: Alinea, citation: Citation, targets: _Targets) -> Verwijzing | None:
    make = partial(
        Verwijzing,
        deal.id,
        alinea.id,
        citation.begin,
        citation.end,
        alinea.tekst[citation.begin : citation.end],
        span=alinea.plaats.span(citation.begin, citation.end),
    )
    if citation.law or citation.foreign:
        return make(Staat.EXTERN, adres=_law_address(citation))
    found = [targets.find(path, alinea) for path in citation.paths]
    if any(target is None for target in found):
        return None
    if dead := [path for path, target in zip(citation.paths, found, strict=True) if not target]:
        reason, hint = targets.explain(dead[0], alinea)
        return make(Staat.DOOD, reden=reason, hint=hint)
    doelen = tuple(target for target in found if target)
    return None if doelen[0] in (alinea.deel, alinea.id) else make(Staat.INTERN, doelen=doelen)


def _law_address(citation: Citation) -> str:
    """The statute, article or lid on wetten.overheid.nl, in Juriconnect form."""
    if not citation.law:
        return ""
    steps = dict(citation.paths[0]) if citation.paths else {}
    wanted = "".join(f"&{kind}={steps[kind]}" for kind in ("artikel", "lid") if kind in steps)
    return f"https://wetten.overheid.nl/jci1.3:c:{citation.law}{wanted}"


TermFinder = Callable[[Alinea, tuple[Verwijzing, ...]], Iterable[Begripsgebruik]]


def _term_finder(deal: Deal) -> TermFinder:
    """A function that yields the uses of defined terms in a paragraph, longest term first, outside its references."""
    names = {name: term.id for term in deal.begrippen for name in (term.term, term.afkorting) if name}
    if not names:
        return lambda alinea, taken: ()
    longest = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")

    def find(alinea: Alinea, taken: tuple[Verwijzing, ...]) -> Iterable[Begripsgebruik]:
        if alinea.id.startswith(("titel", "noot-")) or alinea.id.endswith(".0"):
            return
        for match in pattern.finditer(alinea.tekst):
            own = alinea.deel == names[match[0]]
            if not own and all(match.end() <= ref.begin or match.start() >= ref.eind for ref in taken):
                yield Begripsgebruik(alinea.id, match.start(), match.end(), names[match[0]])

    return find


def _is_first(use: Begripsgebruik, seen: set[tuple[str, str]]) -> bool:
    """Whether this is the first use in its lid, consideration or article text; notes it when it is."""
    key = (use.alinea.rpartition(".")[0].partition("-onderdeel-")[0].partition("-streepje-")[0], use.begrip)
    first = key not in seen
    seen.add(key)
    return first
