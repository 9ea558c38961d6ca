"""Het werkwoord volgt het getal van zijn onderwerp.

'De gemeenten legt' laat open of één gemeente iets doet of dat zij het samen doen.

Fout:
    ## Artikel 1 – Taken

    De gemeenten legt de fietsroutes aan.
Fout:
    ## Artikel 1 – Taken

    Elk jaar komt er een plan. Daarvoor stelt de gemeenten een begroting op.
Fout:
    ## Artikel 1 – Taken

    De werkgroep hebben elk kwartaal overleg.
Goed:
    ## Artikel 1 – Taken

    1. De gemeenten leggen de fietsroutes aan. Elk jaar komt er een plan. Daarvoor stelt de werkgroep de gemeenten
       vragen. De werkgroep heeft overleg. De haven ligt vol. Een aantal bewoners helpt. De Linden helpt ook.
    2. De kosten verplicht de kassier te melden. De boten gericht op het wad varen. De jongen helpt.

    ## Artikel 2 – Begrippen

    In dit convenant wordt verstaan onder:

    - *Meerkosten*: kosten boven de raming.

    ## Artikel 3 – Kosten

    De Meerkosten worden gedeeld.
"""

import re
from collections.abc import Iterator

from dealpers.check.located import at_words
from dealpers.check.passages import passages
from dealpers.check.rule import Findings, rule
from dealpers.dutch.nouns import is_plural, is_plural_verb, is_singular, is_singular_verb, singulars
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Severity, Stuk, ids

_NOUN = r"(?P<noun>[A-Za-zë]{4,30}(?:'s)?)"
_BENT = r"[a-zë]{2,20}en?\s"
_VERB = r"(?P<verb>[a-zë]{2,20})"
_ADVERB = r"(?:Jaarlijks|Vervolgens|Ook|Verder|Tevens|Bovendien|(?:Daar|Hier)(?:naast|voor|toe|bij|mee|na|om|over))"
_MORE = tuple(
    regex(rf"{form}(?![\w-])")
    for form in (
        *(rf"(?:De|Alle|Beide|Deze)\s{bent}{_NOUN}\s{_VERB}" for bent in ("", _BENT)),
        *(rf"{_ADVERB}\s{_VERB}\s(?:de|alle|beide|deze)\s{bent}{_NOUN}" for bent in ("", _BENT)),
        rf"(?P<noun>Partijen|Partners|Gemeenten|Provincies|Waterschappen)\s{_VERB}",
        rf"{_ADVERB}\s{_VERB}\s(?P<noun>Partijen)",
    )
)
_ONE = tuple(
    regex(
        rf"(?:De|Het|Deze|Dit|Elke?|Iedere?)\s{bent}{_NOUN}\s{_VERB}(?![\w-]|\s(?:is|blijft|kost|vraagt|wordt|heeft|we|wij|ze|zij|er)\b)"
    )
    for bent in ("", _BENT)
)
_TOGETHER = regex(
    rf"(?:De|Het)\s(?P<noun>[A-Z][\w-]+)\sen\s(?:de|het)\s[A-Z][\w-]+\s{_VERB}(?=\s(?:zich\s)?(?:samen|gezamenlijk|onderling|elkaar|met\selkaar)\b)"
)
"""Two parties with a verb of one, beside a word that needs both."""
_COLLECTIVE = frozenset(
    "aantal deel helft merendeel meerderheid minderheid groep reeks rest serie paar rijk regio heel geheel meeste "
    "overige andere politie jaar periode maand week kwartaal zomer winter".split()
)
"""Nouns that bear a verb in the plural too, and those of a time before a verb: "Dit jaar gaan de bewoners"."""


@rule("V230", Severity.INFO)
def werkwoord_past_niet(stuk: Stuk) -> Findings:
    known = {term.term.lower() for term in stuk.begrippen} | {"partij", "partner"}
    groups = {name.rpartition(" ")[2] for party in stuk.partijen for name in (party.groep, party.kant, party.alias)}
    for alinea in passages(stuk):
        in_list = not {"onderdeel", "streepje"}.isdisjoint(kind for kind, _ in ids.parse(alinea.deel).steps)
        for begin, sentence in sentences(alinea.tekst):
            for match, more in _slips(sentence, known, in_list=in_list):
                noun = match["noun"]
                if (
                    match.re is not _TOGETHER
                    and noun[0].isupper()
                    and noun not in groups
                    and known.isdisjoint({noun.lower(), *singulars(noun.lower())})
                ):
                    continue  # a name may look like a plural
                message = f"'{match[0]}': het onderwerp is {'meervoud' if more else 'enkelvoud'}, het werkwoord niet"
                hint = "maak het getal van onderwerp en werkwoord gelijk"
                yield at_words(alinea, (begin + match.start(), begin + match.end()), message, hint)


def _slips(sentence: str, terms: set[str], *, in_list: bool) -> Iterator[tuple[re.Match[str], bool]]:
    """Subjects with a verb of another number at the begin of a sentence, and whether the subject is a plural.

    In a list an infinitive may follow the noun: "De gemeente informeren".
    """
    for match in filter(None, (pattern.match(sentence) for pattern in _MORE)):
        if is_singular_verb(match["verb"]) and is_plural(match["noun"].lower()):
            yield match, True
    if (two := _TOGETHER.match(sentence)) and is_singular_verb(two["verb"]):
        yield two, True
    for match in filter(None, (pattern.match(sentence) for pattern in _ONE)):
        noun = match["noun"].lower()
        if (
            is_plural_verb(match["verb"])
            and not in_list
            and noun not in _COLLECTIVE
            and (is_singular(noun) or (noun in terms and not is_plural(noun) and not noun.endswith("en")))
        ):
            yield match, False
