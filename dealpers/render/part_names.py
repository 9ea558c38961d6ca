"""Names of parts in lists of links: as a lawyer cites them; terms and divisions by their own name."""

from collections.abc import Iterator

from dealpers.corpus.once import once
from dealpers.corpus.units import Unit
from dealpers.dutch.sentences import capitalised
from dealpers.model import Artikel, Document, Stuk, ids
from dealpers.model.ids import PartId

ARTICLE = "artikel-"
_ARTICLE = frozenset({"artikel", "art.", "art"})


@once
def part_names(deal: Stuk) -> dict[PartId, str]:
    """Parts with a name instead of a number: terms, partners, divisions of the preamble, sections."""
    if isinstance(deal, Document):
        sections = {section.id: f"‘{section.kop.tekst}’" for section in deal.alle_paragrafen}
        return dict(sorted(sections.items(), key=lambda entry: -len(entry[0]))) | {ids.TITLE: "de opening"}
    names: dict[PartId, str] = {division.id: division.naam for division in deal.aanhef}
    names |= {term.id: f"begrip ‘{term.term}’" for term in deal.begrippen}
    names |= {partner.id: f"partner {partner.naam}" for partner in deal.partners}
    return names | {article.id: f"{article.soort or 'nummer'} {article.nummer}" for article in _otherwise_named(deal)}


def _otherwise_named(deal: Stuk) -> Iterator[Artikel]:
    """Articles that the text itself gives another name than "artikel", or a number only."""
    return (article for article in deal.artikelen if article.nummer and article.soort not in _ARTICLE)


def part_name(part: PartId, names: dict[PartId, str]) -> str:
    """Name of a part: its own, or that of the named part around."""
    if part in names:
        return names[part]
    around = [known for size, sign in enumerate(part) if sign == "-" and (known := PartId(part[:size])) in names]
    if not around:
        return ids.citation(part)
    known = around[0] if len(around) == 1 else next(known for known in names if known in around)
    inside = ids.citation(part).partition(", ")[2] if known.startswith(ARTICLE) else ""
    return f"{names[known]}, {inside}" if inside else names[known]


def unit_name(unit: Unit, section: PartId, names: dict[PartId, str]) -> str:
    """Name of a unit under the heading of its section."""
    if unit.id == section:
        return "Opschrift" if unit.heading else "Tekst"
    name = part_name(unit.id, names).removeprefix(f"{part_name(section, names)}, ")
    return capitalised(f"{name}, opschrift" if unit.heading else name)


def size_in_words(count: int) -> str:
    """File size in Dutch: ``840 kB``, ``2,4 MB``."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    return f"{count / 1_000_000:.1f} MB".replace(".", ",")
