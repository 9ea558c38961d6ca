"""Labels that stand alone on a line, as a browser prints them in a PDF."""

from dealpers.importer.chunks import Chunk, with_lone_labels


def texts(*chunks: Chunk) -> list[str]:
    return [chunk.text for chunk in with_lone_labels(chunks)]


def test_a_label_alone_and_the_paragraph_behind_it_are_one_item() -> None:
    one, text = Chunk(text="(i)", lines=(1,)), Chunk(text="De kade.", lines=(2,))
    joined = with_lone_labels((one, text))
    assert [(chunk.text, chunk.lines, chunk.label) for chunk in joined] == [("(i) De kade.", (1, 2), "(i)")]


def test_two_labels_a_heading_and_a_note_stay_apart() -> None:
    label = Chunk(text="1.", lines=(1,))
    assert texts(label, Chunk(text="a. de brug", lines=(2,))) == ["1.", "a. de brug"]
    assert texts(label, Chunk(text="Artikel 2 Kade", lines=(2,))) == ["1.", "Artikel 2 Kade"]
    assert texts(label, Chunk(text="Zie de kaart.", lines=(2,), note="1")) == ["1.", "Zie de kaart."]


def test_a_capital_alone_is_a_label_and_a_bare_number_is_not() -> None:
    words = Chunk(text="Beken vallen droog.", lines=(2,))
    assert texts(Chunk(text="A.", lines=(1,)), words) == ["A. Beken vallen droog."]
    assert texts(Chunk(text="4", lines=(1,)), words) == ["4", "Beken vallen droog."]
