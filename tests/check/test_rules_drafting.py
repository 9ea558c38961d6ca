"""The drafting rules: clauses as other deals word them, what they lack, near misses, and what the real deal gives."""

import pytest
from making import TODAY, check, corpus_of, parsed
from rule_examples import rule_findings

from dealpers.build.pipeline import CheckedCollection
from dealpers.check import Profile, example_files
from dealpers.dutch.sentences import sentences
from dealpers.model.finding import Severity

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

PARTIES = """# Regio Deal Voorbeeld

## Partijen:

1. De Minister van Landbouw, de heer P. de Wit, hierna te noemen: LNV.

Partij genoemd onder 1 handelend als bestuursorgaan, hierna te noemen: het Rijk.

2. Het college van burgemeester en wethouders van de gemeente Oever, namens deze: A. Bos, hierna te noemen: Oever.

Partij genoemd onder 2 handelend als bestuursorgaan, hierna te noemen: de Regio.

## Partners

- Stichting Lentegroen, namens de hoveniers;
- Waterschap Rietmond.

## Begripsbepaling

- *Loket*: het loket voor vrijwilligers.

## Overwegingen

1. Partijen willen de brede welvaart verbeteren.
"""
COMPLETE = """## Artikel 1 – Aanpak

De Regio plant uiterlijk in 2027 bomen, samen met bewoners. Een stuurgroep ziet toe op de voortgang en rapporteert
jaarlijks aan LNV.

## Artikel 2 – Evaluatie

Partijen evalueren de deal in 2029.

## Artikel 3 – Toetreding

Anderen kunnen met instemming van alle Partijen toetreden.

## Artikel 4 – Wet en Unie

De deal laat de publiekrechtelijke bevoegdheden van Partijen onverlet, en wordt uitgevoerd volgens het recht van de
Europese Unie over aanbesteding, mededinging, staatssteun en technische voorschriften.

## Artikel 5 – Wijziging en opzegging

1. Partijen kunnen deze deal schriftelijk wijzigen.
2. Een Partij kan met een termijn van drie maanden schriftelijk opzeggen als de omstandigheden zijn veranderd. Voor
   de overige Partijen blijft de deal in stand.

## Artikel 6 – Slot

1. De afspraken zijn niet in rechte afdwingbaar.
2. De deal treedt in werking na ondertekening, eindigt op 31 december 2030 en kan worden verlengd.
3. De deal wordt gepubliceerd in de Staatscourant.
"""


def drafting(articles: str, preamble: str = PARTIES) -> list[str]:
    """The drafting codes found in a deal with these articles."""
    return [f.code for f in rule_findings(example_files(articles) | {"aanhef.md": preamble}) if f.code[0] == "A"]


def test_a_deal_with_every_clause_has_no_finding() -> None:
    assert drafting(COMPLETE) == []


LEFT_OUT = {
    "A006": "## Artikel 3 – Toetreding\n\nAnderen kunnen met instemming van alle Partijen toetreden.\n",
    "A010": ", samen met bewoners",
    "A014": " en rapporteert\njaarlijks aan LNV",
    "A016": "1. De afspraken zijn niet in rechte afdwingbaar.\n",
    "A018": "## Artikel 2 – Evaluatie\n\nPartijen evalueren de deal in 2029.\n",
    "A025": "3. De deal wordt gepubliceerd in de Staatscourant.\n",
}


@pytest.mark.parametrize("code", [code for code in LEFT_OUT if code != "A014"])
def test_a_clause_left_out_is_the_only_one_missed(code: str) -> None:
    assert LEFT_OUT[code] in COMPLETE
    wanted = [code]
    articles = COMPLETE.replace(LEFT_OUT[code], "")
    assert [message for message in drafting(articles) if not message.startswith("V")] == wanted


CLAUSES = {
    "a duration in years": (
        "A019",
        "Looptijd",
        "Dit convenant wordt aangegaan voor de duur van vier jaar, gaat in op 1 mei 2026 en kan met "
        "instemming van Partijen worden verlengd.",
        True,
    ),
    "no word about extension": (
        "A019",
        "Looptijd",
        "Dit convenant treedt in werking na ondertekening en loopt tot en met 31 december 2029.",
        False,
    ),
    "two years with a dash": ("A019", "Duur", "De deal loopt van 2026 - 2029 en kan worden verlengd.", True),
    "a start without an end": (
        "A019",
        "Slot",
        "Deze deal treedt de dag na ondertekening in werking en kan worden verlengd.",
        False,
    ),
    "change of the term counts as extension": (
        "A019",
        "Slot",
        "De deal treedt in werking op 1 mei 2026 en eindigt op 1 mei 2029. Partijen kunnen de looptijd "
        "van de deal wijzigen.",
        True,
    ),
    "ending for weighty reasons": (
        "A020",
        "Beëindiging",
        "Een Partij kan wegens gewichtige redenen per aangetekende brief opzeggen tegen het einde van "
        "een kwartaal, met een termijn van zes weken; de gevolgen regelen Partijen samen.",
        True,
    ),
    "ending without effect": (
        "A020",
        "Opzegging",
        "Een Partij kan schriftelijk opzeggen met een opzegtermijn van 3 maanden als de omstandigheden veranderen.",
        False,
    ),
    "ending on a bare notice": ("A020", "Slot", "Elke Partij kan deze deal op elk moment opzeggen.", False),
    "evaluation by a committee": (
        "A018",
        "Evaluatie",
        "De evaluatie vindt halverwege de looptijd plaats door een onafhankelijke commissie.",
        True,
    ),
    "evaluation at no known time": ("A018", "Evaluatie", "De Regio evalueert de deal.", False),
    "evaluation by nobody": (
        "A018",
        "Evaluatie en communicatie",
        "1. De deal wordt in 2028 geëvalueerd.\n2. De Regio zorgt voor communicatie.",
        False,
    ),
    "evaluation spelled out in items": (
        "A018",
        "Evaluatie",
        "Partijen evalueren de deal:\n\na. in 2027;\nb. in 2029.",
        True,
    ),
    "disputes before a court": (
        "A016",
        "Geschillen",
        "Alle geschillen worden voorgelegd aan de bevoegde rechter.",
        True,
    ),
    "disputes to be talked over": ("A016", "Slot", "Partijen treden in overleg als een van hen niet nakomt.", True),
    "europe by another name": (
        "A093",
        "Europees recht",
        "Partijen houden zich aan de regels over aanbestedingen, het mededingingsrecht, staatssteun en "
        "technische voorschriften.",
        True,
    ),
    "europe without state aid": (
        "A093",
        "Europees recht",
        "Partijen houden zich aan de regels over aanbesteding, mededinging en technische voorschriften.",
        False,
    ),
    "published elsewhere": ("A025", "Publicatie", "De deal komt op de website van het ministerie.", False),
    "published in the gazette by abbreviation": ("A025", "Publicatie", "De deal wordt bekendgemaakt (Stcrt.).", True),
    "accession in verb form": ("A006", "Slot", "Een ander die wil toe treden, vraagt dat aan LNV.", True),
    "reports without a term": ("A015", "Rapportage", "De Regio rapporteert aan het Rijk.", False),
    "a yearly report": ("A015", "Verslag", "De Regio stelt eenmaal per jaar een verslag op.", True),
    "powers left as they are": ("A092", "Slot", "Partijen behouden hun publiekrechtelijke taken.", True),
    "change by consent": ("A021", "Slot", "Partijen kunnen deze overeenkomst in onderling overleg wijzigen.", True),
    "change of something else": ("A021", "Slot", "De Regio wijzigt de dienstregeling van de bus.", False),
    "a named secretariat": ("A012", "Slot", "Oever voert het secretariaat.", True),
}


@pytest.mark.parametrize("name", CLAUSES)
def test_a_clause_is_known_by_title_or_wording_and_asked_for_what_it_lacks(name: str) -> None:
    code, title, text, complete = CLAUSES[name]
    codes = drafting(f"## Artikel 1 – {title}\n\n{text}\n")
    assert (code not in codes) == complete


DUTIES = {
    "a partner has a duty": ("De Stichting Lentegroen draagt zorg voor het park.", ["De Stichting Lentegroen"]),
    "a partner works along": ("De Stichting Lentegroen werkt mee aan het park.", []),
    "a public body that is nowhere named": ("De provincie stelt een plan op.", ["De provincie"]),
    "a partner by its full name": ("Waterschap Rietmond zal de sloten schonen.", ["Waterschap Rietmond"]),
    "the municipality that is party": ("De gemeente informeert de inwoners.", []),
    "a party by alias": ("Oever draagt zorg voor het park.", []),
    "a side": ("De Regio zal het park beheren.", []),
    "parties together": ("Betrokken Partijen zullen het park beheren.", []),
    "a defined term": ("Het Loket informeert de inwoners.", []),
    "a thing": ("Deze aanpak zal de buurt verbeteren.", []),
    "a duty inside a longer sentence": ("In het park dat de provincie beheert, zal de Regio bomen planten.", []),
    "accents and hyphens": ("De Coöperatie Één-Oever zal het park beheren.", ["De Coöperatie Één-Oever"]),
}


@pytest.mark.parametrize("name", DUTIES)
def test_only_who_is_no_party_is_named(name: str) -> None:
    sentence, wanted = DUTIES[name]
    files = example_files(f"## Artikel 1 – Taken\n\nEerst iets anders. {sentence}\n") | {"aanhef.md": PARTIES}
    assert [f.words for f in rule_findings(files) if f.code == "A005"] == wanted


SECRETS = {
    "with the exception in another lid": (
        "1. Partijen houden dit vertrouwelijk.\n2. Wettelijke plichten gaan voor.",
        0,
    ),
    "with the Woo": ("Op verzoek geldt geheimhouding, met inachtneming van de Woo.", 0),
    "without exception": ("Vertrouwelijke informatie blijft tussen Partijen.", 1),
    "something secret that is no clause": ("De geheime tuin wordt geopend.", 0),
    "a confidential adviser": ("Er komt een vertrouwenspersoon.", 0),
}


@pytest.mark.parametrize("name", SECRETS)
def test_secrecy_needs_its_bounds(name: str) -> None:
    text, count = SECRETS[name]
    assert drafting(f"## Artikel 1 – Gegevens\n\n{text}\n").count("A253") == count


def test_a_party_without_a_person_is_named_by_its_alias() -> None:
    preamble = PARTIES.replace(", namens deze: A. Bos", "")
    (finding,) = (f for f in rule_findings(example_files(COMPLETE) | {"aanhef.md": preamble}) if f.code == "A053")
    assert (finding.place, finding.words, finding.span.line) == ("partij-2", "Oever", 9)


def test_considerations_without_an_aim_are_distinguished_from_none() -> None:
    without = PARTIES.replace("Partijen willen de brede welvaart verbeteren.", "Er staan veel huizen leeg.")
    files = example_files(COMPLETE)
    (no_aim,) = (f for f in rule_findings(files | {"aanhef.md": without}) if f.code == "A071")
    (none,) = (f for f in rule_findings(files | {"aanhef.md": "# Regio Deal Leeg\n"}) if f.code == "A071")
    assert no_aim.place.startswith("afdeling-")
    assert none.place == "titel"


def test_a_deal_without_articles_is_not_judged() -> None:
    read = parsed({"deal.yml": "soort: Regio Deal\nstatus: concept\nsamenvatting: Leeg.\n", "aanhef.md": "# Leeg\n"})
    assert [f for f in check(corpus_of(read.deal), TODAY, Profile.REGELGEVING) if f.code[0] in "AR"] == []


@pytest.mark.parametrize("status", ["concept", "ondertekend"])
def test_a_clause_that_is_not_found_is_a_remark(status: str) -> None:
    files = example_files("## Artikel 1 – Taken\n\nDe Regio plant bomen.\n")
    files["deal.yml"] = files["deal.yml"].replace("concept", status)
    (finding,) = (f for f in rule_findings(files) if f.code == "A018")
    assert (finding.severity, finding.message) == (Severity.INFO, "geen bepaling over evaluatie gevonden")


def test_an_unknown_representative_weighs_less_once_signed() -> None:
    files = example_files(COMPLETE) | {"aanhef.md": PARTIES.replace(", namens deze: A. Bos", "")}
    signed = files | {"deal.yml": files["deal.yml"].replace("concept", "ondertekend")}
    weights = [{f.severity for f in rule_findings(text) if f.code == "A053"} for text in (files, signed)]
    assert weights == [{Severity.WARNING}, {Severity.INFO}]


def test_a_missing_clause_can_be_accepted() -> None:
    files = example_files("## Artikel 1 – Taken\n\nDe Regio plant bomen.\n")
    accepted = "aanvaard:\n  - regel: A018\n    plaats: titel\n    woorden: evaluatie\n    reden: Volgt later.\n"
    codes = {f.code: f.accepted for f in rule_findings(files | {"redactie.yml": accepted})}
    assert codes["A018"]
    assert "V006" not in codes


def test_sentences_end_where_a_reader_ends_them() -> None:
    text = "VRO geeft €10 mln. inclusief btw. De Regio ook! 'Waarom?' Daarom… Élan.  "
    assert [sentence for _, sentence in sentences(text)] == [
        "VRO geeft €10 mln. inclusief btw.",
        "De Regio ook!",
        "'Waarom?'",
        "Daarom…",
        "Élan.",
    ]
    assert all(text[offset:].startswith(sentence) for offset, sentence in sentences(text))


def test_the_real_deal_has_every_clause_and_one_duty_in_a_consideration(collection: CheckedCollection) -> None:
    clauses = [(f.code, f.place, f.words) for f in collection.findings if f.code[0] == "A"]
    assert clauses == [
        ("A072", "overweging-s-6", "SZW signaleert"),
        ("A072", "artikel-7-lid-4", "wordt in concept voorgelegd"),
    ]
