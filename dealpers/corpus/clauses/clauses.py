"""Clauses on change, accession, notice, term and invalidity: what a text settles before anything happened."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dealpers.corpus.clauses import facts
from dealpers.corpus.clauses.passages import DEAL, Fact, Passage, fact, own_annex_passages, passages
from dealpers.corpus.once import once
from dealpers.dutch.per_text import per_text
from dealpers.dutch.regex import regex
from dealpers.model import Deal
from dealpers.model.ids import PartId


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Subject of a clause: its name, and the regexes of its title and of the sentences that settle it."""

    id: str
    naam: str
    titel: re.Pattern[str]
    kern: re.Pattern[str]


CHANGE = Subject(
    id="wijziging",
    naam="Wijzigen",
    titel=regex(r"\bwijzig|\baanpassing|\bherziening", re.I),
    kern=regex(
        rf"\b(?:wijzig\w*|gewijzigd|herzien|aangevuld|aanvulling)\b(?=[^.;]{{0,300}}\b{DEAL})|\b{DEAL}[^.;]{{0,300}}\b(?:wijzig\w*|gewijzigd|herzien)\b"
        r"|\b[Ww]ijziging(?:en)?\b[^.;]{0,300}\b(?:instemming|goedkeuring|behoe|schriftelijk|addendum|bijlage)",
        re.I,
    ),
)
ACCESSION = Subject(
    id="toetreding",
    naam="Toetreden",
    titel=regex(r"\btoetred|nieuwe\s+partij", re.I),
    kern=regex(r"\btoe(?:\s+te)?\s?tre(?:den|edt|dt|ding|dende)\b|\btreedt\s+toe\b", re.I),
)
NOTICE = Subject(
    id="opzegging",
    naam="Opzeggen",
    titel=regex(r"\bopzeg|\bbe[eë]indig|\bontbinding", re.I),
    kern=regex(
        r"\bop(?:ge)?zeg(?:gen|t|ging|d)\b|\bopzegtermijn\b|\bontbinding\b|\b(?:be[eë]indigd|be[eë]indigen)\b|\bzegt\b[^.;]{0,300}\bop\b",
        re.I,
    ),
)
TERM = Subject(
    id="looptijd",
    naam="Begin, einde en verlenging",
    titel=regex(r"\blooptijd|\binwerkingtreding|\bduur\b|\beinde\b|\bverlenging", re.I),
    kern=regex(
        rf"\b(?:treedt|treden)\b[^.;]{{0,300}}\bin\s+werking\b|\bin\s+werking\s+treedt\b|\b{DEAL}[^.;]{{0,300}}\b(?:eindigt|geldt|loopt|duurt|gesloten\s+voor)\b"
        r"|\beindigt\b|\bvan\s+rechtswege\b|\blooptijd\b[^.;]{0,300}\b(?:wijzig|verleng)|\bverleng(?:d|en|ing)\b|\bgelden\s+vanaf\b",
        re.I,
    ),
)
INVALID = Subject(
    id="ongeldigheid",
    naam="Als een bepaling ongeldig is",
    titel=regex(r"\bongeldig|\bnietig|\bsalvator|\bonverbindend", re.I),
    kern=regex(r"\b(?:ongeldig|nietig|vernietigbaar|onverbindend|niet[\s-]bindend|onrechtmatig)\b", re.I),
)
_CIRCUMSTANCES = regex(
    r"\b(?:gewijzigde|veranderde)\s+omstandigheden\b|\b(?:wijziging|verandering)(?:en)?\s+(?:van|in)\s+(?:de\s+)?omstandigheden\b",
    re.I,
)
_GOES_ON = regex(
    r"\b(?:haar|hem|hun|zij|hij|dat|dit|deze|die|dan|daar\w*|hier\w*|alsdan|partij|partijen|termijn|verzoek|voorstel|addendum|kennisgeving"
    r"|opzeg\w*|toetred\w*|uittred\w*|wijziging\w*|ontbinding|vertrek\w*)\b",
    re.I,
)
"""Regex of a word by which a sentence goes on about the act of the sentence before: a pronoun, the act, who does it."""
SUBJECTS = (CHANGE, ACCESSION, NOTICE, TERM, INVALID)

BEGINS, ENDS, EXTENDS, CONTESTED = "Begin", "Einde", "Verlenging of wijziging van de looptijd", "Wanneer"
_BEGIN = regex(
    r"\b(?P<w>(?:treedt|treden)\s+(?:[^.;]{0,300}?\s)?in\s+werking\b[^.;]{0,300}?)(?=\s+en\s+(?:eindigt|loopt|duurt|geldt|vervalt|wordt)\b|[.;]|$)"
    r"|\b(?P<v>gelden\s+vanaf\s+[^.;]{0,300}?)(?=\s+tot\s+en\s+met|[.;]|$)"
    rf"|\b{DEAL}\s+(?:[^.;]{{0,60}}?\s)?(?P<u>(?:geldt|loopt)\s+(?:van|vanaf|met\s+ingang\s+van)\s+[^.;,]{{3,60}}?)(?=\s+(?:tot|t/m|voor|en)\b|[.;,]|$)",
    re.I,
)
_END = regex(
    r"\b(?P<w>(?:eindigt|loopt|duurt|vervalt)\s+(?!dan\b)[^.;]{4,120}?)(?=[.;]|,\s|$)"
    r"|(?<!terug )\b(?P<v>tot\s+en\s+met\s+\d{1,2}\s+\w+\s+\d{4})"
    r"|\b(?P<u>voor\s+de\s+tijd\s+van\s+[^.;]{3,60}?)(?=\s+en\b|[.;,]|$)",
    re.I,
)
_AMENDS = regex(r"\bals\s+volgt\s+gewijzigd\b|\bkom(?:t|en)\s+te\s+luiden\b|\bingevoegd\b[^.;]{0,60}\bluidende\b", re.I)
"""Regex of an article that amends another text and rules no change of its own."""
_IF = regex(r"\b(?:als|indien|wanneer|zodra|dan)\b", re.I)
_EXTEND = regex(r"\bverleng|\blooptijd\b[^.;]{0,300}\bwijzig", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Clause on a subject: its facts in the order of the procedure, and the part that opens it."""

    onderwerp: str
    naam: str
    deel: PartId
    feiten: tuple[Fact, ...]


@once
def clauses(deal: Deal) -> tuple[Clause, ...]:
    """Clauses of a deal, by subject; a subject that the text leaves open has none.

    An annex gives the clause that the articles lack, unless the annex is an agreement of its own.
    """
    every, behind = passages(deal), own_annex_passages(deal)
    of_subjects = (_clause(subject, every) or _clause(subject, behind) for subject in SUBJECTS)
    return tuple(clause for clause in of_subjects if clause)


def _clause(subject: Subject, every: tuple[Passage, ...]) -> Clause | None:
    about = tuple(_about(subject, every))
    if not about:
        return None
    order = _ORDER.get(subject.id, _STEPS)
    read = [one for one in _of_first_way(subject, about) if one.wat in order]
    single: dict[tuple[str, str], Fact] = {}
    for one in read:
        single.setdefault((one.wat, one.woorden.lower()), one)
    in_order = sorted(single.values(), key=lambda one: order.index(one.wat))
    return (
        Clause(onderwerp=subject.id, naam=subject.naam, deel=about[0].artikel.id, feiten=tuple(in_order))
        if in_order
        else None
    )


def _of_first_way(subject: Subject, about: tuple[Passage, ...]) -> Iterator[Fact]:
    """Facts of a subject; another way in another lid gives its conditions as its whole sentence.

    "Een Partij kan met onmiddellijke ingang beëindigen als …" sets no condition to the notice of the lid before.
    """
    first = ""
    for passage in about:
        read = tuple(_facts(subject, passage))
        if any(one.wat == facts.WHO for one in read):
            first = first or passage.deel
            if passage.deel != first:
                conditions = {one.wat for one in read} & _CONDITIONS
                yield from (fact(name, passage.tekst, passage) for name in conditions)
                yield from (one for one in read if one.wat not in {facts.WHO, facts.HOW, *_CONDITIONS})
                continue
        yield from read


def _about(subject: Subject, every: tuple[Passage, ...]) -> Iterator[Passage]:
    """Sentences on a subject: of an article titled by it alone every sentence; elsewhere the sentences that word it.

    Elsewhere a sentence without a subject belongs to the sentence before it in the same part.
    """
    if subject is CHANGE:
        amending = {passage.artikel.id for passage in every if _AMENDS.search(passage.tekst)}
        every = tuple(passage for passage in every if passage.artikel.id not in amending)
    elif subject is TERM:
        every = tuple(_unconditional(every))
    titled = {passage.artikel.id for passage in every if subject.titel.search(passage.artikel.titel)}
    shared = {one for one in titled if _titled_by_others(subject, one, every)}
    alone = {
        passage.artikel.id for passage in every if passage.artikel.id in titled - shared and _words(subject, passage)
    }
    last: tuple[str, bool] = ("", False)
    for passage in every:
        if passage.artikel.id in alone:
            yield passage
            continue
        if titled and passage.artikel.id not in shared:
            continue
        here = _words(subject, passage)
        goes_on = (
            last == (passage.deel, True)
            and _GOES_ON.search(passage.tekst) is not None
            and not any(_words(other, passage) for other in SUBJECTS)
        )
        last = (passage.deel, here or goes_on)
        if here or goes_on:
            yield passage


def _unconditional(every: Iterable[Passage]) -> Iterator[Passage]:
    """Sentences without the items of a list under a condition: "Wordt de vergunning geweigerd, dan:"."""
    items: frozenset[str] = frozenset()
    for passage in every:
        if passage.onderdelen:
            items = frozenset(item.tekst for item in passage.onderdelen) if _IF.search(passage.tekst) else frozenset()
        if not any(passage.tekst in item for item in items):
            yield passage


def _words(subject: Subject, passage: Passage) -> bool:
    """True if a sentence words a subject; one on notice may name a change of circumstances, which changes no deal."""
    text = _without_circumstances(passage.tekst)
    return bool(subject.kern.search(text)) and not (subject is CHANGE and NOTICE.kern.search(text))


@per_text
def _without_circumstances(text: str) -> str:
    return _CIRCUMSTANCES.sub("", text)


def _titled_by_others(subject: Subject, article: str, every: tuple[Passage, ...]) -> bool:
    """True if the title of an article names another subject too: "Wijziging en opzegging"."""
    title = next(passage.artikel.titel for passage in every if passage.artikel.id == article)
    return any(other.titel.search(title) for other in SUBJECTS if other is not subject)


def _facts(subject: Subject, passage: Passage) -> Iterator[Fact]:
    if subject is TERM:
        yield from _term(passage)
    elif subject is INVALID:
        yield fact(CONTESTED if INVALID.kern.search(passage.tekst) else facts.EFFECT, passage.tekst, passage)
    else:
        yield from facts.facts_in(passage)


def _term(passage: Passage) -> Iterator[Fact]:
    text = passage.tekst
    for what, pattern in ((BEGINS, _BEGIN), (ENDS, _END)):
        if match := pattern.search(text):
            yield fact(what, next(words for words in match.groups() if words), passage)
    if _EXTEND.search(text):
        yield fact(EXTENDS, text, passage)


_STEPS = (
    facts.WHO,
    facts.HOW,
    facts.TO,
    facts.WITH,
    facts.UNLESS,
    facts.MEET,
    facts.WITHIN,
    facts.ASK,
    facts.CONSENT,
    facts.ANNEX,
    facts.EFFECT,
)
"""Steps of a procedure, in order."""
_CONDITIONS = frozenset((facts.TO, facts.WITH, facts.UNLESS, facts.WITHIN))
"""Steps that hold for one way of changing or ending a deal only."""
_ORDER = {TERM.id: (BEGINS, ENDS, EXTENDS), INVALID.id: (CONTESTED, facts.EFFECT)}
