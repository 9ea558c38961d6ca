"""Skeleton of a new deal, one for each kind of agreement: valid, short, and clearly unfinished."""

import re
from dataclasses import dataclass
from functools import cache

from dealpers.parse.soorten import SOORTEN


@dataclass(frozen=True, slots=True)
class Dealsoort:
    """Kind of deal: its name in ``deal.yml``, and preamble and article of a new deal; ``{title}`` is filled in."""

    naam: str
    aanhef: str
    artikel: str


_REGIO = """# Regio Deal {title}

## Partijen:

1. De Minister van …, hierna te noemen: de Minister.

Partij genoemd onder 1 handelend als bestuursorgaan, hierna te noemen: het Rijk.

2. Het college van burgemeester en wethouders van de gemeente …, hierna te noemen: de Gemeente.

Partij genoemd onder 2 handelend als bestuursorgaan, hierna te noemen: de Regio.

## Overwegingen

1. Waarom partijen deze afspraken maken.

Partijen komen het volgende overeen:
"""
_LEDEN = """# 1. Doelen

## Artikel 1 – Doelen

1. Het eerste lid.
2. Het tweede lid werkt het eerste lid uit:
   a. een onderdeel;
   b. een tweede onderdeel.
"""
_ANDERE = """# {kind} {title}

## Partijen

1. {first}, hierna te noemen: {alias}.
2. {second}, hierna te noemen: {other}.

Hierna samen te noemen: Partijen.

## Overwegingen

1. Waarom partijen deze afspraken maken.

Partijen komen het volgende overeen:
"""
_ARTIKEL = """## Artikel 1 – Doel

1. Het eerste lid zegt wat Partijen samen willen bereiken.
2. Het tweede lid zegt wie wat doet:
   a. een onderdeel;
   b. een tweede onderdeel.
"""


def _soort(naam: str, first: tuple[str, str], second: tuple[str, str]) -> Dealsoort:
    """Kind whose preamble names two parties; each party is a name and its short name."""
    values = {"kind": naam, "first": first[0], "alias": first[1], "second": second[0], "other": second[1]}
    aanhef = _ANDERE
    for name, value in values.items():
        aanhef = aanhef.replace(f"{{{name}}}", value)
    return Dealsoort(naam, aanhef, _ARTIKEL)


_MINISTER = ("De Minister van …", "de Minister")
_GEMEENTE = ("Het college van burgemeester en wethouders van de gemeente …", "de Gemeente")
_PROVINCIE = ("Het college van gedeputeerde staten van de provincie …", "de Provincie")
_STICHTING = ("De stichting …, statutair gevestigd te …", "de Stichting")

DEALSOORTEN = {
    "regio-deal": Dealsoort("Regio Deal", _REGIO, _LEDEN),
    "green-deal": _soort("Green Deal", _MINISTER, _STICHTING),
    "woondeal": _soort("Woondeal", _PROVINCIE, _GEMEENTE),
    "city-deal": _soort("City Deal", _MINISTER, _GEMEENTE),
    "convenant": _soort("Convenant", _GEMEENTE, _STICHTING),
}
"""Kinds of deal that ``new`` can begin, by the word of the command line."""

SAMENVATTING = "Schrijf hier in een paar zinnen"
"""First words of the summary of every new text."""


def deal_files(kind: str, title: str) -> dict[str, str]:
    """Files of a new deal by path; ``kind`` is a word of ``DEALSOORTEN``."""
    soort = DEALSOORTEN[kind]
    facts = (
        f"soort: {soort.naam}\nstatus: concept\n"
        f"samenvatting: {SAMENVATTING} wat deze deal doet, voor wie en voor hoeveel geld.\n"
    )
    article = "01-doelen.md" if soort.artikel == _LEDEN else "01-doel.md"
    aanhef = soort.aanhef.replace("{title}", title)
    return {"deal.yml": facts, "aanhef.md": aanhef, f"artikelen/{article}": soort.artikel}


@cache
def beginzinnen() -> frozenset[str]:
    """Paragraphs of all skeletons without labels, white space folded; only those that no finished text would have."""
    texts = [text for soort in DEALSOORTEN.values() for text in (soort.aanhef, soort.artikel)]
    texts += [soort.skeleton for soort in SOORTEN]
    lines = (re.sub(r"^\s*(?:#+|\d+\.|[a-z]\.|-)\s*", "", line) for text in texts for line in text.splitlines())
    return frozenset(" ".join(line.split()) for line in lines if _UNFINISHED.search(line))


_UNFINISHED = re.compile(
    r"…|Schrijf hier|Het (?:eerste|tweede) lid (?:zegt|werkt)|Het eerste lid\.\Z|een (?:tweede )?onderdeel"
    r"|Waarom partijen deze afspraken maken"
)
