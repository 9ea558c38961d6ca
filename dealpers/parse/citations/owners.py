"""Owners of cited articles: the text itself, a text with a known name, or an unknown text.

    of-text       [","] (OF [DET] NAME | OF POINTING KIND | NAME | ABBREVIATION) | "daarvan" | "ervan"
    OF            "van" | "uit" | "in" | "der" | "des"
    before        NAME [YEAR] ["(" … ")"] [VERB] "in" before the article: "de Vaartwet bepaalt in artikel 3"

Words that may be the name of another text exclude the article from this text, because a wrong link is worse than no
link.
"""

from dealpers.dutch.dates import MONTHS
from dealpers.dutch.regex import regex
from dealpers.parse.citations.described import (
    APART,
    adjectives,
    described_before,
    is_document,
    made_before,
    titled_before,
)
from dealpers.parse.citations.lawlike import (
    AGREEMENTS,
    head_at,
    is_body,
    is_lawlike,
    is_short,
    is_shouted,
    is_surely_law,
    is_year,
)
from dealpers.parse.citations.names import BODY, Lexicon
from dealpers.parse.citations.texts import Text, named_text, own_kind, own_name
from dealpers.parse.citations.tokens import Cursor

_OF = ("van", "uit", "in", "der", "des")
_THEREOF = ("daarvan", "ervan")
_POINTING = frozenset({
    "die", "dat", "genoemde", "voornoemde", "bedoelde", "laatstgenoemde", "eerstgenoemde", "voormelde", "vermelde",
    "eerdergenoemde", "gemelde", "bovengenoemde", "bovenvermelde", "hierbovengenoemde", "hogergenoemde",
})  # fmt: skip
_DETERMINERS = _POINTING | {"de", "het", "deze", "dit", "onderhavige", "een", "hun", "haar", "zijn"}
_LONGEST_NAME = 7
"""Maximum number of words behind "van de" up to the kind of an unknown text."""
_MOST_BEFORE = 14
"""Maximum number of tokens from the start of a name to "in artikel 3"."""
_LONGEST_TAIL = 6
"""Maximum number of words of a name behind its head: ``Regeling beheer watergangen``."""
_OPENS = frozenset("""
    bij voor via naar nu indien tenzij wanneer zodra per zie krachtens overeenkomstig ingevolge gelet gezien door om
    binnen over tegen zonder conform naast buiten tot vanaf tijdens elk elke ieder iedere geen niet
""".split())  # fmt: skip
_NUMERAL = regex(r"[0-9]{1,3}|[IVX]{1,5}|[A-Z]")
_AMONG = (("in", "het", "bijzonder"), ("meer", "in", "het", "bijzonder"), ("met", "name"), ("te", "weten"))
"""Phrases between a text and an article of it: "de Vaartwet, in het bijzonder artikel 5"."""
_STOPS = frozenset(".;:?!")
_VERBS = frozenset("""
    is zijn wordt worden heeft hebben kan kunnen mag mogen zal zullen moet moeten geldt gelden uit toe in af na aan en
    of onder met volgens conform dat die als op
""".split())  # fmt: skip


def owner(words: Cursor, lexicon: Lexicon, last: Text | None, *, also: tuple[str, ...] = ()) -> Text | None:
    """Text named behind citations; None without a name: the citations are of the text itself.

    The cursor steps over a known text, but not over an unknown text, whose name has no certain end. ``last`` is the
    text named before, for "die wet"; ``also`` are prepositions beside ``_OF``.
    """
    back = words.at
    comma = words.take(",")
    if words.take_one(_THEREOF):
        if words.low() not in ("uit", "uitgaan", "uitgaande"):
            return last or Text()
        words.at = back
        return None
    if not words.take_one((*_OF, *also)):
        text = _behind(words, lexicon, comma=comma)
        if text is None or not text.known:
            words.at = back
        return text
    preposition = words.low(-1)
    inside = preposition == "in"
    if preposition == "uit" and words.low() in _OPENS | {"in", "op", "met", "aan"}:  # "werkt punt 1 uit in een plan"
        words.at = back
        return None
    if own_name(words, lexicon):
        words.at = back if preposition in ("in", "bij") else words.at
        return Text(own=True, main=True)
    text = _introduced(words, lexicon, last, inside=inside)
    if text is None or not text.known or (text.own and preposition == "bij"):
        words.at = back
    return text


def _behind(words: Cursor, lexicon: Lexicon, *, comma: bool) -> Text | None:
    """Text whose name follows a citation without "van": ``artikel 8, eerste lid, Wgr``."""
    if text := named_text(words, lexicon):
        return text
    if lexicon.find(words, BODY):
        return None
    if is_short(words.token()) and not is_shouted(words):
        return Text()
    ahead = head_at(words, 3)
    if ahead < 0 or (comma and not is_surely_law(words.low(ahead))):
        return None
    return None if own_kind(words.low(ahead), lexicon) and not is_distinguished(words, ahead + 1) else Text()


def _introduced(words: Cursor, lexicon: Lexicon, last: Text | None, *, inside: bool) -> Text | None:
    """Text named behind "van": with its determiner, or by a noun alone."""
    text = named_text(words, lexicon)  # before the determiner, which may be a part of the name
    determiner = "" if text else words.take_one(_DETERMINERS) or {"der": "de", "des": "het"}.get(words.low(-1), "")
    if determiner and not text:
        text = None if determiner in _POINTING else named_text(words, lexicon)
    if text:
        return text
    if lexicon.find(words, BODY) and not _is_deal(words):
        return None
    if determiner in _POINTING and is_lawlike(words.low()) | (words.low() in ("wet", "overeenkomst", "convenant")):
        words.at += 1
        return last or Text(known=True)
    if inside and not determiner:
        return None
    if words.low() == "boek" and words.token(1).text.isdecimal():
        return Text()
    return _described(words, lexicon, determiner, inside=inside)


def _described(words: Cursor, lexicon: Lexicon, determiner: str, *, inside: bool) -> Text | None:
    """Unknown text by the words behind "van de", or the text itself by its kind: ``het convenant``."""
    apart = made_before(words)
    apart = adjectives(words) or apart
    if words.low() == "(" and words.low(2) == ")":
        apart = apart or words.low(1) in APART
        words.at += 3
    first = words.token()
    deal = _is_deal(words)
    if deal or (own_kind(first.low, lexicon) and determiner):
        # A region may have a name like that of a body: "de Regio Deal Vaartstreek".
        apart = apart or (deal and _is_name(words, 2))
        distinguished = apart or is_distinguished(words, 1 + deal, capital=first.text[:1].isupper())
        this_text = None if inside and not deal else Text(own=True, main=True)
        return Text() if distinguished else this_text
    law = is_document(first.low)
    if AGREEMENTS.fullmatch(first.low) or not first.text[:1].isupper():
        numbered = first.text[:1].isupper() and bool(_NUMERAL.fullmatch(words.token(1).text))
        return Text() if law and (apart or numbered or (determiner and not inside)) else None
    unknown = determiner and not inside and first.text.isalpha() and len(first.text) > 1 and not is_body(first.low)
    return Text() if unknown or is_short(first) or head_at(words, _LONGEST_NAME) >= 0 else None


def _is_deal(words: Cursor) -> bool:
    """True before a kind of deal of two words, although its first may be a party: ``de Regio``."""
    return words.low() in ("regio", "city", "green") and words.low(1) == "deal"


def is_distinguished(words: Cursor, ahead: int, *, capital: bool = False) -> bool:
    """True if a year, a day or a name distinguishes an agreement from this text: ``het convenant van 2019``."""
    token, behind = words.token(ahead), words.token(ahead + 1)
    if is_year(token):
        return True
    if token.low in ("van", "uit", "d.d", "dd"):
        dated = behind.text.isdecimal() and (words.low(ahead + 2) in MONTHS or len(behind.text) == 4)
        named = capital and token.low == "van" and _is_name(words, ahead + 1) and not is_body(behind.low)
        return is_year(behind) or dated or named
    if token.low == "voor":
        return is_year(words.token(ahead + 2 + (words.low(ahead + 1) in ("de", "het"))))  # "voor de periode 2019-2023"
    return capital and _is_name(words, ahead) and not is_body(token.low)


def _is_name(words: Cursor, ahead: int) -> bool:
    """True if a token has a capital and is no second half of the word before it."""
    token = words.token(ahead)
    return token.text[:1].isupper() and token.begin > words.token(ahead - 1).end


def named_before(words: Cursor, lexicon: Lexicon) -> Text | None:
    """Text named right before a citation, with the cursor on the word ``artikel``.

    Either "in" leads from the name to the citation ("de Vaartwet bepaalt in artikel 3"), or only a comma.
    """
    back = words.at
    words.at -= next((len(phrase) for phrase in (*_AMONG, ("waarvan",)) if _precedes(words, phrase)), 0)
    if words.low(-1) in ("de", "het"):
        words.at -= 1
    inside = words.low(-1) == "in"
    end = words.at - (1 if inside or words.low(-1) in (",", "(") else 0)
    bracketed = False
    for start in range(end - 1, max(-1, end - _MOST_BEFORE), -1):
        words.at = start
        bracketed = words.low() == ")" or (bracketed and words.low() != "(")
        if bracketed:
            continue
        if words.low() in _STOPS or (words.low() == "," and not inside):
            break
        text = (inside and _dated_deal(words, lexicon, end)) or _named_from(words, lexicon, end, inside=inside)
        if text:
            words.at = back
            return text
    words.at = end + 1
    other = words.low(-1) in ("in", ",", "(") and described_before(words, lexicon, is_distinguished, inside=inside)
    words.at = back
    return Text() if other or titled_before(words, lexicon) else None


def _precedes(words: Cursor, phrase: tuple[str, ...]) -> bool:
    """True if a phrase is right before the cursor, behind a comma."""
    return tuple(words.low(rank) for rank in range(-len(phrase) - 1, 0)) == (",", *phrase)


def _named_from(words: Cursor, lexicon: Lexicon, end: int, *, inside: bool) -> Text | None:
    """Text whose name begins at the cursor and leads to token ``end``; None without such a name."""
    start, first = words.at, words.token()
    if not (first.text[:1].isupper() or first.text[:1].isdigit()):
        if inside and first.low in _POINTING and (is_lawlike(words.low(1)) or AGREEMENTS.fullmatch(words.low(1))):
            words.at += 2
            return Text() if _leads_to(words, end) else None
        old = first.low == "wet" and words.low(1) == "van" and words.token(2).text.isdecimal()
        return Text() if old and not inside and _goes_on(words, end) else None
    named = named_text(words, lexicon)
    if named and not named.own and inside and _leads_to(words, end):
        return named
    words.at = start
    ahead = head_at(words, 3)
    short = is_short(first) and not inside
    if not (ahead >= 0 or short) or _is_no_name(words, lexicon, ahead):
        return None
    sure = short or is_surely_law(words.low(max(ahead, 0)))
    words.at = start + max(ahead, 0) + 1
    while inside and words.at < end and words.token().text[:1].isupper():
        words.at += 1
    if inside and _has_tail(words.lows[words.at : end]):
        return Text()
    leads = _leads_to(words, end, sure=sure) if inside else sure and _goes_on(words, end)
    return Text() if leads else None


def _dated_deal(words: Cursor, lexicon: Lexicon, end: int) -> Text | None:
    """Deal with a year before token ``end``: ``Green Deal Oevers van 2019``; None for the text itself."""
    start = words.at
    dated = _is_deal(words) and any(is_year(words.token(ahead)) for ahead in range(end - start))
    other = dated and not own_name(words, lexicon)
    words.at = start + 2
    while other and words.at < end and words.token().text[:1].isupper():
        words.at += 1
    text = Text() if other and _leads_to(words, end) else None
    words.at = start
    return text


def _has_tail(between: list[str]) -> bool:
    """True if words are the rest of a name and its verb: ``Tijdelijke wet oevers noemt in``."""
    *tail, verb = between or [""]
    plain = all(low.isalpha() and not low.endswith("t") and low not in _VERBS for low in tail)
    return verb.endswith("t") and plain and 0 < len(tail) <= _LONGEST_TAIL


def _is_no_name(words: Cursor, lexicon: Lexicon, ahead: int) -> bool:
    """True if the words at the cursor name a body or the text itself, or only begin a sentence."""
    low = words.low()
    if is_body(low) or low in _VERBS or low in _OPENS or lexicon.find(words, BODY):
        return True
    if own_kind(words.low(max(ahead, 0)), lexicon) and not is_distinguished(words, ahead + 1, capital=True):
        return True
    return words.token(-1).low not in ("de", "het", "", ".", ";", ":")


def _goes_on(words: Cursor, end: int) -> bool:
    """True if a name can continue from the cursor to token ``end``, without a verb between.

    The place of publication in brackets is no part of a name: ``Vaartwet (Stb. 2012, 34), artikel 4``.
    """
    between = words.lows[words.at : end]
    if between[:1] == ["("] and between[-1:] == [")"]:
        return True
    if len(between) == 1 and between[0].endswith("t") and not is_lawlike(between[0]):
        return False  # "de Vaartwet regelt artikel 6"
    return len(between) <= _LONGEST_TAIL and not any(low in _VERBS or low in _STOPS for low in between)


def _leads_to(words: Cursor, end: int, *, sure: bool = True) -> bool:
    """True if only a year, brackets and a verb precede token ``end``; without a verb only if ``sure``."""
    if words.take("van"):
        if not (is_year(words.token()) or words.token().text.isdecimal()):
            return False
        sure = True
    while words.at < end and (words.token().text.isdecimal() or words.low() in MONTHS):
        words.at += 1
    if words.take("("):
        while words.at < end and not words.take(")"):
            words.at += 1
    if words.low() == "," and words.low(1) in ("die", "dat", "welke", "welk"):
        words.at += 2
        sure = True
    verb = words.low() == "is" or words.low().endswith(("t", "en"))
    if words.at < end and words.low().isalpha() and verb:
        words.at += 1
        sure = True
        if words.low() in ("ook", "reeds", "al", "daartoe", "hierover", "dit"):
            words.at += 1
    return sure and words.at == end
