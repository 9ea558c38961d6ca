"""Comparison of deals: money, parties, action lines and subjects; a small file for each deal."""

import re
from collections.abc import Iterator

from dealpers.corpus.finance import money
from dealpers.corpus.portfolio import Entry
from dealpers.corpus.progress.stages import spent
from dealpers.corpus.status import status_line
from dealpers.dutch.amounts import in_words
from dealpers.dutch.dates import in_words as date_in_words
from dealpers.dutch.regex import regex
from dealpers.model import Artikel, Deal, Kant

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None

SUBJECTS = (
    ("Geld en kassier", regex(r"uitgangspunt|middelen|financi|kassier|bijdrage|geld\b|bekostiging", re.I)),
    ("Overleg en sturing", regex(r"overleg|governance|sturing|stuurgroep|organisatie|samenwerking", re.I)),
    ("Evaluatie en voortgang", regex(r"evaluatie|voortgang|monitor|rapportage|verantwoording", re.I)),
    ("Communicatie", regex(r"communicatie", re.I)),
    ("Gegevens en geheimhouding", regex(r"gegevens|geheim|openbaarheid|vertrouwelijk|privacy", re.I)),
    ("Wijziging", regex(r"wijziging", re.I)),
    ("Opzegging", regex(r"opzegging|be[ëe]indiging|ontbinding", re.I)),
    ("Toetreding", regex(r"toetreding|nieuwe partij", re.I)),
    ("Nakoming en geschillen", regex(r"nakoming|geschil|afdwing|juridische status|rechtskracht", re.I)),
    ("Looptijd", regex(r"looptijd|inwerkingtreding|duur\b|einde", re.I)),
    ("Publicatie", regex(r"publicatie|bekendmaking|staatscourant", re.I)),
)
"""Subjects that deals tend to settle, with words that show the subject in the title of an article."""


def compared(deal: Deal) -> Json:
    """Facts of a deal for the comparison."""
    figures = money(deal)
    rows = {row.naam.partition(".")[0].strip(): row for row in figures.rijen} if figures else {}
    return {
        "id": deal.id,
        "naam": deal.naam,
        "adres": f"deals/{deal.id}/",
        "staat": status_line(deal).nu,
        "landsdeel": deal.feiten.landsdeel,
        "tranche": deal.feiten.tranche,
        "rijk_eurocenten": figures.totaal.rijk.eurocenten if figures else None,
        "rijk_grens": figures.rijk_grens if figures else "",
        "regio_eurocenten": figures.totaal.regio.eurocenten if figures else None,
        "regio_grens": figures.regio_grens if figures else "",
        "voortgang": _progress(deal),
        "partijen": {
            side.value or "Overig": [party.alias or party.ambt for party in deal.partijen if party.kant is side]
            for side in Kant
        },
        "partners": len(deal.partners),
        "actielijnen": [
            {
                "naam": f"{line.nummer}. {line.naam}",
                "adres": f"deals/{deal.id}/doelen-en-resultaten/#actielijn-{line.nummer}",
                "totaal_eurocenten": rows[line.nummer].totaal.eurocenten if line.nummer in rows else None,
            }
            for line in deal.actielijnen
        ],
        "bepalingen": {subject: list(_clauses(deal, pattern)) for subject, pattern in SUBJECTS},
    }


def _progress(deal: Deal) -> str:
    """Progress in a few words: money spent with its day, and the latest report; or that nothing is reported."""
    paid, progress = spent(deal.voortgang), deal.voortgang
    words = [f"{in_words(paid[0])} besteed, peildatum {date_in_words(paid[1])}"] if paid else []
    words += [f"laatste verslag over {progress.verslagen[-1].jaar}"] if progress and progress.verslagen else []
    return "; ".join(words) or "nog niets gemeld"


def compared_proposal(proposal: Entry) -> Json:
    """Facts of a proposal for the comparison: a proposal has no parties, action lines or articles yet."""
    return {
        "id": proposal.id,
        "naam": proposal.naam,
        "adres": proposal.adres,
        "staat": proposal.staat.nu,
        "landsdeel": proposal.landsdeel,
        "tranche": proposal.tranche,
        "rijk_eurocenten": proposal.rijk,
        "rijk_grens": proposal.rijk_grens,
        "regio_eurocenten": proposal.regio,
        "regio_grens": proposal.regio_grens,
        "voortgang": "",
        "partijen": {},
        "partners": None,
        "actielijnen": [],
        "bepalingen": {subject: [] for subject, _ in SUBJECTS},
        "samenvatting": proposal.samenvatting,
    }


def _clauses(deal: Deal, pattern: re.Pattern[str]) -> Iterator[Json]:
    """Articles with a subject in their title, with the plain words of the editors where there are any."""
    plain = {kort.deel: kort.tekst for kort in deal.kort}
    for article in deal.artikelen:
        if pattern.search(article.titel):
            yield {"naam": _name(article), "adres": f"deals/{deal.id}/{article.id}/", "kort": plain.get(article.id, "")}


def _name(article: Artikel) -> str:
    return f"artikel {article.nummer}, {article.titel}" if article.titel else f"artikel {article.nummer}"
