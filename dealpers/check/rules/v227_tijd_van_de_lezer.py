"""Een bepaling zegt wanneer iets is, los van de dag waarop iemand haar leest.

Wie ‘momenteel’ of ‘volgend jaar’ leest, weet niet om welk jaar het gaat. Een overweging, een brief of
een plan spreekt van zijn eigen dag; daar is het geen fout.

Fout:
    ## Artikel 1 – Taken

    Partijen evalueren de afspraken volgend jaar.
Fout:
    ## Artikel 1 – Taken

    1. De stukken gaan momenteel per post.
    2. Kosten die onlangs zijn gemaakt, tellen mee.
Fout:
    ## Artikel 1 – Taken

    Elke gemeente maakt voor de zomer van volgend jaar een plan. De stand op 1 januari jl. geldt als begin.
Goed:
    ## Artikel 1 – Taken

    1. Partijen evalueren de afspraken in 2027, en binnen een jaar daarna opnieuw.
    2. De Regio meldt elk jaar vóór 1 april wat zij in het afgelopen jaar heeft gedaan, en wat zij volgend jaar doet.
    3. Voor het lopende jaar stelt zij een begroting op, en de kosten die op dat moment zijn gemaakt, tellen mee.
"""

import re

from dealpers.check.located import at_words
from dealpers.check.passages import articles
from dealpers.check.rule import Findings, rule
from dealpers.dutch.dates import MONTH_WORD
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Severity

_NOW = Worded(
    r"(?<![\w-])(?:momenteel|vandaag|gisteren|onlangs|recentelijk|binnenkort|thans|op\s+dit\s+(?:moment|ogenblik)"
    r"|sinds\s+kort|tegenwoordig|op\s+(?:korte|afzienbare)\s+termijn|over\s+enige\s+tijd|te\s+zijner\s+tijd|tzt|t\.z\.t\."
    r"|(?<=\s)(?:jl\.|j\.l\.|jongstleden|a\.s\.)(?!\w)|(?:(?:in\s+)?(?:het|de|deze)\s+)?(?:afgelopen|vorige?|volgende?|komende?|aanstaande|huidige)\s+"
    r"(?:jaar|jaren|maand|maanden|week|weken|kwartaal|zomer|winter|voorjaar|najaar)"
    r"|(?:(?:begin|medio|eind|later)\s+)?(?:dit\s+(?:jaar|kwartaal|voorjaar|najaar)|deze\s+(?:week|maand|zomer|herfst|winter|lente)))"
    r"(?![\w-])",
    "momenteel vandaag gisteren onlangs recentelijk binnenkort thans moment ogenblik kort tegenwoordig termijn enige"
    " zijner tzt t.z.t. afgelopen vorig volgend komend aanstaand huidig jaar kwartaal week maand zomer herfst winter"
    " lente jl. j.l. jongstleden a.s.",
)
_RECURS = regex(
    r"(?<!\w)(?:(?:elke?|iedere?)\s+(?:jaar|half\s?jaar|maand|kwartaal|week|zomer|winter|voorjaar|najaar)|jaarlijks\w*|halfjaarlijks\w*|maandelijks\w*|kwartaal|per\s+jaar|telkens|steeds|jaarverslag"
    rf"|voortgangsrapportage|in\s+(?:{MONTH_WORD})(?!\s+\d{{4}})|wanneer|indien|zodra|(?:\A|(?<=,\s))als|daarop|daarna|verstreken)\b",
    re.I,
)
"""Words that make a day relative to another event in the same sentence rather than to the reader."""
_QUOTED = regex(r"[‘“\"„][^’”\"]{0,200}[’”\"]")


@rule("V227", Severity.INFO)
def tijd_van_de_lezer(deal: Deal) -> Findings:
    for alinea in articles(deal):
        for begin, sentence in sentences(alinea.tekst) if _NOW.may_be_in(alinea.tekst) else ():
            if _RECURS.search(sentence):
                continue
            open_words = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), sentence)
            for match in _NOW.pattern.finditer(open_words):
                yield at_words(
                    alinea,
                    (begin + match.start(), begin + match.end()),
                    f"'{match[0]}' hangt af van de dag waarop iemand dit leest",
                    "noem de dag, de maand of het jaar",
                )
