"""Derived values say from which words they follow and how sure they are."""

import json
from functools import reduce
from typing import Any

from conftest import DEAL
from making import corpus_of, deal_of, resolve
from small_documents import document_of

from dealpers.corpus.derivations import Afleiding, Zekerheid, derivations
from dealpers.model import Deal, alineas
from dealpers.render.data.files import deal_json

PREAMBLE = """# Deal Voorbeeld

## Partijen

1. De Minister van Water, mevrouw T. Sluis, hierna te noemen: MinW.

Partij genoemd onder 1 handelend als bestuursorgaan, hierna te noemen: het Rijk.

2. Het college van de gemeente Oever, namens deze: A. Bos (burgemeester), hierna te noemen: Oever.

Partij genoemd onder 2 handelend als bestuursorgaan, hierna te noemen: de Regio.
"""
ARTICLE = (
    "## Artikel 1 – Taken\n\nOever maakt vóór 1 mei 2027 een plan. Uiterlijk in het voorjaar van 2028 is het af.\n"
)


def value_at(data: Any, pointer: str) -> Any:
    """Value at a JSON Pointer."""
    return reduce(lambda node, key: node[int(key) if isinstance(node, list) else key], pointer.split("/")[1:], data)


def words_of(derivation: Afleiding, deal: Deal) -> list[str]:
    texts = {text.id: text.tekst for text in alineas(deal, deal)}
    return [texts[words.alinea][words.begin : words.eind] for words in derivation.bron]


def test_each_derived_value_points_at_its_words() -> None:
    deal = deal_of(ARTICLE, aanhef=PREAMBLE)
    by_value = {
        derivation.waarde: (derivation.zekerheid.value, words_of(derivation, deal)) for derivation in derivations(deal)
    }
    assert by_value["/partijen/0/persoon"] == ("letterlijk", ["T. Sluis"])
    assert by_value["/partijen/1/functie"] == ("letterlijk", ["burgemeester"])
    assert by_value["/partijen/1/kant"] == ("gelezen", ["Regio"])
    assert by_value["/groepen/0/naam"] == ("letterlijk", ["het Rijk"])
    assert by_value["/taken/0/wie"] == ("gelezen", ["Oever"])
    assert by_value["/taken/0/kracht"] == ("gelezen", ["Oever maakt vóór 1 mei 2027 een plan."])
    assert by_value["/tijdstippen/0/van"] == ("gelezen", ["1 mei 2027"])
    assert by_value["/tijdstippen/1/tot"] == ("geschat", ["voorjaar van 2028"])


def test_pointers_of_the_real_deal_lead_to_values_and_literal_values_are_their_words(site: dict[str, bytes]) -> None:
    data = json.loads(site[f"deals/{DEAL}/{DEAL}.json"])
    entries = data["afleidingen"]
    assert {"partijen", "groepen", "begrippen", "actielijnen", "taken", "termijnen", "tijdstippen", "tabellen"} <= {
        entry["waarde"].split("/")[1] for entry in entries
    }
    texts = dict(_texts(data))
    for entry in entries:
        value = value_at(data, entry["waarde"])
        assert value not in ("", None, [])
        assert entry["bron"]
        for words in entry["bron"]:
            printed = texts[words["alinea"]][words["begin"] : words["eind"]]
            assert printed
            if entry["zekerheid"] == Zekerheid.LETTERLIJK.value:
                assert printed == value


def _texts(node: Any) -> Any:
    """Paragraphs in a data file, with their words without note marks."""
    if isinstance(node, dict):
        if node.get("type") == "Alinea":
            yield node["id"], "".join(run.get("tekst", "") for run in node["inhoud"] if run["type"] != "Nootmark")
        for inner in node.values():
            yield from _texts(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _texts(inner)


def test_every_duty_date_and_amount_of_a_deal_has_its_words() -> None:
    deal = deal_of(ARTICLE, aanhef=PREAMBLE)
    data = json.loads(deal_json(deal))
    values = {entry["waarde"] for entry in data["afleidingen"]}
    assert {f"/taken/{rank}/wie" for rank in range(len(data["taken"]))} <= values
    assert {f"/tijdstippen/{rank}/van" for rank in range(len(data["tijdstippen"]))} <= values


REFERRING = """## Artikel 1 – Taken

1. Zie artikel 2, eerste lid, en de artikelen 2 tot en met 4.
2. Zie artikel 9 en artikel 8, eerste lid van de Wet gemeenschappelijke regelingen. Het eerste lid blijft gelden.
3. Dit lid geldt naast het vorige artikel en artikel 12.

## Artikel 2 – Meer

1. Volgens het tweede lid, zie bijlage 1.
2. Twee.

## Artikel 3 – Nog meer

Drie.

## Artikel 4 – Slot

Einde.
"""


def test_each_reference_says_how_sure_it_is_and_from_which_words() -> None:
    deal = deal_of(REFERRING)
    texts = {text.id: text.tekst for text in alineas(deal, deal)}
    read: dict[tuple[str, str], tuple[str, list[str]]] = {
        (ref.deel, ref.tekst): (
            ref.zekerheid.value,
            [texts[words.alinea][words.begin : words.eind] for words in ref.bron],
        )
        for ref in corpus_of(deal).verwijzingen()
    }
    law = "artikel 8, eerste lid van de Wet gemeenschappelijke regelingen"
    first = "artikel-1-lid-1"
    assert read[first, "artikel 2, eerste lid"] == ("letterlijk", ["artikel 2, eerste lid"])
    assert read[first, "artikelen 2"] == ("letterlijk", ["artikelen 2"])
    assert read[first, "4"] == ("gelezen", ["artikelen 2 tot en met 4"]), "article 3 is printed nowhere"
    assert read["artikel-1-lid-2", law] == ("letterlijk", [law])
    assert read["artikel-1-lid-2", "artikel 9"] == ("gelezen", ["artikel 9", law])
    assert read["artikel-1-lid-2", "eerste lid"] == ("geschat", ["eerste lid"]), "of the act, or of this article"
    assert read["artikel-1-lid-3", "artikel 12"] == ("letterlijk", ["artikel 12"]), "a dead end"
    assert read["artikel-2-lid-1", "tweede lid"] == ("gelezen", ["tweede lid"])


def test_the_only_annex_is_read_where_its_number_is_not_printed() -> None:
    annex = "## Bijlage\n\nDe kaart.\n"
    references = [
        ref.zekerheid
        for words in ("bijlage 1", "de bijlage")
        for ref in resolve([], (), [document_of(f"# Plan\n\n## 1. Water\n\nZie {words}.\n\n{annex}")]).verwijzingen()
    ]
    assert set(references) == {Zekerheid.GELEZEN}
