"""Defined terms: their uses in a text, their links, and the rules about terms and names."""

import pytest
from making import corpus_of, deal_of, parsed
from rule_examples import rule_findings

from dealpers.check import RULES, example_files
from dealpers.corpus.term_uses import places_of_terms
from dealpers.corpus.terms import Terms
from dealpers.model import Stuk
from dealpers.model.ids import StukId
from dealpers.render.source.deal import unparse

OWN = {rule.code for rule in RULES if rule.code.startswith("V1")}


# -- uses and links

TERMS = """# Regio Deal Voorbeeld

## Begripsbepaling

- *Havenmeester*: wie met een Partner de haven beheert.
- *Partner*: organisatie die meedoet.
- *Dienst Water en Oevers (DWO)*: de dienst van het rijk.
- *Regionale bijdrage*: het geld van de dorpen.
- *Dienst Water*: de dienst van de provincie.
- *Brede Coalitie*: de organisaties van het dorp.
"""


def linked(article: str, facts: str = "") -> list[str]:
    """The words of article 1 that link to a definition, with what stands around the text of the article."""
    files = {"deal": "soort: Regio Deal\nstatus: concept\nsamenvatting: Een voorbeeld.\n" + facts} if facts else {}
    deal = deal_of(f"## Artikel 1 – Taken\n\n{article}\n", aanhef=TERMS, **files)
    links = corpus_of(deal).links[StukId("voorbeeld")].begrippen
    texts = {"artikel-1.1": article}
    return [texts[use.alinea][use.begin : use.eind] for uses in links.values() for use in uses if use.alinea in texts]


LINKED = {
    "the term itself": ("De Havenmeester betaalt.", ["Havenmeester"]),
    "its plural": ("De Havenmeesters betalen.", ["Havenmeesters"]),
    "its abbreviation": ("De DWO betaalt.", ["DWO"]),
    "the plural of the abbreviation": ("De DWO's betalen.", ["DWO's"]),
    "an abbreviation in a compound": ("Het DWO-loket is open.", ["DWO"]),
    "the longest of two terms": ("De Dienst Water en Oevers betaalt.", ["Dienst Water en Oevers"]),
    "the shorter of two terms": ("De Dienst Water en het dorp betalen.", ["Dienst Water"]),
    "only the first use": ("De Havenmeester betaalt de Havenmeester.", ["Havenmeester"]),
    "a capital that only the list has": ("Elke regionale bijdrage telt.", ["regionale bijdrage"]),
    "a capital that the term has": ("De Partner is geen partner.", ["Partner"]),
    "the start of a sentence": ("Partners betalen.", ["Partners"]),
    "the start of a sentence, where the word is common too": ("Partners betalen met partners.", []),
    "a compound is another word": ("De havenmeesterswoning en het Partner-overleg.", []),
    "a compound with a joint part": ("De Partner- en dorpsbijdragen.", ["Partner"]),
    "a no-break space within a term": ("De Dienst\u00a0Water betaalt.", ["Dienst\u00a0Water"]),
    "a part of a longer name": ("De Dienst Water Drentemeer betaalt.", []),
    "before a party or another term": ("Waar de Dienst Water Partner wordt.", ["Dienst Water", "Partner"]),
    "a long compound without its capital": ("De Havenmeester en de havenmeester.", ["Havenmeester"]),
    "every word without its capital": ("Met de Brede Coalitie, en de brede coalities.", ["Brede Coalitie"]),
    "no capitals at all": ("Zij vragen de brede coalitie.", ["brede coalitie"]),
    "one capital of two": ("Zij vragen de brede Coalitie en de Brede coalitie.", ["brede Coalitie"]),
    "inside another word": ("De HavenmeesterX en onPartner.", []),
}


@pytest.mark.parametrize("case", LINKED)
def test_a_term_is_linked_where_it_is_meant(case: str) -> None:
    article, wanted = LINKED[case]
    assert linked(article) == wanted


SPLIT = """# Regio Deal Voorbeeld

## Begripsbepaling

- *Regionale private financiering*: het geld van bedrijven.
- *Regionale publieke financiering*: het geld van dorpen.
- *Havenmeester*: de meester van de haven, betaald uit Regionale publieke financiering.
- *Partner*: organisatie die meedoet.
"""


def test_a_sentence_beside_a_definition_in_passing_is_a_use() -> None:
    deal = deal_of(
        "## Artikel 1 – Net\n\nDe haven krijgt een Warmtenet. Onder Warmtenet wordt verstaan: het net van Oever.\n\n"
        "## Artikel 2 – Wal\n\nDe wal is van Oever.\n"
    )
    (term,) = deal.begrippen
    assert places_of_terms(deal, Terms(deal)) == {term.id: ("artikel-1",)}


def test_every_form_of_a_term_counts_as_a_use() -> None:
    deal = deal_of(
        "## Artikel 1 – A\n\n1. De regionale (publieke en/of private) financiering telt.\n2. De Havenmeester betaalt.\n"
        "3. Zodra de havenmeesters en de partner betalen, rekent de Partner.\n"
        "4. De regionale bijdrage is geen financiering.\n",
        aanhef=SPLIT,
    )
    assert corpus_of(deal).links[StukId("voorbeeld")].gebruik == {
        "begrip-regionale-private-financiering": ("artikel-1-lid-1",),
        "begrip-regionale-publieke-financiering": ("begrip-havenmeester", "artikel-1-lid-1"),
        "begrip-havenmeester": ("artikel-1-lid-2", "artikel-1-lid-3"),
        "begrip-partner": ("artikel-1-lid-3",),
    }


def test_an_editor_adds_a_form_of_a_term() -> None:
    facts = "begrippen:\n  - begrip: Havenmeester\n    vormen: [meester van de haven, havenbaas]\n"
    assert linked("De meester van de haven betaalt.", facts) == ["meester van de haven"]
    assert linked("De meester van de haven betaalt.") == []


def test_added_forms_survive_printing_the_source() -> None:
    facts = (
        "soort: Regio Deal\nstatus: concept\nsamenvatting: Een voorbeeld.\n"
        'begrippen:\n  - begrip: Havenmeester\n    vormen: ["baas: de eerste", "\'t hoofd"]\n'
        "  - begrip: Partner\n    vormen: [deelgenoot]\n"
    )
    deal = deal_of("## Artikel 1 – Taken\n\nTekst.\n", aanhef=TERMS, deal=facts)
    assert [(entry.begrip, entry.vormen) for entry in deal.feiten.begrippen] == [
        ("Havenmeester", ("baas: de eerste", "'t hoofd")),
        ("Partner", ("deelgenoot",)),
    ]
    assert parsed(unparse(deal)).deal == deal


@pytest.mark.parametrize(
    "entry",
    [
        "  - begrip: Partner\n",
        "  - vormen: [x]\n",
        "  - begrip: Partner\n    vormen: [[x]]\n",
        "  - begrip: A\n    x: 1\n",
    ],
)
def test_a_form_that_cannot_be_read_is_reported(entry: str) -> None:
    files = example_files("")
    files["deal.yml"] += "begrippen:\n" + entry
    assert parsed(files).findings


# -- rules

PARTIES = """# Regio Deal Oever Zuid II

## Partijen:

1. De Minister van Landbouw en Visserij, de heer P. de Wit, hierna te noemen: LenV.
2. De Minister van Water, mevrouw T. Sluis, hierna te noemen: MW.

Partijen genoemd onder 1 en 2 ieder handelend als bestuursorgaan, hierna samen te noemen: het Rijk.

3. De gemeente Oever, namens deze: de heer A. Bos, hierna te noemen: Gemeente Oever.

Partij genoemd onder 3, hierna te noemen: de Regio. Alle Partijen hierna te noemen: 'Partijen'.

## Partners

- Stichting Het Anker Oever (HAO);
- WIJ Oever.

## Begripsbepaling

- *Regio Deal*: een convenant als dit.
- *Partner*: organisatie die bij de Regio Deal betrokken is, maar een Partner gaat die niet aan.
- *Kassier*: de Partij die het geld beheert. Een Kassier is openbaar.
- *Breed Oeveroverleg (BOO)*: het overleg van Partijen.
"""
USES = "De Partners spreken als Kassier in het Breed Oeveroverleg over de Regio Deal. De Regio en Partijen luisteren."


def codes(text: str, preamble: str = PARTIES, quiet: bool = True) -> list[str]:
    """The codes found in a lid with this text, in a deal that uses its terms elsewhere."""
    files = example_files(f"## Artikel 1 – Gebruik\n\n{USES}\n\n## Artikel 2 – Taken\n\n1. {text}\n")
    files["aanhef.md"] = preamble
    return [f.code for f in rule_findings(files) if f.code in OWN]


SAYS = {
    "nothing odd": ("Partijen betalen aan de Kassier.", []),
    "an abbreviation that nobody knows": ("Met de SPUX.", ["V102"]),
    "one that everyone knows": ("Inclusief BTW, volgens de EU.", []),
    "the alias of a party and a partner's": ("LenV, MW, HAO en WIJ Oever.", []),
    "one that is written out in place": ("Het midden- en kleinbedrijf (MKB). Het MKB betaalt.", []),
    "one whose initials stand in full elsewhere": ("Met ABC. Ook Asset Based Communities doen mee.", []),
    "a Roman number and a quarter": ("Deel IV in Q3 2027.", []),
    "a whole text in capitals": ("DIT IS ZEER BELANGRIJK.", []),
    "a party in small letters": ("Zodra alle partijen tekenen.", ["V103"]),
    "other parties": ("Nieuwe partijen, derde partijen en een toetredende partij tekenen.", []),
    "political parties": ("De politieke partijen in de raad, en die partij daar.", []),
    "the region as a party": ("Dan betaalt de regio de rest.", ["V103"]),
    "the region as an area": ("De wegen in de regio, van de regio en rond de regio Noord, en alle regio's.", []),
    "the two sides": ("De banden tussen Rijk en regio zijn goed.", ["V103"]),
    "a partner in small letters": ("Partijen praten met de partners.", ["V103"]),
    "partners in general": ("Met andere relevante partners, bewoners en partners.", []),
    "one finding in a lid": ("De kassier en de partners van de kassier.", ["V103"]),
    "a party's own name in small letters": ("Dat doet de Gemeente Oever. Ook de gemeente Oever betaalt.", ["V103"]),
    "a municipality in general": ("Dat doet de gemeente. Elke gemeente betaalt.", []),
    "a term partly in capitals": ("Het Breed oeveroverleg beslist.", ["V103"]),
    "a hyphen or a space": ("Het Noord-Zuid-overleg is het Noord-Zuid overleg.", ["V105"]),
    "a hyphen or one word": ("De co-financiering, dus de cofinanciering.", []),
    "a long compound with a hyphen or as one word": ("De milieu-effecten en de milieueffecten.", ["V105"]),
    "half a compound": ("De dorps- en wijkraad, en de dorpsraad.", []),
    "an ampersand": ("Dat doet L&V.", ["V105"]),
    "a project in capitals": ("Het project Golf, dus het project GOLF.", ["V105"]),
    "a word in capitals at a sentence start": ("Dat doet WIJ Oever. Wij niet. En wij ook niet.", []),
    "an abbreviation in small letters": ("Het midden- en kleinbedrijf (MKB). Ons mkb.", ["V105"]),
    "a name with other capitals": ("De Lokale en Maritieme Agenda. Een lokale en maritieme agenda.", ["V106"]),
    "a name whose first word may be common": ("De Provincie Zeezicht. De provincie Zeezicht.", []),
    "a name that lacks a word": ("Dit is de Regio Deal Oever II.", ["V107"]),
    "the name of another": ("Dit is de Regio Deal Wad Zuid II, na Regio Deal Oever Zuid II.", []),
    "two meanings of one abbreviation": ("De Dienst Wad (DW) en de Directie Wonen (DW).", ["V108"]),
}


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize("case", SAYS)
def test_each_fault_of_a_term_in_a_lid_is_found(case: str) -> None:
    text, wanted = SAYS[case]
    assert codes(text) == wanted


DEFINES = {
    "a term that nobody uses": (("- *Kassier*", "- *Hek*: een deur.\n- *Kassier*"), ["V101"]),
    "a term that another definition uses": (
        ("- *Kassier*", "- *Hek*: een deur.\n- *Kade*: de muur bij Hekken.\n- *Kassier*"),
        ["V101"],
    ),
    "a plural of another term": (("- *Kassier*", "- *Partners*: allen.\n- *Kassier*"), ["V104"]),
    "a term with another's abbreviation": (("- *Kassier*", "- *BOO*: de raad.\n- *Kassier*"), ["V104"]),
    "a term with the name of a party": (("- *Kassier*", "- *MW*: de dienst.\n- *Kassier*"), ["V104"]),
    "one definition for two terms": (
        ("een convenant als dit.", "een convenant als dit hier.\n- *Breed Oeveroverleg*: een convenant als dit hier."),
        ["V110"],
    ),
    "one name for two parties": (("noemen: MW.", "noemen: LenV."), ["V109"]),
    "the name of a side for a party": (("noemen: Gemeente Oever.", "noemen: het Rijk."), ["V109"]),
}


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize("case", DEFINES)
def test_each_fault_of_a_definition_is_found(case: str) -> None:
    (old, new), wanted = DEFINES[case]
    assert old in PARTIES
    assert codes("Partijen betalen. De Gemeente Oever ook.", PARTIES.replace(old, new)) == wanted


def test_a_text_without_term_or_party_has_none() -> None:
    files = example_files("## Artikel 1 – Gebruik\n\nDe regio en de partijen werken samen met partners.\n")
    assert [f.code for f in rule_findings(files) if f.code in OWN] == []


def test_the_last_letter_of_a_name_is_no_word_behind_another_name() -> None:
    deal = deal_of(
        "## Artikel 1 – Plan\n\nDe Dijk Deal Noord II, zoals bedoeld in artikel 2 en artikel 3, geldt. De Dijk Deal "
        "Zuid en Noord geldt niet.\n\n## Artikel 2\n\nx\n\n## Artikel 3\n\nx\n",
        aanhef="# Deal\n\n## Begripsbepaling\n\nIn deze deal wordt verstaan onder:\n\n"
        "- *Dijk Deal Noord I*: de eerste deal.\n- *Dijk Deal Noord*: de noordelijke deal.\n",
    )
    uses = corpus_of(deal).links[deal.id].gebruik
    assert [uses.get(term.id, ()) for term in deal.begrippen] == [(), ("artikel-1",)]


def test_links_and_rules_find_the_terms_of_a_text_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made, find = [], Terms.__init__

    def counted(terms: Terms, deal: Stuk) -> None:
        made.append(deal.id)
        find(terms, deal)

    monkeypatch.setattr(Terms, "__init__", counted)
    rule_findings(example_files("## Artikel 1 – Taken\n\nDe havenmeester beheert.\n") | {"aanhef.md": TERMS})
    assert len(made) == 1


def test_a_term_inside_the_name_of_a_party_is_no_use_of_the_term() -> None:
    aanhef = (
        "# Convenant Hallen\n\n## Partijen\n\n1. Stichting Hal & Haven, namens deze: B. Dijk, hierna: SHH.\n\n"
        "## Begripsbepalingen\n\n- *Hal*: een gebouw op de kaart.\n"
    )
    deal = deal_of("## Artikel 1 – A\n\nStichting Hal & Haven beheert elke Hal.\n", aanhef=aanhef)
    terms = Terms(deal)
    uses = [use for use in terms.all() if terms.means_alone(use)]
    assert [(use.alinea.id, use.begin) for use in uses] == [("artikel-1.1", 35)]
