"""Clauses in the wordings of many agreements: no rule misses a clause that is there, each sees one that is not."""

import pytest
from rule_examples import rule_findings

from dealpers.check import example_files
from dealpers.model.ids import TITLE

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

PARTIES = """# Convenant Plassenland

## Partijen:

1. De Minister van Water, de heer A. Berg, hierna te noemen: de Minister;
2. De gemeente Veenkreek, vertegenwoordigd door mevrouw C. Dal, hierna te noemen: Veenkreek;
"""


def codes(*leden: str) -> set[str]:
    """Codes of the drafting rules that find no clause at all, for a deal of these leden."""
    text = "\n".join(f"{rank}. {lid}" for rank, lid in enumerate(leden, 1))
    files = example_files(f"## Artikel 1\n\n{text}\n") | {"aanhef.md": PARTIES}
    return {f.code for f in rule_findings(files) if f.code[0] == "A" and f.place == TITLE}


WORDINGS = {
    "A021": [
        "Wijzigingen van (in) het convenant behoeven de goedkeuring van beide raden.",
        "Dit convenant kan slechts schriftelijk en met instemming van partijen worden gewijzigd.",
        "Veranderingen van het convenant zijn slechts geldig na instemming van beide.",
        "De afspraken worden niet herzien of aangevuld dan met instemming van allen.",
        "Het protocol kan na overleg worden aangepast.",
        "De bijlagen kunnen door de stuurgroep worden bijgesteld.",
        "Aanvulling geschiedt bij addendum.",
        "Wijziging geschiedt schriftelijk.",
        "Van deze overeenkomst kan alleen schriftelijk worden afgeweken.",
    ],
    "A019": [
        "Dit convenant treedt in werking op 1 mei 2021. Het heeft een werkingsduur van 3 jaar.",
        "Dit convenant gaat in op 1 mei 2021 en loopt voor onbepaalde tijd.",
        "Deze overeenkomst heeft een looptijd van 1 mei 2021 tot en met 31 december 2026.",
        "De overeenkomst vangt aan zodra beide partijen hebben getekend en duurt vijf jaar.",
        "Deze regeling is gesloten voor 20 jaar, telkens met 10 jaar verlengd.",
        "De afspraken gelden vanaf de dag na ondertekening, en vervallen op 1 januari 2031.",
    ],
    "A020": [
        "Als het niet drie jaar voor de afloop wordt opgezegd, loopt het convenant door.",
        "Elke partij kan uittreden met een termijn van zes maanden.",
        "Partijen kunnen de overeenkomst ontbinden als de ander niet nakomt.",
        "Een partij die zich terugtrekt, meldt dat aan de stuurgroep.",
        "Het convenant kan tussentijds worden beëindigd.",
    ],
    "A015": [
        "De commissie maakt van iedere vergadering een verslag.",
        "Van de uitkomst wordt terstond een rapport gemaakt.",
        "Veenkreek houdt de Minister op de hoogte.",
        "Veenkreek zendt elk kwartaal een voortgangsnotitie.",
    ],
    "A014": [
        "Partijen houden in mei schouw.",
        "De dijkgraaf ziet op de naleving toe.",
        "Veenkreek houdt bij hoeveel bomen er staan.",
        "Het overleg bespreekt de stand van zaken.",
    ],
    "A018": [
        "Ieder jaar wordt bekeken of aanpassing nodig is.",
        "Partijen gaan na twee jaar na of de afspraken werken.",
        "Halverwege maken partijen een tussenbalans op.",
        "De werking van dit convenant wordt in 2027 besproken.",
    ],
    "A016": [
        "Partijen treden in overleg als een van hen niet nakomt.",
        "Over verschillen van mening beslissen drie scheidslieden.",
        "Deze afspraken zijn juridisch niet bindend.",
        "De rechtbank Den Haag is bevoegd.",
    ],
    "A093": ["Partijen voeren dit uit binnen de grenzen van het Europese staatssteunrecht."],
}
ROWS = [(code, wording) for code, wordings in WORDINGS.items() for wording in wordings]


@pytest.mark.parametrize(("code", "wording"), ROWS)
def test_a_clause_is_seen_in_its_wording(code: str, wording: str) -> None:
    assert code not in codes(wording)


@pytest.mark.parametrize("code", WORDINGS)
def test_a_clause_that_is_not_there_is_missed(code: str) -> None:
    assert code in codes("De gemeente plant dit jaar bomen langs de singel.")


def test_a_clause_may_be_in_another_article_than_its_title_says() -> None:
    files = example_files(
        "## Artikel 1\n\nDit convenant is gesloten voor 20 jaar, en wordt telkens met 10 jaar verlengd.\n\n"
        "## Artikel 2\n\nHet treedt in werking een maand na goedkeuring.\n"
    )
    assert [f.message for f in rule_findings(files | {"aanhef.md": PARTIES}) if f.code == "A019"] == []


def test_duties_of_the_state_are_not_asked_of_others() -> None:
    others = PARTIES.replace("De Minister van Water, de heer", "Stichting Vaart, vertegenwoordigd door de heer")
    files = example_files("## Artikel 1\n\nDe gemeente plant bomen.\n")
    assert {"A025", "A093"} <= {f.code for f in rule_findings(files | {"aanhef.md": PARTIES})}
    assert not {"A025", "A093"} & {f.code for f in rule_findings(files | {"aanhef.md": others})}


def test_a_party_is_represented_by_the_office_or_the_signature() -> None:
    more = "3. Het waterschap Vaart, hierna te noemen: Vaart;\n"
    more += "4. De burgemeester van Oldemeer, hierna te noemen: Oldemeer;\n"
    signed = {"ondertekening.yml": "ondertekeningen:\n  - {partij: partij-3, naam: B. Lindeman, datum: 2025-01-01}\n"}
    files = example_files("## Artikel 1\n\nDe gemeente plant bomen.\n") | {"aanhef.md": PARTIES + more}
    assert [f.words for f in rule_findings(files) if f.code == "A053"] == ["Vaart"]
    assert [f.words for f in rule_findings(files | signed) if f.code == "A053"] == []


def test_an_addendum_leaves_to_the_text_it_changes_what_it_does_not_settle() -> None:
    files = example_files("## Artikel 1\n\nHet Convenant wordt verlengd tot en met 2027.\n")
    title = PARTIES.splitlines()[0]
    assert title.startswith("# ")
    addendum = files | {"aanhef.md": PARTIES.replace(title, "# Addendum bij het Convenant Kade", 1)}
    codes = {finding.code for finding in rule_findings(addendum)}
    assert not codes & {"A006", "A010", "A014", "A015", "A016", "A018", "A020", "A021", "A092"}


def test_a_clause_that_rules_notice_out_is_complete() -> None:
    files = example_files("## Artikel 1\n\nDeze overeenkomst kan tussentijds niet worden opgezegd.\n") | {
        "aanhef.md": PARTIES
    }
    assert "A020" not in {finding.code for finding in rule_findings(files)}


def test_the_term_of_the_deal_is_not_a_period_that_another_article_names() -> None:
    files = example_files(
        "## Artikel 1\n\nDe Regio bouwt in de periode 2025 tot en met 2030 ten minste 640 woningen.\n\n"
        "## Artikel 2\n\nDit convenant treedt in werking op 1 april 2025 en eindigt op 31 december 2030.\n"
    )
    (finding,) = [f for f in rule_findings(files | {"aanhef.md": PARTIES}) if f.code == "A019"]
    assert finding.message == "artikel 2 zegt niet of de deal kan worden verlengd"


def test_a_table_of_houses_is_no_table_of_money() -> None:
    table = (
        "tabellen:\n  - kop: Woningen\n    kolommen: [{kop: Gemeente}, {kop: Aantal}]\n"
        "    rijen: [{cellen: [Dal, '1.900']}]\n"
    )
    files = example_files(
        "# 1. Bouwen\n\n## Artikel 1 – Huizen\n\nDe Regio bouwt.\n\n{tabel-1}\n\n"
        "# 2. Middelen\n\n## Artikel 2 – Geld\n\nHet Rijk geeft € 10 miljoen voor huizen met een prijs van ten hoogste "
        "€ 405.000.\n\n# 3. Kopen\n\n## Artikel 3 – Prijs\n\nEen huis heeft een koopprijs van ten hoogste € 405.000.\n"
    )
    assert "A008" not in {f.code for f in rule_findings(files | {"aanhef.md": PARTIES, "financien.yml": table})}
