"""Een bepaling zegt wanneer iets is, los van de dag waarop iemand haar leest.

Wie ‘momenteel’ of ‘volgend jaar’ leest, weet niet om welk jaar het gaat. Een brief spreekt van zijn eigen dag; daar is
het geen fout. Een plan mag zeggen hoe het nu is, maar geen ‘binnenkort’ of ‘dit jaar’.

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
Fout:
    ## Artikel 1 – Taken

    Partijen planten bomen.
    --- aanhef.md
    # Convenant Oever

    ## Overwegende dat

    - de steigers momenteel in slechte staat verkeren;
Fout:
    --- document.yml
    soort: projectplan
    status: concept
    titel: Plan
    samenvatting: Een voorbeeld.
    --- tekst.md
    ## Start

    De wethouder geeft binnenkort het startsein.
Goed:
    ## Artikel 1 – Taken

    1. Partijen evalueren de afspraken in 2027, en binnen een jaar daarna opnieuw.
    2. De Regio meldt elk jaar vóór 1 april wat zij in het afgelopen jaar heeft gedaan, en wat zij volgend jaar doet.
    3. Voor het lopende jaar stelt zij een begroting op, en de kosten die op dat moment zijn gemaakt, tellen mee.
"""

import re

from dealpers.check.located import at_words
from dealpers.check.passages import UNSPOKEN, clauses, passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch.dates import MONTH_WORD
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.dutch.worded import Worded
from dealpers.model import Deal, Document, Severity, Stuk

_NOW = Worded(
    r"(?<![\w-])(?:momenteel|(?:de\s+)?(?:stand|situatie|prijzen)\s+van\s+(?:nu|vandaag|dit\s+moment)|nu\s+nog|vandaag|gisteren|onlangs|recentelijk|binnenkort|thans|op\s+dit\s+(?:moment|ogenblik)"
    r"|sinds\s+kort|tegenwoordig|(?:vanaf|per)\s+(?:morgen|heden)|(?<=\b(?:is|er)\s)nu(?=\s(?:een|geen|al|twee|drie)\b)"
    r"|(?<!deeld )(?<!spreid )over\s+(?:enkele|een\s+paar|twee|drie|vier|vijf|zes)\s+(?:weken|maanden)(?=[.;,])"
    r"|op\s+(?:korte|afzienbare)\s+termijn|over\s+enige\s+tijd|te\s+zijner\s+tijd|tzt|t\.z\.t\."
    r"|(?<=\s)(?:jl\.|j\.l\.|jongstleden|a\.s\.)(?!\w)|(?:(?:in\s+)?(?:het|de|deze)\s+)?(?:afgelopen|vorige?|volgende?|komende?|aanstaande|huidige)\s+"
    r"(?:\w*jaar|jaren|maand|maanden|week|weken|kwartaal|\w*seizoen|zomer|winter|raadsperiode)"
    r"|(?:(?:begin|medio|eind|later)\s+)?(?:dit\s+(?:jaar|kwartaal|voorjaar|najaar)|deze\s+(?:week|maand|zomer|herfst|winter|lente)))"
    r"(?![\w-])",
    "morgen heden over momenteel nu vandaag gisteren onlangs recentelijk binnenkort thans moment ogenblik kort"
    " tegenwoordig termijn enige"
    " zijner tzt t.z.t. afgelopen vorig volgend komend aanstaand huidig jaar seizoen kwartaal week maand zomer herfst"
    " winter lente jl. j.l. jongstleden a.s.",
)
_RECURS = regex(
    r"(?<!\w)(?:(?:elke?|iedere?)\s+(?:jaar|half\s?jaar|maand|kwartaal|week|zomer|winter|voorjaar|najaar)|jaarlijks\w*|halfjaarlijks\w*|maandelijks\w*"
    r"|(?<!eerste )(?<!tweede )(?<!derde )(?<!vierde )kwartaal|per\s+jaar|telkens|steeds|jaarverslag"
    rf"|voortgangsrapportage|in\s+(?:{MONTH_WORD})(?!\s+\d{{4}})|(?:\A|(?<=[,;]\s))(?:als|wanneer)|indien|zodra|daarop|daarna|verstreken)\b",
    re.I,
)
"""Words that make a day relative to another event in the same sentence rather than to the reader."""
_SOON = regex(
    r"binnenkort|onlangs|recentelijk|sinds\s+kort|te\s+zijner\s+tijd|over\s+enige\s+tijd|tzt|.*\bvan\s+(?:nu|vandaag|dit\s+moment)|(?:(?:begin|medio|eind|later)\s+)?"
    r"(?:dit|vorig|volgend)\s+(?:jaar|kwartaal|voorjaar|najaar)",
    re.I,
)
"""Moments that a plan leaves open; a plan may well say how a matter stands today."""
_AND_IS = regex(r";|(?:,\s+|\s+)(?:en|maar)\s+(?=(?:wordt|worden|zal|zullen)\b)")
"""Border between two main clauses of one sentence, which each have a moment of their own."""
_QUOTED = regex(r"[‘“\"„][^’”\"]{0,200}[’”\"]")


@rule("V227", Severity.INFO)
def tijd_van_de_lezer(stuk: Stuk) -> Findings:
    plan = isinstance(stuk, Document) and stuk.feiten.soort.endswith("plan")
    speaking = passages(stuk, without=UNSPOKEN)
    for alinea in speaking if plan or isinstance(stuk, Deal) else clauses(stuk):
        for begin, sentence in sentences(alinea.tekst) if _NOW.may_be_in(alinea.tekst) else ():
            open_words = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), sentence)
            for match in _NOW.pattern.finditer(open_words):
                if _RECURS.search(open_words, *_around(match, open_words)) or (plan and not _SOON.fullmatch(match[0])):
                    continue
                message = f"'{match[0]}' hangt af van de dag waarop iemand dit leest"
                hint = "noem de dag, de maand of het jaar"
                yield at_words(alinea, (begin + match.start(), begin + match.end()), message, hint)


def _around(match: re.Match[str], sentence: str) -> tuple[int, int]:
    """Offsets of the main clause of a match."""
    borders = [border.start() for border in _AND_IS.finditer(sentence)]
    before = [border for border in borders if border < match.start()]
    return before[-1] if before else 0, next((border for border in borders if border >= match.end()), len(sentence))
