"""Deals that know of each other: each citation led to its target, each target told who cites it.

Total and deterministic: a citation that leads nowhere is a fact in the corpus, with the reason.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from dealpers.model import Alinea, Deal, Wet, alineas
from dealpers.parse.citations import Citation, Lexicon, citations
from dealpers.source import Span
from dealpers.targets import Targets, programme_names


class Staat(StrEnum):
    """Where a reference leads."""

    INTERN = "intern"
    EXTERN = "extern"
    DOOD = "dood"


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """Words of a paragraph, from ``begin`` up to ``eind``, that refer to something.

    ``doelen`` are identifiers of parts of the same deal, the first of them where a link leads; or of the
    other deal that ``document`` names, whose ``staat`` is extern, and which is meant as a whole when there
    are none. ``adres`` is an external address, empty where the register knows none; ``reden`` and ``hint``
    explain a dead end.
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
    document: str = ""
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
    """All that resolving found in one deal, by identifier of paragraph or target.

    ``geciteerd`` tells of a part who cites it from outside: not its own text, nor what stands in it.
    """

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
    targets = {deal.id: Targets(deal) for deal in deals}
    return Corpus(deals, wetten, {deal.id: _links(deal, _lexicon(deal, deals, wetten), targets) for deal in deals})


def _lexicon(deal: Deal, deals: tuple[Deal, ...], wetten: tuple[Wet, ...]) -> Lexicon:
    """The names that this deal may cite by; a title that several deals bear names none of them."""
    bearers = Counter(other.naam.lower() for other in deals)
    documents = [
        (other.naam, "" if other is deal else other.id)
        for other in deals
        if other is deal or bearers[other.naam.lower()] == 1
    ]
    lines = [(line.naam, line.nummer) for line in deal.actielijnen]
    return Lexicon(wetten, tuple(programme_names(deal)), lines, documents)


def _links(deal: Deal, lexicon: Lexicon, targets: Mapping[str, Targets]) -> Links:
    find_terms = _term_finder(deal)
    own = targets[deal.id]
    references: dict[str, tuple[Verwijzing, ...]] = {}
    cited: dict[str, list[Verwijzing]] = {}
    uses: dict[str, tuple[Begripsgebruik, ...]] = {}
    seen: set[tuple[str, str]] = set()
    for alinea in alineas(deal, deal):
        found = tuple(
            reference
            for citation in citations(alinea.tekst, lexicon)
            if (reference := _reference(deal, alinea, citation, targets))
        )
        if found:
            references[alinea.id] = found
        for reference in found:
            for target in dict.fromkeys(() if reference.document else reference.doelen):
                if not own.within(reference.deel, target):
                    cited.setdefault(target, []).append(reference)
        terms = tuple(use for use in find_terms(alinea, found) if _is_first(use, seen))
        if terms:
            uses[alinea.id] = terms
    return Links(references, {target: tuple(by) for target, by in cited.items()}, uses)


def _reference(deal: Deal, alinea: Alinea, citation: Citation, targets: Mapping[str, Targets]) -> Verwijzing | None:
    make = partial(
        Verwijzing,
        deal.id,
        alinea.id,
        citation.begin,
        citation.end,
        alinea.tekst[citation.begin : citation.end],
        document=citation.document,
        span=alinea.plaats.span(citation.begin, citation.end),
    )
    if citation.foreign and not citation.document:
        return make(Staat.EXTERN, adres=_address(citation))
    place = targets[citation.document or deal.id]
    found = [place.find(path, alinea) for path in citation.paths]
    if any(target is None for target in found):
        return make(Staat.EXTERN) if citation.document else None
    if dead := [path for path, target in zip(citation.paths, found, strict=True) if not target]:
        reason, hint = place.explain(dead[0], alinea)
        return make(Staat.DOOD, reden=f"{place.deal.naam}: {reason}" if citation.document else reason, hint=hint)
    doelen = tuple(dict.fromkeys(target for several in found for target in several or ()))
    if citation.document:
        return make(Staat.EXTERN, doelen=doelen)
    return None if _names_itself(citation, alinea, doelen[0], place) else make(Staat.INTERN, doelen=doelen)


def _names_itself(citation: Citation, alinea: Alinea, target: str, place: Targets) -> bool:
    """Whether these words are the label or name of the part where they stand, so that they refer to nothing.

    In a heading a name belongs to the heading, and a programme that tells of itself by name does not refer;
    but "het tweede lid" in the second lid does, to itself.
    """
    heading = alinea.id.endswith(".0")
    match citation.paths[0][0][0]:
        case "programma":
            return heading or place.within(alinea.deel, target)
        case "actielijn":
            return heading or alinea.deel == target
    return heading and alinea.deel == target


def _address(citation: Citation) -> str:
    """The publication, or the statute, article or lid in Juriconnect form; nothing when the text is not known."""
    if citation.publication:
        return f"https://zoek.officielebekendmakingen.nl/{citation.publication}.html"
    if not citation.law:
        return ""
    steps = dict(citation.paths[0]) if citation.paths else {}
    parts = [(kind, steps[kind]) for kind in ("hoofdstuk", "artikel", "lid") if kind in steps]
    wanted = "".join(f"&{kind}={label}" for kind, label in parts if label != "laatste")
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
