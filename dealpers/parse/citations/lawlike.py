"""Laws, plans and agreements outside the registers, recognised by the form of their name.

The name of an unknown text has its kind in its head (``Vaartwet``, ``Regeling kadebeheer 2019``), or is an
abbreviation (``WRM``, ``Sr``). A name of a body (``Stuurgroep``, ``BZK``) is no name of a text.
"""

from dealpers.dutch.regex import regex
from dealpers.parse.citations.tokens import Cursor, Token

_STRONG = (
    r"wet|wetten|wetboek|besluit|besluiten|regeling|regelingen|verordening|verordeningen|verdrag|verdragen|richtlijn"
    r"|richtlijnen|statuut|statuten|reglement|beschikking|voorwaarden|protocol|handvest|keur|grondwet|circulaire"
    r"|aanwijzingen|beleidsregel|beleidsregels|leidraad|akkoord|pact|concordaat"
)
_WEAK = (
    r"[a-z]overeenkomst|[a-z]convenant|[a-z]deal|plan|rapport|nota|visie|brief|document|begroting|contract|agenda"
    r"|verklaring|vergunning|gedragscode|programma|manifest|advies|kader|offerte"
    r"|concessie|akte|bestek|legger"
)
_LAWLIKE = regex(rf".*(?:{_STRONG}|{_WEAK})")
_SURELY = regex(rf".*(?:{_STRONG})|.*[a-z](?:overeenkomst|convenant|deal)")
AGREEMENTS = regex(r".*(?:convenant|overeenkomst|akkoord|protocol|deal|afspraken|regeling|statuten|contract|pact)")
"""Regex of the nouns by which an agreement can name itself."""

_ROMAN = regex(r"[IVXLC]+")
_SHORT = regex(
    r"[A-Z]{2,7}[0-9]{0,2}(?:-[A-Z]{2})?"  # BW, EVRM, WRM, UAV-GC
    r"|Wv[A-Z][a-z]{0,2}"  # WvSr, WvK
    r"|[A-Z][b-df-hj-np-tv-xz]{1,4}"  # Sr, Vw, Wgr, Bbl
    r"|[A-Z][a-z]{1,3}w"  # Gemw, Provw
    r"|W[a-z]{2,4}|Awb|Aw|Ow|Iw|Bro|Rarro|Bibob"  # Woo, Wabo, Wlz
)
_WORDS = frozenset("""
    wij wie wat wel was want waar wil wilt weg werk wens wijk wonen water week weken woont wordt welk welke wacht
    weer west wand wind winst wmo
""".split()) - {"wmo"}  # fmt: skip
_BODIES = frozenset("""
    aivd az bz bzk def eu ez ezk fin fnv ipo ienw jenv kgg knv lnv lto lvvn minfin ministerie nctv nvwa ocw
    om rdw rijk rivm rvo rws sodm szw uvw uwv vng vno vro vws vrom vw ienm kvk ns cbs pbl scp cpb btw nl pm
    fte mkb ggd zzp nv bv
""".split()) - {"vw", "om", "pm"}  # fmt: skip
_BODY = regex(
    r"(?:.*(?:overleg|commissie|bestuur|groep|raad|team|tafel|bureau|instelling|instantie|dienst|kamer|kassier|college"
    r"|staten|partij|partijen|partner|partners|gemeente|gemeenten|provincie|provincies|waterschap|waterschappen|schap"
    r"|ministerie|minister|secretaris|burgemeester|wethouder|gedeputeerde|dijkgraaf|commissaris|voorzitter|directeur"
    r"|stichting|vereniging|bedrijf|bedrijven|overheden|overheid|corporatie|corporaties|inspectie|autoriteit|agentschap"
    r"|universiteit|hogeschool|rechtbank|gerechtshof|organisatie|organisaties|fonds|streek|regio|bewoners))"
    r"|rijk|staat|unie|deelnemers?|leden|de|het|een|deze|dit|die|dat|elke?|iedere?|alle|ook|en|of|in|op|te|ten|ter|zo"
    r"|artikel|artikelen|bijlage|bijlagen|hoofdstuk|paragraaf|lid|tabel"
)
_DATED = regex(r"(?:1[89]|20)[0-9]{2}(?:[-–][0-9]{2,4})?")


def is_lawlike(word: str) -> bool:
    """True if a lower-case word is the head of the name of a law, plan or agreement."""
    return _LAWLIKE.fullmatch(word) is not None


def is_surely_law(word: str) -> bool:
    """True if a word names a rule or agreement, and hardly ever a plan, letter or programme of the deal itself."""
    return _SURELY.fullmatch(word) is not None


def is_office(word: str) -> bool:
    """True if a lower-case word is the common noun for an office or organisation: ``gemeente``, ``stichting``."""
    return _BODY.fullmatch(word) is not None


def is_body(word: str) -> bool:
    """True if a lower-case word names an actor, or is no noun for a text."""
    return word in _BODIES or is_office(word)


def is_short(token: Token) -> bool:
    """True if a token has the form of an abbreviation of a law: ``BW``, ``Sr``, ``WRM``, ``Wvk``."""
    if _ROMAN.fullmatch(token.text) or token.low in _BODIES or token.low in _WORDS:
        return False
    return _SHORT.fullmatch(token.text) is not None and not is_body(token.low)


def is_shouted(words: Cursor) -> bool:
    """True if the words around the cursor are in capitals, so that a word in capitals is no abbreviation."""
    return words.token().text.isupper() and words.token(-2).text.isupper() and words.token(-2).text.isalpha()


def is_year(token: Token) -> bool:
    """True if a token is a year of four figures, or two years with a dash between."""
    return _DATED.fullmatch(token.text) is not None


def head_at(words: Cursor, furthest: int) -> int:
    """Number of tokens from the capital at the cursor to the head of a name; -1 where no name begins.

    A name ends before punctuation, and at a word that opens another phrase.
    """
    if not words.token().text[:1].isupper():
        return -1
    for ahead in range(furthest):
        low = words.low(ahead)
        if low in _ENDS or (ahead and low in _OPENS):
            return -1
        if is_lawlike(low):
            return ahead
    return -1


_ENDS = frozenset(".;:(),") | {""}
_OPENS = frozenset("de het een is zijn wordt worden heeft hebben dat die zal zullen kan kunnen aan om".split())
