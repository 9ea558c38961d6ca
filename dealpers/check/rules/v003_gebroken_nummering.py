"""Nummers en letters lopen door, zonder gaten.

Bij een gat kan de lezer niet weten of er iets is weggevallen (Aanwijzingen voor de regelgeving 3.54 en 3.59).

Fout:
    ## Artikel 1 – Taken

    1. De Regio voert uit:
       a. het eerste deel;
       c. het laatste deel.
    3. Het Rijk betaalt.
Fout:
    --- tekst.md
    Geachte raad,

    ## 1. Water

    Het stroomt.

    ## 3. Land

    Het ligt.
Goed:
    ## Artikel 1 – Taken

    1. De Regio voert uit:
       a. het eerste deel:
          i. snel;
          ii. goed;
       b. het laatste deel.
    1a. De Regio meldt het.
    2. Het Rijk betaalt.
"""

import re
from collections.abc import Iterator, Sequence

from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.model import Afdeling, Artikel, Lid, Lijst, Node, Onderdeel, Paragraaf, Soort, Stuk, walk
from dealpers.model.finding import Severity
from dealpers.model.source import Span

_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()

Labelled = tuple[str, str, Span]
"""Printed label, identifier and place."""


@rule("V003", Severity.ERROR)
def gebroken_nummering(stuk: Stuk, links: Links, context: RuleContext) -> Iterator[Finding]:
    for series in _series(stuk):
        yield from _gaps(series)


def _series(stuk: Stuk) -> Iterator[list[Labelled]]:
    """Series of labels that must follow each other."""
    chapters = [(h.nummer, h.id, h.kop.span) for h in stuk.hoofdstukken if h.kop and h.nummer]
    yield chapters
    yield [(a.nummer, a.id, a.span) for a in stuk.artikelen if a.nummer]
    sections = [part for part in walk(stuk, stuk) if isinstance(part, Paragraaf) and part.id.startswith("hoofdstuk-")]
    yield [(part.id.removeprefix("hoofdstuk-"), part.id, part.span) for part in sections]
    yield from _preamble(stuk)
    for node in walk(stuk, stuk):
        if isinstance(node, Afdeling):
            continue
        if isinstance(node, Artikel):
            yield [(lid.label, lid.id, lid.span) for lid in node.leden if lid.label]
        for run in _runs(node):
            yield [(item.label, item.id, item.span) for item in run if item.genummerd]


def _preamble(stuk: Stuk) -> Iterator[list[Labelled]]:
    """Items of the preamble; a division may count on from the one before, as considerations in groups do."""
    row: list[Labelled] = []
    for division in stuk.aanhef:
        for run in _runs(division):
            below = [(item.label, item.id, item.span) for item in run if item.genummerd]
            if row and below and _follows(_values(row[-1][0]), _values(below[0][0])):
                row += below
            else:
                yield row
                row = below
    yield row


def _runs(node: Node) -> Iterator[Sequence[Onderdeel]]:
    """Items below a part: through all its lists, or list by list where numbering restarts."""
    if isinstance(node, Afdeling | Onderdeel | Lid | Artikel | Paragraaf):
        lists = [block.onderdelen for block in node.blokken if isinstance(block, Lijst)]
        through = isinstance(node, Afdeling) and node.soort is Soort.OVERWEGINGEN
        if through or (isinstance(node, Afdeling) and not _restarts(lists)):
            yield [item for items in lists for item in items]
        else:
            yield from lists


def _restarts(lists: list[tuple[Onderdeel, ...]]) -> bool:
    return any(_values(items[0].label) & {(1,)} for items in lists[1:] if items)


def _values(label: str) -> set[tuple[int, ...]]:
    """Values that a label can have: ``i.`` is the ninth letter and the first roman number; 2a is the first after 2."""
    plain = label.strip("().°º").lower()
    out: set[tuple[int, ...]] = set()
    if match := re.fullmatch(r"(\d+)(?:([a-z])(\d*))?", plain):
        steps = [int(match[1])]
        steps += [ord(match[2]) - 96] if match[2] else []
        steps += [int(match[3])] if match[3] else []
        out.add(tuple(steps))
    if re.fullmatch(r"([a-z])\1*", plain):
        out.add((ord(plain[0]) - 96 + 26 * (len(plain) - 1),))
    if plain in _ROMAN:
        out.add((_ROMAN.index(plain) + 1,))
    return out


def _follows(before: set[tuple[int, ...]], after: set[tuple[int, ...]]) -> bool:
    return any(y in _next(x) for x in before for y in after)


def _next(value: tuple[int, ...]) -> set[tuple[int, ...]]:
    """Values that may follow: 2b, 2a1 and 3 follow 2a."""
    higher = {(*value[:depth], value[depth] + 1) for depth in range(len(value))}
    return higher | {(*value, 1)}


def _gaps(series: list[Labelled]) -> Iterator[Finding]:
    before: tuple[str, set[tuple[int, ...]]] | None = None
    for rank, (label, unique, span) in enumerate(series):
        values = _values(label)
        if rank == 0 and [row[0].strip("(). ") for row in series[:2]] in (["l", "2"], ["I", "2"]):
            letter, values = label.strip("(). "), {(1,)}
            yield Finding(
                span=span,
                message=f"de nummering begint bij de letter {letter}; bedoeld is het cijfer 1",
                hint="vervang de letter door een 1",
                place=unique,
                words=label.strip(),
            )
        if "--" in unique or not values:  # a double is another rule's; a label that does not count is nobody's
            continue
        plain = label.strip("().")
        if before is None and (1,) not in values:
            yield Finding(
                span=span,
                message=f"de nummering begint bij {plain}",
                hint="begin bij 1, a of i",
                place=unique,
                words=label.strip(),
            )
        elif before and not _follows(before[1], values):
            yield Finding(
                span=span,
                message=f"na {before[0]} komt {plain}: de nummering loopt niet door",
                hint=f"kijk of er iets is weggevallen tussen {before[0]} en {plain}",
                place=unique,
                words=label.strip(),
            )
        before = (plain, values)
