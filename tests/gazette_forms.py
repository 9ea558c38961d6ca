"""Deals in every form that a gazette can take."""

import hashlib
from collections.abc import Callable
from itertools import product

from gazettes import FACTS

from dealpers.model import Deal
from dealpers.model.source import Received, Source
from dealpers.parse import parse_deal
from dealpers.render.gazette.layout import Layout

Printer = Callable[[str, Layout], tuple[Deal, bytes]]
"""Printer of a deal by name in a form: the fixture ``in_form``."""

FORMS = [
    Layout(columns=columns, contents=contents, line_numbers=numbers)
    for columns, contents, numbers in product((1, 2), (False, True), (False, True))
]


CLOSING = {
    "deal.yml": FACTS.replace("ondertekend", "gepubliceerd")
    + "ondertekend: 2024-11-14\npublicaties:\n  - {soort: eerste, nummer: 1234, datum: 2024-11-29}\n"
    "  - {soort: herdruk, nummer: 1234-n1, datum: 2024-12-02}\n",
    "aanhef.md": "# Deal\n\n## Partijen\n\n1. De Minister van Water, mevrouw A. Proef, hierna te noemen: MW.\n"
    "2. Gedeputeerde staten van Proefland, hierna te noemen: Proefland.\n",
    "artikelen/01-alles.md": "## Artikel 1 – Doel\n\nTekst met een noot[^1].\n\n[^1]: Noot van de deal.\n",
    "slot.md": "Aldus overeengekomen.\n\nVoor akkoord,  Gezien[^2],\n\n[^2]: Door het hoofd.\n\n"
    "Oever, 3 mei  Dal, 4 mei\n\n"
    "Bijgaand\n\nKenmerk:  A/12\n",
    "ondertekening.yml": "ondertekeningen:\n  - partij: partij-1\n    naam: A. Proef\n    functie: minister\n"
    "    plaats: Den Haag\n    datum: 2024-11-14\n",
    "bijlagen/01-projecten.md": "# Bijlage 1 – Projecten\n\nEen project[^1].\n\n## Eerste\n\n1. Een lid.\n\n"
    "[^1]: Noot hier.\n",
}


RECEIVED = b"%PDF-1.7\n\xff\xfe" + bytes(range(256)) * 20


def closing() -> Deal:
    """A deal with signatures, an annex as text, and one that was received."""
    checksum = hashlib.sha256(RECEIVED).hexdigest()
    register = (
        f"bijlagen:\n  - bestand: 02-brief.pdf\n    titel: Steunbrief\n    van: De Woonstee\n    sha256: {checksum}\n"
    )
    files = {name: Source(name, text) for name, text in {**CLOSING, "bijlagen/bijlagen.yml": register}.items()}
    received = {
        "bijlagen/02-brief.pdf": Received(name="proef/bijlagen/02-brief.pdf", data=RECEIVED, sha256=checksum, pages=3)
    }
    parsed = parse_deal("proef", "proef", files, received)
    assert [annex.id for annex in parsed.deal.alle_bijlagen] == ["bijlage-1", "bijlage-2"], parsed.findings
    return parsed.deal
