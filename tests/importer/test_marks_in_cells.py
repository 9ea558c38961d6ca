"""Marks of notes in the cells of tables: with the note below the table, and without it."""

import pytest
from imported_deals import deal_of

from dealpers.importer import Asked, imported
from dealpers.importer.file_text import foreign_text
from dealpers.importer.readers.kinds import read_file
from dealpers.model import Deal

FRONT = """Convenant Oeverland

De gemeente Oever en de gemeente Wad spreken af:

Artikel 1 Oefeningen

Het plan voor het jaar:
"""
BEHIND = """Artikel 2 Geld

De gemeente Wad betaalt het werk."""
FORMS = ("tabs", "pipes", "html")
MARKS = ("*", "**", "***", "†", "1)", " *", "*)", "[1]", "¹")


def imported_with(form: str, mark: str, note: str) -> Deal:
    rows = (("Onderdeel", "Aantal"), (f"Oefening{mark}", "12"), ("Toets", "8"), (f"Les{mark}", "7"))
    if form == "html":
        table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
        before, behind = ("".join(f"<p>{line}</p>" for line in part.split("\n") if line) for part in (FRONT, BEHIND))
        data = f"<html><body>{before}<table border=1>{table}</table><p>{note}</p>{behind}</body></html>".encode()
        deal = imported(foreign_text("tekst.html", data, read_file(data), "HTML"), Asked(id="x")).stuk
        assert isinstance(deal, Deal)
        return deal
    lines = [f"| {' | '.join(row)} |" if form == "pipes" else "\t".join(row) for row in rows]
    lines[1:1] = ["|---|---|"] if form == "pipes" else []
    return deal_of("\n".join((FRONT, *lines, "", note, "", BEHIND)))


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_in_a_cell_calls_the_note_below_the_table(form: str, mark: str) -> None:
    deal = imported_with(form, mark, f"{mark.strip()} Alleen in de zomer.")
    (table,) = deal.tabellen
    assert [note.alinea.tekst for note in table.noten] == ["Alleen in de zomer."]
    called = [bool(row.cellen[0].alinea.nootmarken) for row in table.rijen][-3:]
    assert called == [True, False, True]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_in_a_cell_without_a_note_stays_as_printed(form: str, mark: str) -> None:
    (table,) = imported_with(form, mark, "").tabellen
    words = [row.cellen[0].alinea.tekst for row in table.rijen][-3:]
    assert words == [f"Oefening{mark}", "Toets", f"Les{mark}"]


def test_a_star_before_the_words_of_a_note_needs_no_blank() -> None:
    (table,) = imported_with("tabs", "*", "*Alleen in de zomer.").tabellen
    assert [note.label for note in table.noten] == ["*"]
    emphasis = ["De kade* is", "oud.", "", "*De brug is", "nieuw*."]
    assert deal_of(f"{FRONT}\n" + "\n".join(emphasis) + f"\n\n{BEHIND}").noten == ()
