"""Kinds of page: an address of each in the real site and in the site of the small deals."""

import re

from conftest import DEAL

_HOME = f"deals/{DEAL}/"
_VEENLAND, _POLDERRAND = "deals/veenland/", "deals/polderrand/"

REAL: tuple[str, ...] = (
    "",
    "404.html",
    "begrippen/",
    "controle/",
    f"controle/{DEAL}/",
    "deals/",
    "deals/vergelijken/",
    "documenten/",
    "documenten/collegebrief-nplv/",
    "documenten/collegebrief-nplv/overzicht/",
    "documenten/gebiedsplan-groningen-noord/",
    "documenten/gebiedsplan-groningen-noord/overzicht/",
    "documenten/kamerbrief-regio-deals-zesde-tranche/",
    "documenten/kamerbrief-regio-deals-zesde-tranche/overzicht/",
    "documenten/projectplan-sociaal-vitaal/",
    "documenten/projectplan-sociaal-vitaal/overzicht/",
    "onderwerpen/",
    "onderwerpen/nplv/",
    "over/",
    "partijen/",
    "partijen/bzk/",
    "partijen/gemeente-groningen/",
    "plaatsen/",
    "plaatsen/provincie-groningen/",
    "plaatsen/selwerd/",
    "regels/",
    "toegankelijkheid/",
    "zoeken/",
    _HOME,
    *(f"{_HOME}artikel-{number}/" for number in (2, 4, 5)),
    *(f"{_HOME}{view}/" for view in ("aanhef", "tekst", "financien", "doelen-en-resultaten", "begrippen", "partijen")),
    *(f"{_HOME}{view}/" for view in ("wie-doet-wat", "tijdlijn", "spelregels", "english", "overleg", "voortgang")),
)
"""Addresses in the site of the real collection."""

SMALL: tuple[str, ...] = (
    "",
    "deals/",
    "deals/vergelijken/",
    "deals/veenkreek/slot/",
    "deals/veenkreek/bijlage-1/",
    "deals/veenkreek/bijlage-a/",
    _VEENLAND,
    *(f"{_VEENLAND}{view}/" for view in ("artikel-4", "levensloop", "doelen-en-resultaten", "financien")),
    *(f"{_VEENLAND}voortgang/{page}" for page in ("", "2024/", "nulmeting/", "evaluatie-2025/")),
    *(f"{_VEENLAND}akte/toetreding-1/{page}" for page in ("", "tekst/", "aanhef/", "artikel-i/", "slot/")),
    f"{_VEENLAND}versie/2023-01-01/slot/",
    f"{_POLDERRAND}wijzigingen/",
    f"{_POLDERRAND}artikel-4/",
    *(f"{_POLDERRAND}versie/2024-07-01/{page}" for page in ("", "tekst/", "aanhef/", "artikel-3/")),
)
"""Addresses of what the real collection lacks: proposals, versions, deeds, reports by year, annexes."""


def kind(address: str) -> str:
    """Kind of the page at an address, such as ``deals/*/artikel-*/`` for ``deals/polderrand/artikel-4/``."""
    address = re.sub(
        r"^(deals|documenten|controle|partijen|onderwerpen|plaatsen)/(?!vergelijken/)[^/]+/", r"\1/*/", address
    )
    address = re.sub(r"/(versie|akte)/[^/]+/", r"/\1/*/", address)
    address = re.sub(r"/voortgang/\d{4}/", "/voortgang/*/", address)
    address = re.sub(r"/(nulmeting|evaluatie-\d+)/", "/voortgangsstuk/", address)
    return re.sub(r"/(artikel|bijlage)-[^/]+/", r"/\1-*/", address)
