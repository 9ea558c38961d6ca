"""Parties written in each form of a front: every container holds every wording, and each party is read back whole."""

from collections.abc import Callable, Sequence
from itertools import cycle
from typing import NamedTuple

import pytest
from imported_deals import ARTICLES, deal_of


class Party(NamedTuple):
    """Facts of a party, as a text states them."""

    body: str
    person: str
    office: str
    alias: str


PARTIES = (
    Party("de gemeente Oever", "drs. A. van den Berg", "wethouder", "de Gemeente"),
    Party("Zorgverzekeraar Duin", "Anna Vink", "lid van het college van bestuur", "Duin"),
    Party("N.V. Havenbedrijf Kust", "E. de Vries-Kuiper", "hoofd Ruimte", "het Havenbedrijf"),
    Party("Coöperatie Het Eiland U.A.", "prof. dr. M. Kreek", "portefeuillehouder verkeer", "Eiland"),
    Party("het college van burgemeester en wethouders van Kreek", "P.Q. ter Hoeve", "burgemeester", "het College"),
)
REPRESENTED = (
    "{0}, vertegenwoordigd door mevrouw {1}, {2}",
    "{0}, te dezen rechtsgeldig vertegenwoordigd door haar {2}, de heer {1}",
    "{0} ({1}, {2})",
    "{0}, namens deze {1}, {2}",
    "{0}, in de persoon van {2} {1}",
    "{0}, bij monde van mw. {1}, {2}",
    "{0}, vertegenwoordigd door haar bestuur, namens dit {1}, {2}",
    "{0}, vertegenwoordigd door {1} in de functie van {2}",
    "{0}, vertegenwoordigd door {1} als {2}",
    "{0}, vertegenwoordigd door dhr. {1}, handelend in hoedanigheid van {2}",
    "{0}, gevestigd in Oever, Kadeweg 3, vertegenwoordigd door {1}, {2}",
    "{0}, vertegenwoordiger: de heer {1} ({2})",
    "{1}, {2} van {0}",
    "de heer {1}, {2}, handelend namens {0}",
    "{2} {1} namens {0}",
)
NAMED = (
    "{}, hierna: {}", "{} (hierna: {})", "{}, hierna te noemen: “{}”", "{}, verder te noemen {}", "{} (“{}”)",
    "{}, te noemen {}", "{}, in dit convenant: {}", "{}, in deze overeenkomst aangeduid als {}", "{}, kortweg {}",
    "{}, hierna {} genoemd", "{}, aan te duiden als \"{}\"", "{} (in het vervolg: {})", "{}, nader te noemen: {}",
)  # fmt: skip
INLINE: dict[str, Callable[[Sequence[str]], str]] = {
    "numbers": lambda rows: "\n".join(f"{rank}. {row};" for rank, row in enumerate(rows, 1)),
    "capitals": lambda rows: "\n".join(f"{'ABCDE'[rank]}. {row};" for rank, row in enumerate(rows)),
    "bullets": lambda rows: "\n".join(f"•\t{row}" for row in rows),
    "paragraphs": lambda rows: "\n\n".join(f"{row};" for row in rows),
    "joints": lambda rows: "\n\n".join((*(f"{row}," for row in rows[:-1]), "en", f"{rows[-1]},")),
    "lines": "\n".join,
    "words": lambda rows: "\n".join(f"Partij {rank}: {row}" for rank, row in enumerate(rows, 1)),
    "numbers on their own": lambda rows: "\n\n".join(f"{rank}.\n{row}" for rank, row in enumerate(rows, 1)),
}
BLOCKS = {
    "lines": "{0}\n{1}\n{2}\nhierna: {3}\n",
    "fields": "Partij: {0}\nNamens deze: {1}\nHoedanigheid: {2}\nAanduiding: {3}\n",
    "fields below": "{rank}. {0}\n   - vertegenwoordiger: {1}\n   - functie: {2}\n   - in dit convenant: {3}",
    "fields beside": "{0:60}vertegenwoordigd door: {1}\n{blank:60}functie: {2}\n{blank:60}hierna: {3}\n",
}


def read(front: str, opening: str = "Partijen:") -> list[Party]:
    """Parties that a front becomes, with articles behind it."""
    behind = "Overwegende dat:\n\n- de kade oud is;\n- er geld is;\n\nkomen overeen:"
    text = f"Convenant Kade\n\n{opening}\n\n{front}\n\n{behind}\n{ARTICLES}"
    return [Party(one.ambt, one.persoon, one.functie, one.alias) for one in deal_of(text).partijen]


@pytest.mark.parametrize("container", INLINE.values(), ids=INLINE)
def test_a_party_is_read_whole_from_any_wording_in_any_row(container: Callable[[Sequence[str]], str]) -> None:
    names, bodies = cycle(NAMED), cycle(PARTIES)
    for wording in REPRESENTED:
        parties = [next(bodies) for _ in range(3)]
        front = container([next(names).format(wording.format(*one), one.alias) for one in parties])
        assert read(front) == parties, front


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
@pytest.mark.parametrize("opening", ["Partijen:", "De deelnemers", "Wie doen er mee?"])
def test_a_party_is_read_whole_from_lines_and_fields(block: str, opening: str) -> None:
    front = "\n".join(block.format(*one, rank=rank, blank="") for rank, one in enumerate(PARTIES, 1))
    assert read(front, opening) == list(PARTIES)


@pytest.mark.parametrize("label", ["{}", "{}:", "A. {}"])
def test_a_line_above_parties_names_their_group_with_or_without_a_colon(label: str) -> None:
    rows = [f"{one.body}, vertegenwoordigd door {one.person}, {one.office}, hierna: {one.alias}" for one in PARTIES[:4]]
    front = "\n\n".join(
        (label.format("Overheden"), *rows[:2], label.replace("A", "B").format("Uitvoerders"), *rows[2:])
    )
    text = f"Convenant Kade\n\nPartijen:\n\n{front}\n\nkomen overeen:\n{ARTICLES}"
    assert [party.groep for party in deal_of(text).partijen] == ["Overheden"] * 2 + ["Uitvoerders"] * 2


def test_a_code_counts_the_parties_of_a_group() -> None:
    front = "\n".join(
        (
            "A. Overheden",
            "A1\tGemeente Oever, mw. A. Berg (wethouder), hierna: Oever",
            "B. Verenigingen",
            "B1\tDorpsraad Kreek, dhr. B. Dal (voorzitter), verder: de dorpsraad",
            "B2\tManege De Galop V.O.F., mw. C. Eik (vennoot), verder: de manege",
        )
    )
    text = f"Convenant Kade\n\nPartijen:\n\n{front}\n\nkomen overeen:\n{ARTICLES}"
    read = [(one.nummer, one.ambt, one.persoon, one.groep) for one in deal_of(text).partijen]
    assert read == [
        ("A1", "Gemeente Oever", "A. Berg", "Overheden"),
        ("B1", "Dorpsraad Kreek", "B. Dal", "Verenigingen"),
        ("B2", "Manege De Galop V.O.F.", "C. Eik", "Verenigingen"),
    ]


@pytest.mark.parametrize(
    "end", ["mr.\nE. de Vries", "drs. A. van\nden Berg", "prof.\ndr. M. Kreek", "Anna\nVink", "A.B. Boom\nMSc"]
)
def test_a_name_that_the_end_of_a_line_parts_is_one_name(end: str) -> None:
    front = f"Stichting Kade, vertegenwoordigd door mevrouw {end}, directeur-\nbestuurder, hierna: Kade;"
    ((_, person, office, alias),) = read(f"{front}\n\nde gemeente Oever, hierna: Oever;")[:1]
    assert (person, office, alias) == (" ".join(end.split()), "directeur-bestuurder", "Kade")


def test_no_name_is_opened_by_a_short_word_at_the_end_of_a_sentence() -> None:
    deal = deal_of(f"Convenant Kade\n\nPartijen:\n\n1. de gemeente Oever;\n2. Stichting Dal.\n{ARTICLES}")
    assert [party.ambt for party in deal.partijen] == ["de gemeente Oever", "Stichting Dal"]


def test_an_address_before_the_representative_is_no_party() -> None:
    body = "Dienst Kust, gevestigd in Oever, Kadeweg 3, vertegenwoordigd door A. Berg, directeur"
    front = f"1. {body};\n2. de gemeente Oever;"
    assert [one.body for one in read(front)] == ["Dienst Kust", "de gemeente Oever"]


@pytest.mark.parametrize(
    ("front", "alias"),
    [
        ("De privaatrechtelijke rechtspersoon KADE B.V., vertegenwoordigd door A. Berg, directeur", ""),
        ("KADE B.V., vertegenwoordigd door directeur A. Berg, hierna *de bouwer*", "de bouwer"),
        ("KADE B.V. - vertegenwoordigd door A. Berg, directeur (hierna: Kade)", "Kade"),
        ("Partij A KADE B.V., vertegenwoordigd door A. Berg, directeur", ""),
        (
            "KADE B.V.\nRechtsvorm: vennootschap\nVertegenwoordigd door: A. Berg, directeur\nHierna te noemen: Kade",
            "Kade",
        ),
        ("KADE B.V.\tdhr. A. Berg, directeur\nBrandweer Veiligheidsregio Kust\tmw. B. Dal, commandant", ""),
        (
            "| | |\n|---|---|\n| KADE B.V. | vertegenwoordigd door de directeur, A. Berg (“Kade”) |\n| Dam | B. Dal |",
            "Kade",
        ),
    ],
)
def test_a_party_is_read_whole_from_a_row_of_its_own_form(front: str, alias: str) -> None:
    assert read(front if "\t" in front or "|" in front else f"{front}\n\nde gemeente Oever, hierna: Oever")[0] == (
        "KADE B.V.",
        "A. Berg",
        "directeur",
        alias,
    )


def test_a_name_that_begins_as_a_code_stays_whole_without_a_group_of_its_letter() -> None:
    front = "1. H2 Vulpunt Kust N.V., hierna: Vulpunt;\n2. de gemeente Oever, hierna: Oever;"
    assert [(one.body, one.alias) for one in read(front)] == [
        ("H2 Vulpunt Kust N.V.", "Vulpunt"),
        ("de gemeente Oever", "Oever"),
    ]


def test_a_word_that_a_line_breaks_is_no_body_above_its_representative() -> None:
    front = "Het Waterschap De Beek, te dezen vertegen-\nwoordigd door de voorzitter, A. Eik, hierna:\nhet Waterschap,"
    assert read(f"{front}\n\nde gemeente Oever, hierna: Oever,")[0] == (
        "Het Waterschap De Beek",
        "A. Eik",
        "voorzitter",
        "het Waterschap",
    )
