"""Agreed words of a text without articles: which divisions bind, and what is read of them."""

from making import parsed

from dealpers.corpus.clauses.bodies import bodies
from dealpers.corpus.clauses.clauses import clauses
from dealpers.corpus.status import end_date
from dealpers.model import Deal, Kracht, Soort

FACTS = "soort: akkoord\nstatus: concept\nopbouw: zonder artikelen\nsamenvatting: Een voorbeeld.\n"
FRONT = """# Bestuursakkoord Kade

## Partijen:

1. De gemeente Dal, vertegenwoordigd door wethouder A. Berg, hierna te noemen: Dal;
2. De provincie Veen, vertegenwoordigd door gedeputeerde B. Kamp, hierna te noemen: Veen;

## Overwegende dat:

- Veen zorgt voor de dijken;

"""
BODY = """## spreken het volgende af:

## Aanleiding

Dal betaalt de helft van de kosten van de oude brug.

## Kade

Dal herstelt de kade voor 1 mei 2028. Veen betaalt al sinds 2019 het onderzoek.

Zij spreken verder niets af.

- Veen betaalt € 40.000.

## Overleg

Er is een stuurgroep. De stuurgroep komt twee keer per jaar bijeen.

## Looptijd

Dit akkoord eindigt op 31 december 2029. Elke partij kan het akkoord met een termijn van een jaar opzeggen.
"""


def agreement(body: str, front: str = FRONT) -> Deal:
    return parsed({"deal.yml": FACTS, "aanhef.md": front + body}).deal


def bound(deal: Deal) -> list[tuple[str, str]]:
    return [(str(task.alinea), task.tekst) for task in deal.taken if task.bindt]


def test_duties_are_read_from_the_agreed_divisions_with_their_place() -> None:
    assert bound(agreement(BODY)) == [
        ("afdeling-kade.1", "Dal herstelt de kade voor 1 mei 2028."),
        ("afdeling-kade-streepje-1.1", "Veen betaalt € 40.000."),
        ("afdeling-overleg.1", "De stuurgroep komt twee keer per jaar bijeen."),
    ]


def test_a_reason_a_description_and_what_an_actor_does_already_bind_nobody() -> None:
    deal = agreement(BODY)
    assert [(task.kracht, task.tekst) for task in deal.taken if not task.bindt] == [
        (Kracht.OVERWEGING, "Veen zorgt voor de dijken;"),
        (Kracht.BESCHRIJVING, "Veen betaalt al sinds 2019 het onderzoek."),
        (Kracht.BEVOEGDHEID, "Elke partij kan het akkoord met een termijn van een jaar opzeggen."),
    ]


def test_nothing_before_the_formula_of_agreement_is_agreed() -> None:
    early = "## Vervoer\n\nVeen betaalt de bus.\n\n## komen het volgende overeen:\n\nDal maait de berm.\n"
    assert bound(agreement(early)) == [("afdeling-komen-het-volgende-overeen.1", "Dal maait de berm.")]


def test_a_section_below_a_numbered_heading_that_describes_describes_too() -> None:
    numbered = "## 1. Context\n\nTekst.\n\n## 1.1 Scholen\n\nDal bouwt scholen.\n\n## 2. Wonen\n\nDal bouwt huizen.\n"
    assert bound(agreement(numbered)) == [("afdeling-2-wonen.1", "Dal bouwt huizen.")]


def test_clauses_bodies_and_the_last_day_are_read_from_agreed_divisions() -> None:
    deal = agreement(BODY)
    assert [(one.onderwerp, one.deel) for one in clauses(deal)] == [
        ("opzegging", "afdeling-looptijd"),
        ("looptijd", "afdeling-looptijd"),
    ]
    assert [(body.naam, body.deel) for body in bodies(deal)] == [("Stuurgroep", "afdeling-overleg")]
    assert str(end_date(deal)) == "2029-12-31"


def test_the_preamble_of_a_text_with_articles_has_no_agreed_division() -> None:
    files = {
        "deal.yml": FACTS,
        "aanhef.md": FRONT + BODY,
        "artikelen/01-a.md": "## Artikel 1 – Geld\n\nVeen betaalt.\n",
    }
    deal = parsed(files).deal
    assert Soort.AFSPRAKEN not in [division.soort for division in deal.aanhef]
    assert bound(deal) == [("artikel-1.1", "Veen betaalt.")]


def test_an_article_that_introduces_gives_no_duties() -> None:
    articles = "## Artikel 1 – Aanleiding en context\n\nDal betaalt de brug.\n\n## Artikel 2 – Geld\n\nVeen betaalt.\n"
    deal = parsed({"deal.yml": FACTS, "aanhef.md": FRONT, "artikelen/01-a.md": articles}).deal
    assert bound(deal) == [("artikel-2.1", "Veen betaalt.")]
