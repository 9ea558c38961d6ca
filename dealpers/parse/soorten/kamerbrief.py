"""Letter to parliament: letterhead, signature, and the proposals of its table with their summaries."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dealpers.dutch.dates import MONTH_WORD, MONTHS
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Document, alineas, ids
from dealpers.parse.soorten.soort import Documentsoort
from dealpers.parse.soorten.voorstellen import Voorstel, proposals

_YEAR = regex(r"Vergaderjaar (\d{4}[–-]\d{4})")
_FILE = regex(r"\d{2}[ \u00a0]\d{3}(?:-[IVX]+)?")
_NUMBER = regex(r"Nr\.[ \u00a0](\d+)")
_FROM = regex(r"BRIEF VAN (.+)", re.I)
_TO = regex(r"Aan (.+)")
_DATED = regex(r"(?P<place>[A-Z][\w' -]+), (?P<day>\d{1,2}) (?P<month>[a-z]+) (?P<year>\d{4})")
_OTHER_TO = regex(r"\A(?:Aan|T\.a\.v\.|Geachte)\b|\bvoorzitter\b", re.I)
_OTHER_DATE = regex(rf"\b\d{{1,2}}\s+(?:{MONTH_WORD})\s+\d{{4}}|\b\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}", re.I)
_OTHER_END = regex(
    r"\A(?:Hoogachtend|Met (?:vriendelijke )?groet|Namens|Mede namens"
    r"|(?:De |Het )?(?:Minister|Staatssecretaris|Kabinet)\b.{0,90}\Z)",
    re.I,
)
"""Addressee, date and end of a letter in another form than that of parliament."""
_SIGNS = regex(r"De (?:Minister|Staatssecretaris)\b.*,", re.I)


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
        voorstellen=tuple(proposals(document)),
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


def lacks(document: Document) -> Iterator[str]:
    """Missing parts of the letterhead and the signature, in Dutch.

    Parliament prints its year, file and number; the letter of the minister itself has none of them.
    """
    record = read(document)
    printed = (
        ("het vergaderjaar ('Vergaderjaar 2024–2025')", record.vergaderjaar),
        ("het dossiernummer ('29 697')", record.dossier),
        ("het nummer ('Nr. 159')", record.nummer),
        ("van wie de brief is ('BRIEF VAN DE MINISTER …')", record.van),
    )
    if sum(bool(value) for _, value in printed) >= len(printed) / 2:
        yield from (name for name, value in printed if not value)
    for name, value, other in (
        ("aan wie de brief is ('Aan de Voorzitter …')", record.aan, _OTHER_TO),
        ("plaats en datum ('Den Haag, 3 februari 2025')", record.datum, _OTHER_DATE),
        ("de ondertekening ('De Minister van …,' en de naam)", record.ondertekenaar, _OTHER_END),
    ):
        if not value and not any(other.search(text.tekst) for text in alineas(document, document)):
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
            yield proposal, headings[ids.text_in(proposal.paragraaf, 0)]


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
