"""Action lines: goals, approach and results joined by their printed codes."""

import re
from collections.abc import Iterable, Iterator

from dealpers.model import Aanpak, Actielijn, Artikel, Doel, Lid, Lijst, Programma, Resultaat, Stuk

_KINDS = (
    ("resultaat", re.compile(r"resultaten|resultaat", re.I)),
    ("aanpak", re.compile(r"aanpak|activiteiten", re.I)),
    ("doel", re.compile(r"doel(?:en|stellingen|stelling)?\b", re.I)),
)
_SUBJECT = re.compile(
    r"^(?:de\s+)?(?:beoogde\s+)?(?:doelen|doelstellingen|aanpak|activiteiten|resultaten)\s+"
    r"(?:op\s+het\s+gebied\s+van|met\s+betrekking\s+tot|voor|van|binnen)\s+",
    re.I,
)


def action_lines(articles: Iterable[Artikel]) -> tuple[Actielijn, ...]:
    """Action lines of a deal, sorted by number; goals, approach or results with a number suffice for a line."""
    found: dict[str, dict[str, Lid]] = {}
    for article in articles:
        kind = next((name for name, pattern in _KINDS if pattern.search(article.titel)), "")
        for lid in article.leden:
            if kind and lid.kop:
                found.setdefault(lid.label.rstrip("."), {}).setdefault(kind, lid)
    return tuple(_line(number, parts) for number, parts in sorted(found.items(), key=_by_number))


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
        aanpak=approach.id if approach else "",
        programmas=programmes,
        resultaat=result.id if result else "",
        resultaten=results,
    )


def _programmes(lid: Lid | None) -> tuple[Programma, ...]:
    return tuple(block for block in lid.blokken if isinstance(block, Programma)) if lid else ()


def _items(lid: Lid) -> tuple[str, ...]:
    return tuple(item.id for block in lid.blokken if isinstance(block, Lijst) for item in block.onderdelen)


def _result_of(code: str, results: tuple[Resultaat, ...]) -> Resultaat | None:
    """Results under ``code``, or else under its longest prefix: results ``2b`` for code ``2b1``; None if none."""
    near = [result for result in results if code.startswith(result.code)]
    return max(near, key=lambda result: len(result.code), default=None)


def programme_names(deal: Stuk) -> Iterator[tuple[str, str]]:
    """Names of programmes with their codes: as printed in headings, and without the words in brackets.

    Headings of the approach precede headings of the results, because the latter may join two names: ``2b Een |
    Twee``.
    """
    seen: set[str] = set()
    for line in deal.actielijnen:
        parts: tuple[Aanpak | Resultaat, ...] = (*line.programmas, *line.resultaten)
        for part in parts:
            for whole in part.naam.split("|"):
                for form in (whole, re.sub(r"[()]", "", whole), re.sub(r"\([^()]*\)", "", whole)):
                    name = " ".join(form.split())
                    if name and name not in seen:
                        seen.add(name)
                        yield name, part.code
