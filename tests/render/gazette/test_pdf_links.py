"""Links in the gazette: they lead to what bears their name, say what that is, and a mark is the label of its note."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from gazettes import deal_of, typesetter
from making import resolve

from dealpers.render.gazette.pdf import GazetteJob

ARTICLES = (
    "## Artikel 1 – Doel\n\n1. Zie artikel 2, tweede lid, en de noot[^1].\n2. Tekst.\n\n[^1]: Een noot.\n\n"
    "## Artikel 2 – Geld\n\n1. Tekst.\n2. Nog eens de noot[^1].\n"
)


def opened() -> pikepdf.Pdf:
    deal = deal_of("# Deal\n", ARTICLES)
    return pikepdf.open(BytesIO(typesetter().pdf(GazetteJob(stuk=deal, corpus=resolve([deal], ())))))


def elements(node: pikepdf.Object, above: tuple[str, ...] = ()) -> Iterator[tuple[pikepdf.Object, tuple[str, ...]]]:
    """Every element of the structure, with the kinds of those that it is in."""
    for kid in node.K if isinstance(node.get("/K"), pikepdf.Array) else ():
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid, above
            yield from elements(kid, (*above, str(kid.S)))


def test_a_link_leads_to_a_named_place_and_says_which_and_on_what_page() -> None:
    with opened() as pdf:
        links = [link for page in pdf.pages for link in page.Annots if isinstance(link.get("/Dest"), pikepdf.String)]
        assert [(str(link.Dest), str(link.Contents)) for link in links] == [
            ("artikel-2-lid-2", "artikel 2, tweede lid, pagina 1"),
            ("noot-1", "noot 1, pagina 1"),
            ("noot-1", "noot 1, pagina 1"),
        ]
        assert not [link for page in pdf.pages for link in page.Annots if "/A" in link]


def test_the_first_mark_of_a_note_is_its_label_and_knows_what_it_is_in() -> None:
    with opened() as pdf:
        links = [(node, above) for node, above in elements(pdf.Root.StructTreeRoot) if str(node.S) == "/Link"]
        assert [above[-1] for _, above in links] == ["/P", "/Lbl", "/Lbl", "/P"]
        for link, above in links:
            assert str(link.P.S) == above[-1]
            assert link.objgen in [kid.objgen for kid in link.P.K if isinstance(kid, pikepdf.Dictionary)]
