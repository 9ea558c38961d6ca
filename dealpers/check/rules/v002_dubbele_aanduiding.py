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
Goed:
    --- tekst.md
    Geachte raad,

    Wij doen voor het Rijk:

    1. de kade;
    2. de brug.

    En voor de gemeente:

    1. het park;
    2. de school.
"""

import re
from collections import Counter
from collections.abc import Iterator

from dealpers.check.cited_labels import CAPTION
from dealpers.check.located import at_place, at_words
from dealpers.check.rule import Findings, rule
from dealpers.corpus.terms import is_running
from dealpers.dutch.regex import regex
from dealpers.model import (
    Alinea,
    Artikel,
    Document,
    Hoofdstuk,
    Lid,
    Lijst,
    Onderdeel,
    Paragraaf,
    Programma,
    Severity,
    Stuk,
    Tabel,
    Tussenkop,
    alineas,
    ids,
    walk,
)
from dealpers.model.ids import PartId
from dealpers.model.source import Span

_LABELLED = (Hoofdstuk, Paragraaf, Artikel, Lid, Programma, Onderdeel, Tabel)


_HINT = "geef elk een eigen aanduiding"
_ARTICLE = regex(r"art(?:ikel|\.)\s", re.I)
_ANNEX = regex(r"bijlage\b", re.I)
_LONGEST = 80
"""Maximum number of characters of a caption; a longer paragraph is a sentence."""
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
        message = f"{name} staat er twee keer"
        hint = _HINT
        related = ((first[plain], "hier staat de eerste"),) if plain in first else ()
        yield at_place(span, node.id, message, hint, getattr(node, "label", "") or name, related=related)
    tables = {ids.citation(ids.without_serial(table.id)) for table in stuk.tabellen if _NUMBERED.match(table.kop.tekst)}
    yield from _captions(stuk, tables)


def _captions(stuk: Stuk, tables: set[str]) -> Findings:
    """Captions of tables, read as paragraphs, that bear one number in one section or annex."""
    first: dict[tuple[str, str], Alinea] = {}
    section = ""
    for alinea in alineas(stuk, stuk):
        section = alinea.tekst if alinea.is_heading and _ANNEX.match(alinea.tekst) else section
        caption = is_running(alinea) and len(alinea.tekst) < _LONGEST
        match = CAPTION.match(alinea.tekst) if caption else None
        if match and not alinea.tekst.rstrip().endswith("."):
            before = first.setdefault((section, match["number"]), alinea)
            name = f"tabel {match['number']}"
            if before is not alinea and before.tekst != alinea.tekst and name not in tables:
                words, message = match[0].rstrip(" .:–—-"), f"{name} staat er twee keer"
                related = ((before.span, "hier staat de eerste"),)
                yield at_words(alinea, (0, len(words)), message, _HINT, words=words, related=related)


def _restarted(stuk: Stuk) -> frozenset[str]:
    """Items whose label is the only one in its own list, where lists count anew: in a preamble, and in a document.

    Parties are often counted by group, and the points of a plan below each sentence that leads to them.
    """
    around = (stuk,) if isinstance(stuk, Document) else stuk.aanhef
    items = [node.onderdelen for part in around for node in walk(part, stuk) if isinstance(node, Lijst)]
    labels = [Counter(item.label for item in row) for row in items]
    lists = (item.id for row, count in zip(items, labels, strict=True) for item in row if count[item.label] == 1)
    return frozenset((*lists, *_below_subheads(stuk)))


def _below_subheads(stuk: Stuk) -> Iterator[PartId]:
    """Leden that count anew below a subhead, in a theme that is no "Artikel": nobody cites these by number alone."""
    for article in stuk.artikelen:
        if not _ARTICLE.match(article.kop.tekst):
            below: Counter[str] = Counter()
            for block in article.blokken:
                if isinstance(block, Tussenkop):
                    below.clear()
                elif isinstance(block, Lid):
                    below[block.label] += 1
                    if below[block.label] == 1:
                        yield block.id
