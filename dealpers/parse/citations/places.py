"""Citations of numbered or named parts: tables, chapters, notes, parties, programmes.

tabel         "tabel" SERIES | "tabel" ("in" | "van") ["het"] (leden | artikelen) | "onderstaande tabel" …
ranked        a word of rank that the text numbers its sections by, in the singular or plural, SERIES
numbered      ("hoofdstuk" | "paragraaf" | "§" | ["algemene" | "specifieke"] "overweging" | "noot" | PICTURE) SERIES
partijen      "Partijen" ["genoemd"] "onder" SERIES | "onder" SERIES "genoemde Partijen"
decimal       ("bepaalde" | "genoemd" …) ("in" | "onder" | "sub") DECIMALS | ("in" | "onder") DECIMALS "genoemde"
points        ("punt" | "onderdeel") DECIMALS, where leden have decimal numbers; POINTS SERIES in other texts
programma     ("actielijn" | "programma" | "thema" | "onder") CODES | NAME
"""

from dataclasses import replace
from itertools import takewhile

from dealpers.parse.citations.names import ARTICLE, LINE, PROGRAMME, Lexicon
from dealpers.parse.citations.parts import ARTICLE_WORDS, Citation, articles, item_letters, lid_parts, series
from dealpers.parse.citations.tokens import Cursor, Path

NEAR = {
    "dit": "dit",
    "deze": "dit",
    "vorige": "vorige",
    "vorig": "vorige",
    "voorgaande": "vorige",
    "voorgaand": "vorige",
    "voorafgaande": "vorige",
    "volgende": "volgende",
    "volgend": "volgende",
}
"""Words that point at a part relative to the place of the citation."""

_WHERE = {
    "onderstaande": "onder",
    "hiernavolgende": "onder",
    "volgende": "onder",
    "hieronder": "onder",
    "bovenstaande": "boven",
    "voorgaande": "boven",
    "voorafgaande": "boven",
    "vorige": "boven",
    "hierboven": "boven",
}
_TABLES = ("tabel", "tabellen")
_NUMBERED = {
    "hoofdstuk": "hoofdstuk",
    "hoofdstukken": "hoofdstuk",
    "paragraaf": "paragraaf",
    "paragrafen": "paragraaf",
    "§": "paragraaf",
    "§§": "paragraaf",
    "overweging": "overweging",
    "overwegingen": "overweging",
    "noot": "noot",
    "noten": "noot",
    "voetnoot": "noot",
    "voetnoten": "noot",
    "afspraak": "afspraak",
    "afspraken": "afspraak",
}
PICTURES = {
    form: word
    for word, *forms in (
        ("figuur", "figuren", "fig"),
        ("kaart", "kaarten"),
        ("afbeelding", "afbeeldingen"),
        ("grafiek", "grafieken"),
        ("schema", "schema's", "schema’s"),
        ("diagram", "diagrammen"),
        ("foto", "foto's", "foto’s"),
    )
    for form in (word, *forms)
}
"""Kinds of pictures by the words that cite them."""
_SERIES_OF = frozenset({"algemene", "specifieke", "bijzondere"})
_CONTEXTS = {
    word: (kind, plural)
    for stem, kind in (
        ("actielijn", "actielijn"),
        ("programmalijn", "actielijn"),
        ("thema", "actielijn"),
        ("programma", "programma"),
        ("deelprogramma", "programma"),
    )
    for word, plural in ((stem, False), (f"{stem}en", True), (f"{stem}'s", True), (f"{stem}’s", True))
}
_NAMED = frozenset({"genoemd", "vermeld", "bedoeld", "opgenomen"})
_NAMING = frozenset({"genoemde", "vermelde", "bedoelde", "opgenomen"})
_STATED = frozenset({"gestelde", "bepaalde", "gesteld", "bepaald", "omschreven", "beschreven", "geregelde"})

TABLE_WORDS = (*_WHERE, *_TABLES)
NUMBERED_WORDS = (*_NUMBERED, *PICTURES, *_SERIES_OF)
_SEE = ("zie", "volgens", "conform")
_ALONE = ("geldt", "gelden")
DECIMAL_WORDS = ("in", "onder", "sub", *_SEE, *_ALONE)
_BEHIND = frozenset(". , ; : ) en of is zijn geldt gelden wordt worden kan niet ook".split()) | {""}
"""Tokens behind a number that is no measure: "zie 3.2." and "volgens 3.2 geldt", not "volgens 3.2 meter"."""
_POINTS = ("punt", "clausule", "bepaling", "punten", "clausules", "bepalingen")
POINT_WORDS = (*_POINTS, "onderdeel", "onderdelen")
PARTY_WORDS = ("partij", "partijen", "onder")
CODE_WORDS = (*_CONTEXTS, "onder")


def table(words: Cursor, begin: int, lexicon: Lexicon) -> list[Citation]:
    """``tabel 1``, ``onderstaande tabel``, ``tabel in het derde lid``; ``tabel a`` where the text has that table."""
    where = _WHERE.get(words.low(), "") if words.low(1) in _TABLES else ""
    words.at += bool(where)
    if not words.take_one(_TABLES):
        return []
    plural = words.low(-1) == "tabellen"
    if citations := series(words, begin, "tabel", plural=plural) or _lettered(words, begin, lexicon):
        return citations
    where = where or _WHERE.get(words.take_one(("hieronder", "hierboven")), "")
    if where:
        return [Citation(begin=begin, end=words.end, paths=((("tabel", where),),))]
    words.take("opgenomen")
    if not words.take_one(("in", "van", "bij")):
        return []
    if words.take_one(ARTICLE_WORDS):
        citations = articles(words, begin)
        return [replace(c, paths=tuple((*path, ("tabel", "")) for path in c.paths)) for c in citations]
    paths = _near_or_lid(words)
    return (
        [Citation(begin=begin, end=words.end, paths=tuple((*path, ("tabel", "")) for path in paths))] if paths else []
    )


def titled(words: Cursor, begin: int, lexicon: Lexicon) -> list[Citation]:
    """Article by its title, with or without quotation marks: ``artikel ‘Begrippen’``."""
    quoted = words.take_one(tuple("'‘’\"“„"))
    name = lexicon.take(words, ARTICLE)
    if name is None or (quoted and not words.take_one(tuple("'’‘\"”“"))):
        return []
    return [Citation(begin=begin, end=words.end, paths=((("artikel", name.value),),))]


def _lettered(words: Cursor, begin: int, lexicon: Lexicon) -> list[Citation]:
    """Tables by letter: ``tabel a``, ``tabellen A en B``."""
    citations: list[Citation] = []
    while words.low() in lexicon.letters:
        words.at += 1
        citations.append(Citation(begin=begin, end=words.end, paths=((("tabel", words.low(-1)),),)))
        back = words.at
        if not words.take_join() or words.low() not in lexicon.letters:
            words.at = back
            break
        begin = words.begin
    return citations


def ranked(words: Cursor, begin: int, lexicon: Lexicon) -> list[Citation]:
    """Existing sections by the word and number of their headings: ``fase 2``, ``fasen 1 en 2``."""
    word, labels = lexicon.ranks.get(words.low(), ("", frozenset()))
    plural = words.low() != word
    if not word or (words.low(1) not in labels and not plural):
        return []
    words.at += 1
    citations = series(words, begin, "hoofdstuk", plural=plural)
    known = [[label.lower() for (_, label), *_ in citation.paths] for citation in citations]
    ahead = takewhile(lambda pair: labels.issuperset(pair[1]), zip(citations, known, strict=True))
    return [
        replace(c, paths=tuple((("paragraaf", f"{word}-{label}"),) for label in labels_of_rank))
        for c, labels_of_rank in ahead
    ]


def _near_or_lid(words: Cursor) -> tuple[Path, ...]:
    words.take("het")
    if (near := NEAR.get(words.low(), "")) and words.low(1) in ("lid", "artikel"):
        words.at += 2
        return (((words.low(-1), near),),)
    return lid_parts(words)


def by_rank(words: Cursor, begin: int) -> list[Citation]:
    """Part by its rank: ``de tweede overweging``, ``het derde hoofdstuk``."""
    label, before = words.ordinal(), words.low(-1)
    words.at += 1
    kind = words.take_one(("hoofdstuk", "paragraaf", "overweging", "bijlage"))
    if not kind or not label.isdecimal() or before not in ("de", "het"):
        return []
    return [Citation(begin=begin, end=words.end, paths=(((kind, label),),), by_rank=True)]


def numbered(words: Cursor, begin: int) -> list[Citation]:
    """Chapters, sections, notes, pictures and considerations; ``specifieke overweging 5`` names the series too."""
    which = words.low() if words.low() in _SERIES_OF and words.low(1).startswith("overweging") else ""
    words.at += bool(which)
    word = words.take_one((*_NUMBERED, *PICTURES))
    kind = _NUMBERED.get(word, "") or PICTURES.get(word, "")
    if word == "fig":
        words.take(".")
    if kind == "overweging":
        words.take_one(("onder", "sub"))
    if not kind:
        return []
    if words.low() == "(" and words.low(2) == ")":
        words.at += 1
        citations = series(words, begin, kind)[:1]
        words.take(")")
        return [replace(citation, end=words.end) for citation in citations]
    citations = series(words, begin, kind, inside=kind == "afspraak", plural=word.endswith(("en", "s")))
    if not which:
        return citations
    return [replace(c, paths=tuple(((kind, f"{which}-{path[0][1]}"),) for path in c.paths)) for c in citations]


def decimal(words: Cursor, begin: int) -> list[Citation]:
    """Leden by a decimal number alone: ``het bepaalde in 5.1``, ``de in 5.2 b genoemde``, ``zie 5.2``."""
    stated = words.low(-1) in _STATED or words.low(-1) in _NAMED
    see = words.low() in (*_SEE, *_ALONE)
    words.at += 1
    _ = see and words.take("ook")
    begin = words.begin
    citations: list[Citation] = []
    while "." in words.low() and (labels := words.take_number("lid", first=not citations)):
        step = ("lid", labels[0])
        paths = tuple((step, *inner) for inner in item_letters(words)) or ((step,),)
        citations.append(Citation(begin=begin, end=words.end, paths=paths, by_rank=True))
        back = words.at
        if not words.take_join() or "." not in words.low()[1:]:
            words.at = back
            break
        begin = words.begin
    stated = stated or words.low() in _STATED or words.low() in _NAMING or (see and words.low() in _BEHIND)
    return citations if stated else []


def near_article(words: Cursor) -> str:
    """Place of ``dit artikel`` or ``het volgende artikel``, relative to the citation; else empty."""
    back = words.at
    words.take("het")
    where = NEAR.get(words.low(), "") if words.low(1) == "artikel" else ""
    words.at = words.at + 2 if where else back
    return where


def whole(words: Cursor, begin: int, inner: tuple[Path, ...] = ((),)) -> list[Citation]:
    """Articles or numbered agreements behind "van": ``artikel 4``, ``afspraak 2.1``, with the parts ``inner``."""
    if words.take_one(ARTICLE_WORDS):
        return articles(words, begin, inner if any(inner) else ())
    citations = numbered(words, begin) if _NUMBERED.get(words.low()) == "afspraak" else []
    return [replace(c, paths=tuple((*path, *tail) for path in c.paths for tail in inner)) for c in citations]


def points(words: Cursor, begin: int, lexicon: Lexicon) -> list[Citation]:
    """Leden and headings of a text with decimal leden: ``punt 8.5``, ``onderdeel 10.1``, ``de punten 9 en 10``.

    In other texts a point is a numbered agreement without a word of its own: ``punt 2, onder b``, ``clausule 2``.
    """
    if not lexicon.decimals:
        word = words.take_one(_POINTS)
        return series(words, begin, "punt", inside=True, plural=word.endswith(("en", "s"))) if word else []
    word = words.take_one(POINT_WORDS)
    citations = articles(words, begin) if word else []
    dotted = ["." in citation.paths[0][0][1] for citation in citations]
    if word.startswith("onderde") and not all(dotted):
        return []
    return [replace(c, by_rank=not exact) for c, exact in zip(citations, dotted, strict=True)]


def parties(words: Cursor, begin: int) -> list[Citation]:
    """Parties by number: ``Partijen genoemd onder 1 tot en met 5``, ``de onder 1 en 2 genoemde Partijen``."""
    capital = words.token().text[:1] == "P"
    if word := words.take_one(("partij", "partijen")):
        words.take(",")
        named = words.take_one(_NAMED)
        words.take("in", "de", "aanhef")
        under = (named or capital) and words.take_one(("onder", "sub"))
        return series(words, begin, "partij", plural=word == "partijen") if under else []
    citations = series(words, begin, "partij") if words.take("onder") else []
    return citations if words.take_one(_NAMING) and words.take_one(("partij", "partijen")) else []


def codes(words: Cursor, begin: int, lexicon: Lexicon) -> list[Citation]:
    """Codes of programmes and numbers of action lines, behind a word for programme or action line."""
    kind, plural = _CONTEXTS.get(words.low(), ("", False))
    if words.take("onder") and lexicon.knows_code(words.low()):
        kind, begin = "programma", words.begin
    elif kind:
        words.at += 1
    else:
        return []
    if citations := series(words, begin, kind, plural=plural):
        # "actielijn 1a" is a programme, although the noun means an action line
        return [replace(c, paths=tuple(_coded(path[0][1]) for path in c.paths)) for c in citations]
    begin = words.begin
    name = lexicon.take(words, LINE, introduced=True) if kind == "actielijn" else None
    return [Citation(begin=begin, end=words.end, paths=((("actielijn", name.value),),))] if name else []


def _coded(label: str) -> Path:
    return (("actielijn" if label.isdecimal() else "programma", label),)


def named(words: Cursor, begin: int, lexicon: Lexicon) -> list[Citation]:
    """Programme by its name, or action line by its name between quotation marks."""
    for kind in (PROGRAMME, LINE):
        if name := lexicon.take(words, kind):
            return [Citation(begin=begin, end=words.end, paths=(((kind, name.value),),))]
    return []
