"""Views of a deal: every word from its text, every place linked, silence reported as silence."""

from dataclasses import replace

import pytest
from conftest import DEAL
from making import corpus_of, deal_of
from page_of import page_of, view, words
from preambles import AANHEF

from dealpers.build.site import SiteRenderer
from dealpers.corpus.finance import money, tables
from dealpers.corpus.portfolio import portfolio
from dealpers.model import Loop
from dealpers.render.website.quotations import short

PAGES = f"deals/{DEAL}/"


def test_goals_have_a_card_for_each_action_line_and_programme(site: dict[str, bytes]) -> None:
    page = view(site, "doelen-en-resultaten")
    cards = page.xpath("//div[@class='lijn' or @class='programmakaart']")
    assert [card.get("id") for card in cards] == [
        f"regel-{code}" for code in "1 1a 1b 1c 2 2a 2b1 2b2 3 3a 3b 3b1 3b2 3b3".split()
    ]


def test_results_are_numbered_and_whole_and_money_is_reported_once_a_line(site: dict[str, bytes]) -> None:
    page = view(site, "doelen-en-resultaten")
    programme = page.get_element_by_id("regel-1c")
    assert len(programme.findall(".//ol[@class='resultaten']/li")) == 5
    assert "…" not in "".join(words(row) for row in page.xpath("//ol[@class='resultaten']"))
    assert [words(line).startswith("€") for line in page.findall(".//p[@class='lijngeld']")] == [True] * 3
    shared = words(page.get_element_by_id("regel-2b1"))
    assert "15 regionale bestuurlijke controles" in shared
    assert "voor 2b2 geen eigen resultaat; zie 2b1" in words(page.get_element_by_id("regel-2b2"))


def test_a_part_that_the_deal_lacks_is_reported_and_never_filled_in(renderer: SiteRenderer) -> None:
    deal = deal_of("## Artikel 1 – Doelen\n\n### 1. Doelen op het gebied van wonen\n\n- Meer huizen;\n- Meer groen.\n")
    page = page_of(deal, renderer, "doelen-en-resultaten/")
    assert "Geld: niet benoemd in de deal" in words(page)
    assert words(page).count("niet benoemd in de deal") == 3


def test_the_rules_of_the_money_are_beside_their_lid_with_an_example(site: dict[str, bytes]) -> None:
    page = view(site, "financien")
    rules = {words(rule.find("dt")): words(rule.find("dd")) for rule in page.findall(".//dl[@class='regels']/div")}
    assert "50% van de gerealiseerde kosten" in rules["Welk deel betaalt het Rijk?"]
    assert rules["Hoeveel mag naar de uitvoering?"].endswith(
        "In de tabel, kolom van het Rijk: 2,5% van de Rijksbijdrage."
    )
    assert rules["Mag de verdeling veranderen?"].endswith("Artikel 4, vierde lid")
    (table,) = page.xpath("//section[@aria-labelledby='rekenvoorbeeld']//tbody")
    rows = [[words(cell).replace("\u00a0", " ") for cell in row] for row in table]
    assert rows[0] == ["€ 8 miljoen", "€ 4 miljoen", "€ 4 miljoen"]
    assert rows[2] == ["€ 24 miljoen", "€ 10 miljoen maximum", "€ 14 miljoen"]


@pytest.mark.parametrize(
    "sentence",
    ["Het Rijk betaalt ten hoogste € 3.000.000.", "De Rijksbijdrage bedraagt 40% van de bijdrage van de Regio."],
)
def test_without_a_share_of_the_costs_nothing_is_worked_out(renderer: SiteRenderer, sentence: str) -> None:
    deal = deal_of(f"## Artikel 1 – A\n\n{sentence}\n\n{{tabel-a}}\n\n{{tabel-b}}\n", financien=TABLES)
    assert "Rekenvoorbeeld" not in words(page_of(deal, renderer, "financien/"))


def test_every_quote_of_the_goals_leads_to_the_part_it_is_from(site: dict[str, bytes]) -> None:
    whole = view(site, "tekst")
    quotes = view(site, "doelen-en-resultaten").xpath("//ul[@class='citaten']/li/a | //ol[@class='resultaten']/li/a")
    assert len(quotes) > 40
    for quote in quotes:
        part = quote.get("href").rpartition("#")[2]
        text = words(whole.get_element_by_id(part))
        assert words(quote).removesuffix(" …") in text, part


def test_a_long_text_is_cut_at_a_word() -> None:
    text = "woorden " * 60
    assert short(text).endswith("woorden …")
    assert len(short(text)) < 245
    assert short("kort") == "kort"


def test_duties_are_quoted_under_who_has_them(site: dict[str, bytes]) -> None:
    page = view(site, "wie-doet-wat")
    section = page.get_element_by_id("wie-partij-4").getparent()
    assert "JenV zal waar nodig de regio in contact brengen met relevante partners." in words(section)
    assert "Alle partijen en Het Rijk" in words(section)
    assert "VRO reserveert" not in words(section)


def test_the_holder_of_a_role_acts_in_that_role_and_not_beside_it(site: dict[str, bytes]) -> None:
    page = view(site, "wie-doet-wat")
    holder = words(page.get_element_by_id("wie-partij-6").getparent())
    assert "Artikel 19, tweede lid moet als Regiokassier" in holder
    role = words(page.get_element_by_id("wie-begrip-regiokassier").getparent())
    assert "Artikel 19, tweede lid moet vervuld door Gemeente Groningen" in role
    assert "samen met" not in role


def test_relevant_partners_are_not_all_partners(site: dict[str, bytes]) -> None:
    page = view(site, "wie-doet-wat")
    assert words(page.get_element_by_id("wie-relevante-partners")) == "Relevante partners"
    assert not page.xpath("//*[@id='wie-partners']")


def test_an_effort_is_not_called_a_duty(site: dict[str, bytes]) -> None:
    text = words(view(site, "wie-doet-wat"))
    assert "Specifiek bevordert BZK/Herstel Groningen" in text
    assert "Artikel 6, vierde lid spant zich in" in text


def test_a_sentence_of_a_consideration_is_no_agreement(site: dict[str, bytes]) -> None:
    section = view(site, "wie-doet-wat").get_element_by_id("wie-partij-5").getparent()
    assert "Zij is geen afspraak" in words(section)
    assert words(section).index("Zij is geen afspraak") < words(section).index("SZW signaleert")


def test_a_duty_that_opens_a_list_is_reported_with_its_items(renderer: SiteRenderer) -> None:
    deal = deal_of("## Artikel 1 – A\n\n1. De Regio zorgt voor:\n   a. bomen;\n   b. banken.\n", aanhef=AANHEF)
    page = page_of(deal, renderer, "wie-doet-wat/")
    assert [words(item) for item in page.findall(".//blockquote/ul/li")] == ["bomen;", "banken."]


def test_no_page_counts_the_articles_of_a_deal_without_articles(renderer: SiteRenderer) -> None:
    bare = replace(deal_of("## Artikel 1 – A\n\nTekst.\n", aanhef=AANHEF), hoofdstukken=())
    front = words(page_of(bare, renderer, ""))
    assert "0 artikelen" not in front
    assert "Artikelen" not in front
    assert "0 articles" not in words(page_of(bare, renderer, "english/"))


def test_a_term_that_is_over_has_ended_in_english(renderer: SiteRenderer) -> None:
    text = "## Artikel 1 – A\n\nDeze deal eindigt op 1 januari 2020.\n"
    over = replace(deal_of(text, aanhef=AANHEF), loop=Loop.AFGELOPEN)
    page = words(page_of(over, renderer, "english/"))
    assert "ended on 1 January 2020" in page
    assert "ends on" not in page.lower()


def test_a_deal_without_duties_has_no_page_of_them(renderer: SiteRenderer) -> None:
    with pytest.raises(KeyError):
        page_of(deal_of("## Artikel 1 – A\n\nTekst.\n"), renderer, "wie-doet-wat/")


TABLES = """\
tabellen:
  - kop: "Tabel A: Rijk"
    kolommen: [{kop: Jaar}, {kop: Bijdrage, rol: rijk}]
    rijen:
      - {cellen: ["2024", "€ 1.000.000"]}
      - {cellen: ["2025", "€ 2.000.000"]}
      - {rol: totaal, cellen: [Totaal, "€ 3.000.000"]}
  - kop: "Tabel B: Regio"
    kolommen: [{kop: Jaar}, {kop: Bijdrage, rol: regio}]
    rijen:
      - {cellen: ["2024", "€ 4.000.000"]}
"""


def test_a_table_for_each_side_gives_one_sum_and_both_tables(renderer: SiteRenderer) -> None:
    deal = deal_of("## Artikel 1 – A\n\n{tabel-a}\n\n{tabel-b}\n", financien=TABLES)
    finance = money(deal)
    assert finance is not None
    assert (finance.totaal.rijk.eurocenten, finance.totaal.regio.eurocenten) == (3_000_000_00, 4_000_000_00)
    assert [table.tabel.id for table in tables(deal)] == ["tabel-a", "tabel-b"]
    page = page_of(deal, renderer, "financien/")
    assert "volgens de tabel samen €\u00a07\u00a0miljoen" in page.text_content()
    assert [words(table.find("tfoot")) for table in page.findall(".//table")] == [
        "Totaal€ 3.000.000",
        "Totaal€ 4.000.000",
    ]


def test_a_side_without_an_amount_is_not_named_and_never_nothing(renderer: SiteRenderer) -> None:
    deal = deal_of("## Artikel 1 – A\n\n{tabel-a}\n\n{tabel-b}\n", financien=TABLES.replace("€ 4.000.000", "PM"))
    assert [table.tabel.id for table in tables(deal)] == ["tabel-a"]
    text = words(page_of(deal, renderer, "financien/"))
    assert "Een bedrag van de Regio staat niet in de tabellen." in text
    assert "Regio ten minste" not in words(page_of(deal, renderer, ""))
    assert portfolio(corpus_of(deal)).rijen[0].regio is None


def test_amounts_in_the_text_are_as_signed_with_their_article(site: dict[str, bytes]) -> None:
    page = view(site, "financien")
    amounts = [words(item) for item in page.findall(".//section[@aria-labelledby='in-de-tekst']//li")]
    assert any(
        t.startswith("€10 mln. € 10.000.000 VRO reserveert") and t.endswith("Artikel 4, tweede lid") for t in amounts
    )


def test_the_slot_links_to_signatures_only_where_that_place_exists(renderer: SiteRenderer) -> None:
    party = "# Deal\n\n## Partijen\n\n1. De gemeente Oever, hierna te noemen: Oever.\n"
    deal = deal_of("## Artikel 1 – A\n\nTekst.\n", aanhef=party, slot="Aldus overeengekomen.\n")
    bare = replace(deal, partijen=())
    assert "../partijen/#ondertekening" in page_of(deal, renderer, "slot/").xpath("//a/@href")
    assert "heeft getekend" not in words(page_of(deal, renderer, "slot/"))
    assert page_of(deal, renderer, "partijen/").xpath("//*[@id='ondertekening']")
    assert "../partijen/#ondertekening" not in page_of(bare, renderer, "slot/").xpath("//a/@href")


def test_the_parties_page_gives_seat_capacity_and_groups_in_the_words_of_the_text(renderer: SiteRenderer) -> None:
    parties = (
        "# Deal\n\n## Partijen\n\n1. De gemeente Oever, gevestigd te Oever, vertegenwoordigd door A. Berg, "
        "handelend als bestuursorgaan, hierna te noemen: Oever;\n2. De gemeente Duin, hierna te noemen: Duin;\n\n"
        "Partijen 1 en 2 hierna samen te noemen: de Gemeenten;\n\n3. Het waterschap Vaart, hierna te noemen: Vaart.\n"
    )
    deal = deal_of("## Artikel 1 – A\n\nTekst.\n", aanhef=parties)
    page = page_of(deal, renderer, "partijen/")
    assert "Gevestigd te Oever. Handelend als bestuursorgaan." in words(page)
    assert words(page.xpath("//section[@aria-labelledby='groepen']//li")[0]) == "de Gemeenten: Oever, Duin"
    assert page.xpath("//section[@aria-labelledby='groepen']//li/a/@href") == ["#partij-1", "#partij-2"]


GROUPS = """# Convenant Dorpskracht

## Partijen

1. De Minister van Water, mevrouw A. de Vries;
2. De gemeente Oever, namens deze: B. Dijk;
3. De gemeente Meer, namens deze: C. Sluis;
4. Stichting Kade, namens deze: D. Haven.

Partijen 2 en 3 hierna samen te noemen: de Streek.
"""


@pytest.mark.parametrize(
    ("aanhef", "headings"),
    [
        (GROUPS, ["De Streek", "Overige partijen"]),
        (GROUPS.partition("Partijen 2 en 3")[0], ["Partijen"]),
    ],
)
def test_parties_are_under_the_groups_that_the_text_names(
    renderer: SiteRenderer, aanhef: str, headings: list[str]
) -> None:
    page = page_of(deal_of("## Artikel 1 – A\n\nTekst.\n", aanhef=aanhef), renderer, "partijen/")
    titles = [words(heading) for heading in page.xpath("//section[starts-with(@aria-labelledby, 'kant-')]/h2")]
    assert titles == headings


def test_tables_with_no_column_of_a_side_are_named_and_not_denied(renderer: SiteRenderer) -> None:
    table = (
        "tabellen:\n  - kop: Bijdragen per project\n    kolommen: [{kop: Project}, {kop: Rijk}]\n"
        "    rijen: [{cellen: [Kade, '9.500']}]\n"
    )
    deal = deal_of("## Artikel 1 – A\n\n{tabel-1}\n", financien=table)
    lead = words(page_of(deal, renderer, "financien/").find(".//p[@class='lead']"))
    assert "geen kolom vastgelegd als bijdrage van het Rijk of de Regio" in lead
    assert lead.endswith("Bijdragen per project.")


def test_a_date_in_a_relative_clause_is_no_date_of_the_duty(renderer: SiteRenderer) -> None:
    deal = deal_of(
        "## Artikel 1 – A\n\nDe Regio geeft een lening die uiterlijk op 31 december 2032 wordt terugbetaald.\n",
        aanhef=AANHEF,
    )
    assert "31 december 2032" in words(page_of(deal, renderer, "tijdlijn/"))
    assert "Wie:" not in words(page_of(deal, renderer, "tijdlijn/"))
    assert "Datum of termijn" not in words(page_of(deal, renderer, "wie-doet-wat/"))


def test_columns_that_are_no_contribution_of_a_side_are_named(renderer: SiteRenderer) -> None:
    columns = "[{kop: Jaar}, {kop: Rijk, rol: rijk}, {kop: Gemeenten}, {kop: Bedrijven}]"
    table = f"tabellen:\n  - kolommen: {columns}\n    rijen:\n      - {{cellen: ['2026', '€ 5', '€ 3', '€ 2']}}\n"
    text = words(page_of(deal_of("## Artikel 1 – A\n\n{tabel-1}\n", financien=table), renderer, "financien/"))
    assert "hier niet overgenomen: de kolommen Gemeenten, Bedrijven." in text
