"""The kinds of document: what each reads from its text, and what it says is missing."""

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from small_deals import CONTENT
from small_documents import FACTS, document_of, parsed

from dealpers.build.pipeline import CheckedCollection, examine, load
from dealpers.cli import main
from dealpers.dutch.months import period
from dealpers.model import Document
from dealpers.model.finding import Severity
from dealpers.parse.soorten import SOORTEN, Documentsoort, kind_of
from dealpers.parse.soorten.algemeen import Algemeen
from dealpers.parse.soorten.gebiedsplan import GEBIEDSPLAN, Gebiedsplan
from dealpers.parse.soorten.kamerbrief import KAMERBRIEF, Kamerbrief, voorstellen
from dealpers.parse.soorten.projectplan import PROJECTPLAN, Projectplan


@pytest.fixture(scope="module")
def small() -> CheckedCollection:
    return examine(load(CONTENT), date(2026, 1, 1))


def real(collection: CheckedCollection, kind: str) -> Document:
    return next(document for document in collection.corpus.documenten if document.feiten.soort == kind)


def test_every_real_document_is_of_a_known_kind_and_misses_nothing(collection: CheckedCollection) -> None:
    for document in collection.corpus.documenten:
        kind = kind_of(document)
        assert kind is not None
        assert list(kind.lacks(document)) == []
        assert isinstance(kind.read(document), kind.record)


@pytest.mark.parametrize("kind", SOORTEN, ids=lambda kind: kind.naam)
def test_a_new_document_of_each_kind_is_read_without_a_fault(kind: Documentsoort) -> None:
    facts = FACTS.replace("kamerbrief", kind.naam)
    result = parsed({"document.yml": facts, "tekst.md": kind.skeleton.replace("{title}", "Naam")})
    assert not result.findings
    assert list(kind.lacks(result.document)) == []


@pytest.mark.parametrize("kind", SOORTEN, ids=lambda kind: kind.naam)
def test_no_kind_stumbles_over_a_text_of_another(kind: Documentsoort) -> None:
    for text in ("Tekst.\n", *(other.skeleton for other in SOORTEN)):
        document = document_of(text)
        kind.read(document)
        list(kind.lacks(document))


# -- letters to parliament


def test_the_letterhead_of_the_letter_is_read_from_its_text(collection: CheckedCollection) -> None:
    letter = KAMERBRIEF.read(real(collection, "kamerbrief"))
    assert isinstance(letter, Kamerbrief)
    assert (letter.vergaderjaar, letter.dossier, letter.nummer) == ("2024–2025", "29 697", "159")
    assert letter.adres == "https://zoek.officielebekendmakingen.nl/kst-29697-159.html"
    assert (letter.plaats, letter.datum) == ("Den Haag", date(2025, 2, 3))
    assert (letter.ondertekenaar, letter.functie) == (
        "M.C.G. Keijzer",
        "De Minister van Volkshuisvesting en Ruimtelijke Ordening",
    )


def test_the_sixteen_proposals_have_their_places_and_add_up(collection: CheckedCollection) -> None:
    proposals = voorstellen(collection.corpus.documenten)
    assert len(proposals) == 16
    assert sum(proposal.bedrag.eurocenten for proposal in proposals) == 24_430_000_000
    assert all(proposal.paragraaf and proposal.samenvatting for proposal in proposals)
    assert all(p.bedrag_samenvatting and p.bedrag_samenvatting.eurocenten == p.bedrag.eurocenten for p in proposals)
    assert [p.naam for p in proposals if p.naam != p.naam_samenvatting] == ["Sierteeltregio"]
    assert list(dict.fromkeys(p.landsdeel for p in proposals)) == [
        "Noord",
        "Oost",
        "Zuid",
        "Noordwest",
        "Zuidwest",
        "BES",
    ]


TABLE = (
    "tabellen:\n  - kolommen: [{kop: Naam}, {kop: Rijk (x mln.), rol: rijk}]\n    rijen:\n"
    "      - cellen: [Noord, '']\n      - cellen: [Oever, '€ 2']\n      - cellen: [Wad, '€ 3']\n"
)


def test_a_proposal_without_a_summary_has_an_empty_one() -> None:
    document = document_of(
        "{tabel-1}\n\n## Bijlage\n\n### Wad\n\nHet kabinet reserveert € 4 miljoen.\n", tabellen=TABLE
    )
    oever, wad = voorstellen([document])
    assert (oever.landsdeel, oever.bedrag.eurocenten, oever.paragraaf, oever.samenvatting) == (
        "Noord",
        200000000,
        "",
        "",
    )
    assert (wad.paragraaf, wad.bedrag_samenvatting and wad.bedrag_samenvatting.eurocenten) == (
        "paragraaf-bijlage-wad",
        400000000,
    )


# -- area plans


def test_the_area_plan_has_its_promises_chances_and_layers(collection: CheckedCollection) -> None:
    plan = GEBIEDSPLAN.read(real(collection, "gebiedsplan"))
    assert isinstance(plan, Gebiedsplan)
    assert len(plan.beloften) == 7
    assert len(plan.coalitie) == 21
    assert [chance.naam for chance in plan.koppelkansen] == [
        "Doorbraakmethode",
        "Stratenaanpak",
        "Energie en betaalbaarheid",
        "Wijkbedrijvigheid",
        "Kinderopvang en onderwijs als grote gelijkmakers",
    ]
    assert all(chance.waarom.tekst and chance.kansen for chance in plan.koppelkansen)
    assert [step.naam.split()[-1] for step in plan.monitoring] == [
        "trends",
        "ambities",
        "criteria",
        "activiteiten",
        "Prestaties",
        "Resultaten",
        "impact",
    ]
    assert len(plan.lagen) == 3
    assert plan.jaren == ("2010", "2014", "2019", "2021", "2022", "2023", "2024")


def test_the_themes_of_the_area_plan_have_their_projects(collection: CheckedCollection) -> None:
    plan = GEBIEDSPLAN.read(real(collection, "gebiedsplan"))
    assert isinstance(plan, Gebiedsplan)
    assert [(theme.naam, [project.naam for project in theme.projecten]) for theme in plan.themas] == [
        ("Veilig zijn", ["Onbegrepen gedrag", "Zichtbaar in de wijk", "Aanpak drugsgebruik en drugscriminaliteit"]),
        ("Leren", ["De brugfunctionaris", "Verlengde schooldag"]),
        ("Wonen", ["Samen duurzaam", "Volkshortus", "Woonomgeving verbeteren"]),
    ]
    assert {theme.hoofdstuk for theme in plan.themas} == {"Hoofdstuk 1. Onze wijken: onze trots"}
    assert [project.naam for project in plan.naast_themas] == [
        "Wijkbedrijven",
        "Kansrijk Groningen",
        "De Wijk de Wereld",
    ]
    assert plan.themas[2].projecten[0].beschrijving[0].tekst.startswith("In 2022 hebben de woningcorporaties")


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("## 1. Projecten\n\n### Water\n\nx\n\n#### Kade\n\ny\n\n### Lucht\n\nz\n", [("Water", ["Kade"])]),
        ("## 1. Wat loopt\n\nPer thema:\n\n### Water\n\n#### Kade\n\ny\n", [("Water", ["Kade"])]),
        ("## 1. De organisatie\n\nx\n\n### Stuurgroep\n\n#### Leden\n\ny\n", []),
        ("## 1. Projecten volgen\n\n### Monitoring\n\n#### Trends\n\ny\n", []),
    ],
)
def test_a_chapter_with_themes_says_so(text: str, themes: list[tuple[str, list[str]]]) -> None:
    plan = GEBIEDSPLAN.read(document_of(text))
    assert isinstance(plan, Gebiedsplan)
    assert [(theme.naam, [project.naam for project in theme.projecten]) for theme in plan.themas] == themes


def test_a_chance_with_one_question_answered_misses_the_other() -> None:
    document = document_of("## Hoofdstuk 1. Kansen\n\n### Kans\n\nx\n\n#### Waarom maakt dit het verschil?\n\ny\n")
    assert list(GEBIEDSPLAN.lacks(document)) == ["bij 'Kans' het antwoord op de vraag welke aanvullende kansen er zijn"]


# -- project plans


@pytest.mark.parametrize(("cell", "counts", "total"), [("2", [3, 2], 5), ("n.n.b.", [3, None], None)])
def test_a_count_that_is_no_number_is_never_zero(cell: str, counts: list[int | None], total: int | None) -> None:
    tables = (
        "tabellen:\n  - kolommen:\n      - kop: Gemeente\n      - kop: Kernen\n        rol: aantal\n    rijen:\n"
        f'      - cellen: ["Diepmeer", "3"]\n      - cellen: ["Hoogwal", "{cell}"]\n'
    )
    plan = PROJECTPLAN.read(document_of("## Bijlage\n\n{tabel-1}\n", tabellen=tables))
    assert isinstance(plan, Projectplan)
    assert plan.telling is not None
    assert [place.aantal for place in plan.telling.plaatsen] == counts
    assert [place.gedrukt for place in plan.telling.plaatsen] == ["3", cell]
    assert plan.telling.totaal == total


def test_the_project_plan_has_its_phases_beacons_and_places(collection: CheckedCollection) -> None:
    plan = PROJECTPLAN.read(real(collection, "projectplan"))
    assert isinstance(plan, Projectplan)
    assert [(phase.naam, phase.maanden and phase.maanden.voluit) for phase in plan.fasen] == [
        ("Fase 1: Verkenningsfase", "september 2016 tot en met februari 2017"),
        ("Fase 2: Organisatiefase", "januari 2017 tot en met mei 2017"),
        ("Fase 3: Uitvoeringsfase", "mei 2017 tot en met december 2018"),
        ("Fase 4: Evaluatie, rapportage en implementatie", "oktober 2017 tot en met december 2018"),
    ]
    assert [len(phase.acties) for phase in plan.fasen] == [3, 3, 3, 3]
    assert plan.schaal is not None
    assert plan.schaal.maanden == 28
    assert plan.balk(plan.fasen[0]) == (0.0, 21.43)
    assert len(plan.bakens) == 8
    assert plan.telling
    assert (plan.telling.wat, plan.telling.geteld) == ("Gemeente", "Kernen")
    assert (len(plan.telling.plaatsen), plan.telling.totaal) == (11, 22)
    assert [(link.deel, link.woord) for goal in plan.subdoelen[1:] for link in goal.resultaten] == [
        ("paragraaf-concrete-resultaten-onderdeel-1", "samenwerkingsverbanden"),
        ("paragraaf-concrete-resultaten-onderdeel-3", "organisatiestructuur"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("januari-mei 2017", "januari 2017 tot en met mei 2017"),
        ("september/oktober 2016 - januari/ februari 2017", "september 2016 tot en met februari 2017"),
        ("uiterlijk mei 2017 - december 2018", "mei 2017 tot en met december 2018"),
        ("mei t/m dec. 2017", "mei 2017 tot en met december 2017"),
        ("nov.-dec.'17", "november 2017 tot en met december 2017"),
        ("sept 2030", "september 2030 tot en met september 2030"),
        ("mrt 2030", "maart 2030 tot en met maart 2030"),
        ("z.s.m. / periodiek", ""),
        ("maart", ""),
        ("gehele projectperiode", ""),
        ("mei 2018 - januari 2017", ""),
        ("mei 2018 - juni", ""),
    ],
)
def test_a_period_is_known_only_where_it_is_certain(text: str, words: str) -> None:
    months = period(text)
    assert (months.voluit if months else "") == words


# -- from nothing to a document


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize("kind", [kind.naam for kind in SOORTEN])
def test_a_new_document_is_valid_and_is_not_made_twice(kind: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    assert main(["new", "deal", "een-deal", "--content", str(content)]) == 0
    words = ["new", "document", "een-stuk", "--soort", kind, "--content", str(content)]
    assert main(words) == 0
    checked = examine(load(content), date(2026, 1, 1))
    assert [f for f in checked.findings if f.deal == "een-stuk" and f.severity is Severity.ERROR] == []
    assert [document.feiten.soort for document in checked.corpus.documenten] == [kind]
    assert main(words) == 2


@pytest.mark.no_cover  # the same lines as in other tests
def test_fmt_lays_a_document_out_and_keeps_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "deal", "een-deal"]) == 0
    assert main(["new", "document", "een-stuk"]) == 0
    text = tmp_path / "content" / "documenten" / "een-stuk" / "tekst.md"
    neat = text.read_text(encoding="utf-8")
    text.write_text(neat.replace("\n\n", "\n\n\n"), encoding="utf-8")
    assert main(["fmt", "--check"]) == 1
    assert main(["fmt"]) == 0
    assert text.read_text(encoding="utf-8") == neat
    assert main(["fmt", "--check"]) == 0


@pytest.mark.no_cover  # the same lines again and again
def test_the_small_documents_are_of_every_kind_with_a_form_and_miss_nothing(small: CheckedCollection) -> None:
    formed = {kind.naam for kind in SOORTEN if kind.record is not Algemeen}
    assert {document.feiten.soort for document in small.corpus.documenten} == formed
    for document in small.corpus.documenten:
        kind = kind_of(document)
        assert kind is not None
        assert list(kind.lacks(document)) == []


@pytest.mark.no_cover  # the same lines as in other tests
def test_data_of_documents_fit_their_schemas(collection: CheckedCollection, site: dict[str, bytes]) -> None:
    def fits(data: str, schema: str) -> None:
        Draft202012Validator(json.loads(site[f"schema/{schema}.schema.json"])).validate(json.loads(site[data]))

    for document in collection.corpus.documenten:
        folder = f"documenten/{document.id}/{document.id}"
        fits(f"{folder}.json", "document")
        fits(f"{folder}.overzicht.json", document.feiten.soort)


def test_the_proposals_are_data_too(site: dict[str, bytes]) -> None:
    rows = json.loads(site["data/voorstellen.json"])
    assert [row["naam"] for row in rows if row["naam"] != row["naam_in_samenvatting"]] == ["Sierteeltregio"]
    assert {row["status"] for row in rows} == {"uit te werken tot Regio Deal"}
    for row in rows:
        for place in ("adres_tabel", "adres_samenvatting"):
            page, _, anchor = row[place].partition("#")
            assert f' id="{anchor}"'.encode() in site[f"{page}index.html"]
    assert len(site["data/voorstellen.csv"].decode().splitlines()) >= 17
