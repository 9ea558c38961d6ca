"""Een zin over "Partijen genoemd onder 1 tot en met 5" noemt precies de partijen van die groep.

Een partij die in geen of in twee groepen valt, weet niet voor wie zij tekent.

Fout:
    ## Artikel 1 – Taken

    De raad betaalt.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, de heer A. de Vries, hierna te noemen: Water.
    2. De Minister van Oevers, mevrouw B. Bakker, hierna te noemen: Oevers.

    Partij genoemd onder 1, hierna te noemen: het Rijk.

    3. De gemeente Oever, namens deze mevrouw C. Jansen, hierna te noemen: Oever.

    Partij genoemd onder 3, hierna te noemen: de Regio.
Goed, met:
    - Partij genoemd onder 1, hierna te noemen: het Rijk.
    + Partijen genoemd onder 1 en 2, hierna samen te noemen: het Rijk.
"""

import re
from dataclasses import dataclass

from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Afdeling, Alinea, Deal, Lijst, Onderdeel, Severity, Soort
from dealpers.parse.aanhef.groepen import items
from dealpers.parse.aanhef.groepszinnen import numbers_in

_GROUP = regex(
    r"\bpartij(?:en)?\s+(?:(?:genoemd|vermeld|bedoeld)\s+)?"
    r"(?:(?:onder|sub|nrs?\.?|nummers?)\s+|(?=\d[\d ,entomei/–-]{0,80}hierna\b))"
    r"(?P<range>\d[\d ,entomei/–-]{0,200})",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Sentence about parties by number, with the items of the lists before it that no sentence spoke of yet."""

    alinea: Alinea
    begin: int
    words: str
    numbers: frozenset[int]
    items: tuple[Onderdeel, ...]


@rule("V204", Severity.ERROR)
def groep_past_niet_op_partijen(deal: Deal) -> Findings:
    divisions = [division for division in deal.aanhef if division.soort is Soort.PARTIJEN]
    elsewhere = frozenset[int]().union(*(_labels(items(division)) for division in divisions))
    for division in divisions:
        groups = _groups(division)
        for group in groups:
            if group.numbers <= elsewhere and not group.numbers <= _labels(items(division)):
                continue  # parties under other headings too: the list above is not the group
            fault, certain = _fault(group, groups, _labels(items(division)))
            if fault:
                yield at_words(
                    group.alinea,
                    (group.begin, group.begin + len(group.words)),
                    fault,
                    "maak de nummers gelijk aan die van de partijen van deze groep",
                    item=True,
                    certain=certain,
                )


def _groups(division: Afdeling) -> list[_Group]:
    """Groups of a division; none when a sentence precedes its list, so that its group cannot be known."""
    groups: list[_Group] = []
    above: tuple[Onderdeel, ...] = ()
    spoken = False
    for block in division.blokken:
        if isinstance(block, Lijst):
            above = block.onderdelen if spoken else (*above, *block.onderdelen)
            spoken = False
        elif isinstance(block, Alinea):
            for match in _GROUP.finditer(block.tekst):
                words = match[0][: match[0].rindex(re.findall(r"\d", match[0])[-1]) + 1]
                groups.append(
                    _Group(
                        alinea=block, begin=match.start(), words=words, numbers=numbers_in(match["range"]), items=above
                    )
                )
                spoken = True
    return groups if all(group.items for group in groups) else []


def _fault(group: _Group, groups: list[_Group], known: frozenset[int]) -> tuple[str, bool]:
    """Fault in the numbers of a group, empty without one, and its certainty: a party may belong to no group.

    Only where each list of parties has a group below it, a party that is left out may be forgotten. A number that no
    party has is a dead reference, which is another rule's finding.
    """
    labels = _labels(group.items)
    beside = [other for other in groups if other.items is group.items]
    named = frozenset[int]().union(*(other.numbers for other in beside))
    if labels and labels - named:
        by_list = any(other.items is not group.items for other in groups)
        left_out = by_list and group is beside[-1]
        return (f"{_listed(labels - named)} van deze groep staat er niet bij" if left_out else ""), False
    if elsewhere := (group.numbers - labels) & known if labels else frozenset():
        return f"{_listed(elsewhere)} hoort bij een andere groep", True
    return "", True


def _labels(items: tuple[Onderdeel, ...]) -> frozenset[int]:
    labels = (item.label.strip("(). ") for item in items)
    return frozenset(int(label) for label in labels if label.isascii() and label.isdigit())


def _listed(numbers: frozenset[int]) -> str:
    *first, last = (str(number) for number in sorted(numbers))
    return f"partij {', '.join(first)} en {last}" if first else f"partij {last}"
