"""Een noot zegt iets, en tussen haakjes staat iets.

Lege haakjes en lege noten zijn de plaats van een bron of jaartal dat nog moest komen.

Fout:
    ## Artikel 1 – Taken

    De raad volgt het plan.[^1]

    [^1]: Plan voor het water ()
Goed, met:
    - [^1]: Plan voor het water ()
    + [^1]: Plan voor het water (2021)
"""

import re
from collections.abc import Iterator

from dealpers.check.passages import lid_of
from dealpers.check.rule import Finding, RuleContext, rule
from dealpers.corpus.corpus import Links
from dealpers.dutch.regex import regex
from dealpers.model import Noot, Stuk, walk
from dealpers.model.finding import Severity
from dealpers.model.text import Alinea

_EMPTY = regex(r"\(\s*\)|\[\s*\]|<\s*>")


@rule("V212", Severity.WARNING)
def lege_noot(stuk: Stuk, links: Links, context: RuleContext) -> Iterator[Finding]:
    for node in walk(stuk, stuk):
        if isinstance(node, Noot) and not re.search(r"\w", node.alinea.tekst):
            yield Finding(
                span=node.alinea.span,
                message=f"noot {node.label} heeft geen tekst",
                hint="vul de noot in, of haal haar met het merkteken weg",
                place=node.id,
                words=node.alinea.tekst or node.label,
            )
        elif isinstance(node, Alinea) and re.search(r"\w", node.tekst):
            for match in _EMPTY.finditer(node.tekst):
                begin = node.tekst.rfind(" ", 0, max(0, match.start() - 1)) + 1
                yield Finding(
                    span=node.plaats.span(*match.span()),
                    message=f"tussen deze haakjes staat niets: '{node.tekst[begin : match.end()]}'",
                    hint="vul in wat hier hoort te staan, of haal de haakjes weg",
                    place=lid_of(node),
                    words=node.tekst[begin : match.end()],
                )
