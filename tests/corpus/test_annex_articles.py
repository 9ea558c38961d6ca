"""Articles of an annex are cited apart from those of the deal, by the number of the annex or the word that heads it."""

import pytest
from making import corpus_of, deal_of

from dealpers.corpus.corpus import Staat

PREAMBLE = "# Convenant Kade\n\n## Partijen\n\n1. De gemeente Veenkreek, hierna: Veenkreek.\n"
BODY = "## Artikel 1 – Doel\n\n1. {}\n2. Veenkreek maait.\n\n## Artikel 2 – Geld\n\nVeenkreek betaalt.\n"
ANNEX = """# {head}

## Artikel 1 Maaien

1. {first}
2. De kade wordt gemaaid:

   a. in mei;
   b. in juni.

## Artikel 2 Vogels

De zwanen gaan voor.
"""

Led = list[tuple[str, str]]


def led(body: str = "Tekst.", annex: str = "Tekst.", head: str = "Protocol 1 bij het convenant") -> Led:
    """References of a deal with an annex: the words of each with its target, or with its state."""
    annexes = {"bijlagen/01-bijlage.md": ANNEX.format(head=head, first=annex)}
    deal = deal_of(BODY.format(body), aanhef=PREAMBLE, **annexes)
    references = [ref for refs in corpus_of(deal).links[deal.id].verwijzingen.values() for ref in refs]
    return [(ref.tekst, ref.doelen[0] if ref.staat is Staat.INTERN else ref.staat.value) for ref in references]


FROM_THE_DEAL = {
    "Zie artikel 1, tweede lid, van het protocol.": "bijlage-1-artikel-1-lid-2",
    "Zie artikel 2 van Protocol 1.": "bijlage-1-artikel-2",
    "Zie artikel 1, tweede lid, onderdeel a, van bijlage 1.": "bijlage-1-artikel-1-lid-2-onderdeel-a",
    "Zie het tweede lid van artikel 1 van het protocol.": "bijlage-1-artikel-1-lid-2",
    "Zie artikel 2.": "artikel-2",
    "Zie artikel 5 van het protocol.": "dood",
    "Zie artikel 2 van Protocol 2.": "extern",
    "Zie artikel 2 van het protocol van 2019.": "extern",
    "Zie artikel 2 van het protocol bij het Vaartverdrag.": "extern",
}
FROM_THE_ANNEX = {
    "Zie artikel 2.": "bijlage-1-artikel-2",
    "Zie artikel 2 van dit protocol.": "bijlage-1-artikel-2",
    "Zie artikel 2 van het convenant.": "artikel-2",
    "Zie het tweede lid.": "bijlage-1-artikel-1-lid-2",
    "Zie het tweede lid, onder b.": "bijlage-1-artikel-1-lid-2-onderdeel-b",
    "Zie het volgende artikel.": "bijlage-1-artikel-2",
    "Zie het derde lid.": "dood",
    "Zie artikel 4.": "dood",
}


@pytest.mark.parametrize("text", FROM_THE_DEAL)
def test_the_deal_cites_articles_of_its_annex(text: str) -> None:
    assert [target for _, target in led(text)] == [FROM_THE_DEAL[text]]


@pytest.mark.parametrize("text", FROM_THE_ANNEX)
def test_an_annex_cites_its_own_articles_and_those_of_the_deal(text: str) -> None:
    assert [target for _, target in led(annex=text)] == [FROM_THE_ANNEX[text]]


def test_an_annex_is_called_by_the_noun_behind_its_number_too() -> None:
    head = "Bijlage A Reglement schouw"
    assert led("Zie artikel 2 van het reglement.", head=head) == [
        ("artikel 2 van het reglement", "bijlage-a-artikel-2"),
    ]
    assert led(annex="Zie artikel 2 van dit reglement.", head=head) == [
        ("artikel 2 van dit reglement", "bijlage-a-artikel-2"),
    ]


def test_another_text_behind_an_article_of_an_annex_owns_only_its_own_articles() -> None:
    assert led("Zie artikel 2 van bijlage 1 en artikel 3 van de Wgr.") == [
        ("artikel 2 van bijlage 1", "bijlage-1-artikel-2"),
        ("artikel 3 van de Wgr", "extern"),
    ]
