"""Texts in other forms than the own one: their plans and letters, heads read as items, and offices below a name."""

import pytest
from making import TODAY, check, read
from rule_examples import rule_findings

from dealpers.check import example_files

OWN_PLAN = {
    "doel": "## Hoofddoelstelling\n\nDe kade is heel.\n\n",
    "resultaten": "## Resultaten\n\n1. Een kade.\n2. Een brug.\n\n",
    "fasen": "## Fase 1: Graven (januari-mei 2017)\n\nWij graven.\n\n",
}
PRINTED = "Vergaderjaar 2030–2031\n\n12 345\n\nKaden\n\nNr. 1\n\nBRIEF VAN DE MINISTER VAN KADEN\n\n"
TO, DAY = "Aan de Voorzitter van de Tweede Kamer\n\n", "Den Haag, 1 januari 2031\n\n"
BODY, END = "De kade is heel.\n\n", "De Minister van Kaden,\n\nA.B. Dal\n"


def messages(kind: str, text: str, code: str) -> list[str]:
    """Messages of one rule about a document of a kind."""
    facts = f"soort: {kind}\nstatus: concept\ntitel: Kaden\n"
    corpus = read({"tekst.md": text, "document.yml": facts})[1]
    return [one.message for one in check(corpus, TODAY) if one.code == code]


@pytest.mark.parametrize(
    ("kind", "text", "count"),
    [
        ("projectplan", OWN_PLAN["resultaten"] + OWN_PLAN["fasen"], 1),
        ("projectplan", OWN_PLAN["doel"] + OWN_PLAN["fasen"], 1),
        ("projectplan", OWN_PLAN["doel"] + OWN_PLAN["resultaten"], 1),
        ("projectplan", "".join(OWN_PLAN.values()), 0),
        ("projectplan", OWN_PLAN["resultaten"] + OWN_PLAN["fasen"] + "## Ambitie\n\nEen hele kade.\n", 0),
        ("projectplan", OWN_PLAN["doel"] + OWN_PLAN["resultaten"] + "## Planning\n\nIn mei.\n", 0),
        ("projectplan", OWN_PLAN["doel"] + "## Begroting\n\nDe kade kost geld.\n", 0),
        ("projectplan", "## 1. Aanleiding\n\nDe kade is stuk.\n\n## 2. Kosten\n\nGeen.\n", 0),
        ("kamerbrief", PRINTED + TO + DAY + BODY + END, 0),
        ("kamerbrief", PRINTED.replace("12 345", "Kade") + TO + DAY + BODY + END, 1),
        ("kamerbrief", PRINTED.replace("Nr. 1\n\n", "") + TO + DAY + BODY + END, 1),
        ("kamerbrief", PRINTED + DAY + BODY + END, 1),
        ("kamerbrief", PRINTED + TO + BODY + END, 1),
        ("kamerbrief", TO + DAY + BODY, 1),
        ("kamerbrief", TO + DAY + BODY + END, 0),
        ("kamerbrief", "Geachte voorzitter,\n\nDatum 2 oktober 2025\n\n" + BODY + "Hoogachtend,\n\nA. Dal\n", 0),
        ("kamerbrief", TO + "Datum: 02-10-2025\n\n" + BODY + "Mede namens de Minister van Water,\n\nA. Dal\n", 0),
        ("collegebrief", "De raad leest.\n\n", 2),
        ("collegebrief", "Geachte raad,\n\nDe kade is heel.\n", 1),
        ("collegebrief", "Beste raadsleden,\n\nDe kade is heel.\n\nHet college van burgemeester en wethouders\n", 0),
        ("gebiedsplan", "## Kaden\n\nDe kade is heel.\n", 0),
    ],
)
def test_a_part_is_missing_only_in_the_form_that_has_it(kind: str, text: str, count: int) -> None:
    assert len(messages(kind, text, "V402")) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("## 1. Doel\n\nTekst.\n\n2. Stand van zaken\n\n### Water\n\nTekst.\n\n3. Geld\n\nTekst.\n", 0),
        ("## I. Doel\n\nTekst.\n\nII. Stand van zaken\n\nTekst.\n", 0),
        ("1\\. Doel\n\nTekst.\n\n## Kop\n\n2. Stand van zaken\n\nTekst.\n", 0),
        ("Hoofdstuk 1 Doel\n\nTekst.\n\n## Kop\n\n2. Geld\n3. Tijd\n", 0),
        ("## 1. Doel\n\nWij doen:\n\n2. de kade;\n3. de brug.\n", 1),
        ("## Doel\n\nTekst.\n\n2. Stand van zaken\n\nTekst.\n", 1),
        ("## 1. Doel\n\nTekst.\n\n4. Stand van zaken\n\nTekst.\n", 1),
        ("## Kop\n\nIn 1 jaar is de kade heel.\n\n2. de kade;\n3. de brug.\n", 1),
        ("## Kop\n\n2. Stand van zaken\n\nTekst.\n\n## 1. Doel\n\nTekst.\n", 1),
        ("## 1. Doel\n\nTekst.\n\n2. Geld\n\nTekst.\n\n4. Tijd\n\nTekst.\n", 1),
    ],
)
def test_a_row_may_count_on_from_a_heading_or_paragraph_with_the_number_before(text: str, count: int) -> None:
    assert len(messages("brief", "Geachte raad,\n\n" + text, "V003")) == count


FRONT = "# Regio Deal Voorbeeld\n\n## Partijen\n\n1. De Minister van Water, hierna te noemen: de Minister.\n"
FRONT += "\n## Begripsbepaling\n\n- *Kade*: oever.\n- *Brug*: overgang.\n"


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Dal betaalt aan het Noodfonds huur.", 0),
        ("Dal betaalt aan het Noodfonds energie, en telt.", 0),
        ("Dal schrijft in het Kadeplan water.", 0),
        ("Dal betaalt aan het Noodfonds.", 1),
        ("Dal betaalt aan het Noodfonds elk jaar geld.", 1),
        ("Dal zegt dat het Noodfonds betaalt.", 1),
    ],
)
def test_a_name_that_goes_on_in_small_letters_is_no_term(words: str, count: int) -> None:
    files = example_files(f"## Artikel 1 – Taken\n\n1. {words}\n") | {"aanhef.md": FRONT}
    assert sum(one.code == "V114" for one in rule_findings(files)) == count


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (("De Minister van Water, A. Berg", "Directeur-Generaal Agro", "Vereniging Bol,", "J. Dal", "voorzitter"), 0),
        (("De Minister van Water, A. Berg", "Hoofd Kaden", "Stichting Bol,", "J. Dal"), 0),
        (("De Minister van Water, A. Berg", "De Minister van Water, C. Dal"), 1),
        (("De Minister van Water, A. Berg", "De Minister van Water, mevrouw C. Dal"), 1),
        (("De Minister van Water, A. Berg",), 0),
        (("De Minister van Water, A. Berg", "De Minister van Water, A. Berg"), 1),
        (("De Minister van Water,", "A. Berg", "C. Dal"), 0),
        (("Vereniging Bol", "J. Dal", "Visclub De Snoek", "E. Kade"), 0),
        (("De Minister van Water,", "A. Berg", "De Minister van Water,", "C. Dal"), 1),
    ],
)
def test_an_office_below_a_name_is_no_second_signatory(lines: tuple[str, ...], count: int) -> None:
    closing = "\n\n".join(("Aldus overeengekomen te Dal op 2 december 2025", *lines)) + "\n"
    files = example_files("## Artikel 1 – Taken\n\n1. Dal telt.\n") | {"aanhef.md": FRONT, "slot.md": closing}
    assert sum(one.code == "V501" for one in rule_findings(files)) == count


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("heading", "words", "count"),
    [
        ("Groene Kade Oever", "De Kade Groene Oever is open.", 0),
        ("Samen Sterk Wonen", "Het programma Sterk Samen Wonen loopt.", 0),
        ("Oever Groene Kade", "De Groene Kade Oever is open.", 0),
        ("Taken", "De Groene Kade Oever is open. De Kade Groene Oever gaat dicht.", 1),
        ("Taken", "Het fonds Samen Sterk Wonen loopt. Het fonds Sterk Samen Wonen telt.", 1),
        ("Groene Kade Oever", "De Groenne Kade Oever is open.", 1),
        ("Taken", "Het Programma Leefbaarheid & Zorg loopt.\n2. Het Programma Leefbarheid en Zorg telt.", 1),
        ("Taken", "Het Programma Leefbaarheid & Zorg loopt.\n2. Het Programma Leefbaarheid en Zorg telt.", 0),
    ],
)
def test_a_heading_may_order_a_name_and_a_slip_beside_an_ampersand_shows(heading: str, words: str, count: int) -> None:
    files = example_files(f"## Artikel 1 – {heading}\n\n1. {words}\n") | {"aanhef.md": FRONT}
    assert sum(one.code in ("V113", "V118") for one in rule_findings(files)) == count
