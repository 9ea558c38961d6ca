"""Fields of a party by their names, the heads of columns or labels before a colon: body, person, office, alias."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dealpers.dutch.regex import regex
from dealpers.parse.aanhef.alias import QUOTES, aliased, trimmed
from dealpers.parse.aanhef.partijen import Naming, naming
from dealpers.parse.aanhef.personen import person_of

_COLUMNS = {
    "nummer": regex(r"(?:nr|nummer|#)\.?", re.I),
    "functie": regex(r"(?:functie|hoedanigheid|in\s+(?:de\s+functie|(?:welke|de)\s+rol)|rol\b).*", re.I),
    "persoon": regex(
        r"(?:.*vertegenwoordig\w*.*|bestuurder|ondertekenaar|namens\b.*|wie\s.*|.*\bteken(?:t|en)\b.*"
        r"|contactpersoon|.*persoon)",
        re.I,
    ),
    "alias": regex(
        r"(?:hierna|verder|aanduiding|afkorting|korte\s+naam|roepnaam|alias|genoemd).*|(?:in|verder\s+in)\s+(?:de|het|deze|dit)\s+\w+",
        re.I,
    ),
    "zetel": regex(r"(?:zetel|vestigingsplaats|gevestigd\s+te|plaats)", re.I),
    "ambt": regex(
        r"(?:naam.*|partij(?:en)?|organisatie|instelling|deelnemende\s+\w+|bedrijf|lichaam|rechtspersoon"
        r"|gemeente|overheid|orgaan|deelnemer)",
        re.I,
    ),
}
BESIDE_BODY = {"persoon", "functie", "alias", "zetel"}
_OR = regex(r"\s*/\s*|\s+(?:of|en)\s+")
NAMED_AS = r"(?:hierna|verder)(?:\s+te\s+noemen|\s+genoemd)?\s*:?\s+"
_LED_NAME = regex(rf"^{NAMED_AS}", re.I)
_LED_PERSON = regex(r"^(?:te[nr]?\s+dezen?\s+)?(?:rechtsgeldig\s+)?(?:vertegenwoordigd\s+)?door:?\s+", re.I)
_KEY = (
    r"(?:functie|hoedanigheid|vertegenwoordiger|(?:rechtsgeldig\s+)?vertegenwoordigd\s+door|ondertekenaar|namens\s+deze"
    r"|(?:hierna|verder)(?:\s+te\s+noemen)?|(?:verder\s+)?in\s+(?:dit|deze)\s+\w+|aanduiding|afkorting|zetel|plaats)"
)
_FIELD = regex(rf"(?:^|[\s,;])(?P<key>[A-Z][\w-]+(?:\s+(?!{_KEY}\s*:)[a-z]+){{0,2}}|{_KEY})\s*:\s*")


def by_fields(text: str) -> Naming | None:
    """Facts of a party in a form: "Naam: Gemeente Oever Vertegenwoordigd door: A. Berg Functie: wethouder"; else None.

    The name is the first field, or stands before fields with an office among them, and most fields are heads that a
    table of parties may have.
    """
    spots = list(_FIELD.finditer(text))
    columns = columns_of([spot["key"] for spot in spots])
    head = text[: spots[0].start()] if spots else ""
    opens = (
        len({"functie", "persoon", "alias"} & columns.keys()) > 1
        if head.strip()
        else columns.get("ambt") == 0 and bool(BESIDE_BODY & columns.keys())
    )
    if len(spots) < 2 or len(columns) * 2 < len(spots) or not opens:
        return None
    ends = [*(spot.start() for spot in spots[1:]), len(text)]
    values = [trimmed(text[spot.end() : end]) for spot, end in zip(spots, ends, strict=True)]
    return named_by({"ambt": head, **{name: values[rank] for name, rank in columns.items()}})


def named_by(cells: Mapping[str, str]) -> Naming | None:
    """Facts of a party from its cells by kind of column; None without a name."""
    named = naming(cells.get("ambt", ""))
    if not named.ambt:
        return None
    fields = by_fields(f"{cells['ambt']}, {cells.get('persoon', '')}") if "functie" not in cells else None
    if fields:
        return fields
    representative, alias, _ = aliased(cells.get("persoon", ""))
    person, function = person_of(_LED_PERSON.sub("", representative))
    person = person or representative * (not function)
    return replace(
        named,
        persoon=person or named.persoon,
        functie=cells.get("functie", "") or function or named.functie,
        alias=_LED_NAME.sub("", cells.get("alias", "")).strip(QUOTES + " ") or alias or named.alias,
        zetel=cells.get("zetel", "") or named.zetel,
        vertegenwoordigd=bool(person) or named.vertegenwoordigd,
    )


def columns_of(heads: Sequence[str]) -> dict[str, int]:
    """0-based column of each fact of a party, by the heads of the columns."""
    columns: dict[str, int] = {}
    shown = [" ".join(head.split()).strip(" .:") for head in heads]
    bodies = any(_is_head(_COLUMNS["ambt"], plain, ()) for plain in shown if not plain.lower().startswith("naam"))
    for column, plain in enumerate(shown):
        words = _OR.split(plain)
        name = next(
            (name for name, form in _COLUMNS.items() if name not in columns and _is_head(form, plain, words)), ""
        )
        if bodies and plain.lower() == "naam":
            name = "" if "persoon" in columns else "persoon"
        if name:
            columns[name] = column
    return columns


def _is_head(form: re.Pattern[str], plain: str, words: Sequence[str]) -> bool:
    """True if a head is of one form, or each of its words is: "Overheid / organisatie"."""
    return form.fullmatch(plain) is not None or (bool(words) and all(form.fullmatch(word) for word in words))
