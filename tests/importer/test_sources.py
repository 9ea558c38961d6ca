"""The sources of the collection imported anew, set against what people made of them: floors that may only rise."""

from collections import Counter

import pytest
from conftest import ROOT
from foreign_texts import on_pages

from dealpers.build.checked import CheckedCollection
from dealpers.corpus.fidelity import split
from dealpers.corpus.furniture import is_contents_heading
from dealpers.importer import Asked, Care, Kind, decoded, imported
from dealpers.model import Alinea, Artikel, Deal, Lid, Noot, Onderdeel, Paragraaf, Stuk, Tabel, walk

pytestmark = pytest.mark.no_cover  # the same lines as in other tests


def share(read_stuk: Stuk, made: Stuk, kind: type) -> float:
    """Share of the parts that people distinguished and the import finds too, by the words of each part.

    A table of contents counts as found: the import sets it aside.
    """

    def parts(stuk: Stuk) -> Counter[str]:
        nodes = (node for node in walk(stuk, stuk) if isinstance(node, kind))
        return Counter(" ".join(_words(node, stuk)) for node in nodes)

    wanted = parts(made)
    aside = Counter(" ".join(_words(node, made)) for node in walk(made, made) if _lists_contents(node, made))
    return (wanted & (parts(read_stuk) | aside)).total() / wanted.total() if wanted else 1.0


def _lists_contents(node: object, stuk: Stuk) -> bool:
    """True for the heading or table of contents, which the import sets aside: its rows are headings and pages."""
    if not isinstance(node, Tabel):
        return isinstance(node, Paragraaf) and is_contents_heading(node.kop.tekst)
    heads = {tuple(split(part.kop.tekst)) for part in walk(stuk, stuk) if isinstance(part, Paragraaf)}
    rows = [split(" ".join(cell.alinea.tekst for cell in row.cellen[:-1])) for row in node.rijen]
    return all(tuple(words) in heads for words in rows)


def _words(node: object, stuk: Stuk) -> list[str]:
    match node:
        case Paragraaf() | Artikel():
            return split(node.kop.tekst)
        case Noot():
            return split(node.alinea.tekst)
        case Tabel():
            return [str(len(node.kolommen)), str(len(node.rijen))]
        case Lid() | Onderdeel():
            first = [block.tekst for block in node.blokken[:1] if isinstance(block, Alinea)]
            return [node.label, *split(" ".join(first))]
    raise AssertionError(node)


FLOORS: dict[str, dict[type, float]] = {
    "groningen-noord-ii": {Artikel: 1.0, Lid: 1.0, Onderdeel: 1.0, Noot: 1.0, Tabel: 1.0},
    "kamerbrief-regio-deals-zesde-tranche": {Paragraaf: 0.9, Noot: 1.0, Tabel: 1.0},
    "gebiedsplan-groningen-noord": {Paragraaf: 0.95, Onderdeel: 1.0, Tabel: 1.0},
    "collegebrief-nplv": {Paragraaf: 0.6},
    "projectplan-sociaal-vitaal": {Paragraaf: 1.0, Onderdeel: 1.0, Tabel: 0.7},
}


@pytest.mark.parametrize("name", FLOORS)
def test_the_import_knows_what_people_found_in_the_sources(name: str, collection: CheckedCollection) -> None:
    made = next(stuk for stuk in collection.corpus.stukken if stuk.id == name)
    source = ROOT / "content" / made.map / name / "bron.txt"
    result = imported(decoded("bron.txt", source.read_bytes()), Asked(id=name))
    assert result.care is Care.FULL
    assert result.kind is (Kind.DEAL if isinstance(made, Deal) else Kind.DOCUMENT)
    shares = {kind.__name__: share(result.stuk, made, kind) for kind in FLOORS[name]}
    assert all(shares[kind.__name__] >= floor for kind, floor in FLOORS[name].items()), shares


def test_a_deal_that_comes_off_paper_is_the_same_deal() -> None:
    """Only the first of the heads stays, as text in the article that it stood in."""
    source = (ROOT / "content/deals/groningen-noord-ii/bron.txt").read_text(encoding="utf-8")
    head = "Convenant vijfde tranche"
    plain, paper = (
        imported(decoded("bron.txt", text.encode()), Asked(id="x")) for text in (source, on_pages(source, head))
    )
    assert paper.care is Care.FULL
    texts = [
        {name: text.replace(f"{head}\n\n", "") for name, text in result.files.items() if name.endswith(".md")}
        for result in (plain, paper)
    ]
    assert texts[0].keys() == texts[1].keys()
    differing = [name for name in texts[0] if texts[0][name] != texts[1][name]]
    assert differing == []
