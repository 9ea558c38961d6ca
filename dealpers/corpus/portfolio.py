"""Portfolio: deals and proposals as rows, with totals by kind, region and place."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import NamedTuple

from dealpers.corpus.corpus import Corpus
from dealpers.corpus.finance import money, plain
from dealpers.corpus.progress.reporting import reporting
from dealpers.corpus.progress.stages import spent
from dealpers.corpus.side_bounds import bound_in
from dealpers.corpus.status import Statusregel, status_line, status_name
from dealpers.dutch.amounts import in_words
from dealpers.model import Deal, Document, Provincie, Rol
from dealpers.model.ids import StukId
from dealpers.parse.soorten.kamerbrief import voorstellen
from dealpers.parse.soorten.voorstellen import Voorstel

DEAL, PROPOSAL = "deal", "voorstel"
HEADER = (
    "soort", "naam", "landsdeel", "provincies", "tranche", "rijk_euro", "rijk_grens", "regio_euro",
    "regio_grens", "status", "adres", "besteed_euro", "besteed_peildatum", "laatste_verslag",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Row of the portfolio: a deal or a proposal; amounts in eurocents, None where absent or unreadable.

    ``rijk_grens`` and ``regio_grens``: "ten hoogste" or "ten minste" where the text says so. ``besteed`` is reported
    for ``peildatum``, ``verslag`` is the year of the latest report; ``vraagt_verslag``: the text asks for reports.
    """

    soort: str
    id: str
    naam: str
    adres: str
    landsdeel: str
    provincies: tuple[str, ...]
    tranche: str
    rijk: int | None
    rijk_grens: str
    regio: int | None
    regio_grens: str
    status: str
    staat: Statusregel
    samenvatting: str
    besteed: int | None = None
    peildatum: date | None = None
    verslag: int | None = None
    vraagt_verslag: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """Total over ``aantal`` rows of a kind, ``zonder`` of them without an amount of the State.

    A bound is set where all rows with an amount share it; ``regio_zonder`` counts rows without an amount of the region.
    """

    soort: str
    aantal: int
    zonder: int
    rijk: int
    rijk_grens: str
    regio: int | None
    regio_grens: str
    regio_zonder: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Landsdeel with the State's part of deals and of proposals; bars are percentages of the widest bar."""

    naam: str
    deals: Total
    voorstellen: Total
    deals_deel: float
    voorstellen_deel: float

    @property
    def in_woorden(self) -> str:
        """Figures as a Dutch sentence, for readers who cannot see the bar."""
        parts = [
            f"{total.aantal} {total.soort if total.aantal == 1 else plural(total.soort)}, Rijk "
            + (f"{total.rijk_grens} {in_words(total.rijk)}".strip() if total.aantal > total.zonder else "geen bedrag")
            for total in (self.deals, self.voorstellen)
            if total.aantal
        ]
        return f"{self.naam}: {'; '.join(parts)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Total of the proposals of a letter as the letter gives it, beside the total of its rows."""

    document: str
    adres: str
    genoemd: int
    som: int


class Tegel(NamedTuple):
    """Province on the map: its name in classes of the style sheet, its name, and its number of deals and proposals."""

    sleutel: str
    naam: str
    aantal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """Data of the pages about all deals; ``zonder_provincie`` counts by landsdeel the rows that are on no tile."""

    rijen: tuple[Entry, ...]
    totalen: tuple[Total, ...]
    landsdelen: tuple[Region, ...]
    tegels: tuple[Tegel, ...]
    zonder_provincie: tuple[tuple[str, int], ...]
    brieven: tuple[Letter, ...]

    def keuzes(self, field: str) -> tuple[str, ...]:
        """Values of a column, each once, for a filter."""
        values = (getattr(row, field) for row in self.rijen)
        flat = chain.from_iterable(value if isinstance(value, tuple) else (value,) for value in values)
        return tuple(sorted({value for value in flat if value}))


def portfolio(corpus: Corpus, rows_of_deals: Iterable[Entry] | None = None) -> Portfolio:
    """Portfolio of a collection, deals first; ``rows_of_deals`` are the rows of its deals, where these are at hand."""
    bounds: dict[StukId, str] = {document.id: _bound(document) for document in corpus.documenten}
    proposals = (_proposal(proposal, bounds[proposal.document]) for proposal in voorstellen(corpus.documenten))
    rows = (*(map(row_of, corpus.deals) if rows_of_deals is None else rows_of_deals), *proposals)
    totals = tuple(_total(kind, rows) for kind in (DEAL, PROPOSAL) if any(row.soort == kind for row in rows))
    placed = [name for row in rows for name in row.provincies]
    tiles = tuple(
        Tegel(member.name.lower().replace("_", "-"), member.value, placed.count(member.value)) for member in Provincie
    )
    loose = Counter(row.landsdeel or "onbekend landsdeel" for row in rows if not row.provincies)
    return Portfolio(
        rijen=rows,
        totalen=totals,
        landsdelen=tuple(_regions(rows)),
        tegels=tiles,
        zonder_provincie=tuple(loose.items()),
        brieven=tuple(_letters(corpus)),
    )


def row_of(deal: Deal) -> Entry:
    """Row of a deal, which follows from its text alone."""
    figures, facts, progress = money(deal), deal.feiten, deal.voortgang
    paid = spent(progress)
    return Entry(
        soort=DEAL,
        id=deal.id,
        naam=deal.naam,
        adres=f"deals/{deal.id}/",
        landsdeel=facts.landsdeel,
        provincies=tuple(province.value for province in facts.provincies),
        tranche=facts.tranche,
        rijk=figures.totaal.rijk.eurocenten if figures else None,
        rijk_grens=figures.rijk_grens if figures else "",
        regio=figures.totaal.regio.eurocenten if figures else None,
        regio_grens=figures.regio_grens if figures else "",
        status=status_name(deal),
        staat=status_line(deal),
        samenvatting=facts.samenvatting,
        besteed=paid[0] if paid else None,
        peildatum=paid[1] if paid else None,
        verslag=progress.verslagen[-1].jaar if progress and progress.verslagen else None,
        vraagt_verslag=reporting(deal) is not None,
    )


def _bound(document: Document) -> str:
    """Bound in the headings of the State's columns in a letter."""
    columns = (column for table in document.tabellen for column in table.kolommen if column.rol is Rol.RIJK)
    return bound_in(" ".join(column.kop.tekst for column in columns))


def _proposal(proposal: Voorstel, bound: str) -> Entry:
    """Row of a proposal, in the provinces that its name or summary names."""
    place = proposal.paragraaf or proposal.rij
    return Entry(
        soort=PROPOSAL,
        id=proposal.id,
        naam=proposal.naam,
        adres=f"documenten/{proposal.document}/#{place}",
        landsdeel=proposal.landsdeel,
        provincies=proposal.provincies,
        tranche="",
        rijk=proposal.bedrag.eurocenten,
        rijk_grens=bound,
        regio=None,
        regio_grens="",
        status=proposal.status,
        staat=Statusregel(nu=proposal.status[:1].upper() + proposal.status[1:]),
        samenvatting=proposal.samenvatting,
    )


def _total(kind: str, rows: Iterable[Entry], region: str | None = None) -> Total:
    chosen = [row for row in rows if row.soort == kind and region in (None, row.landsdeel)]
    state, regional = (
        [(cents, bound) for cents, bound in pairs if cents is not None]
        for pairs in (
            [(row.rijk, row.rijk_grens) for row in chosen],
            [(row.regio, row.regio_grens) for row in chosen],
        )
    )
    return Total(
        soort=kind,
        aantal=len(chosen),
        zonder=len(chosen) - len(state),
        rijk=sum(cents for cents, _ in state),
        rijk_grens=_shared({bound for _, bound in state}),
        regio=sum(cents for cents, _ in regional) if regional else None,
        regio_grens=_shared({bound for _, bound in regional}),
        regio_zonder=len(chosen) - len(regional),
    )


def _shared(bounds: set[str]) -> str:
    """Bound that all amounts of a total share; empty where they differ."""
    return next(iter(bounds)) if len(bounds) == 1 else ""


def _regions(rows: tuple[Entry, ...]) -> Iterator[Region]:
    names = dict.fromkeys(row.landsdeel for row in rows if row.landsdeel)
    sums = {name: (_total(DEAL, rows, name), _total(PROPOSAL, rows, name)) for name in names}
    widest = max((deals.rijk + proposals.rijk for deals, proposals in sums.values()), default=0)
    for name, (deals, proposals) in sums.items():
        share, proposed = (round(100 * total.rijk / widest, 2) if widest else 0.0 for total in (deals, proposals))
        yield Region(naam=name, deals=deals, voorstellen=proposals, deals_deel=share, voorstellen_deel=proposed)


def _letters(corpus: Corpus) -> Iterator[Letter]:
    """Totals that letters with proposals give themselves."""
    for document in corpus.documenten:
        proposed = [proposal.bedrag.eurocenten for proposal in voorstellen((document,))]
        for table in document.tabellen if proposed else ():
            for row in table.rijen:
                amounts = [cell.bedrag.eurocenten for cell in row.cellen if cell.bedrag]
                if row.rol is Rol.TOTAAL and amounts:
                    yield Letter(
                        document=document.naam,
                        adres=f"documenten/{document.id}/#{table.id}",
                        genoemd=amounts[-1],
                        som=sum(proposed),
                    )


def plural(kind: str) -> str:
    """Kinds of row in the plural."""
    return {"deal": "deals", "voorstel": "voorstellen"}[kind]


def csv_rows(portfolio: Portfolio) -> list[tuple[str, ...]]:
    """Rows of ``data/portfolio.csv``: whole euros and cents as ``2500000.00``, empty where absent."""
    return [HEADER, *(_csv_row(row) for row in portfolio.rijen)]


def _csv_row(row: Entry) -> tuple[str, ...]:
    money = (plain(row.rijk), row.rijk_grens, plain(row.regio), row.regio_grens)
    places = "; ".join(row.provincies)
    reported = (plain(row.besteed), row.peildatum.isoformat() if row.peildatum else "", str(row.verslag or ""))
    return (row.soort, row.naam, row.landsdeel, places, row.tranche, *money, row.staat.nu, row.adres, *reported)
