"""Een verwijzing leidt naar een deel van de deal dat er is.

Wie een verwijzing volgt die nergens heen leidt, weet niet welke afspraak geldt.

Fout:
    ## Artikel 1 – Uitgangspunten

    1. De Regio betaalt de helft.
    2. Het Rijk betaalt de andere helft.

    ## Artikel 2 – Kassier

    De kassier ziet toe op artikel 1, zesde lid.
Goed, met:
    - 2. Het Rijk betaalt de andere helft.
    + 2. Het Rijk betaalt de andere helft, volgens artikel 8 van de Financiële-verhoudingswet.
    - De kassier ziet toe op artikel 1, zesde lid.
    + De kassier ziet toe op artikel 1, tweede lid.
Fout:
    --- tekst.md
    ## Inleiding

    De namen staan onder het kopje 'Deelnemers'.

    ## Partners

    De namen zijn Oever en Wad.
Fout:
    --- tekst.md
    ## Stap 1 Melden

    Wie iets ziet, meldt het.

    ## Stap 2 Wegen

    Na stap 4 is de zaak klaar.
Goed:
    --- tekst.md
    ## Inleiding

    De namen staan onder het kopje 'Partners', en in het hoofdstuk 'Geld' van het gebiedsplan.

    ## Partners

    De namen zijn Oever en Wad.
Goed:
    ## Artikel 1 – Kosten

    De kosten staan in tabel 1.

    Tabel 1 – Kosten

    Oever 5 Park 6 Samen 11
"""

import re

from dealpers.check.cited_labels import CAPTION, lost_labels
from dealpers.check.located import at_part, at_words
from dealpers.check.rule import Findings, rule
from dealpers.corpus.captions import captions
from dealpers.corpus.corpus import Links, Staat
from dealpers.dutch.regex import regex
from dealpers.dutch.worded import Worded
from dealpers.model import Lijst, Severity, Stuk, alineas, ids
from dealpers.parse.citations.places import PICTURES

_MISREAD = regex(r"\d[OoIl]\b|\b[OIl]\d")
"""Letters that a scanner reads for a figure: artikel 1O."""
_TABLE = regex(r"tabel \d{1,3}")
_HEADING = Worded(
    r"\b(?:onder|in|bij)\s+(?:het|de)\s+(?:kopje|kop|paragraaf|hoofdstuk)\s+['‘“\"](?P<name>[^'‘’“”\"]{3,60})['’”\"]"
    r"(?!\s+(?:van|uit|in)\s)",
    "kop paragraaf hoofdstuk",
)
_LETTERS = (["l", "2"], ["I", "2"])
"""First two labels of leden where a scanner read a letter for the figure 1."""


@rule("V001", Severity.ERROR)
def dode_verwijzing(stuk: Stuk, links: Links) -> Findings:
    misread = _misread(stuk)
    texts = (alinea.tekst for alinea in alineas(stuk, stuk) if not alinea.in_table)
    unread = {f"tabel {match['number']}" for text in texts if (match := CAPTION.match(text))}
    for ref in links.alle_verwijzingen:
        if ref.staat is Staat.DOOD and not ref.mist.startswith("bijlage"):
            if unread and "tabel" in ref.reden and unread & {*(_TABLE.findall(ref.reden) or unread)}:
                continue  # a table that stands under its caption as plain text
            cited = re.search(r"\bartikel(?:en)?\s+(\S+?)(?=,|\s|\Z)", ref.reden) if misread else None
            lost = ref.mist.partition(" ")[0] in PICTURES and not captions(stuk)
            doubtful = lost or _MISREAD.search(ref.tekst) or (cited and cited[1] in misread)
            yield at_part(ref, ref.reden, ref.hint, ref.tekst, certain=not doubtful)
    yield from _headings(stuk)
    for absent in lost_labels(stuk):
        begin, end = absent.where
        linked = (ref for ref in links.verwijzingen.get(absent.alinea.id, ()) if ref.begin < end and begin < ref.eind)
        if all(ref.doelen and ids.is_kind(ref.doelen[0], "tabel") for ref in linked):
            message = f"er is geen {absent.words}; het laatste is {absent.last}"
            yield at_words(absent.alinea, absent.where, message, "noem een deel dat er is", certain=False)


def _headings(stuk: Stuk) -> Findings:
    """Headings by name that the text does not have: "onder het kopje 'Partners'"."""
    every = list(alineas(stuk, stuk))
    cited = [(alinea, match) for alinea in every for match in _HEADING.finditer(alinea.tekst)]
    names = "\n".join(alinea.tekst.lower() for alinea in every if alinea.is_heading or alinea.in_table) if cited else ""
    for alinea, match in cited:
        if match["name"].lower() not in names:
            message = f"er is geen kop '{match['name']}'"
            yield at_words(alinea, match.span(), message, "noem de kop zoals hij er staat", certain=False)


def _misread(stuk: Stuk) -> frozenset[str]:
    """Numbers of articles whose first label is a letter read for 1, so that their leden are not known."""
    return frozenset(
        article.nummer
        for article in stuk.artikelen
        for block in article.blokken
        if isinstance(block, Lijst) and [item.label.strip("(). ") for item in block.onderdelen[:2]] in _LETTERS
    )
