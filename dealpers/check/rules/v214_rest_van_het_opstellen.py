"""In de tekst staat niets meer dat voor de opsteller was.

Een invulplek, een instructie of een opmerking van een redacteur hoort niet in een afspraak: wat er moest staan,
ontbreekt.

Fout:
    ## Artikel 1 – Geld

    Het bedrag is XXX.
Fout:
    ## Artikel 1 – Geld

    De termijn is [nog invullen] dagen.
Fout:
    ## Artikel 1 – Geld

    Instructie: vul hier de naam in.
Goed:
    ## Artikel 1 – Geld

    Hoofdstuk XX van de regeling [geconsolideerde tekst] geldt, zoals in 2024 bepaald. De kosten [van het werk]
    zijn € 100.
"""

import re

from dealpers.check.located import at_words
from dealpers.check.passages import Place, passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Severity, Stuk

_OPEN = (
    r"(?:nog\s+)?(?:nader\s+)?(?:in\s?(?:te\s?)?vullen|invullen|aan\s?(?:te\s?)?vullen|aanvullen|be(?:palen|kijken)|uit\s?werken|toevoegen"
    r"|controleren|navragen|afstemmen|checken)|nog\s+(?:nader\s+)?te\s+\w+|n\.?t\.?b\.?|nnb|n\.?n\.?b\.?|pm|p\.m\.|todo|to\s+do|tbd|xx+|\?+|_{2,}|•+|●+"
)
_BLANK = (
    r"(?:naam|datum|plaats|bedrag|aantal|functie|adres|titel|nummer|jaartal|jaar|percentage|onderwerp|partij|organisatie|keuze"
    r"|optie|termijn)(?:\s+(?:invullen|gemeente|organisatie|partij|ondertekenaar|vertegenwoordiger|ondertekening))?"
)
_REMARK = (
    r"(?:opmerking|instructie|toelichting\s+voor\s+de\s+(?:opsteller|redactie)|let\s+op|todo|nb\s+redactie|redactie|vraag"
    r"|commentaar|check|keuze)\b[^\]]*"
)
_REST = Worded(
    rf"\[\s*(?:{_OPEN}|{_BLANK}|(?:{_OPEN})\b[^\]]{{0,80}}|[^\]]{{0,80}}\b(?:{_OPEN})|{_REMARK})\s*\]"
    rf"|<(?:{_BLANK}|{_OPEN}|(?:[a-z]+\s){{0,4}}[a-z]*(?:naam|datum|plaats|adres|nummer|bedrag|jaar)(?:\s[a-z]+){{0,4}}\s?)>"
    r"|\((?:nog\s+)?(?:nader\s+)?(?:in\s?(?:te\s?)?vullen|aan\s?te\s?vullen|n\.t\.b\.|tbd|todo)\)|(?:(?<=\bvan\s)|(?<=\bper\s)|(?<=\bvoor\s))…(?=\s[a-z])"
    r"|(?-i:(?<!\w)(?<!stuk\s)(?<!deel\s)(?<!titel\s)(?<!eeuw\s)XX)(?=\s(?:keer|maal|dagen|weken|maanden|jaar|procent|euro|leden|januari|februari|maart|april|mei|ju[nl]i|augustus|september|oktober|november|december)\b)"
    r"|(?<=[\w€:]\s)(?:…\s?……*|\.\.\.\.+)(?=\s+(?:te|in|van|per|op|voor|aan|euro)\b)|(?<=€\s)(?:\[?(?:…|\.{2,})\]?|,-|x{2,}(?!\w))(?!\d)"
    r"|(?-i:(?<![\w.-])(?<!stuk\s)(?<!deel\s)(?<!Deel\s)(?<!boek\s)(?<!titel\s)X{3,}(?![\w-]))|(?<![\w.-])x{4,}(?![\w-])|(?<![.…_])(?:\?{3,}|_{4,})"
    r"|\b(?:TODO|TBD|lorem\s+ipsum)\b",
    "[ < … .. ,- xx ??? ____ todo tbd lorem vullen n.t.b.",
)
_INSTRUCTION = Worded(
    r"\A\W*(?P<words>(?:instructie|schrijfinstructie|invulinstructie|opmerking\s+(?:redactie|opsteller|\[?[A-Z]{2,4}\d*\]?)|commentaar"
    r"|toelichting\s+voor\s+de\s+(?:opsteller|redactie)|nb\s+voor\s+de\s+opsteller)\s*:)"
    r"|(?<=[.!?]\s)(?P<later>Instructie\s*:)",
    "instructie opmerking commentaar toelichting nb",
)
_OWED = Worded(
    r"(?-i:(?:\b(?:bedraagt|is|zijn|van|bedragen|op|hoogste|maximaal)\s+|€\s?|\A(?=PM\s?:))(?P<pm>PM|p\.m\.|n\.t\.b\.|NTB)(?=[\s.,:;)]|\Z))",
    "pm p.m. n.t.b. ntb",
)

_TO_COME = regex(r"(?:n\.?t\.?b\.?|n\.?n\.?b\.?|tbd|…{2,}|\?{2,})", re.I)
"""Whole cell of a table that is still to come; "PM" and "nader te bepalen" are usual there."""


@rule("V214", Severity.WARNING, signed=Severity.INFO)
def rest_van_het_opstellen(stuk: Stuk) -> Findings:
    """Leave blanks of the closing words alone, where names and dates are written by hand, and "PM" in tables."""
    for alinea in passages(stuk, without=Place.CLOSING):
        spans = [match.span() for match in _REST.finditer(alinea.tekst)]
        spans += [match.span(match.lastgroup or 0) for match in _INSTRUCTION.finditer(alinea.tekst)]
        spans += [] if alinea.in_table else [match.span("pm") for match in _OWED.finditer(alinea.tekst)]
        spans += [(0, len(alinea.tekst))] if alinea.in_table and _TO_COME.fullmatch(alinea.tekst) else []
        for begin, end in sorted(spans):
            words = alinea.tekst[begin:end]
            message, hint = f"'{words}' is een rest van het opstellen", "vul in wat er moet staan, of haal dit weg"
            yield at_words(alinea, (begin, end), message, hint)
