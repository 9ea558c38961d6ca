"""Area plan: promises, coalition, themes with projects, opportunities, monitoring and amounts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.dutch import amounts
from dealpers.dutch.amounts import Bedrag
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentence_around
from dealpers.model import Alinea, Document, Paragraaf, alineas
from dealpers.parse.aanhef.groepen import items
from dealpers.parse.soorten.soort import (
    Documentsoort,
    Passage,
    Vindplaats,
    deep,
    tables_in,
    texts,
    titled,
    whole,
    words_of,
)

_TICK = "✓"
_WHY = regex(r"waarom\b.*\bverschil", re.I)
_MORE = regex(r"\baanvullende kansen\b", re.I)
_THEMES = regex(r"\b(?:thema[’']?s?|thematisch\w*|projecten|project|initiatie(?:f|ven))\b", re.I)
"""Regex of the words with which a chapter announces themes with projects."""
_MONITORING = ("hoe meten we", "monitoring")
_STEPS = ("trends", "ambities", "doelstellingen", "middelen", "prestaties", "resultaten", "impact")


@dataclass(frozen=True, slots=True)
class Coalitielid:
    """Member of the coalition, and the organisation that the member represents."""

    deel: str
    naam: str
    namens: str


@dataclass(frozen=True, slots=True)
class Project:
    """Section of a chapter with themes; ``beschrijving`` is all text right below its heading."""

    deel: str
    naam: str
    beschrijving: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thema:
    """Theme with the projects below its heading; ``hoofdstuk`` is the heading of its chapter."""

    deel: str
    hoofdstuk: str
    naam: str
    beschrijving: tuple[Passage, ...]
    projecten: tuple[Project, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Koppelkans:
    """Opportunity to combine work, with the answers to the two fixed questions of the plan."""

    deel: str
    naam: str
    beschrijving: tuple[Passage, ...]
    waarom: Passage
    kansen: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Geld:
    """Amount with the sentence around it; ``per`` is "per jaar", or empty where no such words follow."""

    deel: str
    bedrag: Bedrag
    zin: str
    per: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gebiedsplan:
    """Record of an area plan; the timeline has words and years without their pairing, which the source lacks.

    ``naast_themas`` has the sections beside the themes of a chapter: projects under no heading of a theme, and themes
    without projects; the text does not tell them apart.
    """

    beloften: tuple[Passage, ...]
    coalitie: tuple[Coalitielid, ...]
    themas: tuple[Thema, ...]
    naast_themas: tuple[Project, ...]
    koppelkansen: tuple[Koppelkans, ...]
    tijdlijn: tuple[Passage, ...]
    jaren: tuple[str, ...]
    monitoring: tuple[Passage, ...]
    lagen: tuple[Passage, ...]
    organisatie: tuple[Passage, ...]
    geld: tuple[Geld, ...]
    vervolg: tuple[Passage, ...]
    colofon: tuple[str, ...]


def read(document: Document) -> Gebiedsplan:
    """Record of an area plan, from its text."""
    line = titled(document, "waar komen we vandaan", "tijdlijn")
    moments = texts(line) if line else ()
    layers = titled(document, "gelaagdheid")
    next_steps = titled(document, "aan de slag")
    colophon = titled(document, "colofon")
    chapters = tuple(_theme_chapters(document))
    return Gebiedsplan(
        beloften=tuple(_promises(document)),
        coalitie=tuple(_coalition(document)),
        themas=tuple(theme for chapter in chapters for theme in _themes(chapter)),
        naast_themas=tuple(_project(p) for c in chapters for p in c.subparagrafen if not p.subparagrafen),
        koppelkansen=tuple(chance for part in document.alle_paragrafen if (chance := _chance(part))),
        tijdlijn=tuple(Passage(text.deel, "", text.tekst) for text in moments if not _is_year(text)),
        jaren=tuple(sorted(text.tekst for text in moments if _is_year(text))),
        monitoring=tuple(_steps(document)),
        lagen=tuple(Passage(item.id, "", words_of(item)) for item in items(layers)) if layers else (),
        organisatie=tuple(_parts_of(titled(document, "de organisatie"))),
        geld=tuple(_money(document)),
        vervolg=tuple(_parts_of(next_steps)),
        colofon=tuple(text.tekst for text in texts(colophon)) if colophon else (),
    )


def _is_year(text: Alinea) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d{2}", text.tekst.strip()))


def _ticked(document: Document) -> Paragraaf | None:
    """Section with ticked items; None without such a section."""
    return next((p for p in document.alle_paragrafen if any(words_of(i).startswith(_TICK) for i in items(p))), None)


def _promises(document: Document) -> Iterator[Passage]:
    if part := _ticked(document):
        for item in items(part):
            if words_of(item).startswith(_TICK):
                yield Passage(item.id, "", words_of(item).removeprefix(_TICK).strip())


def _coalition(document: Document) -> Iterator[Coalitielid]:
    """Rows of the table beside the promises: a name, and the organisation that the person represents."""
    part = _ticked(document)
    for table in tables_in(document, part) if part else ():
        for row in table.rijen:
            if len(row.cellen) > 1:
                yield Coalitielid(row.id, row.naam, row.cellen[1].alinea.tekst)


def _theme_chapters(document: Document) -> Iterator[Paragraaf]:
    """Chapters that announce themes, projects or initiatives and have sections with subsections.

    Chapters with opportunities or with the monitoring are read as such.
    """
    measured = titled(document, *_MONITORING)
    for chapter in document.paragrafen:
        inside = (chapter, *chapter.subparagrafen)
        words = " ".join([chapter.kop.tekst, *(text.tekst for text in texts(chapter))])
        themed = _THEMES.search(words) and any(part.subparagrafen for part in chapter.subparagrafen)
        if themed and measured not in inside and not any(_chance(part) for part in inside):
            yield chapter


def _themes(chapter: Paragraaf) -> Iterator[Thema]:
    for part in chapter.subparagrafen:
        if part.subparagrafen:
            yield Thema(
                deel=part.id,
                hoofdstuk=chapter.kop.tekst,
                naam=part.titel,
                beschrijving=whole(part),
                projecten=tuple(_project(inner) for inner in part.subparagrafen),
            )


def _project(part: Paragraaf) -> Project:
    return Project(part.id, part.titel, deep(part))


def _chance(part: Paragraaf) -> Koppelkans | None:
    """Opportunity in a section that answers both fixed questions; None for other sections."""
    why = next((inner for inner in part.subparagrafen if _WHY.search(inner.kop.tekst)), None)
    more = next((inner for inner in part.subparagrafen if _MORE.search(inner.kop.tekst)), None)
    if why is None or more is None:
        return None
    return Koppelkans(deel=part.id, naam=part.titel, beschrijving=whole(part), waarom=_passage(why), kansen=whole(more))


def _passage(part: Paragraaf) -> Passage:
    return Passage(part.id, part.titel, "\n".join(passage.tekst for passage in whole(part)))


def _steps(document: Document) -> Iterator[Passage]:
    """Steps of the monitoring of the plan, in causal order, without the steps that the text lacks."""
    inside = titled(document, *_MONITORING)
    parts = inside.subparagrafen if inside else ()
    for step in _STEPS:
        for part in parts:
            if step in part.kop.tekst.lower():
                yield _passage(part)


def _parts_of(part: Paragraaf | None) -> Iterator[Passage]:
    for inner in part.subparagrafen if part else ():
        words = "\n".join(passage.tekst for passage in whole(inner))
        yield Passage(inner.id, inner.titel.lstrip("✿ "), words)


def _money(document: Document) -> Iterator[Geld]:
    for text in alineas(document, document):
        for begin, amount in amounts.find(text.tekst):
            end = begin + len(amount.tekst)
            rate = amounts.RATE.match(text.tekst, end)
            yield Geld(
                deel=text.deel,
                bedrag=amount,
                zin=sentence_around(text.tekst, begin, end),
                per=rate["per"] if rate else "",
            )


def lacks(document: Document) -> Iterator[str]:
    """Missing parts of an area plan, in Dutch; also the missing answer of an opportunity with one answer."""
    parts = tuple(document.alle_paragrafen)
    answers = any(_WHY.search(part.kop.tekst) or _MORE.search(part.kop.tekst) for part in parts)
    if answers and not any(part.nummer for part in parts):
        yield "hoofdstukken met een nummer ('## Hoofdstuk 1. …')"
    for part in parts:
        why = any(_WHY.search(inner.kop.tekst) for inner in part.subparagrafen)
        if why is not any(_MORE.search(inner.kop.tekst) for inner in part.subparagrafen):
            missing = "welke aanvullende kansen er zijn" if why else "waarom dit het verschil maakt"
            yield f"bij '{part.titel}' het antwoord op de vraag {missing}"


def findable(document: Document) -> Iterator[Vindplaats]:
    """Themes and opportunities of the overview, by their names."""
    plan = read(document)
    themes = [f"{theme.naam}: {', '.join(project.naam for project in theme.projecten)}." for theme in plan.themas]
    if themes:
        yield Vindplaats("themas", "Thema’s en projecten", " ".join([*themes, *(p.naam for p in plan.naast_themas)]))
    if plan.koppelkansen:
        yield Vindplaats("koppelkansen", "Koppelkansen", ", ".join(chance.naam for chance in plan.koppelkansen))


GEBIEDSPLAN = Documentsoort(
    naam="gebiedsplan",
    record=Gebiedsplan,
    read=read,
    lacks=lacks,
    template="soorten/gebiedsplan.html",
    findable=findable,
    skeleton="""# {title}

## Onze belofte

- ✓ *Hebben we bewoners gevraagd of het werkt?*

## Hoofdstuk 1. Koppelkansen

### Naam van de koppelkans

Wat het is.

#### Waarom maakt dit het verschil?

Tekst.

#### Welke aanvullende kansen ziet de coalitie?

Tekst.
""",
)
