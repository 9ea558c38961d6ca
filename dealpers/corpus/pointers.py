"""Pointers without a number: works that a note names, parts by their heading, and words such as "hiernaast".

    work         "het ambitiedocument", where an earlier "ambitiedocument" calls a note      leads to that note
    heading      "genoemd onder Partners", "hoofdstuk ‘Geld’"                                leads to that part
    word         "hiernaast", "eerdergenoemde afspraken", "wordt als bijlage gevoegd"        not read, with the reason

A pointer that leads to no certain place has the state ``ongelezen``: the words stay plain text on every page.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from dealpers.corpus.corpus import Staat, Verwijzing
from dealpers.corpus.derivations import Woorden, Zekerheid
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentence_around
from dealpers.dutch.worded import Worded
from dealpers.model import Alinea, Nootmark, Stuk, alineas, annex_of, ids
from dealpers.model.ids import PartId

_WORK = (
    r"[\w-]{0,30}(?:document|plan|monitor|rapport|rapportage|agenda|visie|nota|strategie|brief|onderzoek|advies|analyse"
    r"|verkenning|handreiking|akkoord|pact)"
)
_NAME_BEFORE = regex(
    rf"(?P<name>\b(?:[A-Z][\w-]*\s+(?:(?:[A-Z][\w-]*|van|voor|en|de|het|der|\d{{4}})\s+){{0,6}}[A-Z\d][\w-]*|{_WORK}))[’'”\"]?$"
)
_FARTHEST = 200
"""Maximum number of characters before a note mark in which the name of its work is sought."""
_IS_WORK = regex(rf"\b{_WORK}\b", re.I)
_PLAIN = regex(rf"{_WORK}", re.I)
_TITLE = regex(r"[‘“\"'](?P<name>[A-Z][^’”\"']{5,80}\s[^’”\"']{2,80})[’”\"']")
_FULL = Worded(
    rf"\b(?:[A-Z][\w-]{{1,30}}\s){{1,4}}(?P<noun>[A-Z]{_WORK})(?:\s[A-Z][\w-]{{1,30}}){{0,4}}",
    "document plan monitor rapport agenda visie nota strategie brief onderzoek advies analyse verkenning handreiking"
    " akkoord pact",
    flags=0,
)
_SHORT = regex(rf"\b(?:[Dd]e|[Hh]et|[Dd]eze|[Dd]it)\s+(?P<noun>[A-Z]{_WORK})\b(?!\s+[A-Z])")
_OF_OTHER = regex(r"\s+(?:van|voor|over|uit|bij|inzake)\s|\s+[‘“\"']?[A-Z]")
_OPEN, _SHUT = "[‘“\"']", "[’”\"']"
_PART = r"(?:hoofdstuk|paragraaf|bijlage|afdeling|sectie|kop|kopje)"
_QUOTED = regex(rf"\b(?P<kind>{_PART})\s+{_OPEN}(?P<name>[^’”\"'\n]{{3,80}}){_SHUT}", re.I)
_UNQUOTED = regex(r"\b(?:hoofdstuk|paragraaf|bijlage)\s+(?=[A-Z][a-zë]{3})", re.I)
_UNDER = regex(
    rf"\b(?:partijen|partners|organisaties|deelnemers|activiteiten|afspraken)\s+(?:zoals\s+)?(?:genoemd|vermeld|bedoeld)\s+"
    rf"(?:onder|bij|in)\s+(?:de\s+kop\s+|het\s+kopje\s+)?{_OPEN}?(?=[A-Za-z])",
    re.I,
)
_NUMBERED_PLACE = regex(
    r"(?:de|het|dit|deze)?\s*(?:[\w-]+\s+){0,2}(?:volzin(?:nen)?|zin|alinea|lid|leden|artikel(?:en)?|aanhef|tabel|lijst|brief|plan)\b"
)
_ELSEWHERE = regex(r"\s+(?:van|uit|in)\s+(?!(?:dit|deze)\b)(?:het|de|een|\w+)\s", re.I)
_BESIDE = regex(r"\b(?:hiernaast|hiernevens|ommezijde)\b", re.I)
_BEFORE = regex(
    r"\b(?:(?:eerder|voor|boven|laatst|eerst|onder)(?:(?:ge)?noemde?|vermelde?)|voormelde?"
    r"|(?:eerder|hierboven|hiervoor|hieronder)\s+(?:genoemde?|vermelde?))\s+(?P<noun>[\w-]{3,40})",
    re.I,
)
_ADDED = r"(?:gevoegd|bijgevoegd|gehecht|aangehecht|toegevoegd|opgenomen)"
_PROMISED = regex(rf"\bals\s+bijlagen?\b(?=[^.;:]{{0,80}}\b{_ADDED}\b)", re.I)
_LATER = regex(r"\b(?:wordt|worden|zal|zullen|moet|moeten|dient|dienen)\b", re.I)
_MAYBE = Worded(
    r"noemd|meld|bedoeld|naast|nevens|ommezijde|bijlage|hoofdstuk|paragraaf|afdeling|sectie|kop",
    "noemd meld bedoeld naast nevens ommezijde bijlage hoofdstuk paragraaf afdeling sectie kop",
)
_MOST = 100
"""Maximum number of pointers in one paragraph, which bounds the time of a hostile one."""
_NO_THING = frozenset("is zijn was waren en of in op van te door wordt worden heeft hebben die dat".split())


@dataclass(frozen=True, slots=True)
class Work:
    """Work by name: ``note`` is the note that names the work, ``call`` the paragraph that calls this note."""

    name: str
    note: PartId
    rank: int


class Pointers:
    """Works and headings of one text, to which its running text can point."""

    def __init__(self, stuk: Stuk) -> None:
        self.stuk = stuk
        self.headings = _headings(stuk)
        every = tuple(alineas(stuk, stuk))
        self.rank = {alinea.id: rank for rank, alinea in enumerate(every)}
        terms = {term.term.lower() for term in stuk.begrippen}
        self.works = {name: work for name, work in _single(self._works(every)).items() if name not in terms}
        self.full = {noun: name for noun, name in _full_names(every).items() if noun not in {*terms, *self.works}}
        names = sorted(self.works, key=len, reverse=True)
        either = "|".join(rf"(?:de|het|dit|deze|dat|die)\s+{re.escape(one)}" for one in names if _PLAIN.fullmatch(one))
        exact = "|".join(re.escape(one) for one in names if not _PLAIN.fullmatch(one))
        self.uses = (
            re.compile(rf"(?<![\w-])(?:{'|'.join(filter(None, (either, exact)))})(?![\w-])", re.I) if names else None
        )

    def _works(self, every: Iterable[Alinea]) -> Iterator[Work]:
        notes = {(annex_of(note.id, self.stuk), note.label): note for note in self.stuk.noten}
        for alinea in every:
            rank, before = self.rank[alinea.id], ""
            for run in alinea.inhoud if alinea.nootmarken else ():
                if not isinstance(run, Nootmark):
                    before += run.tekst
                elif (note := notes.get((annex_of(alinea.id, self.stuk), run.label))) is not None:
                    if (match := _NAME_BEFORE.search(before[-_FARTHEST:])) and _IS_WORK.search(match["name"]):
                        yield Work(match["name"].lower(), note.id, rank)
                    for title in _TITLE.finditer(note.alinea.tekst):
                        yield Work(title["name"].lower(), note.id, rank)

    def of(self, alinea: Alinea, others: Iterable[Verwijzing]) -> Iterator[Verwijzing]:
        """Pointers of one paragraph outside the words of its other references, in order."""
        taken = sorted((other.begin, other.eind) for other in others)
        end = rank = 0
        for made in sorted(islice(self._all(alinea), _MOST), key=lambda one: (one.begin, -one.eind)):
            while rank < len(taken) and taken[rank][1] <= made.begin:
                rank += 1
            if made.begin >= end and (rank == len(taken) or made.eind <= taken[rank][0]):
                end = made.eind
                yield made

    def _all(self, alinea: Alinea) -> Iterator[Verwijzing]:
        text = alinea.tekst
        if self.uses:
            yield from self._of_works(alinea, self.uses)
        if alinea.is_heading:
            return
        for match in _SHORT.finditer(text) if self.full else ():
            if (known := self.full.get(match["noun"].lower())) and self.rank[alinea.id] > known[1]:
                yield self._unread(alinea, match.span("noun"), f"eerder voluit genoemd: ‘{known[0]}’")
        if not _MAYBE.may_be_in(text):
            return
        yield from self._of_headings(alinea)
        for match in _BESIDE.finditer(text):
            yield self._unread(alinea, match.span(), f"‘{match[0]}’ wijst naar een plaats op het papier")
        for match in _BEFORE.finditer(text):
            if match["noun"].lower() not in _NO_THING:
                yield self._unread(alinea, match.span(), "eerder in de tekst genoemd; waar, zegt de zin niet")
        for match in _PROMISED.finditer(text):
            if _LATER.search(sentence_around(text, *match.span())):
                yield self._unread(alinea, match.span(), "een bijlage die er volgens de zin nog bij komt")

    def _of_works(self, alinea: Alinea, uses: re.Pattern[str]) -> Iterator[Verwijzing]:
        for match in uses.finditer(alinea.tekst):
            name = re.sub(r"^(?:de|het|dit|deze|dat|die)\s+(?=\S+$)", "", match[0].lower())
            work = self.works.get(name)
            if work is None or self.rank[alinea.id] <= work.rank or alinea.deel == work.note:
                continue
            plain = bool(_PLAIN.fullmatch(name))
            if not (plain and _OF_OTHER.match(alinea.tekst[match.end() :])):
                begin = match.end() - len(name) if plain else match.start()
                yield self._made(alinea, (begin, match.end()), (work.note,), Zekerheid.GELEZEN)

    def _of_headings(self, alinea: Alinea) -> Iterator[Verwijzing]:
        text = alinea.tekst
        for match in _QUOTED.finditer(text):
            part = self.headings.get(_key(match["name"]))
            annex = match["kind"].lower() == "bijlage"
            if part and (ids.is_kind(part, "bijlage") != annex or ids.is_kind(part, "artikel")):
                part = None
            if _ELSEWHERE.match(text[match.end() :]):
                yield self._unread(alinea, match.span(), "een deel van een andere tekst")
            elif part:
                yield self._made(alinea, match.span(), (part,), Zekerheid.LETTERLIJK)
            else:
                yield self._unread(alinea, match.span(), "de tekst heeft geen deel met precies deze naam")
        unquoted = ((match, False) for match in _UNQUOTED.finditer(text))
        for match, is_pointer in (*unquoted, *((match, True) for match in _UNDER.finditer(text))):
            end, part = self._heading_at(text, match.end())
            if part and part != alinea.deel and not _ELSEWHERE.match(text[end:]):
                yield self._made(alinea, (match.start(), end), (part,), Zekerheid.LETTERLIJK)
            elif is_pointer and not _NUMBERED_PLACE.match(text, match.end()):
                yield self._unread(alinea, match.span(), "een deel met deze naam is niet met zekerheid te vinden")

    def _heading_at(self, text: str, begin: int) -> tuple[int, PartId | None]:
        """End and part of the longest heading that the words at ``begin`` print; None for no such part."""
        words = [match.end() for match in re.finditer(r"[\w’'-]+", text[begin : begin + 90])]
        for end in reversed(words[:10]):
            if part := self.headings.get(_key(text[begin : begin + end])):
                return begin + end, part
        return begin, None

    def _unread(self, alinea: Alinea, span: tuple[int, int], reason: str) -> Verwijzing:
        return self._made(alinea, span, (), Zekerheid.GESCHAT, reason)

    def _made(
        self, alinea: Alinea, span: tuple[int, int], targets: tuple[PartId, ...], sure: Zekerheid, reason: str = ""
    ) -> Verwijzing:
        begin, end = span
        return Verwijzing(
            deal=self.stuk.id,
            alinea=alinea.id,
            begin=begin,
            eind=end,
            tekst=alinea.tekst[begin:end],
            staat=Staat.INTERN if targets else Staat.ONGELEZEN,
            doelen=targets,
            reden=reason,
            zin=sentence_around(alinea.tekst, begin, end),
            zekerheid=sure,
            bron=(Woorden(alinea=alinea.id, begin=begin, eind=end),),
            span=alinea.plaats.span(begin, end),
        )


def _headings(stuk: Stuk) -> Mapping[str, PartId]:
    """Parts by their heading without its number, where one part alone bears that heading."""
    parts: dict[str, set[PartId]] = {}
    for alinea in alineas(stuk, stuk):
        if alinea.is_heading and (key := _key(alinea.tekst)):
            parts.setdefault(key, set()).add(alinea.deel)
    return {key: next(iter(several)) for key, several in parts.items() if len(several) == 1}


def _full_names(every: Iterable[Alinea]) -> dict[str, tuple[str, int]]:
    """Full name of works and its first rank, by their noun; a noun with two full names has none."""
    names: dict[str, tuple[str, int]] = {}
    double: set[str] = set()
    for rank, alinea in enumerate(every):
        for match in _FULL.finditer(alinea.tekst):
            known = names.setdefault(match["noun"].lower(), (match[0], rank))
            double |= {match["noun"].lower()} if known[0] != match[0] else set()
    return {noun: name for noun, name in names.items() if noun not in double}


def _key(heading: str) -> str:
    """Heading without number, kind, quotation marks and final point, in lower case."""
    words = re.sub(
        r"^(?:(?:artikel|hoofdstuk|paragraaf|bijlage)\s+)?[\dIVXivx.]*[a-z]?[.):]?\s*[–—:-]?\s+(?=\S)",
        "",
        heading.strip(),
        flags=re.I,
    )
    return re.sub(r"\s+", " ", re.sub(r"[‘’“”\"'.:]", "", words)).strip().lower()


def _single(works: Iterable[Work]) -> dict[str, Work]:
    """Works by name; a name with two notes names none."""
    by_name: dict[str, Work] = {}
    double: set[str] = set()
    for work in works:
        known = by_name.setdefault(work.name, work)
        double |= {work.name} if known.note != work.note else set()
    return {name: work for name, work in by_name.items() if name not in double}
