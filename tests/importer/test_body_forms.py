"""Bodies and backs in unusual forms: counted leden, capital letters, clauses with figures, mixed chapters, pairs."""

import pytest
from imported_deals import deal_of, outcome_of
from making import findings_of

from dealpers.model import Deal, Document, Noot, Onderdeel, walk

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

FRONT = """Convenant Vaartbeheer

Partijen:
1. De gemeente Veenkreek, vertegenwoordigd door wethouder A. Berkenveld, hierna: Veenkreek;
2. Stichting De Kade, vertegenwoordigd door haar voorzitter B. Lindeman, hierna: de Stichting;

spreken af:

"""


def _labels(deal: Deal, rank: int) -> tuple[list[str], list[str]]:
    """Labels of the leden and of the items of an article by its 0-based rank, at any depth."""
    artikel = deal.artikelen[rank]
    items = [node.label for node in walk(artikel, deal) if isinstance(node, Onderdeel)]
    return [lid.label for lid in artikel.leden], items


def test_counted_leden_are_leden_and_can_be_cited() -> None:
    text = (
        f"{FRONT}Artikel 1 Taken\nLid 1 Veenkreek:\na. maait de kade;\nb. baggert de vaart.\n"
        "Lid 2 De Stichting helpt daarbij.\n\nArtikel 2 Kosten\nDe kosten, bedoeld in artikel 1, lid 2, zijn voor "
        "Veenkreek. Artikel 1, lid 5, geldt niet.\n"
    )
    outcome = outcome_of(text)
    assert isinstance(outcome.stuk, Deal)
    first = outcome.stuk.artikelen[0]
    assert _labels(outcome.stuk, 0) == (["Lid 1", "Lid 2"], ["a.", "b."])
    assert [lid.id for lid in first.leden] == ["artikel-1-lid-1", "artikel-1-lid-2"]
    dead = [finding.message for finding in findings_of(outcome.files) if finding.code == "V001"]
    assert dead == ["artikel 1 heeft geen vijfde lid"]


def test_a_sentence_about_one_lid_is_no_lid() -> None:
    deal = deal_of(f"{FRONT}Artikel 1 Taken\nVeenkreek maait de kade.\n\nLid 2 van artikel 3 is niet van toepassing.\n")
    assert not deal.artikelen[0].leden


def test_capital_letters_in_a_row_are_items_and_initials_of_signatories_are_not() -> None:
    deal = deal_of(
        f"{FRONT}Artikel 1 Taken\n1. De boten van Veenkreek:\n   A. varen elektrisch;\n   B. zijn in de winter "
        "in de haven;\n   C. worden elk jaar gekeurd.\n2. De Stichting telt de boten.\n\n"
        "Aldus overeengekomen te Veenkreek op 3 maart 2021\n\nVeenkreek,\nA. Berkenveld\n\nDe Stichting,\nB. Lindeman\n"
    )
    assert _labels(deal, 0) == (["1.", "2."], ["A.", "B.", "C."])
    assert [sign.naam for sign in deal.ondertekeningen] == ["A. Berkenveld", "B. Lindeman"]


def test_clauses_with_figures_below_a_lead_in_are_items_and_sentences_are_leden() -> None:
    deal = deal_of(
        f"{FRONT}Artikel 1 Zones\nDe vaart kent drie zones:\n1. de oever;\n2. het midden;\n3. de haven.\n\n"
        "Artikel 2 Taken\nPartijen spreken af:\n1. Veenkreek maait de kade.\n2. De Stichting telt de boten.\n"
    )
    assert [_labels(deal, rank) for rank in (0, 1)] == [([], ["1.", "2.", "3."]), (["1.", "2."], [])]


def test_a_chapter_of_text_may_be_before_chapters_of_decimal_agreements() -> None:
    deal = deal_of(
        "Vaartpact Veenkreek\n\nDit pact sluiten:\n- Gemeente Veenkreek\n- Stichting De Kade\n\n1\tAanpak\n"
        "Wij werken samen aan de kade.\n\n2\tTaken\n2.1\tDe gemeente betaalt de kade (zie 3.1).\n"
        "2.2\tDe stichting zoekt vrijwilligers. Een vrijwilliger:\n\t\ta)\tmaait de kade;\n\t\tb)\ttelt de boten.\n\n"
        "3\tGeld\n3.1\tDe kade kost € 5 miljoen.\n3.2\tDe gemeente betaalt in drie delen.\n\n"
        "Getekend te Veenkreek op 3 maart 2021\n"
    )
    assert [artikel.nummer for artikel in deal.artikelen] == ["1", "2.1", "2.2", "3.1", "3.2"]
    assert _labels(deal, 2) == ([], ["a)", "b)"])


def test_numbered_agreements_with_a_title_and_signatures_are_a_deal_and_a_report_about_them_is_none() -> None:
    body = "\n\n## Afspraak 1: Zones\n\nDe plas kent zones.\n\n## Afspraak 2: Kosten\n\nVeenkreek betaalt.\n\n"
    back = "Veenkreek, 1 april 2021\n\nNamens de gemeente Veenkreek\nA. Berkenveld\n"
    assert isinstance(outcome_of(f"# Samenwerkingsafspraken De Kolk{body}{back}").stuk, Deal)
    assert isinstance(outcome_of(f"# Evaluatie samenwerkingsafspraken{body}{back}").stuk, Document)


def test_names_of_parties_beside_each_other_are_no_persons() -> None:
    deal = deal_of(
        f"{FRONT}Artikel 1 Taken\nVeenkreek maait de kade.\n\nAldus overeengekomen te Veenkreek op 3 maart 2021\n\n"
        "Gemeente Veenkreek                 Stichting De Kade\nnamens deze,                       namens deze,\n\n"
        "(w.g.) A. Berkenveld               (w.g.) B. Lindeman\nwethouder                          voorzitter\n"
    )
    signs = [(sign.partij, sign.naam, sign.functie) for sign in deal.ondertekeningen]
    assert signs == [("partij-1", "A. Berkenveld", "wethouder"), ("partij-2", "B. Lindeman", "voorzitter")]


def test_an_item_of_another_lid_is_found_where_the_lid_has_no_items() -> None:
    text = (
        f"{FRONT}Artikel 1 Taken\n(1) Veenkreek:\n(i) maait de kade;\n(ii) baggert de vaart.\n"
        "(2) De taak onder (ii) kan worden overgedragen. De taak onder (v) niet.\n"
    )
    dead = [finding.message for finding in findings_of(outcome_of(text).files) if finding.code == "V001"]
    assert len(dead) == 1
    assert "v" in dead[0].split()


def test_absent_clauses_are_reported_only_where_no_sentence_settles_them() -> None:
    settled = (
        f"{FRONT}Artikel 1 Taken\nVeenkreek levert elk kwartaal cijfers aan de Stichting. Wijzigen kan als iedereen "
        "het daarmee eens is. "
        "We beginnen op 1 maart 2021 en dit loopt vier jaar. Stoppen mag altijd, na een gesprek.\n"
    )
    absent = {"A015", "A019", "A020", "A021"}
    bare = f"{FRONT}Artikel 1 Taken\nVeenkreek maait de kade.\n"
    codes = [
        {one.code for one in findings_of(outcome_of(text).files) if "geen bepaling" in one.message} & absent
        for text in (settled, bare)
    ]
    assert codes == [set(), absent]


def test_a_raised_mark_behind_a_blank_calls_its_note_and_a_power_does_not() -> None:
    deal = deal_of(
        f"{FRONT}Artikel 1 Taken\nVeenkreek plant bomen ¹ langs de vaart, op 60 m ² grond.\n\n"
        "¹ Alleen inheemse soorten.\n"
    )
    notes = [node for node in walk(deal, deal) if isinstance(node, Noot)]
    assert [note.label for note in notes] == ["1"]


def test_an_article_with_decimal_parts_is_cited_by_its_chapter() -> None:
    text = (
        "Convenant Vaartbeheer\n\nPartijen:\n1. de gemeente Veenkreek;\n2. Stichting De Kade;\n\nspreken af:\n\n"
        "1\tTaken\nVeenkreek maait de kade en betaalt volgens artikel 2.\n\n2\tGeld\n"
        "2.1\tDe kade kost € 5 miljoen.\n2.2\tArtikel 4 geldt niet.\n\nAldus getekend op 3 maart 2021\n"
    )
    dead = [finding.message for finding in findings_of(outcome_of(text).files) if finding.code == "V001"]
    assert dead == ["er is geen artikel 4"]


def test_a_lid_that_ends_in_a_preposition_above_dashes_is_no_heading() -> None:
    text = (
        f"{FRONT}Artikel 1 Plan\n\n1. Veenkreek maakt een plan voor\n- de kade,\n- de vaart.\n2. De Stichting helpt.\n"
    )
    assert _labels(deal_of(f"{text}\nArtikel 2 Slot\n\nHet eindigt in 2030.\n"), 0) == (["1.", "2."], ["-", "-"])


def test_a_lid_in_brackets_behind_an_article_goes_on_the_line_above() -> None:
    lines = (
        "(1) Veenkreek onderhoudt de kade en de vaart in het hele gebied van de polder, en",
        "    de Stichting helpt daarbij op verzoek. Op de betaling is daarbij artikel 2",
        "    (2) van toepassing, en op het onderhoud van alle bruggen in de polder is van",
        "    overeenkomstige toepassing wat de Stichting in haar eigen plan heeft bepaald.",
        "(2) De Stichting betaalt de helft.",
    )
    deal = deal_of(f"{FRONT}Artikel 1 Taken\n\n" + "\n".join(lines) + "\n\nArtikel 2 Geld\n\n(1) Geen.\n(2) Wel.\n")
    assert _labels(deal, 0)[0] == ["(1)", "(2)"]


def test_terms_with_a_colon_beside_their_meaning_are_text_and_no_table() -> None:
    terms = "“Kade”:\tde muur langs de vaart;\n“Sluis”:\tde deur in de vaart.\n"
    deal = deal_of(f"{FRONT}Artikel 1 Begrippen\n\nVerstaan wordt onder:\n{terms}\nArtikel 2 Slot\n\nHet eindigt.\n")
    assert (deal.tabellen, [term.term for term in deal.begrippen]) == ((), ["Kade", "Sluis"])


def test_the_number_in_a_caption_names_a_table_also_in_bold() -> None:
    rows = "| Naam | Deel |\n|---|---|\n| Kade | 2 |\n| Vaart | 3 |\n"
    deal = deal_of(
        f"{FRONT}Artikel 1 Plan\n\n{rows}\nHet plan:\n\n**Tabel 1 Geld**\n\n{rows}\nArtikel 2 Slot\n\nHet eindigt.\n"
    )
    assert [(table.id, table.kop.tekst) for table in deal.tabellen] == [("tabel-1--2", ""), ("tabel-1", "Tabel 1 Geld")]
