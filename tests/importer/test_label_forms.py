"""Labels of clauses in each form of a body: every label with every place of a title is read back as four clauses."""

import pytest
from imported_deals import deal_of

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

FRONT = """Convenant Kade

Partijen:

1. de gemeente Oever, vertegenwoordigd door A. Berg, wethouder, hierna: de Gemeente;
2. Stichting Kust, vertegenwoordigd door B. Dal, directeur, hierna: de Stichting;

"""
CLAUSES = (
    ("Doel", "De Gemeente vernieuwt de kade voor 1 mei 2022."),
    ("Beheer en onderhoud", "De Stichting:\na. veegt de kade;\nb. schildert de palen."),
    ("Kosten", "De kosten zijn voor rekening van de Gemeente."),
    ("Duur en einde", "Dit convenant geldt van 1 mei 2021 tot 1 mei 2026."),
)
WORDED = [
    f"{word} {{0}}{mark}" for word in ("Artikel", "Clausule", "Bepaling", "Afspraak", "Punt") for mark in ("", ":")
]
LABELS = (*WORDED, "Art. {0}", "§ {0}", "§{0}", "{0}e bepaling:", "{1} artikel")
RANKS = ("Eerste", "Tweede", "Derde", "Vierde")
TITLED = {
    "on the line": "{0} {1}\n{2}\n",
    "behind a tab": "{0}\t{1}\n{2}\n",
    "above a blank line": "{0} {1}\n\n{2}\n",
    "below": "{0}\n{1}\n\n{2}\n",
}
UNTITLED = {"above": "{0}\n{2}\n", "run in": "{0} {2}\n"}


def _body(label: str, form: str) -> str:
    rows = zip(RANKS, CLAUSES, strict=True)
    labels = ((label.format(number, rank), *clause) for number, (rank, clause) in enumerate(rows, 1))
    return "komen overeen:\n\n" + "\n".join(form.format(*row) for row in labels)


@pytest.mark.parametrize("form", [*TITLED, *UNTITLED])
@pytest.mark.parametrize("label", LABELS)
def test_a_label_of_any_form_begins_a_clause(label: str, form: str) -> None:
    deal = deal_of(FRONT + _body(label, {**TITLED, **UNTITLED}[form]))
    titles = [title if form in TITLED else "" for title, _ in CLAUSES]
    assert [(one.nummer, one.titel) for one in deal.artikelen] == [*zip("1234", titles, strict=True)]
    assert len(deal.partijen) == 2


@pytest.mark.parametrize("form", TITLED)
def test_parts_count_clauses_where_nothing_else_does(form: str) -> None:
    deal = deal_of(FRONT + _body("Onderdeel {0}", TITLED[form]))
    assert [one.titel for one in deal.artikelen] == [title for title, _ in CLAUSES]


def test_a_rank_with_a_point_begins_the_text_of_a_clause() -> None:
    deal = deal_of(FRONT + _body("{0}e punt.", UNTITLED["run in"]))
    assert [(one.nummer, one.soort, one.titel) for one in deal.artikelen] == [(n, "punt", "") for n in "1234"]
