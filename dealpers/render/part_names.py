"""Names of parts in lists of links: as a lawyer cites them; terms and divisions by their own name."""

from dealpers.model import Document, Stuk, ids


def part_names(deal: Stuk) -> dict[str, str]:
    """Parts with a name instead of a number: terms, partners, divisions of the preamble, sections."""
    if isinstance(deal, Document):
        sections = {section.id: f"‘{section.kop.tekst}’" for section in deal.alle_paragrafen}
        return dict(sorted(sections.items(), key=lambda entry: -len(entry[0]))) | {"titel": "de opening"}
    names = {division.id: division.naam for division in deal.aanhef}
    names |= {term.id: f"begrip ‘{term.term}’" for term in deal.begrippen}
    return names | {partner.id: f"partner {partner.naam}" for partner in deal.partners}


def part_name(part: str, names: dict[str, str]) -> str:
    """Name of a part: its own, or that of the named part around."""
    if part in names:
        return names[part]
    for known, name in names.items():
        if part.startswith(known) and part[len(known)] == "-":
            return name
    return ids.citation(part)


def capitalised(text: str) -> str:
    """Text with a capital at its start, otherwise unchanged."""
    return text[:1].upper() + text[1:]


def size_in_words(count: int) -> str:
    """File size in Dutch: ``840 kB``, ``2,4 MB``."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    return f"{count / 1_000_000:.1f} MB".replace(".", ",")
