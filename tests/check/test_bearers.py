"""Tasks that nobody bears: a passive in a clause, or with a term in a letter or plan; and passives that bind nobody."""

import pytest
from making import TODAY, check, findings_of, resolve
from small_documents import document_of

from dealpers.check import example_files

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

AGREEMENT = "# Woonafspraken Veen\n\nDe partijen zijn Dal en Veen.\n\n## Afspraken\n\n{}\n"


def in_deal(text: str) -> list[str]:
    """Words of the tasks without a bearer in an article."""
    every = findings_of(example_files(f"## Artikel 1 – Taken\n\n{text}\n"))
    return [one.words for one in every if one.code == "A072" and one.words != "termijnen"]


def in_document(text: str, frame: str = "# Plan\n\n## Taken\n\n{}\n", soort: str = "plan") -> list[str]:
    """Words of the tasks without a bearer in a document of a kind."""
    title = frame.partition("\n")[0].removeprefix("# ")
    facts = f"soort: {soort}\nstatus: concept\ntitel: {title}\nsamenvatting: Een voorbeeld.\n"
    every = check(resolve([], (), [document_of(frame.format(text), document=facts)]), TODAY)
    return [one.words for one in every if one.code == "A072" and one.words != "termijnen"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De melder wordt ingelicht.", "wordt ingelicht"),
        ("Voor elke kade wordt een beheerplan opgesteld.", "wordt een beheerplan opgesteld"),
        ("Stukken die verlopen zijn, worden vernietigd.", "worden vernietigd"),
        ("Twee keer per jaar wordt het peil gemeten.", "wordt het peil gemeten"),
        ("Dal maait. Na afloop wordt de oever schoongemaakt.", "wordt de oever schoongemaakt"),
        ("Als Dal te laat is, wordt dit tijdig gemeld.", "wordt dit tijdig gemeld"),
        ("De rekening wordt binnen een maand betaald.", "wordt binnen een maand betaald"),
        ("De uitkomsten worden ieder jaar aan de raad voorgelegd.", "worden ieder jaar aan de raad voorgelegd"),
    ],
)
def test_a_task_without_a_bearer_is_found_in_an_article(text: str, words: str) -> None:
    assert in_deal(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "De melder wordt door Dal ingelicht.",
        "Dal maait de oever. Daarbij wordt het peil gemeten.",
        "Het voorstel wordt in de stuurgroep beoordeeld.",
        "Dal onderzoekt of de leges worden getoetst.",
        "De oever kan worden ingericht.",
        "De oever wordt niet ingericht.",
        "Bezwaren die worden gemeld, telt Dal.",
        "De rekening wordt betaald. De kosten worden jaarlijks verdeeld.",
        "Dit convenant wordt in het Gemeenteblad geplaatst.",
    ],
)
def test_a_passive_with_a_bearer_or_without_a_task_is_fine(text: str) -> None:
    assert in_deal(text) == []


def test_a_plan_has_a_task_where_a_term_is_beside_it() -> None:
    assert in_document("Klachten worden binnen drie dagen beantwoord.") == ["worden binnen drie dagen beantwoord"]
    assert in_document("Er wordt dan een steunpunt ingericht.") == ["wordt dan een steunpunt ingericht"]
    assert in_document("In veel dorpen worden klachten beantwoord.") == []


def test_an_agreement_without_articles_binds_in_its_sections_alone() -> None:
    text = "De aanvraag wordt beoordeeld."
    assert in_document(text, AGREEMENT, "onbekend") == ["wordt beoordeeld"]
    assert in_document(text, AGREEMENT.replace("## Afspraken", "## Aanleiding"), "onbekend") == []
    assert in_document(text, AGREEMENT.replace("Woonafspraken", "Brief"), "onbekend") == []
