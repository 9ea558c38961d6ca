"""Een bepaling die iets wijzigt, gebruikt de vaste formules: vervalt, komt te luiden, wordt ingevoegd.

Wie de wijziging verwerkt, moet zonder uitleg weten welke woorden verdwijnen en welke komen (Aanwijzingen voor de
regelgeving, nr. 6.15).

Fout:
    ## Artikel 1 – Taken

    1. De Regio voert uit.
    2. Artikel 1, eerste lid, wordt geschrapt.
Fout:
    ## Artikel 1 – Taken

    1. De Regio voert uit.
    2. Artikel 1, eerste lid, komt te luiden als volgt.
Goed:
    ## Artikel 1 – Taken

    1. De Regio voert uit.
    2. Artikel 1, eerste lid, vervalt.
    3. Artikel 1, eerste lid, komt te luiden: De Regio betaalt.
    4. Een bepaling die ongeldig is, wordt uit de deal verwijderd.
"""

import re

from dealpers.check.clauses import article_texts
from dealpers.check.located import at_words
from dealpers.check.rule import Findings, Profile, rule
from dealpers.dutch.regex import regex
from dealpers.dutch.sentences import sentences
from dealpers.model import Deal, Severity

_SUBJECT = regex(
    r"(?:In\s+|Na\s+)?(?:Artikel|Artikelen|Het\s+\w+\s+lid|Onderdeel|Onderdelen|Bijlage|Tabel|Hoofdstuk|De\s+zinsnede"
    r"|Het\s+opschrift)\b",
    re.I,
)
_MODELS = (
    (
        regex(r"\b(?:wordt|worden)\s+(?:geheel\s+)?(?:geschrapt|verwijderd|doorgehaald|geroyeerd|ingetrokken)\b", re.I),
        "vervalt",
    ),
    (
        regex(
            r"\bluidt\s+(?:voortaan|nu|als\s+volgt)\b|\bkomt\s+te\s+luiden\s+als\s+volgt\b|\bkomt\s+als\s+volgt\s+te\s+luiden\b"
            r"|\b(?:dient|moet)\s+(?:te\s+)?(?:worden\s+)?gelezen\s+(?:te\s+)?(?:worden\s+)?als\b"
            r"|\bwordt\s+vervangen\s+door\s+(?:de\s+volgende|onderstaande)\s+(?:tekst|bepaling)\b",
            re.I,
        ),
        "komt te luiden:",
    ),
    (regex(r"\bwordt\s+gewijzigd\s+als\s+volgt\b", re.I), "wordt als volgt gewijzigd:"),
    (regex(r"\bwordt\s+(?:tussengevoegd|bijgevoegd)\b", re.I), "wordt ingevoegd, luidende:"),
)


@rule("R615", Severity.WARNING, signed=Severity.INFO, profile=Profile.REGELGEVING)
def wijziging_buiten_model(deal: Deal) -> Findings:
    for _, alinea in article_texts(deal):
        for offset, sentence in sentences(alinea.tekst):
            if not _SUBJECT.match(sentence):
                continue
            for wording, model in _MODELS:
                if match := wording.search(sentence):
                    message, hint = f"deze wijziging gebruikt '{match[0]}'", f"schrijf '{model}'"
                    yield at_words(alinea, (offset + match.start(), offset + match.end()), message, hint, item=True)
