"""Faults that a careful editor sees: each kind in several forms, and sentences that only look like one."""

from dataclasses import replace
from datetime import date

import pytest
from making import TODAY, check, corpus_of, parsed
from rule_examples import rule_findings

from dealpers.check import Profile, example_files
from dealpers.model import Ondertekening
from dealpers.model.finding import Severity
from dealpers.model.ids import PartId, PartyId
from dealpers.model.source import Span

FAULTS = {
    "S002": [
        ("Het geld is te behoeve van de wijk.", "te behoeve van"),
        ("Partijen overleggen ten alle tijden.", "ten alle tijden"),
        ("Dat kan te alle tijden.", "te alle tijden"),
        ("Zij zijn dit overeen gekomen.", "overeen gekomen"),
        ("Met inachtname van de wet.", "Met inachtname van"),
    ],
    "V213": [
        ("1. Het plan is klaar.\n2. Het overleg, bedoeld in het tweede lid, is openbaar.", "tweede lid"),
        ("1. Het plan is klaar.\n2. Dat geldt ook voor artikel 1, tweede lid.", "artikel 1, tweede lid"),
    ],
    "V214": [
        ("Het bedrag is XXX en de termijn is kort.", "XXX"),
        ("De termijn is [nog invullen] dagen.", "[nog invullen]"),
        ("Het loon is [pm bedrag].", "[pm bedrag]"),
        ("Het loon is [bedrag].", "[bedrag]"),
        ("De Regio plant bomen [nog te bespreken met de provincie].", "[nog te bespreken met de provincie]"),
        ("De Minister van [naam ministerie] betaalt.", ""),
        ("De bijdrage bedraagt PM.", "PM"),
        ("Instructie: vul hier de naam in.", "Instructie:"),
        ("De Regio betaalt [opmerking AB: klopt dit?].", "[opmerking AB: klopt dit?]"),
        ("De Regio betaalt € [...] per jaar.", "[...]"),
    ],
    "V215": [
        ("De Regio plant bomen. <!-- TODO: navragen -->", "<!-- TODO: navragen -->"),
        ("| a | b |", "| a | b |"),
        ("Zie <br> hierboven.", "<br>"),
        ("De Regio&nbsp;plant.", "&nbsp;"),
        ("Zie ![kaart](kaart.png) voor het gebied.", "![kaart](kaart.png)"),
        ("De Regio plant ~~bomen~~ struiken.", "~~bomen~~"),
        ("De Regio plant {++bomen++} en struiken.", "{++bomen++}"),
        ("De `Regio` plant bomen.", "`Regio`"),
        ("%% klopt dit?", "%% klopt dit?"),
        ("De Regio plant *bomen en struiken.", "*bomen en struiken."),
        ("De Regio plant _bomen en struiken.", "_bomen en struiken."),
        ("* De bedragen zijn afgerond; a = b en 5*3 = 15, 'bewoners*innen' en snake_case.", ""),
    ],
    "V216": [
        ("Dit geldt tot 31 juni 2027.", "31 juni 2027"),
        ("Dit geldt tot 29 februari 2027.", "29 februari 2027"),
        ("Dit geldt tot en met 31 september.", "31 september"),
        ("Dit geldt tot 31-04-2027.", "31-04-2027"),
        ("Dit geldt tot 2027-02-30.", "2027-02-30"),
    ],
    "V217": [
        ("Dit geldt van 1 mei 2027 tot en met 1 maart 2026.", "1 mei 2027 tot en met 1 maart 2026"),
        ("Dit treedt in werking op 1 mei 2027 en eindigt op 1 mei 2026.", "1 mei 2027 en eindigt op 1 mei 2026"),
        ("In 2029 t/m 2026 planten zij.", "2029 t/m 2026"),
    ],
    "V218": [
        ("De Regio zorgt voor de het beheer.", "de het"),
        ("Het geld is bestemd voor een het park.", "voor een het"),
        ("De Regio handelt namens de. Het Rijk betaalt.", "de."),
        ("Dit richt zich op het een gezonde basis.", "op het een"),
    ],
    "V224": [
        ("1. Partijen maaien. Partijen tellen.\n2. Partijen meten, en dan stellen wij een plan op.", "wij"),
        ("1. Partijen maaien. Partijen tellen.\n2. Partijen werken aan onze kade.", "onze"),
        ("1. Partijen maaien.\n2. Dan stellen wij een plan op, en wij betalen.", ""),
        ("1. Partijen maaien. Partijen tellen. Partijen meten onder de naam ‘Zo doen wij dat’.", ""),
    ],
    "V208": [("De Regio zorgt voor voor het park.", "voor voor")],
    "V113": [
        ("1. Stichting De Hoge Brug helpt. Stichting De Hoge Brug zoekt.\n2. Stichting De Hooge Brug meldt.", "Hooge"),
        ("1. A. Berkenveld tekent; A. Berkenveld leest.\n2. Daarna tekent A. Berkenvveld.", "Berkenvveld"),
        ("1. Zij gaan naar Münster, en weer naar Münster.\n2. Zij komen uit Munster.", "Munster"),
        ("1. Het plan van Waterschap Zilverstroom geldt. Waterschap Zilverstroom betaalt.\n2. Het Waterschap "
         "Zilverstoom meldt.", "Zilverstoom"),
    ],
}  # fmt: skip
ROWS = [(code, text, words) for code, rows in FAULTS.items() for text, words in rows if words]


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize(("code", "text", "words"), ROWS)
def test_a_fault_is_found_at_its_words(code: str, text: str, words: str) -> None:
    assert [f.words for f in rule_findings(example_files(f"## Artikel 1 – Taken\n\n{text}\n")) if f.code == code] == [
        words
    ]


FINE = [
    "Te zijner tijd en te allen tijde, ten behoeve van de wijk; ten minste eens per jaar; te weten drie.",
    "Dit lid geldt niet; het eerste lid van artikel 7 van de Wegenwet wel.",
    "Hoofdstuk XXX van de nota, PM10 en de PM-waarden [in 2024] zijn bekend; om 5 p.m. is het druk.",
    "Het citaat luidt: 'De Raad […] besluit'; zie [geconsolideerde versie].",
    "Minder dan 5 % (< 10 bomen) & meer; {niet} en [1] blijven staan; R&D en Q&A.",
    "Dit geldt tot 29 februari 2028, tot 31 mei en tot 30-06-2027; kenmerk 2024-45-12, zaak 31.02.2027.001.",
    "In 2026-2027, volgens besluit 2027-2024 en Kamerstukken 2025-2024, van 1 mei 2025 tot 1 juni 2026.",
    "Op 3 mei 2027 is besloten; de brief van 4 mei 2025 gaat daaraan vooraf. De raad van 1 mei 2027 en 1 mei 2026.",
    "Partijen vinden het een goede zaak dat het de Regio lukt; het een en ander, van het een naar het ander.",
    "Dat stelt een van de Partijen voor. Zij bieden het aan. Hij neemt de een of de ander. Wie doet dat? Zij.",
    "Gemeente Hoorn, Gemeente Doorn, Gemeente Haren en Gemeente Laren; A. Jansen en B. Janssen.",
    "Het Groninger Landschap, de Groningse Bond, Provincie Groningen en Provinciale Staten.",
    "Noord-Holland en Zuid-Holland, Oost Veluwe en West Veluwe, Wijk Aan Zee en Wijk Bij Duurstede.",
    "Kamer Een en Kamer Twee; Lijn Rood en Lijn Roze; Fase Een en Fase Eén.",
]
CODES = ("S002", "V113", "V213", "V214", "V215", "V216", "V217", "V218", "V219")


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("text", FINE)
def test_a_near_miss_of_a_fault_is_left_alone(text: str) -> None:
    every = rule_findings(example_files(f"## Artikel 1 – Taken\n\n{text}\n"))
    assert [(f.code, f.words) for f in every if f.code in CODES] == []


def test_blanks_for_a_pen_and_amounts_to_come_are_left_alone_where_they_belong() -> None:
    slot = {"slot.md": "Aldus overeengekomen te ________ op [datum].\n"}
    assert [
        f.code for f in rule_findings(example_files("## Artikel 1 – A\n\nTekst.\n") | slot) if f.code == "V214"
    ] == []
    columns = "tabellen:\n  - kop: Geld\n    kolommen: [{kop: Post}, {kop: Rijk, rol: rijk}]\n"
    table = f"{columns}    rijen:\n      - cellen: [Groen, PM]\n"
    files = example_files("## Artikel 1 – A\n\n{tabel-1}\n") | {"financien.yml": table}
    assert [f.code for f in rule_findings(files) if f.code in ("V214", "V309")] == []


SCANNED = """## Artikel 1 – Taken

l. De Regio meldt zich aan.
2. De Regio betaalt.

## Artikel 2 – Geld

Zie artikel 1, tweede lid, en artikel 7.
"""


def test_a_letter_that_a_scanner_read_for_a_figure_is_one_finding() -> None:
    every = rule_findings(example_files(SCANNED))
    assert [f.message for f in every if f.code == "V003"] == [
        "de nummering begint bij de letter l; bedoeld is het cijfer 1"
    ]
    assert [f.words for f in every if f.code == "V001" and f.severity is Severity.ERROR] == ["artikel 7"]


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("labels", "codes"),
    [("I II 1 2", []), ("I II 3 4", []), ("I II IV", ["V003"]), ("1 2 I II", []), ("I II 2", ["V003"])],
)
def test_a_series_in_another_form_of_number_may_begin_anew(labels: str, codes: list[str]) -> None:
    text = "".join(f"## Artikel {label} – Taak {rank}\n\nTekst.\n\n" for rank, label in enumerate(labels.split()))
    assert [f.code for f in rule_findings(example_files(text)) if f.code == "V003"] == codes


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("chapters", "codes"),
    [
        ("Titel I A|Eerste paragraaf B|Tweede paragraaf C|Titel II D|Eerste paragraaf E", []),
        ("Titel I A|Eerste paragraaf B|Titel III D", ["V003"]),
        ("Titel II A|Titel III B", ["V003"]),
        ("Hoofdstuk 1 A|Hoofdstuk 3 B", ["V003"]),
        ("I. Algemeen deel|II. Slot", []),
    ],
)
def test_chapters_of_two_kinds_are_numbered_each_by_itself(chapters: str, codes: list[str]) -> None:
    names = chapters.split("|")
    text = "".join(f"# {name}\n\n## Artikel {rank} – Taak\n\nTekst.\n\n" for rank, name in enumerate(names, 1))
    assert [f.code for f in rule_findings(example_files(text)) if f.code == "V003"] == codes


UNNUMBERED = """# Convenant Kade

## Partijen

de gemeente Veenkreek, vertegenwoordigd door A. Berg, hierna: Veenkreek,

en anderzijds

1. Vereniging Vaart, vertegenwoordigd door B. Dal, hierna: de Vereniging,
2. Stichting Kade, vertegenwoordigd door C. Veer, hierna: de Stichting,
"""


def test_a_party_without_a_number_takes_none_from_the_list_below() -> None:
    files = example_files("## Artikel 1 – Taak\n\nTekst.\n")
    folder = next(name for name in files if name.endswith("aanhef.md"))
    assert [f.code for f in rule_findings({**files, folder: UNNUMBERED}) if f.code == "V003"] == []


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Partijen komen elk kwartaal bijeen.", []), ("Partijen overleggen eens per maand.", []),
        ("Elk jaar spreken Partijen elkaar.", []), ("Partijen maaien elk jaar de kade.", ["A014"]),
        ("Partijen overleggen over een geschil.", ["A014"]),
    ],
)  # fmt: skip
def test_a_meeting_that_returns_follows_what_is_done(sentence: str, codes: list[str]) -> None:
    text = f"## Artikel 1 – Taak\n\n{sentence}\n"
    assert [f.code for f in rule_findings(example_files(text)) if f.code == "A014"] == codes


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("A015", "De hogeschool zet de uitkomsten op haar site."),
        ("A016", "Wie zich niet aan de afspraken houdt, krijgt een maand om dat goed te maken."),
        ("A016", "De bestuurders lossen ruzies op."),
        ("A018", "Partijen kijken na twee jaar samen terug."),
        ("A018", "Na drie jaar laat de Minister nagaan of de afspraken hebben gewerkt."),
        ("A020", "Ieder mag er met een termijn van drie maanden uit stappen."),
        ("A021", "Wijziging vergt een besluit van elk van Partijen."),
        ("A021", "Wie iets wil veranderen, schrijft dat aan de anderen."),
    ],
)
def test_plain_words_settle_a_subject_too(code: str, sentence: str) -> None:
    plain, settled = "Partijen maaien de kade.", f"Partijen maaien de kade. {sentence}"
    missing = [
        {
            f.code
            for f in rule_findings(example_files(f"## Artikel 1 – Taak\n\n{text}\n"))
            if "geen bepaling" in f.message
        }
        for text in (plain, settled)
    ]
    assert [code in codes for codes in missing] == [True, False]


def test_a_human_being_needs_no_representative() -> None:
    parties = (
        "# Overeenkomst Kade\n\n## Partijen\n\n1. Stichting Vaart, vertegenwoordigd door A. Berg, directeur;\n"
        "2. de heer H. van Dijk;\n3. J.P. Terpstra, wonende te Oever (hierna: de Eigenaar);\n"
        "4. Stichting Brug, hierna: Brug;\n"
    )
    files = example_files("## Artikel 1 – Taak\n\nTekst.\n")
    folder = next(name for name in files if name.endswith("aanhef.md"))
    assert [f.words for f in rule_findings({**files, folder: parties}) if f.code == "A053"] == ["Brug"]


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [("Zij noemen het UN-nummer en het CE-label.", []), ("Zij noemen het QZX van de stof.", ["QZX"])],
)
def test_a_mark_before_a_noun_for_a_code_abbreviates_no_words(sentence: str, codes: list[str]) -> None:
    text = f"## Artikel 1 – Taak\n\n{sentence}\n"
    assert [f.words for f in rule_findings(example_files(text)) if f.code == "V102"] == codes


def test_the_first_person_in_the_title_of_an_article_is_no_party() -> None:
    leden = "".join(f"{rank}. Partijen maaien kade {rank}.\n" for rank in range(1, 6))
    wij = "## Artikel 2 – Geld\n\n1. Partijen betalen.\n2. Wij maaien.\n3. Partijen en Partijen en Partijen maaien.\n"
    title = f"## Artikel 1 – Wat wij doen\n\n{leden}"
    assert [f.words for f in rule_findings(example_files(title)) if f.code == "V224"] == []
    assert [f.words for f in rule_findings(example_files(title + "\n" + wij)) if f.code == "V224"] == ["Wij"]


def test_an_ordinal_lid_is_the_item_with_that_label() -> None:
    text = "## Artikel 1 – Taak\n\n1e. De Regio telt.\n2e. Het Rijk betaalt volgens lid 1e en lid 4e van dit artikel.\n"
    assert [f.words for f in rule_findings(example_files(text)) if f.code == "V001"] == ["lid 4e van dit artikel"]


def test_roman_numbers_of_leden_and_articles_are_left_alone() -> None:
    text = "## Artikel I – Taken\n\nI. De Regio plant bomen.\nII. Het Rijk betaalt.\n\n## Artikel II – Geld\n\nTekst.\n"
    assert [f.message for f in rule_findings(example_files(text)) if f.code == "V003"] == []


def test_a_day_that_a_line_gives_to_two_signatures_is_one_finding() -> None:
    span = Span(name="slot.md", line=3, column=1, end_line=3, end_column=9)
    signatures = tuple(
        Ondertekening(partij=PartyId(PartId(f"partij-{rank}")), naam="A. Vos", datum=date(2099, 3, 3), span=span)
        for rank in (1, 2)
    )
    deal = replace(parsed(example_files("## Artikel 1 – A\n\nTekst.\n")).deal, ondertekeningen=signatures)
    findings = check(corpus_of(deal), TODAY, Profile.DEAL)
    assert [f.message for f in findings if f.code == "V502"] == ["de dag van ondertekening, 2099-03-03, moet nog komen"]
