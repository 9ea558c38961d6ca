"""Notes of foreign texts: called twice, counted anew on each page, with paragraphs and lists of their own."""

from dealpers.importer import Asked, Care, Imported, decoded, foreign_text, imported
from dealpers.importer.paragraph import Block, FileText, Note, Paragraph, Run
from dealpers.model import Noot, walk

HEAD = "Convenant Plas\n\nPartijen\n\n1. De gemeente Veen, hierna te noemen: Veen;\n\n"


def of(body: str) -> Imported:
    outcome = imported(decoded("x.txt", (HEAD + body).encode()), Asked(id="x"))
    assert outcome.care is Care.FULL
    return outcome


def article(outcome: Imported) -> str:
    return "".join(text for name, text in outcome.files.items() if name.startswith("artikelen/"))


def test_numbers_that_begin_again_on_each_page_are_notes_of_their_own() -> None:
    outcome = of(
        "Artikel 1 Taken\n\nVeen maait[1] de kade.\n\n[1] In mei.\n\x0c"
        "Artikel 2 Geld\n\nVeen betaalt[1] alles.\n\n[1] Vooraf.\n"
    )
    notes = [
        (note.label, note.gedrukt, note.alinea.tekst)
        for note in walk(outcome.stuk, outcome.stuk)
        if isinstance(note, Noot)
    ]
    assert notes == [("1", "1", "In mei."), ("1~2", "1", "Vooraf.")]


def test_a_note_that_is_called_twice_is_one_note() -> None:
    outcome = of("Artikel 1 Taken\n\nVeen maait[^1] en baggert[^1].\n\nVeen telt[^1].\n\n[^1]: In mei.\n")
    assert article(outcome).count("[^1]") == 4
    assert [note.alinea.tekst for note in walk(outcome.stuk, outcome.stuk) if isinstance(note, Noot)] == ["In mei."]


def test_the_text_of_a_doubtful_mark_is_not_guessed() -> None:
    outcome = imported(
        decoded(
            "x.txt", f"{HEAD}Artikel 1 Taken\n\nVeen maait[1] en telt[1].\n\n[1] In mei.\n\n[1] In juni.\n".encode()
        ),
        Asked(id="x"),
    )
    assert not [note for note in walk(outcome.stuk, outcome.stuk) if isinstance(note, Noot)]
    assert len(outcome.reading.doubts) == 2


def test_indented_paragraphs_and_items_below_a_note_stay_in_the_note() -> None:
    outcome = of(
        "Artikel 1 Taken\n\nVeen maait[^1] de kade.\n\n[^1]: De kade heeft:\n\n    - gras;\n    - riet.\n\n"
        "    Dit is de laatste alinea.\n\nVeen telt vogels.\n"
    )
    (note,) = (note for note in walk(outcome.stuk, outcome.stuk) if isinstance(note, Noot))
    assert [(label, alinea.tekst) for label, alinea in note.vervolg] == [
        ("-", "gras;"), ("-", "riet."), ("", "Dit is de laatste alinea."),
    ]  # fmt: skip
    assert "Veen telt vogels." in article(outcome)


def test_paragraphs_of_a_note_in_a_file_stay_paragraphs() -> None:
    def p(text: str, label: str = "", mark: str = "") -> Paragraph:
        runs = (Run(text=text), *((Run(text="", mark=mark),) if mark else ()))
        return Paragraph(runs=runs, label=label, depth=int(bool(label)))

    body = ("Convenant Plas", "Partijen", "1. De gemeente Veen, hierna te noemen: Veen;", "Artikel 1 Taken")
    blocks: list[Block] = [p(text) for text in body]
    blocks += [
        p("Veen maait.", mark="1"),
        Note(mark="1", paragraphs=(p("Over de kade:"), p("gras", "1."), p("riet", "2."))),
    ]
    text = FileText(form="docx", blocks=tuple(blocks))
    outcome = imported(foreign_text("a.docx", b"x", text, "Word-bestand"), Asked(id="x"))
    (note,) = (note for note in walk(outcome.stuk, outcome.stuk) if isinstance(note, Noot))
    assert outcome.care is Care.FULL
    assert [(label, alinea.tekst) for label, alinea in note.vervolg] == [("1.", "gras"), ("2.", "riet")]
