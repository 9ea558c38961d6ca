"""Wie voor een partij tekent, is wie haar volgens de aanhef vertegenwoordigt.

Scheelt de naam een letter, dan is een van de twee een tikfout. Tekent iemand anders, dan kan dat kloppen:
een plaatsvervanger, of een opvolger. Een lezer wil dat weten. Ook wie tekent zonder partij te zijn, en een naam in een
artikel die van de aanhef verschilt in ‘van den’ of ‘van der’, wordt genoemd.

Fout:
    --- deal.yml
    soort: Regio Deal
    status: ondertekend
    samenvatting: Een voorbeeld.
    --- aanhef.md
    # Regio Deal Voorbeeld

    ## Partijen

    1. De Minister van Water, de heer C. Dal, hierna te noemen: de Minister.
    --- slot.md
    # Ondertekening

    De Minister van Water, de heer B. Dal
Fout, met:
    - De Minister van Water, de heer B. Dal
    + Namens de Minister van Water,
    + C. Dal
    +
    + Namens Aannemer Kiezel B.V.,
    + A. Berg
Goed, met:
    - De Minister van Water, de heer B. Dal
    + De Minister van Water, de heer C. Dal
"""

import difflib
import re

from dealpers.check.located import at_words
from dealpers.check.passages import UNSPOKEN, passages
from dealpers.check.rule import Finding, Findings, RuleContext, rule
from dealpers.corpus.timeline import other_texts
from dealpers.dutch.regex import regex
from dealpers.model import Deal, Ondertekening, Partij, Severity, alineas, ids
from dealpers.parse.ondertekening.namen import FUNCTION, people_of, same_person

_BEHALF = regex(
    r"(?:\A|(?<=\n))\W*(?:(?:[Nn]amens|[Vv]oor)\s+(?:de\s+|het\s+)?|[Dd]e\s+burgemeester\s+van\s+)"
    r"(?P<body>(?!dez|akkoord|gezien|ontvangst|eensluidend|zover)[^,;:\n]{3,90}?)(?=\s*(?:[,;:\n]|\Z))"
)
_OFFICE = regex(r"(?:\w+\s+)?(?:college|bestuur|directie|raad|staten|burgemeester|leden|afdeling)\b", re.I)
"""Offices and parts of a party, which may sign for it under their own name."""
_WORD = regex(r"(?!(?:Stichting|Vereniging|De|Het|Van|En)\b)[^\W\d_]{4,}")
"""Words that tell a body from another."""
_PARTICLE = regex(
    r"(?<![\w.])(?P<first>(?:[A-Z]\.){1,5})\s(?P<between>(?:(?:van|de|der|den|ten|ter|te)\s){1,2})(?P<last>[A-Z][\w-]+)"
)
"""Person with initials and the small words before the surname."""
_LIKE = 0.85
"""Likeness of two names above which one is a slip of the other."""


@rule("V507", Severity.WARNING)
def ondertekenaar_anders_dan_aanhef(deal: Deal, context: RuleContext) -> Findings:
    yield from _strangers(deal)
    yield from _misnamed(deal)
    for text in (deal, *other_texts(deal)):
        parties = {str(party.id): party for party in text.partijen}
        signers = [one for one in text.ondertekeningen if one.partij in parties and one.naam]
        for one in signers:
            party = parties[one.partij]
            others = [other for other in signers if other.partij == one.partij]
            known = any(_named(other, party) for other in others)
            if party.persoon and not known and not _reported(one, party, context):
                yield _finding(one, party)


def _strangers(deal: Deal) -> Findings:
    """Bodies behind "Namens" at the signatures whose noun no party has, where the others are parties.

    Not certain where a party has another word of the name: "Zorgkantoor Oever" beside the party "Zorggroep Oever".
    """
    names = [party.ambt + " " + party.alias + " " + party.kort for party in deal.partijen]
    known = {word.lower() for name in names for word in _WORD.findall(name)}
    every = [
        (alinea, match)
        for alinea in alineas(deal, deal)
        if ids.is_kind(alinea.deel, "slot")
        for match in _BEHALF.finditer(alinea.tekst)
    ]
    strange = [one for one in every if _is_strange(one[1]["body"], known)]
    if len(strange) < len(every) and known:
        for alinea, match in strange:
            message = f"hier tekent '{match['body']}', maar de aanhef noemt die partij niet"
            hint = "noem de partij in de aanhef, of haal deze regel weg"
            shared = not known.isdisjoint(word.lower() for word in _WORD.findall(match["body"]))
            yield at_words(alinea, match.span("body"), message, hint, certain=not shared)


def _is_strange(body: str, known: set[str]) -> bool:
    """True if no party has the first word of a name, or a word that begins with it or that it begins with."""
    head = next(iter(_WORD.findall(body)), "").lower()
    shares = any(head.startswith(word) or word.startswith(head) for word in known)
    return bool(head) and not shares and not _OFFICE.match(body) and not FUNCTION.match(body)


def _misnamed(deal: Deal) -> Findings:
    """Persons in the articles with the initials and surname of a representative, and another "van den" between."""
    known = [parts for party in deal.partijen for name in people_of(party) if (parts := _PARTICLE.search(name))]
    for alinea in passages(deal, without=UNSPOKEN) if known else ():
        for match in _PARTICLE.finditer(alinea.tekst):
            named = [one for one in known if one.group("first", "last") == match.group("first", "last")]
            if named and match["between"] not in {one["between"] for one in named}:
                message = f"'{match[0]}' heet in de aanhef '{named[0][0]}'"
                yield at_words(alinea, match.span(), message, "lees de naam na")


def _reported(signature: Ondertekening, party: Partij, context: RuleContext) -> bool:
    """True if V113 reports the slip already: a name that elsewhere has another letter."""
    spelled = [finding.words for finding in context.found if finding.code == "V113"]
    return any(words in signature.naam or words in party.persoon for words in spelled)


def _named(signature: Ondertekening, party: Partij) -> bool:
    """True if the preamble has the signatory among those who represent the party."""
    return party.persoon.endswith(signature.naam) or any(same_person(signature.naam, p) for p in people_of(party))


def _finding(signature: Ondertekening, party: Partij) -> Finding:
    slip = next((person for person in people_of(party) if _alike(signature.naam, person)), "")
    printed = f"hier tekent {signature.naam}; in de aanhef staat {slip or party.persoon}"
    if slip:
        hint = "lees beide na in het ondertekende stuk, en verbeter de tikfout"
        if signature.deel:
            hint = "staat het zo in het ondertekende stuk, aanvaard dit dan met uitleg; verbeter het anders"
    else:
        hint = "klopt het, zeg dan in redactie.yml waarom iemand anders tekende"
    return Finding(
        span=signature.span,
        message=printed,
        hint=hint,
        place=signature.deel or signature.partij,
        words=signature.naam,
        certain=bool(slip),
    )


def _alike(one: str, other: str) -> bool:
    left, right = (re.sub(r"[^\w\s]+|_", "", name).casefold() for name in (one, other))
    return (
        left.split()[-1:] == right.split()[-1:]
        or difflib.SequenceMatcher(None, left, right, autojunk=False).ratio() >= _LIKE
    )
