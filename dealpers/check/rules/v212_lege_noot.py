"""Een noot zegt iets, en tussen haakjes staat iets.

Lege haakjes en lege noten zijn de plaats van een bron of jaartal dat nog moest komen.

Fout:
    ## Artikel 1 – Taken

    De raad volgt het plan.[^1]

    [^1]: Plan voor het water ()
Goed, met:
    - [^1]: Plan voor het water ()
    + [^1]: Plan voor het water (2021)
Fout:
    --- tekst.md
    Geachte raad,

    De raad volgt het plan.

    ² Plan voor het water.
"""

import re

from dealpers.check.located import at_place, at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Noot, Severity, Stuk, walk
from dealpers.model.text import Alinea

_LOOSE = regex(r"(?P<mark>[¹²³⁴-⁹][⁰¹²³⁴-⁹]?|\[\d{1,2}\])\s+[A-ZÀ-Þ][^.]{2}")
"""Number of a note above the line at the begin of a paragraph."""
_BELOW = regex(r"(?P<mark>[a-e]|\*{1,3}|[†‡]|\d)\)?\s+[A-ZÀ-Þ]")
"""Mark of a note in a line below a table."""
_CALL = regex(r"\[\^\w{1,8}\]")
_GLUED = regex(
    r"(?<=[a-zà-ÿ]{4}[.,;])(?P<mark>\d{1,2})(?=\s+[A-ZÀ-Þ]|\s*\Z)|(?<=[\w.,;)])\[(?P<bracketed>\d{1,2})\](?=[\s.,;]|\Z)|(?:(?<=[a-zà-ÿ]{4})|(?<=[.,;)]))(?P<raised>[¹²³⁴-⁹])(?=[\s.,;]|\Z)"
)
"""Number of a note that an import has left behind the mark at the end of a sentence, or in brackets."""
_EMPTY = regex(r"\(\s*\)|\[\s*\]|<\s*>")


@rule("V212", Severity.WARNING)
def lege_noot(stuk: Stuk) -> Findings:
    labels = {note.label.strip("[]^.() ") for note in stuk.noten}
    last = max((int(label) for label in labels if label.isdigit()), default=0)
    loose: set[str] = set()
    below: set[str] = set()
    for node in walk(stuk, stuk):
        if isinstance(node, Alinea):
            mark_below = _BELOW.match(node.tekst) if not node.in_table else None
            if mark_below and mark_below["mark"] in below:
                message = f"onder deze tabel staan twee noten met het teken '{mark_below['mark']}'"
                yield at_words(node, mark_below.span("mark"), message, "geef elke noot een eigen teken", certain=False)
            below = {*below, mark_below["mark"]} if mark_below and below else {""} if node.in_table else set()
        if isinstance(node, Noot) and not re.search(r"\w", node.alinea.tekst):
            message = f"noot {node.label} heeft geen tekst"
            hint = "vul de noot in, of haal haar met het merkteken weg"
            yield at_place(node.alinea.span, node.id, message, hint, node.alinea.tekst or node.label)
        elif isinstance(node, Alinea) and (match := _LOOSE.match(node.tekst)):
            again = f"noot {match['mark']} staat er twee keer; deze alinea is niet als noot ingelezen"
            once = f"deze alinea lijkt noot {match['mark']}, maar is niet als noot ingelezen"
            message = again if match["mark"] in loose else once
            loose.add(match["mark"])
            hint = "zet bij het merkteken en hier hetzelfde nummer, en geef elke noot een eigen nummer"
            yield at_words(node, match.span("mark"), message, hint, certain=False)
        elif isinstance(node, Alinea) and re.search(r"\w", node.tekst):
            for match in _CALL.finditer(node.tekst) if "[^" in node.tekst else ():
                message = f"bij dit merkteken hoort geen noot: '{match[0]}'"
                yield at_words(node, match.span(), message, "voeg de noot toe, of haal het merkteken weg")
            for match in _GLUED.finditer(node.tekst) if last else ():
                mark = match["mark"] or match["bracketed"] or str("¹²³⁴⁵⁶⁷⁸⁹".index(match["raised"]) + 1)
                if mark not in labels and int(mark) <= last + 2:
                    message = f"bij dit merkteken hoort geen noot: '{match[0]}'"
                    hint = "voeg de noot toe, of haal het merkteken weg"
                    yield at_words(node, match.span(), message, hint, certain=False)
            for match in _EMPTY.finditer(node.tekst):
                begin = node.tekst.rfind(" ", 0, max(0, match.start() - 1)) + 1
                message = f"tussen deze haakjes staat niets: '{node.tekst[begin : match.end()]}'"
                hint = "vul in wat hier hoort te staan, of haal de haakjes weg"
                yield at_words(node, match.span(), message, hint, words=node.tekst[begin : match.end()])
