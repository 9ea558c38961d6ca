"""Three worlds of citations: the own text, texts of the register, and texts that only this text names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest
from conftest import ROOT
from making import deal_of, resolve

from dealpers.corpus.corpus import Staat, Verwijzing
from dealpers.model import Wet
from dealpers.model.ids import StukId
from dealpers.model.source import decode
from dealpers.parse import Report, statutes

pytestmark = pytest.mark.no_cover  # the same lines as in other tests

CASES = ROOT / "tests/cases/verwijzingen_werelden.txt"
AANHEF = """\
# Convenant Plassenland

## Partijen:

1. De gemeente Veenkreek, namens deze: A. Berkenveld, hierna te noemen: Veenkreek.
2. Het waterschap Vaart, namens deze: B. Lindeman, hierna te noemen: het Waterschap.

## Algemene overwegingen

1. De Instellingswet Kadebeheer (hierna: IW) en het Besluit kadebeheer 2019 (BKV) gelden.
2. De Mededingingswet (Mw) geldt, en de regeling heet de Internationale Garantieregeling (IGR).

## Begripsbepaling:

In dit convenant wordt verstaan onder:

- *Kassier*: de gemeente Veenkreek.
- *Vw*: Vaartwet.
- *Wet*: de Omgevingswet.
- *Beheerplan*: het plan van 2019.
"""
ARTICLES = """\
# Hoofdstuk I – Begin

## Artikel 1 – Begin

1. Een.
2. Twee:
   a. aa;
   b. bb.

## Artikel 2 – Verder

De kade.

## Artikel 3 – Nog

1. Een.
2. Twee.
3. {tekst}

## Artikel 4 – Geld

1. Een.
2. Twee.

## Artikel 5 – Slot

Einde.
--- bijlagen/01-lijst.md
# Bijlage 1 – Lijst

1. Een.
2. Twee.
"""


@dataclass(frozen=True)
class Case:
    """A sentence with the references that a reader sees in it: their words, and where each leads."""

    line: int
    text: str
    wanted: tuple[tuple[str, str], ...]


@cache
def register() -> tuple[Wet, ...]:
    return statutes(decode("wetten.yml", (ROOT / "content/wetten.yml").read_bytes()), Report(deal=StukId("wetten")))


def cases() -> Iterator[Case]:
    for number, line in enumerate(CASES.read_text("utf-8").splitlines(), 1):
        if line and line[0] != "#":
            marked, _, targets = line.partition(" => ")
            words = re.findall(r"\[\[(.*?)\]\]", marked)
            ends = [part.strip() for part in targets.split(";")] if targets else []
            with_end = [(word, end) for word, end in zip(words, ends, strict=False) if end]
            yield Case(number, re.sub(r"\[\[|\]\]", "", marked), tuple(with_end))


def found_in(text: str) -> tuple[tuple[str, str], ...]:
    """The references of article 3, third lid, when it says this."""
    deal = deal_of(ARTICLES.replace("{tekst}", text), "plassenland", aanhef=AANHEF)
    references = resolve([deal], register()).links[StukId("plassenland")].verwijzingen.get("artikel-3-lid-3.1", ())
    return tuple((reference.tekst, where(reference)) for reference in references if is_led(reference))


def is_led(reference: Verwijzing) -> bool:
    """True unless a reference means the text itself, or a place that its words do not settle."""
    return reference.doelen != ("titel",) and reference.staat is not Staat.ONGELEZEN


def where(reference: Verwijzing) -> str:
    if reference.staat is Staat.EXTERN:
        return "wet" if reference.adres else "elders"
    return ", ".join(reference.doelen) or "dood"


def test_each_reference_leads_into_its_own_world() -> None:
    wrong, hits, found_forms, forms = [], 0, 0, 0
    for case in cases():
        got = found_in(case.text)
        hits += len(set(got) & set(case.wanted))
        found_forms, forms = found_forms + len(got), forms + len(case.wanted)
        if got != case.wanted:
            wrong.append(f"{CASES.name}:{case.line}: {case.text!r}\n  bedoeld  {case.wanted}\n  gevonden {got}")
    print(f"{forms} vormen: precisie {hits / found_forms:.3f}, volledigheid {hits / forms:.3f}")
    assert not wrong, "\n".join(wrong)
    assert forms >= 300
