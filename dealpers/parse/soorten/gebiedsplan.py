"""An area plan: its promises, its coalition, the chances it sees, how it is watched over, and what it costs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.dutch import amounts
from dealpers.dutch.amounts import Bedrag
from dealpers.dutch.sentences import sentence_around
from dealpers.model import Alinea, Document, Paragraaf, alineas
from dealpers.parse.soorten.soort import Documentsoort, Passage, items, tables_in, texts, titled, words_of

_TICK = "✓"
_WHY = re.compile(r"waarom\b.*\bverschil", re.I)
_MORE = re.compile(r"\baanvullende kansen\b", re.I)
_STEPS = ("trends", "ambities", "doelstellingen", "middelen", "prestaties", "resultaten", "impact")


@dataclass(frozen=True, slots=True)
class Coalitielid:
    """Who sits in the coalition, and for whom."""

    deel: str
    naam: str
    namens: str


@dataclass(frozen=True, slots=True)
class Koppelkans:
    """A chance that the plan sees in bringing work together, with its two fixed questions answered."""

    deel: str
    naam: str
    beschrijving: str
    waarom: Passage
    kansen: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Geld:
    """An amount with the sentence that names it."""

    deel: str
    bedrag: Bedrag
    zin: str


@dataclass(frozen=True, slots=True)
class Gebiedsplan:
    """The record of an area plan. Of the timeline only words and years are known, not which belong together."""

    beloften: tuple[Passage, ...]
    coalitie: tuple[Coalitielid, ...]
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
    """The record of an area plan."""
    line = titled(document, "waar komen we vandaan", "tijdlijn")
    moments = texts(line) if line else ()
    layers = titled(document, "gelaagdheid")
    next_steps = titled(document, "aan de slag")
    colophon = titled(document, "colofon")
    return Gebiedsplan(
        tuple(_promises(document)),
        tuple(_coalition(document)),
        tuple(chance for part in document.alle_paragrafen if (chance := _chance(part))),
        tuple(Passage(text.deel, "", text.tekst) for text in moments if not _is_year(text)),
        tuple(sorted(text.tekst for text in moments if _is_year(text))),
        tuple(_steps(document)),
        tuple(Passage(item.id, "", words_of(item)) for item in items(layers)) if layers else (),
        tuple(_parts_of(titled(document, "de organisatie"))),
        tuple(_money(document)),
        tuple(_parts_of(next_steps)),
        tuple(text.tekst for text in texts(colophon)) if colophon else (),
    )


def _is_year(text: Alinea) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d{2}", text.tekst.strip()))


def _ticked(document: Document) -> Paragraaf | None:
    """The section whose items are ticked off."""
    return next((p for p in document.alle_paragrafen if any(words_of(i).startswith(_TICK) for i in items(p))), None)


def _promises(document: Document) -> Iterator[Passage]:
    if part := _ticked(document):
        for item in items(part):
            if words_of(item).startswith(_TICK):
                yield Passage(item.id, "", words_of(item).removeprefix(_TICK).strip())


def _coalition(document: Document) -> Iterator[Coalitielid]:
    """The rows of the table that stands with the promises: a name, and behind it for whom."""
    part = _ticked(document)
    for table in tables_in(document, part) if part else ():
        for row in table.rijen:
            if len(row.cellen) > 1:
                yield Coalitielid(row.id, row.naam, row.cellen[1].alinea.tekst)


def _chance(part: Paragraaf) -> Koppelkans | None:
    """A section that answers both fixed questions below it."""
    why = next((inner for inner in part.paragrafen if _WHY.search(inner.kop.tekst)), None)
    more = next((inner for inner in part.paragrafen if _MORE.search(inner.kop.tekst)), None)
    if why is None or more is None:
        return None
    own = texts(part)
    return Koppelkans(
        part.id,
        part.titel,
        own[0].tekst if own else "",
        _passage(why),
        tuple(Passage(text.deel, "", text.tekst) for text in texts(more)),
    )


def _passage(part: Paragraaf) -> Passage:
    return Passage(part.id, part.titel, " ".join(text.tekst for text in texts(part)))


def _steps(document: Document) -> Iterator[Passage]:
    """The steps of the watch over the plan, in the order in which one leads to the next, where the text has them."""
    inside = titled(document, "hoe meten we", "monitoring")
    parts = inside.paragrafen if inside else ()
    for step in _STEPS:
        for part in parts:
            if step in part.kop.tekst.lower():
                yield _passage(part)


def _parts_of(part: Paragraaf | None) -> Iterator[Passage]:
    for inner in part.paragrafen if part else ():
        own = texts(inner)
        yield Passage(inner.id, inner.titel.lstrip("✿ "), own[0].tekst if own else "")


def _money(document: Document) -> Iterator[Geld]:
    for text in alineas(document, document):
        for begin, amount in amounts.find(text.tekst):
            yield Geld(text.deel, amount, sentence_around(text.tekst, begin, begin + len(amount.tekst)))


def lacks(document: Document) -> Iterator[str]:
    """What an area plan has and this one misses; a chance with one question answered misses the other."""
    if not any(part.nummer for part in document.alle_paragrafen):
        yield "hoofdstukken met een nummer ('## Hoofdstuk 1. …')"
    for part in document.alle_paragrafen:
        why = any(_WHY.search(inner.kop.tekst) for inner in part.paragrafen)
        if why is not any(_MORE.search(inner.kop.tekst) for inner in part.paragrafen):
            missing = "welke aanvullende kansen er zijn" if why else "waarom dit het verschil maakt"
            yield f"bij '{part.titel}' het antwoord op de vraag {missing}"


GEBIEDSPLAN = Documentsoort(
    "gebiedsplan",
    Gebiedsplan,
    read,
    lacks,
    "soorten/gebiedsplan.html",
    """# {title}

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
