"""Hints for editors, in Dutch: the parts that exist where a cited part is missing."""

from collections.abc import Sequence

from dealpers.dutch.numbers import COUNT_WORDS
from dealpers.model import Lid

_PLURALS = {
    "artikel": "artikelen",
    "lid": "leden",
    "onderdeel": "onderdelen",
    "hoofdstuk": "hoofdstukken",
    "paragraaf": "paragrafen",
    "overweging": "overwegingen",
    "tabel": "tabellen",
    "bijlage": "bijlagen",
    "figuur": "figuren",
    "kaart": "kaarten",
    "afbeelding": "afbeeldingen",
    "grafiek": "grafieken",
    "schema": "schema's",
    "diagram": "diagrammen",
    "foto": "foto's",
    "noot": "noten",
    "partij": "partijen",
    "programma": "programma's",
    "actielijn": "actielijnen",
    "afspraak": "afspraken",
    "punt": "punten",
}
_COUNTS = ("geen", "één", *COUNT_WORDS[2:13])
"""Numbers of leden in words, from none."""

MOST_LABELS = 40
"""Labels in one hint; a longer list is cut short, as no editor reads it and each wrong citation repeats it."""


def there_are(kind: str, labels: list[str], where: str = "de tekst") -> str:
    """Existing labels of this kind, as a Dutch sentence."""
    plural = _PLURALS.get(kind, kind)
    match labels:
        case []:
            return f"{where} heeft geen {plural}"
        case [label]:
            return f"er is alleen {kind} {label}"
        case [first, second]:
            return f"er zijn alleen de {plural} {first} en {second}"
        case [*_, last] if all(label.isdecimal() for label in labels):
            return f"de {plural} lopen van {labels[0]} tot en met {last}"
    if len(labels) > MOST_LABELS:
        return f"er zijn {len(labels)} {plural}: {', '.join(labels[: MOST_LABELS - 1])}, … en {labels[-1]}"
    return f"er zijn alleen de {plural} {', '.join(labels[:-1])} en {labels[-1]}"


def leden_of(where: str, leden: Sequence[Lid]) -> str:
    """Number and labels of the leden of the article that ``where`` names, as a Dutch sentence."""
    labels = [lid.label.strip(".()") for lid in (*leden[:1], *leden[-1:])][: len(leden)]
    if not labels:
        return f"{where} heeft geen leden"
    if len(labels) == 1:
        return f"{where} heeft één lid ({labels[0]})"
    count = _COUNTS[len(leden)] if len(leden) < len(_COUNTS) else str(len(leden))
    return f"{where} heeft {count} leden ({labels[0]} tot en met {labels[-1]})"
