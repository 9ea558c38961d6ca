"""Project plan: facts, beacons, goals with results, phases in time, and locations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dealpers.dutch.months import Periode, period
from dealpers.dutch.regex import regex
from dealpers.model import Alinea, Document, Lijst, Paragraaf, Rol
from dealpers.parse.aanhef.groepen import items
from dealpers.parse.soorten.soort import Documentsoort, Passage, Vindplaats, deep, tables_in, texts, titled, words_of

_BEACON = regex(r"Baken \d")
_PHASE = regex(r"Fase \d")
_BRACKETS = regex(r"\(([^()]+)\)\s*$")
_SHARED = 14  # minimum length in letters of a word that proves a common subject of two texts
_OTHER = (
    "doel ambitie opgave opdracht beoogd bereik willen",
    "resulta opbrengst oplever product effect bereik",
    "fase planning tijd mijlpa uitvoering aanpak stappen wanneer",
)
"""Words in headings of other forms about the goal, the results and the time of a plan."""


@dataclass(frozen=True, slots=True)
class Feit:
    """Row of the table at the front: a label and its value."""

    deel: str
    naam: str
    waarde: str


@dataclass(frozen=True, slots=True)
class Schakel:
    """Result with the same subject as a goal, and the word in both."""

    deel: str
    woord: str


@dataclass(frozen=True, slots=True)
class Subdoel:
    """Sub-goal, with the results about the same subject."""

    deel: str
    tekst: str
    resultaten: tuple[Schakel, ...]


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """Intended result of the plan, with its points."""

    deel: str
    tekst: str
    punten: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Actie:
    """Row of the schedule of a phase, with the period as printed."""

    deel: str
    naam: str
    periode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fase:
    """Phase with the period in its heading, as printed, and in months if certain."""

    deel: str
    naam: str
    periode: str
    maanden: Periode | None
    acties: tuple[Actie, ...]


@dataclass(frozen=True, slots=True)
class Plaats:
    """Location of the plan, with the number in the table as printed; ``aantal`` is None where that is no number."""

    deel: str
    naam: str
    aantal: int | None
    gedrukt: str


@dataclass(frozen=True, slots=True)
class Telling:
    """Table of counts: the subject of its rows, the counted thing, and the rows."""

    wat: str
    geteld: str
    plaatsen: tuple[Plaats, ...]

    @property
    def totaal(self) -> int | None:
        """Total of all rows; None where the number of a row is unread."""
        counts = [place.aantal for place in self.plaatsen if place.aantal is not None]
        return sum(counts) if len(counts) == len(self.plaatsen) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Projectplan:
    """Record of a project plan; a field is empty where the text is silent."""

    feiten: tuple[Feit, ...]
    hoofddoel: Passage | None
    subdoelen: tuple[Subdoel, ...]
    resultaten: tuple[Uitkomst, ...]
    bakens: tuple[Passage, ...]
    fasen: tuple[Fase, ...]
    telling: Telling | None
    doelgroep: tuple[Passage, ...]
    effect: tuple[Passage, ...]
    organisatie: tuple[Passage, ...]
    monitoring: tuple[Passage, ...]
    communicatie: tuple[Passage, ...]

    @property
    def schaal(self) -> Periode | None:
        """Period from the first month of all phases to the last; None where no period is certain."""
        known = [phase.maanden for phase in self.fasen if phase.maanden]
        return Periode(min(p.van for p in known), max(p.tot for p in known)) if known else None

    @property
    def delen(self) -> tuple[tuple[str, str, tuple[Passage, ...]], ...]:
        """Parts that the overview gives in whole, each with its anchor and title, without empty ones."""
        parts = (
            ("doelgroep", "Doelgroep", self.doelgroep),
            ("effect", "Beoogd effect", self.effect),
            ("organisatie", "Organisatie", self.organisatie),
            ("monitoring", "Monitoring en evaluatie", self.monitoring),
            ("communicatie", "Communicatie", self.communicatie),
        )
        return tuple(part for part in parts if part[2])

    def balk(self, phase: Fase) -> tuple[float, float] | None:
        """Start and length of the bar of a phase, in percent of the scale; None for an uncertain period."""
        scale, months = self.schaal, phase.maanden
        if scale is None or months is None:
            return None
        return round(100 * (months.van - scale.van) / scale.maanden, 2), round(100 * months.maanden / scale.maanden, 2)


def read(document: Document) -> Projectplan:
    """Record of a project plan, from its text."""
    goal = titled(document, "hoofddoel")
    sub = titled(document, "subdoel")
    results = tuple(_results(document))
    return Projectplan(
        feiten=tuple(_facts(document)),
        hoofddoel=Passage(goal.id, goal.titel, " ".join(t.tekst for t in texts(goal))) if goal else None,
        subdoelen=tuple(
            Subdoel(item.id, words_of(item), tuple(_shared(words_of(item), results))) for item in items(sub)
        )
        if sub
        else (),
        resultaten=results,
        bakens=tuple(
            Passage(part.id, part.titel, " ".join(text.tekst for text in texts(part)))
            for part in document.alle_paragrafen
            if _BEACON.match(part.nummer)
        ),
        fasen=tuple(_phase(document, part) for part in document.alle_paragrafen if _PHASE.match(part.nummer)),
        telling=_counted(document),
        doelgroep=_below(document, "doelgroep"),
        effect=_below(document, "maatschappelijk effect", "beoogd effect"),
        organisatie=_below(document, "projectorganisatie", "organisatie"),
        monitoring=_below(document, "monitoring", "evaluatie"),
        communicatie=_below(document, "communicatie", "kennisdeling"),
    )


def _below(document: Document, *names: str) -> tuple[Passage, ...]:
    """Words below a heading with the first of these names that has any, with those of its subsections."""
    sections = (deep(section) for name in names if (section := titled(document, name)))
    return next(filter(None, sections), ())


def dated(document: Document) -> date | None:
    """Day in the row "Datum" of the table at the front; None without such a row."""
    rows = {f"{fact.deel}.2" for fact in _facts(document) if fact.naam.strip(" :").lower() == "datum"}
    return next((m.van for m in document.tijdstippen if m.alinea in rows and m.van == m.tot), None)


def _facts(document: Document) -> Iterator[Feit]:
    """Rows of a table without headings before the first section."""
    placed = [block.tabel for block in document.inleiding if not isinstance(block, Lijst) and hasattr(block, "tabel")]
    for table in document.tabellen:
        rows = table.rijen if table.id in placed else ()
        yield from (Feit(row.id, row.naam, row.cellen[1].alinea.tekst) for row in rows if len(row.cellen) > 1)


def _results(document: Document) -> Iterator[Uitkomst]:
    """Numbered items of the first section about results with such items."""
    parts = (part for part in document.alle_paragrafen if "resultaten" in part.kop.tekst.lower() and items(part))
    part = next(parts, None)
    for item in items(part) if part else ():
        inside = [inner for block in item.blokken if isinstance(block, Lijst) for inner in block.onderdelen]
        words = " ".join(block.tekst for block in item.blokken if isinstance(block, Alinea))
        yield Uitkomst(item.id, words, tuple(Passage(inner.id, "", words_of(inner)) for inner in inside))


def _shared(goal: str, results: tuple[Uitkomst, ...]) -> Iterator[Schakel]:
    """Results that share a long word with a goal, each with the word; a short word proves nothing."""
    goal_words = _long_words(goal)
    for result in results:
        if both := goal_words & _long_words(" ".join([result.tekst, *(point.tekst for point in result.punten)])):
            yield Schakel(result.deel, max(sorted(both), key=len))


def _long_words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(rf"\w{{{_SHARED},}}", text)}


def _phase(document: Document, part: Paragraaf) -> Fase:
    match = _BRACKETS.search(part.kop.tekst)
    actions = tuple(
        Actie(row.id, row.naam, row.cellen[1].alinea.tekst if len(row.cellen) > 1 else "")
        for table in tables_in(document, part)
        for row in table.rijen
    )
    name = _BRACKETS.sub("", part.titel).strip()
    text = match[1] if match else ""
    return Fase(
        deel=part.id, naam=f"{part.nummer.rstrip(':.')}: {name}", periode=text, maanden=period(text), acties=actions
    )


def _counted(document: Document) -> Telling | None:
    """First table of counts; None without such a table."""
    for table in document.tabellen:
        counted = next((index for index, column in enumerate(table.kolommen) if column.rol is Rol.AANTAL), -1)
        if counted >= 0:
            rows = [row for row in table.rijen if row.rol is Rol.OVERIG and counted < len(row.cellen)]
            places = tuple(
                Plaats(row.id, row.naam, cell.aantal, cell.alinea.tekst)
                for row in rows
                for cell in [row.cellen[counted]]
            )
            return Telling(table.kolommen[0].kop.tekst, table.kolommen[counted].kop.tekst, places)
    return None


def findable(document: Document) -> Iterator[Vindplaats]:
    """Target group, effect, organisation, monitoring and communication in the overview, by their words."""
    for anchor, title, part in read(document).delen:
        yield Vindplaats(anchor, title, " ".join(passage.tekst for passage in part))


def lacks(document: Document) -> Iterator[str]:
    """Missing part of a project plan that has the others, in Dutch; a plan in another form may lack it."""
    record = read(document)
    parts = (
        ("een doelstelling ('#### Hoofddoelstelling')", record.hoofddoel),
        ("resultaten in een genummerde opsomming", record.resultaten),
        ("fasen met een periode ('### Fase 1: … (januari-mei 2017)')", record.fasen),
    )
    missing = [(name, words) for (name, value), words in zip(parts, _OTHER, strict=True) if not value]
    if len(missing) == 1 and not titled(document, *missing[0][1].split()):
        yield missing[0][0]


PROJECTPLAN = Documentsoort(
    naam="projectplan",
    record=Projectplan,
    read=read,
    lacks=lacks,
    template="soorten/projectplan.html",
    skeleton="""# {title}

## 1. Doelstelling

### Hoofddoelstelling

Wat het project bereikt.

### Subdoelstellingen

1. het eerste doel

## 2. Resultaten

1. Het eerste resultaat:
   - een punt.

## 3. Uitvoering

### Fase 1: Voorbereiding (januari-mei 2031)

Wat er gebeurt.
""",
    dated=dated,
    findable=findable,
)
