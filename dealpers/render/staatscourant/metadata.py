"""Metadata that the Staatscourant asks of a convenant: required, optional, and unknown yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dealpers.corpus.publication import identifier, other_names
from dealpers.corpus.status import day_of_signing
from dealpers.model import Deal, Metagegevens, Publicatie, Tekstfeiten
from dealpers.model.instellingen import ZONDER_KEUZES, Blad, Eigen
from dealpers.render.staatscourant import choices

REQUIRED = {
    "DC.creator": "de organisatie die bekendmaakt",
    "DC.identifier": "het kenmerk in de Staatscourant",
    "DC.title": "de titel",
    "DC.type": "de soort",
    "DCTERMS.available": "de datum van bekendmaking",
    "DCTERMS.language": "de taal",
    "DCTERMS.publisher": "de uitgever",
    "OVERHEID.category": "het thema",
    "OVERHEID.organisationType": "het soort organisatie",
    "OVERHEIDop.jaargang": "de jaargang",
    "OVERHEIDop.publicationIssue": "het nummer",
    "OVERHEIDop.publicationName": "de naam van het blad",
}
"""Required metadata by element, with a name in plain Dutch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """Known values by name, and names of required values that are unknown: no value is invented.

    ``schemes`` is the value list of each name; ``identifiers`` the address of an organisation in the register TOOI.
    """

    rows: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    schemes: Mapping[str, str]
    identifiers: Mapping[str, str]


def metadata(deal: Deal, extra: Eigen = ZONDER_KEUZES) -> Metadata:
    """Metadata of a deal, with the choices of its publisher where the deal has none of its own."""
    facts, signed = deal.feiten, day_of_signing(deal)
    printed = facts.staatscourant
    given = facts.metagegevens or Metagegevens()
    blad, uitgever = printed.blad if printed else extra.blad, extra.uitgever
    fields = [
        ("DC.creator", given.organisatie or (uitgever.naam if uitgever else "")),
        ("DC.identifier", identifier(deal)),
        ("DC.title", deal.naam),
        ("DC.type", choices.KEUZES.type),
        *(("DCTERMS.alternative", name) for name in other_names(deal)),
        ("DCTERMS.available", printed.datum.isoformat() if printed else ""),
        ("DCTERMS.language", choices.KEUZES.taal),
        ("DCTERMS.publisher", _publisher(extra, blad)),
        *(("DCTERMS.isRequiredBy", correction.identificatie) for correction in _corrections(facts)),
        ("DCTERMS.replaces", printed.volgt_op if printed else ""),
        *(("OVERHEID.category", theme) for theme in given.themas),
        ("OVERHEID.organisationType", given.organisatiesoort or _kind(extra, blad)),
        ("OVERHEIDop.datumOndertekening", signed.isoformat() if signed else ""),
        ("OVERHEIDop.jaargang", str(printed.jaargang) if printed else ""),
        ("OVERHEIDop.publicationIssue", printed.nummer if printed else ""),
        ("OVERHEIDop.publicationName", choices.KEUZES.naam if blad is Blad.STAATSCOURANT else _name(blad)),
    ]
    rows = tuple(sorted((name, value) for name, value in fields if value))
    known = {name for name, _ in rows}
    return Metadata(
        rows=rows,
        missing=tuple(name for name in REQUIRED if name not in known),
        schemes=_schemes(blad),
        identifiers=_identifiers(rows, extra),
    )


def _schemes(blad: Blad) -> dict[str, str]:
    """Value list of each name. A municipality is no ministry, and the kinds of the Staatscourant are of it alone.

    The documentation at hand names no list of kinds for a decentral journal, so a kind there has none.
    """
    schemes, lists = dict(choices.KEUZES.schemas), dict(choices.KEUZES.uitgevers)
    if blad is not Blad.STAATSCOURANT:
        del schemes["DC.type"]
    return schemes | ({"DCTERMS.publisher": lists[blad]} if blad in lists else {})


def _identifiers(rows: Iterable[tuple[str, str]], extra: Eigen) -> dict[str, str]:
    """Address in TOOI of each organisation in the metadata that is the publisher of the collection."""
    if not extra.uitgever or not extra.uitgever.tooi:
        return {}
    named = ("DC.creator", "DCTERMS.publisher")
    return {name: extra.uitgever.tooi for name, value in rows if name in named and value == extra.uitgever.naam}


def _kind(extra: Eigen, blad: Blad) -> str:
    """Kind of organisation of the publisher: by the settings, or by its decentral journal."""
    if not extra.uitgever:
        return ""
    return extra.uitgever.soort or dict(choices.KEUZES.uitgeversoorten).get(blad, "")


def _name(blad: Blad) -> str:
    """Name of a journal; empty for a publisher without a journal."""
    return "" if blad is Blad.GEEN else blad.naam


def _publisher(extra: Eigen, blad: Blad) -> str:
    """Organisation that edits the journal: of a decentral journal the publisher itself."""
    if blad is Blad.STAATSCOURANT:
        return choices.KEUZES.uitgever
    return extra.uitgever.naam if extra.uitgever else ""


def _corrections(facts: Tekstfeiten) -> tuple[Publicatie, ...]:
    """Later publications that correct words of the publication whose number the text bears."""
    printed = facts.staatscourant
    return tuple(one for one in facts.rectificaties if printed and one.volgt_op == printed.identificatie)
