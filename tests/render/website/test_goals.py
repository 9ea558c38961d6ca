"""From goal to result: the approach is what will be done, an enumeration stays whole, a cut bears a mark."""

from making import corpus_of, deal_of

from dealpers.corpus.named import entries, named_by
from dealpers.corpus.progress.results import results_of
from dealpers.parse.actielijnen import programmes
from dealpers.render.website.quotations import Quotations, Quote

GOALS = (
    "## Artikel 1 – Doelen\n\n### 1. Doelen voor de dijk\n\nPartijen willen:\n\n- een hoge dijk;\n- een droge polder.\n"
)
APPROACH = """## Artikel 2 – Aanpak

### 1. Aanpak voor de dijk

#### 1a Dijkwacht (project Meeuw)

In de polder zijn er weinig vrijwilligers. De dijk verzakt vaak. De Regio werft vrijwilligers. Ook koopt de Regio:

- laarzen;
- lampen, te weten:
  1. grote;
  2. kleine.

Daarna organiseert de Regio een proef. De Regio betaalt de training. De Regio huurt een loods.

#### 1b Kadeschouw (met drones)

De kades staan onder druk. Het schouwen van de kades krijgt een vaste plek in het beheer.
"""
RESULTS = """## Artikel 3 – Resultaten

### 1. Resultaten voor de dijk

#### 1a Dijkwacht:

Er is een dijkwacht, bestaande uit:

- mensen:
  1. twintig vrijwilligers;
  2. een leider.
- spullen.

Zij oefent elk jaar.

#### 1b Kadeschouw met drones:

- De kades zijn heel.
"""
PREAMBLE = """# Regio Deal Voorbeeld

## Partijen

1. Het college van de gemeente Oever, namens deze: A. Bos, hierna te noemen: Oever.

Partij genoemd onder 1 handelend als bestuursorgaan, hierna te noemen: de Regio.
"""
DEAL = deal_of(f"{GOALS}\n{APPROACH}\n{RESULTS}", aanhef=PREAMBLE)
(LINE,) = DEAL.actielijnen


def words(quotes: tuple[Quote, ...]) -> list[object]:
    """The words of quotations, with those below a colon as a list behind."""
    return [part for quote in quotes for part in ((quote.tekst, words(quote.onder)) if quote.onder else (quote.tekst,))]


def test_the_approach_is_what_will_be_done_and_no_problem() -> None:
    first, second = (Quotations(DEAL).approach(programme.deel) for programme in LINE.programmas)
    assert [quote.tekst for quote in first] == [
        "De Regio werft vrijwilligers.",
        "Ook koopt de Regio:",
        "Daarna organiseert de Regio een proef.",
        "De Regio betaalt de training.",
        "De Regio huurt een loods.",
    ]
    assert words(first[1].onder) == ["laarzen;", "lampen, te weten:", ["grote;", "kleine."]]
    assert words(second) == ["Het schouwen van de kades krijgt een vaste plek in het beheer."]


def test_an_enumeration_below_a_colon_stays_whole_at_every_depth() -> None:
    quotes = Quotations(DEAL)
    assert LINE.doel is not None
    assert words(quotes.own(LINE.doel.lid)) == ["Partijen willen:", ["een hoge dijk;", "een droge polder."]]
    result = LINE.programmas[0].resultaat
    assert result is not None
    assert words(quotes.own(result.deel)) == [
        "Er is een dijkwacht, bestaande uit:",
        ["mensen:", ["twintig vrijwilligers;", "een leider."], "spullen."],
        "Zij oefent elk jaar.",
    ]


def test_a_programme_is_one_subject_under_all_names_of_its_headings() -> None:
    assert [(p.naam, p.vormen) for p in programmes(DEAL)] == [
        ("Dijkwacht (project Meeuw)", ("Dijkwacht project Meeuw", "Dijkwacht", "project Meeuw")),
        ("Kadeschouw (met drones)", ("Kadeschouw met drones", "Kadeschouw")),
    ]


def test_results_under_two_names_give_each_to_its_own_programme() -> None:
    approach = APPROACH.replace("1a Dijkwacht (project Meeuw)", "1a1 Dijkwacht").replace("1b Kade", "1a2 Kade")
    results = RESULTS.replace("#### 1a Dijkwacht:", "#### 1a Kadeschouw drones | De Dijkwacht:").split("#### 1b")[0]
    deal = deal_of(f"{GOALS}\n{approach}\n{results}", aanhef=PREAMBLE)
    assert [(p.naam, p.vormen) for p in programmes(deal)] == [
        ("Dijkwacht", ("De Dijkwacht",)),
        ("Kadeschouw (met drones)", ("Kadeschouw met drones", "Kadeschouw", "Kadeschouw drones")),
    ]


def test_another_spelling_in_another_text_is_the_same_subject() -> None:
    other = deal_of(APPROACH.replace("Dijkwacht (project Meeuw)", "Dijk-wacht"), "ander")
    subjects = entries((), (name for deal in corpus_of(DEAL, other).deals for name in named_by(deal)))
    assert [entry.naam for entry in subjects if entry.soort == "programma"] == [
        "Dijkwacht (project Meeuw)",
        "Kadeschouw (met drones)",
    ]
    assert "Dijk-wacht" in next(entry for entry in subjects if "Meeuw" in entry.naam).vormen


def test_a_result_to_report_on_keeps_the_items_below_its_colon() -> None:
    results = {result.tekst: result.punten for result in results_of(DEAL)}
    assert results["mensen:"] == ("twintig vrijwilligers;", "een leider.")
    assert results["spullen."] == ()
