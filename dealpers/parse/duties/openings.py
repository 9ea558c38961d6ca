"""Openings of a clause whose verb precedes its subject: "Jaarlijks stelt de Regio", "De meerkosten draagt het Rijk"."""

import re

from dealpers.dutch.regex import regex

OPENER = regex(
    r"(?:\w+\s+(?:\w+\s+)?\w*(?:jaar|kwartaal|maand(?:en)?|we(?:ek|ken)|dag(?:en)?|keer|maal|periode)|Dit(?=\s+\w+\s+(?:de|het|een|[A-Z]\S*|partijen)\b)"
    r"|Tenzij|Voordat|Totdat|Omdat|Aangezien|Hoewel|Aan|Aanvullend|Achteraf|Als|Bij|Binnen|Bovendien|Buiten|Daarbij|Daarna|Daarnaast|Daartoe|Daarvoor|Daarmee|"
    r"Door|Eens|Eenmaal|Eerst|Gedurende|Gezamenlijk|Halverwege|Hierbij|Hierin|Hierna|Hiertoe|Hiervoor|"
    r"In|Indien|Inhoudelijk|Jaarlijks|Halfjaarlijks|Maandelijks|Met|Mede|Na|Namens|Naast|Nadat|Nadien|Om|Onder|"
    r"Ook|Op|Over|Per|Periodiek|Regelmatig|Samen|Specifiek|Telkens|Ten|Ter|Tegelijk|Tevens|Tijdens|Tot|Tussentijds|"
    r"Uiterlijk|Uit|Vanaf|Vanuit|Vervolgens|Via|Volgens|Voor|Voorafgaand|Vooraf|Voorts|Vóór|Waar|Wanneer|Zo|"
    r"Zodra|Zolang|Zonodig|Eveneens|Verder|Desgevraagd|Evenals|Langs|Tenminste|Minimaal|Minstens|Conform|Mocht|Mochten|Tegen|Teneinde|Ingeval|Sinds|Wegens|Ondanks|Behoudens|Dagelijks|Doorlopend|Steeds|Dankzij|Afhankelijk|"
    r"Overeenkomstig|Ingevolge|Tegelijk|Tegelijkertijd|Gelijktijdig|Desgewenst|Parallel|Aansluitend|Onverminderd|Daarom|"
    r"Dan|Later|Zodoende|Dus|Tijdig|Vroegtijdig|Actief|Achtereenvolgens|Vooruitlopend|Wekelijks|Tweejaarlijks|Gevraagd|"
    r"Desnoods|Mogelijk|Onverwijld|Terstond|Krachtens|Ondersteunend|Afzonderlijk|Daartegenover|Daarop|Hierop|Hierover|Daarover)\b"
)
"""Regex of a word that opens a sentence and is no subject."""
_THEN = regex(r",\s+dan\s+[a-zà-ÿ]+\s+$")
_COSTS_FIRST = regex(
    r"^\W*(?:(?:De|Het|Een|Alle|Deze|Eventuele|Overige)\s+)?(?:\w+\s+)?\w*(?:kosten|lasten|uitgaven|risico(?:[’']s)?|schade|tekort(?:en)?"
    r"|verlie(?:s|zen)|verschil(?:len)?|rente|bedrag(?:en)?)\b[^.;:]{0,100}\s"
    r"(?:draagt|dragen|betaalt|betalen|vergoedt|vergoeden|bekostigt|bekostigen|deelt|delen)\s+$",
    re.I,
)
"""Regex of costs before their bearer and a verb that costs cannot have as its subject: "De meerkosten draagt …"."""


def opens_clause(before: str) -> bool:
    """True if a main clause with its verb first begins before a subject: "…, dan beslist", "…; in 2030 besluiten"."""
    if _THEN.search(before) or _COSTS_FIRST.search(before):
        return True
    clause = before.rpartition(";")[2].lstrip() if ";" in before else ""
    return bool(clause) and OPENER.match(clause[0].upper() + clause[1:]) is not None
