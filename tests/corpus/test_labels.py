"""Citations of what only the text itself tells: phases, lettered tables, the one annex of a letter."""

import pytest
from making import findings_of, resolve
from small_documents import FACTS, document_of

from dealpers.corpus.corpus import Staat
from dealpers.corpus.labels import labels_of
from dealpers.model.ids import StukId

TABLES = "tabellen:\n  - kop: 'Tabel a: Kernen'\n    kolommen: [{kop: ''}]\n    rijen:\n      - cellen: [x]\n"
PLAN = """\
## Hoofdstuk 2 Meer

Dit begint in fase 1, na tabel a. In deze fase is fase 3 ver weg; hoofdstuk 2 zegt waarom.

### Fase 1: Begin

In fase 1 gebeurt iets, en in de fasen 1 en 2 nog meer.

{tabel-a}

### Fase 2 – Einde

Klaar.
"""
SIGNED = "De Minister van Water,\n\nA. de Vries"


def led(text: str, **files: str) -> list[tuple[str, tuple[str, ...]]]:
    """The words that refer in a document, and where they lead; none may be dead."""
    document = document_of(text, **files)
    references = [
        ref for several in resolve([], (), [document]).links[StukId("brief")].verwijzingen.values() for ref in several
    ]
    assert all(ref.staat in (Staat.INTERN, Staat.ONGELEZEN) for ref in references), references
    return [(ref.tekst, ref.doelen) for ref in references]


def test_a_phase_leads_to_its_heading_which_does_not_refer_to_itself() -> None:
    assert led(PLAN, tabellen=TABLES) == [
        ("fase 1", ("paragraaf-fase-1",)),
        ("tabel a", ("tabel-a",)),
        ("hoofdstuk 2", ("hoofdstuk-2",)),
        ("fase 1", ("paragraaf-fase-1",)),
        ("fasen 1", ("paragraaf-fase-1",)),
        ("2", ("paragraaf-fase-2",)),
    ]


def test_labels_are_those_of_headings_and_tables() -> None:
    labels = labels_of(document_of(PLAN, tabellen=TABLES))
    assert labels == {"fase": frozenset("12"), "tabel": frozenset("a")}


def test_in_a_text_without_phases_the_word_is_no_reference() -> None:
    assert led("## Een\n\nIn fase 1 wordt gebouwd, zie tabel a.\n") == []


@pytest.mark.parametrize("label", ["Bijlage 1", "Bijlage I", "De bijlage", "Bijlage A"])
def test_the_only_part_behind_the_signature_of_a_letter_is_its_annex(label: str) -> None:
    text = f"## Een\n\n{label} van deze brief somt op.\n\n{SIGNED}\n\n## PLANNEN\n\nEen haven.\n"
    ((words, targets),) = led(text)
    assert words.endswith("deze brief")
    assert targets == ("paragraaf-plannen",)


def test_an_annex_is_found_under_its_number_in_other_figures_or_under_its_bare_name() -> None:
    assert led("## Een\n\nZie bijlage 2.\n\n## Bijlage I. A\n\na\n\n## Bijlage II. B\n\nb\n") == [
        ("bijlage 2", ("bijlage-ii",))
    ]
    assert led("## Een\n\nZie bijlage 1.\n\n## Bijlage: Kernen\n\na\n") == [
        ("bijlage 1", ("paragraaf-bijlage-kernen",))
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"## Een\n\nBijlage 2 van deze brief somt op.\n\n{SIGNED}\n\n## PLANNEN\n\nEen haven.\n",
        f"## Een\n\nBijlage 1 van deze brief somt op.\n\n{SIGNED}\n\n## PLANNEN\n\nEen.\n\n## MEER\n\nx\n",
        "## Een\n\nBijlage 1 van deze brief somt op.\n\n## PLANNEN\n\nEen haven.\n",
        "## Een\n\nZie bijlage 2.\n\n## Bijlage 1\n\na\n",
    ],
)
def test_where_the_annex_is_not_certain_a_remark_says_so(text: str) -> None:
    assert [targets for _, targets in led(text)] == [()]
    (finding,) = [f for f in findings_of({"document.yml": FACTS, "tekst.md": text}) if f.code == "V408"]
    assert "geen deel van dit document is zeker die bijlage" in finding.message
