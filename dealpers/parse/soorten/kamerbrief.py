"""Letter to parliament: letterhead, signature, and the proposals of its table with their summaries."""

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dealpers.dutch import amounts
from dealpers.dutch.amounts import Bedrag
from dealpers.dutch.dates import MONTHS
from dealpers.dutch.sentences import sentences
from dealpers.model import Alinea, Document, Paragraaf, Rij, Rol, Tabel, alineas, ids
from dealpers.parse.soorten.kern.namen import Namenlijst, names_in, split_names
from dealpers.parse.soorten.ligging import named_provinces
from dealpers.parse.soorten.soort import Documentsoort, Passage, texts

STATUS = "uit te werken tot Regio Deal"
_YEAR = re.compile(r"Vergaderjaar (\d{4}[–-]\d{4})")
_FILE = re.compile(r"\d{2}[ \u00a0]\d{3}(?:-[IVX]+)?")
_NUMBER = re.compile(r"Nr\.[ \u00a0](\d+)")
_FROM = re.compile(r"BRIEF VAN (.+)", re.I)
_TO = re.compile(r"Aan (.+)")
_DATED = re.compile(r"(?P<place>[A-Z][\w' -]+), (?P<day>\d{1,2}) (?P<month>[a-z]+) (?P<year>\d{4})")
_SIGNS = re.compile(r"De (?:Minister|Staatssecretaris)\b.*,", re.I)
_PLACES = frozenset({"gemeenten", "wijken", "dorpen", "kernen", "eilanden"})
_IN_BRACKETS = re.compile(r"\((?P<names>[A-Z][^()]*\ben\s+[A-Z][^()]*)\)")
_NAMES_ONLY = re.compile(r"(?P<names>[A-Z][\w/-]+(?:,\s+[A-Z][\w/-]+)+\s+en\s+[A-Z][\w/-]+)")
_DEAL = re.compile(r"\b(?:Regio|City|Woon|Green)\s+Deals?\b")
_BEFORE = re.compile(
    r"\b(?:eerdere?|vorige|eerste|voorgaande|gesloten|afgesloten|voort|vervolg|opgezette)\b|\b(?:19|20)\d\d\b", re.I
)
_LIKE = 0.8  # minimum similarity (0 to 1) of two names of one proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorstel:
    """Proposal for a deal: its name in the table and in its summary, with the places of both.

    ``bedrag`` is the maximum contribution of the State in the table (row ``rij``), and ``bedrag_samenvatting`` the
    maximum in the summary (section ``paragraaf``). ``plaatsen`` are the municipalities and quarters that the summary or
    its heading names, ``eerder`` its sentences about earlier deals. Without a summary these fields are empty.
    """

    document: str
    id: str
    code: str
    naam: str
    landsdeel: str
    bedrag: Bedrag
    rij: str
    naam_samenvatting: str
    samenvatting: str
    bedrag_samenvatting: Bedrag | None
    paragraaf: str
    plaatsen: tuple[Namenlijst, ...] = ()
    eerder: tuple[Passage, ...] = ()
    status: str = STATUS

    @property
    def provincies(self) -> tuple[str, ...]:
        """Provinces of the proposal that its name or summary names."""
        return named_provinces(f"{self.naam}\n{self.naam_samenvatting}", self.samenvatting)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kamerbrief:
    """Letterhead, signature and proposals of a letter to parliament; a field is empty where the text is silent."""

    vergaderjaar: str
    dossier: str
    nummer: str
    onderwerp: str
    van: str
    aan: str
    plaats: str
    datum: date | None
    ondertekenaar: str
    functie: str
    voorstellen: tuple[Voorstel, ...]

    @property
    def per_landsdeel(self) -> tuple[tuple[str, tuple[Voorstel, ...]], ...]:
        """Proposals by group, in the order of the table."""
        groups = dict.fromkeys(proposal.landsdeel for proposal in self.voorstellen)
        return tuple((group, tuple(p for p in self.voorstellen if p.landsdeel == group)) for group in groups)

    @property
    def kenmerk(self) -> str:
        """Identifier of the publication: ``kst-29697-159``."""
        digits = self.dossier.replace(" ", "").replace("\u00a0", "")
        return f"kst-{digits}-{self.nummer}" if digits and self.nummer else ""

    @property
    def adres(self) -> str:
        """Web address of the publication."""
        return f"https://zoek.officielebekendmakingen.nl/{self.kenmerk}.html" if self.kenmerk else ""


def read(document: Document) -> Kamerbrief:
    """Record of a letter to parliament, from its text."""
    head = _head(document)
    place_and_day = _place_and_day(head)
    file = _first(_FILE, head)
    after = head.index(file) + 1 if file else len(head)
    subject = head[after] if after < len(head) and not _NUMBER.fullmatch(head[after]) else ""
    function, name = _signature(document)
    return Kamerbrief(
        vergaderjaar=_first(_YEAR, head),
        dossier=file,
        nummer=_first(_NUMBER, head),
        onderwerp=subject,
        van=_first(_FROM, head),
        aan=_first(_TO, head),
        plaats=place_and_day["place"] if place_and_day else "",
        datum=_date(place_and_day) if place_and_day else None,
        ondertekenaar=name,
        functie=function,
        voorstellen=tuple(_proposals(document)),
    )


def dated(document: Document) -> date | None:
    """Date in the letterhead of a letter; None without a date."""
    match = _place_and_day(_head(document))
    return _date(match) if match else None


def _head(document: Document) -> list[str]:
    return [block.tekst.strip() for block in document.inleiding if isinstance(block, Alinea)]


def _place_and_day(head: Iterable[str]) -> re.Match[str] | None:
    return next((match for text in head if (match := _DATED.fullmatch(text))), None)


def _first(pattern: re.Pattern[str], head: Iterable[str]) -> str:
    match = next((match for text in head if (match := pattern.fullmatch(text))), None)
    return (match[1] if match.groups() else match[0]) if match else ""


def _date(match: re.Match[str]) -> date | None:
    if match["month"] not in MONTHS:
        return None
    try:
        return date(int(match["year"]), MONTHS.index(match["month"]) + 1, int(match["day"]))
    except ValueError:
        return None


def _signature(document: Document) -> tuple[str, str]:
    """Function and name: the text that ends in a comma behind an office, and the next short text."""
    for part in (None, *document.alle_paragrafen):
        blocks = document.inleiding if part is None else part.blokken
        running = [block.tekst.strip() for block in blocks if isinstance(block, Alinea)]
        for office, name in pairwise(running):
            if _SIGNS.fullmatch(office) and len(name) < 60:
                return office.rstrip(","), name
    return "", ""


def _proposals(document: Document) -> Iterator[Voorstel]:
    table = next((t for t in document.tabellen if any(c.rol is Rol.RIJK for c in t.kolommen)), None)
    if table is None:
        return
    rows = list(_rows(table))
    summaries = _matched([name for _, name, _, _, _ in rows], document)
    for code, name, region, amount, row in rows:
        part = summaries.get(name)
        running = texts(part) if part else ()
        yield Voorstel(
            document=document.id,
            id=ids.slug(name),
            code=code,
            naam=name,
            landsdeel=region,
            bedrag=amount,
            rij=row.id,
            naam_samenvatting=part.kop.tekst if part else "",
            samenvatting="\n".join(text.tekst for text in running),
            bedrag_samenvatting=_reserved(running),
            paragraaf=part.id if part else "",
            plaatsen=tuple(_places(part)) if part else (),
            eerder=tuple(_earlier(running)),
        )


def _places(part: Paragraaf) -> Iterator[Namenlijst]:
    """Municipalities and quarters of a proposal: in its summary, and in its name where that is a list of names."""
    found = [names for text in texts(part) for names in names_in(text) if names.soort in _PLACES]
    heading = part.kop
    words = _IN_BRACKETS.search(heading.tekst) or _NAMES_ONLY.fullmatch(heading.tekst)
    if words and not found:
        found = [
            Namenlijst(
                soort="in de naam",
                gebied="",
                namen=tuple(split_names(words["names"])),
                deel=part.id,
                alinea=heading.id,
                begin=words.start("names"),
                eind=words.end("names"),
            )
        ]
    yield from found


def _earlier(running: Iterable[Alinea]) -> Iterator[Passage]:
    """Sentences of a summary about a deal that the region made before."""
    for text in running:
        for _, sentence in sentences(text.tekst):
            if _DEAL.search(sentence) and _BEFORE.search(sentence):
                yield Passage(text.deel, "", sentence)


def _rows(table: Tabel) -> Iterator[tuple[str, str, str, Bedrag, Rij]]:
    """Code, name, group, amount and row of each proposal; a row without amounts names the group of the rows below."""
    column = next(index for index, kolom in enumerate(table.kolommen) if kolom.rol is Rol.RIJK)
    group = ""
    for row in table.rijen:
        amount = row.cellen[column].bedrag if column < len(row.cellen) else None
        names = [cell.alinea.tekst.strip() for index, cell in enumerate(row.cellen) if index != column]
        filled = [name for name in names if name]
        if row.rol is not Rol.OVERIG or not filled:
            continue
        if amount is None:
            group = filled[0]
        else:
            yield (filled[0] if len(filled) > 1 else ""), filled[-1], group, amount, row


def _matched(names: list[str], document: Document) -> dict[str, Paragraaf]:
    """Section with the summary of each proposal: of the same name, or of the only remaining similar name."""
    parts = {part.kop.tekst.strip(): part for part in document.alle_paragrafen}
    matched = {name: parts[name] for name in names if name in parts}
    left = [name for name, part in parts.items() if part not in matched.values()]
    for name in names:
        if name not in matched and (near := difflib.get_close_matches(name, left, 1, _LIKE)):
            matched[name] = parts[near[0]]
            left.remove(near[0])
    return matched


def _reserved(running: Iterable[Alinea]) -> Bedrag | None:
    """Last amount of a summary, which is the reserved amount."""
    named = [amount for text in running for _, amount in amounts.find(text.tekst)]
    if not named:
        return None
    last = named[-1]
    words = last.tekst.removesuffix(".") if last.tekst.endswith(("joen.", "jard.")) else last.tekst
    return Bedrag(words, last.eurocenten)


def lacks(document: Document) -> Iterator[str]:
    """Missing parts of the letterhead and the signature, in Dutch."""
    record = read(document)
    for name, value in (
        ("het vergaderjaar ('Vergaderjaar 2024–2025')", record.vergaderjaar),
        ("het dossiernummer ('29 697')", record.dossier),
        ("het nummer ('Nr. 159')", record.nummer),
        ("van wie de brief is ('BRIEF VAN DE MINISTER …')", record.van),
        ("aan wie de brief is ('Aan de Voorzitter …')", record.aan),
        ("plaats en datum ('Den Haag, 3 februari 2025')", record.datum),
        ("de ondertekening ('De Minister van …,' en de naam)", record.ondertekenaar),
    ):
        if not value:
            yield name


def voorstellen(documents: Iterable[Document]) -> tuple[Voorstel, ...]:
    """Proposals of all letters, in order."""
    letters = (document for document in documents if document.feiten.soort == KAMERBRIEF.naam)
    return tuple(proposal for letter in letters for proposal in read(letter).voorstellen)


def differing(document: Document) -> Iterator[tuple[Voorstel, Alinea]]:
    """Proposals with a summary, each with the heading of the summary, for comparison with the name in the table."""
    headings = {alinea.id: alinea for alinea in alineas(document, document)}
    for proposal in read(document).voorstellen:
        if proposal.paragraaf:
            yield proposal, headings[f"{proposal.paragraaf}.0"]


KAMERBRIEF = Documentsoort(
    naam="kamerbrief",
    record=Kamerbrief,
    read=read,
    lacks=lacks,
    template="soorten/kamerbrief.html",
    skeleton="""Vergaderjaar 2030–2031

12 345

Onderwerp van het dossier

Nr. 1

BRIEF VAN DE MINISTER VAN …

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 1 januari 2031

Schrijf hier de tekst van de brief, {title}.

## Eerste kop

Tekst.

De Minister van …,

A.B. Naam
""",
    dated=dated,
)
