"""Gazettes of small deals, and their words."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO

import pypdf
from conftest import ROOT
from making import resolve

from dealpers.corpus.corpus import Corpus
from dealpers.corpus.fidelity import deal_words
from dealpers.model import Deal
from dealpers.model.source import Source, decode
from dealpers.parse import Report, parse_deal, statutes
from dealpers.render.gazette.pdf import GazetteJob, Typesetter

GRONINGEN = ROOT / "content/deals/groningen-noord-ii"


FACTS = "soort: Regio Deal\nstatus: ondertekend\nsamenvatting: Een deal om mee te proeven.\n"


@cache
def typesetter() -> Typesetter:
    """Typesetter that all these tests share."""
    return Typesetter(ROOT / "templates/gazet")


@cache
def groningen() -> tuple[Deal, Corpus]:
    """Real deal, with the cited statutes."""
    files = sorted(path for path in GRONINGEN.rglob("*") if path.is_file())
    sources = {p.relative_to(GRONINGEN).as_posix(): decode(p.name, p.read_bytes()) for p in files}
    deal = parse_deal(GRONINGEN.name, GRONINGEN.name, sources).deal
    wetten = statutes(decode("wetten.yml", (ROOT / "content/wetten.yml").read_bytes()), Report())
    return deal, resolve([deal], wetten)


def deal_of(aanhef: str, artikelen: str = "", **files: str) -> Deal:
    """A deal from a few lines of Markdown; ``files`` are YAML files by name."""
    texts = {"deal.yml": FACTS, "aanhef.md": aanhef, "artikelen/01-alles.md": artikelen}
    texts |= {f"{name}.yml": text for name, text in files.items()}
    return parse_deal("proef", "proef", {name: Source(name, text) for name, text in texts.items()}).deal


def printed(deal: Deal, attachments: Mapping[str, bytes] | None = None) -> bytes:
    """PDF of a deal, linked by itself."""
    return typesetter().pdf(GazetteJob(stuk=deal, corpus=resolve([deal], ()), files=attachments or {}))


def pages_of(data: bytes) -> list[str]:
    """Text of each page, margins and foot included."""
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]


def expected_words(deal: Deal) -> list[str]:
    """Words of the model."""
    return [word.text for word in deal_words(deal)]


HOSTILE = (
    *("#panic()", "$x^2$", "@artikel-1", r"\u{41}", "] [", "// weg", "/* weg */", "= kop", "#let x = 1"),
    *("<artikel-1>", "~ -- ---", "'enkel' \"dubbel\"", "https://x.nl/#a", "`raw`", "#{", "))", "{tabel}"),
)


NESTED = """\
## Artikel 1 – Lijsten

1. Eerste lid:
   a. onderdeel a:
      1°. eerste:
          i. een vierde niveau met een noot[^1];

             [^1]: De tekst van een noot bij een <https://voorbeeld.nl/adres>.

          ii. nog een;
      2°. tweede;
   b. onderdeel b.

   Een slotzin van het lid.
2. Zie het eerste lid, onderdeel a.
"""
