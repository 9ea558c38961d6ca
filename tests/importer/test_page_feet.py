"""Feet of pages and ends of texts: numbered notes, numbers between dashes, days and names without blank lines."""

from making import parsed

from dealpers.importer import Asked, Care, Imported, decoded, imported
from dealpers.model import Deal, Noot, walk

FRONT = (
    "Convenant Brug\n\nPartijen:\n\n1. De gemeente Dal, vertegenwoordigd door burgemeester A. Berg, hierna: Dal;\n"
    "2. De stichting Veen, vertegenwoordigd door voorzitter B. Kamp, hierna: Veen;\n\n"
)
PAGES = (
    "Artikel 1 Werk\n1. Dal maait de berm in mei.1\n2. Veen telt de vogels en stuurt de\n– 1 –\nuitkomst aan Dal.\n"
    "{foot}– 2 –\nArtikel 2 Geld\n1. Dal betaalt.\n2. Veen betaalt niet.\n– 3 –\n"
)


def of(body: str) -> Imported:
    outcome = imported(decoded("x.txt", (FRONT + body).encode()), Asked(id="x"))
    assert outcome.care is Care.FULL
    return outcome


def notes(outcome: Imported) -> list[str]:
    return [node.alinea.tekst for node in walk(outcome.stuk, outcome.stuk) if isinstance(node, Noot)]


def leden(outcome: Imported) -> list[list[str]]:
    assert isinstance(outcome.stuk, Deal)
    return [[lid.label for lid in article.leden] for article in outcome.stuk.artikelen]


def test_a_numbered_line_at_the_foot_of_a_page_is_the_note_that_a_digit_there_calls() -> None:
    body = PAGES.replace("Veen telt", "Veen2 telt").replace("\n– 1 –", "")
    outcome = of(body.format(foot="1. Zie het maaiplan.\n2. Ook wel: de club.\n"))
    assert notes(outcome) == ["Zie het maaiplan.", "Ook wel: de club."]
    assert leden(outcome) == [["1.", "2."], ["1.", "2."]]


def test_the_last_list_of_a_page_is_no_note() -> None:
    outcome = of(PAGES.format(foot=""))
    assert notes(outcome) == []
    assert leden(outcome) == [["1.", "2."], ["1.", "2."]]


def test_a_page_number_between_dashes_needs_no_blank_line() -> None:
    files = of(PAGES.format(foot="")).files
    assert any("stuurt de uitkomst aan Dal" in text for name, text in files.items() if name.startswith("artikelen/"))


def test_a_place_and_day_right_below_the_last_lid_open_the_signatures() -> None:
    signed = "Dal, 3 maart 2021\nde burgemeester van Dal,\nA. Berg\nvoor Veen,\nB. Kamp\n"
    outcome = of(f"Artikel 1 Werk\n1. Dal maait.\n2. Veen telt.\n{signed}")
    assert outcome.files["slot.md"].split("\n\n")[1:3] == ["de burgemeester van Dal,", "A\\. Berg"]


def test_the_heading_signatories_above_names_begins_the_closing_words() -> None:
    outcome = of("Artikel 1 Werk\n\nDal maait.\n\nOndertekenaars\n\nGemeente Dal\tA. Berg\n\nStichting Veen\tB. Kamp\n")
    assert isinstance(outcome.stuk, Deal)
    assert [one.naam for one in outcome.stuk.ondertekeningen] == ["A. Berg", "B. Kamp"]


def test_two_signatories_of_a_party_may_stand_beside_each_other() -> None:
    front = (
        "# Convenant\n\n## Partijen:\n\n1. De stichting Veen, vertegenwoordigd door B. Kamp en C. Laan, hierna: Veen;\n"
    )
    front += "2. mevrouw D. Meer, hierna te noemen: de eigenares;\n"
    slot = "Getekend te Dal op 3 maart 2021,\n\nvoor Veen,\n\nB. Kamp  C. Laan\n\nde eigenares,\n\nD. Meer\n"
    deal = parsed({"aanhef.md": front, "artikelen/01.md": "## Artikel 1 – A\n\nTekst.\n", "slot.md": slot}).deal
    assert [(one.partij, one.naam) for one in deal.ondertekeningen] == [
        ("partij-1", "B. Kamp"),
        ("partij-1", "C. Laan"),
        ("partij-2", "D. Meer"),
    ]


def test_a_place_of_three_words_is_read_whole() -> None:
    front = "# Convenant\n\n## Partijen:\n\n1. De gemeente Dal, vertegenwoordigd door A. Berg, hierna: Dal;\n"
    slot = "Getekend te Hoek van Dalen op 3 maart 2021,\n\nvoor Dal,\n\nA. Berg\n"
    deal = parsed({"aanhef.md": front, "artikelen/01.md": "## Artikel 1 – A\n\nTekst.\n", "slot.md": slot}).deal
    assert [one.plaats for one in deal.ondertekeningen] == ["Hoek van Dalen"]
