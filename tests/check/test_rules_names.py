"""One name for one thing, one word for a compound, a verb in a sentence: forms that are wrong or fine."""

import pytest
from making import TODAY, check, corpus_of, findings_of, parsed, resolve
from small_documents import document_of

from dealpers.check import example_files

BEGRIPPEN = """# Regio Deal Lange Meer

## Begripsbepalingen

In deze deal wordt verstaan onder:

- *Provinciefonds*: een pot geld.
- *Kade*: oever.
"""


def findings(text: str, code: str, aanhef: str = BEGRIPPEN) -> list[str]:
    """Words of the findings of one rule in a deal whose first article has this text."""
    facts = "soort: Regio Deal\nstatus: concept\nsamenvatting: Een voorbeeld.\n"
    article = f"## Artikel 1 – Taken\n\n{text}\n"
    read = parsed({"deal.yml": facts, "aanhef.md": aanhef, "artikelen/01-taken.md": article})
    return [one.words for one in check(corpus_of(read.deal), TODAY) if one.code == code]


WRONG = [
    ("V115", "De Regio Deal Lange Meer loopt. De Regiodeal Lange Meer eindigt.", ["Regiodeal"]),
    ("V115", "Het Water Schap betaalt, en Het Waterschap ook.", ["Waterschap"]),
    ("V115", "De Werkgroep Oevers komt bijeen. De Oeverswerkgroep stemt.", ["Oeverswerkgroep"]),
    ("V115", "Het Vecht-Regge-beraad besluit. Het Regge-Vecht-beraad stemt.", ["Regge-Vecht-beraad"]),
    ("V115", "Het Provinciefonds betaalt. Het Provinciale Fonds stort.", ["Provinciale Fonds"]),
    ("V116", "De Dienst Oever (DO) maait.\n\nDe Dienst Oever (DO) zaait.", ["Dienst Oever (DO)"]),
    ("V225", "De sportclubs doen mee. De sport clubs betalen.", ["sport clubs"]),
    ("V225", "Zij verzorgen korte termijn plannen.", ["korte termijn plannen"]),
    ("V226", "Veen maait. Een som van € 500 per jaar voor het park.", ["Een som van € 500 per jaar voor het park."]),
    (
        "V226",
        "Veen maait. Met als doel een schone oever langs de Vecht.",
        ["Met als doel een schone oever langs de Vecht."],
    ),
    (
        "V226",
        "1. Veen maait.\n2. Geschillen over deze deal eerst in overleg tussen de bestuurders.",
        ["Geschillen over deze deal eerst in overleg tussen de bestuurders."],
    ),
    ("V105", "De stichting Hal & Haven telt. Daarna betaalt Hal en Haven alles.", ["Hal en Haven"]),
    ("V105", "Het plan Warm Thuis loopt; het plan Warm Thuis telt. Het plan WarmThuis ook.", ["WarmThuis"]),
    ("V114", "De Oeverregisseur zendt Dal een lijst.", ["Oeverregisseur"]),
    (
        "V116",
        "Het Hoogwaterbeschermingsprogramma (HWBP) betaalt.\n\nDan stort het Hoogwaterbeschermingsprogramma (HWBP).",
        ["Hoogwaterbeschermingsprogramma (HWBP)"],
    ),
    ("V213", "Het verslag, bedoeld in artikel 1, is openbaar.", ["artikel 1"]),
    ("V224", "Partijen maaien. Partijen tellen. Partijen meten. Wij zaaien.", ["Wij"]),
    ("V225", "Het Provincie fonds betaalt de helft.", ["Provincie fonds"]),
    ("V218", "Dal zoekt de eigenaar van .", ["van ."]),
    ("V218", "Partijen zijn bereid om de oever beheren.", ["bereid om de oever beheren"]),
    ("V218", "Dal heeft de intentie om jaarlijks bomen planten.", ["intentie om jaarlijks bomen planten"]),
]
OVERLEG = "1. Er is een Regionaal Overleg Water en Wonen (ROWW). Het ROWW telt.\n2. {}"
CODES = "1. De doelen zijn:\n   - R1.1 bomen;\n   - R1.2 banken.\n2. {}"
WRONG += [
    ("V116", OVERLEG.format("Het Regionaal Overleg Water en Wonen meet."), ["Regionaal Overleg Water en Wonen"]),
    ("V201", CODES.format("Veen levert R1.1 tot en met R1.4."), ["R1.4"]),
    ("V214", "1. Veen maait.\n2. PM: regeling voor het geld.", ["PM"]),
    ("V225", "Veen stelt een lange termijn programma vast.", ["lange termijn programma"]),
    ("V208", "Dal benoemt een vast aanspreekpunt punt voor vragen.", ["aanspreekpunt punt"]),
    ("V217", "De cursus valt tussen 1 oktober 2026 en 1 juni 2026.", ["1 oktober 2026 en 1 juni 2026"]),
    ("V218", "De deal kan worden verlengd met maximaal.", ["met maximaal."]),
    ("V225", "De jeugd hulp begint; spoedeisende jeugdhulp gaat voor.", ["jeugd hulp"]),
    ("V114", "Dal vult het Scholingsfonds. Het Scholingsfonds betaalt.", ["Scholingsfonds"]),
    ("V116", "De Raad voor Cultuur (RvC) leest.\n\nDe Raad voor Cultuur (RvC) stemt.", ["Raad voor Cultuur (RvC)"]),
    ("V118", "Het programma Schone Kade telt. Het programma Schone Kades loopt.", ["programma Schone Kades"]),
    ("V118", "Dal maakt een Beheerplan. Het Beheersplan is klaar.", ["Beheersplan"]),
    ("V115", "De Nota Kringlooplandbouw telt. De Nota Kringloop Landbouw is klaar.", ["Kringloop Landbouw"]),
    ("V118", "Dal betaalt Sportbureau Laak. De hal van Sportburo Laak is open.", ["Sportburo Laak"]),
    ("V227", "Dal plant op korte termijn bomen.", ["op korte termijn"]),
]
WRONG += [
    ("V114", "De Havenraad adviseert Dal.", ["Havenraad"]),
    ("V118", "Het project Stap voor Stap begint. Het project Stap na Stap eindigt.", ["Stap na Stap"]),
    ("V118", "Het Werkcentrum De Midden telt. Dal huurt het Werkcentrum Het Midden.", ["Werkcentrum Het Midden"]),
    ("V208", "De beheerder is is elke dag in de buurt.", ["is is"]),
    (
        "V211",
        "Klachten gaan naar info@haven dagen.nl of www.haven dagen.nl.",
        ["info@haven dagen.nl", "www.haven dagen.nl"],
    ),
    ("V213", "1. Dal telt.\n2. Het verslag, bedoeld in artikel 1, is openbaar.", ["artikel 1"]),
    ("V218", "Dal meet met van peilbuizen.", ["met van"]),
    ("V218", "Dal komt in mei en in en juni bijeen.", ["en in en"]),
    ("V218", "Dal is verplicht om de oprit schoonhouden.", ["is verplicht om de oprit schoonhouden"]),
    ("V218", "De gids heeft tot taak een plan schrijven.", ["tot taak een plan schrijven"]),
    ("V218", "Veen maait. Dal en Veen zorgen de opleiding van molenaars.", ["zorgen de opleiding van molenaars."]),
    (
        "V226",
        "1. Veen maait.\n2. Mensen met een laag inkomen voorrang bij een gesprek met de gids.",
        ["Mensen met een laag inkomen voorrang bij een gesprek met de gids."],
    ),
    ("V227", "Dal wijst eind dit jaar en deze zomer plekken aan.", ["eind dit jaar", "deze zomer"]),
    ("V228", "Dal betaalt twintig procent (25%) vooraf.", ["twintig procent (25%)"]),
    ("V228", "Dal plant vierhonderd (500) bomen.", ["vierhonderd (500)"]),
    ("V310", "Dal bouwt 300 woningen: 120 in Veen, 100 aan de kade en 90 elders.", ["300"]),
    ("V310", "Dal levert vier mensen, Veen drie en Kade twee, samen tien mensen.", ["tien"]),
    ("V310", "Van de 40 hectare ligt 25 hectare in Veen en 20 hectare daarbuiten.", ["40"]),
    ("V310", "Dal betaalt 60%, Veen 30% en Kade 20% van de kosten.", ["20%"]),
    ("V310", "Dal betaalt € 75 per jaar, drie jaar lang, dus in totaal € 250.", ["€ 250"]),
]
WRONG += [
    (
        "V226",
        "1. Veen maait.\n2. Winkels na sluitingstijd geen drank en geen luide muziek op het terras.",
        ["Winkels na sluitingstijd geen drank en geen luide muziek op het terras."],
    ),
    (
        "V226",
        "1. Veen maait.\n2. Schepen met een oude motor voorrang bij een nieuwe aansluiting op het net.",
        ["Schepen met een oude motor voorrang bij een nieuwe aansluiting op het net."],
    ),
    ("V310", "Dal betaalt € 45 per jaar voor de hal en € 30 voor de club, in totaal € 85.", ["€ 85"]),
]
FINE = [
    (
        "V116",
        OVERLEG.format("Het Regionaal Overleg Water en Wonen Oost meet volgens ‘Regionaal Overleg Water en Wonen’."),
    ),
    ("V201", CODES.format("Veen volgt norm R2.4, versie R1.2.1 en NEN-R1.7 voor R1.1 en R1.2.")),
    ("V214", "PM is de afkorting van preventiemedewerker."),
    ("V225", "Dit is een gebeurtenis waardoor Veen belt, en een vergunning geldig voor elke boot."),
    (
        "V226",
        "Veen maait. Het Openbaar Ministerie (OM) vervolgt geweld binnen zes weken. Aldus getekend in drievoud te Dal.",
    ),
    ("V118", "De burgemeester van Veen en Burgemeester Veen tekenen. De Nota Water en de Nota over Wegen tellen."),
    (
        "V218",
        "Dal houdt een lijst bij van hallen. Daarvoor zorgen de beheerders. Dat helpt (van met name kwetsbare) mensen.",
    ),
    ("V218", "Dal stemt in en betaalt. Zij zorgt de komende jaren voor geld. Dal heeft tot taak de oever te maaien."),
    ("V226", "1. Veen maait.\n2. Een leerling draait alleen onder toezicht van een molenaar."),
    ("V228", "Dal betaalt twintig procent (20%) van vierhonderd (400) bomen."),
    (
        "V310",
        "Dal bouwt 300 woningen: 120 in Veen, 90 aan de kade en 90 elders. In 2025 en 2026 komen er samen 40 bij.",
    ),
    (
        "V310",
        "Van de 40 hectare ligt 25 hectare in Veen en 10 hectare in Dal. Dal betaalt 20% en Veen 30% van de kosten.",
    ),
    ("V310", "Artikel 4, lid 2 en lid 3, en de 12 leden van de raad, samen met 40 bewoners."),
    ("V102", "DICHT de KLOOF!"),
    ("V226", "Veen maait. Het waterschap meet de kwaliteit van het water in de vaart."),
    ("V208", "Dal maakt beleid dat leidt tot groei, en bijdragen dragen bij."),
    ("V217", "De cursus valt tussen 1 oktober 2026 en 1 juni 2027."),
    ("V114", "Taal op de Vloer begint op de Vloer. Het Kadeoverleg bestaat uit Dal en Veen; het Kadeoverleg telt."),
    ("V227", "Elk jaar meldt Dal wat het volgend jaar doet; de ‘thans’ geldende regels blijven."),
    ("V115", "De Regio Deal Lange Meer loopt, en andere Regio Deals ook. Elke regiodeal telt."),
    ("V115", "De Werkgroep Oevers en de Stuurgroep Oevers komen bijeen."),
    ("V115", "Het Provinciefonds betaalt. Het Gemeentelijke Fonds stort. Provinciale staten besluiten."),
    ("V115", "De water-en-oeverkaart en de oever-en-waterkaart hangen er."),
    ("V116", "De Dienst Oever (DO) maait. De DO zaait, en de Dienst Onderwijs (DW) ook."),
    ("V225", "Partijen werken samen; samenwerken is goed. Wat zij aan bieden, is het aanbieden waard."),
    ("V225", "Op lange termijn investeringen doen is goed."),
    ("V226", "Veen maait. Dit laatste geldt niet voor Dal. Zie voor de verdeling de tabel hieronder bij dit lid."),
    ("V226", "Veen maait. Na overleg legde Dal het park zelf aan. Zo blijft het."),
    ("V226", "Een vergoeding van € 500 per jaar voor het park."),
    ("V226", "1. Veen maait.\n2. Partijen en de gemeenten aan de oever werken samen aan een plan."),
    ("V226", "1. Veen maait.\n2. Dat zijn de doelen van de deal voor de lange termijn."),
    ("V105", "De stichting Hal & Haven telt. De hal en haven zijn oud; Hal & Haven betaalt."),
    ("V114", "Dal stelt een Oeverregisseur aan. De Staatscommissie en het Kindteam+ tellen."),
    ("V213", "Naast artikel 1 gelden de regels van Dal."),
    ("V225", "Dal zendt ieder jaar verslag aan Veen; het jaarverslag is openbaar."),
    ("V218", "Partijen zijn bereid om de oever te beheren, en om die reden planten zij bomen."),
    ("V218", "Dal is in staat om op te treden en regels vast te stellen."),
]


@pytest.mark.parametrize(("code", "text", "words"), WRONG)
def test_each_form_of_the_fault_is_found(code: str, text: str, words: list[str]) -> None:
    assert findings(text, code) == words


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(("code", "text"), FINE)
def test_a_near_miss_of_the_fault_is_left_alone(code: str, text: str) -> None:
    assert findings(text, code) == []


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("definition", "words"),
    [
        ("*Steunpunt*: een steunpunt dat Dal inricht.", ["steunpunt"]),
        ("*Steunpunt*: betreft het steunpunt waar men leest.", ["steunpunt"]),
        ("*Steunpunt*: het steunpunt aan de Kade.", []),
        ("*Groene oever*: de groene oever waar niemand woont.", ["groene oever"]),
        ("*Groene oever*: elke groene oever in Dal.", ["groene oever"]),
        ("*Steunpunt*: het Steunpunt waarin Dal helpt.", ["Steunpunt"]),
        ("*Steunpunt*: het Steunpunt Kade in Dal.", []),
        ("*Groene oever*: een strook riet langs het water.", []),
        ("*Steunpunt*: een plek die steun geeft.", []),
    ],
)
def test_a_definition_that_repeats_its_term_is_found(definition: str, words: list[str]) -> None:
    preamble = BEGRIPPEN.replace("- *Kade*: oever.", f"- {definition}")
    assert findings("Het Steunpunt en de Groene oever zijn er.", "V112", preamble) == words


def test_the_name_of_a_party_that_differs_by_a_letter_is_found_wherever_it_is() -> None:
    parties = "# Convenant Oever\n\n## Partijen\n\n1. De gemeente Vossenveld;\n2. De gemeente Linge-Oort.\n"
    assert findings("Twee bouwers werken bij Vosseveld, dus in de gemeente Vossenveld.", "V113", parties) == [
        "Vosseveld"
    ]
    assert findings("Dit geldt in Vossenvelds noorden en voor Vossenhol.", "V113", parties) == []


def test_two_names_that_a_text_lists_side_by_side_are_two() -> None:
    listed = "Het gebied bestaat uit Kwelhoudt en Kwelhout. De school van Kwelhout staat bij de haven van Kwelhoudt."
    assert findings(listed, "V118") + findings(listed, "V113") == []
    later = "De heer E. van Brakel leidt de haven. Bij ziekte doet E. van Braakel dat."
    assert findings(later, "V113") == ["Braakel"]


def test_a_note_may_cite_a_table_of_its_source() -> None:
    note = "De raad volgt het plan.[^1]\n\n[^1]: Jaarbeeld Toezicht Oever 2022, {}."
    assert findings(note.format("tabel 7"), "V001") == []
    assert findings("De raad volgt tabel 7.", "V001") == ["tabel 7"]


def test_a_bracket_may_close_in_the_next_paragraph() -> None:
    assert findings("De oever is groen (peil\n\n2023) en laag.", "V209") == []
    assert findings("De oever is groen (peil\n\nHet peil) is laag.", "V209") == ["(peil", "peil)"]


def test_a_text_that_speaks_in_the_first_person_throughout_is_a_choice() -> None:
    lines = "\n".join(f"{number}. Dal maait de oever." for number in range(4, 40))
    assert findings(f"1. Wij maaien.\n2. Wij zaaien.\n3. Wij oogsten.\n{lines}", "V224") == []
    assert findings(f"1. Wij maaien.\n2. Veen zaait.\n3. Veen oogst.\n{lines}", "V224") == ["Wij"]


def test_the_first_lid_may_stand_in_the_heading() -> None:
    files = {"artikelen/01-voorbeeld.md": "## Art. 1. 1. Veen maait de\n\noever.\n\n2. Dal zaait.\n3. Dal oogst.\n"}
    assert [one for one in findings_of(example_files("") | files) if one.code == "V003"] == []


def test_a_heading_is_found_above_a_lid_and_at_any_depth() -> None:
    assert findings("### 1. Taken\n\nVeen maait.", "V220") == ["Taken"]
    assert findings("### 1. Geld\n\nVeen maait.\n\n### 2. Tijd\n\nDal zaait.", "V220") == []


def test_an_untitled_article_that_holds_the_terms_is_the_list_itself() -> None:
    read = parsed(
        {
            "deal.yml": "soort: convenant\nstatus: concept\nsamenvatting: Een voorbeeld.\n",
            "aanhef.md": "# Convenant Lange Meer\n",
            "artikelen/01-a.md": (
                "## Artikel 1.\n\nIn dit convenant wordt verstaan onder:\n\na. kade: oever;\nb. peil: hoogte.\n"
            ),
            "artikelen/02-b.md": "## Artikel 2.\n\nHet peil aan de kade (hierna: het Peil) telt.\n",
        }
    )
    assert [term.term for term in read.deal.begrippen] == ["kade", "peil"]
    places = [one.place for one in check(corpus_of(read.deal), TODAY) if one.code == "A074"]
    assert places == ["artikel-2"]


def test_names_are_compared_in_headings_and_in_the_heads_of_tables() -> None:
    text = """## Artikel 1 – De Waterstuurgroep

De Stuurgroep Water voert de Regio Deal Voorbeeld uit.

{tabel-1}
--- financien.yml
tabellen:
  - kolommen: [{kop: Post Regiodeal}, {kop: Rijk, rol: rijk}]
    rijen:
      - cellen: [Dijk, "€ 1.000.000"]
"""
    read = parsed(example_files(text))
    words = [one.words for one in check(corpus_of(read.deal), TODAY) if one.code == "V115"]
    assert words == ["Stuurgroep Water", "Regiodeal"]


def test_documents_are_read_for_abbreviations_and_compounds_too() -> None:
    document = document_of(
        "# Brief\n\n## Een\n\nDe Dienst Water en Oevers (DWO) betaalt de sportclubs.\n\n"
        "## Twee\n\nDe Dienst Wonen en Onderwijs (DWO) toetst de sport clubs.\n"
    )
    codes = {one.code: one.words for one in check(resolve([], (), [document]), TODAY) if one.code in ("V108", "V225")}
    assert codes == {"V108": "Dienst Wonen en Onderwijs (DWO)", "V225": "sport clubs"}


def test_a_slip_in_an_abbreviation_is_reported_once() -> None:
    text = "Het NPLVX (hierna: NPLVX) telt. NPLVX betaalt, NPLVX bouwt. Het NPLVVX is klaar."
    assert findings(text, "S001") == ["NPLVVX"]
    assert findings(text, "V102") == []
