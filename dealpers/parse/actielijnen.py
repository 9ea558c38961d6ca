"""Action lines: goals, approach and results joined by their printed codes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dealpers.dutch.regex import regex
from dealpers.model import Aanpak, Actielijn, Artikel, Doel, Lid, Lijst, Programma, Resultaat, Stuk
from dealpers.model.ids import PartId

_KINDS = (
    ("resultaat", regex(r"resultaten|resultaat", re.I)),
    ("aanpak", regex(r"aanpak|activiteiten", re.I)),
    ("doel", regex(r"doel(?:en|stellingen|stelling)?\b", re.I)),
)
_SUBJECT = regex(
    r"^(?:de\s+)?(?:beoogde\s+)?(?:doelen|doelstellingen|aanpak|activiteiten|resultaten)\s+"
    r"(?:op\s+het\s+gebied\s+van|met\s+betrekking\s+tot|voor|van|binnen)\s+",
    re.I,
)

_WORD = regex(r"\w+")
_NAMED = regex(r"(?:[Pp]roject|[Pp]rogramma|[Aa]anpak|[Pp]ilot)\s+\w|[A-Z]\w*\s+[A-Z]|[A-Z]{3,}$")
"""Regex of words in brackets that are a name: "project Kiem", not "en online"."""


def action_lines(articles: Iterable[Artikel]) -> tuple[Actielijn, ...]:
    """Action lines of a deal, sorted by number; goals, approach or results with a number suffice for a line."""
    parts_by_line: dict[str, dict[str, Lid]] = {}
    for article in articles:
        kind = next((name for name, pattern in _KINDS if pattern.search(article.titel)), "")
        for lid in article.leden:
            if kind and lid.kop:
                parts_by_line.setdefault(lid.label.rstrip("."), {}).setdefault(kind, lid)
    return tuple(_line(number, parts) for number, parts in sorted(parts_by_line.items(), key=_by_number))


def _by_number(entry: tuple[str, object]) -> tuple[int, str]:
    digits = re.match(r"\d+", entry[0])
    return int(digits[0]) if digits else 0, entry[0]


def _line(number: str, parts: dict[str, Lid]) -> Actielijn:
    goal, approach, result = parts.get("doel"), parts.get("aanpak"), parts.get("resultaat")
    results = tuple(Resultaat(part.id, part.code, part.naam) for part in _programmes(result))
    programmes = tuple(
        Aanpak(deel=part.id, code=part.code, naam=part.naam, resultaat=_result_of(part.code, results))
        for part in _programmes(approach)
    )
    heading = next(lid.kop for lid in (goal, approach, result) if lid and lid.kop)
    return Actielijn(
        nummer=number,
        naam=_SUBJECT.sub("", heading.tekst),
        doel=Doel(goal.id, _items(goal)) if goal else None,
        aanpak=approach.id if approach else PartId(""),
        programmas=programmes,
        resultaat=result.id if result else PartId(""),
        resultaten=results,
    )


def _programmes(lid: Lid | None) -> tuple[Programma, ...]:
    return tuple(block for block in lid.blokken if isinstance(block, Programma)) if lid else ()


def _items(lid: Lid) -> tuple[PartId, ...]:
    return tuple(item.id for block in lid.blokken if isinstance(block, Lijst) for item in block.onderdelen)


def _result_of(code: str, results: tuple[Resultaat, ...]) -> Resultaat | None:
    """Results under ``code``, or else under its longest prefix: results ``2b`` for code ``2b1``; None if none."""
    near = [result for result in results if code.startswith(result.code)]
    return max(near, key=lambda result: len(result.code), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Programmanaam:
    """Programme of a deal under one name, with every other name that its headings give it."""

    code: str
    naam: str
    vormen: tuple[str, ...]


def programmes(deal: Stuk) -> Iterator[Programmanaam]:
    """Programmes of a deal: the heading of the approach names a programme, that of the results may name it otherwise.

    Results under ``2b Een | Twee`` give each half to the programme that shares most of its words.
    """
    for line in deal.actielijnen:
        others: dict[str, list[str]] = {programme.code: [] for programme in line.programmas}
        alone: list[Aanpak | Resultaat] = []
        for result in line.resultaten:
            bearers = [programme for programme in line.programmas if programme.resultaat == result]
            for name in map(str.strip, result.naam.split("|")):
                bearer = _bearer(name, result.code, bearers)
                if bearer:
                    others[bearer.code].append(name)
                elif name == result.naam:
                    alone.append(result)
        for part in (*line.programmas, *alone):
            forms = dict.fromkeys(form for name in (part.naam, *others.get(part.code, ())) for form in _forms(name))
            if forms:
                naam, *vormen = forms
                yield Programmanaam(code=part.code, naam=naam, vormen=tuple(vormen))


def _bearer(name: str, code: str, programmes: Sequence[Aanpak]) -> Aanpak | None:
    """Programme that a name in a heading of results means: of the same code, or with most words in common."""
    for programme in programmes:
        if programme.code == code:
            return programme
    words = set(_WORD.findall(name.lower()))
    shared = [len(words & set(_WORD.findall(programme.naam.lower()))) for programme in programmes]
    most = max(shared, default=0)
    return programmes[shared.index(most)] if 2 * most >= len(words) > 0 and shared.count(most) == 1 else None


def _forms(name: str) -> Iterator[str]:
    """Names in a heading: whole, without its brackets, without the words in brackets, and a name in brackets."""
    inside = [words for words in re.findall(r"\(([^()]*)\)", name) if _NAMED.match(words)]
    for form in (name, re.sub(r"[()]", "", name), re.sub(r"\([^()]*\)", "", name), *inside):
        if words := " ".join(form.split()):
            yield words


def programme_names(deal: Stuk) -> Iterator[tuple[str, str]]:
    """Names of programmes with their codes, each name once."""
    seen: set[str] = set()
    for programme in programmes(deal):
        for name in (programme.naam, *programme.vormen):
            if name not in seen:
                seen.add(name)
                yield name, programme.code
