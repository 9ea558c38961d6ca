"""Elk artikel, lid, onderdeel en begrip heeft een aanduiding die geen ander heeft.

Een verwijzing naar een nummer dat twee keer voorkomt, is niet te volgen (Aanwijzingen voor de regelgeving, nr. 3.54).

Fout:
    ## Artikel 1 – Taken

    1. De Regio voert uit.
    1. Het Rijk betaalt.
Fout:
    --- tekst.md
    Geachte raad,

    ## 1. Water

    Het stroomt.

    ## 1. Land

    Het ligt.
Goed:
    ## Artikel 1 – Taken

    1. De Regio voert uit.
    2. Het Rijk betaalt.
"""

import re
from collections import Counter

from dealpers.check.rule import Finding, Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import (
    Artikel,
    Hoofdstuk,
    Lid,
    Lijst,
    Onderdeel,
    Paragraaf,
    Programma,
    Severity,
    Stuk,
    Tabel,
    ids,
    walk,
)
from dealpers.model.source import Span

_LABELLED = (Hoofdstuk, Paragraaf, Artikel, Lid, Programma, Onderdeel, Tabel)


_NUMBERED = regex(r"Tabel\s+\w", re.I)


@rule("V002", Severity.ERROR)
def dubbele_aanduiding(stuk: Stuk) -> Findings:
    first: dict[str, Span] = {}
    restarted = _restarted(stuk)
    for node in walk(stuk, stuk):
        if not isinstance(node, _LABELLED) or not node.id or (isinstance(node, Paragraaf) and not node.nummer):
            continue
        span = node.kop.span if isinstance(node, Hoofdstuk) and node.kop else getattr(node, "span", Span(name=""))
        if isinstance(node, Tabel) and not _NUMBERED.match(node.kop.tekst):
            continue  # a table without a number has that of its rank
        plain = ids.without_serial(node.id)
        if plain == node.id:
            first.setdefault(node.id, span)
            continue
        if node.id in restarted or (isinstance(node, Tabel) and plain not in first):
            continue
        name = ids.citation(plain)
        yield Finding(
            span=span,
            message=f"{name} staat er twee keer",
            hint="geef elk een eigen aanduiding",
            place=node.id,
            words=getattr(node, "label", "") or name,
            related=((first[plain], "hier staat de eerste"),) if plain in first else (),
        )


def _restarted(stuk: Stuk) -> frozenset[str]:
    """Items of the preamble whose label is the only one in its own list: parties are often counted by group."""
    items = [
        block.onderdelen
        for division in stuk.aanhef
        for node in walk(division, stuk)
        for block in getattr(node, "blokken", ())
        if isinstance(block, Lijst)
    ]
    labels = [Counter(item.label for item in row) for row in items]
    return frozenset(
        item.id for row, count in zip(items, labels, strict=True) for item in row if count[item.label] == 1
    )
