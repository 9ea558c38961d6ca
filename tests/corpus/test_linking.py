"""References resolved: text in, references out; small deals, and every reference of the real one."""

import pytest
from conftest import DEAL, ROOT
from making import corpus_of, deal_of, resolve

from dealpers.build.pipeline import CheckedCollection
from dealpers.corpus.corpus import Corpus, Staat, Verwijzing
from dealpers.corpus.targets import Targets
from dealpers.model import Deal, Wet, alineas
from dealpers.model.ids import PartId, StukId, TextId
from dealpers.model.source import Source
from dealpers.parse import Report, statutes

WADDENOORD = (ROOT / "tests" / "cases/verwijzingen_waddenoord.txt").read_text("utf-8")


def waddenoord(text: str, aanhef: str = "Het waait.") -> Deal:
    """A deal with everything that can be cited; the texts are those of article 3, third lid, and of a consideration."""
    return deal_of(WADDENOORD.replace("{tekst}", text).replace("Het waait.", aanhef), "waddenoord")


def references(text: str, *others: Deal) -> tuple[Verwijzing, ...]:
    """The references of that lid."""
    return corpus_of(waddenoord(text), *others).links[StukId("waddenoord")].verwijzingen.get("artikel-3-lid-3.1", ())


def shown(reference: Verwijzing) -> str:
    """A reference on one line, for reading."""
    where = ", ".join(reference.doelen) or reference.adres or reference.reden or "(zonder adres)"
    document = f"{reference.document}:" if reference.document else ""
    return f"{reference.tekst} -> {document}{where}"


@pytest.mark.no_cover  # the same lines as in other tests
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Zie artikel 4.", ["artikel 4 -> artikel-4"]),
        ("Zie artikel 3, tweede lid, onder b.", ["artikel 3, tweede lid, onder b -> artikel-3-lid-2-onderdeel-b"]),
        ("Zie artikel 3, laatste lid.", ["artikel 3, laatste lid -> artikel-3-lid-3"]),
        (
            "Zie artikelen 1 tot en met 4.",
            ["artikelen 1 -> artikel-1", "4 -> artikel-4, artikel-2, artikel-3"],
        ),
        ("Zie het eerste lid.", ["eerste lid -> artikel-3-lid-1"]),
        ("Zie het eerste en tweede lid.", ["eerste -> artikel-3-lid-1", "tweede lid -> artikel-3-lid-2"]),
        ("In dit lid en dit artikel.", ["dit lid -> artikel-3-lid-3", "dit artikel -> artikel-3"]),
        ("Zie het vorige lid.", ["vorige lid -> artikel-3-lid-2"]),
        ("Zie het volgende artikel.", ["volgende artikel -> artikel-4"]),
        ("In dit hoofdstuk.", ["dit hoofdstuk -> hoofdstuk-2"]),
        ("Zie hoofdstuk 1.", ["hoofdstuk 1 -> hoofdstuk-1"]),
        ("Zie tabel 1.", ["tabel 1 -> tabel-1"]),
        ("Zie de tabel in het tweede lid.", ["tabel in het tweede lid -> tabel-1"]),
        ("Zie de tabel in dit artikel.", ["tabel in dit artikel -> tabel-1"]),
        ("Zie bovenstaande tabel.", ["bovenstaande tabel -> tabel-1"]),
        ("Zie algemene overweging 2.", ["algemene overweging 2 -> overweging-a-2"]),
        ("Partijen genoemd onder 1 en 2.", ["Partijen genoemd onder 1 -> partij-1", "2 -> partij-2"]),
        ("Zie programma 1a.", ["programma 1a -> artikel-1-programma-1a"]),
        ("Zie programma 1b.", ["programma 1b -> artikel-1-programma-1b1, artikel-1-programma-1b2"]),
        ("Zie Veilig op het water.", ["Veilig op het water -> artikel-1-programma-1b1"]),
        ("Zie actielijn 1.", ["actielijn 1 -> artikel-1-lid-1"]),
        ("In de actielijn 'werken en leren'.", ["werken en leren -> artikel-1-lid-1"]),
        ("Zie de bijlage bij dit convenant en Regio Deal Waddenoord.", []),
        (
            "Zie artikel 8, eerste lid, Wgr.",
            [
                "artikel 8, eerste lid, Wgr -> https://wetten.overheid.nl/jci1.3:c:BWBR0003740&artikel=8&lid=1",
            ],
        ),
        ("Zie artikel 8 van de Verzonnen wet.", ["artikel 8 -> een tekst die het register niet kent"]),
        (
            "Zie Stcrt. 2019, 50049.",
            ["Stcrt. 2019, 50049 -> https://zoek.officielebekendmakingen.nl/stcrt-2019-50049.html"],
        ),
        (
            "Zie Kamerstuk 29 697, nr. 159, bijlage 4.",
            ["Kamerstuk 29 697, nr. 159, bijlage 4 -> https://zoek.officielebekendmakingen.nl/kst-29697-159.html"],
        ),
    ],
)
def test_references_lead_to_their_targets(text: str, wanted: list[str]) -> None:
    assert [shown(reference) for reference in references(text)] == wanted


@pytest.mark.parametrize(
    ("text", "reason", "hint"),
    [
        ("Zie artikel 9.", "er is geen artikel 9", "de artikelen lopen van 1 tot en met 4"),
        ("Zie artikel 3, zesde lid.", "artikel 3 heeft geen zesde lid", "artikel 3 heeft drie leden (1 tot en met 3)"),
        ("Zie artikel 4 lid 1.", "artikel 4 heeft geen eerste lid", "artikel 4 heeft geen leden"),
        ("Zie artikel 1, tweede lid.", "artikel 1 heeft geen tweede lid", "artikel 1 heeft één lid (1)"),
        ("Zie het negende lid.", "artikel 3 heeft geen negende lid", "artikel 3 heeft drie leden (1 tot en met 3)"),
        (
            "Zie artikel 3, tweede lid, onder d.",
            "artikel 3, tweede lid, heeft geen onderdeel d",
            "er zijn alleen de onderdelen a en b",
        ),
        (
            "Zie artikel 3, eerste lid, onder d.",
            "artikel 3, eerste lid, heeft geen onderdeel d",
            "artikel 3, eerste lid, heeft geen onderdelen",
        ),
        ("Zie tabel 7.", "er is geen tabel 7", "er is alleen tabel 1"),
        ("Zie onderstaande tabel.", "hieronder staat geen tabel", "er is alleen tabel 1"),
        (
            "Zie de tabel in het eerste lid.",
            "artikel 3, eerste lid, heeft geen tabel",
            "artikel 3, eerste lid, heeft geen tabellen",
        ),
        ("Zie hoofdstuk 8.", "er is geen hoofdstuk 8", "er zijn alleen de hoofdstukken 1 en 2"),
        ("Zie noot 3.", "er is geen noot 3", "de tekst heeft geen noten"),
        ("Partijen genoemd onder 7.", "er is geen partij 7", "er zijn alleen de partijen 1 en 2"),
        ("Zie programma 9c.", "er is geen programma 9c", "er zijn alleen de programma's 1a, 1b1 en 1b2"),
        ("Zie actielijn 9.", "er is geen actielijn 9", "er is alleen actielijn 1"),
        ("Zie overweging 1.", "er is meer dan één overweging 1", "schrijf erbij welke: algemene of specifieke"),
        (
            "Zie overweging 9.",
            "er is geen overweging 9",
            "er zijn alleen de overwegingen 1 en 2",
        ),
        ("Zie het volgende lid.", "hierna staat geen lid", "artikel 3 heeft drie leden (1 tot en met 3)"),
    ],
)
def test_a_dead_end_says_why_and_what_there_is_instead(text: str, reason: str, hint: str) -> None:
    (reference,) = references(text)
    assert (reference.staat, reference.reden, reference.hint) == (Staat.DOOD, reason, hint)


def test_a_citation_of_a_missing_article_is_dead() -> None:
    corpus = corpus_of(deal_of("## Artikel 1 – Enig\n\nZie artikel 2."))
    (reference,) = corpus.verwijzingen()
    assert (reference.reden, reference.hint) == ("er is geen artikel 2", "er is alleen artikel 1")


def test_a_lid_outside_an_article_is_dead_unless_words_point_at_a_person() -> None:
    deal = waddenoord("Niets.", "Zie het eerste lid. Het tweede lid van de raad zwijgt. In dit lid niets.")
    dead = [reference for reference in corpus_of(deal).verwijzingen() if reference.staat is Staat.DOOD]
    assert [(reference.tekst, reference.hint) for reference in dead] == [("eerste lid", "noem het artikel erbij")]


def test_a_consideration_cites_its_own_series_first() -> None:
    references = corpus_of(waddenoord("Niets.")).links[StukId("waddenoord")].verwijzingen[TextId("overweging-s-2.1")]
    assert [reference.doelen for reference in references] == [("overweging-s-1",)]


def test_a_note_speaks_from_where_its_mark_is() -> None:
    deal = deal_of("## Artikel 1 – Enig\n\n1. Eerst[^1].\n\n   [^1]: Zie het tweede lid.\n\n2. Dan.")
    (reference,) = corpus_of(deal).verwijzingen()
    assert (reference.alinea, reference.doelen) == ("noot-1.1", ("artikel-1-lid-2",))


def test_headings_and_own_names_are_no_references() -> None:
    links = corpus_of(waddenoord("Niets.")).links[StukId("waddenoord")]
    assert not [alinea for alinea in links.verwijzingen if alinea.endswith(".0")]
    references = links.verwijzingen[TextId("artikel-1-programma-1a.1")]
    assert [reference.tekst for reference in references] == ["werken en leren"]
    assert [reference.doelen for reference in links.verwijzingen[TextId("artikel-2-programma-1a-streepje-1.1")]] == [
        ("artikel-1-programma-1a",)
    ]


def test_a_part_is_not_cited_by_itself() -> None:
    links = corpus_of(waddenoord("Het derde lid van dit artikel, en artikel 4.")).links[StukId("waddenoord")]
    assert "artikel-3-lid-3" not in links.geciteerd
    assert "artikel-3" not in links.geciteerd
    assert [reference.alinea for reference in links.geciteerd[PartId("artikel-4")]] == ["artikel-3-lid-3.1"]
    assert [reference.alinea for reference in links.geciteerd[PartId("artikel-1-programma-1a")]] == [
        "artikel-1-programma-1b1.1",
        "artikel-2-programma-1a-streepje-1.1",
    ]


def test_another_deal_is_cited_by_its_title() -> None:
    other = deal_of("## Artikel 1 – Enig\n\n1. Tekst.", "eilanden", aanhef="# Regio Deal Eilanden\n")
    text = "Zie Regio Deal Eilanden, artikel 1, eerste lid, en artikel 2 van de Regio Deal Eilanden."
    cited = references(text, other)
    assert [(r.tekst, r.staat, r.document, r.doelen, r.reden) for r in cited] == [
        ("Regio Deal Eilanden", Staat.EXTERN, "eilanden", (), ""),
        ("artikel 1, eerste lid", Staat.EXTERN, "eilanden", ("artikel-1-lid-1",), ""),
        (
            "artikel 2 van de Regio Deal Eilanden",
            Staat.DOOD,
            "eilanden",
            (),
            "Regio Deal Eilanden: er is geen artikel 2",
        ),
    ]


def test_a_title_that_several_deals_bear_names_none_of_them() -> None:
    others = [deal_of("## Artikel 1 – Enig\n\nTekst.", name, aanhef="# Regio Deal Eilanden\n") for name in ("e1", "e2")]
    assert references("Zie Regio Deal Eilanden.", *others) == ()


def test_the_register_may_lack_a_number_but_not_share_a_name() -> None:
    text = "wetten:\n  - titel: Wet A\n    afkortingen: [WA]\n  - bwb: BWBR1\n    titel: Wet B\n    afkortingen: [WA]\n"
    report = Report()
    laws = statutes(Source("wetten.yml", text), report)
    assert laws == (Wet(bwb="", titel="Wet A", afkortingen=("WA",)), Wet(bwb="", titel="Wet B", afkortingen=("WA",)))
    assert [finding.message for finding in report.findings] == [
        "'BWBR1' is geen BWB-nummer",
        "de naam 'WA' staat ook bij 'Wet A'",
    ]


# -- the real deal


@pytest.fixture
def real(collection: CheckedCollection) -> Corpus:
    """The real deal alone."""
    deal = next(deal for deal in collection.corpus.deals if deal.id == DEAL)
    return resolve([deal], collection.corpus.wetten)


@pytest.mark.no_cover  # the same lines as in other tests
def test_the_real_deal_has_two_dead_references_and_nine_to_articles(real: Corpus) -> None:
    references = [reference for reference in real.verwijzingen() if not reference.document]
    dead = [(reference.deel, reference.tekst) for reference in references if reference.staat is Staat.DOOD]
    assert dead == [("overweging-s-5", "artikel 5 lid 6"), ("artikel-5", "artikel 4 lid 6")]
    articles = [r.tekst for r in references if r.tekst.startswith("artikel") and r.staat is not Staat.EXTERN]
    assert articles == [
        "artikel 5 lid 6",
        "artikel 7 lid 1",
        "artikelen 1",
        "artikel 11",
        "artikel 4 lid 6",
        "artikel 2",
        "artikel 3",
        "artikel 1",
        "artikel 3",
    ]


def test_every_reference_of_the_real_deal(real: Corpus, golden) -> None:
    lines = [
        f"{reference.alinea}: {shown(reference)}" + (f" [{reference.hint}]" if reference.hint else "")
        for reference in real.verwijzingen()
    ]
    golden("verwijzingen-groningen-noord-ii.txt", "\n".join(lines) + "\n")


@pytest.mark.no_cover  # the same lines as in other tests
def test_resolving_is_deterministic_and_all_targets_exist(real: Corpus) -> None:
    (deal,) = real.deals
    assert resolve([deal], real.wetten) == real
    targets = Targets(deal)
    for reference in real.verwijzingen():
        assert all(target in targets.parts for target in reference.doelen)
        alinea = next(alinea for alinea in alineas(deal, deal) if alinea.id == reference.alinea)
        assert alinea.tekst[reference.begin : reference.eind] == reference.tekst


def test_numbered_items_of_an_article_may_be_called_leden() -> None:
    text = "## Artikel 1 – A\n\nl. eten;\n2. ijs;\n3. vis.\n\n## Artikel 2 – B\n\nZie artikel 1, tweede lid, en {}.\n"
    cases = {"artikel 1, derde lid": ["artikel-1-onderdeel-3"], "artikel 1, eerste lid": []}
    for words, wanted in cases.items():
        references = (
            corpus_of(deal_of(text.format(words))).links[StukId("voorbeeld")].verwijzingen[TextId("artikel-2.1")]
        )
        assert [target for ref in references for target in ref.doelen] == ["artikel-1-onderdeel-2", *wanted]
        assert not [ref for ref in references if ref.staat is Staat.DOOD]


@pytest.mark.parametrize("title", ["Plan", "Vaartwet", "Wet openbaarheid", "Reglement kade"])
def test_the_number_and_name_of_an_article_are_no_reference(title: str) -> None:
    deal = deal_of(
        f"## Artikel 1 – Doel\n\nTekst.\n\n## Artikel 2 {title}\n\nTekst.\n\n## Artikel 3 {title}\n\nTekst.\n"
    )
    assert not corpus_of(deal).links[deal.id].verwijzingen
