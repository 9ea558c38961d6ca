"""Bearers of duties: the grammar against sentences labelled by hand, and against hostile texts."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest
from conftest import DEAL, ROOT
from hypothesis import given
from hypothesis import strategies as st
from making import deal_of
from preambles import AANHEF

from dealpers.build.pipeline import CheckedCollection
from dealpers.model import Alinea, Deal, Tekst, alineas
from dealpers.model.ids import TextId
from dealpers.parse.duties.actors import Cast
from dealpers.parse.duties.attach import cast_of
from dealpers.parse.duties.duties import duties
from dealpers.parse.parts import parts_of

CASES = ROOT / "tests/cases/taken.txt"
SHORT = {"kassier": "begrip-regiokassier", "raad": "begrip-programmaraad", "partner": "partner-1"}


@dataclass(frozen=True)
class Case:
    """A sentence, and each duty in it as (subject, who, how much)."""

    line: int
    text: str
    wanted: tuple[tuple[str, str, str], ...]


@cache
def cast() -> Cast:
    return cast_of(parts_of(deal_of("## Artikel 1 – Iets\n\nTekst.\n", aanhef=AANHEF)))


def cases() -> Iterator[Case]:
    """The labelled sentences, read from their file; a label that is only a dash says that there is no duty."""
    for number, line in enumerate(CASES.read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        marked, _, label = line.partition(" => ")
        subjects = re.findall(r"\[\[(.+?)\]\]", marked)
        labels = [part.split() for part in label.split(";")] if label.strip(" -") else []
        wanted = tuple((s, who, force) for s, (who, force) in zip(subjects, labels, strict=bool(labels)))
        yield Case(number, re.sub(r"\[\[|\]\]", "", marked), wanted)


def found_in(text: str) -> tuple[tuple[str, str, str], ...]:
    back = {full: short for short, full in SHORT.items()}
    return tuple(
        (
            task.onderwerp,
            "+".join(back.get(key, key.removeprefix("partij-")) for key in task.wie),
            task.kracht.value,
        )
        for task in duties(Alinea(TextId("a.1"), (Tekst(text),)), cast())
    )


@dataclass(frozen=True)
class Score:
    """Duties in labelled sentences: how many there are, how many were found, how many of these rightly."""

    sentences: int
    without: int
    forms: int
    found: int
    hits: int

    @property
    def precision(self) -> float:
        return self.hits / self.found

    @property
    def recall(self) -> float:
        return self.hits / self.forms

    def __str__(self) -> str:
        kinds = f"{self.sentences} zinnen, waarvan {self.without} zonder taak; {self.forms} taken"
        return f"{kinds}: precisie {self.precision:.3f}, volledigheid {self.recall:.3f}"


def score(cases: list[Case]) -> Score:
    pairs = [(set(case.wanted), found_in(case.text)) for case in cases]
    return Score(
        sentences=len(cases),
        without=sum(not wanted for wanted, _ in pairs),
        forms=sum(len(case.wanted) for case in cases),
        found=sum(len(got) for _, got in pairs),
        hits=sum(len(wanted & set(got)) for wanted, got in pairs),
    )


def test_labelled_duties_are_found_and_nothing_else_also_in_a_part_set_aside() -> None:
    every = list(cases())
    lines = CASES.read_text("utf-8").splitlines()
    aside = next(number for number, line in enumerate(lines, 1) if line.startswith("# == set aside"))
    whole, apart = score(every), score([case for case in every if case.line > aside])
    print(f"alles: {whole}\napart gehouden: {apart}")
    assert whole.sentences >= 400
    assert 3 * whole.without >= whole.sentences
    for part in (whole, apart):
        assert part.precision >= 0.95
        assert part.recall >= 0.95
    wrong = [
        f"{case.line}: {case.text} {found_in(case.text)}"
        for case in every
        if set(found_in(case.text)) != set(case.wanted)
    ]
    assert not wrong, "\n".join(wrong)


def test_a_subject_with_a_colon_gives_each_item_its_duty() -> None:
    deal = deal_of(
        "## Artikel 1 – Kassier\n\n1. De Regiokassier:\n   a. int de bijdragen;\n   b. betaalt uit;\n   c. de helft.\n",
        aanhef=AANHEF,
    )
    assert [(task.alinea, task.werkwoord) for task in deal.taken] == [
        ("artikel-1-lid-1-onderdeel-a.1", "int"),
        ("artikel-1-lid-1-onderdeel-b.1", "betaalt"),
    ]
    assert [actor.id for actor in deal.actoren] == ["begrip-regiokassier"]


PLACES = """\
## Artikel 1 – Taken

1. De Regiokassier betaalt de partners.
2. Meerdam vervult de rol van Regiokassier.
3. Partijen werken in deze deal aan de oevers.
4. Elke Partij kan opzeggen.
"""


def test_the_place_of_a_sentence_and_the_holder_of_a_role_count() -> None:
    reason = "## Overwegingen\n\n1. Het Rijk zorgt al jaren voor de dijken.\n"
    deal = deal_of(PLACES, aanhef=f"{AANHEF}\n{reason}")
    assert [(task.wie, task.kracht.value, task.bindt) for task in deal.taken] == [
        (("rijk",), "overweging", False),
        (("begrip-regiokassier", "partij-3"), "plicht", True),
        (("partij-3",), "plicht", True),
        (("partijen",), "beschrijving", False),
        (("partijen",), "bevoegdheid", False),
    ]


def test_two_holders_of_one_role_leave_it_open() -> None:
    deal = deal_of(
        "## Artikel 1 – A\n\n1. Oever is kassier.\n2. Meerdam is kassier.\n3. De kassier betaalt.\n", aanhef=AANHEF
    )
    assert [task.wie for task in deal.taken] == [("orgaan-kassier",)]


def every_task_is_in_its_text(deal: Deal) -> bool:
    texts = {text.id: text.tekst for text in alineas(deal, deal)}
    known = {actor.id for actor in deal.actoren}
    return all(texts[t.alinea][t.begin : t.eind] == t.tekst and set(t.wie) <= known for t in deal.taken)


def test_duties_of_the_real_deal_are_its_own_words(collection: CheckedCollection) -> None:
    deal = next(deal for deal in collection.corpus.deals if deal.id == DEAL)
    assert every_task_is_in_its_text(deal)
    assert len(deal.taken) > 50
    rijk = [task.tekst for task in deal.taken if task.wie == ("partij-1",) and task.alinea.startswith("artikel-4")]
    assert rijk[0].startswith("VRO reserveert maximaal €10 mln.")
    assert not [task for task in deal.taken if task.alinea.startswith("artikel-17")]


def test_duties_are_in_the_data(site: dict[str, bytes]) -> None:
    data = json.loads(site[f"deals/{DEAL}/{DEAL}.json"])
    assert {"alinea", "tekst", "wie", "werkwoord", "kracht"} <= set(data["taken"][0])
    assert {actor["id"] for actor in data["actoren"]} >= {"rijk", "regio", "partijen", "partij-1"}


WORDS = st.sampled_from(
    "De Regio Het Rijk Partijen partners en of , . ; : stelt stellen zal zullen dat waarbij door moet worden in de "
    "lead is zorgdraagt Jaarlijks Als om te Water Meerdam kassier stuurgroep zich spant ( \n \u00a0 – é".split(" ")
)


@given(st.one_of(st.text(max_size=150), st.lists(WORDS, max_size=50).map(" ".join)))
def test_duties_of_any_text_are_sentences_of_it(text: str) -> None:
    end = 0
    for task in duties(Alinea(TextId("a.1"), (Tekst(text),)), cast()):
        assert task.begin >= 0
        assert text[task.begin : task.eind] == task.tekst
        assert task.onderwerp in task.tekst
        assert task.eind >= end
        end = task.eind


@pytest.mark.parametrize("status", ["concept", "ondertekend"])
def test_a_deal_without_parties_has_no_duties_of_parties(status: str) -> None:
    deal = deal_of("## Artikel 1 – A\n\nDe provincie stelt geld beschikbaar.\n", aanhef=f"# Regio Deal {status}\n")
    assert deal.taken == ()


@pytest.mark.parametrize(
    ("name", "sentence", "words"),
    [
        ("“Hoogwalden”", "Hoogwalden verzorgt het secretariaat.", "Hoogwalden"),
        ("Hoogwalden", "Jaarlijks meldt Hoogwalden de stand aan LNV.", "Hoogwalden"),
        ("Gemeenten", "Gemeenten maaien de berm.", "Gemeenten"),
        ("“de Gemeenten”", "De Gemeenten maaien de berm.", "De Gemeenten"),
    ],
)
def test_a_group_bears_its_duties_whether_its_name_is_singular_or_plural(name: str, sentence: str, words: str) -> None:
    parties = (
        "# Regio Deal\n\n## Partijen:\n\n1a. Het college van de gemeente Oever, hierna te noemen: Oever.\n"
        "1b. Het college van de gemeente Duin, hierna te noemen: Duin.\n\n"
        f"1a en 1b samen: {name}.\n\n2. De Minister van Landbouw, hierna te noemen: LNV.\n"
    )
    deal = deal_of(f"## Artikel 1 – Taken\n\n{sentence}\n", aanhef=parties)
    assert [(task.wie, task.onderwerp) for task in deal.taken] == [(("partij-1a", "partij-1b"), words)]
