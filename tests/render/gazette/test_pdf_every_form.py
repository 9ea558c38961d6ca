"""Every deal of the tests in every form of the gazette conforms to PDF/UA-1 and PDF/A-3a."""

import re

import pdf_conformance
import pytest
from conftest import DEAL
from gazette_forms import FORMS, RECEIVED, Printer, closing
from gazettes import HOSTILE, NESTED, deal_of, typesetter
from making import resolve
from small_deals import SMALL

from dealpers.model import Deal
from dealpers.render.gazette.layout import Layout
from dealpers.render.gazette.pdf import GazetteJob

pytestmark = pytest.mark.no_cover  # the same lines for each form
ENDLESS = "onverzettelijkheids" * 20


def table(columns: int, rows: int) -> str:
    """A file with one table of this many columns and rows."""
    heads = ", ".join(f"{{kop: Uitvoeringskosten {n}}}" for n in range(columns))
    cells = ", ".join(f"'€{n}25.000'" for n in range(columns))
    return f"tabellen:\n  - kop: 'Tabel 1: Breed'\n    kolommen: [{heads}]\n    rijen:\n" + rows * (
        f"      - cellen: [{cells}]\n"
    )


def hard(name: str) -> Deal:
    """A deal with what is hardest to print."""
    literal = re.sub(r"([\\`*_{}\[\]<>#~])", r"\\\1", " en ".join(HOSTILE))
    return {
        "hostile": lambda: deal_of(f"# Deal {literal}\n\n{literal}\n", f"## Artikel 1 – {literal}\n\n1. {literal}\n"),
        "nested": lambda: deal_of("# Deal\n\nTekst.\n", NESTED),
        "notes in title and heading": lambda: deal_of(
            "# Deal[^1]\n\nTekst.\n\n[^1]: Noot.\n", "## Artikel 1 – Kop[^a]\n\nTekst.\n\n[^a]: Een noot.\n"
        ),
        "wide and long tables": lambda: deal_of(
            "# Deal\n\nTekst.\n", "## Artikel 1 – Geld\n\n{tabel-1}\n\nTekst.\n", financien=table(13, 70)
        ),
        "endless words": lambda: deal_of(f"# Deal\n\n{ENDLESS} en <https://voorbeeld.nl/{'pad-' * 60}einde>.\n\n- a\n"),
        "nothing": lambda: deal_of("Tekst zonder titel.\n"),
        "empty parts": lambda: deal_of("# Deal\n\n## Partijen\n\n", "# 1. Leeg\n\n## Artikel 1\n\n## Artikel 2\n"),
        "signatures and annexes": closing,
    }[name]()


HARD = (
    *("hostile", "nested", "notes in title and heading", "wide and long tables", "endless words", "nothing"),
    *("empty parts", "signatures and annexes"),
)


@pytest.fixture(autouse=True)
def checker() -> None:
    pdf_conformance.require()


@pytest.mark.parametrize("form", FORMS, ids=str)
@pytest.mark.parametrize("name", [DEAL, *SMALL])
def test_every_deal_with_its_files_conforms_in_every_form(name: str, form: Layout, in_form: Printer) -> None:
    _, data = in_form(name, form)
    pdf_conformance.hold(data)


@pytest.mark.parametrize("form", FORMS, ids=str)
@pytest.mark.parametrize("name", HARD)
def test_the_texts_that_are_hardest_to_render_conform_in_every_form(name: str, form: Layout) -> None:
    deal = hard(name)
    files = {"02-brief.pdf": RECEIVED} if deal.ontvangen else {}
    pdf_conformance.hold(typesetter().pdf(GazetteJob(stuk=deal, corpus=resolve([deal], ()), files=files, layout=form)))
