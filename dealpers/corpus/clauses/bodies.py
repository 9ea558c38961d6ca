"""Bodies that a text sets up: members, chair, interval, work, decisions and disputes, in the words of the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.corpus.clauses.passages import Fact, Passage, annex_passages, fact, passages
from dealpers.corpus.once import once
from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import without_article
from dealpers.model import Alinea, Deal, alineas, ids
from dealpers.model.ids import PartId, TextId

_NOUN = (
    r"(?:overleg|stuurgroep|regiegroep|kerngroep|werkgroep|projectgroep|klankbordgroep|adviesgroep|programmaraad|adviesraad"
    r"|raad|commissie|coalitie|regietafel|tafel|programmateam|projectteam|kernteam|programmabureau|bestuur|comit[eé]|board"
    r"|platform|samenwerkingsverband)"
)
_IS_BODY = regex(rf"{_NOUN}$", re.I)
_HAS_NOUN = regex(_NOUN, re.I)
_NAME = regex(
    rf"(?<![\w-])(?:(?:[Dd]e|[Hh]et|[Ee]en|[Dd]it|[Dd]eze)\s+)(?P<name>(?:[A-Z][\w-]*\s+(?:[\w-]+\s+){{0,2}}?|[a-z]+(?:lijke?|isch|ische|de)\s+|"
    rf"[\w-]+-)?[\w-]*(?i:{_NOUN}))(?![\w-])"
)
_NO_BODY = regex(
    r"^(?:onderling|nader|goed|gezamenlijk|voorafgaand|nauw|regelmatig|periodiek|periodieke|bestaand|bestaande|nieuw|eigen|dagelijks|"
    r"algemeen|openbaar|goed|elk|ieder|huidige?)\s+|(?:gemeenteraad|ministerraad|eiland(?:en)?raad|rijksraad)$|\b(?:college|provinciaal|waterschaps?)\s*bestuur"
    r"|^(?:overleg|bestuur|raad|tafel|platform|samenwerkingsverband)$|openbaar\s+bestuur",
    re.I,
)
_SETS_UP = (
    r"(?:\b(?:er\s+is|er\s+komt|is\s+er|komt\s+er|stellen|stelt|richten|richt|vormen|vormt|benoemen|hebben|heeft)\b[^.;]{{0,60}}?\b{name}"
    r"|\b{name}\b[^.;]{{0,40}}?\b(?:bestaat|bestaan|vergadert|komt|besluit|beslist|wordt\s+(?:gevormd|voorgezeten|ingesteld)|ziet|bewaakt"
    r"|adviseert|stuurt|bespreekt|voorziet|spreekt|heeft|volgt|toetst|is\s+samengesteld)\b)"
)

_MOST_NAMES = 60
"""Maximum number of names that are sought in a text, which bounds the time."""
MEMBERS, CHAIR, OFTEN, WORK, DECIDES, VOTES, DISPUTES, ORGANISES = (
    "Leden",
    "Voorzitter",
    "Hoe vaak",
    "Wat het doet",
    "Waarover het besluit",
    "Hoe het besluit",
    "Geschillen",
    "Wie het organiseert",
)
_ORDER = (MEMBERS, CHAIR, OFTEN, WORK, DECIDES, VOTES, DISPUTES, ORGANISES)
_MEMBERS = regex(
    r"\b(?:bestaa(?:t|n)\s+uit|zitting\s+(?:hebben|heeft|nemen)|hebben\s+zitting|(?:is|zijn)\s+samengesteld\s+uit|gevormd\s+door|nemen\s+deel"
    r"|vormen\s+(?:(?:samen|gezamenlijk|tezamen)\s+)?(?:de|het)\s+(?=\S+\s*[.,;]|\S+\s*$)|deelnemers|vertegenwoordigd\s+in|benoemt|benoemen)\b",
    re.I,
)
_CHAIR = regex(r"\bvoorzit\w*|\bvoorgezeten\b|\bzit\b[^.;]{0,300}\bvoor\b", re.I)
_OFTEN = regex(
    r"\b(?:vergader\w*|kom(?:t|en)\b[^.;]{0,300}\bbijeen|bijeenkom\w*|treden\b[^.;]{0,300}\bin\s+overleg|overleggen|overleg\b[^.;]{0,300}\bplaats)\b",
    re.I,
)
_INTERVAL = regex(
    r"\b(?:(?:ten\s?minste|minimaal|minstens)\s+)?(?:een|één|twee|drie|vier|zes|\d+)?\s?(?:maal|keer)\s+(?:per|in\s+het)\s+\w+"
    r"|\b(?:(?:ten\s?minste|minimaal|minstens)\s+)?(?:een|twee|drie|vier)maal\s+per\s+\w+|\b(?:elk|ieder)\s+(?:half\s?)?(?:jaar|kwartaal)"
    r"|\b(?:elke|iedere)\s+(?:\w+\s+)?(?:maand|maanden|week|weken)|\b(?:half|twee)?jaarlijks|\bmaandelijks|\bperiodiek\b"
    r"|\b(?:(?:ten\s?minste|minimaal|minstens)\s+)?(?:(?:eens|eenmaal|tweemaal|driemaal|viermaal)\s+)?(?:per|in\s+het)\s+(?:kwartaal|half\s?jaar|maand|jaar)"
    r"|\bzo\s+vaak\s+als\s+[^.;,]{3,40}",
    re.I,
)
_DECIDES = regex(
    r"\b(?:besluit(?:en)?|beslist|beslissen|stelt\b[^.;]{0,300}\bvast|vaststelt|spreekt\b[^.;]{0,300}\baf|keurt\b[^.;]{0,300}\bgoed)\b",
    re.I,
)
_VOTES = regex(r"\b(?:eenparig\w*|eenstemmig\w*|unanim\w*|consensus|meerderheid|stemmen|stemrecht)\b", re.I)
_DISPUTES = regex(
    r"\bgeschil\w*|\bescalati\w*|\btekortkoming\w*|\bmeningsverschil\w*|\bkom(?:t|en)\b[^.;]{0,300}\b(?:niet|geen)\b[^.;]{0,300}\b(?:uit|beslissing|overeenstemming)",
    re.I,
)
_TITLE = regex(r"(?:\w+\s+(?:van|bij)\s+)?\w*geschil\w*(?:\s+(?!en\b)\w+)*\W*", re.I)
"""Regex of the title of an article about disputes alone."""
_SETTLES = regex(r"\b(?:rechter|arbit\w+|bemiddel\w*|mediat\w+|oplossing|beslist|lukt|scheidslieden)\b", re.I)
_ORGANISES = regex(r"\b(?:organis(?:eert?|eren|atie\s+van)|secretariaat|uitnodig\w*|verslaglegg\w*|notul\w*)\b", re.I)
_WORKS = regex(
    r"\b(?:ziet|toeziet|bewaakt|adviseert|stuurt|bespreekt|bevordert|volgt|toetst|coördineert|voorziet|vergadert\b[^.;]{0,300}\bover|let\s+op|brengt"
    r"|draagt|zorgt|overleg\w*\b[^.;]{0,300}\bover)\b",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Body by the name that the text gives, with its facts in a fixed order; ``deel`` is the part that sets it up."""

    id: str
    naam: str
    deel: PartId
    feiten: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Bodies:
    """Bodies of a deal, and its sentences about disputes (``overleg.json``)."""

    organen: tuple[Body, ...]
    geschillen: tuple[Fact, ...]


@once
def bodies(deal: Deal) -> tuple[Body, ...]:
    """Bodies that articles or annexes set up, and defined terms that are bodies, in reading order."""
    every = (*passages(deal), *annex_passages(deal))
    names = {**_terms(deal), **_in_articles(every, deal)}
    out = (_body(key, name, every, deal) for key, name in names.items())
    return tuple(body for body in out if body)


def is_named(body: Body, name: str) -> bool:
    """True if a body bears a name, however it is spaced and hyphenated."""
    return _key(body.naam) == _key(name)


@once
def disputes(deal: Deal) -> tuple[Fact, ...]:
    """Sentences about disputes: who settles them, within what time, and what follows."""
    return tuple(fact(DISPUTES, passage.tekst, passage) for passage in _of_disputes(passages(deal)))


def _of_disputes(every: tuple[Passage, ...]) -> Iterator[Passage]:
    """Sentences that word a dispute or lie in an article titled by it alone, and a sentence behind that settles it."""
    last = ""
    for passage in every:
        settles = last == passage.deel and _SETTLES.search(passage.tekst)
        if settles or _TITLE.fullmatch(passage.artikel.titel) or _DISPUTES.search(passage.tekst):
            last = passage.deel
            yield passage
        else:
            last = ""


@per_text
def _key(name: str) -> str:
    """Form of a name for comparison: ``Rijk-Regio overleg`` and ``Rijk-Regio-overleg`` are one body."""
    return re.sub(r"[\s-]+", "", without_article(name)).lower()


def _terms(deal: Deal) -> dict[str, str]:
    texts = {text.id: text.tekst for text in alineas(deal, deal)} if deal.begrippen else {}
    out: dict[str, str] = {}
    for term in deal.begrippen:
        words = " ".join(texts.get(key, "") for key in term.alineas)
        defined = words.partition(":")[2] or words
        head = " ".join(defined.split()[:5])
        if re.search(rf"\b[\w-]*{_NOUN}\b", head, re.I) and _IS_BODY.search(term.term):
            out.setdefault(_key(term.term), term.term)
    return out


def _in_articles(every: tuple[Passage, ...], deal: Deal) -> dict[str, str]:
    """Names of bodies that some sentence sets up or gives work, by their key."""
    parties = {_key(party.alias) for party in deal.partijen} | {_key(party.naam) for party in deal.partijen}
    out: dict[str, str] = {}
    seen: set[str] = set()
    for passage in every:
        for match in _NAME.finditer(passage.tekst) if _HAS_NOUN.search(passage.tekst) else ():
            name, key = match["name"], _key(match["name"])
            if len(seen) == _MOST_NAMES or key in seen or key in parties or _NO_BODY.search(name):
                continue
            seen.add(key)
            named = re.compile(_SETS_UP.format(name=re.escape(name)))
            if any(name in other.tekst and named.search(other.tekst) for other in every):
                out[key] = name
    return out


def _body(key: str, name: str, every: tuple[Passage, ...], deal: Deal) -> Body | None:
    about = tuple(_about(key, every))
    texts = {text.id: text for text in alineas(deal, deal)}
    defined = list(_of_definition(key, deal, texts))
    settled = {id(passage) for passage in _of_disputes(about)}
    facts = [*defined, *(one for passage in about for one in _facts(passage, key, id(passage) in settled))]
    if not facts:
        return None
    single: dict[tuple[str, str], Fact] = {}
    for one in facts:
        single.setdefault((one.wat, one.woorden), one)
    in_order = sorted(single.values(), key=lambda one: _ORDER.index(one.wat))
    return Body(
        id=f"orgaan-{ids.slug(name)}", naam=name[:1].upper() + name[1:], deel=in_order[0].deel, feiten=tuple(in_order)
    )


def _about(key: str, every: tuple[Passage, ...]) -> Iterator[Passage]:
    """Sentences that name a body, and those that go on about it: "Het overleg …", "Zij …", or in its own article.

    A sentence with a body as its subject opens a run; the next sentence without a name of its own goes on.
    """
    titled = {passage.artikel.id for passage in every if _key(passage.artikel.titel) == key}
    last = ""
    for passage in every:
        named = key in _key(passage.tekst)
        goes_on = last == passage.artikel.id and (_PRONOUN.match(passage.tekst) or _goes_on(passage.tekst))
        if named or goes_on or passage.artikel.id in titled:
            last = passage.artikel.id
            yield passage
        elif not _ITEM.search(passage.deel):  # the items of a list do not end a run of sentences
            last = ""


def _goes_on(text: str) -> bool:
    """True if a sentence goes on about the body of the sentence before: it names a chair, votes or a settlement."""
    head = _ADVERB.sub("", text)
    return bool(re.match(r"(?:dit|het)\s+overleg\b", head) or _CHAIR.search(text) or _SETTLES.search(text))


_PRONOUN = regex(r"(?:Zij|Hij|Dit\s+(?:periodieke\s+)?overleg|Het\s+overleg|De\s+leden|Deze\s+groep)\s")
_ITEM = regex(r"-(?:onderdeel|streepje)-")
_ADVERB = regex(r"^(?:Specifiek|Jaarlijks|Daarnaast|Ook|Verder|Voorts)\s+\w+\s+")


def _facts(passage: Passage, key: str, settles: bool) -> Iterator[Fact]:
    text = passage.tekst
    is_subject = _starts_with(text, key)
    if _MEMBERS.search(text):
        yield fact(MEMBERS, text, passage)
    if _CHAIR.search(text):
        yield fact(CHAIR, text, passage)
    interval = _INTERVAL.search(text)
    if interval and _OFTEN.search(text):
        yield fact(OFTEN, interval[0], passage)
    if settles or _DISPUTES.search(text):
        yield fact(DISPUTES, text, passage)
    elif is_subject and _VOTES.search(text):
        yield fact(VOTES, text, passage)
    elif is_subject and _DECIDES.search(text):
        yield fact(DECIDES, text, passage)
    elif is_subject and _WORKS.search(text) and not _MEMBERS.search(text):
        yield fact(WORK, text, passage)
    if _ORGANISES.search(text):
        yield fact(ORGANISES, text, passage)


def _starts_with(text: str, key: str) -> bool:
    """True if a body is the subject at the start of a sentence, behind an adverb at most."""
    head = _ADVERB.sub("", text)
    if _PRONOUN.match(head[:1].upper() + head[1:]):
        return True
    head = re.sub(r"^(?:De|Het|Dit|Deze|Een|de|het|dit|deze)\s+(?:in\s+het\s+\w+\s+lid\s+bedoelde\s+)?", "", head)
    return _key(head[: len(key) + 12]).startswith(key)


def _of_definition(key: str, deal: Deal, texts: dict[TextId, Alinea]) -> Iterator[Fact]:
    """Facts in the definition of a body: its chair, its aim, who takes part."""
    for term in deal.begrippen:
        if _key(term.term) != key:
            continue
        for text in (texts[one] for one in term.alineas if one in texts):
            words = text.tekst
            if chair := re.search(r"\bvoorgezeten\s+door\s+[^,;.]{3,100}", words):
                yield Fact(wat=CHAIR, woorden=chair[0], deel=text.deel, zin=words)
            if members := re.search(rf"\b[\w-]*{_NOUN}\s+van\s+(?P<w>[^,;.]{{3,120}}?)(?=\s+over\s|[,;.]|$)", words):
                yield Fact(wat=MEMBERS, woorden=members["w"], deel=text.deel, zin=words)
            if aim := re.search(r"\bmet\s+als\s+doel\s+(?P<w>[^;.]{5,300})", words):
                yield Fact(wat=WORK, woorden=aim["w"], deel=text.deel, zin=words)
