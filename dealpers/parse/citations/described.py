"""Texts described by a noun and words around it: ``het huishoudelijk reglement van de stuurgroep``.

    phrase        DET [MADE] {ADJECTIVE} NOUN {TAIL}
    MADE          "op 8 april 1960 gesloten" | "daaraan voorafgaande"
    TAIL          day, year or number, bracketed words, capitals, or a preposition with its nouns

The noun names a kind of document. A phrase describes another text right before a comma and a citation ("de nota
Waterrijk, hoofdstuk 2"), and before a verb of content ("het reglement regelt dit in artikel 4").
"""

from collections.abc import Callable

from dealpers.dutch.dates import MONTHS
from dealpers.dutch.regex import regex
from dealpers.parse.citations.lawlike import AGREEMENTS, is_body, is_lawlike, is_year
from dealpers.parse.citations.names import Lexicon
from dealpers.parse.citations.texts import named_text, own_kind
from dealpers.parse.citations.tokens import Cursor

APART = frozenset("""
    vorige oude eerdere voormalige toenmalige eerste andere landelijke gelijknamige voorgaande voorafgaande vroegere
    ingetrokken vervallen opgezegde beëindigde bijbehorende onderliggende
""".split())  # fmt: skip
"""Adjectives that distinguish a text from the text itself."""
_DEEPEST = 7
"""Maximum number of words between a determiner and its noun: "op 8 april 1960 te Veenkreek gesloten"."""
_MOST_ADJECTIVES = 3
_LONGEST = 16
"""Maximum number of tokens from the start of a phrase to its citation."""
_MADE = frozenset("""
    op in tussen door bij daarbij toen destijds eerder daaraan hieraan reeds nog vooraf laatstelijk indertijd onlangs
    voordien hiervoor daarvoor aan
""".split())  # fmt: skip
_DEFINITE = frozenset("de het die dat genoemde voornoemde bedoelde uw onze ons hun haar zijn mijn".split())
_BARE = frozenset("volgens conform ingevolge krachtens zie in uit van per".split())
"""Prepositions before a noun without determiner: "conform Bestuursakkoord Water, artikel 2"."""
_TAIL = frozenset(
    "van uit over voor inzake bij tussen en de het betreffende te met d.d d dd nr nummer kenmerk .".split()
)
_PREPOSITIONS = frozenset("van voor over inzake bij tussen betreffende de het en met".split())
_CONTENT = frozenset("""
    bepaalt bepalen regelt regelen kent kennen noemt noemen bevat bevatten stelt stellen schrijft schrijven vereist
    vereisen biedt bieden geeft geven eist eisen voorziet voorzien omschrijft omschrijven spreekt spreken verwijst
    verwijzen verplicht verplichten verbiedt verbieden vermeldt vermelden vraagt vragen zegt zeggen beschrijft
    beschrijven legt leggen maakt maken verlangt verlangen sluit sluiten
""".split())  # fmt: skip
_NO_NAMES = frozenset(
    "is zijn was waren wordt worden heeft hebben kan kunnen zal zullen moet moeten staat geldt die dat".split()
)
_FEWEST = 2
"""Minimum number of words with a capital in a title without determiner."""
_FARTHEST = 5
"""Maximum number of words from a verb of content to "in": "regelt dit voor alle partijen in artikel 4"."""
_ADJECTIVE = regex(r"[a-zë-]{2,}(?:e|lijk|ig|isch|eel|aal|air|ief|en)")
_NO_ADJECTIVES = frozenset("de het deze die alle elke beide en te een ieder een hun mijn onze".split())
_MORE_DOCUMENTS = regex(
    r".*(?:addendum|addenda|allonge|allonges|notitie|memo|memorandum|handreiking|strategie|rapportage|verslag|onderzoek"
    r"|studie|verkenning|analyse|evaluatie|routekaart|motie|arrest|vonnis|uitspraak|richtsnoer|richtsnoeren|toelichting"
    r"|catalogus|monitor|notulen|nota’s|nota's|plannen|brieven|overeenkomsten|afspraken|wijzer|gids|boek|charter|norm"
    r"|normen|eisen|bijsluiter|polis|cao|jaarrekening|voorstel|aanvraag|mandaat|position-paper|whitepaper|brochure|folder|factsheet|publicatie)"
)


def is_document(word: str) -> bool:
    """True if a lower-case noun names a law, an agreement or another document: ``nota``, ``addendum``."""
    return bool(is_lawlike(word) or AGREEMENTS.fullmatch(word) or _MORE_DOCUMENTS.fullmatch(word))


def made_before(words: Cursor) -> bool:
    """Step over words between a determiner and its noun that say when or by whom a text was made."""
    if words.low() not in _MADE:
        return False
    for ahead in range(1, _DEEPEST + 1):
        low = words.low(ahead)
        if low in (".", ";", ",", ""):
            return False
        if low.endswith(("e", "en", "te")) and is_document(words.low(ahead + 1)):
            words.at += ahead + 1
            return True
    return False


def adjectives(words: Cursor) -> bool:
    """Step over adjectives before the noun of a document; true if one distinguishes this text from the text itself."""
    for number in range(1, _MOST_ADJECTIVES + 1):
        low = words.low(number - 1)
        if low in _NO_ADJECTIVES or not _ADJECTIVE.fullmatch(low):
            return False
        if is_document(words.low(number)):
            apart = any(words.low(ahead) in APART for ahead in range(number))
            words.at += number
            return apart
    return False


def described_before(words: Cursor, lexicon: Lexicon, is_distinguished: Callable[..., bool], *, inside: bool) -> bool:
    """True if a phrase before the cursor describes another text, of which the citation at the cursor is a part.

    ``inside``: "in" precedes the citation, else a comma, or a bracket behind a name with a year.
    """
    back, end = words.at, words.at - 1
    bracket = words.lows[end] == "("
    start, depth = end - 1, 0
    while start >= max(0, end - _LONGEST):
        low = words.lows[start]
        depth += (low == ")") - (low == "(")
        if not depth and low in (";", ":", "?", "!", ","):
            break
        if not depth and low == "." and not _is_short(words, start):
            break
        words.at = start
        listed = not inside and words.low(-1) == ","  # "artikel 1, het plan, artikel 9 en artikel 10"
        if not depth and not listed and _phrase(words, lexicon, is_distinguished) and _leads(words, end, inside=inside):
            year = any(is_year(words.token(ahead)) for ahead in range(start - words.at, end - words.at))
            if year or not bracket:
                words.at = back
                return True
        start -= 1
    words.at = back
    return False


def titled_before(words: Cursor, lexicon: Lexicon) -> bool:
    """True if only the title of another text fills a paragraph up to the comma before the citation at the cursor.

    For example "Nationale Agenda Oevers 2020-2030, hoofdstuk 2" in a note; a month may be behind the title. A part
    ("Bijlage 2 Kaart, artikel 3"), a body and the kind of the text itself begin no such title.
    """
    end = words.at - 1
    if end < _FEWEST or words.lows[end] != "," or words.lows[1].isdecimal() or is_body(words.lows[0]):
        return False
    dated = end
    while dated > _FEWEST + 1 and (words.lows[dated - 1] in MONTHS or words.lows[dated - 1].isdecimal()):
        dated -= 1
    end = dated - 1 if words.lows[dated - 1] == "," else end
    tokens = [words.token(rank - words.at) for rank in range(end)]
    capitals = sum(token.text[:1].isupper() for token in tokens)
    named = all(not token.text[:1].islower() or token.low in _PREPOSITIONS for token in tokens)
    plain = not any(own_kind(token.low, lexicon) or token.low in (",", ".", ";", ":") for token in tokens)
    return named and plain and tokens[0].text[:1].isupper() and capitals >= _FEWEST


def _is_short(words: Cursor, index: int) -> bool:
    """True if a full stop belongs to an abbreviation such as "d.d." or "nr."."""
    return words.lows[index - 1] in ("d", "dd", "nr", "no", "stb", "stcrt", "jl")


def _phrase(words: Cursor, lexicon: Lexicon, is_distinguished: Callable[..., bool]) -> bool:
    """Step over a definite phrase up to and with its noun; false if the noun means the text itself."""
    opener = words.take_one(_DEFINITE)
    if not opener and not (words.take_one(_BARE) and words.token().text[:1].isupper()):
        return False
    apart = made_before(words)
    apart = adjectives(words) or apart
    noun = words.token()
    if not is_document(noun.low) or is_body(noun.low):
        return False
    back = words.at
    text = named_text(words, lexicon)
    words.at = back + 1
    itself = own_kind(noun.low, lexicon)
    capital = noun.text[:1].isupper() and not (text and text.own)
    return not itself or apart or is_distinguished(words, 0, capital=capital)


def _leads(words: Cursor, end: int, *, inside: bool) -> bool:
    """True if the tail of a phrase, and a verb of content where one is needed, fill the words up to ``end``."""
    depth = 0
    named = words.token(-1).text[:1].isupper()
    while words.at < end:
        token = words.token()
        depth += (token.low == "(") - (token.low == ")")
        if not depth and inside and token.low in _CONTENT and words.low(-1) not in _PREPOSITIONS:
            return end - words.at <= _FARTHEST and words.lows[end] == "in"
        name_goes_on = inside and named and token.low.isalpha() and token.low not in _NO_NAMES
        if not depth and token.low != ")" and not name_goes_on and not _is_tail(words):
            return False
        words.at += 1
    return not inside


def _is_tail(words: Cursor) -> bool:
    """True for a token that continues a noun phrase: a name, a day, a number, or a noun behind a preposition."""
    token = words.token()
    if token.low in ("deze", "dit"):
        return False  # "de afspraken van deze deal": the text itself
    if token.low in _TAIL or token.low in MONTHS or not token.text[:1].islower():
        return token.low not in (",", ";", ":", "?", "!")
    before, two = words.low(-1), words.low(-2)
    behind_adjective = _ADJECTIVE.fullmatch(before) and two in _PREPOSITIONS
    behind_name = words.token(-1).text[:1].isupper() and not token.low.endswith("t") and token.low not in _NO_NAMES
    return before in _PREPOSITIONS or bool(behind_adjective) or behind_name
