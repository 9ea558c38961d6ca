"""Parts of a deal that its names and duties are read from, before or after the deal itself exists."""

from collections.abc import Iterator
from dataclasses import dataclass

from dealpers.model import Afdeling, Artikel, Begrip, Deal, Groep, Partij, Partner, Soort, Tree
from dealpers.model.deal import provisions


@dataclass(frozen=True, slots=True, kw_only=True)
class DealParts:
    """Text of a deal as a tree, with the records that its definitions and list of parties give."""

    tree: Tree
    aanhef: tuple[Afdeling, ...]
    artikelen: tuple[Artikel, ...]
    bijlageartikelen: tuple[Artikel, ...]
    partijen: tuple[Partij, ...]
    partners: tuple[Partner, ...]
    groepen: tuple[Groep, ...]
    begrippen: tuple[Begrip, ...]

    @property
    def bepalingen(self) -> tuple[Artikel | Afdeling, ...]:
        """Articles, or the agreed divisions of a text without articles."""
        return provisions(self.artikelen, self.aanhef)

    def divisions(self, soort: Soort) -> Iterator[Afdeling]:
        """Divisions of the preamble of one kind, in their order."""
        return (division for division in self.aanhef if division.soort is soort)


def parts_of(deal: Deal) -> DealParts:
    """Parts of a deal that exists."""
    return DealParts(
        tree=Tree(titel=deal.titel, parts=(deal,), tabellen=deal.tabellen, noten=deal.noten, bijlagen=deal.bijlagen),
        aanhef=deal.aanhef,
        artikelen=deal.artikelen,
        bijlageartikelen=deal.bijlageartikelen,
        partijen=deal.partijen,
        partners=deal.partners,
        groepen=deal.groepen,
        begrippen=deal.begrippen,
    )
