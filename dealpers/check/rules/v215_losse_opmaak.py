"""Tekens die alleen voor opmaak zijn, staan niet als tekst in de deal.

Commentaar, een tabel met streepjes of een code uit HTML doet hier niets: lezers zien die tekens letterlijk, ook in de
Staatscourant.

Fout:
    ## Artikel 1 – Taken

    De Regio plant bomen. <!-- navragen bij het Rijk -->
Fout:
    ## Artikel 1 – Taken

    De Regio plant&nbsp;bomen.
Goed:
    ## Artikel 1 – Taken

    De Regio plant bomen in 2026 & 2027; minder dan 5 % mislukt (< 10 bomen), zie <https://www.oever.nl/bomen>.
"""

import re

from dealpers.check.located import at_words
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.model import Severity, Stuk, alineas

_MARKUP = regex(
    r"<!--.*?(?:-->|\Z)|</?(?:p|br|b|i|em|strong|sup|sub|span|div|table|tr|td|th|ul|ol|li|a|h[1-6]|font|u)\b[^<>]*>"
    r"|&(?:nbsp|amp|lt|gt|quot|euml|eacute|iuml|euro|ndash|mdash|shy|#x?[0-9a-f]{2,5});|```"
    r"|\A\|.*\|\Z|\[[^\[\]\n]{1,80}\]\((?:#|\.{0,2}/|https?:)[^()\s]*\)|\{(?:tabel|figuur|noot|bijlage)-[\w-]+\}"
    r"|!\[[^\[\]\n]{0,80}\]\([^()\s]*\)|~~\w[^~\n]{0,60}~~|==\w[^=\n]{0,60}==|(?<![\w`])`[^`\n]{1,60}`(?!`)|\A%%.*"
    r"|\{(?:\+\+|--|~~|==|>>)[^{}\n]{1,80}(?:\+\+|--|~~|==|<<)\}"
    r"|\*\*\w[^*\n]{0,60}|(?<=\w\s)\*\w[^*\n]{0,60}(?=\Z|\n)|(?<=\w\s)_\w[^_\n]{0,60}(?=\Z|\n)",
    re.I | re.S,
)
_SIGNS = tuple("<&`|[{*~=_%")
_HINTS = (
    ("<!--", "verwijder deze opmerking, of zet haar als kanttekening in redactie.yml"),
    ("<sup", "is dit een noot, schrijf dan [^1], en haar tekst als '[^1]: …'; haal anders de tekens weg"),
    ("<table", "zet deze tabel in financien.yml of tabellen.yml, en {tabel-1} op een eigen regel"),
    ("&", "schrijf het teken zelf"),
    ("|", "zet deze tabel in financien.yml of tabellen.yml, en {tabel-1} op een eigen regel"),
    ("{tabel", "zet dit op een eigen regel, dan komt de tabel daar"),
    ("[", "laat alleen de woorden staan: een verwijzing wordt vanzelf een link, een adres schrijft u als <https://…>"),
    ("![", "zet een afbeelding als PDF bij de bijlagen, en laat hier alleen de woorden staan"),
    ("~~", "haal doorgestreepte woorden weg; wat vervalt, laat 'dealpers verschil' zien"),
    ("%%", "verwijder deze opmerking, of zet haar als kanttekening in redactie.yml"),
    ("_", "zet ook aan het eind van de schuine woorden '_', of schrijf \\_ als het teken zelf bedoeld is"),
    ("**", "zet ook aan het eind van de vette woorden '**'"),
    ("*", "zet ook aan het eind van de schuine woorden '*', of schrijf \\* als het teken zelf bedoeld is"),
)
_TAG = regex(r"</?[a-z]", re.I)
_FENCE = "```"
_HINT = "haal deze tekens in de alinea weg en laat de woorden staan"


@rule("V215", Severity.WARNING)
def losse_opmaak(stuk: Stuk) -> Findings:
    fences = 0
    for alinea in alineas(stuk, stuk):
        if not any(sign in alinea.tekst for sign in _SIGNS):
            continue
        tags = 0
        for match in _MARKUP.finditer(alinea.tekst):
            words = match[0][:60]
            tags += bool(_TAG.match(words))
            if tags > 1 and _TAG.match(words):  # report the first tag of a paragraph only
                continue
            if words == _FENCE:
                fences += 1
                if fences % 2 == 0:
                    continue
            yield at_words(
                alinea,
                match.span(),
                f"'{words}' is opmaak die hier niets doet: lezers zien deze tekens",
                next((hint for sign, hint in _HINTS if words.startswith(sign)), _HINT),
                words=words,
            )
