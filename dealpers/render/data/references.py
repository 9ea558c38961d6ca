"""References of a collection as data: one row each, with its outcome, its certainty and the words behind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from dealpers.corpus.corpus import Links, Staat, Verwijzing, reference_counts
from dealpers.corpus.derivations import Woorden, Zekerheid
from dealpers.model.later import Later
from dealpers.render.data.json_form import joined_lines, plain_value


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwijzingsrij:
    """Reference: the part ``van`` of ``deal`` refers to the parts ``naar`` of that deal or of ``document``.

    ``adres`` is an external address. ``plaats`` is the file with line and column. ``reden`` and ``hint`` explain a
    dead end or a missing address. ``zelf``: a part refers to itself.
    ``zekerheid`` and ``bron`` are as in ``afleidingen``.
    """

    deal: str
    van: str
    naar: tuple[str, ...]
    adres: str
    document: str
    tekst: str
    zin: str
    plaats: str
    staat: Staat
    reden: str
    hint: str
    zelf: bool
    zekerheid: Zekerheid
    bron: tuple[Woorden, ...]


@dataclass(frozen=True, slots=True)
class References(Later):
    """References of one text: the lines of a JSON list, without its brackets, and their number in each state.

    ``hash`` is one of the lines.
    """

    lines: bytes
    counts: Mapping[str, int]
    hash: bytes


def references_of(links: Links) -> References:
    """References of one text, in reading order."""
    every = tuple(links.alle_verwijzingen)
    lines = joined_lines(plain_value(_row(ref)) for ref in every)
    return References(lines, reference_counts(every), sha256(lines).digest())


def _row(ref: Verwijzing) -> Verwijzingsrij:
    return Verwijzingsrij(
        deal=ref.deal,
        van=ref.deel,
        naar=ref.doelen,
        adres=ref.adres,
        document=ref.document,
        tekst=ref.tekst,
        zin=ref.zin,
        plaats=str(ref.span),
        staat=ref.staat,
        reden=ref.reden,
        hint=ref.hint,
        zelf=ref.zelf,
        zekerheid=ref.zekerheid,
        bron=ref.bron,
    )
