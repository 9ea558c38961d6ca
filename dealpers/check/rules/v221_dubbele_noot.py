"""Elke noot zegt iets wat geen andere noot zegt.

Twee noten met dezelfde tekst zijn vaak een kopie waarin de tweede nog moest worden aangepast.

Fout:
    ## Artikel 1 – Taken

    De kade[^1] is laag en de dijk[^2] is hoog.

    [^1]: Gemeten in de zomer van 2024 door de Dienst Vaart, ten opzichte van het peil.

    [^2]: Gemeten in de zomer van 2024 door de Dienst Vaart, ten opzichte van het peil.
Goed, met:
    - [^1]: Gemeten in de zomer van 2024 door de Dienst Vaart, ten opzichte van het peil.
    + [^1]: Kamerstukken II 2023/24, 36 600, nr. 12.
    - [^2]: Gemeten in de zomer van 2024 door de Dienst Vaart, ten opzichte van het peil.
    + [^2]: Kamerstukken II 2023/24, 36 600, nr. 12.
"""

import re

from dealpers.check.located import at_part
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Noot, Severity, Stuk

_SOURCE = regex(
    r"\s*(?:zie\b|vgl|idem|ibid|kamerstuk|handelingen|aanhangsel|stcrt|staatscourant|stb|staatsblad|pb\b|ecli|https?:|www\."
    r"|artikel|art\.|wet\b|besluit)",
    re.I,
)
_SHORTEST = 20
"""Characters below which a note may well say the same twice."""


@rule("V221", Severity.INFO)
def dubbele_noot(stuk: Stuk) -> Findings:
    first: dict[str, Noot] = {}
    for note in stuk.noten:
        text = " ".join(note.alinea.tekst.split())
        if len(text) < _SHORTEST or _SOURCE.match(text):
            continue
        before = first.setdefault(text.lower(), note)
        if before is not note:
            message = "deze noot heeft dezelfde tekst als een eerdere noot"
            hint = "pas de tekst aan, of verwijs twee keer naar één noot"
            yield at_part(note.alinea, message, hint, text[:60], related=((before.alinea.span, "hier de eerste"),))
