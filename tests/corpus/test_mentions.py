"""Parties and subjects: their registers, every sentence that names them, and their pages."""

import json
from dataclasses import replace

import pytest
from lxml import html
from making import corpus_of, deal_of, mentions_in, resolve
from small_documents import document_of

from dealpers.build.pipeline import CheckedCollection
from dealpers.build.site import SiteRenderer
from dealpers.corpus.corpus import Corpus
from dealpers.corpus.mentions import Vermeld, by_text
from dealpers.dutch.sentences import sentences
from dealpers.model import Deal, Onderwerp, Register
from dealpers.model.source import Source
from dealpers.parse import Report, entries
from dealpers.render.website.pages.mentions import MentionRenderer

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

FORM = "onderwerpen:\n  - id: sluis\n    naam: Sluisaanpak\n    vormen: [sluizenmethode]\n"


def read(text: str, register: Register = Register.ONDERWERPEN) -> tuple[tuple[Onderwerp, ...], list[str]]:
    report = Report()
    entries_read = entries(register, Source(f"{register.value}.yml", text), report)
    return entries_read, [finding.code for finding in report.findings]


def test_an_entry_has_its_names() -> None:
    (entry,), faults = read(FORM)
    assert not faults
    assert (entry.id, entry.naam, entry.vormen) == ("sluis", "Sluisaanpak", ("sluizenmethode",))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("onderwerpen:\n  - naam: Sluis\n", "B004"),
        ("onderwerpen:\n  - id: sluis\n", "B004"),
        ("onderwerpen:\n  - id: Sluis!\n    naam: Sluis\n", "B005"),
        (FORM + "  - id: sluis\n    naam: Anders\n", "B005"),
        (FORM + "  - id: anders\n    naam: Sluizenmethode\n", "B005"),
        ("onderwerpen:\n  - id: sluis\n    naam: Sluis\n    vormen: [[a]]\n", "B005"),
        ("onderwerpen:\n  - id: sluis\n    naam: Sluis\n    kleur: rood\n", "B003"),
        ("iets: anders\n", "B004"),
    ],
)
def test_a_fault_in_a_register_is_reported(text: str, code: str) -> None:
    assert code in read(text)[1]


def gathered(corpus: Corpus) -> dict[str, Vermeld]:
    people = (vermeld for vermeld in mentions_in(corpus) if vermeld.onderwerp.register is not Register.PLAATSEN)
    return {vermeld.onderwerp.id: vermeld for vermeld in people}


def test_capitals_count_in_a_word_that_only_a_text_makes_a_party() -> None:
    preamble = "# Regio Deal Voorbeeld\n\n## Partijen\n\n1. De Minister van Werk, hierna te noemen: Werk;\n"
    deal = deal_of("## Artikel 1 – Water\n\nWij zijn aan het werk. Dat doet Werk.\n", aanhef=preamble)
    (werk,) = gathered(corpus_of(deal)).values()
    assert [m.zin for m in werk.vermeldingen if m.deel == "artikel-1"] == ["Dat doet Werk."]
    (subject,), _ = read("partijen:\n  - id: werk\n    naam: Werk\n", Register.PARTIJEN)
    corpus = corpus_of(deal)
    (werk,) = gathered(
        Corpus(deals=corpus.deals, wetten=corpus.wetten, links=corpus.links, documenten=(), register=(subject,))
    ).values()
    assert len([m for m in werk.vermeldingen if m.deel == "artikel-1"]) == 2


def test_a_subject_gathers_the_sentences_of_all_texts() -> None:
    deal = deal_of("## Artikel 1 – Water\n\nHet stroomt. De sluisaanpak helpt. Klaar.\n")
    document = document_of("## Plan\n\nMet de Sluizenmethode en de sluisaanpak. Niet de sluisaanpakken.\n")
    corpus = resolve([deal], (), [document])
    (sluis,) = gathered(
        Corpus(
            deals=corpus.deals,
            wetten=corpus.wetten,
            links=corpus.links,
            documenten=corpus.documenten,
            register=read(FORM)[0],
        )
    ).values()
    assert [(m.stuk, m.deel, m.zin) for m in sluis.vermeldingen] == [
        ("voorbeeld", "artikel-1", "De sluisaanpak helpt."),
        ("brief", "paragraaf-plan", "Met de Sluizenmethode en de sluisaanpak."),
        ("brief", "paragraaf-plan", "Niet de sluisaanpakken."),
    ]
    assert list(by_text([sluis])) == ["voorbeeld", "brief"]


def test_parties_that_a_deal_names_itself_are_gathered_too() -> None:
    preamble = "# Deal\n\n## Partijen\n\n1. Het college van Oever, hierna te noemen: Gemeente Oever.\n"
    deal = deal_of("## Artikel 1 – Taken\n\nDe Gemeente Oever graaft.\n", aanhef=preamble)
    by_name = gathered(corpus_of(deal))
    assert [m.deel for m in by_name["gemeente-oever"].vermeldingen] == ["partij-1", "artikel-1"]


def _with_gemeente(name: str, article: str) -> Deal:
    preamble = f"# Deal {name}\n\n## Partijen\n\n1. De gemeente {name}, hierna te noemen: de Gemeente.\n"
    return deal_of(f"## Artikel 1 – Taken\n\n{article}\n", name.lower(), aanhef=preamble)


def test_an_alias_that_is_a_common_noun_stays_inside_its_deal() -> None:
    oever = _with_gemeente("Oever", "De Gemeente graaft. Een gemeente graaft niet.")
    veen = _with_gemeente("Veen", "De Gemeente baggert.")
    by_name = gathered(corpus_of(oever, veen))
    assert set(by_name) == {"gemeente-oever", "gemeente-veen"}
    for name, sentence in (("oever", "De Gemeente graaft."), ("veen", "De Gemeente baggert.")):
        places = by_name[f"gemeente-{name}"].vermeldingen
        assert [m.zin for m in places if m.deel == "artikel-1"] == [sentence]


def test_an_office_in_full_names_the_party_that_its_deal_calls_short() -> None:
    preamble = "# Deal\n\n## Partijen\n\n1. De Minister van Water en Bodem, hierna te noemen: WB.\n"
    letter = document_of("De minister van Water en Bodem komt. De minister van Water komt niet.\n")
    deal = deal_of("## Artikel 1 – A\n\nWB graaft.\n", aanhef=preamble)
    (party,) = gathered(resolve([deal], (), [letter])).values()
    assert party.onderwerp.id == "wb"
    assert [m.zin for m in party.vermeldingen] == [
        "De Minister van Water en Bodem, hierna te noemen: WB.",
        "WB graaft.",
        "De minister van Water en Bodem komt.",
    ]


def test_letters_inside_an_address_name_nobody() -> None:
    preamble = "# Deal\n\n## Partijen\n\n1. De Minister van Bouwen, hierna te noemen: VRO.\n"
    text = "Zie www.VRO.nl, https://rijk.nl/VRO, VRO.nl en info@VRO.nl. Schrijf VRO."
    by_name = gathered(corpus_of(deal_of(f"## Artikel 1 – A\n\n{text}\n", aanhef=preamble)))
    assert [(m.begin, m.zin) for m in by_name["vro"].vermeldingen if m.deel == "artikel-1"] == [
        (text.rindex("VRO"), "Schrijf VRO.")
    ]


def test_the_real_subjects_bring_deal_plan_and_letter_together(collection: CheckedCollection) -> None:
    by_name = gathered(collection.corpus)
    deal, plan, letter = "groningen-noord-ii", "gebiedsplan-groningen-noord", "collegebrief-nplv"
    assert by_name["kansrijk-groningen"].stukken == (deal, letter, plan)
    assert by_name["wijkbedrijven"].stukken == (deal, letter, plan)
    assert set(by_name["doorbraakmethode"].stukken) == {deal, letter, plan}
    assert plan in by_name["stratenaanpak"].stukken
    assert by_name["gemeente-groningen"].onderwerp.register is Register.PARTIJEN


def test_every_party_and_subject_has_a_page(collection: CheckedCollection, site: dict[str, bytes]) -> None:
    for subject in collection.mentioned:
        assert f"{subject.adres}index.html" in site
        data = json.loads(site[f"{subject.adres}{subject.onderwerp.id}.json"])
        assert [(place["stuk"], place["deel"], place["woorden"]) for place in data["vermeldingen"]] == [
            (mention.stuk, mention.deel, mention.woorden) for mention in subject.vermeldingen
        ]
    assert {"partijen/index.html", "onderwerpen/index.html"} <= set(site)
    listed = json.loads(site["data/vermeldingen.json"])
    assert all(entry["bestand"] in site for entry in listed)
    assert sum(entry["zinnen"] for entry in listed) == sum(subject.aantal for subject in collection.mentioned)


def test_a_deal_leads_to_what_other_texts_say_too(site: dict[str, bytes]) -> None:
    page = site["deals/groningen-noord-ii/index.html"].decode()
    assert 'href="../../onderwerpen/kansrijk-groningen/"' in page
    assert 'href="../../onderwerpen/brugfunctionaris/"' not in page
    plan = site["documenten/gebiedsplan-groningen-noord/index.html"].decode()
    assert 'href="../../onderwerpen/brugfunctionaris/"' in plan


def test_a_document_tells_who_cites_it(site: dict[str, bytes]) -> None:
    plan = site["documenten/gebiedsplan-groningen-noord/index.html"].decode()
    assert 'id="aangehaald"' in plan
    assert 'href="../../deals/groningen-noord-ii/tekst/#overweging-s-4"' in plan


def test_initials_do_not_end_a_sentence() -> None:
    text = "Namens deze: K.F. Schuiling (burgemeester). Het Rijk betaalt."
    assert [sentence for _, sentence in sentences(text)] == [
        "Namens deze: K.F. Schuiling (burgemeester).",
        "Het Rijk betaalt.",
    ]


def test_a_party_that_is_named_everywhere_has_a_page_with_some_sentences_of_each_text(
    collection: CheckedCollection, renderer: SiteRenderer
) -> None:
    real = next(subject for subject in collection.mentioned if len(subject.stukken) > 2)
    full = replace(
        real, per_stuk=tuple(replace(per_text, plaatsen=100 * per_text.plaatsen) for per_text in real.per_stuk)
    )
    page = MentionRenderer(collection.corpus, collection.surroundings, renderer.templates).page(full)
    texts = len(real.per_stuk)
    assert page.content.count("<q>") == 5 * texts
    assert page.content.count("in deze tekst; alle plaatsen staan in") == texts
    assert f"{100 * real.aantal} plaatsen" in page.content


PLACES = """\
plaatsen:
  - {id: veenkreek, naam: Gemeente Veenkreek, soort: gemeente, code: GM9999}
  - {id: losser, naam: Losser, soort: wijk, ligt-in: veenkreek}
"""


def test_a_place_and_a_party_share_a_name_and_each_gathers_its_sentences() -> None:
    deal = deal_of(
        "## Artikel 1 – Water\n\nDe gemeente Veenkreek betaalt € 5.000. Losser is een wijk. Zo wordt het losser.\n",
        aanhef="# Deal\n\n## Partijen\n\n1. De gemeente Veenkreek, hierna te noemen: Veenkreek;\n",
    )
    corpus = replace(corpus_of(deal), register=read(PLACES, Register.PLAATSEN)[0])
    by_subject = {(v.onderwerp.register, v.onderwerp.id): v for v in mentions_in(corpus)}
    losser = by_subject[Register.PLAATSEN, "losser"]
    assert [mention.zin for mention in losser.vermeldingen] == ["Losser is een wijk."]
    veenkreek = by_subject[Register.PLAATSEN, "veenkreek"]
    assert [mention.deel for mention in veenkreek.vermeldingen] == ["partij-1", "artikel-1"]
    assert any(register is Register.PARTIJEN for register, _ in by_subject)


def test_a_place_in_the_name_of_a_party_is_no_sentence_about_the_place() -> None:
    preamble = (
        "# Regio Deal Veen\n\n## Partijen:\n\n1. Het college van burgemeester en wethouders van de gemeente Losser, "
        "namens deze: A. Bos, hierna te noemen: Losser.\n\n## Partners\n\n- Stichting Onderwijs Losser.\n"
    )
    deal = deal_of(
        "## Artikel 1 – A\n\nDe Stichting Onderwijs Losser leert. De wegen in Losser zijn smal.\n", aanhef=preamble
    )
    corpus = replace(corpus_of(deal), register=read(PLACES, Register.PLAATSEN)[0])
    losser = next(one for one in mentions_in(corpus) if one.onderwerp.register is Register.PLAATSEN)
    assert [place.zin for place in losser.vermeldingen][-1] == "De wegen in Losser zijn smal."
    assert not any("Stichting" in place.zin for place in losser.vermeldingen)


@pytest.mark.parametrize(
    "text",
    [
        PLACES.replace("ligt-in: veenkreek", "ligt-in: nergens"),
        PLACES.replace("GM9999", "9999"),
    ],
)
def test_a_place_has_an_official_code_and_lies_in_a_place_of_the_register(text: str) -> None:
    assert read(text, Register.PLAATSEN)[1] == ["B005"]


def test_the_page_of_a_quarter_leads_to_the_area_around_it_and_gathers_its_sentences(site: dict[str, bytes]) -> None:
    page = html.document_fromstring(site["plaatsen/selwerd/index.html"])
    words = " ".join(page.text_content().split())
    assert "Wijk in Groningen Noord, Gemeente Groningen, Provincie Groningen" in words
    assert "../../plaatsen/groningen-noord/" in page.xpath("//a/@href")
    assert "bestaat uit acht kwetsbare buurten en wijken" in words
    around = html.document_fromstring(site["plaatsen/groningen-noord/index.html"])
    assert "../../plaatsen/selwerd/" in around.xpath("//a/@href")


def test_a_party_page_tells_its_role_and_who_acts_for_it(site: dict[str, bytes]) -> None:
    minister = " ".join(html.document_fromstring(site["partijen/vro/index.html"]).text_content().split())
    assert "Partij, Rijk" in minister
    assert "De Minister van Volkshuisvesting en Ruimtelijke Ordening, Mona Keijzer" in minister
    assert "vertegenwoordigd" not in minister
    town = " ".join(html.document_fromstring(site["partijen/gemeente-groningen/index.html"]).text_content().split())
    assert "vertegenwoordigd door K.F. Schuiling, burgemeester" in town


def test_words_that_end_the_name_of_a_statute_name_no_subject() -> None:
    register = "onderwerpen:\n  - id: zesde\n    naam: Zesde tranche\n    vormen: [zesde tranche]\n"
    text = (
        "Het Besluit uitkering Regio Deals vijfde en zesde tranche geldt.\n\nHet Besluit is er voor de zesde tranche.\n"
    )
    (entries_of_register, _), document = read(register), document_of(text)
    (gathered_mention,) = mentions_in(replace(corpus_of(), documenten=(document,), register=entries_of_register))
    assert [mention.zin for mention in gathered_mention.vermeldingen] == ["Het Besluit is er voor de zesde tranche."]


@pytest.mark.parametrize(
    ("sentences", "counted"),
    [
        ("Partijen kennen het Havennetwerk. Het Havennetwerk groeit. Zij vullen het Havenleerfonds.", 4),
        ("Zij vullen het havennetwerk en het havenleerfonds.", 1),
        ("Partijen kennen het Havennetwerk. Havenleerfonds en netwerk groeien.", 1),
    ],
)
def test_a_programme_of_two_names_is_named_by_each_name_that_the_text_uses(sentences: str, counted: int) -> None:
    heading = "1a Havennetwerk en Havenleerfonds"
    deal = deal_of(f"## Artikel 1 – Aanpak\n\n### 1. Aanpak op het gebied van water\n\n#### {heading}\n\n{sentences}\n")
    assert gathered(corpus_of(deal))["havennetwerk-en-havenleerfonds"].aantal == counted


@pytest.mark.parametrize(("alias", "name"), [("de Rederij", "rederij-oogstroom"), ("Oogstroom", "oogstroom")])
def test_an_alias_that_is_a_common_noun_names_nobody_in_another_text(alias: str, name: str) -> None:
    preamble = f"# Convenant Eiland\n\n## Partijen\n\n1. Rederij Oogstroom, hierna te noemen: {alias};\n"
    deal = deal_of("## Artikel 1 – Boot\n\nDe haven is open.\n", aanhef=preamble)
    letter = document_of("De rederij vaart. De Rederij vaart, en de Rederij van Vlieland ook.\n")
    named = gathered(resolve([deal], (), [letter]))[name]
    assert [words.stuk for words in named.vermeldingen if words.stuk == letter.id] == []
