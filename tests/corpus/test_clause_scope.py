"""Scope of a clause: which sentences, and which words of these, are about a subject."""

from making import deal_of, read

from dealpers.check import example_files
from dealpers.corpus.clauses.bodies import bodies, disputes
from dealpers.corpus.clauses.clauses import clauses
from dealpers.corpus.money_rules import Soort, money_rules
from dealpers.model import Deal


def facts(deal: Deal, subject: str) -> dict[str, list[str]]:
    """Words of the facts of one clause, by name."""
    out: dict[str, list[str]] = {}
    for one in (one for clause in clauses(deal) if clause.onderwerp == subject for one in clause.feiten):
        out.setdefault(one.wat, []).append(one.woorden)
    return out


def article(text: str, title: str) -> Deal:
    return deal_of(f"## Artikel 1 – {title}\n\n{text}\n")


def test_a_sentence_that_says_nothing_of_the_act_before_it_is_no_effect_of_it() -> None:
    deal = article(
        "Een Partij kan met een termijn van drie maanden opzeggen. De afspraken zijn niet in rechte afdwingbaar en "
        "vervangen afspraak 14 van het akkoord van 2023.",
        "Looptijd en slot",
    )
    assert "Wat het gevolg is" not in facts(deal, "opzegging")


def test_an_effect_is_the_clause_that_words_it() -> None:
    deal = article(
        "Een partij kan opzeggen. Dat gebeurt schriftelijk; voor de anderen blijft het convenant in stand.", "Opzegging"
    )
    assert facts(deal, "opzegging")["Wat het gevolg is"] == ["voor de anderen blijft het convenant in stand."]


def test_a_shared_article_gives_each_subject_its_own_sentences() -> None:
    deal = article(
        "1. Wijziging is slechts mogelijk met instemming van alle Partijen.\n"
        "2. Opzegging is mogelijk indien het besluit is vernietigd. De opzegtermijn is drie maanden.\n"
        "3. Een geschil wordt in de stuurgroep besproken.",
        "Wijziging, opzegging en geschillen",
    )
    assert [one.woorden for one in disputes(deal)] == ["Een geschil wordt in de stuurgroep besproken."]
    assert facts(deal, "opzegging") == {
        "Onder welke voorwaarde": ["indien het besluit is vernietigd"],
        "Welke termijn": ["opzegtermijn is drie maanden"],
    }


def test_the_giver_of_notice_is_known_where_the_condition_is_negative() -> None:
    deal = article("Een partij kan opzeggen met zes maanden als zij haar plichten niet meer kan nakomen.", "Opzegging")
    assert facts(deal, "opzegging")["Wie"] == ["Een partij"]
    assert facts(deal, "opzegging")["Welke termijn"] == ["met zes maanden"]


def test_a_begin_ends_where_the_end_begins() -> None:
    deal = article("Dit convenant treedt in werking op 1 mei 2025 en vervalt op 31 december 2028.", "Slot")
    assert facts(deal, "looptijd") == {
        "Begin": ["treedt in werking op 1 mei 2025"],
        "Einde": ["vervalt op 31 december 2028"],
    }


def annexed(articles: str, title: str, annex: str) -> Deal:
    files = example_files(articles) | {"bijlagen/01-bijlage.md": f"# Bijlage 1 – {title}\n\n{annex}\n"}
    return read(files)[1].deals[0]


def test_an_annex_gives_the_clause_and_the_body_that_the_articles_lack() -> None:
    body = "## Artikel 1 – Werk\n\nDe gemeente maait de kade.\n"
    for annex in (
        "## Artikel 1 – Sturing\n\nEr is een stuurgroep. De stuurgroep vergadert twee keer per jaar.\n\n"
        "## Artikel 2 – Opzegging\n\nEen partij kan opzeggen met een termijn van drie maanden. Het Rijk "
        "betaalt ten hoogste € 200.000.",
        "Er is een stuurgroep. De stuurgroep vergadert twee keer per jaar.\n\nEen partij kan opzeggen met een "
        "termijn van drie maanden.\n\nHet Rijk betaalt ten hoogste € 200.000.",
    ):
        deal = annexed(body, "Werkwijze", annex)
        assert facts(deal, "opzegging")["Wie"] == ["Een partij"]
        assert [one.naam for one in bodies(deal)] == ["Stuurgroep"]
        assert [rule.soort for rule in money_rules(deal)] == [Soort.RIJK]
        lease = annexed(body, "Huurovereenkomst", annex)
        assert not facts(lease, "opzegging"), "notice of the lease is none of the deal"
        assert not money_rules(lease)


def test_the_clause_of_the_articles_is_told_apart_from_that_of_an_annex() -> None:
    body = "## Artikel 1 – Opzegging\n\nEen partij kan opzeggen met een termijn van zes maanden.\n"
    deal = annexed(
        body, "Werkwijze", "## Artikel 1 – Opzegging\n\nDe pachter kan opzeggen met een termijn van een week.\n"
    )
    assert facts(deal, "opzegging")["Welke termijn"] == ["termijn van zes maanden"]
