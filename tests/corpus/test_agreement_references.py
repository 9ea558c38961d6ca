"""References among agreements that are not called articles, and to a part beside the place of the reference."""

from making import corpus_of, deal_of

from dealpers.corpus.corpus import Staat

ARTICLES = """## Afspraak 1.1 Doel

a. een;
b. twee;
c. drie.

## Afspraak 1.2 Geld

1. Dal betaalt {}.
2. Veen betaalt niet.

## Afspraak 1.3 Slot

1. Dit is het slot.
"""
FRONT = "# Deal\n\n## Overwegende dat:\n\nI. het regent;\n\nII. het waait;\n"


POINTS = """## 1 Doel

a. een;
b. twee, anders dan {0}.

## 2 Geld

Dal betaalt {1}.
"""


def targets(words: str, articles: str = ARTICLES) -> list[str]:
    deal = deal_of(articles.format(words, words), aanhef=FRONT)
    refs = [ref for refs in corpus_of(deal).links[deal.id].verwijzingen.values() for ref in refs]
    return [target for ref in refs if ref.staat is not Staat.EXTERN for target in ref.doelen or [""]]


def test_items_and_leden_of_an_agreement_are_found_behind_van() -> None:
    items = ["artikel-1-1-onderdeel-a", "artikel-1-1-onderdeel-c", "artikel-1-1-onderdeel-b"]
    assert targets("volgens de onderdelen a tot en met c van afspraak 1.1") == items
    assert targets("volgens het tweede lid van afspraak 1.2") == ["artikel-1-2-lid-2"]


def test_a_lid_of_the_next_article_is_no_lid_of_this_one() -> None:
    assert targets("volgens het eerste lid van het volgende artikel") == ["artikel-1-3-lid-1"]


def test_a_consideration_may_have_a_roman_numeral() -> None:
    assert targets("om de reden van overweging II") == ["overweging-ii"]


def test_a_consideration_is_an_item_of_the_front() -> None:
    words = ("onder II van de considerans", "de preambule, onder II", "de overwegingen onder II")
    assert [targets(f"om de reden, genoemd {one},") for one in words] == [["overweging-ii"]] * 3


def test_the_agreement_and_the_item_before_are_found() -> None:
    assert targets("volgens de vorige afspraak en deze afspraak") == ["artikel-1-1"]
    assert targets("volgens het vorige onderdeel", POINTS)[:1] == ["artikel-1-onderdeel-a"]


def test_agreements_with_a_number_alone_are_points() -> None:
    wanted = ["artikel-1-onderdeel-b", "artikel-1", "artikel-2", ""]
    assert targets("volgens punt 1, onder b, de punten 1 en 2 en punt 9", POINTS)[-4:] == wanted
    assert targets("het werkt punt 1 uit in een plan", POINTS)[-1:] == ["artikel-1"]


def test_clauses_and_provisions_are_words_for_points() -> None:
    wanted = ["artikel-1-onderdeel-b", "artikel-1", "artikel-2", ""]
    assert targets("volgens clausule 1, onder b, de bepalingen 1 en 2 en clausule 9", POINTS)[-4:] == wanted
    assert targets("volgens clausule 1 van de huurovereenkomst", POINTS)[-1:] == []
    assert targets("volgens clausule 1") == []
    decimal = POINTS.replace("## 1 ", "## 1.1 ").replace("## 2 ", "## 1.2 ")
    assert targets("volgens bepaling 1 en clausule 9", decimal)[-2:] != ["", ""]
    named = POINTS.replace("## 1", "## Clausule 1").replace("## 2", "## Clausule 2")
    assert targets("volgens clausule 2 en clausule 9", named)[-2:] == ["artikel-2", ""]


def test_points_are_read_only_where_leden_have_decimal_numbers() -> None:
    assert targets("volgens punt 1.3 en het vorige punt") == []


def test_a_later_sentence_of_a_quotation_is_of_the_amended_text() -> None:
    quoted = "“1. Dal maait. Artikel 2 geldt niet.” Artikel 2 van dit addendum blijft."
    order = f"A. Artikel 1, eerste lid, komt te luiden:\n\n   {quoted}\n"
    articles = f"## Artikel 1 – Wijziging\n\n{order}\n## Artikel 2 – Slot\n\nDal betaalt volgens artikel 1.\n"
    deal = deal_of(articles, aanhef="# Addendum bij het Convenant Berm\n")
    refs = [ref for refs in corpus_of(deal).links[deal.id].verwijzingen.values() for ref in refs]
    assert [(ref.staat, *ref.doelen) for ref in refs if ref.staat is not Staat.EXTERN] == [
        (Staat.INTERN, "artikel-2"),
        (Staat.INTERN, "artikel-1"),
    ]


def test_an_article_that_amends_cites_the_amended_text_and_other_articles_do_not() -> None:
    inserted = "“Artikel 4a\n\n1. Dal maait volgens artikel 7 en bijlage 4.”"
    change = f"A. Na artikel 4 wordt een artikel ingevoegd, luidende:\n\n{inserted}\n"
    lapse = "B. Artikel 8, derde lid, vervalt, onder vernummering van het vierde lid tot derde lid.\n"
    bound = "De Overeenkomst, zoals gewijzigd volgens de wijzigingen van artikel 1, bindt Dal.\n"
    articles = f"## Artikel 1 – Wijziging\n\n{change}\n{lapse}\n## Artikel 2 – Slot\n\n{bound}"
    deal = deal_of(articles, aanhef="# Addendum bij het Convenant Berm\n")
    refs = [ref for refs in corpus_of(deal).links[deal.id].verwijzingen.values() for ref in refs]
    assert {ref.tekst for ref in refs} >= {"artikel 7", "bijlage 4", "derde lid", "artikel 1"}
    assert [(ref.tekst, *ref.doelen) for ref in refs if ref.staat is not Staat.EXTERN] == [("artikel 1", "artikel-1")]


def test_an_addendum_with_roman_articles_cites_its_own_so() -> None:
    words = "Dit addendum vervalt volgens artikel I. Artikel 3 vervalt."
    articles = f"## Artikel I – Tarief\n\nDal betaalt.\n\n## Artikel II – Slot\n\n{words}\n"
    deal = deal_of(articles, aanhef="# Addendum bij het Convenant Berm\n")
    refs = [ref for refs in corpus_of(deal).links[deal.id].verwijzingen.values() for ref in refs]
    assert [(ref.staat, *ref.doelen) for ref in refs] == [(Staat.INTERN, "artikel-i"), (Staat.EXTERN,)]
