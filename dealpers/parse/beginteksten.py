"""Skeleton of a new deal, one for each kind of agreement: valid, short, and clearly unfinished."""

import re
from dataclasses import dataclass
from functools import cache

from dealpers.dutch.regex import regex
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
_UITVOERING = """## Artikel 2 – Uitvoering

1. Partijen stellen een stuurgroep in. Deze leidt de uitvoering en komt ten minste … keer per jaar bijeen.
2. De stuurgroep verdeelt de taken en legt bij elke taak vast op welke dag deze uiterlijk klaar is.
3. Partijen betrekken de belangen van derden bij de uitvoering.

## Artikel 3 – Voortgang, verslag en evaluatie

1. De stuurgroep volgt de voortgang van de uitvoering en meet deze aan de doelen van artikel 1.
2. De stuurgroep doet Partijen elk jaar uiterlijk op … schriftelijk verslag van de voortgang.
3. Partijen evalueren deze afspraken uiterlijk op ….
"""
_SLOT = """## Artikel 4 – Toetreding

1. Een andere partij kan tot deze afspraken toetreden als alle Partijen daarmee schriftelijk instemmen.

## Artikel 5 – Wijziging en opzegging

1. Elke Partij kan de andere Partijen schriftelijk verzoeken deze afspraken te wijzigen. Een wijziging behoeft \
de schriftelijke instemming van alle Partijen.
2. Elke Partij kan deze afspraken schriftelijk en met redenen opzeggen, met een termijn van … maanden.

## Artikel 6 – Wettelijke bevoegdheden, nakoming en geschillen

1. Deze afspraken laten de wettelijke bevoegdheden van Partijen onverlet.
2. De nakoming van deze afspraken is niet in rechte afdwingbaar.
3. Partijen lossen een geschil over deze afspraken op in onderling overleg.
4. Partijen nemen het recht van de Europese Unie over staatssteun, aanbesteding, mededinging \
en technische voorschriften in acht.

## Artikel 7 – Inwerkingtreding en looptijd

1. Deze afspraken treden in werking op … en eindigen op ….
2. Partijen kunnen de looptijd schriftelijk verlengen.
"""
_STAATSCOURANT = "3. De Minister maakt deze afspraken bekend in de Staatscourant.\n"


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
    articles = {"01-doel.md": soort.artikel, "02-uitvoering.md": _UITVOERING, "03-slot.md": _SLOT}
    if soort.artikel == _LEDEN:
        articles = {
            "01-doelen.md": _LEDEN,
            "02-uitvoering.md": f"# 2. Uitvoering\n\n{_UITVOERING}",
            "03-slot.md": f"# 3. Slot\n\n{_SLOT}{_STAATSCOURANT}",
        }
    facts_and_preamble = {"deal.yml": facts, "aanhef.md": soort.aanhef.replace("{title}", title)}
    return facts_and_preamble | {f"artikelen/{name}": text for name, text in articles.items()}


@cache
def beginzinnen() -> frozenset[str]:
    """Paragraphs of all skeletons without labels, white space folded; only those that no finished text would have."""
    texts = [text for soort in DEALSOORTEN.values() for text in (soort.aanhef, soort.artikel)]
    texts += [_UITVOERING, _SLOT]
    texts += [soort.skeleton for soort in SOORTEN]
    lines = (re.sub(r"^\s*(?:#+|\d+\.|[a-z]\.|-)\s*", "", line) for text in texts for line in text.splitlines())
    return frozenset(" ".join(line.split()) for line in lines if _UNFINISHED.search(line))


_UNFINISHED = regex(
    r"…|Schrijf hier|Het (?:eerste|tweede) lid (?:zegt|werkt)|Het eerste lid\.\Z|een (?:tweede )?onderdeel"
    r"|Waarom partijen deze afspraken maken"
)
