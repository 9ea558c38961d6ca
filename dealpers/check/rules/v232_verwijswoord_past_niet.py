"""Een verwijswoord past bij de partij waar het naar verwijst.

'Het Ziekenhuis … haar' en 'de Stichting … hij' laten een lezer naar iemand anders zoeken. De regel kijkt naar de namen
van partijen, en alleen waar geen ander woord in de buurt kan zijn bedoeld.

Fout:
    ## Artikel 1 – Taken

    1. Het Ziekenhuis stelt haar lokalen open.
    2. De Stichting maakt elk jaar een plan. Daarbij werkt hij samen met scholen.
    3. Over een opname spreekt het Ziekenhuis met artsen. Daarbij maakt zij notities.
    --- aanhef.md
    # Convenant Zorg

    ## Partijen

    1. De heer A. Bos, hierna te noemen: Bos;
    2. Stichting Kade, hierna te noemen: de Stichting;
    3. Ziekenhuis Oever B.V., hierna te noemen: het Ziekenhuis.
Goed, met:
    - 1. Het Ziekenhuis stelt haar lokalen open.
    - 2. De Stichting maakt elk jaar een plan. Daarbij werkt hij samen met scholen.
    - 3. Over een opname spreekt het Ziekenhuis met artsen. Daarbij maakt zij notities.
    + 1. Het Ziekenhuis stelt zijn lokalen open, en de arts haar kamer. De Stichting helpt. De arts komt als hij kan.
    + 2. Het Ziekenhuis vraagt de Stichting om hulp. Daarbij geeft zij les. Hij of zij die betaalt, kan komen.
"""

import re

from dealpers.check.located import at_words
from dealpers.check.passages import UNSPOKEN, passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch.nouns import is_plural, is_singular_verb
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Deal, Severity

_BEFORE = r"(?:(?P<prep>van|voor|met|aan|in|op|bij|over|door|naar|uit|tot|tussen|na|per|om|onder|volgens|namens)\s+)?"
_NOUN = regex(rf"\b{_BEFORE}(?P<det>de|het|een|deze|die|dit|elke|iedere|elk|ieder)\s+(?P<noun>[^\W\d_]{{3,40}})", re.I)
_SUBJECT = regex(
    r"\b(?:(?P<after>(?!wat|dat|als|of|die|dan)[a-zë]{2,20})\s(?P<turned>zij|hij)|(?P<plain>zij|hij)\s(?P<verb>[a-zë]{2,20}))\b(?!\s+of\b)",
    re.I,
)
_HER = regex(r"\b(?P<her>haar)\s[a-zë]{3,}")
_HIS = regex(r"\A(?:De|Het)\s[A-Z][\w-]+\s(?!is|was)[a-zë]+t\s(?P<his>zijn)\s[a-zë]{3,}")
_TIMES = ("jaar", "maand", "week", "kwartaal", "dag")
_PERSON = regex(r"(?:er|aar|or|eur|ist|man)\Z")
"""Ends of names of persons, which a company bears too: the Ontwikkelaar and zijn rechten."""
_FEMALE = regex(
    r"(?:stichting|vereniging|gemeente|provincie|coöperatie|organisatie|commissie|universiteit|maatschappij|onderneming|federatie|unie)\Z",
    re.I,
)


@rule("V232", Severity.INFO)
def verwijswoord_past_niet(deal: Deal) -> Findings:
    aliases = [party.alias.split() for party in deal.partijen if party.alias]
    neuter = {words[-1] for words in aliases if len(words) == 2 and words[0].lower() == "het"}
    female = {words[-1] for words in aliases if words[0].lower() == "de" and _FEMALE.search(words[-1])}
    female |= {words[-1] for words in aliases if words[0].lower() == "de" and _by_text(words[-1], deal)}
    others = {word for words in aliases for word in words if word[0].isupper()} - neuter - female
    for alinea in passages(deal, without=UNSPOKEN) if neuter | female else ():
        before = ""
        for begin, sentence in sentences(alinea.tekst):
            for match in (*_SUBJECT.finditer(sentence), *_HER.finditer(sentence), *_HIS.finditer(sentence)):
                groups = match.groupdict()
                name = next(key for key in ("turned", "plain", "her", "his") if groups.get(key))
                verb = groups.get("after") or groups.get("verb")
                if verb and not is_singular_verb(verb.lower()):
                    continue
                ahead = sentence[: match.start(name)]
                antecedents = _antecedents(ahead if name in ("her", "his") else f"{before} {ahead}")
                wanted = female if match[name].lower() in ("hij", "zijn") else neuter
                named = any(re.search(rf"\b{re.escape(other)}\b", before + ahead) for other in others)
                if antecedents and antecedents <= wanted and not named:
                    message = f"'{match[name]}' past niet bij '{min(antecedents)}'"
                    hint = "kies het verwijswoord dat bij het onderwerp past"
                    yield at_words(alinea, (begin + match.start(), begin + match.end()), message, hint)
            before = sentence


def _by_text(name: str, deal: Deal) -> bool:
    """True if the preamble says "haar" of a party, and never "zijn": ``vertegenwoordigd door haar bestuurder``."""
    parts = {party.deel for party in deal.partijen if name in party.alias}
    texts = [one.tekst for one in passages(deal) if one.deel in parts]
    female = any(" haar " in text for text in texts) and not any(" zijn " in text for text in texts)
    return female and _PERSON.search(name) is None


def _antecedents(text: str) -> set[str]:
    """Nouns in the singular that a word may point back to: behind no preposition; a thing behind "een" is none."""
    return {
        match["noun"]
        for match in _NOUN.finditer(text)
        if not match["prep"] and not is_plural(match["noun"].lower()) and match["det"].lower() != "een"
        if match["noun"] not in _TIMES
    }
