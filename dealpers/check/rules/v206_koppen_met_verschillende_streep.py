"""Tussen nummer en naam van een artikel staat in elke kop hetzelfde teken.

Koppen die wisselen, tonen dat stukken uit meer teksten zijn samengevoegd, en storen wie bladert.

Fout:
    ## Artikel 1 – Taken

    De raad betaalt.

    ## Artikel 2 – Geld

    De raad betaalt.

    ## Artikel 3 - Einde

    De raad stopt.
Goed, met:
    -
    - ## Artikel 3 - Einde
    -
    - De raad stopt.
"""

import re
from collections import Counter
from collections.abc import Mapping

from dealpers.check.rule import Finding, Findings, rule
from dealpers.model import Artikel, Deal, Severity

_NAMES: Mapping[str, str] = {
    "–": "een gedachtestreepje",
    "—": "een lang streepje",
    "-": "een koppelteken",
    ":": "een dubbele punt",
    ".": "een punt",
    "": "geen teken",
}


@rule("V206", Severity.INFO)
def koppen_met_verschillende_streep(deal: Deal) -> Findings:
    signs = [(article, _sign(article)) for article in deal.artikelen if article.titel and article.nummer]
    counts = Counter(sign for _, sign in signs)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    others = [(article, sign) for article, sign in signs if sign != usual]
    first = others[0][0]
    end = first.titel_begin
    yield Finding(
        span=first.kop.plaats.span(0, end),
        message=f"de meeste koppen hebben {_NAMES.get(usual, usual)} achter het nummer, {_listed(others)}",
        hint="kies één teken voor alle koppen",
        place=first.id,
        words=first.kop.tekst[:end].strip(),
        related=tuple((article.kop.span, "en deze kop") for article, _ in others[1:]),
    )


def _sign(article: Artikel) -> str:
    """Dash between number and name."""
    before = article.kop.tekst[: article.titel_begin].replace("\u00a0", " ")
    match = re.search(r"[\W_]*$", before)
    return match[0].strip() if match else ""


def _listed(others: list[tuple[Artikel, str]]) -> str:
    """Headings of the minority: "artikel 1, 2 en 4 een koppelteken"."""
    counted = []
    for sign in dict.fromkeys(sign for _, sign in others):
        *first, last = [article.nummer for article, dash in others if dash == sign]
        numbers = f"{', '.join(first)} en {last}" if first else last
        counted.append(f"artikel {numbers} {_NAMES.get(sign, sign)}")
    return "; ".join(counted)
