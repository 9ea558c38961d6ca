"""Clauses about the life of a deal and its bodies: words of the text under fixed names, and nothing that it omits."""

import pytest
from making import deal_of

from dealpers.build.pipeline import CheckedCollection
from dealpers.corpus.clauses.bodies import bodies, disputes
from dealpers.corpus.clauses.clauses import clauses
from dealpers.model import Deal


def facts(deal: Deal, subject: str) -> dict[str, list[str]]:
    """Words of the facts of one clause, by name."""
    out: dict[str, list[str]] = {}
    for clause in clauses(deal):
        for one in clause.feiten if clause.onderwerp == subject else ():
            out.setdefault(one.wat, []).append(one.woorden)
    return out


def body(deal: Deal, rank: int = 0) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for one in bodies(deal)[rank].feiten:
        out.setdefault(one.wat, []).append(one.woorden)
    return out


def article(text: str, title: str = "Slotbepalingen") -> Deal:
    return deal_of(f"## Artikel 1 – {title}\n\n{text}\n")


def test_the_real_deal_changes_step_by_step(collection: CheckedCollection) -> None:
    deal = next(deal for deal in collection.corpus.deals)
    assert facts(deal, "wijziging") == {
        "Wie": ["Elke Partij"],
        "In welke vorm": ["schriftelijk"],
        "Aan wie": ["VRO"],
        "Wie overlegt": ["Partijen"],
        "Welke termijn": ["binnen 6 weken nadat een Partij het verzoek kenbaar heeft gemaakt bij VRO"],
        "Wie vraagt instemming": ["VRO"],
        "Wie stemt in": ["alle Partijen"],
        "Wat wordt bijlage": ["de wijziging en de verklaringen tot instemming"],
    }
    assert facts(deal, "toetreding")["Wie"] == ["anderen"]
    assert facts(deal, "toetreding")["In welke vorm"] == ["schriftelijke"]
    assert facts(deal, "opzegging")["Welke termijn"] == ["opzegtermijn van 3 maanden"]
    assert facts(deal, "looptijd")["Einde"] == ["eindigt op 31 december 2028"]
    assert len(facts(deal, "ongeldigheid")["Wanneer"]) == 1


def test_the_form_of_a_consent_is_not_the_form_of_the_request() -> None:
    deal = article(
        "1. Andere waterschappen kunnen toetreden.\n"
        "2. Nadat alle Partijen per brief hebben ingestemd, treedt het waterschap toe.\n"
        "3. Zodra de Streekraad gemotiveerd heeft laten weten in te stemmen, treedt de nieuwe partij schriftelijk toe.",
        "Toetreding",
    )
    assert facts(deal, "toetreding")["In welke vorm"] == ["schriftelijk"]


def test_the_real_deal_has_its_two_bodies(collection: CheckedCollection) -> None:
    deal = next(deal for deal in collection.corpus.deals)
    assert [one.naam for one in bodies(deal)] == ["Maatschappelijke Coalitie", "Rijk-Regio-overleg"]
    assert body(deal)["Voorzitter"] == ["voorgezeten door de Burgemeester van de Gemeente Groningen"]
    meeting = bodies(deal)[1]
    region = meeting.feiten[0].onderdelen[1]
    assert region.tekst == "Vanuit de Regio:"
    assert [one.tekst for one in region.onder] == [
        "De Regiokassier (Gemeente Groningen).",
        "(Een vertegenwoordiging van) de Maatschappelijke Coalitie.",
    ]
    assert body(deal, 1)["Hoe vaak"] == ["Periodiek", "tenminste eenmaal per jaar"]


@pytest.mark.parametrize(
    ("text", "subject", "wanted"),
    [
        (
            "Partijen kunnen deze Green Deal in onderling overleg schriftelijk wijzigen.",
            "wijziging",
            {"Wie": ["Partijen"], "In welke vorm": ["schriftelijk"], "Wie stemt in": ["in onderling overleg"]},
        ),
        (
            "Dit convenant kan met schriftelijke instemming van alle Partijen worden gewijzigd.",
            "wijziging",
            {"In welke vorm": ["schriftelijke"], "Wie stemt in": ["alle Partijen"]},
        ),
        (
            "Nieuwe partijen kunnen toetreden als zij artikel 2.1 onderschrijven en alle Partijen daarmee instemmen.",
            "toetreding",
            {
                "Wie": ["Nieuwe partijen"],
                "Onder welke voorwaarde": ["als zij artikel 2.1 onderschrijven en alle Partijen daarmee instemmen"],
                "Wie stemt in": ["alle Partijen"],
            },
        ),
        (
            "Een andere gemeente kan toetreden door een schriftelijk verzoek aan de Streekraad.",
            "toetreding",
            {"Wie": ["Een andere gemeente"], "In welke vorm": ["schriftelijk"], "Aan wie": ["de Streekraad"]},
        ),
        (
            "Opzegging is mogelijk met inachtneming van een termijn van drie maanden, per aangetekende brief.",
            "opzegging",
            {"In welke vorm": ["per aangetekende brief"], "Welke termijn": ["termijn van drie maanden"]},
        ),
        (
            "De overeenkomst wordt telkens met tien jaren verlengd, tenzij een der partijen haar ten minste drie jaren "
            "voor de afloop schriftelijk opzegt.",
            "opzegging",
            {
                "Wie": ["een der partijen"],
                "In welke vorm": ["schriftelijk"],
                "Welke termijn": ["ten minste drie jaren voor de afloop"],
            },
        ),
    ],
)
def test_a_clause_gives_its_steps_in_many_wordings(text: str, subject: str, wanted: dict[str, list[str]]) -> None:
    steps = facts(article(text), subject)
    assert {name: steps.get(name) for name in wanted} == wanted


def test_two_subjects_in_one_article_are_distinguished() -> None:
    deal = article(
        "Een wijziging van dit convenant behoeft de instemming van alle partijen.\n\n"
        "Elke partij kan het convenant wegens gewijzigde omstandigheden met een termijn van drie maanden opzeggen. "
        "De afrekening vindt dan alsnog plaats.",
        "Wijziging en opzegging",
    )
    assert facts(deal, "wijziging") == {"Wie stemt in": ["alle partijen"]}
    assert facts(deal, "opzegging")["Onder welke voorwaarde"] == ["wegens gewijzigde omstandigheden"]


def test_words_on_other_changes_are_no_clause() -> None:
    deal = article("De gemeente wijzigt de verordening. Bewoners kunnen een verzoek indienen bij de gemeente.")
    assert clauses(deal) == ()


def test_every_fact_quotes_its_sentence(small: CheckedCollection, collection: CheckedCollection) -> None:
    for deal in (*small.corpus.deals, *collection.corpus.deals):
        for clause in clauses(deal):
            assert all(one.woorden in one.zin for one in clause.feiten)
        for body in bodies(deal):
            assert all(one.woorden in one.zin for one in body.feiten)


def test_a_term_may_be_any_count_in_words() -> None:
    deal = article("Elke Partij kan deze deal met een opzegtermijn van vijfenveertig dagen opzeggen.", "Opzegging")
    assert facts(deal, "opzegging")["Welke termijn"] == ["opzegtermijn van vijfenveertig dagen"]


def test_a_body_has_members_interval_votes_and_disputes() -> None:
    deal = article(
        "1. Partijen stellen een Streekraad in. De Streekraad bestaat uit:\n   a. de burgemeester van Ade;\n"
        "   b. de gedeputeerde van Bree.\n"
        "2. De leden kiezen uit hun midden een voorzitter. Zij vergaderen elk kwartaal.\n"
        "3. De Streekraad beslist bij meerderheid van stemmen.\n"
        "4. Een geschil wordt voorgelegd aan de Streekraad. Lukt het niet binnen zes weken, dan beslist de rechter."
    )
    (overleg,) = bodies(deal)
    assert overleg.naam == "Streekraad"
    assert [one.tekst for one in overleg.feiten[0].onderdelen] == [
        "de burgemeester van Ade;",
        "de gedeputeerde van Bree.",
    ]
    assert body(deal) == {
        "Leden": ["De Streekraad bestaat uit:"],
        "Voorzitter": ["De leden kiezen uit hun midden een voorzitter."],
        "Hoe vaak": ["elk kwartaal"],
        "Hoe het besluit": ["De Streekraad beslist bij meerderheid van stemmen."],
        "Geschillen": [
            "Een geschil wordt voorgelegd aan de Streekraad.",
            "Lukt het niet binnen zes weken, dan beslist de rechter.",
        ],
    }


def test_the_matter_of_a_body_is_none_of_its_members() -> None:
    terms = (
        "# Convenant X\n\n## Begripsbepaling\n\n- *Kadetafel*: overleg van Oever en Kade over de hulp aan één gezin.\n"
    )
    (one,) = bodies(deal_of("## Artikel 1 – A\n\nDe Kadetafel vergadert elk jaar.\n", aanhef=terms))
    assert [fact.woorden for fact in one.feiten if fact.wat == "Leden"] == ["Oever en Kade"]


def test_a_council_that_the_text_does_not_set_up_is_no_body() -> None:
    deal = article("De gemeenteraad wordt geïnformeerd. Partijen voeren onderling overleg. Het bestuur besluit.")
    assert bodies(deal) == ()


def test_disputes_are_found_without_a_body() -> None:
    deal = article("Geschillen worden voorgelegd aan de rechtbank Turfland.")
    assert [one.woorden for one in disputes(deal)] == ["Geschillen worden voorgelegd aan de rechtbank Turfland."]


def test_a_condition_of_one_way_out_is_no_condition_of_another() -> None:
    deal = article(
        "1. Elke Partij kan dit convenant schriftelijk opzeggen met een termijn van zes maanden.\n"
        "2. Een Partij kan dit convenant met onmiddellijke ingang beëindigen als een andere Partij failliet is "
        "verklaard.",
        "Opzegging",
    )
    read = facts(deal, "opzegging")
    assert read["Wie"] == ["Elke Partij"]
    assert read["Welke termijn"] == ["termijn van zes maanden"]
    assert read["Onder welke voorwaarde"] == [
        "Een Partij kan dit convenant met onmiddellijke ingang beëindigen als een andere Partij failliet is verklaard."
    ]


@pytest.mark.parametrize(
    ("text", "subject", "name", "words"),
    [
        (
            "Elke Partij kan dit convenant opzeggen, doch niet voor 1 januari 2027.",
            "opzegging",
            "Onder welke voorwaarde",
            "niet voor 1 januari 2027",
        ),
        (
            "Een Partij mag dit convenant niet eerder dan 2 jaar na ondertekening opzeggen.",
            "opzegging",
            "Onder welke voorwaarde",
            "niet eerder dan 2 jaar na ondertekening",
        ),
        (
            "Dit convenant wordt verlengd, tenzij een Partij haar uiterlijk drie maanden voor het einde opzegt.",
            "opzegging",
            "Welke termijn",
            "uiterlijk drie maanden voor het einde",
        ),
        (
            "Opzegging is mogelijk per 1 januari van elk jaar.",
            "opzegging",
            "Welke termijn",
            "per 1 januari van elk jaar",
        ),
        (
            "De Rederij kan niet opzeggen voor 1 januari 2030.",
            "opzegging",
            "Onder welke voorwaarde",
            "De Rederij kan niet opzeggen voor 1 januari 2030.",
        ),
        (
            "Deze overeenkomst geldt van 1 mei 2025 tot en met 30 april 2029.",
            "looptijd",
            "Begin",
            "geldt van 1 mei 2025",
        ),
    ],
)
def test_limits_of_a_clause_are_facts_in_its_own_words(text: str, subject: str, name: str, words: str) -> None:
    assert facts(article(text, "Duur en einde"), subject)[name] == [words]


def test_an_act_is_not_the_one_who_may_do_it() -> None:
    text = "Opzeggen kan tegen het einde van een jaar."
    assert "Wie" not in facts(article(text, "Opzegging"), "opzegging")


def test_an_article_that_amends_another_text_rules_no_change_of_its_own() -> None:
    text = "De Overeenkomst wordt als volgt gewijzigd.\n\nBijlage 2 wordt vervangen door bijlage 3 bij dit convenant."
    assert facts(article(text, "Wijziging van de Overeenkomst"), "wijziging") == {}


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [("Wordt de vergunning geweigerd, dan:", {}), ("Dit convenant:", {"Einde": ["eindigt op 1 mei 2027"]})],
)
def test_an_end_under_a_condition_is_not_the_end(lead: str, wanted: dict[str, list[str]]) -> None:
    deal = article(f"{lead}\n\na. eindigt op 1 mei 2027;\nb. blijft het pad open.", "Duur")
    assert facts(deal, "looptijd") == wanted


def test_the_name_of_a_deal_is_no_dispute_under_a_shared_title() -> None:
    text = "1. Geschillen worden besproken.\n\n2. Dit convenant wordt aangehaald als: Kadeconvenant."
    assert [one.woorden for one in disputes(article(text, "Geschillen en naam"))] == ["Geschillen worden besproken."]


def test_a_day_back_to_which_a_deal_works_is_no_end() -> None:
    text = "Dit convenant treedt in werking op 1 mei 2025 en werkt terug tot en met 1 april 2025."
    assert "Einde" not in facts(article(text, "Duur"), "looptijd")


@pytest.mark.parametrize("text", ["De Rederij kan niet opzeggen voor 2030.", "Geen Partij mag dit convenant opzeggen."])
def test_a_party_that_may_not_give_notice_is_not_the_one_who_may(text: str) -> None:
    assert "Wie" not in facts(article(text, "Opzegging"), "opzegging")


def test_an_interval_is_quoted_whole() -> None:
    deal = article(
        "1. Er is een Stuurgroep. De Stuurgroep vergadert eens per kwartaal en besluit met algemene stemmen."
    )
    assert body(deal)["Hoe vaak"] == ["eens per kwartaal"]
