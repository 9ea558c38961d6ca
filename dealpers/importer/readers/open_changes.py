"""Open tracked changes and comments: a file with any is refused."""

from collections import Counter

from lxml import etree

from dealpers.importer.readers.refusal import RefusedError
from dealpers.importer.readers.xml_names import name

_KINDS = {
    "ins": ("invoeging", "invoegingen"),
    "del": ("verwijdering", "verwijderingen"),
    "moveFrom": ("verplaatsing", "verplaatsingen"),
    "cellIns": ("ingevoegde cel", "ingevoegde cellen"),
    "cellDel": ("verwijderde cel", "verwijderde cellen"),
    "cellMerge": ("samengevoegde cel", "samengevoegde cellen"),
    "commentReference": ("opmerking", "opmerkingen"),
}
_SHOWN = 40  # characters of the paragraph that a message quotes


def refuse_open_changes(*roots: etree._Element) -> None:
    """Raise ``RefusedError`` with count and place if a part holds a change that is not accepted, or a comment."""
    counts: Counter[str] = Counter()
    first = ""
    for root in roots:
        number = 0
        for element in root.iter():
            kind = name(element)
            number += kind == "p"
            if kind in _KINDS:
                counts[kind] += 1
                first = first or _place(element, number)
    refuse_counted({_KINDS[kind]: count for kind, count in counts.items()}, first)


def refuse_counted(counts: dict[tuple[str, str], int], first: str) -> None:
    """Raise ``RefusedError`` if there is any change or comment; ``first`` says where the first one is."""
    if not counts:
        return
    comments = counts.get(_KINDS["commentReference"], 0)
    changes = sum(counts.values()) - comments
    listed = ", ".join(f"{count} {words[count != 1]}" for words, count in counts.items())
    what = "openstaande wijzigingen" if changes else "opmerkingen"
    raise RefusedError(
        f"heeft {what}: {listed}; de eerste bij {first}",
        "aanvaard of verwerp elke wijziging, verwijder de opmerkingen, bewaar het bestand en lees het opnieuw in",
    )


def _place(element: etree._Element, number: int) -> str:
    paragraph = element
    while paragraph is not None and name(paragraph) != "p":
        paragraph = paragraph.getparent()
    if paragraph is None:
        return f"alinea {max(1, number)}"
    words = "".join(one.text or "" for one in paragraph.iter() if name(one) in ("t", "delText"))
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
    return f"alinea {max(1, number)}" + (f" ('{shown}')" if shown.strip() else "")
